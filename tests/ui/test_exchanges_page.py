"""Exchanges: where none is found, nothing is shown of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from slr_desktop.services import hand_back, inbox
from slr_desktop.services.endings import Ending
from slr_desktop.ui.exchange_texts import _ENDINGS
from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.room import Room
from tests.fakes.two_sides import TwoSides

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


def test_every_ending_has_its_own_words() -> None:
    assert set(_ENDINGS) == set(Ending)
    assert len(set(_ENDINGS.values())) == len(_ENDINGS)


@pytest.mark.usefixtures("styled")
def test_a_dismissed_request_says_so(sides: TwoSides, office: Room, qtbot: QtBot) -> None:
    sides.add("cuc-a")
    exchange = inbox.take_in(sides.authority, sides.ask("cuc-a")[0].file_bytes)[0].exchange
    hand_back.cancel(sides.site, ["cuc-a"])
    inbox.dismiss(sides.authority, exchange, "cancelled at the site")
    page = ExchangesPage(office)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    model = page.model

    def says() -> bool:
        return any(str(model.index(row, 4).data()) == "dismissed here" for row in range(model.rowCount()))

    qtbot.waitUntil(says, timeout=20_000)


@pytest.mark.usefixtures("styled")
def test_columns_are_wide_enough_where_another_page_leads_to_an_exchange(
    sides: TwoSides, site_room: Room, qtbot: QtBot
) -> None:
    sides.reserve("cuc-a")
    page = ExchangesPage(site_room)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.refresh()
    page.show_subject("E-000002")  # as the window does it: the second reading overtakes the first
    qtbot.waitUntil(lambda: page.model.row(0) is not None and site_room.tasks.idle, timeout=20_000)
    since = str(page.model.index(0, 3).data())
    assert page.table.columnWidth(3) > page.table.fontMetrics().horizontalAdvance(since)
