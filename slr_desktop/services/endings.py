"""How an exchange ended: installed, returned, dismissed, superseded; what waits has no ending yet.

Told from its legs, and where it was closed by what came after it, from that. Reading only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Kind, Receipt
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, cancelled_of
from slr_desktop.domain.roles import Role
from slr_desktop.services import kept
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import DISMISSED


class Ending(StrEnum):
    """How an exchange ended."""

    INSTALLED = "installed"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    GIVEN_BACK = "given back"
    """The authorization was never installed."""
    CANCELLED = "cancelled"
    DISMISSED = "dismissed"
    SUPERSEDED = "superseded"
    REHOSTED = "rehosted"
    REMOVED = "removed"
    BARRED = "barred"
    """Its code came after the reservation was rehosted or removed, and released nothing."""
    REFUSED = "refused"
    """The other side refused the code."""
    TRUSTED = "trusted"
    RECOVERED = "recovered"
    """After a restore, an authorization of our own was taken in."""
    DONE = "done"
    """A request was cancelled: that act itself."""
    TOLD = "told"
    """The operator said so."""


TOLD: Final = "told by the operator"
_BY_KIND: Final[dict[ExchangeKind, Ending]] = {
    ExchangeKind.CANCEL: Ending.DONE,
    ExchangeKind.REHOST: Ending.REHOSTED,
    ExchangeKind.REMOVE: Ending.REMOVED,
    ExchangeKind.TRUST: Ending.TRUSTED,
    ExchangeKind.RETURN: Ending.RETURNED,
    ExchangeKind.DISCARD: Ending.GIVEN_BACK,
}
_BY_STATE: Final[dict[IssuedState, Ending]] = {
    IssuedState.RETURNED: Ending.RETURNED,
    IssuedState.REHOSTED: Ending.REHOSTED,
    IssuedState.REMOVED: Ending.REMOVED,
}
_CODES: Final = frozenset({"confirm", Kind.CONFIRMATION.value})


def endings(desk: Desk, exchanges: Sequence[Exchange]) -> Mapping[str, Ending]:
    """How those of these exchanges ended that wait for nothing any more, by their ids.

    Raises:
        Refusal: database-damaged.
    """
    closed = [exchange for exchange in exchanges if not exchange.open]
    of_subject = {
        subject: desk.workspace.all(Exchange, subject=subject)
        for subject in {e.subject for e in closed if e.kind in (ExchangeKind.RESERVE, ExchangeKind.UPDATE)}
    }
    cancelled = cancelled_of(e for others in of_subject.values() for e in others)
    return {
        exchange.id: Ending.CANCELLED
        if exchange.id in cancelled
        else _ending(desk, exchange, of_subject.get(exchange.subject, []))
        for exchange in closed
    }


def _ending(desk: Desk, exchange: Exchange, others: Sequence[Exchange]) -> Ending:
    legs = desk.workspace.all(Leg, exchange=exchange.id)
    kinds = [leg.kind for leg in legs]
    if TOLD in kinds:
        return Ending.TOLD
    if exchange.kind is ExchangeKind.RESERVE:
        return _of_a_request(desk, legs)
    if desk.genesis.role is Role.AUTHORITY:
        return _at_the_authority(desk, exchange, legs, others)
    receipt = next((leg for leg in reversed(legs) if leg.kind == Kind.RECEIPT.value), None)
    refused = _refused(desk, receipt) if receipt is not None else None
    if refused is not None:
        return refused
    if exchange.kind is ExchangeKind.UPDATE:
        return Ending.CONFIRMED if receipt is not None else _settled(desk, exchange, others)
    return _BY_KIND[exchange.kind]


def _of_a_request(desk: Desk, legs: Sequence[Leg]) -> Ending:
    decided = [leg for leg in legs if leg.kind in (DISMISSED, Kind.AUTHORIZATION.value)]
    last = decided[-1] if decided else None
    if last is not None and last.kind == DISMISSED:
        return Ending.DISMISSED
    if desk.genesis.role is Role.AUTHORITY:
        recovered = last is not None and last.direction is Direction.IN
        return Ending.RECOVERED if recovered else Ending.ANSWERED
    return Ending.INSTALLED if last is not None else Ending.GIVEN_BACK


def _at_the_authority(
    desk: Desk, exchange: Exchange, legs: Sequence[Leg], others: Sequence[Exchange]
) -> Ending:
    if exchange.kind is ExchangeKind.UPDATE:
        code = next((leg for leg in legs if leg.kind in _CODES), None)
        if code is None:
            return _settled(desk, exchange, others)
        return Ending.BARRED if _came_too_late(desk, exchange, code) else Ending.CONFIRMED
    if exchange.kind in (ExchangeKind.RETURN, ExchangeKind.DISCARD):
        freed = desk.workspace.all(Issued, instance=exchange.subject, state=IssuedState.RETURNED.value)
        return Ending.RETURNED if any(i.ended_at == exchange.since for i in freed) else Ending.BARRED
    return _BY_KIND[exchange.kind]


def _came_too_late(desk: Desk, exchange: Exchange, code: Leg) -> bool:
    """Whether the reservation of a code had been rehosted or removed when it came."""
    barred = (IssuedState.REHOSTED, IssuedState.REMOVED)
    ended = [i for i in desk.workspace.all(Issued, instance=exchange.subject) if i.state in barred]
    sent = {leg.artefact for leg in desk.workspace.all(Leg, exchange=exchange.id, direction="out")}
    return any(
        issued.ended_at is not None
        and issued.ended_at <= code.at
        and any(number.authorization in sent for number in issued.numbers.values())
        for issued in ended
    )


def _refused(desk: Desk, receipt: Leg) -> Ending | None:
    """What a receipt of the other side says against the code that it answers; None where it was recorded."""
    cose = desk.workspace.body(bytes.fromhex(receipt.artefact)) if receipt.artefact else None
    body = kept.artefact_of(cose).body if cose is not None else None
    if not isinstance(body, Receipt) or body.recorded or body.error == "replayed":
        return None
    return Ending.BARRED if body.error == "barred" else Ending.REFUSED


def _settled(desk: Desk, exchange: Exchange, others: Sequence[Exchange]) -> Ending:
    """An update that was closed without its code: by the end of its reservation, or by a later number."""
    if desk.genesis.role is Role.AUTHORITY:
        issued = desk.workspace.all(Issued, instance=exchange.subject)
        found = (_BY_STATE.get(i.state) for i in issued if i.ended_at == exchange.closed_at)
        return next((ending for ending in found if ending is not None), Ending.SUPERSEDED)
    returned = any(e.kind is ExchangeKind.RETURN and e.since == exchange.closed_at for e in others)
    return Ending.RETURNED if returned else Ending.SUPERSEDED
