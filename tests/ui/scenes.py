"""What the other side of the demo does, for tests that need something of it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from slr_desktop.services import set_up, update
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.set_up import Manner

if TYPE_CHECKING:
    from tests.ui.conftest import World

BASIC = "CUC_BasicMessaging"


def desk_of(world: World, role: str) -> AbstractContextManager[Desk]:
    """A workspace of the world, unlocked, for a moment."""
    path = world.workspaces[role]
    return set_up.at_desk(world.outside, path, world.passphrase, Manner(operator="Ben"))


def on_stick(world: World, made: Made | None, name: str = "") -> Path:
    """The file that holds what was made."""
    assert made is not None
    path = world.folder / (name or made.file_name)
    path.write_bytes(made.file_bytes)
    return path


def reissued(world: World, serial: str, number: int) -> Path:
    """An authorization, given once more by the authority."""
    with desk_of(world, "authority") as desk:
        return on_stick(world, update.reissue(desk, serial, number).made)


def updated(world: World, serial: str, count: int) -> Path:
    """An update of a reservation."""
    with desk_of(world, "authority") as desk:
        issued = update.update(desk, serial, {BASIC: count}, supersede=False, note="")
        return on_stick(world, issued.made)
