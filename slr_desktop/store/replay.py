"""Going through a journal again: what each entry says, and what the file must hold because of it.

The replay takes the rows of the journal in order. It checks each entry for itself and
against the one before, grows the tree, and keeps what follows from the entries: the digest
of each record, body and envelope. It never stops at a fault.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from hashlib import sha256
from typing import Any, Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Finding, Place
from slr_desktop.domain.sentences import Remark, Sentence
from slr_desktop.store import canonical
from slr_desktop.store.ledger import ENTRY_KEYS, ENTRY_LIMIT, ENTRY_VERSION, GENESIS, NOTHING_BEFORE
from slr_desktop.store.tree import EMPTY_ROOT, TILE_LEVELS, Frontier, leaf_hash

MOST_FINDINGS: Final = 10_000
"""Findings that are listed; of more, only the number."""

_DIGEST: Final = re.compile(r"[0-9a-f]{64}\Z", re.ASCII)
_TYPES: Final = {
    "t": int, "operator": str, "type": str, "facts": dict, "rows": list, "kept": list, "sealed": dict,
}  # fmt: skip


class Report:
    """The findings so far."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.unlisted = 0
        self._lowest: dict[bool, int] = {}

    @property
    def first_bad(self) -> int | None:
        """The lowest entry that is not right itself; else the lowest of which something is not."""
        return self._lowest.get(True, self._lowest.get(False))

    @property
    def blames_an_entry(self) -> bool:
        """Whether some entry was found not to be right itself."""
        return True in self._lowest

    def add(self, place: Place, what: Remark, entry: int | None = None) -> None:
        """One more finding."""
        if entry is not None:
            itself = place in {Place.ENTRY, Place.HEAD}
            self._lowest[itself] = min(entry, self._lowest.get(itself, entry))
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(place=place, what=what, entry=entry))
        else:
            self.unlisted += 1

    def listed(self) -> list[Finding]:
        """All findings, and the number of those beyond the limit."""
        if not self.unlisted:
            return self.findings
        more = Remark("and {count} more findings", count=self.unlisted)
        return [*self.findings, Finding(place=Place.FILE, what=more)]


class Replay:
    """What the entries taken so far amount to.

    Attributes:
        records: by table and key, the SHA-256 of the body that the newest entry gave it, and that entry.
        kept: SHA-256 of each body, with the first entry that lists it.
        sealed: by name, the SHA-256 of the newest envelope or setting, and its entry.
        tiles: by tile level and index, the roots of full tiles.
        roots: the root at each size that was asked for.
        sizes: the size at each root that was asked for.
        touched, kept_lately: the records and bodies that entries gave since these were last cleared.
    """

    def __init__(
        self, report: Report, tables: Collection[str], sizes: Collection[int], roots: Collection[bytes]
    ) -> None:
        self.records: dict[str, dict[str, tuple[bytes, int]]] = {table: {} for table in tables}
        self.kept: dict[bytes, int] = {}
        self.sealed: dict[str, tuple[bytes, int]] = {}
        self.tiles: dict[tuple[int, int], bytes] = {}
        self.roots: dict[int, bytes] = {0: EMPTY_ROOT}
        self.sizes: dict[bytes, int] = {}
        self.touched: set[tuple[str, str]] = set()
        self.kept_lately: set[bytes] = set()
        self._report, self._wanted_sizes, self._wanted_roots = report, set(sizes), frozenset(roots)
        self._frontier, self._previous, self._next = Frontier(), NOTHING_BEFORE, 0

    @property
    def next(self) -> int:
        """The number that the next entry must have."""
        return self._next

    @property
    def taken(self) -> int:
        """How many entries were taken."""
        return self._frontier.size

    def root(self) -> bytes:
        """The root over all entries taken."""
        return self._frontier.root()

    def want(self, size: int) -> None:
        """Note the root at this size, too: now, or when it is reached."""
        self._wanted_sizes.add(size)
        if size == self._frontier.size:
            self.roots[size] = self._frontier.root()

    def take(self, number: int, leaf: bytes, text: bytes) -> None:
        """The next row of the journal."""
        if number < self._next:
            self._report.add(Place.ENTRY, Remark("there is an entry numbered {number}", number=number), 0)
            return
        if number > self._next:
            missing = Remark("entries {first} to {last} are missing", first=self._next, last=number - 1)
            self._report.add(Place.ENTRY, missing, self._next)
        computed = leaf_hash(text)
        if computed != leaf:
            what = "entry {number} does not have the hash that is stored for it"
            self._report.add(Place.ENTRY, Remark(what, number=number), number)
        entry = self._read(number, text)
        if entry is not None:
            self._follow(number, entry)
        self._grow(computed)
        self._previous, self._next = computed, number + 1

    def _grow(self, leaf: bytes) -> None:
        for node in self._frontier.append(leaf):
            level, between = divmod(node.level, TILE_LEVELS)
            if not between:
                self.tiles[level, node.index] = node.hash
        size = self._frontier.size
        if size in self._wanted_sizes:
            self.roots[size] = self._frontier.root()
        if self._wanted_roots and (root := self._frontier.root()) in self._wanted_roots:
            self.sizes[root] = size

    def _read(self, number: int, text: bytes) -> dict[str, Any] | None:
        try:
            entry = canonical.read(text, ENTRY_LIMIT)
        except Refusal as refusal:
            fault: Remark | None = Remark.why(refusal)
        else:
            fault = _fault(entry, number)
        if fault is None:
            return dict(entry)
        self._report.add(Place.ENTRY, Remark("entry {number}: {fault}", number=number, fault=fault), number)
        return None

    def _follow(self, number: int, entry: dict[str, Any]) -> None:
        if entry["prev"] != self._previous.hex():
            # The entry before is the one that is not what it was; its own hash may have been made anew.
            before = max(number - 1, 0)
            what = "entry {before} is not the one that entry {number} follows"
            self._report.add(Place.ENTRY, Remark(what, before=before, number=number), before)
        for table, key, record, was in entry["rows"]:
            if table not in self.records:
                what = "entry {number} writes to an unknown table {table}"
                self._report.add(Place.ENTRY, Remark(what, number=number, table=ascii(table)), number)
                continue
            self._replace(number, table, key, was)
            self.records[table][key] = (sha256(canonical.spell(record)).digest(), number)
            self.touched.add((table, key))
        for digest in entry["kept"]:
            self.kept.setdefault(bytes.fromhex(digest), number)
            self.kept_lately.add(bytes.fromhex(digest))
        for name, digest in entry["sealed"].items():
            self.sealed[name] = (bytes.fromhex(digest), number)

    def _replace(self, number: int, table: str, key: str, was: str | None) -> None:
        """An act must have found each record as the entries before had left it."""
        left = self.records[table].get(key)
        if was != (left[0].hex() if left else None):
            as_left = Sentence("as entry {before} had left it", before=left[1] if left else 0)
            what = "entry {number} did not find {key} in {table} {how}: it was changed"
            how = as_left if left else Sentence("absent, as it should have been")
            found = Remark(what, number=number, key=ascii(key), table=table, how=how)
            self._report.add(Place.RECORD, found, number)


def _fault(entry: Any, number: int) -> Remark | None:
    """What is wrong with the shape of an entry."""
    if type(entry) is not dict or set(entry) != ENTRY_KEYS:
        return Remark("it has other parts than an entry")
    if type(entry["v"]) is not int or entry["v"] != ENTRY_VERSION or type(entry["seq"]) is not int:
        return Remark("it is of an unknown version")
    if entry["seq"] != number:
        return Remark("it says that it is number {number}", number=entry["seq"])
    if any(type(entry[name]) is not kind for name, kind in _TYPES.items()) or not _is_digest(entry["prev"]):
        return Remark("a part is of the wrong type")
    if (entry["type"] == GENESIS) != (number == 0):
        return Remark("the genesis is the first entry, and no other")
    if not all(map(_is_row, entry["rows"])):
        return Remark("a row is not a table, a key, a record and what it replaced")
    if not all(map(_is_digest, [*entry["kept"], *entry["sealed"].values()])):
        return Remark("a digest is not 64 hex digits")
    return None


def _is_row(row: Any) -> bool:
    return (
        type(row) is list
        and len(row) == 4
        and type(row[0]) is str
        and type(row[1]) is str
        and type(row[2]) is dict
        and (row[3] is None or _is_digest(row[3]))
    )


def _is_digest(text: Any) -> bool:
    return type(text) is str and _DIGEST.match(text) is not None
