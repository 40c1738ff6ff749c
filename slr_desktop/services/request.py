"""Asking for a reservation: one request for each instance, and what the operator carries.

The seed, "Configuring Specific License Reservation": enable, then request. Asked again while a
reservation is in progress, the stored request comes back, code and bytes. For the family cisco
the product makes the code; this opens the exchange, guides, and records what was printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from slr_desktop.codec import chain, typed_codes
from slr_desktop.codec.cisco import recognition
from slr_desktop.codec.cisco.request_codes import RequestCode
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain.artefacts import Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.domain.nearest import unknown_name
from slr_desktop.domain.parties import Party
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.products import Product
from slr_desktop.domain.reservations import Event, Reservation, State, apply, move
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark, Word
from slr_desktop.services.desk import Act, Crossing, Desk, Made
from slr_desktop.services.foreign import Guide, guide
from slr_desktop.services.instances import (
    check_count,
    find,
    free_tags,
    product_of,
    require_publisher,
    require_role,
    reservation_of,
)
from slr_desktop.services.trust import own_statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """What `request specific` gives.

    Attributes:
        codes: instance name and request code, for those that have one.
        carry: what is to be carried to the authority.
        guides: for products that make their own codes.
        warnings: what a recorded code did not pass.
    """

    codes: tuple[tuple[str, str], ...] = ()
    carry: tuple[Made, ...] = ()
    guides: tuple[Guide, ...] = ()
    warnings: tuple[Remark, ...] = ()


def switch_mode(desk: Desk, names: list[str], event: Event) -> list[Instance]:
    """Enable or disable reservation mode, for all instances or for none.

    Raises:
        Refusal: unknown-name, wrong-state.
    """
    with desk.act(event.value, instances=", ".join(names)[:400]) as act:
        require_role(desk, Role.SITE)
        moved = []
        for name in dict.fromkeys(names):
            instance = find(desk, name, act.records)
            require_publisher(desk, instance)
            product = product_of(desk, instance)
            product.require_reservation(instance.release)
            after = apply(
                instance, event, reservation=None, entitlements=(), free=free_tags(product), now=act.now
            )
            act.records.put(after)
            moved.append(after)
        act.enter(event.value, instances=[i.key for i in moved])
    return moved


def request(
    desk: Desk,
    names: list[str],
    given: Mapping[str, int],
    *,
    each: Mapping[str, Mapping[str, int]] | None = None,
    authority: str | None = None,
    code: str | None = None,
) -> Requested:
    """Make the requests of these instances, all or none; stored ones come back as they are.

    Args:
        desk: a site's.
        names: instances.
        given: the wish by tag as typed; tags not named are wished as they are used.
        each: more such wishes, for one instance by its name alone; they go before `given`.
        authority: name of the authority, where several are trusted.
        code: family cisco: what the product printed.

    Raises:
        Refusal: unknown-name, wrong-state, not-reservable, higher-release, other-instance, unrecognised.
    """
    with desk.act("request", instances=", ".join(names)[:400]) as act:
        require_role(desk, Role.SITE)
        found = [find(desk, name, act.records) for name in dict.fromkeys(names)]
        for instance in found:
            require_publisher(desk, instance)
            product_of(desk, instance).require_reservation(instance.release)
            move(instance, Event.REQUEST)
        native = [i for i in found if i.family is Family.NATIVE]
        foreign = [i for i in found if i.family is Family.CISCO]
        if code is not None and (native or len(foreign) != 1):
            raise Refusal("bad-value", "--code records what one product of family cisco has printed.")
        wishes = {i.name: {**given, **(each or {}).get(i.name, {})} for i in native}
        made = _request_native(act, native, wishes, authority) if native else Requested()
        guided = _request_foreign(act, foreign, code) if foreign else Requested()
    return Requested(
        codes=(*made.codes, *guided.codes), carry=made.carry, guides=guided.guides, warnings=guided.warnings
    )


def the_authority(reading: Reading, name: str | None) -> Party:
    """The one trusted authority, or the one of that name.

    Raises:
        Refusal: wrong-state (none is trusted), ambiguous-name, unknown-name.
    """
    trusted = reading.all(Party, role=Role.AUTHORITY.value)
    wanted = [p for p in trusted if name is None or p.name == name]
    if len(wanted) == 1:
        return wanted[0]
    if not trusted:
        raise Refusal(
            "wrong-state",
            "No authority is trusted here yet.",
            "Import its trust anchor: trust import FILE --fingerprint WORDS",
        )
    names = ", ".join(sorted(p.name for p in trusted))
    if wanted or name is None:
        raise Refusal(
            "ambiguous-name",
            "Several authorities are trusted: {names}.",
            "Use --authority NAME.",
            names=names,
        )
    raise unknown_name("authority", name, (p.name for p in trusted))


def _request_native(
    act: Act, instances: list[Instance], wishes: Mapping[str, Mapping[str, int]], authority: str | None
) -> Requested:
    party = the_authority(act.records, authority)
    codes, items = [], []
    fresh = False
    for instance in instances:
        stored = reservation_of(act.records, instance)
        if State.of(instance) is State.IN_PROGRESS and stored is not None:
            items.append(_stored(act, stored))
        else:
            stored, made = _new_request(act, instance, wishes[instance.name], party)
            items.append(made)
            fresh = True
        codes.append((instance.name, stored.request_code))
    carry = tuple(items)
    if fresh:
        act.enter("request", instances=[i.key for i in instances], artefacts=[m.digest for m in carry])
    return Requested(codes=tuple(codes), carry=carry)


def _stored(act: Act, reservation: Reservation) -> Made:
    cose = act.records.body(bytes.fromhex(reservation.request))
    if cose is None:
        raise Refusal(
            "database-damaged", "The stored request {digest} is missing.", digest=reservation.request[:16]
        )
    return Made(kind=Kind.REQUEST, cose=cose, digest=reservation.request)


def _new_request(
    act: Act, instance: Instance, given: Mapping[str, int], party: Party
) -> tuple[Reservation, Made]:
    desk, product = act.desk, product_of(act.desk, instance)
    wish = wish_of(product, instance, given)
    secret, training = desk.unlocked.chain, desk.genesis.training
    if secret is None:
        raise Refusal("key-damaged", "The key envelope holds no chain key.")
    reservation_id = desk.randomness(16)
    anchor = chain.anchor(secret, instance.udi, reservation_id, training=training)
    code = typed_codes.write(CodeKind.REQUEST, anchor, training=training, udi=instance.udi)
    body = Request(
        udi=instance.udi,
        product=product.id,
        release=instance.release,
        reservation=reservation_id,
        anchor=anchor,
        wish=tuple(sorted(wish.items())),
        introduction=own_statement(act.records) if training else None,
    )
    made = act.make(Kind.REQUEST, body, audience=party.id)
    exchange = act.open_exchange(ExchangeKind.RESERVE, instance.key, instance.name, Waiting.AUTHORIZATION)
    act.leg(
        exchange,
        Crossing(Direction.OUT, Kind.REQUEST.value, artefact=made.digest, code=code),
        waiting=Waiting.AUTHORIZATION,
    )
    reservation = Reservation(
        id=reservation_id.hex(),
        instance=instance.key,
        authority=party.id,
        anchor=anchor.hex(),
        request=made.digest,
        request_code=code,
        code_digest=sha256(code.encode()).hexdigest(),
        wish=wish,
        made_at=act.now,
        exchange=exchange.id,
    )
    act.records.put(reservation)
    _move(act, instance, product, reservation.id)
    return reservation, made


def _move(act: Act, instance: Instance, product: Product, reservation: str) -> None:
    after = apply(
        instance,
        Event.REQUEST,
        reservation=reservation,
        entitlements=(),
        free=free_tags(product),
        now=act.now,
    )
    act.records.put(after)


def wish_of(product: Product, instance: Instance, given: Mapping[str, int]) -> dict[str, int]:
    """Counts by full tag: what is used now of the tags that can be reserved, and over it what was typed.

    Raises:
        Refusal: bad-value, unknown-name, not-reservable, higher-release.
    """
    wish = {}
    for tag, count in instance.usage.items():
        known = product.by_regid(tag)
        if (
            known is not None
            and known.reservable
            and product.standing(known, instance.release).value == "own"
        ):
            wish[tag] = count if known.at_most is None else min(count, known.at_most)
    for text, count in given.items():
        check_count(text, count)
        wish[product.require_reservable(text, instance.release).regid] = count
    product.check_most(wish)
    return {tag: count for tag, count in wish.items() if count}


def _request_foreign(act: Act, instances: list[Instance], code: str | None) -> Requested:
    """Open the exchanges of products that make their own codes; record the one that was printed."""
    guides: list[Guide] = []
    codes: list[tuple[str, str]] = []
    warnings: list[Remark] = []
    for instance in instances:
        product = product_of(act.desk, instance)
        reservation = reservation_of(act.records, instance)
        if State.of(instance) is not State.IN_PROGRESS or reservation is None:
            reservation = _open_foreign(act, instance, product)
        if code is not None:
            reservation, warnings = _record_code(act, instance, reservation, code)
        if reservation.request_code:
            codes.append((instance.name, reservation.request_code))
        guides += [guide(act.desk, instance, step) for step in ("enable", "request")]
    act.enter("request", instances=[i.key for i in instances], recorded=code is not None)
    return Requested(codes=tuple(codes), guides=tuple(guides), warnings=tuple(warnings))


def _open_foreign(act: Act, instance: Instance, product: Product) -> Reservation:
    exchange = act.open_exchange(ExchangeKind.RESERVE, instance.key, instance.name, Waiting.ANSWER)
    act.records.put(exchange)
    reservation = Reservation(
        id=act.desk.randomness(16).hex(),
        instance=instance.key,
        authority="",
        anchor="",
        request="",
        request_code="",
        code_digest="",
        wish={},
        made_at=act.now,
        exchange=exchange.id,
    )
    act.records.put(reservation)
    _move(act, instance, product, reservation.id)
    return reservation


def _record_code(
    act: Act, instance: Instance, reservation: Reservation, code: str
) -> tuple[Reservation, list[Remark]]:
    """Keep what the product printed. A UDI of another instance is refused, a checksum only warned of.

    Raises:
        Refusal: wrong-kind, unrecognised, other-instance, replayed (of this very request).
    """
    found = recognition.recognise(code.encode())
    if found.kind not in ("request-code", "udi"):
        raise Refusal(
            "wrong-kind", "This reads as {kind}, not as a request code or UDI line.", kind=Word(found.kind)
        )
    printed = _printed_udi(found)
    if printed is None or not printed.same_instance(instance.udi):
        raise Refusal("other-instance", "It was printed by {udi}, another instance.", udi=str(printed))
    if reservation.request == sha256(found.original).hexdigest():
        raise Refusal(
            "replayed",
            "This code of {instance} is recorded already, in exchange {exchange}.",
            instance=instance.name,
            exchange=reservation.exchange,
        )
    exchange = act.records.get(Exchange, reservation.exchange)
    assert exchange is not None
    text = found.original.decode("utf-8", "replace").strip()
    digest = act.records.keep(found.original).hex()
    act.leg(
        exchange,
        Crossing(Direction.OUT, found.kind, artefact=digest, code=text, report=found.checks),
        waiting=Waiting.AUTHORIZATION,
    )
    recorded = replace(reservation, request=digest, request_code=text)
    act.records.put(recorded)
    return recorded, [c.told for c in found.checks if c.passed is False]


def _printed_udi(found: recognition.CiscoArtefact) -> Udi | None:
    """The UDI in a request code or in the one UDI line that was printed."""
    content = found.content
    if isinstance(content, RequestCode):
        return Udi(content.pid, content.serial)
    return content[0] if isinstance(content, tuple) and len(content) == 1 else None
