"""Fingerprints: what two people compare before one workspace trusts another.

    fingerprint = SHA-256("slr-desktop/fingerprint/1" || 00 || payload)[:16]

of the payload of an introduction, or of a trust anchor of version 1. It is shown as 32 hex digits
or as 12 words of the BIP-39 English list: 128 bits and 4 check bits. The words stand on paper or
are said by a voice; they are never written beside what they vouch for. Nothing shorter is taken.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Sequence
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence, Several

SIZE: Final = 16
WORDS: Final = 12
LIST_SIZE: Final = 2048

_CONTEXT: Final = b"slr-desktop/fingerprint/1\x00"
_BITS: Final = 11  # bits of one word
_CHECK_BITS: Final = 4
_BLANKS: Final = re.compile(r"[\s\-\u2010-\u2015\u2212]+")
_HEX: Final = re.compile(r"[0-9a-f]{32}\Z", re.ASCII)
_MOST_NEAR: Final = 100  # words whose nearest one is remembered
_SOME_HEX: Final = re.compile(r"(?=.*[0-9])[0-9a-f]+\Z", re.ASCII)
_LONGEST_WORD: Final = 40  # letters of one word that are looked at; the list has at most 8
_MOST_CHANGES: Final = 3  # letters between a word and the one that may be meant
_LONGEST: Final = 400  # characters of twelve words with plenty of blanks


def fingerprint(payload: bytes) -> bytes:
    """The 16 bytes that stand for an introduction or a first trust anchor.

    Args:
        payload: the CBOR payload, decompressed.
    """
    return hashlib.sha256(_CONTEXT + payload).digest()[:SIZE]


class Words:
    """The word list, which makes words of a fingerprint and a fingerprint of words.

    Args:
        text: 2,048 different words, one a line; lines that begin with # are a note.
    """

    __slots__ = ("_near", "_place", "_words")

    def __init__(self, text: str) -> None:
        self._words: Final = tuple(w for w in text.split("\n") if w and not w.startswith("#"))
        self._place: Final = {word: place for place, word in enumerate(self._words)}
        self._near: Final[dict[str, str]] = {}
        if len(self._words) != LIST_SIZE or len(self._place) != LIST_SIZE:
            raise ValueError(f"a word list has {LIST_SIZE} different words")

    def spoken(self, value: bytes) -> tuple[str, ...]:
        """The twelve words of a fingerprint."""
        if len(value) != SIZE:
            raise ValueError(f"a fingerprint has {SIZE} bytes")
        bits = int.from_bytes(value, "big") << _CHECK_BITS | _check(value)
        places = [bits >> _BITS * at & (LIST_SIZE - 1) for at in reversed(range(WORDS))]
        return tuple(self._words[place] for place in places)

    def parse(self, text: str) -> bytes:
        """The fingerprint in twelve words or 32 hex digits; case, blanks and hyphens do not count.

        Raises:
            Refusal: bad-value (no fingerprint at all), fingerprint-differs (twelve words of the
                list that cannot belong together).
        """
        if len(text) > _LONGEST:
            raise _no_fingerprint(Sentence("it is too long"))
        typed = [part for part in _BLANKS.split(text.lower()) if part]
        if _HEX.match("".join(typed)):
            return bytes.fromhex("".join(typed))
        if len(typed) != WORDS:
            digits = "".join(typed)
            if _SOME_HEX.match(digits):
                raise _no_fingerprint(Sentence("32 hex digits are wanted, not {count}", count=len(digits)))
            raise _no_fingerprint(Sentence("12 words are wanted, not {count}", count=len(typed)))
        wrong = self.not_listed(typed)
        if wrong is not None:
            raise wrong
        bits = 0
        for word in typed:
            bits = bits << _BITS | self._place[word]
        value = (bits >> _CHECK_BITS).to_bytes(SIZE, "big")
        if bits & ((1 << _CHECK_BITS) - 1) != _check(value):
            raise Refusal(
                "fingerprint-differs",
                "The twelve words do not belong together: at least one is another word, or the order is wrong.",
                "Compare them again with what was read out.",
                harmless=True,
            )
        return value

    def nearest(self, word: str) -> str:
        """The word of the list that is most like a word in small letters: itself where it is on it."""
        if word in self._place:
            return word
        if word not in self._near:  # it is asked again with every letter that is typed after it
            if len(self._near) >= _MOST_NEAR:
                self._near.clear()
            self._near[word] = self._most_like(word[:_LONGEST_WORD])
        return self._near[word]

    def _most_like(self, word: str) -> str:
        """The word that takes the fewest changes of a letter; none where more than half of it would change.

        Among equals the one that begins alike, then the one that shares the most.
        """
        most = min(_MOST_CHANGES, len(word) // 2)
        ranked = [
            (changes, word[:1] != known[:1], -difflib.SequenceMatcher(None, known, word).ratio(), known)
            for known in self._words
            if (changes := _changes(word, known, most)) <= most
        ]
        return min(ranked)[-1] if ranked else ""

    def not_listed(self, typed: Sequence[str]) -> Refusal | None:
        """What is said of words that are not on the list: of each where it stands, and which one is meant.

        Args:
            typed: words in small letters, in their order.

        Returns:
            bad-value; None where all of them are on the list.
        """
        wrong = [
            Sentence("word {number} (did you mean {near}?)", number=number, near=near)
            if (near := self.nearest(word))
            else Sentence("word {number}", number=number)
            for number, word in enumerate(typed[:WORDS], start=1)
            if word not in self._place
        ]
        if not wrong:
            return None
        return Refusal(
            "bad-value",
            "Not on the list: {words}.",
            "Compare them again with what was read out.",
            words=Several(wrong),
        )


def _changes(one: str, other: str, most: int) -> int:
    """How many letters have to be put in, left out, changed or swapped with the next one.

    This is the restricted Damerau-Levenshtein distance: what a slip of the hand or of the ear does.
    More than `most` is told as one more than that, mostly without looking closer.
    """
    if abs(len(one) - len(other)) > most or len(set(one) ^ set(other)) > 2 * most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, right in enumerate(other, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                least = min(least, last[j - 2] + 1)
            row.append(least)
    return row[-1]


def _check(value: bytes) -> int:
    return hashlib.sha256(value).digest()[0] >> (8 - _CHECK_BITS)


def _no_fingerprint(why: Sentence) -> Refusal:
    return Refusal(
        "bad-value",
        "These words or digits cannot be right: {why}.",
        "Give the 12 words or the 32 hex digits.",
        why=why,
    )
