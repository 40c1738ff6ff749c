"""Giving licenses back: cancel a request, return a reservation, give back what was never installed.

The seed, "Configuring Specific License Reservation": cancel, return, return-authorization. A
return code is computed inside the transaction that returns, and shown after its commit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from hmac import compare_digest

from slr_desktop.codec import chain, typed_codes
from slr_desktop.codec.cisco.recognition import CiscoArtefact
from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain.artefacts import Authorization, Check, Kind, Return
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.domain.judgement import Steps
from slr_desktop.domain.parties import Channel, Sent, voided
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.reservations import Event, Reservation, ReservationState, apply, move
from slr_desktop.domain.roles import Role
from slr_desktop.services import foreign, takeovers, unused
from slr_desktop.services.desk import Act, Crossing, Desk, Made
from slr_desktop.services.inbound import accept_artefact, judged, never, open_all, remember_evidence
from slr_desktop.services.install import close_updates, find_reservation
from slr_desktop.services.instances import (
    find,
    free_tags,
    product_of,
    require_publisher,
    require_role,
    reservation_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What an instance gave back: the code that the authority needs, and its signed form."""

    instance: str
    code: str | None = None
    made: Made | None = None
    guides: tuple[foreign.Guide, ...] = ()
    refusal: Refusal | None = None


def cancel(desk: Desk, names: list[str]) -> list[str]:
    """Cancel the open requests of these instances, all or none; the next request code differs.

    Raises:
        Refusal: unknown-name, wrong-state.
    """
    with desk.act("cancel", instances=", ".join(names)[:400]) as act:
        require_role(desk, Role.SITE)
        cancelled = [_cancel_one(act, find(desk, name, act.records)) for name in dict.fromkeys(names)]
        act.enter("cancel", instances=[i.key for i in cancelled])
    return [i.name for i in cancelled]


def _cancel_one(act: Act, instance: Instance) -> Instance:
    require_publisher(act.desk, instance)
    move(instance, Event.CANCEL)
    reservation = reservation_of(act.records, instance)
    assert reservation is not None
    reserve = act.records.get(Exchange, reservation.exchange)
    if reserve is not None:
        act.close(reserve)
    exchange = act.open_exchange(ExchangeKind.CANCEL, instance.key, instance.name)
    act.leg(exchange, Crossing(Direction.NONE, "cancel"), waiting=Waiting.NOTHING)
    act.records.put(replace(reservation, state=ReservationState.CANCELLED, ended_at=act.now))
    _give_up_place(act, reservation)
    return _moved(act, instance, Event.CANCEL, None)


def _give_up_place(act: Act, reservation: Reservation) -> None:
    """The number of a cancelled request is announced as one that need not arrive."""
    sent = act.records.all(Sent, artefact=reservation.request)
    channel = act.records.get(Channel, reservation.authority)
    if sent and channel is not None and channel.sent is not None and channel.sent.epoch == sent[0].epoch:
        act.records.put(voided(channel, sent[0].number))


def _moved(act: Act, instance: Instance, event: Event, reservation: Reservation | None) -> Instance:
    after = apply(
        instance,
        event,
        reservation=reservation.id if reservation else None,
        entitlements=reservation.entitlements if reservation else (),
        free=free_tags(product_of(act.desk, instance)),
        now=act.now,
    )
    act.records.put(after)
    return after


def give_back(desk: Desk, names: list[str], code: str | None = None) -> list[Returned]:
    """Return the reservations of these instances, all or none.

    Args:
        desk: a site's, unlocked.
        names: instances.
        code: family cisco: the return code that the product printed.

    Raises:
        Refusal: unknown-name, wrong-state, clock-behind; of a printed code also wrong-kind, unrecognised,
            code-wrong, replayed, other-instance.
    """
    with desk.act("return", timed=True, instances=", ".join(names)[:400]) as act:
        require_role(desk, Role.SITE)
        instances = [find(desk, name, act.records) for name in dict.fromkeys(names)]
        if code is not None and (len(instances) != 1 or instances[0].family is not Family.CISCO):
            raise Refusal("bad-value", "--code records what one product of family cisco has printed.")
        found = [_return_one(act, instance, code) for instance in instances]
        made = [r.made for r in found if r.made is not None]
        act.enter("return", instances=[i.key for i in instances], artefacts=[m.digest for m in made])
    return found


def _return_one(act: Act, instance: Instance, code: str | None) -> Returned:
    require_publisher(act.desk, instance)
    printed = None if code is None else foreign.printed_return_code(act.records, instance, code)
    _check_can_return(act, instance)
    reservation = reservation_of(act.records, instance)
    assert reservation is not None
    if instance.family is Family.CISCO:
        return _return_foreign(act, instance, reservation, printed)
    text, made = _return_code(act, instance, reservation)
    exchange = act.open_exchange(ExchangeKind.RETURN, instance.key, instance.name)
    act.leg(
        exchange,
        Crossing(Direction.OUT, Kind.RETURN.value, artefact=made.digest, code=text),
        waiting=Waiting.RETURN_ENTRY,
    )
    close_updates(act, instance)
    takeovers.settle(act, instance)
    _end(act, reservation, ReservationState.RETURNED, text)
    _moved(act, instance, Event.RETURN, None)
    return Returned(instance=instance.name, code=text, made=made)


def _check_can_return(act: Act, instance: Instance) -> None:
    """As the table says; with nothing installed the last return code is shown again."""
    try:
        move(instance, Event.RETURN)
    except Refusal as refusal:
        given = [r for r in act.records.all(Reservation, instance=instance.key) if r.return_code]
        if not given or instance.reservation is not None:
            raise
        last = max(given, key=lambda r: r.ended_at or 0)
        raise Refusal(
            "wrong-state",
            "{name} has no reservation installed. Its last return code was {code}.",
            "Enter that code at the authority if it has not been entered yet.",
            name=instance.name,
            code=last.return_code,
        ) from refusal


def _end(act: Act, reservation: Reservation, state: ReservationState, code: str) -> None:
    act.records.put(replace(reservation, state=state, return_code=code, ended_at=act.now))


def _return_code(
    act: Act, instance: Instance, reservation: Reservation, *, authority: str = ""
) -> tuple[str, Made]:
    """The code, and the artefact that carries it to the authority that signed, if not to the one asked."""
    desk = act.desk
    raw = chain.return_code(
        _chain_key(desk), instance.udi, bytes.fromhex(reservation.id), training=desk.genesis.training
    )
    body = Return(udi=instance.udi, anchor=bytes.fromhex(reservation.anchor), code=raw)
    made = act.make(
        Kind.RETURN,
        body,
        audience=authority or reservation.authority,
        in_reply_to=bytes.fromhex(reservation.request) or None,
    )
    return typed_codes.write(CodeKind.RETURN, raw, training=desk.genesis.training, udi=instance.udi), made


def _chain_key(desk: Desk) -> bytes:
    """What makes the codes of this site; it lives in the key envelope alone."""
    secret = desk.unlocked.chain
    if secret is None:
        raise Refusal("key-damaged", "The key envelope holds no chain key.")
    return secret


def _return_foreign(
    act: Act, instance: Instance, reservation: Reservation, printed: CiscoArtefact | None
) -> Returned:
    """A product of family cisco prints its own return code: guide to it, or record it."""
    if printed is None:
        return Returned(instance=instance.name, guides=(foreign.guide(act.desk, instance, "return"),))
    digest, text = act.records.keep(printed.original).hex(), printed.original.decode()
    exchange = act.open_exchange(ExchangeKind.RETURN, instance.key, instance.name)
    act.leg(
        exchange,
        Crossing(Direction.OUT, "return-code", artefact=digest, code=text, report=printed.checks),
        waiting=Waiting.RETURN_ENTRY,
    )
    close_updates(act, instance)
    _end(act, reservation, ReservationState.RETURNED, text)
    _moved(act, instance, Event.RETURN, None)
    return Returned(instance=instance.name, code=text)


def discard(desk: Desk, data: bytes, only: str | None) -> list[Returned]:
    """Give back authorizations of which no number was ever installed here, each by itself.

    Args:
        desk: a site's, unlocked.
        data: file, text or bare bytes; one authorization or a batch.
        only: the instance that was named; it narrows, content decides.

    Raises:
        Refusal: the whole cannot be opened, or the one item in it is refused.
    """
    try:
        require_role(desk, Role.SITE)
        narrowed = find(desk, only) if only else None
        items = open_all(desk, data, frozenset({Kind.AUTHORIZATION}), never)
    except Refusal as refusal:
        desk.record_refusal("return-authorization", refusal)
        raise
    found = [_discard_item(desk, item, narrowed) for item in items]
    if len(found) == 1 and found[0].refusal is not None and found[0].code is None:
        raise found[0].refusal
    return found


def _discard_item(desk: Desk, item: Opened | Refusal, only: Instance | None) -> Returned:
    if isinstance(item, Refusal):
        desk.record_refusal("return-authorization", item)
        return Returned(instance="", refusal=item)
    body = item.artefact.body
    assert isinstance(body, Authorization)
    try:
        return _discard_one(desk, item, body, only)
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        return _given_back_again(desk, body, refusal)


def _given_back_again(desk: Desk, body: Authorization, refusal: Refusal) -> Returned:
    reservation = find_reservation(desk.workspace, body)
    instance = desk.workspace.get(Instance, body.udi.canonical)
    name = instance.name if instance else body.udi.canonical
    if refusal.code != "replayed" or reservation is None:
        return Returned(instance=name, refusal=refusal)
    return Returned(instance=name, code=reservation.return_code, refusal=refusal)


def _discard_one(desk: Desk, opened: Opened, body: Authorization, only: Instance | None) -> Returned:
    digest = opened.digest.hex()
    with desk.act("return-authorization", timed=True, presented=opened, artefact=digest) as act:
        instance = _instance_of(act, body, only)
        reservation = reservation_for(desk, act.records, instance, body, opened)
        steps = Steps(
            in_reply_to=lambda: unused.require_unused(reservation, instance, body.number),
            subject=lambda: (),
            content=lambda: (),
        )
        found = judged(desk, act.records, opened, steps)
        is_open = instance.reservation == reservation.id
        event = Event.DISCARD_OPEN if is_open else Event.DISCARD_OTHER
        move(instance, event)
        accept_artefact(act, found)
        text, made = _return_code(act, instance, reservation, authority=opened.signer.owner.hex())
        _discard_exchange(act, instance, reservation, digest, found.checks, made, text)
        _end(act, reservation, ReservationState.DISCARDED, text)
        keep = None if is_open else reservation_of(act.records, instance)
        _moved(act, instance, event, keep)
        act.enter("return-authorization", instance=instance.key, artefact=digest, number=body.number)
    return Returned(instance=instance.name, code=text, made=made)


def _instance_of(act: Act, body: Authorization, only: Instance | None) -> Instance:
    instance = act.records.get(Instance, body.udi.canonical)
    if instance is None or (only is not None and only.key != instance.key):
        raise Refusal("other-instance", "It was made for {udi}, another instance.", udi=str(body.udi))
    require_publisher(act.desk, instance)
    return instance


def reservation_for(
    desk: Desk, reading: Reading, instance: Instance, body: Authorization, opened: Opened
) -> Reservation:
    """The request it answers; one that a restored workspace has forgotten proves itself by the chain.

    Raises:
        Refusal: no-such-request; passphrase-missing, where only the chain key could tell.
    """
    known = find_reservation(reading, body)
    if known is not None and known.anchor == body.anchor.hex():
        return known
    if body.reservation is not None:
        mine = chain.anchor(_chain_key(desk), instance.udi, body.reservation, training=desk.genesis.training)
        if compare_digest(mine, body.anchor):
            return _forgotten(desk, instance, body, opened, mine)
    raise Refusal(
        "no-such-request", "No request of {udi} here is the one that it answers.", udi=str(body.udi)
    )


def _forgotten(
    desk: Desk, instance: Instance, body: Authorization, opened: Opened, anchor: bytes
) -> Reservation:
    assert body.reservation is not None
    code = typed_codes.write(CodeKind.REQUEST, anchor, training=desk.genesis.training, udi=instance.udi)
    replied = opened.artefact.header.in_reply_to
    return Reservation(
        id=body.reservation.hex(),
        instance=instance.key,
        authority=opened.signer.owner.hex(),
        anchor=anchor.hex(),
        request=replied.hex() if replied else "",
        request_code=code,
        code_digest=sha256(code.encode()).hexdigest(),
        wish={},
        made_at=desk.now,
        exchange="",
        state=ReservationState.CANCELLED,
    )


def _discard_exchange(
    act: Act,
    instance: Instance,
    reservation: Reservation,
    digest: str,
    report: tuple[Check, ...],
    made: Made,
    code: str,
) -> None:
    """A discard exchange that waits for its receipt; the request's own exchange is closed by it."""
    reserve = act.records.get(Exchange, reservation.exchange) if reservation.exchange else None
    if reserve is not None:
        act.close(reserve)
    exchange = act.open_exchange(ExchangeKind.DISCARD, instance.key, instance.name)
    exchange = act.leg(
        exchange,
        Crossing(Direction.IN, Kind.AUTHORIZATION.value, artefact=digest, report=report),
        waiting=Waiting.NOTHING,
    )
    act.leg(
        exchange,
        Crossing(Direction.OUT, Kind.RETURN.value, artefact=made.digest, code=code),
        waiting=Waiting.RETURN_ENTRY,
    )
