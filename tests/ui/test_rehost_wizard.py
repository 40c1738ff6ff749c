"""Rehosting, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from slr_desktop.domain.accounts import IssuedState
from slr_desktop.services import hand_back, inbox, install, request, update
from slr_desktop.services.carry import as_text
from slr_desktop.services.reservations import list_reservations, reservation
from slr_desktop.ui.flows.rehosting import RehostDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.wizards.rehosting import RehostWizard
from tests.fakes.two_sides import BASIC, PORT, TwoSides, pool
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import text_of, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[..., tuple[RehostWizard, Keys]]


@pytest.fixture
def start(office: Room, qtbot: QtBot) -> Start:
    def opened(draft: RehostDraft | None = None) -> tuple[RehostWizard, Keys]:
        wizard = RehostWizard(office, draft)
        keys = Keys(qtbot, office, wizard)
        wizard.begin()
        keys.settle()
        return wizard, keys

    return opened


@pytest.fixture
def spare(sides: TwoSides) -> bytes:
    """cuc-a holds 40 and is lost; cuc-b asks, wishing nothing of its own."""
    sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
    sides.add("cuc-b")
    return sides.ask("cuc-b", **{BASIC: 1})[0].file_bytes


def told(wizard: RehostWizard) -> str:
    return words_of(wizard.pages[Step.TERMS].message)  # type: ignore[attr-defined]


def paste(keys: Keys, text: str) -> None:
    QApplication.clipboard().setText(text)
    keys.to("paste")
    keys.space()


def request_text(sides: TwoSides) -> str:
    return as_text(sides.ask("cuc-b", **{BASIC: 1})[0])


class TestToItsEnd:
    def test_the_failed_one_and_then_the_new_request(
        self, sides: TwoSides, spare: bytes, start: Start
    ) -> None:
        wizard, keys = start()
        assert step_of(wizard) == Step.FAILED
        keys.enter()
        assert step_of(wizard) == Step.REQUEST
        paste(keys, request_text(sides))
        assert step_of(wizard) == Step.TERMS
        assert "bars the codes of the failed instance" in told(wizard)
        assert text_of(wizard, "who").startswith("At North Site: from UCXN:CUC-A to UCXN:CUC-B,")
        assert button_text(wizard) == "Rehost"
        assert keys.focus.objectName() == "note"
        keys.write("burnt down")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        (told_next,) = [
            label.text() for label in wizard.findChildren(QLabel) if "Tell the site" in label.text()
        ]
        assert told_next.startswith("Carry it to North Site")
        assert "shut UCXN:CUC-A down" in told_next
        new, old = list_reservations(sides.authority)
        assert (new.instance, new.newest.counts) == ("UCXN:CUC-B", {BASIC: 40, PORT: 2})
        assert (old.state, old.replaced_by) == (IssuedState.REHOSTED, "UCXN:CUC-B")
        assert pool(sides.authority) == (100, 40, 0, 60)
        keys.to("copy_text")
        keys.space()
        done = install.install(sides.site, QApplication.clipboard().text().encode(), None)
        assert [item.sequence for item in done] == [1]
        keys.to("primary")
        keys.enter()
        assert not wizard.isVisible()

    def test_from_the_inbox_with_fewer(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        inbox.take_in(sides.authority, spare)
        anchor = reservation(sides.authority, "CUC-A").anchor
        wizard, keys = start(RehostDraft(anchor=anchor, given=True))
        assert step_of(wizard) == Step.REQUEST
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        keys.write("stolen")
        keys.fill(f"amount_{BASIC}", "30")
        keys.enter()
        assert reservation(sides.authority, "CUC-B").newest.counts == {BASIC: 30, PORT: 2}
        assert pool(sides.authority) == (100, 30, 0, 70)
        assert inbox.list_inbox(sides.authority) == []

    def test_the_request_is_known_and_the_failed_one_is_asked(
        self, sides: TwoSides, spare: bytes, start: Start
    ) -> None:
        exchange = inbox.take_in(sides.authority, spare)[0].exchange
        wizard, keys = start(RehostDraft(exchanges=(exchange,), asked=True))
        assert step_of(wizard) == Step.FAILED
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        keys.write("stolen")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert reservation(sides.authority, "CUC-B").replaces == "UCXN:CUC-A"

    def test_a_typed_code(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        code = request.request(sides.site, ["cuc-b"], {}).codes[0][1]
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, code)
        assert step_of(wizard) == Step.TERMS
        keys.write("stolen")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert reservation(sides.authority, "CUC-B").newest.counts == {BASIC: 40, PORT: 2}


class TestRefusals:
    def test_a_request_that_was_answered_takes_nothing_over(
        self, sides: TwoSides, spare: bytes, start: Start
    ) -> None:
        sides.reserve("cuc-c", **{BASIC: 5})
        text = request_text(sides)
        sides.authorize(spare)
        wizard, keys = start(RehostDraft(anchor="CUC-C", given=True))
        paste(keys, text)
        assert step_of(wizard) == Step.REQUEST
        assert wizard.message.code == "replayed"
        assert reservation(sides.authority, "CUC-C").live

    def test_our_own_authorization_is_told_and_what_is_wanted(
        self, sides: TwoSides, spare: bytes, start: Start
    ) -> None:
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, as_text(sides.authorize(spare)))
        assert step_of(wizard) == Step.REQUEST
        told = wizard.message.accessibleName()
        assert "You made this yourself: it is the authorization E-" in told
        assert "What is wanted here is the request of the instance that takes over." in told

    def test_an_instance_with_a_reservation_of_its_own_is_told_where_it_is_chosen(
        self, sides: TwoSides, spare: bytes, start: Start
    ) -> None:
        sides.reserve("cuc-c", **{BASIC: 5})
        hand_back.give_back(sides.site, ["cuc-c"])
        text = as_text(sides.ask("cuc-c", **{BASIC: 5})[0])
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, text)
        assert step_of(wizard) == Step.REQUEST
        assert "holds a reservation of its own already, at number 1" in words_of(wizard.message)
        assert "Enter a code" in words_of(wizard.message)

    def test_two_open_requests_of_one_instance_are_told_where_one_is_chosen(
        self, sides: TwoSides, spare: bytes, start: Start
    ) -> None:
        older = inbox.take_in(sides.authority, spare)[0].exchange
        hand_back.cancel(sides.site, ["cuc-b"])
        newer_text = as_text(sides.ask("cuc-b", **{BASIC: 2})[0])
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, newer_text)
        assert step_of(wizard) == Step.REQUEST
        told_here = words_of(wizard.message)
        assert f"An older request of UCXN:CUC-B is still open in the inbox, as {older}." in told_here
        assert f"Dismiss {older} in the inbox first" in told_here
        inbox.dismiss(sides.authority, older, "cancelled at the site")
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.TERMS

    def test_without_a_note(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, request_text(sides))
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert "Give a reason" in wizard.message.accessibleName()
        assert reservation(sides.authority, "CUC-A").live

    def test_two_requests_for_one_reservation(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        sides.add("cuc-c")
        inbox.take_in(sides.authority, spare)
        inbox.take_in(sides.authority, sides.ask("cuc-c")[0].file_bytes)
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        keys.to("choose_all")
        keys.space()
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.REQUEST
        assert "choose one of them" in wizard.message.accessibleName()

    def test_a_batch_is_no_request(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        sides.add("cuc-c", "cuc-d")
        data = sides.ask_in_one("cuc-c", "cuc-d")
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True, data=data, source_name="batch"))
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.REQUEST
        assert wizard.message.code == "wrong-kind"

    def test_more_than_moves_and_is_left(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, request_text(sides))
        keys.write("burnt down")
        keys.fill(f"amount_{BASIC}", "101")
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert wizard.message.code == "pool-too-small"
        assert reservation(sides.authority, "CUC-A").live

    def test_what_is_damaged(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True, data=spare[:-5], source_name="cut"))
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.REQUEST
        assert wizard.message.code == "incomplete"

    def test_a_reservation_that_has_ended(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        anchor = reservation(sides.authority, "CUC-A").anchor
        update.remove(sides.authority, "CUC-A", "gone")
        wizard, keys = start(RehostDraft(anchor=anchor, given=True))
        paste(keys, request_text(sides))
        keys.write("burnt down")
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert wizard.message.code == "wrong-state"

    def test_without_the_passphrase_nothing_moves(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        text = request_text(sides)
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, text)
        sides.authority.keys = None
        keys.write("burnt down")
        keys.enter()
        assert wizard.message.code == "passphrase-missing"
        assert reservation(sides.authority, "CUC-A").live

    def test_back_keeps_the_note(self, sides: TwoSides, spare: bytes, start: Start) -> None:
        wizard, keys = start(RehostDraft(anchor="CUC-A", given=True))
        paste(keys, request_text(sides))
        keys.write("burnt down")
        keys.to("back")
        keys.space()
        assert step_of(wizard) == Step.REQUEST
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert wizard.walk.draft.note == "burnt down"


def test_the_tab_key_passes_everything_and_comes_back(sides: TwoSides, spare: bytes, start: Start) -> None:
    _, keys = start(RehostDraft(anchor="CUC-A", given=True))
    paste(keys, request_text(sides))
    names = keys.ring()
    assert {"note", f"amount_{BASIC}", "show_checks", "primary", "back", "cancel"} <= set(names)
