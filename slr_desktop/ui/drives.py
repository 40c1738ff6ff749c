"""The removable drives of a window: what is mounted, and what it holds for the open workspace.

Looked at off the GUI thread when something is mounted, when a workspace is opened, after each act,
and when a person asks. Nothing on a drive is changed by looking.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from slr_desktop.domain.ports import Volume
from slr_desktop.services import media
from slr_desktop.services.desk import Desk
from slr_desktop.services.media import Holding, Holdings
from slr_desktop.services.outside import Outside
from slr_desktop.ui.adapters.mounts import MountWatch
from slr_desktop.ui.tasks import Lane, Task, Tasks

AFTER_ACT_MS: Final = 400
"""Several acts in a row are followed by one look."""


class Drives(QObject):
    """What is plugged in.

    Args:
        outside: what app gives.
        tasks: the lanes of the window.
        desk: gives the open workspace, or None.
        watch: tells of mounts; one over the system's own table where None.

    Signals:
        changed: volumes, or what they hold, are others than before.
    """

    changed = Signal()

    def __init__(
        self,
        outside: Outside,
        tasks: Tasks,
        desk: Callable[[], Desk | None],
        parent: QObject | None = None,
        *,
        watch: MountWatch | None = None,
    ) -> None:
        super().__init__(parent)
        self._outside, self._tasks, self._desk = outside, tasks, desk
        self._holdings: tuple[Holdings, ...] = ()
        self._volumes: tuple[Volume, ...] = ()
        self._task: Task | None = None
        self._mounted = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_ACT_MS)
        self._later.timeout.connect(self._look_if_any)
        self._watch = watch or MountWatch(self)
        self._watch.changed.connect(self._look_if_mounted)
        self.look()

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """Those that are mounted, by name."""
        return self._volumes

    @property
    def holdings(self) -> tuple[Holdings, ...]:
        """What each of them holds."""
        return self._holdings

    @property
    def fitting(self) -> tuple[tuple[Volume, Holding], ...]:
        """Everything on them that a wizard of the open workspace goes on with."""
        return tuple((held.volume, item) for held in self._holdings for item in held.fitting)

    def look(self) -> None:
        """Look now: at what is mounted first, then at what it holds."""
        if self._task is not None:
            self._task.cancel()
        outside, desk = self._outside, self._desk()
        self._task = self._tasks.start(
            lambda task: self._read(task, outside, desk),
            done=self._take,
            refused=lambda _refusal: None,
            lane=Lane.MEDIA,
        )

    def look_soon(self) -> None:
        """Look a moment after an act: what was taken in is not offered again."""
        self._later.start()

    def close(self) -> None:
        """Watch no more."""
        self._later.stop()
        self._watch.close()

    def _read(
        self, task: Task, outside: Outside, desk: Desk | None
    ) -> tuple[str, tuple[Volume, ...], tuple[Holdings, ...]]:
        mounted = outside.media.fingerprint()
        volumes = tuple(media.volumes(outside))
        found = tuple(
            media.holdings(outside, desk, volume, progress=lambda *_how_far: not task.cancelled)
            for volume in volumes
        )
        return mounted, volumes, found

    def _take(self, found: tuple[str, tuple[Volume, ...], tuple[Holdings, ...]]) -> None:
        self._task = None
        before = (self._volumes, self._holdings)
        self._mounted, self._volumes, self._holdings = found
        if (self._volumes, self._holdings) != before:
            self.changed.emit()

    def _look_if_any(self) -> None:
        if self._volumes:
            self.look()

    def _look_if_mounted(self) -> None:
        """Where a timer asks, most often nothing has changed."""
        if not self._watch.polls:
            self.look()
            return
        self._tasks.start(
            lambda _task: self._outside.media.fingerprint(),
            done=lambda mounted: self.look() if mounted != self._mounted else None,
            refused=lambda _refusal: None,
            lane=Lane.MEDIA,
        )
