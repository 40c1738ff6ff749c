"""The window: which workspace, its sections, and the way from anything that waits to its wizard.

Navigation only. Sections and wizards are made when they are first needed; they ask the window by
signal, never each other.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.artefacts import Role
from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.access import named
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.help import show_help
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import SECTIONS, Section, Wizard
from slr_desktop.ui.unlock import UnlockDialog
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.text import PlainLabel

WORKSPACE_FILES = "SLR Desktop (*.slr);;* (*)"


class Page(QWidget):
    """A section. It asks for a wizard, with what it knows, or for another section."""

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

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()


class MainWindow(QMainWindow):
    """One window, one workspace.

    Args:
        room: its workspace and its lanes of work.
        make_page: builds a section when it is first entered.
        open_wizard: opens a wizard over the window, with what is known.
        take_data: looks at what was dropped or pasted, and opens what fits.
    """

    def __init__(
        self,
        room: Room,
        *,
        make_page: Callable[[Section, Room], Page],
        open_wizard: Callable[[MainWindow, Wizard, Any], None],
        take_data: Callable[[MainWindow, bytes], None],
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.room = room
        self._make_page, self._open_wizard, self._take_data = make_page, open_wizard, take_data
        self._pages: dict[Section, Page] = {}
        self.setAcceptDrops(True)
        self.setMinimumSize(820, 520)
        self.resize(1120, 720)
        self._build()
        self._build_menu()
        room.unlock_with(self._ask_passphrase)
        room.opened.connect(self._show_workspace)
        room.lock_changed.connect(self._show_lock)
        self._show_workspace()

    # --- building --------------------------------------------------------------

    def _build(self) -> None:
        self._sections = QListWidget()
        named(self._sections, "sections", self.tr("Sections"))
        self._sections.currentItemChanged.connect(self._enter_item)
        self._training = PlainLabel(self.tr("TRAINING"), name="training")
        self._training.setWordWrap(False)
        self._side = PlainLabel(name="badge")
        self._lock = QPushButton()
        self._lock.setObjectName("lock")
        self._lock.clicked.connect(self._toggle_lock)
        side = QFrame()
        side.setObjectName("side")
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 14, 10, 12)
        column.addWidget(self._training, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sections, 1)
        column.addWidget(self._side)
        column.addWidget(self._lock)
        side.setFixedWidth(max(190, self.fontMetrics().averageCharWidth() * 30))
        self.message = Message()
        self._stack = QStackedWidget()
        main = QVBoxLayout()
        main.setContentsMargins(18, 12, 18, 12)
        main.addWidget(self.message)
        main.addWidget(self._stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(main, 1)
        self.setCentralWidget(centre)

    def _build_menu(self) -> None:
        file = self.menuBar().addMenu(self.tr("&File"))
        self._add(file, "new_workspace", self.tr("&New workspace..."), "Ctrl+Shift+N", self.new_workspace)
        self._add(
            file, "open_workspace", self.tr("&Open workspace..."), "Ctrl+Shift+O", self.choose_workspace
        )
        self._add(file, "take_in", self.tr("&Take in a file..."), "Ctrl+O", self.choose_file)
        self._add(file, "paste", self.tr("Take in from the &clipboard"), "Ctrl+V", self.paste)
        file.addSeparator()
        self._add(file, "quit", self.tr("&Quit"), "Ctrl+Q", self.close)
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        self._add(help_menu, "help", self.tr("Help for &this page"), "F1", self._show_help)

    def _add(self, menu: Any, name: str, text: str, keys: str, act: Callable[[], Any]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked: act())
        menu.addAction(action)
        return action

    # --- the workspace ---------------------------------------------------------

    def _show_workspace(self) -> None:
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._sections.clear()
        opened = self.room.is_open
        self._training.setVisible(opened and self.room.desk.genesis.training)
        self._side.setText(self._side_text() if opened else self.tr("No workspace is open"))
        self._show_lock()
        if not opened:
            self.setWindowTitle("SLR Desktop")
            return
        genesis = self.room.desk.genesis
        training = self.tr("TRAINING - ") if genesis.training else ""
        self.setWindowTitle(f"{training}{genesis.name} - SLR Desktop")
        for number, section in enumerate(SECTIONS[genesis.role], start=1):
            item = QListWidgetItem(self._section_name(section))
            item.setData(Qt.ItemDataRole.UserRole, section)
            item.setToolTip(f"Ctrl+{number}")
            self._sections.addItem(item)
        self._warn_if_old()
        self._sections.setCurrentRow(0)

    def _warn_if_old(self) -> None:
        self.message.clear()
        behind = self.room.desk.behind_mark
        if behind is not None:
            self.message.show_refusal(behind)

    def _side_text(self) -> str:
        genesis = self.room.desk.genesis
        side = {
            Role.SITE: self.tr("Site side"),
            Role.AUTHORITY: self.tr("Authority side"),
            Role.AUDIT: self.tr("Audit, read only"),
        }[genesis.role]
        return self.tr("{name}\n{side}, no network").format(name=genesis.name, side=side)

    def _section_name(self, section: Section) -> str:
        return {
            Section.HOME: self.tr("Home"),
            Section.INSTANCES: self.tr("Instances"),
            Section.ACCOUNTS: self.tr("Accounts"),
            Section.RESERVATIONS: self.tr("Reservations"),
            Section.INBOX: self.tr("Inbox"),
            Section.OUTBOX: self.tr("Outbox"),
            Section.EXCHANGES: self.tr("Exchanges"),
            Section.JOURNAL: self.tr("Journal"),
        }[section]

    def _show_lock(self) -> None:
        self._lock.setVisible(self.room.is_open)
        unlocked = self.room.unlocked
        self._lock.setText(self.tr("Unlocked - &lock now") if unlocked else self.tr("&Locked - unlock"))

    def _toggle_lock(self) -> None:
        if self.room.unlocked:
            self.room.lock()
        else:
            self._ask_passphrase(lambda _unlocked: None)

    def _ask_passphrase(self, answer: Callable[[bool], None]) -> None:
        over = QApplication.activeModalWidget() or self
        dialog = UnlockDialog(self.room, answer, over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- sections and wizards --------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The section that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def enter(self, section: Section, subject: object = None) -> None:
        """Show a section, and in it what another one points at."""
        for row in range(self._sections.count()):
            if self._sections.item(row).data(Qt.ItemDataRole.UserRole) == section:
                self._sections.setCurrentRow(row)
        if subject is not None and self.page is not None:
            self.page.show_subject(subject)

    def _enter_item(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        section = Section(item.data(Qt.ItemDataRole.UserRole))
        page = self._pages.get(section)
        if page is None:
            page = self._pages[section] = self._make_page(section, self.room)
            page.wanted.connect(self.want)
            page.go_to.connect(self.enter)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.refresh()

    def want(self, wizard: Wizard, known: object = None) -> None:
        """Open a wizard over the window."""
        self._open_wizard(self, wizard, known)

    # --- taking in -------------------------------------------------------------

    def new_workspace(self) -> None:
        """Set up a workspace."""
        self.want(Wizard.SET_UP)

    def choose_workspace(self) -> None:
        """Ask for a workspace file, and open it."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open workspace"), "", WORKSPACE_FILES)
        if name:
            self.open_workspace(Path(name))

    def open_workspace(self, path: Path) -> None:
        """Open a workspace file in this window."""
        self.room.open(path, done=lambda: None, refused=self.message.show_refusal)

    def choose_file(self) -> None:
        """Ask for a file, and take in what it is."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take in a file"))
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Read a file, and open what fits."""
        if not self.room.is_open:
            self.open_workspace(path)
            return
        outside = self.room.outside
        self.room.read(
            lambda _desk: outside.files.read(path, FILE_LIMIT),
            done=lambda data: self._take_data(self, data),
            refused=self.message.show_refusal,
        )

    def paste(self) -> None:
        """Take in the text of the clipboard."""
        text = QApplication.clipboard().text()
        if not text.strip():
            self.message.show_text(Tone.ATTENTION, self.tr("There is no text on the clipboard."))
        elif self.room.is_open:
            self._take_data(self, text.encode("utf-8", "replace"))

    def _show_help(self) -> None:
        show_help(self, self.room.outside, self.page.help_topic if self.page else "first-steps")

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal above the section."""
        self.message.show_refusal(refusal)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if len(urls) > 1:
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("Several files were dropped; take them in one by one."),
                self.tr("Many answers at once come as one batch file."),
            )
        elif urls:
            self.take_file(Path(urls[0].toLocalFile()))
        elif event.mimeData().hasText() and self.room.is_open:
            self._take_data(self, event.mimeData().text().encode("utf-8", "replace"))

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        self.room.close()
        super().closeEvent(event)


FILE_LIMIT = 2 * 1024 * 1024
"""Bytes of a file that is taken in; a genuine artefact is smaller."""
