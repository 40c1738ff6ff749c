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
    if isinstance(value, str):
        return str(value)  # of a word or remark the text alone
    if value is None or isinstance(value, int):
        return value
    raise TypeError(f"no plain form for {type(value).__name__}")


Build = Callable[[Any], Any]
"""Makes the value of one type from its plain value."""


def from_plain(cls: type[T], value: Any) -> T:
    """The record of class `cls` whose plain value this is.

    Raises:
        ValueError: a field is missing, unknown, or of another type.
    """
    return cast(T, _builder(cast(typing.Hashable, cls))(value))


@functools.cache
def _builder(cls: Any) -> Build:
    """How values of this class are made; found once, for a list reads thousands of them."""
    return _build(cls)


def _build(hint: Any) -> Build:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _build_optional(hint)
    if origin is tuple or origin is frozenset:
        return _build_sequence(hint, origin)
    if origin is dict:
        return _build_dict(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _build_record(hint)
    return _build_scalar(hint)


def _build_dict(hint: Any) -> Build:
    key, item = typing.get_args(hint)
    keyed, built = _build_key(key), _build(item)
    return lambda value: {keyed(k): built(v) for k, v in _expect(dict, value).items()}


def _build_key(hint: Any) -> Build:
    if hint is not int:
        return _build(hint)
    return lambda text: _canonical(int(_expect(str, text)), str, text)


def _canonical(built: Any, write: Callable[[Any], str], text: str) -> Any:
    """Python reads more spellings than it writes: only the one that it writes is taken."""
    if write(built) != text:
        raise ValueError(f"{text!r} is not written as {write(built)!r}")
    return built


def _build_optional(hint: Any) -> Build:
    args = typing.get_args(hint)
    kinds = [a for a in args if a is not type(None)]
    build = _build(kinds[0])

    def optional(value: Any) -> Any:
        if value is None and len(kinds) < len(args):
            return None
        if value is None or len(kinds) != 1:
            raise ValueError(f"{value!r} is not one of {hint}")
        return build(value)

    return optional


def _build_sequence(hint: Any, origin: type) -> Build:
    args = typing.get_args(hint)
    if origin is tuple and (len(args) != 2 or args[1] is not Ellipsis):
        return _build_fixed([_build(a) for a in args])
    build = _build(args[0])

    def sequence(value: Any) -> Any:
        items = _expect(list, value)
        built = origin([build(v) for v in items])
        if origin is frozenset and to_plain(built) != items:
            raise ValueError("a set is written sorted, each item once")
        return built

    return sequence


def _build_fixed(builds: list[Build]) -> Build:
    def fixed(value: Any) -> Any:
        items = _expect(list, value)
        if len(items) != len(builds):
            raise ValueError(f"{len(items)} values where {len(builds)} are needed")
        return tuple(build(v) for build, v in zip(builds, items, strict=True))

    return fixed


def _build_record(cls: type) -> Build:
    @functools.cache
    def fields() -> dict[str, Build]:
        hints = typing.get_type_hints(cls)
        return {f.name: _build(hints[f.name]) for f in dataclasses.fields(cls)}

    def record(value: Any) -> Any:
        given, known = _expect(dict, value), fields()
        if given.keys() != known.keys():
            wrong = sorted(map(str, given.keys() ^ known.keys()))
            raise ValueError(f"{cls.__name__} has other fields: {wrong}")
        return cls(**{name: build(given[name]) for name, build in known.items()})

    return record


def _build_scalar(hint: Any) -> Build:
    if hint is bytes:
        return lambda value: _canonical(bytes.fromhex(_expect(str, value)), bytes.hex, value)
    if hint is datetime.date:
        iso = datetime.date.isoformat
        return lambda value: _canonical(datetime.date.fromisoformat(_expect(str, value)), iso, value)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return lambda value: hint(_expect(str, value))
    return lambda value: _expect(hint, value)


def _expect(cls: Any, value: Any) -> Any:
    if type(value) is not cls:
        raise ValueError(f"{value!r} is not {cls.__name__}")
    return value
