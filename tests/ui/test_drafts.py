"""Drafts of wizards survive a crash, are offered once, and hold nothing secret."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QPushButton

from slr_desktop.services import drafts
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.wizards.requesting import RequestWizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)


def documents(world: World) -> list[Path]:
    return sorted((world.outside.state_folder() / "documents").glob("draft-*.json"))


def open_request(window: MainWindow, qtbot: QtBot, known: object = None) -> RequestWizard:
    window.want(Wizard.REQUEST, known)
    settle(window, qtbot)
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, RequestWizard)
    return wizard


def as_far_as_page_two(window: MainWindow, qtbot: QtBot) -> RequestWizard:
    wizard = open_request(window, qtbot)
    wizard.walk.collect(replace(wizard.walk.draft, names=("cuc-lab",)))
    wizard.refresh()
    wizard.next_button.click()
    settle(window, qtbot)
    assert wizard.walk.number == 2
    return wizard


def names(wizard: RequestWizard) -> tuple[str, ...]:
    return wizard.walk.draft.names


CRASHING = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QTimer
from slr_desktop.app import App
from slr_desktop.ui import application
from slr_desktop.ui.sections import Wizard

program = application.make_application(offscreen=True)
window = application.make_window(App())
window.show()
def when_open():
    window.want(Wizard.REQUEST)
    wait(at_first)
def at_first():
    wizard = program.activeModalWidget()
    wizard.walk.collect(replace(wizard.walk.draft, names=("cuc-lab",)))
    wizard.refresh()
    wizard.next_button.click()
    wait(at_second)
def at_second():
    print(program.activeModalWidget().walk.number, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
def wait(then):
    timer = QTimer(window)
    def look():
        if window.room.tasks.idle:
            timer.stop()
            then()
    timer.timeout.connect(look)
    timer.start(20)
window.room.opened.connect(lambda: wait(when_open))
window.open_workspace(Path(sys.argv[1]))
program.exec()
"""


def test_killed_in_a_wizard_it_goes_on_where_it_was(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, str(world.workspaces["site"])],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=dict(os.environ),
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert done.stdout == "2\n"
    window = make_window("site")
    wizard = open_request(window, qtbot)
    assert names(wizard) == ()
    assert "You began this at" in wizard.message.accessibleName()
    button = wizard.message.findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    assert button.text() == "Go on with it"
    button.click()
    settle(window, qtbot)
    assert names(wizard) == ("cuc-lab",)
    wizard.next_button.click()
    settle(window, qtbot)
    assert wizard.walk.number == 2


def test_given_up_or_done_nothing_is_kept(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    wizard = as_far_as_page_two(window, qtbot)
    assert len(documents(world)) == 1
    wizard.close_quietly()
    settle(window, qtbot)
    assert documents(world) == []
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    settle(window, qtbot)
    wizard = as_far_as_page_two(window, qtbot)
    wizard.next_button.click()
    settle(window, qtbot)
    wizard.next_button.click()
    settle(window, qtbot)
    assert wizard.walk.committed
    assert documents(world) == []


def test_a_draft_holds_what_was_chosen_and_no_more(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    as_far_as_page_two(window, qtbot)
    (document,) = documents(world)
    content = json.loads(document.read_text("utf-8"))
    assert content["wizard"] == "request-wizard"
    assert content["fields"]["names"] == ["cuc-lab"]
    assert set(content["fields"]) <= {"names", "authority", "margin", "wishes", "reason"}
    assert document.stat().st_mode & 0o077 == 0


def test_what_is_known_from_the_start_counts_more_than_a_draft(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    drafts.save(world.outside, window.room.desk.genesis.id, "request-wizard", {"names": ["cuc-lab"]})
    wizard = open_request(window, qtbot, "cuc-branch")
    assert wizard.message.isHidden() or "You began" not in wizard.message.accessibleName()


def test_a_draft_that_cannot_be_read_is_not_offered(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    name = f"draft-{window.room.desk.genesis.id.hex()}-request-wizard"
    unreadable: list[dict[str, object]] = [{"names": 7}, {"wishes": [[]]}, {}, {"names": []}]
    for fields in unreadable:
        saved = {"v": 1, "wizard": "request-wizard", "saved_at": world.outside.clock.now(), "fields": fields}
        world.outside.state_files.write(name, saved)
        wizard = open_request(window, qtbot)
        assert wizard.message.isHidden() or "You began" not in wizard.message.accessibleName()
        wizard.close_quietly()
        settle(window, qtbot)


def test_another_workspace_offers_nothing_of_this_one(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    drafts.save(world.outside, b"\x00" * 16, "request-wizard", {"names": ["cuc-lab"]})
    wizard = open_request(window, qtbot)
    assert wizard.message.isHidden() or "You began" not in wizard.message.accessibleName()
