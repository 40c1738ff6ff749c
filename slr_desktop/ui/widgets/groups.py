"""Where a typed code may be broken into lines: between its groups, and never before its last one.

The last group can be a single letter, which alone on a line is overlooked. So marks that take no room go in between
the groups of what is shown; what is copied, or read by the program, is without them.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

from slr_desktop.ui.guards import guarded

MAY_BREAK: Final = "\u200b"
KEEPS: Final = "\u2060"
FEWEST: Final = 4
"""Groups from which on a word with hyphens is a code."""
CODE_GROUPS: Final = 9
"""Groups of a code of this program, counted from its end."""
PREFIXES: Final = frozenset({"SRQ", "SCF", "SRT", "TRQ", "TCF", "TRT"})
_WORD: Final = re.compile(r"\S+")
_UNMARKED: Final = str.maketrans("", "", MAY_BREAK + KEEPS)


def grouped(text: str) -> str:
    """The text as it is shown: each code in it may be broken between groups only, the last two go together."""
    return _WORD.sub(lambda word: _marked(word.group()), ungrouped(text))


def _marked(word: str) -> str:
    groups = word.split("-")
    if len(groups) < FEWEST:
        return word
    if groups[0] in PREFIXES and len(groups) > CODE_GROUPS + 1:
        # What stands before the code itself names the instance; its hyphens are its own.
        named = f"-{KEEPS}".join(groups[1:-CODE_GROUPS])
        groups = [groups[0], named, *groups[-CODE_GROUPS:]]
    return f"-{MAY_BREAK}".join(groups[:-1]) + f"-{KEEPS}{groups[-1]}"


def ungrouped(text: str) -> str:
    """The text without the marks."""
    return text.translate(_UNMARKED)


class GroupedText(QPlainTextEdit):
    """A text with codes in it; it is given, and gives, the text without the marks."""

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def setPlainText(self, text: str) -> None:
        super().setPlainText(grouped(text))

    @guarded("")
    def toPlainText(self) -> str:
        return ungrouped(super().toPlainText())

    @guarded(None)
    def createMimeDataFromSelection(self) -> QMimeData:
        copied = QMimeData()
        copied.setText(ungrouped(super().createMimeDataFromSelection().text()))
        return copied
