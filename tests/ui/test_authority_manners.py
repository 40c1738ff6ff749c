"""Every page of the authority's wizards: names, mnemonics, sizes, the Tab ring; also in large text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTableView, QWidget

from slr_desktop.domain.parties import Party
from slr_desktop.services import accounts, hand_back, inbox, install, request, update
from slr_desktop.ui.flows.answering import AnswerDraft
from slr_desktop.ui.flows.entering import EnterDraft
from slr_desktop.ui.flows.rehosting import RehostDraft
from slr_desktop.ui.flows.removing import RemoveDraft
from slr_desktop.ui.flows.updating import UpdateDraft
from slr_desktop.ui.pages.accounts import AccountsPage
from slr_desktop.ui.pages.inbox import InboxPage
from slr_desktop.ui.pages.outbox import OutboxPage
from slr_desktop.ui.pages.reservations import ReservationsPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.wizards.answering import AnswerWizard
from slr_desktop.ui.wizards.entering import EnterWizard
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wizards.rehosting import RehostWizard
from slr_desktop.ui.wizards.removing import RemoveWizard
from slr_desktop.ui.wizards.updating import UpdateWizard
from tests.fakes.two_sides import ACCOUNT, BASIC, RELEASE, TwoSides
from tests.ui.keys import Keys
from tests.ui.walks import hold_to_manners, opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOSTILE = "<b>N\u202eorth</b> %n {0} &amp; \x07"
SHOWN = "<b>N<U+202E>orth</b> %n {0} &amp; <U+0007>"

Begin = Callable[[FlowWizard[Any]], Keys]


@pytest.fixture
def begin(qtbot: QtBot, office: Room, styled: None) -> Begin:
    """Opens a wizard on a screen of 1024 x 600."""

    def started(wizard: FlowWizard[Any]) -> Keys:
        wizard.resize(1000, 552)
        return opened(qtbot, office, wizard)

    return started


@pytest.fixture(params=[False, True], ids=["100", "200"])
def text_size(request: pytest.FixtureRequest) -> None:
    """As it comes, and twice as large."""
    if request.param:
        request.getfixturevalue("large_text")


def go(keys: Keys, wizard: FlowWizard[Any]) -> None:
    """The wizard's own button, whatever has the focus."""
    wizard.next_button.click()
    keys.settle()


def test_entering(sides: TwoSides, office: Room, begin: Begin, text_size: None) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    made = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="").made
    assert made is not None
    code = install.install(sides.site, made.file_bytes, "cuc-a")[0].confirmation_code or ""
    wizard = EnterWizard(office)
    keys = begin(wizard)
    hold_to_manners(keys, wizard)
    wizard.close_quietly()
    slip = code[:-18] + ("A" if code[-18] != "A" else "B") + code[-17:]
    wizard = EnterWizard(office, EnterDraft(source_name="typed", data=slip.encode(), typed=True))
    keys = begin(wizard)
    hold_to_manners(keys, wizard)
    go(keys, wizard)
    hold_to_manners(keys, wizard)


def test_answering(sides: TwoSides, office: Room, begin: Begin, text_size: None) -> None:
    sides.add("cuc-a", "cuc-b", "cuc-c")
    for name in ("cuc-a", "cuc-b"):
        inbox.take_in(sides.authority, sides.ask(name, **{BASIC: 30})[0].file_bytes)
    code = request.request(sides.site, ["cuc-c"], {}).codes[0][1]
    wizard = AnswerWizard(office, AnswerDraft(source_name="typed", data=code.encode(), typed=True))
    hold_to_manners(begin(wizard), wizard)
    wizard.close_quietly()
    wizard = AnswerWizard(office)
    keys = begin(wizard)
    hold_to_manners(keys, wizard)
    keys.to("choose_all")
    keys.space()
    go(keys, wizard)
    hold_to_manners(keys, wizard)
    go(keys, wizard)
    hold_to_manners(keys, wizard)


def test_updating(sides: TwoSides, office: Room, begin: Begin, text_size: None) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
    wizard = UpdateWizard(office, UpdateDraft())
    keys = begin(wizard)
    hold_to_manners(keys, wizard)
    go(keys, wizard)
    hold_to_manners(keys, wizard)
    keys.fill(f"amount_{BASIC}", "70")
    keys.fill("note", "asked by phone")
    go(keys, wizard)
    hold_to_manners(keys, wizard)


def test_rehosting(sides: TwoSides, office: Room, begin: Begin, text_size: None) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    sides.add("cuc-b")
    inbox.take_in(sides.authority, sides.ask("cuc-b")[0].file_bytes)
    wizard = RehostWizard(office, RehostDraft())
    keys = begin(wizard)
    hold_to_manners(keys, wizard)
    go(keys, wizard)
    hold_to_manners(keys, wizard)
    go(keys, wizard)
    hold_to_manners(keys, wizard)
    keys.fill("note", "burnt down")
    go(keys, wizard)
    hold_to_manners(keys, wizard)


def test_removing(sides: TwoSides, office: Room, begin: Begin, text_size: None) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    wizard = RemoveWizard(office, RemoveDraft(anchor="CUC-A", given=True))
    keys = begin(wizard)
    hold_to_manners(keys, wizard)
    keys.fill("note", "burnt down")
    keys.fill("serial", "UC-A")
    go(keys, wizard)
    hold_to_manners(keys, wizard)


def texts(widget: QWidget) -> str:
    """Everything that a page shows."""
    found = [label.text() for label in widget.findChildren(QLabel)]
    found += [text.toPlainText() for text in widget.findChildren(QPlainTextEdit)]
    for table in widget.findChildren(QTableView):
        model = table.model()
        for row in range(model.rowCount()):
            found += [str(model.index(row, column).data()) for column in range(model.columnCount())]
    return "\n".join(found)


@pytest.fixture
def hostile(sides: TwoSides) -> str:
    """The site calls itself something that would like to be more than a name; so does an account."""
    with sides.authority.act("test") as act:
        for party in act.records.all(Party):
            act.records.put(replace(party, name=HOSTILE))
        act.enter("test")
    name = "<img src=x> {0} %n &"
    accounts.add_account(sides.authority, name)
    accounts.add_licenses(sides.authority, name, BASIC, 90, release=RELEASE)
    return name


class TestStrangersText:
    def test_on_the_pages(
        self, sides: TwoSides, office: Room, qtbot: QtBot, hostile: str, styled: None
    ) -> None:
        sides.reserve("cuc-a", **{BASIC: 10})
        sides.add("cuc-b")
        inbox.take_in(sides.authority, sides.ask("cuc-b")[0].file_bytes)
        for kind, wanted in (
            (ReservationsPage, SHOWN),
            (InboxPage, SHOWN),
            (OutboxPage, SHOWN),
            (AccountsPage, hostile),
        ):
            page = kind(office)
            qtbot.addWidget(page)
            page.show()
            page.refresh()
            qtbot.waitUntil(lambda: office.tasks.idle)
            QApplication.processEvents()
            shown = texts(page)
            assert wanted in shown, kind
            assert "\u202e" not in shown
            assert "\x07" not in shown

    def test_in_the_wizards(self, sides: TwoSides, office: Room, begin: Begin, hostile: str) -> None:
        sides.reserve("cuc-a", **{BASIC: 10})
        sides.add("cuc-b")
        exchange = inbox.take_in(sides.authority, sides.ask("cuc-b")[0].file_bytes)[0].exchange
        back = hand_back.give_back(sides.site, ["cuc-a"])[0]
        wizards: list[FlowWizard[Any]] = [
            UpdateWizard(office, UpdateDraft(anchor="CUC-A", given=True)),
            RemoveWizard(office, RemoveDraft(anchor="CUC-A", given=True)),
            AnswerWizard(office, AnswerDraft(exchanges=(exchange,))),
            EnterWizard(office, EnterDraft(source_name=HOSTILE, data=(back.code or "").encode())),
        ]
        for wizard in wizards:
            begin(wizard)
            shown = texts(wizard)
            assert "\u202e" not in shown
            assert "\x07" not in shown
        assert all(SHOWN in texts(wizard) for wizard in wizards[:3])

    def test_an_account_of_a_hostile_name_is_granted_from(
        self, sides: TwoSides, office: Room, begin: Begin, hostile: str
    ) -> None:
        sides.add("cuc-b")
        exchange = inbox.take_in(sides.authority, sides.ask("cuc-b")[0].file_bytes)[0].exchange
        wizard = AnswerWizard(office, AnswerDraft(exchanges=(exchange,), account=hostile))
        keys = begin(wizard)
        go(keys, wizard)
        assert wizard.walk.draft.answers[0].ok
        assert hostile != ACCOUNT
