"""The outbox: what was made and has not left the desk, until it is written or handed over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.services import carry, hand_back, install, outbox, request, take_codes, update
from slr_desktop.services.states import check_states
from tests.fakes.two_sides import BASIC, TwoSides, entry_types, state_of


def refused(call: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value


class TestAtTheSite:
    def test_a_request_waits_until_it_is_written(self, sides: TwoSides, tmp_path: Path) -> None:
        sides.add("cuc-a")
        made = sides.ask("cuc-a")
        (item,) = outbox.list_outbox(sides.site)
        assert (item.kind, item.subject, item.audience) == ("request", "cuc-a", "Example Account")
        assert (item.digest, item.at) == (made[0].digest, sides.site.now)
        assert item.code.startswith("TRQ-UCXN:CUC-A-")
        carry.deliver(sides.site, made, tmp_path / "out")
        assert outbox.list_outbox(sides.site) == []
        leg = sides.site.workspace.get(Leg, item.leg)
        assert leg is not None
        assert leg.medium == "folder"

    def test_every_item_of_a_batch_has_left(self, sides: TwoSides, tmp_path: Path) -> None:
        sides.add("cuc-a", "cuc-b", "cuc-c")
        made = sides.ask("cuc-a", "cuc-b", "cuc-c")
        assert len(outbox.list_outbox(sides.site)) == 3
        carry.deliver(sides.site, carry.parcels(sides.site, made), tmp_path / "out", medium="LICXFER")
        assert outbox.list_outbox(sides.site) == []
        assert {leg.medium for leg in sides.site.workspace.all(Leg, direction="out")} == {"LICXFER"}
        assert check_states(sides.site) == []

    def test_what_was_cancelled_waits_no_more(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        sides.ask("cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        assert outbox.list_outbox(sides.site) == []

    def test_codes_that_the_product_printed_wait_too(self, sides: TwoSides) -> None:
        udi = sides.add_cisco("cm-a")
        request.request(sides.site, ["cm-a"], {})
        assert outbox.list_outbox(sides.site) == []
        request.request(sides.site, ["cm-a"], {}, code=udi)
        (item,) = outbox.list_outbox(sides.site)
        assert (item.kind, item.code, item.audience) == ("udi", udi, "")
        assert refused(lambda: outbox.again(sides.site, item.leg)).code == "wrong-state"
        outbox.mark_handed_over(sides.site, item.exchange, item.number, "typed at Cisco's page")
        assert outbox.list_outbox(sides.site) == []

    def test_a_return_and_a_confirmation_wait(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        found = update.update(sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        assert found.made is not None
        install.install(sides.site, found.made.file_bytes, None)
        hand_back.give_back(sides.site, ["cuc-a"])
        # The request has arrived, for its answer is installed; the update was settled by the return.
        assert [i.kind for i in outbox.list_outbox(sides.site)] == ["return"]


class TestAtTheAuthority:
    def test_an_authorization_waits_until_it_is_handed_over(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        made = sides.authorize(sides.ask_in_one("cuc-a"))
        (item,) = outbox.list_outbox(sides.authority)
        assert (item.kind, item.subject, item.audience) == ("authorization", "UCXN:CUC-A", "North Site")
        assert item.digest == made.digest
        leg = outbox.mark_handed_over(sides.authority, item.exchange, item.number, " by hand ")
        assert leg.medium == "by hand"
        assert outbox.list_outbox(sides.authority) == []
        assert entry_types(sides.authority)[-1] == "handed-over"
        assert check_states(sides.authority) == []

    def test_only_numbers_that_the_site_still_needs_wait(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        second = update.update(sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        assert [i.number for i in outbox.list_outbox(sides.authority)] == [2, 1]
        update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=True, note="asked again")
        kinds = [i.digest for i in outbox.list_outbox(sides.authority)]
        assert second.made is not None
        assert second.made.digest not in kinds
        assert len(kinds) == 2

    def test_a_confirmed_number_has_arrived(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        found = update.update(sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        assert found.made is not None
        code = install.install(sides.site, found.made.file_bytes, None)[0].confirmation_code
        assert code is not None
        take_codes.confirm(sides.authority, code.encode(), with_receipt=True)
        assert [i.kind for i in outbox.list_outbox(sides.authority)] == ["receipt"]

    def test_an_ended_reservation_needs_no_authorization(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        update.remove(sides.authority, "CUC-A", "it burnt down")
        assert outbox.list_outbox(sides.authority) == []


class TestAgain:
    def test_the_same_bytes_come_again(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        (made,) = sides.ask("cuc-a")
        (item,) = outbox.list_outbox(sides.site)
        before = state_of(sides.site)
        assert outbox.again(sides.site, item.leg) == made
        assert state_of(sides.site) == before

    def test_also_after_it_was_handed_over(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        (made,) = sides.ask("cuc-a")
        (item,) = outbox.list_outbox(sides.site)
        outbox.mark_handed_over(sides.site, item.exchange, item.number, "read out")
        assert outbox.again(sides.site, item.leg).cose == made.cose

    def test_what_came_in_was_not_made_here(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        refusal = refused(lambda: outbox.again(sides.site, "E-000002/0002"))
        assert refusal.code == "wrong-state"
        assert "exchange show E-000002" in refusal.do

    @pytest.mark.parametrize("key", ["", "E-000001/9999", "E-000001", "\x00", "x" * 1000])
    def test_there_is_no_such_leg(self, sides: TwoSides, key: str) -> None:
        assert refused(lambda: outbox.again(sides.site, key)).code == "unknown-name"


class TestHandingOver:
    @pytest.fixture
    def item(self, sides: TwoSides) -> outbox.Outgoing:
        sides.add("cuc-a")
        sides.ask("cuc-a")
        return outbox.list_outbox(sides.site)[0]

    @pytest.mark.parametrize("how", ["", " ", "x" * 81, "\u202e" * 20])
    def test_the_way_is_said_in_a_few_words(self, sides: TwoSides, item: outbox.Outgoing, how: str) -> None:
        call = lambda: outbox.mark_handed_over(sides.site, item.exchange, item.number, how)  # noqa: E731
        assert refused(call).code == "bad-value"
        assert len(outbox.list_outbox(sides.site)) == 1

    def test_what_the_way_holds_is_shown_not_done(self, sides: TwoSides, item: outbox.Outgoing) -> None:
        leg = outbox.mark_handed_over(sides.site, item.exchange, item.number, "by\u202ehand\x1b[2J")
        assert leg.medium == "by<U+202E>hand<U+001B>[2J"

    def test_said_again_it_counts_again(self, sides: TwoSides, item: outbox.Outgoing) -> None:
        for how in ("by hand", "by courier"):
            outbox.mark_handed_over(sides.site, item.exchange, item.number, how)
        leg = sides.site.workspace.get(Leg, item.leg)
        assert leg is not None
        assert leg.medium == "by courier"
        assert entry_types(sides.site).count("handed-over") == 2

    @pytest.mark.parametrize(("exchange", "number"), [("E-000099", 1), ("E-000002", 2), ("E-000002", -1)])
    def test_there_is_no_such_leg(
        self, sides: TwoSides, item: outbox.Outgoing, exchange: str, number: int
    ) -> None:
        call = lambda: outbox.mark_handed_over(sides.site, exchange, number, "by hand")  # noqa: E731
        assert refused(call).code == "unknown-name"

    def test_what_came_in_is_not_handed_over(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        call = lambda: outbox.mark_handed_over(sides.site, "E-000002", 2, "by hand")  # noqa: E731
        assert refused(call).code == "wrong-state"


def test_a_medium_keeps_the_first_name_it_was_written_to(sides: TwoSides, tmp_path: Path) -> None:
    sides.add("cuc-a")
    made = sides.ask("cuc-a")
    carry.deliver(sides.site, made, tmp_path / "one", medium="LIC\nXFER" + "x" * 100)
    carry.deliver(sides.site, made, tmp_path / "two", medium="OTHER")
    (leg,) = sides.site.workspace.all(Leg, direction="out")
    assert leg.medium == ("LIC<U+000A>XFER" + "x" * 100)[:80]
    carry.deliver(sides.site, sides.ask("cuc-a"), tmp_path / "three", medium="")
    assert replace(leg) in sides.site.workspace.all(Leg, direction="out")


def test_everything_that_waits_has_an_exchange(sides: TwoSides) -> None:
    sides.add("cuc-a", "cuc-b")
    request.request(sides.site, ["cuc-a", "cuc-b"], {BASIC: 5})
    for item in outbox.list_outbox(sides.site):
        assert sides.site.workspace.get(Exchange, item.exchange) is not None
