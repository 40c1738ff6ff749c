"""Adding instances: a list is typed, pasted or read; what was understood, row by row; done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slr_desktop.services.instance_lists import Understood
from slr_desktop.services.instances import Draft
from slr_desktop.ui.flows.taking import TakenDraft
from slr_desktop.ui.flows.walk import Missing, Straight


class Step(StrEnum):
    """The steps of the wizard."""

    LIST = "list"
    ROWS = "rows"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDraft(TakenDraft):
    """A list of instances, in this wizard or as a part of another.

    Attributes:
        listed: as it was typed or pasted.
        rows: what was understood of it.
        half: something stands in the fields for one instance that is not in the list.
    """

    listed: str = ""
    half: bool = False
    rows: tuple[Understood, ...] = ()

    @property
    def addable(self) -> tuple[Draft, ...]:
        """The rows that can be added."""
        return tuple(row.draft for row in self.rows if row.draft is not None and row.refusal is None)

    @property
    def left_out(self) -> int:
        """How many rows cannot be added."""
        return len(self.rows) - len(self.addable)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDraft(ListedDraft):
    """What was given so far; `added` are the names of what was added."""

    added: tuple[str, ...] = ()


def _lacks(step: str, draft: AddDraft) -> Missing:
    if step == Step.LIST and (draft.half or not draft.listed.strip()):
        return Missing.ROWS
    if step == Step.ROWS and not draft.addable:
        return Missing.ROWS
    return Missing.NOTHING


FLOW: Final = Straight[AddDraft](tuple(Step), Step.ROWS, _lacks, ("listed",))
