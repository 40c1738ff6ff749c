"""Plain text, always: a stranger's words are shown as they are and do nothing."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from slr_desktop.domain.text import visible
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.widgets.groups import GroupedText

ROOM = QSize(4, 0)
SPARE = 2
"""Pixels by which a line may be higher than its letters say."""
MOST_LINES = 6
"""Lines up to which a code grows with the width that there is; what is longer scrolls."""


class PlainLabel(QLabel):
    """A label that knows no markup, wraps, and can be read with the keyboard where `selectable`."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, name: str = "", selectable: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if name:
            self.setObjectName(name)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(text)

    def show_foreign(self, text: str) -> None:
        """Show a stranger's text: control and bidi characters become visible."""
        self.setText("\n".join(visible(line) for line in text.split("\n")))


def rename(label: PlainLabel, name: str) -> None:
    """Another object name, and with it the colour that the style sheet gives to labels of that name."""
    if label.objectName() != name:
        label.setObjectName(name)
        label.style().unpolish(label)
        label.style().polish(label)


class FieldLabel(QLabel):
    """The label of a field; its mnemonic (&F) puts the focus into the field."""

    def __init__(self, text: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setBuddy(field)

    @guarded(QSize(40, 16))
    def sizeHint(self) -> QSize:
        # A text with an underlined letter is drawn wider than it is measured.
        return super().sizeHint() + ROOM


class Heading(PlainLabel):
    """A title, larger by a fifth for each level above 2."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, level: int = 1) -> None:
        super().__init__(text, parent)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * (1.45 if level == 1 else 1.15))
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)


def fit_lines(text: QPlainTextEdit, fewest: int, most: int) -> None:
    """As high as the lines that are shown now, at the width and in the letters of now.

    Its lines break, so nothing scrolls sideways: with some letters Qt rounds a full line to a pixel too much, and
    the bar for it would hide a line.
    """
    text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lines = min(most, max(fewest, round(text.document().size().height())))
    line = ceil(QFontMetricsF(text.font()).lineSpacing())
    around = text.contentsMargins().top() + text.contentsMargins().bottom()
    wanted = line * lines + around + ceil(2 * text.document().documentMargin()) + SPARE
    if wanted != text.height():
        text.setFixedHeight(wanted)


class CodeText(GroupedText):
    """A code or digest to read and copy: fixed width, left to right, Tab moves on.

    Args:
        lines: how many it shows; one that `grows` shows all of the code, on a page that scrolls.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, lines: int = 2, grows: bool = False
    ) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFont(fixed_font())
        self._fewest, self._grows = lines, grows
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 24)
        self.textChanged.connect(self._fit)
        self.setPlainText(text)

    def _fit(self) -> None:
        if self._grows:
            fit_lines(self, self._fewest, max(self._fewest, MOST_LINES))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def fixed_font() -> QFont:
    """The system's fixed-width font, in which 0 and O, 1 and l differ."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSizeF(QApplication.font().pointSizeF())  # grows with the text size that was chosen
    return font
