"""A stick that is pulled at any instant never holds a file that looks whole and is not.

The calls of the writer are recorded, the stick is pulled after each, and every state of it
that the calls so far allow is looked at: the file is not there under its name, or it is
there with its whole content; and once it was reported, it is there.
"""

from __future__ import annotations

import dataclasses
import errno
import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from slr_desktop.transport.safe_files import SafeFiles
from slr_desktop.transport.system import System
from tests.crash.power_loss import ACKNOWLEDGED, Disk
from tests.crash.sqlite_vfs import Call

NAME = "AUTHORIZATION-7.slrauth"
CONTENT = random.Random(7).randbytes(5_000)  # noqa: S311 - any content


class Recorder:
    """The operating system, with each call that changes the medium written down."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._names: dict[int, tuple[str, int]] = {}

    def open(self, path: Path, flags: int, mode: int) -> int:
        handle = os.open(path, flags, mode)
        if flags & os.O_CREAT:
            self.calls.append(Call("create", path.name))
            self._names[handle] = (path.name, 0)
        return handle

    def write(self, handle: int, rest: memoryview) -> int:
        count = os.write(handle, rest[:1800])
        name, offset = self._names[handle]
        self.calls.append(Call("write", name, offset, bytes(rest[:count])))
        self._names[handle] = (name, offset + count)
        return count

    def fsync(self, handle: int) -> None:
        os.fsync(handle)
        self.calls.append(Call("sync", self._names[handle][0]))

    def link(self, part: Path, target: Path) -> None:
        os.link(part, target)
        self.calls.append(Call("link", target.name, other=part.name))

    def rename(self, part: Path, target: Path) -> None:
        part.rename(target)
        self.calls += [Call("link", target.name, other=part.name), Call("delete", part.name)]

    def unlink(self, path: Path) -> None:
        path.unlink()
        self.calls.append(Call("delete", path.name))

    def fsync_folder(self, folder: Path) -> None:
        System().fsync_folder(folder)
        self.calls.append(Call("sync-folder", folder.name))

    def system(self, **other: Any) -> System:
        names = ("open", "write", "fsync", "link", "rename", "unlink", "fsync_folder")
        return dataclasses.replace(System(**{name: getattr(self, name) for name in names}), **other)


def no_link(_part: Path, _target: Path) -> None:
    raise OSError(errno.EPERM, "no links here")


def wrong_states(calls: Sequence[Call], count: int) -> int:
    """How many states hold a wrong file under the name, or lack the one that was reported."""
    disk, chance, wrong, reported = Disk({}), random.Random(1), 0, False  # noqa: S311 - the same states each time
    for call in calls:
        if call.what == ACKNOWLEDGED:
            reported = True
        else:
            disk.take(call)
        for state in disk.states(chance, count):
            wrong += state.get(NAME, CONTENT) != CONTENT or (reported and NAME not in state)
    return wrong


@pytest.mark.parametrize("links", [True, False])
def test_never_a_wrong_file_under_the_name(tmp_path: Path, links: bool) -> None:
    recorder = Recorder()
    SafeFiles(recorder.system(**({} if links else {"link": no_link}))).write(tmp_path, NAME, CONTENT)
    assert wrong_states([*recorder.calls, Call(ACKNOWLEDGED)], 400) == 0


@pytest.mark.parametrize("forgotten", ["fsync", "fsync_folder"])
def test_the_simulation_finds_a_sync_that_was_forgotten(tmp_path: Path, forgotten: str) -> None:
    recorder = Recorder()
    SafeFiles(recorder.system(**{forgotten: lambda _what: None})).write(tmp_path, NAME, CONTENT)
    assert wrong_states([*recorder.calls, Call(ACKNOWLEDGED)], 100) > 0
