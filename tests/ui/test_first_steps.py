"""The way from a new workspace to its first exchange: Home and the last pages name the next step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from slr_desktop.domain.roles import Role
from slr_desktop.services import carry, install, instances, set_up, trust, update
from slr_desktop.services.preferences import Preferences
from slr_desktop.ui.flows.home import next_step
from slr_desktop.ui.loading import take
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.opening import open_wizard
from slr_desktop.ui.opening_pages import make_page
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.pages.outbox import OutboxPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.settings import Settings
from slr_desktop.ui.widgets.card import Card
from tests.fakes.two_sides import BASIC, TwoSides, make
from tests.ui.conftest import SiteMachine
from tests.ui.walks import words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MakeHome = Callable[[Role], HomePage]


@pytest.fixture
def make_home(tmp_path: Path, qtbot: QtBot, styled: None) -> Iterator[MakeHome]:
    """Home of a workspace that was just made, for real work."""
    rooms: list[Room] = []

    def made(role: Role) -> HomePage:
        machine = SiteMachine(tmp_path / role.value)
        room = Room(machine)
        room.take(make(machine, "Harbour", role, training=False))
        rooms.append(room)
        page = HomePage(room)
        qtbot.addWidget(page)
        page.show()
        page.refresh()
        qtbot.waitUntil(lambda: room.tasks.idle)
        return page

    yield made
    for room in rooms:
        room.close()


def pressed(page: HomePage) -> list[tuple[object, object]]:
    """What the one button below the list asks for."""
    wanted: list[tuple[object, object]] = []
    page.wanted.connect(lambda wizard, known: wanted.append((wizard, known)))
    page._continue_button.click()
    return wanted


@pytest.mark.parametrize(
    ("role", "button", "said"),
    [
        (Role.SITE, "Trust an authority", "No authority is trusted here yet: take its trust anchor in"),
        (Role.AUTHORITY, "Trust a site", "No site is known here yet: take its introduction in"),
    ],
)
def test_home_begins_with_trust(
    make_home: MakeHome, role: Role, button: str, said: str, qtbot: QtBot
) -> None:
    page = make_home(role)
    model = page.table.model()
    rows = [
        [str(model.index(r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())
    ]
    assert rows[0][0] == "Harbour"
    assert rows[0][3].startswith(said)
    assert "--" not in rows[0][3]
    found = page.findChildren(QPushButton, "primary")
    assert [b.text() for b in found if b.isVisible()] == [button]
    assert pressed(page)[0][0] is Wizard.TRUST
    cards = [card for card in page.findChildren(Card) if card.isVisible()]
    first = min(cards, key=lambda card: card.mapTo(page, QPoint(0, 0)).y())
    assert first.accessibleName() == button
    with qtbot.waitSignal(page.wanted) as told:
        first.click()
    assert told.args[0] is Wizard.TRUST
    shown = page.findChild(QPushButton, "show_exchange")
    assert isinstance(shown, QPushButton)
    assert not shown.isVisible()  # it belongs to no exchange


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (Role.SITE, "The introduction of this site was never saved"),
        (Role.AUTHORITY, "The trust anchor of this authority was never saved"),
    ],
)
def test_home_leads_to_what_the_other_side_needs_until_it_was_saved(
    make_home: MakeHome, role: Role, said: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = make_home(role)
    page.table.selectRow(1)
    current = page.table.current
    assert current is not None
    shown = str(page.table.model().index(1, 3).data())
    assert shown.startswith(said)
    assert "--" not in shown
    assert page._continue_button.text() == "Introduce this side"
    assert pressed(page)[0][0] is Wizard.INTRODUCE
    made, _identity = trust.export(page.room.desk, set_up.word_list(page.room.outside))
    carry.deliver(page.room.desk, [made], tmp_path / "stick")
    page.refresh()
    qtbot.waitUntil(lambda: page.room.tasks.idle)
    assert "introduce" not in [row.end.kind for row in page.table.rows_model.rows]


def test_home_of_a_site_that_trusts_says_nothing_of_it(
    site_room: Room, sides: TwoSides, qtbot: QtBot
) -> None:
    page = HomePage(site_room)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: site_room.tasks.idle)
    assert [row.end.kind for row in page.table.rows_model.rows] == ["introduce"]
    assert "Trust an authority" not in [
        card.accessibleName() for card in page.findChildren(Card) if not card.isHidden()
    ]


def test_an_authority_goes_on_trusting_sites_from_home(office: Room, qtbot: QtBot) -> None:
    page = HomePage(office)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: office.tasks.idle)
    cards = [card for card in page.findChildren(Card) if card.isVisible()]
    assert [card.accessibleName() for card in cards].count("Trust a site") == 1
    lowest = max(cards, key=lambda card: card.mapTo(page, QPoint(0, 0)).y())
    assert lowest.accessibleName() == "Trust a site"  # it is one of many things by now
    with qtbot.waitSignal(page.wanted) as told:
        lowest.click()
    assert told.args[0] is Wizard.TRUST


@pytest.mark.parametrize(
    ("role", "trusted", "stocked", "wanted"),
    [
        (Role.SITE, False, False, Wizard.TRUST),
        (Role.SITE, False, True, Wizard.TRUST),
        (Role.SITE, True, False, Wizard.ADD_INSTANCES),
        (Role.SITE, True, True, Wizard.REQUEST),
        (Role.AUTHORITY, False, False, Wizard.ADD_LICENSES),
        (Role.AUTHORITY, True, False, Wizard.ADD_LICENSES),
        (Role.AUTHORITY, False, True, Wizard.TRUST),
        (Role.AUTHORITY, True, True, Wizard.ANSWER),
        (Role.AUDIT, False, False, None),
    ],
)
def test_the_next_step(role: Role, trusted: bool, stocked: bool, wanted: Wizard | None) -> None:
    assert next_step(role, trusted=trusted, stocked=stocked) is wanted


class TestWhatIsOnItsWay:
    def home_of(self, room: Room, qtbot: QtBot) -> tuple[MainWindow, HomePage]:
        settings = Settings(room.outside, room.tasks, Preferences(), lambda _wanted: None, room)
        window = MainWindow(room, settings, make_page=make_page, open_wizard=open_wizard, take=take)
        qtbot.addWidget(window)
        window.show()
        window.enter(Section.HOME)
        home = window.page
        assert isinstance(home, HomePage)
        qtbot.waitUntil(lambda: room.tasks.idle)
        return window, home

    def test_a_confirmation_that_was_not_carried_leads_to_the_outbox(
        self, sides: TwoSides, site_room: Room, qtbot: QtBot, tmp_path: Path
    ) -> None:
        sides.reserve("cuc-a")
        sides.add("cuc-z")
        sides.ask("cuc-z")
        issued = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
        assert issued.made is not None
        install.install(sides.site, issued.made.file_bytes, "cuc-a")
        window, home = self.home_of(site_room, qtbot)
        at = next(n for n, w in enumerate(home.table.rows_model.rows) if w.end.kind == "update")
        home.table.selectRow(at)
        assert home.table.current is not None
        exchange = home.table.current.end.exchange
        button = home.findChild(QPushButton, "primary")
        assert isinstance(button, QPushButton)
        assert (button.text(), button.isVisible()) == ("Carry it...", True)
        button.click()
        page = window.page
        assert isinstance(page, OutboxPage)
        qtbot.waitUntil(lambda: site_room.tasks.idle and page.table.current is not None)
        assert [item.exchange for item in page.selected] == [exchange]

    def test_an_authority_says_what_it_has_not_sent_and_that_nothing_comes_back(
        self, sides: TwoSides, office: Room, qtbot: QtBot, tmp_path: Path
    ) -> None:
        sides.add("cuc-a")
        made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        _window, home = self.home_of(office, qtbot)
        (row,) = home.table.rows_model.rows
        assert row.end.kind == "carry"
        carry.deliver(sides.authority, [made], tmp_path)
        home.refresh()
        qtbot.waitUntil(lambda: office.tasks.idle)
        said = [label.text() for label in home.findChildren(QLabel) if label.isVisible()]
        assert any("Nothing comes back for a first authorization" in text for text in said)
        assert not any("Nothing is on its way" in text for text in said)

    def test_an_authority_without_licenses_has_the_button_for_them(
        self, make_home: MakeHome, qtbot: QtBot
    ) -> None:
        page = make_home(Role.AUTHORITY)
        page.table.selectRow(2)
        assert page.table.current is not None
        assert page.table.current.end.kind == "stock"
        assert pressed(page)[0][0] is Wizard.ADD_LICENSES


class TestMoreInUseThanReserved:
    @pytest.fixture
    def short(self, sides: TwoSides) -> TwoSides:
        sides.reserve("cuc-a", **{BASIC: 30})
        instances.report_usage(sides.site, "cuc-a", {BASIC: 35})
        return sides

    def test_home_has_the_button_that_asks_for_an_update(
        self, short: TwoSides, site_room: Room, qtbot: QtBot
    ) -> None:
        settings = Settings(
            site_room.outside, site_room.tasks, Preferences(), lambda _wanted: None, site_room
        )
        window = MainWindow(site_room, settings, make_page=make_page, open_wizard=open_wizard, take=take)
        qtbot.addWidget(window)
        window.show()
        window.enter(Section.HOME)
        home = window.page
        assert isinstance(home, HomePage)
        qtbot.waitUntil(lambda: home.table.model().rowCount() > 0)
        assert home.table.current is not None
        assert home.table.current.end.kind == "overage"
        button = home.findChild(QPushButton, "primary")
        assert isinstance(button, QPushButton)
        assert (button.text(), button.isVisible()) == ("Ask for an update...", True)
        home.table.setFocus()
        QTest.keyClick(home.table, Qt.Key.Key_Return)  # as the button, and as a double click
        page = window.page
        assert isinstance(page, InstancesPage)
        qtbot.waitUntil(lambda: page.licenses.message.isVisible() and site_room.tasks.idle)
        assert page.licenses.name == "cuc-a"
        assert "how many cuc-a needs" in words_of(page.licenses.message)
