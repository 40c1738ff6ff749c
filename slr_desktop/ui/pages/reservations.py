"""Reservations: who holds what, which number is in force, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.services import update
from slr_desktop.services.issue import Answer
from slr_desktop.services.reservations import NumberRow, ReservationRow, list_reservations
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.pages.recover_dialog import RecoverDialog
from slr_desktop.ui.reservation_texts import (
    lines_of,
    locked_text,
    number_state,
    since_text,
    state_text,
    transit_text,
)
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.widgets.carry_dialog import CarryDialog
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.scrolled import at_least, page_column
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import FieldLabel, Heading, PlainLabel


class ReservationsPage(Page):
    """The list, the numbers of one reservation, and the acts on it."""

    help_topic = "reservations"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.message, self._warning = Message(), Message()
        columns = (
            Column[ReservationRow](self.tr("Instance"), lambda r: r.instance),
            Column[ReservationRow](self.tr("Site"), lambda r: r.site),
            Column[ReservationRow](self.tr("Account"), lambda r: r.account),
            Column[ReservationRow](self.tr("Number"), lambda r: str(r.confirmed), number=True),
            Column[ReservationRow](self.tr("In transit"), transit_text),
            Column[ReservationRow](self.tr("State"), state_text),
            Column[ReservationRow](self.tr("Since"), lambda r: since_text(r)[:10]),
            Column[ReservationRow](self.tr("Grants"), lambda r: counts_text(r.in_force.counts)),
        )
        self.table = RowsTable(RowsModel(columns), "reservations", self.tr("Reservations"))
        self.table.wrap()
        self.table.leave_out(6, 2, 4)
        self.table.picked.connect(lambda _row: self._show_current())
        self.table.chosen.connect(lambda _row: self._want(Wizard.UPDATE))
        numbers = (
            Column[NumberRow](self.tr("Number"), lambda n: str(n.number), number=True),
            Column[NumberRow](self.tr("State"), number_state),
            Column[NumberRow](self.tr("Grants"), lambda n: counts_text(n.counts)),
        )
        self.numbers = RowsTable(RowsModel(numbers), "numbers", self.tr("Numbers of the reservation"))
        self.numbers.wrap()
        at_least(self.table, 3)
        at_least(self.numbers, 2)
        self._list = ListOrEmpty(self.table)
        self._find, self._ended = QLineEdit(), QCheckBox(self.tr("Als&o those that have ended"))
        self._about = PlainLabel(name="about", selectable=True)
        self._all: list[ReservationRow] = []
        self._newest: dict[str, int] = {}
        self._wanted = ""
        self._lay_out()

    def _lay_out(self) -> None:
        self._find.setObjectName("find")
        self._find.setClearButtonEnabled(True)
        self._find.setPlaceholderText(self.tr("Serial number, site, account..."))
        self._find.textChanged.connect(lambda _text: self._show_rows())
        self._ended.setObjectName("ended")
        self._ended.toggled.connect(lambda _on: self._show_rows())
        top = QHBoxLayout()
        top.addWidget(FieldLabel(self.tr("Fi&nd"), self._find))
        top.addWidget(self._find, 1)
        top.addWidget(self._ended)
        self._detail = QWidget()
        below = QVBoxLayout(self._detail)
        below.setContentsMargins(0, 6, 0, 0)
        below.addWidget(self._about)
        below.addWidget(self._warning)
        below.addWidget(self.numbers, 1)
        below.addLayout(self._buttons())
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = page_column(self)
        column.addWidget(Heading(self.tr("Reservations")))
        column.addWidget(self.message)
        column.addLayout(top)
        column.addWidget(split, 1)

    def _buttons(self) -> FlowLayout:
        self._acts = {
            Wizard.UPDATE: self._button("update", self.tr("&Update...")),
            Wizard.REHOST: self._button("rehost", self.tr("&Rehost...")),
            Wizard.REMOVE: self._button("remove", self.tr("Re&move...")),
        }
        row = FlowLayout()
        for wizard, button in self._acts.items():
            button.clicked.connect(partial(self._want, wizard))
            row.addWidget(button)
        self._again = self._button("issue_again", self.tr("&Issue again..."))
        self._again.clicked.connect(self.issue_again)
        row.addWidget(self._again)
        self._exchange = self._button("show_exchange", self.tr("&Show its exchange"))
        self._exchange.clicked.connect(self._show_exchange)
        row.addWidget(self._exchange)
        return row

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    # --- the list --------------------------------------------------------------

    def refresh(self) -> None:
        """Look at the reservations of now."""
        self.room.read(list_reservations, done=self._take_rows, refused=self.message.show_refusal)

    def show_subject(self, subject: object) -> None:
        """Bring the reservation of an instance, or of an anchor, into view."""
        self._wanted = str(subject)
        self._find.clear()
        self._ended.setChecked(True)
        self.refresh()

    def _take_rows(self, rows: list[ReservationRow]) -> None:
        self._all = rows
        self._show_rows()
        if self._wanted:
            shown = self.table.rows_model.rows
            at = [n for n, row in enumerate(shown) if self._wanted in (row.instance, row.anchor)]
            self._wanted = ""
            if at:
                self.table.selectRow(at[0])

    def _show_rows(self) -> None:
        text = self._find.text().strip().casefold()
        rows = [row for row in self._all if row.live or self._ended.isChecked()]
        rows = [row for row in rows if text in f"{row.udi}\n{row.site}\n{row.account}".casefold()]
        self.table.show_rows(rows, lambda r: r.anchor)
        self._detail.setVisible(bool(rows))
        if rows:
            self._list.show_list()
            self._show_current()
        elif text:
            self._list.show_empty(self.tr("No reservation fits what you look for."))
        elif self._all:
            self._list.show_empty(self.tr("%n reservation(s) have ended, none lives.", "", len(self._all)))
        else:
            self._list.show_empty(
                self.tr(
                    "There are no reservations yet.\n"
                    "Take in the requests that sites send, and answer them: each answer is a reservation."
                ),
                self.tr("&Go to the inbox"),
                lambda: self.go_to.emit(Section.INBOX, None),
            )

    # --- one reservation -------------------------------------------------------

    def _show_current(self) -> None:
        row = self.table.current
        if row is None:
            return
        self._about.show_foreign("\n".join(lines_of(row)))
        self.numbers.show_rows(list(reversed(row.numbers)), lambda n: (row.anchor, n.number))
        if self._newest.get(row.anchor, 0) != row.newest.number:
            self.numbers.selectRow(0)  # it was issued since: that one gets lost, if any does
        self._newest[row.anchor] = row.newest.number
        self._warn_if_unsure(row)
        locked = locked_text(row)
        unsure = self.tr("Its newest authorization has to be taken in first.") if row.unsure else ""
        self._allow(self._acts[Wizard.UPDATE], locked or unsure)
        for button in (self._acts[Wizard.REHOST], self._acts[Wizard.REMOVE], self._again):
            self._allow(button, locked)
        self._exchange.setVisible(bool(row.exchange))

    def _allow(self, button: QPushButton, against: str) -> None:
        """A button that cannot be used says why."""
        button.setEnabled(not against)
        button.setToolTip(against)
        button.setAccessibleDescription(against)

    def _warn_if_unsure(self, row: ReservationRow) -> None:
        if not (row.unsure and row.live):
            self._warning.clear()
            return
        self._warning.show_text(
            Tone.ATTENTION,
            self.tr("What this instance has installed is not known for certain."),
            self.tr(
                "This workspace was restored from a backup. Ask {site} for the newest authorization of "
                "{instance}, and take it in: it proves what was issued. Until then nothing is signed for it."
            ).format(site=row.site, instance=row.instance),
            button=self.tr("&Take it in..."),
            action=self.take_own,
        )

    def take_own(self) -> None:
        """Ask for the authorization that a site shows again after a restore."""
        dialog = RecoverDialog(self.room, self)
        dialog.told.connect(lambda text: self.message.show_text(Tone.DONE, text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _want(self, wizard: Wizard) -> None:
        row = self.table.current
        if row is not None and self._acts[wizard].isEnabled():
            self.wanted.emit(wizard, row.anchor)

    def _show_exchange(self) -> None:
        row = self.table.current
        if row is not None:
            self.go_to.emit(Section.EXCHANGES, row.exchange)

    def issue_again(self) -> None:
        """Give the stored bytes of the number that the cursor is on once more."""
        row, number = self.table.current, self.numbers.current
        if row is None or number is None:
            return
        anchor, wanted = row.anchor, number.number
        self.room.act(
            lambda desk: update.reissue(desk, anchor, wanted),
            done=self._carry_again,
            refused=self.message.show_refusal,
        )

    def _carry_again(self, answer: Answer) -> None:
        made = [answer.made] if answer.made is not None else []
        what = self.tr("Number {number} of {instance}: the same bytes as before.")
        dialog = CarryDialog(
            self.room,
            self.tr("Carry an authorization again"),
            made,
            what=what.format(number=answer.sequence, instance=answer.instance),
            next_step=self.tr("Carry it to the site that asked for it. Nothing has changed here."),
            parent=self,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
