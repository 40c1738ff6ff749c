"""Removing a reservation without its return code, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from slr_desktop.domain.accounts import IssuedState
from slr_desktop.services import history, update
from slr_desktop.services.reservations import reservation
from slr_desktop.ui.flows.removing import RemoveDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.wizards.removing import RemoveWizard
from tests.fakes.two_sides import BASIC, TwoSides, pool
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.over import Over, dialog_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[..., tuple[RemoveWizard, Keys]]


@pytest.fixture
def start(office: Room, qtbot: QtBot) -> Start:
    def opened(name: str = "") -> tuple[RemoveWizard, Keys]:
        wizard = RemoveWizard(office, RemoveDraft(anchor=name, given=bool(name)))
        return wizard, Keys(qtbot, office, wizard)

    return opened


@pytest.fixture
def held(sides: TwoSides) -> str:
    """A reservation of 40 by SER-1234."""
    sides.reserve("ser-1234", **{BASIC: 40})
    return "SER-1234"


def test_a_known_one_to_its_end(sides: TwoSides, held: str, start: Start) -> None:
    wizard, keys = start(held)
    page = wizard.pages[Step.WHY]
    assert f"Releases 40 {BASIC}" in page._who.text()  # type: ignore[attr-defined]
    assert "nobody here would see it" in page.message.accessibleName()  # type: ignore[attr-defined]
    assert button_text(wizard) == "Remove reservation"
    assert keys.focus.objectName() == "note"
    keys.write("scrapped")
    keys.to("serial")
    keys.write("1234")
    keys.enter()
    assert step_of(wizard) == Step.DONE
    assert reservation(sides.authority, held).state is IssuedState.REMOVED
    assert pool(sides.authority) == (100, 0, 0, 100)
    exchange = history.list_exchanges(sides.authority, history.Wanted())[0]
    assert exchange.note == "scrapped"
    assert f"40 {BASIC}" in wizard.pages[Step.DONE]._what.text()  # type: ignore[attr-defined]
    keys.enter()
    assert not wizard.isVisible()


def test_which_one_is_asked_where_it_is_not_known(sides: TwoSides, held: str, start: Start) -> None:
    sides.reserve("cuc-b", **{BASIC: 5})
    wizard, keys = start()
    assert step_of(wizard) == Step.WHICH
    keys.press(Qt.Key.Key_Down)
    keys.enter()
    keys.write("scrapped")
    keys.to("serial")
    keys.write("1234")
    keys.enter()
    assert reservation(sides.authority, held).state is IssuedState.REMOVED
    assert reservation(sides.authority, "CUC-B").live


class TestRefusals:
    def test_why_has_to_be_said(self, sides: TwoSides, held: str, start: Start) -> None:
        wizard, keys = start(held)
        keys.enter()
        assert step_of(wizard) == Step.WHY
        assert "Give a reason" in wizard.message.accessibleName()

    @pytest.mark.parametrize("typed", ["", "1243", "SER-1234", "4"])
    def test_the_serial_number_has_to_fit(self, sides: TwoSides, held: str, start: Start, typed: str) -> None:
        wizard, keys = start(held)
        keys.write("scrapped")
        if typed:
            keys.to("serial")
            keys.write(typed)
        keys.enter()
        assert step_of(wizard) == Step.WHY
        assert "last 4 characters" in wizard.message.accessibleName()
        assert keys.focus.objectName() == "serial"
        assert reservation(sides.authority, held).live

    def test_one_that_has_ended_says_so(self, sides: TwoSides, held: str, start: Start) -> None:
        anchor = reservation(sides.authority, held).anchor
        update.remove(sides.authority, held, "first")
        wizard, keys = start(anchor)
        assert wizard.pages[Step.WHY].message.code == "wrong-state"  # type: ignore[attr-defined]
        keys.write("second")
        keys.to("serial")
        keys.write("1234")
        keys.enter()
        assert step_of(wizard) == Step.WHY
        assert wizard.message.code == "wrong-state"

    def test_a_name_that_nothing_has(self, sides: TwoSides, start: Start) -> None:
        wizard, keys = start("NOBODY")
        assert wizard.message.code == "unknown-name"
        keys.enter()
        assert step_of(wizard) == Step.WHY

    def test_without_the_passphrase_nothing_is_removed(
        self, sides: TwoSides, held: str, start: Start
    ) -> None:
        wizard, keys = start(held)
        sides.authority.keys = None
        keys.write("scrapped")
        keys.to("serial")
        keys.write("1234")
        keys.enter()
        assert wizard.message.code == "passphrase-missing"
        assert reservation(sides.authority, held).live

    def test_staying_keeps_what_was_typed(
        self, sides: TwoSides, held: str, start: Start, office: Room, qtbot: QtBot
    ) -> None:
        wizard, keys = start(held)
        keys.write("scrapped")
        keys.press(Qt.Key.Key_Escape)
        Over(qtbot, office, dialog_of(QMessageBox)).press_button("Stay")
        assert wizard.isVisible()
        assert wizard.pages[Step.WHY]._note.text() == "scrapped"  # type: ignore[attr-defined]


def test_the_tab_key_passes_everything_and_comes_back(sides: TwoSides, held: str, start: Start) -> None:
    _, keys = start(held)
    assert {"note", "serial", "primary", "cancel", "help"} <= set(keys.ring())
