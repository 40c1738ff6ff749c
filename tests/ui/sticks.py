"""Sticks for tests: folders that count as removable volumes, plugged in and pulled out at will."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from slr_desktop.app import App
from slr_desktop.domain.ports import Media, Volume
from slr_desktop.transport.media import MountedMedia


@dataclass
class Sticks:
    """The port Media over folders; what is on them is read by the real adapter."""

    plugged: list[Volume] = field(default_factory=list)

    def plug(self, path: Path, *, name: str = "LICXFER", read_only: bool = False) -> Volume:
        """A stick is mounted."""
        path.mkdir(exist_ok=True)
        volume = Volume(
            path=path,
            name=name,
            filesystem="vfat",
            total=8_000_000_000,
            free=2_100_000_000,
            read_only=read_only,
        )
        self.plugged = [*self.plugged, volume]
        return volume

    def pull(self) -> None:
        """All sticks are pulled out."""
        self.plugged = []

    def volumes(self) -> list[Volume]:
        """All that are plugged in."""
        return list(self.plugged)

    def fingerprint(self) -> str:
        """Another text whenever something is plugged in or pulled out."""
        return hashlib.sha256(repr(self.plugged).encode()).hexdigest()

    def names(self, folder: Path, suffixes: frozenset[str], most: int) -> tuple[str, ...]:
        """As of a real stick."""
        return MountedMedia().names(folder, suffixes, most)


class Plugged(App):
    """The program with sticks of the test."""

    @cached_property
    def sticks(self) -> Sticks:
        """The sticks."""
        return Sticks()

    @property
    def media(self) -> Media:
        """Those, instead of what this machine has mounted."""
        return self.sticks
