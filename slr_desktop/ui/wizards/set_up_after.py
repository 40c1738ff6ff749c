"""What a new workspace is asked after it was made; every page may be left empty."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from slr_desktop.domain.profiles import Product
from slr_desktop.domain.roles import Role
from slr_desktop.services import triage
from slr_desktop.services.accounts import Bought
from slr_desktop.services.found import Found
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.flows.home import next_step
from slr_desktop.ui.flows.set_up import SetUpDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.carry import CarryBox
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.onward import OnwardButton
from slr_desktop.ui.widgets.source import Source, SourcePicker
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel
from slr_desktop.ui.widgets.words_field import WordsField
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.listing import MOST_LIKELY, ListPage
from slr_desktop.ui.wording import product_text, sentence_text


class WhomPage(FlowPage[SetUpDraft]):
    """Whom a site trusts: the anchor of an authority, and its words."""

    help_topic = "trust"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which authority does this site trust?")
        self.step_name = self.tr("Whom you trust")
        self.picker = SourcePicker(room, codes=False)
        self.picker.taken.connect(self._take)
        self.picker.refused.connect(self.refused)
        self._whose = PlainLabel(name="whose")
        self.words = WordsField(room)
        self.words.changed.connect(self._tell)
        about = self.tr(
            "The authority hands out a trust anchor, and says its words by voice or on paper. "
            "If you do not have both yet, go on: trust can be given at any time before the first request."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(about))
        column.addWidget(self.picker)
        column.addWidget(self._whose)
        column.addWidget(
            FieldLabel(self.tr("Its 12 &words or 32 hex digits, as you heard them"), self.words.text)
        )
        column.addWidget(self.words)
        column.addStretch(1)

    def show_draft(self, draft: SetUpDraft) -> None:
        self.picker.show_source(Source(name=draft.source_name, data=draft.data) if draft.data else None)
        self.words.show_typed(draft.words)
        self._name_button()

    def collect(self, draft: SetUpDraft) -> SetUpDraft:
        found = self.picker.source
        return replace(
            draft,
            source_name=found.name if found else "",
            data=found.data if found else b"",
            words=self.words.typed,
        )

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.WORDS:
            return self.tr("Type the words of this anchor, or go on without it: then nobody is trusted yet.")
        return self.tr("Choose the file that these words belong to, or clear the words to go on without.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        if missing is Missing.WORDS or self.picker.source is not None:
            self.words.setFocus()
        else:
            self.picker.focus()

    def _take(self, source: Source) -> None:
        self._whose.clear()
        self.room.read(
            lambda desk: triage.identify(desk, source.data), done=self._show_whose, refused=self.refused.emit
        )
        self._tell()
        self.words.setFocus()

    def _show_whose(self, found: Found) -> None:
        self._whose.show_foreign(" ".join(sentence_text(sentence) for sentence in found.sentences))

    def _tell(self) -> None:
        self._name_button()
        self.changed.emit()

    def _name_button(self) -> None:
        empty = self.picker.source is None and not self.words.typed.strip()
        self.next_label = self.tr("S&kip this") if empty else self.tr("&Trust it")


class FirstListPage(ListPage[SetUpDraft]):
    """The first instances of a site."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.step_name = self.tr("First instances")

    def show_draft(self, draft: SetUpDraft) -> None:
        super().show_draft(draft)
        self._name_button()

    def _tell(self) -> None:
        self._name_button()
        super()._tell()

    def _name_button(self) -> None:
        self.next_label = self.tr("S&kip this") if self.empty else ""


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
        self._count = fields.quantity("count")
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
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self._add.setObjectName("add_to_table")
        self._remove.setObjectName("remove_row")
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self._remove_row)
        self._product.currentIndexChanged.connect(self._show_tags)
        self._count.valueChanged.connect(lambda _value: self._tell())

    def _lay_out(self) -> None:
        form = fields.form()
        form.addRow(self.tr("&Virtual account"), self._account)
        form.addRow(self.tr("&Product"), self._product)
        form.addRow(self.tr("&License"), self._tag)
        form.addRow(self.tr("How man&y"), self._count)
        about = self.tr("They are taken as perpetual here. Terms and more accounts are added under Accounts.")
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
        if self._count.value():
            self._add_row()
        return replace(draft, stock=tuple(self._rows))

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        (self._count if self._rows else self._account).setFocus()

    def _show_tags(self) -> None:
        self._tag.clear()
        product = self._products[max(0, self._product.currentIndex())]
        for tag in product.tags:
            if not tag.free:  # what needs no license is not bought
                text = self.tr("{tag}, release {major}").format(tag=tag.name, major=tag.major)
                self._tag.addItem(text, tag.regid)

    def _shown_tag(self, row: Bought) -> str:
        return self.room.desk.catalogue.any_key(row.tag)

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
        given = bool(self._rows or self._count.value())
        self.next_label = self.tr("A&dd licenses") if given else self.tr("S&kip this")


class CarryPage(FlowPage[SetUpDraft]):
    """What was made, and what the other side needs of it."""

    help_topic = "trust"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What does the other side need now?")
        self.step_name = self.tr("Carry it")
        self.carry, self.onward = CarryBox(room), OnwardButton()
        self.onward.wanted.connect(lambda wizard: self.elsewhere.emit(wizard, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.carry)
        column.addWidget(self.onward, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_draft(self, draft: SetUpDraft) -> None:
        made = [draft.statement] if draft.statement is not None else []
        words = draft.identity.words if draft.identity is not None else ""
        label = self.tr("Its words, to be read out by voice or written on paper, never beside the file")
        self.carry.show_parcel(
            made,
            what="\n".join(self._what(draft)),
            codes=[(label, words)] if words else [],
            next_step="\n".join(self._next(draft)),
        )
        stocked = bool(draft.added or draft.stock)
        self.onward.offer(next_step(draft.role, trusted=bool(draft.trusted), stocked=stocked), draft.role)

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.carry.focus()

    def _what(self, draft: SetUpDraft) -> list[str]:
        lines = [self.tr("The workspace {name} was made: {path}").format(name=draft.name, path=draft.path)]
        if draft.trusted:
            lines.append(self.tr("It trusts {authority}.").format(authority=draft.trusted))
        if draft.added:
            lines.append(self.tr("%n instance(s) were added.", "", draft.added))
        if draft.stock:
            lines.append(self.tr("%n line(s) of licenses were added.", "", len(draft.stock)))
        return lines

    def _next(self, draft: SetUpDraft) -> list[str]:
        if draft.role is Role.AUDIT:
            return [self.tr("Nothing has to be carried from here.")]
        if draft.role is Role.AUTHORITY:
            return [
                self.tr("Carry the trust anchor to each site, and say its words by another way."),
                self.tr("Take the introduction of each site in when it comes, and compare its words."),
            ]
        lines = [self.tr("Carry the introduction to the authority, and say its words by another way.")]
        if not draft.trusted:
            lines.append(
                self.tr(
                    "Nobody is trusted here yet: take the authority's trust anchor in before the first request."
                )
            )
        return lines
