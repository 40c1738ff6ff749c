"""Layouts that are never wider than what is there: rows that go on in the next line, and columns."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from slr_desktop.ui.guards import guarded


class FlowLayout(QLayout):
    """Items one after the other, each as large as it likes to be; never wider than what is there.

    Args:
        gap: pixels between two items.
        at_end: each line stands at its end, as the buttons of a dialog do.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, at_end: bool = False) -> None:
        super().__init__(parent)
        self._at_end = at_end
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(gap)

    def _place(self, area: QRect, *, really: bool) -> int:
        """Lay out in an area; gives the height that is needed."""
        y = 0
        for line in self._lines(area.width()):
            height = max(item.sizeHint().height() for item in line)
            if really:
                self._place_line(line, QRect(area.left(), area.top() + y, area.width(), height))
            y += height + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Which items stand in one line."""
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            wide = item.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += wide + self.spacing()
        return lines

    def _place_line(self, line: list[QLayoutItem], area: QRect) -> None:
        """One line, each item in the middle of its height."""
        over = self.parentWidget()
        mirrored = over is not None and over.isRightToLeft()
        used = sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
        x = max(0, area.width() - used) if self._at_end else 0
        for item in line:
            size = QSize(min(item.sizeHint().width(), area.width()), item.sizeHint().height())
            left = area.right() + 1 - x - size.width() if mirrored else area.left() + x
            top = area.top() + (area.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top), size))
            x += size.width() + self.spacing()

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


class ColumnsLayout(FlowLayout):
    """Items of equal width, side by side as long as each has room for what it says.

    Args:
        most: columns, where the width allows.
    """

    def __init__(self, parent: QWidget | None = None, *, most: int = 2, gap: int = 10) -> None:
        super().__init__(parent, gap=gap)
        self._most = most

    def _place(self, area: QRect, *, really: bool) -> int:
        items = [item for item in self._items if (w := item.widget()) is None or not w.isHidden()]
        if not items:
            return 0
        gap = self.spacing()
        widest = max(item.sizeHint().width() for item in items)
        columns = max(1, min(self._most, len(items), (area.width() + gap) // (widest + gap)))
        width = (area.width() - gap * (columns - 1)) // columns
        over = self.parentWidget()
        mirrored = over is not None and over.isRightToLeft()
        y = 0
        for first in range(0, len(items), columns):
            row = items[first : first + columns]
            height = max(_height(item, width) for item in row)
            for at, item in enumerate(row):
                place = columns - 1 - at if mirrored else at
                if really:
                    corner = QPoint(area.left() + place * (width + gap), area.top() + y)
                    item.setGeometry(QRect(corner, QSize(width, height)))
            y += height + gap
        return y - gap


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
