"""Home: what waits, most urgent first, each with the one button that continues it; and the cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.exchanges import OpenEnd
from slr_desktop.domain.roles import Role
from slr_desktop.services import open_ends
from slr_desktop.services.desk import Desk
from slr_desktop.ui.clock import age, until
from slr_desktop.ui.flows.home import CARDS, NOBODY_TRUSTED, asks_for_update, continues, is_exchange
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import AskForUpdate, Section, Wizard
from slr_desktop.ui.widgets.card import Card
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.widgets.flowing import ColumnsLayout, FlowLayout
from slr_desktop.ui.widgets.message import Message
from slr_desktop.ui.widgets.offers import DriveOffer
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading
from slr_desktop.ui.wizard_texts import button_text, wizard_text
from slr_desktop.ui.wording import sentence_text

SENTENCE: Final = 25
"""Characters across that what is to be done has at the least, while another column can be done without."""
DUE: Final = 1
"""The column that says by when; where it has no room, that stands before what is to be done."""
LEAST: Final = 4
"""Lines of the list that are seen however small the window is: its heading, and one thing that waits."""


@dataclass(frozen=True, slots=True)
class _Waits:
    """An open end, with the time that it is looked at."""

    end: OpenEnd
    now: int


class HomePage(Page):
    """The first section of a site and of an authority."""

    help_topic = "home"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.message = Message()
        columns = (
            Column[_Waits](self.tr("Subject"), lambda w: w.end.subject),
            Column[_Waits](self.tr("To be done"), lambda w: until(w.end.due, w.now)),
            Column[_Waits](self.tr("Since"), lambda w: age(w.end.since, w.now)),
            Column[_Waits](self.tr("What to do"), self._what_to_do),
        )
        self.table = RowsTable(RowsModel(columns), "open_ends", self.tr("What waits"))
        self.table.wrap()
        self.table.leave_out(2, DUE)
        self.table.give_room(3, SENTENCE)
        self.table.setMinimumHeight(LEAST * self.table.verticalHeader().defaultSectionSize())
        self.table.chosen.connect(lambda _row: self._continue())
        self.table.picked.connect(lambda _row: self._name_button())
        self._list = ListOrEmpty(self.table)
        self._continue_button, self._show_button = QPushButton(), QPushButton(self.tr("&Show its exchange"))
        self._continue_button.setObjectName("primary")
        self._show_button.setObjectName("show_exchange")
        self._continue_button.clicked.connect(self._continue)
        self._show_button.clicked.connect(self._show)
        self.offer = DriveOffer(room)
        self.offer.taken_up.connect(lambda path: self.wanted.emit(Wizard.TAKE_IN, path))
        self._cards: list[Card] = []
        self._trust, self._trust_another = self._card(Wizard.TRUST), self._card(Wizard.TRUST)
        self._trust.hide()  # it stands before all others as long as nobody is trusted
        self._trust_another.hide()
        self._offers_another = False
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("What do you want to do?")))
        column.addWidget(self.message)
        column.addWidget(self.offer)
        column.addWidget(self._trust)
        column.addLayout(self._make_cards())
        column.addWidget(Heading(self.tr("What waits"), level=2))
        column.addWidget(self._list, 1)
        row = FlowLayout()
        row.addWidget(self._continue_button)
        row.addWidget(self._show_button)
        column.addLayout(row)

    def _what_to_do(self, waits: _Waits) -> str:
        what, due = sentence_text(waits.end.next), waits.end.due
        return f"{until(due, waits.now)}: {what}" if due and self.table.isColumnHidden(DUE) else what

    def _make_cards(self) -> ColumnsLayout:
        cards = ColumnsLayout()
        self._cards = [self._card(wizard) for wizard in CARDS[self.room.desk.genesis.role]]
        self._cards.append(self._trust_another)  # an authority knows many sites
        for card in self._cards:
            cards.addWidget(card)
        return cards

    def _card(self, wizard: Wizard) -> Card:
        card = Card(button_text(wizard, self.room.desk.genesis.role), wizard_text(wizard).about)
        card.clicked.connect(lambda _checked: self.wanted.emit(wizard, None))
        return card

    def _fit_cards(self) -> None:
        """What waits has the room first: cards say only what they do, and one that a menu has, too, goes."""
        for about, another in ((True, True), (False, True), (False, False)):
            self._trust_another.setVisible(another and self._offers_another)
            for card in (self._trust, *self._cards):
                card.show_about(shown=about)
            if self._has_room():
                return

    def _has_room(self) -> bool:
        """Whether all of it is seen without scrolling, the list at its least."""
        area, column = self.parentWidget(), self.layout()
        if area is None or column is None:
            return True
        column.invalidate()
        return column.minimumHeightForWidth(self.width()) <= area.height()

    def refresh(self) -> None:
        """Look at what waits now."""
        self._fit_cards()

        def waiting(desk: Desk) -> list[_Waits]:
            now = desk.now  # the periods are counted from the same second
            return [_Waits(end, now) for end in open_ends.open_ends(desk)]

        self.room.read(waiting, done=self._show_waiting, refused=self.message.show_refusal)

    def _show_waiting(self, found: list[_Waits]) -> None:
        self.table.show_rows(found, lambda w: (w.end.exchange, w.end.kind, w.end.subject, w.end.next.text))
        nobody = any(w.end.kind == NOBODY_TRUSTED for w in found)
        self._trust.setVisible(nobody)
        self._offers_another = not nobody and self.room.desk.genesis.role is Role.AUTHORITY
        if found:
            self._list.show_list()
        else:
            self._list.show_empty(self._nothing_waits())
        self._name_button()
        self._fit_cards()

    def _nothing_waits(self) -> str:
        """What is said where the list is empty: a first authorization is answered by nothing."""
        if self.room.desk.genesis.role is Role.AUTHORITY:
            return self.tr(
                "Nothing waits for you.\n"
                "Nothing comes back for a first authorization: once it has left, only its site knows whether it is "
                "installed. Reservations shows what was granted to whom."
            )
        return self.tr(
            "Nothing is on its way.\n"
            "What you request or return shows here until the authority has done its part."
        )

    def _name_button(self) -> None:
        current = self.table.current
        text = self._button_text(current.end) if current else ""
        self._continue_button.setVisible(bool(text))
        self._continue_button.setText(text)
        self._show_button.setVisible(current is not None and is_exchange(current.end))

    def _button_text(self, end: OpenEnd) -> str:
        """What the one act below is called that continues it; empty where only the other side can act."""
        if end.to_carry:
            return self.tr("Carry it...")
        if asks_for_update(end):
            return self.tr("Ask for an update...")
        wizard = continues(end)
        return button_text(wizard, self.room.desk.genesis.role) if wizard is not None else ""

    def _continue(self) -> None:
        current = self.table.current
        wizard: Wizard | None = continues(current.end) if current else None
        if current is not None and current.end.to_carry:
            self.go_to.emit(Section.OUTBOX, current.end.exchange)
        elif current is not None and asks_for_update(current.end):
            self.go_to.emit(Section.INSTANCES, AskForUpdate(current.end.subject))
        elif current is not None and wizard is not None:
            self.wanted.emit(wizard, current.end.subject)
        else:
            self._show()

    def _show(self) -> None:
        current = self.table.current
        if current is not None and is_exchange(current.end):
            self.go_to.emit(Section.EXCHANGES, current.end.exchange)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(-1)
    def heightForWidth(self, width: int) -> int:
        """The frame that scrolls it asks for this: the list gives way before the button below it does."""
        column = self.layout()
        return column.minimumHeightForWidth(width) if column is not None else -1

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_cards()
