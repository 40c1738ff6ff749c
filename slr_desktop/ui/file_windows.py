"""Qt's own file window, where the desktop has none: as wide as names need in letters of any size.

Qt gives it the same size for all letters, so that of a long name in large letters only both ends are seen.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, QRect, QSize, Qt, QTime, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QSplitter, QTreeView

WIDE: Final = QSize(130, 26)
"""Characters across, and lines."""
FRAME: Final = QSize(24, 48)
"""What the window manager draws around a window, at least."""
PLACES: Final = 14
"""Characters of the places at the left."""
NAMES: Final = 36
"""Characters of the name of a file, below which others go: the type, which its end says, then the size."""
SIZE, TYPE, DATE = 1, 2, 3
"""The columns beside the name."""
BESIDE: Final = 24
"""Pixels that a column has beside its text."""


def fit_next() -> None:
    """The file window that is opened next is fitted as soon as it is there."""
    if isinstance(QApplication.instance(), QApplication):
        QTimer.singleShot(0, _fit)


def _fit() -> None:
    window = QApplication.activeModalWidget()
    if isinstance(window, QFileDialog) and not window.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
        fit(window)


def fit(window: QFileDialog) -> None:
    """Make one wide enough, within its screen, and give its columns what they need."""
    letters, screen = window.fontMetrics(), window.screen().availableGeometry()
    wanted = QSize(letters.averageCharWidth() * WIDE.width(), letters.lineSpacing() * WIDE.height())
    size = wanted.expandedTo(window.size()).boundedTo(screen.size() - FRAME)
    place = QRect(window.geometry().topLeft(), size)
    place.moveCenter(window.geometry().center())
    place.moveLeft(max(screen.left(), min(place.left(), screen.right() - size.width())))
    place.moveTop(max(screen.top() + FRAME.height() // 2, min(place.top(), screen.bottom() - size.height())))
    window.setGeometry(place)
    split, places = window.findChild(QSplitter), letters.averageCharWidth() * PLACES
    if split is not None:
        split.setSizes([places, size.width() - places])
    names = window.findChild(QTreeView, "treeView")
    if names is not None:
        _fit_columns(names, size.width() - places)


def _fit_columns(names: QTreeView, room: int) -> None:
    """The date whole, and the size and the type where the name has enough; the name has all that is left."""
    letters, head = names.fontMetrics(), names.header()
    date = QLocale().toString(QDateTime(QDate(2000, 10, 30), QTime(20, 58)), QLocale.FormatType.ShortFormat)
    for column, text in ((DATE, date), (SIZE, "1,000.00 MiB"), (TYPE, "slrauth File")):
        wide = letters.horizontalAdvance(text) + BESIDE
        spare = column != DATE and room - wide < NAMES * letters.averageCharWidth()
        head.setSectionHidden(column, spare)
        if not spare:
            head.resizeSection(column, wide)
            room -= wide
    head.setStretchLastSection(False)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
