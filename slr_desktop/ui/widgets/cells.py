"""What a cell of a table shows of its text, and where that may be broken."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from slr_desktop.ui.guards import guarded

BESIDE_TEXT: Final = 26
"""Pixels of a cell that its text does not have: padding and margins of both sides."""
LONGEST_WORD: Final = 12
"""Letters of a number or digest from which on it may be broken, where a table wraps."""
LEAST_PART: Final = 4
"""Letters of it that stay together."""
_JOINTS: Final = re.compile(r"(?<=[,;_/-])(?=\S)|(?<=[^,;]{2}:)(?=\S)")
"""Behind a comma, hyphen or colon; not behind the one letter of P:, S: and U:, which belongs to what follows."""
_HUMPS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Before each capital of a name such as BasicMessaging."""
_LONG: Final = re.compile(rf"(?<=\S{{{LEAST_PART}}})(?=\S)")


class Cells(QStyledItemDelegate):
    """Shows texts.

    Where the window goes from right to left, each cell is a text of its own: 12.5(1)SU4 stays whole.

    Attributes:
        breaks: the table wraps: a long text without blanks may be broken behind its marks.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.breaks = False

    def broken(self, text: str, width: int) -> str:
        """A text as it stands in a column of this width, with the places at which a line may end."""
        if not self.breaks:
            return text
        return breakable(text, self._table.fontMetrics(), width - BESIDE_TEXT)

    # --- overrides of Qt -------------------------------------------------------

    @guarded("")
    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        shown = super().displayText(value, locale)
        return f"\u2068{shown}\u2069" if self._table.isRightToLeft() else shown

    @guarded(None)
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = self.broken(option.text, self._table.columnWidth(index.column()))


def parts(text: str) -> list[str]:
    """What stays in one line, if there is room for it: words, numbers, the fields of a UDI."""
    return [part for word in text.split(" ") for part in _parts(word)]


def _parts(word: str) -> list[str]:
    """A word of few letters, or a day, has no place at which its line may end."""
    return [word] if len(word) < LONGEST_WORD else _JOINTS.sub("\u200b", word).split("\u200b")


def breakable(text: str, letters: QFontMetrics, room: int) -> str:
    """The text with places at which a line may end: behind a comma or colon; with too little room, in a name too.

    Args:
        text: as it is.
        letters: in which it is drawn.
        room: pixels across.
    """
    return " ".join(_broken(word, letters, room) for word in text.split(" "))


def _broken(word: str, letters: QFontMetrics, room: int) -> str:
    if len(word) < LONGEST_WORD or word.isalpha():
        return word
    return "\u200b".join(_fitting(part, letters, room) for part in parts(word))


def _fitting(part: str, letters: QFontMetrics, room: int) -> str:
    """A part of a name or number; with too little room it is broken before capitals, and then anywhere."""
    if letters.horizontalAdvance(part) <= room:
        return part
    pieces = _HUMPS.split(part)
    return "\u200b".join(
        _LONG.sub("\u200b", piece) if letters.horizontalAdvance(piece) > room else piece for piece in pieces
    )
