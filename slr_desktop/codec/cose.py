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

import operator
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from slr_desktop.codec import cbor
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """An envelope but for its content and its signatures. Content is the payload as a byte string of CBOR.

    Attributes:
        kids: the key id of each signature.
        before: the tagged bytes before the content.
        between: for each signature the bytes before it, from the end of the one before.
        real: for each signature what it is over, before the content, in real work.
        training: the same in training.
        size: bytes of it all, with the signatures and without the content.
    """

    kind: Kind
    compressed: bool
    kids: tuple[bytes, ...]
    before: bytes = field(repr=False)
    between: tuple[bytes, ...] = field(repr=False)
    real: tuple[bytes, ...] = field(repr=False)
    training: tuple[bytes, ...] = field(repr=False)
    size: int

    def messages(self, content: bytes, *, training: bool) -> list[bytes]:
        """The bytes that each signature is over (RFC 9052, 4.4), in real work or in training."""
        return [start + content for start in (self.training if training else self.real)]

    def write(self, content: bytes, signatures: Iterable[bytes]) -> bytes:
        """The tagged bytes with this content, and one signature for each key id."""
        return b"".join((self.before, content, *map(operator.add, self.between, signatures)))


@lru_cache(maxsize=256)
def frame(kind: Kind, kids: tuple[bytes, ...], *, compressed: bool) -> Frame:
    """The frame of a kind that these keys sign; a workspace needs few, again and again."""
    if kind is Kind.TRUST_ANCHOR:
        start, structure = SIGN_START, b"\x85\x69Signature"
        protected = cbor.encode(_BODY_HEADS[compressed] + _TYPES[kind])
        signers = [cbor.encode(_SIGNER_HEAD + kid) for kid in kids]
        between = [b"\x83" + signer + _NO_UNPROTECTED + _SIGNATURE_HEAD for signer in signers]
        between[0] = cbor.head(cbor.LIST, len(kids)) + between[0]
    else:
        start, structure = SIGN1_START, b"\x84\x6aSignature1"
        protected = cbor.encode(_HEADS[compressed] + kids[0] + _TYPES[kind])
        signers, between = [b""], [_SIGNATURE_HEAD]
    before = start + protected + _NO_UNPROTECTED
    real, training = (
        tuple(structure + protected + signer + cbor.encode(aad) for signer in signers)
        for aad in (AAD_REAL, AAD_TRAINING)
    )
    return Frame(
        kind=kind,
        compressed=compressed,
        kids=kids,
        before=before,
        between=tuple(between),
        real=real,
        training=training,
        size=len(before) + sum(map(len, between)) + SIGNATURE_SIZE * len(kids),
    )


@dataclass(frozen=True, slots=True)
class Envelope:
    """A signed envelope as it was read. `payload` is as it was signed, perhaps compressed."""

    frame: Frame
    payload: bytes = field(repr=False)
    signatures: tuple[bytes, ...] = field(repr=False)

    @property
    def kind(self) -> Kind:
        """What it says it holds."""
        return self.frame.kind

    @property
    def compressed(self) -> bool:
        """Whether the payload is a zlib stream."""
        return self.frame.compressed

    @property
    def kids(self) -> tuple[bytes, ...]:
        """The key id of each signature: whose it says it is."""
        return self.frame.kids

    def messages(self, *, training: bool) -> list[bytes]:
        """The bytes that each signature is over, in real work or in training."""
        return self.frame.messages(cbor.encode(self.payload), training=training)


def read(data: bytes) -> Envelope:
    """The envelope in tagged bytes; writing it again gives the same bytes.

    Raises:
        Refusal: unrecognised (another form), newer-format (a kind that is not known here),
            wrong-kind (a trust anchor in a COSE_Sign1, or another kind in a COSE_Sign).
    """
    reader = _Reader(data)
    several = data.startswith(SIGN_START)
    reader.expect(SIGN_START if several else SIGN1_START, Sentence("it does not begin as a signed artefact"))
    protected = reader.byte_string()
    reader.expect(_NO_UNPROTECTED, Sentence("it has unprotected headers"))
    payload = reader.byte_string()
    if several:
        compressed, _, rest = _split_header(protected, _BODY_HEADS, 0)
        kids, signatures = reader.signatures()
    else:
        compressed, kid, rest = _split_header(protected, _HEADS, KID_SIZE)
        kids, signatures = (kid,), (reader.signature(),)
    reader.end()
    kind = _kind(rest)
    if several is not (kind is Kind.TRUST_ANCHOR):
        raise Refusal("wrong-kind", "This envelope is not the one for its kind, {kind}.", kind=kind.value)
    envelope = Envelope(frame(kind, kids, compressed=compressed), payload, signatures)
    if envelope.frame.write(cbor.encode(payload), signatures) != data:
        raise _malformed(Sentence("it is not in its one form"))
    return envelope


def kind_of(data: object) -> Kind | None:
    """The kind that tagged bytes say they are; None where they are no envelope of ours."""
    try:
        return read(data).kind if isinstance(data, bytes) else None
    except Refusal:
        return None


def _malformed(why: Sentence) -> Refusal:
    return Refusal("unrecognised", "This is no signed artefact in the form of the format: {why}.", why=why)


def _split_header(protected: bytes, heads: dict[bool, bytes], kid_size: int) -> tuple[bool, bytes, bytes]:
    """Compressed or not, the key id, and the rest of a protected header: its type."""
    for compressed, head in heads.items():
        if protected.startswith(head):
            at = len(head) + kid_size
            return compressed, protected[len(head) : at], protected[at:]
    raise _malformed(Sentence("its protected header has other labels or another algorithm"))


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
    raise _malformed(Sentence("its protected header has another type"))


class _Reader:
    """Reads the few CBOR heads that an envelope has, each in its shortest form only."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._data):
            raise _malformed(Sentence("it ends early"))
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def expect(self, wanted: bytes, otherwise: Sentence) -> None:
        if self._data[self._at : self._at + len(wanted)] != wanted:
            raise _malformed(otherwise)
        self._at += len(wanted)

    def byte_string(self) -> bytes:
        head = self.take(1)[0]
        if 0x40 <= head < 0x58:
            return self.take(head - 0x40)
        if not 0x58 <= head <= 0x5A:
            raise _malformed(Sentence("a part of it is no byte string"))
        return self.take(int.from_bytes(self.take(1 << (head - 0x58)), "big"))

    def signature(self) -> bytes:
        self.expect(_SIGNATURE_HEAD, Sentence("it has no Ed25519 signature"))
        return self.take(SIGNATURE_SIZE)

    def signatures(self) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        """The key id of each signature of a COSE_Sign, and the signatures."""
        count = self.take(1)[0] - 0x80
        if not 1 <= count <= LIMITS.signatures:
            raise _malformed(Sentence("its list of signatures is empty or too long"))
        rows = [self._one_signature() for _ in range(count)]
        return tuple(kid for kid, _ in rows), tuple(signature for _, signature in rows)

    def _one_signature(self) -> tuple[bytes, bytes]:
        self.expect(b"\x83", Sentence("a signature has another form"))
        protected = self.byte_string()
        self.expect(_NO_UNPROTECTED, Sentence("a signature has unprotected headers"))
        kid = protected[len(_SIGNER_HEAD) :]
        if not protected.startswith(_SIGNER_HEAD) or len(kid) != KID_SIZE:
            raise _malformed(Sentence("the header of a signature has other labels or another algorithm"))
        return kid, self.signature()

    def end(self) -> None:
        if self._at != len(self._data):
            raise _malformed(Sentence("something follows its end"))
