"""Payload compression inside the signature: zlib (RFC 1950), where it pays.

A small artefact is left plain although zlib would save a little: it fits one QR symbol as it is,
and a hundred plain ones inside a batch compress together to a third of what they would be if each
were compressed alone. Decompression is bounded before it begins.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal

_LEVEL: Final = 9
_SMALLEST_WINDOW, _LARGEST_WINDOW = 10, 15
_HEAD: Final = b"\x78\xda"  # RFC 1950, 2.2: deflate, window 32 KiB, best compression
_LAST: Final = b"\x01"


def deflate(payload: bytes, text: slice | None = None) -> bytes:
    """The zlib stream of a payload, compressed as a whole or in its text alone.

    Around the names of tags stand ids, digests and UUIDs. They never compress, and beside them the
    names would get longer codes; so they go into stored blocks, which costs less time too.

    Args:
        payload: all of it.
        text: the part that compresses; at most 65,535 bytes stand before it, and after it.
    """
    text = text or slice(0, len(payload))
    before, middle, after = payload[: text.start], payload[text], payload[text.stop :]
    window = min(max(len(middle).bit_length(), _SMALLEST_WINDOW), _LARGEST_WINDOW)
    stream = zlib.compressobj(_LEVEL, zlib.DEFLATED, -window, min(window - 6, 9))
    parts = [_HEAD, _stored(before) if before else b"", stream.compress(middle)]
    parts += [stream.flush(zlib.Z_SYNC_FLUSH), _stored(after, _LAST)] if after else [stream.flush()]
    return b"".join((*parts, zlib.adler32(payload).to_bytes(4, "big")))


def _stored(data: bytes, last: bytes = b"\x00") -> bytes:
    """A block that is not compressed (RFC 1951, 3.2.4), at the start of a byte."""
    return last + struct.pack("<HH", len(data), len(data) ^ 0xFFFF) + data


def inflate(data: bytes, limit: int) -> bytes:
    """The payload in a zlib stream of which nothing is left over.

    Args:
        data: the stream.
        limit: bytes that the payload may have.

    Raises:
        Refusal: too-large (the limit, or 100 times the stream), unrecognised.
    """
    allowed = min(limit, len(data) * LIMITS.inflate_ratio)
    stream = zlib.decompressobj()
    try:
        payload = stream.decompress(data, allowed + 1)
    except zlib.error as error:
        raise Refusal("unrecognised", "Its content cannot be decompressed.") from error
    if len(payload) > allowed:
        raise Refusal("too-large", "Its content has more than {limit} bytes, decompressed.", limit=allowed)
    if not stream.eof or stream.unused_data or stream.unconsumed_tail:
        raise Refusal("unrecognised", "Its compressed content ends early, or something follows it.")
    return payload
