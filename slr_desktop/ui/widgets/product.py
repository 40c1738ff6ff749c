"""A product that makes its own codes: what to type there, and the field for what it printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from slr_desktop.services.foreign import Guide
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.text import CodeText, FieldLabel, PlainLabel, fixed_font
from slr_desktop.ui.wording import product_text


class ProductBox(QWidget):
    """Commands to copy, what came of them, and, unless the page asks for it elsewhere, why."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, asks_reason: bool = True) -> None:
        super().__init__(parent)
        self._commands = QVBoxLayout()
        self._shown: list[QWidget] = []
        self._printed = QPlainTextEdit()
        self._printed.setObjectName("printed")
        self._printed.setTabChangesFocus(True)
        self._printed.setFont(fixed_font())
        self._printed.setMinimumHeight(self._printed.fontMetrics().lineSpacing() * 5)
        self._printed.textChanged.connect(self.changed)
        self._reason = fields.line(
            "reason", self.tr("why, or a ticket; it stays in the journal of this site")
        )
        self._reason.textEdited.connect(lambda _text: self.changed.emit())
        form = fields.form()
        form.addRow(self.tr("&Reason"), self._reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._commands)
        column.addWidget(FieldLabel(self.tr("&What it printed"), self._printed))
        column.addWidget(self._printed)
        column.addLayout(form)
        form.setRowVisible(self._reason, asks_reason)

    @property
    def printed(self) -> str:
        """What was typed or pasted."""
        return self._printed.toPlainText().strip()

    @property
    def reason(self) -> str:
        """Why."""
        return self._reason.text().strip()

    def show_guides(self, guides: Sequence[Guide], printed: str, reason: str) -> None:
        """Show what to type, and what was given before."""
        for widget in self._shown:
            self._commands.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for number, guide in enumerate(guides, start=1):
            label = PlainLabel()
            text = self.tr("{number}. On {instance}, type this. Where: {where}")
            if number > 1 and guide.where == guides[number - 2].where:
                text = self.tr("{number}. Then this, in the same place:")
            label.show_foreign(
                text.format(number=number, instance=guide.instance, where=product_text(guide.where))
            )
            command = CodeText(guide.command, lines=1)
            command.setObjectName("command")
            command.setAccessibleName(label.text())
            for widget in (label, command):
                self._commands.addWidget(widget)
                self._shown.append(widget)
        if printed != self.printed:
            with QSignalBlocker(self._printed):
                self._printed.setPlainText(printed)
        self._reason.setText(reason)

    def focus(self) -> None:
        """Put the focus where the output of the product goes."""
        self._printed.setFocus()
