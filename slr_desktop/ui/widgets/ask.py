"""One question with its answers. Every modal question goes through here, so that tests can answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
    box = _box(parent, title, body, no)
    first = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.finished.connect(lambda _code: answer(box.clickedButton() is first))
    box.open()
    return box


def offer(
    parent: QWidget, title: str, body: str, *, choices: Sequence[tuple[str, Callable[[], None]]], stay: str
) -> QMessageBox:
    """Ask which of several things is to be done, without stopping the event loop.

    Args:
        parent: over which window.
        title: the question.
        body: what follows from it.
        choices: what each button says, and what it does.
        stay: the button that does nothing; it is the default, and Escape.
    """
    box = _box(parent, title, body, stay)
    acts = {box.addButton(text, QMessageBox.ButtonRole.AcceptRole): act for text, act in choices}

    def do(_code: int) -> None:
        for button, act in acts.items():
            if box.clickedButton() is button:
                act()

    box.finished.connect(do)
    box.open()
    return box


def _box(parent: QWidget, title: str, body: str, no: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(body)
    button = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(button)
    box.setEscapeButton(button)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
