"""The window while no workspace is open, recent workspaces, and one window for each workspace."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import preferences
from slr_desktop.ui import holding
from slr_desktop.ui.loading import take
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.opening import open_wizard
from slr_desktop.ui.opening_pages import make_page
from slr_desktop.ui.pages.start import StartPage
from slr_desktop.ui.sections import Section
from slr_desktop.ui.widgets.message import Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]


def start_of(window: MainWindow) -> StartPage:
    page = window.findChild(StartPage, "start_page")
    assert isinstance(page, StartPage)
    return page


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)


def test_without_a_workspace_the_window_asks_which(make_window: MakeWindow) -> None:
    window = make_window()
    start = start_of(window)
    assert start.isVisible()
    assert window.windowTitle() == "SLR Desktop"
    assert window.page is None
    assert not start.table.isVisible()
    assert [b.accessibleName() for b in start.findChildren(QPushButton, "card_button")] == [
        "Set up a workspace",
        "Open a workspace",
    ]


def test_with_a_workspace_on_its_way_the_first_picture_has_no_start_page(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    room, settings = (before := make_window()).room, before.settings
    window = MainWindow(
        room, settings, make_page=make_page, open_wizard=open_wizard, take=take, start_later=True
    )
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.findChild(StartPage) is None
    window.open_workspace(world.folder / "nowhere.slr")
    settle(window, qtbot)
    assert start_of(window).isVisible()
    assert window.message.isVisible()
    window.open_workspace(world.workspaces["site"])
    settle(window, qtbot)
    assert window.page is not None
    assert not start_of(window).isVisible()


def test_enter_presses_the_button_that_has_the_focus(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    start = start_of(window)
    card = start.findChildren(QPushButton, "card_button")[0]
    card.setFocus()
    with qtbot.waitSignal(start.new_wanted):
        QTest.keyClick(card, Qt.Key.Key_Return)


def test_an_opened_workspace_is_recent_from_then_on(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    assert window.windowTitle() == "TRAINING - North Site - SLR Desktop"
    assert not start_of(window).isVisible()
    window.close_workspace()
    settle(window, qtbot)
    start = start_of(window)
    assert start.isVisible()
    assert [row.name for row in start.table.rows_model.rows] == ["North Site"]
    assert start.table.hasFocus()
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        QTest.keyClick(start.table, Qt.Key.Key_Return)
    assert window.room.desk.genesis.name == "North Site"


def test_a_recent_workspace_that_is_gone_says_so(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    window.close_workspace()
    settle(window, qtbot)
    world.workspaces["site"].rename(world.folder / "elsewhere.slr")
    window.look_again()
    settle(window, qtbot)
    start = start_of(window)
    QTest.keyClick(start.table, Qt.Key.Key_Return)
    assert not window.room.is_open
    assert "not there now" in start.message.accessibleName()
    forget = start.findChild(QPushButton, "forget")
    assert isinstance(forget, QPushButton)
    forget.click()
    settle(window, qtbot)
    assert start.table.rows_model.rows == []
    assert preferences.recent(world.outside) == []


def test_the_recent_menu_opens_a_workspace(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("authority")
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        window.open_workspace(world.workspaces["site"])
    settle(window, qtbot)
    menu = window.findChild(QMenu, "recent_menu")
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts[0].startswith("&1 North Site")
    assert texts[1].startswith("&2 Example Smart Account")
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        menu.actions()[1].trigger()
    assert window.room.desk.genesis.role.value == "authority"


def test_what_is_no_workspace_is_refused_above_the_page(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    stranger = tmp_path / "notes.slr"
    stranger.write_text("hello")
    window.open_workspace(stranger)
    settle(window, qtbot)
    assert window.message.code == "not-a-workspace"
    assert start_of(window).isVisible()


def test_a_second_window_on_the_same_workspace_is_told_so(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    first, second = make_window("site"), make_window()
    second.open_workspace(world.workspaces["site"])
    settle(second, qtbot)
    said = second.message.accessibleName()
    assert said.startswith("This workspace is open in another window North Site is open in another window")
    assert "fault" not in said
    assert second.message.property("tone") == Tone.NOTE
    assert not second.room.is_open
    first.close()
    with qtbot.waitSignal(second.room.opened, timeout=20_000):
        second.open_workspace(world.workspaces["site"])
    assert second.room.is_open


def test_switching_to_another_workspace_lets_the_first_one_go(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    first, second = make_window("site"), make_window()
    with qtbot.waitSignal(first.room.opened, timeout=20_000):
        first.open_workspace(world.workspaces["authority"])
    with qtbot.waitSignal(second.room.opened, timeout=20_000):
        second.open_workspace(world.workspaces["site"])
    assert second.room.desk.genesis.name == "North Site"


def test_opening_the_same_workspace_again_is_no_second_window(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        window.open_workspace(world.workspaces["site"])
    settle(window, qtbot)
    assert window.room.is_open
    with pytest.raises(Refusal):
        holding.hold(world.outside, window.room.desk.genesis)


HOLDER = """
import sys, time
from pathlib import Path
from slr_desktop.app import App
from slr_desktop.services import set_up
from slr_desktop.services.set_up import Manner
from slr_desktop.ui import holding
desk = set_up.open_desk(App(), Path(sys.argv[1]), Manner())
held = holding.hold(App(), desk.genesis)
print("held" if held else "none", flush=True)
sys.stdin.read()
"""


def test_the_lock_dies_with_its_process(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(world.workspaces["site"])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        window = make_window()
        window.open_workspace(world.workspaces["site"])
        settle(window, qtbot)
        assert "open in another window" in window.message.accessibleName()
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        window.open_workspace(world.workspaces["site"])


def test_a_state_folder_that_cannot_be_made_stops_nobody(
    make_window: MakeWindow, world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    window = make_window("site")
    assert window.room.is_open
    assert window.page is not None


def test_sections_are_entered_by_their_keys(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    for number, section in enumerate((Section.HOME, Section.INSTANCES), start=1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert window.page is window._pages[section]


def test_switching_while_pages_are_read_harms_nothing(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    for role in ("authority", "site", "audit", "site"):
        for section in window._side.sections:
            window.enter(section)
        with qtbot.waitSignal(window.room.opened, timeout=20_000):
            window.open_workspace(world.workspaces[role])
    settle(window, qtbot)
    assert window.room.desk.genesis.name == "North Site"


def test_the_cursor_is_on_the_workspace_that_was_used_last(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    window.close_workspace()
    settle(window, qtbot)
    table = start_of(window).table
    assert table.isColumnHidden(3)  # nothing has to be noted of any of them
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        window.open_workspace(table.rows_model.rows[0].path.with_name("authority.slr"))
    settle(window, qtbot)
    window.close_workspace()
    settle(window, qtbot)
    table = start_of(window).table
    assert [row.name for row in table.rows_model.rows] == ["Example Smart Account", "North Site"]
    assert table.current_row == 0
    QTest.keyClick(table, Qt.Key.Key_Down)
    window.look_again()
    settle(window, qtbot)
    assert start_of(window).table.current_row == 1  # looking again moves no cursor
