"""Importing authorizations, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.exchanges import Leg
from slr_desktop.domain.instances import Registration
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.services import carry, hand_back, install, instances, kept, request, take_codes, update
from slr_desktop.services.demo.trials import UDI
from slr_desktop.services.demo.trials import _cisco_authorization as cisco_authorization
from slr_desktop.services.instances import Draft, find
from slr_desktop.ui.flows.importing import ImportDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.cells import BESIDE_TEXT
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.importing import ImportWizard
from tests.fakes.two_sides import BASIC, DAY, PORT, Machine, TwoSides, make
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import hold_to_manners, opened, rows_of, said, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Open = Callable[..., tuple[ImportWizard, Keys]]


@pytest.fixture
def start(site_room: Room, qtbot: QtBot) -> Open:
    """Opens the wizard, with bytes that were dropped or without."""

    def made(data: bytes = b"") -> tuple[ImportWizard, Keys]:
        draft = ImportDraft(source_name="a file", data=data) if data else None
        wizard = ImportWizard(site_room, draft)
        return wizard, opened(qtbot, site_room, wizard)

    return made


def first(sides: TwoSides, **wish: int) -> bytes:
    """Number 1 of cuc-a, on its way."""
    sides.add("cuc-a")
    return sides.authorize(sides.ask("cuc-a", **(wish or {BASIC: 40}))[0].file_bytes).file_bytes


def second(sides: TwoSides, count: int = 60) -> bytes:
    """Number 2 of cuc-a, whose number 1 is installed."""
    sides.reserve("cuc-a", **{BASIC: 40})
    issued = update.update(sides.authority, "CUC-A", {BASIC: count}, supersede=False, note="")
    assert issued.made is not None
    return issued.made.file_bytes


def registration(sides: TwoSides, name: str = "cuc-a") -> Registration:
    return find(sides.site, name).registration


class TestToItsEnd:
    def test_what_was_dropped_is_installed_by_one_key(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start(first(sides, **{BASIC: 40, PORT: 2}))
        assert step_of(wizard) == Step.WHAT
        assert rows_of(wizard, "changes") == [[BASIC, "0", "40", "0"], [PORT, "0", "2", "0"]]
        assert button_text(wizard) == "Install authorization"
        keys.enter()
        assert step_of(wizard) == Step.DONE
        assert keys.pressed == 1
        assert registration(sides) is Registration.RESERVED
        assert "number 1 is installed" in text_of(wizard, "what_was_made")
        assert "It grants 40 CUC_BasicMessaging, 2 CUC_SpeechConnectPort." in text_of(wizard, "what_was_made")
        assert "Nothing has to go back" in text_of(wizard, "what_next")
        assert wizard.page.title == "What was installed?"
        keys.enter()
        assert not wizard.isVisible()

    def test_that_less_is_granted_than_was_asked_for_is_said(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        made = sides.authorize(sides.ask("cuc-a", **{BASIC: 40})[0].file_bytes, **{BASIC: 30})
        wizard, keys = start(made.file_bytes)
        assert rows_of(wizard, "changes") == [[BASIC, "40", "0", "30", "0"]]
        keys.enter()
        assert "It grants 30 CUC_BasicMessaging." in text_of(wizard, "what_was_made")
        assert "Asked for: 40 CUC_BasicMessaging." in text_of(wizard, "what_was_made")

    def test_three_pages_from_a_file_by_keys(self, sides: TwoSides, start: Open, tmp_path: Path) -> None:
        data = first(sides)
        path = tmp_path / "answer.slr"
        path.write_bytes(data)
        wizard, keys = start()
        assert len(wizard.walk.steps) == 3
        keys.to("typed")
        keys.write(path.as_uri())
        assert step_of(wizard) == Step.WHAT  # a file is read as soon as it is there
        keys.enter()
        assert registration(sides) is Registration.RESERVED

    def test_what_is_typed_is_read_only_when_one_goes_on(
        self, sides: TwoSides, start: Open, qapp: QApplication
    ) -> None:
        sides.add("cuc-a")
        made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        wizard, keys = start()
        keys.to("typed")
        qapp.clipboard().setText(carry.as_text(made))
        keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert step_of(wizard) == Step.WHERE
        assert said(wizard) == ""
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.WHAT

    def test_from_the_clipboard_by_one_button(self, sides: TwoSides, start: Open, qapp: QApplication) -> None:
        sides.add("cuc-a")
        qapp.clipboard().setText(carry.as_text(sides.authorize(sides.ask("cuc-a")[0].file_bytes)))
        wizard, keys = start()
        keys.to("paste")
        keys.space()
        assert step_of(wizard) == Step.WHAT

    def test_an_update_gives_a_code_and_a_file_to_carry_back(
        self, sides: TwoSides, start: Open, stick: Path
    ) -> None:
        wizard, keys = start(second(sides))
        assert rows_of(wizard, "changes") == [[BASIC, "40", "60", "0"]]
        keys.enter()
        assert wizard.accessibleName() == "What was installed, and what has to go back?"
        code = text_of(wizard, "code")
        assert code.startswith("TCF-UCXN:CUC-A-")
        assert keys.focus.objectName() == "drive"
        keys.enter()
        written = [p.name for p in (stick / "slr").iterdir()]
        assert len(written) == 1
        assert written[0].startswith("CONFIRMATION-")

    def test_more_in_use_than_will_be_reserved_is_told_before(self, sides: TwoSides, start: Open) -> None:
        data = second(sides, 10)
        instances.report_usage(sides.site, "cuc-a", {BASIC: 30})
        wizard, keys = start(data)
        assert rows_of(wizard, "changes") == [[BASIC, "40", "10", "30", "more in use than reserved"]]
        keys.enter()
        assert step_of(wizard) == Step.DONE

    def test_the_checks_are_a_fold_away(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start(first(sides))
        keys.to("show_checks")
        keys.space()
        assert text_of(wizard, "checks").count("passed") == 15


class TestABatch:
    def test_each_item_has_its_verdict_and_the_rest_is_installed(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a", "cuc-b")
        asked = [sides.ask(name, **{BASIC: 10})[0] for name in ("cuc-a", "cuc-b")]
        answers = [sides.authorize(made.file_bytes) for made in asked]
        hand_back.cancel(sides.site, ["cuc-b"])
        batch = carry.parcels(sides.authority, answers)[0]
        wizard, keys = start(batch.file_bytes)
        verdicts = {row[0]: row[2] for row in rows_of(wizard, "items")}
        assert verdicts["cuc-a"] == "can be installed"
        assert "cancelled" in verdicts["cuc-b"]
        assert button_text(wizard).startswith("Install 1")
        keys.enter()
        assert registration(sides) is Registration.RESERVED
        assert registration(sides, "cuc-b") is Registration.UNREGISTERED
        assert "number 1 is installed" in text_of(wizard, "what_was_made")
        carry_message = wizard.page.findChild(type(wizard.message))
        assert carry_message is not None
        assert "could not be installed" in carry_message.accessibleName()

    def test_the_row_says_that_fewer_are_granted_than_were_asked_for(
        self, sides: TwoSides, start: Open
    ) -> None:
        sides.add("cuc-a", "cuc-b", "cuc-c")
        asked = [sides.ask(name, **{BASIC: 10, PORT: 2})[0] for name in ("cuc-a", "cuc-b", "cuc-c")]
        answers = [
            sides.authorize(made.file_bytes, **given)
            for made, given in zip(asked, ({}, {PORT: 0}, {BASIC: 4}), strict=True)
        ]
        instances.report_usage(sides.site, "cuc-c", {BASIC: 5})
        wizard, keys = start(carry.parcels(sides.authority, answers)[0].file_bytes)
        assert [row[2] for row in rows_of(wizard, "items")] == [
            "can be installed",
            "can be installed: fewer than asked for",
            "can be installed: more in use than reserved",
        ]
        keys.press(Qt.Key.Key_Down)
        table = wizard.page.changes  # type: ignore[attr-defined]
        letters = table.fontMetrics()
        assert table.columnWidth(0) >= letters.horizontalAdvance(PORT) + BESIDE_TEXT  # names stay whole


class TestCiscosOwn:
    def wait_for_it(self, sides: TwoSides) -> None:
        draft = Draft(name="cucm", product="cucm", release="12.5", udi=UDI, family="cisco")
        instances.add(sides.site, [draft])
        request.switch_mode(sides.site, ["cucm"], Event.ENABLE)
        request.request(sides.site, ["cucm"], {}, code=UDI)

    def test_the_command_is_shown_and_it_is_recorded(self, sides: TwoSides, start: Open) -> None:
        self.wait_for_it(sides)
        wizard, keys = start(cisco_authorization())
        assert "cannot be verified here" in text_of(wizard, "who")
        assert text_of(wizard, "code").startswith("license smart reservation install")
        assert button_text(wizard) == "Record as installed"
        keys.enter()
        assert registration(sides, "cucm") is Registration.RESERVED

    def test_of_another_instance_it_is_refused(self, sides: TwoSides, start: Open) -> None:
        self.wait_for_it(sides)
        wizard, keys = start(cisco_authorization().replace(b"a4b5c6<", b"a4b5c7<"))
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert wizard.page.message.code == "other-instance"  # type: ignore[attr-defined]


class TestRefusals:
    def hold(self, wizard: ImportWizard, keys: Keys, code: str) -> None:
        """The whole is refused on the first page, and nothing goes on."""
        assert f"({code})" in said(wizard)
        assert step_of(wizard) == Step.WHERE
        assert not wizard.walk.committed

    @pytest.mark.parametrize(
        ("change", "code"),
        [
            (lambda data: data[:-40], "incomplete"),
            (lambda data: data + b"x", "damaged"),
            (lambda _data: b"hello", "unrecognised"),
            (lambda data: data[:-50] + b"\x00" * 10 + data[-40:], "damaged"),
        ],
    )
    def test_a_harmed_file_says_how(
        self, sides: TwoSides, start: Open, change: Callable[[bytes], bytes], code: str
    ) -> None:
        wizard, keys = start(change(first(sides)))
        self.hold(wizard, keys, code)

    def test_each_thing_about_a_harmed_file_is_said_once(self, sides: TwoSides, start: Open) -> None:
        data = first(sides)
        wizard, _keys = start(data[:-50] + b"\x00" * 10 + data[-40:])
        assert said(wizard) == (
            "The copy was harmed on the way Some of its content is not what was written.\n"
            "Nothing was changed. Copy it again from where it came from. (damaged)"
        )
        wizard, _keys = start(data[:-40])
        assert said(wizard).count("stopped early") == 1
        assert "file or code" not in said(wizard)

    def test_an_empty_file_is_told_as_that(self, start: Open, tmp_path: Path) -> None:
        path = tmp_path / "empty.slrauth"
        path.write_bytes(b"")
        wizard, keys = start()
        assert wizard.where is not None
        wizard.where.picker.read_file(path)
        keys.settle()
        assert "empty.slrauth is empty: it has 0 bytes." in said(wizard)
        assert "Copy it again from where it came from. (incomplete)" in said(wizard)

    def test_our_own_request_is_named_with_its_exchange(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        asked = sides.ask("cuc-a")[0]
        exchange = sides.site.workspace.all(Leg, artefact=asked.digest)[0].exchange
        wizard, keys = start(asked.file_bytes)
        self.hold(wizard, keys, "wrong-kind")
        assert said(wizard).startswith(
            f"You made this yourself: it is the request {exchange} for cuc-a. "
            "It belongs on the other side: carry it to Example Account.\n"
            "What is imported here is an authorization that came from the authority.\nNothing was changed."
        )
        assert wizard.message.property("tone") == Tone.NOTE
        assert "message_button" not in keys.ring()

    def test_our_own_code_is_named_too(self, sides: TwoSides, start: Open) -> None:
        sides.add("cuc-a")
        code = request.request(sides.site, ["cuc-a"], {BASIC: 40}).codes[0][1]
        wizard, keys = start()
        keys.to("typed")
        keys.write(code)
        keys.enter()
        assert "You made this yourself: it is the request E-" in said(wizard)
        assert text_of(wizard, "typed") == code
        assert keys.focus.objectName() == "typed"  # to be put right, or written over

    def test_a_receipt_is_offered_to_be_taken_in(self, sides: TwoSides, start: Open) -> None:
        sides.reserve("cuc-a")
        back = hand_back.give_back(sides.site, ["cuc-a"])[0]
        taken = take_codes.accept_return(sides.authority, (back.code or "").encode(), with_receipt=True)[0]
        assert taken.receipt is not None
        wizard, keys = start(taken.receipt.file_bytes)
        assert said(wizard).startswith("This is a receipt: the answer to a code")
        assert "What is imported here is an authorization that came" in said(wizard)
        given: list[Source] = []
        wizard.misfit.connect(given.append)
        button = keys.to("message_button")
        assert isinstance(button, QPushButton)
        assert button.text() == "&Take it in"
        keys.space()
        assert given == [Source(name="a file", data=taken.receipt.file_bytes)]
        assert not wizard.isVisible()

    def test_of_a_cancelled_request_it_says_what_to_do(self, sides: TwoSides, start: Open) -> None:
        data = first(sides)
        hand_back.cancel(sides.site, ["cuc-a"])
        wizard, keys = start(data)
        assert step_of(wizard) == Step.WHAT
        assert wizard.page.message.code == "request-cancelled"  # type: ignore[attr-defined]
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.WHAT
        assert "Nothing of this can be installed" in said(wizard)
        assert registration(sides) is Registration.UNREGISTERED
        wanted: list[tuple[object, object]] = []
        wizard.wanted.connect(lambda other, known: wanted.append((other, known)))
        keys.to("message_button")
        keys.space()
        assert wanted == [(Wizard.GIVE_BACK, Source(name="a file", data=data))]

    def test_of_a_stranger_it_leads_to_trust(self, sides: TwoSides, start: Open, tmp_path: Path) -> None:
        sides.add("cuc-a")
        body = kept.artefact_of(sides.authorize(sides.ask("cuc-a")[0].file_bytes).cose).body
        other = make(Machine(tmp_path / "other", "other"), "Other", Role.AUTHORITY, training=True)
        with other.act("granted") as act:
            made = act.make(Kind.AUTHORIZATION, body, audience=sides.site.own_id)
            act.enter("granted")
        other.workspace.close()
        wizard, keys = start(made.file_bytes)
        self.hold(wizard, keys, "unknown-signer")
        wanted: list[object] = []
        wizard.wanted.connect(lambda where, _known: wanted.append(where))
        keys.to("message_button")
        keys.space()
        assert wanted == [Wizard.TRUST]

    def test_the_same_again_is_harmless_and_shows_its_code(self, sides: TwoSides, start: Open) -> None:
        data = second(sides)
        wizard, keys = start(data)
        keys.enter()
        code = text_of(wizard, "code")
        keys.press(Qt.Key.Key_Escape)
        wizard, keys = start(data)
        assert step_of(wizard) == Step.WHAT
        assert text_of(wizard, "code") == code
        told = wizard.page.message  # type: ignore[attr-defined]
        assert told.accessibleName() == "Already installed on 2026-03-01 09:00 UTC; nothing has changed."
        assert told.property("tone") == Tone.NOTE
        assert told.code == "replayed"
        assert button_text(wizard) == "Close"
        assert "cancel" not in keys.ring()
        keys.to("primary")
        keys.enter()
        assert not wizard.isVisible()

    def test_of_one_that_was_returned_since_it_is_told(self, sides: TwoSides, start: Open) -> None:
        data = first(sides)
        install.install(sides.site, data, None)
        sides.later(DAY)
        hand_back.give_back(sides.site, ["cuc-a"])
        wizard, _keys = start(data)
        told = wizard.page.message  # type: ignore[attr-defined]
        assert told.accessibleName() == (
            "This was returned since Installed on 2026-03-01 09:00 UTC, and returned on 2026-03-02 09:00 UTC.\n"
            "Nothing of it is in force any more. Make a new request where licenses are wanted."
        )
        assert told.property("tone") == Tone.ATTENTION
        assert button_text(wizard) == "Close"

    def test_of_one_that_was_given_back_unused_nothing_is_offered_but_to_close(
        self, sides: TwoSides, start: Open
    ) -> None:
        data = first(sides)
        hand_back.discard(sides.site, data, None)
        wizard, keys = start(data)
        assert step_of(wizard) == Step.WHAT
        told = wizard.page.message.accessibleName()  # type: ignore[attr-defined]
        assert "It was given back unused on 2026-03-01 09:00 UTC." in told
        assert text_of(wizard, "who").startswith("For cuc-a, number 1.")
        report = wizard.page.findChild(QPushButton, "show_checks")
        assert report is not None and report.text() == "9 of 15 &checks passed, 1 failed"
        assert button_text(wizard) == "Close"
        keys.enter()
        assert not wizard.isVisible()

    def test_where_it_has_to_go_back_the_focus_is_on_that(self, sides: TwoSides, start: Open) -> None:
        data = first(sides)
        hand_back.cancel(sides.site, ["cuc-a"])
        wizard, keys = start(data)
        assert keys.focus.objectName() == "message_button"
        assert not wizard.page.leads

    def test_of_several_once_more_each_row_says_when_it_was_installed(
        self, sides: TwoSides, start: Open
    ) -> None:
        sides.add("cuc-a", "cuc-b")
        made = [sides.authorize(sides.ask(name)[0].file_bytes) for name in ("cuc-a", "cuc-b")]
        (whole,) = carry.parcels(sides.authority, made)
        install.install(sides.site, whole.file_bytes, None)
        wizard, _keys = start(whole.file_bytes)
        said_of_each = {row[2] for row in rows_of(wizard, "items")}
        assert said_of_each == {"Already installed on 2026-03-01 09:00 UTC; nothing has changed."}

    def test_after_the_same_again_nothing_is_asked_at_the_end(
        self, sides: TwoSides, start: Open, tmp_path: Path
    ) -> None:
        data = first(sides)
        install.install(sides.site, data, None)
        path = tmp_path / "again.slr"
        path.write_bytes(data)
        wizard, keys = start()
        assert wizard.where is not None
        wizard.where.picker.read_file(path)
        keys.settle()
        assert button_text(wizard) == "Close"
        keys.press(Qt.Key.Key_Escape)
        assert not wizard.isVisible()

    def test_nothing_chosen_is_told_and_the_focus_goes_there(self, start: Open) -> None:
        wizard, keys = start()
        keys.to("primary")
        keys.enter()
        assert said(wizard).startswith("Choose a file")
        assert keys.focus.objectName() in {"choose_file", "drive"}

    def test_an_empty_clipboard_is_told(self, start: Open, qapp: QApplication) -> None:
        qapp.clipboard().clear()
        wizard, keys = start()
        keys.to("paste")
        keys.space()
        assert "clipboard" in said(wizard)

    @pytest.mark.parametrize("kind", ["folder", "absent", "large"])
    def test_what_is_no_file_is_refused(self, start: Open, tmp_path: Path, kind: str) -> None:
        path = tmp_path / kind
        if kind == "folder":
            path.mkdir()
        elif kind == "large":
            with path.open("wb") as file:
                file.truncate(2 << 30)
        wizard, keys = start()
        keys.to("typed")
        keys.write(path.as_uri())
        assert said(wizard)
        assert step_of(wizard) == Step.WHERE

    def test_a_locked_workspace_that_stays_locked(self, sides: TwoSides, start: Open) -> None:
        data = first(sides)
        sides.site.keys = None
        wizard, keys = start(data)
        keys.enter()
        assert "passphrase-missing" in said(wizard)
        assert step_of(wizard) == Step.WHAT
        assert registration(sides) is Registration.IN_PROGRESS


def test_a_damaged_file_is_not_chosen_and_a_typed_text_stays(sides: TwoSides, start: Open) -> None:
    wizard, keys = start(first(sides)[:-9])
    assert step_of(wizard) == Step.WHERE
    assert text_of(wizard, "chosen").startswith("Not taken: a file")
    assert wizard.next_button.property("leads") == "no"
    keys.to("typed")
    keys.write("TRT-nothing")
    assert wizard.next_button.property("leads") == "yes"
    keys.to("primary")
    keys.enter()
    assert text_of(wizard, "typed") == "TRT-nothing"
    assert wizard.next_button.property("leads") == "yes"


class TestBackAndOut:
    def test_back_keeps_what_was_chosen(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start(first(sides))
        keys.to("back")
        keys.space()
        assert step_of(wizard) == Step.WHERE
        assert text_of(wizard, "chosen") == "Chosen: a file"
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == Step.WHAT

    def test_what_was_typed_stands_there_again(self, start: Open) -> None:
        wizard, keys = start()
        keys.to("typed")
        keys.write("TRT-nothing")
        keys.to("primary")
        keys.enter()
        assert text_of(wizard, "typed") == "TRT-nothing"

    def test_what_is_erased_is_no_longer_chosen(self, start: Open) -> None:
        wizard, keys = start()
        keys.to("typed")
        keys.write("x")
        keys.press(Qt.Key.Key_Backspace)
        keys.to("primary")
        keys.enter()
        assert said(wizard).startswith("Choose a file")

    def test_escape_asks_only_where_something_would_be_lost(self, start: Open) -> None:
        wizard, keys = start()
        keys.press(Qt.Key.Key_Escape)
        assert not wizard.isVisible()
        wizard, keys = start()
        keys.to("typed")
        keys.write("x")
        keys.press(Qt.Key.Key_Escape)
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        keys.press(Qt.Key.Key_Escape)
        assert wizard.isVisible()

    def test_a_drop_on_the_wizard_is_taken(self, sides: TwoSides, start: Open, tmp_path: Path) -> None:
        path = tmp_path / "answer.slr"
        path.write_bytes(first(sides))
        wizard, keys = start()
        dropped = QMimeData()
        assert wizard.acceptDrops()
        dropped.setUrls([QUrl.fromLocalFile(str(path))])
        button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        wizard.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dropped, button, modifier))
        keys.settle()
        assert step_of(wizard) == Step.WHAT


class TestManners:
    def test_every_page(self, sides: TwoSides, start: Open, stick: Path) -> None:
        wizard, keys = start()
        hold_to_manners(keys, wizard)
        keys.press(Qt.Key.Key_Escape)
        wizard, keys = start(second(sides))
        hold_to_manners(keys, wizard)
        keys.to("primary")
        keys.enter()
        hold_to_manners(keys, wizard)

    def test_every_page_in_large_text(self, large_text: None, sides: TwoSides, start: Open) -> None:
        wizard, keys = start(second(sides))
        wizard.resize(1000, 552)
        keys.settle()
        hold_to_manners(keys, wizard)
