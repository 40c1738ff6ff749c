"""What is on the sticks: removable volumes, and the files on them that mean something here.

Only the top of a volume and its folder `slr` are looked at, only files whose names end as ours or
as Cisco's do, of a limited number and size. What a file is, its content says, never its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from slr_desktop.codec.container import EXTENSIONS
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Volume
from slr_desktop.services.desk import Desk
from slr_desktop.services.found import Found, Wants, What
from slr_desktop.services.outside import Outside
from slr_desktop.services.triage import identify_file

FOLDER: Final = "slr"
"""The folder on a volume that is written to, and looked into beside the top."""
MOST_FILES: Final = 200
"""Files of one volume that are looked at."""
OURS: Final = frozenset(EXTENSIONS.values())
WORKSPACES: Final = frozenset({".slr"})
CISCOS: Final = frozenset({".xml", ".txt"})
"""As Cisco's page names an authorization, and as this app writes what a product printed."""

Progress = Callable[[int, int], bool]
"""How many files were looked at, of how many; False stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A file on a volume that means something, and what it is."""

    path: Path
    found: Found

    @property
    def fits(self) -> bool:
        """Whether a wizard here goes on with it."""
        return self.found.fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What a volume holds: first what fits here, then what is known, then what is for others.

    Attributes:
        looked_at: how many files; `more` that there are further ones that were not looked at.
        refusal: why not everything could be read: the volume was pulled out.
    """

    volume: Volume
    items: tuple[Holding, ...] = ()
    looked_at: int = 0
    more: bool = False
    refusal: Refusal | None = None

    @property
    def fitting(self) -> tuple[Holding, ...]:
        """What a wizard here goes on with; a workspace that happens to be there is not offered."""
        return tuple(h for h in self.items if h.fits and h.found.wants is not Wants.OPEN_WORKSPACE)


def volumes(outside: Outside) -> list[Volume]:
    """Removable volumes that are mounted now, by name."""
    return outside.media.volumes()


def default_folder(volume: Volume) -> Path:
    """Where files for the other side are written on a volume; it is made when it is first needed."""
    return volume.path / FOLDER


def _go_on(_done: int, _whole: int) -> bool:
    return True


def holdings(outside: Outside, desk: Desk | None, volume: Volume, *, progress: Progress = _go_on) -> Holdings:
    """Look what a volume holds for this workspace. Nothing is changed, here or there.

    Args:
        outside: what app gives.
        desk: the open workspace; without one nothing fits, but everything is named.
        volume: one of `volumes`.
        progress: told before each file; it stops by giving False.
    """
    try:
        paths = list(_paths(outside, volume))
    except Refusal as refusal:
        return Holdings(volume=volume, refusal=refusal)
    looked: list[Holding] = []
    gone: Refusal | None = None
    chosen = paths[:MOST_FILES]
    for count, path in enumerate(chosen):
        if gone is not None or not progress(count, len(chosen)):
            break
        found = identify_file(outside, desk, path)
        gone = found.refusal if found.refusal is not None and found.refusal.code == "medium-gone" else None
        looked.append(Holding(path=path, found=found))
    items = [holding for holding in looked if _means_something(holding)]
    return Holdings(
        volume=volume,
        items=tuple(sorted(items, key=_order)),
        looked_at=len(looked),
        more=len(looked) < len(paths),
        refusal=gone,
    )


def _paths(outside: Outside, volume: Volume) -> Iterator[Path]:
    """Files to look at: what ends as ours does first, at the top and in our folder."""
    folders = (volume.path, default_folder(volume))
    for suffixes in (OURS, WORKSPACES, CISCOS):
        for folder in folders:
            for name in outside.media.names(folder, suffixes, MOST_FILES + 1):
                yield folder / name


def _means_something(holding: Holding) -> bool:
    """Any text may end in .txt; what ends as ours does and is broken is told."""
    return holding.found.what is not What.UNKNOWN or holding.path.suffix.lower() in OURS


def _order(holding: Holding) -> tuple[int, str]:
    found = holding.found
    rank = 0 if found.fits else 1 if found.wants is not Wants.NOTHING else 2 if found.recorded else 3
    return rank, str(holding.path)
