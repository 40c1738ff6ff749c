"""Told when a file system is mounted or unmounted: Linux wakes whoever polls its table of mounts.

`/proc/self/mountinfo` reports a change as an exceptional condition (POLLPRI, proc(5)). Where there
is no such file, or it cannot be watched, a timer asks every two seconds instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

MOUNTS: Final = Path("/proc/self/mountinfo")
SETTLE_MS: Final = 60
"""A stick with two partitions is two changes; they are told as one."""
POLL_MS: Final = 2000


class MountWatch(QObject):
    """`changed` tells that it is worth looking again; `polls` that nothing better than a timer is there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, mounts: Path = MOUNTS) -> None:
        super().__init__(parent)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        self._file: BinaryIO | None = None
        self._notifier: QSocketNotifier | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self.changed)
        self._watch(mounts)

    @property
    def polls(self) -> bool:
        """Whether a timer asks, because the system does not tell."""
        return self._poll.isActive()

    def close(self) -> None:
        """Watch no more."""
        self._poll.stop()
        self._settle.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def _watch(self, mounts: Path) -> None:
        try:
            self._file = mounts.open("rb", buffering=0)
        except OSError:
            self._poll.start()
            return
        self._notifier = QSocketNotifier(self._file.fileno(), QSocketNotifier.Type.Exception, self)
        self._notifier.activated.connect(lambda *_which: self._settle.start())
