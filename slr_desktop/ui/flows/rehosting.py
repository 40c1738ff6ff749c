"""Rehosting: which instance failed, which request takes over, how many; then what is to be carried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.services.change_previews import RehostPreview
from slr_desktop.services.desk import Made
from slr_desktop.services.issue import Answer
from slr_desktop.ui.flows.answering import CodeTerms
from slr_desktop.ui.flows.authority import RequestedDraft, lacks_requests
from slr_desktop.ui.flows.walk import Missing


class Step(StrEnum):
    """The steps of the wizard."""

    FAILED = "failed"
    REQUEST = "request"
    TERMS = "terms"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class RehostDraft(RequestedDraft):
    """What was given so far.

    Attributes:
        anchor: the key of the failed reservation; `given` that it was known from the start.
        asked: the request was known from the start.
        quantities: by tag, those that are to differ from what moves.
        of_code: for a typed code.
        preview: what would move, once it was read.
    """

    anchor: str = ""
    given: bool = False
    asked: bool = False
    quantities: Mapping[str, int] = field(default_factory=dict)
    note: str = ""
    of_code: CodeTerms = field(default_factory=CodeTerms)
    sites: tuple[str, ...] = ()
    preview: RehostPreview | None = None
    answer: Answer | None = None
    made: tuple[Made, ...] = ()


class RehostFlow:
    """The order of the wizard."""

    stored: Final = ("anchor", "exchanges", "quantities", "note")

    def steps(self, draft: RehostDraft) -> tuple[str, ...]:
        """What was known from the start is not asked."""
        left_out = {
            step for step, known in ((Step.FAILED, draft.given), (Step.REQUEST, draft.asked)) if known
        }
        return tuple(step for step in Step if step not in left_out)

    def commit_step(self, _draft: RehostDraft) -> str:
        """The quantities and the note."""
        return Step.TERMS

    def missing(self, step: str, draft: RehostDraft) -> Missing:
        """What a step still lacks."""
        if step == Step.FAILED and not draft.anchor:
            return Missing.CHOICE
        if step == Step.REQUEST:
            return lacks_requests(draft, one=True)
        if step != Step.TERMS or draft.answer is not None:
            return Missing.NOTHING
        if draft.preview is None:
            return Missing.READING
        return Missing.NOTHING if draft.note else Missing.NOTE
