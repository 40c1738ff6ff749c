"""Get it from: one step for all wizards that take something in.

A file by dialog or drop, the clipboard, or a code that is typed. What was taken is read once,
off the GUI thread, and stays in the draft as bytes with the name it is shown by.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, QSignalBlocker, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import triage
from slr_desktop.services.carry import reads_as_code
from slr_desktop.services.codes import groups_so_far
from slr_desktop.services.found import Wants
from slr_desktop.ui import folders
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.drives import DriveList
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.short_text import ShortText
from slr_desktop.ui.widgets.text import Heading, PlainLabel, fixed_font


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What was taken in, and what it is called on the screen.

    Attributes:
        typed: it is being typed, and is whole only when the person goes on.
    """

    name: str
    data: bytes = field(repr=False)
    typed: bool = False


class SourcePicker(QWidget):
    """The step.

    Signals:
        taken: what was chosen, a `Source`.
        refused: why it could not be read: then nothing is chosen.
        workspace_chosen: the path of a workspace, where somebody can open it.
        several: the paths of files that came at once: all of them are none of one step.

    Args:
        room: whose outside reads files.
        codes: whether something can be typed.
        workspaces: whether a workspace can be opened from here; else one is refused.
    """

    taken = Signal(object)
    refused = Signal(object)
    workspace_chosen = Signal(object)
    several = Signal(object)

    def __init__(
        self,
        room: Room,
        *,
        codes: bool = True,
        workspaces: bool = False,
        wants: frozenset[Wants] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._room, self._workspaces = room, workspaces
        self._source: Source | None = None
        self.setAcceptDrops(True)
        self._chosen = PlainLabel(self.tr("Nothing is chosen yet."), name="chosen")
        self._how_far = PlainLabel(name="muted")
        self._how_far.hide()
        self._choose = QPushButton(self.tr("Choose a &file..."))
        self._choose.setObjectName("choose_file")
        self._choose.clicked.connect(self._ask_file)
        self._paste = QPushButton(self.tr("From the &clipboard"))
        self._paste.setObjectName("paste")
        self._paste.clicked.connect(self.paste)
        self._typed = ShortText("typed", self.tr("Code or text"), lines=3)
        self._typed.setPlaceholderText(self.tr("Type or paste a code or text here"))
        self._typed.setFont(fixed_font())
        self._typed.fit()
        self._typed.setAcceptDrops(False)  # a file that is dropped here is read, not spelt out
        self._typed.textChanged.connect(self._take_typed)
        self.drives = DriveList(room, wants=wants)
        self.drives.file_chosen.connect(self.read_file)
        self._lay_out(codes=codes)

    def _lay_out(self, *, codes: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.drives)
        column.addWidget(Heading(self.tr("From a file"), level=2))
        column.addWidget(
            PlainLabel(self.tr("Drop a file anywhere on this window, or choose it."), name="muted")
        )
        row = FlowLayout()
        row.addWidget(self._choose)
        row.addWidget(self._paste)
        column.addLayout(row)
        if codes:
            column.addWidget(Heading(self.tr("By typing"), level=2))
        column.addWidget(self._typed)
        column.addWidget(self._how_far)
        self._typed.setVisible(codes)
        column.addWidget(self._chosen)
        column.addStretch(1)

    @property
    def source(self) -> Source | None:
        """What is chosen now."""
        return self._source

    def show_source(self, source: Source | None) -> None:
        """Show what was chosen before."""
        self._source = source
        typed = source is not None and source.typed
        self._chosen.setVisible(not typed)  # it stands in the field
        self._chosen.show_foreign(
            self.tr("Chosen: {name}").format(name=source.name)
            if source
            else self.tr("Nothing is chosen yet.")
        )
        self._show_how_far(source.data.decode("utf-8", "replace") if source and source.typed else "")
        text = source.data.decode("utf-8", "replace") if source is not None and source.typed else ""
        if text != self._typed.toPlainText().strip():
            with QSignalBlocker(self._typed):
                self._typed.setPlainText(text)

    def let_go(self, name: str = "") -> bool:
        """Of what was refused nothing stays chosen but what is typed: that is put right where it stands.

        Args:
            name: what was refused; empty for what is chosen now.

        Returns:
            Whether nothing is chosen now.
        """
        if self._source is not None and self._source.typed:
            return False
        if shown := name or (self._source.name if self._source is not None else ""):
            self.show_source(None)
            self._chosen.show_foreign(self.tr("Not taken: {name}. Nothing is chosen.").format(name=shown))
        return True

    def _refuse(self, name: str, refusal: Refusal) -> None:
        self.let_go(name)
        self.refused.emit(refusal)

    def _show_how_far(self, text: str) -> None:
        """While a code is typed: how many of its groups are in."""
        found = groups_so_far(text)
        self._how_far.setVisible(found is not None)
        if found is not None:
            said = self.tr("{count} of {wanted} groups").format(count=found.count, wanted=found.wanted)
            self._how_far.setText(said)

    def paste(self) -> None:
        """Take the text of the clipboard, or the one file on it."""
        mime = cast("QMimeData | None", QApplication.clipboard().mimeData()) or QMimeData()
        files = [u.toLocalFile() for u in mime.urls() if u.isLocalFile()] if mime.hasUrls() else []
        if len(files) > 1:
            self.several.emit([Path(name) for name in files])
        elif files:
            self.read_file(Path(files[0]))
        elif mime.hasText() and mime.text().strip():
            self._take(
                Source(name=self.tr("Text from the clipboard"), data=mime.text().encode("utf-8", "replace"))
            )
        else:
            self.refused.emit(Refusal("usage", "There is no text on the clipboard."))

    def read_file(self, path: Path) -> None:
        """Read a file once, off the GUI thread."""
        outside, workspaces = self._room.outside, self._workspaces

        def read() -> Source | None:
            if workspaces and triage.is_workspace_file(outside, path):
                return None
            return Source(name=path.name, data=triage.read_carried(outside, path))

        def take(source: Source | None) -> None:
            if source is None:
                self.workspace_chosen.emit(path)
            else:
                self._take(source)

        reading = self._room.tasks.start(
            lambda _task: read(), done=take, refused=lambda refusal: self._refuse(path.name, refusal)
        )
        self.destroyed.connect(lambda _gone: reading.cancel())

    def focus(self, *, typing: bool = False) -> None:
        """Put the focus on the first thing to choose from, or where one types what is mostly typed."""
        if typing and not self._typed.isHidden():
            self._typed.setFocus()
        elif not self.drives.focus():
            self._choose.setFocus()

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), folders.start_folder())
        if name:
            self.read_file(folders.chosen_file(name))

    def _take_typed(self) -> None:
        text = self._typed.toPlainText().strip()
        url = QUrl(text) if text.startswith("file:") else QUrl()
        if url.isLocalFile():
            self.read_file(Path(url.toLocalFile()))
        elif text:
            data = text.encode("utf-8", "replace")
            self._take(Source(name=self.tr("What was typed"), data=data, typed=True))
        else:
            self.show_source(None)

    def _take(self, source: Source) -> None:
        self.show_source(source)
        self.taken.emit(source)

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        files = [u.toLocalFile() for u in event.mimeData().urls() if u.isLocalFile()]
        if len(files) > 1:
            self.several.emit([Path(name) for name in files])
        elif files:
            self.read_file(Path(files[0]))
        elif event.mimeData().text().strip():
            self._take(
                Source(name=self.tr("Dropped text"), data=event.mimeData().text().encode("utf-8", "replace"))
            )


def is_code(source: Source) -> bool:
    """Whether what was taken reads as a code."""
    return reads_as_code(source.data.decode("utf-8", "replace"))


Reader = Callable[[Source], None]
