"""Ed25519 keys (RFC 8032): making, signing, verifying, and finding a key by its id.

The key id (kid) is the first 8 bytes of SHA-256 of the public key and only finds candidates;
the identity is the whole SHA-256. One key has one role and belongs to one workspace.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from slr_desktop.codec import points
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Randomness

SEED_SIZE: Final = 32
SIGNATURE_SIZE: Final = 64
KID_SIZE: Final = 8


@lru_cache(maxsize=1024)
def identity(public_key: bytes) -> bytes:
    """SHA-256 of a public key: what a key is."""
    return hashlib.sha256(public_key).digest()


def kid_of(public_key: bytes) -> bytes:
    """The first 8 bytes of the identity: what finds a key."""
    return identity(public_key)[:KID_SIZE]


def load_public(raw: bytes) -> bytes:
    """The public key, if it may be imported.

    Raises:
        Refusal: forged (not 32 bytes, y not reduced, small order, not on the curve).
    """
    return points.check(raw)


class SigningKey:
    """A private key. It shows its public half only; `seed` goes into the key envelope alone."""

    __slots__ = ("_private", "kid", "public_key", "seed")

    def __init__(self, seed: bytes) -> None:
        if len(seed) != SEED_SIZE:
            raise ValueError(f"a signing seed has {SEED_SIZE} bytes, not {len(seed)}")
        self.seed: Final = seed
        self._private: Final = Ed25519PrivateKey.from_private_bytes(seed)
        self.public_key: Final[bytes] = self._private.public_key().public_bytes_raw()
        self.kid: Final = kid_of(self.public_key)

    @classmethod
    def make(cls, randomness: Randomness) -> SigningKey:
        """A new key from 32 random bytes."""
        return cls(randomness(SEED_SIZE))

    @property
    def identity(self) -> bytes:
        """SHA-256 of the public key."""
        return identity(self.public_key)

    def sign(self, message: bytes) -> bytes:
        """The signature of 64 bytes."""
        return self._private.sign(message)

    def __repr__(self) -> str:
        return f"SigningKey(kid={self.kid.hex()})"


@lru_cache(maxsize=256)
def _public(raw: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(raw)


def verify(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the signature is by this key over this message; a key that may not be imported never fits."""
    try:
        _public(_checked(public_key)).verify(signature, message)
    except (InvalidSignature, Refusal):
        return False
    return True


@lru_cache(maxsize=256)
def _checked(raw: bytes) -> bytes:
    return points.check(raw)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedKey:
    """A public key that a person or a trust anchor has made known here.

    Attributes:
        owner: id of the workspace that it signs for.
        role: site, authority or root: what it may sign.
        valid_until: seconds since 1970.
        name: what people call the owner.
    """

    public_key: bytes
    owner: bytes
    role: str
    valid_until: int
    revoked: bool = False
    name: str = ""

    @property
    def kid(self) -> bytes:
        """What an artefact calls it by."""
        return kid_of(self.public_key)

    @property
    def identity(self) -> bytes:
        """SHA-256 of the public key."""
        return identity(self.public_key)


class KeyRing:
    """Trusted keys, found by kid."""

    __slots__ = ("_by_kid",)

    def __init__(self, keys: Iterable[TrustedKey] = ()) -> None:
        self._by_kid: dict[bytes, tuple[TrustedKey, ...]] = {}
        for key in keys:
            self._by_kid[key.kid] = (*self._by_kid.get(key.kid, ()), key)

    def candidates(self, kid: bytes) -> tuple[TrustedKey, ...]:
        """The keys with this id; it is no proof that one of them signed."""
        return self._by_kid.get(kid, ())
