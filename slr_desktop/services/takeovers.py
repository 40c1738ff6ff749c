"""At a site: a reservation that the authority has moved from a failed instance to a new one.

The first authorization of the new instance names the failed one (`replaces`, see the format page).
The state of the failed instance does not change by it, only its own return does that. Until then an
exchange of the failed instance waits, so that nobody takes it for licensed without a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from slr_desktop.domain.accepting import made_before
from slr_desktop.domain.artefacts import Artefact, Authorization, Kind
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.domain.sentences import Remark
from slr_desktop.services import kept
from slr_desktop.services.desk import Act, Crossing
from slr_desktop.services.inbound import Judged
from slr_desktop.services.instances import reservation_of


def record(act: Act, found: Judged) -> None:
    """Open the exchange of the failed instance, in the act that installs what takes its reservation over."""
    failed = _failed(act.records, found.opened.artefact)
    if failed is None:
        return
    exchange = act.open_exchange(ExchangeKind.REHOST, failed.key, failed.name)
    digest = found.opened.digest.hex()
    crossing = Crossing(Direction.IN, Kind.AUTHORIZATION.value, artefact=digest, report=found.checks)
    act.leg(exchange, crossing, waiting=Waiting.RETURN_CODE)


def settle(act: Act, instance: Instance) -> None:
    """The failed instance has returned its licenses: nothing is left to do with it."""
    for exchange in _waiting(act.records, instance.key):
        act.close(exchange)


def remarks(reading: Reading, artefact: Artefact) -> Iterator[Remark]:
    """What is to be known before an authorization is installed."""
    body = artefact.body
    assert isinstance(body, Authorization)
    holder = moved_to(reading, body.udi.canonical)
    if holder:
        yield Remark(
            "The authority has moved this reservation to {name}: for this instance it counts no more.",
            name=holder,
        )
    if body.replaces is None or body.replaces.canonical == body.udi.canonical:
        return
    known = reading.get(Instance, body.replaces.canonical)
    name = known.name if known is not None else body.replaces.canonical
    if _failed(reading, artefact) is None:
        yield Remark("It takes over the reservation of {name}.", name=name)
    else:
        yield Remark(
            "It takes over the reservation of {name}: shut {name} down, then return its licenses here.",
            name=name,
        )


def _failed(reading: Reading, artefact: Artefact) -> Instance | None:
    """The instance whose reservation this takes over, where that is installed here and was granted before."""
    body = artefact.body
    if not isinstance(body, Authorization) or body.replaces is None:
        return None
    failed = reading.get(Instance, body.replaces.canonical)
    held = reservation_of(reading, failed) if failed is not None else None
    if failed is None or held is None or held.state is not ReservationState.INSTALLED or not held.anchor:
        return None
    if failed.key == body.udi.canonical:
        return None  # moved to another request of its own
    first = reading.body(bytes.fromhex(held.installed[min(held.installed)]))
    if first is None or not made_before(kept.header_of(first), artefact.header):
        return None  # it was granted after the move: a reservation of its own
    return failed


def _waiting(reading: Reading, key: str) -> list[Exchange]:
    waiting = reading.all(Exchange, subject=key, waiting=Waiting.RETURN_CODE.value)
    return [exchange for exchange in waiting if exchange.kind is ExchangeKind.REHOST]


def moved_to(reading: Reading, key: str) -> str:
    """What the instance is called that has taken over the reservation which another one still shows.

    Args:
        reading: the records of a site.
        key: of the failed instance.

    Returns:
        The name of the new instance; empty where nothing was moved, or it was returned since.
    """
    return next((holder(reading, exchange) for exchange in _waiting(reading, key)), "")


def all_moved(reading: Reading) -> dict[str, str]:
    """The same for all instances of a site, by their keys."""
    waiting = reading.all(Exchange, waiting=Waiting.RETURN_CODE.value)
    return {e.subject: holder(reading, e) for e in waiting if e.kind is ExchangeKind.REHOST}


def moved_before(reading: Reading, key: str) -> str:
    """The name of the instance that has taken over the newest reservation which another one has had."""
    moves = [e for e in reading.all(Exchange, subject=key) if e.kind is ExchangeKind.REHOST]
    if not moves:
        return ""
    newest = max(moves, key=lambda e: _number(e.id))
    later = (r for r in reading.all(Reservation, instance=key) if _number(r.exchange) > _number(newest.id))
    return "" if any(later) else holder(reading, newest)


def _number(exchange: str) -> tuple[int, str]:
    """Exchanges by number, see `exchange_id`."""
    return len(exchange), exchange


def holder(reading: Reading, exchange: Exchange) -> str:
    """What the instance is called that an exchange of this kind is about: the new one."""
    for leg in reading.all(Leg, exchange=exchange.id):
        cose = reading.body(bytes.fromhex(leg.artefact))
        body = kept.artefact_of(cose).body if cose is not None else None
        if isinstance(body, Authorization):
            known = reading.get(Instance, body.udi.canonical)
            return known.name if known is not None else body.udi.canonical
    return ""
