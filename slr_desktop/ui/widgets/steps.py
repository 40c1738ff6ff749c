"""The list of steps at the left of a wizard: done, now, to come."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from slr_desktop.ui.widgets.text import PlainLabel

LEAST: Final = 24
"""Characters across at the least."""
MOST: Final = 34
"""Characters across at the most; a longer name of a step wraps."""
SKIPPED: Final = "\u2013"
"""Stands before a step that was gone past with nothing done."""
SPARE: Final = 8
"""Pixels that a label has beside its letters."""


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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 20, 16, 16)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        self.setFixedWidth(self._width_for([]))

    def show_steps(self, names: list[str], current: int, skipped: Collection[str] = ()) -> None:
        """Show these steps; `current` counts from 1; those before it that were `skipped` count as not done."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setFixedWidth(self._width_for(names))
        for number, name in enumerate(names, start=1):
            left_out = number < current and name in skipped
            done = SKIPPED if left_out else "\u2713"
            sign, label = PlainLabel(done if number < current else str(number)), PlainLabel(name)
            state = self.tr("skipped") if left_out else self._state(number, current)
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

    def _width_for(self, names: list[str]) -> int:
        """Room for the names in bold, each on one line as far as that takes not too much from the page."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.Bold)
        letters, around = QFontMetrics(bold), self._column.contentsMargins()
        widest = max((letters.horizontalAdvance(name) for name in names), default=0)
        sign = letters.horizontalAdvance("\u2713") + self._rows.horizontalSpacing() + SPARE
        least, most = (self.fontMetrics().averageCharWidth() * characters for characters in (LEAST, MOST))
        return min(max(least, widest + sign + around.left() + around.right()), most)

    def _state(self, number: int, current: int) -> str:
        if number < current:
            return self.tr("done")
        return self.tr("now") if number == current else self.tr("to come")
