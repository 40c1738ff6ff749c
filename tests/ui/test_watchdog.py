"""The watchdog bites, and only the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from slr_desktop.domain.exchanges import OpenEnd
from slr_desktop.services import open_ends
from slr_desktop.ui import guards
from slr_desktop.ui.room import Room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_reading_on_the_gui_thread_is_found(make_room: Callable[..., Room], watchdog: list[str]) -> None:
    room = make_room()
    assert not watchdog

    @guards.guarded(None)
    def slot() -> None:
        open_ends.open_ends(room.desk)

    slot()
    assert any("WorkspaceFile._read" in found and "guards.py" in found for found in watchdog), watchdog
    watchdog.clear()


def test_a_reading_in_a_lane_is_not(
    make_room: Callable[..., Room], qtbot: QtBot, watchdog: list[str]
) -> None:
    room = make_room()
    heard: list[list[OpenEnd]] = []
    room.read(open_ends.open_ends, done=heard.append, refused=lambda _refusal: None)
    qtbot.waitUntil(lambda: bool(heard))
    assert not watchdog


def test_what_a_test_does_itself_is_not(make_room: Callable[..., Room], watchdog: list[str]) -> None:
    open_ends.open_ends(make_room().desk)
    assert not watchdog
