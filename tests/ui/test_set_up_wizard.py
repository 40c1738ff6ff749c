"""Setting up a site, an authority and an audit notebook, by keyboard alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from slr_desktop.codec import envelope
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import accounts, set_up, trust
from slr_desktop.ui.flows.set_up import Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.steps import StepList
from slr_desktop.ui.wizards.listing import MOST_LIKELY
from slr_desktop.ui.wizards.set_up import SetUpWizard
from slr_desktop.ui.wizards.set_up_after import CarryPage
from tests.fakes.two_sides import PASSPHRASE, PRODUCT, RELEASE, TwoSides
from tests.ui.conftest import SiteMachine
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import counted, hold_to_manners, opened, rows_of, said, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Open = Callable[[], tuple[SetUpWizard, Keys]]


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, styled: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A room in which nothing is open, in a home of its own; a passphrase costs little."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    room = Room(SiteMachine(tmp_path / "machine"))
    with patch.dict(envelope.seal.__kwdefaults__, {"cost": envelope.LEAST_COST}):
        yield room
    room.close()


@pytest.fixture
def start(room: Room, qtbot: QtBot) -> Open:
    def made() -> tuple[SetUpWizard, Keys]:
        wizard = SetUpWizard(room)
        return wizard, opened(qtbot, room, wizard)

    return made


def listed_steps(wizard: SetUpWizard) -> list[str]:
    (steps,) = wizard.findChildren(StepList)
    return [label.text() for label in steps.findChildren(QLabel) if not label.isHidden()]


def marks(wizard: SetUpWizard) -> list[str]:
    """What stands before each step."""
    return listed_steps(wizard)[::2]


def spoken_steps(wizard: SetUpWizard) -> list[str]:
    (steps,) = wizard.findChildren(StepList)
    return [w.accessibleName() for w in steps.findChildren(QLabel) if w.accessibleName() and not w.isHidden()]


def until_made(
    start: Open, path: Path, *, downs: int = 0, name: str = "North Site", training: bool = True
) -> tuple[SetUpWizard, Keys]:
    """The first two pages."""
    wizard, keys = start()
    assert keys.focus.objectName() == "workspace_name"  # what has to be typed comes first
    keys.write(name)
    if downs:
        keys.to("role_site")
        keys.press(Qt.Key.Key_Down, times=downs)
    if training:
        keys.to("training_box")
        keys.space()
    keys.to("primary")
    keys.enter()
    assert step_of(wizard) == Step.WHO
    keys.fill("operator", "Anna")
    if downs < 2:
        keys.fill("passphrase", PASSPHRASE)
        keys.fill("passphrase_again", PASSPHRASE)
    keys.fill("path", str(path))
    assert button_text(wizard) == "Create workspace"
    keys.enter()
    return wizard, keys


def until_listed(start: Open, path: Path, text: str) -> tuple[SetUpWizard, Keys]:
    """The pages of a site as far as its instances, which are pasted as a list."""
    wizard, keys = until_made(start, path)
    keys.to("primary")
    keys.enter()
    QApplication.clipboard().setText(text)
    keys.to("list")
    keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    keys.to("primary")
    keys.enter()
    return wizard, keys


def onward(wizard: SetUpWizard, keys: Keys) -> tuple[str, list[object]]:
    """The one button for the next step: what it says, and what it opens."""
    asked: list[object] = []
    wizard.wanted.connect(lambda where, _known: asked.append(where))
    button = keys.to("onward")
    assert isinstance(button, QPushButton)
    keys.space()
    return button.text(), asked


class TestASite:
    def assert_in_sight(self, wizard: SetUpWizard, keys: Keys) -> None:
        """That it was saved is read without scrolling."""
        page = wizard.page
        assert isinstance(page, CarryPage)
        told = page.carry.saved
        keys.qtbot.waitUntil(lambda: told.visibleRegion().boundingRect() == told.rect())

    def test_from_nothing_to_an_introduction_on_a_stick(
        self, sides: TwoSides, room: Room, start: Open, tmp_path: Path
    ) -> None:
        machine = room.outside
        assert isinstance(machine, SiteMachine)
        stick = machine.sticks.plug(tmp_path / "stick").path
        anchor, identity = trust.export(sides.authority, set_up.word_list(machine))
        (stick / "anchor.slr").write_bytes(anchor.file_bytes)
        wizard, keys = until_made(start, tmp_path / "site.slr")
        assert step_of(wizard) == Step.TRUST
        assert room.is_open
        assert room.unlocked
        room.drives.look()
        keys.settle()
        assert button_text(wizard) == "Skip this"
        keys.to("drive")
        keys.space()
        assert "trust anchor of the authority Example Account" in text_of(wizard, "whose")
        assert keys.focus.objectName() == "words"
        keys.write(identity.words)
        assert button_text(wizard) == "Trust it"
        keys.enter()
        assert step_of(wizard) == Step.LIST
        keys.write("cuc-pub")
        keys.fill("serial", "FCH1")
        assert button_text(wizard) == "Next"
        keys.enter()
        assert step_of(wizard) == Step.ROWS
        assert counted(button_text(wizard)) == "Add 1 instance(s)"
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert marks(wizard) == ["\u2713"] * 4 + ["5"]
        made = text_of(wizard, "what_was_made")
        assert "The workspace North Site was made" in made
        assert "It trusts Example Account." in made
        own = trust.own_identity(room.desk, set_up.word_list(machine))
        assert own is not None
        words, digits = [field.toPlainText() for field in wizard.page.findChildren(QPlainTextEdit, "code")]
        assert (words, digits.replace(" ", "")) == (
            own.words,
            own.fingerprint,
        )  # as the other side's page asks
        assert "who this site is" in text_of(wizard, "what_it_is")
        wizard.resize(700, 420)
        keys.enter()
        assert [p.name.partition("-")[0] for p in (stick / "slr").iterdir()] == ["INTRODUCTION"]
        self.assert_in_sight(wizard, keys)
        assert text_of(wizard, "onward") == "Request licenses..."
        keys.to("primary")
        keys.enter()
        assert not wizard.isVisible()
        desk = room.desk
        assert (desk.genesis.role, desk.genesis.name, desk.genesis.training) == (
            Role.SITE,
            "North Site",
            True,
        )
        assert [p.name for p in desk.workspace.all(Party)] == ["Example Account"]
        assert [i.name for i in desk.workspace.all(Instance)] == ["cuc-pub"]
        assert room.operator == "Anna"

    def test_everything_after_the_workspace_may_be_left_out(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr", training=False)
        for step in (Step.TRUST, Step.LIST):
            assert step_of(wizard) == step
            assert button_text(wizard) == "Skip this"
            keys.to("primary")
            keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert marks(wizard) == ["\u2713", "\u2713", "\u2013", "\u2013", "5"]
        assert spoken_steps(wizard)[2:4] == ["3 Whom you trust, skipped", "4 First instances, skipped"]
        keys.to("back")
        keys.space()
        assert marks(wizard) == ["\u2713", "\u2713", "\u2013", "4", "5"]
        keys.to("primary")
        keys.enter()
        assert "Nobody is trusted here yet" in text_of(wizard, "what_next")
        assert not room.desk.workspace.all(Party)
        assert onward(wizard, keys) == ("Trust an authority...", [Wizard.TRUST])
        assert not wizard.isVisible()

    def test_the_file_follows_the_name_in_the_users_documents(self, room: Room, start: Open) -> None:
        wizard, keys = start()
        keys.fill("workspace_name", "Noord & Zuid 7")
        keys.to("primary")
        keys.enter()
        assert text_of(wizard, "path").endswith("noord-zuid-7.slr")
        keys.fill("operator", "Anna")
        keys.fill("passphrase", PASSPHRASE)
        keys.fill("passphrase_again", PASSPHRASE)
        keys.enter()
        assert step_of(wizard) == Step.TRUST
        assert room.desk.workspace.path.name == "noord-zuid-7.slr"

    def test_words_of_another_anchor_are_refused_and_can_be_cleared(
        self, sides: TwoSides, room: Room, start: Open, tmp_path: Path
    ) -> None:
        anchor, _ = trust.export(sides.authority, set_up.word_list(room.outside))
        path = tmp_path / "anchor.slr"
        path.write_bytes(anchor.file_bytes)
        wizard, keys = until_made(start, tmp_path / "site.slr")
        wizard.pages[Step.TRUST].picker.read_file(path)  # type: ignore[attr-defined]
        keys.settle()
        keys.enter()
        assert said(wizard).startswith("Type the words of this anchor")
        keys.write("00" * 16)
        keys.enter()
        assert "(fingerprint-differs)" in said(wizard)
        assert not room.desk.workspace.all(Party)
        assert step_of(wizard) == Step.TRUST

    @pytest.mark.parametrize("which", ["a workspace", "an introduction"])
    def test_a_file_that_cannot_be_trusted_is_not_chosen(
        self, sides: TwoSides, room: Room, start: Open, tmp_path: Path, which: str
    ) -> None:
        introduction, _ = trust.export(sides.site, set_up.word_list(room.outside))
        (tmp_path / "intro.slr").write_bytes(introduction.file_bytes)
        wizard, keys = until_made(start, tmp_path / "site.slr")
        path = sides.site.workspace.path if which == "a workspace" else tmp_path / "intro.slr"
        wizard.pages[Step.TRUST].picker.read_file(path)  # type: ignore[attr-defined]
        keys.settle()
        assert text_of(wizard, "chosen") == f"Not taken: {path.name}. Nothing is chosen."
        assert button_text(wizard) == "Skip this"
        assert wizard.next_button.property("leads") == "no"

    def test_words_without_a_file_are_told(self, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        keys.to("words")
        keys.write("abandon")
        keys.enter()
        assert said(wizard).startswith("Choose the file")

    def test_an_instance_that_was_only_begun_is_not_lost(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.LIST
        keys.write("cuc-pub")
        assert button_text(wizard) == "Next"
        keys.enter()
        assert step_of(wizard) == Step.LIST
        assert said(wizard).startswith("An instance has a name, and a serial number or UDI.")
        assert keys.focus.objectName() == "serial"
        keys.write("FCH1")
        keys.enter()
        assert [row[1] for row in rows_of(wizard, "rows")] == ["cuc-pub"]
        keys.enter()
        assert [i.name for i in room.desk.workspace.all(Instance)] == ["cuc-pub"]

    def test_a_begun_instance_that_was_cleared_does_not_hold(self, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        keys.to("primary")
        keys.enter()
        keys.fill("serial", "FCH1")
        keys.enter()
        assert step_of(wizard) == Step.LIST
        assert keys.focus.objectName() == "instance_name"
        keys.fill("serial", "")
        assert button_text(wizard) == "Skip this"
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.CARRY

    def test_what_does_not_fit_the_list_says_why_and_stays(self, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        keys.to("primary")
        keys.enter()
        QApplication.clipboard().setText(f"name,product,release\na,{PRODUCT},{RELEASE}")
        keys.to("list")
        keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        keys.fill("instance_name", "b")
        keys.fill("serial", "B1")
        keys.enter()
        assert step_of(wizard) == Step.LIST
        assert "has no column serial" in said(wizard)
        assert text_of(wizard, "instance_name") == "b"

    def test_a_list_with_a_bad_row_is_shown_row_by_row(self, room: Room, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        keys.to("primary")
        keys.enter()
        assert wizard.next_button.property("leads") == "no"  # what is asked for is on the page
        QApplication.clipboard().setText(f"a,{PRODUCT},{RELEASE},A1\nbad")
        keys.to("list")
        keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert wizard.next_button.property("leads") == "yes"
        steps = listed_steps(wizard)
        keys.to("primary")
        keys.enter()
        assert listed_steps(wizard) == steps  # looking at the list belongs to giving it
        assert [row[2] for row in rows_of(wizard, "rows")] == ["This row has no product.", "can be added"]
        keys.enter()
        assert [i.name for i in room.desk.workspace.all(Instance)] == ["a"]


class TestAnAuthority:
    def test_with_its_first_licenses(self, room: Room, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "authority.slr", downs=1, name="Example Account")
        assert step_of(wizard) == Step.LICENSES
        assert button_text(wizard) == "Skip this"
        keys.fill("account", "Voice")
        keys.fill("count", "500")
        assert button_text(wizard) == "Add licenses"
        keys.enter()  # the row is complete: it goes into the table, and the next one may come
        assert step_of(wizard) == Step.LICENSES
        assert rows_of(wizard, "stock") == [["Voice", "CUC_BasicMessaging (releases 14, 15)", "500"]]
        assert keys.focus.objectName() == "account"
        keys.to("tag")
        keys.press(Qt.Key.Key_Down)
        keys.fill("count", "20")
        keys.to("primary")
        keys.enter()  # what was in no table yet is not taken unseen
        assert step_of(wizard) == Step.LICENSES
        assert said(wizard).startswith("The row was put into the table")
        assert [row[2] for row in rows_of(wizard, "stock")] == ["500", "20"]
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        made = text_of(wizard, "what_was_made")
        assert "500 CUC_BasicMessaging (releases 14, 15)" in made
        assert "were added to Voice." in made
        rows = {row["tag"]: row["available"] for row in accounts.list_pools(room.desk)}
        assert rows == {"CUC_BasicMessaging@14": 500, "CUC_EnhancedMessaging@14": 20}
        assert onward(wizard, keys) == ("Trust a site...", [Wizard.TRUST])

    def test_the_first_license_is_of_the_release_that_a_new_instance_has(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        wizard, _keys = until_made(start, tmp_path / "authority.slr", downs=1)
        tag = wizard.page.findChild(QComboBox, "tag")
        assert tag is not None
        product = room.desk.catalogue.product(MOST_LIKELY)
        newest = product.release(product.releases[-1].text)
        first = product.by_regid(str(tag.currentData()))
        assert first is not None
        assert first.major == newest.major
        assert newest.text in tag.currentText()

    def test_what_is_in_the_table_may_be_left_out_and_come_back_to(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        wizard, keys = until_made(start, tmp_path / "authority.slr", downs=1)
        assert "skip" not in keys.ring()  # the button itself says so
        keys.fill("count", "5")
        keys.enter()
        keys.to("skip")
        keys.space()
        assert step_of(wizard) == Step.CARRY
        assert accounts.list_pools(room.desk) == []
        assert "CUC_" not in text_of(wizard, "what_was_made")
        keys.to("back")
        keys.space()
        assert [row[2] for row in rows_of(wizard, "stock")] == ["5"]
        keys.to("primary")
        keys.enter()
        assert [row["available"] for row in accounts.list_pools(room.desk)] == [5]
        assert "back" not in keys.ring()  # what is added is added

    def test_a_row_can_be_taken_out_again(self, room: Room, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "authority.slr", downs=1)
        keys.fill("count", "5")
        keys.to("add_to_table")
        keys.space()
        keys.to("remove_row")
        keys.space()
        assert rows_of(wizard, "stock") == []
        assert button_text(wizard) == "Skip this"
        keys.to("primary")
        keys.enter()
        assert accounts.list_pools(room.desk) == []

    def test_a_name_that_no_account_can_have_is_refused(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        wizard, keys = until_made(start, tmp_path / "authority.slr", downs=1)
        keys.fill("account", "a|b")
        keys.fill("count", "5")
        keys.enter()
        keys.to("primary")
        keys.enter()
        assert "vertical bar" in said(wizard)
        assert step_of(wizard) == Step.LICENSES
        assert accounts.list_pools(room.desk) == []


class TestAnAuditNotebook:
    def test_needs_no_passphrase_and_carries_nothing(self, room: Room, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "audit.slr", downs=2, name="Notebook")
        assert step_of(wizard) == Step.CARRY
        assert "Nothing has to be carried" in text_of(wizard, "what_next")
        assert room.desk.genesis.role is Role.AUDIT
        assert "onward" not in keys.ring()
        assert keys.focus.objectName() == "primary"


class TestWhatIsMissing:
    @pytest.mark.parametrize("name", ["", "   ", "N\u00f6rd"])
    def test_a_name(self, start: Open, name: str) -> None:
        wizard, keys = start()
        keys.fill("workspace_name", name)
        keys.enter()
        assert "name" in said(wizard)
        assert keys.focus.objectName() == "workspace_name"

    def until_who(self, start: Open, *, training: bool = False) -> tuple[SetUpWizard, Keys]:
        wizard, keys = start()
        keys.fill("workspace_name", "North Site")
        if training:
            keys.to("training_box")
            keys.space()
        keys.to("primary")
        keys.enter()
        return wizard, keys

    def test_an_operator(self, start: Open) -> None:
        wizard, keys = self.until_who(start)
        keys.enter()
        assert said(wizard) == "Say who you are."
        assert keys.focus.objectName() == "operator"

    @pytest.mark.parametrize(
        ("typed", "training", "hint"),
        [
            ("", False, "at least 12"),
            ("short", True, "at least 8"),
            ("eleven char", False, "at least 12"),
            ("1234567890123", False, "list of common ones"),
        ],
    )
    def test_a_good_passphrase_is_told_while_typing_and_at_next(
        self, start: Open, typed: str, training: bool, hint: str
    ) -> None:
        wizard, keys = self.until_who(start, training=training)
        keys.fill("operator", "Anna")
        keys.fill("passphrase", typed)
        keys.fill("passphrase_again", typed)
        assert hint in "".join(label.text() for label in wizard.page.findChildren(QLabel, "muted"))
        keys.enter()
        assert hint in said(wizard)
        assert keys.focus.objectName() == "passphrase"

    def test_that_the_second_one_differs_is_said_while_it_is_typed(self, start: Open) -> None:
        wizard, keys = self.until_who(start)
        keys.fill("passphrase", "quiet harbour")
        told = wizard.page.findChild(QLabel, "attention")
        assert told is not None
        keys.fill("passphrase_again", "quiet h")
        assert told.text() == ""
        keys.write("o")
        assert "differs" in told.text()
        assert "Long enough, and not on the list of common ones." in self.muted(wizard)

    def test_how_much_was_typed_is_said_while_it_is_too_little(self, start: Open) -> None:
        wizard, keys = self.until_who(start)
        keys.fill("passphrase", "quiet")
        assert any(text.endswith("5 character(s) typed so far.") for text in self.muted(wizard))

    def muted(self, wizard: SetUpWizard) -> list[str]:
        return [label.text() for label in wizard.page.findChildren(QLabel, "muted")]

    def test_the_same_passphrase_twice(self, start: Open) -> None:
        wizard, keys = self.until_who(start)
        keys.fill("operator", "Anna")
        keys.fill("passphrase", PASSPHRASE)
        keys.fill("passphrase_again", PASSPHRASE + "x")
        keys.enter()
        assert "differ" in said(wizard)
        assert keys.focus.objectName() == "passphrase_again"

    def test_what_is_typed_is_hidden_unless_it_shall_be_seen(self, start: Open) -> None:
        wizard, keys = self.until_who(start)
        field = wizard.findChild(QLineEdit, "passphrase")
        assert field is not None
        assert field.echoMode() is QLineEdit.EchoMode.Password
        keys.to("show_passphrase")
        keys.space()
        assert field.echoMode() is QLineEdit.EchoMode.Normal


class TestRefusals:
    def test_a_file_that_is_there_is_never_written_over(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        path = tmp_path / "precious.slr"
        path.write_text("mine")
        wizard, keys = until_made(start, path)
        assert "(usage)" in said(wizard)
        assert step_of(wizard) == Step.WHO
        assert path.read_text() == "mine"
        assert not room.is_open
        assert text_of(wizard, "passphrase") == PASSPHRASE  # nothing is lost
        keys.fill("path", str(tmp_path / "other.slr"))
        keys.enter()
        assert step_of(wizard) == Step.TRUST

    @pytest.mark.parametrize("where", ["absent/site.slr", "file/site.slr"])
    def test_a_place_where_no_file_can_be(self, room: Room, start: Open, tmp_path: Path, where: str) -> None:
        (tmp_path / "file").write_text("x")
        wizard, _keys = until_made(start, tmp_path / where)
        assert said(wizard)
        assert step_of(wizard) == Step.WHO
        assert not room.is_open
        assert not os.path.lexists(tmp_path / "absent")


class TestBackAndOut:
    def test_back_loses_nothing_before_the_workspace_is_made(self, start: Open) -> None:
        wizard, keys = start()
        keys.to("role_site")
        keys.press(Qt.Key.Key_Down)
        keys.fill("workspace_name", "Example")
        keys.to("primary")
        keys.enter()
        keys.fill("operator", "Ben")
        keys.fill("passphrase", PASSPHRASE)
        keys.to("back")
        keys.space()
        assert text_of(wizard, "workspace_name") == "Example"
        assert wizard.page.collect(wizard.walk.draft).role is Role.AUTHORITY
        keys.to("primary")
        keys.enter()
        assert text_of(wizard, "operator") == "Ben"
        assert text_of(wizard, "passphrase") == PASSPHRASE

    def test_behind_it_there_is_no_way_back_and_the_passphrase_is_forgotten(
        self, start: Open, tmp_path: Path
    ) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        assert wizard.walk.draft.passphrase == ""
        assert "back" not in keys.ring()
        assert PASSPHRASE not in repr(wizard.walk.draft)
        keys.press(Qt.Key.Key_Escape)
        assert not wizard.isVisible()

    def test_pages_that_were_left_empty_can_be_gone_back_to(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.LIST
        keys.to("back")
        keys.space()
        assert step_of(wizard) == Step.TRUST

    def test_the_rows_can_be_gone_back_from_left_out_and_come_back_to(
        self, room: Room, start: Open, tmp_path: Path
    ) -> None:
        wizard, keys = until_listed(start, tmp_path / "site.slr", f"a,{PRODUCT},{RELEASE},A1")
        assert step_of(wizard) == Step.ROWS
        keys.to("back")
        keys.space()
        assert text_of(wizard, "list") == f"a,{PRODUCT},{RELEASE},A1"
        keys.to("primary")
        keys.enter()
        keys.to("skip")
        keys.space()
        assert step_of(wizard) == Step.CARRY
        assert not room.desk.workspace.all(Instance)
        keys.to("back")
        keys.space()
        assert step_of(wizard) == Step.ROWS
        keys.to("primary")
        keys.enter()
        assert [i.name for i in room.desk.workspace.all(Instance)] == ["a"]
        assert "back" not in keys.ring()

    def test_a_list_of_nothing_that_can_be_added_leads_back(self, start: Open, tmp_path: Path) -> None:
        wizard, keys = until_made(start, tmp_path / "site.slr")
        keys.to("primary")
        keys.enter()
        keys.to("list")
        keys.write("bad")
        keys.to("primary")
        keys.enter()
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.ROWS
        assert said(wizard).startswith("No row can be added")


class TestManners:
    def walk(self, start: Open, tmp_path: Path, downs: int) -> None:
        wizard, keys = start()
        wizard.resize(1000, 552)
        keys.settle()
        hold_to_manners(keys, wizard)
        keys.press(Qt.Key.Key_Escape)
        wizard, keys = start()
        wizard.resize(1000, 552)
        if downs:
            keys.to("role_site")
            keys.press(Qt.Key.Key_Down, times=downs)
        keys.fill("workspace_name", "North Site")
        keys.to("primary")
        keys.enter()
        hold_to_manners(keys, wizard)
        keys.fill("operator", "Anna")
        keys.fill("passphrase", PASSPHRASE)
        keys.fill("passphrase_again", PASSPHRASE)
        keys.fill("path", str(tmp_path / f"{downs}.slr"))
        keys.enter()
        while not wizard.walk.last:
            hold_to_manners(keys, wizard)
            keys.to("primary")
            keys.enter()
        hold_to_manners(keys, wizard)

    @pytest.mark.parametrize("downs", [0, 1])
    def test_every_page(self, start: Open, tmp_path: Path, downs: int) -> None:
        self.walk(start, tmp_path, downs)

    @pytest.mark.parametrize("downs", [0, 1])
    def test_every_page_in_large_text(
        self, large_text: None, start: Open, tmp_path: Path, downs: int
    ) -> None:
        self.walk(start, tmp_path, downs)
