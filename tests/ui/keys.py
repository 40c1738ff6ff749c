"""Working a window by keyboard alone, as a person without a mouse does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from slr_desktop.ui.room import Room
from slr_desktop.ui.wizards.frame import FlowWizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOST_TABS = 80


class Keys:
    """One keyboard in front of one dialog; counts what is pressed."""

    def __init__(self, qtbot: QtBot, room: Room, dialog: QDialog) -> None:
        self.qtbot, self.room, self.dialog = qtbot, room, dialog
        self.pressed = 0
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        self.settle()

    @property
    def focus(self) -> QWidget:
        """What has the focus now."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.room.tasks.idle, timeout=20_000)
        QApplication.processEvents()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """One key, and what follows from it."""
        for _ in range(times):
            self.pressed += 1
            QTest.keyClick(self.focus, key, modifier)
            self.settle()

    def enter(self, times: int = 1) -> None:
        """Return: whatever the default button says."""
        self.press(Qt.Key.Key_Return, times=times)

    def space(self) -> None:
        """Space: a check box, a button, a row."""
        self.press(Qt.Key.Key_Space)

    def write(self, text: str) -> None:
        """Type into what has the focus, one key after the other."""
        self.pressed += len(text)
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:  # QTest has no key for it; a keyboard of that language sends the letter as text
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, key)
        self.settle()

    def fill(self, name: str, text: str) -> None:
        """Tab to a field, and write over what stands there."""
        self.to(name)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_Delete)
        self.write(text)

    def to(self, name: str) -> QWidget:
        """Tab until the focus is on the widget of that name."""
        for _ in range(MOST_TABS):
            if self.focus.objectName() == name:
                return self.focus
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def ring(self) -> list[str]:
        """The names of everything that Tab passes until it is back where it began."""
        first, passed = self.focus, []
        for _ in range(MOST_TABS):
            passed.append(self.focus.objectName())
            self.press(Qt.Key.Key_Tab)
            if self.focus is first:
                return passed
        raise AssertionError(f"Tab does not come back: {passed}")


def step_of(wizard: FlowWizard[Any]) -> str:
    """Where a wizard stands."""
    return str(wizard.walk.step)


def button_text(wizard: FlowWizard[Any]) -> str:
    """What its button says, without the mark of the mnemonic."""
    button: QPushButton = wizard.next_button
    return button.text().replace("&", "")
