"""Random lives of many reservations in one virtual account: nothing is lost, doubled or overdrawn.

The model beside the code keeps every number that was issued and adds them up the slow way.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from slr_desktop.domain.accounts import Issued, IssuedState, Line, Pool, Quantities, line_key
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.issuing import (
    allot,
    check_awaited,
    confirmed,
    counts,
    ended,
    rehost,
    released,
    update,
    with_update,
)
from slr_desktop.domain.times import DAY
from tests.unit.domain.making import ACCOUNT, BASIC, GUEST, NOW, PORT, day, free, issued, line, refused

LINES = (
    line(BASIC, 10),
    line(BASIC, 12, 0, 4),
    line(BASIC, 9, 3, 9),
    line(PORT, 3),
    line(PORT, 3, 0, 6),
)
COUNTS = st.integers(0, 14)
WISHES = st.dictionaries(st.sampled_from([BASIC, PORT, GUEST]), COUNTS, max_size=3)
PICKS = st.integers(0, 1000)


@dataclass
class Life:
    """What the model knows of a reservation: its numbers as they were issued, and what is open."""

    numbers: dict[int, Quantities] = field(default_factory=dict)
    confirmed: int = 1
    open: set[int] = field(default_factory=set)
    live: bool = True

    def outstanding(self) -> list[Quantities]:
        return [self.numbers[k] for k in sorted({self.confirmed} | self.open)] if self.live else []

    def largest(self, name: str) -> int:
        return max((q.get(name, 0) for q in self.outstanding()), default=0)

    def least(self, name: str) -> int:
        return min((q.get(name, 0) for q in self.outstanding()), default=0)


class Authority(RuleBasedStateMachine):
    """One account, five lines with terms, and whatever officers and sites do in whatever order."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.lines: dict[str, Line] = {}
        self.holders: list[Issued] = []
        self.lives: list[Life] = []

    @initialize()
    def open_account(self) -> None:
        self.lines = {made.key: made for made in LINES}

    # --- what the model says ---------------------------------------------------

    def in_term(self, name: str) -> bool:
        made = self.lines.get(name)
        if made is None:
            return True
        today = day((self.now - NOW) // DAY)
        return (made.start is None or made.start <= today) and (made.end is None or today <= made.end)

    def available(self, name: str) -> int:
        return self.lines[name].purchased - sum(life.largest(name) for life in self.lives)

    def room(self, tag: str, own: Life | None) -> int:
        lines = [name for name, made in self.lines.items() if made.tag == tag and self.in_term(name)]
        return sum(self.available(name) + (own.largest(name) if own else 0) for name in lines)

    def fits(self, wanted: dict[str, int], own: Life | None) -> str | None:
        """The code of the refusal that is due, None where there is enough."""
        if not any(wanted.values()):
            return "quantity-missing"
        enough = all(tag == GUEST or n <= self.room(tag, own) for tag, n in wanted.items())
        return None if enough else "pool-too-small"

    def lasting(self, life: Life) -> dict[str, int]:
        """Counts by tag of the newest number, without lines that are over."""
        newest = life.numbers[max(life.numbers)]
        return counts({name: n for name, n in newest.items() if self.in_term(name)})

    # --- what happens ----------------------------------------------------------

    def pool(self) -> Pool:
        return Pool.of(self.lines.values(), self.holders, self.now)

    def start(self, quantities: Quantities, **given: Any) -> None:
        anchor = f"{len(self.holders):032x}"
        self.holders.append(issued(quantities, anchor=anchor, **given))
        self.lives.append(Life(numbers={1: copy.deepcopy(quantities)}))

    def picked(self, pick: int) -> tuple[int, Issued, Life]:
        n = pick % len(self.holders)
        return n, self.holders[n], self.lives[n]

    @rule(tag=st.sampled_from([BASIC, PORT]), more=st.integers(1, 5), pick=PICKS)
    def buy(self, tag: str, more: int, pick: int) -> None:
        names = sorted(name for name, made in self.lines.items() if made.tag == tag and self.in_term(name))
        name = names[pick % len(names)]
        self.lines[name] = replace(self.lines[name], purchased=self.lines[name].purchased + more)

    @rule(days=st.integers(1, 3))
    def wait(self, days: int) -> None:
        self.now += days * DAY

    @rule(wish=WISHES)
    def grant(self, wish: dict[str, int]) -> None:
        due = self.fits(wish, None)
        if due:
            refused(due, lambda: allot(self.pool(), ACCOUNT, wish, free))
            return
        drawn = allot(self.pool(), ACCOUNT, wish, free)
        assert counts(drawn) == {tag: n for tag, n in wish.items() if n}
        self.start(drawn)

    @precondition(lambda self: self.holders)
    @rule(wish=WISHES, supersede=st.booleans(), pick=PICKS)
    def update(self, wish: dict[str, int], supersede: bool, pick: int) -> None:
        n, holder, life = self.picked(pick)
        wanted = (self.lasting(life) | wish) if life.live else wish
        due = "in-transit" if life.open and not supersede else self.fits(wanted, life)
        due = due if life.live else "wrong-state"
        if due:
            refused(due, lambda: update(self.pool(), holder, wish, free, supersede=supersede))
            return
        k, content = update(self.pool(), holder, wish, free, supersede=supersede)
        assert k == max(life.numbers) + 1
        assert counts(content.quantities) == {tag: m for tag, m in wanted.items() if m}
        assert set(content.superseded) == life.open
        self.holders[n] = with_update(holder, k, content)
        life.numbers[k] = copy.deepcopy(content.quantities)
        life.open.add(k)

    @precondition(lambda self: self.holders)
    @rule(pick=PICKS, which=st.integers(0, 4))
    def confirm(self, pick: int, which: int) -> None:
        """Any code of the chain, awaited or not, first time or again."""
        n, holder, life = self.picked(pick)
        k = max(life.numbers) - which
        due = "barred" if not life.live else None if k in life.open else "too-old"
        if due:
            assert refused(due, lambda: check_awaited(holder, k)).harmless
            return
        check_awaited(holder, k)
        self.holders[n] = confirmed(holder, k)
        life.confirmed, life.open = k, {m for m in life.open if m > k}

    @precondition(lambda self: self.holders)
    @rule(pick=PICKS, state=st.sampled_from([IssuedState.RETURNED, IssuedState.REMOVED]))
    def end(self, pick: int, state: IssuedState) -> None:
        n, holder, life = self.picked(pick)
        names = {name for q in life.numbers.values() for name in q}
        freed = counts({m: life.largest(m) for m in names if life.largest(m) and self.in_term(m)})
        assert released(self.pool(), holder) == freed
        if life.live:
            self.holders[n] = ended(holder, state, self.now)
            life.live = False

    @precondition(lambda self: self.holders)
    @rule(wish=WISHES, pick=PICKS)
    def rehost(self, wish: dict[str, int], pick: int) -> None:
        n, holder, life = self.picked(pick)
        wanted = (self.lasting(life) | wish) if life.live else wish
        due = self.fits(wanted, life) if life.live else "wrong-state"
        if due:
            refused(due, lambda: rehost(self.pool(), holder, wish, free))
            return
        lines = rehost(self.pool(), holder, wish, free)
        assert counts(lines) == {tag: m for tag, m in wanted.items() if m}
        self.holders[n] = ended(holder, IssuedState.REHOSTED, self.now)
        life.live = False
        self.start(lines, replaces=holder.anchor)

    # --- what holds after every step -------------------------------------------

    @invariant()
    def every_line_adds_up(self) -> None:
        pool = self.pool()
        pool.check()
        for name, made in self.lines.items():
            found = pool.figures(name)
            if not self.in_term(name):
                assert (found.purchased, found.reserved, found.in_transit, found.available) == (0, 0, 0, 0)
                continue
            reserved = sum(life.least(name) for life in self.lives)
            blocked = sum(life.largest(name) for life in self.lives)
            assert (found.reserved, found.in_transit) == (reserved, blocked - reserved)
            assert found.purchased == made.purchased == reserved + found.in_transit + found.available
            assert min(found.reserved, found.in_transit, found.available) >= 0

    @invariant()
    def every_holder_blocks_what_was_issued_to_it_and_no_more(self) -> None:
        for holder, life in zip(self.holders, self.lives, strict=True):
            names = {name for q in life.numbers.values() for name in q}
            blocked, held = holder.blocked(), holder.held()
            assert all(
                blocked.get(m, 0) == life.largest(m) and held.get(m, 0) == life.least(m) for m in names
            )
            assert set(blocked) <= names
            assert bool(holder.outstanding()) is life.live

    @invariant()
    def what_was_issued_never_changes(self) -> None:
        for holder, life in zip(self.holders, self.lives, strict=True):
            assert {k: content.quantities for k, content in holder.numbers.items()} == life.numbers
            assert sorted(holder.numbers) == list(range(1, holder.newest + 1))

    @invariant()
    def guests_are_on_no_line(self) -> None:
        free_lines = {m for life in self.lives for q in life.numbers.values() for m in q if GUEST in m}
        assert free_lines <= {line_key("", GUEST)}


def test_lives() -> None:
    run_state_machine_as_test(Authority, settings=settings(max_examples=60, stateful_step_count=25))


@pytest.mark.nightly
def test_many_lives() -> None:
    run_state_machine_as_test(Authority, settings=settings(max_examples=2000, stateful_step_count=60))


def test_the_model_notices_an_overdrawn_line() -> None:
    """The machine itself is tried on a fault: one license is granted twice."""
    authority = Authority()
    authority.open_account()
    authority.grant({PORT: 6})
    authority.start({LINES[3].key: 1})
    with pytest.raises(Refusal, match="are asked for"):
        authority.every_line_adds_up()
