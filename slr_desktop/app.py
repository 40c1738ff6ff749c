"""The composition root: the only place that builds adapters and hands them to the fronts.

Adapters are imported where they are built, on first use: `slr-desktop --help` pays for none.
"""

from __future__ import annotations

import os
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from slr_desktop.cli.main import run

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from slr_desktop.domain.ports import Clock, Randomness
    from slr_desktop.domain.products import Catalogue


class SystemClock:
    """The clock of this machine."""

    def now(self) -> int:
        """Whole seconds since 1970, UTC."""
        return time.time_ns() // 1_000_000_000


class App:
    """The outside as the fronts get it; has the shape of `services.outside.Outside`."""

    @property
    def clock(self) -> Clock:
        """The clock of this machine."""
        return SystemClock()

    @property
    def randomness(self) -> Randomness:
        """Random bytes from the operating system."""
        import secrets

        return secrets.token_bytes

    @cached_property
    def catalogue(self) -> Catalogue:
        """The product profiles among the resources."""
        from slr_desktop.domain.products import parse_catalogue

        folder = _resources().joinpath("products")
        return parse_catalogue(
            file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".json")
        )

    def resource(self, name: str) -> bytes:
        """A file of the folder `resources`."""
        return _resources().joinpath(name).read_bytes()

    def state_folder(self) -> Path:
        """The user's state folder of this program (XDG: ~/.local/state/slr-desktop)."""
        import platformdirs

        return platformdirs.user_state_path("slr-desktop")

    def open_window(self, workspace: Path | None) -> int:
        """The window; this version has none yet, and says so."""
        from slr_desktop.domain.errors import Refusal

        asked = f" for {workspace}" if workspace else ""
        raise Refusal(
            "no-display",
            "This version of SLR Desktop has no window yet{asked}; all it does is on the command line.",
            "See slr-desktop --help.",
            asked=asked,
        )


def _resources() -> Traversable:
    from importlib.resources import files

    return files("slr_desktop.resources")


def _forbid_core_dumps() -> None:
    # A core dump would hold the opened key.
    try:
        import resource
    except ImportError:  # not a POSIX system: there are none
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def main(args: list[str]) -> int:
    """Run one command line; gives the exit status."""
    _forbid_core_dumps()
    return run(args, os.environ, App())
