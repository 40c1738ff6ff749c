"""Reservations: the list, the numbers of one, and the acts that are possible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from slr_desktop.domain.accounts import Issued
from slr_desktop.services import hand_back, outbox, take_codes, update
from slr_desktop.services.carry import as_text
from slr_desktop.services.desk import Made
from slr_desktop.services.reservations import reservation
from slr_desktop.ui.pages.recover_dialog import RecoverDialog
from slr_desktop.ui.pages.reservations import ReservationsPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.widgets.carry_dialog import CarryDialog
from tests.fakes.two_sides import BASIC, TwoSides, entry_types
from tests.ui.keys import Keys
from tests.ui.over import Over, dialog_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Show = Callable[[], ReservationsPage]


@pytest.fixture
def show(office: Room, qtbot: QtBot) -> Show:
    """Shows the page as it is now."""

    def shown() -> ReservationsPage:
        page = ReservationsPage(office)
        qtbot.addWidget(page)
        page.resize(900, 640)
        page.show()
        page.activateWindow()
        page.refresh()
        settle(qtbot, office)
        return page

    return shown


def settle(qtbot: QtBot, room: Room) -> None:
    qtbot.waitUntil(lambda: room.tasks.idle)
    QApplication.processEvents()


def button(page: Any, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def instances(page: ReservationsPage) -> list[str]:
    return [row.instance for row in page.table.rows_model.rows]


def unsure(sides: TwoSides) -> None:
    """As a restored authority has its reservations."""
    with sides.authority.act("test") as act:
        for issued in act.records.all(Issued):
            act.records.put(replace(issued, unsure=True))
        act.enter("test")


def test_empty_it_leads_to_the_inbox(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.go_to) as told:
        QTest.keyClick(button(page, "empty_button"), Qt.Key.Key_Space)
    assert told.args[0] is Section.INBOX


def test_one_shows_its_numbers_the_newest_first(sides: TwoSides, show: Show) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    update.update(sides.authority, "CUC-A", {BASIC: 75}, supersede=False, note="")
    for item in outbox.list_outbox(sides.authority):
        outbox.mark_handed_over(sides.authority, item.exchange, item.number, "by hand")
    page = show()
    model = page.numbers.model()
    rows = [[str(model.index(r, c).data()) for c in range(3)] for r in range(model.rowCount())]
    assert rows == [
        ["2", "in transit: its confirmation code is awaited", f"75 {BASIC}"],
        ["1", "in force", f"40 {BASIC}"],
    ]
    table = page.table.model()
    shown = [str(table.index(0, c).data()) for c in range(table.columnCount())]
    assert shown[:6] == ["UCXN:CUC-A", "North Site", "Voice", "1", f"2: 75 {BASIC}", "reserved"]
    assert shown[7] == f"40 {BASIC}"  # what is in force


def test_a_number_whose_file_lies_here_still_says_so(sides: TwoSides, show: Show) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    page = show()
    assert str(page.numbers.model().index(0, 1).data()) == "issued: its file is not carried yet"


def test_a_number_that_was_issued_since_has_the_cursor(sides: TwoSides, show: Show, qtbot: QtBot) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    page = show()
    assert page.numbers.current is not None
    update.update(sides.authority, "CUC-A", {BASIC: 75}, supersede=False, note="")
    page.refresh()
    qtbot.waitUntil(lambda: page.room.tasks.idle)
    assert page.numbers.current.number == 2
    page.numbers.selectRow(1)
    page.refresh()
    qtbot.waitUntil(lambda: page.room.tasks.idle)
    assert page.numbers.current.number == 1  # a person's own choice stays


def test_those_that_have_ended_are_there_when_asked_for_and_say_why_nothing_goes(
    sides: TwoSides, show: Show, qtbot: QtBot
) -> None:
    sides.reserve("cuc-a")
    sides.reserve("cuc-b")
    code = hand_back.give_back(sides.site, ["cuc-a"])[0].code or ""
    take_codes.accept_return(sides.authority, code.encode(), with_receipt=False)
    page = show()
    assert instances(page) == ["UCXN:CUC-B"]
    QTest.keyClick(page._ended, Qt.Key.Key_Space)
    assert instances(page) == ["UCXN:CUC-B", "UCXN:CUC-A"]
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    for name in ("update", "rehost", "remove", "issue_again"):
        assert not button(page, name).isEnabled()
        assert "was returned" in button(page, name).accessibleDescription()
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    assert button(page, "update").isEnabled()
    assert button(page, "update").accessibleDescription() == ""


def test_finding_narrows_and_says_when_nothing_fits(sides: TwoSides, show: Show, qtbot: QtBot) -> None:
    sides.reserve("cuc-a")
    sides.reserve("cuc-b")
    page = show()
    QTest.keyClicks(page._find, "cuc-b")
    assert instances(page) == ["UCXN:CUC-B"]
    QTest.keyClicks(page._find, "zzz")
    assert instances(page) == []
    assert not page._detail.isVisible()


def test_the_acts_ask_for_their_wizards(sides: TwoSides, show: Show, qtbot: QtBot) -> None:
    sides.reserve("cuc-a")
    page = show()
    anchor = reservation(sides.authority, "CUC-A").anchor
    for name, wizard in (("update", Wizard.UPDATE), ("rehost", Wizard.REHOST), ("remove", Wizard.REMOVE)):
        with qtbot.waitSignal(page.wanted) as told:
            QTest.keyClick(button(page, name), Qt.Key.Key_Space)
        assert told.args == [wizard, anchor]
    with qtbot.waitSignal(page.wanted) as told:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [Wizard.UPDATE, anchor]
    with qtbot.waitSignal(page.go_to) as gone:
        QTest.keyClick(button(page, "show_exchange"), Qt.Key.Key_Space)
    assert gone.args == [Section.EXCHANGES, reservation(sides.authority, "CUC-A").exchange]


def test_a_number_is_issued_again_byte_for_byte(
    sides: TwoSides, show: Show, qtbot: QtBot, office: Room
) -> None:
    first = sides.reserve("cuc-a")
    update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
    page = show()
    QTest.keyClick(page.numbers, Qt.Key.Key_Down)
    QTest.keyClick(button(page, "issue_again"), Qt.Key.Key_Space)
    settle(qtbot, office)
    dialog = dialog_of(CarryDialog)
    made: tuple[Made, ...] = dialog.carry._made
    assert [(m.cose, m.digest) for m in made] == [(first.cose, first.digest)]
    assert entry_types(sides.authority)[-1] == "reissue"
    dialog.reject()


def test_it_is_brought_into_view(sides: TwoSides, show: Show, qtbot: QtBot, office: Room) -> None:
    sides.reserve("cuc-a")
    sides.reserve("cuc-b")
    page = show()
    page.show_subject("UCXN:CUC-B")
    settle(qtbot, office)
    assert page.table.current is not None
    assert page.table.current.instance == "UCXN:CUC-B"


class TestAfterARestore:
    def test_the_way_out_stands_on_the_page(
        self, sides: TwoSides, show: Show, qtbot: QtBot, office: Room
    ) -> None:
        made = sides.reserve("cuc-a")
        unsure(sides)
        page = show()
        assert "North Site" in page._warning.accessibleName()
        assert not button(page, "update").isEnabled()
        assert button(page, "remove").isEnabled()
        way = page._warning.findChild(QPushButton, "message_button")
        assert way is not None
        QTest.keyClick(way, Qt.Key.Key_Space)
        dialog = dialog_of(RecoverDialog)
        keys = Over(qtbot, office, dialog)
        QApplication.clipboard().setText(as_text(made))
        keys.to("paste")
        keys.space()
        keys.to("primary")
        keys.enter()
        assert keys.closed
        assert not reservation(sides.authority, "CUC-A").unsure
        assert "known again" in page.message.accessibleName()
        assert button(page, "update").isEnabled()

    def test_another_file_is_refused_and_nothing_changes(
        self, sides: TwoSides, qtbot: QtBot, office: Room
    ) -> None:
        sides.reserve("cuc-a")
        unsure(sides)
        sides.add("cuc-b")
        dialog = RecoverDialog(office)
        keys = Keys(qtbot, office, dialog)
        keys.to("primary")
        keys.enter()
        assert "Choose the file" in dialog.message.accessibleName()
        QApplication.clipboard().setText(as_text(sides.ask("cuc-b")[0]))
        keys.to("paste")
        keys.space()
        keys.to("primary")
        keys.enter()
        assert dialog.isVisible()
        assert dialog.message.code == "wrong-kind"
        assert reservation(sides.authority, "CUC-A").unsure
