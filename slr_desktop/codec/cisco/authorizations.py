"""Authorizations of SLR: the `<specificPLR>` XML that Cisco License Central gives out.

Taken bare, inside `<smartLicense>`, or pasted with the command and quotes around it. Three
things are kept apart:

- `original`: the bytes of the XML exactly as they came. These are kept, and these are installed.
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
from slr_desktop.codec.cisco.paste import MAX_XML, clean_inside, decode, inside_the_xml, visible
from slr_desktop.codec.cisco.signatures import Signature, read_signature
from slr_desktop.codec.cisco.udi import find_udis, udi_checks
from slr_desktop.codec.cisco.xml_reading import Element, Extent, find_xml, read_xml
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
            _unchanged(self.changed_inside),
            *(udi_checks(self.udi) if self.udi else []),
        ]


def parse_authorization(data: bytes) -> CiscoAuthorization:
    """Read an authorization out of some bytes.

    Raises:
        Refusal: unrecognised (there is none, or there are several), too-large, incomplete,
            damaged, forged (a document type or an entity).
    """
    raw, notes = _utf8(data)
    extent = find_xml(raw)
    if extent is None or extent.root not in {"smartLicense", "specificPLR"}:
        raise Refusal("unrecognised", "There is no authorization in this text.")
    return read_authorization(raw, extent, notes)


def read_authorization(raw: bytes, extent: Extent, notes: tuple[str, ...] = ()) -> CiscoAuthorization:
    """Read the authorization at `extent` of some UTF-8 bytes; refuses as `parse_authorization` does."""
    original = raw[extent.start : extent.end]
    if len(original) > MAX_XML:
        raise Refusal("too-large", "An authorization is at most {limit} bytes.", limit=MAX_XML)
    root, inside = read_clean(original, extent.root)
    found = [root] if extent.root == "specificPLR" else root.all("specificPLR")
    if len(found) != 1:
        raise Refusal(
            "unrecognised", "There are {count} authorizations in this text; one at a time.", count=len(found)
        )
    return _authorization(
        found[0],
        original=original,
        wrapped=extent.root != "specificPLR",
        stripped=(*notes, *around(raw, extent), *map(inside_the_xml, inside)),
        changed_inside=inside,
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


def _utf8(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes, made UTF-8 only where they were UTF-16."""
    pasted = decode(data)
    if pasted.stripped and "UTF-16" in pasted.stripped[0]:
        return pasted.text.encode("utf-8"), pasted.stripped
    return data, ()


def _authorization(
    element: Element,
    *,
    original: bytes,
    wrapped: bool,
    stripped: tuple[str, ...],
    changed_inside: tuple[Remark, ...],
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
        faults=tuple(reader.faults),
        unknown=tuple(reader.unknown),
    )


def _only_udi(text: str) -> Udi | None:
    found = find_udis(text)
    return found[0].udi if len(found) == 1 and found[0].text == text.strip() else None


def _unchanged(inside: Sequence[Remark]) -> Check:
    name = "the XML is as it was sent, on one line"
    if not inside:
        return check("unchanged", name, True)
    removed = Several(inside)
    what = "to read it {removed} went; better fetch the file itself"
    return check("unchanged", name, None, Remark(what, removed=removed))
