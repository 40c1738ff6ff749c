"""The menus: everything the window can do, with its keys; by role, so that nothing here is ever grey.

`keys_listed` gives all of them for the page Help > Keyboard shortcuts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from slr_desktop.domain.roles import Role
from slr_desktop.domain.text import visible
from slr_desktop.ui.section_texts import section_name
from slr_desktop.ui.sections import SECTIONS, Section, Wizard
from slr_desktop.ui.wizard_texts import wizard_text

WIZARDS: Final[dict[Role, tuple[tuple[Wizard, str], ...]]] = {
    Role.SITE: (
        (Wizard.REQUEST, "Ctrl+N"),
        (Wizard.IMPORT, "Ctrl+I"),
        (Wizard.RETURN, "Ctrl+R"),
        (Wizard.CANCEL, ""),
        (Wizard.GIVE_BACK, ""),
        (Wizard.REPORT_USAGE, "Ctrl+U"),
        (Wizard.ADD_INSTANCES, ""),
        (Wizard.TRUST, ""),
        (Wizard.INTRODUCE, ""),
    ),
    Role.AUTHORITY: (
        (Wizard.ANSWER, "Ctrl+N"),
        (Wizard.ENTER_CODE, "Ctrl+E"),
        (Wizard.ADD_LICENSES, ""),
        (Wizard.TRUST, ""),
        (Wizard.INTRODUCE, ""),
    ),
    Role.AUDIT: (),
}


class Acts(Protocol):
    """What a window can be asked for."""

    def new_workspace(self) -> None: ...
    def choose_workspace(self) -> None: ...
    def open_workspace(self, path: Path, /) -> None: ...
    def close_workspace(self) -> None: ...
    def choose_file(self) -> None: ...
    def paste(self) -> None: ...
    def show_settings(self) -> None: ...
    def close(self) -> bool: ...
    def want(self, wizard: Wizard, /) -> None: ...
    def enter(self, section: Section, /) -> None: ...
    def focus_search(self) -> None: ...
    def look_again(self) -> None: ...
    def toggle_lock(self) -> None: ...
    def show_help(self) -> None: ...
    def show_keys(self) -> None: ...


class Menus(QObject):
    """The menu bar of a window; built anew when its workspace or its language changes."""

    def __init__(self, window: QMainWindow, acts: Acts) -> None:
        super().__init__(window)
        self._window, self._acts = window, acts
        self._actions: list[QAction] = []
        self._menus: list[QMenu] = []

    def build(self, role: Role | None, recent: Sequence[tuple[str, Path]], *, lockable: bool) -> None:
        """Build all menus.

        Args:
            role: of the open workspace; None while none is.
            recent: names and places of the workspaces that were open, the last one first.
            lockable: whether the workspace has a passphrase.
        """
        window = self._window
        window.menuBar().clear()
        for old in (*self._actions, *self._menus):
            old.setObjectName("")  # it lives until the event loop comes round, and is nobody's any more
            old.deleteLater()
        self._actions.clear()
        self._menus.clear()
        self._file(recent, opened=role is not None)
        if role is not None:
            self._exchange(role)
            self._view(role, lockable=lockable)
        self._help()

    def _file(self, recent: Sequence[tuple[str, Path]], *, opened: bool) -> None:
        acts = self._acts
        file = self._menu(self.tr("&File"), "file_menu")
        self._add(file, "new_workspace", self.tr("&New workspace..."), "Ctrl+Shift+N", acts.new_workspace)
        self._add(
            file, "open_workspace", self.tr("&Open workspace..."), "Ctrl+Shift+O", acts.choose_workspace
        )
        self._recent(file, recent)
        file.addSeparator()
        self._add(file, "take_in", self.tr("&Take in a file..."), "Ctrl+O", acts.choose_file)
        self._add(file, "paste", self.tr("Take in from the &clipboard"), "Ctrl+V", acts.paste)
        file.addSeparator()
        self._add(file, "settings", self.tr("&Settings..."), "Ctrl+,", acts.show_settings)
        if opened:
            self._add(file, "close_workspace", self.tr("C&lose workspace"), "Ctrl+W", acts.close_workspace)
        self._add(file, "quit", self.tr("&Quit"), "Ctrl+Q", acts.close)

    def _recent(self, file: QMenu, recent: Sequence[tuple[str, Path]]) -> None:
        menu = file.addMenu(self.tr("Open &recent"))
        menu.setObjectName("recent_menu")
        menu.setEnabled(bool(recent))
        for number, (name, path) in enumerate(recent[:9], start=1):
            action = menu.addAction(f"&{number} {_plain(name)}  ({_plain(str(path))})")
            action.setObjectName(f"recent_{number}")
            action.triggered.connect(lambda _checked=False, path=path: self._acts.open_workspace(path))
        self._menus.append(menu)

    def _exchange(self, role: Role) -> None:
        if not WIZARDS[role]:
            return
        menu = self._menu(self.tr("&Exchange"), "exchange_menu")
        names = [wizard_text(wizard).name for wizard, _ in WIZARDS[role]]
        for (wizard, keys), text in zip(WIZARDS[role], with_mnemonics(names), strict=True):
            self._add(menu, wizard.value, f"{text}...", keys, self._want(wizard))

    def _view(self, role: Role, *, lockable: bool) -> None:
        menu = self._menu(self.tr("&View"), "view_menu")
        texts = [section_name(section) for section in SECTIONS[role]]
        extra = [self.tr("Find"), self.tr("Refresh"), self.tr("Lock or unlock")]
        shown = with_mnemonics([*texts, *extra])
        for number, section in enumerate(SECTIONS[role], start=1):
            self._add(menu, f"go_{section.value}", shown[number - 1], f"Ctrl+{number}", self._enter(section))
        menu.addSeparator()
        self._add(menu, "find", shown[-3], "Ctrl+F", self._acts.focus_search)
        self._add(menu, "look_again", shown[-2], "F5", self._acts.look_again)
        if lockable:
            self._add(menu, "toggle_lock", shown[-1], "Ctrl+L", self._acts.toggle_lock)

    def _help(self) -> None:
        menu = self._menu(self.tr("&Help"), "help_menu")
        self._add(menu, "help", self.tr("Help for &this page"), "F1", self._acts.show_help)
        self._add(menu, "keys", self.tr("&Keyboard shortcuts"), "", self._acts.show_keys)

    def _menu(self, title: str, name: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setObjectName(name)
        self._menus.append(menu)
        return menu

    def _want(self, wizard: Wizard) -> Callable[[], object]:
        return lambda: self._acts.want(wizard)

    def _enter(self, section: Section) -> Callable[[], object]:
        return lambda: self._acts.enter(section)

    def _add(self, menu: QMenu, name: str, text: str, keys: str, act: Callable[[], object]) -> None:
        action = QAction(text, self._window)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)
        self._actions.append(action)

    def keys_listed(self) -> list[tuple[str, str]]:
        """Every action that has keys: its keys as the system writes them, and its text."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (action.shortcut().toString(native), action.text().replace("&", "").rstrip("."))
            for action in self._actions
            if not action.shortcut().isEmpty()
        ]


def with_mnemonics(texts: Iterable[str]) -> list[str]:
    """The texts with an underlined letter each, which no other of them has; none where all are taken."""
    taken: set[str] = set()
    found = []
    for text in texts:
        at = next(
            (n for n, c in enumerate(text) if c.isalnum() and c.isascii() and c.casefold() not in taken), None
        )
        if at is not None:
            taken.add(text[at].casefold())
            text = f"{text[:at]}&{text[at:]}"  # noqa: PLW2901 - the text with its mark
        found.append(text)
    return found


def _plain(text: str) -> str:
    """A stranger's text in a menu: an ampersand is no mnemonic."""
    return visible(text).replace("&", "&&")
