"""Work off the GUI thread: an object with success, failure, progress and cancel.

The worker never touches a widget. Acts run one after the other in a lane of their own; looking
things up runs beside them. Results and refusals come back on the GUI thread.

    tasks.start(lambda task: request.preview(desk, names), done=self._show, refused=self._refuse)
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from enum import Enum
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui import guards
from slr_desktop.ui.collecting import Collector

T = TypeVar("T")


class Lane(Enum):
    """Where work waits its turn."""

    ACT = "act"
    READ = "read"
    MEDIA = "media"


class Task:
    """One piece of work, as the worker and who waits for it see it."""

    def __init__(self, told: Callable[[int, int, str], None]) -> None:
        self._told = told
        self._cancelled = threading.Event()

    @classmethod
    def void(cls) -> Task:
        """Work that nobody began, and nobody waits for."""
        task = cls(lambda *_how_far: None)
        task.cancel()
        return task

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what was committed stays."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more."""
        return self._cancelled.is_set()

    def progress(self, done: int, whole: int, phase: str = "") -> bool:
        """Tell how far it is; False: stop."""
        self._told(done, whole, phase)
        return not self.cancelled


class _Results(QObject):
    """Carries what a worker has to say over to the GUI thread."""

    finished = Signal(int, object)
    failed = Signal(int, object)
    progressed = Signal(int, int, int, str)


class _Run(QRunnable):
    def __init__(self, number: int, work: Callable[[Task], Any], task: Task, results: _Results) -> None:
        super().__init__()
        self._number, self._work, self._task, self._results = number, work, task, results

    @guards.guarded(None)
    def run(self) -> None:
        if self._task.cancelled:
            self._tell(self._results.finished.emit, None)
            return
        try:
            result = self._work(self._task)
        except BaseException as defect:  # noqa: BLE001 - it is told on the GUI thread
            self._tell(self._results.failed.emit, defect)
        else:
            self._tell(self._results.finished.emit, result)

    def _tell(self, emit: Callable[[int, object], None], what: object) -> None:
        try:
            emit(self._number, what)
        except RuntimeError:
            return  # the window has gone; nobody waits any more


def _tell_living(hear: Callable[[Any], None], what: object) -> None:
    """Tell who waits; a page or dialog that was closed meanwhile waits no more."""
    try:
        hear(what)
    except RuntimeError as error:
        if "already deleted" not in str(error):
            raise


class _Waiting:
    """What is to happen with one result."""

    def __init__(
        self,
        task: Task,
        done: Callable[[Any], None],
        refused: Callable[[Refusal], None],
        progress: Callable[[int, int, str], None] | None,
    ) -> None:
        self.task, self.done, self.refused, self.progress = task, done, refused, progress


class Tasks(QObject):
    """The lanes of one window. `busy` tells when the first starts and the last has ended."""

    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._results = _Results()
        self._collector = Collector(self)
        queued = Qt.ConnectionType.QueuedConnection
        self._results.finished.connect(self._finish, queued)
        self._results.failed.connect(self._fail, queued)
        self._results.progressed.connect(self._progress, queued)
        self._pools: Final = {lane: QThreadPool(self) for lane in Lane}
        self._pools[Lane.ACT].setMaxThreadCount(1)
        self._pools[Lane.READ].setMaxThreadCount(2)
        self._pools[Lane.MEDIA].setMaxThreadCount(1)  # a slow stick makes nobody else wait

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def start(
        self,
        work: Callable[[Task], T],
        *,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        progress: Callable[[int, int, str], None] | None = None,
        lane: Lane = Lane.READ,
    ) -> Task:
        """Start work in a lane.

        Args:
            work: runs off the GUI thread; raises a Refusal to refuse.
            done: gets the result, unless the task was cancelled.
            refused: gets the refusal; a defect goes to the reporter first and comes as one.
            progress: gets done, whole and phase.
            lane: acts one after the other, or looking things up.
        """
        number = next(self._numbers)
        task = Task(lambda *how_far: self._results.progressed.emit(number, *how_far))
        self._waiting[number] = _Waiting(task, done, refused, progress)
        if len(self._waiting) == 1:
            self.busy.emit(True)
        self._pools[lane].start(_Run(number, work, task, self._results))
        return task

    def cancel_all(self) -> None:
        """Ask all work to stop; nobody waits for any of it any more."""
        for waiting in self._waiting.values():
            waiting.task.cancel()

    def wait(self) -> None:
        """Ask all work to stop, and wait until no worker runs any more; for the end of the window."""
        self.cancel_all()
        for pool in self._pools.values():
            pool.clear()
            pool.waitForDone()
        self._waiting.clear()
        self._collector.stop()

    @Slot(int, object)
    def _finish(self, number: int, result: object) -> None:
        waiting = self._take(number)
        if waiting is not None and not waiting.task.cancelled:
            _tell_living(waiting.done, result)

    @Slot(int, object)
    def _fail(self, number: int, defect: object) -> None:
        waiting = self._take(number)
        if waiting is None:
            return
        if isinstance(defect, Refusal):
            if not waiting.task.cancelled:
                _tell_living(waiting.refused, defect)
            return
        assert isinstance(defect, BaseException)
        guards.report(defect)
        if not waiting.task.cancelled:
            _tell_living(
                waiting.refused,
                Refusal("internal-error", "Something in SLR Desktop went wrong.", do="See the report."),
            )

    @Slot(int, int, int, str)
    def _progress(self, number: int, done: int, whole: int, phase: str) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None and waiting.progress is not None and not waiting.task.cancelled:
            waiting.progress(done, whole, phase)

    def _take(self, number: int) -> _Waiting | None:
        waiting = self._waiting.pop(number, None)
        if waiting is not None and not self._waiting:
            self.busy.emit(False)
        return waiting
