"""Answering requests, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QSpinBox, QTableView

from slr_desktop.domain.exchanges import Exchange
from slr_desktop.services import accounts, hand_back, inbox, install, request
from slr_desktop.services.carry import as_text
from slr_desktop.services.reservations import list_reservations, reservation
from slr_desktop.services.trust import Identity
from slr_desktop.ui.flows.answering import AnswerDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.answering import AnswerWhichPage, AnswerWizard
from slr_desktop.ui.wizards.answering_pages import TermsPage
from tests.fakes.two_sides import ACCOUNT, BASIC, PORT, RELEASE, TwoSides, pool, state_of
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.over import Over, dialog_of
from tests.ui.walks import words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[..., tuple[AnswerWizard, Keys]]


@pytest.fixture
def start(office: Room, qtbot: QtBot) -> Start:
    def opened(draft: AnswerDraft | None = None) -> tuple[AnswerWizard, Keys]:
        wizard = AnswerWizard(office, draft)
        keys = Keys(qtbot, office, wizard)
        wizard.begin()
        keys.settle()
        return wizard, keys

    return opened


def take_in(sides: TwoSides, *names: str, **wish: int) -> tuple[str, ...]:
    """Requests in the inbox; their exchanges."""
    sides.add(*names)
    asked = [sides.ask(name, **(wish or {BASIC: 40}))[0] for name in names]
    return tuple(inbox.take_in(sides.authority, made.file_bytes)[0].exchange for made in asked)


def source(data: bytes, *, typed: bool = False) -> AnswerDraft:
    return AnswerDraft(source_name="a file", data=data, typed=typed)


def told(wizard: AnswerWizard) -> str:
    """What stands above the request that is shown."""
    return words_of(wizard.pages[Step.TERMS].message)  # type: ignore[attr-defined]


def granted(sides: TwoSides) -> dict[str, dict[str, int]]:
    return {row.instance: row.newest.counts for row in list_reservations(sides.authority)}


class TestToItsEnd:
    def test_from_the_inbox(self, sides: TwoSides, start: Start) -> None:
        exchanges = take_in(sides, "cuc-a", "cuc-b", "cuc-c", **{BASIC: 20, PORT: 2})
        wizard, keys = start()
        assert keys.focus.objectName() == "requests"
        keys.space()
        keys.press(Qt.Key.Key_Down)
        keys.space()
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert button_text(wizard).startswith("Issue 2 authorization")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert granted(sides) == {
            "UCXN:CUC-A": {BASIC: 20, PORT: 2},
            "UCXN:CUC-B": {BASIC: 20, PORT: 2},
        }
        assert [u.exchange for u in inbox.list_inbox(sides.authority)] == [exchanges[2]]
        assert len(wizard.walk.draft.made) == 1
        keys.to("copy_text")
        keys.space()
        done = install.install(sides.site, QApplication.clipboard().text().encode(), None)
        assert [item.sequence for item in done] == [1, 1]
        keys.to("primary")
        keys.enter()
        assert not wizard.isVisible()

    def test_where_nothing_can_be_answered_the_button_does_not_lead(
        self, sides: TwoSides, start: Start
    ) -> None:
        exchanges = take_in(sides, "cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        sides.later(60)
        sides.authorize(sides.ask("cuc-a", **{BASIC: 30})[0].file_bytes)
        wizard, _keys = start(AnswerDraft(exchanges=exchanges))
        assert "made this request before another one" in told(wizard)
        assert "Rehost" not in told(wizard)
        button = wizard.findChild(QPushButton, "primary")
        assert button is not None
        assert button.property("leads") == "no"

    def test_known_ones_are_not_asked_for_again(self, sides: TwoSides, start: Start) -> None:
        exchanges = take_in(sides, "cuc-a")
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        assert step_of(wizard) == Step.TERMS
        keys.enter()
        assert granted(sides) == {"UCXN:CUC-A": {BASIC: 40}}
        exchange = sides.authority.workspace.get(Exchange, exchanges[0])
        assert exchange is not None
        assert not exchange.open

    def test_the_instance_that_waits_is_chosen(self, sides: TwoSides, start: Start) -> None:
        take_in(sides, "cuc-a", "cuc-b")
        wizard, keys = start(AnswerDraft(subject="UCXN:CUC-B"))
        assert step_of(wizard) == Step.WHICH
        keys.enter()
        keys.enter()
        assert granted(sides) == {"UCXN:CUC-B": {BASIC: 40}}

    def test_a_file_with_another_quantity(self, sides: TwoSides, start: Start) -> None:
        sides.add("cuc-a")
        wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
        keys.fill(f"amount_{BASIC}", "65")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert granted(sides) == {"UCXN:CUC-A": {BASIC: 65}}

    def test_each_of_a_batch_has_its_own_quantity(self, sides: TwoSides, start: Start) -> None:
        sides.add("cuc-a", "cuc-b")
        wizard, keys = start(source(sides.ask_in_one("cuc-a", "cuc-b", **{BASIC: 30})))
        assert keys.focus.objectName() == "items"
        keys.press(Qt.Key.Key_Down)
        keys.fill(f"amount_{BASIC}", "10")
        keys.fill(f"amount_{PORT}", "1")
        keys.enter()
        assert granted(sides) == {"UCXN:CUC-A": {BASIC: 30}, "UCXN:CUC-B": {BASIC: 10, PORT: 1}}
        assert step_of(wizard) == Step.CARRY

    def test_a_typed_code_with_what_it_does_not_say(self, sides: TwoSides, start: Start) -> None:
        sides.add("cuc-a")
        sides.reserve("cuc-z", **{PORT: 1})
        code = request.request(sides.site, ["cuc-a"], {}).codes[0][1]
        wizard, keys = start()
        QApplication.clipboard().setText(code)
        keys.to("typed")
        keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert "names no quantity" in told(wizard)
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        keys.fill(f"amount_{BASIC}", "12")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        row = reservation(sides.authority, "CUC-A")
        assert (row.newest.counts, row.site, row.release) == ({BASIC: 12}, "North Site", RELEASE)

    def test_another_account(self, sides: TwoSides, start: Start) -> None:
        accounts.add_account(sides.authority, "Branch")
        accounts.add_licenses(sides.authority, "Branch", BASIC, 50, release=RELEASE)
        exchanges = take_in(sides, "cuc-a")
        sides.reserve("cuc-z", **{PORT: 1})
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        assert wizard.walk.draft.account == ACCOUNT
        keys.to("account")
        keys.press(Qt.Key.Key_Up)
        keys.to("primary")
        keys.enter()
        assert reservation(sides.authority, "CUC-A").account == "Branch"
        assert step_of(wizard) == Step.CARRY

    def test_what_was_answered_is_given_again(self, sides: TwoSides, start: Start) -> None:
        sides.add("cuc-a")
        data = sides.ask("cuc-a")[0].file_bytes
        first = sides.authorize(data)
        wizard, keys = start(source(data))
        assert step_of(wizard) == Step.TERMS
        assert button_text(wizard) == "Give the answer again"
        keys.to("primary")
        keys.enter()
        assert [made.digest for made in wizard.walk.draft.made] == [first.digest]
        assert pool(sides.authority) == (100, 40, 0, 60)

    def test_the_same_request_twice_is_carried_once(self, sides: TwoSides, start: Start) -> None:
        sides.add("cuc-a", "cuc-b")
        once = sides.ask("cuc-a")[0]
        other = sides.ask("cuc-b")[0]
        with sides.site.act("batch") as act:
            batch = act.batch([once, other, once], sides.authority.own_id)
            act.enter("batch", artefacts=[batch.digest])
        wizard, keys = start(source(batch.file_bytes))
        keys.to("primary")
        keys.enter()
        (made,) = wizard.walk.draft.made
        installed = install.install(sides.site, made.file_bytes, None)
        assert [(item.instance, item.refusal) for item in installed] == [("cuc-a", None), ("cuc-b", None)]

    def test_one_that_cannot_be_answered_stops_no_other(self, sides: TwoSides, start: Start) -> None:
        exchanges = take_in(sides, "cuc-a", "cuc-b", **{BASIC: 70})
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        assert button_text(wizard).startswith("Issue 1 authorization")
        keys.press(Qt.Key.Key_Down)
        assert "(pool-too-small)" in told(wizard)
        keys.to("primary")
        keys.enter()
        answers = wizard.walk.draft.answers
        assert [a.refusal.code if a.refusal else "" for a in answers] == ["", "pool-too-small"]
        assert granted(sides) == {"UCXN:CUC-A": {BASIC: 70}}
        assert [u.exchange for u in inbox.list_inbox(sides.authority)] == [exchanges[1]]

    def test_a_request_of_a_site_that_is_not_known_is_pinned_and_says_so(
        self, sides: TwoSides, start: Start, stranger: bytes
    ) -> None:
        wizard, keys = start(source(stranger))
        assert step_of(wizard) == Step.TERMS
        words = terms_of(wizard).words
        assert words.isVisible()
        assert "The words of Far Site are not compared yet. It is not known here" in words.accessibleName()
        assert "pinned" not in words.accessibleName()
        keys.fill(f"amount_{BASIC}", "9999")
        keys.to("primary")
        keys.enter()
        assert "(pool-too-small)" in told(wizard)
        assert words.isVisible()  # it stays beside a refusal
        assert "regid." not in told(wizard)
        keys.to("message_button")
        keys.fill(f"amount_{BASIC}", "3")
        keys.to("primary")
        keys.enter()
        assert list(granted(sides)) == ["UCXN:FAR-1"]


@pytest.fixture
def stranger(far_request: tuple[bytes, Identity]) -> bytes:
    """A request of another training site that trusts this authority and is not known by it."""
    return far_request[0]


class TestRefusals:
    def test_nothing_is_chosen(self, sides: TwoSides, start: Start) -> None:
        take_in(sides, "cuc-a", "cuc-b")
        wizard, keys = start()
        keys.enter()
        assert step_of(wizard) == Step.WHICH
        assert "Choose a request" in wizard.message.accessibleName()

    def test_more_than_there_is_cannot_be_granted(self, sides: TwoSides, start: Start) -> None:
        exchanges = take_in(sides, "cuc-a")
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        keys.fill(f"amount_{BASIC}", "101")
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert "(pool-too-small)" in told(wizard)
        assert wizard.message.isHidden()  # the page says why, once
        assert keys.focus.objectName() == f"amount_{BASIC}"
        assert granted(sides) == {}
        keys.fill(f"amount_{BASIC}", "100")
        keys.enter()
        assert granted(sides) == {"UCXN:CUC-A": {BASIC: 100}}

    def test_nothing_at_all_is_no_answer(self, sides: TwoSides, start: Start) -> None:
        exchanges = take_in(sides, "cuc-a")
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        keys.fill(f"amount_{BASIC}", "0")
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert granted(sides) == {}

    def test_an_instance_that_holds_a_reservation_already(self, sides: TwoSides, start: Start) -> None:
        sides.reserve("cuc-a")
        hand_back.give_back(sides.site, ["cuc-a"])
        wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
        assert "(wrong-state)" in told(wizard)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert len(granted(sides)) == 1

    @pytest.mark.parametrize(
        ("harm", "code"),
        [
            (lambda data: data[:-7], "incomplete"),
            (lambda data: data[:-1] + bytes([data[-1] ^ 1]), "damaged"),
            (lambda _data: b"\x00" * 50, "unrecognised"),
            (lambda _data: b"TRQ-UCXN:CUC-A-00000", "code-wrong"),
        ],
    )
    def test_what_cannot_be_read_is_refused_on_the_first_page(
        self, sides: TwoSides, start: Start, harm: Callable[[bytes], bytes], code: str
    ) -> None:
        sides.add("cuc-a")
        wizard, _ = start(source(harm(sides.ask("cuc-a")[0].file_bytes)))
        assert step_of(wizard) == Step.WHICH
        assert wizard.message.code == code

    def test_our_own_authorization_belongs_to_the_site(self, sides: TwoSides, start: Start) -> None:
        sides.add("cuc-a")
        data = sides.authorize(sides.ask("cuc-a")[0].file_bytes).file_bytes
        wizard, keys = start(source(data))
        assert step_of(wizard) == Step.WHICH
        assert "You made this yourself: it is the authorization E-" in wizard.message.accessibleName()
        assert "carry it to North Site" in wizard.message.accessibleName()
        assert "What is answered here is a request that came from a site." in wizard.message.accessibleName()
        assert "message_button" not in keys.ring()

    def test_a_return_goes_to_the_wizard_that_fits(self, sides: TwoSides, start: Start, qtbot: QtBot) -> None:
        sides.reserve("cuc-a")
        back = hand_back.give_back(sides.site, ["cuc-a"])[0].made
        assert back is not None
        wizard, keys = start(source(back.file_bytes))
        assert step_of(wizard) == Step.WHICH
        keys.to("message_button")
        with qtbot.waitSignal(wizard.misfit) as handed:
            keys.space()
        assert handed.args == [Source(name="a file", data=back.file_bytes)]

    def test_without_an_account_it_leads_to_one(
        self, sides: TwoSides, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        exchanges = take_in(sides, "cuc-a")
        monkeypatch.setattr("slr_desktop.ui.wizards.answering.account_pools", lambda _desk: [])
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        assert step_of(wizard) == Step.TERMS
        assert "no virtual account" in terms_of(wizard).message.accessibleName()
        with qtbot.waitSignal(wizard.wanted) as wanted:
            keys.to("message_button")
            keys.space()
        assert wanted.args[0] is Wizard.ADD_LICENSES
        keys.to("primary")
        keys.enter()
        assert wizard.message.isHidden()
        assert terms_of(wizard).message.isVisible()
        assert keys.focus.objectName() == "message_button"

    def test_without_the_passphrase_nothing_is_issued(self, sides: TwoSides, start: Start) -> None:
        exchanges = take_in(sides, "cuc-a")
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        sides.authority.keys = None
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        assert wizard.message.code == "passphrase-missing"
        assert granted(sides) == {}

    def test_back_keeps_the_quantities(self, sides: TwoSides, start: Start) -> None:
        exchanges = take_in(sides, "cuc-a")
        wizard, keys = start()
        keys.enter()
        assert wizard.walk.draft.exchanges == exchanges
        keys.fill(f"amount_{BASIC}", "7")
        keys.to("back")
        keys.space()
        assert step_of(wizard) == Step.WHICH
        keys.enter()
        assert step_of(wizard) == Step.TERMS
        field = wizard.findChild(QSpinBox, f"amount_{BASIC}")
        assert field is not None
        assert field.value() == 7

    def test_escape_asks_and_keeps_nothing(self, sides: TwoSides, start: Start, office: Room) -> None:
        exchanges = take_in(sides, "cuc-a")
        wizard, keys = start(AnswerDraft(exchanges=exchanges))
        keys.fill(f"amount_{BASIC}", "7")
        keys.press(Qt.Key.Key_Escape)
        question = dialog_of(QMessageBox)
        leave = Over(keys.qtbot, office, question)
        leave.press_button("Leave")
        assert not wizard.isVisible()
        assert granted(sides) == {}
        assert len(inbox.list_inbox(sides.authority)) == 1


def terms_of(wizard: AnswerWizard) -> TermsPage:
    page = wizard.page
    assert isinstance(page, TermsPage)
    return page


class TestLeaving:
    """A request that was read and is not answered: kept in the inbox, or not, as the person says."""

    def ask(self, keys: Keys, office: Room) -> Over:
        keys.press(Qt.Key.Key_Escape)
        return Over(keys.qtbot, office, dialog_of(QMessageBox))

    def test_it_is_kept_in_the_inbox(self, sides: TwoSides, start: Start, office: Room) -> None:
        sides.add("cuc-a")
        wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
        told: list[str] = []
        wizard.told.connect(told.append)
        self.ask(keys, office).press_button("Keep it in the inbox")
        keys.settle()
        assert not wizard.isVisible()
        assert [u.instance for u in inbox.list_inbox(sides.authority)] == ["UCXN:CUC-A"]
        assert granted(sides) == {}
        assert len(told) == 1
        assert told[0].startswith("1 request")

    def test_it_is_left_and_nothing_is_kept(self, sides: TwoSides, start: Start, office: Room) -> None:
        sides.add("cuc-a")
        before = state_of(sides.authority)
        wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
        self.ask(keys, office).press_button("Leave without it")
        assert not wizard.isVisible()
        assert state_of(sides.authority) == before

    def test_escape_stays(self, sides: TwoSides, start: Start, office: Room) -> None:
        sides.add("cuc-a")
        wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
        self.ask(keys, office).press(Qt.Key.Key_Escape)
        assert wizard.isVisible()
        assert step_of(wizard) == Step.TERMS

    def test_one_without_a_quantity_can_wait_too(self, sides: TwoSides, start: Start, office: Room) -> None:
        sides.add("cuc-a")
        wizard, keys = start(source(sides.ask("cuc-a", **{BASIC: 400})[0].file_bytes))
        assert "(pool-too-small)" in told(wizard)
        self.ask(keys, office).press_button("Keep it in the inbox")
        keys.settle()
        assert len(inbox.list_inbox(sides.authority)) == 1

    def test_nothing_is_kept_of_what_was_taken_back_for_a_damaged_file(
        self, sides: TwoSides, start: Start
    ) -> None:
        sides.add("cuc-a")
        good = sides.ask("cuc-a")[0].file_bytes
        wizard, keys = start(source(good))
        assert step_of(wizard) == Step.TERMS
        wizard.go_back()
        page = wizard.page
        assert isinstance(page, AnswerWhichPage)
        page.picker.show_source(Source(name="damaged", data=good[:-7]))
        wizard.go_on()
        keys.settle()
        assert wizard.message.code == "incomplete"
        assert not wizard.walk.draft.unkept

    def test_what_is_wanted_first_opens_over_it_and_asks_nothing(
        self, sides: TwoSides, start: Start, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sides.add("cuc-a")
        monkeypatch.setattr("slr_desktop.ui.wizards.answering.account_pools", lambda _desk: [])
        wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
        assert "no virtual account" in terms_of(wizard).message.accessibleName()
        assert wizard.next_button.property("leads") == "no"
        wanted: list[object] = []
        wizard.wanted.connect(lambda other, _known: wanted.append(other))
        keys.enter()  # the button of the message has the focus
        assert wanted == [Wizard.ADD_LICENSES]
        assert wizard.isVisible()

    def test_what_waits_there_already_is_not_asked_about(self, sides: TwoSides, start: Start) -> None:
        sides.add("cuc-a")
        data = sides.ask("cuc-a")[0].file_bytes
        inbox.take_in(sides.authority, data)
        wizard, keys = start(source(data))
        keys.press(Qt.Key.Key_Escape)
        assert not wizard.isVisible()
        assert len(inbox.list_inbox(sides.authority)) == 1

    def test_without_the_passphrase_the_wizard_stays(
        self, sides: TwoSides, start: Start, office: Room
    ) -> None:
        sides.add("cuc-a")
        wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
        sides.authority.keys = None
        self.ask(keys, office).press_button("Keep it in the inbox")
        keys.settle()
        assert wizard.isVisible()
        assert wizard.message.code == "passphrase-missing"
        assert inbox.list_inbox(sides.authority) == []


def test_the_last_page_says_what_was_granted(sides: TwoSides, start: Start) -> None:
    exchanges = take_in(sides, "cuc-a", **{BASIC: 40, PORT: 2})
    wizard, keys = start(AnswerDraft(exchanges=exchanges))
    keys.enter()
    assert step_of(wizard) == Step.CARRY
    what = wizard.page.findChild(QLabel, "what_was_made")
    assert what is not None
    assert what.text().startswith(
        f"UCXN:CUC-A: authorization number 1 grants 40 {BASIC}, 2 {PORT} from Voice, to North Site"
    )


def test_several_answers_say_each_what_they_grant(sides: TwoSides, start: Start) -> None:
    exchanges = take_in(sides, "cuc-a", "cuc-b", **{BASIC: 20})
    wizard, keys = start(AnswerDraft(exchanges=exchanges))
    keys.enter()
    table = wizard.page.findChild(QTableView, "answers")
    assert table is not None
    said = [str(table.model().index(row, 1).data()) for row in range(table.model().rowCount())]
    assert said == [f"authorization number 1 grants 20 {BASIC} from Voice, to North Site"] * 2


def test_an_inbox_that_is_read_late_takes_no_focus(sides: TwoSides, start: Start, qtbot: QtBot) -> None:
    sides.add("cuc-a")
    wizard, keys = start(source(sides.ask("cuc-a")[0].file_bytes))
    assert keys.focus.objectName() == f"amount_{BASIC}"
    wizard.pages[Step.WHICH].show_draft(wizard.walk.draft)
    keys.settle()
    assert keys.focus.objectName() == f"amount_{BASIC}"


def test_the_newer_choice_counts(sides: TwoSides, start: Start) -> None:
    take_in(sides, "cuc-a")
    sides.add("cuc-b")
    wizard, keys = start()
    page = wizard.pages[Step.WHICH]
    assert page.list.chosen  # type: ignore[attr-defined]
    QApplication.clipboard().setText(as_text(sides.ask("cuc-b")[0]))
    keys.to("paste")
    keys.space()
    assert step_of(wizard) == Step.TERMS
    assert [item.instance for item in wizard.walk.draft.items] == ["UCXN:CUC-B"]
    keys.to("back")
    keys.space()
    keys.to("requests")
    keys.space()
    keys.enter()
    assert [item.instance for item in wizard.walk.draft.items] == ["UCXN:CUC-A"]


def test_the_tab_key_passes_everything_and_comes_back(sides: TwoSides, start: Start) -> None:
    exchanges = take_in(sides, "cuc-a", "cuc-b", **{BASIC: 10})
    _, keys = start(AnswerDraft(exchanges=exchanges))
    names = keys.ring()
    assert {"items", "account", f"amount_{BASIC}", "show_checks", "primary", "back"} <= set(names)
