"""Outbox: what was made and has not left, at both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton

from slr_desktop.services import install, outbox, request
from slr_desktop.services.carry import parcels
from slr_desktop.ui.pages.outbox import HandOverDialog, OutboxPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section
from slr_desktop.ui.widgets.text import CodeText
from tests.fakes.two_sides import BASIC, TwoSides, entry_types, make_template
from tests.ui.keys import Keys
from tests.ui.over import Over, dialog_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Show = Callable[[Room], OutboxPage]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(room: Room) -> OutboxPage:
        page = OutboxPage(room)
        qtbot.addWidget(page)
        page.resize(900, 640)
        page.show()
        page.refresh()
        settle(qtbot, room)
        return page

    return shown


@pytest.fixture
def plant(sides: TwoSides, qtbot: QtBot) -> Iterator[Room]:
    """A room with the site in it."""
    room = Room(sides.machines["site"])
    room.take(sides.site)
    yield room
    room.close()
    sides.authority.workspace.close()


def settle(qtbot: QtBot, room: Room) -> None:
    qtbot.waitUntil(lambda: room.tasks.idle)
    QApplication.processEvents()


def press(qtbot: QtBot, page: Any, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.keyClick(found, Qt.Key.Key_Space)
    settle(qtbot, page.room)


def rows(page: OutboxPage) -> list[tuple[str, str]]:
    return [(row.item.kind, row.item.subject) for row in page.table.rows_model.rows]


def carried(page: OutboxPage) -> list[str]:
    """What each row says of where it went."""
    model = page.table.model()
    return [str(model.index(row, 3).data()) for row in range(model.rowCount())]


def save_text(page: OutboxPage) -> str:
    found = page.findChild(QPushButton, "primary")
    assert found is not None
    return found.text().replace("&", "")


@pytest.fixture
def chosen_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked for a folder chooses this one."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))


class TestSeveralAtOnce:
    def test_the_line_below_names_them_all_and_that_they_go_in_one_file(
        self, sides: TwoSides, site_room: Room, show: Show, qtbot: QtBot
    ) -> None:
        sides.add("cuc-pub", "cuc-sub")
        request.request(sides.site, ["cuc-pub", "cuc-sub"], {BASIC: 5})
        page = show(site_room)
        about, code = page.findChild(QLabel, "about"), page.findChild(CodeText, "code")
        assert about is not None
        assert code is not None
        page.table.selectRow(1)
        assert about.text() == "For Example Account: request of cuc-sub"
        assert code.isVisible()
        page.table.selectAll()
        assert about.text() == "For Example Account: request of cuc-pub, cuc-sub (2 together in one file)"
        assert not code.isVisible()  # it is the code of one of them
        details = page.findChild(QToolButton, "details")
        assert details is not None
        assert not details.isVisible()
        page.table.selectRow(0)
        assert about.text() == "For Example Account: request of cuc-pub"
        assert code.toPlainText().startswith("TRQ-UCXN:CUC-PUB")


class TestAtTheAuthority:
    def test_one_press_saves_an_answer_the_row_says_where_and_leaves_with_the_page(
        self, sides: TwoSides, office: Room, show: Show, qtbot: QtBot, tmp_path: Path, chosen_folder: None
    ) -> None:
        sides.add("cuc-a")
        made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        page = show(office)
        assert rows(page) == [("authorization", "UCXN:CUC-A")]
        assert carried(page) == ["not yet"]
        assert save_text(page) == "Save..."
        press(qtbot, page, "primary")
        assert QApplication.activeModalWidget() is None
        assert (tmp_path / parcels(sides.authority, [made])[0].file_name).read_bytes() == made.file_bytes
        assert outbox.list_outbox(sides.authority) == []
        assert "Written, read back and compared." in page.message.accessibleName()
        assert carried(page) == [f"{tmp_path}, 2026-03-01 09:00 UTC"]
        assert save_text(page) == "Save again..."
        mark = page.findChild(QPushButton, "mark")
        assert mark is not None
        assert not mark.isEnabled()
        press(qtbot, page, "primary")  # the same bytes: nothing new is made
        assert [path.name for path in tmp_path.glob("*.slrauth")] == [
            parcels(sides.authority, [made])[0].file_name
        ]
        page.hide()
        page.show()
        page.refresh()
        settle(qtbot, office)
        assert rows(page) == []
        assert not page._detail.isVisible()

    def test_a_drive_that_is_plugged_in_takes_it_with_one_press(
        self, sides: TwoSides, site_room: Room, stick: Path, show: Show, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        request.request(sides.site, ["cuc-a"], {BASIC: 5})
        site_room.drives.look()
        page = show(site_room)
        press(qtbot, page, "drive")
        assert [path.name.partition("-")[0] for path in (stick / "slr").iterdir()] == ["REQUEST"]
        assert carried(page)[0].startswith("LICXFER, ")
        assert "Eject LICXFER" in page.message.accessibleName()

    def test_a_folder_that_cannot_be_written_is_refused_and_it_goes_on_waiting(
        self, sides: TwoSides, office: Room, show: Show, qtbot: QtBot, tmp_path: Path
    ) -> None:
        sides.add("cuc-a")
        sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        page = show(office)
        page.save_to(tmp_path / "absent" / "folder")
        settle(qtbot, office)
        assert page.message.property("tone") == "refused"
        assert carried(page) == ["not yet"]
        assert len(outbox.list_outbox(sides.authority)) == 1

    def test_several_for_one_site_go_in_one_envelope_as_text(
        self, sides: TwoSides, office: Room, show: Show, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a", "cuc-b")
        for name in ("cuc-a", "cuc-b"):
            sides.authorize(sides.ask(name, **{BASIC: 10})[0].file_bytes)
        page = show(office)
        QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        press(qtbot, page, "copy_text")
        text = QApplication.clipboard().text()
        assert text.count("BEGIN") == 1
        done = install.install(sides.site, text.encode(), None)
        assert [item.sequence for item in done] == [1, 1]
        assert len(rows(page)) == 2

    def test_one_alone_is_copied_without_the_passphrase(
        self, sides: TwoSides, office: Room, show: Show, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        page = show(office)
        sides.authority.keys = None
        press(qtbot, page, "copy_text")
        assert install.install(sides.site, QApplication.clipboard().text().encode(), None)[0].sequence == 1

    def test_marked_as_handed_over_by_keys(
        self, sides: TwoSides, office: Room, show: Show, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        page = show(office)
        press(qtbot, page, "mark")
        dialog = dialog_of(HandOverDialog)
        keys = Over(qtbot, office, dialog)
        keys.press(Qt.Key.Key_Down)
        keys.to("primary")
        keys.enter()
        assert rows(page) == []
        assert entry_types(sides.authority)[-1] == outbox.HANDED_OVER
        assert "1 marked" in page.message.accessibleName()

    @pytest.mark.parametrize("way", ["", " ", "\t"])
    def test_the_way_has_to_be_said(self, sides: TwoSides, office: Room, qtbot: QtBot, way: str) -> None:
        sides.add("cuc-a")
        sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        dialog = HandOverDialog(office, outbox.list_outbox(sides.authority))
        keys = Keys(qtbot, office, dialog)
        dialog._how.setCurrentText(way)
        keys.to("primary")
        keys.enter()
        assert dialog.isVisible()
        assert "Say how" in dialog.message.accessibleName()

    def test_too_many_words_are_refused(self, sides: TwoSides, office: Room, qtbot: QtBot) -> None:
        sides.add("cuc-a")
        sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        dialog = HandOverDialog(office, outbox.list_outbox(sides.authority))
        keys = Keys(qtbot, office, dialog)
        dialog._how.setCurrentText("x" * 200)
        keys.to("primary")
        keys.enter()
        assert dialog.message.code == "bad-value"
        assert len(outbox.list_outbox(sides.authority)) == 1


class TestAtTheSite:
    def test_a_request_waits_with_its_code(
        self, sides: TwoSides, plant: Room, show: Show, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        asked = request.request(sides.site, ["cuc-a"], {BASIC: 5})
        page = show(plant)
        assert rows(page) == [("request", "cuc-a")]
        assert page._code.toPlainText() == asked.codes[0][1]
        with qtbot.waitSignal(page.go_to) as gone:
            press(qtbot, page, "show_exchange")
        assert gone.args[0] is Section.EXCHANGES

    def test_a_code_that_the_product_made_is_copied_as_it_is(
        self, sides: TwoSides, plant: Room, show: Show, qtbot: QtBot
    ) -> None:
        udi = sides.add_cisco("cucm")
        request.request(sides.site, ["cucm"], {}, code=udi)
        page = show(plant)
        assert len(rows(page)) == 1
        press(qtbot, page, "copy_text")
        assert QApplication.clipboard().text() == outbox.list_outbox(sides.site)[0].code
        assert page.table.model().index(0, 2).data() == "the vendor's portal"

    def test_in_real_work_no_code_of_a_request_is_offered_to_be_read_out(
        self, tmp_path: Path, show: Show, qtbot: QtBot
    ) -> None:
        sides = TwoSides(make_template(tmp_path / "real", training=False), tmp_path / "real sides")
        sides.add("cuc-a")
        request.request(sides.site, ["cuc-a"], {BASIC: 5})
        room = Room(sides.machines["site"])
        room.take(sides.site)
        page = show(room)
        assert rows(page) == [("request", "cuc-a")]
        assert not page._code.isVisible()
        room.close()
        sides.authority.workspace.close()

    def test_empty_it_says_what_comes_here(self, plant: Room, show: Show) -> None:
        assert rows(show(plant)) == []
