"""Garbage is collected on the GUI thread only.

Python looks for cycles in whatever thread happens to allocate, and what it finds may hold a widget
or a timer. Ended in a worker's thread these take the program with them. So while a window lives,
collecting by itself is off, and a timer of the GUI thread does it.
"""

from __future__ import annotations

import gc
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 500


class Collector(QObject):
    """Collects on the thread that it was made on, until it is stopped."""

    _working: ClassVar[int] = 0
    _before: ClassVar[bool] = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        if not Collector._working:
            Collector._before = gc.isenabled()
        Collector._working += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect what has become due, as Python itself would: the young often, the old rarely."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, over in enumerate(due) if over))

    def stop(self) -> None:
        """No worker runs any more: with the last window Python collects by itself again, if it did."""
        if self._stopped:
            return
        self._stopped = True
        self._timer.stop()
        Collector._working -= 1
        if not Collector._working and Collector._before:
            gc.enable()
