"""Home on a small screen: the button is whole, and what is to be done can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton

from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.sections import Section

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MakeWindow = Callable[..., MainWindow]


def home(window: MainWindow, scale: int, language: str, qtbot: QtBot) -> HomePage:
    """The section in a window that fills a screen of 1024 by 600 below its own title."""
    window.settings.set_language(language)
    window.settings.set_text_scale(scale)
    window.resize(1024, 560)
    window.enter(Section.HOME)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    qtbot.wait(50)
    page = window.page
    assert isinstance(page, HomePage)
    return page


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("scale", [100, 125, 200])
@pytest.mark.parametrize("role", ["site", "authority"])
def test_the_list_gives_way_before_the_button(
    make_window: MakeWindow, qtbot: QtBot, role: str, scale: int, language: str
) -> None:
    window = make_window(role)
    page = home(window, scale, language, qtbot)
    button = page.findChild(QPushButton, "primary")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    whole = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    assert window.rect().contains(whole), (whole, window.rect())
    table = page.table
    first = table.visualRect(table.model().index(0, 3))
    assert first.height() <= table.viewport().height()  # what is to be done is read without scrolling


def test_where_the_day_has_no_column_it_stands_before_what_is_to_be_done(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window("site")
    page = home(window, 200, "de", qtbot)
    assert page.table.isColumnHidden(1)
    assert str(page.table.model().index(0, 3).data()).startswith("noch 14 Tage: ")
    page = home(window, 100, "de", qtbot)
    assert not page.table.isColumnHidden(1)
    assert "14" not in str(page.table.model().index(0, 3).data())
