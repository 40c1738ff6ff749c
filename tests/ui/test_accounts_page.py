"""Accounts: from nothing to licenses that can be granted, by keyboard."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from slr_desktop.domain.roles import Role
from slr_desktop.services import accounts, update
from slr_desktop.ui.pages.account_dialogs import AddAccountDialog, AddLicensesDialog
from slr_desktop.ui.pages.accounts import AccountsPage
from slr_desktop.ui.pages.correct_dialog import CorrectDialog
from slr_desktop.ui.room import Room
from slr_desktop.ui.tag_texts import tag_choices
from tests.fakes.two_sides import ACCOUNT, BASIC, PORT, Machine, TwoSides, make
from tests.ui.keys import Keys
from tests.ui.over import Over, dialog_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def cells(page: Any) -> list[list[str]]:
    """The texts of the page's table."""
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.fixture
def shown(office: Room, qtbot: QtBot) -> AccountsPage:
    page = AccountsPage(office)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.refresh()
    settle(qtbot, office)
    return page


@pytest.fixture
def empty_office(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    machine = Machine(tmp_path / "new", "new authority")
    room = Room(machine)
    room.take(make(machine, "New", Role.AUTHORITY, training=True))
    yield room
    room.close()


def settle(qtbot: QtBot, room: Room) -> None:
    qtbot.waitUntil(lambda: room.tasks.idle)
    QApplication.processEvents()


def basic(room: Room) -> str:
    return room.desk.catalogue.any_tag(BASIC).regid


class TestTheTable:
    def test_every_line_with_figures_that_add_up(
        self, sides: TwoSides, shown: AccountsPage, office: Room, qtbot: QtBot
    ) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        update.update(sides.authority, "CUC-A", {BASIC: 55}, supersede=False, note="")
        shown.refresh()
        settle(qtbot, office)
        name = f"{BASIC} (releases 12.0, 12.5)"
        assert cells(shown)[0] == [ACCOUNT, name, "100", "40", "15", "45", "perpetual"]

    def test_terms_say_when_they_count(
        self, sides: TwoSides, shown: AccountsPage, office: Room, qtbot: QtBot
    ) -> None:
        day = datetime.date(2026, 3, 1)
        for start, end, count in ((0, 30, 1200), (40, 50, 7), (-9, 1, 5)):
            accounts.add_licenses(
                sides.authority,
                ACCOUNT,
                PORT,
                count,
                start=day + datetime.timedelta(start),
                end=day + datetime.timedelta(end),
            )
        sides.later(3 * 86_400)
        accounts.add_account(sides.authority, "Branch")
        shown.refresh()
        settle(qtbot, office)
        rows = cells(shown)
        assert rows[0] == ["Branch", "no licenses yet", "", "", "", "", ""]
        assert [row[2:] for row in rows if row[1].startswith(PORT)] == [
            ["0", "0", "0", "0", "5 until 2026-03-02, over"],
            ["1,200", "0", "0", "1,200", "2026-03-01 to 2026-03-31"],
            ["0", "0", "0", "0", "7 from 2026-04-10 on"],
            ["20", "0", "0", "20", "perpetual"],
        ]

    def test_empty_it_leads_to_the_first_account(self, empty_office: Room, qtbot: QtBot) -> None:
        page = AccountsPage(empty_office)
        qtbot.addWidget(page)
        page.show()
        page.refresh()
        settle(qtbot, empty_office)
        button = page.findChild(QPushButton, "empty_button")
        assert button is not None
        assert button.text().replace("&", "") == "Make the first account..."
        QTest.keyClick(button, Qt.Key.Key_Space)
        keys = Over(qtbot, empty_office, dialog_of(AddAccountDialog))
        keys.write("Voice")
        keys.enter()
        assert [pool.name for pool in accounts.account_pools(empty_office.desk)] == ["Voice"]
        assert cells(page) == [["Voice", "no licenses yet", "", "", "", "", ""]]
        assert "was made" in page.message.accessibleName()


class TestAddingAnAccount:
    def test_without_a_name_it_says_so(self, office: Room, qtbot: QtBot) -> None:
        dialog = AddAccountDialog(office)
        keys = Keys(qtbot, office, dialog)
        keys.enter()
        assert dialog.isVisible()
        assert "name" in dialog.message.accessibleName()
        assert keys.focus.objectName() == "account_name"

    @pytest.mark.parametrize(
        ("name", "code"), [("vOiCe", "conflict"), ("a|b", "bad-value"), ("\u00e9", "bad-value")]
    )
    def test_a_name_that_is_refused_stays(self, office: Room, qtbot: QtBot, name: str, code: str) -> None:
        dialog = AddAccountDialog(office)
        keys = Keys(qtbot, office, dialog)
        QApplication.clipboard().setText(name)
        keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        keys.enter()
        assert dialog.isVisible()
        assert dialog.message.code == code
        assert [pool.name for pool in accounts.account_pools(office.desk)] == [ACCOUNT]
        keys.press(Qt.Key.Key_Escape)
        assert not dialog.isVisible()


class TestAddingLicenses:
    def test_perpetual_ones_by_keys_alone(self, office: Room, qtbot: QtBot) -> None:
        dialog = AddLicensesDialog(office, ACCOUNT, basic(office))
        told: list[str] = []
        dialog.told.connect(told.append)
        keys = Keys(qtbot, office, dialog)
        assert keys.focus.objectName() == "account"
        keys.to("count")
        keys.write("250")
        keys.enter()
        assert not dialog.isVisible()
        assert "350" in told[0]
        line = accounts.account_pools(office.desk)[0].lines[0]
        assert (line.tag, line.bought, line.start, line.end) == (BASIC, 350, None, None)

    def test_for_a_term_from_today_on(self, office: Room, qtbot: QtBot) -> None:
        dialog = AddLicensesDialog(office, ACCOUNT, basic(office))
        keys = Keys(qtbot, office, dialog)
        keys.to("count")
        keys.write("9")
        keys.to("perpetual")
        keys.press(Qt.Key.Key_Down)
        assert keys.focus.objectName() == "limited"
        keys.to("last_day")
        keys.enter()
        lines = [x for x in accounts.account_pools(office.desk)[0].lines if x.start is not None]
        assert [(x.tag, x.bought, str(x.start), str(x.end)) for x in lines] == [
            (BASIC, 9, "2026-03-01", "2027-02-28")
        ]

    def test_another_tag_of_another_product(self, office: Room, qtbot: QtBot) -> None:
        dialog = AddLicensesDialog(office, ACCOUNT)
        keys = Keys(qtbot, office, dialog)
        keys.to("product")
        keys.press(Qt.Key.Key_End)
        keys.to("tag")
        keys.press(Qt.Key.Key_End)
        keys.to("count")
        keys.write("3")
        keys.enter()
        assert not dialog.isVisible()
        catalogue = office.desk.catalogue
        wanted = tag_choices(catalogue.products[-1])[-1][1]
        assert wanted in {line.regid for line in accounts.account_pools(office.desk)[0].lines}

    def test_a_term_that_is_over_is_refused(self, office: Room, qtbot: QtBot) -> None:
        dialog = AddLicensesDialog(office, ACCOUNT)
        keys = Keys(qtbot, office, dialog)
        keys.to("count")
        keys.write("9")
        keys.to("perpetual")
        keys.press(Qt.Key.Key_Down)
        keys.to("last_day")
        keys.press(Qt.Key.Key_PageDown, times=3)
        keys.enter()
        assert dialog.isVisible()
        assert dialog.message.code == "bad-value"

    def test_none_is_too_few(self, office: Room, qtbot: QtBot) -> None:
        dialog = AddLicensesDialog(office, ACCOUNT)
        keys = Keys(qtbot, office, dialog)
        keys.enter()
        assert "how many" in dialog.message.accessibleName()
        assert keys.focus.objectName() == "count"

    def test_without_an_account_the_first_is_made_on_the_way(self, empty_office: Room, qtbot: QtBot) -> None:
        dialog = AddLicensesDialog(empty_office)
        keys = Keys(qtbot, empty_office, dialog)
        keys.to("count")
        keys.write("5")
        keys.enter()
        assert "no virtual account yet" in dialog.message.accessibleName()
        assert keys.focus.objectName() == "message_button"
        keys.space()
        inner = Over(qtbot, empty_office, dialog_of(AddAccountDialog))
        inner.write("Voice")
        inner.enter()
        dialog.activateWindow()
        keys.settle()
        keys.to("primary")
        keys.enter()
        (pool,) = accounts.account_pools(empty_office.desk)
        assert [line.bought for line in pool.lines] == [5]

    def test_the_tab_key_passes_everything(self, office: Room, qtbot: QtBot) -> None:
        keys = Keys(qtbot, office, AddLicensesDialog(office, ACCOUNT))
        assert keys.ring() == ["account", "product", "tag", "count", "perpetual", "primary", "cancel"]


class TestTakingLicensesAway:
    def ask(self, shown: AccountsPage, qtbot: QtBot, office: Room) -> Over:
        button = shown.findChild(QPushButton, "correct_button")
        assert button is not None
        assert button.isEnabled()
        QTest.keyClick(button, Qt.Key.Key_Space)
        return Over(qtbot, office, dialog_of(CorrectDialog))

    def test_what_nobody_holds_with_a_reason_by_keys_alone(
        self, sides: TwoSides, shown: AccountsPage, office: Room, qtbot: QtBot
    ) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        shown.refresh()
        settle(qtbot, office)
        keys = self.ask(shown, qtbot, office)
        dialog = dialog_of(CorrectDialog)
        told = " ".join(label.text() for label in dialog.findChildren(QLabel))
        assert "60 are neither reserved nor in transit" in told
        assert keys.focus.objectName() == "count"
        keys.enter()
        assert dialog.message.accessibleName().startswith("Give a reason")
        assert keys.focus.objectName() == "note"
        keys.write("Enhanced was meant")
        keys.enter()
        settle(qtbot, office)
        assert "60 of CUC_BasicMessaging" in shown.message.accessibleName()
        assert cells(shown)[0][2:6] == ["40", "40", "0", "0"]
        button = shown.findChild(QPushButton, "correct_button")
        assert button is not None
        assert not button.isEnabled()
        assert "reserved" in button.accessibleDescription()

    def test_a_part_of_them(self, shown: AccountsPage, office: Room, qtbot: QtBot) -> None:
        keys = self.ask(shown, qtbot, office)
        keys.write("30")
        keys.to("note")
        keys.write("typed one zero too many")
        keys.enter()
        settle(qtbot, office)
        assert cells(shown)[0][2] == "70"

    def test_escape_takes_nothing(self, shown: AccountsPage, office: Room, qtbot: QtBot) -> None:
        keys = self.ask(shown, qtbot, office)
        keys.press(Qt.Key.Key_Escape)
        settle(qtbot, office)
        assert cells(shown)[0][2] == "100"
