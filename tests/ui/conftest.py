"""A demo world for the tests of the window: made once, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from slr_desktop.app import App
from slr_desktop.services import set_up
from slr_desktop.services.demo.play import Played, play
from slr_desktop.services.set_up import Manner
from slr_desktop.ui.room import Room
from tests.fakes.two_sides import Template, TwoSides, make_template

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class World:
    """Copies of the demo's workspaces, of one test alone."""

    outside: App
    folder: Path
    passphrase: str
    workspaces: dict[str, Path]


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Played, Path]:
    """The demo, played once."""
    folder = tmp_path_factory.mktemp("demo") / "world"
    state = pytest.MonkeyPatch()
    state.setenv("XDG_STATE_HOME", str(folder.parent / "state"))
    try:
        done = play(App(), folder, lambda _step: None)
    finally:
        state.undo()
    assert done.ok, [step for step in done.steps if not step.ok]
    return done, folder


@pytest.fixture
def world(played: tuple[Played, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """The demo's workspaces, copied, with a state folder of their own."""
    done, folder = played
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    copied = tmp_path / "world"
    shutil.copytree(folder, copied)
    files = {role: copied / Path(path).name for role, path in done.workspaces.items()}
    return World(outside=App(), folder=copied, passphrase=done.passphrase, workspaces=files)


@pytest.fixture
def make_room(world: World, qtbot: QtBot) -> Iterator[Callable[..., Room]]:
    """Makes a room with one of the demo's workspaces in it, unlocked unless told otherwise."""
    made: list[Room] = []

    def make(role: str = "site", *, unlocked: bool = True) -> Room:
        room = Room(world.outside)
        desk = set_up.open_desk(world.outside, world.workspaces[role], Manner(operator="Anna"))
        if unlocked:
            set_up.unlock(world.outside, desk, world.passphrase)
        room.take(desk)
        made.append(room)
        return room

    yield make
    for room in made:
        room.close()


@pytest.fixture(scope="session")
def trusting(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A site and an authority that trust each other, made once; opening a copy costs no key derivation."""
    return make_template(tmp_path_factory.mktemp("trusting"))


@pytest.fixture
def sides(trusting: Template, tmp_path: Path) -> TwoSides:
    """The two, copied for one test, open and unlocked."""
    return TwoSides(trusting, tmp_path / "sides")


@pytest.fixture
def office(sides: TwoSides, qtbot: QtBot) -> Iterator[Room]:
    """A room with the authority of `sides` in it, unlocked."""
    room = Room(sides.machines["authority"])
    room.take(sides.authority)
    yield room
    room.close()
    sides.site.workspace.close()
