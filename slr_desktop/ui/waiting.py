"""How much waits in the inbox and the outbox, looked at after each act: for the numbers in the side bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section

if TYPE_CHECKING:
    from slr_desktop.services.desk import Desk
    from slr_desktop.services.waiting import Counts


class WaitingCounts(QObject):
    """`counted` gives a number for each section in which something can wait."""

    counted = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        room.opened.connect(self.look)
        room.changed.connect(self.look)

    def look(self) -> None:
        """Count, off the GUI thread; what cannot be read has no number here, its page says why."""
        self._room.read(_counts, done=self._tell, refused=self._say_nothing)

    def _tell(self, found: Counts) -> None:
        self.counted.emit({Section.INBOX: found.inbox, Section.OUTBOX: found.outbox})

    def _say_nothing(self, _refusal: Refusal) -> None:
        self.counted.emit({})


def _counts(desk: Desk) -> Counts:
    from slr_desktop.services.waiting import counts  # noqa: PLC0415 - see `loading`

    return counts(desk)
