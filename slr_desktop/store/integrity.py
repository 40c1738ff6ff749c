"""Everything that can be found wrong with a workspace file.

`verify` goes through the file once and lists all that it finds; it never stops at the first
finding and never raises, whatever the file is. Long tables are read in parts, so that nobody
who records meanwhile has to wait; what was recorded meanwhile is caught up with at the end.

The steps, in this order:
    1  the file is a workspace, of a version that this program knows
    2  the schema text is the one of that version, letter by letter
    3  SQLite's own check of its pages and indexes
    4  the head: its note is signed by the right key and says what is stored
    5  each entry: hash, canonical form, shape, number, link to the one before; the tree
    6  each body that an entry lists is there, and no other
    7  each record is the one that the newest entry gave it, and there is no other
    8  in one view: entries made meanwhile, tiles, envelopes, length and root under the head
    9  anchors from outside, and the high-water mark

The check of signatures is handed in: this module knows no keys. Key and anchors must come
from whoever verifies, never from the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Anchor, Findings, Place, Verdict
from slr_desktop.domain.ports import Head
from slr_desktop.domain.sentences import Remark, Word
from slr_desktop.store.database import Connection, DatabaseError, connect, pragma_number
from slr_desktop.store.holdings import PART, Holdings, parts
from slr_desktop.store.ledger import stored_head
from slr_desktop.store.replay import Replay, Report
from slr_desktop.store.schema import Schema, stored_text

_WITHIN: Final = frozenset(Place) - {Place.KEY, Place.ANCHOR, Place.HIGH_WATER}
"""A finding at one of these says that the file does not agree with itself."""

NoteCheck = Callable[[str], Head]
"""The head in a note signed by the right key.

Raises:
    Refusal: unknown-signer: another key has signed it; any other code: it is not right.
"""
Progress = Callable[[int, int], bool]
"""Called with rows done and rows in all; gives False to break off."""


def go_on(_done: int, _all: int) -> bool:
    """The progress that nobody watches."""
    return True


def verify(
    path: Path,
    schema: Schema,
    check_note: NoteCheck,
    *,
    anchors: Sequence[Anchor] = (),
    mark: Head | None = None,
    progress: Progress = go_on,
) -> Findings:
    """Verify a workspace file; the steps are listed at the top of this module. Never raises.

    Args:
        path: the file; it is not changed, but for the roll-back that SQLite owes an interrupted act.
        schema: the record classes of this program.
        check_note: checks the signature of the head, with a key that does not come from the file.
        anchors: roots that somebody outside holds.
        mark: the high-water mark.
        progress: called after each part.
    """
    return _Verification(schema, check_note, _Outside(tuple(anchors), mark), progress).run(path)


class _BrokenOffError(Exception):
    """Whoever watches has had enough."""


class _Outside:
    """What is known from elsewhere, and what it says of this file."""

    def __init__(self, anchors: tuple[Anchor, ...], mark: Head | None) -> None:
        self.anchors, self.mark = anchors, mark
        self.witnessed_to = 0
        self.older = self.forked = False

    def compare(self, replay: Replay, head: Head, report: Report) -> None:
        """Judge each anchor and the mark against the roots that the replay has noted."""
        for anchor in self.anchors:
            size = replay.sizes.get(anchor.root) if anchor.size is None else anchor.size
            if size is None:
                self.older = True
                what = "the root {root} that {who} holds is not in this history"
                report.add(Place.ANCHOR, Remark(what, root=anchor.root.hex(), who=anchor.source))
            elif self._agrees(replay, head, report, Place.ANCHOR, size, anchor):
                self.witnessed_to = max(self.witnessed_to, size)
        if self.mark is not None:
            mark = Anchor(size=self.mark.size, root=self.mark.root, source=Remark("the high-water mark"))
            self._agrees(replay, head, report, Place.HIGH_WATER, self.mark.size, mark)

    def _agrees(
        self, replay: Replay, head: Head, report: Report, place: Place, size: int, anchor: Anchor
    ) -> bool:
        if size > head.size:
            self.older = True
            what = "{who} has seen {seen} entries; this file has {size}"
            report.add(place, Remark(what, who=anchor.source, seen=size, size=head.size))
            return False
        known = anchor.root in replay.sizes if anchor.size is None else replay.roots.get(size) == anchor.root
        if not known:
            self.forked = True
            what = "{who} has another history of the first {size} entries"
            report.add(place, Remark(what, who=anchor.source, size=size))
        return known


class _Verification:
    """One run over one file."""

    def __init__(self, schema: Schema, check_note: NoteCheck, outside: _Outside, progress: Progress) -> None:
        self._schema, self._check_note, self._outside, self._progress = schema, check_note, outside, progress
        self._report = Report()
        self._replay = Replay(self._report, (), (), ())
        self._head: Head | None = None
        self._unreadable = False
        self._complete = True
        self._done = self._total = 0

    def run(self, path: Path) -> Findings:
        """All steps, and the verdict."""
        try:
            self._steps(path)
        except _BrokenOffError:
            self._complete = False
            self._fatal(Place.FILE, Remark("the verification was broken off"))
        except Exception as error:  # noqa: BLE001 - total: whatever the file does to us is a finding
            self._fatal(Place.FILE, _told(error))
        return Findings(
            verdict=self._verdict(),
            findings=tuple(self._report.listed()),
            entries=self._replay.taken,
            head=self._head,
            witnessed_to=self._outside.witnessed_to,
            first_bad=self._report.first_bad,
            complete=self._complete,
        )

    def _steps(self, path: Path) -> None:
        connection = connect(path, writing=False)
        try:
            version = pragma_number(connection, "user_version")
            if not 1 <= version <= self._schema.version:
                what = "it is of version {version}; this program knows 1 to {last}"
                newer = version > self._schema.version
                place = Place.VERSION if newer else Place.FILE
                self._fatal(place, Remark(what, version=version, last=self._schema.version))
                return
            with self._step(Place.SCHEMA):
                self._check_schema(connection, version)
            with self._step(Place.FILE):
                self._check_pages(connection)
            with self._step(Place.HEAD, fatal=True):
                self._check_head(connection)
            with self._step(Place.ENTRY, fatal=True):
                self._start(connection, version)
                self._scan_entries(connection)
            if not self._unreadable:
                self._check_holdings(connection)
        finally:
            connection.close()
        if self._head is not None:
            self._outside.compare(self._replay, self._head, self._report)

    def _check_holdings(self, connection: Connection) -> None:
        self._replay.touched.clear()
        self._replay.kept_lately.clear()
        holdings = Holdings(connection, self._replay, self._report, self._advance)
        with self._step(Place.BODY):
            holdings.scan_bodies()
        for table in self._replay.records:
            with self._step(Place.RECORD):
                holdings.scan_records(table)
        # What must agree at one instant is few rows, so that nobody waits long.
        connection.execute("BEGIN")
        try:
            self._settle(connection, holdings)
        finally:
            connection.execute("ROLLBACK")

    def _settle(self, connection: Connection, holdings: Holdings) -> None:
        with self._step(Place.HEAD, fatal=True):
            if self._head is not None and stored_head(connection)[0] != self._head:
                self._check_head(connection)
                self._replay.want(self._head.size)
        with self._step(Place.ENTRY, fatal=True):
            self._scan_entries(connection)
        for place, settle in (
            (Place.BODY, holdings.settle_bodies),
            (Place.RECORD, holdings.settle_records),
            (Place.SEALED, holdings.settle_sealed),
            (Place.TREE, holdings.settle_tiles),
        ):
            with self._step(place):
                settle()
        if self._head is not None:
            self._check_length(self._head)

    @contextmanager
    def _step(self, place: Place, *, fatal: bool = False) -> Iterator[None]:
        """One step; an exception in it is a finding, and the next step goes on."""
        try:
            yield
        except _BrokenOffError:
            raise
        except DatabaseError as error:
            self._unreadable = self._unreadable or fatal
            self._report.add(place, _told(error))
        except Exception as error:  # noqa: BLE001 - see run
            self._report.add(place, _told(error))

    def _fatal(self, place: Place, what: Remark) -> None:
        self._unreadable = True
        self._report.add(place, what)

    def _advance(self, rows: int) -> None:
        self._done += rows
        if not self._progress(self._done, max(self._done, self._total)):
            raise _BrokenOffError

    def _check_schema(self, connection: Connection, version: int) -> None:
        expected, found = set(self._schema.text(version)), set(stored_text(connection))
        for kind, name, _table, _sql in sorted(found - expected, key=str):
            what = "{kind} {name} is not as this version makes it"
            self._report.add(Place.SCHEMA, Remark(what, kind=ascii(kind), name=ascii(name)))
        for kind, name, _table, _sql in sorted(expected - found, key=str):
            self._report.add(
                Place.SCHEMA, Remark("{kind} {name} is missing or changed", kind=Word(kind), name=name)
            )

    def _check_pages(self, connection: Connection) -> None:
        for (line,) in connection.execute("PRAGMA integrity_check").fetchall():
            if line != "ok":
                self._report.add(Place.FILE, Remark("SQLite: {line}", line=ascii(line)[1:-1]))

    def _check_head(self, connection: Connection) -> None:
        self._head, note = stored_head(connection)
        try:
            signed = self._check_note(note)
        except Refusal as refusal:
            place = Place.KEY if refusal.code == "unknown-signer" else Place.HEAD
            self._report.add(place, Remark.why(refusal))
            return
        if signed != self._head:
            self._report.add(Place.HEAD, Remark("the note signs another head than the one that is stored"))

    def _start(self, connection: Connection, version: int) -> None:
        tables = [record.TABLE for record in self._schema.tables(version)]
        there = {name for _kind, name, _table, _sql in stored_text(connection)}
        self._total = sum(
            connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608 - our own names
            for table in ("journal", "artefact", *tables)
            if table in there
        )
        anchors = self._outside.anchors
        heads = [head for head in (self._head, self._outside.mark) if head is not None]
        sizes = {anchor.size for anchor in anchors if anchor.size is not None} | {head.size for head in heads}
        self._replay = Replay(
            self._report, tables, sizes, {anchor.root for anchor in anchors if anchor.size is None}
        )

    def _scan_entries(self, connection: Connection) -> None:
        after = self._replay.next - 1 if self._replay.taken else None
        for rows in parts(connection, "journal", "seq, leaf, entry", PART, after):
            for number, leaf, text in rows:
                self._replay.take(number, bytes(leaf), bytes(text))
            self._advance(len(rows))

    def _check_length(self, head: Head) -> None:
        entries = self._replay.next
        if head.size > entries:
            what = "the head covers {covered} entries, and there are {entries}"
            self._report.add(Place.HEAD, Remark(what, covered=head.size, entries=entries), entries)
        elif head.size < entries:
            what = "the entries from {first} on are under no signed head"
            self._report.add(Place.HEAD, Remark(what, first=head.size), head.size)
        if self._replay.roots.get(head.size) != head.root:
            # Each entry is held by the one after it; where those agree, only the last can be another.
            last = head.size - 1 if head.size and not self._report.blames_an_entry else None
            self._report.add(Place.HEAD, Remark("the entries do not have the root of the head"), last)

    def _verdict(self) -> Verdict:
        places = {finding.place for finding in self._report.findings}
        if self._unreadable:
            return Verdict.UNREADABLE
        if places & _WITHIN:
            return Verdict.ALTERED
        if Place.KEY in places:
            return Verdict.WRONG_KEY
        if self._outside.forked:
            return Verdict.FORKED
        if self._outside.older:
            return Verdict.OLDER
        return Verdict.WITNESSED if self._outside.witnessed_to else Verdict.INTACT


def _told(error: Exception) -> Remark:
    if isinstance(error, Refusal):
        return Remark.why(error)
    return Remark("{kind}: {text}", kind=type(error).__name__, text=ascii(str(error))[1:-1])
