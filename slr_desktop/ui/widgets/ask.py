"""One question with two answers. Every modal question goes through here, so that tests can answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask(
    parent: QWidget, title: str, body: str, *, yes: str, no: str, answer: Callable[[bool], None]
) -> QMessageBox:
    """Ask, without stopping the event loop.

    Args:
        parent: over which window.
        title: the question.
        body: what follows from it.
        yes: what the first button does.
        no: what the other does; it is the default, and Escape.
        answer: is told.
    """
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(body)
    first = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    second = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(second)
    box.setEscapeButton(second)
    box.finished.connect(lambda _code: answer(box.clickedButton() is first))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
