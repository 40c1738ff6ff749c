"""What becomes of the workspace file while it is open: locked, vanished, replaced, made by a newer version."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pysqlite3.dbapi2 as sqlite
import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from slr_desktop.store import database, workspace
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.usage_dialog import UsageDialog
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.widgets.message import Tone
from tests.ui.walks import words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]
BASIC = "CUC_BasicMessaging"


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=30_000)


def trouble(window: MainWindow) -> str:
    return "" if window.trouble.isHidden() else window.trouble.accessibleName()


def look(window: MainWindow, qtbot: QtBot) -> None:
    window.look_again()
    settle(window, qtbot)


def unlock(window: MainWindow, world: World, qtbot: QtBot) -> None:
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    settle(window, qtbot)


def report(window: MainWindow, qtbot: QtBot, count: int) -> str:
    """Report usage in the window; gives the refusal that is shown, or nothing."""
    window.want(Wizard.REPORT_USAGE, "cuc-pub")
    settle(window, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, UsageDialog)
    dialog._fields[BASIC].setValue(count)
    act = dialog.findChild(QPushButton, "primary")
    assert isinstance(act, QPushButton)
    act.click()
    settle(window, qtbot)
    if QApplication.activeModalWidget() is not dialog:
        return ""
    said = words_of(dialog.message)
    dialog.reject()
    return said


def walk_through(window: MainWindow, qtbot: QtBot) -> None:
    """Every section is entered: the program lives."""
    for section in window._side.sections:
        window.enter(section)
        settle(window, qtbot)
    window.enter(Section.HOME)
    settle(window, qtbot)


def test_a_file_that_vanishes_is_told_and_is_well_when_it_is_back(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    unlock(window, world, qtbot)
    assert trouble(window) == ""
    path, away = world.workspaces["site"], tmp_path / "away.slr"
    path.rename(away)
    look(window, qtbot)
    assert "moved, deleted or replaced" in trouble(window)
    walk_through(window, qtbot)
    assert "(" in report(window, qtbot, 31)
    away.rename(path)
    look(window, qtbot)
    assert trouble(window) == ""
    assert report(window, qtbot, 31) == ""


def test_a_file_that_becomes_another_is_told(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    path = world.workspaces["site"]
    kept = tmp_path / "kept.slr"
    shutil.copy2(path, kept)
    path.unlink()
    path.write_bytes(b"hello" * 100)
    look(window, qtbot)
    assert "moved, deleted or replaced" in trouble(window)
    walk_through(window, qtbot)


def test_a_workspace_that_another_program_writes_to(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    unlock(window, world, qtbot)
    other = sqlite.connect(str(world.workspaces["site"]), isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        said = report(window, qtbot, 32)
        assert "(locked)" in said
        walk_through(window, qtbot)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert report(window, qtbot, 32) == ""


def test_a_workspace_of_a_newer_version_is_read_only(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    newer = sqlite.connect(str(world.workspaces["site"]), isolation_level=None)
    newer.execute("PRAGMA user_version = 1000")
    newer.close()
    window = make_window("site")
    look(window, qtbot)
    assert "cannot be written to" in trouble(window)
    walk_through(window, qtbot)
    unlock(window, world, qtbot)
    assert "(workspace-newer)" in report(window, qtbot, 33)


def test_a_full_disk_is_said_and_the_act_is_done_again(
    make_window: MakeWindow, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file may not grow by a page: SQLite says so in the middle of the act, as on a full disk."""
    window = make_window("site")
    unlock(window, world, qtbot)

    def narrow(path: Path, *, writing: bool) -> Any:
        connection = database.connect(path, writing=writing)
        if writing:
            connection.execute("PRAGMA max_page_count = 1")
        return connection

    with monkeypatch.context() as full:
        full.setattr(workspace, "connect", narrow)
        said = [report(window, qtbot, count) for count in range(40, 60)]
        assert any("(disk-full)" in text for text in said)
        walk_through(window, qtbot)
    assert report(window, qtbot, 34) == ""


def test_a_disk_that_gives_an_error_is_said(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    unlock(window, world, qtbot)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = world.workspaces["site"].stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size // 4, before[1]))
    try:
        said = report(window, qtbot, 36)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "(database-damaged)" in said
    assert report(window, qtbot, 36) == ""


def put_an_older_copy_back(window: MainWindow, world: World, qtbot: QtBot, old: Path) -> None:
    """Usage is reported in the workspace; then the file is put back to what it was before, and opened."""
    shutil.copy2(world.workspaces["site"], old)
    unlock(window, world, qtbot)
    assert report(window, qtbot, 35) == ""
    window.close_workspace()
    settle(window, qtbot)
    shutil.copy2(old, world.workspaces["site"])
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        window.open_workspace(world.workspaces["site"])
    settle(window, qtbot)


def test_an_older_copy_is_said_above_every_page_and_what_to_do(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    put_an_older_copy_back(window, world, qtbot, tmp_path / "old.slr")
    assert window.trouble.code == "older-than-evidence"
    for said in ("older than the copy that was last used", "Looking is harmless", "Use the newer copy"):
        assert said in trouble(window)
    assert not window.trouble._close.isVisible(), "it stays in sight until it is mended"
    for section in window._side.sections:
        window.enter(section)
        settle(window, qtbot)
        assert window.trouble.isVisible(), section
    window.message.show_text(Tone.NOTE, "something else")
    window.want(Wizard.TAKE_IN)
    QApplication.activeModalWidget().close()  # type: ignore[union-attr]
    assert window.trouble.isVisible()
    assert "(older-than-evidence)" in report_locked(window, world, qtbot)
    window.rebuild()
    settle(window, qtbot)
    assert window.trouble.code == "older-than-evidence", "also in another language"


def report_locked(window: MainWindow, world: World, qtbot: QtBot) -> str:
    unlock(window, world, qtbot)
    return report(window, qtbot, 36)


def test_the_way_out_of_an_older_copy_is_a_help_page(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    put_an_older_copy_back(window, world, qtbot, tmp_path / "old.slr")
    button = window.trouble.findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    button.click()
    shown = QApplication.activeModalWidget()
    assert shown is not None and shown.objectName() == "help_window"
    text = shown.findChild(QPlainTextEdit, "help_text")
    assert isinstance(text, QPlainTextEdit)
    assert "workspace restore" in text.toPlainText()
    shown.close()


def test_a_newer_copy_that_is_opened_takes_the_warning_away(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    put_an_older_copy_back(window, world, qtbot, tmp_path / "old.slr")
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        window.open_workspace(world.workspaces["authority"])
    settle(window, qtbot)
    assert trouble(window) == ""


def test_what_the_other_side_has_seen_beyond_this_copy_is_said(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    unlock(window, world, qtbot)
    desk = window.room.desk
    with desk.act("test") as act:
        act.stand(replace(act.standing, evidence="The other side has seen number 9 of this workspace."))
        act.enter("older-than-evidence", number=9)
    look(window, qtbot)
    assert window.trouble.code == "older-than-evidence"
    assert "has seen number 9" in trouble(window)


def test_a_state_that_is_not_remembered_outside_the_file_is_said_after_the_act(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    unlock(window, world, qtbot)
    marks = world.outside.state_folder() / "marks"
    marks.parent.mkdir(parents=True, exist_ok=True)
    marks.write_bytes(b"no folder")
    assert report(window, qtbot, 35) == ""
    settle(window, qtbot)
    assert "not remembered outside" in trouble(window)
    assert "recorded all the same" in trouble(window)
    marks.unlink()
    assert report(window, qtbot, 36) == ""
    settle(window, qtbot)
    assert trouble(window) == ""
