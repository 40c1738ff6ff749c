"""Working a window as a person would, and taking pictures of it on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from scripts.pictures.world import World
from slr_desktop.ui import application
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.wizards.frame import FlowWizard

W = TypeVar("W", bound=QWidget)
Keep = Callable[[str, QWidget], None]
"""What is done with a window once it shows what its picture is to show: its name, and the window."""

QUIET: int = 6
"""Looks in a row, a few milliseconds apart, at which nothing may be under way."""
PAUSE_MS: int = 1000
"""A timer that runs once, and not for longer, waits for a pause in the typing."""


def waits(window: MainWindow) -> bool:
    """Whether something is under way, or will be as soon as nobody types."""
    if not window.room.tasks.idle:
        return True
    tops = [top for top in (window, QApplication.activeModalWidget()) if top is not None and isValid(top)]
    timers = (timer for top in tops for timer in top.findChildren(QTimer))
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() < PAUSE_MS for timer in timers)


def settle(window: MainWindow) -> None:
    """Wait until nothing is under way any more."""
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(3)
    still = 0

    def look() -> None:
        nonlocal still
        still = 0 if waits(window) else still + 1
        if still > QUIET:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    QApplication.processEvents()


@dataclass
class Stage:
    """One window, and what is done with each picture."""

    world: World
    keep: Keep
    window: MainWindow = field(init=False)

    def open(self, role: str = "", *, unlocked: bool = True) -> None:
        """A new window, with a workspace in it."""
        self.window = application.make_window(self.world.machine)
        self.window.show()
        self.window.activateWindow()
        settle(self.window)
        if role:
            self.window.open_workspace(self.world.workspaces[role])
            settle(self.window)
        if role and unlocked:
            self.unlock()

    def unlock(self) -> None:
        """As with the right passphrase."""
        refused: list[object] = []
        room = self.window.room
        room.operator = "Anna"
        room.try_passphrase(self.world.passphrase, done=lambda _none: None, refused=refused.append)
        settle(self.window)
        if refused:
            raise RuntimeError(str(refused[0]))

    def close(self) -> None:
        """The end of the window, and of everything that stood in it."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def take(self, name: str, shown: QWidget | None = None) -> None:
        """One picture, of the dialog that is open or of the window."""
        settle(self.window)
        self.keep(name, shown or self.dialog or self.window)

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that is open over everything else."""
        found = QApplication.activeModalWidget()
        return found if isinstance(found, QDialog) else None

    @property
    def wizard(self) -> FlowWizard[Any]:
        """The wizard that is open."""
        found = self.dialog
        if not isinstance(found, FlowWizard):
            raise TypeError(f"no wizard is open, but {found}")
        return found

    # --- what a person does ----------------------------------------------------

    def find(self, kind: type[W], name: str) -> W:
        """A widget of what is open, by its name."""
        top = self.dialog or self.window
        place = top.page if isinstance(top, FlowWizard) else top
        found = [*place.findChildren(kind, name), *top.findChildren(kind, name)]
        for widget in found:
            if widget.isVisible():
                return widget
        raise LookupError(f"there is no {name} in {top.objectName()}")

    def write(self, name: str, text: str) -> None:
        """Write into a field."""
        field_ = self.find(QWidget, name)
        field_.setFocus()
        if isinstance(field_, QSpinBox):
            field_.setValue(int(text))
        elif isinstance(field_, QPlainTextEdit):
            field_.setPlainText(text)
        else:
            QTest.keyClick(field_, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(field_, text)
        settle(self.window)

    def press(self, name: str) -> None:
        """Press a button."""
        self.find(QAbstractButton, name).click()
        settle(self.window)

    def go(self) -> None:
        """Next, commit, or done."""
        self.wizard.go_on()
        settle(self.window)

    def paste(self, text: str) -> None:
        """Take something from the clipboard into the page that asks where it is."""
        QApplication.clipboard().setText(text)
        self.press("paste")

    def pick(self, name: str, text: str) -> None:
        """Put the cursor on the row that has this text."""
        table = self.find(QTableView, name)
        model = table.model()
        for row in range(model.rowCount()):
            texts = [str(model.index(row, column).data()) for column in range(model.columnCount())]
            if any(text.casefold() in shown.casefold() for shown in texts):
                table.selectRow(row)
                settle(self.window)
                return
        raise LookupError(f"there is no row with {text} in {name}")

    def choose_in(self, name: str, *wanted: str) -> None:
        """Choose these rows of a list, and no other."""
        table = self.find(QTableView, name)
        model = table.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole) or 0) == Qt.CheckState.Checked
            if on != any(text in str(index.data()) for text in wanted):
                table.selectRow(row)
                QTest.keyClick(table, Qt.Key.Key_Space)
        settle(self.window)

    def escape(self) -> None:
        """Close what is open, without a question."""
        found = self.dialog
        if isinstance(found, FlowWizard):
            found.close_quietly()
        elif found is not None:
            found.reject()
        settle(self.window)
