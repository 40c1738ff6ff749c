"""The other sides: who they are, which keys sign for them, and what has passed between us.

A channel counts what one workspace has sent to, and accepted from, one other. Positions are
numbered for each issuer and audience within an epoch; a restore begins a new epoch, so that
numbers never collide. Every artefact carries the root of its issuer's journal and the newest
root it has seen of its audience: that is how a restored copy is noticed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar, Final

from slr_desktop.domain.artefacts import Header, KeyStatement, Position, Seen
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role

VOID_LIMIT: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyKey:
    """A public key of another side."""

    public_key: str
    role: str
    valid_until: int
    revoked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Another workspace that this one trusts.

    Attributes:
        id: its workspace id in hex.
        compared: whether a person compared its fingerprint; pinned at first sight otherwise.
        anchor_version: version of an authority's trust anchor; 0 for a site.
        statement: SHA-256 (hex) of the introduction or anchor that it was taken from.
    """

    TABLE: ClassVar[str] = "party"

    id: str
    role: Role
    name: str
    keys: tuple[PartyKey, ...]
    compared: bool
    statement: str
    since: int
    anchor_version: int = 0
    expires: int = 0
    roots: tuple[PartyKey, ...] = ()
    threshold: int = 1

    @property
    def key(self) -> str:
        """The workspace id."""
        return self.id


def party_key(statement: KeyStatement) -> PartyKey:
    """The stored form of a key statement."""
    return PartyKey(
        public_key=statement.public_key.hex(), role=statement.role, valid_until=statement.valid_until
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An epoch (hex) and a number in it."""

    epoch: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What has passed between this workspace and one other.

    Attributes:
        peer: its workspace id in hex.
        sent: the newest place that was given out; None before the first.
        previous: our epoch before that one and its last number.
        void: numbers of ours that were given up and not yet seen to be known.
        accepted: their newest place that was accepted, and the root it carried.
        missing: numbers of their epoch that have been jumped over and not arrived.
        closed: their closed epochs with the last number that they still know of.
    """

    TABLE: ClassVar[str] = "channel"

    peer: str
    sent: Place | None = None
    previous: Place | None = None
    void: tuple[int, ...] = ()
    accepted: Place | None = None
    accepted_root: str = ""
    missing: tuple[int, ...] = ()
    closed: dict[str, int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The peer's workspace id."""
        return self.peer

    @property
    def seen(self) -> Seen | None:
        """What an artefact to this peer says it has seen."""
        if self.accepted is None:
            return None
        return Seen(
            epoch=bytes.fromhex(self.accepted.epoch),
            number=self.accepted.number,
            root=bytes.fromhex(self.accepted_root),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One artefact of ours: where it stood, which root it carried, how large the journal was."""

    TABLE: ClassVar[str] = "sent"

    peer: str
    epoch: str
    number: int
    root: str
    size: int
    artefact: str

    @property
    def key(self) -> str:
        """Peer, epoch and number."""
        return f"{self.peer}/{self.epoch}/{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One position of theirs that was taken: the artefact that holds it. Another one is a conflict."""

    TABLE: ClassVar[str] = "received"

    peer: str
    epoch: str
    number: int
    root: str
    artefact: str

    @property
    def key(self) -> str:
        """Peer, epoch and number."""
        return f"{self.peer}/{self.epoch}/{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The one record of a workspace about itself.

    Attributes:
        epoch: its own epoch (hex), new at creation and after each restore.
        earlier: its epochs before this one, oldest first.
        floor: the newest verified time.
        evidence: why no artefact may be made: the other side has seen a newer copy; empty if none.
        evidence_epoch: the epoch (hex) of that newer copy; a restore of this one closes it, too.
        next_exchange: the number of the next exchange.
    """

    TABLE: ClassVar[str] = "standing"

    epoch: str
    earlier: tuple[str, ...] = ()
    floor: int = 0
    evidence: str = ""
    evidence_epoch: str = ""
    next_exchange: int = 1
    valid_until: int = 0

    @property
    def key(self) -> str:
        """There is one."""
        return "standing"


def next_place(channel: Channel, standing: Standing) -> Channel:
    """The channel with a further place given out, in the workspace's own epoch.

    Raises:
        Refusal: older-than-evidence, while the workspace is known to be an older copy.
    """
    if standing.evidence:
        raise Refusal("older-than-evidence", "{evidence}", evidence=standing.evidence)
    if channel.sent is not None and channel.sent.epoch == standing.epoch:
        place = Place(epoch=standing.epoch, number=channel.sent.number + 1)
        return replace(channel, sent=place)
    before = channel.sent
    if before is None and standing.earlier:
        before = Place(epoch=standing.earlier[-1], number=0)
    return replace(channel, sent=Place(epoch=standing.epoch, number=1), previous=before, void=())


def position(channel: Channel) -> Position:
    """The position field of the artefact that takes the newest place of a channel."""
    if channel.sent is None:
        raise ValueError("nothing was sent yet")
    before = channel.previous
    return Position(
        epoch=bytes.fromhex(channel.sent.epoch),
        number=channel.sent.number,
        previous=None if before is None else (bytes.fromhex(before.epoch), before.number),
    )


def voided(channel: Channel, number: int) -> Channel:
    """The channel with one own number that will never be delivered."""
    return replace(channel, void=tuple(sorted({*channel.void, number}))[-VOID_LIMIT:])


def passed_over(channel: Channel, header: Header) -> frozenset[int]:
    """The numbers of the peer that an artefact of it jumps over, without those that it gave up."""
    place, newest = header.position, 0
    if place is None:
        return frozenset()
    if channel.accepted is not None and channel.accepted.epoch == place.epoch.hex():
        newest = channel.accepted.number
    return frozenset(jumped(newest, place.number) - set(header.void))


def accept(channel: Channel, header: Header, *, by_code: int = 0) -> Channel:
    """The channel after an artefact of the peer was accepted: newest place, gaps, voids, closed epochs.

    Args:
        channel: before it.
        header: of the artefact; everything about it was verified.
        by_code: how many codes of the peer were typed since the newest place, whose artefacts have not
            come. Where no more numbers than that are jumped over, they are the codes': none is missing.
    """
    place = header.position
    if place is None or header.root is None:
        return channel
    epoch, void = place.epoch.hex(), set(header.void)
    absent = passed_over(channel, header)
    if len(absent) <= by_code:
        absent = frozenset()
    if channel.accepted is None or channel.accepted.epoch != epoch:
        return _enter_epoch(channel, header, absent)
    newest = channel.accepted.number
    missing = (set(channel.missing) | absent) - {place.number} - void
    if place.number <= newest:
        return replace(channel, missing=tuple(sorted(missing)))
    return replace(
        channel,
        accepted=Place(epoch=epoch, number=place.number),
        accepted_root=header.root.hex(),
        missing=tuple(sorted(missing)[-VOID_LIMIT:]),
    )


def arrived(channel: Channel, header: Header) -> Channel:
    """The channel after an artefact was presented that came too late: its number is missing no more."""
    place, accepted = header.position, channel.accepted
    if place is None or accepted is None or place.epoch.hex() != accepted.epoch:
        return channel
    return replace(channel, missing=tuple(k for k in channel.missing if k != place.number))


def _enter_epoch(channel: Channel, header: Header, absent: frozenset[int]) -> Channel:
    place = header.position
    assert place is not None and header.root is not None
    epoch = place.epoch.hex()
    if epoch in channel.closed:
        return channel  # late, of an epoch that was closed: nothing newer than what is known
    closed = dict(channel.closed)
    if channel.accepted is not None:
        closed[channel.accepted.epoch] = channel.accepted.number
    if place.previous is not None:
        closed[place.previous[0].hex()] = place.previous[1]
    return replace(
        channel,
        accepted=Place(epoch=epoch, number=place.number),
        accepted_root=header.root.hex(),
        missing=tuple(sorted(absent)),
        closed=closed,
    )


def jumped(newest: int, number: int) -> set[int]:
    """The numbers between two places; of a huge jump only the last ones are awaited."""
    return set(range(max(newest + 1, number - VOID_LIMIT), number))
