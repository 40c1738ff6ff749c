"""Updating a reservation, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from slr_desktop.domain.accounts import Issued
from slr_desktop.services import history, install, update
from slr_desktop.services.reservations import reservation
from slr_desktop.ui.flows.updating import Step, UpdateDraft
from slr_desktop.ui.room import Room
from slr_desktop.ui.wizards.updating import HowManyPage, UpdateWizard
from tests.fakes.two_sides import BASIC, PORT, TwoSides, pool
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import text_of, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[..., tuple[UpdateWizard, Keys]]


@pytest.fixture
def start(office: Room, qtbot: QtBot) -> Start:
    def opened(name: str = "") -> tuple[UpdateWizard, Keys]:
        wizard = UpdateWizard(office, UpdateDraft(anchor=name, given=bool(name)))
        return wizard, Keys(qtbot, office, wizard)

    return opened


def told(wizard: UpdateWizard) -> str:
    return words_of(wizard.pages[Step.HOW_MANY].message)  # type: ignore[attr-defined]


def newest(sides: TwoSides, name: str = "CUC-A") -> tuple[int, dict[str, int]]:
    number = reservation(sides.authority, name).newest
    return number.number, number.counts


class TestToItsEnd:
    def test_a_known_one_in_two_pages(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
        wizard, keys = start("CUC-A")
        assert step_of(wizard) == Step.HOW_MANY
        assert button_text(wizard) == "Issue update"
        assert keys.focus.objectName() == f"amount_{BASIC}"
        keys.write("65")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        told_last = text_of(wizard, "what_was_made").splitlines()
        assert told_last[0].startswith("Number 2 of UCXN:CUC-A was issued for ")
        assert told_last[1] == f"{BASIC}: 65, until now 40"
        assert newest(sides) == (2, {BASIC: 65, PORT: 2})
        assert pool(sides.authority) == (100, 40, 25, 35)
        keys.to("copy_text")
        keys.space()
        done = install.install(sides.site, QApplication.clipboard().text().encode(), None)
        assert [item.sequence for item in done] == [2]
        keys.to("primary")
        keys.enter()
        assert not wizard.isVisible()

    def test_which_one_is_asked_where_it_is_not_known(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a")
        sides.reserve("cuc-b", **{BASIC: 10})
        wizard, keys = start()
        assert step_of(wizard) == Step.WHICH
        keys.press(Qt.Key.Key_Down)
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY
        keys.fill(f"amount_{PORT}", "3")
        keys.enter()
        assert newest(sides, "CUC-B") == (2, {BASIC: 10, PORT: 3})
        assert newest(sides)[0] == 1

    def test_fewer_and_none(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
        wizard, keys = start("CUC-A")
        keys.fill(f"amount_{BASIC}", "10")
        keys.fill(f"amount_{PORT}", "0")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert newest(sides) == (2, {BASIC: 10})
        assert pool(sides.authority) == (100, 10, 30, 60)

    def test_over_one_that_is_on_its_way_a_note_says_why(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        update.update(sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="")
        wizard, keys = start("CUC-A")
        assert "It supersedes number 2" in told(wizard)
        page = wizard.pages[Step.HOW_MANY]
        assert isinstance(page, HowManyPage)
        assert page.amounts._rows[BASIC].now.text() == "40, on its way 50"
        assert page.amounts._rows[PORT].now.text() == "0"
        keys.write("60")
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY
        assert "Give a reason" in wizard.message.accessibleName()
        assert keys.focus.objectName() == "note"
        keys.write("ticket 4711")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        row = reservation(sides.authority, "CUC-A")
        assert [n.superseded_by for n in row.numbers] == [None, 3, None]
        exchange = history.list_exchanges(sides.authority, history.Wanted(only_open=True))[0]
        assert exchange.note == "ticket 4711"


class TestRefusals:
    def test_nothing_has_changed(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a")
        wizard, keys = start("CUC-A")
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY
        assert "Nothing has changed" in wizard.message.accessibleName()
        assert newest(sides)[0] == 1

    def test_more_than_there_is(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        wizard, keys = start("CUC-A")
        keys.write("101")
        keys.enter()
        assert "(pool-too-small)" in told(wizard)
        assert "of CUC_BasicMessaging" in told(wizard)
        assert "regid." not in told(wizard)
        assert wizard.message.code == ""  # said once, on the page
        button = wizard.page.findChild(QPushButton, "message_button")
        assert button is not None
        assert button.text() == "&Add licenses..."
        assert step_of(wizard) == Step.HOW_MANY
        assert newest(sides)[0] == 1
        keys.fill(f"amount_{BASIC}", "100")
        keys.enter()
        assert newest(sides) == (2, {BASIC: 100})

    def test_what_the_page_shows_to_be_refused_asks_for_no_passphrase(
        self, sides: TwoSides, start: Start
    ) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        wizard, keys = start("CUC-A")
        sides.authority.keys = None
        keys.write("101")
        keys.enter()
        assert "(pool-too-small)" in told(wizard)
        assert wizard.message.code == ""

    def test_all_to_nothing_is_a_return(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        wizard, keys = start("CUC-A")
        keys.write("0")
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY
        assert "(quantity-missing)" in told(wizard)
        assert wizard.message.code == ""

    def test_what_a_restore_left_unsure(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a")
        with sides.authority.act("test") as act:
            (issued,) = act.records.all(Issued)
            act.records.put(replace(issued, unsure=True))
            act.enter("test")
        wizard, keys = start("CUC-A")
        assert "(older-than-evidence)" in told(wizard)
        keys.write("50")
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY
        assert newest(sides)[0] == 1

    def test_a_name_that_nothing_has(self, sides: TwoSides, start: Start) -> None:
        wizard, keys = start("NOBODY")
        assert wizard.message.code == "unknown-name"
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY

    def test_where_there_is_no_reservation(self, sides: TwoSides, start: Start) -> None:
        wizard, keys = start()
        keys.enter()
        assert step_of(wizard) == Step.WHICH
        assert "Choose the reservation" in wizard.message.accessibleName()

    def test_without_the_passphrase_nothing_is_issued(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a")
        wizard, keys = start("CUC-A")
        sides.authority.keys = None
        keys.write("50")
        keys.enter()
        assert wizard.message.code == "passphrase-missing"
        assert newest(sides)[0] == 1

    def test_another_reservation_has_other_quantities(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        sides.reserve("cuc-b", **{BASIC: 10})
        wizard, keys = start()
        keys.enter()
        keys.fill(f"amount_{BASIC}", "33")
        keys.to("back")
        keys.space()
        assert step_of(wizard) == Step.WHICH
        keys.press(Qt.Key.Key_Down)
        keys.enter()
        assert wizard.walk.draft.quantities == {}
        keys.to("back")
        keys.space()
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY


def test_what_is_typed_stays_while_the_figures_are_read_again(
    sides: TwoSides, start: Start, qtbot: QtBot
) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    wizard, keys = start("CUC-A")
    keys.write("70")
    with qtbot.waitSignal(wizard._looker._pause.timeout):
        pass
    keys.settle()
    assert keys.focus.objectName() == f"amount_{BASIC}"
    page = wizard.pages[Step.HOW_MANY]
    assert page.amounts.values[BASIC] == 70  # type: ignore[attr-defined]
    preview = wizard.walk.draft.preview
    assert preview is not None
    assert {line.tag: line.after for line in preview.lines}[BASIC] == 70


def test_the_tab_key_passes_everything_and_comes_back(sides: TwoSides, start: Start) -> None:
    sides.reserve("cuc-a")
    _, keys = start("CUC-A")
    names = keys.ring()
    assert {f"amount_{BASIC}", f"amount_{PORT}", "note", "primary", "cancel", "help"} <= set(names)
