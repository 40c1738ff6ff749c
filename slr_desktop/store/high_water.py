"""The newest head of each workspace, remembered outside its file.

Nothing inside a file can show that the whole file was put back to an older state. So after
each act the signed head is also written to a folder of the user's, one small file a
workspace, and compared when the workspace is opened. It shows a file put back; it does not
show a file put back together with this folder: that takes an anchor at another party.

The file is canonical JSON: v, id, key (SHA-256 of the public key that signed), size, root, note.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Standing
from slr_desktop.domain.ports import Genesis, Head
from slr_desktop.domain.reasons import reason
from slr_desktop.domain.sentences import Sentence
from slr_desktop.store import canonical
from slr_desktop.store.landing import sync_folder

MARK_LIMIT: Final = 64 * 1024
"""Bytes of one mark."""
_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A remembered head: whose, which, and the note that signs it."""

    id: bytes
    key: bytes
    head: Head
    note: str

    @classmethod
    def of(cls, genesis: Genesis, head: Head, note: str) -> Mark:
        """The mark of a workspace at a head."""
        return cls(id=genesis.id, key=sha256(genesis.public_key).digest(), head=head, note=note)


@dataclass(frozen=True, slots=True)
class HighWater:
    """The folder of marks; made when the first one is written."""

    folder: Path

    def read(self, workspace_id: bytes) -> Mark | None:
        """The mark of a workspace; None where there is none.

        Raises:
            Refusal: damaged: there is one that cannot be read.
        """
        try:
            data = _read_small(self._path(workspace_id))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreadable(error) from error
        mark = _parse(data)
        if mark.id != workspace_id:
            raise Refusal("damaged", "The high-water mark is that of another workspace.")
        return mark

    def write(self, mark: Mark) -> None:
        """Remember this head in place of the one before.

        Raises:
            Refusal: read-only.
        """
        path = self._path(mark.id)
        part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                _write_synced(part, _text(mark))
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            sync_folder(self.folder)
        except OSError as error:
            raise Refusal(
                "read-only",
                "The high-water mark could not be written to {folder} ({why}).",
                "Make that folder writable. Until then a workspace that was put back is noticed later.",
                folder=str(self.folder),
                why=reason(error),
            ) from error

    def _path(self, workspace_id: bytes) -> Path:
        return self.folder / f"{workspace_id.hex()}.mark"


def compare(mark: Mark | None, genesis: Genesis, head: Head, root_at: Callable[[int], bytes]) -> Standing:
    """How a file with this head stands to the mark; `root_at` gives the roots of its beginnings."""
    if mark is None:
        return Standing.NONE
    if mark.key != sha256(genesis.public_key).digest():
        return Standing.WRONG_KEY
    if mark.head.size > head.size:
        return Standing.BEHIND
    if root_at(mark.head.size) != mark.head.root:
        return Standing.FORKED
    return Standing.EQUAL if mark.head.size == head.size else Standing.AHEAD


def _text(mark: Mark) -> bytes:
    return canonical.write(
        {
            "v": _VERSION,
            "id": mark.id.hex(),
            "key": mark.key.hex(),
            "size": mark.head.size,
            "root": mark.head.root.hex(),
            "note": mark.note,
        }
    )


def _parse(data: bytes) -> Mark:
    value = canonical.read(data, MARK_LIMIT)
    try:
        _require_shape(value)
        return Mark(
            id=bytes.fromhex(value["id"]),
            key=bytes.fromhex(value["key"]),
            head=Head(size=value["size"], root=bytes.fromhex(value["root"])),
            note=str(value["note"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _unreadable(error) from error


def _require_shape(value: Any) -> None:
    size = value["size"]
    if value["v"] != _VERSION or len(value) != 6 or type(size) is not int or size < 0:
        raise ValueError("not a mark")


def _unreadable(error: Exception) -> Refusal:
    return Refusal(
        "damaged",
        "The high-water mark cannot be read ({why}).",
        "Compare the head with another copy of it: paper, or the other side.",
        why=reason(error) if isinstance(error, OSError) else Sentence("it is not one"),
    )


def _read_small(path: Path) -> bytes:
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
        flags |= getattr(os, name, 0)
    handle = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("not a regular file")
        return os.read(handle, MARK_LIMIT + 1)
    finally:
        os.close(handle)


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
