"""Reservations and pools, as people read them."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.errors import Refusal
from slr_desktop.services import accounts, hand_back, install, outbox, rehost, take_codes, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.reservations import list_reservations, reservation
from tests.fakes.two_sides import ACCOUNT, BASIC, DAY, NOW, PORT, PRODUCT, RELEASE, TwoSides

TODAY = datetime.date(2026, 3, 1)


class TestReservations:
    def test_none_at_first(self, sides: TwoSides) -> None:
        assert list_reservations(sides.authority) == []

    def test_one_says_who_what_where_and_since_when(self, sides: TwoSides) -> None:
        made = sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
        (row,) = list_reservations(sides.authority)
        assert (row.instance, row.serial, row.account, row.site) == (
            "UCXN:CUC-A",
            "CUC-A",
            ACCOUNT,
            "North Site",
        )
        assert (row.product, row.release, row.since) == (PRODUCT, RELEASE, NOW)
        assert (row.live, row.confirmed, row.in_transit) == (True, 1, ())
        (number,) = row.numbers
        assert (number.number, number.counts, number.digest) == (1, {BASIC: 40, PORT: 2}, made.digest)
        assert (number.in_force, number.in_transit, number.superseded_by) == (True, False, None)
        assert number.uncarried
        outbox.mark_handed_over(sides.authority, row.exchange, 2, "by hand")
        (row,) = list_reservations(sides.authority)
        assert not row.numbers[0].uncarried
        assert reservation(sides.authority, "cuc-a") == row
        assert reservation(sides.authority, row.anchor) == row

    def test_updates_are_in_transit_until_confirmed_and_superseded_ones_say_by_which(
        self, sides: TwoSides
    ) -> None:
        sides.reserve("cuc-a")
        update.update(sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        third = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=True, note="more")
        row = reservation(sides.authority, "CUC-A")
        assert (row.confirmed, row.in_transit, row.newest.number) == (1, (2, 3), 3)
        assert [(n.in_force, n.in_transit, n.superseded_by) for n in row.numbers] == [
            (True, False, None),
            (False, True, 3),
            (False, True, None),
        ]
        assert third.made is not None
        done = install.install(sides.site, third.made.file_bytes, "cuc-a")[0]
        take_codes.confirm(sides.authority, (done.confirmation_code or "").encode(), with_receipt=False)
        row = reservation(sides.authority, "CUC-A")
        assert (row.confirmed, row.in_transit) == (3, ())
        assert [n.in_force for n in row.numbers] == [False, False, True]

    def test_those_that_have_ended_come_last_and_nothing_of_them_is_in_force(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        update.update(sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        sides.reserve("cuc-b")
        code = hand_back.give_back(sides.site, ["cuc-a"])[0].code or ""
        sides.later(5)
        take_codes.accept_return(sides.authority, code.encode(), with_receipt=False)
        living, ended = list_reservations(sides.authority)
        assert (living.instance, ended.instance) == ("UCXN:CUC-B", "UCXN:CUC-A")
        assert (ended.state, ended.ended_at, ended.in_transit) == (IssuedState.RETURNED, NOW + 5, ())
        assert not any(n.in_force or n.in_transit for n in ended.numbers)

    def test_a_rehost_names_both_ends(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        sides.add("cuc-b")
        asked = sides.ask("cuc-b")[0]
        terms = Terms(account="", quantities={})
        rehost.rehost(sides.authority, "CUC-A", asked.file_bytes, {}, "burnt down", terms)
        new, old = list_reservations(sides.authority)
        assert (new.instance, new.replaces) == ("UCXN:CUC-B", "UCXN:CUC-A")
        assert (old.state, old.replaced_by) == (IssuedState.REHOSTED, "UCXN:CUC-B")
        assert reservation(sides.authority, old.anchor) == old

    def test_what_a_restore_left_unsure_says_so(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        with sides.authority.act("test") as act:
            (issued,) = act.records.all(Issued)
            act.records.put(replace(issued, unsure=True))
            act.enter("test")
        assert reservation(sides.authority, "CUC-A").unsure

    def test_only_an_authority_has_them(self, sides: TwoSides) -> None:
        for look in (list_reservations, accounts.account_pools):
            with pytest.raises(Refusal) as caught:
                look(sides.site)
            assert caught.value.code == "wrong-state"
        with pytest.raises(Refusal) as caught:
            reservation(sides.authority, "nothing")
        assert caught.value.code == "unknown-name"


class TestAccountPools:
    def test_an_account_without_licenses_is_there_too(self, sides: TwoSides) -> None:
        accounts.add_account(sides.authority, "Branch")
        branch, voice = accounts.account_pools(sides.authority)
        assert (branch.name, branch.lines) == ("Branch", ())
        assert [line.tag for line in voice.lines] == [BASIC, "CUC_EnhancedMessaging", PORT]

    def test_the_figures_of_each_line_add_up(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        update.update(sides.authority, "CUC-A", {BASIC: 55}, supersede=False, note="")
        line = accounts.account_pools(sides.authority)[0].lines[0]
        assert (line.bought, line.purchased) == (100, 100)
        assert (line.reserved, line.in_transit, line.available) == (40, 15, 45)
        assert line.in_term
        assert (line.start, line.end) == (None, None)

    def test_terms_stand_by_their_end_and_count_only_while_they_last(self, sides: TwoSides) -> None:
        def add(count: int, start: int | None, end: int) -> None:
            def day(at: int | None) -> datetime.date | None:
                return None if at is None else TODAY + datetime.timedelta(days=at)

            accounts.add_licenses(
                sides.authority, ACCOUNT, BASIC, count, release=RELEASE, start=day(start), end=day(end)
            )

        add(7, 10, 20)
        add(5, None, 3)
        lines = [x for x in accounts.account_pools(sides.authority)[0].lines if x.tag == BASIC]
        assert [(x.bought, x.purchased, x.in_term) for x in lines] == [
            (5, 5, True),
            (7, 0, False),
            (100, 100, True),
        ]
        sides.later(4 * DAY)
        lines = [x for x in accounts.account_pools(sides.authority)[0].lines if x.tag == BASIC]
        assert [(x.bought, x.purchased, x.over) for x in lines] == [
            (5, 0, True),
            (7, 0, False),
            (100, 100, False),
        ]
