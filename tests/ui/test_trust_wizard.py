"""Trusting the other side, by keyboard alone. Nobody is told the words that are asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

from slr_desktop.app import App
from slr_desktop.domain.exchanges import Exchange, ExchangeKind
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import hand_back, set_up, take_codes, trust
from slr_desktop.services.preferences import Preferences
from slr_desktop.services.trust import Identity
from slr_desktop.ui.flows.trusting import Step, TrustDraft
from slr_desktop.ui.loading import take
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.opening import open_wizard
from slr_desktop.ui.opening_pages import make_page
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.settings import Settings
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.trusting import TrustWizard
from tests.fakes.two_sides import Machine, TwoSides, make
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import hold_to_manners, opened, said, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = set_up.word_list(App())
Open = Callable[..., tuple[TrustWizard, Keys]]
Statement = Callable[..., tuple[bytes, Identity]]


@pytest.fixture
def start(site_room: Room, qtbot: QtBot) -> Open:
    def made(data: bytes = b"") -> tuple[TrustWizard, Keys]:
        wizard = TrustWizard(site_room, TrustDraft(source_name="a file", data=data))
        return wizard, opened(qtbot, site_room, wizard)

    return made


@pytest.fixture
def statement_of(tmp_path: Path) -> Statement:
    """The statement of a new workspace, and its words."""

    def made(
        role: Role = Role.AUTHORITY, *, training: bool = True, name: str = "Other"
    ) -> tuple[bytes, Identity]:
        folder = tmp_path / f"{role.value}-{training}"
        desk = make(Machine(folder, name), name, role, training=training)
        statement, identity = trust.export(desk, WORDS)
        desk.workspace.close()
        return statement.file_bytes, identity

    return made


def trusted(sides: TwoSides) -> list[str]:
    return sorted(p.name for p in sides.site.workspace.all(Party, role=Role.AUTHORITY.value))


def everything_shown(wizard: TrustWizard) -> str:
    """All text of the wizard that a person or a screen reader can find."""
    parts = [w.text() for w in wizard.findChildren(QLabel)]
    parts += [w.text() for w in wizard.findChildren(QLineEdit)]
    parts += [w.toPlainText() for w in wizard.findChildren(QPlainTextEdit)]
    parts += [
        w.accessibleName() + w.accessibleDescription() + w.toolTip() for w in wizard.findChildren(QLabel)
    ]
    return "\n".join(parts)


class TestToItsEnd:
    @pytest.mark.parametrize("form", ["words", "fingerprint"])
    def test_the_words_or_the_digits_are_typed(
        self, sides: TwoSides, start: Open, statement_of: Statement, form: str
    ) -> None:
        data, identity = statement_of()
        wizard, keys = start(data)
        assert step_of(wizard) == Step.WHOSE
        assert "trust anchor of the authority Other" in text_of(wizard, "whose")
        shown = everything_shown(wizard)
        assert identity.fingerprint not in shown
        assert identity.words.split()[0] + " " + identity.words.split()[1] not in shown
        assert keys.focus.objectName() == "words"
        keys.write(getattr(identity, form))
        assert "Complete" in "".join(w.text() for w in wizard.page.findChildren(QLabel, "muted"))
        keys.fill("reason", "by telephone")
        assert button_text(wizard) == "Trust it"
        keys.enter()
        assert step_of(wizard) == Step.DONE
        assert trusted(sides) == ["Example Account", "Other"]
        assert "Other is trusted now" in text_of(wizard, "what_was_made")
        exchanges = [e for e in sides.site.workspace.all(Exchange) if e.kind is ExchangeKind.TRUST]
        assert {e.name for e in exchanges} == {"Example Account", "Other"}
        assert keys.focus.objectName() == "primary"
        keys.enter()
        assert not wizard.isVisible()

    def test_enter_in_the_words_goes_on_as_in_a_line(
        self, sides: TwoSides, start: Open, statement_of: Statement
    ) -> None:
        data, identity = statement_of()
        wizard, keys = start(data)
        keys.write(identity.words)
        keys.enter()
        assert step_of(wizard) == Step.DONE

    def test_an_authority_takes_introductions(
        self, sides: TwoSides, office: Room, statement_of: Statement, qtbot: QtBot
    ) -> None:
        data, identity = statement_of(Role.SITE)
        wizard = TrustWizard(office, TrustDraft(source_name="a file", data=data))
        assert "introduction" in wizard.pages[Step.WHERE].title
        keys = opened(qtbot, office, wizard)
        assert "introduction of the site Other" in text_of(wizard, "whose")
        keys.write(identity.words)
        keys.enter()
        assert step_of(wizard) == Step.DONE


class TestWhatComesNext:
    @pytest.mark.parametrize(
        ("names", "button", "wanted"),
        [
            ((), "Add instances...", Wizard.ADD_INSTANCES),
            (("cuc-a",), "Request licenses...", Wizard.REQUEST),
        ],
    )
    def test_a_site_goes_on_by_one_button(
        self,
        sides: TwoSides,
        start: Open,
        statement_of: Statement,
        names: tuple[str, ...],
        button: str,
        wanted: Wizard,
    ) -> None:
        if names:
            sides.add(*names)
        data, identity = statement_of()
        wizard, keys = start(data)
        keys.write(identity.words)
        keys.enter()
        asked: list[object] = []
        wizard.wanted.connect(lambda where, _known: asked.append(where))
        onward = keys.to("onward")
        assert isinstance(onward, QPushButton)
        assert onward.text() == button
        keys.space()
        assert asked == [wanted]
        assert not wizard.isVisible()

    def test_an_authority_with_licenses_answers(
        self, office: Room, statement_of: Statement, qtbot: QtBot
    ) -> None:
        data, identity = statement_of(Role.SITE)
        wizard = TrustWizard(office, TrustDraft(source_name="a file", data=data))
        keys = opened(qtbot, office, wizard)
        keys.write(identity.words)
        keys.enter()
        onward = keys.to("onward")
        assert isinstance(onward, QPushButton)
        assert onward.text() == "Answer requests..."


class TestTyping:
    def test_all_twelve_words_are_seen(self, start: Open, statement_of: Statement) -> None:
        self.hold_all_words(start, statement_of)

    def test_all_twelve_words_are_seen_in_large_text(
        self, large_text: None, start: Open, statement_of: Statement
    ) -> None:
        self.hold_all_words(start, statement_of)

    def hold_all_words(self, start: Open, statement_of: Statement) -> None:
        data, _identity = statement_of()
        wizard, keys = start(data)
        wizard.resize(1000, 552)
        field = keys.to("words")
        assert isinstance(field, QPlainTextEdit)
        keys.write(" ".join(["mechanic"] * 12))
        assert field.verticalScrollBar().maximum() == 0
        assert not field.verticalScrollBar().isVisible()

    def test_twelve_words_that_do_not_belong_together_are_harmless(
        self, sides: TwoSides, start: Open, statement_of: Statement
    ) -> None:
        data, identity = statement_of()
        words = identity.words.split()
        wizard, keys = start(data)
        keys.write(" ".join([*words[1:], words[0]]))
        keys.to("primary")
        keys.enter()
        if "do not belong together" in said(wizard):  # one order in sixteen passes the check
            assert "Compare them again with what was read out." in said(wizard)
            assert "This is harmless: nothing has changed." in said(wizard)
            assert wizard.message.property("tone") == Tone.NOTE
        assert "file or code" not in said(wizard)
        assert trusted(sides) == ["Example Account"]

    def test_a_word_that_is_not_on_the_list_is_told_at_once(
        self, start: Open, statement_of: Statement
    ) -> None:
        data, _identity = statement_of()
        wizard, keys = start(data)
        keys.write("abandon abilty zoo qqqqqqqq ")
        said_so = [w.text() for w in wizard.page.findChildren(QLabel, "attention")]
        assert said_so == ["Not on the list: word 2 (did you mean ability?), word 4."]

    def test_how_far_one_is_is_told(self, start: Open, statement_of: Statement) -> None:
        data, _identity = statement_of()
        wizard, keys = start(data)
        keys.write("abandon ability able")
        assert "3 of 12 words" in [w.text() for w in wizard.page.findChildren(QLabel, "muted")]


class TestRefusals:
    def test_other_words_are_refused_and_may_be_typed_again(
        self, sides: TwoSides, start: Open, statement_of: Statement
    ) -> None:
        data, identity = statement_of()
        wizard, keys = start(data)
        keys.write("00" * 16)
        keys.to("primary")
        keys.enter()
        assert "(fingerprint-differs)" in said(wizard)
        assert step_of(wizard) == Step.WHOSE
        assert trusted(sides) == ["Example Account"]
        assert identity.words not in everything_shown(wizard)
        assert keys.focus.objectName() == "words"
        keys.fill("words", identity.words)
        keys.enter()
        assert step_of(wizard) == Step.DONE

    @pytest.mark.parametrize("typed", ["abandon", "hello " * 12, "0" * 31])
    def test_what_is_no_fingerprint_is_refused(
        self, sides: TwoSides, start: Open, statement_of: Statement, typed: str
    ) -> None:
        data, _identity = statement_of()
        wizard, keys = start(data)
        keys.write(typed)
        keys.to("primary")
        keys.enter()
        assert "(bad-value)" in said(wizard) or "(fingerprint-differs)" in said(wizard)
        assert trusted(sides) == ["Example Account"]

    def test_no_words_are_told(self, start: Open, statement_of: Statement) -> None:
        data, _identity = statement_of()
        wizard, keys = start(data)
        keys.enter()
        assert said(wizard).startswith("Type the 12 words")
        assert keys.focus.objectName() == "words"

    def test_one_that_is_trusted_already_is_harmless(self, sides: TwoSides, start: Open) -> None:
        made, _identity = trust.export(sides.authority, WORDS)
        wizard, _keys = start(made.file_bytes)
        assert "(replayed)" in said(wizard)
        assert "harmless" in said(wizard)
        assert step_of(wizard) == Step.WHERE

    def test_of_the_wrong_side_it_is_named(self, start: Open, statement_of: Statement) -> None:
        data, _identity = statement_of(Role.SITE)
        wizard, _keys = start(data)
        assert step_of(wizard) == Step.WHERE
        assert said(wizard)

    def test_real_and_training_never_mix(self, start: Open, statement_of: Statement) -> None:
        data, _identity = statement_of(training=False)
        wizard, _keys = start(data)
        assert "(training-mismatch)" in said(wizard)

    @pytest.mark.parametrize("data", [b"hello", b"SLR1" + b"\x00" * 40])
    def test_what_is_no_statement_is_refused(self, start: Open, data: bytes) -> None:
        wizard, _keys = start(data)
        assert step_of(wizard) == Step.WHERE
        assert said(wizard)

    def test_another_kind_is_handed_over(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        data = sides.authorize(sides.ask("cuc-a")[0].file_bytes).file_bytes
        wizard, keys = start(data)
        given: list[Source] = []
        wizard.misfit.connect(given.append)
        assert said(wizard).startswith("This is an authorization for cuc-a.")
        assert "Nothing was changed." in said(wizard)
        keys.to("message_button")
        keys.space()
        assert given == [Source(name="a file", data=data)]

    def test_of_anything_else_it_is_said_what_is_wanted_whatever_would_become_of_it(
        self, sides: TwoSides, start: Open
    ) -> None:
        sides.add("cuc-a")
        data = sides.authorize(sides.ask("cuc-a")[0].file_bytes).file_bytes
        hand_back.discard(sides.site, data, None)
        wizard, _keys = start(data)
        assert said(wizard) == (
            "This is an authorization for cuc-a. What is wanted here is the trust anchor of the authority, a file "
            "that it gives out.\nNothing was changed. (wrong-kind)"
        )

    def test_a_request_of_an_unknown_site_is_named_and_leads_to_no_other_trust(
        self, start: Open, far_request: tuple[bytes, Identity]
    ) -> None:
        wizard, _keys = start(far_request[0])
        assert said(wizard).startswith(
            "This is a request for licenses, of UCXN:FAR-1. What is wanted here is"
        )
        button = wizard.findChild(QPushButton, "message_button")
        assert button is not None and not button.isVisible()

    def test_our_own_introduction_belongs_on_the_other_side(self, sides: TwoSides, start: Open) -> None:
        made, _identity = trust.export(sides.site, WORDS)
        wizard, _keys = start(made.file_bytes)
        assert said(wizard).startswith(
            "This is the introduction of the site North Site. You made this yourself."
        )
        assert "It belongs on the other side: carry it there." in said(wizard)
        assert "What is wanted here is the trust anchor of the authority" in said(wizard)
        assert "Nothing was changed." in said(wizard)
        assert wizard.message.property("tone") == Tone.NOTE
        button = wizard.message.findChild(QPushButton, "message_button")
        assert isinstance(button, QPushButton)
        assert not button.isVisible()


class TestARequest:
    @pytest.fixture
    def asked(self, far_request: tuple[bytes, Identity]) -> tuple[bytes, Identity]:
        """A request of a site that nobody knows yet, and the words of that site."""
        return far_request

    @pytest.mark.parametrize("answered", [False, True])
    def test_the_introduction_inside_it_is_compared(
        self, sides: TwoSides, office: Room, asked: tuple[bytes, Identity], answered: bool, qtbot: QtBot
    ) -> None:
        data, own = asked
        if answered:
            sides.authorize(data)
        wizard = TrustWizard(office, TrustDraft(source_name="a file", data=data))
        keys = opened(qtbot, office, wizard)
        assert "introduction of the site Far Site" in text_of(wizard, "whose")
        assert "It came inside the request that was chosen." in text_of(wizard, "whose")
        assert "trusted already" not in everything_shown(wizard)
        keys.write("00" * 16)
        keys.enter()
        assert "(fingerprint-differs)" in said(wizard)
        keys.fill("words", own.words)
        keys.enter()
        assert step_of(wizard) == Step.DONE
        (party,) = [p for p in sides.authority.workspace.all(Party) if p.name == "Far Site"]
        assert party.compared

    def test_of_a_site_that_was_compared_it_is_said_whose(
        self, sides: TwoSides, office: Room, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        data = sides.ask("cuc-a")[0].file_bytes
        sides.authorize(data)
        wizard = TrustWizard(office, TrustDraft(source_name="a file", data=data))
        opened(qtbot, office, wizard)
        assert "North Site is trusted already" in said(wizard)

    def test_another_file_that_is_recorded_says_nothing_of_trust(
        self, sides: TwoSides, office: Room, qtbot: QtBot
    ) -> None:
        sides.reserve("cuc-a")
        back = hand_back.give_back(sides.site, ["cuc-a"])[0].made
        assert back is not None
        take_codes.accept_return(sides.authority, back.file_bytes, with_receipt=False)
        wizard = TrustWizard(office, TrustDraft(source_name="a file", data=back.file_bytes))
        opened(qtbot, office, wizard)
        assert "This gives back the reservation" in said(wizard)
        assert "trusted already" not in said(wizard)

    def test_home_goes_straight_to_the_words(
        self, sides: TwoSides, office: Room, asked: tuple[bytes, Identity], qtbot: QtBot
    ) -> None:
        sides.authorize(asked[0])
        settings = Settings(office.outside, office.tasks, Preferences(), lambda _wanted: None, office)
        window = MainWindow(office, settings, make_page=make_page, open_wizard=open_wizard, take=take)
        qtbot.addWidget(window)
        window.show()
        window.want(Wizard.TRUST, "Far Site")
        qtbot.waitUntil(lambda: bool(window.findChildren(TrustWizard)))
        (wizard,) = window.findChildren(TrustWizard)
        qtbot.waitUntil(lambda: step_of(wizard) == Step.WHOSE)
        assert "introduction of the site Far Site" in text_of(wizard, "whose")
        wizard.close_quietly()
        window.want(Wizard.TRUST, "Harbour")  # nobody is trusted yet: the row is named as the workspace
        qtbot.waitUntil(lambda: [step_of(w) for w in window.findChildren(TrustWizard)] == [Step.WHERE])
        window.findChildren(TrustWizard)[0].close_quietly()


class TestWhatIsRefusedIsNotChosen:
    def test_the_own_statement(self, sides: TwoSides, start: Open, statement_of: Statement) -> None:
        own, _identity = trust.export(sides.site, WORDS)
        wizard, keys = start(own.file_bytes)
        assert step_of(wizard) == Step.WHERE
        assert text_of(wizard, "chosen") == "Not taken: a file. Nothing is chosen."
        assert wizard.next_button.property("leads") == "no"
        keys.to("primary")
        keys.enter()
        assert said(wizard).startswith("Choose a file")

    def test_a_workspace_after_a_good_file(
        self, sides: TwoSides, start: Open, statement_of: Statement, tmp_path: Path
    ) -> None:
        data, _identity = statement_of()
        good = tmp_path / "anchor.slrtrust"
        good.write_bytes(data)
        wizard, keys = start()
        assert wizard.where is not None
        wizard.where.picker.read_file(good)
        keys.settle()
        keys.to("back")
        keys.space()
        assert text_of(wizard, "chosen") == "Chosen: anchor.slrtrust"
        wizard.where.picker.read_file(sides.site.workspace.path)
        keys.settle()
        assert "is a workspace" in said(wizard)
        assert text_of(wizard, "chosen") == "Not taken: desk.slr. Nothing is chosen."
        assert wizard.next_button.property("leads") == "no"
        wizard.where.picker.read_file(good)
        keys.settle()
        assert step_of(wizard) == Step.WHOSE
        assert wizard.next_button.property("leads") == "yes"


class TestBackAndOut:
    def test_back_loses_nothing(self, start: Open, statement_of: Statement) -> None:
        data, identity = statement_of()
        wizard, keys = start(data)
        keys.write(identity.words)
        keys.to("back")
        keys.space()
        assert text_of(wizard, "chosen") == "Chosen: a file"
        keys.to("primary")
        keys.enter()
        assert text_of(wizard, "words") == identity.words

    def test_escape_asks_where_words_were_typed(self, start: Open, statement_of: Statement) -> None:
        data, _identity = statement_of()
        wizard, keys = start(data)
        keys.write("abandon")
        keys.press(Qt.Key.Key_Escape)
        assert wizard.isVisible()


class TestManners:
    def walk(self, start: Open, data: bytes, words: str) -> None:
        wizard, keys = start(data)
        wizard.resize(1000, 552)
        hold_to_manners(keys, wizard)
        keys.fill("words", words)
        keys.enter()
        hold_to_manners(keys, wizard)

    def test_every_page(self, start: Open, statement_of: Statement) -> None:
        data, identity = statement_of()
        self.walk(start, data, identity.words)

    def test_every_page_in_large_text(self, large_text: None, start: Open, statement_of: Statement) -> None:
        data, identity = statement_of()
        self.walk(start, data, identity.words)

    @pytest.mark.parametrize("name", ["<img src=x>", "A\\u202eB {0} %n &c"])
    def test_a_strangers_name_is_shown_as_it_is(
        self, start: Open, statement_of: Statement, name: str
    ) -> None:
        data, _identity = statement_of(name=name)
        wizard, _keys = start(data)
        assert name in text_of(wizard, "whose")
