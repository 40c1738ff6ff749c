"""Help > Keyboard shortcuts: every key of the window, read from its menus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QVBoxLayout, QWidget

from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.widgets.table import RowsTable


@dataclass(frozen=True, slots=True)
class _Key:
    keys: str
    what: str


def _native(keys: str) -> str:
    """Keys as the system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class KeysDialog(QDialog):
    """Keys, and what they do."""

    def __init__(self, listed: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys_window")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        columns = (
            Column[_Key](self.tr("Keys"), lambda k: k.keys),
            Column[_Key](self.tr("What they do"), lambda k: k.what),
        )
        self.table = RowsTable(RowsModel(columns), "keys_table", self.tr("Keyboard shortcuts"))
        everywhere = [
            _Key("Alt", self.tr("Shows which letter presses which button")),
            _Key(f"{_native('Tab')}, {_native('Shift+Tab')}", self.tr("The next or previous field")),
            _Key(_native("Return"), self.tr("Presses the highlighted button; in a list, a double click")),
            _Key(_native("Esc"), self.tr("Leaves a dialog")),
        ]
        self.table.show_rows([_Key(*item) for item in listed] + everywhere, lambda k: k.keys)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(buttons)
        width = self.fontMetrics().averageCharWidth() * 80
        self.resize(min(width, 900), 520)
