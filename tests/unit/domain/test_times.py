"""Days, terms and what a clock may be believed, to the second."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.times import (
    AHEAD_TOLERANCE,
    DAY,
    LAST_SECOND,
    YEAR,
    Moment,
    day_start,
    iso,
    term_bounds,
    term_covers,
    utc_day,
)
from tests.unit.domain.making import NOW, TODAY, at, day, refused


class TestDays:
    def test_a_day_has_86400_seconds_and_a_year_365_days(self) -> None:
        assert (DAY, YEAR) == (86_400, 31_536_000)

    def test_a_day_begins_at_midnight_utc(self) -> None:
        assert day_start(datetime.date(1970, 1, 1)) == 0
        assert iso(NOW) == "2026-03-01T00:00:00Z"
        assert iso(day_start(datetime.date(2024, 2, 29))) == "2024-02-29T00:00:00Z"

    @given(st.dates(min_value=datetime.date(1970, 1, 1)))
    def test_every_second_of_a_day_is_that_day(self, one: datetime.date) -> None:
        start = day_start(one)
        assert utc_day(start) == utc_day(start + DAY - 1) == one

    @given(st.integers(0, 2**53 - 1))
    def test_any_time_that_a_stranger_can_write_has_a_text(self, second: int) -> None:
        text = iso(second)
        assert text.endswith("Z") == (second <= LAST_SECOND)

    def test_where_the_calendar_ends(self) -> None:
        assert iso(LAST_SECOND) == "9999-12-31T23:59:59Z"
        assert iso(LAST_SECOND + 1) == f"{LAST_SECOND + 1} s after 1970"
        assert iso(-1) == "-1 s after 1970"


# Term in days from today, seconds from today's midnight, whether it is covered.
TERMS = [
    (None, None, 0, True),
    (0, None, -1, False),
    (0, None, 0, True),
    (0, None, 36_500 * DAY, True),
    (None, 0, -36_500, True),
    (None, 0, DAY - 1, True),
    (None, 0, DAY, False),
    (0, 0, -1, False),
    (0, 0, 0, True),
    (0, 0, DAY - 1, True),
    (0, 0, DAY, False),
    (0, 29, 30 * DAY - 1, True),
    (0, 29, 30 * DAY, False),
    (1, 0, DAY // 2, False),
]


class TestTerms:
    @pytest.mark.parametrize(("first", "last", "second", "covered"), TERMS)
    def test_both_days_are_included(
        self, first: int | None, last: int | None, second: int, covered: bool
    ) -> None:
        start, end = (None if n is None else day(n) for n in (first, last))
        assert term_covers(start, end, NOW + second) is covered

    def test_the_last_day_of_the_calendar_is_a_term_end(self) -> None:
        assert term_covers(TODAY, datetime.date.max, LAST_SECOND)
        assert not term_covers(TODAY, datetime.date.max, LAST_SECOND + 1)

    def test_bounds_are_the_seconds_at_which_something_changes(self) -> None:
        assert term_bounds(None, None) == ()
        assert term_bounds(day(0), None) == (NOW,)
        assert term_bounds(None, day(0)) == (at(1),)
        assert term_bounds(day(0), day(29)) == (NOW, at(30))

    @given(st.integers(-50, 50), st.integers(-50, 50), st.integers(-60 * DAY, 60 * DAY))
    def test_between_two_bounds_nothing_changes(self, first: int, last: int, second: int) -> None:
        moment = NOW + second
        bounds = term_bounds(day(first), day(last))
        changes = term_covers(day(first), day(last), moment) != term_covers(day(first), day(last), moment - 1)
        assert not changes or moment in bounds


# Clock against the floor in seconds, whether it is behind, whether it is ahead.
CLOCKS = [
    (0, False, False),
    (-1, False, False),
    (-DAY, False, False),
    (-DAY - 1, True, False),
    (-1000 * DAY, True, False),
    (AHEAD_TOLERANCE, False, False),
    (AHEAD_TOLERANCE + 1, False, True),
]


class TestClock:
    def test_tolerances(self) -> None:
        assert AHEAD_TOLERANCE == 400 * DAY

    @pytest.mark.parametrize(("offset", "behind", "ahead"), CLOCKS)
    def test_more_than_a_day_behind_or_400_days_ahead_needs_a_word(
        self, offset: int, behind: bool, ahead: bool
    ) -> None:
        moment = Moment(wall=NOW + offset, floor=NOW)
        assert (moment.behind, moment.ahead) == (behind, ahead)
        moment.check(confirmed=True)
        if not behind and not ahead:
            moment.check(confirmed=False)
            return
        refusal = refused("clock-behind", lambda: moment.check(confirmed=False))
        assert iso(NOW) in refusal.what
        assert iso(NOW + offset) in refusal.what
        assert ("far ahead" in refusal.what) is ahead

    @pytest.mark.parametrize("offset", [-1000 * DAY, -1, 0, 1, 1000 * DAY])
    def test_a_clock_set_back_revives_nothing(self, offset: int) -> None:
        assert Moment(wall=NOW + offset, floor=NOW).now == max(NOW + offset, NOW)

    def test_a_new_workspace_has_no_floor_to_be_ahead_of(self) -> None:
        moment = Moment(wall=NOW, floor=0)
        assert not moment.ahead
        moment.check(confirmed=False)
