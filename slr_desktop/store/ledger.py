"""Entries, the tree over them, and the signed head: one act at a time.

An entry is canonical JSON with exactly these keys:

    v         1
    seq       its number, from 0
    prev      the leaf hash of the entry before, in hex; 64 zeros in the first
    t         seconds since 1970, UTC
    operator  who says to have done it
    type      what was done
    facts     what there is to say about it
    rows      [table, key, record, was] of each record put since the entry before; `was` is the
              SHA-256 of the stored body that it replaced, null where there was none
    kept      SHA-256 of each body kept since the entry before
    sealed    name and SHA-256 of each key envelope or setting written since the entry before

The bytes are stored as they were hashed and are never written again from their parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.plain import to_plain
from slr_desktop.domain.ports import Head, HeadSigner, R, Record
from slr_desktop.domain.sentences import Sentence
from slr_desktop.store import canonical
from slr_desktop.store.books import Books
from slr_desktop.store.database import Connection
from slr_desktop.store.tree import TILE_LEVELS, Frontier, Nodes, leaf_hash, root_of

if TYPE_CHECKING:
    from sqlite_utils.db import Database

ENTRY_VERSION: Final = 1
ENTRY_KEYS: Final = frozenset(
    {"v", "seq", "prev", "t", "operator", "type", "facts", "rows", "kept", "sealed"}
)
ENTRY_LIMIT: Final = 16 * 1024 * 1024
"""Bytes of one entry."""
NOTHING_BEFORE: Final = bytes(32)
GENESIS: Final = "genesis"


def stored_nodes(connection: Connection) -> Nodes:
    """The full subtrees of the stored tree, from tiles and leaves; at most 256 rows a call."""

    def nodes(level: int, index: int) -> bytes:
        tile_level, above = divmod(level, TILE_LEVELS)
        first, count = index << above, 1 << above
        if tile_level:
            rows = connection.execute(
                "SELECT hash FROM tile WHERE level = ? AND idx >= ? AND idx < ? ORDER BY idx",
                (tile_level, first, first + count),
            ).fetchall()
        else:
            rows = connection.execute(
                "SELECT leaf FROM journal WHERE seq >= ? AND seq < ? ORDER BY seq", (first, first + count)
            ).fetchall()
        if len(rows) != count:
            raise altered(Sentence("a part of its tree is missing"))
        return root_of([bytes(row[0]) for row in rows])

    return nodes


def stored_head(connection: Connection) -> tuple[Head, str]:
    """The newest head and its note.

    Raises:
        Refusal: journal-altered: there is none, or it is no head.
    """
    row = connection.execute("SELECT size, root, note FROM head").fetchone()
    if row is None:
        raise altered(Sentence("it has no signed head"))
    size, root, note = row
    if not (isinstance(size, int) and isinstance(root, bytes) and isinstance(note, str)):
        raise altered(Sentence("its head is none"))
    return Head(size=size, root=root), note


def altered(why: Sentence) -> Refusal:
    """The refusal to go on with a journal that does not hold together."""
    return Refusal("journal-altered", "The journal was altered: {why}.", why=why)


class Act:
    """One act in an open transaction: everything in it is recorded, or nothing is."""

    def __init__(self, connection: Connection, books: Books, head: Head, *, at: int, operator: str) -> None:
        from sqlite_utils.db import Database  # noqa: PLC0415 - 90 ms that reading must not pay

        self._connection, self._books, self._head = connection, books, head
        self._tables: Database = Database(connection, execute_plugins=False)
        self._at, self._operator = at, operator
        self._frontier, self._previous = _load_edge(connection, head)
        self._entries: list[dict[str, Any]] = []
        self._tiles: list[dict[str, Any]] = []
        self._rows: dict[tuple[str, str], tuple[Any, str | None]] = {}
        self._kept: dict[str, None] = {}
        self._sealed: dict[str, str] = {}

    # --- reading: what was recorded before, and what this act has written ---

    def get(self, cls: type[R], key: str) -> R | None:
        """The record with this key."""
        return self._books.get(cls, key)

    def all(self, cls: type[R], **where: str | int) -> list[R]:
        """The records whose indexed fields have these values, in the order of their keys."""
        return self._books.all(cls, **where)

    def keys(self, cls: type[R], *, contains: str = "", **where: str | int) -> list[str]:
        """The keys of the records that `all` would give, of those whose text holds `contains`."""
        return self._books.keys(cls, contains=contains, **where)

    def many(self, cls: type[R], keys: Sequence[str]) -> list[R]:
        """The records with these keys, in that order."""
        return self._books.many(cls, keys)

    def body(self, digest: bytes) -> bytes | None:
        """The bytes that were kept, by their SHA-256."""
        return self._books.body(digest)

    def sealed(self, name: str) -> bytes | None:
        """The newest envelope or setting of that name."""
        return self._books.sealed(name)

    @property
    def head(self) -> Head:
        """The newest signed head: the one before this act."""
        return self._head

    @property
    def entered(self) -> int:
        """How many entries this act has made so far."""
        return len(self._entries)

    # --- writing ---

    def keep(self, body: bytes) -> bytes:
        """Store bytes for ever; gives their SHA-256. The same bytes are stored once."""
        digest = sha256(body).digest()
        self._insert("artefact", {"sha256": digest, "body": bytes(body)}, ignore=True)
        self._kept[digest.hex()] = None
        return digest

    def put(self, record: Record) -> None:
        """Write a record; it belongs to the next entry.

        The entry says what stood there before. So an act that built on a record which was changed
        behind the journal does not make the change its own: verification finds it for ever.

        Raises:
            Refusal: bad-value: a text or number that has no canonical form.
        """
        table, key, plain = self._books.require_table(record), record.key, to_plain(record)
        if not key:
            raise ValueError(f"a record of {table} has no key")
        earlier = self._rows.pop((table, key), None)
        was = earlier[1] if earlier else self._books.digest(table, key)
        self._insert(table, {"key": key, "body": canonical.write(plain).decode()}, replace=True)
        self._rows[table, key] = plain, was

    def seal(self, name: str, blob: bytes) -> None:
        """Store a key envelope or setting; its digest belongs to the next entry."""
        self._insert("sealed", {"name": name, "blob": bytes(blob)}, replace=True)
        self._sealed[name] = sha256(blob).hexdigest()

    def enter(self, kind: str, /, **facts: Any) -> int:
        """Append an entry with these facts and all that was put since the last; gives its number.

        Raises:
            Refusal: bad-value, too-large.
        """
        number = self._frontier.size
        text = canonical.write(self._entry(number, kind, facts))
        if len(text) > ENTRY_LIMIT:
            raise Refusal("too-large", "This act is too large for one entry ({size} bytes).", size=len(text))
        self._previous = leaf_hash(text)
        self._entries.append({"seq": number, "leaf": self._previous, "entry": text})
        for node in self._frontier.append(self._previous):
            tile_level, between = divmod(node.level, TILE_LEVELS)
            if not between:
                self._tiles.append({"level": tile_level, "idx": node.index, "hash": node.hash})
        self._rows, self._kept, self._sealed = {}, {}, {}
        return number

    def _entry(self, number: int, kind: str, facts: dict[str, Any]) -> dict[str, Any]:
        return {
            "v": ENTRY_VERSION,
            "seq": number,
            "prev": self._previous.hex(),
            "t": self._at,
            "operator": self._operator,
            "type": kind,
            "facts": to_plain(facts),
            "rows": [[table, key, record, was] for (table, key), (record, was) in self._rows.items()],
            "kept": list(self._kept),
            "sealed": self._sealed,
        }

    def finish(self, signer: HeadSigner) -> tuple[Head, str] | None:
        """Write entries, tiles and the signed head; the caller commits. None where nothing was entered.

        Raises:
            ValueError: something was put, kept or sealed after the last entry, or without one.
        """
        if self._rows or self._kept or self._sealed:
            raise ValueError("what was put, kept or sealed belongs to an entry, and there is none after it")
        if not self._entries:
            return None
        self._require_transaction()
        self._tables.table("journal").insert_all(self._entries, pk="seq")
        if self._tiles:
            self._tables.table("tile").insert_all(self._tiles, pk=("level", "idx"))
        head = Head(size=self._frontier.size, root=self._frontier.root())
        note = signer.sign_head(head)
        self._insert("head", {"one": 1, "size": head.size, "root": head.root, "note": note}, replace=True)
        return head, note

    def _insert(
        self, table: str, row: dict[str, Any], *, ignore: bool = False, replace: bool = False
    ) -> None:
        # Not sqlite-utils' upsert: to see what SQLite can do, it makes a table in the file and drops it.
        self._require_transaction()
        self._tables.table(table).insert(row, ignore=ignore, replace=replace)

    def _require_transaction(self) -> None:
        """After some errors SQLite ends the transaction by itself; nothing may follow outside it."""
        if not self._connection.in_transaction:
            raise Refusal(
                "database-damaged",
                "The act was broken off by an error of the disk; nothing was recorded.",
                "Check the disk, then run: workspace check.",
            )


def _load_edge(connection: Connection, head: Head) -> tuple[Frontier, bytes]:
    """The tree's edge and the last leaf, only where they agree with the head."""
    (size,) = connection.execute("SELECT coalesce(max(seq), -1) + 1 FROM journal").fetchone()
    if size != head.size:
        raise altered(Sentence("it is not as long as its signed head says"))
    frontier = Frontier.load(size, stored_nodes(connection))
    if frontier.root() != head.root:
        raise altered(Sentence("its tree does not have the root of its signed head"))
    if not size:
        return frontier, NOTHING_BEFORE
    (leaf,) = connection.execute("SELECT leaf FROM journal WHERE seq = ?", (size - 1,)).fetchone()
    return frontier, bytes(leaf)
