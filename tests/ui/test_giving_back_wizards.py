"""Returning, cancelling, and returning what was never installed, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from slr_desktop.domain.exchanges import Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.instances import Registration
from slr_desktop.services import carry, hand_back, install, instances, request, take_codes, update
from slr_desktop.services.desk import Made
from slr_desktop.services.instances import find
from slr_desktop.services.licenses import read_licenses
from slr_desktop.ui.flows.returning import (
    CancelDraft,
    CancelStep,
    GiveBackDraft,
    GiveBackStep,
    ReturnDraft,
    ReturnStep,
)
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.groups import ungrouped
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.cancelling import CancelWizard
from slr_desktop.ui.wizards.giving_back import GiveBackWizard
from slr_desktop.ui.wizards.returning import ReturnWizard, StopsPage
from tests.fakes.two_sides import BASIC, DAY, PORT, TwoSides, pool
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import counted, hold_to_manners, opened, rows_of, said, text_of, words_of
from tests.unit.codec.cisco import made_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Return = Callable[..., tuple[ReturnWizard, Keys]]
Cancel = Callable[..., tuple[CancelWizard, Keys]]
GiveBack = Callable[..., tuple[GiveBackWizard, Keys]]


@pytest.fixture
def returning(site_room: Room, qtbot: QtBot) -> Return:
    def made(*names: str) -> tuple[ReturnWizard, Keys]:
        wizard = ReturnWizard(site_room, ReturnDraft(names=names))
        return wizard, opened(qtbot, site_room, wizard)

    return made


@pytest.fixture
def cancelling(site_room: Room, qtbot: QtBot) -> Cancel:
    def made(*names: str) -> tuple[CancelWizard, Keys]:
        wizard = CancelWizard(site_room, CancelDraft(names=names))
        return wizard, opened(qtbot, site_room, wizard)

    return made


@pytest.fixture
def giving_back(site_room: Room, qtbot: QtBot) -> GiveBack:
    def made(data: bytes = b"") -> tuple[GiveBackWizard, Keys]:
        wizard = GiveBackWizard(site_room, GiveBackDraft(source_name="a file", data=data))
        return wizard, opened(qtbot, site_room, wizard)

    return made


def registration(sides: TwoSides, name: str = "cuc-a") -> Registration:
    return find(sides.site, name).registration


def cancelled_answer(sides: TwoSides, name: str = "cuc-a") -> Made:
    """An authorization whose request was cancelled before it came."""
    sides.add(name)
    made = sides.authorize(sides.ask(name, **{BASIC: 30})[0].file_bytes)
    hand_back.cancel(sides.site, [name])
    return made


class TestReturning:
    def test_three_pages_to_a_code_that_frees_the_licenses(
        self, sides: TwoSides, returning: Return, stick: Path
    ) -> None:
        sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
        instances.report_usage(sides.site, "cuc-a", {BASIC: 30})
        wizard, keys = returning("cuc-a")
        assert len(wizard.walk.steps) == 3
        keys.enter()
        assert counted(text_of(wizard, "stops")).splitlines() == [
            f"cuc-a gives back 40 {BASIC}, 2 {PORT}.",
            f"In use are 30 {BASIC}.",
            "Afterwards: Evaluation Mode, 90 evaluation day(s) left.",
        ]
        assert "stay blocked" in text_of(wizard, "notes")
        assert keys.focus.objectName() == "tail_0"
        keys.write("uc-a")  # in any case
        keys.enter()
        assert step_of(wizard) == ReturnStep.CARRY
        code = text_of(wizard, "code")
        keys.enter()
        (file,) = (stick / "slr").iterdir()
        assert file.name.startswith("RETURN-")
        assert registration(sides) is Registration.UNREGISTERED
        take_codes.accept_return(sides.authority, code.encode(), with_receipt=False)
        assert pool(sides.authority) == (100, 0, 0, 100)

    @pytest.mark.parametrize("typed", ["", "uc-", "uc-b", "cuc-"])
    def test_without_the_end_of_the_serial_nothing_goes_back(
        self, sides: TwoSides, returning: Return, typed: str
    ) -> None:
        sides.reserve("cuc-a")
        wizard, keys = returning("cuc-a")
        keys.enter()
        keys.write(typed)
        keys.enter()
        wanted = f"{typed} is not the end of the serial number of cuc-a" if typed else "cannot be undone"
        if 0 < len(typed) < 4:
            wanted = f"are needed; {typed} is too short."
        assert wanted in said(wizard)
        assert wizard.page.leaves.isHidden()  # type: ignore[attr-defined]  # it names the serial number
        assert keys.focus.objectName() == "tail_0"
        keys.fill("tail_0", "UC-A")
        assert not wizard.page.leaves.isHidden()  # type: ignore[attr-defined]
        assert registration(sides) is Registration.RESERVED

    def test_many_are_typed_one_by_one_and_make_one_file(
        self, sides: TwoSides, returning: Return, stick: Path
    ) -> None:
        sides.reserve("cuc-a", **{BASIC: 10})
        sides.reserve("cuc-b", **{BASIC: 20})
        wizard, keys = returning("cuc-a", "cuc-b")
        keys.enter()
        assert [row[:2] for row in rows_of(wizard, "returns")] == [
            ["cuc-a", f"10 {BASIC}"],
            ["cuc-b", f"20 {BASIC}"],
        ]
        keys.write("UC-A")
        keys.enter()
        assert keys.focus.objectName() == "tail_1"  # the first that is not right
        keys.write("UC-B")
        assert button_text(wizard).startswith("Create 2 return code")
        keys.enter()
        keys.enter()
        (file,) = (stick / "slr").iterdir()
        assert file.name.startswith("BATCH-")

    def test_a_name_is_shown_as_it_is(self, sides: TwoSides, returning: Return) -> None:
        sides.add("<b>a</b> & {0}", serial="CUC-A")
        made = sides.authorize(sides.ask("<b>a</b> & {0}", **{BASIC: 5})[0].file_bytes)
        install.install(sides.site, made.file_bytes, None)
        wizard, keys = returning("<b>a</b> & {0}")
        keys.enter()
        labels = [w for w in wizard.page.findChildren(QLabel) if w.buddy() is keys.focus]
        assert [w.textFormat() for w in labels] == [Qt.TextFormat.PlainText]
        assert labels[0].text().endswith("<b>a</b> && {0}")

    def test_an_update_on_its_way_is_named(self, sides: TwoSides, returning: Return) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        issued = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
        assert issued.made is not None
        install.install(sides.site, issued.made.file_bytes, None)
        wizard, keys = returning("cuc-a")
        keys.enter()
        assert "The update that was not confirmed is settled with it" in text_of(wizard, "notes")

    def test_with_no_day_left_it_says_that_enforcement_begins(
        self, sides: TwoSides, site_room: Room, returning: Return
    ) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 10})
        sides.later(90 * DAY)
        made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        install.install(sides.site, made.file_bytes, None)
        wizard, keys = returning("cuc-a")
        keys.enter()
        assert "enforcement begins at once" in text_of(wizard, "notes")
        assert "0 evaluation day(s) left" in counted(text_of(wizard, "stops"))

    def test_what_is_still_in_use_is_warned_of_and_blocks_nothing(
        self, sides: TwoSides, site_room: Room, returning: Return
    ) -> None:
        for name in ("cuc-a", "cuc-b", "cuc-c"):
            sides.reserve(name, **{BASIC: 20})
        instances.report_usage(sides.site, "cuc-a", {BASIC: 15})
        instances.report_usage(sides.site, "cuc-b", {"CUC_SpeechConnectGuestUser": 7})
        wizard, keys = returning("cuc-a", "cuc-b", "cuc-c")
        keys.enter()
        page = wizard.page
        assert isinstance(page, StopsPage)
        warned = page.in_use.accessibleName()
        assert "Licenses are still in use" in warned and page.in_use.isVisible()
        assert "cuc-a: 15 CUC_BasicMessaging in use." in warned
        assert "cuc-b" not in warned and "cuc-c" not in warned, "guest users need no license"
        for end in ("UC-A", "UC-B", "UC-C"):
            keys.write(end)
            keys.press(Qt.Key.Key_Tab)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == ReturnStep.CARRY

    def test_where_nothing_is_in_use_there_is_no_warning(self, sides: TwoSides, returning: Return) -> None:
        sides.reserve("cuc-a")
        wizard, keys = returning("cuc-a")
        keys.enter()
        page = wizard.page
        assert isinstance(page, StopsPage)
        assert page.in_use.isHidden()

    def test_the_registration_status_is_worded_as_on_the_page_of_the_instance(
        self, sides: TwoSides, site_room: Room, returning: Return
    ) -> None:
        sides.add("cuc-new", release="15")
        with sides.site.act("recorded") as act:
            found = find(sides.site, "cuc-new", act.records)
            act.records.put(replace(found, registration=Registration.RESERVED))
            act.enter("recorded")
        wizard, _keys = returning("")
        told = {row[0]: row[1] for row in rows_of(wizard, "instances")}
        assert told == {"cuc-new": read_licenses(sides.site, "cuc-new").registration}
        assert told == {"cuc-new": "Registered - Specific License Reservation"}

    def test_the_reason_is_kept_and_back_loses_nothing(self, sides: TwoSides, returning: Return) -> None:
        sides.reserve("cuc-a")
        wizard, keys = returning("cuc-a")
        keys.enter()
        keys.write("UC-A")
        keys.fill("reason", "replaced")
        keys.to("back")
        keys.space()
        keys.to("primary")
        keys.enter()
        assert (text_of(wizard, "tail_0"), text_of(wizard, "reason")) == ("UC-A", "replaced")
        keys.enter()
        legs = sides.site.workspace.all(Leg, direction="out")
        assert [leg.reason for leg in legs if leg.kind == "return"] == ["replaced"]

    def test_of_ciscos_what_it_printed_is_recorded(self, sides: TwoSides, returning: Return) -> None:
        sides.add_cisco("cm1")
        self.reserved(sides, "cm1")
        wizard, keys = returning("cm1")
        keys.enter()
        assert text_of(wizard, "command") == "license smart reservation return"
        assert button_text(wizard) == "Record return"
        keys.to("tail_0")
        keys.write("CM1")
        keys.enter()
        assert "return code that the product printed" in said(wizard)
        assert keys.focus.objectName() == "printed"
        keys.write("hello")
        keys.to("primary")
        keys.enter()
        assert "(unrecognised)" in said(wizard)
        keys.fill("printed", made_up.RETURN_CODE)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == ReturnStep.CARRY
        assert registration(sides, "cm1") is Registration.UNREGISTERED

    def reserved(self, sides: TwoSides, name: str) -> None:
        """As if its authorization had been recorded."""
        request.request(sides.site, [name], {}, code=f"P:UCM,S:{name.upper()}")
        with sides.site.act("recorded") as act:
            found = find(sides.site, name, act.records)
            act.records.put(replace(found, registration=Registration.RESERVED))
            act.enter("recorded")

    def test_those_with_nothing_installed_say_so(self, sides: TwoSides, returning: Return) -> None:
        sides.add("cuc-a")
        sides.reserve("cuc-b")
        wizard, keys = returning("cuc-a")
        reasons = {row[0]: row[2] for row in rows_of(wizard, "instances")}
        assert reasons == {"cuc-b": "", "cuc-a": "cuc-a has no reservation installed."}
        keys.space()
        keys.enter()
        assert "Choose at least one" in said(wizard)

    def test_what_was_returned_meanwhile_is_refused(self, sides: TwoSides, returning: Return) -> None:
        sides.reserve("cuc-a")
        wizard, keys = returning("cuc-a")
        keys.enter()
        keys.write("UC-A")
        hand_back.give_back(sides.site, ["cuc-a"])
        keys.enter()
        assert "(wrong-state)" in said(wizard)
        assert step_of(wizard) == ReturnStep.STOPS


class TestCancelling:
    def test_to_its_end(self, sides: TwoSides, cancelling: Cancel) -> None:
        sides.add("cuc-a")
        sides.ask("cuc-a")
        code = sides.site.workspace.all(Leg, direction="out")[0].code
        wizard, keys = cancelling("cuc-a")
        keys.enter()
        assert code in ungrouped(text_of(wizard, "open"))
        assert "Example Account" in text_of(wizard, "open")
        assert "has another code" in text_of(wizard, "notes")
        keys.fill("reason", "not needed")
        assert button_text(wizard) == "Cancel request"
        leave = wizard.findChild(QPushButton, "cancel")
        assert leave is not None
        assert leave.text() == "&Keep the request"
        keys.enter()
        assert step_of(wizard) == CancelStep.DONE
        assert "The request of cuc-a was cancelled." in text_of(wizard, "what_was_made")
        assert "on a stick or in a folder, delete it there" in text_of(wizard, "what_next")
        assert registration(sides) is Registration.UNREGISTERED
        (exchange,) = [e for e in sides.site.workspace.all(Exchange) if e.kind is ExchangeKind.CANCEL]
        assert exchange.waiting is Waiting.NOTHING
        keys.enter()
        assert not wizard.isVisible()

    def test_one_that_left_the_desk_leads_to_giving_back(
        self, sides: TwoSides, cancelling: Cancel, tmp_path: Path
    ) -> None:
        sides.add("cuc-a")
        carry.deliver(sides.site, sides.ask("cuc-a"), tmp_path)
        wizard, keys = cancelling("cuc-a")
        wanted: list[object] = []
        wizard.wanted.connect(lambda other, _known: wanted.append(other))
        keys.enter()
        assert "may be on its way" in wizard.page.message.accessibleName()  # type: ignore[attr-defined]
        keys.to("message_button")
        keys.space()
        assert wanted == [Wizard.GIVE_BACK]
        assert registration(sides) is Registration.IN_PROGRESS

    def test_many_at_once(self, sides: TwoSides, cancelling: Cancel) -> None:
        sides.add("cuc-a", "cuc-b")
        sides.ask("cuc-a", "cuc-b")
        wizard, keys = cancelling("cuc-a", "cuc-b")
        keys.enter()
        assert len(rows_of(wizard, "requests")) == 2
        keys.enter()
        assert registration(sides, "cuc-b") is Registration.UNREGISTERED

    def test_those_with_nothing_to_cancel_say_so(self, sides: TwoSides, cancelling: Cancel) -> None:
        sides.add("cuc-a")
        sides.reserve("cuc-b")
        wizard, keys = cancelling("cuc-a")
        reasons = {row[0]: row[2] for row in rows_of(wizard, "instances")}
        assert reasons == {"cuc-a": "cuc-a has nothing to cancel.", "cuc-b": "cuc-b holds a reservation."}
        keys.enter()
        assert "each says why" in said(wizard)

    def test_what_was_cancelled_meanwhile_is_refused(self, sides: TwoSides, cancelling: Cancel) -> None:
        sides.add("cuc-a")
        sides.ask("cuc-a")
        wizard, keys = cancelling("cuc-a")
        keys.enter()
        hand_back.cancel(sides.site, ["cuc-a"])
        keys.enter()
        assert "(wrong-state)" in said(wizard)
        assert step_of(wizard) == CancelStep.FOLLOWS


class TestGivingBack:
    def test_three_pages_to_a_code_that_frees_the_licenses(
        self, sides: TwoSides, giving_back: GiveBack, stick: Path
    ) -> None:
        made = cancelled_answer(sides)
        wizard, keys = giving_back(made.file_bytes)
        assert len(wizard.walk.steps) == 3
        assert step_of(wizard) == GiveBackStep.WHY
        assert "the request that it answers was cancelled" in text_of(wizard, "why")
        assert f"it blocks 30 {BASIC}" in text_of(wizard, "follows")
        assert keys.focus.objectName() == "reason"
        keys.enter()
        assert step_of(wizard) == GiveBackStep.CARRY
        code = text_of(wizard, "code")
        keys.enter()
        (file,) = (stick / "slr").iterdir()
        assert file.name.startswith("RETURN-")
        take_codes.accept_return(sides.authority, code.encode(), with_receipt=False)
        assert pool(sides.authority) == (100, 0, 0, 100)

    def test_one_that_fits_leads_to_the_import(self, sides: TwoSides, giving_back: GiveBack) -> None:
        sides.add("cuc-a")
        data = sides.authorize(sides.ask("cuc-a")[0].file_bytes).file_bytes
        wizard, keys = giving_back(data)
        wanted: list[tuple[object, object]] = []
        wizard.wanted.connect(lambda other, known: wanted.append((other, known)))
        assert "fits, and can be installed" in wizard.page.message.accessibleName()  # type: ignore[attr-defined]
        assert "Its request is open" in text_of(wizard, "follows")
        assert wizard.page.title == "It can be installed: what follows when it goes back?"
        keys.to("message_button")
        keys.space()
        assert wanted == [(Wizard.IMPORT, Source(name="a file", data=data))]

    def test_one_that_fits_is_given_back_by_the_end_of_its_serial_number_alone(
        self, sides: TwoSides, giving_back: GiveBack
    ) -> None:
        sides.add("cuc-a12")
        data = sides.authorize(sides.ask("cuc-a12")[0].file_bytes).file_bytes
        wizard, keys = giving_back(data)
        assert keys.focus.objectName() == "tail_0"
        keys.enter()
        assert "Type the last 4 character(s) of the serial number of cuc-a12." in said(wizard)
        keys.write("-B12")
        keys.enter()
        assert "-B12 is not the end of the serial number of cuc-a12." in said(wizard)
        assert step_of(wizard) == GiveBackStep.WHY
        assert pool(sides.authority)[1] == 40
        keys.fill("tail_0", "-a12")
        keys.enter()
        assert step_of(wizard) == GiveBackStep.CARRY
        assert not find(sides.site, "cuc-a12").reservation

    def test_our_own_request_is_told_and_what_is_wanted(self, sides: TwoSides, giving_back: GiveBack) -> None:
        sides.add("cuc-a")
        wizard, _keys = giving_back(sides.ask("cuc-a")[0].file_bytes)
        assert said(wizard).startswith("You made this yourself: it is the request E-")
        assert "What is given back here is an authorization that came from the authority" in said(wizard)

    def test_given_back_before_it_shows_its_code_again(self, sides: TwoSides, giving_back: GiveBack) -> None:
        made = cancelled_answer(sides)
        code = hand_back.discard(sides.site, made.file_bytes, None)[0].code
        wizard, keys = giving_back(made.file_bytes)
        assert text_of(wizard, "code") == code
        keys.enter()
        assert "Nothing of this can be given back" in said(wizard)
        assert step_of(wizard) == GiveBackStep.WHY

    def test_a_number_behind_the_one_that_is_installed_has_nothing_to_be_done(
        self, sides: TwoSides, giving_back: GiveBack
    ) -> None:
        first = sides.reserve("cuc-a")
        issued = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
        assert issued.made is not None
        install.install(sides.site, issued.made.file_bytes, None)
        wizard, _keys = giving_back(first.file_bytes)
        told = words_of(wizard.page.message)  # type: ignore[attr-defined]
        assert "It is number 1 of the reservation that cuc-a holds, which is at number 2." in told
        assert "Nothing has to be done with it." in told
        assert "Install it" not in told
        shown = [w.objectName() for w in wizard.page.findChildren(QLabel) if w.isVisible()]
        assert "why" not in shown
        button = wizard.findChild(QPushButton, "primary")
        assert button is not None
        assert button.property("leads") == "no"

    def test_of_what_is_installed_it_is_refused(self, sides: TwoSides, giving_back: GiveBack) -> None:
        made = sides.reserve("cuc-a")
        wizard, keys = giving_back(made.file_bytes)
        assert wizard.page.message.code == "wrong-state"  # type: ignore[attr-defined]
        told = words_of(wizard.page.message)  # type: ignore[attr-defined]
        assert "It is installed on cuc-a. " in told.replace("\n", " ")
        assert "wrong moment" not in told
        assert wizard.page.title == "Why can it not be given back?"
        assert wizard.next_button.isHidden()
        keys.enter()
        assert step_of(wizard) == GiveBackStep.WHY
        assert registration(sides) is Registration.RESERVED

    def test_of_a_subscriber_it_is_refused(self, sides: TwoSides, giving_back: GiveBack) -> None:
        made = cancelled_answer(sides)
        with sides.site.act("another") as act:
            found = find(sides.site, "cuc-a", act.records)
            act.records.put(replace(found, node="subscriber", cluster="c1"))
            act.enter("another")
        wizard, keys = giving_back(made.file_bytes)
        assert step_of(wizard) == GiveBackStep.WHY
        keys.enter()
        assert step_of(wizard) == GiveBackStep.WHY

    def test_one_that_stopped_early_is_refused(self, sides: TwoSides, giving_back: GiveBack) -> None:
        wizard, _keys = giving_back(cancelled_answer(sides).file_bytes[:-3])
        assert "(incomplete)" in said(wizard)
        assert step_of(wizard) == GiveBackStep.WHERE

    @pytest.mark.parametrize("locked", [True, False])
    def test_locked_it_is_read_and_the_commit_is_refused(
        self, sides: TwoSides, giving_back: GiveBack, locked: bool
    ) -> None:
        made = cancelled_answer(sides)
        if locked:
            sides.site.keys = None
        wizard, keys = giving_back(made.file_bytes)
        assert step_of(wizard) == GiveBackStep.WHY
        keys.enter()
        assert (step_of(wizard) == GiveBackStep.WHY) is locked
        assert ("passphrase-missing" in said(wizard)) is locked

    def test_a_batch_gives_one_file(self, sides: TwoSides, giving_back: GiveBack, stick: Path) -> None:
        made = [cancelled_answer(sides, name) for name in ("cuc-a", "cuc-b")]
        batch = carry.parcels(sides.authority, made)[0]
        wizard, keys = giving_back(batch.file_bytes)
        assert [row[2] for row in rows_of(wizard, "items")] == ["can be given back"] * 2
        assert button_text(wizard).startswith("Create 2 return code")
        keys.enter(2)
        (file,) = (stick / "slr").iterdir()
        assert file.name.startswith("BATCH-")

    def test_another_kind_is_named(self, sides: TwoSides, giving_back: GiveBack) -> None:
        sides.reserve("cuc-a")
        back = hand_back.give_back(sides.site, ["cuc-a"])[0]
        receipt = take_codes.accept_return(sides.authority, (back.code or "").encode(), with_receipt=True)[
            0
        ].receipt
        assert receipt is not None
        wizard, _keys = giving_back(receipt.file_bytes)
        assert "(wrong-kind)" in said(wizard)
        assert "Take it in" in [
            b.text().replace("&", "") for b in wizard.message.children() if hasattr(b, "text")
        ]


class TestManners:
    @pytest.fixture(params=["usual", "large"])
    def size(self, request: pytest.FixtureRequest) -> tuple[int, int]:
        if request.param == "large":
            request.getfixturevalue("large_text")
        return 1000, 552

    def test_returning(self, size: tuple[int, int], sides: TwoSides, returning: Return) -> None:
        sides.reserve("cuc-a", **{BASIC: 10})
        wizard, keys = returning("cuc-a")
        wizard.resize(*size)
        hold_to_manners(keys, wizard)
        keys.to("primary")
        keys.enter()
        hold_to_manners(keys, wizard)
        keys.fill("tail_0", "UC-A")
        keys.enter()
        hold_to_manners(keys, wizard)

    def test_cancelling(self, size: tuple[int, int], sides: TwoSides, cancelling: Cancel) -> None:
        sides.add("cuc-a")
        sides.ask("cuc-a")
        wizard, keys = cancelling("cuc-a")
        wizard.resize(*size)
        for _ in range(2):
            keys.to("primary")
            keys.enter()
            hold_to_manners(keys, wizard)

    def test_giving_back(self, size: tuple[int, int], sides: TwoSides, giving_back: GiveBack) -> None:
        wizard, keys = giving_back(cancelled_answer(sides).file_bytes)
        wizard.resize(*size)
        hold_to_manners(keys, wizard)
        keys.to("primary")
        keys.enter()
        hold_to_manners(keys, wizard)
