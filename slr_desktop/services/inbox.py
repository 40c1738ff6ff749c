"""The inbox of an authority: requests that are recorded, have no effect yet, and wait for a decision.

A request is judged when it comes in, by everything that needs no officer: what is broken, forged,
late or of another authority never gets in. That an instance holds a reservation already is for
the officer to decide. `authorize` or `rehost` of the same bytes goes on in the same exchange.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from slr_desktop.codec import container
from slr_desktop.codec.opening import Opened
from slr_desktop.domain.accepting import request_steps
from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Header, Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark, Sentence
from slr_desktop.services import answer, kept
from slr_desktop.services.asking import Terms, authority_case, is_older, open_requests
from slr_desktop.services.desk import Act, Crossing, Desk
from slr_desktop.services.ended_before import given_up
from slr_desktop.services.history import find_exchange
from slr_desktop.services.inbound import Judged, accept_artefact, judged, pin, remember_evidence, unanswered
from slr_desktop.services.instances import require_role
from slr_desktop.services.issue import Answer

LONGEST_NOTE: Final = 500
DISMISSED: Final = "dismissed"
"""The kind of the leg that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A request that was taken in, or why it was not."""

    instance: str
    exchange: str = ""
    findings: tuple[Remark, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """A request that waits for a decision.

    Attributes:
        site: name of the site that asks; `site_id` is its workspace id in hex.
        wish: counts by the names that results use; empty leaves it to the officer.
        since: when it was taken in, seconds since 1970.
        digest: SHA-256 (hex) of the artefact.
        findings: what the checks found worth saying when it came in.
        notes: what is to be decided about it, as things stand now.
        older: a newer request of the instance was answered; this one is to be dismissed.
    """

    exchange: str
    since: int
    udi: Udi
    site: str
    site_id: str
    product: str
    release: str
    wish: dict[str, int]
    digest: str
    findings: tuple[str, ...] = ()
    notes: tuple[Sentence, ...] = ()
    older: bool = False

    @property
    def instance(self) -> str:
        """The UDI in canonical form."""
        return self.udi.canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An answer that the officer has decided on: which request, and on which terms."""

    source: bytes = field(repr=False)
    terms: Terms


def take_in(desk: Desk, data: bytes) -> list[TakenIn]:
    """Take requests in, each by itself, without any other effect.

    Args:
        desk: an authority's, unlocked.
        data: a file, text or bare bytes; one request or a batch. A typed code is answered at once.

    Raises:
        Refusal: the whole cannot be opened, or the one request in it is refused; replayed, where it
            waits here or was answered already.
    """
    try:
        require_role(desk, Role.AUTHORITY)
        if container.recognise(data).form is container.Form.CODE:
            raise Refusal(
                "wrong-kind",
                "A typed request code does not wait in the inbox.",
                "Answer it at once, with the product, release and quantities that the site names.",
            )
        items, pinned = open_requests(desk, data)
    except Refusal as refusal:
        desk.record_refusal("inbox take", refusal)
        raise
    found = [_take_item(desk, item, pinned) for item in items]
    if len(found) == 1 and found[0].refusal is not None:
        raise found[0].refusal
    return found


def _take_item(desk: Desk, item: Opened | Refusal, pinned: Party | None) -> TakenIn:
    if isinstance(item, Refusal):
        desk.record_refusal("inbox take", item)
        return TakenIn(instance="", refusal=item)
    body = item.artefact.body
    assert isinstance(body, Request)
    instance = body.udi.canonical
    try:
        with desk.act("inbox take", artefact=item.digest.hex(), instance=instance) as act:
            if pinned is not None and act.records.get(Party, pinned.id) is None:
                pin(act, pinned)
            before = _dismissed_before(act, item)
            found = _judge(act, item, body)
            accept_artefact(act, found)
            exchange = _wait(act, found, instance, before)
            act.enter("taken-in", exchange=exchange.id, instance=instance, artefact=item.digest.hex())
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        return TakenIn(instance=instance, refusal=refusal)
    return TakenIn(instance=instance, exchange=exchange.id, findings=found.findings)


def _dismissed_before(act: Act, item: Opened) -> Exchange | None:
    """The exchange in which the same request was dismissed; it waits there again.

    Raises:
        Refusal: replayed, where it waits already.
    """
    found = unanswered(act.records, item.digest.hex())
    if found is None:
        return None
    exchange, _ = found
    if exchange.open:
        raise Refusal(
            "replayed",
            "This request waits in the inbox already, as {exchange}.",
            "Answer it from there.",
            exchange=exchange.id,
            digest=item.digest.hex(),
        )
    return exchange


def _judge(act: Act, item: Opened, body: Request) -> Judged:
    """Checks 8 to 15; that the instance holds a reservation already is not judged here."""
    case = authority_case(act.desk, act.records, body.udi, body.product, body.release, body.anchor)
    open_minded = replace(case, failed=case.live)
    return judged(act.desk, act.records, item, request_steps(body, open_minded))


def _wait(act: Act, found: Judged, instance: str, before: Exchange | None) -> Exchange:
    if before is None:
        exchange = act.open_exchange(ExchangeKind.RESERVE, instance, instance)
    else:
        exchange = replace(before, note="")
    crossing = Crossing(
        Direction.IN, Kind.REQUEST.value, artefact=found.opened.digest.hex(), report=found.checks
    )
    return act.leg(exchange, crossing, waiting=Waiting.DECISION)


def list_inbox(desk: Desk) -> list[Undecided]:
    """Every request that waits for a decision, the oldest first.

    Raises:
        Refusal: wrong-state (not an authority), database-damaged.
    """
    require_role(desk, Role.AUTHORITY)
    waiting = desk.workspace.all(Exchange, waiting=Waiting.DECISION.value)
    newest = {exchange.subject: exchange.id for exchange in waiting}
    found = [_undecided(desk, exchange, newest[exchange.subject]) for exchange in waiting]
    return sorted(found, key=lambda item: (item.since, item.exchange))


def _undecided(desk: Desk, exchange: Exchange, newest: str) -> Undecided:
    leg, body, header = _request_of(desk, exchange)
    site_id = header.issuer.hex()
    live = desk.workspace.all(Issued, instance=exchange.subject, state=IssuedState.LIVE.value)
    older = next((issued for issued in live if is_older(desk.workspace, header, issued)), None)
    party = desk.workspace.get(Party, site_id)
    findings = tuple(c.detail for c in leg.report if c.passed and c.detail)
    gone = given_up(desk.workspace, desk.workspace.all(Issued, instance=exchange.subject))
    return Undecided(
        exchange=exchange.id,
        since=exchange.waiting_since,
        udi=body.udi,
        site=party.name if party else site_id[:8],
        site_id=site_id,
        product=body.product,
        release=body.release,
        wish=_named(desk, body),
        digest=leg.artefact,
        findings=findings,
        notes=(
            *((gone.sentence,) if gone and not any(gone in said for said in findings) else ()),
            *((_older(older),) if older else ()),
            *_notes(desk, exchange, newest, party, body, live if older is None else ()),
        ),
        older=older is not None,
    )


def _named(desk: Desk, body: Request) -> dict[str, int]:
    """The wish by the names that results use; a tag that is not known here by its full name."""
    product = next((p for p in desk.catalogue.products if p.id == body.product), None)
    return {product.result_key(tag, body.release) if product else tag: count for tag, count in body.wish}


def _older(live: Issued) -> Sentence:
    return Sentence(
        "{instance} made it before another request, which was answered since: it holds number {number}. "
        "Dismiss it here.",
        instance=live.instance,
        number=live.confirmed,
    )


def _notes(
    desk: Desk,
    exchange: Exchange,
    newest: str,
    party: Party | None,
    body: Request,
    lives: Sequence[Issued],
) -> Iterator[Sentence]:
    answered = desk.workspace.get(Issued, body.anchor.hex())
    if answered is not None:
        yield Sentence(
            "It was answered already, by its typed code, in {exchange}: dismiss it here.",
            exchange=answered.exchange,
        )
        return
    for live in lives:
        yield Sentence(
            "{instance} holds a reservation already, at number {number}: enter its return code, move it "
            "to this request, or remove it.",
            instance=live.instance,
            number=live.confirmed,
        )
    if newest != exchange.id:
        yield Sentence(
            "A newer request of {instance} waits too, as {exchange}.",
            instance=exchange.subject,
            exchange=newest,
        )
    if party is not None and not party.compared:
        yield Sentence("{site} was pinned at first sight; its words were not compared.", site=party.name)


def request_bytes(desk: Desk, exchange_id: str) -> bytes:
    """The signed request that waits in an exchange: what `authorize` and `rehost` take.

    Raises:
        Refusal: unknown-name, wrong-state (nothing waits there for a decision).
    """
    exchange, _ = find_exchange(desk, exchange_id)
    _require_undecided(exchange)
    leg, _, _ = _request_of(desk, exchange)
    return _kept(desk, leg)


def decide(desk: Desk, decisions: Sequence[Decision]) -> list[Answer]:
    """Answer requests, each on its own terms and in an act of its own; a refused one stops none.

    Raises:
        Refusal: wrong-state (not an authority), passphrase-missing.
    """
    require_role(desk, Role.AUTHORITY)
    if desk.keys is None:
        raise Refusal("passphrase-missing", "Answering needs the passphrase of the workspace.")
    found: list[Answer] = []
    for decision in decisions:
        try:
            found += answer.authorize(desk, [decision.source], decision.terms)
        except Refusal as refusal:
            found.append(Answer(instance=str(refusal.facts.get("instance", "")), refusal=refusal))
    return found


def dismiss(desk: Desk, exchange_id: str, note: str) -> Exchange:
    """Close a request that will not be answered. The site learns of it by word of mouth only.

    Args:
        desk: an authority's, unlocked.
        exchange_id: where it waits.
        note: why; 1 to 500 characters.

    Raises:
        Refusal: unknown-name, wrong-state, bad-value.
    """
    with desk.act("inbox dismiss", exchange=exchange_id[:40]) as act:
        require_role(desk, Role.AUTHORITY)
        exchange, _ = find_exchange(desk, exchange_id)
        _require_undecided(exchange)
        if not 0 < len(note.strip()) <= LONGEST_NOTE:
            raise Refusal("bad-value", "A note of 1 to {most} characters says why.", most=LONGEST_NOTE)
        closed = act.leg(
            replace(exchange, note=note), Crossing(Direction.NONE, DISMISSED), waiting=Waiting.NOTHING
        )
        act.enter(DISMISSED, exchange=exchange.id, instance=exchange.subject, note=note)
    return closed


def _require_undecided(exchange: Exchange) -> None:
    if exchange.waiting is not Waiting.DECISION:
        raise Refusal(
            "wrong-state",
            "Exchange {id} does not wait for a decision.",
            "See what does: inbox list",
            id=exchange.id,
        )


def _request_of(desk: Desk, exchange: Exchange) -> tuple[Leg, Request, Header]:
    """The newest inbound request of an exchange, and its header, which names its site."""
    legs = [leg for leg in desk.workspace.all(Leg, exchange=exchange.id) if leg.kind == Kind.REQUEST.value]
    if not legs:
        raise Refusal("database-damaged", "Exchange {id} holds no request.", id=exchange.id)
    artefact = kept.artefact_of(_kept(desk, legs[-1]))
    assert isinstance(artefact.body, Request)
    return legs[-1], artefact.body, artefact.header


def _kept(desk: Desk, leg: Leg) -> bytes:
    cose = desk.workspace.body(bytes.fromhex(leg.artefact))
    if cose is None:
        raise Refusal("database-damaged", "The kept request {digest} is missing.", digest=leg.artefact[:16])
    return cose
