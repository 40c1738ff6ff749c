"""The room of one window: its workspace, its lanes of work, and what everybody in it must hear.

Pages and wizards ask the room, never each other. Every service call goes through `read` or
`act`, off the GUI thread; an act unlocks first, and afterwards everybody is told to look again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import set_up
from slr_desktop.services.desk import Desk
from slr_desktop.services.outside import Outside
from slr_desktop.services.set_up import Manner
from slr_desktop.ui.tasks import Lane, Task, Tasks

T = TypeVar("T")

LOCK_AFTER_MS = 10 * 60 * 1000
"""The keys are forgotten after ten minutes without an act."""


class Room(QObject):
    """One window's workspace.

    Signals:
        opened: another workspace is in the room, or none.
        changed: something was recorded; look again.
        lock_changed: whether the keys are there now.
    """

    opened = Signal()
    changed = Signal()
    lock_changed = Signal(bool)

    def __init__(self, outside: Outside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outside = outside
        self.tasks = Tasks(self)
        self.operator = ""
        self._desk: Desk | None = None
        self._ask_unlock: Callable[[Callable[[bool], None]], None] = lambda answer: answer(False)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(LOCK_AFTER_MS)
        self._idle.timeout.connect(self.lock)

    @property
    def desk(self) -> Desk:
        """The open workspace; only where one is open."""
        if self._desk is None:
            raise Refusal("usage", "No workspace is open.")
        return self._desk

    @property
    def is_open(self) -> bool:
        """Whether a workspace is open."""
        return self._desk is not None

    @property
    def unlocked(self) -> bool:
        """Whether acts can be done without asking."""
        return self._desk is not None and self._desk.keys is not None

    def unlock_with(self, ask: Callable[[Callable[[bool], None]], None]) -> None:
        """How the passphrase is asked for: a function that is told whether it worked."""
        self._ask_unlock = ask

    def read(
        self,
        work: Callable[[Desk], T],
        *,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> Task:
        """Look something up, off the GUI thread."""
        desk = self.desk
        return self.tasks.start(lambda _task: work(desk), done=done, refused=refused, lane=Lane.READ)

    def act(
        self,
        work: Callable[[Desk], T],
        *,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        progress: Callable[[int, int, str], None] | None = None,
        reason: str = "",
    ) -> None:
        """Do something that is recorded; unlocks first where that is needed.

        Args:
            work: the service call.
            done: gets its result, after everybody was told that something changed.
            refused: gets the refusal, also where the unlock was given up.
            progress: for long work.
            reason: why, or a ticket; it stands in the journal.
        """

        def start(unlocked: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            if not unlocked:
                refused(Refusal("passphrase-missing", "Without the passphrase nothing can be recorded."))
                return
            self._start(work, done, refused, progress, reason)

        if self.unlocked:
            start(True)
        else:
            self._ask_unlock(start)

    def _start(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        progress: Callable[[int, int, str], None] | None,
        reason: str,
    ) -> None:
        desk = self.desk
        self._idle.start()

        def run(_task: Task) -> T:
            desk.operator, desk.reason = self.operator, reason
            try:
                return work(desk)
            finally:
                desk.reason = ""

        def finish(result: T) -> None:
            self.changed.emit()
            done(result)

        def refuse(refusal: Refusal) -> None:
            self.changed.emit()  # a refused act is an entry too
            refused(refusal)

        self.tasks.start(run, done=finish, refused=refuse, progress=progress, lane=Lane.ACT)

    def try_passphrase(
        self, passphrase: str, *, done: Callable[[None], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Unlock; the key derivation takes a moment and runs off the GUI thread."""
        desk = self.desk

        def finish(result: None) -> None:
            self._idle.start()
            self.lock_changed.emit(True)
            done(result)

        self.tasks.start(
            lambda _task: set_up.unlock(self.outside, desk, passphrase),
            done=finish,
            refused=refused,
            lane=Lane.ACT,
        )

    def lock(self) -> None:
        """Forget the keys."""
        if self._desk is not None and self._desk.keys is not None and set_up.needs_passphrase(self._desk):
            self._desk.keys = None
            self._idle.stop()
            self.lock_changed.emit(False)

    def open(self, path: Path, *, done: Callable[[], None], refused: Callable[[Refusal], None]) -> None:
        """Open another workspace in this room."""

        def finish(desk: Desk) -> None:
            self.take(desk)
            done()

        self.tasks.start(
            lambda _task: set_up.open_desk(self.outside, path, Manner(operator=self.operator)),
            done=finish,
            refused=refused,
            lane=Lane.ACT,
        )

    def take(self, desk: Desk) -> None:
        """Put an open workspace into the room, and close the one before."""
        before, self._desk = self._desk, desk
        if before is not None and before is not desk:
            before.workspace.close()
        self.opened.emit()
        self.lock_changed.emit(self.unlocked)

    def close(self) -> None:
        """Stop all work, forget the keys, give the file back."""
        self.tasks.wait()
        if self._desk is not None:
            self._desk.keys = None
            self._desk.workspace.close()
            self._desk = None
