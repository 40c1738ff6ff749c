"""What people paste: terminal captures, mails, documents. Cleaned, and every change is told.

Terminals add prompts and hard wraps, word processors curly quotes and no-break blanks, mails
all of them. Here characters are put right; `stripped` says in words what was changed. Bytes
that are to be installed are never taken from here: see `authorizations`.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from slr_desktop.domain.errors import Refusal

MAX_BYTES: Final = 1024 * 1024  # of anything that is read here
MAX_XML: Final = 64 * 1024  # of an authorization

_BLANKS: Final = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_ZERO_WIDTH: Final = "\u00ad\u180e\u200b\u200c\u200d\u2060\ufeff"
_BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_QUOTES: Final = dict.fromkeys("\u201c\u201d\u201e\u201f", '"') | dict.fromkeys(
    "\u2018\u2019\u201a\u201b", "'"
)
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2212"
_CONTROLS: Final = "".join(chr(c) for c in (*range(9), 11, 12, *range(14, 32), *range(127, 160)))

_REPAIRS: Final[tuple[tuple[str, Mapping[str, str]], ...]] = (
    ("no-break or wide blank", dict.fromkeys(_BLANKS, " ")),
    ("invisible character", dict.fromkeys(_ZERO_WIDTH, "")),
    ("bidirectional mark", dict.fromkeys(_BIDI, "")),
    ("control character", dict.fromkeys(_CONTROLS, "")),
)
_TYPOGRAPHY: Final[tuple[tuple[str, Mapping[str, str]], ...]] = (
    ("curly quote", _QUOTES),
    ("typographic hyphen", dict.fromkeys(_DASHES, "-")),
)
_ESCAPES: Final = re.compile(
    r"\x1b(?:\[[0-9;?]{0,32}[ -/]?[@-~]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)|[@-Z\\^_])"
)
_PROMPT: Final = re.compile(
    r"[ \t]*(?:admin:|[A-Za-z][A-Za-z0-9._/:-]{0,62}(?:\([A-Za-z0-9-]{1,40}\))?[#>])[ \t]*", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text with its characters put right, and what that changed."""

    text: str
    stripped: tuple[str, ...] = ()


def decode(data: bytes) -> Pasted:
    """The text of some bytes: UTF-8, UTF-16 with its mark, else Windows 1252.

    Raises:
        Refusal: too-large (1 MiB), unrecognised (binary).
    """
    if len(data) > MAX_BYTES:
        raise Refusal("too-large", "This is longer than {limit} bytes.", limit=MAX_BYTES)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Pasted(data.decode("utf-16", errors="replace"), ("it was UTF-16 text",))
    if b"\x00" in data:
        raise Refusal("unrecognised", "This is neither text nor an artefact of this app.")
    try:
        return Pasted(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError:
        return Pasted(data.decode("cp1252", errors="replace"), ("it was not UTF-8; read as Windows 1252",))


def clean(pasted: Pasted) -> Pasted:
    """Line ends made one, escape sequences gone, characters put right."""
    text = pasted.text.replace("\r\n", "\n").replace("\r", "\n")
    text, escapes = _ESCAPES.subn("", text)
    notes = list(pasted.stripped)
    if escapes:
        notes.append(counted(escapes, "terminal escape sequence"))
    for sort, replacement in (*_REPAIRS, *_TYPOGRAPHY):
        text, count = _replaced(text, replacement)
        if count:
            notes.append(counted(count, sort))
    return Pasted(text, tuple(notes))


def clean_inside(text: str) -> Pasted:
    """The text between the tags of an XML put right: blanks and marks, and hard wraps joined.

    Blanks around a line break that stand between two tags go with it. Quotes and dashes stay.
    """
    notes = []
    for sort, replacement in _REPAIRS:
        text, count = _replaced(text, replacement)
        if count:
            notes.append(counted(count, f"{sort} inside the XML"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    wraps = text.count("\n")
    if wraps:
        text = re.sub(r">[ \t]*\n[ \t\n]*<", "><", text).replace("\n", "")
        notes.append(counted(wraps, "line break inside the XML"))
    return Pasted(text, tuple(notes))


def without_prompts(line: str) -> tuple[str, bool]:
    """A line without the prompts at its beginning, and whether there was one."""
    rest, found = line, False
    while match := _PROMPT.match(rest):
        rest, found = rest[match.end() :], True
    return rest.strip(), found


def visible(text: str, limit: int = 80) -> str:
    """A stranger's text for a sentence: short, one line, controls and marks as escapes."""
    shown = "".join(c if _harmless(c) else f"\\u{ord(c):04x}" for c in text[:limit])
    return shown + ("..." if len(text) > limit else "")


def counted(count: int, thing: str) -> str:
    """`1 curly quote`, `3 curly quotes`, `2 line breaks inside the XML`."""
    if count == 1:
        return f"1 {thing}"
    head, inside, tail = thing.partition(" inside ")
    return f"{count} {head}s{inside}{tail}"


def _harmless(character: str) -> bool:
    return character == " " or (
        character.isprintable() and unicodedata.bidirectional(character) not in _MARKS
    )


_MARKS: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"})


def _replaced(text: str, replacement: Mapping[str, str]) -> tuple[str, int]:
    count = sum(text.count(c) for c in replacement)
    return (
        (text.translate({ord(old): new for old, new in replacement.items()}), count) if count else (text, 0)
    )
