"""A table over very many rows: the keys are known, rows come in windows, off the GUI thread.

A window that is not there yet shows nothing and is asked for once; when it comes, its rows are
painted. The newest windows are kept, the oldest forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from slr_desktop.domain.text import visible
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import Column, Index

T = TypeVar("T")

WINDOW: Final = 256
KEPT: Final = 64

Answer = Callable[[list[T]], None]
Fetch = Callable[[Sequence[str], Answer[T]], None]
"""Looks rows up by their keys, off the GUI thread, and gives them to the answer."""


class WindowedModel(QAbstractTableModel, Generic[T]):
    """Rows by key. `fetch` is called on the GUI thread and answers there later."""

    def __init__(self, columns: Sequence[Column[T]], fetch: Fetch[T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch = fetch
        self._keys: list[str] = []
        self._windows: OrderedDict[int, list[tuple[T, list[str]]]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show the rows of these keys."""
        self.beginResetModel()
        self._keys = list(keys)
        self._windows.clear()
        self._asked.clear()
        self._generation += 1
        self.endResetModel()

    def key(self, number: int) -> str | None:
        """The key of a row."""
        return self._keys[number] if 0 <= number < len(self._keys) else None

    def number_of(self, key: str) -> int:
        """The row of a key; -1 where it is not shown."""
        return self._keys.index(key) if key in self._keys else -1

    def row(self, number: int) -> T | None:
        """The row, if its window is there."""
        window = self._windows.get(number // WINDOW)
        place = number % WINDOW
        return window[place][0] if window is not None and place < len(window) else None

    @guarded(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._keys)

    @guarded(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        number = index.row()
        window = self._windows.get(number // WINDOW)
        if window is None:
            self._ask(number // WINDOW)
            return ""
        place = number % WINDOW
        return window[place][1][index.column()] if place < len(window) else ""

    @guarded(None)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._columns[section].title
        return None

    def _ask(self, window: int) -> None:
        if window in self._asked:
            return
        self._asked.add(window)
        generation, first = self._generation, window * WINDOW
        keys = self._keys[first : first + WINDOW]

        def take(rows: list[T]) -> None:
            if generation == self._generation:
                self._keep(window, rows)

        self._fetch(keys, take)

    def _keep(self, window: int, rows: list[T]) -> None:
        self._windows[window] = [(row, [visible(c.text(row)) for c in self._columns]) for row in rows]
        while len(self._windows) > KEPT:
            gone, _ = self._windows.popitem(last=False)
            self._asked.discard(gone)
        first = window * WINDOW
        last = min(first + len(rows), len(self._keys)) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
