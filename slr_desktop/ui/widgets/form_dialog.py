"""A small dialog with a few fields and one act: what it does stands on its button.

A refusal is shown above the fields, and what was typed stays. The act runs off the GUI thread;
while it does, the dialog cannot be left.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.text import Heading, PlainLabel

Area = Callable[[QWidget], QWidget]
"""Makes a frame in which a widget scrolls."""


class FormDialog(QDialog):
    """Subclasses add rows to `form`, then `complete` it, and do their act in `submit`.

    Signals:
        told: the act was done; a sentence that says so.
    """

    told = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.message, self.form = Message(), QFormLayout()
        self._busy = False
        self._act, self._cancel = QPushButton(), QPushButton()

    def complete(self, title: str, act: str, about: str = "", *, area: Area | None = None) -> None:
        """Lay it out, after the rows: the Tab key goes through the fields first.

        Args:
            title: what the dialog is for.
            act: what its button does.
            about: what one should know before.
            area: what the rows scroll in, where they may be more than a small screen has room for.
        """
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        heading = Heading(level=2)
        heading.show_foreign(title)
        column.addWidget(heading)
        column.addWidget(self.message)
        if about:
            told = PlainLabel()
            told.show_foreign(about)
            column.addWidget(told)
        if area is not None:
            rows = QWidget()
            rows.setLayout(self.form)
            self.form.setContentsMargins(0, 0, 0, 0)
            column.addWidget(area(rows), 1)
        else:
            column.addLayout(self.form, 1)
        column.addLayout(self._buttons(act))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)

    def _buttons(self, act: str) -> QHBoxLayout:
        self._act.setText(act)
        self._act.setObjectName("primary")
        self._act.setDefault(True)
        self._act.clicked.connect(self._press)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setObjectName("cancel")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._act)
        row.addWidget(self._cancel)
        return row

    def submit(self) -> None:
        """Do the act, or say with `lacks` what is missing; `finish` or `refuse` ends it."""
        raise NotImplementedError

    def lacks(self, text: str, field: QWidget | None = None) -> None:
        """Say what is missing, and go to the field."""
        self.set_busy(busy=False)
        self.message.show_text(Tone.ATTENTION, text)
        if field is not None:
            field.setFocus()

    def finish(self, text: str) -> None:
        """The act was done."""
        self.set_busy(busy=False)
        self.accept()
        self.told.emit(text)

    def refuse(self, refusal: Refusal) -> None:
        """The act was refused."""
        self.set_busy(busy=False)
        self.message.show_refusal(refusal)

    def set_busy(self, *, busy: bool) -> None:
        """Whether the act is under way."""
        self._busy = busy
        self._act.setEnabled(not busy)
        self._cancel.setEnabled(not busy)

    def _press(self) -> None:
        self.message.clear()
        self.set_busy(busy=True)
        self.submit()

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        first = self.form.itemAt(0, QFormLayout.ItemRole.FieldRole)
        field = first.widget() if first is not None else None
        if field is not None:
            self.begin_in(field)

    def begin_in(self, field: QWidget) -> None:
        """Put the focus on a field, also on one that was added while the dialog is open.

        Such a field is hidden until the event loop comes round, and a dialog forgets a hidden one as soon
        as its window becomes the active one: the button below would have the focus then.
        """
        field.show()
        field.setFocus()
        if isinstance(field, QAbstractSpinBox):
            field.selectAll()  # what is typed takes the place of the figure

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    @guarded(None)
    def reject(self) -> None:
        if not self._busy:
            super().reject()
