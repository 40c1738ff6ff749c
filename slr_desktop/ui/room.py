"""The room of one window: its workspace, its lanes of work, and what everybody in it must hear.

Pages and wizards ask the room, never each other. Every service call goes through `read` or
`act`, off the GUI thread; an act unlocks first, and afterwards everybody is told to look again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role
from slr_desktop.ui.holding import hold
from slr_desktop.ui.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from slr_desktop.services.desk import Desk
    from slr_desktop.services.outside import Outside
    from slr_desktop.ui.drives import Drives

T = TypeVar("T")
AskUnlock = Callable[[Callable[[bool], None]], None]
AskClock = Callable[[Refusal, Callable[[str], None]], None]

LOCK_AFTER_MS = 10 * 60 * 1000
"""The keys are forgotten after ten minutes without an act."""


class Room(QObject):
    """One window's workspace.

    Signals:
        opened: another workspace is in the room, or none.
        changed: something was recorded; look again.
        lock_changed: whether the keys are there now.
        asking_changed: a person is asked for something before an act is done, or no longer.
    """

    opened = Signal()
    changed = Signal()
    lock_changed = Signal(bool)
    asking_changed = Signal()

    def __init__(self, outside: Outside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outside = outside
        self.tasks = Tasks(self)
        self.operator = ""
        self._desk: Desk | None = None
        self._held: QLockFile | None = None
        self._retired: list[Desk] = []
        self._drives: Drives | None = None
        self.needs_passphrase = True
        self._asking = False
        self._ask_unlock: AskUnlock = lambda answer: answer(False)
        self._ask_clock: AskClock = lambda _refusal, answer: answer("")
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(LOCK_AFTER_MS)
        self._idle.timeout.connect(self.lock)
        self.tasks.busy.connect(self._close_retired)

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

    @property
    def asking(self) -> bool:
        """Whether an act waits for what a person is asked: the passphrase, or whether the clock is right."""
        return self._asking

    @property
    def drives(self) -> Drives:
        """The removable drives; they are watched from the first time that somebody asks for them."""
        if self._drives is None:
            from slr_desktop.ui.drives import Drives  # noqa: PLC0415 - see `loading`

            self._drives = Drives(self.outside, self.tasks, lambda: self._desk, self)
            self.opened.connect(self._drives.look)
            self.changed.connect(self._drives.look_soon)
        return self._drives

    def unlock_with(self, ask: AskUnlock) -> None:
        """How the passphrase is asked for: a function that is told whether it worked."""
        self._ask_unlock = ask

    def confirm_clock_with(self, ask: AskClock) -> None:
        """How a clock that cannot be believed is confirmed: a function that is told the reason, or nothing."""
        self._ask_clock = ask

    def read(
        self,
        work: Callable[[Desk], T],
        *,
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
    ) -> Task:
        """Look something up, off the GUI thread; in a room that is empty nothing is, and nobody is told."""
        desk = self._desk
        if desk is None:
            return Task.void()
        return self.tasks.start(
            lambda _task: self._blaming(desk, work), done=done, refused=refused, lane=Lane.READ
        )

    def _blaming(self, desk: Desk, work: Callable[[Desk], T]) -> T:
        """What it gives; a defect that comes from a workspace file that was altered is told as that."""
        from slr_desktop.services import history  # noqa: PLC0415 - see `loading`

        try:
            return work(desk)
        except Exception as defect:
            refusal = history.blamed(self.outside.storage, desk, defect)
            if refusal is None:
                raise
            raise refusal from defect

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

        Where the clock cannot be believed the operator is asked, and the act is done again with that word.

        Args:
            work: the service call.
            done: gets its result, after everybody was told that something changed.
            refused: gets the refusal, also where the unlock was given up.
            progress: for long work.
            reason: why, or a ticket; it stands in the journal.
        """

        def start(unlocked: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            self._ask_about(asking=False)
            if not unlocked:
                refused(
                    Refusal(
                        "passphrase-missing",
                        "Without the passphrase nothing can be recorded.",
                        "Do it again to be asked for the passphrase again.",
                    )
                )
                return
            self._start(work, done, refused, progress, reason)

        if self.unlocked:
            start(True)
        else:
            self._ask_about(asking=True)
            self._ask_unlock(start)

    def _ask_about(self, *, asking: bool) -> None:
        if asking is not self._asking:
            self._asking = asking
            self.asking_changed.emit()

    def _start(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None],
        refused: Callable[[Refusal], None],
        progress: Callable[[int, int, str], None] | None,
        reason: str,
        *,
        confirmed: bool = False,
    ) -> None:
        desk = self.desk
        self._idle.start()

        def run(_task: Task) -> T:
            desk.operator, desk.reason, desk.clock_confirmed = self.operator, reason, confirmed
            try:
                return self._blaming(desk, work)
            finally:
                desk.reason, desk.clock_confirmed = "", False

        def finish(result: T) -> None:
            self.changed.emit()
            done(result)

        def confirm(refusal: Refusal, why: str) -> None:
            self._ask_about(asking=False)
            if why:
                both = " - ".join(part for part in (reason, why) if part)
                self._start(work, done, refused, progress, both, confirmed=True)
            else:
                refused(refusal)

        def refuse(refusal: Refusal) -> None:
            self.changed.emit()  # a refused act is an entry too
            if refusal.code == "clock-behind" and not confirmed:
                self._ask_about(asking=True)
                self._ask_clock(refusal, lambda why: confirm(refusal, why))
            else:
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

        def work(_task: Task) -> None:
            from slr_desktop.services import set_up  # noqa: PLC0415 - see `loading`

            set_up.unlock(self.outside, desk, passphrase)

        self.tasks.start(work, done=finish, refused=refused, lane=Lane.ACT)

    def lock(self) -> None:
        """Forget the keys."""
        if self._desk is not None and self._desk.keys is not None and self.needs_passphrase:
            self._desk.keys = None
            self._idle.stop()
            self.lock_changed.emit(False)

    def open(self, path: Path, *, done: Callable[[], None], refused: Callable[[Refusal], None]) -> None:
        """Open another workspace in this room; refused where another window shows it."""
        here = self._desk.genesis.id if self._desk is not None else None

        def work(_task: Task) -> tuple[Desk, QLockFile | None, bool]:
            from slr_desktop.services import set_up  # noqa: PLC0415 - see `loading`

            desk = set_up.open_desk(self.outside, path, set_up.Manner(operator=self.operator))
            try:
                held = None if desk.genesis.id == here else hold(self.outside, desk.genesis)
                return desk, held, set_up.needs_passphrase(desk)
            except Refusal:
                desk.workspace.close()
                raise

        def finish(opened: tuple[Desk, QLockFile | None, bool]) -> None:
            self._take(*opened)
            done()

        self.tasks.start(work, done=finish, refused=refused, lane=Lane.ACT)

    def take(self, desk: Desk) -> None:
        """Put a workspace that was just made into the room, and close the one before."""
        self._take(desk, None, desk.genesis.role is not Role.AUDIT)

    def _take(self, desk: Desk, held: QLockFile | None, needs_passphrase: bool) -> None:  # noqa: FBT001
        before, self._desk = self._desk, desk
        self.needs_passphrase = needs_passphrase
        if before is None or before.genesis.id != desk.genesis.id:
            self._let_go()
            self._held = held
        if before is not None and before is not desk:
            self._retire(before)
        if self._held is None:
            self._hold_now(desk)
        if self.unlocked:
            self._idle.start()  # a workspace that was just made is locked by itself, too
        self.opened.emit()
        self.lock_changed.emit(self.unlocked)

    def _retire(self, desk: Desk) -> None:
        """Nobody waits for what is read there any more; it is closed once the last reading has ended."""
        desk.keys = None
        self.tasks.cancel_all()
        self._retired.append(desk)
        self._close_retired(not self.tasks.idle)

    def _close_retired(self, busy: bool) -> None:  # noqa: FBT001 - the signal's
        while not busy and self._retired:
            self._retired.pop().workspace.close()

    def _hold_now(self, desk: Desk) -> None:
        def keep(held: QLockFile | None) -> None:
            if self._desk is desk and self._held is None:
                self._held = held
            elif held is not None:
                held.unlock()

        self.tasks.start(
            lambda _task: hold(self.outside, desk.genesis),
            done=keep,
            refused=lambda _refusal: None,
            lane=Lane.ACT,
        )

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.unlock()
            self._held = None

    def close(self) -> None:
        """Stop all work, forget the keys, give the file back."""
        if self._drives is not None:
            self._drives.close()
        self._give_back()

    def _give_back(self) -> None:
        self.tasks.wait()
        self._let_go()
        self._close_retired(False)
        if self._desk is not None:
            self._desk.keys = None
            self._desk.workspace.close()
            self._desk = None

    def leave(self) -> None:
        """Close the workspace; the window stays, with nothing in it."""
        self._idle.stop()
        self._give_back()
        self.opened.emit()
        self.lock_changed.emit(False)
