"""Importing an authorization: where it is, what it says and changes; then the code to carry back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.services.desk import Made
from slr_desktop.services.import_preview import ImportItem
from slr_desktop.ui.flows.walk import Missing, Straight


class Step(StrEnum):
    """The steps of the wizard."""

    WHERE = "where"
    WHAT = "what"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the installation of one authorization came to."""

    instance: str
    text: str
    code: str = ""
    made: Made | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDraft:
    """What was given so far.

    Attributes:
        source: what was taken in, and what it is called.
        items: what it says, once it was read.
    """

    source_name: str = ""
    data: bytes = field(default=b"", repr=False)
    items: tuple[ImportItem, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def installable(self) -> int:
        """How many of its items can be installed."""
        return sum(item.refusal is None for item in self.items)


def _lacks(step: str, draft: ImportDraft) -> Missing:
    if step == Step.WHERE and not draft.data:
        return Missing.SOURCE
    if step in {Step.WHERE, Step.WHAT} and not draft.items:
        return Missing.READING
    if step == Step.WHAT and not draft.installable:
        return Missing.CHOICE
    return Missing.NOTHING


FLOW: Final = Straight[ImportDraft](tuple(Step), Step.WHAT, _lacks)
