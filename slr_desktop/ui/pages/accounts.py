"""Accounts: what each virtual account has bought, has reserved, and can still grant."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QWidget

from slr_desktop.services.accounts import AccountPool, PoolLine, account_pools
from slr_desktop.ui.counts import number_text, term_text
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.pages.account_dialogs import AddAccountDialog, AddLicensesDialog
from slr_desktop.ui.pages.correct_dialog import CorrectDialog
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.tag_texts import tag_text
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.scrolled import at_least, page_column
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading, PlainLabel


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of an account; none where the account has no licenses yet."""

    account: str
    line: PoolLine | None

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same when the figures change."""
        line = self.line
        return (self.account, line.regid, f"{line.start} {line.end}") if line else (self.account, "", "")


class AccountsPage(Page):
    """The figures of every line, and the dialogs that add to them."""

    help_topic = "accounts"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.message = Message()
        columns = (
            Column[_Row](self.tr("Account"), lambda r: r.account),
            Column[_Row](self.tr("License"), self._license),
            Column[_Row](self.tr("Purchased"), lambda r: _figure(r.line, "purchased"), number=True),
            Column[_Row](self.tr("Reserved"), lambda r: _figure(r.line, "reserved"), number=True),
            Column[_Row](self.tr("In transit"), lambda r: _figure(r.line, "in_transit"), number=True),
            Column[_Row](self.tr("Available"), lambda r: _figure(r.line, "available"), number=True),
            Column[_Row](self.tr("Term"), self._term),
        )
        self.table = RowsTable(RowsModel(columns), "lines", self.tr("Licenses by account"))
        self.table.wrap()
        self.table.leave_out(6)
        self.table.chosen.connect(lambda _row: self.ask_licenses())
        at_least(self.table, 4)
        self._list = ListOrEmpty(self.table)
        self._licenses = QPushButton(self.tr("Add &licenses..."))
        self._account = QPushButton(self.tr("Add an &account..."))
        self._correct = QPushButton(self.tr("&Take licenses away..."))
        self._licenses.setObjectName("primary")
        self._correct.setObjectName("correct_button")
        self._account.setObjectName("add_account_button")
        self._licenses.clicked.connect(self.ask_licenses)
        self._account.clicked.connect(self.ask_account)
        self._correct.clicked.connect(self.ask_correction)
        self.table.picked.connect(lambda _row: self._allow_correction())
        self._lay_out()

    def _lay_out(self) -> None:
        self._about = PlainLabel(
            self.tr(
                "Purchased = reserved + in transit + available. In transit is what an update has changed "
                "until its confirmation code is entered."
            ),
            name="muted",
        )
        row = FlowLayout()
        row.addWidget(self._licenses)
        row.addWidget(self._account)
        row.addWidget(self._correct)
        column = page_column(self)
        column.addWidget(Heading(self.tr("Accounts")))
        column.addWidget(self.message)
        column.addWidget(self._about)
        column.addWidget(self._list, 1)
        column.addLayout(row)

    def refresh(self) -> None:
        """Look at the figures of now."""
        self.room.read(account_pools, done=self._show_pools, refused=self.message.show_refusal)

    def _show_pools(self, pools: list[AccountPool]) -> None:
        rows = [_Row(p.name, line) for p in pools for line in (*p.lines, *(() if p.lines else (None,)))]
        self.table.show_rows(rows, lambda r: r.key)
        for widget in (self._licenses, self._account, self._correct, self._about):
            widget.setVisible(bool(rows))
        self._allow_correction()
        if rows:
            self._list.show_list()
            return
        self._list.show_empty(
            self.tr(
                "There is no virtual account yet.\n"
                "Licenses are kept in virtual accounts, and reservations are granted from them.\n"
                "Make the first one, then add the licenses that were bought."
            ),
            self.tr("&Make the first account..."),
            self.ask_account,
        )

    def ask_account(self) -> None:
        """Ask for the name of a new account."""
        dialog = AddAccountDialog(self.room, self)
        dialog.told.connect(self._tell_account)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_licenses(self) -> None:
        """Ask what was bought, for the account of the row that the cursor is on."""
        current = self.table.current
        account = current.account if current else ""
        regid = current.line.regid if current and current.line else ""
        dialog = AddLicensesDialog(self.room, account, regid, self)
        dialog.told.connect(lambda text: self.message.show_text(Tone.DONE, text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_correction(self) -> None:
        """Ask how many of the line that the cursor is on were added by mistake, and why."""
        current = self.table.current
        if current is None or current.line is None:
            return
        dialog = CorrectDialog(self.room, current.account, current.line, self)
        dialog.told.connect(lambda text: self.message.show_text(Tone.DONE, text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _allow_correction(self) -> None:
        """Only what nobody holds can be taken away; the button says so where there is nothing."""
        line = self.table.current.line if self.table.current else None
        self._correct.setEnabled(line is not None and line.unheld > 0)
        held = line is not None and not line.unheld
        why = self.tr("All of this line are reserved or in transit.") if held else ""
        self._correct.setToolTip(why)
        self._correct.setAccessibleDescription(why)

    def _tell_account(self, text: str) -> None:
        self.message.show_text(
            Tone.DONE, text, self.tr("Add the licenses that were bought, so that it can grant them.")
        )

    def _license(self, row: _Row) -> str:
        return tag_text(self.room.desk.catalogue, row.line.regid) if row.line else self.tr("no licenses yet")

    def _term(self, row: _Row) -> str:
        line = row.line
        if line is None:
            return ""
        if line.in_term:
            return term_text(line.start, line.end)
        if line.over:
            return self.tr("{bought} until {end}, over").format(bought=number_text(line.bought), end=line.end)
        return self.tr("{bought} from {start} on").format(bought=number_text(line.bought), start=line.start)


def _figure(line: PoolLine | None, name: str) -> str:
    return number_text(getattr(line, name)) if line is not None else ""
