from __future__ import annotations

import dataclasses
import os
import shutil
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Standing
from slr_desktop.domain.ports import Head
from slr_desktop.store.high_water import HighWater, Mark
from slr_desktop.store.workspace import WorkspaceFile, Workspaces
from tests.fakes.desks import AT, KEY, SCHEMA, NoteKey, create, genesis, record


@pytest.fixture
def marks(tmp_path: Path) -> HighWater:
    return HighWater(tmp_path / "state" / "marks")


@pytest.fixture
def workspaces(marks: HighWater) -> Workspaces:
    return Workspaces(SCHEMA, check_note=KEY.check_of, high_water=marks)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.slr"


def mark_file(marks: HighWater) -> Path:
    return marks.folder / f"{genesis().id.hex()}.mark"


def test_the_mark_follows_each_act(path: Path, marks: HighWater, workspaces: Workspaces) -> None:
    with create(path, workspaces) as desk:
        assert desk.standing() is Standing.EQUAL
        for number in range(3):
            record(desk, number)
            mark = marks.read(desk.genesis.id)
            assert mark is not None
            assert (mark.head, mark.note) == (desk.head, desk.note)
            assert desk.warning is None
    assert [file.name for file in marks.folder.iterdir()] == [mark_file(marks).name]


def test_no_mark_and_nobody_who_keeps_one(path: Path, workspaces: Workspaces, marks: HighWater) -> None:
    with create(path) as desk:
        assert desk.standing() is Standing.NONE
    with workspaces.open(path) as desk:
        assert desk.standing() is Standing.NONE
        assert marks.read(desk.genesis.id) is None


def enter(desk: WorkspaceFile, kind: str) -> None:
    with desk.transaction(KEY, at=AT, operator="B") as act:
        act.enter(kind)


def test_a_copy_that_was_put_back(path: Path, workspaces: Workspaces, marks: HighWater) -> None:
    with create(path, workspaces) as desk:
        record(desk, 1)
    older = path.with_name("older.slr")
    shutil.copy(path, older)
    with workspaces.open(path) as desk:
        record(desk, 2)
        record(desk, 3)
    mark = marks.read(genesis().id)
    with workspaces.open(older) as desk:
        for expected in (Standing.BEHIND, Standing.FORKED, Standing.FORKED, Standing.FORKED):
            enter(desk, "restore")
            # Acts of the older copy never move the mark by themselves, however many there are.
            assert desk.standing() is expected
            assert desk.warning is not None
            assert desk.warning.code == "older-than-evidence"
        assert marks.read(genesis().id) == mark
        desk.accept_as_newest()
        assert desk.standing() is Standing.EQUAL
        enter(desk, "more")
        assert desk.warning is None
        assert desk.standing() is Standing.EQUAL
    with workspaces.open(path) as desk:
        assert desk.standing() is Standing.BEHIND


def test_a_mark_that_was_not_written_is_ahead_of_nothing(path: Path, workspaces: Workspaces) -> None:
    create(path, workspaces).close()
    with Workspaces(SCHEMA).open(path) as desk:
        record(desk, 1)
    with workspaces.open(path) as desk:
        assert desk.standing() is Standing.AHEAD
        record(desk, 2)
        assert desk.standing() is Standing.EQUAL


def test_another_workspace_under_the_same_id(path: Path, workspaces: Workspaces, marks: HighWater) -> None:
    with create(path, workspaces) as desk:
        stranger = dataclasses.replace(genesis(), public_key=bytes(32))
        marks.write(Mark.of(stranger, Head(size=1, root=bytes(32)), "note"))
        assert desk.standing() is Standing.WRONG_KEY
        record(desk, 1)
        assert desk.standing() is Standing.WRONG_KEY
        assert desk.warning is not None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"1",
        b"\xff" * 10,
        b"x" * 70_000,
        b'{"id":"00","key":"00","note":"","root":"00","size":1,"v":1}',
        b'{"id":"00","key":"00","note":"","root":"0","size":-1,"v":1}',
        b'{"id":1,"key":1,"note":1,"root":1,"size":1,"v":1}',
        b'{"id":"00","key":"00","note":"","root":"00","size":1,"v":2}',
    ],
)
def test_a_mark_that_cannot_be_read(
    path: Path, workspaces: Workspaces, marks: HighWater, content: bytes
) -> None:
    with create(path, workspaces) as desk:
        mark_file(marks).write_bytes(content)
        with pytest.raises(Refusal) as refused:
            desk.standing()
        assert refused.value.code in {"damaged", "too-large"}
        record(desk, 1)
        assert desk.warning is None
        assert desk.standing() is Standing.EQUAL


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_a_mark_that_is_no_file(path: Path, workspaces: Workspaces, marks: HighWater, make: object) -> None:
    with create(path, workspaces) as desk:
        mark_file(marks).unlink()
        make(mark_file(marks))  # type: ignore[operator]
        with pytest.raises(Refusal) as refused:
            desk.standing()
        assert refused.value.code == "damaged"


def test_acts_succeed_where_no_mark_can_be_written(path: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"in the way")
    workspaces = Workspaces(SCHEMA, high_water=HighWater(tmp_path / "state" / "marks"))
    with create(path, workspaces) as desk:
        assert desk.warning is not None
        record(desk, 1)
        assert desk.head.size == 2
        assert desk.warning is not None
        assert desk.warning.code == "read-only"
        desk.accept_as_newest()
        assert desk.warning.code == "read-only"
        (tmp_path / "state").unlink()
        desk.accept_as_newest()
        assert desk.warning is None


def test_a_write_that_fails_leaves_the_older_mark(marks: HighWater, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Mark.of(genesis(), Head(size=1, root=bytes(32)), "one")
    marks.write(first)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("slr_desktop.store.high_water.os.fsync", full)
    with pytest.raises(Refusal):
        marks.write(Mark.of(genesis(), Head(size=2, root=bytes(32)), "two"))
    monkeypatch.undo()
    assert marks.read(genesis().id) == first
    assert [file.name for file in marks.folder.iterdir()] == [mark_file(marks).name]


def test_every_cut_of_a_mark_is_noticed(marks: HighWater) -> None:
    mark = Mark.of(genesis(), Head(size=7, root=bytes(32)), NoteKey().sign_head(Head(size=7, root=bytes(32))))
    marks.write(mark)
    file = mark_file(marks)
    content = file.read_bytes()
    for length in range(len(content)):
        file.write_bytes(content[:length])
        with pytest.raises(Refusal):
            marks.read(mark.id)
