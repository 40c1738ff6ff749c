"""The calls to the operating system that a file is written and read with.

They stand in one value so that a test can let each of them fail. Everything that touches a
medium goes through here.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK})
"""What a file system without hard links (FAT, exFAT) answers."""


def _free_bytes(folder: Path) -> int:
    if os.name == "nt":
        import shutil  # noqa: PLC0415 - only where statvfs is missing

        return shutil.disk_usage(folder).free
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


def _drop_cache(handle: int) -> None:
    """Let the next read come from the medium, where the system can do that."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _fsync_folder(folder: Path) -> None:
    """Have the medium take the names in a folder; Windows has no such call, reading back decides there."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        os.sync()  # a file system that cannot sync a folder alone
    finally:
        os.close(handle)


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Each call by its name in the standard library; three are made of several."""

    lstat: Callable[[Path], os.stat_result] = os.lstat
    fstat: Callable[[int], os.stat_result] = os.fstat
    open: Callable[[Path, int, int], int] = os.open
    read: Callable[[int, int], bytes] = os.read
    write: Callable[[int, memoryview], int] = os.write
    fsync: Callable[[int], None] = os.fsync
    close: Callable[[int], None] = os.close
    link: Callable[[Path, Path], None] = os.link
    rename: Callable[[Path, Path], None] = os.rename
    unlink: Callable[[Path], None] = os.unlink
    mkdir: Callable[[Path], None] = os.mkdir
    free_bytes: Callable[[Path], int] = _free_bytes
    drop_cache: Callable[[int], None] = _drop_cache
    fsync_folder: Callable[[Path], None] = _fsync_folder


def flags(base: int, *names: str) -> int:
    """`base` with the open flags of these names, as far as this system has them."""
    for name in names:
        base |= getattr(os, name, 0)
    return base
