"""The small dialogs of the accounts: make one, add licenses to one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.accounts import Line, VirtualAccount
from slr_desktop.domain.profiles import Product
from slr_desktop.domain.times import utc_day
from slr_desktop.services import accounts
from slr_desktop.services.desk import Desk
from slr_desktop.ui.access import named
from slr_desktop.ui.counts import number_text, term_text
from slr_desktop.ui.room import Room
from slr_desktop.ui.tag_texts import tag_choices
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.form_dialog import FormDialog
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.text import FieldLabel
from slr_desktop.ui.wording import product_text

LONGEST_NAME: Final = 64
DAY_FORMAT: Final = "yyyy-MM-dd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What there is to add licenses to: the accounts, and the day that it is."""

    accounts: tuple[str, ...]
    today: datetime.date


def read_choices(desk: Desk) -> Choices:
    """What the dialog for licenses needs to know."""
    names = tuple(pool.name for pool in accounts.account_pools(desk))
    return Choices(accounts=names, today=utc_day(desk.now))


class AddAccountDialog(FormDialog):
    """Make a virtual account."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setObjectName("add_account")
        self._name = QLineEdit()
        self._name.setObjectName("account_name")
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("a department, a region, a customer"))
        self.form.addRow(self.tr("&Name"), self._name)
        self.complete(self.tr("Add a virtual account"), self.tr("&Add account"))

    def submit(self) -> None:
        """Make it."""
        name = self._name.text().strip()
        if not name:
            self.lacks(self.tr("Give it a name."), self._name)
            return
        self.room.act(lambda desk: accounts.add_account(desk, name), done=self._tell, refused=self.refuse)

    def _tell(self, made: VirtualAccount) -> None:
        self.finish(self.tr("The virtual account {name} was made.").format(name=made.name))


class AddLicensesDialog(FormDialog):
    """Add licenses that were bought to an account.

    Args:
        room: an authority's.
        account: the one that is chosen at first.
        regid: the full tag that is chosen at first.
    """

    def __init__(self, room: Room, account: str = "", regid: str = "", parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setObjectName("add_licenses")
        self._wanted = account
        self._products: tuple[Product, ...] = room.desk.catalogue.products
        self._account, self._product = fields.combo("account"), fields.combo("product")
        self._tag, self._count, self.term = fields.combo("tag"), fields.quantity("count"), TermField()
        self._build()
        self._choose_tag(regid)
        self._look()

    def _build(self) -> None:
        for product in self._products:
            self._product.addItem(product_text(product.name), product.id)
        self._product.currentIndexChanged.connect(self._show_tags)
        self._show_tags()
        self.form.addRow(self.tr("A&ccount"), self._account)
        self.form.addRow(self.tr("P&roduct"), self._product)
        self.form.addRow(self.tr("&License"), self._tag)
        self.form.addRow(self.tr("How &many"), self._count)
        self.form.addRow(self.tr("Term"), self.term)
        self.complete(self.tr("Add licenses"), self.tr("A&dd licenses"))

    def _look(self) -> None:
        """Which accounts there are, and which day it is."""
        self.room.read(read_choices, done=self._take_choices, refused=self.message.show_refusal)

    def _take_choices(self, choices: Choices) -> None:
        self._account.clear()
        self._account.addItems(list(choices.accounts))
        self._account.setCurrentText(self._wanted)
        self.term.begin(choices.today)
        if not choices.accounts:
            self._tell_no_account()

    def _tell_no_account(self) -> None:
        self.message.show_text(
            Tone.ATTENTION,
            self.tr("There is no virtual account yet."),
            self.tr("Licenses are kept in virtual accounts."),
            button=self.tr("Make the &first account..."),
            action=self._ask_account,
        )
        self.message.focus_button()

    def _ask_account(self) -> None:
        dialog = AddAccountDialog(self.room, self)
        dialog.told.connect(lambda _text: self._look())
        dialog.told.connect(lambda _text: self.message.clear())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_tag(self, regid: str) -> None:
        for number, product in enumerate(self._products):
            if product.by_regid(regid) is not None:
                self._product.setCurrentIndex(number)
                self._tag.setCurrentIndex(max(0, self._tag.findData(regid)))

    def _show_tags(self) -> None:
        product = self._products[max(0, self._product.currentIndex())]
        self._tag.clear()
        for text, regid in tag_choices(product):
            self._tag.addItem(text, regid)

    def submit(self) -> None:
        """Add them."""
        count = self._count.value()
        if not self._account.currentText():
            self.set_busy(busy=False)
            self._tell_no_account()
            return
        if not count:
            self.lacks(self.tr("Say how many were bought."), self._count)
            return
        account, tag = self._account.currentText(), str(self._tag.currentData())
        start, end = self.term.term
        self.room.act(
            lambda desk: accounts.add_licenses(desk, account, tag, count, start=start, end=end),
            done=self._tell,
            refused=self.refuse,
        )

    def _tell(self, line: Line) -> None:
        added = self.tr("Added to {account}: {tag}, {term}. It has {purchased} of them now.")
        self.finish(
            added.format(
                account=self._account.currentText(),
                tag=self._tag.currentText(),
                term=term_text(line.start, line.end),
                purchased=number_text(line.purchased),
            )
        )


class TermField(QWidget):
    """Perpetual, or the first and the last day of a term, in UTC."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._perpetual, self._limited = QRadioButton(self.tr("&Perpetual")), QRadioButton(self.tr("&From"))
        self._first, self._last = _day_field(), _day_field()
        named(self._perpetual, "perpetual")
        named(self._limited, "limited", self.tr("For a term, from the first day to the last, in UTC"))
        named(self._first, "first_day", self.tr("First day of the term"))
        named(self._last, "last_day", self.tr("Last day of the term"))
        self._perpetual.setChecked(True)
        self._limited.toggled.connect(self._allow_days)
        self._allow_days(allowed=False)
        term = QHBoxLayout()
        term.setContentsMargins(0, 0, 0, 0)
        for widget in (self._limited, self._first, FieldLabel(self.tr("&to"), self._last), self._last):
            term.addWidget(widget)
        term.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._perpetual)
        column.addLayout(term)

    def begin(self, today: datetime.date) -> None:
        """Offer a year from today on."""
        first = QDate(today.year, today.month, today.day)
        self._first.setDate(first)
        self._last.setDate(first.addYears(1).addDays(-1))

    @property
    def term(self) -> tuple[datetime.date | None, datetime.date | None]:
        """First and last day; None and None where it is perpetual."""
        if self._perpetual.isChecked():
            return None, None
        return _day(self._first), _day(self._last)

    def _allow_days(self, allowed: bool) -> None:  # noqa: FBT001 - the state of the button
        self._first.setEnabled(allowed)
        self._last.setEnabled(allowed)


def _day_field() -> QDateEdit:
    field = QDateEdit()
    field.setDisplayFormat(DAY_FORMAT)
    field.setCalendarPopup(True)
    return field


def _day(field: QDateEdit) -> datetime.date:
    day = field.date()
    return datetime.date(day.year(), day.month(), day.day())
