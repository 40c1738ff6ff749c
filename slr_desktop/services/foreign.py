"""The family cisco: the product makes the codes, this app guides, checks, keeps and reminds.

State is *as told by the operator*. A vendor signature is *present, cannot be verified here*.
A UDI of another instance is refused; every other check that fails is said and recorded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from slr_desktop.codec.cisco import matching, recognition
from slr_desktop.codec.cisco.authorizations import CiscoAuthorization, parse_authorization
from slr_desktop.codec.cisco.recognition import CiscoArtefact
from slr_desktop.codec.cisco.request_codes import RequestCode, parse_request_code
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.instances import Family, Instance, Registration
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.reservations import Event, Reservation, ReservationState, apply, move
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence, Word
from slr_desktop.domain.times import utc_day
from slr_desktop.services.desk import Act, Crossing, Desk
from slr_desktop.services.instances import (
    find,
    free_tags,
    named,
    product_of,
    require_publisher,
    require_role,
    reservation_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What a person types at a product, and where."""

    instance: str
    command: str
    where: str


def guide(desk: Desk, instance: Instance, act: str) -> Guide:
    """What to type for an act at this product and release."""
    command = product_of(desk, instance).command(act, instance.release)
    return Guide(instance=instance.name, command=command.text, where=command.where)


def printed_return_code(reading: Reading, instance: Instance, text: str) -> CiscoArtefact:
    """The return code that a product printed, new here; nothing is written.

    Raises:
        Refusal: wrong-kind, unrecognised, code-wrong (an impossible character), replayed,
            other-instance (it was recorded of another one).
    """
    found = recognition.recognise(text.encode())
    if found.kind != "return-code":
        raise Refusal(
            "wrong-kind", "This reads as {kind}, not as {wanted}.", kind=Word(found.kind),
            wanted=Word("return-code"),
        )  # fmt: skip
    failed = [c for c in found.checks if c.passed is False]
    if failed:
        name, detail = Word(failed[0].name), failed[0].detail
        raise Refusal("code-wrong", "{name}: {detail}.", name=name, detail=detail)
    digest = sha256(found.original).hexdigest()
    for leg in reading.all(Leg, artefact=digest, direction="out"):
        exchange = reading.get(Exchange, leg.exchange)
        if exchange is not None and exchange.subject != instance.key:
            what = "This return code is recorded of {name}, in exchange {exchange}."
            raise Refusal("other-instance", what, name=exchange.name, exchange=exchange.id)
        raise Refusal(
            "replayed",
            "This return code is recorded already, in exchange {exchange}.",
            exchange=leg.exchange,
            digest=digest,
        )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignInstalled:
    """An authorization of family cisco that was recorded as installed."""

    instance: str
    sequence: int
    entitlements: dict[str, int]
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignReading:
    """What an authorization of family cisco says, and what it would change; nothing is written."""

    authorization: CiscoAuthorization
    instance: Instance
    reservation: Reservation
    event: Event
    checks: tuple[Check, ...]


def read(desk: Desk, reading: Reading, data: bytes, only: str | None) -> ForeignReading:
    """Read a `<specificPLR>` authorization and hold it against its instance.

    Raises:
        Refusal: unrecognised, damaged, wrong-kind, other-instance, replayed, wrong-state.
    """
    require_role(desk, Role.SITE)
    found = recognition.recognise(data)
    authorization = found.content
    if not isinstance(authorization, CiscoAuthorization):
        raise Refusal("wrong-kind", "This reads as {kind}, not as an authorization.", kind=Word(found.kind))
    instance = _instance(desk, reading, authorization, only)
    installed = _check_new(reading, instance, authorization)
    reserved = instance.registration is Registration.RESERVED
    event = Event.INSTALL_UPDATE if reserved else Event.INSTALL
    move(instance, event)
    reservation = reservation_of(reading, instance)
    assert reservation is not None
    in_force = installed.get(reservation.installed.get(reservation.number, ""))
    order = (matching.order_check(authorization, in_force),) if in_force else ()
    return ForeignReading(
        authorization=authorization,
        instance=instance,
        reservation=reservation,
        event=event,
        checks=(*_match(desk, instance, reservation, authorization), *order),
    )


def install(desk: Desk, data: bytes, only: str | None) -> ForeignInstalled:
    """Record that a `<specificPLR>` authorization was installed; the original bytes are kept.

    Raises:
        Refusal: see `read`.
    """
    with desk.act("install", timed=True) as act:
        found = read(desk, act.records, data, only)
        instance, number = found.instance, found.reservation.number + 1
        digest = act.records.keep(found.authorization.original).hex()
        after = _record(act, instance, found.event, found.reservation, found.authorization, digest)
        _legs(act, instance, after, digest, found.checks)
        act.enter("install", instance=instance.key, number=number, artefact=digest, family="cisco")
    product = product_of(desk, instance)
    counts = {e.tag: e.quantity for e in after.entitlements}
    return ForeignInstalled(
        instance=instance.name,
        sequence=number,
        entitlements=named(product, instance.release, counts),
        checks=found.checks,
    )


def _instance(desk: Desk, reading: Reading, authorization: CiscoAuthorization, only: str | None) -> Instance:
    given = authorization.udi
    if given is None:
        raise _not_whole(authorization.checks())
    instance = reading.get(Instance, given.canonical)
    wanted = find(desk, only, reading) if only else None
    fits = instance is not None and given.same_instance(instance.udi)
    if instance is None or not fits or (wanted is not None and wanted.key != instance.key):
        raise Refusal(
            "other-instance",
            "It was made for {udi}{where}.",
            udi=authorization.udi_text,
            where=Sentence(", not for {name} ({udi})", name=wanted.name, udi=wanted.udi)
            if wanted
            else Sentence(", which is no instance here"),
        )
    require_publisher(desk, instance)
    if instance.family is not Family.CISCO:
        raise Refusal(
            "wrong-kind", "{name} is of family native; this is a code of Cisco's.", name=instance.name
        )
    return instance


def _check_new(
    reading: Reading, instance: Instance, authorization: CiscoAuthorization
) -> dict[str, CiscoAuthorization]:
    """The authorizations that were installed on an instance, by digest; the one given is none of them.

    Raises:
        Refusal: replayed, for the same bytes and for the same authorization in other bytes (wrapped, folded).
    """
    digest = sha256(authorization.original).hexdigest()
    for leg in reading.all(Leg, artefact=digest, direction="in"):
        raise Refusal(
            "replayed",
            "These bytes are recorded already, in exchange {exchange}.",
            exchange=leg.exchange,
            digest=digest,
        )
    installed = _installed(reading, instance)
    for earlier, content in installed.items():
        if content.identity == authorization.identity:
            legs = reading.all(Leg, artefact=earlier, direction="in")
            raise Refusal(
                "replayed",
                "This authorization is recorded already, in exchange {exchange}, in other bytes.",
                exchange=legs[0].exchange,
                digest=earlier,
            )
    return installed


def _installed(reading: Reading, instance: Instance) -> dict[str, CiscoAuthorization]:
    """What was installed on an instance in all its reservations, read again from the kept bytes."""
    digests = [d for r in reading.all(Reservation, instance=instance.key) for d in r.installed.values()]
    bodies = {digest: reading.body(bytes.fromhex(digest)) for digest in digests}
    return {digest: parse_authorization(body) for digest, body in bodies.items() if body is not None}


def _match(
    desk: Desk, instance: Instance, reservation: Reservation, authorization: CiscoAuthorization
) -> tuple[Check, ...]:
    """Every check that is possible; another UDI or a broken field refuses, the rest is said.

    Raises:
        Refusal: other-instance, damaged.
    """
    checks = matching.check_authorization(
        authorization,
        udi=instance.udi,
        request_code=_request_code(reservation.request_code),
        product=product_of(desk, instance),
        release=instance.release,
        usage=instance.usage,
        now_day=utc_day(desk.now),
    )
    refusal = matching.refusal_of(checks)
    if refusal is not None:
        raise refusal
    if any(c.id == "fields" and c.passed is False for c in checks):
        raise _not_whole(checks)
    return tuple(checks)


def _not_whole(checks: Iterable[Check]) -> Refusal:
    """The refusal of an authorization that lacks a field, or holds one that is none."""
    detail = next(c.detail for c in checks if c.id == "fields")
    return Refusal("damaged", "Not every field of this authorization is whole: {detail}.", detail=detail)


def _request_code(text: str) -> RequestCode | None:
    """What the product printed, where that was a code and not its UDI line."""
    try:
        return parse_request_code(text) if text else None
    except Refusal:
        return None


def _record(
    act: Act,
    instance: Instance,
    event: Event,
    reservation: Reservation,
    authorization: CiscoAuthorization,
    digest: str,
) -> Reservation:
    number = reservation.number + 1
    after = replace(
        reservation,
        state=ReservationState.INSTALLED,
        number=number,
        installed={**reservation.installed, number: digest},
        entitlements=matching.entitlements(authorization, product_of(act.desk, instance)),
    )
    act.records.put(after)
    act.records.put(
        apply(
            instance,
            event,
            reservation=after.id,
            entitlements=after.entitlements,
            free=free_tags(product_of(act.desk, instance)),
            now=act.now,
        )
    )
    return after


def _legs(
    act: Act, instance: Instance, reservation: Reservation, digest: str, checks: tuple[Check, ...]
) -> None:
    """Number 1 closes the exchange of its request; an update waits until its code was entered."""
    if reservation.number == 1:
        exchange = act.records.get(Exchange, reservation.exchange)
        assert exchange is not None
        waiting = Waiting.NOTHING
    else:
        exchange = act.open_exchange(ExchangeKind.UPDATE, instance.key, instance.name)
        waiting = Waiting.CONFIRMATION_ENTRY
    act.leg(
        exchange, Crossing(Direction.IN, "authorization", artefact=digest, report=checks), waiting=waiting
    )
