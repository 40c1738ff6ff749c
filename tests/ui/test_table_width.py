"""Tables at every width: whole words, whole titles, rows as high as what stands in them, no bar below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QStyleOptionHeader

from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.widgets.cells import BESIDE_TEXT
from slr_desktop.ui.widgets.table import RowsTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Row = tuple[str, ...]
TITLES = ("Instance", "Registration Status", "Why not now", "Grants")
ROWS: list[Row] = [
    (f"UCXN:DEMO0000{n:04}", "Reservation In Progress", "Its request waits.", "150 CUC_BasicMessaging")
    for n in range(12)
]


def table_of(qtbot: QtBot, width: int, *, wraps: bool) -> RowsTable[Row]:
    def text(number: int) -> Column[Row]:
        return Column[Row](TITLES[number], lambda row: row[number])

    table = RowsTable(RowsModel([text(number) for number in range(len(TITLES))]), "rows", "Rows")
    if wraps:
        table.wrap()
    qtbot.addWidget(table)
    table.resize(width, 240)
    table.show()
    table.show_rows(ROWS, lambda row: row[0])
    QApplication.processEvents()
    return table


@pytest.mark.parametrize("wraps", [True, False])
@pytest.mark.parametrize("width", [320, 480, 640, 1000])
def test_nothing_scrolls_sideways(styled: None, qtbot: QtBot, width: int, wraps: bool) -> None:
    table = table_of(qtbot, width, wraps=wraps)
    assert table.horizontalScrollBar().maximum() == 0
    assert sum(table.columnWidth(column) for column in range(4)) == table.viewport().width()


@pytest.mark.parametrize("width", [320, 480, 560, 640])
def test_a_row_is_as_high_as_its_lines(styled: None, qtbot: QtBot, width: int) -> None:
    table = table_of(qtbot, width, wraps=True)
    letters = table.fontMetrics()
    for column in range(4):
        across = table.columnWidth(column)
        text = table._cells.broken(ROWS[0][column], across)
        inside = QRect(0, 0, across - BESIDE_TEXT, 10_000)
        needed = letters.boundingRect(inside, int(Qt.TextFlag.TextWordWrap), text).height()
        assert table.rowHeight(0) >= needed


def test_a_title_goes_on_in_the_next_line_before_a_name_is_cut(styled: None, qtbot: QtBot) -> None:
    wide, narrow = table_of(qtbot, 1000, wraps=True), table_of(qtbot, 520, wraps=True)
    line = wide.fontMetrics().lineSpacing()
    assert narrow.horizontalHeader().height() == wide.horizontalHeader().height() + line
    longest = narrow.fontMetrics().horizontalAdvance("Registration") + BESIDE_TEXT
    assert narrow.columnWidth(1) >= longest


def test_a_title_in_two_lines_is_whole_where_each_line_has_room(styled: None, qtbot: QtBot) -> None:
    table = table_of(qtbot, 520, wraps=True)
    heads = table.horizontalHeader()
    option = QStyleOptionHeader()
    heads.initStyleOptionForIndex(option, 1)
    assert option.text == "Registration\nStatus"
    assert heads.textElideMode() == Qt.TextElideMode.ElideNone  # Qt would take both lines for one


@pytest.mark.parametrize("together", [True, False])
def test_a_name_that_is_held_together_goes_before_whole_titles(
    styled: None, qtbot: QtBot, together: bool
) -> None:
    table = table_of(qtbot, 610, wraps=True)
    if together:
        table.hold_together(0)
        table.fit_columns()
    name = table.fontMetrics().horizontalAdvance(ROWS[0][0]) + BESIDE_TEXT
    assert (table.columnWidth(0) >= name) is together


def test_with_room_left_nothing_is_shortened(styled: None, qtbot: QtBot) -> None:
    table = table_of(qtbot, 1000, wraps=False)
    for column in range(4):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
