"""Inbox: requests that were taken in, have no effect yet, and wait for a decision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QSplitter, QVBoxLayout, QWidget

from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import Undecided, list_inbox
from slr_desktop.ui import folders
from slr_desktop.ui.clock import age, shown_time
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.inbox_texts import decision_text
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.pages.dismiss_dialog import DismissDialog
from slr_desktop.ui.pages.inbox_taking import TakingList
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.leading import lead
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.scrolled import at_least, page_column
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading, PlainLabel
from slr_desktop.ui.wording import remark_text, sentence_text


@dataclass(frozen=True, slots=True)
class _Waits:
    """A request, with the time that it is looked at."""

    item: Undecided
    now: int


class InboxPage(Page):
    """The requests, what speaks for and against them, and the ways to decide."""

    help_topic = "inbox"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setAcceptDrops(True)
        self.message = Message()
        columns = (
            Column[_Waits](self.tr("Instance"), lambda w: w.item.instance),
            Column[_Waits](self.tr("Site"), lambda w: w.item.site),
            Column[_Waits](self.tr("Asks for"), self._wish),
            Column[_Waits](self.tr("Since"), lambda w: age(w.item.since, w.now)),
            Column[_Waits](self.tr("To be decided"), lambda w: decision_text(w.item)),
        )
        self.table = RowsTable(RowsModel(columns), "requests", self.tr("Requests that wait for an answer"))
        self.table.wrap()
        self.table.leave_out(3)
        self.table.picked.connect(lambda _row: self._show_current())
        self.table.chosen.connect(lambda _row: self.answer())
        self.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._allow_buttons())
        at_least(self.table, 3)
        self._list = ListOrEmpty(self.table)
        self.taking = TakingList(room)
        self.taking.refused.connect(self.message.show_refusal)
        self.taking.finished.connect(self.refresh)
        self.taking.misfit.connect(lambda path: self.wanted.emit(Wizard.TAKE_IN, path))
        self._about = PlainLabel(name="about", selectable=True)
        self._wanted: frozenset[str] = frozenset()
        self._lay_out()

    def _lay_out(self) -> None:
        self._detail = QWidget()
        below = QVBoxLayout(self._detail)
        below.setContentsMargins(0, 6, 0, 0)
        below.addWidget(self._about)
        below.addLayout(self._make_buttons())
        below.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._detail)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        self._files = QPushButton(self.tr("Take &in files..."))
        self._files.setObjectName("take_in_files")
        self._files.clicked.connect(self._ask_files)
        self._paste = QPushButton(self.tr("From the &clipboard"))
        self._paste.setObjectName("paste")
        self._paste.clicked.connect(self.paste)
        top = FlowLayout()
        top.addWidget(self._files)
        top.addWidget(self._paste)
        column = page_column(self)
        column.addWidget(Heading(self.tr("Inbox")))
        column.addWidget(self.message)
        column.addWidget(
            PlainLabel(self.tr("Take requests in, also many at once: drop their files here."), name="muted")
        )
        column.addLayout(top)
        column.addWidget(self.taking)
        column.addWidget(split, 1)

    def _make_buttons(self) -> FlowLayout:
        self._answer = QPushButton(self.tr("&Answer selected..."))
        self._rehost, self._dismiss = (
            QPushButton(self.tr("&Rehost to it...")),
            QPushButton(self.tr("&Dismiss...")),
        )
        self._exchange = QPushButton(self.tr("&Show its exchange"))
        row = FlowLayout()
        for button, name, act in (
            (self._answer, "primary", self.answer),
            (self._rehost, "rehost", self._want_rehost),
            (self._dismiss, "dismiss", self.ask_dismissal),
            (self._exchange, "show_exchange", self._show_exchange),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _checked, wanted=act: wanted())
            row.addWidget(button)
        self._rehost.setToolTip(self.tr("Move the reservation of a failed instance to this request."))
        return row

    # --- the list --------------------------------------------------------------

    def refresh(self) -> None:
        """Look at what waits now; while files are taken in, only at the end."""
        if self.taking.under_way:
            return

        def waiting(desk: Desk) -> list[_Waits]:
            return [_Waits(item, desk.now) for item in list_inbox(desk)]

        self.room.read(waiting, done=self._show_waiting, refused=self.message.show_refusal)

    def show_subject(self, subject: object) -> None:
        """Bring the requests of an instance, or of an exchange, into view."""
        self._wanted = frozenset({str(subject)})
        self.refresh()

    def _show_waiting(self, found: list[_Waits]) -> None:
        self.table.show_rows(found, lambda w: w.item.exchange)
        self.taking.show_waiting({w.item.exchange for w in found})
        self._detail.setVisible(bool(found))
        if not found:
            self._list.show_empty(
                self.tr(
                    "No request waits.\n"
                    "What is taken in here has no effect until you answer it or dismiss it."
                )
            )
            return
        self._list.show_list()
        at = [n for n, w in enumerate(found) if self._wanted & {w.item.instance, w.item.exchange}]
        self._wanted = frozenset()
        if at:
            self.table.selectRow(at[0])
        self._show_current()

    @property
    def selected(self) -> list[Undecided]:
        """The requests that are selected; the one that the cursor is on where none is."""
        rows = [self.table.rows_model.row(number) for number in self.table.selected_rows]
        return [row.item for row in rows if row is not None]

    def _show_current(self) -> None:
        current = self.table.current
        if current is None:
            return
        item = current.item
        lines = [
            self.tr("{udi} at {site}, {product} {release}, taken in {since}").format(
                udi=item.udi,
                site=item.site,
                product=item.product,
                release=item.release,
                since=shown_time(item.since),
            ),
            self.tr("Asks for: {wish}").format(wish=self._wish(current)),
        ]
        lines += [sentence_text(note) for note in item.notes]
        lines += map(remark_text, item.findings)
        self._about.show_foreign("\n".join(lines))
        self._allow_buttons()

    def _allow_buttons(self) -> None:
        count = len(self.selected)
        for button in (self._answer, self._dismiss):
            button.setEnabled(count > 0)
        for button in (self._rehost, self._exchange):
            button.setEnabled(count == 1)
        stale = count > 0 and all(item.older for item in self.selected)
        lead(self._answer, on=not stale)
        lead(self._dismiss, on=stale)  # the site asked anew since, and has its answer

    def _wish(self, waits: _Waits) -> str:
        return counts_text(waits.item.wish) if waits.item.wish else self.tr("what you decide")

    # --- deciding --------------------------------------------------------------

    def answer(self) -> None:
        """Answer what is selected."""
        if self.selected:
            self.wanted.emit(Wizard.ANSWER, tuple(item.exchange for item in self.selected))

    def _want_rehost(self) -> None:
        if len(self.selected) == 1:
            self.wanted.emit(Wizard.REHOST, (self.selected[0].exchange,))

    def ask_dismissal(self) -> None:
        """Ask why what is selected is not answered."""
        dialog = DismissDialog(self.room, [item.exchange for item in self.selected], self)
        dialog.told.connect(lambda text: self.message.show_text(Tone.DONE, text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_exchange(self) -> None:
        if self.selected:
            self.go_to.emit(Section.EXCHANGES, self.selected[0].exchange)

    # --- taking in -------------------------------------------------------------

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Take in files"), folders.start_folder())
        self.take_files([folders.chosen_file(name) for name in names])

    def take_files(self, paths: list[Path]) -> None:
        """Take files in, each by itself."""
        self.message.clear()
        self.taking.take([(path.name, path) for path in paths])

    def paste(self) -> None:
        """Take in the files, or the text, that are on the clipboard."""
        mime = QApplication.clipboard().mimeData()
        files = [Path(u.toLocalFile()) for u in mime.urls() if u.isLocalFile()] if mime.hasUrls() else []
        if files:
            self.take_files(files)
        elif mime.text().strip():
            data = mime.text().encode("utf-8", "replace")
            self.taking.take([(self.tr("Text from the clipboard"), data)])
        else:
            self.message.show_text(Tone.ATTENTION, self.tr("There is no text on the clipboard."))

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])
