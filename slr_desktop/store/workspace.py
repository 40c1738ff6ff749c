"""Opening and creating a workspace file, and doing one act at a time.

    workspaces = Workspaces(schema, high_water=HighWater(folder))
    with workspaces.open(path) as desk:
        with desk.transaction(signer, at=now, operator="Anna") as act:
            act.put(record)
            act.enter("instance-added", name="cuc-pub")

Nothing is held between acts: a workspace that is open in a window can be used by a command.
Each act has a connection of its own, so what is read meanwhile is what was recorded, and
after an error of the disk nothing is left in an unknown state: the file is opened again and
asked what it holds. A failed sync is never tried again.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Standing
from slr_desktop.domain.plain import from_plain, to_plain
from slr_desktop.domain.ports import Entry, Genesis, Head, HeadSigner, R, Transaction
from slr_desktop.domain.sentences import Sentence
from slr_desktop.store import canonical, high_water, tree
from slr_desktop.store.books import Books
from slr_desktop.store.database import (
    Connection,
    Error,
    connect,
    connect_new,
    is_busy,
    pragma_number,
    refusals,
)
from slr_desktop.store.high_water import HighWater, Mark
from slr_desktop.store.landing import new_file
from slr_desktop.store.ledger import ENTRY_LIMIT, GENESIS, Act, altered, stored_head, stored_nodes
from slr_desktop.store.schema import Schema, bring_up_to_date

T = TypeVar("T")
NoteCheck = Callable[[Genesis, str], Head]
"""The head in a note that the key of this workspace has signed; raises Refusal for any other note."""


@dataclass(frozen=True, slots=True)
class Workspaces:
    """How workspace files are opened here: with which tables, check of heads, and high-water marks.

    With `check_note`, each act first checks the signature of the head that it goes on from, so
    that nobody's change to the file is ever signed over.
    """

    schema: Schema
    check_note: NoteCheck | None = None
    high_water: HighWater | None = None

    def open(self, path: Path) -> WorkspaceFile:
        """Open an existing workspace file.

        Raises:
            Refusal: not-a-workspace, locked, read-only, database-damaged, journal-altered.
        """
        return WorkspaceFile(path, self)

    def create(
        self,
        path: Path,
        genesis: Genesis,
        signer: HeadSigner,
        *,
        operator: str,
        found: Callable[[Transaction], None] | None = None,
    ) -> WorkspaceFile:
        """Make a workspace file and open it; one that was broken off leaves no file of that name.

        `found` puts, keeps and seals what the workspace holds from the start; it all stands
        in the first entry, beside the genesis.

        Raises:
            Refusal: usage (there is such a file, or no such folder), disk-full, read-only.
        """
        with new_file(path) as part, refusals(path):
            connection = connect_new(part)
            try:
                head, note = self._found(connection, genesis, signer, operator, found)
            finally:
                connection.close()
        workspace = self.open(path)
        workspace.remember(head, note)
        return workspace

    def _found(
        self,
        connection: Connection,
        genesis: Genesis,
        signer: HeadSigner,
        operator: str,
        found: Callable[[Transaction], None] | None,
    ) -> tuple[Head, str]:
        connection.execute("BEGIN IMMEDIATE")
        bring_up_to_date(connection, self.schema)
        books = Books(connection, self.schema, self.schema.version)
        nothing = Head(size=0, root=tree.EMPTY_ROOT)
        act = Act(connection, books, nothing, at=genesis.made_at, operator=operator)
        if found is not None:
            found(act)
        if act.entered:
            raise ValueError("the first entry is the genesis; what founds a workspace makes none itself")
        act.enter(GENESIS, **to_plain(genesis))
        done = act.finish(signer)
        assert done is not None
        connection.execute("COMMIT")
        return done


class WorkspaceFile:
    """An open workspace file; see the port Workspace. May be used from several threads."""

    def __init__(self, path: Path, how: Workspaces) -> None:
        self._path, self._how = path, how
        self._guard = threading.RLock()
        self._connection = connect(path, writing=False)
        self._warning: Refusal | None = None
        try:
            with refusals(path):
                self._version = pragma_number(self._connection, "user_version")
                self._genesis = _genesis(self._connection)
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    # --- what it is ---

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._path

    @property
    def genesis(self) -> Genesis:
        """What it is."""
        return self._genesis

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: made by a newer program, or no right to write."""
        places = (self._path, self._path.resolve().parent)
        return self._newer or not all(os.access(place, os.W_OK) for place in places)

    @property
    def _newer(self) -> bool:
        return self._version > self._how.schema.version

    @property
    def warning(self) -> Refusal | None:
        """Why the newest head could not be remembered outside the file; None where it was."""
        return self._warning

    # --- reading ---

    def get(self, cls: type[R], key: str) -> R | None:
        """The record with this key."""
        return self._read(lambda connection: self._books(connection).get(cls, key))

    def all(self, cls: type[R], **where: str | int) -> list[R]:
        """The records whose indexed fields have these values, in the order of their keys."""
        return self._read(lambda connection: self._books(connection).all(cls, **where))

    def keys(self, cls: type[R], *, contains: str = "", **where: str | int) -> list[str]:
        """The keys of the records that `all` would give, of those whose text holds `contains`."""
        return self._read(lambda connection: self._books(connection).keys(cls, contains=contains, **where))

    def many(self, cls: type[R], keys: Sequence[str]) -> list[R]:
        """The records with these keys, in that order."""
        return self._read(lambda connection: self._books(connection).many(cls, keys))

    def body(self, digest: bytes) -> bytes | None:
        """The exact bytes of an artefact that was kept, by its SHA-256."""
        return self._read(lambda connection: self._books(connection).body(digest))

    def sealed(self, name: str) -> bytes | None:
        """The newest stored key envelope or setting of that name."""
        return self._read(lambda connection: self._books(connection).sealed(name))

    @property
    def head(self) -> Head:
        """The newest signed head."""
        return self._read(stored_head)[0]

    @property
    def note(self) -> str:
        """The signed note of the newest head."""
        return self._read(stored_head)[1]

    def entries(self, start: int = 0, limit: int = 5000) -> Iterator[Entry]:
        """Entries from number `start` on, at most `limit`."""
        sql = "SELECT seq, entry FROM journal WHERE seq >= ? ORDER BY seq LIMIT ?"
        rows = self._read(lambda connection: connection.execute(sql, (start, limit)).fetchall())
        return (Entry(number=number, text=bytes(text)) for number, text in rows)

    def root_at(self, size: int) -> bytes:
        """The root of the first `size` entries; ValueError where there are fewer."""
        if not 0 <= size <= self.head.size:
            raise ValueError(f"there is no root of {size} entries")
        return self._read(lambda connection: tree.root_at(size, stored_nodes(connection)))

    def inclusion_proof(self, index: int, size: int) -> tree.Proof:
        """What proves entry `index` among the first `size` (RFC 6962)."""
        return self._read(lambda connection: tree.inclusion_proof(index, size, stored_nodes(connection)))

    def consistency_proof(self, old: int, new: int) -> tree.Proof:
        """What proves that the first `old` entries are the beginning of the first `new` (RFC 6962)."""
        return self._read(lambda connection: tree.consistency_proof(old, new, stored_nodes(connection)))

    def _books(self, connection: Connection) -> Books:
        return Books(connection, self._how.schema, self._version)

    def _read(self, question: Callable[[Connection], T]) -> T:
        with self._guard, refusals(self._path):
            return question(self._connection)

    # --- writing ---

    @contextmanager
    def transaction(self, signer: HeadSigner, *, at: int, operator: str) -> Iterator[Transaction]:
        """One act; see the port. Nothing is written where the block makes no entry.

        Raises:
            Refusal: locked, read-only, workspace-newer, disk-full, database-damaged, journal-altered.
        """
        if self._newer:
            what = "{path} was made by a newer SLR Desktop and opens read-only."
            raise Refusal("workspace-newer", what, path=str(self._path))
        with refusals(self._path):
            connection = connect(self._path, writing=True)
            try:
                act = self._begin(connection, at, operator)
                yield act
                done = act.finish(signer)
                if done is not None:
                    self._commit(connection, done[0])
            finally:
                _give_up(connection)
        if done is not None:
            self._version = self._how.schema.version
            self.remember(*done)

    def _begin(self, connection: Connection, at: int, operator: str) -> Act:
        connection.execute("BEGIN IMMEDIATE")
        head, note = stored_head(connection)
        if self._how.check_note is not None and self._checked(note) != head:
            raise altered(Sentence("its head is not the one that was signed"))
        bring_up_to_date(connection, self._how.schema)
        books = Books(connection, self._how.schema, self._how.schema.version)
        return Act(connection, books, head, at=at, operator=operator)

    def _checked(self, note: str) -> Head:
        assert self._how.check_note is not None
        try:
            return self._how.check_note(self._genesis, note)
        except Refusal as refusal:
            raise altered(Sentence("the signature of its head is wrong")) from refusal

    def _commit(self, connection: Connection, head: Head) -> None:
        try:
            connection.execute("COMMIT")
        except Error as error:
            _give_up(connection)
            if not is_busy(error) and self._stands(head):
                raise Refusal(
                    "database-damaged",
                    "The act stands as entry {number}, but the disk did not confirm it ({detail}).",
                    "Check the disk, then run: workspace check. Do not repeat the act before.",
                    number=head.size - 1,
                    detail=str(error),
                ) from error
            raise

    def _stands(self, head: Head) -> bool:
        """Whether the file, opened again, holds this head."""
        try:
            connection = connect(self._path, writing=False)
        except Refusal:
            return False
        try:
            return stored_head(connection)[0] == head
        except (Error, Refusal):
            return False
        finally:
            connection.close()

    # --- the high-water mark ---

    def remember(self, head: Head, note: str) -> None:
        """Raise the high-water mark to this head; where that cannot be, `warning` says why.

        A mark that this file does not go on from stays as it is: it is what shows that the
        file was put back. One that cannot be read is written anew.
        """
        self._warning = None
        marks = self._how.high_water
        if marks is None:
            return
        try:
            with contextlib.suppress(Refusal):
                standing = high_water.compare(marks.read(self._genesis.id), self._genesis, head, self.root_at)
                if standing in {Standing.BEHIND, Standing.FORKED, Standing.WRONG_KEY}:
                    what = (
                        "The high-water mark tells of another history than this file; it was left as it is."
                    )
                    self._warning = Refusal("older-than-evidence", what)
                    return
            marks.write(Mark.of(self._genesis, head, note))
        except Refusal as refusal:
            self._warning = refusal

    def accept_as_newest(self) -> None:
        """Set the high-water mark to this file's head, also where it was higher; else `warning` says why not.

        Only after an act that tells of it: restore, or continue after rollback.
        """
        self._warning = None
        if self._how.high_water is not None:
            head, note = self._read(stored_head)
            try:
                self._how.high_water.write(Mark.of(self._genesis, head, note))
            except Refusal as refusal:
                self._warning = refusal

    def standing(self) -> Standing:
        """How this file stands to the high-water mark.

        Raises:
            Refusal: damaged: there is a mark that cannot be read.
        """
        mark = self._how.high_water.read(self._genesis.id) if self._how.high_water is not None else None
        return high_water.compare(mark, self._genesis, self.head, self.root_at)

    def close(self) -> None:
        """Give the file back."""
        with self._guard:
            self._connection.close()


def _give_up(connection: Connection) -> None:
    """Roll back what is open, and close; an error in between changes nothing more."""
    with contextlib.suppress(Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    connection.close()


def _genesis(connection: Connection) -> Genesis:
    """The first entry, shown to lie under the newest head."""
    row = connection.execute("SELECT entry FROM journal WHERE seq = 0").fetchone()
    if row is None or not isinstance(row[0], bytes):
        raise altered(Sentence("its first entry is missing"))
    text, (head, _note) = row[0], stored_head(connection)
    if head.size < 1:
        raise altered(Sentence("its head covers no entry"))
    proof = tree.inclusion_proof(0, head.size, stored_nodes(connection))
    if not tree.verify_inclusion(tree.leaf_hash(text), 0, head.size, proof, head.root):
        raise altered(Sentence("its first entry is not the one under its head"))
    try:
        entry = canonical.read(text, ENTRY_LIMIT)
        return from_plain(Genesis, entry["facts"])
    except (Refusal, ValueError, KeyError, TypeError) as error:
        raise altered(Sentence("its first entry does not say what the workspace is")) from error
