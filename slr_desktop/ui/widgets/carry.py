"""Carry out: the last step of every wizard that made something to be carried.

What it is, where it went, what to do next; its digests under Details. A removable drive, a folder,
or the clipboard as text; codes to copy or to read out. The act is recorded already: leaving this step
loses nothing, and everything here can be had again from the Outbox.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.text import visible
from slr_desktop.services import carry
from slr_desktop.services.carry import Carried
from slr_desktop.services.desk import Desk, Made
from slr_desktop.ui import folders
from slr_desktop.ui.counts import grouped
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.drives import DriveList
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.leading import lead
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.scrolled import reveal
from slr_desktop.ui.widgets.text import CodeText, Heading, PlainLabel

MOST_CODES: Final = 12
"""Codes that have a field of their own; more stand in one, a line each."""


class CarryBox(QWidget):
    """Shows what was made, and writes it where it is wanted.

    Attributes:
        message: what the wizard has to say of what was made, above it.
        saved: what became of the last press of a button, under the buttons.
        onward: the place under what to do now, for the button that does it.
    """

    carried = Signal()
    waits = False
    """Whether there is something to be carried that has gone nowhere yet."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._made: tuple[Made, ...] = ()
        self._focused: QWidget | None = None
        self.message, self.saved = Message(), Message()
        self._what, self._about = PlainLabel(name="what_was_made"), PlainLabel(name="what_it_is")
        self._codes, self.onward = QVBoxLayout(), QVBoxLayout()
        self._next = PlainLabel(name="what_next")
        self.drives = DriveList(room, writable=True)
        self.drives.folder_chosen.connect(self.save_to)
        room.drives.changed.connect(self._lead_anew)
        self._folder = QPushButton(self.tr("Save to a &folder..."))
        self._folder.setObjectName("save_to_folder")
        self._folder.clicked.connect(self._ask_folder)
        self._copy = QPushButton(self.tr("Copy as &text"))
        self._copy.setObjectName("copy_text")
        self._copy.clicked.connect(self._copy_text)
        self._digests = PlainLabel(name="digests", selectable=True)
        self._details = Fold(self._digests, "details")
        self._details.say(self.tr("Details"))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.message)
        column.addWidget(self._what)
        column.addWidget(self._about)
        self._carry_heading = Heading(self.tr("Carry it"), level=2)
        column.addWidget(self._carry_heading)
        column.addWidget(self.drives)
        row = FlowLayout()
        row.addWidget(self._folder)
        row.addWidget(self._copy)
        column.addLayout(row)
        column.addWidget(self.saved)
        column.addLayout(self._codes)
        column.addWidget(Heading(self.tr("What to do now"), level=2))
        column.addWidget(self._next)
        column.addLayout(self.onward)
        column.addWidget(self._details)
        column.addWidget(self._digests)
        column.addStretch(1)

    def show_parcel(
        self,
        made: Sequence[Made],
        *,
        what: str,
        about: str = "",
        codes: Sequence[tuple[str, str]] = (),
        next_step: str,
    ) -> None:
        """Show what an act made.

        Args:
            made: what is to be carried; nothing where codes are all there is.
            what: one sentence: what was made.
            about: one line: what such a file is, and who needs it; empty where that is known.
            codes: whose it is, and the code.
            next_step: what to do now, and when to come back.
        """
        self._made = tuple(made)
        self.saved.clear()
        self._what.show_foreign(what)
        self._about.show_foreign(about)
        self._about.setVisible(bool(about))
        self._next.show_foreign(next_step)
        self._show_codes(codes)
        self._digests.show_foreign("\n".join(self._digest_lines()))
        for part in (self._carry_heading, self.drives, self._folder, self._copy, self._details):
            part.setVisible(bool(made))
        self._lead(waits=bool(made))

    @property
    def uncarried(self) -> tuple[Made, ...]:
        """What has been neither written nor copied here."""
        return self._made if self.waits else ()

    def _digest_lines(self) -> list[str]:
        """Two digests a file, each by its name: of the file as it is carried, and of what was signed in it."""
        lines = []
        for made in self._made[:MOST_CODES]:
            name, file_digest = made.file_name, sha256(made.file_bytes).hexdigest()
            lines += [
                self.tr("SHA-256 of the file {name}: {digest}").format(
                    name=name, digest=grouped(file_digest)
                ),
                self.tr("SHA-256 of the content, as in the journal: {digest}").format(
                    digest=grouped(made.digest)
                ),
            ]
        return lines

    def _lead_anew(self) -> None:
        """A drive came or went."""
        self._lead(waits=self.waits)

    def _lead(self, *, waits: bool) -> None:
        """The button to press next: here as long as something waits to be carried, then the one that ends."""
        self.waits = waits
        self.drives.lead(on=waits)
        lead(self._folder, on=waits and not self.drives.buttons)

    def _show_codes(self, codes: Sequence[tuple[str, str]]) -> None:
        while self._codes.count():
            item = self._codes.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        lines = 1
        if len(codes) > MOST_CODES:
            together = "\n".join(f"{visible(name)}  {code}" for name, code in codes)
            codes, lines = [(self.tr("%n code(s)", "", len(codes)), together)], MOST_CODES
        for name, code in codes:
            label = PlainLabel()
            label.show_foreign(name)
            text = CodeText(code, lines=lines, grows=True)
            text.setObjectName("code")
            text.setAccessibleName(self.tr("Code of {name}").format(name=name))
            label.setBuddy(text)
            self._codes.addWidget(label)
            self._codes.addWidget(text)

    def save_to(self, folder: Path, medium: str = "") -> None:
        """Write everything into a folder, and enter that it was written.

        Args:
            folder: where to.
            medium: what it is on, as people call it; empty for a folder of this machine.
        """
        made = self._made

        def write(desk: Desk) -> list[Carried]:
            return carry.deliver(desk, made, folder, medium=medium)

        self._set_busy(True)
        if medium:
            title = self.tr("Writing to {name}: do not pull it out.").format(name=medium)
            self._tell(Tone.NOTE, title)
        self._room.act(
            write,
            done=lambda files: self._tell_written(files, medium),
            refused=lambda refusal: self._refuse(refusal, lambda: self.save_to(folder, medium)),
        )

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - the state itself
        focused = QApplication.focusWidget()
        if busy and focused is not None and self.isAncestorOf(focused):
            self._focused = focused
        for part in (self.drives, self._folder, self._copy):
            part.setEnabled(not busy)
        if not busy and self._focused is not None:
            self._focused.setFocus()  # what is disabled loses the focus for good
            self._focused = None

    def focus(self) -> None:
        """Put the focus on the first way to carry."""
        if not self.drives.focus():
            self._folder.setFocus()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Save to a folder"), folders.start_folder())
        if name:
            self.save_to(folders.chosen_folder(name))

    def _copy_text(self) -> None:
        QApplication.clipboard().setText("\n".join(carry.as_text(m) for m in self._made))
        self._tell(
            Tone.DONE,
            self.tr("Copied as text."),
            self.tr("Paste it where only text is let through; the other side takes it as it is."),
        )
        self._lead(waits=False)
        self.carried.emit()

    def _tell_written(self, files: list[Carried], medium: str) -> None:
        self._set_busy(False)
        names = [f.path for f in files]
        title = self.tr("Written, read back and compared.")
        if medium:
            names.append(
                self.tr("Eject {name} in the system; then it is safe to remove.").format(name=medium)
            )
        self._tell(Tone.DONE, title, "\n".join(names))
        self._room.drives.look_soon()
        self._lead(waits=False)
        self.carried.emit()

    def _refuse(self, refusal: Refusal, again: Callable[[], None]) -> None:
        self._set_busy(False)
        self.saved.show_refusal(refusal, button=self.tr("Try again"), action=again)
        reveal(self.saved)

    def _tell(self, tone: Tone, title: str, body: str = "") -> None:
        """Say it beside the button that was pressed, in sight."""
        self.saved.show_text(tone, title, body)
        reveal(self.saved)
