"""What a stick holds for this workspace, offered on Home: one line, and the button that goes on with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from slr_desktop.services.found import Wants
from slr_desktop.services.media import Holding
from slr_desktop.ui.listed import listed
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.message import Message, Tone

SHOWN = 3
"""Files that are named; of more it is said how many."""


class DriveOffer(Message):
    """`taken_up` gives the path of the file that the person wants to go on with."""

    taken_up = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._shown: tuple[str, ...] = ()
        room.drives.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Offer what is there now; the same offer is not announced twice."""
        fitting = self._room.drives.fitting
        if not fitting:
            self._shown = ()
            self.clear()
            return
        volume, first = fitting[0]
        lines = tuple(_line(holding) for _, holding in fitting[:SHOWN])
        rest = len(fitting) - len(lines)
        if rest > 0:
            lines = (*lines, self.tr("And %n more.", "", rest))
        if (volume.name, *lines) == self._shown:
            return
        self._shown = (volume.name, *lines)
        at_once = first.found.wants is Wants.RECEIVE
        path = first.path
        self.show_text(
            Tone.ATTENTION,
            self.tr("{name} holds something for this workspace").format(name=volume.name),
            "\n".join(lines),
            button=self.tr("Take it in") if at_once else self.tr("Review..."),
            action=lambda: self._take_up(path),
        )

    def _take_up(self, path: Path) -> None:
        self.taken_up.emit(path)


def _line(holding: Holding) -> str:
    return f"{holding.path.name}: {listed(holding.found)}"
