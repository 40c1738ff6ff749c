"""What is recorded stays recorded, through a power cut at any instant.

SQLite's calls to the disk are recorded while real acts run. Then the power is cut after each
call, and for each cut many states of the disk are made that the calls so far allow. Each is
opened again by the program. The file must then be, byte for byte, the one after an act: the
newest that was acknowledged before the cut, or the one that was on its way.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from slr_desktop.store import database
from slr_desktop.store.database import connect
from slr_desktop.store.ledger import stored_head
from slr_desktop.store.workspace import WorkspaceFile
from tests.crash.power_loss import ACKNOWLEDGED, Disk, Files
from tests.crash.sqlite_vfs import Call, watched
from tests.fakes.desks import KEY, WORKSPACES, create, fill, record

WEAKER = ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=FULL")


@dataclass(frozen=True, slots=True)
class Outcome:
    states: int
    lost: int
    broken: int


def trace(folder: Path, acts: int) -> tuple[Files, list[Call]]:
    """The files before, and the calls of so many acts, each followed by its acknowledgement."""
    path = folder / "desk.slr"
    create(path).close()
    before = {str(path): path.read_bytes()}
    with watched() as watch:
        with WORKSPACES.open(path) as desk:
            for number in range(acts):
                if number % 5 == 4:  # one that is rolled back, and one of several entries
                    with pytest.raises(ZeroDivisionError):
                        break_off(desk, number)
                    with desk.transaction(KEY, at=1, operator="B") as act:
                        for part in range(3):
                            fill(act, number + part, 9_000)
                else:
                    record(desk, number)
                watch.calls.append(Call(ACKNOWLEDGED))
        calls = list(watch.calls)
    return before, calls


def break_off(desk: WorkspaceFile, number: int) -> None:
    with desk.transaction(KEY, at=1, operator="B") as act:
        fill(act, number, 40_000)
        raise ZeroDivisionError


def images(before: Files, calls: Sequence[Call]) -> dict[bytes, int]:
    """The digest of the file after each act, with the number of acts in it."""
    disk, found = Disk(before), {digest(before): 0}
    for call in calls:
        if call.what == ACKNOWLEDGED:
            found[digest(disk.now())] = len(found)
        else:
            disk.take(call)
    return found


def digest(files: Files) -> bytes:
    (content,) = (content for name, content in files.items() if name.endswith(".slr"))
    return sha256(content).digest()


def cut_everywhere(before: Files, calls: Sequence[Call], folder: Path, count: int) -> Outcome:
    known = images(before, calls)
    disk, chance = Disk(before), random.Random(20260301)  # noqa: S311 - the same states in each run
    acknowledged = states = lost = broken = 0
    for call in (Call("start"), *calls):
        if call.what == ACKNOWLEDGED:
            acknowledged += 1
        elif call.what != "start":
            disk.take(call)
        for state in disk.states(chance, count):
            states += 1
            acts = recovered(state, folder, known)
            broken += acts is None
            lost += acts is not None and not acknowledged <= acts <= acknowledged + 1
    return Outcome(states, lost, broken)


def recovered(state: Files, folder: Path, known: dict[bytes, int]) -> int | None:
    """How many acts the program finds after the cut; None where the file is none that ever was."""
    path = folder / "desk.slr"
    for left in folder.iterdir():
        left.unlink()
    for name, content in state.items():
        (folder / Path(name).name).write_bytes(content)
    connection = connect(path, writing=False)
    try:
        stored_head(connection)
    finally:
        connection.close()
    return known.get(sha256(path.read_bytes()).digest())


@pytest.fixture
def after(tmp_path: Path) -> Path:
    """Where the states of the disk are opened again."""
    folder = tmp_path / "after"
    folder.mkdir()
    return folder


def test_nothing_acknowledged_is_lost(tmp_path: Path, after: Path) -> None:
    before, calls = trace(tmp_path, 6)
    outcome = cut_everywhere(before, calls, after, 4)
    assert outcome.states > 2_000
    assert (outcome.lost, outcome.broken) == (0, 0)


def test_the_simulation_finds_a_weaker_mode(
    tmp_path: Path, after: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "DURABLE", WEAKER)
    before, calls = trace(tmp_path, 3)
    outcome = cut_everywhere(before, calls, after, 0)
    assert outcome.lost > 0
    assert outcome.broken == 0


@pytest.mark.nightly
@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost_in_forty_thousand_states(tmp_path: Path, after: Path) -> None:
    before, calls = trace(tmp_path, 30)
    outcome = cut_everywhere(before, calls, after, 26)
    assert outcome.states > 40_000
    assert (outcome.lost, outcome.broken) == (0, 0)
