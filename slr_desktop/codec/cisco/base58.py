"""Base58 as Cisco's codes use it: no `0`, `O`, `I` or `l`, and case counts."""

from __future__ import annotations

from typing import Final

from slr_desktop.codec.cisco.paste import visible
from slr_desktop.domain.sentences import Remark

ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
HEX: Final = "0123456789abcdef"
_LOOK_ALIKE: Final = {"0": "o", "O": "o", "I": "1", "l": "1"}


def impossible(text: str, alphabet: str = ALPHABET, *, passing: str = "", before: int = 0) -> Remark | None:
    """The first character of a text that its alphabet does not have, in words; None if there is none.

    Args:
        text: what to look at.
        alphabet: the characters that can occur.
        passing: characters that are passed over (hyphens between groups).
        before: how many characters of the whole code stand before the text, for the position.
    """
    for position, character in enumerate(text, before + 1):
        if character not in alphabet and character not in passing:
            meant, given = _LOOK_ALIKE.get(character), visible(character)
            if meant is None:
                what = "character {position}, {given}, cannot occur here"
                return Remark(what, position=position, given=given)
            what = "character {position}, {given}, cannot occur here; perhaps {meant}"
            return Remark(what, position=position, given=given, meant=meant)
    return None
