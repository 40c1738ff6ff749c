"""Documents in the state folder: whole or absent, and never in anybody's way."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.ports import StateFiles
from slr_desktop.transport.state_files import LIMIT, StateFolder

CONTENT: dict[str, Any] = {"v": 1, "name": "ä\u202e", "rows": [1, None, {"a": True}]}


@pytest.fixture
def files(tmp_path: Path) -> StateFolder:
    return StateFolder(tmp_path / "state" / "documents")


def test_what_was_written_is_read(files: StateFolder) -> None:
    port: StateFiles = files
    assert port.read("settings") is None
    assert port.write("settings", CONTENT)
    assert port.read("settings") == CONTENT
    assert port.write("settings", {"v": 2})
    assert port.read("settings") == {"v": 2}


def test_only_its_owner_may_read_it(files: StateFolder) -> None:
    files.write("settings", CONTENT)
    (path,) = files.folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(files.folder.stat().st_mode) == 0o700


def test_documents_are_listed_and_dropped(files: StateFolder) -> None:
    for name in ("draft-a-x", "draft-b-x", "settings"):
        files.write(name, {})
    (files.folder / "Draft-c.json").write_text("{}")
    (files.folder / "draft-d.txt").write_text("{}")
    assert files.names("draft-") == ("draft-a-x", "draft-b-x")
    files.drop("draft-a-x")
    files.drop("draft-a-x")
    assert files.names("draft-") == ("draft-b-x",)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"1", b"null", b'"x"', b"{}x", b"\xff\xfe{}", b"[" * 100_000, b'{"a": ' * 50_000,
        b" " * (LIMIT + 1), b"{" + b" " * LIMIT + b"}", b'{"a": 1e999999}'[:-2], b"\x00" * 64,
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_absent(files: StateFolder, content: bytes) -> None:
    files.write("settings", {})
    next(files.folder.iterdir()).write_bytes(content)
    assert files.read("settings") is None
    assert files.write("settings", CONTENT)
    assert files.read("settings") == CONTENT


@given(st.binary(max_size=200))
def test_any_bytes_are_a_document_or_absent(shared: StateFolder, content: bytes) -> None:
    (shared.folder / "settings.json").write_bytes(content)
    assert shared.read("settings") is None or isinstance(shared.read("settings"), dict)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> StateFolder:
    return StateFolder(tmp_path_factory.mktemp("shared"))


@pytest.mark.parametrize(
    "lay",
    [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/hostname")],
    ids=["folder", "pipe", "link"],
)
def test_what_is_no_file_is_absent(files: StateFolder, lay: Callable[[Path], None]) -> None:
    files.folder.mkdir(parents=True)
    lay(files.folder / "settings.json")
    assert files.read("settings") is None


def test_a_document_may_not_be_too_large(files: StateFolder) -> None:
    assert files.write("settings", CONTENT)
    assert not files.write("settings", {"a": "x" * LIMIT})
    assert files.read("settings") == CONTENT


def test_a_folder_that_cannot_be_written_loses_it_without_a_word_of_refusal(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    files = StateFolder(tmp_path / "file" / "documents")
    assert not files.write("settings", CONTENT)
    assert files.read("settings") is None
    assert files.names("") == ()
    files.drop("settings")


def test_a_write_that_fails_leaves_the_one_before(
    files: StateFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write("settings", CONTENT)

    def fails(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    assert not files.write("settings", {"v": 2})
    assert files.read("settings") == CONTENT
    assert [path.name for path in files.folder.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("name", ["", "../x", "a/b", "A", "a.json", "-a", "x" * 81, "a\0", "ä"])
def test_names_are_ours_or_a_defect(files: StateFolder, name: str) -> None:
    for call in (lambda: files.read(name), lambda: files.write(name, {}), lambda: files.drop(name)):
        with pytest.raises(ValueError):
            call()


@pytest.mark.parametrize("value", [float("nan"), b"bytes", {1: {2}}])
def test_what_json_does_not_have_is_a_defect(files: StateFolder, value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        files.write("settings", {"a": value})
