"""The signed envelope: COSE_Sign1 and COSE_Sign (RFC 9052) in the one form that we write.

    COSE_Sign1 = 18([protected, {}, payload, signature])
    COSE_Sign  = 98([protected, {}, payload, [+ [protected, {}, signature]]])     trust anchors

The protected header holds the algorithm (-19: Ed25519, RFC 9864), "application/zlib" where the
payload is compressed (RFC 6713), the key id, and the type "application/slr-<kind>+cose", and
nothing else; in COSE_Sign algorithm and key id stand in that of each signature. There is one way
to write each part, so a header is compared with what it must be and never interpreted: algorithm
and type are not the input's to choose. What is read here is not verified.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal

AAD_REAL: Final = b"slr-desktop/1"
AAD_TRAINING: Final = b"slr-desktop/1/training"
SIGNATURE_SIZE: Final = 64
KID_SIZE: Final = 8

SIGN1_START: Final = b"\xd2\x84"  # tag 18, four elements
SIGN_START: Final = b"\xd8\x62\x84"  # tag 98, four elements

_NO_UNPROTECTED: Final = b"\xa0"
_SIGNATURE_HEAD: Final = b"\x58\x40"
_ALG: Final = b"\x01\x32"  # 1: -19
_ZLIB: Final = b"\x03\x70application/zlib"
_KID: Final = b"\x04\x48"
_MAP_1, _MAP_2, _MAP_3, _MAP_4 = b"\xa1", b"\xa2", b"\xa3", b"\xa4"


def _byte_string(value: bytes) -> bytes:
    """A byte string with its shortest head."""
    size = len(value)
    if size < 24:
        return bytes((0x40 | size,)) + value
    if size < 1 << 8:
        return b"\x58" + bytes((size,)) + value
    if size < 1 << 16:
        return b"\x59" + struct.pack(">H", size) + value
    return b"\x5a" + struct.pack(">I", size) + value


def _type(kind: Kind) -> bytes:
    """Label 16 and the media type of a kind."""
    text = f"application/slr-{kind.value}+cose".encode("ascii")
    return b"\x10\x78" + bytes((len(text),)) + text


_TYPES: Final = {kind: _type(kind) for kind in Kind}
_KINDS: Final = {text: kind for kind, text in _TYPES.items()}
# The protected header of COSE_Sign1 is one of these heads, the key id, and a type.
_HEADS: Final = {False: _MAP_3 + _ALG + _KID, True: _MAP_4 + _ALG + _ZLIB + _KID}
# The body's protected header of COSE_Sign is one of these heads and a type.
_BODY_HEADS: Final = {False: _MAP_1, True: _MAP_2 + _ZLIB}
_SIGNER_HEAD: Final = _MAP_2 + _ALG + _KID


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature: whose it says it is, the header that it covers, and its 64 bytes."""

    kid: bytes
    protected: bytes = field(repr=False)
    value: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """A signed envelope as it was read. `payload` is as it was signed, perhaps compressed."""

    kind: Kind
    compressed: bool
    payload: bytes = field(repr=False)
    protected: bytes = field(repr=False)
    signatures: tuple[Signature, ...]

    def signed_bytes(self, signature: Signature, *, training: bool) -> bytes:
        """The bytes that a signature is over (RFC 9052, 4.4), in real work or in training."""
        if self.kind is Kind.TRUST_ANCHOR:
            return _sign_input(self.protected, signature.protected, self.payload, training=training)
        return _sign1_input(self.protected, self.payload, training=training)


def context(*, training: bool) -> bytes:
    """The external data that ties a signature to real work or to training."""
    return AAD_TRAINING if training else AAD_REAL


def _sign1_input(protected: bytes, payload: bytes, *, training: bool) -> bytes:
    aad = context(training=training)
    parts = (_byte_string(protected), _byte_string(aad), _byte_string(payload))
    return b"\x84\x6aSignature1" + b"".join(parts)


def _sign_input(protected: bytes, signer: bytes, payload: bytes, *, training: bool) -> bytes:
    aad = context(training=training)
    parts = (_byte_string(protected), _byte_string(signer), _byte_string(aad), _byte_string(payload))
    return b"\x85\x69Signature" + b"".join(parts)


def unsigned(kind: Kind, kids: tuple[bytes, ...], payload: bytes, *, compressed: bool) -> Envelope:
    """An envelope whose signatures are still empty: what its `signed_bytes` gives is to be signed."""
    if kind is Kind.TRUST_ANCHOR:
        protected = _BODY_HEADS[compressed] + _TYPES[kind]
        signatures = tuple(Signature(kid, _SIGNER_HEAD + kid, b"") for kid in kids)
    else:
        (kid,) = kids
        protected = _HEADS[compressed] + kid + _TYPES[kind]
        signatures = (Signature(kid, protected, b""),)
    return Envelope(
        kind=kind, compressed=compressed, payload=payload, protected=protected, signatures=signatures
    )


def write(envelope: Envelope, values: Sequence[bytes]) -> bytes:
    """The tagged bytes of an envelope with these signatures, one for each of its signers."""
    body = _byte_string(envelope.protected) + _NO_UNPROTECTED + _byte_string(envelope.payload)
    if envelope.kind is not Kind.TRUST_ANCHOR:
        return b"".join((SIGN1_START, body, _SIGNATURE_HEAD, values[0]))
    signed = zip(envelope.signatures, values, strict=True)
    rows = [
        b"".join((b"\x83", _byte_string(s.protected), _NO_UNPROTECTED, _SIGNATURE_HEAD, value))
        for s, value in signed
    ]
    return SIGN_START + body + bytes((0x80 | len(rows),)) + b"".join(rows)


def size(envelope: Envelope) -> int:
    """How many bytes the envelope has once it is signed."""
    return len(write(envelope, (bytes(SIGNATURE_SIZE),) * len(envelope.signatures)))


def read(data: bytes) -> Envelope:
    """The envelope in tagged bytes; writing it again gives the same bytes.

    Raises:
        Refusal: unrecognised (another form), newer-format (a kind that is not known here),
            wrong-kind (a trust anchor in a COSE_Sign1, or another kind in a COSE_Sign).
    """
    reader = _Reader(data)
    several = data.startswith(SIGN_START)
    reader.expect(SIGN_START if several else SIGN1_START, "it does not begin as a signed artefact")
    protected = reader.byte_string()
    reader.expect(_NO_UNPROTECTED, "it has unprotected headers")
    payload = reader.byte_string()
    if several:
        compressed, kid, rest = _split_header(protected, _BODY_HEADS, 0)
        signatures = reader.signatures()
    else:
        compressed, kid, rest = _split_header(protected, _HEADS, KID_SIZE)
        signatures = (Signature(kid, protected, reader.signature()),)
    reader.end()
    kind = _kind(rest)
    if several is not (kind is Kind.TRUST_ANCHOR):
        raise Refusal("wrong-kind", "This envelope is not the one for its kind, {kind}.", kind=kind.value)
    envelope = Envelope(
        kind=kind, compressed=compressed, payload=payload, protected=protected, signatures=signatures
    )
    if write(envelope, tuple(s.value for s in signatures)) != data:
        raise _malformed("it is not in its one form")
    return envelope


def kind_of(data: object) -> Kind | None:
    """The kind that tagged bytes say they are; None where they are no envelope of ours."""
    try:
        return read(data).kind if isinstance(data, bytes) else None
    except Refusal:
        return None


def _malformed(why: str) -> Refusal:
    return Refusal("unrecognised", "This is no signed artefact in the form of the format: {why}.", why=why)


def _split_header(protected: bytes, heads: dict[bool, bytes], kid_size: int) -> tuple[bool, bytes, bytes]:
    """Compressed or not, the key id, and the rest of a protected header: its type."""
    for compressed, head in heads.items():
        if protected.startswith(head):
            at = len(head) + kid_size
            return compressed, protected[len(head) : at], protected[at:]
    raise _malformed("its protected header has other labels or another algorithm")


def _kind(text: bytes) -> Kind:
    kind = _KINDS.get(text)
    if kind is not None:
        return kind
    start, end = b"application/slr-", b"+cose"
    name = text[3 + len(start) : -len(end)]
    if text[3:].startswith(start) and text.endswith(end) and name.isascii() and 1 <= len(name) <= 40:
        raise Refusal(
            "newer-format",
            "It is of a kind that this version does not know: {kind}.",
            kind=ascii(name.decode("ascii"))[1:-1],
        )
    raise _malformed("its protected header has another type")


class _Reader:
    """Reads the few CBOR heads that an envelope has, each in its shortest form only."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._data):
            raise _malformed("it ends early")
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def expect(self, wanted: bytes, otherwise: str) -> None:
        if self._data[self._at : self._at + len(wanted)] != wanted:
            raise _malformed(otherwise)
        self._at += len(wanted)

    def byte_string(self) -> bytes:
        head = self.take(1)[0]
        if 0x40 <= head < 0x58:
            return self.take(head - 0x40)
        if not 0x58 <= head <= 0x5A:
            raise _malformed("a part of it is no byte string")
        return self.take(int.from_bytes(self.take(1 << (head - 0x58)), "big"))

    def signature(self) -> bytes:
        self.expect(_SIGNATURE_HEAD, "it has no Ed25519 signature")
        return self.take(SIGNATURE_SIZE)

    def signatures(self) -> tuple[Signature, ...]:
        count = self.take(1)[0] - 0x80
        if not 1 <= count <= LIMITS.signatures:
            raise _malformed("its list of signatures is empty or too long")
        return tuple(self._one_signature() for _ in range(count))

    def _one_signature(self) -> Signature:
        self.expect(b"\x83", "a signature has another form")
        protected = self.byte_string()
        self.expect(_NO_UNPROTECTED, "a signature has unprotected headers")
        kid = protected[len(_SIGNER_HEAD) :]
        if not protected.startswith(_SIGNER_HEAD) or len(kid) != KID_SIZE:
            raise _malformed("the header of a signature has other labels or another algorithm")
        return Signature(kid, protected, self.signature())

    def end(self) -> None:
        if self._at != len(self._data):
            raise _malformed("something follows its end")
