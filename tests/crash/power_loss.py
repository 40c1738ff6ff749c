"""What a disk may hold after the power went, given the calls that were made before.

A disk promises only what was synced: of the writes to a file since its last sync, any may be
there, in part (by sectors of 512 bytes) or not at all, also those that were made later; a
file may have grown without its content. Of the names made and deleted since the last sync
of the folder, any may have been. Each state is a choice among those.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.crash.sqlite_vfs import Call

SECTOR = 512
ACKNOWLEDGED = "acknowledged"

Files = dict[str, bytes]


@dataclass(slots=True)
class Inode:
    """A file without its name: what is safe, and what is on the way."""

    safe: bytes = b""
    pending: list[Call] = field(default_factory=list)

    def after(self, calls: Sequence[Call]) -> bytes:
        content = bytearray(self.safe)
        for call in calls:
            apply(content, call)
        return bytes(content)

    def sync(self) -> None:
        self.safe, self.pending = self.after(self.pending), []


def apply(content: bytearray, call: Call) -> None:
    if call.what == "truncate":
        del content[call.offset :]
        content.extend(bytes(call.offset - len(content)))
    else:
        end = call.offset + len(call.data)
        content.extend(bytes(max(0, end - len(content))))
        content[call.offset : end] = call.data


class Disk:
    """A folder, as it is safe on the disk and as it is on the way there."""

    def __init__(self, files: Files) -> None:
        self._inodes = [Inode(content) for content in files.values()]
        self._safe_names = dict(zip(files, range(len(files)), strict=True))
        self._names = dict(self._safe_names)
        self._pending: list[tuple[str, int | None]] = []

    def take(self, call: Call) -> None:
        match call.what:
            case "create":
                self._inodes.append(Inode())
                self._rename(call.name, len(self._inodes) - 1)
            case "delete":
                self._rename(call.name, None)
            case "link":
                self._rename(call.name, self._names[call.other])
            case "sync-folder":
                self._safe_names, self._pending = dict(self._names), []
            case "sync":
                self._inodes[self._names[call.name]].sync()
            case _:
                self._inodes[self._names[call.name]].pending.append(call)

    def _rename(self, name: str, inode: int | None) -> None:
        self._pending.append((name, inode))
        self._names = _named(self._names, [(name, inode)])

    def states(self, chance: random.Random, count: int) -> Iterator[Files]:
        """The four plain choices (nothing or all, of data and of names), and `count` at random."""
        for data in (False, True):
            for names in (False, True):
                yield self._state(
                    [inode.after(inode.pending if data else []) for inode in self._inodes],
                    self._pending if names else [],
                )
        for _ in range(count):
            contents = [_torn(inode, chance) for inode in self._inodes]
            yield self._state(contents, [name for name in self._pending if chance.random() < 0.5])

    def now(self) -> Files:
        """What a program that goes on would read."""
        return self._state([inode.after(inode.pending) for inode in self._inodes], self._pending)

    def _state(self, contents: list[bytes], names: list[tuple[str, int | None]]) -> Files:
        return {name: contents[inode] for name, inode in _named(self._safe_names, names).items()}


def _named(names: dict[str, int], changes: Sequence[tuple[str, int | None]]) -> dict[str, int]:
    result = dict(names)
    for name, inode in changes:
        result.pop(name, None)
        if inode is not None:
            result[name] = inode
    return result


def _torn(inode: Inode, chance: random.Random) -> bytes:
    """Some of the writes, some of them in part; the rest of what the file has grown by is anything."""
    likely = chance.choice((0.2, 0.5, 0.8, 0.95))
    content, grown = bytearray(inode.safe), inode.after(inode.pending)
    if chance.random() < 0.3 and len(grown) > len(content):
        content.extend(chance.randbytes(len(grown) - len(content)))
    for call in inode.pending:
        if chance.random() > likely:
            continue
        if call.what == "write" and len(call.data) > SECTOR and chance.random() < 0.3:
            for start in range(0, len(call.data), SECTOR):
                if chance.random() < 0.5:
                    apply(
                        content,
                        Call("write", offset=call.offset + start, data=call.data[start : start + SECTOR]),
                    )
        else:
            apply(content, call)
    return bytes(content)
