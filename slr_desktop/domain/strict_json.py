"""A strict look into a JSON text: every key is asked for, every fault names its place.

For data files that people edit (product profiles). Nothing is guessed: a key that is missing,
unknown, given twice or of another type raises ValueError with its path, `tags[3].regid: ...`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final, NoReturn, TypeVar

MAX_TEXT: Final = 1024 * 1024  # characters of a data file
_NOTHING: Final = object()
T = TypeVar("T")


class Fields:
    """One JSON object that is being read. `done()` must follow: it refuses what nobody asked for."""

    def __init__(self, path: str, values: dict[str, Any]) -> None:
        self._path = path
        self._values = dict(values)

    @classmethod
    def of_text(cls, text: str) -> Fields:
        """The object that a whole text holds.

        Raises:
            ValueError: too long, not JSON, no object, or a key given twice.
        """
        if len(text) > MAX_TEXT:
            raise ValueError(f"longer than {MAX_TEXT} characters")
        try:
            value = json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_constant)
        except RecursionError as exc:
            raise ValueError("nested too deeply") from exc
        if type(value) is not dict:
            raise ValueError("not a JSON object")
        return cls("", value)

    def fault(self, key: str, why: str) -> NoReturn:
        """Refuse the value of a key."""
        raise ValueError(f"{self._path}{key}: {why}")

    def text(self, key: str) -> str:
        """A text that is not empty."""
        value = self._take(key, str)
        if not value.strip():
            self.fault(key, "is empty")
        return str(value)

    def optional(self, key: str) -> bool:
        """Whether a key has a value; null is taken as read."""
        if key not in self._values:
            self.fault(key, "is missing")
        if self._values[key] is None:
            del self._values[key]
            return False
        return True

    def optional_text(self, key: str) -> str | None:
        """A text that is not empty, or null."""
        return self.text(key) if self.optional(key) else None

    def flag(self, key: str) -> bool:
        """True or false."""
        return bool(self._take(key, bool))

    def number(self, key: str) -> int:
        """A whole number, 0 or more."""
        value = int(self._take(key, int))
        if value < 0:
            self.fault(key, "is negative")
        return value

    def optional_number(self, key: str) -> int | None:
        """A whole number, 0 or more, or null."""
        return self.number(key) if self.optional(key) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts that are not empty, each once."""
        values = self._take(key, list)
        if any(type(v) is not str or not v.strip() for v in values):
            self.fault(key, "holds something that is no text, or an empty one")
        if len(set(values)) != len(values):
            self.fault(key, "names something twice")
        return tuple(values)

    def text_map(self, key: str) -> tuple[tuple[str, str], ...]:
        """An object of texts, in its order."""
        inner = self.object(key)
        found = tuple((name, inner.text(name)) for name in inner.names())
        inner.done()
        return found

    def object(self, key: str) -> Fields:
        """An object."""
        return Fields(f"{self._path}{key}.", self._take(key, dict))

    def optional_object(self, key: str) -> Fields | None:
        """An object, or null."""
        return self.object(key) if self.optional(key) else None

    def objects(self, key: str) -> Iterator[Fields]:
        """A list of objects."""
        for number, value in enumerate(self._take(key, list)):
            if type(value) is not dict:
                self.fault(f"{key}[{number}]", "is no object")
            yield Fields(f"{self._path}{key}[{number}].", value)

    def has(self, key: str) -> bool:
        """Whether a key is there at all."""
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """The keys that were not asked for yet."""
        return tuple(self._values)

    def checked(self, key: str, make: Callable[[str], T]) -> T:
        """A text made into something; a ValueError of `make` names the key."""
        text = self.text(key)
        try:
            return make(text)
        except ValueError as exc:
            raise ValueError(f"{self._path}{key}: {exc}") from exc

    def done(self) -> None:
        """Refuse keys that nobody asked for."""
        if self._values:
            self.fault(min(self._values), "is not a key of this file")

    def _take(self, key: str, kind: type) -> Any:
        value = self._values.pop(key, _NOTHING)
        if value is _NOTHING:
            self.fault(key, "is missing")
        if type(value) is not kind:
            self.fault(key, f"is not of the type {kind.__name__}")
        return value


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        twice = next(k for k, _ in pairs if sum(k == other for other, _ in pairs) > 1)
        raise ValueError(f"{twice}: is given twice")
    return values


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")
