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
from typing import Final, NamedTuple

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Remark, Sentence

MAX_BYTES: Final = 1024 * 1024  # of anything that is read here
MAX_XML: Final = 64 * 1024  # of an authorization

_UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WAS_UTF16: Final = "it was UTF-16 text"
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


class Thing(NamedTuple):
    """What was changed in a text, once and several times."""

    one: Sentence
    several: Sentence


BLANK: Final = Thing(Sentence("1 blank"), Sentence("{count} blanks"))
LINE_BREAK: Final = Thing(Sentence("1 line break"), Sentence("{count} line breaks"))
PROMPT: Final = Thing(Sentence("1 prompt"), Sentence("{count} prompts"))
_ESCAPE: Final = Thing(Sentence("1 terminal escape sequence"), Sentence("{count} terminal escape sequences"))
_REPAIRS: Final[tuple[tuple[Thing, Mapping[str, str]], ...]] = (
    (
        Thing(Sentence("1 no-break or wide blank"), Sentence("{count} no-break or wide blanks")),
        dict.fromkeys(_BLANKS, " "),
    ),
    (
        Thing(Sentence("1 invisible character"), Sentence("{count} invisible characters")),
        dict.fromkeys(_ZERO_WIDTH, ""),
    ),
    (
        Thing(Sentence("1 bidirectional mark"), Sentence("{count} bidirectional marks")),
        dict.fromkeys(_BIDI, ""),
    ),
    (
        Thing(Sentence("1 control character"), Sentence("{count} control characters")),
        dict.fromkeys(_CONTROLS, ""),
    ),
)
_TYPOGRAPHY: Final[tuple[tuple[Thing, Mapping[str, str]], ...]] = (
    (Thing(Sentence("1 curly quote"), Sentence("{count} curly quotes")), _QUOTES),
    (
        Thing(Sentence("1 typographic hyphen"), Sentence("{count} typographic hyphens")),
        dict.fromkeys(_DASHES, "-"),
    ),
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
    if data.startswith(_UTF16_MARKS):
        text = data.decode("utf-16", errors="replace")
        if "\x00" in text:  # UTF-32 begins alike
            raise _no_text()
        return Pasted(text, (_WAS_UTF16,))
    if b"\x00" in data:
        raise _no_text()
    try:
        return Pasted(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError:
        return Pasted(data.decode("cp1252", errors="replace"), ("it was not UTF-8; read as Windows 1252",))


def _no_text() -> Refusal:
    what = "This is no text in UTF-8, nor in UTF-16 with its mark, and no artefact of this app."
    return Refusal("unrecognised", what)


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes in which an XML is looked for: as they came, and in UTF-8."""

    given: bytes
    utf8: bytes

    @property
    def is_utf16(self) -> bool:
        """Whether they came as UTF-16 with its mark."""
        return self.given.startswith(_UTF16_MARKS)

    @property
    def notes(self) -> tuple[str, ...]:
        """What that changed, in words."""
        return (_WAS_UTF16,) if self.is_utf16 else ()

    def as_given(self, start: int, end: int) -> bytes:
        """The bytes that came, from one place in the UTF-8 to another; of UTF-16 after its mark."""
        if not self.is_utf16:
            return self.given[start:end]
        mark = len(codecs.BOM_UTF16)
        first, last = (mark + len(self.utf8[:at].decode().encode("utf-16-le")) for at in (start, end))
        return self.given[:mark] + self.given[first:last]


def source_of(data: bytes) -> Source:
    """Where an XML is looked for.

    Raises:
        Refusal: see `decode`.
    """
    pasted = decode(data)
    return Source(data, pasted.text.encode() if data.startswith(_UTF16_MARKS) else data)


def clean(pasted: Pasted) -> Pasted:
    """Line ends made one, escape sequences gone, characters put right."""
    text = pasted.text.replace("\r\n", "\n").replace("\r", "\n")
    text, escapes = _ESCAPES.subn("", text)
    notes = list(pasted.stripped)
    if escapes:
        notes.append(counted(escapes, _ESCAPE))
    for sort, replacement in (*_REPAIRS, *_TYPOGRAPHY):
        text, count = _replaced(text, replacement)
        if count:
            notes.append(counted(count, sort))
    return Pasted(text, tuple(notes))


def clean_inside(text: str) -> tuple[str, tuple[Remark, ...]]:
    """The text between the tags of an XML put right: blanks and marks, and hard wraps joined; what that changed.

    Blanks around a line break that stand between two tags go with it. Quotes and dashes stay.
    """
    notes = []
    for sort, replacement in _REPAIRS:
        text, count = _replaced(text, replacement)
        if count:
            notes.append(counted(count, sort))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    wraps = text.count("\n")
    if wraps:
        text = re.sub(r">[ \t]*\n[ \t\n]*<", "><", text).replace("\n", "")
        notes.append(counted(wraps, LINE_BREAK))
    return text, tuple(notes)


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


def counted(count: int, thing: Thing) -> Remark:
    """`1 curly quote`, `3 curly quotes`."""
    return Remark((thing.one if count == 1 else thing.several).template, count=count)


def inside_the_xml(what: Remark) -> Remark:
    """`2 line breaks inside the XML`."""
    return Remark("{what} inside the XML", what=what)


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
