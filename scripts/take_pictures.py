"""Pictures of the window, of every section: light and dark, 100 and 200 percent, in one language.

    python scripts/take_pictures.py OUT [--language de]

Plays the demo into a folder of its own and looks at its workspaces offscreen. The pictures of one
machine with the same fonts are the same byte for byte, so that a changed picture is seen in review.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from slr_desktop.app import App
from slr_desktop.services import preferences
from slr_desktop.services.demo.play import Played, play
from slr_desktop.services.preferences import LARGEST, SMALLEST, Preferences, Scheme
from slr_desktop.ui import application as ui_application
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import SECTIONS


def settle(application: QApplication, window: MainWindow) -> None:
    """Wait until nothing is under way any more."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(20)
    quiet = 0

    def look() -> None:
        nonlocal quiet
        quiet = quiet + 1 if window.room.tasks.idle else 0
        if quiet > 3:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    application.processEvents()


def take(widget: QWidget, path: Path) -> None:
    """One picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))


def picture(outside: App, application: QApplication, played: Played, wanted: Preferences, out: Path) -> None:
    """Every section of the three workspaces with these settings."""
    preferences.keep(outside, wanted)
    for role in ("site", "authority", "audit"):
        window = ui_application.make_window(outside)
        window.show()
        window.open_workspace(Path(played.workspaces[role]))
        settle(application, window)
        for section in SECTIONS[window.room.desk.genesis.role]:
            window.enter(section)
            settle(application, window)
            take(window, out / f"{role}-{section.value}.png")
        window.close()


def main(out: Path, language: str) -> None:
    """All pictures into a folder, one folder inside for each palette and text size."""
    with tempfile.TemporaryDirectory() as state:
        os.environ["XDG_STATE_HOME"] = state
        outside = App()
        played = play(outside, Path(state) / "world", lambda _step: None)
        application = ui_application.make_application(offscreen=True)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            for scale in (SMALLEST, LARGEST):
                wanted = Preferences(language=language, scheme=scheme, text_scale=scale)
                picture(outside, application, played, wanted, out / f"{scheme.value}-{scale}")


if __name__ == "__main__":
    given = argparse.ArgumentParser(description="Pictures of the window.")
    given.add_argument("out", type=Path)
    given.add_argument("--language", choices=("en", "de"), default="en")
    options = given.parse_args()
    main(options.out, options.language)
