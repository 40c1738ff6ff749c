"""Exchanges and their open ends: since when they wait, for what, and who is most urgent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.exchanges import (
    DUE_AFTER,
    NEXT,
    Direction,
    Exchange,
    ExchangeKind,
    Leg,
    OpenEnd,
    Waiting,
    cancelled_of,
    exchange_id,
    most_urgent_first,
    open_end,
    with_leg,
)
from slr_desktop.domain.sentences import Sentence
from slr_desktop.domain.times import DAY
from tests.unit.domain.making import NOW, at

RESERVE = Exchange(
    id="E-000001",
    kind=ExchangeKind.RESERVE,
    subject="UCXN:TESTSERIAL0000",
    name="cuc-a",
    since=NOW,
    waiting=Waiting.AUTHORIZATION,
    waiting_since=NOW,
)


class TestLegs:
    def test_a_leg_that_changes_what_is_awaited_starts_the_waiting_anew(self) -> None:
        after = with_leg(RESERVE, Waiting.INSTALL, at(3))
        assert (after.legs, after.waiting, after.waiting_since, after.closed_at) == (
            1,
            Waiting.INSTALL,
            at(3),
            None,
        )
        assert after.since == NOW

    def test_a_leg_that_changes_nothing_leaves_the_age_of_the_waiting(self) -> None:
        after = with_leg(RESERVE, Waiting.AUTHORIZATION, at(3))
        assert (after.legs, after.waiting_since) == (1, NOW)

    def test_the_last_leg_closes_it(self) -> None:
        after = with_leg(RESERVE, Waiting.NOTHING, at(3))
        assert (after.open, after.closed_at) == (False, at(3))
        assert RESERVE.open

    def test_a_leg_after_the_end_opens_it_again(self) -> None:
        again = with_leg(with_leg(RESERVE, Waiting.NOTHING, at(3)), Waiting.AUTHORIZATION, at(5))
        assert (again.open, again.closed_at, again.waiting_since, again.legs) == (True, None, at(5), 2)

    def test_ids_and_legs_sort_in_their_order(self) -> None:
        assert exchange_id(1) == "E-000001"
        ids = [exchange_id(n) for n in (1, 9, 10, 999_999)]
        assert ids == sorted(ids)
        legs = [
            Leg(exchange="E-000001", number=n, direction=Direction.OUT, kind="request", at=NOW).key
            for n in (1, 9, 10, 9999)
        ]
        assert legs == sorted(legs)


class TestOpenEnds:
    @pytest.mark.parametrize(("kind", "waiting"), NEXT)
    def test_everything_that_waits_has_a_due_date_and_one_act_that_continues_it(
        self, kind: ExchangeKind, waiting: Waiting
    ) -> None:
        waits = replace(RESERVE, kind=kind, waiting=waiting, waiting_since=at(2))
        assert open_end(waits) == OpenEnd(
            exchange="E-000001",
            kind=kind.value,
            subject="cuc-a",
            since=at(2),
            due=at(2) + DUE_AFTER[waiting],
            next=Sentence(NEXT[kind, waiting]),
            waiting=waiting.value,
        )
        assert NEXT[kind, waiting].endswith(".")

    def test_whatever_can_be_awaited_is_due_once_and_continued_somehow(self) -> None:
        awaited = set(Waiting) - {Waiting.NOTHING}
        assert set(DUE_AFTER) == awaited == {waiting for _, waiting in NEXT}
        assert min(DUE_AFTER.values()) >= DAY

    def test_what_waits_for_nothing_is_no_open_end(self) -> None:
        with pytest.raises(KeyError):
            open_end(with_leg(RESERVE, Waiting.NOTHING, at(1)))

    def test_most_urgent_first_and_without_a_date_last(self) -> None:
        def end(subject: str, since: int, due: int | None) -> OpenEnd:
            return OpenEnd(exchange="", kind="", subject=subject, since=since, due=due, next=Sentence(""))

        ends = [
            end("f", NOW, None),
            end("d", NOW, at(9)),
            end("c", NOW, at(5)),
            end("b", NOW - 1, at(5)),
            end("a", NOW, at(1)),
            end("e", NOW - 9, None),
        ]
        assert [e.subject for e in most_urgent_first(ends)] == ["a", "b", "c", "d", "e", "f"]

    @given(st.permutations([(None, 1), (None, 2), (0, 1), (3, 1), (3, 2), (9, 0)]))
    def test_the_order_does_not_depend_on_how_they_come(
        self, given_order: list[tuple[int | None, int]]
    ) -> None:
        ends = [
            OpenEnd(exchange="", kind="", subject="", since=s, due=d, next=Sentence(""))
            for d, s in given_order
        ]
        assert [(e.due, e.since) for e in most_urgent_first(ends)] == [
            (0, 1),
            (3, 1),
            (3, 2),
            (9, 0),
            (None, 1),
            (None, 2),
        ]


def test_the_request_before_each_cancelling_came_to_nothing() -> None:
    def made(number: int, kind: ExchangeKind, subject: str = "UCXN:A") -> Exchange:
        return replace(RESERVE, id=exchange_id(number), kind=kind, subject=subject)

    life = [
        made(1, ExchangeKind.RESERVE),
        made(2, ExchangeKind.RESERVE, "UCXN:B"),
        made(3, ExchangeKind.CANCEL),
        made(4, ExchangeKind.RESERVE),
        made(5, ExchangeKind.UPDATE),
        made(6, ExchangeKind.RETURN),
        made(7, ExchangeKind.RESERVE),
        made(8, ExchangeKind.CANCEL),
    ]
    assert cancelled_of(reversed(life)) == {exchange_id(1), exchange_id(7)}
    late = [made(1_000_000, ExchangeKind.CANCEL), made(999_999, ExchangeKind.RESERVE)]
    assert cancelled_of(late) == {exchange_id(999_999)}
    assert cancelled_of([]) == frozenset()
