"""The frame of one page: it scrolls, so that large text and small screens cut nothing off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
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

    def _show(self, focused: QWidget) -> None:
        """All of it, where that fits; Qt itself would show its cursor, and cut a field off under that."""
        self.ensureWidgetVisible(focused, 0, 8)
        below = focused.mapTo(self, QPoint(0, focused.height())).y() - self.viewport().height()
        if below > 0 and focused.height() <= self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + below)

    def _show_top(self, focused: QWidget) -> None:
        self.verticalScrollBar().setValue(0)
        if self.isAncestorOf(focused):
            self._show(focused)
