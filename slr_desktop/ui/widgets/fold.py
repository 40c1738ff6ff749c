"""A line that opens what is under it: an arrow and words, pressed by Space or Enter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from slr_desktop.ui.guards import guarded
from slr_desktop.ui.widgets.pressing import press_focused


class Fold(QToolButton):
    """Shows or hides a widget. The arrow points at what it does next; the state is read out as pressed."""

    def __init__(self, under: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._under, self._whole = under, ""
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._open)
        self._open(False)

    def say(self, text: str) -> None:
        """What stands beside the arrow; it goes on in the next line where there is no room."""
        self._whole = text
        self.setAccessibleName(text)
        self._break(self.width())

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - the state of the button
        self.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._under.setVisible(opened)

    def _break(self, width: int) -> None:
        letters = self.fontMetrics()
        room = width - self.iconSize().width() - 4 * letters.averageCharWidth()
        lines: list[str] = []
        for word in self._whole.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and letters.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        if self.text() != "\n".join(lines):
            self.setText("\n".join(lines))

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self.window(), event):
            super().keyPressEvent(event)

    @guarded(QSize(0, 0))
    def minimumSizeHint(self) -> QSize:
        words = self._whole.split(" ")
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        across = widest + self.iconSize().width() + 4 * self.fontMetrics().averageCharWidth()
        return QSize(across, super().minimumSizeHint().height())

    @guarded(QSize(0, 0))
    def sizeHint(self) -> QSize:
        across = self.fontMetrics().horizontalAdvance(self._whole) + self.iconSize().width()
        return QSize(across + 4 * self.fontMetrics().averageCharWidth(), super().sizeHint().height())

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break(event.size().width())
