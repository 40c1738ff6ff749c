"""Opening a wizard in a test as the window does it, and what every wizard is held to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.message import Message
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wizards.taking import TakingWizard
from tests.ui.keys import Keys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTableView)


def opened(qtbot: QtBot, room: Room, wizard: FlowWizard[Any]) -> Keys:
    """One keyboard in front of a wizard that was opened as the window opens it."""
    keys = Keys(qtbot, room, wizard)
    if isinstance(wizard, TakingWizard):
        wizard.begin()
        keys.settle()
    return keys


def counted(text: str) -> str:
    """The same whether English is translated, for its plurals, or not: `2 rows` is `2 row(s)`."""
    return re.sub(r"\b(instance|row|day|file)(?:\(s\)|s)?(?= |$)", r"\1(s)", text)


def said(wizard: FlowWizard[Any]) -> str:
    """The message line, with the code of a refusal in brackets; empty where it is not shown."""
    return words_of(wizard.message) if wizard.message.isVisible() else ""


def words_of(message: Message) -> str:
    """What a message says, with the code of a refusal in brackets, which the window shows in the tool tip."""
    return f"{message.accessibleName()} ({message.code})" if message.code else message.accessibleName()


def text_of(wizard: FlowWizard[Any], name: str) -> str:
    """What a label or field of the page says."""
    shown = wizard.page.findChild(QWidget, name)
    assert shown is not None, name
    if isinstance(shown, QPlainTextEdit):
        return shown.toPlainText()
    assert isinstance(shown, QLabel | QLineEdit | QAbstractButton)
    return shown.text()


def rows_of(wizard: FlowWizard[Any], name: str) -> list[list[str]]:
    """What a table of the page shows."""
    table = wizard.page.findChild(QTableView, name)
    assert table is not None, name
    model = table.model()
    shown = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    return [[str(model.index(row, column).data()) for column in shown] for row in range(model.rowCount())]


def controls(wizard: FlowWizard[Any]) -> Iterator[QWidget]:
    """Everything that can be worked now."""
    for kind in CONTROLS:
        for widget in wizard.findChildren(kind):
            inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
            if widget.isVisible() and widget.isEnabled() and not inner:
                yield widget


def hold_to_manners(keys: Keys, wizard: FlowWizard[Any]) -> None:
    """The page that is shown: names, mnemonics, sizes, the Tab ring, nothing cut off at its side."""
    for widget in controls(wizard):
        spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert spoken.strip(), f"{widget.objectName() or widget} has no name for a screen reader"
        if isinstance(widget, QAbstractButton):
            assert min(widget.width(), widget.height()) >= 24, f"{widget.objectName()} is too small"
    texts = [b.text() for b in wizard.findChildren(QAbstractButton) if b.isVisible()]
    texts += [b.text() for b in wizard.findChildren(QLabel) if b.isVisible() and b.buddy() is not None]
    letters = Counter(m.lower() for text in texts for m in re.findall(r"(?<!&)&([^&\s])", text))
    assert not [letter for letter, count in letters.items() if count > 1], (letters, texts)
    page = wizard.page
    holder = page.parentWidget()
    assert holder is not None
    assert page.minimumSizeHint().width() <= holder.width(), f"{wizard.walk.step} is cut off at its side"
    ring = keys.ring()
    assert {"primary", "help"} <= set(ring), ring
    assert wizard.accessibleName() == page.title
    assert page.title.strip()
    assert page.title[-1] in "?.", page.title
