"""Payload compression inside the signature: zlib (RFC 1950), where it pays.

A small artefact is left plain although zlib would save a little: it fits one QR symbol as it is,
and a hundred plain ones inside a batch compress together to a third of what they would be if each
were compressed alone. Decompression is bounded before it begins.
"""

from __future__ import annotations

import zlib
from typing import Final

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal

_LEVEL: Final = 9
_SMALLEST_WINDOW, _LARGEST_WINDOW = 10, 15


def deflate(payload: bytes) -> bytes:
    """The zlib stream of a payload; the window fits its size, which is most of the time spent."""
    window = min(max(len(payload).bit_length(), _SMALLEST_WINDOW), _LARGEST_WINDOW)
    stream = zlib.compressobj(_LEVEL, zlib.DEFLATED, window, min(window - 6, 9))
    return stream.compress(payload) + stream.flush()


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
