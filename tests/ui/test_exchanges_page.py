"""Exchanges: where none is found, nothing is shown of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.room import Room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def is_visible(page: ExchangesPage, shown: bool) -> bool:
    found = (page.findChild(QPlainTextEdit, "detail"), page.findChild(QPushButton, "save_files"))
    return {widget is not None and widget.isVisible() for widget in found} == {shown}


def test_where_none_is_found_there_is_no_detail(site_room: Room, qtbot: QtBot) -> None:
    page = ExchangesPage(site_room)
    qtbot.addWidget(page)
    page.show()
    search = page.findChild(QLineEdit, "search")
    assert search is not None
    for text, shown in (("", True), ("no such thing", False), ("", True)):
        search.setText(text)
        page.refresh()
        qtbot.waitUntil(partial(is_visible, page, shown), timeout=20_000)
