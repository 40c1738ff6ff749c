"""Setting up a workspace: which side, who, and what a new one needs first.

The workspace is made on the second page. What follows works on it, each page for itself, and may be
left empty: whom a site trusts and its first instances, or an authority's accounts and licenses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role
from slr_desktop.services import set_up
from slr_desktop.services.accounts import Bought
from slr_desktop.services.desk import Made
from slr_desktop.services.trust import Identity
from slr_desktop.ui.flows.adding import ListedDraft
from slr_desktop.ui.flows.walk import Missing


class Step(StrEnum):
    """The steps of the wizard."""

    SIDE = "side"
    WHO = "who"
    TRUST = "trust"
    LIST = "list"
    ROWS = "rows"
    LICENSES = "licenses"
    CARRY = "carry"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpDraft(ListedDraft):
    """What was given so far; `data` is the statement of the authority that a site trusts.

    Attributes:
        path: of the file, as it was typed; empty where it follows the name.
        words: of the authority, as they were heard.
        stock: an authority's first licenses, as they stand in the table.
        unseen: the last of them went into the table just now, as the page was to be left.
        stocked: those that were added.
        statement: our introduction or trust anchor; `identity` are its words.
        trusted: name of the authority that is trusted now.
        added: how many instances were added.
    """

    role: Role = Role.SITE
    name: str = ""
    training: bool = False
    operator: str = ""
    passphrase: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    path: str = ""
    words: str = ""
    stock: tuple[Bought, ...] = ()
    unseen: bool = False
    stocked: tuple[Bought, ...] = ()
    statement: Made | None = None
    identity: Identity | None = None
    trusted: str = ""
    added: int = 0


AFTER: Final[dict[Role, tuple[Step, ...]]] = {
    Role.SITE: (Step.TRUST, Step.LIST, Step.ROWS),
    Role.AUTHORITY: (Step.LICENSES,),
    Role.AUDIT: (),
}


def weakness(passphrase: str, *, training: bool, common: frozenset[str]) -> Refusal | None:
    """Why a passphrase would not be taken; None where it would."""
    try:
        set_up.check_passphrase(passphrase, training=training, common=common)
    except Refusal as refusal:
        return refusal
    return None


def fits_as_name(name: str) -> bool:
    """Whether a workspace can be called so."""
    try:
        set_up.check_name(name)
    except Refusal:
        return False
    return True


def file_name(name: str) -> str:
    """A file name that follows the name of the workspace, `north-site.slr`."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return f"{plain or 'workspace'}.slr"


@dataclass(slots=True)
class SetUpFlow:
    """The order of the wizard.

    Attributes:
        common: passphrases that everybody knows.
    """

    common: frozenset[str] = frozenset()

    def steps(self, draft: SetUpDraft) -> tuple[str, ...]:
        """What a workspace of this role is asked; the rows of a list only where there is one."""
        after = [s for s in AFTER[draft.role] if s is not Step.ROWS or draft.listed.strip()]
        return (Step.SIDE, Step.WHO, *after, Step.CARRY)

    def commit_step(self, _draft: SetUpDraft) -> str:
        """The workspace is made there."""
        return Step.WHO

    def missing(self, step: str, draft: SetUpDraft) -> Missing:
        """What a step still lacks."""
        if step == Step.SIDE and not fits_as_name(draft.name):
            return Missing.NAME
        if step == Step.WHO:
            return self._who(draft)
        if step == Step.TRUST and draft.data and not draft.words.strip():
            return Missing.WORDS
        if step == Step.TRUST and draft.words.strip() and not draft.data:
            return Missing.SOURCE
        unfinished = {
            Step.LIST: draft.half,
            Step.ROWS: not draft.addable,
            Step.LICENSES: draft.unseen,
        }
        if unfinished.get(Step(step)):
            return Missing.ROWS
        return Missing.NOTHING

    def _who(self, draft: SetUpDraft) -> Missing:
        if not draft.operator.strip():
            return Missing.NAME
        if draft.role is Role.AUDIT:
            return Missing.NOTHING
        if weakness(draft.passphrase, training=draft.training, common=self.common) is not None:
            return Missing.PASSPHRASE
        return Missing.NOTHING if draft.passphrase == draft.again else Missing.SAME_PASSPHRASE
