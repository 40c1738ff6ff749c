"""A wizard that needs something first opens the one for it over itself, and goes on where it stood."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from slr_desktop.app import App
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import carry, set_up, trust
from slr_desktop.services.trust import Identity
from slr_desktop.ui.flows.request import RequestDraft
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wizards.requesting import RequestWizard
from slr_desktop.ui.wizards.trusting import TrustWizard
from tests.fakes.two_sides import Machine, TwoSides, make
from tests.ui.keys import step_of
from tests.ui.over import Over, dialog_of
from tests.ui.walks import said, text_of

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
