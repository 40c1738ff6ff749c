"""What of a window cannot be read because there is no room for it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QPlainTextEdit, QWidget

from slr_desktop.ui.wizards.page_area import PageArea


def shown(window: QWidget) -> Iterator[QWidget]:
    """Everything that is visible in a window, but for the insides of tables and texts, which scroll."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        above, inside = widget.parentWidget(), False
        while above is not None and above is not window:
            inside = inside or isinstance(above, QAbstractItemView | QPlainTextEdit)
            above = above.parentWidget()
        if not inside:
            yield widget


def clipped(window: QWidget) -> list[str]:
    """Each widget that sticks out at a side, or is too small for its text."""
    found = []
    for widget in shown(window):
        name = f"{type(widget).__name__} {widget.objectName()}"
        left = widget.mapTo(window, QPoint(0, 0)).x()
        if widget.width() and (left < 0 or left + widget.width() > window.width()):
            found.append(f"{name} sticks out: {left} to {left + widget.width()} of {window.width()}")
        if isinstance(widget, QAbstractButton) and widget.text():
            if widget.width() < widget.minimumSizeHint().width():
                found.append(f"{name} is too narrow: {widget.text()}")
        elif isinstance(widget, QLabel) and widget.text():
            needed = widget.heightForWidth(widget.width())
            if needed > widget.height() or (needed < 0 and widget.sizeHint().width() > widget.width()):
                found.append(f"{name} is too small: {widget.text()}")
        elif isinstance(widget, PageArea):
            page = widget.widget()
            if page is not None and page.minimumSizeHint().width() > widget.viewport().width():
                found.append(f"{name} cuts {type(page).__name__} off")
    return found
