"""The key envelope: a workspace's secrets under a passphrase.

    envelope = magic 89 53 4C 4B 0D 0A 1A 0A | version 01 | header length, u16 | header | sealed | SHA-256 of all before
    header   = CBOR { 0: "argon2id", 1: passes, 2: KiB of memory, 3: lanes, 4: salt, 5: nonce }
    sealed   = AES-256-GCM(key, nonce, secrets, additional data = everything before it)
    key      = Argon2id (RFC 9106) of the passphrase: NFC, UTF-8

The digest tells a damaged envelope from a wrong passphrase. The cost stands in the header and is
bounded on loading: a hostile header can neither exhaust the memory nor make guessing cheap.
Nonce and salt are new on each write.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from slr_desktop.codec import cbor, fields
from slr_desktop.codec.chain import CHAIN_KEY_SIZE
from slr_desktop.codec.keys import SEED_SIZE
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Randomness
from slr_desktop.domain.sentences import Sentence

MAGIC: Final = b"\x89SLK\r\n\x1a\n"
VERSION: Final = 1

_KDF: Final = "argon2id"
_SALT_SIZE: Final = 16
_NONCE_SIZE: Final = 12
_KEY_SIZE: Final = 32
_DIGEST_SIZE: Final = 32
_HEAD_SIZE: Final = len(MAGIC) + 1 + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess of the passphrase costs, within what is accepted on loading.

    Attributes:
        passes: 1 to 10.
        memory: KiB, 46 to 256 MiB.
        lanes: 1 to 8.
    """

    passes: int = 3
    memory: int = 64 * 1024
    lanes: int = 4

    def __post_init__(self) -> None:
        low, high = 46 * 1024, 256 * 1024
        if not (1 <= self.passes <= 10 and low <= self.memory <= high and 1 <= self.lanes <= 8):
            raise ValueError("the cost of a key envelope is out of range")


USUAL_COST: Final = Cost()
LEAST_COST: Final = Cost(passes=1, memory=46 * 1024, lanes=1)
"""The cheapest that loading accepts: for tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What an envelope holds: the seed of the signing key and, at a site, the chain key."""

    signing_seed: bytes = field(repr=False)
    chain_key: bytes | None = field(default=None, repr=False)


def seal(secrets: Secrets, passphrase: str, randomness: Randomness, *, cost: Cost = USUAL_COST) -> bytes:
    """The envelope of secrets under a passphrase.

    Args:
        secrets: what to keep.
        passphrase: as it was typed; how good it must be is the caller's to say.
        randomness: gives the salt and the nonce.
        cost: the price of a guess.
    """
    content = {0: secrets.signing_seed} | ({1: secrets.chain_key} if secrets.chain_key is not None else {})
    _read_secrets(content)
    salt, nonce = randomness(_SALT_SIZE), randomness(_NONCE_SIZE)
    header = cbor.encode({0: _KDF, 1: cost.passes, 2: cost.memory, 3: cost.lanes, 4: salt, 5: nonce})
    before = MAGIC + bytes((VERSION,)) + len(header).to_bytes(2, "big") + header
    key = _derive(passphrase, salt, cost)
    whole = before + AESGCM(key).encrypt(nonce, cbor.encode(content), before)
    return whole + hashlib.sha256(whole).digest()


def open_envelope(envelope: bytes, passphrase: str) -> Secrets:
    """The secrets in an envelope.

    Raises:
        Refusal: key-damaged (changed, cut, or of unacceptable cost), workspace-newer (made by a
            later version), wrong-passphrase.
    """
    header, before, sealed = _open(envelope)
    cost, salt, nonce = _read_header(header)
    try:
        content = AESGCM(_derive(passphrase, salt, cost)).decrypt(nonce, sealed, before)
    except InvalidTag as error:
        raise Refusal("wrong-passphrase", "The passphrase does not open the key.") from error
    try:
        return _read_secrets(cbor.decode(content))
    except Refusal as error:
        raise _damaged(Sentence("it holds something else than keys")) from error


def _open(envelope: bytes) -> tuple[bytes, bytes, bytes]:
    """Header, all that is authenticated with it, and the sealed part of an undamaged envelope."""
    if not _HEAD_SIZE + _DIGEST_SIZE <= len(envelope) <= LIMITS.envelope:
        raise _damaged(Sentence("its size is impossible"))
    whole, digest = envelope[:-_DIGEST_SIZE], envelope[-_DIGEST_SIZE:]
    if not hmac.compare_digest(hashlib.sha256(whole).digest(), digest):
        raise _damaged(Sentence("its digest does not fit"))
    if not whole.startswith(MAGIC):
        raise _damaged(Sentence("it does not begin as one"))
    if whole[len(MAGIC)] != VERSION:
        raise Refusal("workspace-newer", "The key envelope has version {version}.", version=whole[len(MAGIC)])
    end = _HEAD_SIZE + int.from_bytes(whole[_HEAD_SIZE - 2 : _HEAD_SIZE], "big")
    return whole[_HEAD_SIZE:end], whole[:end], whole[end:]


def _read_header(header: bytes) -> tuple[Cost, bytes, bytes]:
    try:
        form = fields.closed(cbor.decode(header), frozenset(range(6)), frozenset(), "header")
        if form[0] != _KDF:
            raise fields.wrong("key derivation")
        passes, memory, lanes = (fields.uint(form[n], 1, LIMITS.integer, "cost") for n in (1, 2, 3))
        cost = Cost(passes=passes, memory=memory, lanes=lanes)
        salt, nonce = fields.octets(form[4], _SALT_SIZE, "salt"), fields.octets(form[5], _NONCE_SIZE, "nonce")
    except (Refusal, ValueError) as error:
        raise _damaged(Sentence("its header is out of range")) from error
    return cost, salt, nonce


def _read_secrets(value: Any) -> Secrets:
    form = fields.closed(value, frozenset({0}), frozenset({1}), "secrets")
    return Secrets(
        signing_seed=fields.octets(form[0], SEED_SIZE, "signing seed"),
        chain_key=fields.octets(form[1], CHAIN_KEY_SIZE, "chain key") if 1 in form else None,
    )


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key; a passphrase is the same however its accents were typed."""
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    if not 1 <= len(typed) <= LIMITS.passphrase:
        raise Refusal("wrong-passphrase", "A passphrase has 1 to {limit} bytes.", limit=LIMITS.passphrase)
    kdf = Argon2id(
        salt=salt, length=_KEY_SIZE, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    )
    return kdf.derive(typed)


def _damaged(why: Sentence) -> Refusal:
    return Refusal("key-damaged", "The key envelope is damaged: {why}.", why=why)
