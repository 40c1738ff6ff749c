"""The page of a new authority: which licenses there are, in which accounts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from slr_desktop.domain.profiles import Product
from slr_desktop.services.accounts import Bought
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.flows.set_up import SetUpDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.tag_texts import tag_choices, tag_text
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.listing import MOST_LIKELY
from slr_desktop.ui.wording import product_text


class LicensesPage(FlowPage[SetUpDraft]):
    """What an authority holds: virtual accounts and licenses, in one table."""

    help_topic = "accounts"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which licenses are there, in which accounts?")
        self.step_name = self.tr("Licenses")
        self._products: tuple[Product, ...] = ()
        self._rows: list[Bought] = []
        self._account = fields.line("account")
        self._account.setText(self.tr("Default"))
        self._product, self._tag = fields.combo("product"), fields.combo("tag")
        self._count = fields.CountField("count")
        self._add, self._remove = (
            QPushButton(self.tr("&Add to the table")),
            QPushButton(self.tr("Re&move row")),
        )
        columns = (
            Column[Bought](self.tr("Virtual account"), lambda b: b.account),
            Column[Bought](self.tr("License"), self._shown_tag),
            Column[Bought](self.tr("How many"), lambda b: number_text(b.count), number=True),
        )
        self.table = RowsTable(RowsModel(columns), "stock", self.tr("Licenses"))
        self.table.enter_goes_on = True
        self.table.wrap()
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self._add.setObjectName("add_to_table")
        self._remove.setObjectName("remove_row")
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self._remove_row)
        self._product.currentIndexChanged.connect(self._show_tags)
        self._count.valueChanged.connect(lambda _value: self._tell())
        self._count.entered.connect(self._enter_row)

    def _lay_out(self) -> None:
        form = fields.form()
        form.addRow(self.tr("&Virtual account"), self._account)
        form.addRow(self.tr("&Product"), self._product)
        form.addRow(self.tr("&License"), self._tag)
        form.addRow(self.tr("How man&y"), self._count)
        about = self.tr("Licenses without an end date. Those with a term are added later, under Accounts.")
        below = FlowLayout(at_end=True)
        below.addWidget(self._add)
        below.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(about, name="muted"))
        column.addLayout(form)
        column.addLayout(below)
        column.addWidget(self.table, 1)

    def show_draft(self, draft: SetUpDraft) -> None:
        if not self._products:
            self._products = self.room.desk.catalogue.products
            for product in self._products:
                self._product.addItem(product_text(product.name), product.id)
            self._product.setCurrentIndex(max(0, self._product.findData(MOST_LIKELY)))
        self._show_rows(list(draft.stock))

    def collect(self, draft: SetUpDraft) -> SetUpDraft:
        """The table; a row that stands in the fields with a quantity is part of it."""
        unseen = bool(self._count.value())
        if unseen:
            self._add_row()
        return replace(draft, stock=tuple(self._rows), unseen=unseen)

    def skipped(self, draft: SetUpDraft) -> bool:
        return not draft.stocked

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("The row was put into the table. Look at the table, then add the licenses.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        if missing is Missing.NOTHING:
            self._account.setFocus()

    def _show_tags(self) -> None:
        self._tag.clear()
        product = self._products[max(0, self._product.currentIndex())]
        for text, regid in tag_choices(product):
            self._tag.addItem(text, regid)

    def _shown_tag(self, row: Bought) -> str:
        return tag_text(self.room.desk.catalogue, row.tag)

    def _enter_row(self) -> None:
        """Enter behind a quantity: the row is complete, and another one may follow."""
        self._add_row()
        self._account.setFocus()
        self._account.selectAll()

    def _add_row(self) -> None:
        account = self._account.text().strip() or self.tr("Default")
        row = Bought(account=account, tag=str(self._tag.currentData()), count=self._count.value())
        self._count.setValue(0)
        self._show_rows([*self._rows, row])
        self._tell()

    def _remove_row(self) -> None:
        number = self.table.current_row
        self._show_rows([row for at, row in enumerate(self._rows) if at != number])
        self._tell()

    def _show_rows(self, rows: list[Bought]) -> None:
        self._rows = rows
        self.table.show_rows(rows, lambda row: row)
        self._remove.setEnabled(bool(rows))
        self._name_button()

    def _tell(self) -> None:
        self._name_button()
        self.changed.emit()

    def _name_button(self) -> None:
        given, skip = bool(self._rows or self._count.value()), self.tr("S&kip this")
        self.next_label, self.skip_label = (self.tr("A&dd licenses"), skip) if given else (skip, "")
        self.leads = given
