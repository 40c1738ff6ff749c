"""Records to plain values and back: what is written in an entry can be read without us.

Plain means: dict with text keys, list, str, int, bool, None. Bytes become lower-case hex,
dates ISO text, enums their value. `from_plain` takes only what `to_plain` makes of the same
class; anything else raises ValueError.
"""

from __future__ import annotations

import dataclasses
import datetime
import enum
import functools
import types
import typing
from collections.abc import Callable
from typing import Any, TypeVar, cast

Plain = dict[str, Any] | list[Any] | str | int | bool | None
T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """The plain value of a record, an enum, a date, bytes, or a tuple or dict of these."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, bytes):
        return value.hex()
    if type(value) is datetime.date:  # a datetime is one too, and has a zone that we would lose
        return value.isoformat()
    if isinstance(value, dict):
        return {str(to_plain(k)): to_plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list | frozenset):
        items = [to_plain(v) for v in value]
        return sorted(items) if isinstance(value, frozenset) else items
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"no plain form for {type(value).__name__}")


@functools.cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def from_plain(cls: type[T], value: Any) -> T:
    """The record of class `cls` whose plain value this is.

    Raises:
        ValueError: a field is missing, unknown, or of another type.
    """
    return cast(T, _build(cls, value))


def _build(hint: Any, value: Any) -> Any:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _build_optional(hint, value)
    if origin is tuple or origin is frozenset:
        return _build_sequence(hint, origin, value)
    if origin is dict:
        key, item = typing.get_args(hint)
        return {_build_key(key, k): _build(item, v) for k, v in _expect(dict, value).items()}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _build_record(hint, value)
    return _build_scalar(hint, value)


def _build_key(hint: Any, text: Any) -> Any:
    if hint is not int:
        return _build(hint, text)
    return _canonical(int(_expect(str, text)), str, text)


def _canonical(built: Any, write: Callable[[Any], str], text: str) -> Any:
    """Python reads more spellings than it writes: only the one that it writes is taken."""
    if write(built) != text:
        raise ValueError(f"{text!r} is not written as {write(built)!r}")
    return built


def _build_optional(hint: Any, value: Any) -> Any:
    kinds = [a for a in typing.get_args(hint) if a is not type(None)]
    if value is None or len(kinds) != 1:
        if value is None and len(kinds) < len(typing.get_args(hint)):
            return None
        raise ValueError(f"{value!r} is not one of {hint}")
    return _build(kinds[0], value)


def _build_sequence(hint: Any, origin: type, value: Any) -> Any:
    args = typing.get_args(hint)
    items = _expect(list, value)
    if origin is tuple and (len(args) != 2 or args[1] is not Ellipsis):
        if len(items) != len(args):
            raise ValueError(f"{len(items)} values where {len(args)} are needed")
        return tuple(_build(a, v) for a, v in zip(args, items, strict=True))
    built = origin(_build(args[0], v) for v in items)
    if origin is frozenset and to_plain(built) != items:
        raise ValueError("a set is written sorted, each item once")
    return built


def _build_record(cls: type, value: Any) -> Any:
    hints, given = _hints(cls), _expect(dict, value)
    names = {f.name for f in dataclasses.fields(cls)}
    if set(given) != names:
        raise ValueError(f"{cls.__name__} has other fields: {sorted(map(str, set(given) ^ names))}")
    return cls(**{name: _build(hints[name], given[name]) for name in names})


def _build_scalar(hint: Any, value: Any) -> Any:
    if hint is bytes:
        return _canonical(bytes.fromhex(_expect(str, value)), bytes.hex, value)
    if hint is datetime.date:
        return _canonical(datetime.date.fromisoformat(_expect(str, value)), datetime.date.isoformat, value)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint(_expect(str, value))
    return _expect(hint, value)


def _expect(cls: Any, value: Any) -> Any:
    if type(value) is not cls:
        raise ValueError(f"{value!r} is not {cls.__name__}")
    return value
