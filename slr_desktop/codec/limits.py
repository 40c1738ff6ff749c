"""Every size, count and depth that bytes from outside may have, in one place.

Beyond a limit a parser refuses with `too-large`. The table of the format page
(docs/reference/file-format.md) shows the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of all formats of our own."""

    artefact: int = 64 * 1024  # bytes of one signed artefact
    artefact_inflated: int = 1024 * 1024  # bytes of its payload, decompressed
    large: int = 1024 * 1024  # bytes of a batch, an introduction or a trust anchor
    large_inflated: int = 16 * 1024 * 1024  # bytes of their payload, decompressed
    sync: int = 32 * 1024 * 1024  # bytes of a satellite synchronization file
    sync_chunk: int = 1024 * 1024  # bytes of one chunk of it
    text_form: int = 1536 * 1024  # bytes of a text (PEM, QR) that holds a file
    code_form: int = 256  # characters of a typed code, its PID and serial number included
    inflate_ratio: int = 100  # decompressed bytes for each compressed byte

    depth: int = 6  # lists and maps inside each other
    items: int = 1000  # elements of one list
    elements: int = 65_536  # values in one payload, all lists and maps counted
    key: int = 23  # largest integer key of a map
    text: int = 500  # code points of a free text
    identifier: int = 64  # ASCII characters of an identifier
    integer: int = 2**53 - 1  # largest integer
    quantity: int = 10**9  # largest quantity of one entitlement; the smallest is 1
    number: int = 254  # largest number of a reservation
    seconds: int = 253_402_300_799  # largest instant, seconds since 1970: the end of the year 9999
    day: int = 2_932_896  # largest term date, days since 1970: 9999-12-31
    signatures: int = 16  # signatures of one trust anchor
    keys: int = 100  # root keys, or signing keys, of one trust anchor
    batch: int = 1000  # artefacts in a batch

    plain: int = 1250  # bytes up to which a signed artefact stays uncompressed: it fits one QR symbol
    single_qr: int = 1326  # bytes that one QR symbol of version 30 level M holds as SLR1 text

    passphrase: int = 1024  # bytes of a passphrase in UTF-8
    envelope: int = 64 * 1024  # bytes of a key envelope
    note: int = 4096  # bytes of a signed journal head


LIMITS: Final = Limits()

_BATCH_FRAME: Final = 1024
_ITEM_FRAME: Final = 5
"""Bytes at most by which a batch is larger than its items, and each item larger than itself."""


def portions(sizes: Sequence[int]) -> list[slice]:
    """Where to divide artefacts of these sizes (bytes), so that each part fits into one batch."""
    starts, count, room = [0], 0, 0
    for at, size in enumerate(sizes):
        full = count == LIMITS.batch or room + size + _ITEM_FRAME > LIMITS.large - _BATCH_FRAME
        if full and count:
            starts.append(at)
            count, room = 0, 0
        count, room = count + 1, room + size + _ITEM_FRAME
    ends = [*starts[1:], len(sizes)]
    return [slice(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
