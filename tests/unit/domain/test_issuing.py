"""What the authority grants: which lines are drawn, what an update keeps, what an end gives back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.accounts import NO_ACCOUNT, Issued, IssuedState, Pool, Quantities, line_key
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.issuing import (
    LAST_NUMBER,
    MOST,
    SHOW_FROM,
    allot,
    check_live,
    check_wish,
    counts,
    ended,
    entitlements,
    newest_wish,
    rehost,
    reissue_number,
    released,
    update,
    with_update,
)
from tests.unit.domain.making import (
    ACCOUNT,
    BASIC,
    ENHANCED,
    GUEST,
    NOW,
    PORT,
    at,
    entitlement,
    free,
    issued,
    key,
    line,
    number,
    refused,
)

EVER, YEAR, MONTH = key(BASIC), key(BASIC, 0, 364), key(BASIC, 0, 29)
LINES = (line(BASIC, 10), line(BASIC, 20, 0, 364), line(BASIC, 30, 0, 29), line(PORT, 4))
FREE_GUEST = line_key(NO_ACCOUNT, GUEST)


def pool_of(*holders: Issued, now: int = NOW) -> Pool:
    return Pool.of(LINES, holders, now)


def updated(holder: Issued, wish: dict[str, int], *, now: int = NOW, supersede: bool = False) -> Quantities:
    return update(pool_of(holder, now=now), holder, wish, free, supersede=supersede)[1].quantities


class TestOrder:
    @pytest.mark.parametrize(
        ("quantity", "drawn"),
        [
            (1, {EVER: 1}),
            (10, {EVER: 10}),
            (11, {EVER: 10, YEAR: 1}),
            (30, {EVER: 10, YEAR: 20}),
            (31, {EVER: 10, YEAR: 20, MONTH: 1}),
            (60, {EVER: 10, YEAR: 20, MONTH: 30}),
        ],
    )
    def test_lines_are_drawn_longest_term_first(self, quantity: int, drawn: Quantities) -> None:
        assert allot(pool_of(), ACCOUNT, {BASIC: quantity}, free) == drawn

    @pytest.mark.parametrize(
        ("quantity", "kept"),
        [
            (59, {EVER: 10, YEAR: 20, MONTH: 29}),
            (30, {EVER: 10, YEAR: 20}),
            (29, {EVER: 10, YEAR: 19}),
            (10, {EVER: 10}),
            (3, {EVER: 3}),
        ],
    )
    def test_lines_are_given_back_shortest_term_first(self, quantity: int, kept: Quantities) -> None:
        holder = issued({EVER: 10, YEAR: 20, MONTH: 30})
        assert updated(holder, {BASIC: quantity}) == kept

    def test_what_a_reservation_has_stays_on_its_lines(self) -> None:
        """More is drawn beside it: it is not moved to a longer term that has become free."""
        holder = issued({MONTH: 5})
        assert updated(holder, {BASIC: 5}) == {MONTH: 5}
        assert updated(holder, {BASIC: 8}) == {EVER: 3, MONTH: 5}

    def test_what_it_gave_back_and_still_blocks_may_be_drawn_again(self) -> None:
        other = issued({EVER: 3, YEAR: 20, MONTH: 30}, anchor="99" * 16)
        holder = issued({EVER: 7}, {EVER: 2})
        pool = pool_of(holder, other)
        assert update(pool, holder, {BASIC: 7}, free, supersede=True)[1].quantities == {EVER: 7}
        refused("pool-too-small", lambda: update(pool, holder, {BASIC: 8}, free, supersede=True))

    def test_an_authorization_has_one_entitlement_for_each_tag_and_term(self) -> None:
        drawn = allot(pool_of(), ACCOUNT, {BASIC: 31, PORT: 4, GUEST: 9}, free)
        assert set(entitlements(drawn)) == {
            entitlement(BASIC, 10),
            entitlement(BASIC, 20, 0, 364),
            entitlement(BASIC, 1, 0, 29),
            entitlement(PORT, 4),
            entitlement(GUEST, 9),
        }
        assert counts(drawn) == {BASIC: 31, PORT: 4, GUEST: 9}


class TestFreeTags:
    def test_they_need_no_line(self) -> None:
        assert allot(Pool.of((), (), NOW), ACCOUNT, {GUEST: MOST}, free) == {FREE_GUEST: MOST}

    def test_they_touch_no_line_even_where_somebody_bought_one(self) -> None:
        bought = line(GUEST, 5)
        drawn = allot(Pool.of((bought,), (), NOW), ACCOUNT, {GUEST: 9}, free)
        pool = Pool.of((bought,), (issued(drawn),), NOW)
        pool.check()
        assert pool.figures(bought.key).available == 5

    def test_they_stay_through_an_update_and_a_rehost(self) -> None:
        holder = issued({EVER: 1, FREE_GUEST: 9})
        assert updated(holder, {BASIC: 2}) == {EVER: 2, FREE_GUEST: 9}
        assert rehost(pool_of(holder), holder, {}, free) == {EVER: 1, FREE_GUEST: 9}


class TestWish:
    @pytest.mark.parametrize("wish", [{}, {BASIC: 0}, {BASIC: 0, GUEST: 0}])
    def test_nothing_at_all_is_refused(self, wish: dict[str, int]) -> None:
        refused("quantity-missing", lambda: allot(pool_of(), ACCOUNT, wish, free))

    @pytest.mark.parametrize("tag", [BASIC, GUEST])
    @pytest.mark.parametrize("count", [-1, MOST + 1, 2**63])
    def test_a_quantity_that_cannot_be(self, tag: str, count: int) -> None:
        refused("bad-value", lambda: allot(pool_of(), ACCOUNT, {tag: count}, free))

    def test_one_tag_too_many_refuses_the_whole(self) -> None:
        refusal = refused("pool-too-small", lambda: allot(pool_of(), ACCOUNT, {BASIC: 60, PORT: 5}, free))
        assert (refusal.facts["tag"], refusal.facts["available"], refusal.facts["wanted"]) == (PORT, 4, 5)

    def test_another_account_has_its_own(self) -> None:
        assert (
            refused("pool-too-small", lambda: allot(pool_of(), "south", {BASIC: 1}, free)).facts["available"]
            == 0
        )

    def test_only_tags_that_are_wanted_must_be_reservable(self) -> None:
        asked: list[str] = []

        def reservable(tag: str) -> None:
            asked.append(tag)
            if tag == PORT:
                raise Refusal("not-reservable", "No.")

        check_wish({BASIC: 1, PORT: 0, GUEST: 2}, reservable)
        assert asked == sorted([BASIC, GUEST])
        refused("not-reservable", lambda: check_wish({PORT: 1}, reservable))


class TestUpdate:
    def test_named_tags_are_set_and_the_others_stay(self) -> None:
        holder = issued({EVER: 5, key(PORT): 2})
        assert updated(holder, {PORT: 3}) == {EVER: 5, key(PORT): 3}
        assert updated(holder, {PORT: 0}) == {EVER: 5}

    def test_all_to_zero_is_refused_with_the_way_out(self) -> None:
        refusal = refused("quantity-missing", lambda: updated(issued({EVER: 5}), {BASIC: 0}))
        assert "returns its reservation" in refusal.do

    def test_it_is_the_next_number_and_in_transit(self) -> None:
        holder = issued({EVER: 5})
        k, content = update(pool_of(holder), holder, {BASIC: 6}, free, supersede=False)
        after = with_update(holder, k, content)
        assert (k, content.superseded, after.newest, after.confirmed, after.unconfirmed) == (
            2,
            (),
            2,
            1,
            (2,),
        )

    def test_a_second_one_needs_supersede_and_lists_what_it_supersedes(self) -> None:
        holder = issued({EVER: 5}, {EVER: 6}, {EVER: 7})
        refusal = refused("in-transit", lambda: updated(holder, {BASIC: 8}))
        assert refusal.facts["number"] == 3
        k, content = update(pool_of(holder), holder, {BASIC: 8}, free, supersede=True)
        assert (k, content.superseded) == (4, (2, 3))

    def test_what_others_have_stays_is_what_the_newest_number_says(self) -> None:
        holder = issued({EVER: 5}, {EVER: 6})
        assert updated(holder, {PORT: 1}, supersede=True) == {EVER: 6, key(PORT): 1}

    def test_a_line_that_is_over_is_not_carried_on(self) -> None:
        holder = issued({EVER: 5, MONTH: 7})
        assert updated(holder, {PORT: 1}, now=at(30)) == {EVER: 5, key(PORT): 1}
        assert updated(holder, {BASIC: 12}, now=at(30)) == {EVER: 10, YEAR: 2}
        assert updated(holder, {PORT: 1}, now=at(30, -1)) == {EVER: 5, MONTH: 7, key(PORT): 1}

    @pytest.mark.parametrize("state", [IssuedState.RETURNED, IssuedState.REHOSTED, IssuedState.REMOVED])
    def test_not_of_one_that_has_ended(self, state: IssuedState) -> None:
        holder = ended(issued({EVER: 5}), state, NOW)
        refusal = refused("wrong-state", lambda: updated(holder, {BASIC: 6}))
        assert state.value in refusal.what
        refused("wrong-state", lambda: rehost(pool_of(holder), holder, {}, free))
        refused("wrong-state", lambda: reissue_number(holder, None))

    def test_after_a_restore_nothing_is_signed_before_the_site_was_heard(self) -> None:
        unsure = issued({EVER: 5}, unsure=True)
        refused("older-than-evidence", lambda: updated(unsure, {BASIC: 6}))
        assert reissue_number(unsure, None) == 1
        assert not ended(unsure, IssuedState.RETURNED, NOW).unsure

    def test_254_numbers_and_no_more(self) -> None:
        assert (SHOW_FROM, LAST_NUMBER) == (240, 254)
        before_last = issued({EVER: 5}, numbers={k: number({EVER: 5}) for k in range(1, 254)}, confirmed=253)
        k, content = update(pool_of(before_last), before_last, {BASIC: 6}, free, supersede=False)
        assert k == 254
        last = replace(with_update(before_last, k, content), confirmed=254, unconfirmed=())
        refused("chain-used-up", lambda: updated(last, {BASIC: 7}))
        refused("chain-used-up", lambda: updated(last, {BASIC: 7}, supersede=True))


class TestReissue:
    def test_the_newest_unless_one_is_named(self) -> None:
        holder = issued({EVER: 5}, {EVER: 6}, {EVER: 7}, confirmed=2)
        assert [reissue_number(holder, k) for k in (None, 1, 2, 3)] == [3, 1, 2, 3]

    @pytest.mark.parametrize("k", [0, 4, -1, 255])
    def test_a_number_that_was_never_issued(self, k: int) -> None:
        refused("bad-value", lambda: reissue_number(issued({EVER: 5}, {EVER: 6}, {EVER: 7}), k))


class TestEnd:
    @pytest.mark.parametrize(
        ("holder", "now", "expected"),
        [
            (issued({EVER: 5}), NOW, {BASIC: 5}),
            (issued({EVER: 5}, {EVER: 8}), NOW, {BASIC: 8}),
            (issued({EVER: 5}, {EVER: 2}), NOW, {BASIC: 5}),
            (issued({EVER: 5}, {EVER: 8}, {EVER: 6, key(PORT): 1}), NOW, {BASIC: 8, PORT: 1}),
            (issued({EVER: 5, MONTH: 7}), at(30, -1), {BASIC: 12}),
            (issued({EVER: 5, MONTH: 7}), at(30), {BASIC: 5}),
            (issued({MONTH: 7}), at(30), {}),
            (issued({EVER: 5, FREE_GUEST: 3}), NOW, {BASIC: 5, GUEST: 3}),
            (ended(issued({EVER: 5}), IssuedState.RETURNED, NOW), NOW, {}),
        ],
    )
    def test_it_releases_the_largest_less_lines_that_are_over(
        self, holder: Issued, now: int, expected: dict[str, int]
    ) -> None:
        assert released(pool_of(holder, now=now), holder) == expected

    def test_the_old_one_names_what_replaced_it_and_is_kept(self) -> None:
        old = ended(issued({EVER: 5}), IssuedState.REHOSTED, at(3), replaced_by="99" * 16)
        assert (old.state, old.ended_at, old.replaced_by) == (IssuedState.REHOSTED, at(3), "99" * 16)
        assert old.numbers == issued({EVER: 5}).numbers
        refused("wrong-state", lambda: check_live(old))


class TestRehost:
    def test_the_newest_number_moves_line_by_line(self) -> None:
        holder = issued({EVER: 5, MONTH: 7}, {EVER: 5, MONTH: 9})
        assert rehost(pool_of(holder), holder, {}, free) == {EVER: 5, MONTH: 9}

    def test_a_line_that_is_over_does_not_move_to_another_line(self) -> None:
        holder = issued({EVER: 5, MONTH: 7})
        assert newest_wish(holder) == {BASIC: 12}
        assert rehost(pool_of(holder, now=at(30)), holder, {}, free) == {EVER: 5}

    def test_named_tags_are_set(self) -> None:
        holder = issued({EVER: 5, key(PORT): 1})
        assert rehost(pool_of(holder), holder, {PORT: 2}, free) == {EVER: 5, key(PORT): 2}

    def test_nothing_left_to_move_is_refused(self) -> None:
        holder = issued({MONTH: 7})
        refused("quantity-missing", lambda: rehost(pool_of(holder, now=at(30)), holder, {}, free))


@given(
    st.dictionaries(st.sampled_from([BASIC, PORT, ENHANCED, GUEST]), st.integers(0, 40), max_size=4),
    st.lists(st.integers(0, 30), min_size=3, max_size=3),
)
def test_what_is_granted_is_what_was_wished_or_nothing(wish: dict[str, int], others: list[int]) -> None:
    taken = {EVER: min(others[0], 10), YEAR: min(others[1], 20), MONTH: others[2]}
    pool = pool_of(issued({k: n for k, n in taken.items() if n}, anchor="99" * 16))
    left = {BASIC: 60 - sum(taken.values()), PORT: 4, ENHANCED: 0, GUEST: MOST}
    if not any(wish.values()):
        refused("quantity-missing", lambda: allot(pool, ACCOUNT, wish, free))
    elif any(n > left[tag] for tag, n in wish.items()):
        refused("pool-too-small", lambda: allot(pool, ACCOUNT, wish, free))
    else:
        drawn = allot(pool, ACCOUNT, wish, free)
        assert counts(drawn) == {tag: n for tag, n in wish.items() if n}
        Pool.of(LINES, (*pool.holders, issued(drawn)), NOW).check()
