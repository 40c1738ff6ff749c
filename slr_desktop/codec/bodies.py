"""The body of each kind of artefact: domain values to maps with integer keys, and back.

A schema is closed: a key that is not listed, a type that differs, a value out of range is
refused, in both directions. Fields that read as text come first in a map and those that look
random last, so that what compresses lies together. The format page shows the same maps as CDDL.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from slr_desktop.codec import cbor, cose, fields, points, tags
from slr_desktop.codec.limits import LIMITS
from slr_desktop.codec.roles import ROLE_AUTHORITY, ROLE_ROOT, ROLE_SITE
from slr_desktop.domain.artefacts import (
    Authorization,
    Batch,
    Confirmation,
    Header,
    Introduction,
    KeyStatement,
    Kind,
    Receipt,
    Request,
    Return,
    TrustAnchor,
)

CODE_SIZE: Final = 16
BATCHED: Final = frozenset({Kind.REQUEST, Kind.AUTHORIZATION, Kind.CONFIRMATION, Kind.RETURN, Kind.RECEIPT})

_NONE: Final[frozenset[int]] = frozenset()
_MAYBE: Final = frozenset({5, 6, 10})  # superseded, replaces, reservation id of an authorization

Form = dict[int, Any]
"""A map with its keys in ascending order; what is absent is left out."""

Fields = dict[int, bytes]
"""The same, written: each key with the bytes of its field."""

# What fields of an authorization begin with, or may be. Others are written as they come.
_EXPORT: Final = {allowed: cbor.field(3, allowed) for allowed in (False, True)}
_TAGS, _LINES, _UUIDS = (cbor.head(cbor.INTEGER, key) for key in (7, 8, 9))
_RESERVATION, _ANCHOR = (cbor.string_field(key, fields.IDENTIFIER_SIZE) for key in (10, 11))


def _id(value: Any, what: str) -> bytes:
    return fields.octets(value, fields.IDENTIFIER_SIZE, what)


def _written(form: Form) -> Fields:
    """The fields of a form, in which what is absent may still be None."""
    return {key: cbor.field(key, value) for key, value in form.items() if value is not None}


def _write_request(body: Request, header: Header) -> Fields:
    columns, uuids, wish = None, None, None
    if body.wish:
        columns, uuids = tags.tags_form(tuple(tag for tag, _ in body.wish))
        wish = tags.quantities([quantity for _, quantity in body.wish])
    return _written(
        {
            0: fields.udi_form(body.udi),
            1: fields.identifier(body.product, "product"),
            2: fields.identifier(body.release, "release"),
            3: columns,
            4: wish,
            5: _inner_introduction(body.introduction, header),
            6: uuids,
            7: _id(body.reservation, "reservation id"),
            8: _id(body.anchor, "anchor"),
        }
    )


def _read_request(value: Any, header: Header) -> Request:
    form = fields.closed(value, frozenset({0, 1, 2, 7, 8}), frozenset({3, 4, 5, 6}), "request")
    return Request(
        udi=fields.udi(form[0], "UDI"),
        product=fields.identifier(form[1], "product"),
        release=fields.identifier(form[2], "release"),
        reservation=_id(form[7], "reservation id"),
        anchor=_id(form[8], "anchor"),
        wish=_read_wish(form),
        introduction=_inner_introduction(form.get(5), header),
    )


def _read_wish(form: Form) -> tuple[tuple[str, int], ...]:
    given = {3, 4, 6} & form.keys()
    if not given:
        return ()
    if len(given) != 3:
        raise fields.wrong("wish")
    wished, quantities = tags.read_tags(form[3], form[6]), tags.quantities(form[4])
    if len(wished) != len(quantities):
        raise fields.wrong("wish")
    return tuple(zip(wished, quantities, strict=True))


def _inner_introduction(value: Any, header: Header) -> bytes | None:
    """In training only, a site introduces itself inside its request."""
    if value is None:
        return None
    if not header.training or cose.kind_of(value) is not Kind.INTRODUCTION:
        raise fields.wrong("introduction inside the request")
    return bytes(value)


def _write_authorization(body: Authorization, _header: Header) -> Fields:
    columns, lines, uuids = tags.write_lines(body.entitlements)
    number = fields.uint(body.number, 1, LIMITS.number, "number")
    written = {
        0: cbor.field(0, fields.udi_form(body.udi)),
        1: _account(1, body.smart_account, "smart account"),
        2: _account(2, body.virtual_account, "virtual account"),
        3: _EXPORT[fields.flag(body.export_allowed, "export permission")],
        4: cbor.field(4, number),
    }
    if body.superseded:
        written[5] = cbor.field(5, fields.rising(body.superseded, 1, number - 1, "superseded numbers"))
    if body.replaces is not None:
        written[6] = cbor.field(6, fields.udi_form(body.replaces))
    written[7], written[8], written[9] = _TAGS + columns, _LINES + lines, _UUIDS + uuids
    if body.reservation is not None:
        written[10] = _RESERVATION + fields.octets(body.reservation, fields.IDENTIFIER_SIZE, "reservation id")
    written[11] = _ANCHOR + fields.octets(body.anchor, fields.IDENTIFIER_SIZE, "anchor")
    return written


@lru_cache(maxsize=1024)
def _account(key: int, name: str, what: str) -> bytes:
    """The field of an account; an authority names the same ones again and again."""
    return cbor.field(key, fields.text(name, what))


def _read_authorization(value: Any, _header: Header) -> Authorization:
    form = fields.closed(value, frozenset(range(12)) - _MAYBE, _MAYBE, "authorization")
    number = fields.uint(form[4], 1, LIMITS.number, "number")
    return Authorization(
        udi=fields.udi(form[0], "UDI"),
        reservation=_id(form[10], "reservation id") if 10 in form else None,
        anchor=_id(form[11], "anchor"),
        number=number,
        smart_account=fields.text(form[1], "smart account"),
        virtual_account=fields.text(form[2], "virtual account"),
        export_allowed=fields.flag(form[3], "export permission"),
        entitlements=tags.read_lines(form[8], tags.read_tags(form[7], form[9])),
        superseded=fields.read_rising(form.get(5), 1, number - 1, "superseded numbers"),
        replaces=fields.udi(form[6], "replaced UDI") if 6 in form else None,
    )


def _confirmed_number(value: Any) -> int:
    """Number 1 is installed without a confirmation code."""
    return fields.uint(value, 2, LIMITS.number, "number")


def _write_confirmation(body: Confirmation, _header: Header) -> Fields:
    return _written(
        {
            0: fields.udi_form(body.udi),
            1: _confirmed_number(body.number),
            2: _id(body.anchor, "anchor"),
            3: fields.octets(body.code, CODE_SIZE, "code"),
            4: fields.octets(body.installed, fields.DIGEST_SIZE, "digest of what is installed"),
        }
    )


def _read_confirmation(value: Any, _header: Header) -> Confirmation:
    form = fields.closed(value, frozenset(range(5)), _NONE, "confirmation")
    return Confirmation(
        udi=fields.udi(form[0], "UDI"),
        number=_confirmed_number(form[1]),
        anchor=_id(form[2], "anchor"),
        code=fields.octets(form[3], CODE_SIZE, "code"),
        installed=fields.octets(form[4], fields.DIGEST_SIZE, "digest of what is installed"),
    )


def _write_return(body: Return, _header: Header) -> Fields:
    return _written(
        {
            0: fields.udi_form(body.udi),
            1: _id(body.anchor, "anchor"),
            2: fields.octets(body.code, CODE_SIZE, "code"),
        }
    )


def _read_return(value: Any, _header: Header) -> Return:
    form = fields.closed(value, frozenset(range(3)), _NONE, "return")
    return Return(
        udi=fields.udi(form[0], "UDI"),
        anchor=_id(form[1], "anchor"),
        code=fields.octets(form[2], CODE_SIZE, "code"),
    )


def _write_receipt(body: Receipt, _header: Header) -> Fields:
    return _written({0: fields.flag(body.recorded, "verdict"), 1: _error(body.error, recorded=body.recorded)})


def _read_receipt(value: Any, _header: Header) -> Receipt:
    form = fields.closed(value, frozenset({0}), frozenset({1}), "receipt")
    recorded = fields.flag(form[0], "verdict")
    return Receipt(recorded=recorded, error=_error(form.get(1), recorded=recorded))


def _error(value: Any, *, recorded: bool) -> str | None:
    """The error code: there where something was refused, and nowhere else."""
    if recorded is (value is not None):
        raise fields.wrong("verdict")
    return None if recorded else fields.word(value, "error code")


def _key_form(key: KeyStatement, role: str, header: Header) -> list[Any]:
    """A key statement says again whether it is for training, so that it can never be moved over."""
    form = [key.public_key, key.role, key.valid_until, header.training]
    _read_key(form, role, header)
    return form


def _read_key(form: Any, role: str, header: Header) -> KeyStatement:
    if type(form) is not list or len(form) != 4 or form[1] != role or form[3] is not header.training:
        raise fields.wrong("key statement")
    return KeyStatement(
        public_key=points.check(fields.octets(form[0], points.SIZE, "public key")),
        role=role,
        valid_until=fields.seconds(form[2], "end of validity"),
    )


def _write_introduction(body: Introduction, header: Header) -> Fields:
    return _written({0: fields.text(body.name, "name"), 1: _key_form(body.key, ROLE_SITE, header)})


def _read_introduction(value: Any, header: Header) -> Introduction:
    form = fields.closed(value, frozenset({0, 1}), _NONE, "introduction")
    return Introduction(name=fields.text(form[0], "name"), key=_read_key(form[1], ROLE_SITE, header))


def _write_trust_anchor(body: TrustAnchor, header: Header) -> Fields:
    form = {
        0: body.name,
        1: body.anchor_version,
        2: body.threshold,
        3: [_key_form(key, ROLE_ROOT, header) for key in body.roots],
        4: [_key_form(key, ROLE_AUTHORITY, header) for key in body.signers],
        5: body.expires,
    }
    _read_trust_anchor(form, header)
    return _written(form)


def _read_trust_anchor(value: Any, header: Header) -> TrustAnchor:
    form = fields.closed(value, frozenset(range(6)), _NONE, "trust anchor")
    roots = tuple(_read_key(key, ROLE_ROOT, header) for key in _keys(form[3]))
    signers = tuple(_read_key(key, ROLE_AUTHORITY, header) for key in _keys(form[4]))
    # One key has one role; one that stood twice would meet a threshold of two alone.
    if len({key.public_key for key in (*roots, *signers)}) != len(roots) + len(signers):
        raise fields.wrong("keys")
    return TrustAnchor(
        name=fields.text(form[0], "name"),
        anchor_version=fields.uint(form[1], 1, LIMITS.integer, "version of the anchor"),
        threshold=fields.uint(form[2], 1, len(roots), "threshold"),
        roots=roots,
        signers=signers,
        expires=fields.seconds(form[5], "end of validity"),
    )


def _keys(value: Any) -> list[Any]:
    return fields.listed(value, "keys", at_most=LIMITS.keys)


def _write_batch(body: Batch, header: Header) -> Fields:
    form = {0: body.kind.value, 1: list(body.items)}
    _read_batch(form, header)
    return _written(form)


def _read_batch(value: Any, _header: Header) -> Batch:
    form = fields.closed(value, frozenset({0, 1}), _NONE, "batch")
    items = tuple(fields.listed(form[1], "artefacts of the batch", at_most=LIMITS.batch))
    kind = next((kind for kind in BATCHED if kind.value == form[0]), None)
    if kind is None:
        raise fields.wrong("kind of the artefacts in the batch")
    if any(cose.kind_of(item) is not kind or len(item) > LIMITS.artefact for item in items):
        raise fields.wrong("artefacts of the batch")
    return Batch(kind=kind, items=items)


@dataclass(frozen=True, slots=True)
class Schema:
    """How the body of one kind is written and read, below the header that it stands with.

    From the key `random` on the fields look random; None where compression may try all of it.
    """

    write: Callable[[Any, Header], Fields]
    read: Callable[[Any, Header], Any]
    random: int | None = None


SCHEMAS: Final[dict[Kind, Schema]] = {
    Kind.REQUEST: Schema(_write_request, _read_request, random=6),
    Kind.AUTHORIZATION: Schema(_write_authorization, _read_authorization, random=9),
    Kind.CONFIRMATION: Schema(_write_confirmation, _read_confirmation),
    Kind.RETURN: Schema(_write_return, _read_return),
    Kind.RECEIPT: Schema(_write_receipt, _read_receipt),
    Kind.INTRODUCTION: Schema(_write_introduction, _read_introduction),
    Kind.TRUST_ANCHOR: Schema(_write_trust_anchor, _read_trust_anchor),
    Kind.BATCH: Schema(_write_batch, _read_batch),
}
