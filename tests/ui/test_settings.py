"""Settings are in force at once, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from slr_desktop.services import preferences
from slr_desktop.services.preferences import Scheme
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.palette import DARK, LIGHT, tokens_of
from slr_desktop.ui.sections import Section
from slr_desktop.ui.settings_dialog import SettingsDialog
from slr_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]


def opened(window: MainWindow) -> SettingsDialog:
    window.show_settings()
    found = window.findChild(SettingsDialog, "settings_dialog")
    assert isinstance(found, SettingsDialog)
    return found


def choose(dialog: SettingsDialog, name: str, data: object) -> None:
    field = dialog.findChild(QComboBox, name)
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findData(data))


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)


def heading_of(window: MainWindow) -> Heading:
    assert window.page is not None
    found = window.page.findChild(Heading)
    assert isinstance(found, Heading)
    return found


def test_dark_and_light_are_applied_at_once_and_kept(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    dialog = opened(window)
    choose(dialog, "colours", "dark")
    assert tokens_of(window.palette()) is DARK
    choose(dialog, "colours", "light")
    assert tokens_of(window.palette()) is LIGHT
    dialog.reject()
    settle(window, qtbot)
    assert preferences.preferences(world.outside).scheme is Scheme.LIGHT


def test_text_of_twice_the_size_is_twice_as_high_and_the_section_stays(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    window.enter(Section.JOURNAL)
    settle(window, qtbot)
    before = QApplication.font().pointSizeF()
    large = heading_of(window).font().pointSizeF()
    choose(opened(window), "text_size", 200)
    settle(window, qtbot)
    assert QApplication.font().pointSizeF() == pytest.approx(2 * before)
    assert heading_of(window).font().pointSizeF() == pytest.approx(2 * large)
    assert window.page is window._pages[Section.JOURNAL]
    assert preferences.preferences(world.outside).text_scale == 200


def test_german_is_spoken_at_once(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    dialog = opened(window)
    choose(dialog, "language", "de")
    settle(window, qtbot)
    assert QLocale().language() == QLocale.Language.German
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    choose(dialog, "language", "en")
    settle(window, qtbot)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_settings_are_those_of_the_next_start(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    dialog = opened(window)
    choose(dialog, "colours", "dark")
    choose(dialog, "text_size", 150)
    field = dialog.findChild(QLineEdit, "settings_operator")
    assert isinstance(field, QLineEdit)
    field.setText("  Berta  ")
    dialog.reject()
    window.close()  # at once: nothing that was set is lost
    again = make_window()
    assert again.settings.now.scheme is Scheme.DARK
    assert again.settings.now.text_scale == 150
    assert again.room.operator == "Berta"
    assert tokens_of(again.palette()) is DARK


def test_settings_that_cannot_be_read_are_the_defaults(make_window: MakeWindow, world: World) -> None:
    folder = world.outside.state_folder() / "documents"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"language": 7, "scheme": "pink", "text_scale": 9000000')
    (folder / "recent.json").write_text('{"workspaces": [1, {"path": "\\u0000"}, {"role": "king"}]}')
    window = make_window()
    assert window.settings.now == preferences.Preferences()
    assert window.settings.recent == ()


def test_settings_are_worked_by_keyboard_alone(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    dialog = opened(window)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    names = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"language", "colours", "text_size", "settings_operator"} <= set(names)
    mnemonics = [label.text().partition("&")[2][:1].casefold() for label in dialog._labels]
    assert len(set(mnemonics)) == len(mnemonics)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
