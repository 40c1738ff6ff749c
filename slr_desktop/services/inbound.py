"""What came in: from bytes to opened artefacts, and the snapshot they are judged by.

Codec makes checks 1 to 7, domain checks 8 to 15; this module lays them side by side in one
report. Nothing is written here but by `accept`, which runs inside an act.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from slr_desktop.codec import container, keys, opening
from slr_desktop.codec.keys import TrustedKey
from slr_desktop.codec.opening import Opened
from slr_desktop.domain import kinds
from slr_desktop.domain.artefacts import Artefact, Batch, Check, Header, Introduction, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.judgement import Known, Steps, judge, other_audience
from slr_desktop.domain.parties import Channel, Party, Received, Sent, accept, party_key, passed_over
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark, Sentence
from slr_desktop.services.accepted_codes import typed_since
from slr_desktop.services.desk import Act, Desk

Taken = Callable[[bytes], bool]
"""Says of a digest whether the same bytes were taken by this very act before."""


def never(_digest: bytes) -> bool:
    """Nothing was taken before."""
    return False


def taken_in(reading: Reading, *kinds: ExchangeKind) -> Taken:
    """Whether the bytes are an inbound leg of an exchange of one of these kinds.

    A request counts once it was answered: before, it waits in the inbox, or was dismissed there.
    """

    def taken(digest: bytes) -> bool:
        return any(settled(leg) for leg in reading.all(Leg, artefact=digest.hex(), direction="in"))

    def settled(leg: Leg) -> bool:
        exchange = reading.get(Exchange, leg.exchange)
        if exchange is None or exchange.kind not in kinds:
            return False
        return leg.kind != Kind.REQUEST.value or _answered(reading, exchange)

    return taken


def unanswered(reading: Reading, digest: str) -> tuple[Exchange, Leg] | None:
    """The exchange in which a request (SHA-256 in hex) was taken in and not answered, with its last such leg."""
    for leg in reversed(reading.all(Leg, artefact=digest, direction="in")):
        exchange = reading.get(Exchange, leg.exchange)
        if exchange is not None and leg.kind == Kind.REQUEST.value and not _answered(reading, exchange):
            return exchange, leg
    return None


def _answered(reading: Reading, exchange: Exchange) -> bool:
    return any(leg.direction is Direction.OUT for leg in reading.all(Leg, exchange=exchange.id))


def trusted_keys(desk: Desk) -> tuple[TrustedKey, ...]:
    """The keys of every other side, and our own: what we signed is known as ours."""
    own = TrustedKey(
        public_key=desk.genesis.public_key,
        owner=desk.genesis.id,
        role=desk.genesis.role.value,
        valid_until=desk.standing.valid_until,
        name="this workspace",
    )
    others = [
        TrustedKey(
            public_key=bytes.fromhex(key.public_key),
            owner=bytes.fromhex(party.id),
            role=key.role,
            valid_until=key.valid_until,
            revoked=key.revoked,
            name=party.name,
        )
        for party in desk.workspace.all(Party)
        for key in party.keys
    ]
    return (own, *others)


def open_all(
    desk: Desk, data: bytes, wanted: frozenset[Kind], taken: Taken, *, extra: tuple[TrustedKey, ...] = ()
) -> list[Opened | Refusal]:
    """Open one artefact, or every item of a batch, by checks 1 to 7.

    Args:
        desk: whose keys and clock are used.
        data: file, text or bare bytes.
        wanted: the kinds that the act takes; others are `wrong-kind`.
        taken: whether the same bytes were taken by this act before.
        extra: keys beside the stored ones, such as a site that is about to be pinned.

    Raises:
        Refusal: the whole cannot be opened. Items of a batch come back with their own refusal.
    """
    trusted = (*trusted_keys(desk), *extra)

    def open_one(piece: bytes, kinds: frozenset[Kind]) -> Opened:
        return opening.verify(
            piece, training=desk.genesis.training, trusted=trusted, now=desk.now, kinds=kinds, taken=taken
        )

    try:
        whole = open_one(data, wanted | {Kind.BATCH})
    except Refusal as refusal:
        if refusal.code in ("unknown-signer", "unknown-site"):
            read = opening.report(data, training=None, trusted=(), now=desk.now).artefact
            raise other_sort(desk, read) or of_this_side(desk, refusal) from refusal
        raise
    if not isinstance(whole.artefact.body, Batch):
        return [whole]
    _check_batch(desk, whole.artefact, whole.signer, wanted)
    found: list[Opened | Refusal] = []
    for item in whole.artefact.body.items:
        try:
            found.append(open_one(item, wanted))
        except Refusal as refusal:
            found.append(refusal)
    return _side_by_side(found)


def _side_by_side(found: Sequence[Opened | Refusal]) -> list[Opened | Refusal]:
    """Each item of a batch with the headers of the others: what came in the same file is not awaited."""
    headers = tuple(item.artefact.header for item in found if isinstance(item, Opened))
    return [replace(item, beside=headers) if isinstance(item, Opened) else item for item in found]


def other_sort(desk: Desk, artefact: Artefact | None) -> Refusal | None:
    """Of an unknown sender: what says that it is of the other sort will never be taken here; else None."""
    if artefact is None or artefact.header.training == desk.genesis.training:
        return None
    made, here = Sentence("training"), Sentence("real work")
    if not artefact.header.training:
        made, here = here, made
    return Refusal(
        "training-mismatch", "It says that it was made in {made}; this workspace is for {here}.",
        made=made, here=here,
    )  # fmt: skip


def of_this_side(desk: Desk, refusal: Refusal) -> Refusal:
    """Of an unknown sender: a site takes in what an authority has made, whose trust anchor it then needs."""
    if refusal.code != "unknown-signer" or desk.genesis.role is not Role.SITE:
        return refusal
    do = "Import the trust anchor of the authority that made it first, with its fingerprint."
    return Refusal(refusal.code, refusal.template, do, harmless=False, **refusal.facts)


def _check_batch(desk: Desk, batch: Artefact, signer: TrustedKey, wanted: frozenset[Kind]) -> None:
    """What the envelope holds, and check 8 of it: its items are judged by themselves."""
    if isinstance(batch.body, Batch) and batch.body.kind not in wanted:
        raise Refusal(
            "wrong-kind",
            "Each item of this batch is {kind}; what is wanted here is {wanted}.",
            kind=kinds.one(batch.body.kind),
            wanted=kinds.one_of(wanted),
        )
    if batch.header.issuer != signer.owner:
        raise Refusal("forged", "The batch names another issuer than the one whose key signed it.")
    if batch.header.audience is not None and batch.header.audience != desk.genesis.id:
        raise other_audience(batch, batch.header.audience)


def known(desk: Desk, reading: Reading, opened: Opened) -> Known:
    """The snapshot by which checks 8 to 15 judge an artefact."""
    header = opened.artefact.header
    here = frozenset(n for n in (_number_of(other, header) for other in opened.beside) if n)
    return replace(known_of(desk, reading, header, opened.signer, opened.digest), here=here)


def _number_of(other: Header, header: Header) -> int:
    """The number of another artefact in the epoch of this one and its sender; 0 where it has none."""
    place, own = other.position, header.position
    if place is None or own is None or place.epoch != own.epoch or other.issuer != header.issuer:
        return 0
    return place.number


def known_of(desk: Desk, reading: Reading, header: Header, signer: TrustedKey, digest: bytes) -> Known:
    """The same, of one that was only looked at."""
    peer = header.issuer.hex()
    place, seen = header.position, header.seen
    same = None if place is None else reading.get(Received, f"{peer}/{place.epoch.hex()}/{place.number}")
    sent = None if seen is None else reading.get(Sent, f"{peer}/{seen.epoch.hex()}/{seen.number}")
    channel = reading.get(Channel, peer) or Channel(peer=peer)
    return Known(
        own_id=desk.own_id,
        training=desk.genesis.training,
        signer_id=signer.owner.hex(),
        standing=desk.standing,
        channel=channel,
        by_code=_by_code(reading, channel, header),
        same_place=same,
        seen_sent=sent,
        digest=digest.hex(),
        now=desk.now,
    )


def _by_code(reading: Reading, channel: Channel, header: Header) -> int:
    """How many numbers before this file may be those of codes that were typed; looked up for a jump only."""
    return typed_since(reading, channel, header) if passed_over(channel, header) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An artefact that passed all fifteen checks."""

    opened: Opened
    checks: tuple[Check, ...]
    findings: tuple[Remark, ...]


def judged(desk: Desk, reading: Reading, opened: Opened, steps: Steps) -> Judged:
    """Judge by checks 8 to 15.

    Raises:
        Refusal: the first check that failed.
    """
    judgement = judge(opened.artefact, known(desk, reading, opened), steps)
    if judgement.refusal is not None:
        raise judgement.refusal
    return Judged(
        opened=opened,
        checks=(*opened.checks, *judgement.checks),
        findings=(*opened.findings, *judgement.findings),
    )


def checks_of(desk: Desk, reading: Reading, opened: Opened, steps: Steps) -> tuple[Check, ...]:
    """All fifteen checks of what was opened, up to the one that failed, for who only looks."""
    return (*opened.checks, *judge(opened.artefact, known(desk, reading, opened), steps).checks)


def accept_artefact(act: Act, found: Judged) -> str:
    """Inside an act: keep the bytes, move the channel on, let its time lift the floor; its digest."""
    opened, header = found.opened, found.opened.artefact.header
    act.records.keep(opened.cose)
    peer = header.issuer.hex()
    channel = act.records.get(Channel, peer) or Channel(peer=peer)
    act.records.put(accept(channel, header, by_code=_by_code(act.records, channel, header)))
    if header.position is not None and header.root is not None:
        act.records.put(
            Received(
                peer=peer,
                epoch=header.position.epoch.hex(),
                number=header.position.number,
                root=header.root.hex(),
                artefact=opened.digest.hex(),
            )
        )
    act.lift_floor(header.made_at)
    return opened.digest.hex()


def remember_evidence(desk: Desk, refusal: Refusal) -> None:
    """After `older-than-evidence`: no artefact is made until the workspace is restored anew."""
    if refusal.code != "older-than-evidence" or "seen" not in refusal.facts or desk.standing.evidence:
        return
    with desk.workspace.transaction(desk.signer(), at=desk.now, operator=desk.operator) as records:
        act = Act(desk=desk, records=records)
        epoch = str(refusal.facts.get("epoch", ""))
        act.stand(replace(act.standing, evidence=refusal.what, evidence_epoch=epoch))
        act.enter("older-than-evidence", number=refusal.facts["seen"])


def pinned_site(desk: Desk, data: bytes) -> Party | None:
    """In training, the site that a first request introduces; None where it does not apply.

    The introduction inside the request proves by its own signature that its key is there; the
    request is then verified with that key. A person has compared nothing: a finding says so.

    Raises:
        Refusal: key-changed (the site is known with another key, or the key as another side's), and all
            of opening.
    """
    if not desk.genesis.training or desk.genesis.role is not Role.AUTHORITY:
        return None
    inner = opening.embedded_introduction(data)
    if inner is None:
        return None
    opened = opening.verify(
        inner,
        training=True,
        trusted=(),
        now=desk.now,
        kinds=frozenset({Kind.INTRODUCTION}),
        taken=never,
    )
    party = introduced(opened, compared=False, now=desk.now)
    check_key_ids(desk.workspace.all(Party), party)
    known_party = desk.workspace.get(Party, party.id)
    if known_party is not None and known_party.keys != party.keys:
        raise Refusal(
            "key-changed",
            "{name} is known here with another key than the one that this brings.",
            name=known_party.name,
        )
    return party if known_party is None else None


def introduced(opened: Opened, *, compared: bool, now: int) -> Party:
    """The site that an introduction speaks of."""
    body = opened.artefact.body
    assert isinstance(body, Introduction)
    keys.load_public(body.key.public_key)
    return Party(
        id=opened.artefact.header.issuer.hex(),
        role=Role.SITE,
        name=body.name,
        keys=(party_key(body.key),),
        compared=compared,
        statement=opened.digest.hex(),
        since=now,
    )


def check_key_ids(parties: list[Party], party: Party) -> None:
    """A key whose short id is another side's here is refused: ids only find candidates.

    Raises:
        Refusal: key-changed.
    """
    taken = {keys.kid_of(bytes.fromhex(k.public_key)) for p in parties if p.id != party.id for k in p.keys}
    for key in party.keys:
        if keys.kid_of(bytes.fromhex(key.public_key)) in taken:
            raise Refusal("key-changed", "A key of {name} is known here as another side's.", name=party.name)


def as_trusted(party: Party) -> tuple[TrustedKey, ...]:
    """The keys of a side that is not stored yet."""
    return tuple(
        TrustedKey(
            public_key=bytes.fromhex(k.public_key),
            owner=bytes.fromhex(party.id),
            role=k.role,
            valid_until=k.valid_until,
            name=party.name,
        )
        for k in party.keys
    )


def pin(act: Act, party: Party) -> None:
    """Store a side that was pinned at first sight, with the open end that its words were not compared."""
    act.records.put(party)
    exchange = act.open_exchange(ExchangeKind.TRUST, party.id, party.name, Waiting.COMPARISON)
    act.records.put(exchange)
    act.enter("pinned", party=party.id, name=party.name, finding="not compared")


def is_foreign(data: bytes) -> bool:
    """Whether bytes are none of ours, and so perhaps a code or file of Cisco's."""
    return container.recognise(data).form is container.Form.FOREIGN
