"""Comparing what a file holds with what its entries say: bodies, records, envelopes, tiles.

Long tables are scanned in parts, while others may record. What differs in a scan is only
suspected; `settle` looks at it again in one view, after the entries that were made meanwhile
have been taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any, Final

from slr_desktop.domain.findings import Place
from slr_desktop.domain.sentences import Remark, Sentence
from slr_desktop.store.database import Connection
from slr_desktop.store.replay import Replay, Report

PART: Final = 5000
"""Rows of the journal or of records that are read at once."""
BODIES: Final = 100
"""Bodies that are read at once; they are larger."""


def parts(
    connection: Connection, table: str, columns: str, limit: int, after: Any = None
) -> Iterator[list[Any]]:
    """The rows of a table in the order of the first column, at most `limit` at a time, after a value of it.

    Raises:
        ValueError: the rows do not come in order, as in a damaged table; it would never end.
    """
    key = columns.partition(",")[0]
    first = f'SELECT {columns} FROM "{table}" ORDER BY {key} LIMIT {limit}'  # noqa: S608 - our own names
    later = f'SELECT {columns} FROM "{table}" WHERE {key} > ? ORDER BY {key} LIMIT {limit}'  # noqa: S608 - the same
    rows = connection.execute(*((first,) if after is None else (later, (after,)))).fetchall()
    while rows:
        yield rows
        if after is not None and rows[-1][0] <= after:
            raise ValueError(f"the rows of table {table} are out of order")
        after = rows[-1][0]
        rows = connection.execute(later, (after,)).fetchall() if len(rows) == limit else []


class Holdings:
    """What a file holds, against a replay of its entries.

    `advance` is called with the number of rows after each part.
    """

    def __init__(
        self, connection: Connection, replay: Replay, report: Report, advance: Callable[[int], None]
    ) -> None:
        self._connection, self._replay, self._report, self._advance = connection, replay, report, advance
        self._suspected_records: set[tuple[str, str]] = set()
        self._suspected_bodies: set[bytes] = set()

    def scan_bodies(self) -> None:
        """Each body: its digest, and whether an entry lists it."""
        unseen = set(self._replay.kept)
        for rows in parts(self._connection, "artefact", "sha256, body", BODIES):
            for digest, body in rows:
                unseen.discard(digest)
                if sha256(body).digest() != digest or digest not in self._replay.kept:
                    self._suspected_bodies.add(digest)
            self._advance(len(rows))
        self._suspected_bodies |= unseen

    def scan_records(self, table: str) -> None:
        """Each record of a table: whether it is the one that the newest entry gave it."""
        expected = self._replay.records[table]
        unseen = set(expected)
        for rows in parts(self._connection, table, "key, body", PART):
            for key, body in rows:
                unseen.discard(key)
                if key not in expected or expected[key][0] != sha256(body.encode()).digest():
                    self._suspected_records.add((table, key))
            self._advance(len(rows))
        self._suspected_records |= {(table, key) for key in unseen}

    def settle_bodies(self) -> None:
        """Look again at the suspected bodies, and at those of entries that came meanwhile."""
        for digest in sorted(self._suspected_bodies | self._replay.kept_lately):
            row = self._connection.execute("SELECT body FROM artefact WHERE sha256 = ?", (digest,)).fetchone()
            entry, name = self._replay.kept.get(digest), digest.hex()
            if entry is None:
                if row is not None:
                    self._report.add(Place.BODY, Remark("the body {name} is in no entry", name=name))
            elif row is None:
                what = "the body {name} of entry {entry} is missing"
                self._report.add(Place.BODY, Remark(what, name=name, entry=entry), entry)
            elif sha256(row[0]).digest() != digest:
                what = "the body {name} of entry {entry} is not what it was"
                self._report.add(Place.BODY, Remark(what, name=name, entry=entry), entry)

    def settle_records(self) -> None:
        """Look again at the suspected records, and at those of entries that came meanwhile."""
        for table, key in sorted(self._suspected_records | self._replay.touched):
            sql = f'SELECT body FROM "{table}" WHERE key = ?'  # noqa: S608 - our own names
            row = self._connection.execute(sql, (key,)).fetchone()
            digest = None if row is None else sha256(row[0].encode()).digest()
            self._compare(
                Place.RECORD,
                Sentence("the record {key} of table {table}", key=ascii(key), table=table),
                digest,
                self._replay.records[table].get(key),
            )

    def settle_sealed(self) -> None:
        """Each key envelope and setting: whether the newest entry about it has its digest."""
        rows = self._connection.execute("SELECT name, blob FROM sealed").fetchall()
        found = {name: sha256(blob).digest() for name, blob in rows}
        for name in sorted(found.keys() | self._replay.sealed.keys()):
            self._compare(
                Place.SEALED,
                Sentence("the envelope or setting {name}", name=ascii(name)),
                found.get(name),
                self._replay.sealed.get(name),
            )

    def settle_tiles(self) -> None:
        """Each tile: whether it is the root of its entries."""
        rows = self._connection.execute("SELECT level, idx, hash FROM tile").fetchall()
        found = {(level, index): bytes(tile) for level, index, tile in rows}
        for level, index in sorted(found.keys() | self._replay.tiles.keys()):
            if found.get((level, index)) != self._replay.tiles.get((level, index)):
                what = "tile {index} of level {level} is not the root of its entries"
                self._report.add(Place.TREE, Remark(what, index=index, level=level))

    def _compare(
        self, place: Place, what: Sentence, found: bytes | None, expected: tuple[bytes, int] | None
    ) -> None:
        if expected is None:
            if found is not None:
                self._report.add(place, Remark("{what} is in no entry", what=what))
        elif found is None:
            self._report.add(place, Remark("{what} is missing", what=what), expected[1])
        elif found != expected[0]:
            changed = Remark("{what} is not as entry {entry} wrote it", what=what, entry=expected[1])
            self._report.add(place, changed, expected[1])
