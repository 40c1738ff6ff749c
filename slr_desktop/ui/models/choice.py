"""Rows to choose from: each with a check box, or with the reason why it cannot be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from slr_desktop.domain.text import visible
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import Column, Index, RowsModel

T = TypeVar("T")


class ChoiceModel(RowsModel[T], Generic[T]):
    """Rows of which some are chosen. What is chosen stays chosen while a filter hides it.

    Args:
        columns: the first one carries the check box.
        key: what tells one row from another.
        against: why a row cannot be chosen; empty where it can.
    """

    chosen_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], str],
        against: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._key, self._against = key, against
        self._all: list[T] = []
        self._chosen: set[str] = set()
        self._filter = ""

    def offer(self, rows: Sequence[T], chosen: Iterable[str]) -> None:
        """Show these rows, those first that can be chosen; what cannot be is never chosen."""
        self._all = sorted(rows, key=lambda row: bool(self._against(row)))
        possible = {self._key(row) for row in self._all if not self._against(row)}
        self._chosen = possible.intersection(chosen)
        self.filter(self._filter)

    def filter(self, text: str) -> None:
        """Show only the rows in which this text stands, in any case."""
        self._filter = text
        wanted = text.strip().casefold()
        self.set_rows([row for row in self._all if wanted in self._text_of(row).casefold()])

    def _text_of(self, row: T) -> str:
        return "\n".join(column.text(row) for column in self._columns)

    @property
    def everything(self) -> list[T]:
        """All rows, shown or not."""
        return list(self._all)

    @property
    def possible(self) -> list[T]:
        """The rows that can be chosen."""
        return [row for row in self._all if not self._against(row)]

    @property
    def chosen(self) -> list[T]:
        """The rows that are chosen, in order."""
        return [row for row in self._all if self._key(row) in self._chosen]

    def reason(self, number: int) -> str:
        """Why a shown row cannot be chosen."""
        row = self.row(number)
        return self._against(row) if row is not None else ""

    def toggle(self, number: int) -> None:
        """Choose a shown row, or no longer."""
        row = self.row(number)
        if row is None or self._against(row):
            return
        self._chosen ^= {self._key(row)}
        self._tell()

    def choose_shown(self, *, on: bool) -> None:
        """Choose all rows that are shown and can be chosen, or none of them."""
        keys = {self._key(row) for row in self.rows if not self._against(row)}
        self._chosen = self._chosen | keys if on else self._chosen - keys
        self._tell()

    def _tell(self) -> None:
        last = self.index(max(0, self.rowCount() - 1), 0)
        self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and not self.reason(index.row()):
            return shown | Qt.ItemFlag.ItemIsUserCheckable
        return shown

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        against = self._against(row)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and not against:
            on = self._key(row) in self._chosen
            return Qt.CheckState.Checked.value if on else Qt.CheckState.Unchecked.value
        if role == Qt.ItemDataRole.ForegroundRole and against:
            return QApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole) and against:
            return visible(against)
        return super().data(index, role)
