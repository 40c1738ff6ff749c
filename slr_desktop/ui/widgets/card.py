"""A large button with a title and a line of explanation, both of which wrap where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from slr_desktop.ui.guards import guarded
from slr_desktop.ui.widgets.text import PlainLabel

WIDEST = 46
"""Characters of a line that a card likes to have."""
SHORT = 18
"""The same where it says only what it does: with large letters, two still stand side by side."""


class Card(QPushButton):
    """What can be done, and what it is for. A letter of the title that is marked (&S) presses it."""

    def __init__(self, title: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_button")
        self.setAccessibleName(title.replace("&", ""))
        self.setAccessibleDescription(about)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lines = (PlainLabel(title), PlainLabel(about, name="muted"))
        self._lines[0].setBuddy(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        for line in self._lines:
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)

    def show_about(self, *, shown: bool) -> None:
        """Whether the explanation stands on the card; it is in the tool tip where there is no room for it."""
        self._lines[1].setVisible(shown)
        self.setToolTip("" if shown else self._lines[1].text())
        self.updateGeometry()

    # --- overrides of Qt -------------------------------------------------------

    @guarded(False)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(60)
    def heightForWidth(self, width: int) -> int:
        inside = width - 30
        return sum(line.heightForWidth(inside) for line in self._lines if not line.isHidden()) + 24

    @guarded(QSize(200, 60))
    def sizeHint(self) -> QSize:
        letters = self.fontMetrics()
        shown = [line.text() for line in self._lines if not line.isHidden()]
        most = WIDEST if len(shown) == len(self._lines) else SHORT
        width = min(max(map(letters.horizontalAdvance, shown)), letters.averageCharWidth() * most) + 36
        return QSize(width, self.heightForWidth(width))

    @guarded(QSize(100, 60))
    def minimumSizeHint(self) -> QSize:
        width = min(self.sizeHint().width(), self.fontMetrics().averageCharWidth() * WIDEST // 2)
        return QSize(width, self.heightForWidth(width))
