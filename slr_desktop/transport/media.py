"""Removable volumes that the system has mounted: read from the kernel's own tables, nothing is changed.

    /proc/self/mountinfo          what is mounted where, of which file system (proc(5))
    /sys/dev/block/MAJ:MIN        the device behind it: on USB, in a card reader, or marked removable
    statvfs                       space and read-only state

A volume counts as removable where its device does, or, where the kernel does not tell (a loop device,
a file system in user space), where it is mounted below a folder for hot-plug. The disk that the
system itself runs from never counts by its device: on small boards that is a card, too. Network
file systems never count.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Volume

HOT_PLUG: Final = {"/media": 2, "/run/media": 2, "/mnt": 1}
"""Folders in which desktops and people mount what was plugged in, and how far below."""
SYSTEM: Final = frozenset(
    {
        "boot", "cdrom", "dev", "efi", "etc", "home", "lib", "live", "nix", "opt", "proc", "root", "run",
        "snap", "srv", "sys", "tmp", "usr", "var",
    }
)  # fmt: skip
"""First parts of mount points that belong to the system; `/run/media` is hot-plug all the same."""
FOREIGN: Final = frozenset(
    {
        "9p", "afs", "autofs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse",
        "fuse.portal", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
        "nsfs", "overlay", "proc", "smb3", "smbfs", "sysfs",
    }
)  # fmt: skip
"""File systems that are no medium: those of a network, and those without a device behind them."""
MOST_ENTRIES: Final = 5000
"""Entries of one folder that are looked at."""
MOST_MOUNTS: Final = 1024 * 1024
"""Bytes that are read of the table of mounts."""

_ESCAPE: Final = re.compile(rb"\\([0-7]{3})")
_DEVICE: Final = re.compile(r"[0-9]{1,7}:[0-9]{1,7}\Z", re.ASCII)
_GONE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM, errno.ELOOP})


def _statvfs(path: Path) -> os.statvfs_result:
    return os.statvfs(path)  # looked up when called: Windows has none, and no table of mounts either


class _Mount(NamedTuple):
    """One line of mountinfo."""

    device: str
    part: str
    """Which part of the file system is mounted; `/` is all of it."""
    path: Path
    options: frozenset[str]
    filesystem: str


@dataclass(frozen=True, slots=True)
class MountedMedia:
    """The port Media over Linux. Elsewhere, and where the tables cannot be read, there are no volumes.

    Attributes:
        root: where `proc` and `sys` are; another folder in tests.
        statvfs: asks a mounted file system for its space.
    """

    root: Path = Path("/")
    statvfs: Callable[[Path], os.statvfs_result] = _statvfs

    def volumes(self) -> list[Volume]:
        """All that are mounted now, by name; of one file system the hot-plug mount."""
        mounts = list(self._mounts())
        system = {self._disk(m.device) for m in mounts if str(m.path) == "/"}
        found: dict[str, Volume] = {}
        for mount in sorted(mounts, key=lambda m: not _is_hot_plug(m.path)):
            if mount.device in found or mount.part not in {"/", "/@"} or mount.filesystem in FOREIGN:
                continue
            certain = self._is_removable(mount, system)
            volume = self._volume(mount, certain=certain) if certain or _is_hot_plug(mount.path) else None
            if volume is not None:
                found[mount.device] = volume
        return sorted(found.values(), key=lambda v: (v.name.casefold(), str(v.path)))

    def fingerprint(self) -> str:
        """SHA-256 of the table of mounts; empty where there is none."""
        table = self._table()
        return sha256(table).hexdigest() if table else ""

    def names(self, folder: Path, suffixes: frozenset[str], most: int) -> tuple[str, ...]:
        """Names of regular files in a folder that end so, in order; at most 5,000 entries are looked at.

        Raises:
            Refusal: medium-gone.
        """
        found = []
        try:
            if not stat.S_ISDIR(os.lstat(folder).st_mode):
                return ()
            with os.scandir(folder) as entries:
                for count, entry in enumerate(entries):
                    if count >= MOST_ENTRIES:
                        break
                    if Path(entry.name).suffix.lower() in suffixes and entry.is_file(follow_symlinks=False):
                        found.append(entry.name)
        except OSError as error:
            if error.errno in _GONE:
                return ()
            raise Refusal(
                "medium-gone", "{folder} could not be read.", "Insert the medium again.", folder=str(folder)
            ) from error
        return tuple(sorted(found)[:most])

    def _table(self) -> bytes:
        try:
            with (self.root / "proc/self/mountinfo").open("rb") as file:
                return file.read(MOST_MOUNTS)
        except OSError:
            return b""

    def _mounts(self) -> Iterator[_Mount]:
        """What is mounted; of two mounts at one place only the upper one is seen."""
        by_path: dict[Path, _Mount] = {}
        for line in self._table().splitlines():
            mount = _parsed(line)
            if mount is not None:
                by_path[mount.path] = mount
        yield from by_path.values()

    def _disk(self, device: str) -> Path | None:
        """The folder of the disk in sysfs that a device is, or is a partition of; None where there is none."""
        if not _DEVICE.match(device):
            return None
        try:
            folder = (self.root / "sys/dev/block" / device).resolve(strict=True)
        except (OSError, RuntimeError):
            return None
        return folder.parent if (folder / "partition").exists() else folder

    def _is_removable(self, mount: _Mount, system: set[Path | None]) -> bool:
        """Whether the kernel says so, of a disk that the system does not run from."""
        disk = self._disk(mount.device)
        if disk is None or disk in system or _is_system(mount.path):
            return False
        parts = disk.parts
        on_a_bus = "mmc_host" in parts or any(p.startswith("usb") and p[3:].isdecimal() for p in parts)
        return on_a_bus or self._flag(disk / "removable")

    def _flag(self, path: Path) -> bool:
        try:
            return path.read_bytes()[:2].strip() == b"1"
        except OSError:
            return False

    def _volume(self, mount: _Mount, *, certain: bool) -> Volume | None:
        """None where the medium was pulled out meanwhile, or holds nothing by nature."""
        try:
            space = self.statvfs(mount.path)
        except OSError:
            return None
        if not space.f_blocks:
            return None  # made of nothing: no medium
        return Volume(
            path=mount.path,
            name=mount.path.name or str(mount.path),
            filesystem=mount.filesystem,
            total=space.f_blocks * space.f_frsize,
            free=space.f_bavail * space.f_frsize,
            read_only="ro" in mount.options or bool(space.f_flag & os.ST_RDONLY),
            certain=certain,
        )


def _parsed(line: bytes) -> _Mount | None:
    """`36 35 98:0 / /media/anna/LIC rw,nosuid master:1 - vfat /dev/sdb1 rw`; None where it is not so."""
    before, _, after = line.partition(b" - ")
    fields, tail = before.split(b" "), after.split(b" ")
    if len(fields) < 6 or len(tail) < 3:
        return None
    device, part, path = (_text(field) for field in fields[2:5])
    if not path.startswith("/") or "\0" in path:
        return None
    options = frozenset((*_text(fields[5]).split(","), *_text(tail[2]).split(",")))
    return _Mount(device, part, Path(path), options, _text(tail[0]))


def _text(field: bytes) -> str:
    """A field of mountinfo: blanks and backslashes stand there as octal numbers."""
    return os.fsdecode(_ESCAPE.sub(lambda found: bytes([int(found[1], 8) & 0xFF]), field))


def _is_hot_plug(path: Path) -> bool:
    if str(path) == "/mnt":
        return True
    return any(
        path.is_relative_to(folder) and 0 < len(path.parts) - len(Path(folder).parts) <= depth
        for folder, depth in HOT_PLUG.items()
    )


def _is_system(path: Path) -> bool:
    """Whether a mount point is one that people do not carry around."""
    if _is_hot_plug(path):
        return False
    return len(path.parts) < 2 or path.parts[1] in SYSTEM
