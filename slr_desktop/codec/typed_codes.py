"""Codes that a person can read aloud and type: request, confirmation and return codes.

    SRQ-<PID>:<SERIAL>-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-X
    SCF-[<PID>:<SERIAL>-]<groups>   SRT-[<PID>:<SERIAL>-]<groups>   training: TRQ, TCF, TRT

The groups hold 16 bytes and a CRC-16, in Crockford's base32, and 12 check characters: two
Reed-Solomon words over GF(32), character by character in turn, each with 6 check characters. So
three wrong characters, a lost or an inserted one, or a swap are corrected, and what was corrected
is told. The CRC also covers the prefix and, in a request code, the PID and serial number: a slip
there is refused, never corrected. A code proves nothing by itself; see `chain`.
"""

from __future__ import annotations

import binascii
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import zip_longest
from typing import Final

from reedsolo import ReedSolomonError, RSCodec

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi

VALUE_SIZE: Final = 16
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP: Final = 5
CHECK: Final = 6  # check characters of each Reed-Solomon word

_CRC_SIZE: Final = 2
_BITS: Final = 8 * (VALUE_SIZE + _CRC_SIZE)
_CONTENT: Final = -(-_BITS // 5)  # characters before the check characters: 29
_PADDING: Final = 5 * _CONTENT - _BITS  # one bit, zero
_LENGTH: Final = _CONTENT + 2 * CHECK  # 41
GROUPS: Final = -(-_LENGTH // GROUP)  # 9, the last of one character
# At least one check character of each word is left over to say no.
_ERASURES: Final = CHECK - 1
_WRONG_GROUPS: Final = 2
_MOST_PLACES: Final = 6
"""Places where a colon that was left out may have stood; where there are more, it is needed."""

_WORD: Final = RSCodec(CHECK, nsize=31, fcr=0, prim=0x25, generator=2, c_exp=5)
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}
_VALUES.update({"O": 0, "I": 1, "L": 1, "U": _VALUES["V"]})
_VALUES.update({character.lower(): value for character, value in _VALUES.items()})

_SEPARATOR: Final = r"\s\-\u2010-\u2015\u2212"
_PREFIX: Final = re.compile(rf"([ST](?:RQ|CF|RT))[{_SEPARATOR}]+(?=[^{_SEPARATOR}])", re.IGNORECASE)
_TOKEN: Final = re.compile(rf"[^{_SEPARATOR}]+")
_GAP: Final = re.compile(rf"[{_SEPARATOR}]+")


class CodeKind(StrEnum):
    """What a code is for."""

    REQUEST = "request"
    CONFIRMATION = "confirmation"
    RETURN = "return"


_LETTERS: Final = {CodeKind.REQUEST: "RQ", CodeKind.CONFIRMATION: "CF", CodeKind.RETURN: "RT"}
_KINDS: Final = {letters: kind for kind, letters in _LETTERS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A group that was not typed as it must have been written; groups count from 1."""

    group: int
    typed: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCode:
    """A code that was read.

    Attributes:
        udi: PID and serial number in capitals, where the code names them.
        value: the 16 bytes: the anchor of a request, else an element of the chain.
        corrections: what is to be shown before the code is taken.
    """

    kind: CodeKind
    training: bool
    value: bytes = field(repr=False)
    udi: Udi | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def text(self) -> str:
        """The canonical text."""
        return write(self.kind, self.value, training=self.training, udi=self.udi)

    @property
    def digest(self) -> bytes:
        """SHA-256 of the canonical text: what an answer to a request code replies to."""
        return hashlib.sha256(self.text.encode("ascii")).digest()


def prefix(kind: CodeKind, *, training: bool) -> str:
    """The letters at the beginning of a code."""
    return ("T" if training else "S") + _LETTERS[kind]


def write(kind: CodeKind, value: bytes, *, training: bool, udi: Udi | None = None) -> str:
    """The canonical text of a code.

    Args:
        kind: what it is for.
        value: 16 bytes.
        training: whether it is made in a training workspace.
        udi: the instance; a request code must name it.
    """
    if len(value) != VALUE_SIZE or (kind is CodeKind.REQUEST and udi is None):
        raise ValueError("a code has 16 bytes, and a request code names its instance")
    begin = prefix(kind, training=training)
    parts = [begin, udi.canonical] if udi else [begin]
    return "-".join((*parts, *_groups(_characters(value + _crc(begin, udi, value)))))


def is_code(text: str) -> bool:
    """Whether a text reads as a typed code of ours, right or wrong."""
    return _PREFIX.match(text.strip()) is not None


def groups_typed(text: str) -> int | None:
    """How many whole groups of a code are there so far; None where it does not begin as one.

    What names the instance is no group.
    """
    start = _PREFIX.match(text.strip())
    if start is None:
        return None
    rest = text.strip()[start.end() :]
    unnamed = ":" not in rest and start[1].upper()[1:] == _LETTERS[CodeKind.REQUEST]
    return 0 if unnamed else _whole_groups(_group_tokens(rest))


def _group_tokens(rest: str) -> list[str]:
    """What stands after PID and serial number: after a colon, or where two parts stand there that are no groups."""
    _, colon, after = rest.rpartition(":")
    tokens = _TOKEN.findall(after)
    first = [len(each) for each in tokens[:2]]
    read_out = len(tokens) > 2 and GROUP not in first and max(first) > GROUP + 1  # no group with a slip in it
    return tokens[1 if colon else 2 if read_out else 0 :]


def _whole_groups(tokens: Sequence[str]) -> int:
    count = sum(map(len, tokens))
    return GROUPS if count >= _LENGTH else count // GROUP


def read(text: str) -> TypedCode:
    """The code in a text that was typed or pasted, small slips corrected.

    Raises:
        Refusal: unrecognised (no code at all), code-wrong.
    """
    text = text.strip()
    start = _PREFIX.match(text)
    if start is None:
        raise Refusal("unrecognised", "This does not begin as a code of SLR Desktop does.")
    if len(text) > LIMITS.code_form:
        raise Refusal("code-wrong", "The code has more than {limit} characters.", limit=LIMITS.code_form)
    prefix, rest = start[1].upper(), text[start.end() :]
    for udi, groups in _splits(prefix, rest):
        for typed in _readings(groups):
            value = _solve(prefix, udi, typed)
            if value is not None:
                return TypedCode(
                    kind=_KINDS[prefix[1:]],
                    training=prefix[0] == "T",
                    value=value,
                    udi=udi,
                    corrections=_corrections(typed, _groups(_characters(value + _crc(prefix, udi, value)))),
                )
    raise _wrong(prefix, rest)


def _crc(prefix: str, udi: Udi | None, value: bytes) -> bytes:
    named = udi.canonical if udi is not None and prefix[1:] == _LETTERS[CodeKind.REQUEST] else ""
    return binascii.crc_hqx((prefix + named).encode("ascii") + value, 0xFFFF).to_bytes(_CRC_SIZE, "big")


def _characters(content: bytes) -> str:
    """The 41 characters of 18 bytes."""
    bits = int.from_bytes(content, "big") << _PADDING
    symbols = [bits >> 5 * (_CONTENT - 1 - at) & 31 for at in range(_CONTENT)]
    words = (bytes(_WORD.encode(bytearray(symbols[turn::2]))) for turn in (0, 1))
    return "".join(ALPHABET[s] for pair in zip_longest(*words) for s in pair if s is not None)


def _groups(characters: str) -> list[str]:
    return [characters[at : at + GROUP] for at in range(0, len(characters), GROUP)]


def _splits(prefix: str, rest: str) -> Iterator[tuple[Udi | None, list[str]]]:
    """Where the groups may begin, from the right: the right number of groups first.

    A PID and a serial number may hold hyphens and blanks, so only the right end is certain.
    """
    tokens = list(_TOKEN.finditer(rest))
    slack = _WRONG_GROUPS * GROUP
    for count in sorted(range(1, len(tokens) + 1), key=lambda n: abs(n - GROUPS)):
        groups = [token[0] for token in tokens[-count:]]
        if abs(sum(map(len, groups)) - _LENGTH) > slack:
            continue
        named = rest[: tokens[-count].start()].rstrip().rstrip("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
        for udi in _udis(named):
            yield udi, groups
        if not named and prefix[1:] != _LETTERS[CodeKind.REQUEST]:
            yield None, groups


def _udis(named: str) -> Iterator[Udi]:
    """PID and serial number: a colon parts them, which nobody reads out; without one each gap may, from the right.

    The CRC of a request code says which it is. In the other codes they only say which reservation is tried.
    """
    pid, colon, serial = named.rpartition(":")
    gaps = [] if colon else list(_GAP.finditer(named))
    parts = [(pid, serial)] if colon else [(named[: g.start()], named[g.end() :]) for g in reversed(gaps)]
    for pid, serial in parts if len(parts) <= _MOST_PLACES else ():
        try:
            yield Udi(pid.strip().upper(), serial.strip().upper())
        except ValueError:
            continue


def _readings(groups: list[str]) -> Iterator[list[str]]:
    """The groups as they were typed, and as they would be with every hyphen at its place."""
    joined = "".join(groups)
    if len(joined) == _LENGTH:
        yield _groups(joined)
    if len(groups) == GROUPS:
        yield groups
    elif len(groups) == GROUPS - 1:
        yield [*groups, ""]  # the last group is one character, and may be the one that was lost


def _solve(prefix: str, udi: Udi | None, groups: Sequence[str]) -> bytes | None:
    """The 16 bytes, if the groups are within the bounds of what is corrected."""
    symbols: list[int | None] = []
    for number, group in enumerate(groups):
        size = GROUP if number < GROUPS - 1 else _LENGTH - GROUP * (GROUPS - 1)
        # A group of wrong length says nothing about its characters.
        symbols += [_VALUES.get(c) for c in group] if len(group) == size else [None] * size
    even, odd = (_correct(symbols[turn::2]) for turn in (0, 1))
    if even is None or odd is None:
        return None
    bits = 0
    for pair in zip_longest(even, odd):
        for symbol in pair:
            bits = bits if symbol is None else bits << 5 | symbol
    content, padding = divmod(bits, 1 << _PADDING)
    value, crc = divmod(content, 1 << 8 * _CRC_SIZE)
    found = value.to_bytes(VALUE_SIZE, "big")
    return None if padding or crc.to_bytes(_CRC_SIZE, "big") != _crc(prefix, udi, found) else found


def _correct(symbols: list[int | None]) -> list[int] | None:
    """The content of one Reed-Solomon word; None where too much is wrong."""
    erased = [at for at, symbol in enumerate(symbols) if symbol is None]
    if len(erased) > _ERASURES:
        return None
    try:
        content, whole, _ = _WORD.decode(bytearray(s or 0 for s in symbols), erase_pos=erased)
    except (ReedSolomonError, ZeroDivisionError, IndexError, ValueError):
        return None
    wrong = sum(s is not None and s != right for s, right in zip(symbols, whole, strict=True))
    return list(content) if len(erased) + 2 * wrong <= CHECK else None


def _corrections(typed: Sequence[str], right: Sequence[str]) -> tuple[Correction, ...]:
    return tuple(
        Correction(group=number, typed=was.upper(), right=must)
        for number, (was, must) in enumerate(zip(typed, right, strict=True), start=1)
        if [_VALUES.get(c) for c in was] != [_VALUES[c] for c in must]
    )


def _prefix_meant(prefix: str, rest: str) -> str | None:
    """The letters of another sort of code with which the groups would be right, as they were typed."""
    same = [prefix[0] + letters for letters in _LETTERS.values()]
    others = [("S" if prefix[0] == "T" else "T") + each[1:] for each in (prefix, *same)]
    for other in dict.fromkeys(each for each in (*same, *others) if each != prefix):
        for udi, groups in _splits(other, rest):
            if any(_solve(other, udi, typed) is not None for typed in _readings(groups)):
                return other
    return None


def _wrong(prefix: str, rest: str) -> Refusal:
    """The refusal of a code, with the group to look at where one stands out."""
    for udi, groups in _splits(prefix, rest):
        for typed in _readings(groups):
            for at in range(GROUPS):
                if _solve(prefix, udi, [*typed[:at], "", *typed[at + 1 :]]) is not None:
                    return Refusal(
                        "code-wrong", "Group {group} of the code, {typed}, does not fit the others.",
                        group=at + 1, typed=ascii(typed[at])[1:-1],
                    )  # fmt: skip
    meant = _prefix_meant(prefix, rest)
    if meant is not None and meant[0] != prefix[0]:
        return Refusal(
            "code-wrong",
            "The letters {given} at its beginning do not fit its groups; {right} would. "
            "A code of training begins with T, one of real work with S.",
            given=prefix, right=meant,
        )  # fmt: skip
    if meant is not None:
        return Refusal(
            "code-wrong", "The letters {given} at its beginning do not fit its groups; {right} would.",
            given=prefix, right=meant,
        )  # fmt: skip
    if prefix[1:] == _LETTERS[CodeKind.REQUEST] and ":" not in rest:
        return Refusal("code-wrong", "A request code names product id and serial number before its groups.")
    return _miscounted(prefix, rest) or Refusal(
        "code-wrong", "More is wrong in the code, or in its product id and serial number, than can be told."
    )


def _miscounted(prefix: str, rest: str) -> Refusal | None:
    """The refusal of a code of which groups are missing, or of other lengths than they have."""
    tokens = _group_tokens(rest)
    there = _whole_groups(tokens)
    if len(tokens) < GROUPS and there < GROUPS:
        return Refusal(
            "code-wrong", "Only {count} of the {wanted} groups of the code are there.",
            "Type the rest of it.", harmless=True, count=there, wanted=GROUPS,
        )  # fmt: skip
    odd = [
        number
        for _, groups in _splits(prefix, rest)
        for number, group in enumerate(groups, start=1)
        if len(groups) == GROUPS and len(group) != (GROUP if number < GROUPS else 1)
    ]
    if odd:
        return Refusal(
            "code-wrong", "These groups have too many or too few characters: {groups}.",
            groups=", ".join(map(str, dict.fromkeys(odd))),
        )  # fmt: skip
    return None
