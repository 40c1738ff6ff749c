"""Codes and words are seen whole, however wide the field and however large the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from slr_desktop.ui.widgets.short_text import ShortText
from slr_desktop.ui.widgets.text import CodeText, fixed_font

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CODE = "TCF-UCXN:DEMO00000001-3YVD5-777SW-RKY2W-N6CR7-9TQ01-RWDR3-7D8YR-11YW0-P"


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [900, 600, 360])
@pytest.mark.parametrize("kind", [CodeText, ShortText])
def test_no_line_is_hidden(
    styled: None,
    kind: type[CodeText | ShortText],
    width: int,
    large: bool,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
) -> None:
    if large:
        request.getfixturevalue("large_text")
    field = CodeText("", lines=1, grows=True) if kind is CodeText else ShortText("words", "Words", lines=1)
    field.setFont(fixed_font())
    around = QWidget()
    column = QVBoxLayout(around)
    column.addWidget(field)
    column.addStretch(1)
    qtbot.addWidget(around)
    around.resize(width, 500)
    around.show()
    field.setPlainText(CODE)
    QApplication.processEvents()
    assert field.verticalScrollBar().maximum() == 0
    lower = field.height()
    field.setPlainText("T")
    QApplication.processEvents()
    if width == 360:
        assert field.height() < lower  # it is no higher than it has to be
