"""Base58 as Cisco's codes use it: no `0`, `O`, `I` or `l`, and case counts."""

from __future__ import annotations

from typing import Final

from slr_desktop.codec.cisco.paste import visible

ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
HEX: Final = "0123456789abcdef"
_LOOK_ALIKE: Final = {"0": "o", "O": "o", "I": "1", "l": "1"}


def impossible(text: str, alphabet: str = ALPHABET, *, passing: str = "", before: int = 0) -> str:
    """The first character of a text that its alphabet does not have, in words; empty if none.

    Args:
        text: what to look at.
        alphabet: the characters that can occur.
        passing: characters that are passed over (hyphens between groups).
        before: how many characters of the whole code stand before the text, for the position.
    """
    for position, character in enumerate(text, before + 1):
        if character not in alphabet and character not in passing:
            hint = f"; perhaps {_LOOK_ALIKE[character]}" if character in _LOOK_ALIKE else ""
            return f"character {position}, {visible(character)}, cannot occur here{hint}"
    return ""
