"""Rights that count, also where the suite runs as root."""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections.abc import Iterator
from typing import Final

_VERSION: Final = 0x20080522
"""Of capget(2) and capset(2): two sets of 32 capabilities, each effective, permitted, inheritable."""
_PAST_RIGHTS: Final = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: with them root reads and writes whatever its rights say."""
_SET_SECUREBITS: Final = 28
"""Of prctl(2)."""
_NO_SETUID_FIXUP: Final = 1 << 2
"""With it access(2) asks the capabilities that are in force; without it root's may always come back."""


@contextlib.contextmanager
def ordinary_user() -> Iterator[None]:
    """Rights count while this lasts; root stays the owner of its files, wherever the project lies."""
    if os.geteuid() != 0:
        yield
        return
    kernel, header = ctypes.CDLL(None, use_errno=True), (ctypes.c_uint32 * 2)(_VERSION, 0)
    before = (ctypes.c_uint32 * 6)()
    _done(kernel.capget(header, before))
    less = (ctypes.c_uint32 * 6)(*before)
    less[0] &= ~_PAST_RIGHTS
    _done(kernel.prctl(_SET_SECUREBITS, _NO_SETUID_FIXUP, 0, 0, 0))
    _done(kernel.capset(header, less))
    try:
        yield
    finally:
        _done(kernel.capset(header, before))
        _done(kernel.prctl(_SET_SECUREBITS, 0, 0, 0, 0))


def _done(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
