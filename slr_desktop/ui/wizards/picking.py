"""First pages of the authority's wizards: which reservation, and which requests."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from slr_desktop.services.found import Wants
from slr_desktop.services.inbox import Undecided, list_inbox
from slr_desktop.services.reservations import ReservationRow, list_reservations
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.flows.authority import PickedDraft, RequestedDraft
from slr_desktop.ui.flows.rehosting import RehostDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.inbox_texts import decision_text
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.reservation_texts import state_text, transit_text
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.choice import ChoiceList
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import FieldLabel, Heading, PlainLabel
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.taking import WherePage

P = TypeVar("P", bound=PickedDraft | RehostDraft)
R = TypeVar("R", bound=RequestedDraft)

MANY: Final = 12
"""Rows from which on a filter is offered."""


class PickPage(FlowPage[P], Generic[P]):
    """One reservation of those that live."""

    help_topic = "reservations"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.step_name = self.tr("Which")
        columns = (
            Column[ReservationRow](self.tr("Instance"), lambda r: r.instance),
            Column[ReservationRow](self.tr("Site"), lambda r: r.site),
            Column[ReservationRow](self.tr("In transit"), transit_text),
            Column[ReservationRow](self.tr("State"), state_text),
            Column[ReservationRow](self.tr("Grants"), lambda r: counts_text(r.in_force.counts)),
        )
        self.table = RowsTable(RowsModel(columns), "reservations", self.tr("Reservations"))
        self.table.wrap()
        self.table.leave_out(1)
        self.table.enter_goes_on = True
        self.table.picked.connect(lambda _row: self.changed.emit())
        self._find, self._empty = QLineEdit(), PlainLabel(name="muted")
        self._find.setObjectName("find")
        self._find.textEdited.connect(lambda _text: self._show_rows())
        self._label = FieldLabel(self.tr("&Find"), self._find)
        self._all: list[ReservationRow] = []
        self._anchor = ""
        top = QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self._find, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)

    def show_draft(self, draft: P) -> None:
        self._anchor = draft.anchor
        self.room.read(list_reservations, done=self._take, refused=self.refused.emit)

    def _take(self, rows: list[ReservationRow]) -> None:
        self._all = [row for row in rows if row.live]
        for widget in (self._label, self._find):
            widget.setVisible(len(self._all) > MANY)
        self._empty.setText("" if self._all else self.tr("There is no reservation that could be changed."))
        self._empty.setVisible(not self._all)
        self._show_rows()
        if self.isVisible():
            self.focus_first()

    def _show_rows(self) -> None:
        text = self._find.text().strip().casefold()
        rows = [row for row in self._all if text in f"{row.udi}\n{row.site}".casefold()]
        self.table.show_rows(rows, lambda r: r.anchor)
        at = [n for n, row in enumerate(rows) if row.anchor == self._anchor]
        if at:
            self.table.selectRow(at[0])

    def collect(self, draft: P) -> P:
        current = self.table.current
        return replace(draft, anchor=current.anchor) if current is not None else draft

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("Choose the reservation that is meant.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.table.setFocus()


class FromInboxPage(WherePage[R], Generic[R]):
    """Requests that wait in the inbox, or one from elsewhere; the newer of both choices counts."""

    help_topic = "answer"
    takes = frozenset({Wants.ANSWER})

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        columns = (
            Column[Undecided](self.tr("Instance"), lambda u: u.instance),
            Column[Undecided](self.tr("Site"), lambda u: u.site),
            Column[Undecided](self.tr("Asks for"), lambda u: counts_text(u.wish)),
            Column[Undecided](self.tr("To be decided"), decision_text),
        )
        self.list = ChoiceList[Undecided](
            columns, lambda u: u.exchange, lambda _u: "", "requests", self.tr("Requests in the inbox")
        )
        self.list.changed.connect(self._choose)
        self._heading = Heading(self.tr("From the inbox"), level=2)
        self._empty = PlainLabel(self.tr("No request waits in the inbox."), name="muted")
        self._loaded = False
        column = self.layout()
        assert isinstance(column, QBoxLayout)
        for place, widget in enumerate((self._heading, self.list, self._empty)):
            column.insertWidget(place, widget)
        self.list.hide()

    def show_draft(self, draft: R) -> None:
        super().show_draft(draft)
        exchanges, subject = draft.exchanges, draft.subject

        def offer(found: list[Undecided]) -> None:
            chosen = [u.exchange for u in found if u.exchange in exchanges or u.instance == subject]
            self._offer(found, chosen)

        self.room.read(list_inbox, done=offer, refused=self.refused.emit)

    def _offer(self, found: list[Undecided], chosen: list[str]) -> None:
        self._loaded = True
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.list.offer(found, chosen)
        if self.picker.source is not None:
            self._choose_none()
        if self.isVisible():  # who came with a file is on the next page by now, and so is the focus
            self.focus_first()

    def collect(self, draft: R) -> R:
        collected = super().collect(draft)
        if not self._loaded:
            return collected
        return replace(collected, exchanges=() if collected.data else self.list.chosen, subject="")

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.MIXED:
            return self.tr("One request takes over one reservation: choose one of them.")
        return self.tr("Choose a request from the inbox, or a file, or type its code.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        if self.list.isHidden() or self.typed_here:
            self.picker.focus(typing=self.typed_here)
        else:
            self.list.focus()

    def _choose(self) -> None:
        """What is chosen in the inbox goes before what was taken from elsewhere."""
        if self.list.chosen and self.picker.source is not None:
            self.picker.show_source(None)
        self.leads = True
        self.changed.emit()

    def _take(self, source: Source) -> None:
        self._choose_none()
        super()._take(source)

    def _choose_none(self) -> None:
        with QSignalBlocker(self.list):
            self.list.model.choose_shown(on=False)
