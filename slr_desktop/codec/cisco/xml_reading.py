"""Strangers' XML: found in a paste, read without DTD and entities, within limits.

The tree is plain values of our own. A document type or an entity never stands in an artefact of
Cisco's and does not come about by accident, so it is refused as forged; what stops early is
incomplete; what does not parse is damaged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from slr_desktop.domain.errors import Refusal

MAX_DEPTH: Final = 16
MAX_ELEMENTS: Final = 20_000
ROOTS: Final = ("smartLicense", "specificPLR", "RUMReport", "LicenseDetails")
_UNDEFINED_ENTITY: Final = 11  # expat's number
_DECLARED: Final = re.compile(rb"<![ \t\r\n]*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_ALTERED: Final = re.compile(
    rb"(?:<|&(?:amp;)?lt;|&#0{0,4}60;|&#x0{0,4}3c;|\\u003c|%3c)(?:/|\\/|&#47;|%2f)?"
    rb"(?:[a-z_][\w.-]{0,40}:)?(?P<name>" + "|".join(ROOTS).encode() + rb")(?![\w.-])",
    re.IGNORECASE,
)
"""A tag of a known root as it was written, or as a page, a program or a person changed it."""
_SLASH: Final = re.compile(rb"/|&#47;|%2f", re.IGNORECASE)
_DECLARATION: Final = re.compile(rb"<\?xml[^<>]{0,200}\?>[ \t\r\n]*\Z")


@dataclass(slots=True)
class Element:
    """One element: its text (all of it, joined), attributes and children in their order."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, name: str) -> list[Element]:
        """The children of that name."""
        return [c for c in self.children if c.name == name]

    def walk(self) -> Iterator[Element]:
        """This element and all below, in the order of the file."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an XML stands in some bytes: from `start` (with its declaration) to `end`."""

    root: str
    start: int
    end: int


def find_xml(data: bytes) -> Extent | None:
    """The outermost known root element in some bytes; None where there is none.

    Hard wraps inside its first and last tag are borne.

    Raises:
        Refusal: incomplete (it begins and does not end, or ends and does not begin), forged (a document
            type or an entity), unrecognised (there are several, or its tags are written otherwise).
    """
    begins = [(m.start(), name) for name in ROOTS if (m := _opening(name).search(data))]
    if not begins:
        check_tags(data)
        return None
    if _DECLARED.search(data):
        raise _forged()
    start, root = min(begins)
    ends = [m.end() for m in _closing(root).finditer(data, start)]
    if not ends:
        check_tags(data)
        raise Refusal("incomplete", "The {root} begins here but does not end.", root=root)
    _check_one(data)
    declaration = _DECLARATION.search(data, max(0, start - 220), start)
    return Extent(root, declaration.start() if declaration else start, ends[-1])


def check_tags(data: bytes, names: tuple[str, ...] = ROOTS) -> None:
    """Refuse tags of a known root that are escaped, prefixed or of other letters than Cisco's.

    Raises:
        Refusal: unrecognised, incomplete (an end without a beginning).
    """
    for found in _ALTERED.finditer(data):
        name = next((n for n in names if n.lower() == found["name"].decode().lower()), None)
        given = found[0].decode()
        if name is None or given == f"<{name}":
            continue
        if given == f"</{name}":
            if not _opening(name).search(data):
                raise Refusal("incomplete", "The {root} ends here but does not begin.", root=name)
            continue
        raise Refusal(
            "unrecognised",
            "The XML in it was changed on the way: a tag begins with {given}, and Cisco's begin with {wanted}.",
            "Take the file itself, as License Central or the product gives it out.",
            given=given,
            wanted=f"</{name}" if _SLASH.search(found[0][: -len(name)]) else f"<{name}",
        )


def _check_one(data: bytes) -> None:
    """Refuse a text that holds several XMLs side by side."""
    tags = sorted(
        (m.start(), step) for name in ROOTS
        for step, tag in ((1, _opening(name)), (-1, _closing(name)))
        for m in tag.finditer(data) if not m[0].endswith(b"/")
    )  # fmt: skip
    depth = count = 0
    for _, step in tags:
        count += depth == 0 and step == 1
        depth = max(0, depth + step)
    if count < 2:
        return
    if (authorizations := len(_opening("specificPLR").findall(data))) > 1:
        raise several_authorizations(authorizations)
    raise Refusal(
        "unrecognised", "There are {count} XMLs of Cisco's in this text; one at a time.", count=count
    )


def several_authorizations(count: int) -> Refusal:
    """What is said of more than one."""
    return Refusal(
        "unrecognised", "There are {count} authorizations in this text; one at a time.", count=count
    )


def looks_cut(data: bytes) -> bool:
    """Whether some bytes end within the first tag of a known root."""
    ending = data.strip()
    ending = ending[max(0, ending.rfind(b"<")) :]
    return len(ending) >= 2 and any(f"<{name}>".encode().startswith(ending) for name in ROOTS)


def read_xml(text: str) -> Element:
    """The tree of an XML text; comments and processing instructions leave a child `#comment`, `#pi`.

    Raises:
        Refusal: forged (a document type or an entity), damaged, too-large (depth, elements).
    """
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    try:
        parser.feed(text.encode())
        parser.close()
    except DefusedXmlException as exc:
        raise _forged() from exc
    except ParseError as exc:
        if exc.code == _UNDEFINED_ENTITY:
            raise _forged() from exc
        line, column = exc.position
        raise Refusal(
            "damaged", "The XML does not parse at line {line}, column {column}.", line=line, column=column + 1
        ) from exc
    except (UnicodeEncodeError, LookupError) as exc:
        raise Refusal("damaged", "The XML holds characters that are none.") from exc
    return builder.root


class _Builder:
    """Builds the tree within its limits, as the parser reports it."""

    def __init__(self) -> None:
        self._top = Element("")
        self._open = [self._top]
        self._texts: list[list[str]] = [[]]
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._add(Element(name, dict(attributes)), deeper=True)

    def end(self, _name: str) -> None:
        self._open.pop().text = "".join(self._texts.pop())

    def data(self, text: str) -> None:
        self._texts[-1].append(text)

    def comment(self, text: str) -> None:
        self._add(Element("#comment", text=text))

    def pi(self, target: str, text: str | None = None) -> None:
        self._add(Element("#pi", text=f"{target} {text or ''}".strip()))

    def close(self) -> None:
        """Called by the parser at the end."""

    @property
    def root(self) -> Element:
        """The one element at the top; the parser has seen to it that there is one."""
        return next(c for c in self._top.children if not c.name.startswith("#"))

    def _add(self, element: Element, *, deeper: bool = False) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) > MAX_DEPTH:
            raise Refusal(
                "too-large",
                "The XML has more than {elements} elements or is nested more than {depth} deep.",
                elements=MAX_ELEMENTS,
                depth=MAX_DEPTH,
            )
        self._open[-1].children.append(element)
        if deeper:
            self._open.append(element)
            self._texts.append([])


def _forged() -> Refusal:
    return Refusal("forged", "The XML declares a document type or an entity; no artefact of Cisco's does.")


def _wrapped(text: str) -> bytes:
    return b"[\r\n]{0,4}".join(re.escape(c).encode() for c in text)


def _opening(name: str) -> re.Pattern[bytes]:
    return re.compile(_wrapped("<" + name) + rb"[ \t\r\n/>]")


def _closing(name: str) -> re.Pattern[bytes]:
    return re.compile(_wrapped("</" + name) + rb"[ \t\r\n]*>")
