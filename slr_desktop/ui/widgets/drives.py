"""Removable drives that the system has mounted: name, free space, read-only, what they hold for us.

One button for each drive that can be written to, or for each file that fits. While there is none,
one line says that a stick shows here by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.ports import Volume
from slr_desktop.domain.text import visible
from slr_desktop.services.found import Wants
from slr_desktop.services.media import Holding, default_folder
from slr_desktop.ui.listed import listed, listed_at_length
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.leading import lead
from slr_desktop.ui.widgets.text import Heading, PlainLabel

MAY_BREAK = "\u200b"
"""After a hyphen the name of a file may go on in the next line."""
MOST_FILES = 8
"""Files that have a button of their own; of more it is said how many."""

MOST_OTHERS = 24
"""Other files that are named under the fold."""


class DriveList(QWidget):
    """The drives of the window.

    Args:
        room: whose drives are shown.
        writable: a button writes to a drive; otherwise one takes a file from it.
        wants: what is wanted here: such files come first, all others are folded away; None takes all that fit.

    Signals:
        folder_chosen: the folder on a drive, and the name of the drive.
        file_chosen: the path of a file on a drive.
    """

    folder_chosen = Signal(object, str)
    file_chosen = Signal(object)

    def __init__(
        self,
        room: Room,
        *,
        writable: bool = False,
        wants: frozenset[Wants] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._room, self._writable, self._wants = room, writable, wants
        self._unfolded = False
        self.setObjectName("drives")
        self._leads = False
        self._buttons: list[QPushButton] = []
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        if not writable:
            self._column.addWidget(Heading(self.tr("From a drive"), level=2))
        room.drives.changed.connect(self._show)
        self._show()

    @property
    def buttons(self) -> list[QPushButton]:
        """Those that can be pressed now."""
        return [button for button in self._buttons if button.isEnabled()]

    def focus(self) -> bool:
        """Put the focus on the first button; False where there is none."""
        if self.buttons and not self.isHidden():
            self.buttons[0].setFocus()
            return True
        return False

    def lead(self, *, on: bool) -> None:
        """Whether the first button is the one to press next."""
        self._leads = on
        for button in self._buttons:
            lead(button, on=on and button is next(iter(self.buttons), None))

    def _show(self) -> None:
        had_focus = any(button.hasFocus() for button in self._buttons)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self._buttons.clear()
        if self._writable:
            for volume in self._room.drives.volumes:
                self._add_volume(volume)
        else:
            self._add_files()
        if not self._parts:
            note = self.tr("Plug a stick in: it shows here once the system has mounted it.")
            if self._room.drives.volumes:
                note = self.tr("The drives that are plugged in hold nothing for this workspace.")
            self._add(PlainLabel(note, name="muted"))
        if not self._writable:
            self._add_others()
        self.lead(on=self._leads)
        if had_focus:
            self.focus()

    def _add_volume(self, volume: Volume) -> None:
        name = visible(volume.name)
        button = QPushButton(self.tr("Save to {name}").format(name=name.replace("&", "&&")))
        button.setProperty("volume", str(volume.path))
        button.setEnabled(not volume.read_only)
        free = _size(volume.free)
        note = (
            self.tr("cannot be written to: look for a lock switch on it")
            if volume.read_only
            else self.tr("{free} free, {filesystem}").format(free=free, filesystem=visible(volume.filesystem))
        )
        if not volume.certain:
            note = self.tr("{note}, mounted at {path}").format(note=note, path=visible(str(volume.path)))
        self._add_row(button, note, lambda: self.folder_chosen.emit(default_folder(volume), volume.name))

    def _add_files(self) -> None:
        fitting = self._wanted()
        for volume, holding in fitting[:MOST_FILES]:
            self._add_file(volume, holding)
        rest = len(fitting) - MOST_FILES
        if rest > 0:
            self._add(PlainLabel(self.tr("%n more; choose the file yourself.", "", rest), name="muted"))

    def _wanted(self) -> list[tuple[Volume, Holding]]:
        """The files that fit this page."""
        wants = self._wants
        return [
            (volume, holding)
            for volume, holding in self._room.drives.fitting
            if wants is None or holding.found.wants in wants
        ]

    def _add_others(self) -> None:
        """Everything else of this app on the drives, folded away: what it is, and what fits elsewhere to be taken."""
        wanted = {holding.path for _volume, holding in self._wanted()}
        others = [
            (held.volume, item)
            for held in self._room.drives.holdings
            for item in held.items
            if item.path not in wanted
        ]
        if not others:
            return
        under = QWidget()
        column = QVBoxLayout(under)
        column.setContentsMargins(0, 0, 0, 0)
        for volume, holding in others[:MOST_OTHERS]:
            column.addWidget(self._other(volume, holding))
        rest = len(others) - MOST_OTHERS
        if rest > 0:
            column.addWidget(
                PlainLabel(self.tr("%n more; choose the file yourself.", "", rest), name="muted")
            )
        fold = Fold(under, "other_files")
        fold.say(self.tr("%n other file(s) of this app here", "", len(others)))
        fold.toggled.connect(self._note_fold)
        fold.setChecked(self._unfolded)
        self._add(fold)
        self._add(under)
        under.setVisible(self._unfolded)

    def _note_fold(self, opened: bool) -> None:  # noqa: FBT001 - the state of the button
        self._unfolded = opened

    def _other(self, volume: Volume, holding: Holding) -> QWidget:
        note = f"{visible(holding.path.name)}: {visible(listed_at_length(holding.found))}"
        if not holding.fits or holding.found.wants is Wants.OPEN_WORKSPACE:
            return PlainLabel(note.replace("-", f"-{MAY_BREAK}"), name="muted")
        return self._row(
            self._take_button(volume, holding), note, lambda: self.file_chosen.emit(holding.path), below=True
        )

    def _take_button(self, volume: Volume, holding: Holding) -> QPushButton:
        button = QPushButton(self.tr("Take from {name}").format(name=visible(volume.name).replace("&", "&&")))
        button.setProperty("file", str(holding.path))
        return button

    def _add_file(self, volume: Volume, holding: Holding) -> None:
        button = self._take_button(volume, holding)
        note = f"{visible(holding.path.name)}: {visible(listed(holding.found))}"
        self._add_row(button, note, lambda: self.file_chosen.emit(holding.path), below=True)

    def _add_row(
        self, button: QPushButton, note: str, act: Callable[[], None], *, below: bool = False
    ) -> None:
        self._buttons.append(button)
        self._add(self._row(button, note, act, below=below))

    def _row(
        self, button: QPushButton, note: str, act: Callable[[], None], *, below: bool = False
    ) -> QWidget:
        button.setObjectName("drive")
        button.setAccessibleDescription(note)
        button.setToolTip(note)
        button.clicked.connect(lambda _checked=False: act())
        row = QWidget()
        line: QBoxLayout = QVBoxLayout(row) if below else QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(PlainLabel(note.replace("-", f"-{MAY_BREAK}"), name="muted"), 1)
        return row

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)


def _size(count: int) -> str:
    """`12.3 GB`, as the language of the window writes it."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
