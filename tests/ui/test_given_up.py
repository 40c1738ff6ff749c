"""A request of an instance that was reported as failed: the officer is told before anything is granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slr_desktop.services import hand_back, update
from slr_desktop.ui.flows.answering import AnswerDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.wizards.answering import AnswerWizard
from slr_desktop.ui.wizards.answering_pages import TermsPage
from tests.fakes.two_sides import BASIC, TwoSides
from tests.ui.walks import opened, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_says_when_and_why_it_was_given_up(sides: TwoSides, office: Room, qtbot: QtBot) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    update.remove(sides.authority, "CUC-A", "burnt, INC-4711")
    hand_back.give_back(sides.site, ["cuc-a"])
    data = sides.ask("cuc-a", **{BASIC: 10})[0].file_bytes
    wizard = AnswerWizard(office, AnswerDraft(source_name="a file", data=data))
    opened(qtbot, office, wizard)
    page = wizard.pages[Step.TERMS]
    assert isinstance(page, TermsPage)
    assert "was removed on 2026-03-01 without a return code (burnt, INC-4711)" in words_of(page.message)
