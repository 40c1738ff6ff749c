"""Requesting licenses: which instances, how many, what leaves the site; then carry the codes.

For products of family cisco the product makes the code: after the choice come the command to type
and the field for what it printed. Where all requests are stored already nothing is asked again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.services.desk import Made
from slr_desktop.services.previews import RequestPreview, TagChoice
from slr_desktop.ui.flows.choosing import ChosenDraft, lacks_choice
from slr_desktop.ui.flows.walk import Missing


class Step(StrEnum):
    """The steps of the wizard."""

    WHICH = "which"
    HOW_MANY = "how-many"
    CHECK = "check"
    PRODUCT = "product"
    CARRY = "carry"


Wishes = dict[str, dict[str, int]]
"""How many are wished, by instance and tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDraft(ChosenDraft):
    """What was given so far.

    Attributes:
        authority: whom to ask, where several are trusted; `trusting` whether any is.
        margin: percent over what is in use.
        wishes: what a person typed over the proposal.
        previews: what would be asked, of each instance.
        printed: family cisco: what the product printed.
        codes: what was made: whose it is, and the code; `made` is to be carried.
        warnings: what a recorded code did not pass.
    """

    authority: str = ""
    trusting: bool = True
    margin: int = 0
    wishes: Wishes = field(default_factory=dict)
    previews: tuple[RequestPreview, ...] = ()
    printed: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    made: tuple[Made, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether every one of them has an open request, which comes back as it is."""
        return bool(self.previews) and all(preview.repeats for preview in self.previews)

    @property
    def enabling(self) -> tuple[str, ...]:
        """The instances for which License Reservation is enabled first."""
        return tuple(p.instance.name for p in self.previews if p.enables)


NATIVE: Final = (Step.WHICH, Step.HOW_MANY, Step.CHECK, Step.CARRY)
REPEATED: Final = (Step.WHICH, Step.CHECK, Step.CARRY)
GUIDED: Final = (Step.WHICH, Step.PRODUCT, Step.CARRY)


class RequestFlow:
    """The order of the wizard."""

    stored: Final = ("names", "authority", "margin", "wishes", "reason")

    def steps(self, draft: RequestDraft) -> tuple[str, ...]:
        """Four steps, or three where the product makes the code or the request is there already."""
        if draft.guided:
            return GUIDED
        return REPEATED if draft.repeats else NATIVE

    def commit_step(self, draft: RequestDraft) -> str:
        """Recording what the product printed, or making the codes."""
        return Step.PRODUCT if draft.guided else Step.CHECK

    def missing(self, step: str, draft: RequestDraft) -> Missing:
        """What a step still lacks."""
        if step == Step.WHICH:
            return lacks_choice(draft)
        if step == Step.PRODUCT and not draft.printed.strip():
            return Missing.CODE
        return Missing.NOTHING


def proposal(tag: TagChoice, margin: int) -> int:
    """How many to ask for: what is in use and so many percent more, rounded up, within what one may hold."""
    wanted = -(-tag.used * (100 + margin) // 100)
    return wanted if tag.at_most is None else min(wanted, tag.at_most)


def wished(draft: RequestDraft, preview: RequestPreview) -> dict[str, int]:
    """What is wished for one instance by tag: what was typed, and the proposal for the rest."""
    typed = draft.wishes.get(preview.instance.name, {})
    return {tag.tag: typed.get(tag.tag, proposal(tag, draft.margin)) for tag in preview.tags}


def all_wished(draft: RequestDraft) -> dict[str, dict[str, int]]:
    """The same for every instance that asks anew."""
    return {p.instance.name: wished(draft, p) for p in draft.previews if not p.repeats}
