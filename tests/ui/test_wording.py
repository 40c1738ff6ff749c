"""Times in words and as the window writes them, messages that can be closed, numbers in the side bar."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QToolButton

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence
from slr_desktop.domain.times import DAY
from slr_desktop.services import outbox, set_up
from slr_desktop.ui import application
from slr_desktop.ui.clock import HOUR, age, until
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.ways import WAYS
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.wizard_texts import wizard_text
from slr_desktop.ui.wording import refusal_words, sentence_text
from tests.ui.walks import counted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MakeWindow = Callable[..., MainWindow]


class TestTimes:
    @pytest.mark.parametrize(
        ("seconds", "words"),
        [(0, "just now"), (59, "just now"), (-5, "just now"), (60, "1 minute(s)"), (HOUR, "1 hour(s)")],
    )
    def test_how_long_ago(self, seconds: int, words: str) -> None:
        assert age(1000, 1000 + seconds) == words

    def test_until_something_is_due(self) -> None:
        assert until(1000, 970) == "in less than a minute"
        assert until(1000, 1010) == "overdue by less than a minute"
        assert counted(until(1000 + 2 * DAY, 1000)) == "in 2 day(s)"
        assert counted(until(1000 + 90 * DAY, 1002)) == "in 90 day(s)"  # as right after it began
        assert counted(until(1000 + 2 * DAY, 1000 + 2 * HOUR)) == "in 1 day(s)"
        assert until(None, 0) == "no date"

    def test_a_time_in_a_sentence_is_written_as_everywhere_in_the_window(self) -> None:
        made = "2026-11-24T10:15:01Z"
        assert sentence_text(Sentence("Made at {made}.", made=made)) == "Made at 2026-11-24 10:15 UTC."
        refusal = Refusal("too-old", "It was made at {made}.", made=made)
        assert refusal_words(refusal).what == "It was made at 2026-11-24 10:15 UTC."
        assert refusal.what == f"It was made at {made}."  # the command line goes on as it was


class TestAHarmedCopy:
    @pytest.mark.parametrize("code", ["damaged", "incomplete"])
    def test_the_title_is_not_said_twice(self, code: str, qtbot: QtBot, styled: None) -> None:
        message = Message()
        qtbot.addWidget(message)
        message.show_refusal(Refusal(code, "Its content does not match the digest at its end."))
        said = message.accessibleName()
        assert said.count(refusal_words(Refusal(code, "x")).title) == 1
        assert said.endswith("Copy it again from where it came from.")
        assert "digest" not in said


class TestMessages:
    def test_one_can_be_closed_by_key(self, qtbot: QtBot, styled: None) -> None:
        message = Message()
        qtbot.addWidget(message)
        message.show_text(Tone.DONE, "It was done.")
        close = message.findChild(QToolButton, "close_message")
        assert close is not None
        assert close.isVisible()
        assert min(close.sizeHint().width(), close.sizeHint().height()) >= 24
        spoken = QAccessible.queryAccessibleInterface(close).text(QAccessible.Text.Name)
        assert spoken == "Close this message"
        QTest.keyClick(close, Qt.Key.Key_Space)
        assert not message.isVisible()
        message.show_text(Tone.NOTE, "Another one.")
        assert message.isVisible()

    def test_what_stays_wrong_stays_in_sight(self, qtbot: QtBot) -> None:
        message = Message(closable=False)
        qtbot.addWidget(message)
        message.show_text(Tone.REFUSED, "The file is gone.")
        close = message.findChild(QToolButton, "close_message")
        assert close is not None
        assert not close.isVisible()

    def test_what_an_act_has_said_goes_when_the_next_one_begins(
        self, make_window: MakeWindow, qtbot: QtBot
    ) -> None:
        window = make_window("site")
        window.enter(Section.INSTANCES, "cuc-pub")
        page = window.page
        assert isinstance(page, InstancesPage)
        page.licenses.message.show_text(Tone.DONE, "cuc-pub uses 25.")
        window.want(Wizard.REPORT_USAGE, "cuc-pub")
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        assert not page.licenses.message.isVisible()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def shown_sections(window: MainWindow) -> dict[str, str]:
    """What stands in the side bar, and what a screen reader says of it."""
    bar = window.findChild(QListWidget, "sections")
    assert bar is not None
    items = [bar.item(row) for row in range(bar.count())]
    return {item.text(): str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in items}


class TestNumbersInTheSideBar:
    @pytest.mark.parametrize("role", ["site", "authority"])
    def test_the_boxes_say_how_much_waits(self, make_window: MakeWindow, role: str, qtbot: QtBot) -> None:
        window = make_window(role)
        waiting = len(outbox.list_outbox(window.room.desk))
        sections = shown_sections(window)
        if waiting:
            assert counted(sections[f"Outbox ({waiting})"]) == f"Outbox, {waiting} waiting"
        else:
            assert sections["Outbox"] == "Outbox"
        assert not [text for text in sections if text.startswith("Home (")]

    def test_they_follow_what_is_done(self, make_window: MakeWindow, qtbot: QtBot, world: object) -> None:
        window = make_window("site")
        desk = window.room.desk
        before = len(outbox.list_outbox(desk))
        set_up.unlock(window.room.outside, desk, world.passphrase)  # type: ignore[attr-defined]
        waiting = outbox.list_outbox(desk)
        assert waiting, "the demo leaves something in the outbox of its site"
        item = waiting[0]
        window.room.act(
            lambda desk: outbox.mark_handed_over(desk, item.exchange, item.number, "by hand"),
            done=lambda _leg: None,
            refused=window.refuse,
        )
        qtbot.waitUntil(lambda: window.room.tasks.idle)
        left = before - 1
        assert (f"Outbox ({left})" if left else "Outbox") in shown_sections(window)


def test_a_reason_is_called_a_reason_everywhere() -> None:
    """One field, one word: neither a note nor a why; what the command line says is turned in `ways`."""
    other = re.compile(r'"(&Why|W&hy|&Note|N&ote|Note: [^"]*|[^"]*with a note[^"(]*\.?)"')
    folder = Path(application.__file__).parent
    said = {
        f"{path.name}: {found.group(1)}"
        for path in folder.rglob("*.py")
        for found in other.finditer(path.read_text("utf-8"))
        if path.name != "ways.py"
    }
    assert said == set()
    texts = (*WAYS.values(), *(text.about for text in map(wizard_text, Wizard)))
    assert not [text for text in texts if "a note" in text]
