"""A wizard that needs something first opens the one for it over itself, and goes on where it stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QSpinBox

from slr_desktop.app import App
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import carry, inbox, request, set_up, trust
from slr_desktop.services.desk import Made
from slr_desktop.services.reservations import reservation
from slr_desktop.services.trust import Identity
from slr_desktop.ui.flows.request import RequestDraft
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.account_dialogs import AddAccountDialog, AddLicensesDialog
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.answering import AnswerWizard
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wizards.rehosting import RehostWizard
from slr_desktop.ui.wizards.requesting import RequestWizard
from slr_desktop.ui.wizards.trusting import TrustWizard
from slr_desktop.ui.wizards.updating import UpdateWizard
from tests.fakes.two_sides import BASIC, PORT, Machine, TwoSides, make, make_template
from tests.ui.conftest import request_from_afar, window_over
from tests.ui.keys import step_of
from tests.ui.over import Over, dialog_of
from tests.ui.walks import said, text_of, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=FlowWizard[Any])


def opened(window: MainWindow, qtbot: QtBot, wizard: Wizard, known: object, kind: type[W]) -> tuple[W, Over]:
    """A wizard as the window opens it, with a keyboard before it."""
    window.want(wizard, known)
    qtbot.waitUntil(lambda: window.room.tasks.idle and QApplication.activeModalWidget() is not None)
    made = dialog_of(kind)
    return made, Over(qtbot, window.room, made)


@pytest.fixture
def anchor(tmp_path: Path) -> tuple[str, Identity]:
    """The trust anchor of another authority as text, and its words."""
    machine = Machine(tmp_path / "other", "other")
    desk = make(machine, "Other", Role.AUTHORITY, training=True)
    made, identity = trust.export(desk, set_up.word_list(App()))
    desk.workspace.close()
    return carry.as_text(made), identity


@pytest.fixture
def alone(sides: TwoSides) -> TwoSides:
    """The site trusts nobody, and has two instances."""
    sides.add("cuc-a", "cuc-b")
    with sides.site.act("nobody") as act:
        (party,) = act.records.all(Party, role=Role.AUTHORITY.value)
        act.records.put(replace(party, role=Role.SITE))
        act.enter("forgotten")
    return sides


class TestARequestThatNeedsTrust:
    def refused(self, window: MainWindow, qtbot: QtBot) -> tuple[RequestWizard, Over]:
        draft = RequestDraft(names=("cuc-b",), margin=7)
        wizard, keys = opened(window, qtbot, Wizard.REQUEST, draft, RequestWizard)
        keys.enter()
        assert step_of(wizard) == "which"
        assert "Take its trust anchor in first, and compare its words." in said(wizard)
        assert "Trust the other side." not in said(wizard)
        assert keys.focus.objectName() == "message_button"
        return wizard, keys

    def test_done_leads_back_to_it_with_its_draft(
        self, alone: TwoSides, site_window: MainWindow, qtbot: QtBot, anchor: tuple[str, Identity]
    ) -> None:
        text, identity = anchor
        wizard, keys = self.refused(site_window, qtbot)
        keys.enter()
        trusting = dialog_of(TrustWizard)
        over = Over(qtbot, site_window.room, trusting)
        assert wizard.isVisible()
        QApplication.clipboard().setText(text)
        over.to("paste")
        over.space()
        over.write(identity.words)
        over.to("primary")
        over.enter()
        assert step_of(trusting) == "done"
        assert text_of(trusting, "what_next") == "Done leads back to Request licenses, where you were."
        onward = trusting.page.findChild(QPushButton, "onward")
        assert onward is not None
        assert not onward.isVisible()
        over.enter()
        assert over.closed
        keys.settle()
        assert dialog_of(RequestWizard) is wizard
        assert step_of(wizard) == "how-many"
        assert wizard.walk.draft.names == ("cuc-b",)
        assert wizard.walk.draft.margin == 7
        wizard.close_quietly()

    def test_who_trusts_nobody_there_stays_where_he_was(
        self, alone: TwoSides, site_window: MainWindow, qtbot: QtBot
    ) -> None:
        wizard, keys = self.refused(site_window, qtbot)
        keys.enter()
        over = Over(qtbot, site_window.room, dialog_of(TrustWizard))
        over.press(Qt.Key.Key_Escape)
        assert over.closed
        assert wizard.isVisible()
        assert step_of(wizard) == "which"
        assert "No authority is trusted here yet" in said(wizard)
        wizard.close_quietly()


def amount_field(wizard: FlowWizard[Any], tag: str) -> QSpinBox:
    field = wizard.page.findChild(QSpinBox, f"amount_{tag}")
    assert field is not None
    return field


class TestMoreLicenses:
    """Too few are there: more are added, and what was typed stands there still."""

    def add(self, window: MainWindow, qtbot: QtBot, count: str) -> None:
        over = Over(qtbot, window.room, dialog_of(AddLicensesDialog))
        over.to("count")
        over.fill("count", count)
        over.enter()
        assert over.closed
        beneath = dialog_of(FlowWizard)
        beneath.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is beneath and window.room.tasks.idle)

    def test_an_update_keeps_its_quantities_and_its_note(
        self, sides: TwoSides, office_window: MainWindow, qtbot: QtBot
    ) -> None:
        sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
        wizard, keys = opened(office_window, qtbot, Wizard.UPDATE, "CUC-A", UpdateWizard)
        keys.write("120")
        keys.fill(f"amount_{PORT}", "3")
        keys.fill("note", "ticket 7")
        keys.to("primary")
        keys.enter()
        assert "(pool-too-small)" in words_of(wizard.page.message)  # type: ignore[attr-defined]
        keys.to("message_button")
        keys.space()
        self.add(office_window, qtbot, "60")
        keys.settle()
        assert dialog_of(UpdateWizard) is wizard
        assert said(wizard).startswith("Added to Voice")
        assert wizard.page.message.isHidden()  # type: ignore[attr-defined]
        assert (amount_field(wizard, BASIC).value(), amount_field(wizard, PORT).value()) == (120, 3)
        keys.to("primary")
        keys.enter()
        assert step_of(wizard) == "carry"
        number = reservation(sides.authority, "CUC-A").newest
        assert number.counts == {BASIC: 120, PORT: 3}
        wizard.accept()

    def test_an_answer_keeps_its_quantities_and_its_request(
        self, sides: TwoSides, office_window: MainWindow, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        asked = Source(name="a file", data=sides.ask("cuc-a")[0].file_bytes)
        wizard, keys = opened(office_window, qtbot, Wizard.ANSWER, asked, AnswerWizard)
        keys.write("120")
        keys.to("primary")
        keys.enter()
        keys.to("message_button")
        keys.space()
        self.add(office_window, qtbot, "60")
        keys.settle()
        assert dialog_of(AnswerWizard) is wizard
        assert amount_field(wizard, BASIC).value() == 120
        keys.to("primary")
        keys.enter()
        assert reservation(sides.authority, "CUC-A").newest.counts == {BASIC: 120}
        wizard.accept()

    def test_the_first_account_is_made_on_the_way(
        self, sides: TwoSides, empty_office: MainWindow, qtbot: QtBot
    ) -> None:
        made = request.request(sides.site, ["cuc-a"], {BASIC: 40}, authority="New Office").carry[0]
        asked = Source(name="a file", data=made.file_bytes)
        wizard, keys = opened(empty_office, qtbot, Wizard.ANSWER, asked, AnswerWizard)
        assert "the request stays here meanwhile" in words_of(wizard.page.message)  # type: ignore[attr-defined]
        keys.enter()
        over = Over(qtbot, empty_office.room, dialog_of(AddLicensesDialog))
        over.enter()
        name = Over(qtbot, empty_office.room, dialog_of(AddAccountDialog))
        name.write("Head Office")
        name.enter()
        over.dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is over.dialog)
        self.add(empty_office, qtbot, "60")
        keys.settle()
        assert dialog_of(AnswerWizard) is wizard
        keys.to("primary")
        keys.enter()
        desk = empty_office.room.desk
        assert reservation(desk, "CUC-A").account == "Head Office"
        assert reservation(desk, "CUC-A").newest.counts == {BASIC: 40}
        wizard.accept()


@pytest.fixture
def empty_office(sides: TwoSides, tmp_path: Path, qtbot: QtBot, styled: None) -> Iterator[MainWindow]:
    """A window over an authority without an account, which the site trusts; it has an instance."""
    machine = Machine(tmp_path / "office", "office")
    desk = make(machine, "New Office", Role.AUTHORITY, training=True)
    words = set_up.word_list(machine)
    made, identity = trust.export(desk, words)
    trust.import_statement(sides.site, made.file_bytes, identity.words, words)
    sides.add("cuc-a")
    room = Room(machine)
    room.take(desk)
    yield window_over(room, qtbot)
    qtbot.waitUntil(lambda: room.tasks.idle)
    room.close()


class TestWordsOfARequest:
    def test_they_are_compared_over_the_answer(
        self,
        sides: TwoSides,
        office_window: MainWindow,
        qtbot: QtBot,
        far_request: tuple[bytes, Identity],
    ) -> None:
        data, identity = far_request
        wizard, keys = opened(
            office_window, qtbot, Wizard.ANSWER, Source(name="a file", data=data), AnswerWizard
        )
        keys.write("500")
        keys.to("primary")
        keys.enter()
        words = wizard.page.words  # type: ignore[attr-defined]
        assert "(pool-too-small)" in words_of(wizard.page.message)  # type: ignore[attr-defined]
        assert words.isVisible()
        button = words.findChild(QPushButton, "message_button")
        assert button.text() == "Compare its &words..."
        button.click()
        self.compare(office_window, qtbot, identity)
        keys.settle()
        assert dialog_of(AnswerWizard) is wizard
        assert not words.isVisible()
        assert amount_field(wizard, BASIC).value() == 500
        wizard.close_quietly()

    def test_of_a_site_that_waits_in_the_inbox_too(
        self,
        sides: TwoSides,
        office_window: MainWindow,
        qtbot: QtBot,
        far_request: tuple[bytes, Identity],
    ) -> None:
        data, identity = far_request
        exchanges = tuple(item.exchange for item in inbox.take_in(sides.authority, data))
        wizard, keys = opened(office_window, qtbot, Wizard.ANSWER, exchanges, AnswerWizard)
        words = wizard.page.words  # type: ignore[attr-defined]
        assert "Only they show that the request is from that site" in words.accessibleName()
        words.findChild(QPushButton, "message_button").click()
        self.compare(office_window, qtbot, identity)
        keys.settle()
        assert not words.isVisible()
        assert [p.compared for p in sides.authority.workspace.all(Party, role="site")] == [True, True]
        wizard.close_quietly()

    def compare(self, window: MainWindow, qtbot: QtBot, identity: Identity) -> None:
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TrustWizard))
        trusting = dialog_of(TrustWizard)
        over = Over(qtbot, window.room, trusting)
        assert step_of(trusting) == "whose"
        over.write(identity.words)
        over.to("primary")
        over.enter(2)
        assert over.closed


@pytest.fixture
def real(tmp_path: Path, qtbot: QtBot, styled: None) -> Iterator[tuple[TwoSides, MainWindow]]:
    """Two sides at real work, with one reservation, and a window over the authority."""
    sides = TwoSides(make_template(tmp_path / "real", training=False), tmp_path / "real sides")
    sides.reserve("cuc-a")
    room = Room(sides.machines["authority"])
    room.take(sides.authority)
    yield sides, window_over(room, qtbot)
    qtbot.waitUntil(lambda: room.tasks.idle)
    room.close()
    sides.site.workspace.close()


class TestAnUnknownSite:
    """At real work its request is refused; its introduction is taken in over that, and it is tried again."""

    def trust(self, window: MainWindow, qtbot: QtBot, introduction: Made, identity: Identity) -> None:
        over = Over(qtbot, window.room, dialog_of(TrustWizard))
        QApplication.clipboard().setText(carry.as_text(introduction))
        over.to("paste")
        over.space()
        over.write(identity.words)
        over.to("primary")
        over.enter(2)
        assert over.closed

    def test_its_request_is_answered_then(self, real: tuple[TwoSides, MainWindow], qtbot: QtBot) -> None:
        sides, window = real
        data, introduction, identity = request_from_afar(sides)
        wizard, keys = opened(window, qtbot, Wizard.ANSWER, Source(name="a file", data=data), AnswerWizard)
        assert "(unknown-site)" in said(wizard)
        assert keys.focus.objectName() == "message_button"
        keys.enter()
        self.trust(window, qtbot, introduction, identity)
        keys.settle()
        assert dialog_of(AnswerWizard) is wizard
        assert step_of(wizard) == "terms"
        assert said(wizard) == ""
        wizard.close_quietly()

    def test_its_request_is_looked_at_again_to_rehost(
        self, real: tuple[TwoSides, MainWindow], qtbot: QtBot
    ) -> None:
        sides, window = real
        data, introduction, identity = request_from_afar(sides)
        wizard, keys = opened(window, qtbot, Wizard.REHOST, "CUC-A", RehostWizard)
        file = sides.folder / "a file"
        file.write_bytes(data)
        wizard.page.picker.read_file(file)  # type: ignore[attr-defined]
        keys.settle()
        assert "(unknown-site)" in said(wizard)
        keys.enter()
        self.trust(window, qtbot, introduction, identity)
        keys.settle()
        assert dialog_of(RehostWizard) is wizard
        assert "(unknown-site)" not in said(wizard)
        wizard.close_quietly()
