"""Instances: all of a site with their statuses, a filter, and the Licenses page of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.services.actions import Act
from slr_desktop.services.instance_rows import InstanceRow, list_rows
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.pages.licenses import LicensesView
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import AskForUpdate, Wizard
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.widgets.message import Message
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import FieldLabel, Heading, PlainLabel
from slr_desktop.ui.wording import product_text

PAUSE_MS: Final = 120
"""A cursor that runs over many rows reads the one that it stops at."""
ROWS_SEEN: Final = 3
"""Rows that are seen however small the window is."""
BESIDE: Final = 120
"""Characters of width from which on the Licenses page stands beside the list, not below it."""


class InstancesPage(Page):
    """The list at the left or above, the Licenses page beside or below."""

    help_topic = "instances"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.message = Message()
        columns = (
            Column[InstanceRow](self.tr("Instance"), lambda r: r.name),
            Column[InstanceRow](self.tr("In use"), self._use, number=True),
            Column[InstanceRow](self.tr("Authorization Status"), self._authorization),
            Column[InstanceRow](self.tr("Period over"), _deadline),
            Column[InstanceRow](self.tr("Registration Status"), lambda r: r.registration),
            Column[InstanceRow](
                self.tr("Product"), lambda r: f"{product_text(r.product)} {r.instance.release}"
            ),
        )
        self._pause = QTimer(self)
        self.licenses = LicensesView(room)
        self.licenses.wanted.connect(self.wanted)
        self.licenses.go_to.connect(self.go_to)
        self.table = RowsTable(RowsModel(columns), "instances", self.tr("Instances"))
        self.table.wrap()
        self.table.leave_out(5, 4, 3)
        self.table.picked.connect(lambda _row: self._pause.start())
        self.table.chosen.connect(lambda _row: self.licenses.setFocus())
        self._list = ListOrEmpty(self.table)
        self._text, self._only = QLineEdit(), QCheckBox(self.tr("Only what &needs attention"))
        self._count = PlainLabel(name="muted")
        self._add = QPushButton(self.tr("&Add instances..."))
        self._rows: Sequence[InstanceRow] = ()
        self._wanted_name = self._asks_for = ""
        self._lay_out()

    def _lay_out(self) -> None:
        self._text.setObjectName("search")
        self._text.setPlaceholderText(self.tr("Name, serial number, product, status..."))
        self._text.setClearButtonEnabled(True)
        self._only.setObjectName("only_attention")
        self._add.setObjectName("add_instances")
        least = self.table.verticalHeader().defaultSectionSize() * ROWS_SEEN
        self.table.setMinimumHeight(least + self.table.horizontalHeader().sizeHint().height())
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._show_current)
        self._text.textChanged.connect(lambda _text: self._filter())
        self._only.toggled.connect(lambda _on: self._filter())
        self._add.clicked.connect(lambda _checked: self.wanted.emit(Wizard.ADD_INSTANCES, None))
        row = QHBoxLayout()
        row.addWidget(FieldLabel(self.tr("F&ind"), self._text))
        row.addWidget(self._text, 1)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        below.addWidget(self._add)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._only)
        column.addWidget(self._list, 1)
        column.addLayout(below)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(self.licenses)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Heading(self.tr("Instances")))
        whole.addWidget(self.message)
        whole.addWidget(self._split, 1)

    def refresh(self) -> None:
        """Read all instances again, and the one that is shown."""
        self.room.read(list_rows, done=self._show_rows, refused=self.message.show_refusal)

    def show_subject(self, subject: object) -> None:
        """Bring an instance into view, by its name; or begin there to ask for an update of it."""
        asks = isinstance(subject, AskForUpdate)
        self._wanted_name = subject.name if isinstance(subject, AskForUpdate) else str(subject)
        self._asks_for = self._wanted_name if asks else ""
        with QSignalBlocker(self._text), QSignalBlocker(self._only):
            self._text.clear()
            self._only.setChecked(False)
        self.refresh()

    def _show_rows(self, rows: Sequence[InstanceRow]) -> None:
        self.message.clear()
        self._rows = rows
        self._filter()
        self._show_current()
        if self._asks_for and self.licenses.name == self._asks_for:
            self.licenses.menu.chosen.emit(Act.ASK_FOR_UPDATE)
        self._asks_for = ""

    def _filter(self) -> None:
        wanted = self._text.text().strip().casefold()
        shown = [row for row in self._rows if self._fits(row, wanted)]
        self.table.show_rows(shown, lambda r: r.instance.key)
        if self._wanted_name:
            self._point_at(shown)
        self._count.setText(self._count_text(len(shown)))
        self._only.setVisible(bool(self._rows))
        self._text.setEnabled(bool(self._rows))
        self.licenses.setVisible(bool(shown))
        if shown:
            self._list.show_list()
        elif self._rows:
            self._list.show_empty(
                self.tr("No instance fits the filter."), self.tr("Show &all"), self._show_everything
            )
        else:
            self._list.show_empty(
                self.tr(
                    "There are no instances yet.\n"
                    "An instance is a product that holds licenses. Add yours; then request licenses for them."
                )
            )

    def _fits(self, row: InstanceRow, wanted: str) -> bool:
        if self._only.isChecked() and not row.attention:
            return False
        texts = (
            row.name,
            row.instance.key,
            product_text(row.product),
            row.registration,
            row.status.authorization.value,
            row.instance.cluster or "",
        )
        return not wanted or any(wanted in text.casefold() for text in texts)

    def _use(self, row: InstanceRow) -> str:
        if not row.reserved:
            return number_text(row.used)
        return self.tr("{used} of {reserved}").format(
            used=number_text(row.used), reserved=number_text(row.reserved)
        )

    def _authorization(self, row: InstanceRow) -> str:
        said = row.status.authorization.value
        if not row.moved_to:
            return said
        return self.tr("{status}, but moved to {name}").format(status=said, name=row.moved_to)

    def _point_at(self, shown: Sequence[InstanceRow]) -> None:
        at = next((n for n, row in enumerate(shown) if row.name == self._wanted_name), None)
        if at is not None:
            self.table.selectRow(at)
            self._wanted_name = ""

    def _count_text(self, shown: int) -> str:
        if shown == len(self._rows):
            return self.tr("%n instance(s)", "", shown)
        return self.tr("%n of {all} instance(s)", "", shown).format(all=number_text(len(self._rows)))

    @property
    def chosen_name(self) -> str:
        """The instance that the cursor is on; empty for none."""
        current = self.table.current
        return current.name if current is not None else ""

    def _show_everything(self) -> None:
        self._text.clear()
        self._only.setChecked(False)

    def _show_current(self) -> None:
        current = self.table.current
        if current is not None:
            self.licenses.show_instance(current.name)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE * self.fontMetrics().averageCharWidth()
        self._split.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)


def _deadline(row: InstanceRow) -> str:
    return shown_time(row.deadline)[:10] if row.deadline is not None else ""
