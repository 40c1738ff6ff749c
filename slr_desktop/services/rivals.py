"""Other requests of one instance that wait in the inbox: a reservation moves to the one that the site waits for."""

from __future__ import annotations

from slr_desktop.domain.accepting import made_before
from slr_desktop.domain.artefacts import Header, Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Exchange, Leg, Waiting
from slr_desktop.domain.ports import Reading
from slr_desktop.services import kept


def check_no_rival(reading: Reading, instance: str, anchor: bytes, header: Header | None) -> None:
    """Refuse to move a reservation to a request while another one of the same instance waits.

    A site has one open request for an instance: of two, the older one was cancelled there. What is moved to it
    is refused at the site, and the failed instance is barred all the same.

    Args:
        reading: the authority's workspace.
        instance: the UDI of the request, in canonical form.
        anchor: of the request that is to take over.
        header: its header; None where it was typed, which does not say when it was made.

    Raises:
        Refusal: wrong-state.
    """
    for exchange in reading.all(Exchange, subject=instance, waiting=Waiting.DECISION.value):
        other = _request(reading, exchange)
        if other is None or other[1].anchor == anchor:
            continue
        if header is not None and made_before(header, other[0]):
            raise _of_a_newer(instance, exchange)
        if header is not None and made_before(other[0], header):
            raise _of_an_older(instance, exchange)
        raise _of_another(instance, exchange)


def _of_a_newer(instance: str, exchange: Exchange) -> Refusal:
    return Refusal(
        "wrong-state",
        "A newer request of {instance} waits in the inbox, as {exchange}: the site no longer waits for this one.",
        "Choose {exchange} instead. Where this one waits too, dismiss it (inbox dismiss).",
        instance=instance,
        exchange=exchange.id,
    )


def _of_an_older(instance: str, exchange: Exchange) -> Refusal:
    return Refusal(
        "wrong-state",
        "An older request of {instance} is still open in the inbox, as {exchange}.",
        "Dismiss {exchange} first (inbox dismiss): the site no longer waits for it. Then choose this one again.",
        instance=instance,
        exchange=exchange.id,
    )


def _of_another(instance: str, exchange: Exchange) -> Refusal:
    return Refusal(
        "wrong-state",
        "Another request of {instance} is still open in the inbox, as {exchange}.",
        "Ask the site which one it waits for, and dismiss the other (inbox dismiss).",
        instance=instance,
        exchange=exchange.id,
    )


def _request(reading: Reading, exchange: Exchange) -> tuple[Header, Request] | None:
    for leg in reversed(reading.all(Leg, exchange=exchange.id)):
        cose = reading.body(bytes.fromhex(leg.artefact)) if leg.kind == Kind.REQUEST.value else None
        if cose is not None:
            artefact = kept.artefact_of(cose)
            assert isinstance(artefact.body, Request)
            return artefact.header, artefact.body
    return None
