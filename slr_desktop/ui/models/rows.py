"""A table of rows that fit in memory: instances, open ends, reservations, accounts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from slr_desktop.domain.text import visible
from slr_desktop.ui.guards import guarded

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)  # no slots: typing marks an instance of Column[T]
class Column(Generic[T]):
    """One column: its heading, the text of a row, and whether numbers stand to the right."""

    title: str
    text: Callable[[T], str]
    number: bool = False


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows under columns; strings are made once, when a row is first shown, and strangers' text visible."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[T] = []
        self._texts: list[list[str] | None] = []

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._texts = [None] * len(self._rows)
        self.endResetModel()

    def say_again(self) -> None:
        """Make the texts anew: what a column says may depend on which others are shown."""
        self._texts = [None] * len(self._rows)

    def row(self, number: int) -> T | None:
        """The row of that number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @property
    def rows(self) -> list[T]:
        """All rows."""
        return list(self._rows)

    def _text(self, number: int, column: int) -> str:
        texts = self._texts[number]
        if texts is None:
            row = self._rows[number]
            texts = self._texts[number] = [visible(each.text(row)) for each in self._columns]
        return texts[column]

    @guarded(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(index.row(), index.column()) or None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[index.column()].number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    @guarded(None)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[section].number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self._columns[section].title if role == Qt.ItemDataRole.DisplayRole else None
