"""Strangers' files, read once; own files, whole or absent.

Reading takes regular files only, never follows a link, never waits at a pipe, and never
takes more than the limit. What was read is what is parsed: nothing is opened twice.

Writing, for a medium that may be pulled out at any instant:
    1  the folder is there (or is made in one that is), with space for twice the file
    2  NAME.xxxxxxxx.part is made, and is ours alone
    3  all bytes are written, synced, and the file is closed without an error
    4  it is read back from the medium and compared
    5  it gets its name, which is never one that is taken
    6  the folder is synced
    7  it is read back by its name and compared
An error in any step removes what was made. Only a file that went through all of them is
reported, so a file of that name is whole.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Written
from slr_desktop.domain.reasons import reason
from slr_desktop.domain.sentences import Sentence
from slr_desktop.transport.system import NO_LINKS, System, flags

SPARE_BYTES: Final = 1024 * 1024
"""Space that is left free beside twice the file."""
MOST_NAMES: Final = 1000
"""Names that are tried: NAME, NAME-2, NAME-3, ..."""

_NAME: Final = re.compile(r"(?P<stem>[A-Z0-9-]{1,40})(?P<extension>\.[a-z0-9]{1,12})\Z", re.ASCII)
_RESERVED: Final = re.compile(r"(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])\Z")

_CODES: Final = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.ENOTDIR: "usage",
    errno.ENAMETOOLONG: "usage",
}


@dataclass(frozen=True, slots=True)
class SafeFiles:
    """The port Files, over the operating system."""

    system: System = field(default_factory=System)

    def read(self, path: Path, limit: int) -> bytes:
        """The whole content of a regular file of at most `limit` bytes, read once.

        Raises:
            Refusal: usage (no such file, or no right to read it), unrecognised (not a regular
                file, or a link), too-large, medium-gone.
        """
        with self._opened(path) as (handle, size):
            content = self._read_all(handle, limit + 1) if size <= limit else None
        if content is None or len(content) > limit:
            raise Refusal("too-large", "{path} has more than {limit} bytes.", path=_shown(path), limit=limit)
        return content

    def head(self, path: Path, count: int) -> bytes:
        """The first bytes of a regular file, however large it is.

        Raises:
            Refusal: usage, unrecognised, medium-gone; as for `read`.
        """
        with self._opened(path) as (handle, _):
            return self._read_all(handle, count)

    @contextmanager
    def _opened(self, path: Path) -> Iterator[tuple[int, int]]:
        """A handle of a regular file and its size; never of a link, nor of a pipe that has no writer."""
        with _reading(path):
            _require_regular(path, self.system.lstat(path))
            handle = self.system.open(
                path, flags(os.O_RDONLY, "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"), 0
            )
            try:
                found = self.system.fstat(handle)
                _require_regular(path, found)
                yield handle, found.st_size
            finally:
                self.system.close(handle)

    def write(self, folder: Path, name: str, content: bytes) -> Written:
        """Write safely under `name`, or the next free name where another content has it.

        `folder` is made if its parent exists. The same content under the same name counts as
        written.

        Raises:
            Refusal: bad-value (not a name of ours), usage (no such folder), disk-full,
                read-only, medium-gone.
        """
        match = _NAME.match(name)
        if match is None or _RESERVED.match(match["stem"]):
            raise Refusal("bad-value", "{name} is no name for a file of ours.", name=ascii(name))
        with _writing(folder / name):
            self._prepare(folder, len(content))
            for number in range(1, MOST_NAMES + 1):
                suffix = "" if number == 1 else f"-{number}"
                target = folder / f"{match['stem']}{suffix}{match['extension']}"
                if self._exists(target):
                    if self._holds(target, content):
                        return _written(target, content, existing=True)
                elif self._land(target, content):
                    return _written(target, content, existing=False)
        raise Refusal("usage", "{folder} has too many files named {name}.", folder=_shown(folder), name=name)

    def _prepare(self, folder: Path, size: int) -> None:
        try:
            found = self.system.lstat(folder)
        except FileNotFoundError:
            self._make(folder)
        else:
            if not (stat.S_ISDIR(found.st_mode) or folder.is_dir()):
                raise Refusal("usage", "{folder} is not a folder.", "Choose a folder.", folder=_shown(folder))
        if self.system.free_bytes(folder) < 2 * size + SPARE_BYTES:
            raise Refusal("disk-full", "There is not enough space in {folder}.", folder=_shown(folder))

    def _make(self, folder: Path) -> None:
        if not folder.parent.is_dir():
            raise Refusal(
                "usage",
                "There is no folder {parent}.",
                "Make it, or choose another.",
                parent=_shown(folder.parent),
            )
        with contextlib.suppress(FileExistsError):
            self.system.mkdir(folder)
        self.system.fsync_folder(folder.parent)

    def _exists(self, path: Path) -> bool:
        try:
            self.system.lstat(path)
        except FileNotFoundError:
            return False
        return True

    def _holds(self, path: Path, content: bytes) -> bool:
        try:
            return self.read(path, len(content)) == content
        except Refusal as refusal:
            if refusal.code in {"too-large", "unrecognised", "usage"}:
                return False
            raise

    def _land(self, target: Path, content: bytes) -> bool:
        """Steps 2 to 7; False where somebody took the name meanwhile."""
        part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
        try:
            self._write_part(part, content)
            self._require_back(part, content)
            if not self._name(part, target):
                self.system.unlink(part)
                return False
        except BaseException:
            self._remove(part)
            raise
        try:
            self.system.fsync_folder(target.parent)
            self._require_back(target, content)
        except BaseException:
            self._remove(target)
            raise
        return True

    def _write_part(self, part: Path, content: bytes) -> None:
        handle = self.system.open(
            part, flags(os.O_WRONLY | os.O_CREAT | os.O_EXCL, "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"), 0o644
        )
        try:
            self._write_all(handle, memoryview(content))
            self.system.fsync(handle)
        except BaseException:
            with contextlib.suppress(OSError):
                self.system.close(handle)
            raise
        self.system.close(handle)

    def _write_all(self, handle: int, rest: memoryview) -> None:
        while rest:
            count = self.system.write(handle, rest)
            if count <= 0:
                raise OSError(errno.EIO, "nothing was written")
            rest = rest[count:]

    def _require_back(self, path: Path, content: bytes) -> None:
        handle = self.system.open(path, flags(os.O_RDONLY, "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"), 0)
        try:
            self.system.drop_cache(handle)
            found = self._read_all(handle, len(content) + 1)
        finally:
            self.system.close(handle)
        if found != content:
            raise Refusal(
                "medium-gone",
                "What was read back from {path} is not what was written.",
                "Use another medium; this one is not sound.",
                path=_shown(path),
            )

    def _name(self, part: Path, target: Path) -> bool:
        """Give the part its name, unless it is taken. A link refuses that; where there are none, we look."""
        try:
            self.system.link(part, target)
        except FileExistsError:
            return False
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            if self._exists(target):
                return False
            self.system.rename(part, target)
            return True
        try:
            self.system.unlink(part)
        except BaseException:
            self._remove(target)
            raise
        return True

    def _read_all(self, handle: int, most: int) -> bytes:
        chunks = []
        while most > 0 and (chunk := self.system.read(handle, most)):
            chunks.append(chunk)
            most -= len(chunk)
        return b"".join(chunks)

    def _remove(self, path: Path) -> None:
        with contextlib.suppress(OSError):
            self.system.unlink(path)


def _written(path: Path, content: bytes, *, existing: bool) -> Written:
    return Written(path=str(path), sha256=sha256(content).hexdigest(), bytes=len(content), existing=existing)


def _require_regular(path: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Refusal(
            "unrecognised",
            "{path} is {kind}, not a file.",
            "Open the folder and give the files in it; nothing was read."
            if stat.S_ISDIR(found.st_mode)
            else "Give the file itself; nothing was read.",
            path=_shown(path),
            kind=_kind(found.st_mode),
        )


def _kind(mode: int) -> Sentence:
    kinds = (
        (stat.S_ISLNK, Sentence("a link")),
        (stat.S_ISDIR, Sentence("a folder")),
        (stat.S_ISFIFO, Sentence("a pipe")),
        (stat.S_ISSOCK, Sentence("a socket")),
    )
    return next((name for is_kind, name in kinds if is_kind(mode)), Sentence("a device"))


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except ValueError as error:  # a NUL in the name
        raise Refusal("usage", "{path} is no name of a file.", path=_shown(path)) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise Refusal("unrecognised", "{path} is a link, not a file.", path=_shown(path)) from error
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
            raise Refusal(
                "usage", "There is no file {path}.", "Check the name.", path=_shown(path)
            ) from error
        if error.errno in {errno.EACCES, errno.EPERM}:
            raise Refusal(
                "usage", "{path} may not be read.", "Ask for the right to read it.", path=_shown(path)
            ) from error
        raise Refusal(
            "medium-gone",
            "{path} could not be read ({why}).",
            "Insert the medium again.",
            path=_shown(path),
            why=reason(error),
        ) from error


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise Refusal("usage", "{path} is no name of a file.", path=_shown(path)) from error
    except OSError as error:
        raise Refusal(
            _CODES.get(error.errno or 0, "medium-gone"),
            "{path} was not written ({why}).",
            path=_shown(path),
            why=reason(error),
        ) from error


def _shown(path: Path) -> str:
    """A path for a sentence: what a terminal could take for a command is made visible."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(path))
