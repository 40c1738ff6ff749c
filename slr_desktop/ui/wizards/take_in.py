"""Take something in, whatever it is: the dialog asks where it is, and the window opens what fits."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from slr_desktop.services import triage
from slr_desktop.services.found import Found
from slr_desktop.ui.explaining import explain, opens
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.source import Source, SourcePicker
from slr_desktop.ui.widgets.text import Heading, PlainLabel


class TakeInDialog(QDialog):
    """`taken` gives the source; a file is taken at once, what is typed when the button is pressed.

    `workspace_wanted` gives the path of a workspace that is to be opened, `several` those of files that
    came at once.

    What is typed is looked at here first: where nothing fits it, it stays in its field to be put right.
    """

    taken = Signal(object)
    workspace_wanted = Signal(object)
    several = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.setObjectName("take_in_dialog")
        self.setWindowTitle(self.tr("Take in a file or code"))
        self.message = Message()
        self.picker = SourcePicker(room, workspaces=True)
        self.picker.workspace_chosen.connect(self._offer_workspace)
        self.picker.taken.connect(self._take)
        self.picker.refused.connect(self.message.show_refusal)
        self.picker.several.connect(self._hand_several_over)
        self.setAcceptDrops(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._look = self._buttons.addButton(
            self.tr("See what it &is"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._look.setObjectName("primary")
        self._look.setDefault(True)
        self._look.clicked.connect(self._press)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Heading(self.tr("Where is it?")))
        about = self.tr(
            "A file, a code or a text, from the other side or from a product. It is looked at first; "
            "nothing is recorded before you say so, but a receipt, which needs no decision."
        )
        column.addWidget(PlainLabel(about))
        column.addWidget(self.message)
        column.addWidget(self.picker, 1)
        column.addWidget(self._buttons)
        self.resize(max(640, self.fontMetrics().averageCharWidth() * 84), 460)
        self.picker.focus()

    def _take(self, source: Source) -> None:
        self.message.clear()
        if not source.typed:
            self._hand_over(source)

    def _press(self) -> None:
        source = self.picker.source
        if source is None:
            self.message.show_text(Tone.ATTENTION, self.tr("Choose a file, or type or paste it."))
            self.picker.focus()
        elif source.typed:
            desk = self._room.desk if self._room.is_open else None
            self._room.tasks.start(
                lambda _task: triage.identify(desk, source.data),
                done=lambda found: self._judge(source, found),
                refused=self.message.show_refusal,
            )
        else:
            self._hand_over(source)

    def _judge(self, source: Source, found: Found) -> None:
        if found.fits or opens(found):
            self._hand_over(source)
        else:
            explain(self.message, source.name, found)
            self.picker.focus(typing=True)

    def _offer_workspace(self, path: Path) -> None:
        """A workspace is nothing that was carried here; it can be opened in place of this one."""
        self.message.show_text(
            Tone.NOTE,
            self.tr("{name} is a workspace of SLR Desktop.").format(name=path.name),
            self.tr("Nothing is taken in from it. Opened, it takes the place of the one that is open here."),
            button=self.tr("&Open this workspace"),
            action=lambda: self._open_workspace(path),
        )
        self.message.focus_button()

    def _open_workspace(self, path: Path) -> None:
        self.accept()
        self.workspace_wanted.emit(path)

    def _hand_over(self, source: Source) -> None:
        self.accept()
        self.taken.emit(source)

    def _hand_several_over(self, paths: list[Path]) -> None:
        self.accept()
        self.several.emit(paths)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(focused, QPushButton):
            self._look.click()  # what Qt takes for the default button may be one that the focus has left
            return
        super().keyPressEvent(event)

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.picker.dragEnterEvent(event)

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        self.picker.dropEvent(event)
