"""Taking codes at the authority, and receipts at a site.

A confirmation or return comes as a typed code or as a signed artefact that carries the same
code. What a code proves: whoever holds the chain key made it. Accepted codes are kept as
SHA-256, so that a replay is a look-up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from slr_desktop.codec import container
from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import CodeKind, TypedCode
from slr_desktop.domain import issuing
from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Kind, Receipt
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.roles import Role
from slr_desktop.services.accepted_codes import AcceptedCode
from slr_desktop.services.accounts import pool_of
from slr_desktop.services.codes import read_code
from slr_desktop.services.desk import Act, Crossing, Desk, Made
from slr_desktop.services.entered_codes import (
    RETURN_NUMBER,
    Entered,
    canonical_code,
    fit_typed,
    kept_code,
    read_entered,
    replayed,
)
from slr_desktop.services.inbound import (
    accept_artefact,
    open_all,
    remember_evidence,
    taken_in,
)
from slr_desktop.services.instances import require_role
from slr_desktop.services.update import close_updates


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of a code: the reservation and number it settled, and the receipt to carry back."""

    issued: Issued | None = None
    number: int = 0
    released: dict[str, int] | None = None
    receipt: Made | None = None
    corrections: str = ""
    refusal: Refusal | None = None


def confirm(desk: Desk, source: bytes, *, with_receipt: bool) -> list[Taken]:
    """Enter confirmation codes: a typed one, an artefact, or a batch.

    With `with_receipt` each is answered by a receipt to be carried back, also when the code comes again.
    A receipt takes a place in the channel to the site, so none is made that nobody means to carry.

    Raises:
        Refusal: the one code is refused and nothing is to be carried back.
    """
    return _take(desk, "confirm", source, Kind.CONFIRMATION, _confirm_one, with_receipt=with_receipt)


def accept_return(desk: Desk, source: bytes, *, with_receipt: bool) -> list[Taken]:
    """Enter return codes: a typed one, an artefact, or a batch.

    Raises:
        Refusal: the one code is refused and nothing is to be carried back.
    """
    return _take(desk, "accept-return", source, Kind.RETURN, _return_one, with_receipt=with_receipt)


One = Callable[[Act, Entered], dict[str, int] | None]


def _take(desk: Desk, name: str, source: bytes, kind: Kind, one: One, *, with_receipt: bool) -> list[Taken]:
    try:
        require_role(desk, Role.AUTHORITY)
        recognised = container.recognise(source)
        if recognised.form is container.Form.CODE:
            items: list[Opened | Refusal | TypedCode] = [
                read_code(desk, recognised.text or "", CodeKind(kind.value))
            ]
        else:
            items = [*open_codes(desk, source, frozenset({kind}))]
    except Refusal as refusal:
        desk.record_refusal(name, refusal)
        return _one_or_many([_again(desk, refusal, with_receipt=with_receipt)])
    return _one_or_many([_take_item(desk, name, item, one, with_receipt=with_receipt) for item in items])


def open_codes(desk: Desk, source: bytes, kinds: frozenset[Kind]) -> list[Opened | Refusal]:
    """Confirmations or returns in a file, one or a batch, by checks 1 to 7.

    Raises:
        Refusal: the whole cannot be opened.
    """
    return open_all(desk, source, kinds, taken_in(desk.workspace, ExchangeKind.UPDATE, ExchangeKind.RETURN))


def _one_or_many(found: list[Taken]) -> list[Taken]:
    if len(found) == 1 and found[0].refusal is not None and not (found[0].issued or found[0].receipt):
        raise found[0].refusal
    return found


def _take_item(
    desk: Desk, name: str, item: Opened | Refusal | TypedCode, one: One, *, with_receipt: bool
) -> Taken:
    if isinstance(item, Refusal):
        desk.record_refusal(name, item)
        return _again(desk, item, with_receipt=with_receipt)
    late: Refusal | None = None
    released: dict[str, int] | None = None
    receipt: Made | None = None
    try:
        with desk.act(name, presented=item if isinstance(item, Opened) else None) as act:
            entered = _entered(act, item)
            known = replayed(act.records, entered)
            if known is not None:
                known = _take_file_of_code(act, entered, known)
            else:
                late, released = _effect(act, entered, name, one)
                receipt = _receipt(act, entered, late.code if late else "") if with_receipt else None
                act.enter(
                    name, instance=entered.issued.instance, number=entered.number, released=released or {}
                )
        if known is not None:
            desk.record_refusal(name, known)
            return _again(desk, known, with_receipt=with_receipt, item=item)
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        return _again(desk, refusal, with_receipt=with_receipt, item=item)
    return Taken(
        issued=entered.issued,
        number=entered.number,
        released=released if late is None else {},
        receipt=receipt,
        corrections=entered.corrections,
        refusal=late,
    )


def _effect(act: Act, entered: Entered, name: str, one: One) -> tuple[Refusal | None, dict[str, int] | None]:
    """What a code does that is entered for the first time: why nothing any more, or what it releases."""
    if entered.issued.state is IssuedState.LIVE:
        return None, one(act, entered)
    late = issuing.barred(entered.issued)
    kind = ExchangeKind.RETURN if entered.number == RETURN_NUMBER else ExchangeKind.UPDATE
    _record(act, entered, kind, name, late)
    return late, None


def _take_file_of_code(act: Act, entered: Entered, again: Refusal) -> Refusal:
    """The signed file of a code that was typed before: its number has come, and its bytes are kept.

    It passed every check, signature and issuer among them, and has no further effect; the refusal says so.

    Raises:
        Refusal: replayed, where the code was typed again.
    """
    exchange = act.records.get(Exchange, str(again.facts["exchange"]))
    if entered.judged is None or exchange is None:
        raise again
    kind = entered.judged.opened.artefact.kind.value
    crossing = Crossing(Direction.IN, kind, artefact=entered.digest, report=entered.judged.checks)
    act.leg(exchange, crossing, waiting=exchange.waiting)
    act.enter("file-after-code", instance=entered.issued.instance, artefact=entered.digest)
    kept_now = "Nothing: the file is kept now, and the licenses stay as they are."
    return replayed(act.records, entered, kept_now) or again


def _entered(act: Act, item: Opened | TypedCode) -> Entered:
    entered = read_entered(act.desk, act.records, item)
    if entered.judged is not None:
        accept_artefact(act, entered.judged)
    return entered


def _confirm_one(act: Act, entered: Entered) -> dict[str, int] | None:
    """The update of this number is settled, and all below it."""
    issuing.check_awaited(entered.issued, entered.number)
    after = issuing.confirmed(entered.issued, entered.number)
    act.records.put(after)
    _record(act, entered, ExchangeKind.UPDATE, "confirm")
    if not after.unconfirmed:
        close_updates(act, after)
    pool_of(act.records, after.account, act.now).check()
    return None


def _return_one(act: Act, entered: Entered) -> dict[str, int] | None:
    """The reservation ends, and all that it blocks is free."""
    issued = entered.issued
    released = issuing.released(pool_of(act.records, issued.account, act.now), issued)
    close_updates(act, issued)
    act.records.put(issuing.ended(issued, IssuedState.RETURNED, act.now))
    _record(act, entered, ExchangeKind.RETURN, "accept-return")
    pool_of(act.records, issued.account, act.now).check()
    return released


def _record(act: Act, entered: Entered, kind: ExchangeKind, name: str, late: Refusal | None = None) -> None:
    """The inbound leg, in the exchange that waited for it or in one of its own."""
    issued = entered.issued
    exchange = _waiting_exchange(act, entered) if kind is ExchangeKind.UPDATE else None
    if exchange is None:
        exchange = act.open_exchange(kind, issued.instance, issued.instance)
    exchange = act.leg(
        exchange,
        Crossing(
            Direction.IN,
            name
            if not entered.digest
            else (Kind.CONFIRMATION if kind is ExchangeKind.UPDATE else Kind.RETURN).value,
            artefact=entered.digest,
            report=entered.judged.checks if entered.judged else (),
        ),
        waiting=Waiting.NOTHING,
    )
    act.records.put(
        AcceptedCode(
            code=entered.key,
            anchor=issued.anchor,
            number=entered.number,
            exchange=exchange.id,
            at=act.now,
            refused=late.code if late else "",
        )
    )


def _waiting_exchange(act: Act, entered: Entered) -> Exchange | None:
    wanted = entered.issued.numbers[entered.number].authorization
    for leg in act.records.all(Leg, artefact=wanted, direction="out"):
        exchange = act.records.get(Exchange, leg.exchange)
        if exchange is not None and exchange.kind is ExchangeKind.UPDATE:
            return exchange
    return None


def _receipt(act: Act, entered: Entered, refused: str) -> Made:
    """A signed answer to the code, to be carried back; also of a refusal."""
    replied = bytes.fromhex(entered.digest) or sha256(canonical_code(act.desk, entered).encode()).digest()
    body = Receipt(recorded=not refused, error=refused or None)
    made = act.make(Kind.RECEIPT, body, audience=entered.issued.site, in_reply_to=replied)
    known = act.records.get(AcceptedCode, entered.key)
    exchange = act.records.get(Exchange, known.exchange) if known else None
    if exchange is not None:
        act.leg(
            exchange,
            Crossing(Direction.OUT, Kind.RECEIPT.value, artefact=made.digest),
            waiting=exchange.waiting,
        )
    return made


def _again(
    desk: Desk, refusal: Refusal, *, with_receipt: bool, item: Opened | TypedCode | None = None
) -> Taken:
    """A code that is recorded already: the stored receipt goes out again, or one is made now."""
    if refusal.code != "replayed" or not with_receipt:
        return Taken(refusal=refusal)
    exchange = _exchange_of(desk, refusal)
    legs = desk.workspace.all(Leg, exchange=exchange) if exchange else []
    for leg in legs:
        cose = desk.workspace.body(bytes.fromhex(leg.artefact)) if leg.kind == Kind.RECEIPT else None
        if cose is not None:
            return Taken(refusal=refusal, receipt=Made(kind=Kind.RECEIPT, cose=cose, digest=leg.artefact))
    return Taken(refusal=refusal, receipt=_receipt_now(desk, refusal, item))


def _receipt_now(desk: Desk, refusal: Refusal, item: Opened | TypedCode | None) -> Made | None:
    """A receipt for a code that was entered when none was wanted."""
    with desk.act("receipt") as act:
        entered = _entered_before(act, str(refusal.facts.get("digest", "")), item)
        known = act.records.get(AcceptedCode, entered.key) if entered is not None else None
        if entered is None or known is None:
            return None
        made = _receipt(act, entered, known.refused)
        act.enter("receipt-made", instance=entered.issued.instance, number=entered.number)
        return made


def _entered_before(act: Act, digest: str, item: Opened | TypedCode | None) -> Entered | None:
    """The code as it was entered: typed, or in an artefact that was kept."""
    if isinstance(item, TypedCode):
        return fit_typed(act.records, item, training=act.desk.genesis.training)
    return kept_code(act.records, digest)


def _exchange_of(desk: Desk, refusal: Refusal) -> str:
    if "exchange" in refusal.facts:
        return str(refusal.facts["exchange"])
    digest = str(refusal.facts.get("digest", ""))
    legs = desk.workspace.all(Leg, artefact=digest, direction="in") if digest else []
    return legs[0].exchange if legs else ""
