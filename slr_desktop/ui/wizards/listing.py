"""Pages for a list of instances: write it, and see what was understood. Two wizards have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Family
from slr_desktop.domain.profiles import Product
from slr_desktop.services.carry import largest_file
from slr_desktop.services.instance_lists import Understood, text_of, with_row
from slr_desktop.services.instances import Draft
from slr_desktop.ui import folders
from slr_desktop.ui.flows.adding import ListedDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.fields import combo, line
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import FieldLabel, Heading, PlainLabel, fixed_font
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wording import product_text, refusal_words, remark_text

L = TypeVar("L", bound=ListedDraft)

MOST_LIKELY: Final = "unity-connection"
"""The product that is shown first."""


class ListPage(FlowPage[L], Generic[L]):
    """Fields for one instance, which add a row to the list; and the list, to type or paste into."""

    help_topic = "instances"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which product instances are there?")
        self.step_name = self.tr("The list")
        self._products: tuple[Product, ...] = ()
        self._unlisted: Refusal | None = None
        """Why the row in the fields does not go into this list."""
        self._name, self._udi = line("instance_name"), line("serial", self.tr("as the device shows it"))
        self._product, self._release, self._family = (
            combo("product"),
            combo("release", editable=True),
            combo("family"),
        )
        self._add, self._read = (
            QPushButton(self.tr("&Add a line to the list")),
            QPushButton(self.tr("Read a &file...")),
        )
        self._list = QPlainTextEdit()
        self._list.setObjectName("list")
        self._list.setTabChangesFocus(True)
        self._list.setAcceptDrops(False)  # a file that is dropped here is read, not spelt out
        self.setAcceptDrops(True)
        self._list.setFont(fixed_font())
        self._list.setPlaceholderText("cuc-pub, unity-connection, 12.5(1)SU4, 0123ABCD")
        self._list.setMinimumHeight(self._list.fontMetrics().lineSpacing() * 5)
        self._list.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self._product.currentIndexChanged.connect(self._show_releases)
        self._add.setObjectName("add_to_list")
        self._read.setObjectName("read_file")
        self._add.clicked.connect(self._add_row)
        self._read.clicked.connect(self._ask_file)
        self._list.textChanged.connect(self._tell)
        for field in (self._name, self._udi):
            field.textEdited.connect(lambda _text: self._tell())

    def _lay_out(self) -> None:
        self._form = fields.form()
        self._form.addRow(self.tr("Na&me"), self._name)
        self._form.addRow(self.tr("&Product"), self._product)
        self._form.addRow(self.tr("&Release"), self._release)
        self._form.addRow(self.tr("&Serial number or UDI"), self._udi)
        self._form.addRow(self.tr("Its request &codes come from"), self._family)
        adding = QHBoxLayout()
        adding.addStretch(1)
        adding.addWidget(self._add)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Heading(self.tr("One by one"), level=2))
        column.addLayout(self._form)
        column.addLayout(adding)
        column.addWidget(Heading(self.tr("Or many at once"), level=2))
        about = self.tr(
            "Name, product, release, and serial number or UDI. Paste rows of a table, or read a CSV file."
        )
        column.addWidget(PlainLabel(about, name="muted"))
        column.addWidget(FieldLabel(self.tr("The &list, one instance a line"), self._list))
        column.addWidget(self._list, 1)
        column.addLayout(row)

    # --- the draft -------------------------------------------------------------

    def show_draft(self, draft: L) -> None:
        self._offer(self.room.desk.catalogue.products)
        with QSignalBlocker(self._list):
            self._list.setPlainText(draft.listed)

    def collect(self, draft: L) -> L:
        """The list; a row that stands in the fields, whole and not yet added, is part of it."""
        if self._whole:
            self._add_row()
        return replace(draft, listed=self._list.toPlainText(), half=self._begun)

    def missing_text(self, missing: Missing) -> str:
        del missing
        if self._unlisted is not None:
            return refusal_words(self._unlisted).what
        if self._begun:
            return self.tr(
                "An instance has a name, and a serial number or UDI. Fill in both, or clear both to go on without it."
            )
        return self.tr("Fill in one instance, or write or paste a list.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        name, udi = self._name.text().strip(), self._udi.text().strip()
        (self._udi if name and not udi else self._name).setFocus()

    def take_udi(self, text: str) -> None:
        """A product has printed who it is; its name is what a person has to give."""
        self._udi.setText(text)
        self._name.setFocus()

    @property
    def empty(self) -> bool:
        """Whether nothing is written here at all."""
        return not (self._list.toPlainText().strip() or self._begun)

    # --- the fields ------------------------------------------------------------

    def _offer(self, products: Sequence[Product]) -> None:
        if self._products:
            return
        self._products = tuple(products)
        for product in self._products:
            self._product.addItem(product_text(product.name), product.id)
        self._product.setCurrentIndex(max(0, self._product.findData(MOST_LIKELY)))
        self._show_releases()

    def _show_releases(self) -> None:
        product = self._products[max(0, self._product.currentIndex())]
        self._release.clear()
        self._release.addItems([r.text for r in product.releases if r.major is not None])
        self._release.setCurrentIndex(self._release.count() - 1)
        self._family.clear()
        for family in product.families:
            self._family.addItem(self._family_text(family), family.value)
        self._form.setRowVisible(self._family, len(product.families) > 1)

    def _family_text(self, family: Family) -> str:
        return {
            Family.NATIVE: self.tr("this app"),
            Family.CISCO: self.tr("the product itself, for Cisco's portal"),
        }[family]

    @property
    def _begun(self) -> bool:
        """Whether an instance was begun in the fields."""
        return bool(self._name.text().strip() or self._udi.text().strip())

    @property
    def _whole(self) -> bool:
        return bool(self._name.text().strip() and self._udi.text().strip())

    def _add_row(self) -> None:
        if not self._whole:
            self._name.setFocus()
            return
        udi = self._udi.text().strip()
        is_udi = ":" in udi or "=" in udi
        draft = Draft(
            name=self._name.text().strip(),
            product=str(self._product.currentData()),
            release=self._release.currentText().strip(),
            serial=None if is_udi else udi,
            udi=udi if is_udi else None,
            family=str(self._family.currentData()),
        )
        try:
            text = with_row(self._list.toPlainText(), draft)
        except Refusal as refusal:
            self._unlisted = refusal
            self.refused.emit(refusal)
            return
        self._unlisted = None
        self._name.clear()
        self._udi.clear()
        self._list.setPlainText(text)
        self._name.setFocus()

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Read a list of instances"), folders.start_folder(), "CSV (*.csv *.txt);;* (*)"
        )
        if name:
            self.read_file(folders.chosen_file(name))

    def read_file(self, path: Path) -> None:
        """Put the text of a file into the list, off the GUI thread."""
        outside = self.room.outside
        reading = self.room.tasks.start(
            lambda _task: text_of(outside.files.read(path, largest_file())),
            done=self._list.setPlainText,
            refused=self.refused.emit,
        )
        self.destroyed.connect(lambda _gone: reading.cancel())

    def _tell(self) -> None:
        self._unlisted = None
        self.changed.emit()

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.read_file(Path(files[0]))
        elif event.mimeData().text().strip():
            self._list.setPlainText(event.mimeData().text())


class RowsPage(FlowPage[L], Generic[L]):
    """What was understood of a list, row by row."""

    help_topic = "instances"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Is this what you meant?")
        self.step_name = self.tr("What was understood")
        self.message = Message()
        columns = (
            Column[Understood](self.tr("Line"), lambda r: str(r.line), number=True),
            Column[Understood](self.tr("Name"), lambda r: r.name),
            Column[Understood](self.tr("Verdict"), self._verdict),
            Column[Understood](self.tr("UDI"), lambda r: r.udi),
            Column[Understood](self.tr("Product"), self._product),
        )
        self.table = RowsTable(RowsModel(columns), "rows", self.tr("What was understood"))
        self.table.enter_goes_on = True
        self.table.wrap()
        self.table.leave_out(4)
        self.table.picked.connect(self._show_row)
        self._why = PlainLabel(name="why")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.message)
        column.addWidget(self.table, 1)
        column.addWidget(self._why)

    def show_draft(self, draft: L) -> None:
        rows = sorted(draft.rows, key=lambda row: (row.refusal is None, not row.remarks))
        self.table.show_rows(rows, lambda row: row.line)
        self.commit_label = self.next_label = self.tr("&Add %n instance(s)", "", len(draft.addable))
        if draft.left_out:
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("%n row(s) cannot be added", "", draft.left_out),
                self.tr("They stand first, with the reason. Go back to change them, or leave them out."),
            )
        else:
            self.message.clear()
        self._show_row(self.table.current_row)

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("No row can be added. Go back and change the list.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.table.setFocus()

    def _show_row(self, number: int) -> None:
        row = self.table.rows_model.row(number)
        refusal = row.refusal if row is not None else None
        words = refusal_words(refusal) if refusal is not None else None
        self._why.show_foreign(f"{words.what} {words.do}" if words is not None else "")
        self._why.setVisible(refusal is not None)

    def _verdict(self, row: Understood) -> str:
        if row.refusal is not None:
            return refusal_words(row.refusal).what
        if row.remarks:
            doubt = "; ".join(remark_text(remark) for remark in row.remarks)
            return self.tr("can be added, but look at its UDI again: {doubt}").format(doubt=doubt)
        return self.tr("can be added")

    def _product(self, row: Understood) -> str:
        name = f"{product_text(row.product)} {row.release}".strip()
        if row.family != Family.CISCO.value:
            return name
        return self.tr("{product}, makes its own codes").format(product=name)
