"""Taking in what needs no decision: receipts at a site, own authorizations at a restored authority."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from itertools import chain
from typing import Final

from slr_desktop.codec.opening import Opened
from slr_desktop.domain.artefacts import Kind, Receipt
from slr_desktop.domain.errors import Refusal, verdict_of
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.judgement import Steps
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark
from slr_desktop.services import kept, takeovers
from slr_desktop.services.desk import Crossing, Desk
from slr_desktop.services.inbound import accept_artefact, judged, never, open_all, remember_evidence, taken_in
from slr_desktop.services.instances import require_role
from slr_desktop.services.recover import Received, take_own_authorization

ANSWERED: Final = frozenset({Kind.CONFIRMATION.value, Kind.RETURN.value})
"""What an authority answers with a receipt."""


def receive(desk: Desk, source: bytes) -> list[Received]:
    """Take in what needs no decision: receipts at a site, own authorizations at a restored authority.

    Raises:
        Refusal: wrong-kind, no-such-request, replayed, and all of opening and judging; of a batch
            some-refused, after the others were taken.
    """
    found, refused = receive_all(desk, [source])
    refusal = verdict_of([*refused, *(None for _ in found)])
    if refusal is not None:
        raise refusal
    return found


def receive_all(desk: Desk, sources: Sequence[bytes]) -> tuple[list[Received], list[Refusal]]:
    """Take in several, each by itself: what was taken, and why the rest was refused."""
    found: list[Received] = []
    refused: list[Refusal] = []
    for item in (
        item for source in sources for item in _opened(desk, source)
    ):  # opened as the one before left it
        try:
            found.append(_take(desk, item))
        except Refusal as refusal:
            refused.append(refusal)
    return found, refused


def _wanted(desk: Desk) -> Kind:
    return Kind.RECEIPT if desk.genesis.role is Role.SITE else Kind.AUTHORIZATION


def _opened(desk: Desk, source: bytes) -> list[Opened | Refusal]:
    wanted = _wanted(desk)
    taken = taken_in(desk.workspace, *ExchangeKind) if wanted is Kind.RECEIPT else never
    try:
        require_role(desk, Role.SITE, Role.AUTHORITY)
        return open_all(desk, source, frozenset({wanted}), taken)
    except Refusal as refusal:
        return [refusal]


def _take(desk: Desk, item: Opened | Refusal) -> Received:
    if isinstance(item, Refusal):
        desk.record_refusal("receive", item)
        raise item
    try:
        take = _take_receipt if _wanted(desk) is Kind.RECEIPT else take_own_authorization
        return take(desk, item)
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        raise


def _take_receipt(desk: Desk, opened: Opened) -> Received:
    body, replied = opened.artefact.body, opened.artefact.header.in_reply_to
    assert isinstance(body, Receipt)
    with desk.act("receive", presented=opened, artefact=opened.digest.hex()) as act:
        leg = _leg_replied_to(act.records, replied)
        found = judged(act.desk, act.records, opened, _receipt_steps(act.records, leg, opened))
        assert leg is not None
        digest = accept_artefact(act, found)
        exchange = act.records.get(Exchange, leg.exchange)
        assert exchange is not None
        settled = body.recorded or body.error in ("barred", "replayed", "too-old")
        waiting = Waiting.NOTHING if settled else exchange.waiting
        act.leg(
            exchange,
            Crossing(Direction.IN, Kind.RECEIPT.value, artefact=digest, report=found.checks),
            waiting=waiting,
        )
        act.enter("receipt", exchange=exchange.id, recorded=body.recorded, error=body.error or "")
        moved = takeovers.moved_before(act.records, exchange.subject) if body.error == "barred" else ""
    return Received(
        kind=Kind.RECEIPT.value,
        exchange=exchange.id,
        subject=exchange.name,
        recorded=body.recorded,
        error=body.error,
        about=exchange.kind,
        moved_to=moved,
    )


def _receipt_steps(reading: Reading, leg: Leg | None, opened: Opened) -> Steps:
    def replies() -> tuple[Remark, ...]:
        if leg is None or leg.kind not in ANSWERED:
            raise Refusal("no-such-request", "It answers no code that was sent from here.")
        return ()

    def subject() -> tuple[Remark, ...]:
        sent = reading.body(bytes.fromhex(leg.artefact)) if leg is not None and leg.artefact else None
        if sent is None or kept.header_of(sent).audience != opened.signer.owner:
            raise Refusal("no-such-request", "The code that it answers was given out to another authority.")
        return ()

    return Steps(in_reply_to=replies, subject=subject, content=lambda: ())


def _leg_replied_to(reading: Reading, replied: bytes | None) -> Leg | None:
    """The outbound leg whose artefact, or whose code's text, a receipt answers."""
    if replied is None:
        return None
    by_artefact = reading.all(Leg, artefact=replied.hex(), direction="out")
    if by_artefact:
        return by_artefact[0]
    waiting = (Waiting.CONFIRMATION_ENTRY, Waiting.RETURN_ENTRY)
    open_ones = (e for w in waiting for e in reading.all(Exchange, waiting=w.value))
    legs = chain.from_iterable(reading.all(Leg, exchange=e.id) for e in open_ones)
    # What a later act has closed is answered late all the same; that is rare, so it is looked for last.
    every = chain(legs, reading.all(Leg, direction="out"))
    return next((leg for leg in every if leg.code and sha256(leg.code.encode()).digest() == replied), None)
