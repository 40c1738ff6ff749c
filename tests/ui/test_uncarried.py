"""A wizard that is left with something unsaved says so in the window, and asks nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from slr_desktop.domain.roles import Role
from slr_desktop.services import outbox, set_up, trust
from slr_desktop.ui.flows.set_up import SetUpDraft, Step
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.outbox import OutboxPage
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.uncarried import tell_uncarried
from slr_desktop.ui.widgets.carry_dialog import CarryDialog
from slr_desktop.ui.wizards.requesting import RequestWizard
from slr_desktop.ui.wizards.set_up import SetUpWizard
from tests.fakes.two_sides import TwoSides
from tests.ui.keys import step_of
from tests.ui.over import Over, dialog_of
from tests.ui.walks import words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def asked(window: MainWindow, qtbot: QtBot, *names: str) -> Over:
    """The last page of a request for these, made and saved nowhere."""
    window.want(Wizard.REQUEST, names)
    qtbot.waitUntil(lambda: window.room.tasks.idle)
    wizard = dialog_of(RequestWizard)
    keys = Over(qtbot, window.room, wizard)
    keys.enter(3)
    assert step_of(wizard) == "carry"
    return keys


def told(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: window.room.tasks.idle)
    return "" if window.message.isHidden() else words_of(window.message)


def test_done_before_it_was_saved_says_so_and_leads_to_it(
    sides: TwoSides, site_window: MainWindow, qtbot: QtBot
) -> None:
    window = site_window
    sides.add("cuc-a")
    keys = asked(window, qtbot, "cuc-a")
    keys.to("primary")
    keys.enter()
    assert keys.closed
    assert QApplication.activeModalWidget() is None
    assert told(window, qtbot).startswith("Not carried yet: request of cuc-a Nothing is lost")
    button = window.message.findChild(QPushButton, "message_button")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: window.room.tasks.idle)
    page = window.page
    assert isinstance(page, OutboxPage)
    assert [item.subject for item in page.selected] == ["cuc-a"]
    assert window.message.isHidden()


def test_escape_is_no_other_way_out(sides: TwoSides, site_window: MainWindow, qtbot: QtBot) -> None:
    sides.add("cuc-a", "cuc-b")
    keys = asked(site_window, qtbot, "cuc-a", "cuc-b")
    keys.press(Qt.Key.Key_Escape)
    assert keys.closed
    assert told(site_window, qtbot).startswith("Not carried yet: request of cuc-a, and 1 more Nothing")


def test_what_was_saved_or_copied_is_closed_without_a_word(
    sides: TwoSides, stick: Path, site_window: MainWindow, qtbot: QtBot
) -> None:
    sides.add("cuc-a", "cuc-b")
    keys = asked(site_window, qtbot, "cuc-a")
    keys.enter(2)
    assert keys.closed
    assert list((stick / "slr").iterdir())
    assert told(site_window, qtbot) == ""
    keys = asked(site_window, qtbot, "cuc-b")
    keys.to("copy_text")
    keys.enter()
    assert keys.focus.objectName() == "primary"
    assert keys.focus.property("leads") == "yes"
    keys.enter()
    assert keys.closed
    assert told(site_window, qtbot) == ""


def test_what_went_out_meanwhile_is_not_asked_for(
    sides: TwoSides, site_window: MainWindow, qtbot: QtBot
) -> None:
    sides.add("cuc-a")
    keys = asked(site_window, qtbot, "cuc-a")
    (item,) = outbox.list_outbox(sides.site)
    outbox.mark_handed_over(sides.site, item.exchange, item.number, "read out")
    keys.press(Qt.Key.Key_Escape)
    assert told(site_window, qtbot) == ""


def test_the_own_introduction_after_set_up_is_shown_again(
    sides: TwoSides, site_window: MainWindow, qtbot: QtBot
) -> None:
    made, identity = trust.export(sides.site, set_up.word_list(site_window.room.outside))
    draft = SetUpDraft(name="North Site", role=Role.SITE, statement=made, identity=identity)
    wizard = SetUpWizard(site_window.room, draft, site_window)
    page = wizard.pages[Step.CARRY]
    page.show_draft(draft)
    tell_uncarried(site_window, wizard)
    said = told(site_window, qtbot)
    assert said.startswith("Not carried yet: introduction of North Site Nothing is lost: Exchange, Introduce")
    button = site_window.message.findChild(QPushButton, "message_button")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CarryDialog))
    dialog_of(CarryDialog).accept()
