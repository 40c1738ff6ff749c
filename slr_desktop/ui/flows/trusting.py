"""Trusting the other side: where its statement is, whose it is and its words as they were heard, done."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.services.found import Found
from slr_desktop.ui.flows.taking import TakenDraft
from slr_desktop.ui.flows.walk import Missing, Straight


class Step(StrEnum):
    """The steps of the wizard."""

    WHERE = "where"
    WHOSE = "whose"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustDraft(TakenDraft):
    """What was given so far.

    Attributes:
        statement: the introduction or trust anchor; of a request, the introduction inside it.
        found: what the statement says of itself; nothing in it is proved yet.
        words: twelve words or 32 hex digits, as they were heard or read.
        trusted: name of the side that is trusted now.
        stocked: whether there is something already that needs it: instances at a site, licenses at an
            authority.
    """

    statement: bytes = field(default=b"", repr=False)
    found: Found | None = None
    words: str = ""
    reason: str = ""
    trusted: str = ""
    stocked: bool = False


def _lacks(step: str, draft: TrustDraft) -> Missing:
    if step == Step.WHERE and not draft.data:
        return Missing.SOURCE
    if step == Step.WHOSE and not draft.words.strip():
        return Missing.WORDS
    return Missing.NOTHING


FLOW: Final = Straight[TrustDraft](tuple(Step), Step.WHOSE, _lacks)
