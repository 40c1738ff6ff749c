"""A few lines of text to be typed: a code, twelve words. Enter goes on, and all of it can be seen."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from slr_desktop.ui.guards import guarded

MOST_LINES: Final = 12
"""Lines up to which a field grows with what stands in it; what is longer scrolls."""
SPARE: Final = 2
"""Pixels by which a line may be higher than its letters say."""


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
        """As high as the lines that are shown now, at the width and in the letters of now."""
        lines = min(MOST_LINES, max(self._fewest, round(self.document().size().height())))
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        margins = self.contentsMargins().top() + self.contentsMargins().bottom()
        wanted = line * lines + margins + ceil(2 * self.document().documentMargin()) + SPARE
        if wanted != self.height():
            self.setFixedHeight(wanted)

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
