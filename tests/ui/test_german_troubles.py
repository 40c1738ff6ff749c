"""What goes wrong is told in German to its last fact: wrong files, altered journals, full disks, Cisco's own."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pysqlite3
import pytest
from PySide6.QtWidgets import QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.services import history
from slr_desktop.services.demo.trials import _cisco_authorization as cisco_authorization
from slr_desktop.services.preferences import Preferences, keep
from slr_desktop.transport.safe_files import _writing
from slr_desktop.ui.flows.importing import ImportDraft
from slr_desktop.ui.pages.journal import JournalPage
from slr_desktop.ui.sections import Section
from slr_desktop.ui.widgets.report import check_line
from slr_desktop.ui.wizards.importing import ImportWizard
from tests.ui.scenes import desk_of
from tests.ui.shown import COMMAND, english_in, texts_of
from tests.ui.test_taking import MakeWindow, drop, files_mime, open_dialog, settle, unlock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World


@pytest.fixture
def german(german: None, world: World) -> None:
    """The program speaks German, and so do the windows that are made."""
    keep(world.outside, Preferences(language="de"))


def remnants(*shown: QWidget) -> list[tuple[str, list[str]]]:
    """Texts that are English, or name a command."""
    said = [text for widget in shown for text in texts_of(widget)]
    english = [(text, english_in(text)) for text in said if english_in(text)]
    return english + [(text, ["a command"]) for text in said if COMMAND.search(text)]


def files(world: World) -> Iterator[tuple[str, bytes]]:
    """A file of each kind that the two sides have made, harmed ones, and things that are no artefact."""
    kinds: dict[str, bytes] = {}
    for role in ("site", "authority"):
        with desk_of(world, role) as desk:
            legs = desk.workspace.all(Leg)
            for name, kind, data in history.leg_files(desk, legs):
                kinds.setdefault(f"{kind}{Path(name).suffix}", data)
    yield from kinds.items()
    whole = kinds["request.slrreq"]
    yield "cut.slrreq", whole[: len(whole) // 2]
    yield "harmed.slrreq", whole.replace(b"A", b"B")
    yield "cisco.xml", cisco_authorization()
    yield "cisco-cut.xml", cisco_authorization()[:200]
    yield "cisco-harmed.xml", cisco_authorization().replace(b"<count>25</count>", b"<count>many</count>")
    yield "list.csv", b"name,product,release\ncuc-x,unity-connection,7.1\n"
    yield "nothing.slrauth", b""
    yield "noise.bin", bytes(range(256))
    yield "letter.txt", b"Gruss aus dem Maschinenraum"


class TestWrongFiles:
    @pytest.mark.parametrize("role", ["site", "authority"])
    def test_each_kind_dropped_on_the_window(
        self, role: str, world: World, make_window: MakeWindow, qtbot: QtBot, german: None
    ) -> None:
        given = list(files(world))
        assert len({Path(name).suffix for name, _ in given}) > 6
        window = make_window(role)
        unlock(window, world, qtbot)
        found = {}
        for name, data in given:
            path = world.folder / name
            path.write_bytes(data)
            drop(window, files_mime(path), qtbot)
            dialog = open_dialog()
            left = remnants(window, dialog) if dialog is not None else remnants(window)
            if left:
                found[name] = left
            while (dialog := open_dialog()) is not None:
                dialog.reject()
                settle(window, qtbot)
        assert found == {}

    def test_each_kind_in_the_wizard_for_another(
        self, world: World, make_window: MakeWindow, qtbot: QtBot, german: None
    ) -> None:
        given = list(files(world))
        window = make_window("site")
        unlock(window, world, qtbot)
        found = {}
        for name, data in given:
            wizard = ImportWizard(window.room, ImportDraft(source_name=name, data=data))
            qtbot.addWidget(wizard)
            wizard.show()
            settle(window, qtbot)
            if left := remnants(wizard):
                found[name] = left
            wizard.close()
        assert found == {}

    def test_a_folder_and_nothing_at_all(
        self, world: World, make_window: MakeWindow, qtbot: QtBot, german: None
    ) -> None:
        window = make_window("site")
        for path in (world.folder, world.folder / "gone.slrauth"):
            drop(window, files_mime(path), qtbot)
            assert remnants(window) == []


def altered(path: Path) -> None:
    """Change records, entries and a kept artefact behind the program's back."""
    with contextlib.closing(pysqlite3.connect(str(path))) as connection, connection:
        triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (trigger,) in triggers:
            connection.execute(f'DROP TRIGGER "{trigger}"')
        for sql in (
            "UPDATE instance SET body = replace(body, 'cuc', 'xyz')",
            "DELETE FROM journal WHERE seq = 3",
            "UPDATE journal SET leaf = zeroblob(32) WHERE seq = 5",
            "DELETE FROM artefact WHERE sha256 IN (SELECT sha256 FROM artefact LIMIT 1)",
        ):
            connection.execute(sql)


class TestJournal:
    def test_an_altered_file_is_told_finding_by_finding(
        self, world: World, make_window: MakeWindow, qtbot: QtBot, german: None
    ) -> None:
        window = make_window("site")
        window.enter(Section.JOURNAL)
        settle(window, qtbot)
        altered(world.workspaces["site"])
        page = window.findChild(JournalPage)
        assert page is not None
        found = history.verify(window.room.outside.storage, window.room.desk)
        assert len(found.findings) > 4
        page.verify()
        settle(window, qtbot)
        told = page.message.accessibleName()
        assert told.startswith("VERÄNDERT")
        assert "Stop" not in told
        assert remnants(page.message) == []

    def test_a_sound_one_says_so(
        self, world: World, make_window: MakeWindow, qtbot: QtBot, german: None
    ) -> None:
        window = make_window("site")
        window.enter(Section.JOURNAL)
        settle(window, qtbot)
        page = window.findChild(JournalPage)
        assert page is not None
        page.verify()
        settle(window, qtbot)
        assert page.message.accessibleName().startswith("Alles ist wie erfasst")
        assert remnants(page) == []


def test_every_report_that_was_kept_is_german(world: World, german: None) -> None:
    lines = []
    for role in ("site", "authority"):
        with desk_of(world, role) as desk:
            assert desk.workspace.all(Exchange)
            lines += [check_line(check) for leg in desk.workspace.all(Leg) for check in leg.report]
    assert len(lines) > 50
    said = [line.partition("  ")[2] for line in lines]  # after the number or name of the check
    assert [(line, english_in(line)) for line in said if english_in(line)] == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.EBUSY])
def test_a_full_disk_and_its_like(number: int, make_window: MakeWindow, qtbot: QtBot, german: None) -> None:
    window = make_window("site")
    with pytest.raises(Refusal) as caught, _writing(Path("/media/stick/a.slrreq")):
        raise OSError(number, os.strerror(number))
    window.refuse(caught.value)
    assert remnants(window.message) == []
    assert os.strerror(number) not in window.message.accessibleName()
