"""The journal: an entry is read by a person first, and stands below as it is stored."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from slr_desktop.domain.errors import CODES
from slr_desktop.domain.ports import Head
from slr_desktop.services import set_up
from slr_desktop.ui.journal_facts import _SAID_BY_OTHERS, FACTS, entry_lines, entry_subject, license_name
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.journal import JournalPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section
from slr_desktop.ui.widgets.cells import BESIDE_TEXT
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wording import TITLES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "journal-entries.md"
BASIC = "regid.2017-04.com.cisco.CUC_BasicMessaging,12.0_c20c02eb-46f9-5ad5-913c-48fee1e0f108"


def test_every_fact_of_the_reference_has_a_name() -> None:
    rows = [line.split("|")[3] for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `")]
    facts = {fact for row in rows for fact in re.findall(r"`([a-z_]+)`", row)}
    facts |= {"reason", "clock_confirmed"}
    assert len(facts) > 30
    assert facts - _SAID_BY_OTHERS == set(FACTS)


def test_an_entry_is_told_in_lines() -> None:
    digest = "ab" * 32
    facts = {"instance": "UCXN:MADEUP00001", "number": 2, "artefact": digest, "released": {BASIC: 1200}}
    content = {"type": "accept-return", "t": 1_700_000_000, "operator": "Anna", "facts": facts}
    assert entry_lines(content) == [
        "return code entered, 2023-11-14 22:13 UTC, Anna",
        "Instance: UCXN:MADEUP00001",
        "Number: 2",
        "Became free: 1,200 CUC_BasicMessaging 12.0",
        "SHA-256 of the artefact: " + " ".join(["abab"] * 16),
    ]


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_refusal_says_why_not(code: str) -> None:
    facts = {"act": "install", "code": code, "what": "A sentence.", "told": {"x": "y"}}
    lines = entry_lines({"type": "refusal", "t": 0, "facts": facts})
    assert lines[1:] == ["What was tried: install", f"Why not: {TITLES[code]}", "What was said: A sentence."]


@pytest.mark.parametrize(
    "facts",
    [
        {"compared": True, "files": [{"name": "A.slrauth", "sha256": "00"}], "note": "", "findings": []},
        {"made_at": 1_700_000_000, "unheard": {"of": [1, "\u202etxt", None]}, "name": "<b>\x1b[31m"},
        {"usage": {}, "tag": "no regid", "count": 2**63},
        ["no", "facts"],
        None,
    ],
)
def test_what_is_unknown_or_hostile_is_shown_as_it_stands(facts: object) -> None:
    lines = entry_lines({"type": "made-later", "t": "no time" if facts is None else 0, "facts": facts})
    assert lines[0].startswith("made-later")
    assert not re.search(r"[\x00-\x1f\u202a-\u202e]", "".join(lines))
    assert not any(line.endswith(": ") for line in lines)


def test_the_name_of_a_license() -> None:
    assert license_name(BASIC) == "CUC_BasicMessaging 12.0"
    assert license_name("regid.2017-04.com.example") == "regid.2017-04.com.example"


def test_the_page_shows_both(make_room: Callable[..., Room], qtbot: QtBot) -> None:
    room = make_room("site")
    page = JournalPage(room)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    detail = page.findChild(QPlainTextEdit, "entry")
    assert detail is not None
    qtbot.waitUntil(lambda: bool(detail.toPlainText()), timeout=20_000)
    stored, fold = page.findChild(QPlainTextEdit, "stored"), page.findChild(Fold, "stored_bytes")
    assert stored is not None
    assert fold is not None
    assert not stored.isVisible()
    fold.click()
    assert stored.isVisible()
    told = detail.toPlainText().splitlines()
    assert told == entry_lines(json.loads(stored.toPlainText()))
    assert len(told) > 1


def shown_entry(page: JournalPage) -> int:
    key = page.model.key(page.table.current_row)
    assert key is not None
    return int(key)


def test_another_language_keeps_the_entry_and_what_was_verified(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window("site")
    window.enter(Section.JOURNAL)
    page = window.page
    assert isinstance(page, JournalPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 4 and window.room.tasks.idle, timeout=20_000)
    page.table.selectRow(3)
    wanted = shown_entry(page)
    page.verify()
    qtbot.waitUntil(lambda: "verified" in page.message.accessibleName(), timeout=20_000)
    told = page.message.accessibleName()
    window.rebuild()
    again = window.page
    assert isinstance(again, JournalPage)
    assert again is not page
    qtbot.waitUntil(lambda: again.model.rowCount() > 4 and window.room.tasks.idle, timeout=20_000)
    assert shown_entry(again) == wanted
    assert again.message.isVisible()
    assert again.message.accessibleName() == told


def test_a_message_that_was_closed_does_not_come_back(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window("site")
    window.enter(Section.JOURNAL)
    page = window.page
    assert isinstance(page, JournalPage)
    page.verify()
    qtbot.waitUntil(lambda: "verified" in page.message.accessibleName(), timeout=20_000)
    page.message.clear()
    window.rebuild()
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    assert isinstance(window.page, JournalPage)
    assert window.page.message.isHidden()


def test_the_keys_lead_into_the_list_and_a_new_look_keeps_the_entry(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window("site")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    page = window.page
    assert isinstance(page, JournalPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 4 and window.room.tasks.idle, timeout=20_000)
    assert QApplication.focusWidget() is page.table
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    wanted = shown_entry(page)
    page.refresh()
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    assert (page.table.current_row, shown_entry(page)) == (2, wanted)


def test_times_stand_there_whole_and_nothing_scrolls_sideways(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window("site")
    window.enter(Section.JOURNAL)
    page = window.page
    assert isinstance(page, JournalPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 4 and window.room.tasks.idle, timeout=20_000)
    table, letters = page.table, page.table.fontMetrics()
    for width in (1120, 780):
        window.resize(width, 720)
        QApplication.processEvents()
        assert table.columnWidth(1) - BESIDE_TEXT >= letters.horizontalAdvance("2026-03-01 09:00")
        assert table.horizontalScrollBar().maximum() == 0


def test_one_entry_is_not_many(make_window: Callable[..., MainWindow]) -> None:
    page = JournalPage(make_window("site").room)
    head = page.findChild(PlainLabel, "head")
    assert head is not None
    for size in (1, 2):
        page._show_head(Head(size=size, root=b"\xab" * 32))
        assert head.text().startswith(
            {1: "1 entry, numbered from 0; root abab", 2: "2 entries, numbered from 0; root abab"}[size]
        )


@pytest.mark.parametrize(
    ("facts", "subject"),
    [
        ({"instance": "UCXN:A", "number": 2}, "UCXN:A"),
        ({"instances": ["UCXN:A", "UCXN:B"]}, "UCXN:A, UCXN:B"),
        ({"instances": [f"UCXN:{n}" for n in range(1200)]}, "UCXN:0, UCXN:1 +1,198"),
        ({"files": [{"name": "a.slrreq", "sha256": "00"}]}, "a.slrreq"),
        ({"account": "Voice", "count": 5}, "Voice"),
        ({"failed": 3}, ""),
        (None, ""),
    ],
)
def test_whom_an_entry_is_about(facts: object, subject: str) -> None:
    assert entry_subject({"type": "x", "facts": facts}) == subject


@pytest.fixture
def unlocked(make_window: Callable[..., MainWindow], world: World) -> JournalPage:
    """The journal of a site whose key is unlocked."""
    window = make_window("site")
    set_up.unlock(world.outside, window.room.desk, world.passphrase)
    window.enter(Section.JOURNAL)
    assert isinstance(window.page, JournalPage)
    return window.page


def test_a_backup_is_saved_verified_and_entered(
    unlocked: JournalPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    page, target = unlocked, tmp_path / "copy.slr"
    size = page.room.desk.workspace.head.size
    page.save_backup(target)
    qtbot.waitUntil(lambda: "Saved and verified: copy.slr" in page.message.accessibleName(), timeout=20_000)
    assert page.room.desk.workspace.head.size > size
    copied = world.outside.storage.open(target)
    assert copied.head == page.room.desk.workspace.head
    copied.close()


def test_a_backup_writes_over_nothing(unlocked: JournalPage, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "there.slr"
    target.write_bytes(b"something else")
    unlocked.save_backup(target)
    qtbot.waitUntil(lambda: unlocked.message.code == "usage", timeout=20_000)
    assert target.read_bytes() == b"something else"
