"""Giving licenses back, cancelling a request, returning what was never installed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.services.desk import Made
from slr_desktop.services.hand_back_previews import CancelPreview, DiscardPreview, ReturnPreview
from slr_desktop.ui.flows.choosing import ChosenDraft, lacks_choice
from slr_desktop.ui.flows.taking import TakenDraft
from slr_desktop.ui.flows.walk import Missing, Straight


class ReturnStep(StrEnum):
    """The steps of returning a reservation."""

    WHICH = "which"
    STOPS = "stops"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnDraft(ChosenDraft):
    """What was given so far.

    Attributes:
        previews: what stops, of each instance.
        tails: the last characters of the serial numbers, as they were typed, by instance.
        printed: family cisco: what the product printed.
        codes: whose it is, and its return code; `made` is to be carried.
        settled: which instances is known, and is not asked again.
    """

    previews: tuple[ReturnPreview, ...] = ()
    settled: bool = False
    tails: Mapping[str, str] = field(default_factory=dict)
    printed: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    made: tuple[Made, ...] = ()


def wrong_tails(draft: ReturnDraft) -> tuple[str, ...]:
    """The instances whose last characters were not typed, or not right; case does not count."""
    return tuple(
        p.instance.name
        for p in draft.previews
        if draft.tails.get(p.instance.name, "").strip().casefold() != p.tail.casefold()
    )


class ReturnFlow:
    """Three steps, or two where an instance's own page has said which."""

    stored: Final = ("names", "reason")

    def steps(self, draft: ReturnDraft) -> tuple[str, ...]:
        """The steps of this draft."""
        return tuple(step for step in ReturnStep if not (draft.settled and step is ReturnStep.WHICH))

    def commit_step(self, _draft: ReturnDraft) -> str:
        """The return codes are made there."""
        return ReturnStep.STOPS

    def missing(self, step: str, draft: ReturnDraft) -> Missing:
        """What a step still lacks."""
        if step == ReturnStep.WHICH:
            return lacks_choice(draft)
        if step == ReturnStep.STOPS and wrong_tails(draft):
            return Missing.SERIAL
        if step == ReturnStep.STOPS and draft.guided and not draft.printed.strip():
            return Missing.CODE
        return Missing.NOTHING


class CancelStep(StrEnum):
    """The steps of cancelling requests."""

    WHICH = "which"
    FOLLOWS = "follows"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelDraft(ChosenDraft):
    """What was given so far; `cancelled` are the names whose request was cancelled."""

    previews: tuple[CancelPreview, ...] = ()
    cancelled: tuple[str, ...] = ()


def _lacks_cancel(step: str, draft: CancelDraft) -> Missing:
    if step == CancelStep.WHICH and not draft.names:
        return Missing.CHOICE
    return Missing.NOTHING


CANCEL: Final = Straight[CancelDraft](
    tuple(CancelStep), CancelStep.FOLLOWS, _lacks_cancel, ("names", "reason")
)


class GiveBackStep(StrEnum):
    """The steps of returning an authorization that was never installed."""

    WHERE = "where"
    WHY = "why"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    """What became of one authorization: its return code, or why it has none."""

    instance: str
    code: str = ""
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBackDraft(TakenDraft):
    """What was given so far.

    Attributes:
        previews: what giving back means, of each authorization.
        outcomes: what became of each; `made` is to be carried.
        reason: why, or a ticket.
        tails: of those that could be installed, the last characters of the serial numbers, as they were typed.
    """

    previews: tuple[DiscardPreview, ...] = ()
    outcomes: tuple[GivenBack, ...] = ()
    made: tuple[Made, ...] = ()
    reason: str = ""
    tails: Mapping[str, str] = field(default_factory=dict)

    @property
    def wrong(self) -> tuple[str, ...]:
        """The instances whose last characters are to be typed and were not, or not right; case does not count."""
        return tuple(
            preview.instance
            for preview in self.previews
            if self.tails.get(preview.instance, "").strip().casefold() != preview.tail.casefold()
        )

    @property
    def returnable(self) -> int:
        """How many of them can be given back."""
        return sum(preview.refusal is None for preview in self.previews)


def _lacks_giving(step: str, draft: GiveBackDraft) -> Missing:
    if step == GiveBackStep.WHERE and not draft.data:
        return Missing.SOURCE
    if step == GiveBackStep.WHY and not draft.returnable:
        return Missing.CHOICE
    if step == GiveBackStep.WHY and draft.wrong:
        return Missing.SERIAL
    return Missing.NOTHING


GIVE_BACK: Final = Straight[GiveBackDraft](tuple(GiveBackStep), GiveBackStep.WHY, _lacks_giving)
