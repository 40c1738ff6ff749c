"""Codes and words are seen whole, however wide the field and however large the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from slr_desktop.services.code_preview import CorrectedGroup
from slr_desktop.ui.widgets.groups import grouped, ungrouped
from slr_desktop.ui.widgets.marked_code import MarkedCode
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


def lines_of(document: QTextDocument) -> list[str]:
    """A text of one paragraph, as it is broken into lines now."""
    block = document.firstBlock()
    layout, text = block.layout(), block.text()
    lines = (layout.lineAt(at) for at in range(layout.lineCount()))
    return [ungrouped(text[line.textStart() : line.textStart() + line.textLength()]) for line in lines]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("code", [CODE, CODE[4:], CODE.replace("-1", "-9"), "TRT-8VW4V-R22GK-YSCQZ-DDPW5-2"])
def test_a_code_is_broken_between_its_groups_and_its_last_letter_is_never_alone(
    styled: None, large: bool, code: str, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    if large:
        request.getfixturevalue("large_text")
    field = CodeText(code, lines=1, grows=True)
    field.setFont(fixed_font())
    qtbot.addWidget(field)
    field.show()
    groups, seen = code.split("-"), set()
    for width in range(480 if large else 260, 1400, 13):
        field.resize(width, 400)
        QApplication.processEvents()
        lines = lines_of(field.document())
        assert "".join(lines) == code
        seen.add(len(lines))
        assert all(line.endswith("-") for line in lines[:-1]), (width, lines)
        assert all(set(line.strip("-").split("-")) <= set(groups) for line in lines)
        assert lines[-1].endswith("-".join(groups[-2:])), (width, lines)
    assert len(seen) > 1 or len(code) < 40


def test_what_is_copied_and_read_is_the_code_itself(qtbot: QtBot) -> None:
    field = CodeText(f"cuc-pub  {CODE}\nsecond", lines=3)
    qtbot.addWidget(field)
    assert field.toPlainText() == f"cuc-pub  {CODE}\nsecond"
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == f"cuc-pub  {CODE}\nsecond"
    assert grouped("license smart reservation return-authorization 'x'").isascii()
    assert ungrouped(grouped(grouped(CODE))) == CODE


def test_a_corrected_group_is_marked_where_it_stands(qtbot: QtBot) -> None:
    field = MarkedCode()
    qtbot.addWidget(field)
    field.show_code(CODE, [CorrectedGroup(group=2, typed="777SV", right="777SW")])
    field.show()
    shown = field.document().firstBlock()
    marked = [shown.text()[f.start : f.start + f.length] for f in shown.layout().formats()]
    assert marked == ["777SW"]
