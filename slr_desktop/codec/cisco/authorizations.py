"""Authorizations of SLR: the `<specificPLR>` XML that Cisco License Central gives out.

Taken bare, inside `<smartLicense>`, or pasted with the command and quotes around it. Three
things are kept apart:

- `original`: the bytes of the XML exactly as they came, in UTF-16 where they came so. These are kept,
  and these are installed.
- what was read: from the same text with hard wraps and no-break blanks removed; `stripped` tells.
- `faults`: fields that are missing, empty, doubled or of a wrong form. Nothing is guessed for
  them: the value is None, and the check `fields` fails.

Elements that nobody knows are kept in `unknown` and shown.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from slr_desktop.codec.cisco.checks import as_it_is, check
from slr_desktop.codec.cisco.entitlements import CiscoEntitlement, Reader, is_none, read_entitlements
from slr_desktop.codec.cisco.paste import MAX_XML, Source, clean_inside, inside_the_xml, source_of, visible
from slr_desktop.codec.cisco.signatures import Signature, read_signature
from slr_desktop.codec.cisco.udi import find_udis, udi_checks
from slr_desktop.codec.cisco.xml_reading import (
    Element,
    Extent,
    find_xml,
    read_xml,
    several_authorizations,
)
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.sentences import Remark, Sentence, Several, together

_PIID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.ASCII)
_LETTER: Final = re.compile(r"[A-Z]\Z", re.ASCII)
_MILLISECONDS: Final = re.compile(r"[0-9]{1,14}\Z", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class CiscoAuthorization:
    """One authorization, typed. A field with a fault is None (texts: as they stand).

    Attributes:
        version: the version letter; it is that of the request code.
        timestamp_ms: when it was made, milliseconds since 1970, UTC.
        wrapped: whether it stood inside `<smartLicense>`.
        original: the bytes of the XML as they came.
        stripped: what was removed around it, and inside it to read it.
        changed_inside: of that, what was inside.
        is_utf16: whether `original` is in UTF-16, which no file of Cisco's is.
    """

    flag: str | None
    version: str | None
    piid: str | None
    timestamp_ms: int | None
    entitlements: tuple[CiscoEntitlement, ...]
    signature: Signature
    udi: Udi | None
    udi_text: str
    wrapped: bool
    original: bytes = field(repr=False)
    stripped: tuple[str, ...] = ()
    changed_inside: tuple[Remark, ...] = ()
    is_utf16: bool = False
    faults: tuple[Remark, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def made_on(self) -> datetime.date | None:
        """The UTC day of its timestamp."""
        if self.timestamp_ms is None:
            return None
        return datetime.date(1970, 1, 1) + datetime.timedelta(milliseconds=self.timestamp_ms)

    @property
    def identity(self) -> tuple[str | None, int | None, str]:
        """What is the same in every copy of it, however wrapped or folded: piid, time, signature."""
        return self.piid, self.timestamp_ms, self.signature.text

    def checks(self) -> list[Check]:
        """Everything that can be checked of it alone."""
        known = "no unknown elements"
        return [
            check("fields", "every field is there and has its form", not self.faults, together(self.faults)),
            check("elements", known, None if self.unknown else True, as_it_is(self.unknown[:5])),
            self.signature.check(),
            _unchanged(self.changed_inside, is_utf16=self.is_utf16),
            *(udi_checks(self.udi) if self.udi else []),
        ]


def parse_authorization(data: bytes) -> CiscoAuthorization:
    """Read an authorization out of some bytes.

    Raises:
        Refusal: unrecognised (there is none, or there are several), too-large, incomplete,
            damaged, forged (a document type or an entity).
    """
    source = source_of(data)
    extent = find_xml(source.utf8)
    if extent is None or extent.root not in {"smartLicense", "specificPLR"}:
        raise Refusal("unrecognised", "There is no authorization in this text.")
    return read_authorization(source, extent)


def read_authorization(source: Source, extent: Extent) -> CiscoAuthorization:
    """Read the authorization at `extent` of some UTF-8 bytes; refuses as `parse_authorization` does."""
    text = source.utf8[extent.start : extent.end]
    if len(text) > MAX_XML:
        raise Refusal("too-large", "An authorization is at most {limit} bytes.", limit=MAX_XML)
    root, inside = read_clean(text, extent.root)
    found = [root] if extent.root == "specificPLR" else root.all("specificPLR")
    count = sum(e.name == "specificPLR" for e in root.walk())
    if count > 1:
        raise several_authorizations(count)
    if not found:
        raise Refusal("unrecognised", "No authorization stands directly inside the smartLicense.")
    return _authorization(
        found[0],
        original=source.as_given(extent.start, extent.end),
        wrapped=extent.root != "specificPLR",
        stripped=(*source.notes, *around(source.utf8, extent), *map(inside_the_xml, inside)),
        changed_inside=inside,
        is_utf16=source.is_utf16,
    )


def read_clean(original: bytes, root: str) -> tuple[Element, tuple[Remark, ...]]:
    """The tree of an XML with what a terminal or a mail added removed, and what that was.

    Raises:
        Refusal: damaged, forged, too-large.
    """
    try:
        text = original.decode("utf-8")
    except UnicodeDecodeError as exc:
        raise Refusal("damaged", "The XML is not UTF-8 at byte {position}.", position=exc.start) from exc
    begin = re.search("<[\r\n]{0,4}" + root[0], text)
    cleaned, changed = clean_inside(text[begin.start() :] if begin else text)
    return read_xml(cleaned), changed


def around(raw: bytes, extent: Extent) -> tuple[str, ...]:
    """What stood before and after the XML, in words; blanks alone are not worth a word."""
    before = raw[: extent.start].decode("utf-8", errors="replace").strip()
    after = raw[extent.end :].decode("utf-8", errors="replace").strip()
    notes = []
    if before:
        notes.append(f"before the XML: {visible(before)}")
    if after:
        notes.append(f"after the XML: {visible(after)}")
    return tuple(notes)


def _authorization(
    element: Element,
    *,
    original: bytes,
    wrapped: bool,
    stripped: tuple[str, ...],
    changed_inside: tuple[Remark, ...],
    is_utf16: bool,
) -> CiscoAuthorization:
    reader = Reader()
    top = reader.parts(element, "specificPLR", ("authorizationCode", "signature", "udi"))
    code_element = top.get("authorizationCode")
    parts = {}
    if code_element:
        names = ("flag", "version", "piid", "timestamp", "entitlements")
        parts = reader.parts(code_element, "authorizationCode", names)
    version = reader.form(parts, "version", _LETTER, Sentence("one capital letter"))
    flag = reader.form(parts, "flag", _LETTER, Sentence("one capital letter"))
    piid = reader.form(parts, "piid", _PIID, Sentence("a UUID"))
    timestamp = reader.form(parts, "timestamp", _MILLISECONDS, Sentence("milliseconds since 1970"))
    listed = parts.get("entitlements")
    entitlements = read_entitlements(listed, reader) if listed else ()
    udi_text = reader.text(top, "udi")
    udi = _only_udi(udi_text)
    if udi_text and udi is None:
        reader.faults.append(is_none("udi", udi_text))
    signature_text = reader.text(top, "signature")
    return CiscoAuthorization(
        flag=flag,
        version=version,
        piid=piid,
        timestamp_ms=int(timestamp) if timestamp else None,
        entitlements=entitlements,
        signature=read_signature(signature_text),
        udi=udi,
        udi_text=udi_text,
        wrapped=wrapped,
        original=original,
        stripped=stripped,
        changed_inside=changed_inside,
        is_utf16=is_utf16,
        faults=tuple(reader.faults),
        unknown=tuple(reader.unknown),
    )


def _only_udi(text: str) -> Udi | None:
    found = find_udis(text)
    return found[0].udi if len(found) == 1 and found[0].text == text.strip() else None


def _unchanged(inside: Sequence[Remark], *, is_utf16: bool) -> Check:
    name = "the XML is as it was sent, on one line"
    notes = (
        [Remark("it is UTF-16 text, which none of Cisco's is; better fetch the file itself")]
        if is_utf16
        else []
    )
    if inside:
        what = "to read it {removed} went; better fetch the file itself"
        notes.append(Remark(what, removed=Several(inside)))
    return check("unchanged", name, None if notes else True, together(notes))
