"""Core deterministic CBOR (RFC 8949, 4.2.1), the small part of it that our formats use.

Values are unsigned integers up to 2^53-1, byte strings, text, booleans, null, lists, and maps
with integer keys 0..23. There are no floats, tags, negative or indefinite-length items.

`decode` takes only what `encode` makes of the same value: it decodes with all strict options,
walks the exact types, and encodes again and compares. With keys that ascend, as the walk
demands, the plain encoder of cbor2 is deterministic, and five times as fast as its canonical
mode. Sizes are the caller's: nothing is decoded before its size is known to be allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NoReturn

import cbor2

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence

Value = Any
"""int, bytes, str, bool, None, list of values, or dict from int to value."""

_SKIM_FROM: Final = 64 * 1024  # bytes; a smaller input cannot make many objects
INTEGER, BYTES, TEXT, LIST, MAP, SIMPLE = 0, 2, 3, 4, 5, 7
"""Major types (RFC 8949, 3.1)."""

encode: Final[Callable[[Value], bytes]] = cbor2.dumps
"""The bytes of a value in whose maps the keys ascend."""


def head(major: int, argument: int) -> bytes:
    """The head of an item in its shortest form (RFC 8949, 3): a size, a count, or the integer itself."""
    if argument < 24:
        return bytes((major << 5 | argument,))
    wide = next(power for power in range(4) if argument < 1 << (8 << power))
    return bytes((major << 5 | 24 + wide,)) + argument.to_bytes(1 << wide, "big")


_KEYS: Final = tuple(head(INTEGER, key) for key in range(LIMITS.key + 1))
_MAP_HEADS: Final = tuple(head(MAP, count) for count in range(LIMITS.key + 2))


def field(key: int, value: Value) -> bytes:
    """The bytes of a field of a map: its key and its value."""
    return _KEYS[key] + encode(value)


def string_field(key: int, size: int) -> bytes:
    """The bytes of a field before a byte string of `size` bytes: the key, and the head of the string."""
    return _KEYS[key] + head(BYTES, size)


def join(fields: Mapping[int, bytes], inner: Mapping[int, bytes] | None = None) -> bytes:
    """The bytes of a map whose fields are bytes already, so that what is always the same is written once.

    Args:
        fields: keys in ascending order, each with the bytes of key and value, as `field` gives them.
        inner: the fields of the map that is the value of the last field, which then is a key alone.
    """
    parts = [_MAP_HEADS[len(fields)], *fields.values()]
    if inner is not None:
        parts += [_MAP_HEADS[len(inner)], *inner.values()]
    return b"".join(parts)


def decode(data: bytes) -> Value:
    """The value of deterministic bytes.

    Raises:
        Refusal: too-large (depth, list, text, integer), unrecognised (anything else).
    """
    if len(data) > _SKIM_FROM:
        _skim(data)
    try:
        value = cbor2.loads(
            data,
            max_depth=LIMITS.depth + 1,
            allow_indefinite=False,
            allow_duplicate_keys=False,
            semantic_decoders=_NO_TAGS,
            tag_hook=_refuse_tag,
        )
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError) as error:
        _skim(data)  # it knows a limit that was passed from what is no CBOR
        raise _malformed(Sentence("it cannot be decoded")) from error
    _walk(value, 1)
    if encode(value) != data:
        raise _malformed(Sentence("it is not in its one deterministic form"))
    return value


def _refuse_tag(*_arguments: object) -> NoReturn:
    raise ValueError("tags are not part of the format")


# Without this, a tag of a stranger would compile a regular expression or divide by zero.
_NO_TAGS: Final = dict.fromkeys((*range(64), 100, 256, 258, 260, 261, 1004, 43000, 55799), _refuse_tag)


def _malformed(why: Sentence) -> Refusal:
    return Refusal("unrecognised", "The content is not CBOR as the format prescribes: {why}.", why=why)


def _too_large(what: Sentence, limit: int) -> Refusal:
    return Refusal("too-large", "The content has {what}; the limit is {limit}.", what=what, limit=limit)


def _walk(value: Value, depth: int) -> None:
    """Exact types and limits of a decoded value."""
    kind = type(value)
    if kind is int:
        if value < 0:
            raise _malformed(Sentence("it holds a negative integer"))
        if value > LIMITS.integer:
            raise _too_large(Sentence("an integer that is too large"), LIMITS.integer)
    elif kind is str:
        if len(value) > LIMITS.text:
            raise _too_large(Sentence("a text that is too long"), LIMITS.text)
    elif kind is list:
        _walk_list(value, depth)
    elif kind is dict:
        _walk_map(value, depth)
    elif kind is not bytes and kind is not bool and value is not None:
        raise _malformed(Sentence("it holds a type that is not allowed"))


def _walk_list(items: list[Value], depth: int) -> None:
    if depth > LIMITS.depth:
        raise _too_large(Sentence("lists too deep inside each other"), LIMITS.depth)
    if len(items) > LIMITS.items:
        raise _too_large(Sentence("a list that is too long"), LIMITS.items)
    kinds = set(map(type, items))
    if kinds == {int}:  # a column of numbers or of names, the usual lists
        items = [min(items), max(items)]
    elif kinds == {str}:
        items = [max(items, key=len)]
    for item in items:
        _walk(item, depth + 1)


def _walk_map(fields: dict[Any, Value], depth: int) -> None:
    if depth > LIMITS.depth:
        raise _too_large(Sentence("maps too deep inside each other"), LIMITS.depth)
    before = -1
    for key, item in fields.items():
        if type(key) is not int or not before < key <= LIMITS.key:
            raise _malformed(Sentence("the keys of a map are not integers 0 to 23 in order"))
        before = key
        if type(item) is not bytes:  # the usual value; the size of the whole bounds it
            _walk(item, depth + 1)


def _skim(data: bytes) -> None:
    """Look over the heads of a large input, so that nothing hostile is built from it.

    A megabyte of empty maps would become a hundred megabytes of objects.
    """
    at, elements = 0, 0
    open_counts = [1]
    while open_counts:
        if not open_counts[-1]:
            open_counts.pop()
            continue
        open_counts[-1] -= 1
        elements += 1
        if elements > LIMITS.elements:
            raise _too_large(Sentence("too many values"), LIMITS.elements)
        major, argument, at = _head(data, at)
        if major in (BYTES, TEXT):
            at += argument
        elif major in (LIST, MAP):
            if argument > LIMITS.items:
                raise _too_large(Sentence("a list or map that is too long"), LIMITS.items)
            if len(open_counts) > LIMITS.depth:
                raise _too_large(Sentence("lists or maps too deep inside each other"), LIMITS.depth)
            open_counts.append(argument * (2 if major == MAP else 1))


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Major type, argument, and where the next byte is; indefinite lengths and tags are refused."""
    if at >= len(data):
        raise _malformed(Sentence("it ends early"))
    major, short = data[at] >> 5, data[at] & 31
    if major not in (INTEGER, BYTES, TEXT, LIST, MAP, SIMPLE) or short > 27:
        raise _malformed(Sentence("it holds a type that is not allowed"))
    if short < 24:
        return major, short, at + 1
    end = at + 1 + (1 << (short - 24))
    if end > len(data):
        raise _malformed(Sentence("it ends early"))
    return major, int.from_bytes(data[at + 1 : end], "big"), end
