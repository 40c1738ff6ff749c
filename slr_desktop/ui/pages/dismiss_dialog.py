"""Dismissing requests that will not be answered, with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from slr_desktop.services import inbox
from slr_desktop.services.desk import Desk
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.form_dialog import FormDialog


class DismissDialog(FormDialog):
    """Asks why; one note stands for all of them."""

    def __init__(self, room: Room, exchanges: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setObjectName("dismiss_dialog")
        self._exchanges = tuple(exchanges)
        self._note = QLineEdit()
        self._note.setObjectName("note")
        self._note.setMaxLength(inbox.LONGEST_NOTE)
        self.form.addRow(self.tr("&Reason"), self._note)
        self.complete(
            self.tr("Dismiss %n request(s)", "", len(self._exchanges)),
            self.tr("&Dismiss"),
            self.tr(
                "Nothing is granted and nothing is sent: tell the site yourself. "
                "The same request can be taken in again."
            ),
        )

    def submit(self) -> None:
        """Dismiss them."""
        note = self._note.text().strip()
        if not note:
            self.lacks(self.tr("Give a reason; it stands in the journal."), self._note)
            return
        wanted = self._exchanges

        def dismiss(desk: Desk) -> int:
            return len([inbox.dismiss(desk, exchange, note) for exchange in wanted])

        self.room.act(dismiss, done=self._tell, refused=self.refuse, reason="")

    def _tell(self, count: int) -> None:
        self.finish(self.tr("%n request(s) dismissed.", "", count))
