"""Menus by role: everything has its keys, its letter and its place in Help > Keyboard shortcuts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit

from slr_desktop.services import set_up, trust
from slr_desktop.ui.keys import KeysDialog
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.menus import WIZARDS, with_mnemonics
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.pages.usage_dialog import UsageDialog
from slr_desktop.ui.sections import SECTIONS, Section, Wizard
from slr_desktop.ui.widgets.carry_dialog import CarryDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]


def menus(window: MainWindow) -> list[QMenu]:
    found = [action.menu() for action in window.menuBar().actions()]
    return [menu for menu in found if isinstance(menu, QMenu)]


def actions(window: MainWindow) -> list[QAction]:
    return [a for menu in menus(window) for a in menu.actions() if not a.isSeparator() and a.menu() is None]


def letters(texts: list[str]) -> list[str]:
    return [m[1].casefold() for text in texts if (m := re.search(r"&(\w)", text))]


@pytest.mark.parametrize("role", ["", "site", "authority", "audit"])
def test_every_letter_and_every_key_is_there_once(make_window: MakeWindow, role: str) -> None:
    window = make_window(role)
    bar = [action.text() for action in window.menuBar().actions()]
    assert len(set(letters(bar))) == len(bar)
    for menu in menus(window):
        texts = [a.text() for a in menu.actions() if not a.isSeparator()]
        assert len(set(letters(texts))) == len(letters(texts)), texts
    keys = [a.shortcut().toString() for a in actions(window) if not a.shortcut().isEmpty()]
    assert len(set(keys)) == len(keys)
    assert all(action.objectName() for action in actions(window))


@pytest.mark.parametrize("role", ["site", "authority", "audit"])
def test_every_section_has_its_number(make_window: MakeWindow, role: str) -> None:
    window = make_window(role)
    sections = SECTIONS[window.room.desk.genesis.role]
    for number, section in enumerate(sections, start=1):
        action = window.findChild(QAction, f"go_{section.value}")
        assert isinstance(action, QAction)
        assert action.shortcut().toString() == f"Ctrl+{number}"
        action.trigger()
        assert window.page is window._pages[section]


def test_help_lists_every_key(make_window: MakeWindow) -> None:
    window = make_window("site")
    window.show_keys()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, KeysDialog)
    listed = {row.keys: row.what for row in dialog.table.rows_model.rows}
    for action in actions(window):
        if not action.shortcut().isEmpty():
            assert action.shortcut().toString(action.shortcut().SequenceFormat.NativeText) in listed
    assert listed["Ctrl+N"] == "Request licenses"
    dialog.reject()


def test_every_wizard_of_the_menu_opens(make_window: MakeWindow, qtbot: QtBot) -> None:
    for role in ("site", "authority"):
        window = make_window(role)
        menu = window.findChild(QMenu, "exchange_menu")
        assert isinstance(menu, QMenu)
        if role == "site":
            window.enter(Section.INSTANCES)  # usage is reported of the one that is chosen there
            qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)  # noqa: B023 - waited for at once
        for action in menu.actions():
            action.trigger()
            qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)  # noqa: B023 - waited for at once
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog), action.text()
            getattr(dialog, "close_quietly", dialog.reject)()
            qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        window.close()


def test_usage_is_reported_of_an_instance_that_is_chosen_first(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    window.enter(Section.HOME)
    window.want(Wizard.REPORT_USAGE)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    assert QApplication.activeModalWidget() is None
    assert isinstance(window.page, InstancesPage)
    assert "Choose an instance" in window.message.accessibleName()
    window.want(Wizard.REPORT_USAGE)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, UsageDialog)
    assert window.page.chosen_name in dialog.windowTitle()
    dialog.reject()


@pytest.mark.parametrize("role", ["site", "authority"])
def test_a_side_introduces_itself_again(make_window: MakeWindow, qtbot: QtBot, role: str) -> None:
    window = make_window(role)
    window.want(Wizard.INTRODUCE)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CarryDialog)
    own = trust.own_identity(window.room.desk, set_up.word_list(window.room.outside))
    assert own is not None
    words, digits = (field.toPlainText() for field in dialog.findChildren(QPlainTextEdit, "code"))
    assert (words, digits.replace(" ", "")) == (own.words, own.fingerprint)
    assert dialog.carry.waits
    dialog.reject()


def test_the_manual_names_the_keys_of_wizards_and_of_the_window() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "reference" / "window.md").read_text("utf-8")
    keys = [keys for wizards in WIZARDS.values() for _, keys in wizards if keys]
    for key in (*keys, "Ctrl+O", "Ctrl+V", "Ctrl+F", "Ctrl+L", "Ctrl+Shift+N", "Ctrl+Shift+O", "F5", "F1"):
        assert f" {key} " in manual or f" {key}," in manual, key


def test_find_goes_to_the_filter(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    window.enter(Section.EXCHANGES)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    window.activateWindow()
    action = window.findChild(QAction, "find")
    assert isinstance(action, QAction)
    action.trigger()
    assert window.page is not None
    field = window.page.findChild(QLineEdit, "search")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    window.enter(Section.HOME)
    action.trigger()  # nothing to find there, and no defect


def test_the_menus_follow_the_workspace(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window()
    assert window.findChild(QAction, "close_workspace") is None
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        window.open_workspace(world.workspaces["site"])
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    close = window.findChild(QAction, "close_workspace")
    assert isinstance(close, QAction)
    close.trigger()
    assert not window.room.is_open
    assert window.findChild(QMenu, "exchange_menu") is None


def test_letters_are_given_once() -> None:
    assert with_mnemonics(["Home", "Help", "H"]) == ["&Home", "H&elp", "H"]
    assert with_mnemonics(["äöü 1", "1"]) == ["äöü &1", "1"]
    assert with_mnemonics([]) == []
