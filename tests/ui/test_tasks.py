"""Work off the GUI thread, and the room in which it runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import instances
from slr_desktop.services.desk import Desk
from slr_desktop.ui import guards
from slr_desktop.ui.room import Room
from slr_desktop.ui.tasks import Lane, Task, Tasks
from tests.fakes.altered import alter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def nothing(_what: object) -> None:
    """Nobody cares."""


def test_results_and_refusals_come_back_on_the_gui_thread(qtbot: QtBot) -> None:
    tasks, told = Tasks(), list[object]()
    gui = QThread.currentThread()

    def work(_task: Task) -> str:
        assert QThread.currentThread() is not gui
        return "result"

    def refuse(_task: Task) -> str:
        raise Refusal("usage", "No.")

    def hear(what: object) -> None:
        assert QThread.currentThread() is gui
        told.append(what)

    tasks.start(work, done=hear, refused=hear)
    tasks.start(refuse, done=hear, refused=hear)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert sorted(type(t).__name__ for t in told) == ["Refusal", "str"]
    assert tasks.idle
    tasks.wait()


def test_acts_run_one_after_the_other(qtbot: QtBot) -> None:
    tasks, running, most, done = Tasks(), [0], [0], list[object]()
    guard = threading.Lock()

    def work(_task: Task) -> None:
        with guard:
            running[0] += 1
            most[0] = max(most[0], running[0])
        QThread.msleep(2)
        with guard:
            running[0] -= 1

    for _ in range(10):
        tasks.start(work, done=done.append, refused=nothing, lane=Lane.ACT)
    qtbot.waitUntil(lambda: len(done) == 10)
    assert most == [1]
    tasks.wait()


def test_progress_is_told_and_cancel_is_heard(qtbot: QtBot) -> None:
    tasks, seen, results = Tasks(), list[object](), list[object]()
    may_go_on = threading.Event()

    def work(task: Task) -> int:
        steps = 0
        while task.progress(steps, 100, "writing") and steps < 10_000:
            steps += 1
            may_go_on.wait(0.001)
        return steps

    task = tasks.start(
        work, done=results.append, refused=results.append, progress=lambda *how: seen.append(how)
    )
    qtbot.waitUntil(lambda: bool(seen))
    task.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert seen[0] == (0, 100, "writing")
    assert not results
    tasks.wait()


def test_a_defect_is_reported_and_comes_as_a_refusal(qtbot: QtBot) -> None:
    tasks, defects, refusals = Tasks(), list[BaseException](), list[Refusal]()
    guards.report_to(defects.append)
    try:
        tasks.start(lambda _task: 1 / 0, done=nothing, refused=refusals.append)
        qtbot.waitUntil(lambda: bool(refusals))
    finally:
        guards.report_to(guards._raise_again)
    assert [type(d) for d in defects] == [ZeroDivisionError]
    assert refusals[0].code == "internal-error"
    tasks.wait()


def test_the_end_of_the_window_waits_for_its_workers() -> None:
    tasks = Tasks()
    ended = list[bool]()

    def work(task: Task) -> None:
        while not task.cancelled:
            QThread.msleep(1)
        ended.append(True)

    tasks.start(work, done=nothing, refused=nothing)
    tasks.wait()
    assert ended or tasks.idle


def test_an_act_unlocks_first_and_tells_that_something_changed(
    make_room: Callable[..., Room], world: object, qtbot: QtBot
) -> None:
    room = make_room("site", unlocked=False)
    passphrase = getattr(world, "passphrase")  # noqa: B009 - the fixture's own class
    asked, told = list[bool](), list[Any]()

    def ask(answer: Callable[[bool], None]) -> None:
        asked.append(True)
        room.try_passphrase(passphrase, done=lambda _none: answer(True), refused=nothing)

    room.unlock_with(ask)
    with qtbot.waitSignal(room.changed):
        room.act(
            lambda desk: instances.report_usage(desk, "cuc-pub", {"CUC_BasicMessaging": 3}),
            done=told.append,
            refused=told.append,
        )
    qtbot.waitUntil(lambda: bool(told))
    assert asked == [True]
    assert room.unlocked
    assert told[0].name == "cuc-pub"
    room.lock()
    assert not room.unlocked


def test_giving_up_the_unlock_is_a_refusal(make_room: Callable[..., Room]) -> None:
    room = make_room("site", unlocked=False)
    told: list[Refusal] = []
    room.unlock_with(lambda answer: answer(False))
    room.act(lambda _desk: None, done=nothing, refused=told.append)
    assert [r.code for r in told] == ["passphrase-missing"]


def test_reading_never_blocks_the_gui_thread(make_room: Callable[..., Room], qtbot: QtBot) -> None:
    room, results = make_room("site"), list[object]()
    hold = threading.Event()

    def slow(_desk: Desk) -> str:
        hold.wait(5)
        return "late"

    room.read(slow, done=results.append, refused=results.append)
    QApplication.processEvents()
    assert not results
    hold.set()
    qtbot.waitUntil(lambda: results == ["late"])


@pytest.mark.parametrize("reason", ["", "CHG-1042"])
def test_the_reason_of_an_act_stands_in_its_entry(
    make_room: Callable[..., Room], qtbot: QtBot, reason: str
) -> None:
    room, told = make_room("site"), list[object]()
    room.operator = "Berta"
    room.act(
        lambda desk: instances.report_usage(desk, "cuc-pub", {"CUC_BasicMessaging": 4}),
        done=told.append,
        refused=told.append,
        reason=reason,
    )
    qtbot.waitUntil(lambda: bool(told))
    text = list(room.desk.workspace.entries(0))[-1].text.decode()
    assert ("CHG-1042" in text) is bool(reason)
    assert "Berta" in text


@pytest.mark.parametrize("start", ["read", "act"])
def test_a_defect_over_an_altered_workspace_is_the_fault_of_its_file(
    make_room: Callable[..., Room], qtbot: QtBot, start: str
) -> None:
    room, told = make_room("site"), list[Any]()

    def breaks(_desk: Desk) -> None:
        raise AssertionError("what is altered fits nothing")

    alter(room.desk.workspace.path)
    getattr(room, start)(breaks, done=told.append, refused=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert [refusal.code for refusal in told] == ["journal-altered"]
