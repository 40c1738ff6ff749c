"""A table to read and to choose from, with the manners that tables have here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from slr_desktop.ui.access import named
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import RowsModel
from slr_desktop.ui.widgets.cells import BESIDE_TEXT, Cells, parts
from slr_desktop.ui.widgets.widths import Wanted, shared

T = TypeVar("T")

WIDEST = 46
"""What `Table.widest` is where nothing else is said."""
BETWEEN = 6
"""Pixels from one column to the next, beside what a cell leaves free itself."""
MEASURED = 40
"""Rows that are looked at for the width of a column; all of a thousand would take a third of a second."""


LEAST: Final = 7
"""Characters of a column at the least, where a table wraps."""


class Table(QTableView):
    """Whole rows, no vertical header, Tab leaves it, Enter does what a double click does.

    Attributes:
        enter_goes_on: in a dialog, Enter is for its default button instead.
        widest: characters of a column that is as wide as what it holds; the size of texts counts.
        wraps: a text that is wider than its column goes on in the next line, and nothing scrolls sideways.
    """

    chosen = Signal(int)
    picked = Signal(int)
    enter_goes_on = False
    widest = WIDEST
    wraps = False
    _most_rows = 0
    _spare: tuple[int, ...] = ()

    def __init__(
        self, model: QAbstractItemModel, name: str, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self.setModel(model)
        self.show_cells(Cells(self))
        self._left_out: list[int] = []
        self.verticalHeader().hide()
        self._line = max(28, self.fontMetrics().lineSpacing() + 12)
        self.verticalHeader().setDefaultSectionSize(self._line)
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

    def show_cells(self, cells: Cells) -> None:
        """Let these draw the cells."""
        self._cells = cells
        self.setItemDelegate(cells)

    def wrap(self, spare: Iterable[int] = ()) -> None:
        """From now on what is too wide goes on in the next line.

        Args:
            spare: columns that can be done without where words would have to be cut, the first one first.
        """
        self._spare = tuple(spare)
        self.wraps = self._cells.breaks = True
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def fit_columns(self) -> None:
        """Columns as wide as what the first rows hold; the last one takes what is left, if that is more."""
        if self.wraps:
            self._share_width()
            return
        header, widest = self.horizontalHeader(), self.fontMetrics().averageCharWidth() * self.widest
        for column in range(self.model().columnCount()):
            if not self.isColumnHidden(column):
                needed = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
                self.setColumnWidth(column, min(widest, needed + BETWEEN))

    def fit_height(self, most: int = 8) -> None:
        """As high as its rows, up to so many; for a table that stands among other things on a page."""
        self._most_rows = most
        count = min(most, max(1, self.model().rowCount()))
        lines = [self.rowHeight(row) or self._line if self.wraps else self._line for row in range(count)]
        spare = 0 if self.wraps else self.horizontalScrollBar().sizeHint().height()
        around = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(around + sum(lines) + spare)

    def _share_width(self) -> None:
        """All columns in the width there is; those that can be done without come back where there is room."""
        for column in self._left_out:
            self.showColumn(column)
        columns = [c for c in range(self.model().columnCount()) if not self.isColumnHidden(c)]
        least = self.fontMetrics().averageCharWidth() * LEAST
        wanted = {column: self._wanted(column) for column in columns}
        widths = shared(self.viewport().width(), wanted, self._spare, least)
        self._left_out = [column for column in columns if column not in widths]
        for column in self._left_out:
            self.hideColumn(column)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._fit_rows()

    def _wanted(self, column: int) -> Wanted:
        title = self.horizontalHeader().sectionSizeHint(column) + BETWEEN
        whole, words = (
            widest + BESIDE_TEXT + 4 for widest in (self._widest_text(column), self._widest_part(column))
        )
        return Wanted(whole=max(title, whole), words=max(title, words), title=title)

    def _fit_rows(self) -> None:
        """The first rows as high as their texts; of more rows, all others as high as the highest of them."""
        measured = range(min(MEASURED, self.model().rowCount()))
        heights = [self._height_of(row) for row in measured]
        more = self.model().rowCount() > MEASURED
        self.verticalHeader().setDefaultSectionSize(max(heights) if more else self._line)
        for row in measured:
            self.setRowHeight(row, heights[row])

    def _height_of(self, row: int) -> int:
        """As high as the longest of its texts, broken into lines; a style sheet's padding is not in Qt's own."""
        model, letters, highest = self.model(), self.fontMetrics(), 0
        for column in range(model.columnCount()):
            if not self.isColumnHidden(column):
                inside = QRect(0, 0, max(1, self.columnWidth(column) - BESIDE_TEXT), 10_000)
                text = self._cells.broken(str(model.index(row, column).data() or ""), column)
                lines = letters.boundingRect(inside, int(Qt.TextFlag.TextWordWrap), text)
                highest = max(highest, lines.height())
        return max(self._line, highest + self._line - letters.lineSpacing())

    def _widest_text(self, column: int) -> int:
        return self._widest(self._texts(column)) + self._box(column)

    def _widest_part(self, column: int) -> int:
        """Of what had better not be broken: a word, a number, a field of a UDI."""
        widest = self._widest(part for text in self._texts(column) for part in parts(text))
        return widest + self._box(column)

    def _box(self, column: int) -> int:
        """Pixels of the box to tick, where a column has one."""
        box = self.model().index(0, column).data(Qt.ItemDataRole.CheckStateRole)
        return 0 if box is None else self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + BETWEEN

    def _texts(self, column: int) -> Iterator[str]:
        model = self.model()
        rows = range(min(MEASURED, model.rowCount()))
        return (str(model.index(row, column).data() or "") for row in rows)

    def _widest(self, texts: Iterable[str]) -> int:
        letters = self.fontMetrics()
        return max((letters.horizontalAdvance(text) for text in texts), default=0)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wraps and event.size().width() != event.oldSize().width():
            self._share_width()
            if self._most_rows:
                self.fit_height(self._most_rows)

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
