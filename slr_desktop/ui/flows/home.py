"""Which wizard continues what waits, and which cards stand on Home, by role."""

from __future__ import annotations

from typing import Final

from slr_desktop.domain.exchanges import ExchangeKind, OpenEnd, Waiting
from slr_desktop.domain.roles import Role
from slr_desktop.ui.sections import Wizard

CARDS: Final[dict[Role, tuple[Wizard, ...]]] = {
    Role.SITE: (Wizard.REQUEST, Wizard.IMPORT, Wizard.RETURN, Wizard.ADD_INSTANCES),
    Role.AUTHORITY: (Wizard.TAKE_IN, Wizard.ANSWER, Wizard.ENTER_CODE, Wizard.ADD_LICENSES),
    Role.AUDIT: (),
}

_BY_WAITING: Final[dict[Waiting, Wizard]] = {
    Waiting.AUTHORIZATION: Wizard.IMPORT,
    Waiting.INSTALL: Wizard.IMPORT,
    Waiting.CONFIRMATION: Wizard.ENTER_CODE,
    Waiting.CONFIRMATION_ENTRY: Wizard.TAKE_IN,
    Waiting.RETURN_CODE: Wizard.GIVE_BACK,
    Waiting.RETURN_ENTRY: Wizard.TAKE_IN,
    Waiting.ANSWER: Wizard.REQUEST,
    Waiting.COMPARISON: Wizard.TRUST,
    Waiting.DECISION: Wizard.ANSWER,
}

_BY_KIND: Final[dict[str, Wizard]] = {
    "evaluation": Wizard.REQUEST,
    "missing": Wizard.TAKE_IN,
    "recover": Wizard.TAKE_IN,
}


def continues(end: OpenEnd) -> Wizard | None:
    """The wizard that continues an open end; None where only the other side can act."""
    if end.waiting:
        return _BY_WAITING.get(Waiting(end.waiting))
    return _BY_KIND.get(end.kind)


def is_exchange(end: OpenEnd) -> bool:
    """Whether it is an exchange that can be looked at."""
    return end.kind in {kind.value for kind in ExchangeKind} and bool(end.exchange)
