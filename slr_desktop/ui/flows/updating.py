"""Updating a reservation: which one, how many from now on; then the authorization to carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.services.change_previews import UpdatePreview
from slr_desktop.services.desk import Made
from slr_desktop.services.issue import Answer
from slr_desktop.ui.flows.authority import PickedDraft
from slr_desktop.ui.flows.walk import Missing


class Step(StrEnum):
    """The steps of the wizard."""

    WHICH = "which"
    HOW_MANY = "how-many"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDraft(PickedDraft):
    """What was given so far.

    Attributes:
        quantities: by tag, those that are to differ from the newest number.
        note: why; demanded where a number is on its way.
        preview: what the next number would be, once it was read.
    """

    quantities: Mapping[str, int] = field(default_factory=dict)
    note: str = ""
    preview: UpdatePreview | None = None
    answer: Answer | None = None
    made: tuple[Made, ...] = ()

    @property
    def supersedes(self) -> bool:
        """Whether a number is on its way that this one supersedes."""
        return self.preview is not None and self.preview.needs_note


class UpdateFlow:
    """The order of the wizard."""

    stored: Final = ("anchor", "quantities", "note")

    def steps(self, draft: UpdateDraft) -> tuple[str, ...]:
        """Which one is asked only where it was not known from the start."""
        return (Step.HOW_MANY, Step.CARRY) if draft.given else tuple(Step)

    def commit_step(self, _draft: UpdateDraft) -> str:
        """The quantities."""
        return Step.HOW_MANY

    def missing(self, step: str, draft: UpdateDraft) -> Missing:
        """What a step still lacks."""
        if step == Step.WHICH and not draft.anchor:
            return Missing.CHOICE
        if step != Step.HOW_MANY or draft.answer is not None:
            return Missing.NOTHING
        if draft.preview is None:
            return Missing.READING
        if not draft.quantities:
            return Missing.QUANTITY
        return Missing.NOTE if draft.supersedes and not draft.note else Missing.NOTHING
