"""Fields of wizard pages: they give way when the text is large, and numbers are typed at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from slr_desktop.ui.access import named
from slr_desktop.ui.guards import guarded

MOST: Final = 1_000_000_000
"""The largest quantity that a field takes."""
ROOM: Final = 12
"""Pixels above and below the text of a field."""


def form() -> QFormLayout:
    """Labels beside their fields, or above them where both do not fit."""
    made = QFormLayout()
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setVerticalSpacing(8)
    return made


def line(name: str, hint: str = "", *, hidden: bool = False) -> QLineEdit:
    """One line of text.

    Args:
        name: object name.
        hint: what stands there while it is empty.
        hidden: whether what is typed is not shown.
    """
    made = QLineEdit()
    made.setObjectName(name)
    made.setPlaceholderText(hint)
    if hidden:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def combo(name: str, *, editable: bool = False) -> QComboBox:
    """A choice that may be narrower than its longest entry."""
    made = QComboBox()
    made.setObjectName(name)
    made.setEditable(editable)
    if editable:
        made.setCompleter(None)  # type: ignore[arg-type]  # it would take Enter from the wizard's own button
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    made.setMinimumHeight(made.fontMetrics().lineSpacing() + ROOM)
    return made


def quantity(name: str, spoken: str = "", parent: QWidget | None = None) -> QSpinBox:
    """A quantity from 0 on; its digits are selected when the focus comes by Tab."""
    made = QSpinBox(parent)
    _make_quantity(made, name, spoken)
    return made


def _make_quantity(field: QSpinBox, name: str, spoken: str) -> None:
    field.setRange(0, MOST)
    field.setGroupSeparatorShown(True)
    field.setAccelerated(True)
    field.setMinimumHeight(field.fontMetrics().lineSpacing() + ROOM)
    named(field, name, spoken)


class CountField(QSpinBox):
    """A quantity at the end of a row of fields: `entered` on Enter, where there is a quantity."""

    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _make_quantity(self, name, "")

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            if self.value():
                self.entered.emit()
                return
        super().keyPressEvent(event)
