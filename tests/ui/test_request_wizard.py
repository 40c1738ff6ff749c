"""Requesting licenses, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPlainTextEdit, QSpinBox

from slr_desktop.domain.artefacts import Request
from slr_desktop.domain.exchanges import Leg
from slr_desktop.domain.instances import Mode, Registration
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import install, instances, kept
from slr_desktop.services.instances import Draft, find, reservation_of
from slr_desktop.ui.flows.request import RequestDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.unlock import UnlockDialog
from slr_desktop.ui.widgets.table import Table
from slr_desktop.ui.wizards.requesting import RequestWizard
from tests.fakes.two_sides import BASIC, PASSPHRASE, PORT, PRODUCT, TwoSides, make_template
from tests.ui.conftest import SiteMachine
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import hold_to_manners, opened, rows_of, said, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Open = Callable[..., tuple[RequestWizard, Keys]]


@pytest.fixture
def start(site_room: Room, qtbot: QtBot) -> Open:
    """Opens the wizard for these instances."""

    def made(*names: str) -> tuple[RequestWizard, Keys]:
        wizard = RequestWizard(site_room, RequestDraft(names=names))
        return wizard, opened(qtbot, site_room, wizard)

    return made


def wish(sides: TwoSides, name: str = "cuc-a") -> dict[str, int]:
    """What the stored request of an instance asks for, by short name."""
    instance = find(sides.site, name)
    reservation = reservation_of(sides.site.workspace, instance)
    assert reservation is not None
    product = sides.site.catalogue.product(PRODUCT)
    return {product.result_key(t, instance.release): n for t, n in reservation.wish.items()}


class TestNoNumber:
    def test_zero_everywhere_says_who_decides(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter()
        none = wizard.page.findChild(QLabel, "none_asked")
        assert none is not None
        assert none.isVisible()
        assert "the authority decides how many" in none.text()
        keys.fill("quantity_0", "5")
        assert not none.isVisible()


class TestToItsEnd:
    def test_a_known_instance_is_on_the_stick_after_four_keys(
        self, sides: TwoSides, start: Open, stick: Path
    ) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 80, PORT: 3})
        wizard, keys = start("cuc-a")
        assert len(wizard.walk.steps) == 4
        keys.enter(4)
        (file,) = (stick / "slr").iterdir()
        assert file.name.startswith("REQUEST-")
        assert keys.pressed <= 6
        assert wish(sides) == {BASIC: 80, PORT: 3}
        (leg,) = sides.site.workspace.all(Leg, direction="out")
        assert leg.medium == "LICXFER"
        keys.to("primary")
        assert button_text(wizard) == "Done"
        keys.enter()
        assert not wizard.isVisible()

    def test_the_button_to_press_next_is_save_until_it_is_saved_then_done(
        self, sides: TwoSides, start: Open, stick: Path, site_room: Room
    ) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter(3)
        assert step_of(wizard) == Step.CARRY
        drive = keys.focus
        assert drive.objectName() == "drive"
        assert drive.property("leads") == "yes"
        assert wizard.next_button.property("leads") == "no"
        assert "SHA-256" not in text_of(wizard, "what_was_made")
        digests = wizard.page.findChild(QLabel, "digests")
        assert digests is not None
        assert not digests.isVisible()
        keys.enter()
        (file,) = (stick / "slr").iterdir()
        assert keys.focus is wizard.next_button
        assert wizard.next_button.property("leads") == "yes"
        assert drive.property("leads") == "no"
        shown = digests.text().replace(" ", "")
        assert f"SHA-256ofthefile{file.name}:{sha256(file.read_bytes()).hexdigest()}" in shown
        assert sides.site.workspace.all(Leg, direction="out")[0].artefact in shown
        keys.enter()
        assert not wizard.isVisible()

    def test_every_page_says_what_it_is_about(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 80})
        wizard, keys = start()
        assert step_of(wizard) == Step.WHICH
        assert wizard.walk.draft.names == ()
        keys.enter()  # the only one that can be chosen is chosen already
        assert step_of(wizard) == Step.HOW_MANY
        keys.enter()
        assert step_of(wizard) == Step.CHECK
        assert text_of(wizard, "asks") == f"cuc-a asks for 80 {BASIC}."
        fields = dict(row for row in rows_of(wizard, "leaves"))
        assert fields["UDI of the instance"] == "P:UCXN,S:CUC-A"
        assert fields["How many are wished"] == f"80 {BASIC}"
        assert fields["Time of the act"] == "made when it is signed"
        assert "cuc-a" not in fields.values()  # the name of an instance stays here
        keys.fill("reason", "ticket 7")
        assert button_text(wizard) == "Create request code"
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        code = text_of(wizard, "code")
        assert code.startswith("TRQ-UCXN:CUC-A-")
        (leg,) = sides.site.workspace.all(Leg, direction="out")
        assert (leg.code, leg.reason, leg.operator) == (code, "ticket 7", "Anna")

    @pytest.mark.parametrize("height", [420, 520, 600])
    def test_of_several_nothing_is_said_twice_and_the_field_with_the_focus_is_seen(
        self, sides: TwoSides, start: Open, height: int
    ) -> None:
        sides.add("cuc-a", "cuc-b", enable=False)
        wizard, keys = start("cuc-a", "cuc-b")
        wizard.resize(826, height)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY
        keys.write("50")
        keys.enter()
        assert step_of(wizard) == Step.CHECK
        assert len(rows_of(wizard, "requests")) == 2
        asks = wizard.page.findChild(QLabel, "asks")
        assert asks is not None
        assert not asks.isVisible()
        field = keys.focus
        assert field.objectName() == "reason"
        keys.qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())

    def test_a_margin_and_a_number_that_is_typed_over_it(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 81, PORT: 3})
        wizard, keys = start("cuc-a")
        keys.enter()
        port = next(w for w in wizard.findChildren(QSpinBox) if w.accessibleName().startswith(PORT))
        keys.fill(port.objectName(), "7")
        keys.fill("margin", "10")
        first = wizard.findChild(QSpinBox, "quantity_0")
        assert first is not None
        assert first.value() == 90  # 89.1, rounded up
        assert port.value() == 7
        keys.enter(2)
        assert wish(sides) == {BASIC: 90, PORT: 7}

    def test_a_margin_is_asked_for_only_where_something_is_in_use(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter()
        assert step_of(wizard) == Step.HOW_MANY
        assert "margin" not in keys.ring()
        keys.press(Qt.Key.Key_Escape)
        instances.report_usage(sides.site, "cuc-a", {BASIC: 1})
        wizard, keys = start("cuc-a")
        keys.enter()
        assert "margin" in keys.ring()

    def test_what_leaves_wraps_and_its_numbers_are_folded(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter(2)
        assert step_of(wizard) == Step.CHECK
        wizard.resize(760, 552)
        keys.settle()
        shown = dict(row for row in rows_of(wizard, "leaves"))
        assert {"UDI of the instance", "Release", "Training"} <= set(shown)
        assert "Number of this workspace" not in shown
        numbers = wizard.page.findChild(Table, "leaves_numbers")
        assert numbers is not None
        assert not numbers.isVisible()
        keys.to("show_numbers")
        keys.space()
        assert numbers.isVisible()
        assert "Number of this workspace" in dict(row for row in rows_of(wizard, "leaves_numbers"))
        for name in ("leaves", "leaves_numbers"):
            table = wizard.page.findChild(Table, name)
            assert table is not None
            assert table.horizontalScrollBar().maximum() == 0
            assert table.verticalScrollBar().maximum() == 0  # only the page scrolls

    def test_in_real_work_the_file_is_carried_and_no_code_is_read_out(
        self, tmp_path: Path, qtbot: QtBot, styled: None
    ) -> None:
        sides = TwoSides(make_template(tmp_path / "real", training=False), tmp_path / "sides")
        sides.add("cuc-a")
        room = Room(SiteMachine(sides.machines["site"].folder))
        room.operator = "Anna"
        room.take(sides.site)
        wizard = RequestWizard(room, RequestDraft(names=("cuc-a",)))
        keys = opened(qtbot, room, wizard)
        keys.enter(3)
        assert step_of(wizard) == Step.CARRY
        assert wizard.walk.draft.codes
        assert wizard.page.findChild(QPlainTextEdit, "code") is None
        assert "proves who asks" in text_of(wizard, "what_next")
        assert "read out" not in text_of(wizard, "what_next")
        keys.press(Qt.Key.Key_Escape)
        room.close()
        sides.authority.workspace.close()

    def test_nothing_in_use_and_nothing_typed_leaves_the_number_to_the_authority(
        self, sides: TwoSides, start: Open
    ) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter(2)
        assert "the authority decides" in text_of(wizard, "asks")
        keys.enter()
        assert wish(sides) == {}

    def test_what_is_in_use_may_be_left_out(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 80, PORT: 3})
        _, keys = start("cuc-a")
        keys.enter()
        keys.write("0")
        keys.enter(2)
        assert wish(sides) == {PORT: 3}

    def test_reservation_mode_is_enabled_first_where_it_is_not(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a", enable=False)
        wizard, keys = start("cuc-a")
        keys.enter(2)
        assert "this app enables License Reservation for it first" in text_of(wizard, "asks")
        assert find(sides.site, "cuc-a").mode is Mode.SMART
        keys.enter()
        after = find(sides.site, "cuc-a")
        assert (after.mode, after.registration) == (Mode.RESERVATION, Registration.IN_PROGRESS)

    def test_many_make_one_file_each_with_its_own_numbers(
        self, sides: TwoSides, start: Open, stick: Path
    ) -> None:
        sides.add("cuc-a", "cuc-b", "cuc-c")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 10})
        instances.report_usage(sides.site, "cuc-b", {BASIC: 20})
        wizard, keys = start()
        keys.space()
        keys.press(Qt.Key.Key_Down)
        keys.space()
        keys.enter(2)
        assert button_text(wizard).startswith("Create 2 request code")
        assert [row[:2] for row in rows_of(wizard, "requests")] == [
            ["cuc-a", f"10 {BASIC}"],
            ["cuc-b", f"20 {BASIC}"],
        ]
        keys.enter(2)
        (file,) = (stick / "slr").iterdir()
        assert file.name.startswith("BATCH-")
        assert (wish(sides, "cuc-a"), wish(sides, "cuc-b")) == ({BASIC: 10}, {BASIC: 20})
        assert find(sides.site, "cuc-c").registration is Registration.UNREGISTERED

    def test_all_at_once_by_one_button(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a", "cuc-b")
        wizard, keys = start()
        keys.to("choose_all")
        keys.space()
        keys.to("primary")
        keys.enter()
        assert wizard.walk.draft.names == ("cuc-a", "cuc-b")

    def test_so_many_that_only_sums_are_shown(self, sides: TwoSides, start: Open) -> None:
        names = [f"cuc-{n:02}" for n in range(14)]
        sides.add(*names)
        instances.report_usage(sides.site, "cuc-03", {BASIC: 10})
        wizard, keys = start()
        keys.fill("find", "cuc-03")
        keys.to("instances")
        keys.space()
        keys.fill("find", "cuc-")
        keys.to("choose_all")
        keys.space()
        keys.to("primary")
        keys.enter()
        assert len(wizard.walk.draft.names) == 14
        assert f"{BASIC}: 10 in use, 10 wanted" in text_of(wizard, "sums")
        keys.fill("margin", "50")
        assert f"{BASIC}: 10 in use, 15 wanted" in text_of(wizard, "sums")
        keys.enter(2)
        assert wish(sides, "cuc-03") == {BASIC: 15}
        codes = text_of(wizard, "code").splitlines()  # so many stand in one field, a line each
        assert len(codes) == 14
        assert codes[3].startswith("cuc-03  TRQ-UCXN:CUC-03-")

    def test_an_open_request_comes_again_and_asks_nothing(
        self, sides: TwoSides, start: Open, stick: Path
    ) -> None:
        sides.add("cuc-a")
        sides.ask("cuc-a", **{BASIC: 40})
        before = sides.site.workspace.all(Leg, direction="out")[0].code
        wizard, keys = start("cuc-a")
        keys.enter()
        assert step_of(wizard) == Step.CHECK
        assert len(wizard.walk.steps) == 3
        assert button_text(wizard) == "Show the code again"
        keys.enter()
        assert text_of(wizard, "code") == before
        keys.enter()
        (file,) = (stick / "slr").iterdir()
        body = kept.artefact_of(wizard.walk.draft.made[0].cose).body
        assert isinstance(body, Request)
        assert file.name == wizard.walk.draft.made[0].file_name

    def test_one_of_several_authorities_is_chosen(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        with sides.site.act("a second authority") as act:
            (first,) = act.records.all(Party, role=Role.AUTHORITY.value)
            act.records.put(replace(first, id="ab" * 16, name="Another Account"))
            act.enter("trusted")
        wizard, keys = start("cuc-a")
        keys.to("authority")
        keys.press(Qt.Key.Key_Down)
        keys.to("primary")
        keys.enter()
        assert wizard.walk.draft.authority == "Example Account"
        keys.enter(2)
        instance = find(sides.site, "cuc-a")
        reservation = reservation_of(sides.site.workspace, instance)
        assert reservation is not None
        assert reservation.authority == first.id


class TestCiscosOwn:
    def test_the_command_is_shown_and_what_was_printed_is_recorded(
        self, sides: TwoSides, start: Open
    ) -> None:
        udi = sides.add_cisco("cm1")
        wizard, keys = start("cm1")
        keys.enter()
        assert step_of(wizard) == Step.PRODUCT
        assert len(wizard.walk.steps) == 3
        assert text_of(wizard, "command") == "license smart reservation enable"
        assert button_text(wizard) == "Record request"
        assert keys.focus.objectName() == "printed"
        keys.write(udi)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.CARRY
        assert text_of(wizard, "code") == udi
        assert find(sides.site, "cm1").registration is Registration.IN_PROGRESS

    def test_nothing_printed_is_told(self, sides: TwoSides, start: Open) -> None:
        sides.add_cisco("cm1")
        wizard, keys = start("cm1")
        keys.enter()
        keys.to("primary")
        keys.enter()
        assert "what the product printed" in said(wizard)
        assert keys.focus.objectName() == "printed"

    @pytest.mark.parametrize(
        ("printed", "code"),
        [("P:UCM,S:OTHER", "other-instance"), ("hello", "unrecognised"), ("AaBbCc-" * 7 + "a", "wrong-kind")],
    )
    def test_what_another_printed_is_refused_and_kept_to_be_changed(
        self, sides: TwoSides, start: Open, printed: str, code: str
    ) -> None:
        sides.add_cisco("cm1")
        wizard, keys = start("cm1")
        keys.enter()
        keys.write(printed)
        keys.to("primary")
        keys.enter()
        assert f"({code})" in said(wizard)
        assert step_of(wizard) == Step.PRODUCT
        assert text_of(wizard, "printed") == printed
        assert find(sides.site, "cm1").registration is Registration.UNREGISTERED

    def test_it_goes_alone(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        sides.add_cisco("cm1")
        wizard, keys = start("cuc-a", "cm1")
        keys.enter()
        assert "goes alone" in said(wizard)
        keys.space()
        keys.enter()
        assert step_of(wizard) in {Step.HOW_MANY, Step.PRODUCT}


class TestRefusals:
    def test_those_that_cannot_ask_are_greyed_with_the_reason(self, sides: TwoSides, start: Open) -> None:
        sides.reserve("cuc-a")
        sides.add("old", release="11.5", enable=False)
        sides.add("sub", cluster="c1", node="subscriber", enable=False)
        sides.add("cuc-b")
        wizard, _keys = start("cuc-a")
        reasons = {row[0]: row[2] for row in rows_of(wizard, "instances")}
        assert reasons == {
            "cuc-b": "",
            "cuc-a": "cuc-a is registered already. Ask for an update.",
            "old": "Release 11.5 has no smart licensing; migrate its licenses and upgrade first.",
            "sub": "sub is a subscriber; licensing acts are done on its publisher, and cluster c1 has none here.",
        }
        assert wizard.page.list.chosen == ("cuc-b",)  # type: ignore[attr-defined]

    def test_nothing_chosen_is_told(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a", "cuc-b")
        wizard, keys = start()
        keys.enter()
        assert said(wizard).startswith("Choose at least one")
        assert keys.focus.objectName() == "instances"

    def test_where_none_can_ask_it_says_so(self, sides: TwoSides, start: Open) -> None:
        sides.reserve("cuc-a")
        wizard, keys = start()
        keys.enter()
        assert "each says why" in said(wizard)

    def test_without_any_instance_it_leads_to_adding_one(self, start: Open) -> None:
        wizard, keys = start()
        wanted: list[object] = []
        wizard.wanted.connect(lambda other, _known: wanted.append(other))
        assert keys.focus.objectName() == "empty_button"
        keys.enter()
        assert wanted == [Wizard.ADD_INSTANCES]
        assert not wizard.isVisible()

    def test_where_nobody_is_trusted_it_leads_to_trust(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        with sides.site.act("nobody") as act:
            (party,) = act.records.all(Party, role=Role.AUTHORITY.value)
            act.records.put(replace(party, role=Role.SITE))
            act.enter("forgotten")
        wizard, keys = start("cuc-a")
        wanted: list[object] = []
        wizard.wanted.connect(lambda other, _known: wanted.append(other))
        keys.enter()
        assert "No authority is trusted here yet" in said(wizard)
        keys.to("message_button")
        keys.space()
        assert wanted == [Wizard.TRUST]

    def test_what_was_done_meanwhile_elsewhere_is_refused_and_nothing_is_lost(
        self, sides: TwoSides, start: Open
    ) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter(2)
        keys.fill("reason", "ticket 7")
        made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        install.install(sides.site, made.file_bytes, None)
        keys.enter()
        assert "(wrong-state)" in said(wizard)
        assert step_of(wizard) == Step.CHECK
        assert text_of(wizard, "reason") == "ticket 7"


class TestUnlocking:
    @pytest.fixture
    def asking(self, sides: TwoSides, site_room: Room) -> list[UnlockDialog]:
        """The workspace is locked; what asks for the passphrase."""
        sides.site.keys = None
        dialogs: list[UnlockDialog] = []

        def ask(answer: Callable[[bool], None]) -> None:
            dialog = UnlockDialog(site_room, answer, QApplication.activeModalWidget())
            dialogs.append(dialog)
            dialog.open()

        site_room.unlock_with(ask)
        return dialogs

    def test_the_passphrase_is_asked_for_at_the_commit_and_the_act_goes_on(
        self, sides: TwoSides, start: Open, asking: list[UnlockDialog], qtbot: QtBot
    ) -> None:
        sides.site.keys = sides.template.keys["site"]
        sides.add("cuc-a")
        sides.site.keys = None
        wizard, keys = start("cuc-a")
        keys.enter(2)
        assert not asking
        keys.enter()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is asking[0])
        keys.write(PASSPHRASE)
        keys.enter()
        qtbot.waitUntil(lambda: step_of(wizard) == Step.CARRY)
        assert find(sides.site, "cuc-a").registration is Registration.IN_PROGRESS

    def test_given_up_it_stands_where_it_was(
        self, sides: TwoSides, start: Open, asking: list[UnlockDialog], qtbot: QtBot
    ) -> None:
        sides.site.keys = sides.template.keys["site"]
        sides.add("cuc-a")
        sides.site.keys = None
        wizard, keys = start("cuc-a")
        keys.enter(3)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is asking[0])
        keys.press(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: "passphrase-missing" in said(wizard))
        assert step_of(wizard) == Step.CHECK
        wizard.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is wizard)
        keys.enter()
        assert len(asking) == 2


class TestBackAndOut:
    def test_back_loses_nothing(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a", "cuc-b")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 1})
        wizard, keys = start("cuc-a")
        keys.enter()
        keys.write("55")
        keys.fill("margin", "5")
        keys.enter()
        keys.fill("reason", "ticket 7")
        for _ in range(2):
            keys.to("back")
            keys.space()
        assert step_of(wizard) == Step.WHICH
        assert wizard.page.list.chosen == ("cuc-a",)  # type: ignore[attr-defined]
        keys.to("primary")
        keys.enter()
        first = wizard.findChild(QSpinBox, "quantity_0")
        margin = wizard.findChild(QSpinBox, "margin")
        assert first is not None
        assert margin is not None
        assert (first.value(), margin.value()) == (55, 5)
        keys.enter()
        assert text_of(wizard, "reason") == "ticket 7"
        keys.enter()
        assert wish(sides) == {BASIC: 55}

    def test_behind_the_commit_there_is_no_way_back(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter(3)
        assert step_of(wizard) == Step.CARRY
        assert "back" not in keys.ring()
        assert "cancel" not in keys.ring()
        keys.press(Qt.Key.Key_Escape)
        assert not wizard.isVisible()

    def test_escape_asks_where_something_was_typed_and_keeps_nothing(
        self, sides: TwoSides, start: Open
    ) -> None:
        sides.add("cuc-a")
        wizard, keys = start("cuc-a")
        keys.enter()
        keys.write("5")
        keys.press(Qt.Key.Key_Escape)
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        keys.qtbot.waitUntil(lambda: QApplication.activeWindow() is question)
        keys.press(Qt.Key.Key_Tab)
        keys.space()
        assert not wizard.isVisible()
        assert find(sides.site, "cuc-a").registration is Registration.UNREGISTERED


class TestManners:
    def walk(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a", "cuc-b")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 80, PORT: 3})
        wizard, keys = start("cuc-a", "cuc-b")
        for _ in range(4):
            wizard.resize(1000, 552)  # what a screen of 1024 x 600 leaves
            keys.settle()
            hold_to_manners(keys, wizard)
            keys.to("primary")
            if wizard.walk.last:
                return
            keys.enter()
        raise AssertionError("it has more than four pages")

    def test_every_page(self, sides: TwoSides, start: Open) -> None:
        self.walk(sides, start)

    def test_every_page_in_large_text(self, large_text: None, sides: TwoSides, start: Open) -> None:
        self.walk(sides, start)

    def test_the_page_of_a_product(self, large_text: None, sides: TwoSides, start: Open) -> None:
        sides.add_cisco("cm1")
        wizard, keys = start("cm1")
        wizard.resize(1000, 552)
        keys.enter()
        hold_to_manners(keys, wizard)

    @pytest.mark.parametrize("name", ["<b>cuc</b>", "cuc %n {0} &a", "cuc\u202d"[:3] + "=HYPERLINK"])
    def test_a_name_is_shown_as_it_is(self, sides: TwoSides, start: Open, name: str) -> None:
        draft = Draft(name=name, product=PRODUCT, release="12.5(1)SU4", serial="S1")
        instances.add(sides.site, [draft])
        wizard, keys = start(name)
        keys.enter(2)
        assert text_of(wizard, "asks").startswith(name)
        hold_to_manners(keys, wizard)
        keys.enter()
        assert step_of(wizard) == Step.CARRY
