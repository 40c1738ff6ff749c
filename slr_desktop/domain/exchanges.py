"""Exchanges: one conversation about one subject, made of legs; what waits is an open end.

An exchange is never deleted. Its `waiting` says for whom or what it waits; empty is closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Final

from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.sentences import Sentence
from slr_desktop.domain.times import DAY


class ExchangeKind(StrEnum):
    """What an exchange is about."""

    RESERVE = "reserve"
    UPDATE = "update"
    RETURN = "return"
    DISCARD = "discard"
    CANCEL = "cancel"
    REHOST = "rehost"
    REMOVE = "remove"
    TRUST = "trust"


class Waiting(StrEnum):
    """What an open exchange waits for."""

    NOTHING = ""
    AUTHORIZATION = "authorization"
    INSTALL = "install"
    CONFIRMATION = "confirmation"
    CONFIRMATION_ENTRY = "confirmation-entry"
    RETURN_CODE = "return-code"
    RETURN_ENTRY = "return-entry"
    ANSWER = "answer"
    COMPARISON = "comparison"
    DECISION = "decision"


STILL_OPEN: Final = tuple(step for step in Waiting if step is not Waiting.NOTHING)
"""What an exchange waits for that is open."""


class Direction(StrEnum):
    """Which way a leg crosses the gap."""

    OUT = "out"
    IN = "in"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One conversation.

    Attributes:
        id: `E-000001`, counted in the workspace.
        subject: the instance (canonical UDI), or the workspace id of another side.
        name: what people call the subject.
        legs: how many legs it has.
    """

    TABLE: ClassVar[str] = "exchange"

    id: str
    kind: ExchangeKind
    subject: str
    name: str
    since: int
    waiting: Waiting
    waiting_since: int
    legs: int = 0
    closed_at: int | None = None
    note: str = ""

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    @property
    def open(self) -> bool:
        """Whether somebody has to do something."""
        return self.waiting is not Waiting.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One crossing of the gap, or an act that belongs to the exchange.

    Attributes:
        artefact: SHA-256 (hex) of the exact bytes that were kept; empty where only a code was typed.
        kind: what it is: a kind of artefact, or the code's kind.
        code: the typed form, where there is one that may be shown.
        report: for an inbound leg, every check that was made.
    """

    TABLE: ClassVar[str] = "leg"

    exchange: str
    number: int
    direction: Direction
    kind: str
    at: int
    artefact: str = ""
    medium: str = ""
    operator: str = ""
    reason: str = ""
    code: str = ""
    report: tuple[Check, ...] = ()

    @property
    def key(self) -> str:
        """Exchange and number, in order."""
        return f"{self.exchange}/{self.number:04}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEnd:
    """Something that waits: for how long, by when it is due, and the one act that continues it.

    Attributes:
        to_carry: what was made for the other side lies here still: it goes on by being carried.
    """

    exchange: str
    kind: str
    subject: str
    since: int
    due: int | None
    next: Sentence
    waiting: str = ""
    to_carry: bool = False


NEXT: Final[dict[tuple[ExchangeKind, Waiting], str]] = {
    (
        ExchangeKind.RESERVE,
        Waiting.AUTHORIZATION,
    ): "The request has left: install its authorization when it comes back.",
    (ExchangeKind.RESERVE, Waiting.INSTALL): "Install the authorization that is here.",
    (ExchangeKind.RESERVE, Waiting.DECISION): "Answer the request with an authorization, or dismiss it.",
    (ExchangeKind.RESERVE, Waiting.ANSWER): "Record what the product printed as its request code.",
    (
        ExchangeKind.UPDATE,
        Waiting.CONFIRMATION_ENTRY,
    ): "Enter the confirmation code at the authority and take its receipt in.",
    (ExchangeKind.UPDATE, Waiting.CONFIRMATION): "Enter the confirmation code that the site sends back.",
    (
        ExchangeKind.RETURN,
        Waiting.RETURN_ENTRY,
    ): "Enter the return code at the authority and take its receipt in.",
    (
        ExchangeKind.DISCARD,
        Waiting.RETURN_ENTRY,
    ): "Enter the return code at the authority and take its receipt in.",
    (
        ExchangeKind.CANCEL,
        Waiting.RETURN_CODE,
    ): "Give the authorization back with return-authorization; it blocks licenses.",
    (
        ExchangeKind.REHOST,
        Waiting.RETURN_CODE,
    ): "Its reservation was moved to {name}: shut it down, then return its licenses here.",
    (
        ExchangeKind.TRUST,
        Waiting.COMPARISON,
    ): "Compare the words of this site by voice or paper: nobody did yet.",
}

NEXT_TO_CARRY: Final[dict[tuple[ExchangeKind, Waiting], str]] = {
    (
        ExchangeKind.RESERVE,
        Waiting.AUTHORIZATION,
    ): "Carry the request to the authority and install its authorization.",
    (
        ExchangeKind.UPDATE,
        Waiting.CONFIRMATION_ENTRY,
    ): "Carry the confirmation to the authority, or read its code out; then take its receipt in.",
    (
        ExchangeKind.UPDATE,
        Waiting.CONFIRMATION,
    ): "Carry the authorization to the site; then enter the confirmation code that it sends back.",
    (
        ExchangeKind.RETURN,
        Waiting.RETURN_ENTRY,
    ): "Carry the return to the authority, or read its code out; then take its receipt in.",
    (
        ExchangeKind.DISCARD,
        Waiting.RETURN_ENTRY,
    ): "Carry the return to the authority, or read its code out; then take its receipt in.",
}
"""The same, as long as what was made for the other side has not left."""

DUE_AFTER: Final[dict[Waiting, int]] = {
    Waiting.AUTHORIZATION: 14 * DAY,
    Waiting.INSTALL: 7 * DAY,
    Waiting.CONFIRMATION: 14 * DAY,
    Waiting.CONFIRMATION_ENTRY: 14 * DAY,
    Waiting.RETURN_ENTRY: 14 * DAY,
    Waiting.RETURN_CODE: 14 * DAY,
    Waiting.ANSWER: 7 * DAY,
    Waiting.COMPARISON: 7 * DAY,
    Waiting.DECISION: 7 * DAY,
}


def exchange_id(number: int) -> str:
    """The id of the n-th exchange of a workspace."""
    return f"E-{number:06}"


def with_leg(exchange: Exchange, waiting: Waiting, at: int) -> Exchange:
    """The exchange with one more leg, waiting for something else or closed."""
    closed = at if waiting is Waiting.NOTHING else None
    since = exchange.waiting_since if waiting is exchange.waiting else at
    return replace(exchange, legs=exchange.legs + 1, waiting=waiting, waiting_since=since, closed_at=closed)


def open_end(exchange: Exchange, *, unsent: bool = False) -> OpenEnd:
    """The open end of an exchange that waits; `unsent`: something made in it lies in the outbox."""
    step = (exchange.kind, exchange.waiting)
    to_carry = unsent and step in NEXT_TO_CARRY
    return OpenEnd(
        exchange=exchange.id,
        kind=exchange.kind.value,
        subject=exchange.name,
        since=exchange.waiting_since,
        due=exchange.waiting_since + DUE_AFTER[exchange.waiting],
        next=Sentence(NEXT_TO_CARRY[step] if to_carry else NEXT[step]),
        waiting=exchange.waiting.value,
        to_carry=to_carry,
    )


def cancelled_of(exchanges: Iterable[Exchange]) -> frozenset[str]:
    """The ids of those that came to nothing: of each subject, the request before each act of cancelling.

    Args:
        exchanges: all of the subjects that are asked about, in any order.
    """
    requested: dict[str, str] = {}
    cancelled: set[str] = set()
    for exchange in sorted(exchanges, key=lambda e: (len(e.id), e.id)):  # by number
        if exchange.kind is ExchangeKind.RESERVE:
            requested[exchange.subject] = exchange.id
        elif exchange.kind is ExchangeKind.CANCEL and exchange.subject in requested:
            cancelled.add(requested.pop(exchange.subject))
    return frozenset(cancelled)


def most_urgent_first(ends: Iterable[OpenEnd]) -> list[OpenEnd]:
    """By due date, then by age; what has no due date last."""
    return sorted(ends, key=lambda e: (e.due is None, e.due or 0, e.since, e.subject))
