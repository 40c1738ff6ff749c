"""Answering requests: which ones, from which account and how many; then the authorizations to carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.services.answer_previews import AnswerItem
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Made
from slr_desktop.services.issue import Answer
from slr_desktop.services.reservations import Granted
from slr_desktop.ui.flows.authority import RequestedDraft, lacks_requests
from slr_desktop.ui.flows.walk import Missing, Straight

REPEATED: Final = "replayed"
"""The refusal of a request that was answered before: its answer is given again."""


UNDECIDED: Final = frozenset({"quantity-missing", "pool-too-small", "wrong-state"})
"""Refusals of an answer, not of the request: it can wait in the inbox all the same."""


class Step(StrEnum):
    """The steps of the wizard."""

    WHICH = "which"
    TERMS = "terms"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTerms:
    """What a typed code does not say, and the officer does.

    Attributes:
        site: name of the site; empty where only one is known.
        product: id of the product.
    """

    site: str = ""
    product: str = ""
    release: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft(RequestedDraft):
    """What was given so far.

    Attributes:
        account: whose licenses are granted.
        accounts: the names of all there are; `sites` the same of the sites.
        each: quantities by tag that differ from the wish, for each request by its digest.
        of_code: for a typed code.
        items: what the answer would grant, once it was read.
        answers: what became of each.
        granted: what each of those that were issued grants, by the key of its reservation.
        made: the authorizations, to be carried.
    """

    account: str = ""
    accounts: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    each: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    of_code: CodeTerms = CodeTerms()
    items: tuple[AnswerItem, ...] = ()
    answers: tuple[Answer, ...] = ()
    granted: Mapping[str, Granted] = field(default_factory=dict)
    made: tuple[Made, ...] = ()

    @property
    def new(self) -> int:
        """How many would be granted."""
        return sum(item.refusal is None for item in self.items)

    @property
    def repeated(self) -> bool:
        """Whether some were answered before, so that their answer can be given again."""
        return any(item.refusal is not None and item.refusal.code == REPEATED for item in self.items)

    @property
    def unkept(self) -> bool:
        """Whether requests were read from elsewhere that could wait in the inbox, and do not."""
        return bool(self.data) and any(
            not (item.typed or item.exchange) and (item.refusal is None or item.refusal.code in UNDECIDED)
            for item in self.items
        )

    @property
    def typed_code(self) -> bool:
        """Whether the officer has to say whose request it is."""
        return any(item.typed for item in self.items)

    def terms(self, item: AnswerItem | None = None) -> Terms:
        """What the officer says of a request."""
        code = self.of_code
        return Terms(
            account=self.account,
            quantities=self.each.get(item.digest, {}) if item is not None else {},
            site=code.site or None,
            product=code.product or None,
            release=code.release or None,
        )


def _lacks(step: str, draft: AnswerDraft) -> Missing:
    if step == Step.WHICH:
        return lacks_requests(draft)
    if step != Step.TERMS or draft.answers:
        return Missing.NOTHING
    if not draft.account and not draft.repeated:
        return Missing.ACCOUNT
    return Missing.NOTHING if draft.new or draft.repeated else Missing.QUANTITY


FLOW: Final = Straight[AnswerDraft](tuple(Step), Step.TERMS, _lacks, stored=("exchanges", "account", "each"))
