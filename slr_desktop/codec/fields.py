"""One check for each sort of field in a payload: exact type, size and range.

Each function gives the value back or raises a Refusal that names the field. They serve both
directions: nothing is signed that would not be taken.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from itertools import pairwise
from typing import Any, Final

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.sentences import Word

IDENTIFIER_SIZE: Final = 16
EPOCH_SIZE: Final = 8
DIGEST_SIZE: Final = 32

_DAY_ZERO: Final = datetime.date(1970, 1, 1).toordinal()
# Controls, line and paragraph separators, and the marks that turn the direction of text.
_UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_IDENTIFIER: Final = re.compile(r"[!-~]([ -~]*[!-~])?\Z", re.ASCII)
_WORD: Final = re.compile(r"[a-z0-9-]{1,64}\Z", re.ASCII)


def wrong(what: str) -> Refusal:
    """The refusal of a field that the format does not allow."""
    return Refusal("unrecognised", "Not as the format prescribes: {what}.", what=Word(what))


def closed(value: Any, required: frozenset[int], optional: frozenset[int], what: str) -> dict[int, Any]:
    """A map that has every required key and no unknown one; what is absent is left out, never null."""
    if type(value) is not dict or not required <= value.keys() <= required | optional:
        raise wrong(what)
    if None in value.values():
        raise wrong(what)
    return value


def octets(value: Any, size: int, what: str) -> bytes:
    """A byte string of exactly `size` bytes."""
    if type(value) is not bytes or len(value) != size:
        raise wrong(what)
    return value


def uint(value: Any, low: int, high: int, what: str) -> int:
    """An integer from `low` to `high`, both included."""
    if type(value) is not int or not low <= value <= high:
        raise wrong(what)
    return value


def flag(value: Any, what: str) -> bool:
    """True or false."""
    if type(value) is not bool:
        raise wrong(what)
    return value


def seconds(value: Any, what: str) -> int:
    """An instant in seconds since 1970."""
    return uint(value, 0, LIMITS.seconds, what)


def text(value: Any, what: str) -> str:
    """Free text: NFC, 1 to 500 code points, nothing that a screen obeys instead of showing."""
    if type(value) is not str or not 1 <= len(value) <= LIMITS.text or _UNSEEN.search(value):
        raise wrong(what)
    if not value.isascii() and not unicodedata.is_normalized("NFC", value):
        raise wrong(what)
    return value


def identifier(value: Any, what: str) -> str:
    """Printable ASCII, 1 to 64 characters, no blank at either end."""
    if type(value) is not str or len(value) > LIMITS.identifier or not _IDENTIFIER.match(value):
        raise wrong(what)
    return value


def word(value: Any, what: str) -> str:
    """A name of the format: lower-case letters, digits, hyphens."""
    if type(value) is not str or not _WORD.match(value):
        raise wrong(what)
    return value


def listed(value: Any, what: str, *, at_most: int = LIMITS.items) -> list[Any]:
    """A list of at least one and at most `at_most` elements; an empty one is left out instead."""
    if type(value) is not list or not 1 <= len(value) <= at_most:
        raise wrong(what)
    return value


def read_rising(value: Any, low: int, high: int, what: str) -> tuple[int, ...]:
    """Integers that rise, from `low` to `high`; none where the list is absent."""
    if value is None:
        return ()
    found = tuple(uint(number, low, high, what) for number in listed(value, what))
    if any(after <= before for before, after in pairwise(found)):
        raise wrong(what)
    return found


def rising(values: tuple[int, ...], low: int, high: int, what: str) -> list[int]:
    """The list of integers that rise; where there are none, it is left out instead."""
    return list(read_rising(list(values), low, high, what))


def udi(value: Any, what: str) -> Udi:
    """A UDI from `[pid, serial, ? uuid]`."""
    if type(value) is not list or not 2 <= len(value) <= 3:
        raise wrong(what)
    pid, serial = identifier(value[0], what), identifier(value[1], what)
    uuid = octets(value[2], 16, what).hex() if len(value) == 3 else None
    try:
        return Udi(pid, serial, uuid)
    except ValueError as error:
        raise wrong(what) from error


def udi_form(value: Udi) -> list[Any]:
    """`[pid, serial, ? uuid]`, the UUID as 16 bytes."""
    form: list[Any] = [value.pid, value.serial]
    return form if value.uuid is None else [*form, bytes.fromhex(value.uuid)]


def day(value: Any, what: str) -> datetime.date | None:
    """A UTC day from days since 1970; none from null."""
    if value is None:
        return None
    return datetime.date.fromordinal(_DAY_ZERO + uint(value, 0, LIMITS.day, what))


def day_form(value: datetime.date | None) -> int | None:
    """Days since 1970."""
    return None if value is None else uint(value.toordinal() - _DAY_ZERO, 0, LIMITS.day, "term")
