"""The chain of a reservation: codes that a person can type and a courier cannot forge.

    u      = SHA-256("slr-desktop/chain/2/udi" || 00 || len(pid) || pid || len(serial) || serial)
    x[255] = HMAC-SHA-256(chain key, "slr-desktop/chain/2/secret" || 00 || u || r)[:16]
    x[i-1] = T(i, x[i])        T(i,x) = SHA-256("slr-desktop/chain/2" || 00 || u || i || x)[:16]
    anchor A = x[0]            confirmation code of number k = x[k]            return code = x[255]

The request carries the anchor. Whoever knows x[k] can go down to the anchor and nobody can go up:
the confirmation code of k proves that the holder of the chain key made it, and neither it nor
anything before it tells a later code. In training "slr-desktop/chain/2/training" stands instead
of "slr-desktop/chain/2" in all three strings, so that no code of one is any code of the other.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.identifiers import Udi

CHAIN_KEY_SIZE: Final = 32
RESERVATION_SIZE: Final = 16
CODE_SIZE: Final = 16
RETURN: Final = 255
"""The element whose value is the return code; it is the only one that is always the last."""

_REAL: Final = b"slr-desktop/chain/2"
_TRAINING: Final = b"slr-desktop/chain/2/training"


def _domain(*, training: bool) -> bytes:
    return _TRAINING if training else _REAL


def instance(udi: Udi, *, training: bool) -> bytes:
    """u: PID and serial number in capitals, without UUID, as 32 bytes."""
    pid, serial = udi.pid.upper().encode("ascii"), udi.serial.upper().encode("ascii")
    named = bytes((len(pid),)) + pid + bytes((len(serial),)) + serial
    return hashlib.sha256(_domain(training=training) + b"/udi\x00" + named).digest()


def _down(value: bytes, start: int, stop: int, u: bytes, *, training: bool) -> bytes:
    """x[stop] from x[start]."""
    prefix = _domain(training=training) + b"\x00" + u
    for index in range(start, stop, -1):
        value = hashlib.sha256(prefix + bytes((index,)) + value).digest()[:CODE_SIZE]
    return value


def _element(chain_key: bytes, udi: Udi, reservation: bytes, index: int, *, training: bool) -> bytes:
    """x[index] for the side that holds the chain key."""
    if len(chain_key) != CHAIN_KEY_SIZE or len(reservation) != RESERVATION_SIZE:
        raise ValueError("a chain key has 32 bytes and a reservation id 16")
    u = instance(udi, training=training)
    secret = _domain(training=training) + b"/secret\x00" + u + reservation
    top = hmac.digest(chain_key, secret, "sha256")[:CODE_SIZE]
    return _down(top, RETURN, index, u, training=training)


def anchor(chain_key: bytes, udi: Udi, reservation: bytes, *, training: bool) -> bytes:
    """A, which the request carries: 16 bytes.

    Args:
        chain_key: 32 bytes, from the key envelope.
        udi: the instance.
        reservation: r, 16 bytes.
        training: whether this is a training workspace.
    """
    return _element(chain_key, udi, reservation, 0, training=training)


def confirmation_code(
    chain_key: bytes, udi: Udi, reservation: bytes, number: int, *, training: bool
) -> bytes:
    """The confirmation code of an authorization's number, 1 to 254: 16 bytes."""
    if not 1 <= number <= LIMITS.number:
        raise ValueError(f"a reservation has numbers 1 to {LIMITS.number}, not {number}")
    return _element(chain_key, udi, reservation, number, training=training)


def return_code(chain_key: bytes, udi: Udi, reservation: bytes, *, training: bool) -> bytes:
    """The code that gives everything back: 16 bytes."""
    return _element(chain_key, udi, reservation, RETURN, training=training)


def fits(code: bytes, index: int, anchor: bytes, udi: Udi, *, training: bool) -> bool:
    """Whether a code is element `index` of the chain of an anchor.

    Args:
        code: 16 bytes, as they came.
        index: the number whose confirmation is awaited, or RETURN. It is what is awaited, never
            what fits: going down until something fits would let an old code stand for a new one.
        anchor: the anchor of the reservation.
        udi: its instance.
        training: whether this is a training workspace.
    """
    if len(code) != CODE_SIZE or not 1 <= index <= RETURN:
        return False
    u = instance(udi, training=training)
    return hmac.compare_digest(_down(code, index, 0, u, training=training), anchor)
