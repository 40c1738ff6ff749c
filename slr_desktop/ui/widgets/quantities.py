"""How many of each: a field a license, beside what is in use.

The rows stand in a grid with a field each as long as they can be looked over; of more the proposal
stands for all, and only the sums are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox, QVBoxLayout, QWidget

from slr_desktop.ui.counts import number_text
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.text import FieldLabel, Heading, PlainLabel
from slr_desktop.ui.wording import product_text

MOST_FIELDS: Final = 60
"""Fields of one page."""

Key = tuple[str, str]
"""An instance and a tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One row: whose it is, the license, what is counted, how many are in use and wanted.

    Attributes:
        at_most: the most that may be wanted; None where there is no such limit.
    """

    instance: str
    tag: str
    counts: str
    used: int
    wanted: int
    at_most: int | None = None

    @property
    def key(self) -> Key:
        """The instance and the tag."""
        return self.instance, self.tag


class QuantityGrid(QWidget):
    """The rows, with a field each. `edited` names the row that a person changed, and the number."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[Key, QSpinBox] = {}
        self._shown: tuple[Key, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self._sums: PlainLabel | None = None

    def show_rows(self, rows: Sequence[Quantity]) -> None:
        """Show these rows; fields that are there already keep the focus."""
        keys = tuple(row.key for row in rows)
        if keys != self._shown:
            self._rebuild(rows)
            self._shown = keys
        if self._sums is not None:
            self._sums.show_foreign(self._summed(rows))
        for row in rows:
            field = self._fields.get(row.key)
            if field is not None and field.value() != row.wanted:
                with QSignalBlocker(field):
                    field.setValue(row.wanted)

    def focus_first(self) -> None:
        """Put the focus into the first field, its number selected."""
        for field in self._fields.values():
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()
            return

    def _rebuild(self, rows: Sequence[Quantity]) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._fields.clear()
        self._sums = None
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        if len(rows) > MOST_FIELDS:
            self._sums = PlainLabel(name="sums")
            grid.addWidget(self._sums, 0, 0)
        else:
            self._fill(grid, rows)
        self._column.addWidget(self._body)
        self._body.show()

    def _fill(self, grid: QGridLayout, rows: Sequence[Quantity]) -> None:
        several = len({row.instance for row in rows}) > 1
        for column, text in enumerate((self.tr("License"), self.tr("In use"), self.tr("Wanted"))):
            heading = PlainLabel(text, name="muted")
            grid.addWidget(heading, 0, column)
        before, line = "", 1
        for number, row in enumerate(rows):
            if several and row.instance != before:
                name = Heading(level=2)
                name.show_foreign(row.instance)
                grid.addWidget(name, line, 0, 1, 3)
                before, line = row.instance, line + 1
            self._add(grid, line, number, row)
            line += 1

    def _add(self, grid: QGridLayout, line: int, number: int, row: Quantity) -> None:
        field = fields.quantity(f"quantity_{number}")
        if row.at_most is not None:
            field.setMaximum(row.at_most)
        field.setAccessibleName(self.tr("{tag} of {instance}").format(tag=row.tag, instance=row.instance))
        field.setAccessibleDescription(product_text(row.counts))
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 10)
        field.valueChanged.connect(lambda value, key=row.key: self.edited.emit(key, value))
        label = FieldLabel(row.tag.replace("&", "&&").replace("_", "_\u200b"), field)
        label.setWordWrap(True)  # a long name of a license may be broken after an underscore
        about = PlainLabel(name="muted")
        about.show_foreign(product_text(row.counts))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label)
        words.addWidget(about)
        used = PlainLabel(number_text(row.used))
        used.setWordWrap(False)
        used.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(words, line, 0)
        grid.addWidget(used, line, 1)
        grid.addWidget(field, line, 2)
        self._fields[row.key] = field

    def _summed(self, rows: Sequence[Quantity]) -> str:
        used: dict[str, int] = {}
        wanted: dict[str, int] = {}
        for row in rows:
            used[row.tag] = used.get(row.tag, 0) + row.used
            wanted[row.tag] = wanted.get(row.tag, 0) + row.wanted
        lines = [
            self.tr("{tag}: {used} in use, {wanted} wanted").format(
                tag=tag, used=number_text(used[tag]), wanted=number_text(wanted[tag])
            )
            for tag in used
        ]
        note = self.tr(
            "These are too many to list one by one: each is asked for as it is used, with the margin. "
            "Choose fewer instances to set single numbers."
        )
        return "\n".join([*lines, "", note])
