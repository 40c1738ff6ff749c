"""What the window shows while no workspace is open: make one, open one, or go on with a recent one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.roles import Role
from slr_desktop.services.preferences import Recent
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.widgets.card import Card
from slr_desktop.ui.widgets.flowing import ColumnsLayout, FlowLayout
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading, PlainLabel

NOTE: Final = 3
"""The column that says that a file is not there; without one there is more room for the places."""


class StartPage(QWidget):
    """The first thing that a new user sees.

    Signals:
        new_wanted, open_wanted: the buttons.
        chosen: the path of a recent workspace.
        forgotten: the path of one that is to leave the list.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    chosen = Signal(object)
    forgotten = Signal(object)

    help_topic = "first-steps"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_page")
        self.message = Message()
        columns = (
            Column[Recent](self.tr("Workspace"), lambda r: r.name),
            Column[Recent](self.tr("Side"), self._side),
            Column[Recent](self.tr("Where"), lambda r: str(r.path)),
            Column[Recent](self.tr("Note"), lambda r: self.tr("not there now") if r.missing else ""),
        )
        self.table = RowsTable(RowsModel(columns), "recent", self.tr("Recent workspaces"))
        self.table.chosen.connect(lambda _row: self._open_current())
        self._recent = Heading(self.tr("Recent workspaces"), level=2)
        self._none = PlainLabel(
            self.tr(
                "None was opened here yet. Set up your first one, or open one that somebody gave to you."
            ),
            name="muted",
        )
        self._new = Card(
            self.tr("&Set up a workspace"), self.tr("One file for a site, an authority or an audit notebook.")
        )
        self._open = Card(self.tr("&Open a workspace"), self.tr("A file that ends in .slr; or drop it here."))
        self._again = QPushButton(self.tr("Open the &chosen one"))
        self._again.setObjectName("primary")
        self._forget = QPushButton(self.tr("&Remove from this list"))
        self._forget.setObjectName("forget")
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._again.clicked.connect(self._open_current)
        self._forget.clicked.connect(self._forget_current)
        self._lay_out()

    def _lay_out(self) -> None:
        cards, below = ColumnsLayout(), FlowLayout()
        for card in (self._new, self._open):
            cards.addWidget(card)
        below.addWidget(self._again)
        below.addWidget(self._forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("Which workspace do you want to work in?")))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "A workspace is one file. It holds the instances and reservations of a site, or the "
                    "accounts of an authority, with everything that was exchanged. Nothing here uses a network."
                ),
                name="muted",
            )
        )
        column.addWidget(self.message)
        column.addLayout(cards)
        column.addWidget(self._none)
        column.addWidget(self._recent)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addStretch()

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show these, the last one first, and the cursor on it when it was opened since."""
        before = [row.path for row in self.table.rows_model.rows[:1]]
        self.table.setColumnHidden(NOTE, not any(row.missing for row in recent))
        self.table.show_rows(list(recent), lambda r: r.path)
        if recent and before != [recent[0].path]:
            self.table.selectRow(0)
        for part in (self._recent, self.table, self._again, self._forget):
            part.setVisible(bool(recent))
        self._none.setVisible(not recent)

    def focus_first(self) -> None:
        """Put the focus on what is most likely wanted."""
        (self.table if self.table.rows_model.rows else self._new).setFocus()

    def _side(self, row: Recent) -> str:
        side = {
            Role.SITE: self.tr("Site"),
            Role.AUTHORITY: self.tr("Authority"),
            Role.AUDIT: self.tr("Audit"),
        }[row.role]
        return self.tr("{side}, TRAINING").format(side=side) if row.training else side

    def _open_current(self) -> None:
        current = self.table.current
        if current is not None and current.missing:
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("This file is not there now."),
                self.tr("Insert the medium that it is on and press F5, or remove it from this list."),
            )
        elif current is not None:
            self.chosen.emit(current.path)

    def _forget_current(self) -> None:
        current = self.table.current
        if current is not None:
            self.forgotten.emit(current.path)
