"""Entering confirmation and return codes, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from slr_desktop.domain.accounts import IssuedState
from slr_desktop.services import answer, carry, hand_back, install, receive, request, take_codes, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Made
from slr_desktop.services.reservations import reservation
from slr_desktop.ui.flows.entering import EnterDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.entering import EnterWizard
from tests.fakes.two_sides import ACCOUNT, BASIC, PRODUCT, RELEASE, TwoSides, pool
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import said

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Open = Callable[..., tuple[EnterWizard, Keys]]


@pytest.fixture
def start(office: Room, qtbot: QtBot) -> Open:
    """Opens the wizard, with bytes that were dropped or without."""

    def opened(data: bytes = b"") -> tuple[EnterWizard, Keys]:
        draft = EnterDraft(source_name="a file", data=data) if data else None
        wizard = EnterWizard(office, draft)
        keys = Keys(qtbot, office, wizard)
        wizard.begin()
        keys.settle()
        return wizard, keys

    return opened


def confirmation(sides: TwoSides) -> tuple[str, Made]:
    """Number 2 of cuc-a is installed: 60 instead of 40."""
    sides.reserve("cuc-a", **{BASIC: 40})
    issued = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
    assert issued.made is not None
    done = install.install(sides.site, issued.made.file_bytes, "cuc-a")[0]
    assert done.carry is not None
    return done.confirmation_code or "", done.carry


def returned(sides: TwoSides, name: str = "cuc-a") -> tuple[str, Made]:
    sides.reserve(name, **{BASIC: 25})
    back = hand_back.give_back(sides.site, [name])[0]
    assert back.made is not None
    return back.code or "", back.made


def slipped(code: str) -> str:
    at = len(code) - 18
    return code[:at] + ("A" if code[at] != "A" else "B") + code[at + 1 :]


def everything(wizard: EnterWizard) -> str:
    """All that the page says."""
    return "\n".join(label.text() for label in wizard.page.findChildren(QLabel) if label.isVisible())


def page_text(wizard: EnterWizard) -> str:
    page = wizard.pages[Step.WHAT]
    return str(page.said.text())  # type: ignore[attr-defined]


class TestToItsEnd:
    def test_a_typed_confirmation(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start()
        assert keys.focus.objectName() == "typed"
        keys.write(code.lower())
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert page_text(wizard) == f"Confirms number 2 of UCXN:CUC-A at North Site: 60 {BASIC}"
        assert button_text(wizard) == "Confirm update"
        assert pool(sides.authority) == (100, 40, 20, 40)
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert pool(sides.authority) == (100, 60, 0, 40)
        assert button_text(wizard) == "Done"
        keys.to("primary")
        keys.enter()
        assert not wizard.isVisible()

    def test_a_slip_is_marked_and_shown_before_it_is_taken(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start(slipped(code).encode())
        page = wizard.pages[Step.WHAT]
        assert step_of(wizard) == Step.WHAT
        assert page.code.toPlainText() == code  # type: ignore[attr-defined]
        told = page.message.accessibleName()  # type: ignore[attr-defined]
        assert "Group 6 was typed" in told
        assert "before you go on" in told
        assert pool(sides.authority) == (100, 40, 20, 40)
        keys.enter()
        assert pool(sides.authority) == (100, 60, 0, 40)

    def test_a_return_file_releases_and_its_receipt_closes_what_waits_at_the_site(
        self, sides: TwoSides, start: Open, qtbot: QtBot
    ) -> None:
        _, made = returned(sides)
        wizard, keys = start(made.file_bytes)
        assert page_text(wizard) == f"Releases 25 {BASIC} of UCXN:CUC-A at North Site"
        assert button_text(wizard) == "Release licenses"
        keys.enter()
        assert pool(sides.authority) == (100, 0, 0, 100)
        assert reservation(sides.authority, "CUC-A").state is IssuedState.RETURNED
        keys.to("copy_text")
        keys.press(Qt.Key.Key_Space)
        (received,) = receive.receive(sides.site, QApplication.clipboard().text().encode())
        assert received.recorded

    def test_a_batch_of_returns_says_each(self, sides: TwoSides, start: Open) -> None:
        items = [returned(sides, name)[1] for name in ("cuc-a", "cuc-b")]
        take_codes.accept_return(sides.authority, items[0].file_bytes, with_receipt=True)
        (parcel,) = carry.parcels(sides.site, items)
        wizard, keys = start(parcel.file_bytes)
        assert keys.focus.objectName() == "items"
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert [e.refusal.code if e.refusal else "" for e in wizard.walk.draft.entered] == ["replayed", ""]
        assert pool(sides.authority) == (100, 0, 0, 100)

    def test_entered_before_its_receipt_is_given_again(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        first = take_codes.confirm(sides.authority, code.encode(), with_receipt=True)[0]
        assert first.receipt is not None
        wizard, keys = start(code.encode())
        assert button_text(wizard) == "Give its receipt"
        keys.enter()
        assert [made.digest for made in wizard.walk.draft.made] == [first.receipt.digest]

    def test_the_file_of_a_closed_reservation_gives_its_receipt_a_second_time(
        self, sides: TwoSides, start: Open
    ) -> None:
        _, made = returned(sides)
        update.remove(sides.authority, "CUC-A", "gone")
        first = take_codes.accept_return(sides.authority, made.file_bytes, with_receipt=True)[0]
        assert first.receipt is not None
        wizard, keys = start(made.file_bytes)
        assert button_text(wizard) == "Give its receipt"
        assert page_text(wizard) == "The return of UCXN:CUC-A at North Site, once more"
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert [receipt.digest for receipt in wizard.walk.draft.made] == [first.receipt.digest]

    def test_of_the_file_of_a_typed_code_the_button_has_the_focus(self, sides: TwoSides, start: Open) -> None:
        code, made = confirmation(sides)
        take_codes.confirm(sides.authority, code.encode(), with_receipt=True)
        wizard, keys = start(made.file_bytes)
        assert (button_text(wizard), keys.focus.objectName()) == ("Give its receipt", "primary")
        told = wizard.page.message.accessibleName()  # type: ignore[attr-defined]
        assert "Nothing has to be done" not in told
        assert "Where its receipt was lost, it is given once more." in told

    def test_of_a_removed_reservation_it_is_recorded_and_releases_nothing(
        self, sides: TwoSides, start: Open
    ) -> None:
        code, _ = returned(sides)
        update.remove(sides.authority, "CUC-A", "gone")
        wizard, keys = start(code.encode())
        assert "Releases nothing" in page_text(wizard)
        told = wizard.page.message.accessibleName()  # type: ignore[attr-defined]
        assert told.endswith(
            "The reservation of UCXN:CUC-A was removed here; its codes release nothing.\n"
            "This is harmless: nothing has changed. Its receipt tells the site so: give it, and carry it back."
        )
        keys.enter()
        (entered,) = wizard.walk.draft.entered
        assert entered.refusal is not None
        assert entered.refusal.code == "barred"
        assert len(wizard.walk.draft.made) == 1


class TestWhileTyping:
    def test_how_many_groups_are_in_is_told(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start()
        keys.write("T")
        assert "of 9 groups" not in everything(wizard)
        groups = code.split("-")
        keys.write("-".join([*groups[:5], groups[5][:2]])[1:])
        assert "2 of 9 groups" in everything(wizard)
        keys.write(code[len("-".join(groups[:5])) + 3 :])
        assert "9 of 9 groups" in everything(wizard)

    @pytest.mark.parametrize("large", [False, True])
    def test_the_whole_code_is_seen(
        self, sides: TwoSides, start: Open, large: bool, request: pytest.FixtureRequest
    ) -> None:
        if large:
            request.getfixturevalue("large_text")
        code, _ = confirmation(sides)
        wizard, keys = start()
        wizard.resize(1000, 552)
        keys.write(code)
        assert isinstance(keys.focus, QPlainTextEdit)
        assert keys.focus.verticalScrollBar().maximum() == 0

    def test_a_refused_code_is_put_right_where_it_stands(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        groups = code.split("-")
        wrong = "-".join([*groups[:-5], "00000", "11111", "22222", "33333", groups[-1]])
        wizard, keys = start()
        keys.write(wrong)
        keys.enter()
        assert step_of(wizard) == Step.WHERE
        assert wizard.message.code == "code-wrong"
        assert "This is harmless: nothing has changed." in wizard.message.accessibleName()
        assert "file or code" not in wizard.message.accessibleName()
        assert "(" not in wizard.message.accessibleName()
        assert "code-wrong" in wizard.message.toolTip()
        assert isinstance(field := keys.to("typed"), QPlainTextEdit)
        assert field.toPlainText() == wrong
        keys.fill("typed", code)
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert wizard.walk.draft.items[0].refusal is None


class TestRefusals:
    def test_nothing_given(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start()
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.WHERE
        assert "Choose a file" in wizard.message.accessibleName()
        assert keys.focus.objectName() == "typed"

    def test_a_code_that_is_half_typed_is_told_as_that(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start()
        keys.write("-".join(code.split("-")[:5]))
        keys.enter()
        assert said(wizard) == (
            "The code is not complete Only 2 of the 9 groups of the code are there.\n"
            "This is harmless: nothing has changed. Type the rest of it. (code-wrong)"
        )

    def test_a_code_is_taken_as_it_is_read_out(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start()
        keys.write(code.replace(":", " ").replace("-", " ").lower())
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert wizard.walk.draft.items[0].refusal is None
        assert wizard.walk.draft.items[0].code == code

    def test_of_nonsense_it_is_said_how_a_code_begins(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start()
        keys.write("hello world")
        keys.enter()
        assert "This is no code: one that is entered here begins with TCF or TRT." in said(wizard)
        assert "artefact" not in said(wizard)
        assert "file or code" not in said(wizard)

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("TCF-UCXN:CUC-A-00000-00000", "code-wrong"),
            ("hello", "unrecognised"),
            ("SRT-00000", "code-wrong"),
            ("\u202eTCF-\u0000", "unrecognised"),
        ],
    )
    def test_what_is_no_code_stays_in_its_field(
        self, sides: TwoSides, start: Open, text: str, code: str
    ) -> None:
        wizard, keys = start()
        QApplication.clipboard().setText(text)
        keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.WHERE
        assert wizard.message.code == code
        assert pool(sides.authority) == (100, 0, 0, 100)

    def test_a_code_that_fits_nothing_cannot_be_entered(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start(code.replace("CUC-A", "CUC-Z").encode())
        assert step_of(wizard) == Step.WHAT
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert "nothing to be entered" in wizard.message.accessibleName()

    def test_a_number_that_is_settled(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        third = update.update(sides.authority, "CUC-A", {BASIC: 70}, supersede=True, note="more")
        assert third.made is not None
        done = install.install(sides.site, third.made.file_bytes, "cuc-a")[0]
        take_codes.confirm(sides.authority, (done.confirmation_code or "").encode(), with_receipt=False)
        wizard, keys = start(code.encode())
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert pool(sides.authority) == (100, 70, 0, 30)

    def test_a_request_is_offered_to_the_wizard_that_fits(
        self, sides: TwoSides, start: Open, qtbot: QtBot
    ) -> None:
        sides.add("cuc-b")
        data = sides.ask("cuc-b")[0].file_bytes
        wizard, keys = start(data)
        assert wizard.message.code == "wrong-kind"
        keys.to("message_button")
        with qtbot.waitSignal(wizard.misfit) as told:
            keys.press(Qt.Key.Key_Space)
        assert told.args == [Source(name="a file", data=data)]

    @pytest.mark.parametrize("answered", [False, True])
    def test_of_a_request_code_it_is_said_what_is_wanted_instead(
        self, sides: TwoSides, start: Open, answered: bool
    ) -> None:
        sides.add("cuc-a")
        code = request.request(sides.site, ["cuc-a"], {BASIC: 5}).codes[0][1]
        if answered:
            terms = Terms(account=ACCOUNT, quantities={BASIC: 5}, product=PRODUCT, release=RELEASE)
            answer.authorize(sides.authority, [code.encode()], terms)
        wizard, _keys = start(code.encode())
        assert said(wizard).startswith("This is the request code of")
        assert "What is entered here is a confirmation code or a return code." in said(wizard)

    def test_letters_of_the_other_sort_are_named(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, _keys = start(code.replace("TCF", "TRT").encode())
        assert "The letters TRT at its beginning do not fit its groups; TCF would." in said(wizard)

    def test_without_the_passphrase_nothing_is_entered(
        self, sides: TwoSides, start: Open, office: Room
    ) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start(code.encode())
        sides.authority.keys = None
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert "passphrase" in wizard.message.accessibleName()
        assert pool(sides.authority) == (100, 40, 20, 40)

    def test_escape_leaves_everything_as_it_was(self, sides: TwoSides, start: Open) -> None:
        code, _ = returned(sides)
        wizard, keys = start(code.encode())
        keys.press(Qt.Key.Key_Escape)
        assert not wizard.isVisible()
        assert pool(sides.authority) == (100, 25, 0, 75)

    def test_back_keeps_the_code(self, sides: TwoSides, start: Open) -> None:
        code, _ = confirmation(sides)
        wizard, keys = start()
        keys.write(code)
        keys.to("primary")
        keys.enter()
        keys.to("back")
        keys.press(Qt.Key.Key_Space)
        assert step_of(wizard) == Step.WHERE
        assert wizard.walk.draft.data.decode() == code


def test_the_tab_key_passes_everything_and_comes_back(sides: TwoSides, start: Open) -> None:
    code, _ = confirmation(sides)
    wizard, keys = start(slipped(code).encode())
    assert step_of(wizard) == Step.WHAT
    assert {"code", "changes", "primary", "back", "cancel", "help"} <= set(keys.ring())
