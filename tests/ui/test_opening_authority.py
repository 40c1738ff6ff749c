"""From the window of an authority to its wizards and back, with what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import hand_back, inbox
from slr_desktop.services.carry import as_text
from slr_desktop.services.reservations import list_reservations, reservation
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.account_dialogs import AddLicensesDialog
from slr_desktop.ui.sections import SECTIONS, Section, Wizard
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.answering import AnswerWizard
from slr_desktop.ui.wizards.entering import EnterWizard
from slr_desktop.ui.wizards.rehosting import RehostWizard
from slr_desktop.ui.wizards.removing import RemoveWizard
from slr_desktop.ui.wizards.updating import UpdateWizard
from tests.fakes.two_sides import BASIC, TwoSides

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(sides: TwoSides, make_window: Callable[..., MainWindow], qtbot: QtBot) -> Iterator[MainWindow]:
    made = make_window(outside=sides.machines["authority"])
    made.room.take(sides.authority)
    settle(qtbot, made)
    yield made
    sides.site.workspace.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        QApplication.processEvents()


def opened(window: MainWindow, qtbot: QtBot, wizard: Wizard, known: object = None) -> Any:
    """The wizard that the window opens."""
    window.want(wizard, known)
    settle(qtbot, window)
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    assert window.page is not None
    found = window.page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.keyClick(found, Qt.Key.Key_Space)
    settle(qtbot, window)


@pytest.mark.parametrize(
    ("wizard", "kind"),
    [
        (Wizard.ANSWER, AnswerWizard),
        (Wizard.ENTER_CODE, EnterWizard),
        (Wizard.ADD_LICENSES, AddLicensesDialog),
        (Wizard.UPDATE, UpdateWizard),
        (Wizard.REHOST, RehostWizard),
        (Wizard.REMOVE, RemoveWizard),
    ],
)
def test_each_opens_with_nothing_known(
    window: MainWindow, qtbot: QtBot, wizard: Wizard, kind: type[QDialog]
) -> None:
    found = opened(window, qtbot, wizard)
    assert isinstance(found, kind)
    QTest.keyClick(found, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert QApplication.activeModalWidget() is None


def test_every_section_of_an_authority_can_be_entered(window: MainWindow, qtbot: QtBot) -> None:
    for section in SECTIONS[window.room.desk.genesis.role]:
        window.enter(section)
        settle(qtbot, window)
        assert window.page is not None
        assert window.page.isVisible()


def test_a_request_that_is_dropped_is_answered_from_the_file(
    sides: TwoSides, window: MainWindow, qtbot: QtBot
) -> None:
    sides.add("cuc-a")
    data = sides.ask("cuc-a")[0].file_bytes
    wizard = opened(window, qtbot, Wizard.ANSWER, Source(name="a.slr", data=data))
    wizard.next_button.click()
    settle(qtbot, window)
    assert [row.instance for row in list_reservations(sides.authority)] == ["UCXN:CUC-A"]


def test_what_is_pasted_opens_the_wizard_that_fits(sides: TwoSides, window: MainWindow, qtbot: QtBot) -> None:
    sides.reserve("cuc-a")
    back = hand_back.give_back(sides.site, ["cuc-a"])[0]
    assert back.made is not None
    window.take_data(as_text(back.made).encode(), "pasted")
    settle(qtbot, window)
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, EnterWizard)
    wizard.next_button.click()
    settle(qtbot, window)
    assert not list_reservations(sides.authority)[0].live


def test_a_misfit_goes_on_in_the_other_wizard(sides: TwoSides, window: MainWindow, qtbot: QtBot) -> None:
    sides.add("cuc-a")
    data = sides.ask("cuc-a")[0].file_bytes
    wizard = opened(window, qtbot, Wizard.ENTER_CODE, Source(name="a.slr", data=data))
    button = wizard.message.findChild(QPushButton, "message_button")
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(qtbot, window)
    settle(qtbot, window)
    assert isinstance(QApplication.activeModalWidget(), AnswerWizard)


def test_from_the_inbox_to_the_answer_and_into_the_outbox(
    sides: TwoSides, window: MainWindow, qtbot: QtBot
) -> None:
    sides.add("cuc-a")
    inbox.take_in(sides.authority, sides.ask("cuc-a")[0].file_bytes)
    window.enter(Section.INBOX)
    settle(qtbot, window)
    press(window, qtbot, "primary")
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, AnswerWizard)
    wizard.next_button.click()
    settle(qtbot, window)
    wizard.next_button.click()
    settle(qtbot, window)
    window.enter(Section.OUTBOX)
    settle(qtbot, window)
    page: Any = window.page
    assert [row.item.subject for row in page.table.rows_model.rows] == ["UCXN:CUC-A"]


def test_from_a_reservation_to_its_update(sides: TwoSides, window: MainWindow, qtbot: QtBot) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    window.enter(Section.RESERVATIONS)
    settle(qtbot, window)
    press(window, qtbot, "update")
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, UpdateWizard)
    assert wizard.walk.draft.anchor == reservation(sides.authority, "CUC-A").anchor


def test_a_page_that_cannot_read_says_so(window: MainWindow, qtbot: QtBot, monkeypatch: Any) -> None:
    def broken(_desk: object) -> Any:
        raise Refusal("database-damaged", "The record {key} cannot be read.", key="x")

    for section, name in (
        (Section.ACCOUNTS, "slr_desktop.ui.pages.accounts.account_pools"),
        (Section.RESERVATIONS, "slr_desktop.ui.pages.reservations.list_reservations"),
        (Section.INBOX, "slr_desktop.ui.pages.inbox.list_inbox"),
        (Section.OUTBOX, "slr_desktop.services.outbox.list_outbox"),
    ):
        monkeypatch.setattr(name, broken)
        window.enter(section)
        settle(qtbot, window)
        page: Any = window.page
        assert page.message.code == "database-damaged"
