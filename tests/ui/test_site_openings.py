"""The wizards of a site as the window opens them: with a name, with a source, with nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView

from slr_desktop.services import carry, hand_back, install, set_up, take_codes, trust, update
from slr_desktop.ui import opening_site
from slr_desktop.ui.flows.returning import ReturnStep
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.opening import WIZARDS
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.adding import AddWizard
from slr_desktop.ui.wizards.cancelling import CancelWizard
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wizards.giving_back import GiveBackWizard
from slr_desktop.ui.wizards.importing import ImportWizard
from slr_desktop.ui.wizards.requesting import RequestWizard
from slr_desktop.ui.wizards.returning import ReturnWizard
from slr_desktop.ui.wizards.set_up import SetUpWizard
from slr_desktop.ui.wizards.taking import TakingWizard
from slr_desktop.ui.wizards.trusting import TrustWizard
from tests.fakes.two_sides import BASIC, TwoSides
from tests.ui.walks import said, text_of
from tests.unit.codec.cisco import made_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MADE: dict[Wizard, type[FlowWizard[Any]]] = {
    Wizard.SET_UP: SetUpWizard,
    Wizard.ADD_INSTANCES: AddWizard,
    Wizard.REQUEST: RequestWizard,
    Wizard.IMPORT: ImportWizard,
    Wizard.RETURN: ReturnWizard,
    Wizard.CANCEL: CancelWizard,
    Wizard.GIVE_BACK: GiveBackWizard,
    Wizard.TRUST: TrustWizard,
}


@pytest.fixture
def window(site_window: MainWindow) -> MainWindow:
    """A window over the site of two sides."""
    return site_window


def opened(qtbot: QtBot, window: MainWindow, wizard: Wizard, known: object = None) -> FlowWizard[Any]:
    """The wizard that the window opens."""
    window.want(wizard, known)
    qtbot.waitUntil(lambda: window.room.tasks.idle)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FlowWizard))
    found = QApplication.activeModalWidget()
    assert isinstance(found, FlowWizard)
    qtbot.waitUntil(lambda: window.room.tasks.idle)
    return found


def test_every_wizard_of_a_site_has_its_opener() -> None:
    assert set(opening_site.OPENERS) == set(MADE)
    assert set(MADE) <= set(WIZARDS)


@pytest.mark.parametrize("wizard", list(MADE))
def test_opened_with_nothing_it_begins_at_its_first_page(
    window: MainWindow, qtbot: QtBot, wizard: Wizard
) -> None:
    made = opened(qtbot, window, wizard)
    assert type(made) is MADE[wizard]
    assert made.walk.number == 1
    QTest.keyClick(made, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


@pytest.mark.parametrize("wizard", [Wizard.REQUEST, Wizard.CANCEL])
def test_opened_with_a_name_that_instance_is_chosen(
    sides: TwoSides, window: MainWindow, qtbot: QtBot, wizard: Wizard
) -> None:
    sides.add("cuc-a", "cuc-b", "cuc-c")
    if wizard is Wizard.CANCEL:
        sides.ask("cuc-a", "cuc-b", "cuc-c")
    made = opened(qtbot, window, wizard, "cuc-b")
    assert made.page.list.chosen == ("cuc-b",)  # type: ignore[attr-defined]
    made.close_quietly()


class TestReturningFromAnInstance:
    def test_whose_it_is_is_not_asked_again(self, sides: TwoSides, window: MainWindow, qtbot: QtBot) -> None:
        for name in ("x", "y"):
            sides.reserve(name, **{BASIC: 1})
        made = opened(qtbot, window, Wizard.RETURN, "y")
        assert made.walk.steps == (ReturnStep.STOPS, ReturnStep.CARRY)
        assert made.walk.step == ReturnStep.STOPS
        stops = made.page.findChild(QLabel, "stops")
        sure = made.page.findChild(QLabel, "sure")
        assert stops is not None
        assert sure is not None
        assert stops.text().startswith("y gives back 1")
        assert "To make sure" in sure.text()
        tail = made.page.findChild(QLineEdit, "tail_0")
        assert tail is not None
        tail.setText("Y")
        made.go_on()
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        assert made.walk.step == ReturnStep.CARRY
        made.accept()

    def test_where_nothing_is_to_be_returned_it_says_so_at_once(
        self, sides: TwoSides, window: MainWindow, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        window.want(Wizard.RETURN, "cuc-a")
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        assert QApplication.activeModalWidget() is None
        assert "cuc-a has no reservation installed" in window.message.accessibleName()

    def test_from_the_menu_it_says_what_to_do_instead(
        self, sides: TwoSides, window: MainWindow, qtbot: QtBot
    ) -> None:
        sides.add("cuc-a")
        made = opened(qtbot, window, Wizard.RETURN)
        button = made.page.findChild(QPushButton, "empty_button")
        table = made.page.findChild(QTableView, "instances")
        assert button is not None
        assert table is not None
        assert not table.isVisible()
        assert "There is nothing to return" in " ".join(x.text() for x in made.page.findChildren(QLabel))
        made.go_on()
        assert made.message.accessibleName().startswith("There is nothing to return")
        with qtbot.waitSignal(made.wanted) as asked:
            QTest.keyClick(button, Qt.Key.Key_Space)
        assert asked.args[0] is Wizard.REQUEST
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RequestWizard))
        found = QApplication.activeModalWidget()
        assert isinstance(found, RequestWizard)
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        found.close_quietly()


@pytest.mark.parametrize("wizard", [Wizard.REQUEST, Wizard.RETURN, Wizard.CANCEL])
@pytest.mark.parametrize("known", ["nobody", "", 7, ("nobody",)])
def test_a_name_that_is_none_chooses_nothing(
    sides: TwoSides, window: MainWindow, qtbot: QtBot, wizard: Wizard, known: object
) -> None:
    made = opened(qtbot, window, wizard, known)
    assert made.page.list.chosen == ()  # type: ignore[attr-defined]
    made.close_quietly()


class TestWhatAProductPrinted:
    def test_a_udi_goes_to_the_request_of_its_instance(
        self, sides: TwoSides, window: MainWindow, qtbot: QtBot
    ) -> None:
        udi = sides.add_cisco("cm1")
        sides.add("cuc-a")
        window.take_data(udi.encode(), "pasted")
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RequestWizard))
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        made = QApplication.activeModalWidget()
        assert isinstance(made, RequestWizard)
        assert made.page.list.chosen == ("cm1",)  # type: ignore[attr-defined]
        made.go_on()
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        assert text_of(made, "printed") == udi
        made.close_quietly()

    def test_a_return_code_goes_to_the_return(
        self, sides: TwoSides, window: MainWindow, qtbot: QtBot
    ) -> None:
        window.take_data(made_up.RETURN_CODE.encode(), "pasted")
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReturnWizard))
        made = QApplication.activeModalWidget()
        assert isinstance(made, ReturnWizard)
        assert made.walk.draft.printed == made_up.RETURN_CODE
        made.close_quietly()


def files(sides: TwoSides, tmp_path: Path) -> dict[str, bytes]:
    """One file of each kind."""
    words = set_up.word_list(sides.machines["site"])
    installed = sides.reserve("cuc-a", **{BASIC: 10})
    issued = update.update(sides.authority, "CUC-A", {BASIC: 20}, supersede=False, note="")
    assert issued.made is not None
    confirmed = install.install(sides.site, issued.made.file_bytes, None)[0]
    assert confirmed.carry is not None
    back = hand_back.give_back(sides.site, ["cuc-a"])[0]
    assert back.made is not None
    receipt = take_codes.accept_return(sides.authority, back.made.file_bytes, with_receipt=True)[0].receipt
    assert receipt is not None
    sides.add("cuc-b", "cuc-c")
    return {
        "authorization": installed.file_bytes,
        "confirmation": confirmed.carry.file_bytes,
        "return": back.made.file_bytes,
        "receipt": receipt.file_bytes,
        "request": sides.ask("cuc-b")[0].file_bytes,
        "batch": carry.parcels(sides.site, sides.ask("cuc-b", "cuc-c"))[0].file_bytes,
        "anchor": trust.export(sides.authority, words)[0].file_bytes,
        "introduction": trust.export(sides.site, words)[0].file_bytes,
        "cisco": made_up.AUTHORIZATION.encode(),
        "table": b"name,product,release,serial\nn,unity-connection,14,S1\n",
        "workspace": sides.site.workspace.path.read_bytes(),
        "nothing": b"\x00\xff" * 40,
        "empty": b"",
    }


FITS: dict[type[TakingWizard[Any]], str] = {
    ImportWizard: "authorization cisco",
    GiveBackWizard: "authorization",
    TrustWizard: "anchor",
}


@pytest.mark.parametrize("wizard", [Wizard.IMPORT, Wizard.GIVE_BACK, Wizard.TRUST])
def test_a_wrong_file_of_each_kind_is_named_and_led_on(
    sides: TwoSides, window: MainWindow, qtbot: QtBot, tmp_path: Path, wizard: Wizard
) -> None:
    for kind, data in files(sides, tmp_path).items():
        path = tmp_path / f"{kind}.bin"
        path.write_bytes(data)
        made = opened(qtbot, window, wizard)
        assert isinstance(made, TakingWizard)
        assert made.where is not None
        made.where.picker.read_file(path)
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        fits = kind in FITS[type(made)].split()
        if not fits:
            assert made.walk.number == 1, kind
            assert said(made) or kind == "empty", kind
            assert not made.walk.committed
        made.close_quietly()
        QApplication.processEvents()


def test_what_is_handed_over_opens_the_wizard_that_fits(
    sides: TwoSides, window: MainWindow, qtbot: QtBot
) -> None:
    sides.add("cuc-a")
    data = sides.authorize(sides.ask("cuc-a")[0].file_bytes).file_bytes
    made = opened(qtbot, window, Wizard.TRUST, Source(name="a file", data=data))
    assert "authorization" in said(made)
    made.message._button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportWizard))
    qtbot.waitUntil(lambda: window.room.tasks.idle)
    found = QApplication.activeModalWidget()
    assert isinstance(found, ImportWizard)
    qtbot.waitUntil(lambda: found.walk.number == 2)
    found.close_quietly()


def test_one_wizard_leads_to_another(sides: TwoSides, window: MainWindow, qtbot: QtBot) -> None:
    made = opened(qtbot, window, Wizard.REQUEST)
    made.page.elsewhere.emit(Wizard.ADD_INSTANCES, None)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AddWizard))
    found = QApplication.activeModalWidget()
    assert isinstance(found, AddWizard)
    found.close_quietly()
