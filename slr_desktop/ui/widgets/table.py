"""A table to read and to choose from, with the manners that tables have here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QTableView, QWidget

from slr_desktop.ui.access import named
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import RowsModel
from slr_desktop.ui.widgets.cells import BESIDE_TEXT, Cells, parts
from slr_desktop.ui.widgets.heads import Heads
from slr_desktop.ui.widgets.widths import Wanted, shared

T = TypeVar("T")

BETWEEN = 6
"""Pixels from one column to the next, beside what a cell leaves free itself."""
MEASURED = 40
"""Rows that are looked at for the width of a column; all of a thousand would take a third of a second."""
LEAST: Final = 7
"""Characters of a column at the least."""


class Table(QTableView):
    """Whole rows, no vertical header, nothing scrolls sideways, Tab leaves it, Enter does what a double click does.

    Attributes:
        enter_goes_on: in a dialog, Enter is for its default button instead.
        wraps: a text that is wider than its column goes on in the next line; elsewhere its middle is left out.
    """

    chosen = Signal(int)
    picked = Signal(int)
    enter_goes_on = False
    wraps = False
    _most_rows = 0
    _spare: tuple[int, ...] = ()
    _together: tuple[int, ...] = ()
    _told: tuple[int, int] = (-1, 0)

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heads = Heads(self)
        self._heads.setResizeContentsPrecision(MEASURED)
        self.setHorizontalHeader(self._heads)
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

    def leave_out(self, *spare: int) -> None:
        """Columns that can be done without where words would have to be cut, the first one first."""
        self._spare = spare

    def hold_together(self, *columns: int) -> None:
        """Columns whose texts are broken only where titles in lines of their own give not enough room."""
        self._together = columns

    def give_room(self, column: int, letters: int) -> None:
        """A column of sentences: so many characters across go before columns that can be done without."""
        self._told = (column, letters)

    def wrap(self) -> None:
        """From now on what is too wide goes on in the next line."""
        self.wraps = self._cells.breaks = True
        self._heads.wrap()
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def fit_height(self, most: int = 8) -> None:
        """As high as its rows, up to so many; for a table that stands among other things on a page."""
        self._most_rows = most
        count = min(most, max(1, self.model().rowCount()))
        lines = [self.rowHeight(row) or self._line if self.wraps else self._line for row in range(count)]
        around = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(around + sum(lines))

    def fit_columns(self) -> None:
        """All columns in the width there is; those that can be done without come back where there is room."""
        before = self._left_out
        for column in before:
            self.showColumn(column)
        columns = [c for c in range(self.model().columnCount()) if not self.isColumnHidden(c)]
        least = self.fontMetrics().averageCharWidth() * LEAST
        wanted = {column: self._wanted(column) for column in columns}
        widths = shared(self.viewport().width(), wanted, self._spare, least)
        self._left_out = [column for column in columns if column not in widths]
        for column in self._left_out:
            self.hideColumn(column)
        if before or self._left_out:
            self.say_again()
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.updateGeometries()
        if self.wraps:
            self._fit_rows(widths)

    def say_again(self) -> None:
        """Other columns are shown than before."""

    def _wanted(self, column: int) -> Wanted:
        title = self._heads.sectionSizeHint(column) + BETWEEN
        whole = max(title, self._widest_text(column) + BESIDE_TEXT + 4)
        if not self.wraps:
            return Wanted(whole=whole, words=whole, title=title)
        word = self._heads.longest_word(column) + BETWEEN
        widest = self._widest_text if column in self._together else self._widest_part
        words = widest(column) + BESIDE_TEXT + 4
        if column == self._told[0]:
            words = max(words, min(whole, self.fontMetrics().averageCharWidth() * self._told[1]))
        return Wanted(whole=whole, words=max(word, words), title=word)

    def _fit_rows(self, widths: Mapping[int, int]) -> None:
        """The first rows as high as their texts; of more rows, all others as high as the highest of them."""
        measured = range(min(MEASURED, self.model().rowCount()))
        heights = [self._height_of(row, widths) for row in measured]
        more = self.model().rowCount() > MEASURED
        self.verticalHeader().setDefaultSectionSize(max(heights) if more else self._line)
        for row in measured:
            self.setRowHeight(row, heights[row])

    def _height_of(self, row: int, widths: Mapping[int, int]) -> int:
        """As high as the longest of its texts, broken into lines; a style sheet's padding is not in Qt's own.

        The widths are those that were shared: while a bar appears, Qt still has the last column wider.
        """
        model, letters, highest = self.model(), self.fontMetrics(), 0
        for column, width in widths.items():
            inside = QRect(0, 0, max(1, width - BESIDE_TEXT), 10_000)
            text = self._cells.broken(str(model.index(row, column).data() or ""), width)
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
        if event.size().width() != event.oldSize().width():
            self.fit_columns()
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

    def say_again(self) -> None:
        """What a column says may depend on which others are shown."""
        self.rows_model.say_again()

    @property
    def current(self) -> T | None:
        """The row that the cursor is on."""
        return self.rows_model.row(self.current_row)
