"""Entering a code at the authority: where it is, what it does; then the receipt to carry back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.services.code_preview import CodePreview
from slr_desktop.services.desk import Made
from slr_desktop.ui.flows.taking import TakenDraft
from slr_desktop.ui.flows.walk import Missing, Straight


class Step(StrEnum):
    """The steps of the wizard."""

    WHERE = "where"
    WHAT = "what"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What became of one code.

    Attributes:
        number: the number that was confirmed; 0 for a return.
        released: what a return has released, by the names that results use.
        refusal: why it had no effect.
    """

    instance: str
    number: int = 0
    released: tuple[tuple[str, int], ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterDraft(TakenDraft):
    """What was given so far.

    Attributes:
        items: what the codes would do, once they were read.
        entered: what became of each.
        made: the receipts, to be carried.
    """

    items: tuple[CodePreview, ...] = ()
    entered: tuple[Entered, ...] = ()
    made: tuple[Made, ...] = ()

    @property
    def kind(self) -> Kind | None:
        """Confirmation or return; all codes of one file are of one kind."""
        return next((item.kind for item in self.items if item.kind is not None), None)

    @property
    def new(self) -> int:
        """How many of them have an effect."""
        return sum(item.refusal is None for item in self.items)

    @property
    def enterable(self) -> bool:
        """Whether entering them gives anything."""
        return any(item.enterable for item in self.items)


def _lacks(step: str, draft: EnterDraft) -> Missing:
    if step == Step.WHERE and not draft.data:
        return Missing.SOURCE
    if step == Step.WHAT and not draft.enterable:
        return Missing.CHOICE
    return Missing.NOTHING


FLOW: Final = Straight[EnterDraft](tuple(Step), Step.WHAT, _lacks)
