"""A table in memory makes the strings of a row when the row is first shown."""

from __future__ import annotations

from PySide6.QtCore import Qt

from slr_desktop.ui.models.rows import Column, RowsModel


def test_strings_are_made_for_what_is_looked_at_and_once() -> None:
    made: list[int] = []

    def text(number: int) -> str:
        made.append(number)
        return f"row {number}\u202e"

    model = RowsModel[int]((Column("Row", text), Column("Same", str, number=True)))
    model.set_rows(list(range(20_000)))
    assert (model.rowCount(), made) == (20_000, [])
    index = model.index(7, 0)
    assert index.data() == "row 7<U+202E>"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "row 7<U+202E>"
    assert model.index(7, 1).data() == "7"
    assert made == [7]
    model.set_rows([3])
    assert model.index(0, 0).data() == "row 3<U+202E>"
    assert made == [7, 3]
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is None
