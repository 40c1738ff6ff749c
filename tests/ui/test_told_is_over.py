"""What was saved or copied is said as long as it is looked at, and no longer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QPushButton

from slr_desktop.services import outbox
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.pages.outbox import OutboxPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import AskForUpdate, Section
from tests.fakes.two_sides import BASIC, TwoSides

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MakeWindow = Callable[..., MainWindow]


def settle(room: Room, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: room.tasks.idle, timeout=20_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: room.tasks.idle, timeout=20_000)


def outbox_of(office_window: MainWindow, sides: TwoSides, qtbot: QtBot) -> OutboxPage:
    """The outbox of an authority that has two authorizations to carry."""
    sides.add("cuc-a", "cuc-b")
    for name in ("cuc-a", "cuc-b"):
        sides.authorize(sides.ask(name, **{BASIC: 10})[0].file_bytes)
    office_window.enter(Section.OUTBOX)
    settle(office_window.room, qtbot)
    page = office_window.page
    assert isinstance(page, OutboxPage)
    page.table.selectRow(0)
    return page


def press(page: OutboxPage, name: str, qtbot: QtBot) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()
    settle(page.room, qtbot)


def test_of_another_row_nothing_was_copied(office_window: MainWindow, sides: TwoSides, qtbot: QtBot) -> None:
    page = outbox_of(office_window, sides, qtbot)
    press(page, "copy_text", qtbot)
    assert "Copied as text." in page.message.accessibleName()
    assert page.message.isVisible()
    page.refresh()  # the same row: it is still true
    settle(page.room, qtbot)
    assert page.message.isVisible()
    page.table.selectRow(1)
    assert not page.message.isVisible()


def test_what_was_carried_by_others_is_not_said_to_be_carried(
    office_window: MainWindow, sides: TwoSides, qtbot: QtBot
) -> None:
    page = outbox_of(office_window, sides, qtbot)
    press(page, "copy_text", qtbot)
    item = page.selected[0]
    outbox.mark_handed_over(sides.authority, item.exchange, item.number, "by hand")
    page.refresh()
    settle(page.room, qtbot)
    assert not page.message.isVisible()


def test_who_comes_back_to_the_page_is_not_told_again(
    office_window: MainWindow, sides: TwoSides, qtbot: QtBot, tmp_path: Path
) -> None:
    page = outbox_of(office_window, sides, qtbot)
    page.save_to(tmp_path)
    settle(page.room, qtbot)
    assert "Written, read back and compared." in page.message.accessibleName()
    assert page.message.isVisible()
    office_window.enter(Section.HOME)
    settle(page.room, qtbot)
    office_window.enter(Section.OUTBOX)
    settle(page.room, qtbot)
    assert office_window.page is page
    assert not page.message.isVisible()


def test_files_that_were_saved_are_those_of_one_exchange(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    window.enter(Section.EXCHANGES)
    settle(window.room, qtbot)
    page = window.page
    assert isinstance(page, ExchangesPage)
    page.save_files(tmp_path)
    settle(window.room, qtbot)
    assert page.message.isVisible()
    page.table.selectRow(1 if page.table.current_row == 0 else 0)
    settle(window.room, qtbot)
    assert not page.message.isVisible()


def test_a_wish_is_over_with_the_number_that_came_of_it(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    window.enter(Section.INSTANCES, AskForUpdate("cuc-pub"))
    settle(window.room, qtbot)
    page = window.page
    assert isinstance(page, InstancesPage)
    qtbot.waitUntil(lambda: page.licenses.message.isVisible() and not page._pause.isActive())
    button = page.licenses.message.findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    button.click()
    assert "Copied." in page.licenses.message.accessibleName()
    page.refresh()
    settle(window.room, qtbot)
    assert page.licenses.message.isVisible()
    found = page.licenses._found
    assert found is not None
    page.licenses._show(replace(found, number=found.number + 1))
    assert not page.licenses.message.isVisible()
