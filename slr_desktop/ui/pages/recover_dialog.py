"""After a restore: taking back an authorization of our own that a site shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from slr_desktop.services import receive
from slr_desktop.services.found import Wants
from slr_desktop.services.recover import Received
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.form_dialog import FormDialog
from slr_desktop.ui.widgets.source import SourcePicker


class RecoverDialog(FormDialog):
    """Asks for the file; its own signature proves what was issued."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setObjectName("recover")
        self.picker = SourcePicker(room, wants=frozenset({Wants.RECEIVE}))
        self.picker.taken.connect(lambda _source: self.message.clear())
        self.picker.refused.connect(self.message.show_refusal)
        self.picker.several.connect(
            lambda _paths: self.lacks(self.tr("Take them in one by one: each proves one reservation."))
        )
        self.form.addRow(self.picker)
        self.complete(
            self.tr("Take in an authorization of this authority"),
            self.tr("&Take it in"),
            self.tr(
                "The newest authorization that the instance has installed. The site finds it in its exchange."
            ),
        )

    def focus_first(self) -> None:
        """Put the focus on the first way to get it."""
        self.picker.focus()

    def submit(self) -> None:
        """Take it in."""
        source = self.picker.source
        if source is None:
            self.lacks(self.tr("Choose the file, or paste its text."))
            self.focus_first()
            return
        data = source.data
        self.room.act(lambda desk: receive.receive(desk, data), done=self._tell, refused=self.refuse)

    def _tell(self, found: list[Received]) -> None:
        names = ", ".join(dict.fromkeys(item.subject for item in found))
        self.finish(self.tr("What {names} has installed is known again.").format(names=names))
