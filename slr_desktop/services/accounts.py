"""Virtual accounts and their pools, at the authority."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from slr_desktop.domain.accounts import FOREVER, Issued, Line, Pool, VirtualAccount, line_key
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.nearest import unknown_name
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.roles import Role
from slr_desktop.domain.times import utc_day
from slr_desktop.services.desk import Act, Desk
from slr_desktop.services.instances import check_count, require_role

LONGEST_NOTE: Final = 500
"""Characters of a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolLine:
    """The figures of one line: tag and term of an account. All are 0 outside the term.

    Attributes:
        tag: by the name that results use; `regid` is its full name.
        bought: how many were bought for the term, in it or not.
        in_term: whether the line counts now.
        over: whether its last day has passed.
        unheld: how many of those bought nobody holds, in the term or not.
    """

    tag: str
    regid: str
    start: datetime.date | None
    end: datetime.date | None
    bought: int
    in_term: bool
    over: bool
    purchased: int
    reserved: int
    in_transit: int
    available: int
    unheld: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPool:
    """A virtual account with its lines, by tag and then by the end of their terms."""

    name: str
    lines: tuple[PoolLine, ...] = ()


def add_account(desk: Desk, name: str) -> VirtualAccount:
    """Make a virtual account; names differ in more than case.

    Raises:
        Refusal: bad-value, conflict, wrong-state.
    """
    with desk.act("virtual-account add", account=name[:80]) as act:
        require_role(desk, Role.AUTHORITY)
        return _make_account(act, name)


def _make_account(act: Act, name: str) -> VirtualAccount:
    if not (0 < len(name) <= 64 and name.isascii() and name.isprintable() and name == name.strip()):
        raise Refusal("bad-value", "A name is 1 to 64 printable ASCII characters; {name} is not.", name=name)
    if "|" in name:
        raise Refusal("bad-value", "The name of a virtual account holds no vertical bar.")
    account = VirtualAccount(name=name, made_at=act.now)
    known = act.records.get(VirtualAccount, account.key)
    if known is not None:
        raise Refusal(
            "conflict",
            "There is a virtual account {name} already.",
            "Use that one, or choose a name that differs in more than capital letters.",
            name=known.name,
        )
    act.records.put(account)
    act.enter("virtual-account-added", account=name)
    return account


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """So many perpetual licenses of one tag, for one account; 0 makes the account alone."""

    account: str
    tag: str
    count: int


def stock(desk: Desk, rows: Sequence[Bought]) -> None:
    """Make the accounts that are missing and add the licenses of each row: all of it, or nothing.

    Raises:
        Refusal: bad-value, unknown-name, wrong-state.
    """
    with desk.act("stock", rows=len(rows)) as act:
        require_role(desk, Role.AUTHORITY)
        for row in rows:
            if act.records.get(VirtualAccount, row.account.casefold()) is None:
                _make_account(act, row.account)
            if row.count:
                _put_licenses(act, row.account, row.tag, row.count)


def find_account(reading: Reading, name: str) -> VirtualAccount:
    """The account of that name, in any case.

    Raises:
        Refusal: unknown-name, with the nearest.
    """
    found = reading.get(VirtualAccount, name.casefold())
    if found is not None:
        return found
    raise unknown_name("virtual account", name, (a.name for a in reading.all(VirtualAccount)))


def add_licenses(
    desk: Desk,
    account: str,
    tag: str,
    count: int,
    *,
    release: str | None = None,
    start: datetime.date | None = None,
    end: datetime.date | None = None,
) -> Line:
    """Add purchased licenses to a line.

    Args:
        desk: an authority's.
        account: name of the virtual account.
        tag: short name or full tag; a short name is that of the oldest release that has it.
        count: how many, 1 to 10^9.
        release: whose tag a short name means.
        start: first day of the term.
        end: last day of the term; None is perpetual.

    Raises:
        Refusal: unknown-name, bad-value (also a term that is over).
    """
    with desk.act("pool add", account=account[:80], tag=tag[:200]) as act:
        require_role(desk, Role.AUTHORITY)
        return _put_licenses(act, account, tag, count, release=release, start=start, end=end)


def _put_licenses(
    act: Act,
    account: str,
    tag: str,
    count: int,
    *,
    release: str | None = None,
    start: datetime.date | None = None,
    end: datetime.date | None = None,
) -> Line:
    found, line = _named_line(act, account, tag, release, start, end)
    check_count(tag, count)
    if count == 0:
        raise Refusal("bad-value", "Add at least one license.")
    if end is not None and (end < utc_day(act.now) or (start is not None and end < start)):
        raise Refusal(
            "bad-value",
            "The term {start} to {end} is over, or ends before it begins.",
            start=str(start or "now"),
            end=str(end),
        )
    check_count(tag, line.purchased + count)
    line = replace(line, purchased=line.purchased + count)
    act.records.put(line)
    first, last = str(start or ""), str(end or "")
    act.enter("purchase", account=found.name, tag=line.tag, count=count, start=first, end=last)
    return line


def _named_line(
    act: Act,
    account: str,
    tag: str,
    release: str | None,
    start: datetime.date | None,
    end: datetime.date | None,
) -> tuple[VirtualAccount, Line]:
    """An account, and its line of this tag and term as it stands; of none where it has no such line."""
    found = find_account(act.records, account)
    regid = act.desk.catalogue.any_tag(tag, release).regid
    line = Line(account=found.key, tag=regid, purchased=0, start=start, end=end)
    return found, act.records.get(Line, line.key) or line


def correct_licenses(
    desk: Desk,
    account: str,
    tag: str,
    count: int,
    note: str,
    *,
    release: str | None = None,
    start: datetime.date | None = None,
    end: datetime.date | None = None,
) -> Line:
    """Take licenses out of a line again that were added by mistake. A line of none is not listed any more.

    Args:
        desk: an authority's.
        account: name of the virtual account.
        tag: short name or full tag, as in `add_licenses`.
        count: how many, from 1 to what nobody holds of that line.
        note: why; it stands in the journal.
        release: whose tag a short name means.
        start: first day of the line's term.
        end: last day of the line's term; None is perpetual.

    Raises:
        Refusal: unknown-name (also where the account has no such line), bad-value, pool-too-small, wrong-state.
    """
    with desk.act("pool correct", account=account[:80], tag=tag[:200]) as act:
        require_role(desk, Role.AUTHORITY)
        if not 0 < len(note.strip()) <= LONGEST_NOTE:
            raise Refusal("bad-value", "A note of 1 to {most} characters says why.", most=LONGEST_NOTE)
        found, line = _named_line(act, account, tag, release, start, end)
        check_count(tag, count)
        if count == 0:
            raise Refusal("bad-value", "Take at least one license away.")
        line = _taken_away(act, found, line, count)
        act.records.put(line)
        term = {"start": str(start or ""), "end": str(end or "")}
        act.enter("correction", account=found.name, tag=line.tag, count=count, **term, note=note.strip())
        return line


def _taken_away(act: Act, account: VirtualAccount, line: Line, count: int) -> Line:
    """The line without so many, where nobody holds them."""
    if not line.purchased:
        raise Refusal(
            "unknown-name",
            "The virtual account {account} has no licenses of {tag} with this term.",
            account=account.name,
            tag=act.desk.catalogue.any_key(line.tag),
        )
    unheld = pool_of(act.records, account.key, act.now).unheld(line.key)
    if count > unheld:
        raise Refusal(
            "pool-too-small",
            "Of {tag} in {account}, {unheld} are neither reserved nor in transit; {wanted} cannot be taken away.",
            "Take away fewer, or have reservations returned first.",
            tag=act.desk.catalogue.any_key(line.tag),
            account=account.name,
            unheld=unheld,
            wanted=count,
        )
    return replace(line, purchased=line.purchased - count)


def pool_of(reading: Reading, account: str, now: int) -> Pool:
    """Lines and living holders of an account, by its key, at the time that decides."""
    holders = reading.all(Issued, account=account, state="live")
    known = reading.get(VirtualAccount, account)
    return Pool.of(reading.all(Line, account=account), holders, now, () if known is None else (known,))


def account_pools(desk: Desk) -> list[AccountPool]:
    """Every virtual account by name, also one without licenses, with the figures of each line.

    Raises:
        Refusal: wrong-state (not an authority).
    """
    require_role(desk, Role.AUTHORITY)
    accounts = sorted(desk.workspace.all(VirtualAccount), key=lambda a: a.key)
    return [AccountPool(name=a.name, lines=_pool_lines(desk, a)) for a in accounts]


def _pool_lines(desk: Desk, account: VirtualAccount) -> tuple[PoolLine, ...]:
    pool = pool_of(desk.workspace, account.key, desk.now)
    bought = [line for line in pool.lines.values() if line.purchased]
    lines = sorted(bought, key=lambda x: (x.tag, x.end or FOREVER, x.start or datetime.date.min))
    return tuple(_pool_line(desk, pool, line) for line in lines)


def _pool_line(desk: Desk, pool: Pool, line: Line) -> PoolLine:
    figures = pool.figures(line.key)
    return PoolLine(
        tag=desk.catalogue.any_key(line.tag),
        regid=line.tag,
        start=line.start,
        end=line.end,
        bought=line.purchased,
        in_term=line.counts(pool.now),
        over=line.end is not None and line.end < utc_day(pool.now),
        purchased=figures.purchased,
        reserved=figures.reserved,
        in_transit=figures.in_transit,
        available=figures.available,
        unheld=pool.unheld(line.key),
    )


def list_pools(desk: Desk) -> list[dict[str, Any]]:
    """The figures of every account and tag, lines of different terms added up, with the lines beneath."""
    require_role(desk, Role.AUTHORITY)
    rows: list[dict[str, Any]] = []
    for account in desk.workspace.all(VirtualAccount):
        pool = pool_of(desk.workspace, account.key, desk.now)
        tags = dict.fromkeys(line.tag for line in pool.lines.values() if line.purchased)
        rows += [_pool_row(desk, account, pool, tag) for tag in tags]
    return rows


def _pool_row(desk: Desk, account: VirtualAccount, pool: Pool, tag: str) -> dict[str, Any]:
    lines: list[dict[str, Any]] = []
    for line in pool.lines.values():
        if line.tag != tag or not line.purchased:
            continue
        figures = pool.figures(line_key(account.key, tag, line.start, line.end))
        lines.append(
            {
                "start": line.start.isoformat() if line.start else None,
                "end": line.end.isoformat() if line.end else None,
                "purchased": figures.purchased,
                "reserved": figures.reserved,
                "in_transit": figures.in_transit,
                "available": figures.available,
            }
        )
    total = {k: sum(line[k] for line in lines) for k in ("purchased", "reserved", "in_transit", "available")}
    return {
        "virtual_account": account.name,
        "tag": desk.catalogue.any_key(tag),
        "regid": tag,
        "in_use": 0,
        **total,
        "lines": lines,
    }
