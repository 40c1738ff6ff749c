"""A table to read and to choose from, with the manners that tables have here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView, QWidget

from slr_desktop.ui.access import named
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import RowsModel

T = TypeVar("T")

WIDEST = 46
"""Characters of a column that is as wide as what it holds; the size of texts counts."""
MEASURED = 40
"""Rows that are looked at for the width of a column; all of a thousand would take a third of a second."""


class _Isolated(QStyledItemDelegate):
    """Where the window goes from right to left, each cell is a text of its own: 12.5(1)SU4 stays whole."""

    @guarded("")
    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        return f"\u2068{super().displayText(value, locale)}\u2069"


class Table(QTableView):
    """Whole rows, no vertical header, Tab leaves it, Enter does what a double click does.

    Attributes:
        enter_goes_on: in a dialog, Enter is for its default button instead.
    """

    chosen = Signal(int)
    picked = Signal(int)
    enter_goes_on = False

    def __init__(
        self, model: QAbstractItemModel, name: str, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self.setModel(model)
        if self.isRightToLeft():
            self.setItemDelegate(_Isolated(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(28, self.fontMetrics().lineSpacing() + 12))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setResizeContentsPrecision(MEASURED)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.picked.emit(now.row()))

    @property
    def current_row(self) -> int:
        """The row that the cursor is on; -1 for none."""
        return self.currentIndex().row()

    @property
    def selected_rows(self) -> list[int]:
        """All selected rows, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def fit_columns(self) -> None:
        """Columns as wide as what the first rows hold; the last one takes what is left, if that is more."""
        header, widest = self.horizontalHeader(), self.fontMetrics().averageCharWidth() * WIDEST
        for column in range(self.model().columnCount()):
            if not self.isColumnHidden(column):
                needed = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
                self.setColumnWidth(column, min(widest, needed + 20))

    def fit_height(self, most: int = 8) -> None:
        """As high as its rows, up to so many; for a table that stands among other things on a page."""
        rows = min(most, max(1, self.model().rowCount()))
        section = self.verticalHeader().defaultSectionSize()
        spare = self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * section + spare)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.enter_goes_on:
                event.ignore()
                return
            if self.current_row >= 0:
                self.chosen.emit(self.current_row)
                return
        super().keyPressEvent(event)


class RowsTable(Table, Generic[T]):
    """A table over rows in memory."""

    def __init__(self, model: RowsModel[T], name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, spoken, parent)
        self.rows_model = model

    def show_rows(self, rows: list[T], same: Callable[[T], Any]) -> None:
        """Show these rows; the cursor stays on the row that is the same as before."""
        before = self.rows_model.row(self.current_row)
        self.rows_model.set_rows(rows)
        self.fit_columns()
        wanted = same(before) if before is not None else None
        at = next((n for n, row in enumerate(rows) if same(row) == wanted), 0)
        if rows:
            self.selectRow(at)

    @property
    def current(self) -> T | None:
        """The row that the cursor is on."""
        return self.rows_model.row(self.current_row)
