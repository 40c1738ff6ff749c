"""A few lines of text to be typed: a code, twelve words. Enter goes on, and all of it can be seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from slr_desktop.ui.guards import guarded
from slr_desktop.ui.widgets.text import fit_lines

MOST_LINES: Final = 12
"""Lines up to which a field grows with what stands in it; what is longer scrolls."""


class ShortText(QPlainTextEdit):
    """A few lines of plain text in which Enter goes on, as in a line, and Tab leaves.

    It is as high as what stands in it, so that it can be compared without scrolling.

    Args:
        name: of the object; `spoken` its name for a screen reader.
        lines: how many it shows at least.
    """

    def __init__(self, name: str, spoken: str, lines: int = 2) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)
        self._fewest = lines
        self.fit()
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """As high as what stands in it."""
        fit_lines(self, self._fewest, MOST_LINES)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
