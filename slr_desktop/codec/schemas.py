"""Payloads: an artefact of the domain to deterministic CBOR, and back.

    payload = { 0: version, 1: artefact id, 2: made at, 3: issuer, ? 4: audience, ? 5: in reply to,
                ? 6: position, ? 7: root, ? 8: seen, ? 9: void, 10: training, 11: body }

The same header stands in every kind; `bodies` has the rest. An introduction and a trust anchor
are for everybody: no audience, no position. A batch has an audience and no position of its own.
"""

from __future__ import annotations

from typing import Any, Final

from slr_desktop.codec import cbor, fields
from slr_desktop.codec.bodies import SCHEMAS, Fields
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import BODY_OF, Artefact, Header, Kind, Position, Seen
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence

VERSION: Final = 1

_REQUIRED: Final = frozenset({0, 1, 2, 3, 10, 11})
_OPTIONAL: Final = frozenset({4, 5, 6, 7, 8, 9})
_NEEDS: Final = frozenset({4, 6, 7})  # audience, position, root
_NEVER: Final = frozenset[int]()
_PRESENCE: Final = {
    **dict.fromkeys(Kind, (_NEEDS, _NEVER)),
    Kind.RECEIPT: (_NEEDS | {5}, _NEVER),
    Kind.BATCH: (frozenset({4}), frozenset({6, 8, 9})),
    **dict.fromkeys((Kind.INTRODUCTION, Kind.TRUST_ANCHOR), (frozenset[int](), frozenset({4, 5, 6, 8, 9}))),
}
"""For each kind the header fields that it must have, and those that it must not."""

# What fields of a header begin with, or may be. Others are written as they come.
_VERSION: Final = cbor.field(0, VERSION)
_ARTEFACT_ID, _ISSUER, _AUDIENCE = (cbor.string_field(key, fields.IDENTIFIER_SIZE) for key in (1, 3, 4))
_REPLIES_TO, _ROOT = (cbor.string_field(key, fields.DIGEST_SIZE) for key in (5, 7))
_EPOCH: Final = cbor.head(cbor.BYTES, fields.EPOCH_SIZE)
_DIGEST: Final = cbor.head(cbor.BYTES, fields.DIGEST_SIZE)
_POSITION, _LATER_POSITION, _SEEN = (
    cbor.head(cbor.INTEGER, key) + cbor.head(cbor.LIST, count) + _EPOCH
    for key, count in ((6, 2), (6, 4), (8, 3))
)
_TRAINING: Final = {training: cbor.field(10, training) for training in (False, True)}
_BODY: Final = cbor.head(cbor.INTEGER, 11)


def write(artefact: Artefact) -> tuple[bytes, Fields]:
    """The payload of an artefact, and the fields of the body in it.

    Raises:
        Refusal: bad-value, where it holds something that the format has no place for.
    """
    kind = artefact.kind
    try:
        if type(artefact.body) is not BODY_OF[kind]:
            raise fields.wrong("body")
        header = _write_header(artefact.header, kind)
        body = SCHEMAS[kind].write(artefact.body, artefact.header)
    except Refusal as refusal:
        raise Refusal(
            "bad-value", "A {kind} cannot be written: {why}", kind=kind, why=Sentence.why(refusal)
        ) from refusal
    header[11] = _BODY
    return cbor.join(header, body), body


def text(kind: Kind, payload: bytes, body: Fields) -> slice:
    """The part of a payload that is worth compressing.

    Before it and after it stand ids, digests and UUIDs.

    Args:
        kind: of the artefact.
        payload: as `write` gives it.
        body: the fields of the body in it.
    """
    end, random = len(payload), SCHEMAS[kind].random
    if random is None:
        return slice(0, end)
    after = sum(len(field) for key, field in body.items() if key >= random)
    return slice(end - sum(map(len, body.values())), end - after)


def encode(artefact: Artefact) -> bytes:
    """The bytes of that payload.

    Raises:
        Refusal: bad-value.
    """
    return write(artefact)[0]


def decode(kind: Kind, payload: bytes) -> Artefact:
    """The artefact in a payload of this kind.

    Raises:
        Refusal: newer-format (another version), too-large, unrecognised (anything else).
    """
    value = cbor.decode(payload)
    if type(value) is dict and type(value.get(0)) is int and value[0] > VERSION:
        raise Refusal("newer-format", "It has version {version} of the format.", version=value[0])
    header = _read_header(fields.closed(value, _REQUIRED, _OPTIONAL, "header"), kind)
    return Artefact(kind=kind, header=header, body=SCHEMAS[kind].read(value[11], header))


def _write_header(header: Header, kind: Kind) -> Fields:
    fields.uint(header.version, VERSION, VERSION, "version")
    written = {
        0: _VERSION,
        1: _ARTEFACT_ID + fields.octets(header.artefact_id, fields.IDENTIFIER_SIZE, "artefact id"),
        2: cbor.field(2, fields.seconds(header.made_at, "time of making")),
        3: _ISSUER + fields.octets(header.issuer, fields.IDENTIFIER_SIZE, "issuer"),
    }
    if header.audience is not None:
        written[4] = _AUDIENCE + fields.octets(header.audience, fields.IDENTIFIER_SIZE, "audience")
    if header.in_reply_to is not None:
        written[5] = _REPLIES_TO + fields.octets(
            header.in_reply_to, fields.DIGEST_SIZE, "digest it replies to"
        )
    if header.position is not None:
        written[6] = _write_position(header.position)
    if header.root is not None:
        written[7] = _ROOT + fields.octets(header.root, fields.DIGEST_SIZE, "root")
    if header.seen is not None:
        written[8] = _write_seen(header.seen)
    if header.void:
        written[9] = cbor.field(9, fields.rising(header.void, 1, LIMITS.integer, "void numbers"))
    written[10] = _TRAINING[fields.flag(header.training, "training mark")]
    _check_presence(written, kind)
    return written


def _read_header(form: dict[int, Any], kind: Kind) -> Header:
    _check_presence(form, kind)
    return Header(
        version=fields.uint(form[0], VERSION, VERSION, "version"),
        artefact_id=fields.octets(form[1], fields.IDENTIFIER_SIZE, "artefact id"),
        made_at=fields.seconds(form[2], "time of making"),
        issuer=fields.octets(form[3], fields.IDENTIFIER_SIZE, "issuer"),
        audience=fields.octets(form[4], fields.IDENTIFIER_SIZE, "audience") if 4 in form else None,
        in_reply_to=fields.octets(form[5], fields.DIGEST_SIZE, "digest it replies to") if 5 in form else None,
        position=_read_position(form[6]) if 6 in form else None,
        root=fields.octets(form[7], fields.DIGEST_SIZE, "root") if 7 in form else None,
        seen=_read_seen(form[8]) if 8 in form else None,
        void=fields.read_rising(form.get(9), 1, LIMITS.integer, "void numbers"),
        training=fields.flag(form[10], "training mark"),
    )


def _check_presence(form: dict[int, Any], kind: Kind) -> None:
    needed, barred = _PRESENCE[kind]
    if not form.keys() >= needed or not form.keys().isdisjoint(barred):
        raise fields.wrong("header")


def _write_position(position: Position) -> bytes:
    epoch = fields.octets(position.epoch, fields.EPOCH_SIZE, "position")
    number = cbor.encode(fields.uint(position.number, 1, LIMITS.integer, "position"))
    if position.previous is None:
        return _POSITION + epoch + number
    previous, last = _place(*position.previous, 0, "position")
    return b"".join((_LATER_POSITION, epoch, number, _EPOCH, previous, cbor.encode(last)))


def _read_position(value: Any) -> Position:
    if type(value) is not list or len(value) not in {2, 4}:
        raise fields.wrong("position")
    epoch, number = _place(value[0], value[1], 1, "position")
    # The epoch before may have ended before its first number.
    previous = _place(value[2], value[3], 0, "position") if len(value) == 4 else None
    return Position(epoch=epoch, number=number, previous=previous)


def _write_seen(seen: Seen) -> bytes:
    epoch = fields.octets(seen.epoch, fields.EPOCH_SIZE, "newest seen artefact")
    number = cbor.encode(fields.uint(seen.number, 1, LIMITS.integer, "newest seen artefact"))
    root = fields.octets(seen.root, fields.DIGEST_SIZE, "newest seen artefact")
    return b"".join((_SEEN, epoch, number, _DIGEST, root))


def _read_seen(value: Any) -> Seen:
    if type(value) is not list or len(value) != 3:
        raise fields.wrong("newest seen artefact")
    epoch, number = _place(value[0], value[1], 1, "newest seen artefact")
    return Seen(
        epoch=epoch, number=number, root=fields.octets(value[2], fields.DIGEST_SIZE, "newest seen artefact")
    )


def _place(epoch: Any, number: Any, first: int, what: str) -> tuple[bytes, int]:
    return fields.octets(epoch, fields.EPOCH_SIZE, what), fields.uint(number, first, LIMITS.integer, what)
