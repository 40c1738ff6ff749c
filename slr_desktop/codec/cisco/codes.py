"""Codes without a checksum: universal authorization, return code, confirmation code.

    universal     `DA...`   Base58, groups of 6; 50 characters in the one public sample
    return        `C...`    Base58, groups of 6; 51 characters in all three
    confirmation            8 lower-case hex digits

There is no checksum in them. What can be found is a character that cannot occur; lengths are
told as seen, since Base58 may make a code a character or two shorter. Blanks and line ends do not
count, and hyphens may be missing: of 51 characters that begin with C it is plain what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from slr_desktop.codec.cisco.base58 import HEX, impossible
from slr_desktop.codec.cisco.checks import check
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Remark, Several

CodeKind = Literal["universal-code", "return-code", "confirmation-code"]

_GROUP: Final = 6
_GROUPED: Final = re.compile(r"[A-Z][A-Za-z0-9*]{1,13}(?:-[A-Za-z0-9*]{1,13}){5,15}\Z", re.ASCII)
_UNGROUPED: Final = re.compile(r"(?=.*[0-9])(?:C[A-Za-z0-9]{48,52}|[ABD-Z]A[A-Za-z0-9]{48})\Z", re.ASCII)
_NEAR_HEX: Final = re.compile(r"(?=.*[0-9])[0-9A-Za-z]{8}\Z", re.ASCII)
_SPREAD: Final = 2  # leading zero bytes shorten Base58
_SEEN: Final[dict[str, int]] = {"universal-code": 50, "return-code": 51}


@dataclass(frozen=True, slots=True)
class ShortCode:
    """A code without a checksum, as it was written."""

    kind: CodeKind
    text: str

    @property
    def version(self) -> str | None:
        """The version letter, which is that of the request; a confirmation code has none."""
        return None if self.kind == "confirmation-code" else self.text[0]

    @property
    def length(self) -> int:
        """Characters without hyphens."""
        return len(self.text.replace("-", ""))

    @property
    def whole(self) -> bool:
        """Whether it is as long as those that were seen."""
        return self.length == _SEEN.get(self.kind, 8)

    def checks(self) -> list[Check]:
        """Everything that can be checked: characters, groups, length as seen."""
        if self.kind == "confirmation-code":
            found = impossible(self.text, HEX)
            return [check("characters", "8 lower-case hex digits", not found, found)]
        found = impossible(self.text, passing="-")
        return [check("characters", "Base58 characters only", not found, found), _groups(self), _length(self)]


def closed_up(text: str) -> str | None:
    """A return or universal code that was typed with blanks, line ends or without hyphens, as it is printed.

    None where the text is no such code, or a hyphen stands where none belongs.
    """
    characters = re.sub(r"[\s-]+", "", text)
    if not _UNGROUPED.match(characters):
        return None
    hyphens = re.finditer("-", "".join(text.split()))
    if any((found.start() - before) % _GROUP for before, found in enumerate(hyphens)):
        return None
    return "-".join(characters[at : at + _GROUP] for at in range(0, len(characters), _GROUP))


def parse_short_code(text: str) -> ShortCode:
    """Read a code without a checksum; blanks at its ends do not count, and all hyphens may be missing.

    Raises:
        Refusal: unrecognised.
    """
    code = text.strip()
    if _NEAR_HEX.match(code) and sum(c in HEX for c in code.lower()) >= 6:
        return ShortCode("confirmation-code", code)
    if "-" not in code and len(code.split()) == 1:
        code = closed_up(code) or code
    groups = code.split("-")
    mostly_six = sum(len(g) == _GROUP for g in groups) * 2 >= len(groups)
    if not _GROUPED.match(code) or not mostly_six:
        raise Refusal("unrecognised", "This is no universal, return or confirmation code.")
    universal = code[1] == "A" and code[0] != "C"
    return ShortCode("universal-code" if universal else "return-code", code)


def _groups(code: ShortCode) -> Check:
    *full, last = code.text.split("-")
    wrong = [str(n) for n, group in enumerate(full, 1) if len(group) != _GROUP]
    if len(last) > _GROUP:
        wrong.append(str(len(full) + 1))
    detail = Remark("group {groups} has another length", groups=Several(wrong)) if wrong else None
    return check("groups", "groups of 6, the last one shorter", not wrong, detail)


def _length(code: ShortCode) -> Check:
    seen = _SEEN[code.kind]
    near = code.kind == "universal-code" or abs(code.length - seen) <= _SPREAD
    name = "as long as those that were seen"
    if code.whole:
        return check("length", name, True)
    detail = Remark("it has {length} characters; those seen have {seen}", length=code.length, seen=seen)
    return check("length", name, None if near else False, detail)
