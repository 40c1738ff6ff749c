"""The dialogs of the window and the pages of a site: names, letters, sizes, the Tab ring, large text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QWidget,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.services.actions import Act
from slr_desktop.ui.confirm_clock import ClockDialog
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.sections import Section, Wizard
from tests.ui.clipping import clipped
from tests.ui.walks import CONTROLS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MakeWindow = Callable[..., MainWindow]
SMALL = (1000, 552)


@pytest.fixture(params=[100, 200], ids=["100", "200"])
def window(request: pytest.FixtureRequest, make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    """The window of the demo's site on a small screen, with text as it comes and twice as large."""
    made = make_window("site")
    made.settings.set_text_scale(request.param)
    made.resize(*SMALL)
    settle(made, qtbot)
    return made


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    for _ in range(3):
        QApplication.processEvents()


def controls(shown: QWidget) -> Iterator[QWidget]:
    """Everything that can be worked now."""
    for kind in CONTROLS:
        for widget in shown.findChildren(kind):
            inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
            if widget.isVisible() and widget.isEnabled() and not inner and widget.window() is shown:
                yield widget


def hold(shown: QWidget) -> None:
    """What every window is held to."""
    for widget in controls(shown):
        spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert spoken.strip(), f"{widget.objectName() or widget} has no name for a screen reader"
        if isinstance(widget, QAbstractButton) and not widget.objectName().startswith("qt_"):
            assert min(widget.width(), widget.height()) >= 24, f"{widget.objectName()} is too small"
    texts = [b.text() for b in shown.findChildren(QAbstractButton) if b.isVisible()]
    texts += [b.text() for b in shown.findChildren(QLabel) if b.isVisible() and b.buddy() is not None]
    if isinstance(shown, MainWindow):
        texts += [action.text() for action in shown.menuBar().actions()]
    letters = Counter(m.lower() for text in texts for m in re.findall(r"(?<!&)&([^&\s])", text))
    assert not [letter for letter, count in letters.items() if count > 1], (letters, texts)
    assert clipped(shown) == []


def ring(shown: QWidget, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """Everything that Tab passes until it is back where it began."""
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    first, passed = QApplication.focusWidget(), []
    assert first is not None
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused.objectName())
        QTest.keyClick(focused, key)
        if QApplication.focusWidget() is first:
            return passed
    raise AssertionError(f"Tab does not come back: {passed}")


def over() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


@pytest.mark.parametrize("dialog", ["settings", "keys", "unlock", "clock", "take-in", "usage"])
def test_dialogs(window: MainWindow, qtbot: QtBot, dialog: str) -> None:
    clock = Refusal("clock-behind", "The clock says {wall}; that is {where} ...", wall="1", where="behind")
    openers: dict[str, Callable[[], object]] = {
        "settings": window.show_settings,
        "keys": window.show_keys,
        "unlock": window.toggle_lock,
        "clock": lambda: ClockDialog(clock, lambda _why: None, window).open(),
        "take-in": lambda: window.want(Wizard.TAKE_IN),
        "usage": lambda: window.want(Wizard.REPORT_USAGE, "cuc-pub"),
    }
    openers[dialog]()
    settle(window, qtbot)
    shown = over()
    hold(shown)
    assert shown.windowTitle()
    passed = ring(shown, qtbot)
    assert len(passed) > 1
    assert sorted(ring(shown, qtbot, Qt.Key.Key_Backtab)) == sorted(passed)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_home_and_instances(window: MainWindow, qtbot: QtBot) -> None:
    for section in (Section.HOME, Section.INSTANCES):
        window.enter(section)
        settle(window, qtbot)
        hold(window)
        assert len(ring(window, qtbot)) > 3


def test_the_licenses_page_with_everything_open(window: MainWindow, qtbot: QtBot) -> None:
    window.enter(Section.INSTANCES, "cuc-pub")
    settle(window, qtbot)
    page = window.page
    assert isinstance(page, InstancesPage)
    qtbot.waitUntil(lambda: not page._pause.isActive())
    settle(window, qtbot)
    page.licenses.menu.fold.click()
    page.licenses.enforcement.fold.click()
    page.licenses.menu.button(Act.ASK_FOR_UPDATE).click()
    settle(window, qtbot)
    hold(window)
    passed = ring(window, qtbot)
    assert {
        "act_return",
        "show_impossible",
        "show_enforcement",
        "enforcement",
        "copy_confirmation_code",
    } <= set(passed)


def test_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    window.close_workspace()
    settle(window, qtbot)
    hold(window)
    assert {"card_button", "recent", "primary", "forget"} <= set(ring(window, qtbot))
