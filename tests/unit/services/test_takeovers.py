"""At a site: a reservation that was rehosted is told on both instances, until the old one is returned."""

from __future__ import annotations

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import ExchangeKind, Waiting
from slr_desktop.domain.instances import Registration
from slr_desktop.services import (
    hand_back,
    history,
    install,
    instances,
    open_ends,
    receive,
    rehost,
    show_license,
    take_codes,
)
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Made
from slr_desktop.services.hand_back_previews import return_preview
from slr_desktop.services.import_preview import preview_import
from slr_desktop.services.instance_rows import list_rows
from slr_desktop.services.licenses import read_licenses
from slr_desktop.services.states import check_states
from tests.fakes.two_sides import ACCOUNT, BASIC, TwoSides

TAKES = "It takes over the reservation of cuc-a: shut cuc-a down, then return its licenses here."
MOVED = "Its reservation was moved to cuc-b: shut it down, then return its licenses here."


def rehosted(sides: TwoSides, new: str = "cuc-b") -> Made:
    """The authorization that moves what cuc-a holds to another instance."""
    asked = sides.ask(new, **{BASIC: 1})[0].file_bytes
    answer = rehost.rehost(
        sides.authority, "CUC-A", asked, {}, "board died", Terms(account=ACCOUNT, quantities={})
    )
    assert answer.made is not None
    return answer.made


@pytest.fixture
def moved(sides: TwoSides) -> TwoSides:
    """cuc-a held 40 that were moved to cuc-b, where they are installed."""
    sides.reserve("cuc-a", **{BASIC: 40})
    instances.report_usage(sides.site, "cuc-a", {BASIC: 30})
    sides.add("cuc-b")
    install.install(sides.site, rehosted(sides).file_bytes, None)
    return sides


class TestAtItsImport:
    def test_it_says_what_it_takes_over(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        sides.add("cuc-b")
        data = rehosted(sides).file_bytes
        assert [str(f) for f in preview_import(sides.site, data, None)[0].findings] == [TAKES]
        done = install.install(sides.site, data, None)[0]
        assert [str(f) for f in done.findings] == [TAKES]

    def test_of_one_that_is_returned_already_there_is_nothing_to_do(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        hand_back.give_back(sides.site, ["cuc-a"])
        sides.add("cuc-b")
        found = preview_import(sides.site, rehosted(sides).file_bytes, None)[0]
        assert [str(f) for f in found.findings] == ["It takes over the reservation of cuc-a."]

    def test_moved_to_another_request_of_the_same_instance_nothing_is_said(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        hand_back.give_back(sides.site, ["cuc-a"])
        install.install(sides.site, rehosted(sides, "cuc-a").file_bytes, None)
        assert read_licenses(sides.site, "cuc-a").moved_to == ""
        assert not [e for e in open_ends.open_ends(sides.site) if e.kind == "rehost"]


class TestUntilTheOldOneIsReturned:
    def test_it_stands_as_an_open_end(self, moved: TwoSides) -> None:
        (end,) = [e for e in open_ends.open_ends(moved.site) if e.kind == "rehost"]
        assert (end.subject, end.waiting, end.next.text) == ("cuc-a", Waiting.RETURN_CODE.value, MOVED)
        with pytest.raises(Refusal, match="waiting for") as caught:
            history.close_exchange(moved.site, end.exchange, "shut down")
        assert caught.value.code == "wrong-state"

    def test_its_state_is_the_designs_own_and_it_is_told_beside_it(self, moved: TwoSides) -> None:
        found = read_licenses(moved.site, "cuc-a")
        assert found.status.registration is Registration.RESERVED
        assert found.moved_to == "cuc-b"
        rows = {row.name: row for row in list_rows(moved.site)}
        assert (rows["cuc-a"].moved_to, rows["cuc-a"].attention) == ("cuc-b", True)
        assert (rows["cuc-b"].moved_to, rows["cuc-b"].attention) == ("", False)
        assert check_states(moved.site) == []

    def test_show_license_has_it_among_its_alarms(self, moved: TwoSides) -> None:
        found = show_license.licensing(moved.site, instances.find(moved.site, "cuc-a"))
        said = "The reservation was moved to cuc-b"
        assert show_license.as_result(moved.site, found)["alarms"] == [said]
        assert f"  Alarm: {said}" in show_license.text(moved.site, found, "status")

    def test_its_return_says_that_it_releases_nothing(self, moved: TwoSides) -> None:
        notes = [note.text for note in return_preview(moved.site, ["cuc-a"])[0].notes]
        assert any("moved to cuc-b" in note and "releases nothing" in note for note in notes)
        assert not any("stay blocked" in note for note in notes)


class TestReturned:
    def test_nothing_waits_but_the_receipt_and_then_nothing(self, moved: TwoSides) -> None:
        returned = hand_back.give_back(moved.site, ["cuc-a"])[0]
        assert returned.made is not None
        ends = {e.kind: e for e in open_ends.open_ends(moved.site)}
        assert "rehost" not in ends
        assert "moved to cuc-b" in ends["evaluation"].next.text
        taken = take_codes.accept_return(moved.authority, returned.made.file_bytes, with_receipt=True)[0]
        assert taken.refusal is not None
        assert taken.refusal.code == "barred"
        assert taken.receipt is not None
        (received,) = receive.receive(moved.site, taken.receipt.file_bytes)
        assert (received.recorded, received.error, received.moved_to) == (False, "barred", "cuc-b")
        assert [e.kind for e in open_ends.open_ends(moved.site)] == ["evaluation"]

    def test_a_reservation_of_its_own_afterwards_is_not_taken_for_moved(self, moved: TwoSides) -> None:
        hand_back.give_back(moved.site, ["cuc-a"])
        made = moved.authorize(moved.ask("cuc-a", **{BASIC: 5})[0].file_bytes)
        (end,) = [e for e in open_ends.open_ends(moved.site) if e.kind == "evaluation"]
        assert end.next.text == "Install a reservation before the evaluation period ends."
        install.install(moved.site, made.file_bytes, None)
        assert read_licenses(moved.site, "cuc-a").moved_to == ""


def test_one_that_was_granted_after_the_move_is_not_taken_for_moved(sides: TwoSides) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    sides.add("cuc-b")
    late = rehosted(sides)
    hand_back.give_back(sides.site, ["cuc-a"])
    own = sides.authorize(sides.ask("cuc-a", **{BASIC: 5})[0].file_bytes)
    install.install(sides.site, own.file_bytes, None)
    told = install.install(sides.site, late.file_bytes, None)[0]
    assert "It takes over the reservation of cuc-a." in [str(f) for f in told.findings]
    assert read_licenses(sides.site, "cuc-a").moved_to == ""


def test_the_exchange_is_of_the_failed_instance(moved: TwoSides) -> None:
    found = [e for e in history.list_exchanges(moved.site, history.Wanted()) if e.kind is ExchangeKind.REHOST]
    assert [(e.name, e.open) for e in found] == [("cuc-a", True)]
