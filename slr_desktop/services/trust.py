"""Who is trusted: our own statement for the other side, and theirs, compared by a person.

A site hands out its introduction, an authority its trust anchor. Both are made once, when the
workspace is created, and given again byte for byte. The fingerprint is never inside the file:
it goes by voice or paper, as twelve words or 32 hex digits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import ClassVar

from slr_desktop.codec import keys, opening, words
from slr_desktop.codec.opening import Opened
from slr_desktop.domain.artefacts import Introduction, Kind, TrustAnchor
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.parties import Party, party_key
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.roles import Role
from slr_desktop.services.desk import Crossing, Desk, Made
from slr_desktop.services.inbound import check_key_ids, introduced, never


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Our introduction or trust anchor: its bytes' SHA-256 (hex) and its fingerprint (hex)."""

    TABLE: ClassVar[str] = "statement"

    kind: Kind
    artefact: str
    fingerprint: str

    @property
    def key(self) -> str:
        """There is one."""
        return "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """How people name a side to each other: 32 hex digits, or twelve words."""

    fingerprint: str
    words: str


def own_statement(reading: Reading) -> bytes:
    """The bytes of our introduction or trust anchor."""
    found = reading.get(Statement, "own")
    body = reading.body(bytes.fromhex(found.artefact)) if found else None
    if body is None:
        raise Refusal("database-damaged", "The workspace has lost its own introduction or trust anchor.")
    return body


def identity(fingerprint: bytes, word_list: words.Words) -> Identity:
    """A fingerprint in both forms."""
    return Identity(fingerprint=fingerprint.hex(), words=" ".join(word_list.spoken(fingerprint)))


def own_identity(desk: Desk, word_list: words.Words) -> Identity | None:
    """Our own fingerprint; None for an audit workspace, which signs no artefact."""
    found = desk.workspace.get(Statement, "own")
    return identity(bytes.fromhex(found.fingerprint), word_list) if found else None


def export(desk: Desk, word_list: words.Words) -> tuple[Made, Identity]:
    """Our introduction or trust anchor, to be carried, and the words to be read out.

    Raises:
        Refusal: wrong-state (an audit workspace has none).
    """
    found = desk.workspace.get(Statement, "own")
    if found is None:
        raise Refusal("wrong-state", "An audit workspace signs no artefact and needs no introduction.")
    made = Made(kind=found.kind, cose=own_statement(desk.workspace), digest=found.artefact)
    return made, identity(bytes.fromhex(found.fingerprint), word_list)


def statement_in(desk: Desk, data: bytes) -> bytes:
    """What can be trusted of something that was taken in: at an authority, the introduction in a request.

    Nothing is verified by that; the statement is then opened by its own key, and its words are compared.
    """
    inner = opening.embedded_introduction(data) if desk.genesis.role is Role.AUTHORITY else None
    return data if inner is None else inner


def introduction_of(desk: Desk, name: str) -> bytes | None:
    """The introduction of a site that was pinned at first sight, out of a request of it that is here.

    It is what the words are compared with: the pinned keys were taken from these very bytes.

    Args:
        desk: an authority's; it may be locked.
        name: what the site is called here.

    Returns:
        The signed bytes; None where no such site waits to be compared, or none of its requests is here.
    """
    waiting = [
        p for p in desk.workspace.all(Party, role=Role.SITE.value) if p.name == name and not p.compared
    ]
    if not waiting:
        return None
    wanted = {party.statement for party in waiting}
    for leg in desk.workspace.all(Leg, direction=Direction.IN.value):
        body = desk.workspace.body(bytes.fromhex(leg.artefact)) if leg.kind == Kind.REQUEST.value else None
        inner = opening.embedded_introduction(body) if body is not None else None
        if inner is not None and sha256(inner).hexdigest() in wanted:
            return inner
    return None


def import_statement(desk: Desk, data: bytes, fingerprint: str, word_list: words.Words) -> Party:
    """Trust another side, after a person compared its fingerprint.

    Args:
        desk: a site takes anchors, an authority introductions.
        data: the file.
        fingerprint: twelve words or 32 hex digits, as they were heard or read.
        word_list: the words that fingerprints are read out in.

    Raises:
        Refusal: fingerprint-differs, replayed, key-changed, wrong-kind, bad-value, and all of opening.
    """
    with desk.act("trust import") as act:
        given = word_list.parse(fingerprint)
        opened = _open(desk, data)
        if opened.fingerprint != given:
            raise Refusal(
                "fingerprint-differs",
                "This file's words are not the words that were given.",
                artefact=opened.digest.hex(),
            )
        party = _party(opened, desk.now)
        known = act.records.get(Party, party.id)
        _check_known(known, party)
        check_key_ids(act.records.all(Party), party)
        act.records.keep(opened.cose)
        act.records.put(party)
        if known is None:
            exchange = act.open_exchange(ExchangeKind.TRUST, party.id, party.name)
        else:
            exchange = _open_comparison(act.records, party) or act.open_exchange(
                ExchangeKind.TRUST, party.id, party.name
            )
        act.leg(
            exchange,
            Crossing(
                Direction.IN, opened.artefact.kind.value, artefact=opened.digest.hex(), report=opened.checks
            ),
            waiting=Waiting.NOTHING,
        )
        act.lift_floor(opened.artefact.header.made_at)
        act.enter("trusted", party=party.id, name=party.name, artefact=opened.digest.hex(), compared=True)
    return party


def _open_comparison(reading: Reading, party: Party) -> Exchange | None:
    waiting = reading.all(Exchange, subject=party.id, waiting=Waiting.COMPARISON.value)
    return waiting[0] if waiting else None


def _open(desk: Desk, data: bytes) -> Opened:
    wanted = {Role.SITE: Kind.TRUST_ANCHOR, Role.AUTHORITY: Kind.INTRODUCTION}.get(desk.genesis.role)
    kinds = frozenset({wanted} if wanted else {Kind.TRUST_ANCHOR, Kind.INTRODUCTION})
    opened = opening.verify(
        data, training=desk.genesis.training, trusted=(), now=desk.now, kinds=kinds, taken=never
    )
    if opened.artefact.header.training != desk.genesis.training:
        raise Refusal("training-mismatch", "Training and real work never mix.")
    return opened


def _party(opened: Opened, now: int) -> Party:
    body = opened.artefact.body
    if isinstance(body, Introduction):
        return introduced(opened, compared=True, now=now)
    assert isinstance(body, TrustAnchor)
    for statement in (*body.roots, *body.signers):
        keys.load_public(statement.public_key)
    return Party(
        id=opened.artefact.header.issuer.hex(),
        role=Role.AUTHORITY,
        name=body.name,
        keys=tuple(party_key(s) for s in body.signers),
        compared=True,
        statement=opened.digest.hex(),
        since=now,
        anchor_version=body.anchor_version,
        expires=body.expires,
        roots=tuple(party_key(s) for s in body.roots),
        threshold=body.threshold,
    )


def _check_known(known: Party | None, party: Party) -> None:
    """The same statement again is a replay; another first statement of a known id is refused."""
    if known is None:
        return
    if known.statement == party.statement:
        if known.compared:
            raise Refusal("replayed", "{name} is trusted already, by these very bytes.", name=known.name)
        return
    if replace(known, statement="", compared=True, since=0) == replace(party, statement="", since=0):
        return
    raise Refusal(
        "key-changed",
        "{name} is known here with other keys; another first statement of it is not taken.",
        name=known.name,
        first=known.statement,
        second=party.statement,
    )
