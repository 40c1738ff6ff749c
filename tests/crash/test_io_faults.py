"""A disk that fails: each call of an act fails once, or from then on, in several ways.

The act then is recorded in full, or is refused and not recorded; there is no third outcome.
The only refusal after which it may stand says so.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Verdict
from tests.crash import sqlite_vfs as vfs
from tests.crash.sqlite_vfs import Call, Watch, watched
from tests.fakes.desks import WORKSPACES, check, create, grow, record

ERRORS = {
    "create": vfs.CANTOPEN,
    "write": vfs.IOERR_WRITE,
    "truncate": vfs.IOERR_TRUNCATE,
    "sync": vfs.IOERR_FSYNC,
    "delete": vfs.IOERR_DELETE,
    "sync-folder": vfs.IOERR_DIR_FSYNC,
}


@dataclass(slots=True)
class Failing:
    """Fails the call of this number, and all later ones where it lasts."""

    number: int
    lasts: bool
    full: bool
    met: int = 0

    def __call__(self, call: Call) -> int:
        self.met += 1
        if self.met - 1 < self.number or (self.met - 1 > self.number and not self.lasts):
            return vfs.OK
        return vfs.FULL if self.full and call.what == "write" else ERRORS[call.what]


@pytest.fixture
def watch() -> Iterator[Watch]:
    with watched() as watch:
        yield watch


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "original.slr"
    with create(path) as desk:
        grow(desk, 255)  # so that the act under test completes a tile
    return path


def calls_of_an_act(path: Path, watch: Watch) -> int:
    watch.calls.clear()
    with WORKSPACES.open(path) as desk:
        record(desk, 900, 9_000)
    return len(watch.calls)


def attempt(path: Path) -> Refusal | None:
    try:
        with WORKSPACES.open(path) as desk:
            record(desk, 900, 9_000)
    except Refusal as refusal:
        return refusal
    return None


@pytest.mark.parametrize("lasts", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize(
    ("full", "short"), [(False, False), (True, False), (False, True)], ids=["error", "full", "short"]
)
def test_an_act_is_recorded_or_refused(
    tmp_path: Path, original: Path, watch: Watch, lasts: bool, full: bool, short: bool
) -> None:
    path = tmp_path / "desk.slr"
    shutil.copy(original, path)
    before, entries = original.read_bytes(), check(original).entries
    count, refused, stood = calls_of_an_act(path, watch), 0, 0
    for number in range(count):
        for left in tmp_path.glob("desk.slr*"):
            left.unlink()
        shutil.copy(original, path)
        watch.fault, watch.short = Failing(number, lasts=lasts, full=full), short
        refusal = attempt(path)
        watch.fault = vfs.no_fault
        stands = refusal is not None and "stands as entry" in refusal.what
        if refusal is None or stands:
            stood += stands
            found = check(path)
            assert (found.verdict, found.entries) == (Verdict.INTACT, entries + 1), number
        else:
            refused += 1
            assert refusal.code in {"disk-full", "database-damaged", "read-only"}, refusal.what
            WORKSPACES.open(path).close()  # rolls back what was broken off
            assert path.read_bytes() == before, number
    assert count > 20
    assert refused > count // 2
    assert stood <= 2
