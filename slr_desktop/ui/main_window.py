"""The window: which workspace, its sections, and the way from anything that waits to its wizard.

Navigation only. Sections and wizards are made when they are first needed; they ask the window by
signal, never each other. While no workspace is open, the start page stands in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui import folders
from slr_desktop.ui.dropped import dropped, pasted
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.help import show_help
from slr_desktop.ui.menus import Menus
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.settings import Settings
from slr_desktop.ui.side import SideBar
from slr_desktop.ui.waiting import WaitingCounts
from slr_desktop.ui.watching import WorkspaceWatch
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.pressing import press_focused
from slr_desktop.ui.widgets.trouble import TroubleBanner
from slr_desktop.ui.wizards.page_area import PageArea

if TYPE_CHECKING:
    from slr_desktop.ui.pages.start import StartPage


class MainWindow(QMainWindow):
    """One window, one workspace.

    Args:
        room: its workspace and its lanes of work.
        settings: language, colours, text size, recent workspaces.
        make_page: builds a section when it is first entered.
        open_wizard: opens a wizard over the window, with what is known.
        start_later: the first picture shows no start page; `show_start` does.
        take: looks at bytes, a file or files that were dropped, pasted or chosen, and opens what fits.
    """

    def __init__(
        self,
        room: Room,
        settings: Settings,
        *,
        make_page: Callable[[Section, Room], Page],
        open_wizard: Callable[[MainWindow, Wizard, Any], None],
        take: Callable[[MainWindow, bytes | Path | Sequence[Path], str], None],
        start_later: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.room, self.settings = room, settings
        self._make_page, self._open_wizard, self._take = make_page, open_wizard, take
        self._pages: dict[Section, Page] = {}
        self._start_later = start_later
        self.setAcceptDrops(True)
        self.setMinimumSize(780, 480)
        self.resize(1120, 720)
        self._menus = Menus(self, self)
        self._watch, self._waiting = WorkspaceWatch(room, self), WaitingCounts(room, self)
        self._build()
        room.operator = settings.now.operator
        room.unlock_with(self._ask_passphrase)
        room.confirm_clock_with(self._ask_clock)
        room.opened.connect(self._show_opened)
        room.lock_changed.connect(self._show_lock)
        settings.applied.connect(self.rebuild)
        settings.recent_changed.connect(self._show_recent)
        self._watch.troubled.connect(lambda now: self.trouble.show_trouble(now))  # noqa: PLW0108 - made anew
        self._waiting.counted.connect(lambda now: self._side.show_counts(now))  # noqa: PLW0108 - made anew
        self._show_workspace()
        settings.look()

    # --- building --------------------------------------------------------------

    def _build(self) -> None:
        self._side = SideBar()
        self._side.entered.connect(self._enter)
        self._side.lock_pressed.connect(self.toggle_lock)
        self.trouble = TroubleBanner(self._help_about)
        self.message = Message()
        self.trouble.show_trouble(self._watch.found)
        self._stack = QStackedWidget()
        self._start_made: StartPage | None = None
        main = QVBoxLayout()
        main.setContentsMargins(18, 12, 18, 12)
        main.setSpacing(10)
        main.addWidget(self.trouble)
        main.addWidget(self.message)
        main.addWidget(self._stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(main, 1)
        self.setCentralWidget(centre)

    def rebuild(self) -> None:
        """Make everything anew, in another language or size; the section that is shown stays."""
        shown = next((section for section, page in self._pages.items() if page is self.page), None)
        kept = self.page.kept() if self.page is not None else None
        self._pages.clear()
        self._build()
        self._show_workspace()
        self._waiting.look()
        if shown is not None and self.room.is_open:
            self.enter(shown)
            self._pages[shown].take_up(kept)
            self._side.take_focus()

    # --- the workspace ---------------------------------------------------------

    def _show_opened(self) -> None:
        if self.room.is_open:
            self.settings.remember(self.room.desk)
        self._show_workspace()

    def _show_workspace(self) -> None:
        for area in (self._area(page) for page in self._pages.values()):
            self._stack.removeWidget(area)
            area.deleteLater()
        self._pages.clear()
        self.message.clear()
        genesis = self.room.desk.genesis if self.room.is_open else None
        self.setWindowTitle(self._title())
        self._side.show_workspace(genesis)
        self._show_lock()
        self._show_recent()
        if genesis is not None:
            self._start_later = False
            self.enter(self._side.sections[0])
        elif not self._start_later:
            self._stack.setCurrentWidget(self._area(self._start))
            self._start.focus_first()

    @property
    def _start(self) -> StartPage:
        """What is shown without a workspace; made when it is first wanted."""
        from slr_desktop.ui.pages.start import StartPage  # noqa: PLC0415 - see `loading`

        if self._start_made is None:
            start = self._start_made = StartPage()
            start.new_wanted.connect(self.new_workspace)
            start.open_wanted.connect(self.choose_workspace)
            start.chosen.connect(self.open_workspace)
            start.forgotten.connect(self.settings.forget)
            start.show_recent(self.settings.recent)
            self._stack.addWidget(PageArea(start))
        return self._start_made

    def show_start(self) -> None:
        """The start page, where it was left for later."""
        self._start_later = False
        self._show_workspace()

    def _title(self) -> str:
        if not self.room.is_open:
            return "SLR Desktop"
        genesis = self.room.desk.genesis
        training = self.tr("TRAINING - ") if genesis.training else ""
        return f"{training}{genesis.name} - SLR Desktop"

    def _show_recent(self) -> None:
        if self._start_made is not None:
            self._start_made.show_recent(self.settings.recent)
        role = self.room.desk.genesis.role if self.room.is_open else None
        places = [(item.name, item.path) for item in self.settings.recent if not item.missing]
        self._menus.build(role, places, lockable=self.room.needs_passphrase)

    def _show_lock(self) -> None:
        unlocked, needed = self.room.unlocked, self.room.is_open and self.room.needs_passphrase
        self._side.show_lock(unlocked=unlocked, needed=needed)
        if unlocked and self.room.operator:
            self.settings.set_operator(self.room.operator)

    def toggle_lock(self) -> None:
        """Forget the keys, or ask for the passphrase."""
        if self.room.unlocked:
            self.room.lock()
        elif self.room.is_open:
            self._ask_passphrase(lambda _unlocked: None)

    def _ask_passphrase(self, answer: Callable[[bool], None]) -> None:
        if not self.room.needs_passphrase:
            self.room.try_passphrase("", done=lambda _none: answer(True), refused=self.refuse)
            return
        from slr_desktop.ui.unlock import UnlockDialog  # noqa: PLC0415 - see `loading`

        dialog = UnlockDialog(self.room, answer, QApplication.activeModalWidget() or self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_clock(self, refusal: Refusal, answer: Callable[[str], None]) -> None:
        from slr_desktop.ui.confirm_clock import ClockDialog  # noqa: PLC0415 - see `loading`

        dialog = ClockDialog(refusal, answer, QApplication.activeModalWidget() or self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- sections and wizards --------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The section that is shown."""
        area = self._stack.currentWidget()
        shown = area.widget() if isinstance(area, PageArea) else None
        return shown if isinstance(shown, Page) else None

    def _area(self, page: QWidget) -> QWidget:
        """The frame in the stack in which a page scrolls."""
        return next(
            area
            for area in (self._stack.widget(at) for at in range(self._stack.count()))
            if isinstance(area, PageArea) and area.widget() is page
        )

    def enter(self, section: Section, subject: object = None) -> None:
        """Show a section, and in it what another one points at."""
        self._side.choose(section)
        if self.page is not None:
            self.page.focus_first()
            if subject is not None:
                self.page.show_subject(subject)

    def _enter(self, section: Section) -> None:
        self.message.clear()
        page = self._pages.get(section)
        if page is None:
            page = self._pages[section] = self._make_page(section, self.room)
            page.wanted.connect(self.want)
            page.go_to.connect(self.enter)
            self._stack.addWidget(PageArea(page))
        self._stack.setCurrentWidget(self._area(page))
        page.refresh()

    def want(self, wizard: Wizard, known: object = None) -> None:
        """Open a wizard over the window; what was said about the one before is over."""
        self.message.clear()
        if self.page is not None:
            self.page.forget_told()
        self._open_wizard(self, wizard, known)

    def focus_search(self) -> None:
        """Put the focus into the field that filters the section."""
        field = self.page.findChild(QLineEdit, "search") if self.page is not None else None
        if field is not None:
            field.setFocus()
            field.selectAll()

    def look_again(self) -> None:
        """Read everything that is shown anew."""
        self._watch.look()
        self.room.drives.look()
        if self.page is not None:
            self.page.refresh()
        else:
            self.settings.look()

    # --- taking in -------------------------------------------------------------

    def new_workspace(self) -> None:
        """Set up a workspace."""
        self.want(Wizard.SET_UP)

    def choose_workspace(self) -> None:
        """Ask for a workspace file, and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open workspace"), folders.start_folder(), folders.WORKSPACE_FILES
        )
        if name:
            self.open_workspace(folders.chosen_file(name))

    def open_workspace(self, path: Path) -> None:
        """Open a workspace file in this window."""

        def refused(refusal: Refusal) -> None:
            if self._start_later:
                self.show_start()
            self.refuse(refusal)

        self.room.open(path, done=lambda: None, refused=refused)

    def close_workspace(self) -> None:
        """Give the workspace back, and show the start page."""
        self.room.leave()

    def choose_file(self) -> None:
        """Ask for a file, and take in what it is."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take in a file"), folders.start_folder())
        if name:
            self.take_file(folders.chosen_file(name))

    def take_file(self, path: Path) -> None:
        """Look at a file, and open what fits."""
        self._take(self, path, "")

    def take_data(self, data: bytes, name: str = "") -> None:
        """Look at what was pasted or handed over, and open what fits."""
        self._take(self, data, name)

    def paste(self) -> None:
        """Take in the text of the clipboard, or the one file on it."""
        found = pasted()
        if found.files:
            self.take_files(found.files)
        elif found.text:
            self.take_data(found.data, self.tr("From the clipboard"))
        else:
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("There is no text on the clipboard."),
                self.tr("Copy a code, a text or a file first."),
            )

    def take_files(self, files: Sequence[Path]) -> None:
        """Take in one file, or several that came at once."""
        if len(files) == 1:
            self.take_file(files[0])
            return
        self._take(self, files, "")

    # --- dialogs ---------------------------------------------------------------

    def show_settings(self) -> None:
        """Language, colours, text size, operator."""
        from slr_desktop.ui.settings_dialog import SettingsDialog  # noqa: PLC0415 - see `loading`

        dialog = SettingsDialog(self.settings, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_keys(self) -> None:
        """Every key of the window."""
        from slr_desktop.ui.keys import KeysDialog  # noqa: PLC0415 - see `loading`

        dialog = KeysDialog(self._menus.keys_listed(), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_help(self) -> None:
        """The help page of what is on the screen."""
        self._help_about((self.page or self._start).help_topic)

    def _help_about(self, topic: str) -> None:
        show_help(self, self.room.outside, topic)

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal above the section."""
        self.message.show_refusal(refusal)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        found = dropped(event.mimeData())
        if found.files:
            self.take_files(found.files)
        elif found.text:
            self.take_data(found.data, self.tr("Dropped text"))

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        self.room.close()
        self.settings.flush()
        super().closeEvent(event)
