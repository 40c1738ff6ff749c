"""Installing authorizations at a site: read, judged, then recorded, each item by itself.

`read` writes nothing and tells what would change; `commit` opens a transaction, judges again
over what is known then, and installs. The command line calls both in one go.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from slr_desktop.codec import chain, typed_codes
from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain.accepting import SiteCase, authorization_steps
from slr_desktop.domain.artefacts import Authorization, Check, Confirmation, Entitlement, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.instances import Instance, reserved_counts, short_tags
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.reservations import Event, Reservation, ReservationState, apply
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark, Several
from slr_desktop.services import kept, takeovers
from slr_desktop.services.desk import Act, Crossing, Desk, Made
from slr_desktop.services.inbound import (
    Judged,
    accept_artefact,
    checks_of,
    judged,
    open_all,
    remember_evidence,
    taken_in,
)
from slr_desktop.services.instances import (
    find,
    free_tags,
    named,
    product_of,
    require_publisher,
    require_role,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """What was installed on one instance; `refusal` says why not, beside a result where there is one."""

    instance: str
    sequence: int | None = None
    entitlements: dict[str, int] | None = None
    confirmation_code: str | None = None
    checks: tuple[Check, ...] = ()
    findings: tuple[Remark, ...] = ()
    carry: Made | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an authorization would do: counts by full tag before and after, and what would be short."""

    instance: Instance
    reservation: Reservation
    number: int
    before: dict[str, int]
    after: dict[str, int]
    short: tuple[str, ...]


def open_authorizations(desk: Desk, data: bytes) -> list[Opened | Refusal]:
    """Checks 1 to 7 of one authorization, or of each in a batch. Bytes that are installed: `replayed`.

    Raises:
        Refusal: the whole cannot be opened.
    """
    taken = taken_in(desk.workspace, ExchangeKind.RESERVE, ExchangeKind.UPDATE)
    return open_all(desk, data, frozenset({Kind.AUTHORIZATION}), taken)


def read(desk: Desk, reading: Reading, opened: Opened, only: Instance | None) -> tuple[Judged, Change]:
    """Checks 8 to 15 and the change that would follow; writes nothing.

    Raises:
        Refusal: the first check that failed.
    """
    body = opened.artefact.body
    assert isinstance(body, Authorization)
    case = site_case(desk, reading, body, opened, only)
    found = judged(desk, reading, opened, authorization_steps(body, opened.artefact.header, case))
    assert case.reservation is not None and case.instance is not None
    found = replace(found, findings=(*found.findings, *takeovers.remarks(reading, opened.artefact)))
    after = reserved_counts(body.entitlements, desk.now)
    free = free_tags(product_of(desk, case.instance))
    return found, Change(
        instance=case.instance,
        reservation=case.reservation,
        number=body.number,
        before=reserved_counts(case.reservation.entitlements, desk.now),
        after=after,
        short=short_tags(case.instance.usage, after, free),
    )


def checks(desk: Desk, opened: Opened, only: Instance | None) -> tuple[Check, ...]:
    """Every check of an authorization, also where one has failed."""
    body = opened.artefact.body
    assert isinstance(body, Authorization)
    case = site_case(desk, desk.workspace, body, opened, only)
    steps = authorization_steps(body, opened.artefact.header, case)
    return checks_of(desk, desk.workspace, opened, steps)


def site_case(
    desk: Desk, reading: Reading, body: Authorization, opened: Opened, only: Instance | None
) -> SiteCase:
    """What is known here about an authorization."""
    reservation = find_reservation(reading, body)
    instance = reading.get(Instance, reservation.instance if reservation else body.udi.canonical)
    release = instance.release if instance else ""

    def reservable(tag: str) -> None:
        if instance is not None:
            product_of(desk, instance).require_reservable(tag, release)

    return SiteCase(
        reservation=reservation,
        instance=instance,
        only=only,
        issuer=opened.signer.owner.hex(),
        reservable=reservable,
        digest=opened.digest.hex(),
        now=desk.now,
    )


def find_reservation(reading: Reading, body: Authorization) -> Reservation | None:
    """The request that an authorization answers: by its id, or by its anchor where it was typed."""
    if body.reservation is not None:
        return reading.get(Reservation, body.reservation.hex())
    found = reading.all(Reservation, anchor=body.anchor.hex())
    return found[0] if found else None


def install(desk: Desk, data: bytes, only: str | None) -> list[Installed]:
    """Install one authorization or a batch; every item has its own verdict.

    Args:
        desk: a site's, unlocked.
        data: file, text or bare bytes.
        only: the instance that was named; it narrows, content decides.

    Raises:
        Refusal: the whole cannot be opened, or the one item in it is refused.
    """
    narrowed: Instance | None = None
    try:
        narrowed = _narrowed(desk, only)
        items = open_authorizations(desk, data)
    except Refusal as refusal:
        items = [refusal]
    found = [_item(desk, item, narrowed) for item in items]
    if len(found) == 1 and found[0].refusal is not None and found[0].sequence is None:
        raise found[0].refusal
    return found


def _narrowed(desk: Desk, only: str | None) -> Instance | None:
    require_role(desk, Role.SITE)
    instance = find(desk, only) if only else None
    if instance is not None:
        require_publisher(desk, instance)
    return instance


def _item(desk: Desk, item: Opened | Refusal, only: Instance | None) -> Installed:
    if isinstance(item, Refusal):
        desk.record_refusal("install", item)
        return _again(desk, item)
    try:
        return commit(desk, item, only)
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        return Installed(instance=str(_udi(item)), refusal=refusal)


def _udi(opened: Opened) -> str:
    body = opened.artefact.body
    return body.udi.canonical if isinstance(body, Authorization) else ""


def _again(desk: Desk, refusal: Refusal) -> Installed:
    """The same bytes again: harmless, and the confirmation code is shown once more."""
    digest = str(refusal.facts.get("digest", ""))
    for reservation in desk.workspace.all(Reservation) if refusal.code == "replayed" else ():
        for number, installed in reservation.installed.items():
            instance = desk.workspace.get(Instance, reservation.instance)
            if installed == digest and instance is not None:
                return Installed(
                    instance=instance.name,
                    sequence=number,
                    entitlements=_shown(desk, instance, _installed_then(desk, digest)),
                    confirmation_code=reservation.codes.get(number),
                    refusal=refusal,
                )
    return Installed(instance=str(refusal.facts.get("instance", "")), refusal=refusal)


def _installed_then(desk: Desk, digest: str) -> tuple[Entitlement, ...]:
    """What these bytes authorize; a later number may be in force by now."""
    cose = desk.workspace.body(bytes.fromhex(digest))
    body = kept.artefact_of(cose).body if cose is not None else None
    return body.entitlements if isinstance(body, Authorization) else ()


def _shown(desk: Desk, instance: Instance, entitlements: tuple[Entitlement, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for entitlement in entitlements:
        counts[entitlement.tag] = counts.get(entitlement.tag, 0) + entitlement.quantity
    return named(product_of(desk, instance), instance.release, counts)


def commit(desk: Desk, opened: Opened, only: Instance | None) -> Installed:
    """Install one opened authorization, in one transaction.

    Raises:
        Refusal: any of checks 8 to 15; nothing but the refusal is recorded.
    """
    digest = opened.digest.hex()
    with desk.act("install", timed=True, presented=opened, artefact=digest) as act:
        found, change = read(desk, act.records, opened, only)
        accept_artefact(act, found)
        body = opened.artefact.body
        assert isinstance(body, Authorization)
        takeovers.record(act, found)
        reservation, made = _record(act, found, change, body)
        _settle_exchange(act, found, change, reservation, made)
        act.enter(
            "install",
            instance=change.instance.key,
            number=body.number,
            artefact=digest,
            findings=list(found.findings),
        )
    return Installed(
        instance=change.instance.name,
        sequence=body.number,
        entitlements=_shown(desk, change.instance, body.entitlements),
        confirmation_code=reservation.codes.get(body.number),
        checks=found.checks,
        findings=(*found.findings, *_shortage(desk, change)),
        carry=made,
    )


def _shortage(desk: Desk, change: Change) -> tuple[Remark, ...]:
    if not change.short:
        return ()
    product = product_of(desk, change.instance)
    tags = Several(product.result_key(t, change.instance.release) for t in change.short)
    what = "More is in use than is reserved of: {tags}. The overage period of 90 days has begun."
    return (Remark(what, tags=tags),)


def _record(act: Act, found: Judged, change: Change, body: Authorization) -> tuple[Reservation, Made | None]:
    """The reservation and the instance after the installation; the confirmation from number 2 on."""
    digest = found.opened.digest.hex()
    reservation, instance = change.reservation, change.instance
    code, made = None, None
    if body.number > 1:
        code, made = _confirm(act, found, change, body)
    after = replace(
        reservation,
        state=ReservationState.INSTALLED,
        number=body.number,
        installed={**reservation.installed, body.number: digest},
        codes={**reservation.codes, **({body.number: code} if code else {})},
        entitlements=body.entitlements,
        export_allowed=body.export_allowed,
        smart_account=body.smart_account,
        virtual_account=body.virtual_account,
        authority=found.opened.signer.owner.hex(),
    )
    act.records.put(after)
    event = Event.INSTALL if body.number == 1 else Event.INSTALL_UPDATE
    free = free_tags(product_of(act.desk, instance))
    act.records.put(
        apply(
            instance,
            event,
            reservation=after.id,
            entitlements=after.entitlements,
            free=free,
            now=act.now,
        )
    )
    return after, made


def _confirm(act: Act, found: Judged, change: Change, body: Authorization) -> tuple[str, Made]:
    """The confirmation code of this number, computed only now, typed and signed."""
    desk, instance = act.desk, change.instance
    secret = desk.unlocked.chain
    if secret is None:
        raise Refusal("key-damaged", "The key envelope holds no chain key.")
    raw = chain.confirmation_code(
        secret,
        instance.udi,
        bytes.fromhex(change.reservation.id),
        body.number,
        training=desk.genesis.training,
    )
    made = act.make(
        Kind.CONFIRMATION,
        Confirmation(
            udi=instance.udi,
            anchor=body.anchor,
            number=body.number,
            code=raw,
            installed=found.opened.digest,
        ),
        audience=found.opened.signer.owner.hex(),
        in_reply_to=found.opened.digest,
    )
    return _code_text(desk, instance, raw), made


def _code_text(desk: Desk, instance: Instance, raw: bytes) -> str:
    return typed_codes.write(CodeKind.CONFIRMATION, raw, training=desk.genesis.training, udi=instance.udi)


def _settle_exchange(
    act: Act, found: Judged, change: Change, reservation: Reservation, made: Made | None
) -> None:
    """Number 1 closes the exchange of its request; a later one opens an update that waits for its receipt."""
    digest = found.opened.digest.hex()
    if made is None:
        reserve = act.records.get(Exchange, reservation.exchange)
        assert reserve is not None
        close_waiting(act, change.instance, Waiting.RETURN_ENTRY)
        act.leg(
            reserve,
            Crossing(Direction.IN, Kind.AUTHORIZATION.value, artefact=digest, report=found.checks),
            waiting=Waiting.NOTHING,
        )
        return
    close_updates(act, change.instance)
    update = act.open_exchange(ExchangeKind.UPDATE, change.instance.key, change.instance.name)
    update = act.leg(
        update,
        Crossing(Direction.IN, Kind.AUTHORIZATION.value, artefact=digest, report=found.checks),
        waiting=Waiting.NOTHING,
    )
    act.leg(
        update,
        Crossing(
            Direction.OUT,
            Kind.CONFIRMATION.value,
            artefact=made.digest,
            code=reservation.codes[reservation.number],
        ),
        waiting=Waiting.CONFIRMATION_ENTRY,
    )


def close_updates(act: Act, instance: Instance) -> None:
    """A newer number, or the end of the reservation, settles the updates that still wait."""
    close_waiting(act, instance, Waiting.CONFIRMATION_ENTRY)


def close_waiting(act: Act, instance: Instance, waiting: Waiting) -> None:
    """Close what waits for the other side to enter a code, once its later answer shows that it did.

    An authority grants a new reservation only after the one before has ended there.
    """
    for exchange in act.records.all(Exchange, subject=instance.key, waiting=waiting.value):
        act.close(exchange)
