"""kill -9 at any moment of an install and a return: each is done wholly, or not at all, and goes on from there."""

from __future__ import annotations

import contextlib
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pysqlite3
import pytest

from slr_desktop.domain.instances import Instance
from slr_desktop.domain.reservations import Reservation
from slr_desktop.services import hand_back, install, take_codes
from tests.fakes.two_sides import Template, TwoSides, make_template, pool

PROGRAM = Path(__file__).with_name("site_at_work.py")
ACTS = ("asked", "installed", "returned")
"""The states of the site, in order; each of the two acts leads to the next."""
LONGEST = (0.16, 0.025)
"""Seconds after which the first act is mostly done, and from there the second."""

Tables = dict[str, list[tuple[object, ...]]]


def tables(path: Path) -> Tables:
    """Every row of a workspace file; a transaction that was broken off is rolled back by looking."""
    with contextlib.closing(pysqlite3.connect(str(path))) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608
    return {name: sorted(found, key=repr) for name, found in rows.items()}


def work(folder: Path, authorization: Path, acts: int, told: int, wait: float = 0) -> tuple[int, bool]:
    """Let the site do these acts, and kill it `wait` seconds after it told of so many.

    Returns:
        How many it told of in the end, and whether a transaction was open.
    """
    command: list[str | Path] = [sys.executable, PROGRAM, folder / "site", authorization, str(acts)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as site:
        assert site.stdout is not None
        said = site.stdout.read(1 + told)
        until = time.perf_counter() + wait
        while time.perf_counter() < until:
            pass
        site.kill()
        said += site.stdout.read()
    assert b"rib".startswith(said)
    return len(said) - 1, (folder / "site" / "desk.slr-journal").exists()


def go_on(sides: TwoSides, left: str, authorization: Path) -> None:
    """Do what is left to do, as after any other pause: the licenses come back, once."""
    if left == "asked":
        install.install(sides.site, authorization.read_bytes(), "cuc-a")
    if left != "returned":
        hand_back.give_back(sides.site, ["cuc-a"])
    (instance,) = sides.site.workspace.all(Instance)
    (reservation,) = sides.site.workspace.all(Reservation)
    assert (instance.reservation, bool(reservation.return_code)) == (None, True)
    take_codes.accept_return(sides.authority, (reservation.return_code or "").encode(), with_receipt=False)
    assert pool(sides.authority) == (100, 0, 0, 100)


def kill_often(folder: Path, times: int) -> tuple[Counter[str], int]:
    """Kill it so many times; how often it was left in which state, and how often within a transaction."""
    template = make_template(folder / "template")
    sides = TwoSides(template, folder / "begun")
    sides.add("cuc-a")
    authorization = folder / "authorization"
    authorization.write_bytes(sides.authorize(sides.ask("cuc-a")[0].file_bytes).file_bytes)
    sides.close()
    begun = Template(sides.folder, template.training, template.keys)

    whole: list[Tables] = []
    for acts in range(len(ACTS)):
        shutil.copytree(begun.folder, folder / "whole" / str(acts))
        work(folder / "whole" / str(acts), authorization, acts, acts)
        whole.append(tables(folder / "whole" / str(acts) / "site" / "desk.slr"))

    chance, left, broken_off = random.Random(20260302), Counter[str](), 0  # noqa: S311 - moments, not secrets
    for number in range(times):
        first = number % 2  # in turn within the install, and within the return
        shutil.copytree(begun.folder, folder / "killed")
        told, was_open = work(folder / "killed", authorization, 2, first, chance.uniform(0, LONGEST[first]))
        found = tables(folder / "killed" / "site" / "desk.slr")
        assert found in whole  # row by row: done, or not begun
        assert whole.index(found) in {told, told + 1}  # and nothing is lost that was told
        state = ACTS[whole.index(found)]
        again = TwoSides(begun, folder / "again")
        again.site.workspace.close()
        shutil.copytree(folder / "killed" / "site", folder / "again" / "site", dirs_exist_ok=True)
        again.site = again.open("site")
        go_on(again, state, authorization)
        again.close()
        left[state], broken_off = left[state] + 1, broken_off + was_open
        shutil.rmtree(folder / "killed")
        shutil.rmtree(folder / "again")
    return left, broken_off


def test_an_install_and_a_return_are_done_or_not_begun(tmp_path: Path) -> None:
    left, _ = kill_often(tmp_path, 8)
    assert left.total() == 8


@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_an_install_and_a_return_are_done_or_not_begun_at_two_hundred_moments(tmp_path: Path) -> None:
    left, broken_off = kill_often(tmp_path, 200)
    assert min(left[state] for state in ACTS) > 10, left
    assert broken_off > 10
