"""A fingerprint while it is being typed: how far it is, and which words are not on the list.

This looks at the list of words alone, never at what is to be trusted: nothing tells a person which
words would be right before they were all typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from slr_desktop.codec.words import WORDS, Words
from slr_desktop.domain.errors import Refusal

WordList = Words
"""The words that fingerprints are read out in, as `set_up.word_list` gives them."""

DIGITS: Final = 32

_HEX: Final = re.compile(r"[0-9a-f]+\Z", re.ASCII)
_PARTS: Final = re.compile(r"[\s\-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed so far.

    Attributes:
        count: words, or hex digits where `hexadecimal`.
        wanted: how many there have to be.
        trouble: what is wrong with it already; None where nothing is, also while it is not complete.
    """

    count: int
    wanted: int
    hexadecimal: bool = False
    trouble: Refusal | None = None

    @property
    def complete(self) -> bool:
        """Whether it is whole, and can be compared."""
        return self.count == self.wanted and self.trouble is None


def typed_so_far(words: Words, text: str) -> Typed:
    """How far the typing of twelve words or 32 hex digits is."""
    parts = [part for part in _PARTS.split(text[:1000].casefold()) if part]
    together = "".join(parts)
    if _HEX.match(together) and any(c.isdigit() for c in together):
        return Typed(
            count=len(together), wanted=DIGITS, hexadecimal=True, trouble=_trouble(words, text, DIGITS)
        )
    whole = len(parts) >= WORDS
    finished = parts if text[-1:].isspace() or whole else parts[:-1]
    trouble = _trouble(words, text, WORDS) if whole else words.not_listed(finished)
    return Typed(count=len(parts), wanted=WORDS, trouble=trouble)


def _trouble(words: Words, text: str, wanted: int) -> Refusal | None:
    """What the whole would be refused for; nothing while it is shorter."""
    if wanted == DIGITS and len("".join(_PARTS.split(text.casefold()))) < DIGITS:
        return None
    try:
        words.parse(text)
    except Refusal as refusal:
        return refusal
    return None
