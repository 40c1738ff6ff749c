"""How many of each license to grant: a field a license, beside what it is now and what is left.

Fields that are there stay there, so that looking the figures up again never takes the focus or
what was typed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QSpinBox, QVBoxLayout, QWidget

from slr_desktop.ui.access import named
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.widgets.fields import MOST, ROOM
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel
from slr_desktop.ui.wording import product_text

MAY_BREAK: Final = "\u200b"
"""After an underscore a long name may go on in the next line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One license.

    Attributes:
        tag: its name, as quantities are given by; `counts` says what is counted.
        now: what was asked for, or what is granted now.
        value: what stands in the field at first.
        most: how many can be granted; None where it needs no license, or while no account is chosen.
        free: it needs no license.
        told: what is said instead of `now`, where one number does not say it; empty for none.
    """

    tag: str
    counts: str
    now: int
    value: int
    most: int | None
    free: bool = False
    told: str = ""


class CountField(QSpinBox):
    """A number that is typed; the wheel scrolls the page and never turns it."""

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


@dataclass(slots=True)
class _Row:
    """The widgets of one license."""

    now: PlainLabel
    field: CountField
    left: PlainLabel


class AmountGrid(QWidget):
    """The fields. `changed` tells that a person changed one.

    Args:
        now: heading of what was asked for, or is granted now.
        wanted: heading of the fields.
    """

    changed = Signal()

    def __init__(self, now: str, wanted: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = (now, wanted)
        self._rows: dict[str, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._column.addWidget(self._body)

    def show_amounts(self, amounts: Sequence[Amount]) -> None:
        """Show these licenses, each field at its first value."""
        if list(self._rows) != [amount.tag for amount in amounts]:
            self._rebuild(amounts)
        for amount in amounts:
            field = self._rows[amount.tag].field
            with QSignalBlocker(field):
                field.setValue(amount.value)
        self.show_figures(amounts)

    def show_figures(self, amounts: Sequence[Amount]) -> None:
        """Show the figures again; the fields stay as they are."""
        for amount in amounts:
            row = self._rows.get(amount.tag)
            if row is None:
                continue
            row.now.setText(amount.told or number_text(amount.now))
            left = self._left(amount)
            row.left.setText(left)
            short = amount.most is not None and row.field.value() > amount.most
            named(row.left, "refused" if short else "muted")
            row.left.style().unpolish(row.left)
            row.left.style().polish(row.left)
            row.field.setAccessibleDescription(
                f"{self._headings[0]}: {number_text(amount.now)}. {left}. {product_text(amount.counts)}"
            )

    def _left(self, amount: Amount) -> str:
        if amount.free:
            return self.tr("needs no license")
        return (
            self.tr("at most {count}").format(count=number_text(amount.most))
            if amount.most is not None
            else ""
        )

    @property
    def values(self) -> Mapping[str, int]:
        """What stands in the fields, by tag."""
        return {tag: row.field.value() for tag, row in self._rows.items()}

    def focus_first(self) -> None:
        """Put the focus into the first field, its number selected."""
        for row in self._rows.values():
            row.field.setFocus(Qt.FocusReason.TabFocusReason)
            row.field.selectAll()
            return

    def _rebuild(self, amounts: Sequence[Amount]) -> None:
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._rows.clear()
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        now, wanted = self._headings
        for column, text in enumerate((self.tr("License"), now, wanted)):
            grid.addWidget(PlainLabel(text, name="muted"), 0, column)
        for place, amount in enumerate(amounts):
            self._rows[amount.tag] = self._add(grid, 2 * place + 1, amount)
        self._column.addWidget(self._body)
        self._body.show()  # so that a field can take the focus at once

    def _add(self, grid: QGridLayout, line: int, amount: Amount) -> _Row:
        field = CountField()
        field.setRange(0, MOST)
        field.setGroupSeparatorShown(True)
        field.setMinimumHeight(field.fontMetrics().lineSpacing() + ROOM)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 12)
        named(field, f"amount_{amount.tag}", self.tr("How many {tag}").format(tag=amount.tag))
        field.valueChanged.connect(lambda _value: self.changed.emit())
        label = FieldLabel(amount.tag.replace("&", "&&").replace("_", f"_{MAY_BREAK}"), field)
        label.setWordWrap(True)
        about, now, left = PlainLabel(name="muted"), PlainLabel(), PlainLabel(name="muted")
        about.show_foreign(product_text(amount.counts))
        now.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, line, 0)
        grid.addWidget(now, line, 1)
        grid.addWidget(field, line, 2)
        grid.addWidget(about, line + 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(left, line + 1, 1, 1, 2)
        return _Row(now, field, left)


def differing(values: Mapping[str, int], amounts: Sequence[Amount]) -> dict[str, int]:
    """The quantities that are not what they were before."""
    before = {amount.tag: amount.now for amount in amounts}
    return {tag: count for tag, count in values.items() if count != before.get(tag, 0)}
