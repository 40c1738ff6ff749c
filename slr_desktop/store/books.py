"""Reading the tables of records.

They are books kept beside the journal: each row follows from the entries, and verification
makes them again and compares. Long answers are fetched in parts, so that nobody who writes
waits for a reader.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.plain import from_plain, to_plain
from slr_desktop.domain.ports import R, Record
from slr_desktop.store.database import Connection
from slr_desktop.store.schema import Schema

PART: Final = 5000
"""Rows that one statement reads."""


class Books:
    """The records in one connection's view of a file of schema version `version`."""

    def __init__(self, connection: Connection, schema: Schema, version: int) -> None:
        self._connection = connection
        self._known = schema.tables(schema.version)
        self._present = schema.tables(version)

    def get(self, cls: type[R], key: str) -> R | None:
        """The record with this key; None where there is none.

        Raises:
            Refusal: database-damaged: the row does not hold such a record.
        """
        self._require_known(cls)
        if cls not in self._present:
            return None
        row = self._connection.execute(f'SELECT body FROM "{cls.TABLE}" WHERE key = ?', (key,)).fetchone()  # noqa: S608
        return None if row is None else _record(cls, key, row[0])

    def all(self, cls: type[R], **where: str | int) -> list[R]:
        """The records whose indexed fields have these values, in the order of their keys.

        Raises:
            Refusal: database-damaged.
            ValueError: a field that is not indexed.
        """
        self._require_known(cls)
        if cls not in self._present:
            return []
        tests = " AND ".join(["key > ?", *(f"{self._column(cls, field)} IS ?" for field in where)])
        sql = f'SELECT key, body FROM "{cls.TABLE}" WHERE {tests} ORDER BY key LIMIT {PART}'  # noqa: S608
        values = [to_plain(value) for value in where.values()]
        found: list[R] = []
        after, rows = "", self._connection.execute(sql, ("", *values)).fetchall()
        while rows:
            found += [_record(cls, key, body) for key, body in rows]
            after = rows[-1][0]
            rows = self._connection.execute(sql, (after, *values)).fetchall() if len(rows) == PART else []
        return found

    def keys(self, cls: type[R], *, contains: str = "", **where: str | int) -> list[str]:
        """The keys of the records that `all` would give, of those whose text holds `contains`.

        The text is the whole record as it is stored; upper and lower case ASCII letters are alike.

        Raises:
            ValueError: a field that is not indexed.
        """
        self._require_known(cls)
        if cls not in self._present:
            return []
        tests = ["key > ?", *(f"{self._column(cls, field)} IS ?" for field in where)]
        values: list[Any] = [to_plain(value) for value in where.values()]
        if contains:
            tests.append("body LIKE ? ESCAPE '\\'")
            values.append(f"%{_escaped(contains)}%")
        sql = f'SELECT key FROM "{cls.TABLE}" WHERE {" AND ".join(tests)} ORDER BY key LIMIT {10 * PART}'  # noqa: S608
        found: list[str] = []
        after, rows = "", self._connection.execute(sql, ("", *values)).fetchall()
        while rows:
            found += [key for (key,) in rows]
            after = found[-1]
            rows = (
                self._connection.execute(sql, (after, *values)).fetchall() if len(rows) == 10 * PART else []
            )
        return found

    def many(self, cls: type[R], keys: Sequence[str]) -> list[R]:
        """The records with these keys, in that order; keys that are not there are left out.

        Raises:
            Refusal: database-damaged.
        """
        found = (self.get(cls, key) for key in keys)
        return [record for record in found if record is not None]

    def body(self, digest: bytes) -> bytes | None:
        """The bytes that were kept, by their SHA-256."""
        row = self._connection.execute("SELECT body FROM artefact WHERE sha256 = ?", (digest,)).fetchone()
        return None if row is None else bytes(row[0])

    def sealed(self, name: str) -> bytes | None:
        """The newest envelope or setting of that name."""
        row = self._connection.execute("SELECT blob FROM sealed WHERE name = ?", (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def digest(self, table: str, key: str) -> str | None:
        """SHA-256 of a record's body as it is stored, in hex; None where there is none."""
        row = self._connection.execute(f'SELECT body FROM "{table}" WHERE key = ?', (key,)).fetchone()  # noqa: S608
        return None if row is None else sha256(str(row[0]).encode()).hexdigest()

    def require_table(self, record: Record) -> str:
        """The table that a record is written to; ValueError for a class that the schema lacks."""
        self._require_known(type(record))
        return record.TABLE

    def _require_known(self, cls: type[Any]) -> None:
        if cls not in self._known:
            raise ValueError(f"{cls.__name__} is not in the schema of this workspace")

    def _column(self, cls: type[Record], field: str) -> str:
        if field not in self._known[cls]:
            raise ValueError(f"{cls.__name__} is not indexed by {field}")
        # A file that has not taken the newest step has no column for it yet.
        return f'"{field}"' if field in self._present[cls] else f"json_extract(body, '$.{field}')"


def _escaped(text: str) -> str:
    """A text for LIKE, as it stands in the stored JSON."""
    stored = json.dumps(text, ensure_ascii=False)[1:-1]
    return stored.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _record(cls: type[R], key: str, body: str) -> R:
    try:
        return from_plain(cls, json.loads(body))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Refusal(
            "database-damaged", "The record {key} in table {table} cannot be read.", key=key, table=cls.TABLE
        ) from error
