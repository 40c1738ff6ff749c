from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Findings, Verdict
from slr_desktop.store import landing
from slr_desktop.store.copies import copy_verified
from slr_desktop.store.database import connect
from tests.fakes.desks import AT, KEY, SCHEMA, WORKSPACES, Box, check, create, fill, grow, record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "desk.slr"
    with create(path) as desk:
        grow(desk, 260)
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "backup").mkdir()
    return tmp_path / "backup" / "copy.slr"


def copy(source: Path, target: Path) -> Findings:
    return copy_verified(source, target, SCHEMA, KEY.check)


def test_a_copy_is_the_same_workspace(path: Path, target: Path) -> None:
    found = copy(path, target)
    assert (found.verdict, found.entries) == (Verdict.INTACT, 261)
    assert [file.name for file in target.parent.iterdir()] == ["copy.slr"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with WORKSPACES.open(path) as first, WORKSPACES.open(target) as second:
        assert (first.head, first.note, first.genesis) == (second.head, second.note, second.genesis)
        assert list(first.entries()) == list(second.entries())
        assert first.all(Box) == second.all(Box)
        assert first.sealed("key") == second.sealed("key")


def test_a_copy_can_be_made_in_the_middle_of_an_act(path: Path, target: Path) -> None:
    with WORKSPACES.open(path) as desk, desk.transaction(KEY, at=AT, operator="A") as act:
        fill(act, 1)
        copy(path, target)
    assert check(target).entries == 261
    assert check(path).entries == 262


def test_a_restored_copy_goes_on(path: Path, target: Path, tmp_path: Path) -> None:
    """Backup, loss, restore, verification, one more act."""
    copy(path, target)
    path.unlink()
    copy(target, tmp_path / "new.slr")
    with WORKSPACES.open(tmp_path / "new.slr") as desk:
        with desk.transaction(KEY, at=AT, operator="A") as act:
            act.enter("restore")
        record(desk, 1)
    assert check(tmp_path / "new.slr").entries == 263
    assert check(target).entries == 261


def test_nothing_is_overwritten(path: Path, target: Path) -> None:
    target.write_bytes(b"mine")
    with pytest.raises(Refusal) as refused:
        copy(path, target)
    assert refused.value.code == "usage"
    assert target.read_bytes() == b"mine"
    with pytest.raises(Refusal) as refused:
        copy(path, path)
    assert refused.value.code == "usage"
    with pytest.raises(Refusal) as refused:
        copy(path, target.parent / "no" / "copy.slr")
    assert refused.value.code == "usage"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE sealed SET blob = x'00'",
        "UPDATE head SET note = ''",
        "UPDATE box SET body = '{}'",
        "CREATE TABLE mine(a)",
    ],
)
def test_an_altered_file_is_not_copied(path: Path, target: Path, sql: str) -> None:
    connection = connect(path, writing=True)
    connection.execute(sql)
    connection.close()
    with pytest.raises(Refusal) as refused:
        copy(path, target)
    assert refused.value.code == "journal-altered"
    assert "ALTERED" in refused.value.what
    assert list(target.parent.iterdir()) == []


def test_a_copy_that_is_broken_off_leaves_nothing(path: Path, target: Path) -> None:
    with pytest.raises(Refusal) as refused:
        copy_verified(path, target, SCHEMA, KEY.check, progress=lambda _done, _all: False)
    assert refused.value.code == "usage"
    assert list(target.parent.iterdir()) == []


def test_what_is_no_workspace_is_not_copied(target: Path, tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"PK" * 900)
    for source in (tmp_path / "other", tmp_path / "none", tmp_path):
        with pytest.raises(Refusal) as refused:
            copy(source, target)
        assert refused.value.code == "not-a-workspace"
    assert list(target.parent.iterdir()) == []


# --- giving a file its name ---


def test_a_name_that_is_taken_meanwhile_is_not_overwritten(target: Path) -> None:
    with pytest.raises(Refusal) as refused, landing.new_file(target):
        target.write_bytes(b"theirs")
    assert refused.value.code == "usage"
    assert target.read_bytes() == b"theirs"
    assert [file.name for file in target.parent.iterdir()] == ["copy.slr"]


@pytest.mark.parametrize("taken", [False, True])
def test_where_there_are_no_links(target: Path, monkeypatch: pytest.MonkeyPatch, taken: bool) -> None:
    def none(_self: Path, _target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", none)
    if not taken:
        with landing.new_file(target) as part:
            part.write_bytes(b"ours")
        assert target.read_bytes() == b"ours"
        return
    with pytest.raises(Refusal), landing.new_file(target) as part:
        target.write_bytes(b"theirs")
    assert target.read_bytes() == b"theirs"
    assert part.exists() is False


@pytest.mark.parametrize(
    ("call", "number", "code"),
    [
        ("fsync", 28, "disk-full"),
        ("fsync", 5, "medium-gone"),
        ("open", 13, "read-only"),
        ("open", 30, "read-only"),
    ],
)
def test_an_error_of_the_disk_leaves_nothing(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    def fails(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"slr_desktop.store.landing.os.{call}", fails)
    with pytest.raises(Refusal) as refused, landing.new_file(target) as part:
        part.write_bytes(b"ours")
    monkeypatch.undo()
    assert refused.value.code == code
    assert list(target.parent.iterdir()) == []
