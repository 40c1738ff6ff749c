"""Giving a finished file its name: whole and durable, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.reasons import reason

NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK})
"""What a file system without hard links (FAT, exFAT) answers."""


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """An empty file of another name beside `path` for the block to fill; on leaving, it becomes `path`.

    Only its owner may read it: a workspace holds a key, be it under a passphrase. What the
    block raises removes the file and leaves no `path`.

    Raises:
        Refusal: usage (there is such a file already, or no such folder), disk-full,
            read-only, medium-gone.
    """
    with _refusals(path):
        _require_free(path)
        part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            yield part
            sync_file(part)
            _name(part, path)
            sync_folder(path.parent)
        except BaseException:
            for left in (part, part.with_name(part.name + "-journal")):
                with contextlib.suppress(OSError):
                    left.unlink(missing_ok=True)
            raise


def _name(part: Path, path: Path) -> None:
    """Give the file its name and never another file's: a link refuses a name that is taken."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        _require_free(path)
        part.rename(path)
    else:
        part.unlink()


def sync_file(path: Path) -> None:
    """Have the disk take the content of a file; OSError where it does not."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have the disk take the names in a folder; nothing to do where folders cannot be opened (Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _require_free(path: Path) -> None:
    if not path.parent.is_dir():
        raise Refusal("usage", "There is no folder {folder}.", "Make it first.", folder=str(path.parent))
    if path.is_symlink() or path.exists():
        raise _taken(path)


def _taken(path: Path) -> Refusal:
    return Refusal("usage", "There is a file {path} already.", "Choose another name.", path=str(path))


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if isinstance(error, FileExistsError):
            raise _taken(path) from error
        code = {
            errno.ENOSPC: "disk-full",
            errno.EDQUOT: "disk-full",
            errno.EROFS: "read-only",
            errno.EACCES: "read-only",
            errno.EPERM: "read-only",
        }.get(error.errno or 0, "medium-gone")
        raise Refusal(
            code, "{path} could not be written ({why}).", path=str(path), why=reason(error)
        ) from error
