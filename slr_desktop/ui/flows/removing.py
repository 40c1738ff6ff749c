"""Removing a reservation without its return code: which one, why, and the end of its serial number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slr_desktop.services.change_previews import RemovePreview
from slr_desktop.ui.flows.authority import PickedDraft
from slr_desktop.ui.flows.walk import Missing

LAST: Final = 4
"""Characters of the serial number that are typed."""


class Step(StrEnum):
    """The steps of the wizard."""

    WHICH = "which"
    WHY = "why"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDraft(PickedDraft):
    """What was given so far.

    Attributes:
        serial: what was typed of the serial number.
        preview: what would be released, once it was read.
        released: what was released, by the names that results use; None before.
    """

    note: str = ""
    serial: str = ""
    preview: RemovePreview | None = None
    released: tuple[tuple[str, int], ...] | None = None

    @property
    def serial_fits(self) -> bool:
        """Whether the end of the serial number was typed, in any case."""
        if self.preview is None:
            return False
        return self.serial.strip().casefold() == self.preview.reservation.serial[-LAST:].casefold()


class RemoveFlow:
    """The order of the wizard."""

    stored: Final = ("anchor", "note")

    def steps(self, draft: RemoveDraft) -> tuple[str, ...]:
        """Which one is asked only where it was not known from the start."""
        return (Step.WHY, Step.DONE) if draft.given else tuple(Step)

    def commit_step(self, _draft: RemoveDraft) -> str:
        """The page that says what goes on unseen."""
        return Step.WHY

    def missing(self, step: str, draft: RemoveDraft) -> Missing:
        """What a step still lacks."""
        if step == Step.WHICH and not draft.anchor:
            return Missing.CHOICE
        if step != Step.WHY or draft.released is not None:
            return Missing.NOTHING
        if draft.preview is None:
            return Missing.READING
        if not draft.note:
            return Missing.NOTE
        return Missing.NOTHING if draft.serial_fits else Missing.SERIAL
