"""Connecting to the SQLite file of a workspace, and what its errors mean.

The settings are those that lost nothing in simulated power cuts: the rollback journal
is deleted at each commit, and the folder is synced after it (DELETE with EXTRA; SQLite's
default, DELETE with FULL, can bring a deleted journal back and so undo a commit that was
reported). There is no write-ahead log: one workspace is one file.

pysqlite3 is used instead of Python's own sqlite3 because it brings an SQLite of its own, new
enough to be without the WAL-reset bug; the version is checked on first use.
"""

from __future__ import annotations

import functools
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence

if TYPE_CHECKING:
    import sqlite3 as sqlite  # noqa: TID251 - its types only; pysqlite3 has the same and no stubs
else:
    import pysqlite3 as sqlite

Connection = sqlite.Connection
Error = sqlite.Error
DatabaseError = sqlite.DatabaseError

APPLICATION_ID: Final = int.from_bytes(b"SLRD", "big")
"""In the file's header, bytes 68 to 71: this file is a workspace."""

SQLITE_MAGIC: Final = b"SQLite format 3\0"
"""The first 16 bytes of every database file."""

PATIENCE: Final = 2000
"""Milliseconds that a statement waits for another program's lock."""

SAFE_VERSIONS: Final = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""The first releases of each line without the WAL-reset bug; later lines than the first have the fix."""

SETTINGS: Final = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA recursive_triggers=ON",
)
"""For each connection. The last lets the guards of the journal see a replacement, too."""

DURABLE: Final = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA secure_delete=ON",
    "PRAGMA cache_spill=OFF",
)
"""For a connection that writes. What is overwritten, such as an older key envelope, is zeroed.

Without spilling, a large act stays in memory until its commit: a spilled page would take the
exclusive lock at once, and shut out the readers of this very program.
"""

_MEANING: Final = {
    sqlite.SQLITE_BUSY: ("locked", "Another program is writing to {path}.", ""),
    sqlite.SQLITE_LOCKED: ("locked", "Another program is writing to {path}.", ""),
    sqlite.SQLITE_PERM: ("read-only", "{path} cannot be written ({detail}).", ""),
    sqlite.SQLITE_READONLY: ("read-only", "{path} cannot be written ({detail}).", ""),
    sqlite.SQLITE_CANTOPEN: ("read-only", "{path} or the journal beside it cannot be opened.", ""),
    sqlite.SQLITE_FULL: ("disk-full", "There is no space left for {path}.", ""),
    sqlite.SQLITE_IOERR: (
        "database-damaged",
        "The disk gave an error at {path} ({detail}).",
        "Check the disk and its cable, then run: workspace check.",
    ),
    sqlite.SQLITE_CORRUPT: ("database-damaged", "{path} is damaged ({detail}).", ""),
    sqlite.SQLITE_NOTADB: ("not-a-workspace", "{path} is not a workspace of SLR Desktop.", ""),
}
_MOVED: Final = 1032
"""SQLITE_READONLY_DBMOVED."""
_WRONG_TEXT: Final = ("malformed JSON", "Could not decode to UTF-8")
"""How a record that was changed behind SQLite's back is met; SQLite has no code of its own for it."""


def connect(path: Path, *, writing: bool) -> Connection:
    """A connection to an existing workspace file, in autocommit mode; `writing` may change it.

    A connection that only reads still rolls back what an interrupted program left behind;
    SQLite must do so before anybody can read.

    Raises:
        Refusal: not-a-workspace, locked, read-only, database-damaged.
    """
    require_safe_version()
    require_regular_file(path)
    with refusals(path):
        connection = sqlite.connect(
            f"{path.resolve().as_uri()}?mode=rw",
            timeout=PATIENCE / 1000,
            isolation_level=None,
            check_same_thread=False,
            uri=True,
        )
        try:
            _set_up(connection, writing=writing)
            require_ours(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _set_up(connection: Connection, *, writing: bool) -> None:
    for pragma in (*SETTINGS, *(DURABLE if writing else ("PRAGMA query_only=ON",))):
        connection.execute(pragma).fetchall()


def is_workspace(head: bytes) -> bool:
    """Whether a file whose first 100 bytes are these is a workspace; nothing is opened."""
    return head.startswith(SQLITE_MAGIC) and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def connect_new(path: Path) -> Connection:
    """A connection to a file that does not exist yet; the caller chooses a name of its own for it."""
    require_safe_version()
    with refusals(path):
        connection = sqlite.connect(
            f"{path.resolve().as_uri()}?mode=rwc", isolation_level=None, check_same_thread=False, uri=True
        )
        connection.execute("PRAGMA auto_vacuum=NONE")
        _set_up(connection, writing=True)
    return connection


def connect_memory() -> Connection:
    """A connection to an empty database in memory."""
    require_safe_version()
    return sqlite.connect(":memory:", isolation_level=None, check_same_thread=False)


def require_ours(connection: Connection, path: Path) -> None:
    """Refuse a database that another program made."""
    if pragma_number(connection, "application_id") != APPLICATION_ID:
        raise Refusal("not-a-workspace", "{path} is not a workspace of SLR Desktop.", path=str(path))


def require_regular_file(path: Path) -> None:
    """Refuse what SQLite must not be pointed at: nothing, a folder, a pipe, a device."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - never a file handle: closing one drops SQLite's locks
    except FileNotFoundError as error:
        raise Refusal(
            "not-a-workspace",
            "There is no file {path}.",
            "Choose an existing workspace, or make one with: workspace create.",
            path=str(path),
        ) from error
    except (OSError, ValueError) as error:
        raise Refusal("not-a-workspace", "{path} cannot be reached.", path=str(path)) from error
    if not stat.S_ISREG(mode):
        raise Refusal("not-a-workspace", "{path} is not a regular file.", path=str(path))


def pragma_number(connection: Connection, name: str) -> int:
    """The value of a pragma that is a whole number."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@functools.cache
def require_safe_version() -> None:
    """Refuse to run on an SQLite with the WAL-reset bug (3.7.0 to 3.51.2, with two fixed lines)."""
    found = sqlite.sqlite_version_info
    if is_safe_version(found):
        return
    raise Refusal(
        "internal-error",
        "This installation has SQLite {version}, which has a known fault.",
        "Install SLR Desktop again; it needs the SQLite that comes with pysqlite3 0.6.1 or newer.",
        version=".".join(map(str, found)),
    )


def is_safe_version(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite release is without the WAL-reset bug."""
    newest, *backports = SAFE_VERSIONS
    return version >= newest or any(version[:2] == line[:2] and version >= line for line in backports)


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside the block into refusals; a fault of ours stays an exception."""
    try:
        yield
    except sqlite.Error as error:
        refusal = _refusal(error, path)
        if refusal is None:
            raise
        raise refusal from error
    except UnicodeDecodeError as error:
        # SQLite's own messages quote what the file holds, and text in it may be none.
        raise _no_text(path, Sentence("text in it is not UTF-8")) from error


def _no_text(path: Path, detail: Sentence) -> Refusal:
    return Refusal("database-damaged", "{path} is damaged ({detail}).", path=str(path), detail=detail)


def _refusal(error: Error, path: Path) -> Refusal | None:
    code = error_code(error)
    if code in (0, sqlite.SQLITE_ERROR) and str(error).startswith(_WRONG_TEXT):
        return _no_text(path, Sentence("text in it is not what was stored"))
    if code == _MOVED:
        return Refusal("medium-gone", "{path} was moved or deleted while it was open.", path=str(path))
    meaning = _MEANING.get(code & 0xFF)
    if meaning is None:
        return None
    answer, sentence, do = meaning
    return Refusal(answer, sentence, do, path=str(path), detail=str(error))


def error_code(error: BaseException) -> int:
    """SQLite's extended result code; 0 where the error did not come from SQLite."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0)


def is_busy(error: BaseException) -> bool:
    """Whether another program's lock was in the way."""
    return error_code(error) & 0xFF == sqlite.SQLITE_BUSY
