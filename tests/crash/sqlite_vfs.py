"""SQLite's calls to the disk, recorded and made to fail, from Python alone.

pysqlite3 exports SQLite's functions, so a file system layer (VFS) of our own can be
registered through ctypes. It is a copy of SQLite's own layer with five calls replaced:
open, delete, and a file's write, truncate and sync; each goes on to the original. The sync
of a folder is seen through SQLite's table of system calls, where it opens the folder.
So what is recorded is what SQLite really does, not what it is believed to do.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p, cast, pointer
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pysqlite3._sqlite3 as library

OK, FULL, CANTOPEN, IOERR = 0, 13, 14, 10
IOERR_WRITE, IOERR_FSYNC, IOERR_DIR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE = 778, 1034, 1290, 1546, 2570
OPEN_CREATE = 4

# Names are passed on as the addresses they came as: SQLite keeps more beside a name than its letters.
Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
Delete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
Close = CFUNCTYPE(c_int, c_void_p)
Write = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = CFUNCTYPE(c_int, c_void_p, c_int)
SetCall = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)
GetCall = CFUNCTYPE(c_void_p, c_void_p, c_char_p)
OpenFolder = CFUNCTYPE(c_int, c_char_p, POINTER(c_int))


class Vfs(Structure):
    """struct sqlite3_vfs, version 3."""

    _fields_ = (
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", c_void_p),
        ("xDelete", c_void_p),
        *(
            (name, c_void_p)
            for name in ("xAccess", "xFullPathname", "xDlOpen", "xDlError", "xDlSym", "xDlClose")
        ),
        *((name, c_void_p) for name in ("xRandomness", "xSleep", "xCurrentTime", "xGetLastError")),
        ("xCurrentTimeInt64", c_void_p),
        ("xSetSystemCall", c_void_p),
        ("xGetSystemCall", c_void_p),
        ("xNextSystemCall", c_void_p),
    )


class Methods(Structure):
    """struct sqlite3_io_methods, version 3."""

    _fields_ = (
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", c_void_p),
        ("xTruncate", c_void_p),
        ("xSync", c_void_p),
        *(
            (name, c_void_p)
            for name in ("xFileSize", "xLock", "xUnlock", "xCheckReservedLock", "xFileControl")
        ),
        *((name, c_void_p) for name in ("xSectorSize", "xDeviceCharacteristics", "xShmMap", "xShmLock")),
        *((name, c_void_p) for name in ("xShmBarrier", "xShmUnmap", "xFetch", "xUnfetch")),
    )


@dataclass(frozen=True, slots=True)
class Call:
    """One call to the disk: `what` is create, write, truncate, sync, delete, link (to `other`) or sync-folder."""

    what: str
    name: str = ""
    offset: int = 0
    data: bytes = b""
    other: str = ""


Fault = Callable[[Call], int]
"""The result code that a call gives instead of being done; OK lets it be done."""


def no_fault(_call: Call) -> int:
    return OK


class Watch:
    """The layer while it is the default one."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.fault: Fault = no_fault
        self.short = False
        """Whether a write that fails has written its first half."""
        self._library = ctypes.CDLL(library.__file__)
        self._library.sqlite3_vfs_find.restype = POINTER(Vfs)
        self._library.sqlite3_vfs_find.argtypes = [c_char_p]
        self._library.sqlite3_vfs_register.argtypes = [POINTER(Vfs), c_int]
        self._library.sqlite3_vfs_unregister.argtypes = [POINTER(Vfs)]
        self._real = self._library.sqlite3_vfs_find(None)
        real = self._real.contents
        self._real_open, self._real_delete = Open(real.xOpen), Delete(real.xDelete)
        self._names: dict[int, str] = {}
        self._originals: dict[int, Methods] = {}
        self._replaced: dict[int, Methods] = {}
        self._open, self._delete = Open(self._on_open), Delete(self._on_delete)
        self._close, self._write = Close(self._on_close), Write(self._on_write)
        self._truncate, self._sync = Truncate(self._on_truncate), Sync(self._on_sync)
        self._folder = OpenFolder(self._on_folder)
        self._real_folder = OpenFolder(
            GetCall(real.xGetSystemCall)(cast(self._real, c_void_p), b"openDirectory")
        )
        self._own = Vfs.from_buffer_copy(real)
        self._own.zName, self._own.pNext = b"watched", None
        self._own.xOpen, self._own.xDelete = cast(self._open, c_void_p), cast(self._delete, c_void_p)

    def start(self) -> None:
        self._library.sqlite3_vfs_register(pointer(self._own), 1)
        self._set_folder_call(cast(self._folder, c_void_p))

    def stop(self) -> None:
        self._set_folder_call(None)
        self._library.sqlite3_vfs_unregister(pointer(self._own))
        self._library.sqlite3_vfs_register(self._real, 1)

    def _set_folder_call(self, function: c_void_p | None) -> None:
        SetCall(self._real.contents.xSetSystemCall)(cast(self._real, c_void_p), b"openDirectory", function)

    def _judge(self, call: Call) -> int:
        code = self.fault(call)
        if code == OK:
            self.calls.append(call)
        return code

    def _on_open(self, vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        text = _text(name)
        if flags & OPEN_CREATE and text and not Path(text).exists():
            code = self._judge(Call("create", text))
            if code != OK:
                # SQLite requires an unopened file to have no methods.
                cast(file, POINTER(c_void_p))[0] = None
                return code
        result: int = self._real_open(vfs, name, file, flags, out)
        methods = cast(file, POINTER(c_void_p))
        if methods[0]:
            address = methods[0]
            if address not in self._replaced:
                self._replace(address)
            self._names[file] = text
            methods[0] = ctypes.addressof(self._replaced[address])
        return result

    def _replace(self, address: int) -> None:
        original = cast(address, POINTER(Methods)).contents
        own = Methods.from_buffer_copy(original)
        own.xClose, own.xWrite = cast(self._close, c_void_p), cast(self._write, c_void_p)
        own.xTruncate, own.xSync = cast(self._truncate, c_void_p), cast(self._sync, c_void_p)
        self._replaced[address] = own
        self._originals[ctypes.addressof(own)] = original

    def _original(self, file: int) -> Methods:
        address = cast(file, POINTER(c_void_p))[0]
        assert address is not None
        return self._originals[address]

    def _on_close(self, file: int) -> int:
        original = self._original(file)
        self._names.pop(file, None)
        result: int = Close(original.xClose)(file)
        return result

    def _on_write(self, file: int, data: int, amount: int, offset: int) -> int:
        original = Write(self._original(file).xWrite)
        code = self._judge(Call("write", self._names[file], offset, ctypes.string_at(data, amount)))
        if code != OK:
            if self.short:
                original(file, data, amount // 2, offset)
            return code
        result: int = original(file, data, amount, offset)
        return result

    def _on_truncate(self, file: int, size: int) -> int:
        code = self._judge(Call("truncate", self._names[file], size))
        return code or Truncate(self._original(file).xTruncate)(file, size)

    def _on_sync(self, file: int, flags: int) -> int:
        code = self._judge(Call("sync", self._names[file]))
        return code or Sync(self._original(file).xSync)(file, flags)

    def _on_delete(self, vfs: int, name: int, sync_folder: int) -> int:
        code = self._judge(Call("delete", _text(name)))
        return code or self._real_delete(vfs, name, sync_folder)

    def _on_folder(self, name: bytes, handle: Any) -> int:
        if self._judge(Call("sync-folder", str(Path(os.fsdecode(name)).parent))) != OK:
            # SQLite goes on where a folder cannot be opened, but not where its sync fails: a pipe has none.
            handle[0], other = os.pipe()
            os.close(other)
            return OK
        result: int = self._real_folder(name, handle)
        return result


def _text(name: int | None) -> str:
    return os.fsdecode(ctypes.string_at(name)) if name else ""


@contextmanager
def watched() -> Iterator[Watch]:
    """The layer as SQLite's default inside the block; no connection may live across its ends."""
    watch = Watch()
    watch.start()
    try:
        yield watch
    finally:
        watch.stop()
