"""The list of steps at the left of a wizard: done, now, to come."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from slr_desktop.ui.widgets.text import PlainLabel


class StepList(QFrame):
    """Labels, no list: nothing here takes the focus.

    Number and name stand in two labels, for writing from right to left.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 16)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.setFixedWidth(max(150, self.fontMetrics().averageCharWidth() * 24))

    def show_steps(self, names: list[str], current: int) -> None:
        """Show these steps; `current` counts from 1."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, name in enumerate(names, start=1):
            mark = "\u2713" if number < current else str(number)
            sign, label = PlainLabel(mark), PlainLabel(name)
            state = self._state(number, current)
            label.setAccessibleName(f"{number} {name}, {state}")
            for part in (sign, label):
                font = QFont(part.font())
                font.setWeight(QFont.Weight.Bold if number == current else QFont.Weight.Normal)
                part.setFont(font)
                if number != current:
                    part.setObjectName("muted")
            self._rows.addWidget(sign, number, 0)
            self._rows.addWidget(label, number, 1)
        self._rows.setColumnStretch(1, 1)

    def _state(self, number: int, current: int) -> str:
        if number < current:
            return self.tr("done")
        return self.tr("now") if number == current else self.tr("to come")
