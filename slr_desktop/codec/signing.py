"""Making artefacts: from a value of the domain and a key to signed bytes.

    cose_bytes = signing.seal(Artefact(kind=Kind.REQUEST, header=header, body=body), key)
    file_bytes = container.write(cose_bytes)

A batch is an artefact like any other: its body holds the signed bytes of the others.
"""

from __future__ import annotations

import hashlib

from slr_desktop.codec import cbor, compression, cose, schemas
from slr_desktop.codec.keys import SigningKey
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Artefact, Kind
from slr_desktop.domain.errors import Refusal

LARGE: frozenset[Kind] = frozenset({Kind.BATCH, Kind.INTRODUCTION, Kind.TRUST_ANCHOR})


def seal(artefact: Artefact, *keys: SigningKey) -> bytes:
    """The signed bytes of an artefact, for real work or for training as its header says.

    Args:
        artefact: header and body.
        keys: one key; for a trust anchor one or more root keys.

    Raises:
        Refusal: bad-value (something that the format has no place for), too-large.
    """
    if not keys or (len(keys) > 1 and artefact.kind is not Kind.TRUST_ANCHOR):
        raise ValueError("an artefact is signed by one key, a trust anchor by one or more")
    frame, content = _framed(artefact, tuple([key.kid for key in keys]))
    messages = frame.messages(content, training=artefact.header.training)
    return frame.write(content, map(SigningKey.sign, keys, messages))


def _framed(artefact: Artefact, kids: tuple[bytes, ...]) -> tuple[cose.Frame, bytes]:
    """The content to be signed and its frame, compressed where that pays, and small enough to be taken."""
    kind = artefact.kind
    payload, body = schemas.write(artefact)
    frame, content = cose.frame(kind, kids, compressed=False), cbor.encode(payload)
    if frame.size + len(content) <= LIMITS.plain:
        return frame, content
    small = cose.frame(kind, kids, compressed=True)
    stream = cbor.encode(compression.deflate(payload, schemas.text(kind, payload, body)))
    if small.size + len(stream) < frame.size + len(content):
        frame, content = small, stream
    size, limit = frame.size + len(content), size_limit(kind)
    if size > limit or len(payload) > payload_limit(kind):
        raise Refusal("too-large", "It would have {size} bytes; {limit} are allowed.", size=size, limit=limit)
    return frame, content


def size_limit(kind: Kind) -> int:
    """Bytes that a signed artefact of this kind may have."""
    return LIMITS.large if kind in LARGE else LIMITS.artefact


def payload_limit(kind: Kind) -> int:
    """Bytes that the payload of this kind may have, decompressed."""
    return LIMITS.large_inflated if kind in LARGE else LIMITS.artefact_inflated


def digest(signed: bytes) -> bytes:
    """What an artefact is called everywhere: SHA-256 of its tagged bytes."""
    return hashlib.sha256(signed).digest()
