"""The last characters of serial numbers, typed before what cannot be undone: a field for each instance."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel


class SerialEnds(QWidget):
    """A line that says why, and the fields; hidden where none has to be typed. `changed` tells of each key."""

    changed = Signal()

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QLineEdit] = {}
        self._wanted: dict[str, str] = {}
        self._form = fields.form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(why, name="sure"))
        column.addLayout(self._form)

    def show_ends(self, wanted: Mapping[str, str], typed: Mapping[str, str]) -> None:
        """Ask for the ends of these instances; what was typed stands there again."""
        if dict(wanted) != self._wanted:
            while self._form.rowCount():
                self._form.removeRow(0)
            self._wanted = dict(wanted)
            self._fields = {name: self._field(name, end) for name, end in wanted.items()}
        for name, field in self._fields.items():
            field.setText(typed.get(name, ""))
        self.setVisible(bool(wanted))

    def _field(self, name: str, end: str) -> QLineEdit:
        field = fields.line(f"tail_{self._form.rowCount()}")
        field.setMaxLength(len(end))
        field.textEdited.connect(lambda _text: self.changed.emit())
        text = self.tr("Last %n character(s) of the serial number of {instance}", "", len(end))
        self._form.addRow(FieldLabel(text.format(instance=name.replace("&", "&&")), field), field)
        return field

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the fields, by instance."""
        return {name: field.text().strip() for name, field in self._fields.items()}

    def missing_text(self, wrong: str) -> str:
        """What is to be said of the first instance whose end is not there yet, or not right."""
        typed, wanted = self.typed.get(wrong, ""), self._wanted.get(wrong, "")
        if len(typed) < len(wanted):
            said = self.tr(
                "Type the last %n character(s) of the serial number of {instance}.", "", len(wanted)
            )
            return said.format(instance=wrong)
        return self.tr(
            "{typed} is not the end of the serial number of {instance}. Look at the device: is it the right one?"
        ).format(typed=typed, instance=wrong)

    def focus(self, name: str) -> None:
        """Put the focus on the field of an instance."""
        field = self._fields.get(name)
        if field is not None:
            field.setFocus()
            field.selectAll()
