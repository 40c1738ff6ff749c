"""Nothing that takes its time is done on the GUI thread by the window.

How long something takes says little on a machine that does other work. So the doors themselves are
watched: the workspace file, strangers' files, drives, the state folder, key derivation, signing and
verifying. A door that is opened on the GUI thread, by a call that came through `slr_desktop.ui`, fails
the test. What a test does itself, to prepare something, does not count.
"""

from __future__ import annotations

import functools
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from slr_desktop import ui
from slr_desktop.codec import envelope, keys
from slr_desktop.store.workspace import WorkspaceFile, Workspaces
from slr_desktop.transport.media import MountedMedia
from slr_desktop.transport.safe_files import SafeFiles
from slr_desktop.transport.state_files import StateFolder
from slr_desktop.transport.unlock_count import UnlockFolder

UI: Final = str(Path(ui.__path__[0]))

DOORS: Final[tuple[tuple[Any, tuple[str, ...]], ...]] = (
    (Workspaces, ("open", "create")),
    (WorkspaceFile, ("_read", "transaction", "standing", "remember", "accept_as_newest")),
    (SafeFiles, ("read", "head", "write")),
    (MountedMedia, ("volumes", "names", "fingerprint")),
    (StateFolder, ("read", "write", "drop", "names")),
    (UnlockFolder, ("failed", "add", "clear")),
    (keys.SigningKey, ("sign",)),
    (keys, ("verify",)),
    (envelope, ("_derive",)),
)

ALLOWED: Final = {
    ("application.py", "make_window"): "one small document, before there is a window",
    ("settings.py", "flush"): "one small document, when the window closes and no worker has kept it yet",
}
"""Functions of the window that may open a door, and why."""


def callers() -> list[tuple[str, str]]:
    """The functions of the window on the stack, the innermost first: file and name."""
    codes = (frame.f_code for frame, _line in traceback.walk_stack(sys._getframe(2)))
    return [(Path(code.co_filename).name, code.co_name) for code in codes if code.co_filename.startswith(UI)]


def watched(door: Callable[..., Any], name: str, opened: list[str]) -> Callable[..., Any]:
    """The door, with a bell that rings on the GUI thread."""

    @functools.wraps(door)
    def rings(*arguments: Any, **named: Any) -> Any:
        if threading.current_thread() is threading.main_thread():
            through = callers()
            if through and not any(caller in ALLOWED for caller in through):
                opened.append(f"{name} from {' < '.join(f'{file}:{what}' for file, what in through[:4])}")
        return door(*arguments, **named)

    return rings


@pytest.fixture(autouse=True)
def watchdog(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fails a test in which the window opened one of the doors on the GUI thread."""
    opened: list[str] = []
    for owner, names in DOORS:
        for name in names:
            door = getattr(owner, name)
            monkeypatch.setattr(owner, name, watched(door, f"{owner.__name__}.{name}", opened))
    yield opened
    assert not opened, "\n".join(dict.fromkeys(opened))
