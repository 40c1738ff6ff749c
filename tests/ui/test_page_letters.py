"""Alt and a letter of a page never opens a menu instead: the menu bar has its letters for itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from slr_desktop.domain.roles import Role
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import SECTIONS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MakeWindow = Callable[..., MainWindow]


def letter(text: str) -> str:
    """The letter that is marked; empty for none."""
    found = re.search(r"(?<!&)&([^&\s])", text)
    return found.group(1).casefold() if found else ""


def marked(page: QWidget) -> list[str]:
    """Every text of a page that has a marked letter, shown now or later."""
    texts = [button.text() for button in page.findChildren(QAbstractButton)]
    texts += [label.text() for label in page.findChildren(QLabel) if label.buddy() is not None]
    return [text for text in texts if letter(text)]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("role", [Role.SITE, Role.AUTHORITY, Role.AUDIT], ids=lambda role: role.value)
def test_no_letter_of_a_page_is_one_of_the_menu_bar(
    make_window: MakeWindow, qtbot: QtBot, role: Role, language: str
) -> None:
    window = make_window(role.value)
    window.settings.set_language(language)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    bar = {letter(action.text()): action.text() for action in window.menuBar().actions()}
    assert len(bar) >= 3
    clashes = []
    for section in SECTIONS[role]:
        window.enter(section)
        qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
        assert window.page is not None
        clashes += [(section.value, text) for text in marked(window.page) if letter(text) in bar]
    assert not clashes
