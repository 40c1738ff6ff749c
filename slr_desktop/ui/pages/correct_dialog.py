"""Taking licenses away again that were added by mistake."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from slr_desktop.domain.accounts import Line
from slr_desktop.services import accounts
from slr_desktop.services.accounts import LONGEST_NOTE, PoolLine
from slr_desktop.ui.counts import number_text, term_text
from slr_desktop.ui.room import Room
from slr_desktop.ui.tag_texts import tag_text
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.form_dialog import FormDialog
from slr_desktop.ui.widgets.text import PlainLabel


class CorrectDialog(FormDialog):
    """Asks how many of a line are taken away, and why.

    Args:
        room: an authority's.
        account: whose line it is.
        line: of it only what nobody holds can be taken away.
    """

    def __init__(self, room: Room, account: str, line: PoolLine, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setObjectName("correct_licenses")
        self._account, self._line = account, line
        self._count = fields.quantity("count")
        self._count.setMaximum(line.unheld)
        self._count.setValue(line.unheld)
        self._note = fields.line("note", self.tr("added to the wrong license, for example"))
        self._note.setMaxLength(LONGEST_NOTE)
        license_name = PlainLabel(name="license")
        license_name.show_foreign(self._called())
        self.form.addRow(self.tr("License"), license_name)
        self.form.addRow(self.tr("How &many"), self._count)
        self.form.addRow(self.tr("&Reason"), self._note)
        about = self.tr(
            "Of the {bought} in the line, {unheld} are neither reserved nor in transit; "
            "so many can be taken away. The journal keeps both, what was added and this."
        )
        self.complete(
            self.tr("Take licenses away"),
            self.tr("&Take away"),
            about.format(bought=number_text(line.bought), unheld=number_text(line.unheld)),
        )

    def _called(self) -> str:
        line = self._line
        name = tag_text(self.room.desk.catalogue, line.regid)
        return self.tr("{license}, {term}, in {account}").format(
            license=name, term=term_text(line.start, line.end), account=self._account
        )

    def focus_first(self) -> None:
        """The quantity comes first: the license is no field."""
        self.begin_in(self._count)

    def submit(self) -> None:
        """Take them away."""
        count, note, line, account = self._count.value(), self._note.text().strip(), self._line, self._account
        if not count:
            self.lacks(self.tr("Say how many are taken away."), self._count)
            return
        if not note:
            self.lacks(self.tr("Give a reason; it stands in the journal."), self._note)
            return
        self.room.act(
            lambda desk: accounts.correct_licenses(
                desk, account, line.regid, count, note, start=line.start, end=line.end
            ),
            done=lambda left: self._tell(count, left),
            refused=self.refuse,
            reason="",
        )

    def _tell(self, count: int, left: Line) -> None:
        text = self.tr("Taken away: {count} of {license}. The line has {left} now.")
        self.finish(
            text.format(count=number_text(count), license=self._called(), left=number_text(left.purchased))
        )
