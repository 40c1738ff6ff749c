"""Pool accounting of the authority: lines, who holds them, and what is left.

A line is (virtual account, tag, term). For every line purchased = reserved + in transit +
available, and available is never below zero. Only the purchases and the holders are stored;
the three other figures are computed, so that they cannot disagree.

A holder blocks, line by line, the largest of its confirmed number and of all numbers that
are issued and not confirmed; the least of them is reserved, the difference is in transit.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.times import term_covers

FOREVER: Final = datetime.date.max

NO_ACCOUNT: Final = ""
"""The account of what is granted without a line: nothing that is bought can have the same key."""

Quantities = dict[str, int]
"""Counts by line key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VirtualAccount:
    """A collection of licenses and product instances; names differ in more than case."""

    TABLE: ClassVar[str] = "virtual_account"

    name: str
    made_at: int

    @property
    def key(self) -> str:
        """The name without case."""
        return self.name.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """How many licenses of one tag and term an account has bought."""

    TABLE: ClassVar[str] = "line"

    account: str
    tag: str
    purchased: int
    start: datetime.date | None = None
    end: datetime.date | None = None

    @property
    def key(self) -> str:
        """Account, tag and term."""
        return line_key(self.account, self.tag, self.start, self.end)

    def counts(self, at: int) -> bool:
        """Whether the line is in its term; else all its figures are 0."""
        return term_covers(self.start, self.end, at)


def line_key(
    account: str, tag: str, start: datetime.date | None = None, end: datetime.date | None = None
) -> str:
    """The key of a line; the account by its key."""
    return "|".join((account, tag, start.isoformat() if start else "", end.isoformat() if end else ""))


def split_line_key(key: str) -> tuple[str, str, datetime.date | None, datetime.date | None]:
    """Account key, tag, start and end of a line key."""
    account, tag, start, end = key.rsplit("|", 3)
    first = datetime.date.fromisoformat(start) if start else None
    return account, tag, first, datetime.date.fromisoformat(end) if end else None


class IssuedState(StrEnum):
    """What has become of a reservation at the authority."""

    LIVE = "live"
    RETURNED = "returned"
    REHOSTED = "rehosted"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One issued authorization: its lines, its bytes' SHA-256 (hex), and what it supersedes."""

    quantities: Quantities
    authorization: str
    superseded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A reservation as the authority knows it. Kept for ever; its anchor is unique for ever.

    Attributes:
        reservation: id r in hex; empty where the request was typed.
        site: workspace id of the site in hex.
        request: SHA-256 (hex) of the request artefact, or of the canonical code text.
        confirmed: the number that is in force for certain.
        unconfirmed: issued numbers whose confirmation code has not been entered.
        unsure: restored from a backup: nothing is signed for it until its newest number was shown.
        instance: the UDI in canonical form; it follows from `udi`, and is searched by.
    """

    TABLE: ClassVar[str] = "issued"

    anchor: str
    reservation: str
    site: str
    udi: Udi
    product: str
    release: str
    account: str
    request: str
    issued_at: int
    exchange: str
    state: IssuedState = IssuedState.LIVE
    numbers: dict[int, Number] = field(default_factory=dict)
    confirmed: int = 1
    unconfirmed: tuple[int, ...] = ()
    replaces: str | None = None
    replaced_by: str | None = None
    unsure: bool = False
    ended_at: int | None = None
    instance: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "instance", self.udi.canonical)

    @property
    def key(self) -> str:
        """The anchor in hex."""
        return self.anchor

    @property
    def newest(self) -> int:
        """The newest number that was issued."""
        return max(self.numbers)

    def outstanding(self) -> tuple[Quantities, ...]:
        """Quantities of the confirmed number and of every unconfirmed one; none once it has ended."""
        if self.state is not IssuedState.LIVE:
            return ()
        return tuple(self.numbers[k].quantities for k in (self.confirmed, *self.unconfirmed))

    def blocked(self) -> Quantities:
        """The largest of all outstanding quantities, line by line."""
        return _by_line(self.outstanding(), largest=True)

    def held(self) -> Quantities:
        """The least of all outstanding quantities, line by line."""
        return _by_line(self.outstanding(), largest=False)


def _by_line(outstanding: tuple[Quantities, ...], *, largest: bool) -> Quantities:
    if len(outstanding) == 1:
        return outstanding[0]
    lines = {line for quantities in outstanding for line in quantities}
    choose = max if largest else min
    return {line: choose(q.get(line, 0) for q in outstanding) for line in lines}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one line: purchased = reserved + in transit + available."""

    purchased: int
    reserved: int
    in_transit: int

    @property
    def available(self) -> int:
        """What can still be granted."""
        return self.purchased - self.reserved - self.in_transit


@dataclass(frozen=True, slots=True)
class Pool:
    """A snapshot of lines and holders, at one moment; `names` of accounts by key, as they were written."""

    lines: Mapping[str, Line]
    holders: tuple[Issued, ...]
    now: int
    names: Mapping[str, str] = field(default_factory=dict)
    _totals: dict[str, tuple[int, int]] = field(init=False, repr=False, compare=False)
    """What all holders together hold and block, by line key: summed once, asked for often."""

    def __post_init__(self) -> None:
        totals: dict[str, tuple[int, int]] = {}
        for holder in self.holders:
            held = holder.held()
            for key, count in holder.blocked().items():
                before = totals.get(key, (0, 0))
                totals[key] = (before[0] + held[key], before[1] + count)
        object.__setattr__(self, "_totals", totals)

    @classmethod
    def of(
        cls,
        lines: Iterable[Line],
        holders: Iterable[Issued],
        now: int,
        accounts: Iterable[VirtualAccount] = (),
    ) -> Pool:
        """The snapshot of these lines and holders; of `accounts` the names are said as they were written."""
        names = {account.key: account.name for account in accounts}
        return cls({line.key: line for line in lines}, tuple(holders), now, names)

    def figures(self, key: str) -> Figures:
        """The figures of a line; all 0 outside its term."""
        line = self.lines[key]
        if not line.counts(self.now):
            return Figures(purchased=0, reserved=0, in_transit=0)
        held, blocked = self._totals.get(key, (0, 0))
        return Figures(purchased=line.purchased, reserved=held, in_transit=blocked - held)

    def unheld(self, key: str) -> int:
        """How many of a line nobody holds, in its term or not: what a correction may take away."""
        _, blocked = self._totals.get(key, (0, 0))
        return max(0, self.lines[key].purchased - blocked)

    def check(self) -> None:
        """Refuse a state in which a line would be overdrawn.

        Raises:
            Refusal: pool-too-small.
        """
        for key in self.lines:
            figures = self.figures(key)
            if figures.available < 0:
                raise self._too_small(
                    key, wanted=figures.reserved + figures.in_transit, available=figures.purchased
                )
        for key, (_, blocked) in self._totals.items():
            account, _, start, end = split_line_key(key)
            if key not in self.lines and account != NO_ACCOUNT and term_covers(start, end, self.now):
                raise self._too_small(key, wanted=blocked, available=0)

    def draw(self, account: str, tag: str, wanted: int, *, keep: Quantities, more: Quantities) -> Quantities:
        """Lines for `wanted` licenses of a tag.

        Args:
            account: key of the virtual account.
            tag: full tag.
            wanted: how many in all.
            keep: lines that the reservation has now; kept first, given back shortest term first.
            more: lines that it blocks beyond the free ones and may draw from again.

        Raises:
            Refusal: pool-too-small.
        """
        drawn: Quantities = {}
        left = wanted
        for key in self._longest_first(account, tag):
            take = min(left, keep.get(key, 0))
            drawn[key], left = take, left - take
        for key in self._longest_first(account, tag):
            room = self.figures(key).available + max(0, more.get(key, 0) - drawn[key])
            take = min(left, max(0, room))
            drawn[key], left = drawn[key] + take, left - take
        if left:
            raise self._too_small(line_key(account, tag), wanted=wanted, available=wanted - left)
        return {key: count for key, count in drawn.items() if count}

    def _longest_first(self, account: str, tag: str) -> list[str]:
        fitting = [
            x for x in self.lines.values() if x.account == account and x.tag == tag and x.counts(self.now)
        ]
        return [x.key for x in sorted(fitting, key=lambda x: (x.end or FOREVER, x.key), reverse=True)]

    def _too_small(self, key: str, *, wanted: int, available: int) -> Refusal:
        """The refusal of a request for more than a line, or the lines of a tag, can give."""
        account, tag, _, _ = split_line_key(key)
        return Refusal(
            "pool-too-small",
            "The virtual account {account} has {available} of {tag} for this, and {wanted} are asked for.",
            account=self.names.get(account, account),
            tag=tag,
            wanted=wanted,
            available=available,
        )
