"""Leaving a wizard leads back to its own window, also with others of the program on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.wizards.frame import FlowWizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_keyboard_comes_back_to_the_window_whose_wizard_was_left(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window("site")
    window.want(Wizard.ADD_INSTANCES)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, FlowWizard)
    name = wizard.page.findChild(QLineEdit, "instance_name")
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "cuc-x")
    wizard.reject()
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QMessageBox)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()  # as a window manager may do while the question closes
    qtbot.waitUntil(lambda: QApplication.activeWindow() is other)
    next(button for button in asked.buttons() if button.text() == "&Leave").click()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
