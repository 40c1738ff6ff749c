"""Strangers' files, and a medium that fails at each call."""

from __future__ import annotations

import dataclasses
import errno
import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Files
from slr_desktop.transport.safe_files import SPARE_BYTES, SafeFiles
from slr_desktop.transport.system import System

FILES: Files = SafeFiles()
NAME = "REQUEST-7.slrreq"
CONTENT = bytes(range(256)) * 40


def refusal_of(call: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as refused:
        call()
    return refused.value


# --- reading ---


@pytest.mark.parametrize("size", [0, 1, 999, 1000])
def test_a_file_within_the_limit(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    assert FILES.read(tmp_path / "a", 1000) == b"x" * size


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1001)
    assert refusal_of(lambda: FILES.read(tmp_path / "a", 1000)).code == "too-large"


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(1 << 40)

    def never(_handle: int, _count: int) -> bytes:
        raise AssertionError("it was read")

    files = SafeFiles(System(read=never))
    assert refusal_of(lambda: files.read(tmp_path / "a", 1000)).code == "too-large"


def test_a_file_that_grows_while_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 900)
    asked = []

    def growing(_handle: int, count: int) -> bytes:
        asked.append(count)
        return b"x" * min(count, 400)

    files = SafeFiles(System(read=growing))
    assert refusal_of(lambda: files.read(tmp_path / "a", 1000)).code == "too-large"
    assert asked == [1001, 601, 201]


def lay_socket(path: Path) -> None:
    os.mknod(path, stat.S_IFSOCK | 0o600)


@pytest.mark.parametrize(
    ("lay", "code", "kind"),
    [
        (Path.mkdir, "unrecognised", "a folder"),
        (os.mkfifo, "unrecognised", "a pipe"),
        (lay_socket, "unrecognised", "a socket"),
        (lambda path: path.symlink_to("/etc/hostname"), "unrecognised", "a link"),
        (lambda path: path.symlink_to("nowhere"), "unrecognised", "a link"),
        (lambda path: path.symlink_to("/dev/zero"), "unrecognised", "a link"),
        (lambda path: None, "usage", "no file"),
    ],
)
def test_what_is_no_file(tmp_path: Path, lay: Callable[[Path], None], code: str, kind: str) -> None:
    lay(tmp_path / "a")
    refusal = refusal_of(lambda: FILES.read(tmp_path / "a", 1000))
    assert refusal.code == code
    assert kind in refusal.what


def test_devices(tmp_path: Path) -> None:
    for path in ("/dev/zero", "/dev/null", "/dev/tty"):
        refusal = refusal_of(lambda path=path: FILES.read(Path(path), 10))  # type: ignore[misc]
        assert refusal.code == "unrecognised"
        assert "a device" in refusal.what


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "a/b", ""])
def test_names_that_no_file_has(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").write_bytes(b"")
    code = "unrecognised" if not name else "usage"
    assert refusal_of(lambda: FILES.read(tmp_path / name, 10)).code == code


def test_a_link_that_takes_a_files_place_between_look_and_open(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "secret").write_bytes(b"secret")

    def swap(path: Path, flags: int, mode: int) -> int:
        path.unlink()
        path.symlink_to(tmp_path / "secret")
        return os.open(path, flags, mode)

    refusal = refusal_of(lambda: SafeFiles(System(open=swap)).read(tmp_path / "a", 10))
    assert (refusal.code, "a link" in refusal.what) == ("unrecognised", True)


def test_a_pipe_that_takes_a_files_place_between_look_and_open(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")

    def swap(path: Path, flags: int, mode: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return os.open(path, flags, mode)

    refusal = refusal_of(lambda: SafeFiles(System(open=swap)).read(tmp_path / "a", 10))
    assert (refusal.code, "a pipe" in refusal.what) == ("unrecognised", True)


def test_a_hostile_name_is_shown_escaped(tmp_path: Path) -> None:
    path = tmp_path / "LIC\u202etxt\x1b[2J\nexe"
    for refusal in (
        refusal_of(lambda: FILES.read(path, 9)),
        refusal_of(lambda: FILES.write(path / "b", NAME, b"")),
    ):
        assert refusal.what.isprintable()
        assert "\\u202e" in refusal.what


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "usage"),
        (errno.EIO, "medium-gone"),
        (errno.ENODEV, "medium-gone"),
        (errno.ESTALE, "medium-gone"),
    ],
)
@pytest.mark.parametrize("call", ["lstat", "open", "fstat", "read"])
def test_errors_while_reading(tmp_path: Path, call: str, number: int, code: str) -> None:
    (tmp_path / "a").write_bytes(b"x")
    handles = open_handles()
    with failing(call, 0, number) as files:
        assert refusal_of(lambda: files.read(tmp_path / "a", 10)).code == code
    assert open_handles() == handles


# --- writing ---


def open_handles() -> int:
    return len(list(Path("/dev/fd").iterdir()))


def test_a_file_is_written(tmp_path: Path) -> None:
    handles = open_handles()
    written = FILES.write(tmp_path, NAME, CONTENT)
    assert dataclasses.asdict(written) == {
        "path": str(tmp_path / NAME),
        "sha256": sha256(CONTENT).hexdigest(),
        "bytes": len(CONTENT),
        "existing": False,
    }
    assert (tmp_path / NAME).read_bytes() == CONTENT
    assert [file.name for file in tmp_path.iterdir()] == [NAME]
    assert (tmp_path / NAME).stat().st_nlink == 1
    assert open_handles() == handles


def test_the_same_again_counts_as_written(tmp_path: Path) -> None:
    FILES.write(tmp_path, NAME, CONTENT)
    before = (tmp_path / NAME).stat()
    again = FILES.write(tmp_path, NAME, CONTENT)
    assert again.existing
    assert again.path == str(tmp_path / NAME)
    assert (tmp_path / NAME).stat().st_mtime_ns == before.st_mtime_ns


def test_other_content_takes_the_next_name(tmp_path: Path) -> None:
    paths = [
        FILES.write(tmp_path, NAME, content).path for content in (b"a", b"b", b"", b"b", b"a", b"long" * 99)
    ]
    names = [Path(path).name for path in paths]
    two, three, four = (f"REQUEST-7-{number}.slrreq" for number in (2, 3, 4))
    assert names == [NAME, two, three, two, NAME, four]
    assert (tmp_path / two).read_bytes() == b"b"


def test_what_stands_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to("/etc/hostname")
    (tmp_path / "REQUEST-7-2.slrreq").mkdir()
    os.mkfifo(tmp_path / "REQUEST-7-3.slrreq")
    written = FILES.write(tmp_path, NAME, CONTENT)
    assert Path(written.path).name == "REQUEST-7-4.slrreq"
    assert (tmp_path / NAME).is_symlink()


def test_a_folder_is_made_in_one_that_is_there(tmp_path: Path) -> None:
    assert Path(FILES.write(tmp_path / "out", NAME, CONTENT).path).read_bytes() == CONTENT
    refusal = refusal_of(lambda: FILES.write(tmp_path / "no" / "out", NAME, CONTENT))
    assert refusal.code == "usage"
    assert not (tmp_path / "no").exists()


def test_what_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("file", "pipe", "link", "file/out", "a\0b"):
        assert refusal_of(lambda name=name: FILES.write(tmp_path / name, NAME, b"a")).code == "usage"  # type: ignore[misc]


def test_a_link_to_a_folder_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    FILES.write(tmp_path / "link", NAME, CONTENT)
    assert (tmp_path / "real" / NAME).read_bytes() == CONTENT


@pytest.mark.parametrize(
    "name",
    [
        *("", "A", "A.", ".slrreq", "a.slrreq", "A.SLRREQ", "A.B.slrreq", "A .txt", "A.abcdefghijklm"),
        *("../A.slrreq", "A/B.slrreq", "A\\B.slrreq", "A.slrreq\n", "A\0.slrreq", "Ä.slrreq"),
        *("CON.slrreq", "LPT1.txt", "A" * 41 + ".txt"),
    ],
)
def test_names_that_are_not_ours(tmp_path: Path, name: str) -> None:
    assert refusal_of(lambda: FILES.write(tmp_path, name, b"a")).code == "bad-value"
    assert list(tmp_path.iterdir()) == []


def test_too_little_space(tmp_path: Path) -> None:
    files = SafeFiles(System(free_bytes=lambda _folder: 2 * len(CONTENT) + SPARE_BYTES - 1))
    assert refusal_of(lambda: files.write(tmp_path, NAME, CONTENT)).code == "disk-full"
    assert list(tmp_path.iterdir()) == []


def test_short_writes_are_gone_on_with(tmp_path: Path) -> None:
    files = SafeFiles(System(write=lambda handle, rest: os.write(handle, rest[:7])))
    assert Path(files.write(tmp_path, NAME, CONTENT).path).read_bytes() == CONTENT


def test_a_write_that_takes_nothing_is_an_error(tmp_path: Path) -> None:
    files = SafeFiles(System(write=lambda _handle, _rest: 0))
    assert refusal_of(lambda: files.write(tmp_path, NAME, CONTENT)).code == "medium-gone"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "change", [lambda data: data[:-1], lambda data: data + b"x", lambda data: b"\xff" + data[1:]]
)
@pytest.mark.parametrize("at", [0, 1])
def test_a_medium_that_gives_back_something_else(
    tmp_path: Path, change: Callable[[bytes], bytes], at: int
) -> None:
    """A stick that claims more than it has; the first look is at the part, the second at the name."""
    looks = 0

    def lying(handle: int, count: int) -> bytes:
        nonlocal looks
        data = os.read(handle, count)
        if len(data) == len(CONTENT):
            looks += 1
            return change(data) if looks - 1 == at else data
        return data

    refusal = refusal_of(lambda: SafeFiles(System(read=lying)).write(tmp_path, NAME, CONTENT))
    assert refusal.code == "medium-gone"
    assert list(tmp_path.iterdir()) == []


def test_a_medium_without_links(tmp_path: Path) -> None:
    with failing("link", 0, errno.EPERM) as files:
        assert Path(files.write(tmp_path, NAME, CONTENT).path).read_bytes() == CONTENT
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("links", [True, False])
def test_a_name_that_is_taken_meanwhile_is_not_overwritten(tmp_path: Path, links: bool) -> None:
    def take(part: Path, target: Path) -> None:
        if target.name == NAME:
            target.write_bytes(b"theirs")
        if not links:
            raise OSError(errno.EPERM, "no links here")
        os.link(part, target)

    written = SafeFiles(System(link=take)).write(tmp_path, NAME, CONTENT)
    assert Path(written.path).name == "REQUEST-7-2.slrreq"
    assert (tmp_path / NAME).read_bytes() == b"theirs"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["REQUEST-7-2.slrreq", NAME]


def test_a_disk_that_is_full_in_truth(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(CONTENT) // 2, hard))
    try:
        refusal = refusal_of(lambda: FILES.write(tmp_path, NAME, CONTENT))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert refusal.code == "disk-full"
    assert list(tmp_path.iterdir()) == []


# --- the sweep: every call fails ---


@contextmanager
def failing(call: str, number: int, error: int, *, lasts: bool = False) -> Iterator[SafeFiles]:
    """Files over a system whose call of this name fails at its n-th use, or from then on."""
    system, seen = System(), 0

    def fails(*arguments: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen - 1 == number or (lasts and seen - 1 > number):
            if call == "close":
                os.close(*arguments)  # as Linux does: the handle is gone, whatever close says
            raise OSError(error, os.strerror(error))
        return getattr(System(), call)(*arguments)

    yield SafeFiles(dataclasses.replace(system, **{call: fails}))


def uses(tmp_path: Path) -> dict[str, int]:
    """How often each call is used for one file."""
    counts: dict[str, int] = {}

    def counting(name: str) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            counts[name] = counts.get(name, 0) + 1
            return getattr(System(), name)(*arguments)

        return call

    names = [field.name for field in dataclasses.fields(System)]
    files = SafeFiles(System(**{name: counting(name) for name in names}))
    files.write(tmp_path / "count", NAME, CONTENT)
    return counts


ERRORS = [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENODEV, errno.EINVAL, errno.EMFILE]


@pytest.mark.parametrize("lasts", [False, True], ids=["once", "for good"])
def test_no_fault_leaves_a_file_that_looks_whole(tmp_path: Path, lasts: bool) -> None:
    counts, handles = uses(tmp_path), open_handles()
    assert set(counts) == {field.name for field in dataclasses.fields(System)} - {"rename", "fstat"}
    tried = 0
    for call, count in counts.items():
        for number in range(count):
            for error in ERRORS:
                tried += 1
                folder = tmp_path / f"{call}-{number}-{error}"
                with failing(call, number, error, lasts=lasts) as files:
                    refusal = refusal_of(lambda: files.write(folder, NAME, CONTENT))  # noqa: B023 - called at once
                assert refusal.code in {"disk-full", "read-only", "medium-gone"}, (call, number)
                left = [file.name for file in folder.iterdir()] if folder.exists() else []
                if lasts and call == "unlink":
                    # Nothing can be removed any more; what stays under the name was verified.
                    left = [name for name in left if (folder / name).read_bytes() != CONTENT]
                assert left == [], (call, number, error)
                assert open_handles() == handles, (call, number)
    assert tried > 100


def test_a_fault_where_there_are_no_links(tmp_path: Path) -> None:
    for error in ERRORS:
        folder = tmp_path / str(error)

        def no_link(_part: Path, _target: Path) -> None:
            raise OSError(errno.EPERM, "no links here")

        def no_rename(_part: Path, _target: Path, error: int = error) -> None:
            raise OSError(error, os.strerror(error))

        files = SafeFiles(System(link=no_link, rename=no_rename))
        refusal_of(lambda: files.write(folder, NAME, CONTENT))  # noqa: B023 - called at once
        assert list(folder.iterdir()) == []


def test_an_interruption_leaves_nothing(tmp_path: Path) -> None:
    for call in ("write", "fsync", "link", "fsync_folder"):

        def interrupted(*_arguments: object) -> Any:
            raise KeyboardInterrupt

        files = SafeFiles(dataclasses.replace(System(), **{call: interrupted}))
        with pytest.raises(KeyboardInterrupt):
            files.write(tmp_path, NAME, CONTENT)
        assert list(tmp_path.iterdir()) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.binary(max_size=12), min_size=1, max_size=6))
def test_any_contents_in_any_order(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("any")
    for content in contents:
        written = FILES.write(folder, NAME, content)
        assert Path(written.path).read_bytes() == content
    assert len(list(folder.iterdir())) == len(set(contents))
    assert all(stat.S_ISREG(file.stat().st_mode) for file in folder.iterdir())


# --- only the beginning ---


def test_the_beginning_of_a_huge_file(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.write(b"SQLite")
        file.truncate(1 << 40)
    assert FILES.head(tmp_path / "a", 6) == b"SQLite"
    assert FILES.head(tmp_path / "a", 100) == b"SQLite" + bytes(94)


def test_the_beginning_of_a_short_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"ab")
    assert FILES.head(tmp_path / "a", 100) == b"ab"


@pytest.mark.parametrize("lay", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/hostname")])
def test_the_beginning_of_what_is_no_file(tmp_path: Path, lay: Callable[[Path], None]) -> None:
    lay(tmp_path / "a")
    assert refusal_of(lambda: FILES.head(tmp_path / "a", 100)).code == "unrecognised"
    assert refusal_of(lambda: FILES.head(tmp_path / "none", 100)).code == "usage"
