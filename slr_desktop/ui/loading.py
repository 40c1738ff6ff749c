"""What the first window does without: sections, wizards and the services behind them are loaded after it.

They are most of the program, and loading them takes several times as long as an empty window. So
they are loaded off the GUI thread while the window is painted; what is wanted earlier is waited for.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from slr_desktop.ui.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from slr_desktop.ui.main_window import MainWindow
    from slr_desktop.ui.pages.page import Page
    from slr_desktop.ui.room import Room
    from slr_desktop.ui.sections import Section, Wizard

THE_REST = (
    "slr_desktop.services.set_up",
    "slr_desktop.ui.pages.start",
    "slr_desktop.ui.opening_pages",
    "slr_desktop.ui.opening",
    "slr_desktop.ui.taking",
    "slr_desktop.ui.taking_many",
    "slr_desktop.ui.confirm_clock",
    "slr_desktop.ui.keys",
    "slr_desktop.ui.settings_dialog",
    "slr_desktop.ui.unlock",
)


def load_the_rest(tasks: Tasks, then: Callable[[], None]) -> None:
    """Load everything else once the window is painted, and go on behind it in the lane of acts."""

    def work(_task: Task) -> None:
        try:
            for name in THE_REST:
                import_module(name)
        finally:
            gc.freeze()  # modules stay for ever: no collection has to look at them again
            gc.enable()

    def start() -> None:
        tasks.start(work, done=lambda _none: None, refused=lambda _refusal: None, lane=Lane.ACT)
        then()

    QTimer.singleShot(0, tasks, start)  # timers come after what has to be painted


def make_page(section: Section, room: Room) -> Page:
    """A section of the window."""
    from slr_desktop.ui import opening_pages  # noqa: PLC0415

    return opening_pages.make_page(section, room)


def open_wizard(window: MainWindow, wizard: Wizard, known: Any) -> None:
    """Open a wizard over the window."""
    from slr_desktop.ui import opening  # noqa: PLC0415

    opening.open_wizard(window, wizard, known)


def take(window: MainWindow, what: bytes | Path | Sequence[Path], name: str) -> None:
    """Look at bytes, a file or several, and open what fits."""
    from slr_desktop.ui import taking, taking_many  # noqa: PLC0415

    if isinstance(what, bytes | Path):
        taking.take(window, what, name)
    else:
        taking_many.take_many(window, what)
