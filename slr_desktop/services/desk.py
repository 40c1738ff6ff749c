"""The desk: one open workspace, its keys, its clock, and the frame of every act.

An act is one transaction: bodies, entry, records, signed head; only after its commit anything
is shown or written out. A refused act is an entry too, in a transaction of its own. Reading
needs no key and writes nothing.

    with desk.act("cancel") as act:
        exchange = act.open_exchange(ExchangeKind.CANCEL, instance.key, instance.name)
        act.leg(exchange, Crossing(Direction.NONE, "cancel"), waiting=Waiting.NOTHING)
        act.enter("cancel", exchange=exchange.id)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final

from slr_desktop.codec import container, notes, signing
from slr_desktop.codec.keys import SigningKey
from slr_desktop.codec.limits import portions
from slr_desktop.codec.notes import NoteSigner
from slr_desktop.codec.opening import Opened
from slr_desktop.domain.artefacts import Artefact, Batch, Body, Check, Header, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import (
    Direction,
    Exchange,
    ExchangeKind,
    Leg,
    Waiting,
    exchange_id,
    with_leg,
)
from slr_desktop.domain.parties import Channel, Sent, Standing, arrived, next_place, position
from slr_desktop.domain.ports import Clock, Files, Genesis, Randomness, Transaction
from slr_desktop.domain.products import Catalogue
from slr_desktop.domain.times import AHEAD_TOLERANCE, Moment
from slr_desktop.services.outside import OpenWorkspace

EVIDENCE: Final = frozenset({"conflict", "missing-earlier"})
"""Refusals of artefacts whose bytes are kept: an auditor, or a later act, needs them."""
ARRIVED: Final = frozenset({"too-old", "returned-already", "request-cancelled"})
"""Refusals of an artefact that came too late to have an effect; it is not missing any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An artefact that an act made: kind, exact signed bytes, their SHA-256 in hex; `exchange` once it is known."""

    kind: Kind
    cose: bytes = field(repr=False)
    digest: str
    exchange: str = field(default="", compare=False)

    @property
    def file_name(self) -> str:
        """A name of ours, never from content."""
        return container.file_name(self.kind, bytes.fromhex(self.digest), self.exchange)

    @property
    def file_bytes(self) -> bytes:
        """The file that holds it."""
        return container.write(self.cose)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What an unlocked envelope holds. `chain` is a site's chain key."""

    signing: SigningKey
    chain: bytes | None = field(default=None, repr=False)


@dataclass(slots=True, kw_only=True)
class Desk:
    """One open workspace and everything an act on it needs.

    Attributes:
        clock: the machine's, or the instant of --at.
        clock_set: the instant was given in training; the floor is neither asked nor raised.
        keys: None while locked.
        operator: a claim, recorded as one.
        failed_unlocks: the failed tries before an unlock that no entry tells of yet; then `unlock_entered` is called.
    """

    workspace: OpenWorkspace
    catalogue: Catalogue
    files: Files
    randomness: Randomness
    clock: Clock
    clock_set: bool = False
    clock_confirmed: bool = False
    operator: str = ""
    reason: str = ""
    keys: Keys | None = None
    failed_unlocks: int | None = None
    unlock_entered: Callable[[], None] | None = None
    behind_mark: Refusal | None = None

    @property
    def genesis(self) -> Genesis:
        """What the workspace is."""
        return self.workspace.genesis

    @property
    def own_id(self) -> str:
        """The workspace id in hex."""
        return self.genesis.id.hex()

    @property
    def standing(self) -> Standing:
        """The workspace's record about itself."""
        found = self.workspace.get(Standing, "standing")
        if found is None:
            raise Refusal("database-damaged", "The workspace has no record about itself.")
        return found

    @property
    def wall(self) -> int:
        """What the clock says, seconds since 1970."""
        return self.clock.now()

    @property
    def moment(self) -> Moment:
        """The time that decides."""
        return Moment(wall=self.wall, floor=0 if self.clock_set else self.standing.floor)

    @property
    def now(self) -> int:
        """Seconds since 1970: the clock, or the floor where that is later."""
        return self.moment.now

    @property
    def believed(self) -> int:
        """The time that decides, but not one far ahead that no operator has confirmed."""
        moment = self.moment
        return moment.floor if moment.ahead and not self._confirmed else moment.now

    @property
    def _confirmed(self) -> bool:
        return self.clock_confirmed and bool(self.reason)

    @property
    def unlocked(self) -> Keys:
        """The keys.

        Raises:
            Refusal: passphrase-missing.
        """
        if self.keys is None:
            raise Refusal("passphrase-missing", "This act needs the passphrase of the workspace.")
        return self.keys

    @property
    def origin(self) -> str:
        """The name under which the journal's heads are signed."""
        return notes.origin(self.genesis.id, training=self.genesis.training)

    def signer(self) -> NoteSigner:
        """Signs the journal's heads."""
        return NoteSigner(self.origin, self.unlocked.signing)

    @contextmanager
    def act(
        self, name: str, *, timed: bool = False, presented: Opened | None = None, **facts: Any
    ) -> Iterator[Act]:
        """One act; everything in it is recorded, or nothing but its refusal.

        Args:
            name: what is tried, for the entry of a refusal.
            timed: it starts or ends a period, so the clock must be believed.
            presented: the artefact that it is about, by checks 1 to 7.
            facts: plain facts for the entry of a refusal.
        """
        try:
            self._check_may_act(timed=timed)
            with self.workspace.transaction(self.signer(), at=self.now, operator=self.operator) as records:
                act = Act(desk=self, records=records)
                act.note_unlock()
                yield act
            self._unlock_is_entered()
        except Refusal as refusal:
            self.record_refusal(name, refusal, presented=presented, **facts)
            raise

    def _unlock_is_entered(self) -> None:
        """After a commit: only now may the failed tries be forgotten that were counted beside the file."""
        if self.failed_unlocks is not None:
            self.failed_unlocks = None
            if self.unlock_entered is not None:
                self.unlock_entered()

    def _check_may_act(self, *, timed: bool) -> None:
        if self.behind_mark is not None:
            raise self.behind_mark
        moment = self.moment
        if timed or moment.ahead:
            moment.check(confirmed=self._confirmed)

    def record_refusal(
        self, name: str, refusal: Refusal, *, presented: Opened | None = None, **facts: Any
    ) -> None:
        """Enter that an act was refused, where the journal can tell of it."""
        closed = self.keys is None or self.behind_mark is not None or self.workspace.read_only
        if closed or not refusal.recordable:
            return
        try:
            with self.workspace.transaction(
                self.signer(), at=self.believed, operator=self.operator
            ) as records:
                act = Act(desk=self, records=records)
                act.note_unlock()
                if presented is not None:
                    act.note_presented(presented, refusal.code)
                act.enter("refusal", act=name, **refusal.said, **facts)
            refusal.entered = True
            self._unlock_is_entered()
        except Refusal as second:
            refusal.add_note(f"The refusal could not be recorded: {second.what}")


@dataclass(frozen=True, slots=True)
class Crossing:
    """What a leg is about: which way, what it is, and the artefact or code that crosses.

    Attributes:
        artefact: SHA-256 (hex) of bytes that were kept; empty where only a code was typed.
        report: for an inbound one, every check that was made.
    """

    direction: Direction
    kind: str
    artefact: str = ""
    code: str = ""
    report: tuple[Check, ...] = ()


@dataclass(slots=True, kw_only=True)
class Act:
    """What can be done inside a transaction."""

    desk: Desk
    records: Transaction
    _standing: Standing | None = None

    @property
    def now(self) -> int:
        """The time that the act is dated."""
        return self.desk.now

    @property
    def standing(self) -> Standing:
        """The workspace's record about itself, as this act has changed it."""
        if self._standing is None:
            self._standing = self.records.get(Standing, "standing") or Standing(epoch="")
        return self._standing

    def stand(self, standing: Standing) -> None:
        """Change the workspace's record about itself."""
        self._standing = standing
        self.records.put(standing)

    def note_unlock(self) -> None:
        """Enter the unlock that this act is the first to follow, with the failed ones before it."""
        if self.desk.failed_unlocks is not None:
            self.records.enter("unlock", failed=self.desk.failed_unlocks, operator=self.desk.operator)

    def note_presented(self, opened: Opened, code: str) -> None:
        """What a refused artefact is good for all the same: as evidence, or to close a gap."""
        if code in EVIDENCE:
            self.records.keep(opened.cose)
        header = opened.artefact.header
        channel = self.records.get(Channel, header.issuer.hex())
        if code in ARRIVED and channel is not None and (after := arrived(channel, header)) != channel:
            self.records.put(after)

    def lift_floor(self, verified: int) -> None:
        """Let the newest verified time count, but no more than 400 days past the clock."""
        if self.desk.clock_set:
            return
        floor = max(self.standing.floor, min(verified, self.desk.wall + AHEAD_TOLERANCE))
        if floor > self.standing.floor:
            self.stand(replace(self.standing, floor=floor))

    def enter(self, kind: str, /, **facts: Any) -> int:
        """Append the entry of this act; its number."""
        self.lift_floor(min(self.desk.wall, self.desk.believed))
        if self.desk.reason:
            facts["reason"] = self.desk.reason
        if self.desk.clock_confirmed:
            facts["clock_confirmed"] = self.desk.wall
        return self.records.enter(kind, **facts)

    def open_exchange(
        self, kind: ExchangeKind, subject: str, name: str, waiting: Waiting = Waiting.NOTHING, note: str = ""
    ) -> Exchange:
        """A new exchange; it is written with its first leg."""
        number = self.standing.next_exchange
        self.stand(replace(self.standing, next_exchange=number + 1))
        return Exchange(
            id=exchange_id(number),
            kind=kind,
            subject=subject,
            name=name,
            since=self.now,
            waiting=waiting,
            waiting_since=self.now,
            note=note,
        )

    def leg(self, exchange: Exchange, crossing: Crossing, *, waiting: Waiting) -> Exchange:
        """Write one more leg of an exchange, and the exchange as it stands then."""
        after = with_leg(exchange, waiting, self.now)
        self.records.put(
            Leg(
                exchange=exchange.id,
                number=after.legs,
                direction=crossing.direction,
                kind=crossing.kind,
                at=self.now,
                artefact=crossing.artefact,
                code=crossing.code,
                operator=self.desk.operator,
                reason=self.desk.reason,
                report=crossing.report,
            )
        )
        self.records.put(after)
        return after

    def close(self, exchange: Exchange) -> None:
        """Write an exchange as closed, without a further leg."""
        if exchange.open:
            self.records.put(
                replace(exchange, waiting=Waiting.NOTHING, waiting_since=self.now, closed_at=self.now)
            )

    def make(self, kind: Kind, body: Body, *, audience: str | None, in_reply_to: bytes | None = None) -> Made:
        """Sign an artefact, keep it, and take the next place in the channel to its audience."""
        before = self.records.head
        place = None
        channel: Channel | None = None
        if audience is not None:
            channel = next_place(self.records.get(Channel, audience) or Channel(peer=audience), self.standing)
            place = position(channel)
        header = Header(
            artefact_id=self.desk.randomness(16),
            made_at=self.now,
            issuer=self.desk.genesis.id,
            audience=None if audience is None else bytes.fromhex(audience),
            training=self.desk.genesis.training,
            in_reply_to=in_reply_to,
            position=place,
            root=before.root,
            seen=channel.seen if channel else None,
            void=channel.void if channel else (),
        )
        made = self._sign(Artefact(kind=kind, header=header, body=body))
        if channel is not None and channel.sent is not None:
            self.records.put(channel)
            self.records.put(
                Sent(
                    peer=channel.peer,
                    epoch=channel.sent.epoch,
                    number=channel.sent.number,
                    root=before.root.hex(),
                    size=before.size,
                    artefact=made.digest,
                )
            )
        return made

    def batch(self, items: list[Made], audience: str) -> Made:
        """One envelope for many artefacts of a kind; it has no position of its own."""
        header = Header(
            artefact_id=self.desk.randomness(16),
            made_at=self.now,
            issuer=self.desk.genesis.id,
            audience=bytes.fromhex(audience),
            training=self.desk.genesis.training,
        )
        body = Batch(kind=items[0].kind, items=tuple(item.cose for item in items))
        return self._sign(Artefact(kind=Kind.BATCH, header=header, body=body))

    def envelope(self, items: list[Made], audience: str) -> tuple[Made, ...]:
        """What is to be carried: the artefact itself, or batches of as many as one may hold."""
        parts = [items[part] for part in portions([len(item.cose) for item in items])]
        return tuple(part[0] if len(part) == 1 else self.batch(part, audience) for part in parts)

    def _sign(self, artefact: Artefact) -> Made:
        cose = signing.seal(artefact, self.desk.unlocked.signing)
        return Made(kind=artefact.kind, cose=cose, digest=self.records.keep(cose).hex())
