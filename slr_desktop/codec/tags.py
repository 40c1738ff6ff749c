"""Entitlement tags and their quantities in columns.

A full tag is about 70 characters, `regid.<month>.<owner>.<name>,<version>_<uuid>`, and an
authorization may hold forty. Month, owner and version are shared by most: they stand once, as a
family. Names stand together, so that they compress; UUIDs are 16 raw bytes each, kept apart
because they never do. Each value has one form: tags and families stand in the order of their
first use, and a column that says nothing new is left out.
"""

from __future__ import annotations

import datetime
import re
import struct
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final, TypeVar

from slr_desktop.codec import cbor, fields
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.identifiers import TagName

UUID_SIZE: Final = 16

_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,60}\Z", re.ASCII)
_BYTE: Final = 256
_NIL: Final = "00000000-0000-0000-0000-000000000000"
_DAY_TYPES: Final = frozenset({int, type(None)})
_NO_TERM: Final = (None, None)
_TAGS_REQUIRED, _TAGS_OPTIONAL = frozenset({0, 2}), frozenset({1})
_LINES_REQUIRED, _LINES_OPTIONAL = frozenset({1}), frozenset({0, 2, 3})

Row = TypeVar("Row")
Day = datetime.date | None
Term = tuple[Day, Day]
Family = tuple[int, str, str]
"""Month (2016-07 is 201607), owner, version."""


@lru_cache(maxsize=256)
def tags_form(tags: tuple[str, ...]) -> tuple[dict[int, Any], bytes]:
    """The map of different tags, and their UUIDs one after the other.

    Raises:
        Refusal: unrecognised, where one is no full entitlement tag or stands twice.
    """
    if len(set(tags)) != len(tags):
        raise fields.wrong("list of tags")
    families, names, uuids = zip(*map(_split, tags), strict=True)
    different, index = _places(families)
    form: dict[int, Any] = {0: different}
    if len(different) > 1:
        form[1] = _index_form(index, len(different))
    form[2] = names
    return form, b"".join(uuids)


def read_tags(form: Any, uuids: Any) -> tuple[str, ...]:
    """The tags of a map and its UUIDs; none stands twice."""
    form = fields.closed(form, _TAGS_REQUIRED, _TAGS_OPTIONAL, "table of tags")
    names = fields.listed(form[2], "names of tags")
    if set(map(type, names)) != {str}:
        raise fields.wrong("names of tags")
    families = tuple(_family(family) for family in fields.listed(form[0], "families of tags"))
    index = _read_index(form.get(1), len(names), len(families), "families of tags")
    packed = fields.octets(uuids, UUID_SIZE * len(names), "UUIDs of tags")
    return _joined(families, tuple(index), tuple(names), packed)


def write_lines(entitlements: Sequence[Entitlement]) -> tuple[bytes, bytes, bytes]:
    """The bytes of entitlements: the map of their tags, the map of lines, and the UUIDs of the tags.

    Raises:
        Refusal: unrecognised, where one has no place in the format.
    """
    tags: list[str] = []
    starts: list[Day] = []
    ends: list[Day] = []
    amounts: list[int] = []
    for line in entitlements:  # one pass instead of four: less time, and fewer misses of the cache
        tags.append(line.tag)
        starts.append(line.start)
        ends.append(line.end)
        amounts.append(line.quantity)
    written = cbor.encode(quantities(amounts))
    columns, before, after, uuids = _shape(tuple(tags), tuple(starts), tuple(ends))
    return columns, before + written + after, uuids


@lru_cache(maxsize=64)
def _shape(
    tags: tuple[str, ...], starts: tuple[Day, ...], ends: tuple[Day, ...]
) -> tuple[bytes, bytes, bytes, bytes]:
    """All but the quantities, which differ from instance to instance where tags and terms do not.

    Returns:
        The map of tags, the map of lines before its quantities and after them, the UUIDs.
    """
    different, index = _places(tags)
    terms, term_index = _places(zip(starts, ends, strict=True))
    first, last = b"", b""
    if 1 < len(different) != len(index):
        first = cbor.field(0, _index_form(index, len(different)))
    if terms != (_NO_TERM,):
        last = cbor.field(2, [_term_form(start, end) for start, end in terms])
    if len(terms) > 1:
        last += cbor.field(3, _index_form(term_index, len(terms)))
    count = 1 + bool(first) + bool(last) + (len(terms) > 1)
    before = cbor.head(cbor.MAP, count) + first + cbor.head(cbor.INTEGER, 1)
    table, packed = tags_form(different)
    return cbor.encode(table), before, last, cbor.encode(packed)


def read_lines(form: Any, tags: Sequence[str]) -> tuple[Entitlement, ...]:
    """The entitlements of a map of lines."""
    form = fields.closed(form, _LINES_REQUIRED, _LINES_OPTIONAL, "entitlements")
    amounts = quantities(form[1])
    if len(tags) == len(amounts):
        index: Sequence[int] = range(len(tags))
        if 0 in form:
            raise fields.wrong("tags of entitlements")
    else:
        index = _read_index(form.get(0), len(amounts), len(tags), "tags of entitlements")
    terms = _read_terms(form.get(2))
    term_index = _read_index(form.get(3), len(amounts), len(terms), "terms of entitlements")
    rows = zip(map(tags.__getitem__, index), amounts, map(terms.__getitem__, term_index), strict=True)
    return tuple(
        [Entitlement(tag=tag, quantity=amount, start=start, end=end) for tag, amount, (start, end) in rows]
    )


def quantities(form: Any) -> list[int]:
    """A list of quantities, 1 to 10^9 each."""
    amounts, most = fields.listed(form, "quantities"), LIMITS.quantity
    if [amount for amount in amounts if type(amount) is not int or not 1 <= amount <= most]:
        raise fields.wrong("quantities")
    return amounts


def _read_terms(form: Any) -> list[Term]:
    if form is None:
        return [_NO_TERM]
    terms = [_read_term(term) for term in fields.listed(form, "terms")]
    if len(set(terms)) != len(terms) or terms == [_NO_TERM]:
        raise fields.wrong("terms")
    return terms


def _read_term(value: Any) -> Term:
    if type(value) is not list or len(value) != 2 or not {type(day) for day in value} <= _DAY_TYPES:
        raise fields.wrong("term")
    return _term(*value)


@lru_cache(maxsize=1024)
def _term(first: int | None, last: int | None) -> Term:
    start, end = fields.day(first, "term"), fields.day(last, "term")
    if start is not None and end is not None and end < start:
        raise fields.wrong("term")
    return start, end


@lru_cache(maxsize=1024)
def _term_form(start: Day, end: Day) -> tuple[int | None, int | None]:
    first, last = fields.day_form(start), fields.day_form(end)
    _term(first, last)
    return first, last


def _places(column: Iterable[Row]) -> tuple[tuple[Row, ...], list[int]]:
    """The table of different rows in the order of first use, and the place of each row in it."""
    place: dict[Row, int] = {}
    index = [place.setdefault(row, len(place)) for row in column]
    return tuple(place), index


def _index_form(index: list[int], different: int) -> bytes:
    """A column of places in a table: one byte each, or two where the table has more than 256 rows."""
    return bytes(index) if different <= _BYTE else struct.pack(f">{len(index)}H", *index)


def _read_index(form: Any, count: int, different: int, what: str) -> Sequence[int]:
    """The places; every row of the table is used, in the order of first use."""
    if form is None:
        if different != 1:
            raise fields.wrong(what)
        return bytes(count)
    if different <= _BYTE:
        column: Sequence[int] = fields.octets(form, count, what)
    else:
        column = struct.unpack(f">{count}H", fields.octets(form, 2 * count, what))
    if different < 2 or list(dict.fromkeys(column)) != list(range(different)):
        raise fields.wrong(what)
    return column


@lru_cache(maxsize=4096)
def _split(tag: str) -> tuple[Family, str, bytes]:
    try:
        parts = TagName.parse(tag)
    except ValueError as error:
        raise fields.wrong("entitlement tag") from error
    family = int(parts.month.replace("-", "")), parts.owner, parts.version
    return family, parts.name, bytes.fromhex(parts.uuid.replace("-", ""))


@lru_cache(maxsize=64)
def _joined(
    families: tuple[Family, ...], index: tuple[int, ...], names: tuple[str, ...], packed: bytes
) -> tuple[str, ...]:
    """The tags in full; an authority names the same ones again and again."""
    if not all(map(_NAME.match, names)):
        raise fields.wrong("name of a tag")
    around = [(f"regid.{_month(month)}.{owner}.", f",{version}_") for month, owner, version in families]
    uuids = [_dashed(packed[at : at + UUID_SIZE].hex()) for at in range(0, len(packed), UUID_SIZE)]
    rows = zip(map(around.__getitem__, index), names, uuids, strict=True)
    tags = tuple([f"{start}{name}{version}{uuid}" for (start, version), name, uuid in rows])
    if len(set(tags)) != len(tags) or len(set(families)) != len(families):
        raise fields.wrong("table of tags")
    return tags


def _family(value: Any) -> Family:
    if type(value) is not list or len(value) != 3 or [type(part) for part in value] != [int, str, str]:
        raise fields.wrong("family of a tag")
    return _checked_family(*value)


@lru_cache(maxsize=1024)
def _checked_family(month: int, owner: str, version: str) -> Family:
    fields.uint(month, 0, 999_999, "month of a tag")
    try:
        TagName.parse(f"regid.{_month(month)}.{owner}.x,{version}_{_NIL}")
    except ValueError as error:
        raise fields.wrong("family of a tag") from error
    return month, owner, version


def _month(month: int) -> str:
    return f"{month // 100:04}-{month % 100:02}"


def _dashed(digits: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
