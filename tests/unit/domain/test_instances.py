"""Status of an instance in reservation mode: the table, and the two periods to the second."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.instances import (
    EVALUATION_PERIOD,
    OVERAGE_PERIOD,
    AuthorizationStatus,
    Instance,
    Mode,
    Registration,
    Status,
    evaluation,
    in_use,
    overage_since,
    reserved_counts,
    settle,
    short_tags,
    status,
)
from slr_desktop.domain.times import DAY
from tests.unit.domain.making import BASIC, ENHANCED, GUEST, NOW, PORT, at, entitlement, free, instance

PERIOD = 90 * DAY
OPEN_STATES = [
    (Mode.SMART, Registration.UNREGISTERED),
    (Mode.RESERVATION, Registration.UNREGISTERED),
    (Mode.RESERVATION, Registration.IN_PROGRESS),
]
TEN = (entitlement(BASIC, 10),)
TERMED = (entitlement(BASIC, 6), entitlement(BASIC, 4, 0, 29))
"""Ten for thirty days, six afterwards."""


def reserved(usage: dict[str, int], entitlements: tuple[Entitlement, ...], now: int = NOW) -> Instance:
    """A registered instance, judged at `now`."""
    made = instance(mode=Mode.RESERVATION, registration=Registration.RESERVED, usage=usage, reservation="r")
    return settle(made, entitlements, free, now)


def evaluating(usage: dict[str, int], now: int = NOW, **given: Any) -> Instance:
    """An unregistered instance, judged at `now`."""
    return settle(instance(usage=usage, **given), (), free, now)


def look(made: Instance, entitlements: tuple[Entitlement, ...], now: int) -> Status:
    return status(made, entitlements, free, now)


# The rows of the status table for reservation mode, in their order.
UNREGISTERED_ROWS = [
    # usage, seconds since use began, authorization status, enforced
    ({}, 0, AuthorizationStatus.EVALUATION, False),
    ({}, 1000 * DAY, AuthorizationStatus.EVALUATION, False),
    ({GUEST: 500}, 1000 * DAY, AuthorizationStatus.EVALUATION, False),
    ({BASIC: 1}, 0, AuthorizationStatus.EVALUATION, False),
    ({BASIC: 1}, PERIOD - 1, AuthorizationStatus.EVALUATION, False),
    ({BASIC: 1}, PERIOD, AuthorizationStatus.EVALUATION_EXPIRED, True),
    ({BASIC: 1}, PERIOD + 1, AuthorizationStatus.EVALUATION_EXPIRED, True),
]

RESERVED_ROWS = [
    # usage, reserved, authorization status
    ({}, {}, AuthorizationStatus.NO_LICENSE_IN_USE),
    ({}, {BASIC: 10}, AuthorizationStatus.NO_LICENSE_IN_USE),
    ({BASIC: 0}, {BASIC: 10}, AuthorizationStatus.NO_LICENSE_IN_USE),
    ({GUEST: 7}, {BASIC: 10}, AuthorizationStatus.NO_LICENSE_IN_USE),
    ({BASIC: 10}, {BASIC: 10}, AuthorizationStatus.AUTHORIZED),
    ({BASIC: 11}, {BASIC: 10}, AuthorizationStatus.NOT_AUTHORIZED),
    ({BASIC: 10, PORT: 1}, {BASIC: 10}, AuthorizationStatus.NOT_AUTHORIZED),
    ({BASIC: 10, GUEST: 500}, {BASIC: 10}, AuthorizationStatus.AUTHORIZED),
    # Hierarchy does not lend inside a reservation, in neither direction.
    ({BASIC: 11}, {BASIC: 10, ENHANCED: 10}, AuthorizationStatus.NOT_AUTHORIZED),
    ({ENHANCED: 1}, {BASIC: 10}, AuthorizationStatus.NOT_AUTHORIZED),
]


class TestStatusTable:
    @pytest.mark.parametrize(("mode", "registration"), OPEN_STATES)
    @pytest.mark.parametrize(("usage", "elapsed", "authorization", "enforced"), UNREGISTERED_ROWS)
    def test_not_registered(
        self,
        mode: Mode,
        registration: Registration,
        usage: dict[str, int],
        elapsed: int,
        authorization: AuthorizationStatus,
        enforced: bool,
    ) -> None:
        made = evaluating(usage, mode=mode, registration=registration)
        found = look(made, (), NOW + elapsed)
        assert (found.authorization, found.enforced) == (authorization, enforced)
        assert (found.registration, found.mode, found.reserved) == (registration, mode, {})

    @pytest.mark.parametrize(("usage", "counts", "authorization"), RESERVED_ROWS)
    def test_registered(
        self, usage: dict[str, int], counts: dict[str, int], authorization: AuthorizationStatus
    ) -> None:
        entitlements = tuple(entitlement(tag, count) for tag, count in counts.items())
        found = look(reserved(usage, entitlements), entitlements, NOW)
        assert found.authorization is authorization
        assert found.reserved == counts
        assert not found.enforced
        assert (found.overage_remaining is not None) is (authorization is AuthorizationStatus.NOT_AUTHORIZED)

    def test_without_use_a_used_up_evaluation_stays_used_up(self) -> None:
        spent = evaluating({BASIC: 1})
        spent = settle(replace(spent, usage={}), (), free, at(90))
        assert look(spent, (), at(500)).authorization is AuthorizationStatus.EVALUATION_EXPIRED

    def test_the_words_are_the_products(self) -> None:
        assert [r.value for r in Registration] == [
            "Unregistered",
            "Reservation In Progress",
            "Registered - License Reservation",
        ]
        assert [a.value for a in AuthorizationStatus] == [
            "Evaluation Mode",
            "Evaluation Period Expired",
            "No License in Use",
            "Authorized - Reserved",
            "Not Authorized - Reserved",
        ]


class TestUse:
    @pytest.mark.parametrize(
        ("usage", "used"),
        [
            ({}, False),
            ({BASIC: 0}, False),
            ({GUEST: 5}, False),
            ({BASIC: 1}, True),
            ({GUEST: 1, PORT: 1}, True),
        ],
    )
    def test_guest_users_are_no_use(self, usage: dict[str, int], used: bool) -> None:
        assert in_use(usage, free) is used

    def test_short_is_more_in_use_than_reserved_tag_by_tag(self) -> None:
        usage = {PORT: 3, BASIC: 2, ENHANCED: 1, GUEST: 9}
        assert short_tags(usage, {BASIC: 2, PORT: 2}, free) == (ENHANCED, PORT)
        assert short_tags(usage, {BASIC: 9, PORT: 9, ENHANCED: 9}, free) == ()

    def test_terms_of_a_tag_add_up_while_they_last(self) -> None:
        lines = (*TERMED, entitlement(PORT, 2, 1, 1))
        assert reserved_counts(lines, at(0)) == {BASIC: 10}
        assert reserved_counts(lines, at(1)) == {BASIC: 10, PORT: 2}
        assert reserved_counts(lines, at(2, -1)) == {BASIC: 10, PORT: 2}
        assert reserved_counts(lines, at(2)) == {BASIC: 10}
        assert reserved_counts(lines, at(30, -1)) == {BASIC: 10}
        assert reserved_counts(lines, at(30)) == {BASIC: 6}


class TestEvaluation:
    def test_it_has_90_days(self) -> None:
        assert EVALUATION_PERIOD == PERIOD

    def test_it_runs_only_while_in_use(self) -> None:
        fresh = evaluating({})
        assert not evaluation(fresh, at(400)).running
        assert evaluation(fresh, at(400)).remaining_seconds == PERIOD
        used = settle(replace(fresh, usage={BASIC: 1}), (), free, at(400))
        assert evaluation(used, at(410)).running
        assert evaluation(used, at(410)).remaining_seconds == PERIOD - 10 * DAY
        idle = settle(replace(used, usage={GUEST: 3}), (), free, at(410))
        assert not evaluation(idle, at(500)).running
        assert evaluation(idle, at(500)).remaining_seconds == PERIOD - 10 * DAY

    def test_89_days_23_59_59_runs_and_90_days_is_over(self) -> None:
        used = evaluating({BASIC: 1})
        assert evaluation(used, at(90, -1)).remaining_seconds == 1
        assert evaluation(used, at(90, -1)).running
        assert evaluation(used, at(90)).remaining_seconds == 0
        assert not evaluation(used, at(90)).running

    def test_registration_stops_it_and_keeps_the_rest(self) -> None:
        used = evaluating({BASIC: 1})
        held = settle(replace(used, registration=Registration.RESERVED), TEN, free, at(20))
        assert evaluation(held, at(300)).remaining_seconds == PERIOD - 20 * DAY
        back = settle(replace(held, registration=Registration.UNREGISTERED), (), free, at(300))
        assert evaluation(back, at(300)).running
        assert look(back, (), at(370, -1)).authorization is AuthorizationStatus.EVALUATION
        assert look(back, (), at(370)).authorization is AuthorizationStatus.EVALUATION_EXPIRED

    def test_installing_lifts_enforcement_at_once_even_with_no_day_left(self) -> None:
        expired = evaluating({BASIC: 1})
        assert look(expired, (), at(91)).enforced
        held = settle(
            replace(expired, mode=Mode.RESERVATION, registration=Registration.RESERVED), TEN, free, at(91)
        )
        assert look(held, TEN, at(91)).authorization is AuthorizationStatus.AUTHORIZED
        assert not look(held, TEN, at(91)).enforced
        back = settle(replace(held, registration=Registration.UNREGISTERED), (), free, at(92))
        assert look(back, (), at(92)).enforced

    def test_looking_never_changes_anything(self) -> None:
        used = evaluating({BASIC: 1})
        before = replace(used)
        look(used, (), at(500))
        assert used == before

    @given(st.lists(st.tuples(st.integers(0, 40 * DAY), st.booleans(), st.booleans()), max_size=12))
    def test_it_is_the_sum_of_the_seconds_in_use_and_not_registered(
        self, acts: list[tuple[int, bool, bool]]
    ) -> None:
        made, now, spent, runs = instance(), NOW, 0, False
        for wait, used, registered in acts:
            now, spent = now + wait, spent + (wait if runs else 0)
            runs = used and not registered
            registration = Registration.RESERVED if registered else Registration.UNREGISTERED
            changed = replace(made, usage={BASIC: 1} if used else {}, registration=registration)
            made = settle(changed, TEN, free, now)
            assert evaluation(made, now).remaining_seconds == max(0, PERIOD - spent)


class TestOverage:
    def test_it_has_90_days(self) -> None:
        assert OVERAGE_PERIOD == PERIOD

    def test_enforced_after_90_days_to_the_second(self) -> None:
        made = reserved({BASIC: 11}, TEN)
        for second, remaining, enforced in (
            (0, PERIOD, False),
            (PERIOD - 1, 1, False),
            (PERIOD, 0, True),
            (PERIOD + DAY, 0, True),
        ):
            found = look(made, TEN, NOW + second)
            assert (found.overage_remaining, found.enforced) == (remaining, enforced)
            assert found.authorization is AuthorizationStatus.NOT_AUTHORIZED

    def test_a_report_that_is_still_short_does_not_give_new_days(self) -> None:
        made = reserved({BASIC: 11}, TEN)
        again = settle(replace(made, usage={BASIC: 11, PORT: 1}), TEN, free, at(60))
        assert look(again, TEN, at(60)).overage_remaining == PERIOD - 60 * DAY

    @pytest.mark.parametrize("usage", [{BASIC: 10}, {}, {GUEST: 4}])
    def test_a_report_that_is_covered_stops_it_and_the_next_shortage_has_90_days(
        self, usage: dict[str, int]
    ) -> None:
        made = reserved({BASIC: 11}, TEN)
        covered = settle(replace(made, usage=usage), TEN, free, at(100))
        assert look(covered, TEN, at(100)).overage_remaining is None
        short = settle(replace(covered, usage={BASIC: 11}), TEN, free, at(101))
        assert look(short, TEN, at(101)).overage_remaining == PERIOD

    def test_an_install_that_covers_stops_it(self) -> None:
        made = reserved({BASIC: 11}, TEN)
        twenty = (entitlement(BASIC, 20),)
        assert look(settle(made, twenty, free, at(100)), twenty, at(100)).overage_remaining is None

    def test_return_and_change_of_mode_do_not_stop_it(self) -> None:
        made = reserved({BASIC: 11}, TEN)
        back = settle(replace(made, registration=Registration.UNREGISTERED), (), free, at(10))
        assert overage_since(back, at(10)) == NOW
        assert not look(back, (), at(95)).enforced  # evaluation decides now
        smart = settle(replace(back, mode=Mode.SMART), (), free, at(12))
        held = settle(
            replace(smart, mode=Mode.RESERVATION, registration=Registration.RESERVED), TEN, free, at(20)
        )
        assert look(held, TEN, at(20)).overage_remaining == PERIOD - 20 * DAY
        assert look(held, TEN, at(90)).enforced

    def test_without_registration_a_report_stops_it_only_by_no_use(self) -> None:
        made = reserved({BASIC: 11}, TEN)
        back = settle(replace(made, registration=Registration.UNREGISTERED), (), free, at(10))
        less = settle(replace(back, usage={BASIC: 1}), (), free, at(11))
        assert overage_since(less, at(11)) == NOW
        none = settle(replace(less, usage={}), (), free, at(12))
        assert overage_since(none, at(12)) is None


class TestOverageByATermThatEnds:
    def test_it_starts_in_the_second_after_the_last_day(self) -> None:
        made = reserved({BASIC: 10}, TERMED)
        before, after = look(made, TERMED, at(30, -1)), look(made, TERMED, at(30))
        assert (before.authorization, before.overage_remaining) == (AuthorizationStatus.AUTHORIZED, None)
        assert (after.authorization, after.overage_remaining) == (
            AuthorizationStatus.NOT_AUTHORIZED,
            PERIOD,
        )
        assert after.reserved == {BASIC: 6}

    @pytest.mark.parametrize("second", [1, DAY // 2, DAY - 1])
    def test_also_when_it_was_judged_on_the_last_day(self, second: int) -> None:
        made = reserved({BASIC: 10}, TERMED, at(29, second))
        assert overage_since(made, at(30, -1)) is None
        assert overage_since(made, at(30)) == at(30)

    def test_it_is_over_90_days_after_the_term_also_when_nobody_looked(self) -> None:
        made = reserved({BASIC: 10}, TERMED)
        assert not look(made, TERMED, at(120, -1)).enforced
        assert look(made, TERMED, at(120)).enforced

    def test_a_later_report_that_is_short_does_not_give_new_days(self) -> None:
        made = reserved({BASIC: 10}, TERMED)
        again = settle(replace(made, usage={BASIC: 12}), TERMED, free, at(60))
        assert overage_since(again, at(60)) == at(30)

    def test_a_later_update_that_is_still_short_does_not_give_new_days(self) -> None:
        made = reserved({BASIC: 10}, TERMED)
        eight = (entitlement(BASIC, 8),)
        assert overage_since(settle(made, eight, free, at(60)), at(60)) == at(30)

    def test_a_report_of_more_does_not_count_back_to_the_term(self) -> None:
        made = reserved({BASIC: 6}, TERMED)
        more = settle(replace(made, usage={BASIC: 7}), TERMED, free, at(60))
        assert overage_since(more, at(60)) == at(60)

    def test_return_after_the_term_does_not_stop_it(self) -> None:
        made = reserved({BASIC: 10}, TERMED)
        back = settle(replace(made, registration=Registration.UNREGISTERED), (), free, at(40))
        assert overage_since(back, at(40)) == at(30)

    def test_return_before_the_term_ends_never_starts_it(self) -> None:
        made = reserved({BASIC: 10}, TERMED)
        back = settle(replace(made, registration=Registration.UNREGISTERED), (), free, at(20))
        assert overage_since(back, at(400)) is None

    def test_an_update_before_the_term_ends_never_starts_it(self) -> None:
        made = reserved({BASIC: 10}, TERMED)
        assert overage_since(settle(made, TEN, free, at(20)), at(400)) is None

    def test_the_first_of_several_terms_that_leaves_a_tag_short_starts_it(self) -> None:
        lines = (entitlement(BASIC, 4), entitlement(BASIC, 8, 0, 9), entitlement(BASIC, 6, 0, 19))
        made = reserved({BASIC: 10}, lines)
        assert overage_since(made, at(10)) is None
        assert overage_since(made, at(20, -1)) is None
        assert overage_since(made, at(20)) == at(20)

    def test_a_line_that_begins_later_does_not_cover_before(self) -> None:
        lines = (entitlement(BASIC, 10, 5),)
        made = reserved({BASIC: 10}, lines)
        assert look(made, lines, at(0)).authorization is AuthorizationStatus.NOT_AUTHORIZED
        assert look(made, lines, at(5)).authorization is AuthorizationStatus.AUTHORIZED
        assert not look(made, lines, at(500)).enforced

    @given(
        st.lists(st.tuples(st.integers(1, 6), st.integers(-5, 20), st.integers(-5, 20)), max_size=4),
        st.integers(0, 12),
        st.integers(0, 30 * DAY),
    )
    def test_it_starts_in_the_first_second_that_is_short(
        self, terms: list[tuple[int, int, int]], used: int, later: int
    ) -> None:
        lines = tuple(entitlement(BASIC, count, first, last) for count, first, last in terms)
        made = reserved({BASIC: used}, lines)
        # What is reserved changes at midnight only, so midnights are enough to look at.
        midnights = range(NOW, NOW + later + 1, DAY)
        first = next((m for m in midnights if used > reserved_counts(lines, m).get(BASIC, 0)), None)
        assert overage_since(made, NOW + later) == first


class TestAlarms:
    @pytest.mark.parametrize(
        ("left", "alarm"),
        [
            (PERIOD, None),
            (30 * DAY + 1, None),
            (30 * DAY, "ends within 30 days"),
            (7 * DAY + 1, "ends within 30 days"),
            (7 * DAY, "ends within 7 days"),
            (DAY + 1, "ends within 7 days"),
            (DAY, "ends within 1 day"),
            (1, "ends within 1 day"),
            (0, "is over"),
        ],
    )
    def test_30_7_and_1_days_before_the_end(self, left: int, alarm: str | None) -> None:
        second = NOW + PERIOD - left
        used, short = evaluating({BASIC: 1}), reserved({BASIC: 11}, TEN)
        assert look(used, (), second).alarms == ((f"The evaluation period {alarm}",) if alarm else ())
        assert look(short, TEN, second).alarms == ((f"The overage period {alarm}",) if alarm else ())

    def test_a_period_that_does_not_decide_has_no_alarm(self) -> None:
        idle = settle(replace(evaluating({BASIC: 1}), usage={}), (), free, at(89))
        assert look(idle, (), at(89)).alarms == ()
        held = settle(replace(evaluating({BASIC: 1}), registration=Registration.RESERVED), TEN, free, at(95))
        assert look(held, TEN, at(95)).alarms == ()
