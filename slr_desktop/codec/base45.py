"""Base45 (RFC 9285), strict: two bytes are three characters of QR's alphanumeric mode."""

from __future__ import annotations

from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

_VALUE: Final = {character: value for value, character in enumerate(ALPHABET)}
_BYTE: Final = 1 << 8
_PAIR: Final = 1 << 16


def encode(data: bytes) -> str:
    """The text of bytes."""
    groups = []
    for at in range(0, len(data) - 1, 2):
        rest, low = divmod(data[at] << 8 | data[at + 1], 45)
        high, middle = divmod(rest, 45)
        groups.append(ALPHABET[low] + ALPHABET[middle] + ALPHABET[high])
    if len(data) % 2:
        high, low = divmod(data[-1], 45)
        groups.append(ALPHABET[low] + ALPHABET[high])
    return "".join(groups)


def decode(text: str) -> bytes:
    """The bytes of a text.

    Raises:
        Refusal: unrecognised, where a character, a length or a group cannot come from `encode`.
    """
    try:
        values = [_VALUE[character] for character in text]
    except KeyError as error:
        raise _refused(Sentence("a character is not of its alphabet")) from error
    if len(values) % 3 == 1:
        raise _refused(Sentence("a character is missing or left over"))
    decoded = bytearray()
    for at in range(0, len(values) - 2, 3):
        pair = values[at] + 45 * values[at + 1] + 2025 * values[at + 2]
        if pair >= _PAIR:
            raise _refused(Sentence("a group is too large"))
        decoded += pair.to_bytes(2, "big")
    if len(values) % 3 == 2:
        last = values[-2] + 45 * values[-1]
        if last >= _BYTE:
            raise _refused(Sentence("the last group is too large"))
        decoded.append(last)
    return bytes(decoded)


def _refused(why: Sentence) -> Refusal:
    return Refusal("unrecognised", "The text is not Base45: {why}.", why=why)
