"""Whether the open workspace file is still there and can be written, looked at from time to time.

SQLite goes on reading a file that was deleted under it. A person should hear of that before the
next act, not at it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.room import Room

if TYPE_CHECKING:
    from slr_desktop.services.desk import Desk

EVERY_MS: Final = 5000
HEAD: Final = 100


class WorkspaceWatch(QObject):
    """`troubled` gives the refusal that any act would get now, or None where all is well again."""

    troubled = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._told = ""
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        room.opened.connect(self._start_anew)

    def look(self) -> None:
        """Look now, off the GUI thread; one look at a time."""
        if self._looking or not self._room.is_open:
            return
        self._looking = True
        outside, desk = self._room.outside, self._room.desk

        def work(desk: Desk) -> Refusal | None:
            path = desk.workspace.path
            try:
                is_ours = outside.storage.is_workspace(outside.files.head(path, HEAD))
            except Refusal:
                is_ours = False
            if not is_ours:
                return Refusal(
                    "medium-gone",
                    "{path} was moved, deleted or replaced while it was open.",
                    "Put the file back where it was, or insert its medium again. Nothing can be recorded before.",
                    path=str(path),
                )
            if desk.workspace.read_only:
                return Refusal("read-only", "{path} cannot be written to.", path=str(path))
            return None

        def tell(found: Refusal | None) -> None:
            self._looking = False
            if self._room.is_open and self._room.desk is desk:
                self._tell(found)

        self._room.read(work, done=tell, refused=tell)

    def _tell(self, found: Refusal | None) -> None:
        code = found.code if found is not None else ""
        if code != self._told:
            self._told = code
            self.troubled.emit(found)

    def _start_anew(self) -> None:
        self._told, self._looking = "", False
        self.troubled.emit(None)
        if self._room.is_open:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()
