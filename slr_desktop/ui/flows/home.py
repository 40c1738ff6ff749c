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

NOBODY_TRUSTED: Final = "trust"
"""The kind of the open end that belongs to no exchange: no other side is trusted yet."""

MOVED: Final = ExchangeKind.REHOST.value
"""The kind of the open end that a reservation was moved away from an instance, which still shows it."""

_BY_KIND: Final[dict[str, Wizard]] = {
    "evaluation": Wizard.REQUEST,
    "missing": Wizard.TAKE_IN,
    "recover": Wizard.TAKE_IN,
    "stock": Wizard.ADD_LICENSES,
    NOBODY_TRUSTED: Wizard.TRUST,
    "introduce": Wizard.INTRODUCE,
}


_MORE: Final = frozenset({"overage", "term"})


def asks_for_update(end: OpenEnd) -> bool:
    """Whether only an update of the reservation helps: the page of the instance has the act for that."""
    return end.kind in _MORE


def continues(end: OpenEnd) -> Wizard | None:
    """The wizard that continues an open end; None where only the other side can act."""
    if end.kind == MOVED:
        return Wizard.RETURN
    if end.waiting:
        return _BY_WAITING.get(Waiting(end.waiting))
    return _BY_KIND.get(end.kind)


def is_exchange(end: OpenEnd) -> bool:
    """Whether it is an exchange that can be looked at."""
    return bool(end.exchange)


def next_step(role: Role, *, trusted: bool, stocked: bool) -> Wizard | None:
    """What a workspace needs next on its way to the first exchange; None where nothing is needed of it.

    Args:
        role: of the workspace.
        trusted: whether a side is trusted.
        stocked: whether a site has instances, or an authority licenses.
    """
    if role is Role.SITE:
        if not trusted:
            return Wizard.TRUST
        return Wizard.REQUEST if stocked else Wizard.ADD_INSTANCES
    if role is Role.AUTHORITY:
        if not stocked:
            return Wizard.ADD_LICENSES
        return Wizard.ANSWER if trusted else Wizard.TRUST
    return None
