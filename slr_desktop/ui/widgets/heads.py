"""The titles of a table's columns."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from slr_desktop.ui.guards import guarded
from slr_desktop.ui.widgets.cells import BESIDE_TEXT


class Heads(QHeaderView):
    """Titles to the left; where the table wraps, one that is wider than its column goes on in the next line.

    Attributes:
        breaks: the table wraps.
    """

    breaks = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setStretchLastSection(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def wrap(self) -> None:
        """From now on a title goes on in the next line; what is too wide for that is shortened line by line.

        Qt measures all lines as one, and would shorten a title that has room.
        """
        self.breaks = True
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def longest_word(self, section: int) -> int:
        """Pixels that a title needs at the least: those of its longest word, with what stands beside it."""
        letters, title = self.fontMetrics(), self._title(section)
        beside = self.sectionSizeHint(section) - letters.horizontalAdvance(title)
        return max(map(letters.horizontalAdvance, title.split(" "))) + beside

    def _title(self, section: int) -> str:
        role = Qt.ItemDataRole.DisplayRole
        return str(self.model().headerData(section, self.orientation(), role) or "")

    def _broken(self, section: int) -> str:
        """A title in lines that fit the column as it is now."""
        letters, room = self.fontMetrics(), self.sectionSize(section) - BESIDE_TEXT
        lines = [""]
        for word in self._title(section).split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and letters.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        if self.breaks:
            letters, room = self.fontMetrics(), self.sectionSize(section) - BESIDE_TEXT
            lines = self._broken(section).split("\n")
            right = Qt.TextElideMode.ElideRight
            option.text = "\n".join(letters.elidedText(line, right, room) for line in lines)

    @guarded(QSize())
    def sectionSizeFromContents(self, section: int) -> QSize:
        size = super().sectionSizeFromContents(section)
        more = self._broken(section).count("\n") if self.breaks else 0
        return QSize(size.width(), size.height() + more * self.fontMetrics().lineSpacing())
