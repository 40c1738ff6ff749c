"""Outbox: what was made for the other side and has not left the desk yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.services import carry, outbox
from slr_desktop.services.carry import Carried
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.outbox import Outgoing
from slr_desktop.ui import folders
from slr_desktop.ui.access import say
from slr_desktop.ui.clock import age, shown_time
from slr_desktop.ui.counts import grouped
from slr_desktop.ui.exchange_texts import leg_name
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.drives import DriveList
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.form_dialog import FormDialog
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.scrolled import at_least, page_column
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import CodeText, Heading, PlainLabel

NAMED: Final = 8
"""Subjects that are named where more are selected."""
STATEMENTS: Final = frozenset({Kind.INTRODUCTION.value, Kind.TRUST_ANCHOR.value})
"""What is for nobody in particular; anything else that names no side is a product's own code."""


@dataclass(frozen=True, slots=True)
class _Waits:
    """Something to be carried, with the time that it is looked at; `written` says where it was saved just now."""

    item: Outgoing
    now: int
    written: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and when."""

    files: list[Carried]
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """What is to be carried once more: one envelope a side, and the codes that have no envelope."""

    made: tuple[Made, ...]
    codes: tuple[tuple[str, str], ...]


class OutboxPage(Page):
    """What waits to be carried, and the ways to get rid of it."""

    help_topic = "outbox"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.message = Message()
        columns = (
            Column[_Waits](self.tr("What"), lambda w: leg_name(w.item.kind)),
            Column[_Waits](self.tr("Subject"), lambda w: w.item.subject),
            Column[_Waits](self.tr("For"), self._audience),
            Column[_Waits](self.tr("Carried"), lambda w: w.written or self.tr("not yet")),
            Column[_Waits](self.tr("Made"), lambda w: shown_time(w.item.at)),
            Column[_Waits](self.tr("Age"), lambda w: age(w.item.at, w.now)),
            Column[_Waits](self.tr("Exchange"), lambda w: w.item.exchange),
        )
        self._written: dict[str, _Waits] = {}
        self.table = RowsTable(RowsModel(columns), "outgoing", self.tr("What waits to be carried"))
        self.table.wrap()
        self.table.leave_out(6, 5, 4)
        self.table.picked.connect(lambda _row: self._show_current())
        self.table.chosen.connect(lambda _row: self.save())
        self.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._allow_buttons())
        at_least(self.table, 3)
        self._list = ListOrEmpty(self.table)
        self._about, self._code = PlainLabel(name="about", selectable=True), CodeText()
        self._digest = PlainLabel(name="digests", selectable=True)
        self._details = Fold(self._digest, "details")
        self._details.say(self.tr("Details"))
        self._code.setObjectName("code")
        self._code.setAccessibleName(self.tr("Its code, to be read out"))
        self.drives = DriveList(room, writable=True)
        self.drives.folder_chosen.connect(self.save_to)
        self._wanted = ""
        self._lay_out()

    def _lay_out(self) -> None:
        self._detail = QWidget()
        below = QVBoxLayout(self._detail)
        below.setContentsMargins(0, 6, 0, 0)
        below.addWidget(self._about)
        below.addWidget(self._code)
        below.addWidget(self.drives)
        below.addLayout(self._make_buttons())
        below.addWidget(self._details)
        below.addWidget(self._digest)
        below.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._detail)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        column = page_column(self)
        column.addWidget(Heading(self.tr("Outbox")))
        column.addWidget(self.message)
        column.addWidget(split, 1)

    def _make_buttons(self) -> FlowLayout:
        self._save, self._copy = QPushButton(self.tr("&Save...")), QPushButton(self.tr("Copy as &text"))
        self._mark = QPushButton(self.tr("&Mark as handed over..."))
        self._exchange = QPushButton(self.tr("Sho&w its exchange"))
        row = FlowLayout()
        for button, name, act in (
            (self._save, "primary", self.save),
            (self._copy, "copy_text", self.copy_text),
            (self._mark, "mark", self.ask_way),
            (self._exchange, "show_exchange", self._show_exchange),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _checked, wanted=act: wanted())
            row.addWidget(button)
        return row

    def refresh(self) -> None:
        """Look at what waits now."""

        def waiting(desk: Desk) -> list[_Waits]:
            return [_Waits(item, desk.now) for item in outbox.list_outbox(desk)]

        self.room.read(waiting, done=self._show_waiting, refused=self.message.show_refusal)

    def show_subject(self, subject: object) -> None:
        """Bring what was made in an exchange into view, by the id of the exchange."""
        self._wanted = str(subject)
        self.refresh()

    def _show_waiting(self, found: list[_Waits]) -> None:
        """What waits, and behind it what was saved since the page was entered."""
        waiting = {row.item.leg for row in found}
        shown = [*found, *(row for leg, row in self._written.items() if leg not in waiting)]
        self.table.show_rows(shown, lambda w: w.item.leg)
        self._detail.setVisible(bool(shown))
        if shown:
            self._list.show_list()
            at = [n for n, row in enumerate(shown) if row.item.exchange == self._wanted]
            if at:
                self.table.selectRow(at[-1])
            self._wanted = ""
            self._show_current()
            return
        self.message.show_for()
        self._list.show_empty(
            self.tr(
                "Nothing waits to be carried.\n"
                "What is made here stands here until it is written to a folder, or marked as handed over."
            )
        )

    @property
    def selected(self) -> list[Outgoing]:
        """What is selected."""
        return [row.item for row in self._selected_rows]

    @property
    def _selected_rows(self) -> list[_Waits]:
        rows = [self.table.rows_model.row(number) for number in self.table.selected_rows]
        return [row for row in rows if row is not None]

    def _show_current(self) -> None:
        current = self.table.current
        self.message.show_for(current.item.leg if current is not None else "")
        if current is None:
            return
        item = current.item
        digest = self.tr("SHA-256 of the content, as in the journal: {digest}")
        self._digest.show_foreign(digest.format(digest=grouped(item.digest)))
        self._allow_buttons()

    def _show_selected(self, rows: Sequence[_Waits]) -> None:
        """What goes out when a button is pressed; a code and a digest belong to one alone."""
        groups: dict[tuple[str, str], list[_Waits]] = {}
        for row in rows:
            groups.setdefault((self._audience(row), row.item.kind), []).append(row)
        self._about.show_foreign("\n".join(self._told(*key, group) for key, group in groups.items()))
        alone = len(rows) == 1
        self._details.setVisible(alone)
        self._digest.setVisible(alone and self._details.isChecked())
        item = rows[0].item if alone else None
        # In real work an authority takes no request by its code, which proves nothing about who asks.
        told = item is not None and (item.kind != Kind.REQUEST.value or self.room.desk.genesis.training)
        self._code.setPlainText(item.code if item is not None and told else "")
        self._code.setVisible(bool(self._code.toPlainText()))

    def _told(self, audience: str, kind: str, rows: Sequence[_Waits]) -> str:
        names = [row.item.subject for row in rows]
        what = self.tr("For {audience}: {what} of {subject}").format(
            audience=audience,
            what=leg_name(kind),
            subject=", ".join(names[:NAMED]) + (", ..." if len(names) > NAMED else ""),
        )
        together = len(rows) > 1 and rows[0].item.audience
        return f"{what} ({self.tr('%n together in one file', '', len(rows))})" if together else what

    def _allow_buttons(self) -> None:
        rows = self._selected_rows
        self._show_selected(rows)
        again = bool(rows) and all(row.written for row in rows)
        self._save.setText(self.tr("&Save again...") if again else self.tr("&Save..."))
        for part in (self._save, self._copy, self.drives):
            part.setEnabled(bool(rows))
        self._mark.setEnabled(bool(rows) and not any(row.written for row in rows))
        self._exchange.setEnabled(len(rows) == 1)

    def _audience(self, waits: _Waits) -> str:
        if waits.item.audience:
            return waits.item.audience
        return self.tr("anybody") if waits.item.kind in STATEMENTS else self.tr("the vendor's portal")

    # --- the ways out ----------------------------------------------------------

    def save(self) -> None:
        """Ask for a folder, and write what is selected there."""
        if not self.selected:
            return
        name = QFileDialog.getExistingDirectory(self, self.tr("Save to a folder"), folders.start_folder())
        if name:
            self.save_to(folders.chosen_folder(name))

    def save_to(self, folder: Path, medium: str = "") -> None:
        """Write what is selected into a folder, and enter that it was written.

        Args:
            folder: where to.
            medium: what it is on, as people call it; empty for a folder of this machine.
        """
        items = self.selected

        def write(desk: Desk) -> Written:
            return Written(carry.deliver(desk, parcel_of(desk, items).made, folder, medium=medium), desk.now)

        self.message.clear()
        self.room.act(
            write,
            done=lambda done: self._tell_written(items, done, medium),
            refused=self.message.show_refusal,
        )

    def _tell_written(self, items: Sequence[Outgoing], done: Written, medium: str) -> None:
        if not done.files:
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("There is no file of this: it is the product's own code."),
                self.tr("Copy it as text, or read it out; then mark it as handed over."),
            )
            return
        place = medium or str(Path(done.files[0].path).parent)
        words = self.tr("{place}, {time}").format(place=place, time=shown_time(done.at))
        self._written |= {item.leg: _Waits(item, done.at, words) for item in items}
        lines = [file.path for file in done.files]
        if medium:
            lines.append(
                self.tr("Eject {name} in the system; then it is safe to remove.").format(name=medium)
            )
        self.message.show_text(
            Tone.DONE,
            self.tr("Written, read back and compared."),
            "\n".join(lines),
            about=[item.leg for item in items],
        )
        self.refresh()

    def copy_text(self) -> None:
        """Put what is selected on the clipboard as text."""
        items = self.selected
        self._with_parcel(lambda parcel: self._copied(items, parcel))

    def _with_parcel(self, then: Callable[[Parcel], None]) -> None:
        items = self.selected
        # Several for one side go into a batch, which is signed; one alone only has to be read.
        look = self.room.act if len(items) > 1 else self.room.read
        if items:
            look(lambda desk: parcel_of(desk, items), done=then, refused=self.message.show_refusal)

    def _copied(self, items: Sequence[Outgoing], parcel: Parcel) -> None:
        texts = [carry.as_text(made) for made in parcel.made] + [code for _, code in parcel.codes]
        QApplication.clipboard().setText("\n".join(texts))
        self.message.show_text(
            Tone.DONE,
            self.tr("Copied as text."),
            self.tr("Paste it where only text is let through. When it has left, mark it as handed over."),
            about=[item.leg for item in items],
        )

    def ask_way(self) -> None:
        """Ask how what is selected has left."""
        dialog = HandOverDialog(self.room, self.selected, self)
        dialog.told.connect(self._tell)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, text: str) -> None:
        self.message.show_text(Tone.DONE, text)
        say(self, text)

    def _show_exchange(self) -> None:
        if self.selected:
            self.go_to.emit(Section.EXCHANGES, self.selected[0].exchange)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def hideEvent(self, event: QHideEvent) -> None:
        """What was saved on this visit is not listed on the next one."""
        self._written.clear()
        super().hideEvent(event)


def parcel_of(desk: Desk, items: Sequence[Outgoing]) -> Parcel:
    """The same bytes once more, one envelope for each side; codes of products stay text.

    Raises:
        Refusal: passphrase-missing (a batch is signed), unknown-name.
    """
    made: list[Made] = []
    codes: list[tuple[str, str]] = []
    for item in items:
        try:
            made.append(outbox.again(desk, item.leg))
        except Refusal as refusal:
            if refusal.code != "wrong-state" or not item.code:
                raise
        if item.code:
            codes.append((item.subject, item.code))
    return Parcel(made=carry.parcels(desk, made), codes=tuple(codes))


class HandOverDialog(FormDialog):
    """Asks how something has left the desk."""

    def __init__(self, room: Room, items: Sequence[Outgoing], parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setObjectName("hand_over")
        self._items = tuple(items)
        self._how = fields.combo("how", editable=True)
        self._how.addItems(
            [self.tr("by hand"), self.tr("read out"), self.tr("by mail"), self.tr("by courier")]
        )
        self._how.setMaxCount(8)
        self.form.addRow(self.tr("&How"), self._how)
        self.complete(
            self.tr("Mark %n as handed over", "", len(self._items)),
            self.tr("&Mark as handed over"),
            self.tr("The way stands in the journal; what is marked leaves the outbox."),
        )

    def submit(self) -> None:
        """Mark them."""
        how = self._how.currentText().strip()
        if not how:
            self.lacks(self.tr("Say how it left, in a few words."), self._how)
            return
        items = self._items

        def mark(desk: Desk) -> int:
            return len([outbox.mark_handed_over(desk, i.exchange, i.number, how) for i in items])

        self.room.act(mark, done=self._tell, refused=self.refuse)

    def _tell(self, count: int) -> None:
        self.finish(self.tr("%n marked as handed over.", "", count))
