"""What has become garbage ends on the GUI thread, never in a worker."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread, QTimer

from slr_desktop.ui.collecting import Collector
from slr_desktop.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Cycle(QObject):
    """Holds itself and a timer, and notes on which thread it ended."""

    def __init__(self, ended: list[QThread]) -> None:
        super().__init__()
        self.me, self.ended, self.timer = self, ended, QTimer(self)
        self.timer.start(1000)

    def __del__(self) -> None:
        self.ended.append(QThread.currentThread())


def test_a_worker_that_allocates_collects_nothing(qtbot: QtBot) -> None:
    tasks, ended, done = Tasks(), list[QThread](), list[object]()
    for _ in range(20):
        Cycle(ended)

    def work(_task: Task) -> int:
        return len([[number] for number in range(200_000)])

    tasks.start(work, done=done.append, refused=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert ended == []
    gc.collect()
    assert set(ended) == {QThread.currentThread()}
    tasks.wait()


def test_the_timer_collects(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slr_desktop.ui.collecting.EVERY_MS", 1)
    collector, ended = Collector(), list[QThread]()
    Cycle(ended)
    keep = [[number] for number in range(gc.get_threshold()[0] * 2)]
    qtbot.waitUntil(lambda: bool(ended))
    assert keep
    collector.stop()


def test_nothing_is_due_at_first() -> None:
    collector, ended = Collector(), list[QThread]()
    gc.collect()
    Cycle(ended)
    collector.collect()
    assert ended == []
    collector.stop()


@pytest.mark.parametrize("before", [True, False])
def test_with_the_last_window_python_does_again_what_it_did(before: bool) -> None:
    gc.enable() if before else gc.disable()
    one, other = Collector(), Collector()
    one.stop()
    one.stop()
    assert not gc.isenabled()
    other.stop()
    assert gc.isenabled() is before
