"""A typed code as it was read, the groups that were put right marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QWidget

from slr_desktop.services.code_preview import CorrectedGroup
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.palette import tokens_of
from slr_desktop.ui.widgets.groups import CODE_GROUPS, grouped, ungrouped
from slr_desktop.ui.widgets.text import CodeText


class MarkedCode(CodeText):
    """The code; a corrected group is bold, underlined, and on another ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, grows=True)
        self.setObjectName("code")
        self.setAccessibleName(self.tr("The code as it was read"))
        self._marks = _Marks(self)

    def show_code(self, code: str, corrections: Sequence[CorrectedGroup]) -> None:
        """Show this code, and mark what was corrected; hidden where there is none."""
        self.setVisible(bool(code))
        starts = group_starts(grouped(code))
        self._marks.places = [
            (starts[c.group - 1], len(c.right)) for c in corrections if 0 < c.group <= len(starts)
        ]
        self.setPlainText(code)
        self.setAccessibleDescription(
            self.tr("%n group(s) were put right", "", len(corrections)) if corrections else ""
        )


class _Marks(QSyntaxHighlighter):
    """Marks places of a text that is one line."""

    def __init__(self, shown: CodeText) -> None:
        super().__init__(shown.document())
        self._shown = shown
        self.places: list[tuple[int, int]] = []

    @guarded(None)
    def highlightBlock(self, _text: str) -> None:
        tokens = tokens_of(self._shown.palette())
        mark = QTextCharFormat()
        mark.setBackground(QColor(tokens.attention_ground))
        mark.setForeground(QColor(tokens.attention))
        mark.setFontWeight(QFont.Weight.Bold)
        mark.setFontUnderline(True)
        for start, length in self.places:
            self.setFormat(start, length, mark)


def group_starts(code: str) -> list[int]:
    """Where each of the groups begins in a code as it is shown."""
    starts, at = [], 0
    for part in code.split("-"):
        starts.append(at + len(part) - len(ungrouped(part)))  # the mark before it is none of its letters
        at += len(part) + 1
    return starts[-CODE_GROUPS:]
