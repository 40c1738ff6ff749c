"""Pool accounting, row by row: what every act does to purchased, reserved, in transit, available.

The line has 100 licenses; c is what the reservation has confirmed, n what is on its way.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

import pytest

from slr_desktop.domain.accounts import (
    Issued,
    IssuedState,
    Line,
    Pool,
    VirtualAccount,
    line_key,
    split_line_key,
)
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.issuing import (
    allot,
    barred,
    check_awaited,
    confirmed,
    ended,
    rehost,
    reissue_number,
    update,
    with_update,
)
from tests.unit.domain.making import (
    ACCOUNT,
    BASIC,
    GUEST,
    NOW,
    PORT,
    at,
    day,
    figures,
    free,
    issued,
    key,
    line,
    refused,
)

K = key(BASIC)
LINE = line(BASIC, 100)
Holders = tuple[Issued, ...]


def pool_of(holders: Iterable[Issued], *lines: Line, now: int = NOW) -> Pool:
    return Pool.of(lines or (LINE,), holders, now)


def held(*quantities: int, confirmed: int = 1) -> Holders:
    """One reservation with these numbers; those above `confirmed` are in transit."""
    return (issued(*({K: q} if q else {} for q in quantities), confirmed=confirmed),)


def authorize(quantity: int) -> Callable[[Holders], Holders]:
    def act(before: Holders) -> Holders:
        return (*before, issued(allot(pool_of(before), ACCOUNT, {BASIC: quantity}, free), anchor="99" * 16))

    return act


def updated(quantity: int, *, supersede: bool = False) -> Callable[[Holders], Holders]:
    def act(before: Holders) -> Holders:
        wish = {BASIC: quantity, GUEST: 1}  # a guest keeps the authorization from being empty
        number, content = update(pool_of(before), before[0], wish, free, supersede=supersede)
        return (with_update(before[0], number, content),)

    return act


def confirm(number: int) -> Callable[[Holders], Holders]:
    def act(before: Holders) -> Holders:
        check_awaited(before[0], number)
        return (confirmed(before[0], number),)

    return act


def end(state: IssuedState) -> Callable[[Holders], Holders]:
    return lambda before: (ended(before[0], state, NOW),)


def moved(quantity: int | None) -> Callable[[Holders], Holders]:
    def act(before: Holders) -> Holders:
        wish = {} if quantity is None else {BASIC: quantity}
        lines = rehost(pool_of(before), before[0], wish, free)
        old = ended(before[0], IssuedState.REHOSTED, NOW, replaced_by="99" * 16)
        return (old, issued(lines, anchor="99" * 16, replaces=before[0].anchor))

    return act


def reissue(before: Holders) -> Holders:
    assert reissue_number(before[0], None) == before[0].newest
    return before


RETURN, REMOVE = end(IssuedState.RETURNED), end(IssuedState.REMOVED)

# act, what is held before, the act, and by how much it changes P, R, T, A
ROWS: list[tuple[str, Holders, Callable[[Holders], Holders], tuple[int, int, int, int]]] = [
    ("authorize 30", (), authorize(30), (0, +30, 0, -30)),
    ("authorize all that is left", held(70), authorize(30), (0, +30, 0, -30)),
    ("update up 30 to 50", held(30), updated(50), (0, 0, +20, -20)),
    ("update up to all that is left", held(30), updated(100), (0, 0, +70, -70)),
    ("update down 30 to 10", held(30), updated(10), (0, -20, +20, 0)),
    ("update down 30 to none", held(30), updated(0), (0, -30, +30, 0)),
    ("update to the same", held(30), updated(30), (0, 0, 0, 0)),
    ("confirm up", held(30, 50), confirm(2), (0, +20, -20, 0)),
    ("confirm down", held(30, 10), confirm(2), (0, 0, -20, +20)),
    ("accept-return, nothing in transit", held(30), RETURN, (0, -30, 0, +30)),
    ("accept-return, up in transit", held(30, 50), RETURN, (0, -30, -20, +50)),
    ("accept-return, down in transit", held(30, 10), RETURN, (0, -10, -20, +30)),
    ("remove, nothing in transit", held(30), REMOVE, (0, -30, 0, +30)),
    ("remove, up in transit", held(30, 50), REMOVE, (0, -30, -20, +50)),
    ("remove, down in transit", held(30, 10), REMOVE, (0, -10, -20, +30)),
    # rehost of q, b = max(c, n): R + q - min(c, n), T - abs(n - c), A + b - q
    ("rehost as it is", held(30), moved(None), (0, 0, 0, 0)),
    ("rehost, up in transit, as the newest", held(30, 50), moved(None), (0, +20, -20, 0)),
    ("rehost, up in transit, fewer", held(30, 50), moved(40), (0, +10, -20, +10)),
    ("rehost, up in transit, more", held(30, 50), moved(60), (0, +30, -20, -10)),
    ("rehost, down in transit, as the newest", held(30, 10), moved(None), (0, 0, -20, +20)),
    ("rehost, down in transit, as before", held(30, 10), moved(30), (0, +20, -20, 0)),
    ("rehost, down in transit, to b + A", held(30, 10), moved(100), (0, +90, -20, -70)),
    ("rehost, up in transit, to b + A", held(30, 50), moved(100), (0, +70, -20, -50)),
    ("reissue", held(30, 50), reissue, (0, 0, 0, 0)),
    # Several numbers unconfirmed: the least of all is reserved, up to the largest is in transit.
    ("supersede by fewer", held(30, 50), updated(20, supersede=True), (0, -10, +10, 0)),
    ("supersede by more", held(30, 50), updated(80, supersede=True), (0, 0, +30, -30)),
    ("supersede in between", held(30, 50), updated(40, supersede=True), (0, 0, 0, 0)),
    ("supersede up to b + A", held(30, 50), updated(100, supersede=True), (0, 0, +50, -50)),
    ("supersede a decrease", held(30, 10), updated(30, supersede=True), (0, 0, 0, 0)),
    ("confirm the first of three", held(30, 50, 20, 80), confirm(2), (0, 0, 0, 0)),
    ("confirm the second of three", held(30, 50, 20, 80), confirm(3), (0, 0, 0, 0)),
    ("confirm the last of three", held(30, 50, 20, 80), confirm(4), (0, +60, -60, 0)),
    ("confirm the last, which is least", held(30, 50, 80, 20), confirm(4), (0, 0, -60, +60)),
    ("accept-return, three in transit", held(30, 50, 20, 80), RETURN, (0, -20, -60, +80)),
    ("rehost, three in transit", held(30, 50, 20, 80), moved(None), (0, +60, -60, 0)),
]


class TestTable:
    @pytest.mark.parametrize(("before", "act", "change"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
    def test_row(
        self, before: Holders, act: Callable[[Holders], Holders], change: tuple[int, int, int, int]
    ) -> None:
        first = figures(pool_of(before), K)
        after = pool_of(act(before))
        second = figures(after, K)
        assert tuple(b - a for a, b in zip(first, second, strict=True)) == change
        for purchased, reserved, in_transit, available in (first, second):
            assert purchased == reserved + in_transit + available
            assert min(reserved, in_transit, available) >= 0
        after.check()

    @pytest.mark.parametrize(
        ("before", "act"),
        [
            (held(70), authorize(31)),
            (held(30), updated(101)),
            (held(30, 50), updated(101, supersede=True)),
            (held(30, 50), moved(101)),
        ],
    )
    def test_one_more_than_there_is_is_refused(
        self, before: Holders, act: Callable[[Holders], Holders]
    ) -> None:
        refusal = refused("pool-too-small", lambda: act(before))
        assert refusal.facts["account"] == ACCOUNT
        assert int(str(refusal.facts["wanted"])) == int(str(refusal.facts["available"])) + 1

    @pytest.mark.parametrize("state", [IssuedState.RETURNED, IssuedState.REHOSTED, IssuedState.REMOVED])
    def test_a_code_of_a_chain_that_has_ended_changes_nothing(self, state: IssuedState) -> None:
        gone = ended(held(30, 50)[0], state, NOW)
        refusal = refused("barred", lambda: check_awaited(gone, 2))
        assert refusal.harmless
        assert state.value in refusal.what
        assert barred(gone).code == "barred"
        assert figures(pool_of((gone,)), K) == (100, 0, 0, 100)

    @pytest.mark.parametrize(
        ("holder", "number"),
        [
            (held(30)[0], 1),  # the first has no code
            (held(30, 50, confirmed=2)[0], 2),  # entered already
            (held(30, 50, 20, confirmed=3)[0], 2),  # settled by a later one
            (held(30, 50)[0], 3),  # never issued
        ],
    )
    def test_a_confirmation_that_is_not_awaited_is_harmless(self, holder: Issued, number: int) -> None:
        assert refused("too-old", lambda: check_awaited(holder, number)).harmless

    def test_purchase_adds_to_what_is_available(self) -> None:
        more = line(BASIC, 140)
        assert figures(pool_of(held(30, 50), more), K) == (140, 30, 20, 90)

    def test_an_overdrawn_line_does_not_pass(self) -> None:
        pool = pool_of((*held(60), *held(30, 41)))
        refusal = refused("pool-too-small", pool.check)
        assert (refusal.facts["wanted"], refusal.facts["available"]) == (101, 100)


class TestTerms:
    @pytest.mark.parametrize(
        ("now", "expected"),
        [
            (at(0, -1), (0, 0, 0, 0)),
            (at(0), (100, 30, 20, 50)),
            (at(30, -1), (100, 30, 20, 50)),
            (at(30), (0, 0, 0, 0)),
        ],
    )
    def test_outside_its_term_all_figures_of_a_line_are_0(
        self, now: int, expected: tuple[int, int, int, int]
    ) -> None:
        termed, name = line(BASIC, 100, 0, 29), key(BASIC, 0, 29)
        pool = pool_of((issued({name: 30}, {name: 50}),), termed, now=now)
        assert figures(pool, name) == expected
        pool.check()

    def test_a_line_that_is_over_or_not_begun_gives_nothing(self) -> None:
        over, later = line(BASIC, 100, -30, -1), line(BASIC, 100, 1, 30)
        pool = pool_of((), over, later)
        refusal = refused("pool-too-small", lambda: allot(pool, ACCOUNT, {BASIC: 1}, free))
        assert refusal.facts["available"] == 0

    def test_a_line_that_is_over_is_not_kept(self) -> None:
        over, ever = key(BASIC, -30, -1), key(BASIC)
        pool = pool_of((issued({over: 20}),), line(BASIC, 20, -30, -1), LINE)
        assert pool.draw(ACCOUNT, BASIC, 5, keep={over: 20}, more={over: 20}) == {ever: 5}


class TestSums:
    def test_several_holders_add_up_line_by_line(self) -> None:
        ports = key(PORT)
        pool = pool_of(
            (
                issued({K: 10, ports: 1}, {K: 20}),
                issued({K: 5}),
                *held(7, 3),
                ended(held(50)[0], IssuedState.RETURNED, NOW),
            ),
            LINE,
            line(PORT, 4),
        )
        assert figures(pool, K) == (100, 10 + 5 + 3, 10 + 4, 68)
        assert figures(pool, ports) == (4, 0, 1, 3)

    def test_least_and_largest_of_a_holder_are_taken_line_by_line(self) -> None:
        holder = issued({"a": 3, "b": 5}, {"a": 4}, {"b": 2, "c": 1})
        assert holder.blocked() == {"a": 4, "b": 5, "c": 1}
        assert holder.held() == {"a": 0, "b": 0, "c": 0}
        assert ended(holder, IssuedState.REMOVED, NOW).blocked() == {}

    def test_a_holder_of_another_account_is_another_line(self) -> None:
        south = Line(account="south", tag=BASIC, purchased=7)
        pool = pool_of((issued({south.key: 3}, account="south"),), LINE, south)
        assert figures(pool, K) == (100, 0, 0, 100)
        assert figures(pool, south.key) == (7, 3, 0, 4)

    def test_an_unknown_line_is_a_defect(self) -> None:
        with pytest.raises(KeyError):
            pool_of(()).figures(key(PORT))


class TestKeys:
    @pytest.mark.parametrize("account", ["north", "a|b", "|", "a|2026-01-01|", "\u0130stanbul", "{x}", "%s"])
    @pytest.mark.parametrize("start", [None, day(0), datetime.date.min])
    @pytest.mark.parametrize("stop", [None, day(29), datetime.date.max])
    def test_account_tag_and_term_come_back(
        self, account: str, start: datetime.date | None, stop: datetime.date | None
    ) -> None:
        name = line_key(account, BASIC, start, stop)
        assert split_line_key(name) == (account, BASIC, start, stop)
        assert Line(account=account, tag=BASIC, purchased=1, start=start, end=stop).key == name

    def test_accounts_differ_in_more_than_case(self) -> None:
        one, other = (
            VirtualAccount(name="Stra\u00dfe", made_at=NOW),
            VirtualAccount(name="STRASSE", made_at=NOW),
        )
        assert one.key == other.key

    def test_an_account_may_be_called_like_a_template(self) -> None:
        pool = Pool.of((), (), NOW)
        with pytest.raises(Refusal) as caught:
            allot(pool, "{x}%s|", {BASIC: 1}, free)
        assert "{x}%s|" in caught.value.what
