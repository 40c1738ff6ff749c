"""The tables of a workspace file, and the numbered steps that make them.

Every record class has a table of one shape: its key, and its body as canonical JSON. The
fields that are searched are generated columns over the body, so they cannot disagree with
it. Which classes there are is handed in:

    schema = Schema.of({Instance: ("state",), Pool: ()})
    schema = schema.then({Satellite: (), Instance: ("satellite",)})     # a later release

A new file is made by the same steps that bring an old one up to date, so a version has
exactly one schema text, and verification compares it letter by letter. The number of steps
taken is the file's `user_version`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from slr_desktop.domain.ports import Record
from slr_desktop.store.database import APPLICATION_ID, Connection, connect_memory, pragma_number

Step = Mapping[type[Record], tuple[str, ...]]
SchemaText = tuple[tuple[str, str, str, str | None], ...]
"""Rows of sqlite_schema: type, name, table, SQL; sorted."""

_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,40}\Z", re.ASCII)
_OWN: Final = frozenset({"journal", "artefact", "tile", "head", "sealed"})

FOUNDATION: Final = """
CREATE TABLE journal(
  seq INTEGER PRIMARY KEY,
  leaf BLOB NOT NULL CHECK(length(leaf) = 32),
  entry BLOB NOT NULL
) STRICT;
CREATE TABLE artefact(
  sha256 BLOB PRIMARY KEY NOT NULL CHECK(length(sha256) = 32),
  body BLOB NOT NULL
) STRICT;
CREATE TABLE tile(
  level INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  PRIMARY KEY(level, idx)
) STRICT;
CREATE TABLE head(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  size INTEGER NOT NULL,
  root BLOB NOT NULL CHECK(length(root) = 32),
  note TEXT NOT NULL
) STRICT;
CREATE TABLE sealed(
  name TEXT PRIMARY KEY NOT NULL,
  blob BLOB NOT NULL
) STRICT;
CREATE TRIGGER journal_grows_by_one BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), -1) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal grows by one'); END;
CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal never changes'); END;
CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal never shrinks'); END;
CREATE TRIGGER artefact_never_changes BEFORE UPDATE ON artefact
BEGIN SELECT RAISE(ABORT, 'what was kept never changes'); END;
CREATE TRIGGER artefact_never_goes BEFORE DELETE ON artefact
BEGIN SELECT RAISE(ABORT, 'what was kept never goes'); END;
CREATE TRIGGER tile_never_changes BEFORE UPDATE ON tile
BEGIN SELECT RAISE(ABORT, 'the tree never changes'); END;
CREATE TRIGGER tile_never_goes BEFORE DELETE ON tile
BEGIN SELECT RAISE(ABORT, 'the tree never shrinks'); END;
"""


@dataclass(frozen=True, slots=True)
class Schema:
    """The record classes of a workspace with their indexed fields, as steps from the first release on.

    Raises:
        ValueError: a name that is no plain word, is taken, or is indexed twice.
    """

    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        seen: dict[str, set[str]] = {}
        for step in self.steps:
            for record, fields in step.items():
                _check_name(record.TABLE, _OWN)
                known = seen.setdefault(record.TABLE, {"key", "body", "rowid"})
                for field in fields:
                    _check_name(field, known)
                    known.add(field)

    @classmethod
    def of(cls, tables: Step) -> Schema:
        """The schema of a first release."""
        return cls((dict(tables),))

    def then(self, tables: Step) -> Schema:
        """The schema of the next release: new classes, or more indexed fields of known ones."""
        return Schema((*self.steps, dict(tables)))

    @property
    def version(self) -> int:
        """How many steps there are; stored as `user_version`."""
        return len(self.steps)

    def tables(self, version: int) -> dict[type[Record], frozenset[str]]:
        """The classes that a file of this version has tables for, with their indexed fields."""
        found: dict[type[Record], frozenset[str]] = {}
        for step in self.steps[:version]:
            for record, fields in step.items():
                found[record] = found.get(record, frozenset()) | frozenset(fields)
        return found

    def script(self, since: int) -> str:
        """The SQL of the steps after version `since`; from 0 on, of a whole new file."""
        known = set(self.tables(since))
        parts = [] if since else [FOUNDATION]
        for step in self.steps[since:]:
            for record, fields in step.items():
                parts.append(_table_script(record.TABLE, fields, new=record not in known))
                known.add(record)
        return "\n".join((*parts, f"PRAGMA user_version={self.version};"))

    def text(self, version: int) -> SchemaText:
        """The only schema text that a file of this version may have."""
        return _expected_text(Schema(self.steps[:version]).script(0))


def bring_up_to_date(connection: Connection, schema: Schema) -> None:
    """Take the steps that this file has not taken; call it inside a transaction."""
    version = pragma_number(connection, "user_version")
    if version >= schema.version:
        return
    from sqlite_utils.db import Database  # noqa: PLC0415 - 90 ms that reading must not pay

    # Inside a transaction it runs statement by statement; sqlite3's own executescript would commit.
    Database(connection, execute_plugins=False).executescript(schema.script(version))
    if version == 0:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")


def stored_text(connection: Connection) -> SchemaText:
    """The schema text that a file has."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return tuple(sorted(rows, key=lambda row: tuple(map(str, row))))


@functools.lru_cache(maxsize=8)
def _expected_text(script: str) -> SchemaText:
    connection = connect_memory()
    try:
        connection.executescript(script)
        return stored_text(connection)
    finally:
        connection.close()


def _table_script(table: str, fields: tuple[str, ...], *, new: bool) -> str:
    columns = [
        f"\"{field}\" ANY GENERATED ALWAYS AS (json_extract(body, '$.{field}')) VIRTUAL" for field in fields
    ]
    lines = []
    if new:
        shape = ",\n  ".join(["key TEXT PRIMARY KEY NOT NULL", "body TEXT NOT NULL", *columns])
        lines.append(f'CREATE TABLE "{table}"(\n  {shape}\n) STRICT;')
    else:
        lines += [f'ALTER TABLE "{table}" ADD COLUMN {column};' for column in columns]
    # The key stands in the index too: an answer in the order of keys needs no sorting.
    lines += [f'CREATE INDEX "{table}_by_{field}" ON "{table}"("{field}", key);' for field in fields]
    return "\n".join(lines)


def _check_name(name: str, taken: frozenset[str] | set[str]) -> None:
    if not _NAME.match(name):
        raise ValueError(f"not a name for a table or field: {name!r}")
    if name in taken or name.startswith("sqlite_"):
        raise ValueError(f"this name is taken: {name!r}")
