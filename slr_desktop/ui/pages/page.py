"""What every section of the window is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.message import Message


class Page(QWidget):
    """A section. It asks for a wizard, with what it knows, or for another section.

    Signals:
        wanted: a wizard, and what is known for it.
        go_to: another section, and what is to be seen there.
    """

    wanted = Signal(object, object)
    go_to = Signal(object, object)

    help_topic = "first-steps"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        room.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Show what is recorded now; called when the section is entered and after each act."""

    def show_subject(self, subject: object) -> None:
        """Bring something into view that another section points at."""

    def focus_first(self) -> None:
        """Put the focus on what one came for; where nothing is said, it is on the first field."""

    def kept(self) -> object:
        """What a person looks at here, for the page that is made anew in another language or size."""
        return None

    def take_up(self, kept: object) -> None:
        """Show again what was looked at."""

    def forget_told(self) -> None:
        """What was said about the thing before is over; what a stick offers stays, and what is still wrong."""
        for told in self.findChildren(Message):
            if type(told) is Message and not told.lasting:
                told.clear()

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back later is not told once more what was done then."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget_told()
