"""Pictures of the window: every section, every page of every wizard, dialogs, refusals.

    python scripts/take_pictures.py OUT [--language en] [--scheme light] [--scale 100] [--only import]
    python scripts/take_pictures.py docs/pictures --album

Plays the demo on a machine whose clock stands and whose random bytes are always the same, and walks
every wizard offscreen. The pictures of one machine with the same fonts are the same byte for byte,
so that a changed picture is seen in review. `--album` writes what the docs keep: one picture of each
page in English at 100 percent, light and dark, and sheets of German, dark, at 200 percent.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from scripts.pictures.album import grabbed, save, sheet
from scripts.pictures.run import names, run
from scripts.pictures.world import World, begin_again, kept_copy, make_world
from slr_desktop.services.preferences import LARGEST, SMALLEST, Preferences, Scheme
from slr_desktop.ui import application as ui_application

LANGUAGES: Final = ("en", "de")
SCHEMES: Final = (Scheme.LIGHT, Scheme.DARK)
SCALES: Final = (SMALLEST, LARGEST)
WORLD: Final = Path(tempfile.gettempdir()) / "slr-pictures"
"""Always the same place: it is on the pictures."""
ON_A_SHEET: Final = 24
ALBUM: Final = (
    Preferences(language="en", scheme=Scheme.LIGHT, text_scale=SMALLEST),
    Preferences(language="en", scheme=Scheme.DARK, text_scale=SMALLEST),
    Preferences(language="de", scheme=Scheme.DARK, text_scale=LARGEST),
)
"""What the docs keep; the last one on sheets."""


def taken(world: World, copy: Path, wanted: Preferences, only: str) -> list[tuple[str, QImage]]:
    """All pictures with these settings, in their order; only those whose name has this text."""
    found: list[tuple[str, QImage]] = []

    def keep(name: str, shown: QWidget) -> None:
        found.append((name, grabbed(shown)))

    begin_again(world, copy, wanted)
    run(world, keep, lambda name: only in name)
    return found


def write(out: Path, settings: Iterable[Preferences], *, album: bool, only: str) -> None:
    """Take everything with each of these settings."""
    world = make_world(_empty(WORLD))
    copy = kept_copy(world)
    application = ui_application.make_application(offscreen=True)
    try:
        for wanted in settings:
            label = f"{wanted.language}-{wanted.scheme.value}-{wanted.text_scale}"
            pictures = taken(world, copy, wanted, only)
            if album and (wanted.language, wanted.text_scale) != ("en", SMALLEST):
                for first in range(0, len(pictures), ON_A_SHEET):
                    number = first // ON_A_SHEET + 1
                    save(sheet(pictures[first : first + ON_A_SHEET]), out / f"sheet-{label}-{number}.png")
            else:
                for name, picture in pictures:
                    save(picture, out / label / f"{name}.png")
    finally:
        application.closeAllWindows()
        for folder in (WORLD, copy):
            shutil.rmtree(folder, ignore_errors=True)


def _empty(folder: Path) -> Path:
    """A folder of our own, with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return folder


def main() -> None:
    """Read the command line."""
    given = argparse.ArgumentParser(description="Pictures of the window.")
    given.add_argument("out", type=Path)
    given.add_argument("--language", choices=LANGUAGES, action="append")
    given.add_argument("--scheme", choices=[scheme.value for scheme in SCHEMES], action="append")
    given.add_argument("--scale", type=int, choices=SCALES, action="append")
    given.add_argument("--only", default="", help="a part of the name of the pictures that are wanted")
    given.add_argument("--album", action="store_true", help="what the docs keep")
    given.add_argument("--list", action="store_true", help="only the names")
    options = given.parse_args()
    if options.list:
        print("\n".join(names()))  # noqa: T201 - that is what was asked for
        return
    every = itertools.product(
        options.language or LANGUAGES,
        [Scheme(scheme) for scheme in options.scheme or SCHEMES],
        options.scale or SCALES,
    )
    settings = [Preferences(language=lang, scheme=scheme, text_scale=scale) for lang, scheme, scale in every]
    if options.album:
        settings = [wanted for wanted in ALBUM if wanted in settings]
    write(options.out, settings, album=options.album, only=options.only)


if __name__ == "__main__":
    main()
