"""Enter presses the button that has the focus. Qt does so in dialogs only; a window has nothing of the kind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button with the focus; False where another key was pressed, or no button has the focus."""
    focused = window.focusWidget()
    if event.key() in ENTER and isinstance(focused, (QPushButton, QToolButton)) and focused.isEnabled():
        focused.click()
        return True
    return False
