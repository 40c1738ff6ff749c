"""The frame of one page: it scrolls, so that large text and small screens cut nothing off."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageArea(QScrollArea):
    """Scrolls a page up and down, never sideways."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def begin_at_top(self, focused: QWidget) -> None:
        """Once the page has its size: show its beginning, and what has the focus, if both fit."""
        QTimer.singleShot(0, self, lambda: self._show_top(focused))

    def _show_top(self, focused: QWidget) -> None:
        self.verticalScrollBar().setValue(0)
        if self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 8)
