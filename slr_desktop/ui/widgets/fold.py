"""A line that opens what is under it: an arrow and words, pressed by Space or Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget


class Fold(QToolButton):
    """Shows or hides a widget. The arrow points at what it does next; the state is read out as pressed."""

    def __init__(self, under: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._under = under
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._open)
        self._open(False)

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - the state of the button
        self.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._under.setVisible(opened)
