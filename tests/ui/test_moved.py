"""A reservation that was rehosted, in the window of the site: on both instances, on Home, in the wizards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from slr_desktop.services import install, instances, rehost
from slr_desktop.services.asking import Terms
from slr_desktop.ui.flows.importing import ImportDraft, Step
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.wizards.importing import DonePage, ImportWizard, WhatPage
from tests.fakes.two_sides import ACCOUNT, BASIC, TwoSides
from tests.ui.keys import step_of
from tests.ui.walks import opened, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def moving(sides: TwoSides) -> bytes:
    """What moves the 40 of cuc-a, which is failed, to cuc-b."""
    sides.reserve("cuc-a", **{BASIC: 40})
    instances.report_usage(sides.site, "cuc-a", {BASIC: 30})
    sides.add("cuc-b")
    asked = sides.ask("cuc-b", **{BASIC: 1})[0].file_bytes
    terms = Terms(account=ACCOUNT, quantities={})
    answer = rehost.rehost(sides.authority, "CUC-A", asked, {}, "board died", terms)
    assert answer.made is not None
    return answer.made.file_bytes


def test_the_import_says_what_it_takes_over_before_and_after(
    moving: bytes, site_room: Room, qtbot: QtBot
) -> None:
    wizard = ImportWizard(site_room, ImportDraft(source_name="a file", data=moving))
    keys = opened(qtbot, site_room, wizard)
    what, done = wizard.pages[Step.WHAT], wizard.pages[Step.DONE]
    assert isinstance(what, WhatPage)
    assert isinstance(done, DonePage)
    assert "It takes over the reservation of cuc-a: shut cuc-a down" in words_of(what.message)
    keys.enter()
    assert step_of(wizard) == Step.DONE
    assert "It takes over the reservation of cuc-a: shut cuc-a down" in words_of(done.carry.message)


def test_the_old_instance_says_so_and_its_button_returns_it(
    moving: bytes, sides: TwoSides, site_window: MainWindow, qtbot: QtBot
) -> None:
    install.install(sides.site, moving, None)
    site_window.enter(Section.INSTANCES, "cuc-a")
    qtbot.waitUntil(lambda: site_window.room.tasks.idle)
    page = site_window.findChild(InstancesPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.licenses.name == "cuc-a" and site_window.room.tasks.idle)
    assert page._authorization(page.table.rows_model.rows[0]) == "Authorized - Reserved, but moved to cuc-b"
    assert words_of(page.licenses.moved).startswith("Its reservation was moved to cuc-b")
    assert page.licenses._authorization.objectName() == "attention"
    with qtbot.waitSignal(page.wanted) as wanted:
        page.licenses.moved._button.click()
    assert wanted.args == [Wizard.RETURN, "cuc-a"]
    page.show_subject("cuc-b")
    qtbot.waitUntil(lambda: page.licenses.name == "cuc-b" and site_window.room.tasks.idle)
    assert page.licenses.moved.isHidden()


def test_home_leads_to_its_return(
    moving: bytes, sides: TwoSides, site_window: MainWindow, qtbot: QtBot
) -> None:
    install.install(sides.site, moving, None)
    site_window.enter(Section.HOME)
    home = site_window.findChild(HomePage)
    assert home is not None
    home.refresh()
    qtbot.waitUntil(lambda: site_window.room.tasks.idle and home.table.current is not None)
    at = next(n for n, row in enumerate(home.table.rows_model.rows) if row.end.kind == "rehost")
    home.table.selectRow(at)
    with qtbot.waitSignal(home.wanted) as wanted:
        home._continue_button.click()
    assert wanted.args == [Wizard.RETURN, "cuc-a"]
