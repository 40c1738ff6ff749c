"""A layout that goes on in the next line where the width ends: rows of dots, chips and buttons."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from slr_desktop.ui.guards import guarded


class FlowLayout(QLayout):
    """Items one after the other, each as large as it likes to be; never wider than what is there."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(gap)

    def _place(self, area: QRect, *, really: bool) -> int:
        """Lay out in an area; gives the height that is needed."""
        over = self.parentWidget()
        mirrored = over is not None and over.isRightToLeft()
        x, y, line = 0, 0, 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x > 0 and x + size.width() > area.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if really:
                left = area.right() + 1 - x - size.width() if mirrored else area.left() + x
                item.setGeometry(QRect(QPoint(left, area.top() + y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @guarded(0)
    def count(self) -> int:
        return len(self._items)

    @guarded(None)
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded(None)
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded(Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @guarded(True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(0)
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), really=False)

    @guarded(None)
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, really=True)

    @guarded(QSize(0, 0))
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @guarded(QSize(0, 0))
    def minimumSize(self) -> QSize:
        widest = QSize(0, 0)
        for item in self._items:
            widest = widest.expandedTo(item.minimumSize())
        return widest
