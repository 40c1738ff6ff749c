"""What the services need from the outside, as small protocols.

Adapters live in store, transport and codec; app builds them. Fakes in tests/fakes are real
classes with the same shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar

from slr_desktop.domain.roles import Role


class Record(Protocol):
    """A value that a workspace keeps: a frozen dataclass with a table and a key.

    Fields are what `plain` can write: text, integers, booleans, bytes, dates, enums, tuples,
    dicts and other frozen dataclasses.
    """

    TABLE: ClassVar[str]

    @property
    def key(self) -> str:
        """The primary key in its table."""
        ...


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Genesis:
    """The first entry of a journal: what the workspace is, for ever."""

    id: bytes
    role: Role
    name: str
    training: bool
    public_key: bytes
    made_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Size and RFC 6962 root of a journal."""

    size: int
    root: bytes


class HeadSigner(Protocol):
    """Signs a journal head as a C2SP signed note."""

    def sign_head(self, head: Head) -> str:
        """The note: origin, size, root, and one signature line."""
        ...


class Reading(Protocol):
    """Looking things up in a workspace."""

    def get(self, cls: type[R], key: str) -> R | None:
        """The record with this key."""
        ...

    def all(self, cls: type[R], **where: str | int) -> list[R]:
        """The records whose indexed fields have these values, in the order of their keys."""
        ...

    def keys(self, cls: type[R], *, contains: str = "", **where: str | int) -> list[str]:
        """The keys of the records that `all` would give, of those whose text holds `contains`."""
        ...

    def many(self, cls: type[R], keys: Sequence[str]) -> list[R]:
        """The records with these keys, in that order; keys that are not there are left out."""
        ...

    def body(self, digest: bytes) -> bytes | None:
        """The exact bytes of an artefact that was kept, by its SHA-256."""
        ...

    def sealed(self, name: str) -> bytes | None:
        """The newest stored key envelope or setting of that name."""
        ...

    @property
    def head(self) -> Head:
        """The newest signed head; inside a transaction, the one before it."""
        ...


class Transaction(Reading, Protocol):
    """One act: everything in it is recorded, or nothing is."""

    def keep(self, body: bytes) -> bytes:
        """Store bytes for ever; gives their SHA-256. The same bytes are stored once."""
        ...

    def put(self, record: Record) -> None:
        """Write a record; it belongs to the next entry."""
        ...

    def seal(self, name: str, blob: bytes) -> None:
        """Store a key envelope or setting; its digest belongs to the next entry."""
        ...

    def enter(self, kind: str, /, **facts: Any) -> int:
        """Append an entry with these plain facts and all that was put since the last; gives its number."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the journal: its number from 0, and the exact bytes (canonical JSON)."""

    number: int
    text: bytes


class Workspace(Reading, Protocol):
    """An open workspace file."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def genesis(self) -> Genesis:
        """What it is."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written (newer format, or no right to write)."""
        ...

    def entries(self, start: int = 0, limit: int = 5000) -> Iterator[Entry]:
        """Entries from number `start` on, at most `limit`."""
        ...

    def root_at(self, size: int) -> bytes:
        """The root of the first `size` entries."""
        ...

    def transaction(
        self, signer: HeadSigner, *, at: int, operator: str
    ) -> AbstractContextManager[Transaction]:
        """BEGIN IMMEDIATE; on leaving, sign the head and commit, or roll back on any exception.

        `at` and `operator` stand in every entry. Entries without a signed head do not exist.

        Raises:
            Refusal: locked, read-only, disk-full, database-damaged.
        """
        ...

    def close(self) -> None:
        """Give the file back."""
        ...


class Clock(Protocol):
    """Time of day."""

    def now(self) -> int:
        """Whole seconds since 1970, UTC."""
        ...


class Randomness(Protocol):
    """Where unpredictable bytes come from."""

    def __call__(self, count: int, /) -> bytes:
        """`count` random bytes."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was written and read back."""

    path: str
    sha256: str
    bytes: int
    existing: bool


class Files(Protocol):
    """Reading strangers' files and writing files that are whole or absent."""

    def read(self, path: Path, limit: int) -> bytes:
        """The whole content of a regular file of at most `limit` bytes, read once.

        Raises:
            Refusal: too-large, medium-gone, unrecognised (not a regular file), usage (no such file).
        """
        ...

    def head(self, path: Path, count: int) -> bytes:
        """The first bytes of a regular file, however large it is.

        Raises:
            Refusal: medium-gone, unrecognised (not a regular file), usage (no such file).
        """
        ...

    def write(self, folder: Path, name: str, content: bytes) -> Written:
        """Write safely under `name`, or the next free name where another content has it.

        Raises:
            Refusal: disk-full, read-only, medium-gone, usage (no such folder).
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """A removable volume that the system has mounted.

    Attributes:
        path: where it is mounted.
        name: what people call it: the last part of that path.
        filesystem: `vfat`, `exfat`, `ext4` ...
        total: bytes in all; `free` are those that may still be written.
        read_only: whether it was mounted so.
        certain: whether the system says that the device is removable; else its place says so.
    """

    path: Path
    name: str
    filesystem: str
    total: int
    free: int
    read_only: bool
    certain: bool = True


class Media(Protocol):
    """Removable volumes, as the system has mounted them; nothing here mounts or ejects."""

    def volumes(self) -> list[Volume]:
        """All that are mounted now, by name."""
        ...

    def fingerprint(self) -> str:
        """A text that changes when something is mounted or unmounted; cheap to ask for."""
        ...

    def names(self, folder: Path, suffixes: frozenset[str], most: int) -> tuple[str, ...]:
        """Names of regular files in a folder that end so, in order; no link is followed.

        Raises:
            Refusal: medium-gone. A folder that is not there, or is a link, holds none.
        """
        ...


class StateFiles(Protocol):
    """Small JSON documents of this program in the user's state folder, each whole or absent.

    They are conveniences: what cannot be read is absent, and what cannot be written is lost.
    """

    def read(self, name: str) -> dict[str, Any] | None:
        """The document of that name; None where there is none, or none that can be read."""
        ...

    def write(self, name: str, content: Mapping[str, Any]) -> bool:
        """Write a document in place of the one before; whether it could be written."""
        ...

    def drop(self, name: str) -> None:
        """Remove a document, if it is there."""
        ...

    def names(self, prefix: str) -> tuple[str, ...]:
        """Names of the documents that begin so, in order."""
        ...
