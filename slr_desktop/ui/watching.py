"""Whether the open workspace file is still there, can be written, and is the newest: looked at from time to time.

SQLite goes on reading a file that was deleted under it, and nothing in a file shows that it was put back. A
person should hear of that before the next act, not at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role
from slr_desktop.ui.room import Room

if TYPE_CHECKING:
    from slr_desktop.services.desk import Desk
    from slr_desktop.services.outside import Outside

EVERY_MS: Final = 5000
HEAD: Final = 100
OLDER: Final = "older-than-evidence"


class Sort(Enum):
    """What a trouble is about."""

    FILE = auto()
    """It is gone, or cannot be written: any act would be refused."""
    OLDER = auto()
    """It is an older copy: it was put back, or somebody has seen a later state of it."""
    UNMARKED = auto()
    """What is recorded is not remembered outside the file."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with the open workspace file, and the refusal that says it."""

    sort: Sort
    refusal: Refusal


class WorkspaceWatch(QObject):
    """`troubled` gives the `Trouble` that there is now, or None where all is well again.

    Attributes:
        found: what was told last.
    """

    troubled = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.found: Trouble | None = None
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        room.opened.connect(self._start_anew)
        room.changed.connect(self.look)

    def look(self) -> None:
        """Look now, off the GUI thread; one look at a time."""
        if self._looking or not self._room.is_open:
            return
        self._looking = True
        outside, desk = self._room.outside, self._room.desk

        def work(desk: Desk) -> Trouble | None:
            refusal = _of_the_file(outside, desk)
            if refusal is not None:
                return Trouble(Sort.FILE, refusal)
            return _older(desk) or _unmarked(desk)

        def tell(found: Trouble | None) -> None:
            self._looking = False
            if self._room.is_open and self._room.desk is desk:
                self._tell(found)

        self._room.read(work, done=tell, refused=lambda refusal: tell(Trouble(Sort.FILE, refusal)))

    def _tell(self, found: Trouble | None) -> None:
        if _told(found) != _told(self.found):
            self.found = found
            self.troubled.emit(found)

    def _start_anew(self) -> None:
        self._looking = False
        behind = self._room.desk.behind_mark if self._room.is_open else None
        self.found = Trouble(Sort.OLDER, behind) if behind is not None else None
        self.troubled.emit(self.found)
        if self._room.is_open:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()


def _told(found: Trouble | None) -> tuple[Sort, str] | None:
    return None if found is None else (found.sort, found.refusal.code)


def _of_the_file(outside: Outside, desk: Desk) -> Refusal | None:
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


def _older(desk: Desk) -> Trouble | None:
    """The file is older than what this machine, or the other side, has seen of it."""
    warning = desk.workspace.warning
    if desk.behind_mark is not None:
        return Trouble(Sort.OLDER, desk.behind_mark)
    if warning is not None and warning.code == OLDER:
        return Trouble(Sort.OLDER, warning)
    evidence = desk.standing.evidence if desk.genesis.role is not Role.AUDIT else ""
    return Trouble(Sort.OLDER, Refusal(OLDER, "{evidence}", evidence=evidence)) if evidence else None


def _unmarked(desk: Desk) -> Trouble | None:
    warning = desk.workspace.warning
    return Trouble(Sort.UNMARKED, warning) if warning is not None else None
