"""Working a dialog that a page has opened, which ends with the page and not with the test."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from slr_desktop.ui.room import Room
from tests.ui.keys import Keys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

T = TypeVar("T", bound=QDialog)


class Over(Keys):
    """One keyboard in front of the dialog that is open over a page."""

    def __init__(self, qtbot: QtBot, room: Room, dialog: QDialog) -> None:
        self.qtbot, self.room, self.dialog = qtbot, room, dialog
        self.pressed = 0
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        self.settle()

    @property
    def closed(self) -> bool:
        """Whether the dialog has been closed."""
        return not shiboken6.isValid(self.dialog) or not self.dialog.isVisible()

    def press_button(self, text: str) -> None:
        """Tab to the button of that text, and press it."""
        for _ in range(5):
            if isinstance(self.focus, QPushButton) and self.focus.text().replace("&", "") == text:
                self.space()
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {text}")


def dialog_of(kind: type[T]) -> T:
    """The dialog of this kind that is open over everything else."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found
