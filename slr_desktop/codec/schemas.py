"""Payloads: an artefact of the domain to deterministic CBOR, and back.

    payload = { 0: version, 1: artefact id, 2: made at, 3: issuer, ? 4: audience, ? 5: in reply to,
                ? 6: position, ? 7: root, ? 8: seen, ? 9: void, 10: training, 11: body }

The same header stands in every kind; `bodies` has the rest. An introduction and a trust anchor
are for everybody: no audience, no position. A batch has an audience and no position of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from slr_desktop.codec import cbor, fields
from slr_desktop.codec.bodies import SCHEMAS
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import BODY_OF, Artefact, Header, Kind, Position, Seen
from slr_desktop.domain.errors import Refusal

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


@dataclass(frozen=True, slots=True)
class Payload:
    """A payload, and the maps that it was written from."""

    data: bytes
    kind: Kind
    header: dict[int, Any]
    body: dict[int, Any]

    def text(self) -> slice:
        """The part that is worth compressing: before it and after it stand ids, digests and UUIDs."""
        first_random = SCHEMAS[self.kind].random
        if first_random is None:
            return slice(0, len(self.data))
        start = len(cbor.encode(self.header)) + 2  # key 11 and the head of its map
        after = {key: value for key, value in self.body.items() if key >= first_random}
        return slice(start, len(self.data) - len(cbor.encode(after)) + 1)


def write(artefact: Artefact) -> Payload:
    """The payload of an artefact.

    Raises:
        Refusal: bad-value, where it holds something that the format has no place for.
    """
    kind = artefact.kind
    try:
        if type(artefact.body) is not BODY_OF[kind]:
            raise fields.wrong("body")
        header = _header_form(artefact.header, kind)
        body = SCHEMAS[kind].form(artefact.body, artefact.header)
    except Refusal as refusal:
        raise Refusal(
            "bad-value", "A {kind} cannot be written: {why}", kind=kind.value, why=refusal.what
        ) from refusal
    return Payload(cbor.encode({**header, 11: body}), kind, header, body)


def encode(artefact: Artefact) -> bytes:
    """The bytes of that payload.

    Raises:
        Refusal: bad-value.
    """
    return write(artefact).data


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


def _header_form(header: Header, kind: Kind) -> dict[int, Any]:
    form: dict[int, Any] = {
        0: fields.uint(header.version, VERSION, VERSION, "version"),
        1: fields.octets(header.artefact_id, fields.IDENTIFIER_SIZE, "artefact id"),
        2: fields.seconds(header.made_at, "time of making"),
        3: fields.octets(header.issuer, fields.IDENTIFIER_SIZE, "issuer"),
    }
    if header.audience is not None:
        form[4] = fields.octets(header.audience, fields.IDENTIFIER_SIZE, "audience")
    if header.in_reply_to is not None:
        form[5] = fields.octets(header.in_reply_to, fields.DIGEST_SIZE, "digest it replies to")
    if header.position is not None:
        form[6] = _position_form(header.position)
    if header.root is not None:
        form[7] = fields.octets(header.root, fields.DIGEST_SIZE, "root")
    if header.seen is not None:
        form[8] = _seen_form(header.seen)
    if header.void:
        form[9] = fields.rising(header.void, 1, LIMITS.integer, "void numbers")
    form[10] = fields.flag(header.training, "training mark")
    _check_presence(form, kind)
    return form


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
    if not needed <= form.keys() or not barred.isdisjoint(form):
        raise fields.wrong("header")


def _position_form(position: Position) -> list[Any]:
    form = [*_place(position.epoch, position.number, 1, "position")]
    if position.previous is not None:
        form += _place(*position.previous, 0, "position")
    return form


def _read_position(value: Any) -> Position:
    if type(value) is not list or len(value) not in {2, 4}:
        raise fields.wrong("position")
    epoch, number = _place(value[0], value[1], 1, "position")
    # The epoch before may have ended before its first number.
    previous = _place(value[2], value[3], 0, "position") if len(value) == 4 else None
    return Position(epoch=epoch, number=number, previous=previous)


def _seen_form(seen: Seen) -> list[Any]:
    return [*_place(seen.epoch, seen.number, 1, "newest seen artefact"), _seen_root(seen.root)]


def _read_seen(value: Any) -> Seen:
    if type(value) is not list or len(value) != 3:
        raise fields.wrong("newest seen artefact")
    epoch, number = _place(value[0], value[1], 1, "newest seen artefact")
    return Seen(epoch=epoch, number=number, root=_seen_root(value[2]))


def _seen_root(value: Any) -> bytes:
    return fields.octets(value, fields.DIGEST_SIZE, "newest seen artefact")


def _place(epoch: Any, number: Any, first: int, what: str) -> tuple[bytes, int]:
    return fields.octets(epoch, fields.EPOCH_SIZE, what), fields.uint(number, first, LIMITS.integer, what)
