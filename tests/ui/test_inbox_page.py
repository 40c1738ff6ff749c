"""Inbox: many files at once, one verdict each; what waits is answered or dismissed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from slr_desktop.domain.exchanges import Exchange, Waiting
from slr_desktop.services import hand_back, inbox
from slr_desktop.services.carry import as_text
from slr_desktop.ui.pages.dismiss_dialog import DismissDialog
from slr_desktop.ui.pages.inbox import InboxPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from tests.fakes.two_sides import BASIC, TwoSides, pool
from tests.ui.over import Over, dialog_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Show = Callable[[], InboxPage]


@pytest.fixture
def show(office: Room, qtbot: QtBot) -> Show:
    def shown() -> InboxPage:
        page = InboxPage(office)
        qtbot.addWidget(page)
        page.resize(900, 640)
        page.show()
        page.refresh()
        settle(qtbot, page)
        return page

    return shown


def settle(qtbot: QtBot, page: InboxPage) -> None:
    """Until nothing is under way, also between two files."""
    for _ in range(2):
        qtbot.waitUntil(lambda: page.room.tasks.idle and not page.taking.under_way, timeout=10_000)
        QApplication.processEvents()


def press(qtbot: QtBot, page: Any, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.keyClick(found, Qt.Key.Key_Space)


def waiting(page: InboxPage) -> list[str]:
    return [row.item.instance for row in page.table.rows_model.rows]


def verdicts(page: InboxPage) -> list[str]:
    model = page.taking.table.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def on_stick(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


class TestTakingIn:
    def test_many_files_are_dropped_and_each_has_its_verdict(
        self, sides: TwoSides, show: Show, qtbot: QtBot, tmp_path: Path
    ) -> None:
        sides.add("cuc-a", "cuc-b", "cuc-c")
        first = sides.ask("cuc-a")[0]
        files = [
            on_stick(tmp_path, "a.slr", first.file_bytes),
            on_stick(tmp_path, "again.slr", first.file_bytes),
            on_stick(tmp_path, "batch.slr", sides.ask_in_one("cuc-b", "cuc-c")),
            on_stick(tmp_path, "cut.slr", first.file_bytes[:-9]),
            on_stick(tmp_path, "letter.txt", b"Dear authority"),
            tmp_path / "gone.slr",
            tmp_path,
        ]
        page = show()
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        page.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        settle(qtbot, page)
        told = [(v.file, v.instance, v.refusal.code if v.refusal else "") for v in page.taking.verdicts]
        assert told == [
            ("a.slr", "UCXN:CUC-A", ""),
            ("again.slr", "", "replayed"),
            ("batch.slr", "UCXN:CUC-B", ""),
            ("batch.slr", "UCXN:CUC-C", ""),
            ("cut.slr", "", "incomplete"),
            ("letter.txt", "", "unrecognised"),
            ("gone.slr", "", "usage"),
            (tmp_path.name, "", "unrecognised"),
        ]
        assert waiting(page) == ["UCXN:CUC-A", "UCXN:CUC-B", "UCXN:CUC-C"]
        assert pool(sides.authority) == (100, 0, 0, 100)
        press(qtbot, page, "hide_verdicts")
        assert not page.taking.isVisible()
        assert waiting(page) == ["UCXN:CUC-A", "UCXN:CUC-B", "UCXN:CUC-C"]

    def test_what_is_no_request_is_opened_by_what_fits(
        self, sides: TwoSides, show: Show, qtbot: QtBot, tmp_path: Path
    ) -> None:
        sides.reserve("cuc-a")
        back = hand_back.give_back(sides.site, ["cuc-a"])[0]
        assert back.made is not None
        path = on_stick(tmp_path, "return.slr", back.made.file_bytes)
        page = show()
        page.take_files([path])
        settle(qtbot, page)
        with qtbot.waitSignal(page.wanted) as told:
            press(qtbot, page, "open_what_fits")
        assert told.args == [Wizard.TAKE_IN, path]

    def test_text_from_the_clipboard(self, sides: TwoSides, show: Show, qtbot: QtBot) -> None:
        sides.add("cuc-a")
        page = show()
        QApplication.clipboard().setText(as_text(sides.ask("cuc-a")[0]))
        press(qtbot, page, "paste")
        settle(qtbot, page)
        assert waiting(page) == ["UCXN:CUC-A"]

    def test_an_empty_clipboard_says_so(self, show: Show, qtbot: QtBot) -> None:
        page = show()
        QApplication.clipboard().setText("   ")
        press(qtbot, page, "paste")
        assert "no text on the clipboard" in page.message.accessibleName()

    def test_without_the_passphrase_the_rest_is_not_tried(
        self, sides: TwoSides, show: Show, qtbot: QtBot, tmp_path: Path, office: Room
    ) -> None:
        sides.add("cuc-a")
        path = on_stick(tmp_path, "a.slr", sides.ask("cuc-a")[0].file_bytes)
        page = show()
        sides.authority.keys = None
        page.take_files([path, path])
        settle(qtbot, page)
        assert page.taking.verdicts == []
        assert page.message.code == "passphrase-missing"
        assert waiting(page) == []

    def test_a_hostile_name_is_shown_and_does_nothing(self, show: Show, qtbot: QtBot, tmp_path: Path) -> None:
        path = on_stick(tmp_path, "<b>\u202ea\x07.slr", b"hello")
        page = show()
        page.take_files([path])
        settle(qtbot, page)
        assert page.taking.table.model().index(0, 0).data() == "<b><U+202E>a<U+0007>.slr"

    def test_what_was_decided_since_waits_no_more(
        self, sides: TwoSides, show: Show, qtbot: QtBot, tmp_path: Path
    ) -> None:
        sides.add("cuc-a", "cuc-b")
        page = show()
        page.take_files(
            [on_stick(tmp_path, f"{n}.slr", sides.ask(n)[0].file_bytes) for n in ("cuc-a", "cuc-b")]
        )
        settle(qtbot, page)
        assert verdicts(page) == ["taken in; it waits for its answer"] * 2
        answered = next(row.item for row in page.table.rows_model.rows if row.item.instance == "UCXN:CUC-A")
        data = inbox.request_bytes(sides.authority, answered.exchange)
        sides.authorize(data)
        page.refresh()
        settle(qtbot, page)
        assert verdicts(page) == ["taken in, and decided since", "taken in; it waits for its answer"]


class TestDeciding:
    @pytest.fixture
    def page(self, sides: TwoSides, show: Show) -> InboxPage:
        sides.add("cuc-a", "cuc-b")
        for name in ("cuc-a", "cuc-b"):
            inbox.take_in(sides.authority, sides.ask(name, **{BASIC: 30})[0].file_bytes)
        return show()

    def test_what_is_selected_is_answered(self, page: InboxPage, qtbot: QtBot) -> None:
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        with qtbot.waitSignal(page.wanted) as told:
            press(qtbot, page, "primary")
        assert told.args[0] is Wizard.ANSWER
        assert told.args[1] == tuple(row.item.exchange for row in page.table.rows_model.rows)

    def test_one_is_rehosted_or_looked_at(self, page: InboxPage, qtbot: QtBot) -> None:
        exchange = page.table.rows_model.rows[0].item.exchange
        with qtbot.waitSignal(page.wanted) as told:
            press(qtbot, page, "rehost")
        assert told.args == [Wizard.REHOST, (exchange,)]
        with qtbot.waitSignal(page.go_to) as gone:
            press(qtbot, page, "show_exchange")
        assert gone.args == [Section.EXCHANGES, exchange]

    def test_what_is_to_be_decided_is_told(self, sides: TwoSides, page: InboxPage, show: Show) -> None:
        sides.reserve("cuc-c")
        hand_back.give_back(sides.site, ["cuc-c"])
        inbox.take_in(sides.authority, sides.ask("cuc-c", **{BASIC: 30})[0].file_bytes)
        shown = show()
        table = shown.table.model()
        notes = [str(table.index(row, 4).data()) for row in range(table.rowCount())]
        assert notes[:2] == ["answer it, or dismiss it"] * 2
        assert "holds a reservation already" in notes[2]

    def test_one_that_was_asked_anew_since_is_to_be_dismissed(
        self, sides: TwoSides, page: InboxPage, show: Show
    ) -> None:
        leads = [page.findChild(QPushButton, name) for name in ("primary", "dismiss")]
        assert [b.property("leads") for b in leads if b is not None] == ["yes", "no"]
        hand_back.cancel(sides.site, ["cuc-a"])
        sides.later(60)
        sides.authorize(sides.ask("cuc-a", **{BASIC: 30})[0].file_bytes)
        shown = show()
        leads = [shown.findChild(QPushButton, name) for name in ("primary", "dismiss")]
        assert [b.property("leads") for b in leads if b is not None] == ["no", "yes"]
        assert "Dismiss it here." in shown._about.text()

    def test_dismissed_with_a_note_by_keys(
        self, sides: TwoSides, page: InboxPage, qtbot: QtBot, office: Room
    ) -> None:
        exchange = page.table.rows_model.rows[0].item.exchange
        press(qtbot, page, "dismiss")
        dialog = dialog_of(DismissDialog)
        keys = Over(qtbot, office, dialog)
        keys.enter()
        assert "Give a reason" in dialog.message.accessibleName()
        keys.write("asked for by mistake")
        keys.enter()
        assert keys.closed
        assert waiting(page) == ["UCXN:CUC-B"]
        found = sides.authority.workspace.get(Exchange, exchange)
        assert found is not None
        assert (found.waiting, found.note) == (Waiting.NOTHING, "asked for by mistake")

    def test_dismissing_what_was_answered_meanwhile_is_refused(
        self, sides: TwoSides, page: InboxPage, qtbot: QtBot, office: Room
    ) -> None:
        press(qtbot, page, "dismiss")
        dialog = dialog_of(DismissDialog)
        keys = Over(qtbot, office, dialog)
        inbox.dismiss(sides.authority, page.table.rows_model.rows[0].item.exchange, "first")
        keys.write("second")
        keys.enter()
        assert dialog.message.code == "wrong-state"
        keys.press(Qt.Key.Key_Escape)
        assert keys.closed

    def test_it_is_brought_into_view(self, page: InboxPage, qtbot: QtBot) -> None:
        page.show_subject("UCXN:CUC-B")
        settle(qtbot, page)
        assert [item.instance for item in page.selected] == ["UCXN:CUC-B"]


def test_empty_it_says_what_comes_here(show: Show) -> None:
    page = show()
    assert waiting(page) == []
    assert not page._detail.isVisible()
