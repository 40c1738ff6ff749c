"""Importing an authorization: where it is, what it says and changes; then the code to carry back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.services.desk import Made
from slr_desktop.services.import_preview import ImportItem
from slr_desktop.ui.flows.taking import TakenDraft
from slr_desktop.ui.flows.walk import Missing, Straight

REPEATED: Final = "replayed"
"""The refusal of an authorization that is installed already."""
SETTLED: Final = frozenset({REPEATED, "returned-already"})
"""Refusals of what is done with: installed already, returned since, given back unused."""


class Step(StrEnum):
    """The steps of the wizard."""

    WHERE = "where"
    WHAT = "what"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the installation of one authorization came to.

    Attributes:
        number: its number.
        counts: what it grants, by the names that results use.
        code: the confirmation code that the authority waits for.
        refusal: why it was not installed.
        findings: what is to be known of it.
    """

    instance: str
    number: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    code: str = ""
    refusal: Refusal | None = None
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDraft(TakenDraft):
    """What was given so far.

    Attributes:
        items: what it says, once it was read.
        outcomes: what became of each.
        made: the confirmations, to be carried.
    """

    items: tuple[ImportItem, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    made: tuple[Made, ...] = ()

    @property
    def installable(self) -> int:
        """How many of its items can be installed."""
        return sum(item.refusal is None for item in self.items)

    @property
    def repeated(self) -> bool:
        """Whether all of it is installed already, or given back: nothing is left to be done."""
        refusals = [item.refusal for item in self.items]
        return bool(refusals) and all(r is not None and r.code in SETTLED for r in refusals)

    @property
    def foreign(self) -> bool:
        """Whether it is a vendor's own."""
        return any(not item.verifiable for item in self.items)


def _lacks(step: str, draft: ImportDraft) -> Missing:
    if step == Step.WHERE and not draft.data:
        return Missing.SOURCE
    if step == Step.WHAT and not draft.installable:
        return Missing.CHOICE
    return Missing.NOTHING


FLOW: Final = Straight[ImportDraft](tuple(Step), Step.WHAT, _lacks)
