"""Removable drives that the system has mounted: name, free space, read-only, what they hold for us."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.ui.room import Room


class DriveList(QWidget):
    """One button a drive, or a file on it; nothing is shown while no drive is there."""

    folder_chosen = Signal(object, str)
    file_chosen = Signal(object)

    def __init__(self, room: Room, *, writable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._writable = room, writable
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.hide()
