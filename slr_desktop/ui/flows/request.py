"""Requesting licenses: which instances, how many, what leaves the site; then carry the codes.

For products of family cisco the product makes the code: the third step is the command to type
and the field for what it printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.services.request import Requested
from slr_desktop.ui.flows.walk import Missing


class Step(StrEnum):
    """The steps of the wizard."""

    WHICH = "which"
    HOW_MANY = "how-many"
    CHECK = "check"
    PRODUCT = "product"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDraft:
    """What was given so far.

    Attributes:
        names: the chosen instances.
        foreign: whether they make their own codes.
        quantities: the wish by tag; tags that are not named are wished as they are used.
        printed: family cisco: what the product printed.
        result: what was made.
    """

    names: tuple[str, ...] = ()
    foreign: bool = False
    quantities: dict[str, int] = field(default_factory=dict)
    reason: str = ""
    printed: str = ""
    result: Requested | None = None


NATIVE: Final = (Step.WHICH, Step.HOW_MANY, Step.CHECK, Step.CARRY)
FOREIGN: Final = (Step.WHICH, Step.PRODUCT, Step.CARRY)


class RequestFlow:
    """The order of the wizard."""

    def steps(self, draft: RequestDraft) -> tuple[str, ...]:
        """Four steps, or three where the product makes the code."""
        return FOREIGN if draft.foreign else NATIVE

    def commit_step(self, draft: RequestDraft) -> str:
        """Recording what the product printed, or making the codes."""
        return Step.PRODUCT if draft.foreign else Step.CHECK

    def missing(self, step: str, draft: RequestDraft) -> Missing:
        """What a step still lacks."""
        if step == Step.WHICH and not draft.names:
            return Missing.CHOICE
        if step == Step.PRODUCT and not draft.printed.strip():
            return Missing.CODE
        return Missing.NOTHING
