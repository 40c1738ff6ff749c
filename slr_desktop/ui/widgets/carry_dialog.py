"""Carrying out what was made before: the last step of a wizard, in a dialog of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from slr_desktop.services.desk import Made
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.carry import CarryBox
from slr_desktop.ui.widgets.leading import lead
from slr_desktop.ui.widgets.text import Heading


class CarryDialog(QDialog):
    """Shows a parcel, and the ways to carry it.

    Args:
        room: whose workspace it is of.
        title: what is carried.
        made: what is to be carried.
        what: one sentence: what it is.
        about: one line: what such a file is, and who needs it; empty where that is known.
        codes: whose it is, and the code.
        next_step: what to do now, and when to come back.
    """

    def __init__(
        self,
        room: Room,
        title: str,
        made: Sequence[Made],
        *,
        what: str,
        about: str = "",
        codes: Sequence[tuple[str, str]] = (),
        next_step: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("carry_dialog")
        self.setWindowTitle(title)
        self.carry = CarryBox(room)
        self._done = QPushButton(self.tr("&Done"))
        self._done.setObjectName("primary")
        self._done.setDefault(True)
        self._done.clicked.connect(self.accept)
        self.carry.carried.connect(self._end)
        self._lay_out(title)
        self.carry.show_parcel(made, what=what, about=about, codes=codes, next_step=next_step)
        lead(self._done, on=not self.carry.waits)

    def _lay_out(self, title: str) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.carry)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.addWidget(Heading(title))
        column.addWidget(area, 1)
        column.addLayout(row)
        self.resize(700, 460)

    def _end(self) -> None:
        """It has been carried: what is left to press is Done."""
        lead(self._done, on=True)
        self._done.setFocus()

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.carry.focus()
