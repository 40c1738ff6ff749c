"""kill -9 at any moment: nothing that was acknowledged is lost, nothing is half done."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Verdict
from tests.fakes.desks import KEY, WORKSPACES, check, create, genesis, record

RECORDER = Path(__file__).with_name("recorder.py")
STEP = 8


def kill_while_recording(path: Path, chance: random.Random) -> tuple[int, bool]:
    """Start the recorder and kill it; gives how many entries were acknowledged, and whether an act was open."""
    with subprocess.Popen([sys.executable, RECORDER, path], stdout=subprocess.PIPE) as recorder:
        assert recorder.stdout is not None
        acknowledged = recorder.stdout.read(STEP * chance.randint(1, 6))
        assert len(acknowledged) % STEP == 0
        until = time.perf_counter() + chance.uniform(0, 0.008)
        while time.perf_counter() < until:
            pass
        recorder.kill()
        acknowledged += recorder.stdout.read()
    broken_off = path.with_name(path.name + "-journal").exists()
    return int.from_bytes(acknowledged[-STEP:], "big") + 1, broken_off


def kill_often(path: Path, times: int) -> int:
    create(path).close()
    chance, broken_off = random.Random(20260302), 0  # noqa: S311 - moments, not secrets
    for _ in range(times):
        acknowledged, was_open = kill_while_recording(path, chance)
        broken_off += was_open
        found = check(path)
        assert found.verdict is Verdict.INTACT, found.findings
        assert acknowledged <= found.entries <= acknowledged + 1
    with WORKSPACES.open(path) as desk:
        record(desk, 0)
    assert check(path).verdict is Verdict.INTACT
    return broken_off


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    kill_often(tmp_path / "desk.slr", 20)


@pytest.mark.nightly
@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    assert kill_often(tmp_path / "desk.slr", 200) > 50


def test_a_creation_that_is_broken_off_leaves_no_workspace(tmp_path: Path) -> None:
    class Interrupted:
        def sign_head(self, _head: object) -> str:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        WORKSPACES.create(tmp_path / "desk.slr", genesis(), Interrupted(), operator="Anna")
    assert list(tmp_path.iterdir()) == []
    create(tmp_path / "desk.slr").close()
    with pytest.raises(Refusal) as refused:
        WORKSPACES.create(tmp_path / "desk.slr", genesis(), KEY, operator="Anna")
    assert refused.value.code == "usage"
