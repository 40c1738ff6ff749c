"""Every change of a workspace file is found, or changes nothing that the file says.

A byte is inverted, or one bit of it, and the file is verified. INTACT is right only where
everything that can be read from the file is what it was: space that is not in use, counters
of SQLite's own.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from slr_desktop.domain.findings import Verdict
from slr_desktop.store.database import Connection, DatabaseError, connect_new
from slr_desktop.store.schema import stored_text
from tests.fakes.desks import check, create, grow, record

TABLES = {
    "journal": "seq, leaf, entry",
    "artefact": "sha256, body",
    "tile": "level, idx, hash",
    "head": "one, size, root, note",
    "sealed": "name, blob",
    "box": "key, body, state, count",
}


def small_workspace(folder: Path) -> Path:
    """A workspace of small pages, so that few of its bytes are empty space."""
    path = folder / "desk.slr"
    with create(path) as desk:
        for number in range(3):
            record(desk, number, 40)
        grow(desk, 4, start=3)
    connection = connect_new(path)
    connection.execute("PRAGMA page_size=512")
    connection.execute("VACUUM")
    connection.close()
    assert check(path).verdict is Verdict.INTACT
    return path


def says(path: Path) -> object:
    """Everything that can be read from the file; None where it cannot be read."""
    connection = None
    try:
        connection = open_raw(path)
        header = [
            connection.execute(f"PRAGMA {name}").fetchall() for name in ("application_id", "user_version")
        ]
        queries = [f"SELECT {columns} FROM {table} ORDER BY 1, 2" for table, columns in TABLES.items()]  # noqa: S608
        rows = [connection.execute(query).fetchall() for query in queries]
        return header, stored_text(connection), rows
    except (DatabaseError, UnicodeDecodeError):
        return None
    finally:
        if connection is not None:
            connection.close()


def open_raw(path: Path) -> Connection:
    connection = connect_new(path)
    connection.execute("PRAGMA query_only=ON")
    return connection


def undetected(path: Path, changes: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The changes (offset, bits to invert) that verification misses although the file says something else."""
    original, expected = path.read_bytes(), says(path)
    assert expected is not None
    missed = []
    copy = path.with_name("flipped.slr")
    for offset, bits in changes:
        content = bytearray(original)
        content[offset] ^= bits
        copy.write_bytes(content)
        if check(copy).ok and says(copy) != expected:
            missed.append((offset, bits))
        for left in path.parent.glob("flipped.slr-*"):
            left.unlink()
    return missed


def test_a_sample_of_bytes(tmp_path: Path) -> None:
    path = small_workspace(tmp_path)
    size, chance = path.stat().st_size, random.Random(20260303)  # noqa: S311 - the same bytes in each run
    offsets = [*range(100), *chance.sample(range(100, size), 1_000)]
    assert undetected(path, [(offset, 0xFF) for offset in offsets]) == []
    assert undetected(path, [(offset, 1 << chance.randrange(8)) for offset in offsets[::4]]) == []


def test_the_check_notices_what_it_should(tmp_path: Path) -> None:
    """A verifier that finds nothing would fail this test."""
    path = small_workspace(tmp_path)
    content = path.read_bytes()
    offset = content.rindex(b'"operator":"Anna"') + 13
    assert says(path) is not None
    altered = content[:offset] + b"x" + content[offset + 1 :]
    path.write_bytes(altered)
    assert check(path).verdict is Verdict.ALTERED


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("bits", [0xFF, 0x01, 0x80])
def test_every_byte(tmp_path: Path, bits: int) -> None:
    path = small_workspace(tmp_path)
    assert undetected(path, [(offset, bits) for offset in range(path.stat().st_size)]) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 4096, b"SQLite format 3\0", b"\xff" * 100],
    ids=["empty", "zeros", "magic", "ones"],
)
def test_no_database_at_all(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.slr"
    path.write_bytes(content)
    assert check(path).verdict is Verdict.UNREADABLE


def test_cut_at_many_lengths(tmp_path: Path) -> None:
    path = small_workspace(tmp_path)
    content, copy = path.read_bytes(), tmp_path / "cut.slr"
    for length in range(0, len(content), 97):
        copy.write_bytes(content[:length])
        assert not check(copy).ok, length


def test_random_bytes(tmp_path: Path) -> None:
    path, chance = tmp_path / "desk.slr", random.Random(1)  # noqa: S311 - anything
    head = small_workspace(tmp_path).read_bytes()[:100]
    for _ in range(50):
        path.write_bytes(chance.choice([b"", head]) + chance.randbytes(chance.randrange(1, 9_000)))
        assert check(path).verdict in {Verdict.UNREADABLE, Verdict.ALTERED}
