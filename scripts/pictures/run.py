"""One run: everything that is on the pictures, with one language, palette and text size."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QWidget

from scripts.pictures import shots, walks
from scripts.pictures.shots import Shot
from scripts.pictures.stage import Keep, Stage
from scripts.pictures.walks import Walk
from scripts.pictures.world import World

Only = Callable[[str], bool]
"""Whether a picture of this name is wanted."""


def everything(_name: str) -> bool:
    """All pictures."""
    return True


@contextmanager
def window(world: World, keep: Keep, role: str) -> Iterator[Stage]:
    """A window for some pictures."""
    stage = Stage(world, keep)
    stage.open(role)
    try:
        yield stage
    finally:
        while stage.dialog is not None:
            stage.escape()
        stage.close()


def run(world: World, keep: Keep, only: Only = everything) -> None:
    """Take everything; a walk is gone as a whole where one of its pictures is wanted."""

    def kept(name: str, shown: QWidget) -> None:
        if name and only(name):
            keep(name, shown)

    QApplication.setCursorFlashTime(0)  # a cursor that blinks is on every other picture
    alone: tuple[Shot | Walk, ...] = (*shots.START, *walks.SET_UP)
    everything_else: tuple[tuple[Shot | Walk, ...], ...] = (shots.SHOTS, walks.WALKS)
    for first in alone:  # each in an empty window of its own
        _together(world, kept, "", [item for item in (first,) if any(map(only, names_of(item)))])
    for role in shots.ROLES:
        for items in everything_else:
            wanted = [item for item in items if item.role == role and any(map(only, names_of(item)))]
            _together(world, kept, role, wanted)


def _together(world: World, keep: Keep, role: str, wanted: Sequence[Shot | Walk]) -> None:
    """Some pictures in one window."""
    if not wanted:
        return
    with window(world, keep, role) as stage:
        for item in wanted:
            if isinstance(item, Walk):
                walks.walk(stage, item)
            else:
                shots.shoot(stage, item)


def names_of(item: Shot | Walk) -> list[str]:
    """The names of its pictures."""
    return item.pictures if isinstance(item, Walk) else [item.name]


def names() -> list[str]:
    """The names of all pictures."""
    items: tuple[Shot | Walk, ...] = (*shots.SHOTS, *walks.WALKS)
    return [name for item in items for name in names_of(item)]
