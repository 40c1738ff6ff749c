"""The machine on which the pictures are taken: its clock stands, its random bytes are the same on every run.

So the same program makes the same workspaces, codes and digests, and the same picture byte for byte
where the fonts are the same.
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from slr_desktop.app import App
from slr_desktop.domain.ports import Clock, Media, Randomness, Volume
from slr_desktop.transport.media import MountedMedia

START: Final = 1_772_355_600
"""2026-03-01T09:00:00Z, when the demo begins."""


@dataclass(slots=True)
class StandingClock:
    """A clock that says what it is told."""

    at: int = START

    def now(self) -> int:
        """Seconds since 1970, UTC."""
        return self.at


@dataclass(slots=True)
class CountedBytes:
    """Random bytes that are the same on every run; asked for by one worker at a time."""

    given: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, count: int, /) -> bytes:
        """So many."""
        with self._lock:
            self.given += 1
            return hashlib.shake_256(f"pictures {self.given}".encode()).digest(count)


@dataclass
class OneStick:
    """One stick that is always plugged in, over a folder; what is on it is read by the real adapter."""

    folder: Path

    def volumes(self) -> list[Volume]:
        """The stick."""
        stick = Volume(
            path=self.folder,
            name=self.folder.name,
            filesystem="vfat",
            total=8_000_000_000,
            free=2_100_000_000,
            read_only=False,
        )
        return [stick] if self.folder.is_dir() else []

    def fingerprint(self) -> str:
        """Always the same: nothing is pulled out."""
        return str(self.folder.is_dir())

    def names(self, folder: Path, suffixes: frozenset[str], most: int) -> tuple[str, ...]:
        """As of a real stick."""
        return MountedMedia().names(folder, suffixes, most)


class PictureMachine(App):
    """The program on that machine.

    Args:
        folder: holds everything: the state folder, the workspaces, the stick.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.standing = StandingClock()
        self._bytes = CountedBytes()

    @property
    def clock(self) -> Clock:
        """The clock that stands."""
        return self.standing

    @property
    def randomness(self) -> Randomness:
        """The same bytes on every run."""
        return self._bytes

    @cached_property
    def media(self) -> Media:
        """The one stick."""
        return OneStick(self.folder / "LICXFER")

    def state_folder(self) -> Path:
        """Inside the folder."""
        return self.folder / "state"
