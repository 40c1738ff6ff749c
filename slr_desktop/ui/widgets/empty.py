"""What a list says while it is empty: which emptiness it is, and what to do first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from slr_desktop.ui.widgets.text import PlainLabel


class ListOrEmpty(QWidget):
    """A list, or, while it has nothing to show, a text with one button."""

    def __init__(self, shown: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = PlainLabel(name="muted")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton()
        self._button.setObjectName("empty_button")
        self._button.clicked.connect(self._do)
        self._act: Callable[[], None] | None = None
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shown)
        self._stack.addWidget(empty)

    def show_list(self) -> None:
        """There is something to show."""
        self._stack.setCurrentIndex(0)

    def show_empty(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """There is nothing: say why, and offer the first step."""
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act
        self._stack.setCurrentIndex(1)

    def focus_button(self) -> None:
        """Put the focus on the button, where there is one."""
        if not self._button.isHidden():
            self._button.setFocus()

    def _do(self) -> None:
        if self._act is not None:
            self._act()
