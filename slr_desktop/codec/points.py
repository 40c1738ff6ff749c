"""Which 32 bytes are never taken as an Ed25519 public key (RFC 8032, 5.1.3).

A public key is an encoded point of the curve edwards25519. `cryptography` loads any 32 bytes.
With the identity as key one signature verifies every message, and other points of small order
are nearly as bad; so on import every point of order 1, 2, 4 or 8 is refused, and every y that is
not reduced. Those are 14 encodings of small order: ten with a reduced y, four with y = p or p + 1.
"""

from __future__ import annotations

from typing import Final

from slr_desktop.domain.errors import Refusal

SIZE: Final = 32

_P: Final = 2**255 - 19
_D: Final = -121665 * pow(121666, -1, _P) % _P
# y of the points of order 4 (0), 1 (1), 2 (-1) and 8; each with either sign of x.
_ORDER_8: Final = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL: Final = frozenset({0, 1, _P - 1, _ORDER_8, _P - _ORDER_8})


def check(raw: bytes) -> bytes:
    """The 32 bytes of a public key that may be imported.

    Raises:
        Refusal: forged, where they are no point of the curve, or one that every message fits.
    """
    if len(raw) != SIZE:
        raise _refused("{size} bytes are no Ed25519 public key.", len(raw))
    y = int.from_bytes(raw, "little") & (2**255 - 1)
    if y >= _P or y in _SMALL:
        raise _refused("The public key is a point of small order, or not in its one form.")
    if not _on_curve(y):
        raise _refused("The public key is no point of the curve.")
    return raw


def _on_curve(y: int) -> bool:
    """Whether x^2 = (y^2 - 1) / (d y^2 + 1) has a root; d y^2 + 1 is never 0."""
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    return pow(square, (_P - 1) // 2, _P) == 1


def _refused(what: str, size: int = SIZE) -> Refusal:
    return Refusal("forged", what, "Ask the sender for its true key; this one proves nothing.", size=size)
