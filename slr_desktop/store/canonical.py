"""The one spelling of an entry: canonical JSON.

A subset of RFC 8785 in which each value has exactly one spelling: UTF-8, no blanks, keys in
ASCII and sorted, text in NFC, whole numbers from -(2^53 - 1) to 2^53 - 1, no other numbers.

`write` makes the bytes. `read` takes only bytes that `write` would make of the value that
they hold: it decodes, encodes again, and compares. So a repeated key, a blank, a float, an
escape that is not needed, or a key out of order is refused without a rule of its own.
"""

from __future__ import annotations

import json
import unicodedata
from typing import Any, Final

from slr_desktop.domain.errors import Refusal

LARGEST: Final = 2**53 - 1
DEPTH: Final = 32
_DIGITS: Final = 16
_BRACKETS: Final = (b"[", b"{")
_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), check_circular=False
)


def write(value: Any) -> bytes:
    """The canonical bytes of a plain value.

    Raises:
        Refusal: bad-value: text that is not NFC or not UTF-8, a number out of range.
        TypeError: a value that is not plain, a float, or a key that is not ASCII text.
    """
    _check(value, DEPTH)
    return spell(value)


def spell(value: Any) -> bytes:
    """The canonical bytes of a value that `read` gave; it is not checked again."""
    return _ENCODER.encode(value).encode("utf-8")


def read(data: bytes, limit: int) -> Any:
    """The value of canonical bytes, at most `limit` of them.

    Raises:
        Refusal: too-large, or damaged: not JSON, or not the canonical spelling.
    """
    if len(data) > limit:
        raise Refusal(
            "too-large", "The entry has {size} bytes; at most {limit} are taken.", size=len(data), limit=limit
        )
    try:
        text = data.decode("utf-8")
        _check_depth(data)
        value = json.loads(text, parse_int=_whole_number, parse_float=_no_number, parse_constant=_no_number)
        again = spell(value)
        if not text.isascii():
            _check(value, DEPTH)
    except (ValueError, TypeError, RecursionError, Refusal) as error:
        raise Refusal("damaged", "The entry is not canonical JSON: {why}.", why=_first_line(error)) from error
    if again != data:
        raise Refusal("damaged", "The entry is JSON, but not in its canonical spelling.")
    return value


def _check(value: Any, depth: int) -> None:
    """Refuse what has no canonical spelling; `depth` levels of brackets may follow."""
    if isinstance(value, str):
        _check_text(value)
    elif value is None or isinstance(value, bool):
        return
    elif type(value) is int:
        if not -LARGEST <= value <= LARGEST:
            raise Refusal("bad-value", "{number} is beyond the numbers that can be recorded.", number=value)
    elif isinstance(value, dict | list | tuple):
        _check_items(value, depth - 1)
    else:
        raise TypeError(f"no canonical form for {type(value).__name__}")


def _check_items(value: dict[Any, Any] | list[Any] | tuple[Any, ...], depth: int) -> None:
    if depth < 0:
        raise TypeError(f"nested deeper than {DEPTH}")
    if isinstance(value, dict):
        for key in value:
            if type(key) is not str or not key.isascii():
                raise TypeError(f"not a key in ASCII: {key!r}")
    for item in value.values() if isinstance(value, dict) else value:
        _check(item, depth)


def _check_text(text: str) -> None:
    if text.isascii():
        return
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Refusal("bad-value", "A text holds bytes that are not UTF-8.", "Type the text again.")
    if not unicodedata.is_normalized("NFC", text):
        raise Refusal(
            "bad-value", "The text {text} is not in Unicode's composed form (NFC).", text=ascii(text)
        )


def _check_depth(data: bytes) -> None:
    """Brackets are counted before the parser recurses; the many-bracketed are walked."""
    if sum(data.count(bracket) for bracket in _BRACKETS) <= DEPTH:
        return
    depth, inside, escaped = 0, False, False
    for byte in data:
        if inside:
            escaped, inside = (byte == 0x5C and not escaped), (byte != 0x22 or escaped)
        elif byte == 0x22:
            inside = True
        elif byte in b"[{":
            depth += 1
            if depth > DEPTH:
                raise ValueError(f"nested deeper than {DEPTH}")
        elif byte in b"]}":
            depth -= 1


def _whole_number(digits: str) -> int:
    if len(digits) > _DIGITS + 1 or not -LARGEST <= int(digits) <= LARGEST:
        raise ValueError("a number out of range")
    return int(digits)


def _no_number(text: str) -> Any:
    raise ValueError(f"a number that is not whole: {text[:20]}")


def _first_line(error: BaseException) -> str:
    return ascii(str(error).partition("\n")[0][:120])
