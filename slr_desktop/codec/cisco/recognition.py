"""What is this? Any bytes in, one artefact of Cisco's out, with every check that is possible.

    artefact = recognise(data)
    artefact.kind, artefact.verdict, artefact.fields, artefact.checks

Nothing of Cisco's can be verified here: the best verdict is `unverifiable`. `content` is the
typed value for who goes on with it; `original` are the bytes to keep.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

from slr_desktop.codec.cisco.authorizations import CiscoAuthorization, read_authorization, read_clean
from slr_desktop.codec.cisco.captures import Capture, read_capture
from slr_desktop.codec.cisco.codes import ShortCode
from slr_desktop.codec.cisco.paste import Source, clean, decode, source_of, visible
from slr_desktop.codec.cisco.request_codes import RequestCode
from slr_desktop.codec.cisco.smart_license import SmartLicense, is_json, read_smart_license, read_usage_json
from slr_desktop.codec.cisco.transcripts import looks_like_transcript, read_rest_details, read_transcript
from slr_desktop.codec.cisco.udi import FoundUdi, udi_checks
from slr_desktop.codec.cisco.xml_reading import Extent, check_tags, find_xml, looks_cut
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi

Kind = Literal[
    "request-code",
    "authorization",
    "universal-code",
    "return-code",
    "confirmation-code",
    "smart-license",
    "usage-report",
    "transcript",
    "udi",
]
KINDS: Final[tuple[str, ...]] = get_args(Kind)
Content = RequestCode | CiscoAuthorization | ShortCode | tuple[Udi, ...] | None
_SHOWN_LINES: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CiscoArtefact:
    """Something of Cisco's that was recognised.

    Attributes:
        fields: what it says, ready for JSON; `stripped` lists what a paste had around and in it.
        content: the typed value; for a transcript, smart license or usage report None.
        original: the bytes of the artefact as they came; of a code its characters alone.
    """

    kind: Kind
    fields: dict[str, Any]
    checks: tuple[Check, ...]
    content: Content = None
    original: bytes = field(repr=False)

    @property
    def verdict(self) -> Literal["unverifiable", "invalid"]:
        """Invalid where one check failed. Valid is never said: Cisco's signatures cannot be verified here."""
        return "invalid" if any(c.passed is False for c in self.checks) else "unverifiable"


def recognise(data: bytes) -> CiscoArtefact:
    """Say what some bytes are.

    Raises:
        Refusal: unrecognised, too-large, incomplete (it stops early), damaged (XML that does not
            parse), forged (XML with a document type or an entity). Nothing else, whatever comes.
    """
    source, cleaned = source_of(data), clean(decode(data))
    if is_json(cleaned.text):
        return _json(cleaned.text, data)
    extent = find_xml(source.utf8)
    if extent:
        return _xml(source, extent)
    if looks_cut(source.utf8):
        raise Refusal("incomplete", "This is the beginning of an XML and no more.")
    if looks_like_transcript(cleaned.text):
        return _transcript(cleaned.text, data, cleaned.stripped)
    return _captured(read_capture(cleaned.text), data, cleaned.stripped)


def _json(text: str, data: bytes) -> CiscoArtefact:
    """A usage report; no other JSON is taken, for in it the bytes of an XML are not its own."""
    if usage := read_usage_json(text):
        return _shown(usage, data)
    if "specificPLR" in text:
        raise Refusal(
            "unrecognised",
            "This is JSON with an authorization in it, not the authorization itself.",
            "Take the file itself, as License Central or the product gives it out.",
        )
    raise _unrecognised()


def _xml(source: Source, extent: Extent) -> CiscoArtefact:
    text, original = source.utf8[extent.start : extent.end], source.as_given(extent.start, extent.end)
    if extent.root == "LicenseDetails":
        root, _ = read_clean(text, extent.root)
        fields = read_rest_details(root) | {"stripped": list(source.notes)}
        return CiscoArtefact(kind="transcript", fields=fields, checks=(), original=original)
    if extent.root == "specificPLR" or b"<specificPLR" in text.replace(b"\n", b"").replace(b"\r", b""):
        authorization = read_authorization(source, extent)
        return CiscoArtefact(
            kind="authorization",
            fields=_authorization_fields(authorization),
            checks=tuple(authorization.checks()),
            content=authorization,
            original=original,
        )
    check_tags(text, ("specificPLR",))
    return _shown(read_smart_license(source, extent), original)


def _shown(found: SmartLicense, original: bytes) -> CiscoArtefact:
    kind: Kind = "usage-report" if found.kind == "usage-report" else "smart-license"
    return CiscoArtefact(
        kind=kind, fields=_with_digest(found.fields, original), checks=found.checks, original=original
    )


def _transcript(text: str, data: bytes, stripped: tuple[str, ...]) -> CiscoArtefact:
    fields = read_transcript(text) | {"stripped": list(stripped)}
    return CiscoArtefact(kind="transcript", fields=fields, checks=(), original=data)


def _captured(capture: Capture, data: bytes, stripped: tuple[str, ...]) -> CiscoArtefact:
    passed_over = [
        f"line: {visible(line)}" for line in (*capture.commands, *capture.answers, *capture.spoken)
    ]
    notes = [*stripped, *capture.stripped, *passed_over[:_SHOWN_LINES]]
    if len(capture.codes) == 1:
        return _code(capture.codes[0], notes)
    if not capture.codes and capture.udis:
        return _udis(capture.udis, notes)
    if capture.codes or capture.commands or capture.answers:
        return _conversation(capture, data, stripped)
    raise _unrecognised()


def _unrecognised() -> Refusal:
    return Refusal("unrecognised", "This is no artefact of this app and none of Cisco's that is known.")


def _code(code: RequestCode | ShortCode, notes: list[str]) -> CiscoArtefact:
    fields: dict[str, Any] = {"code": code.text, "version": code.version}
    kind: Kind
    if isinstance(code, RequestCode):
        kind = "request-code"
        fields |= {"flag": code.flag, "pid": code.pid, "serial": code.serial}
        fields |= {"hash": code.hash, "checksum": code.checksum}
        fields["udi"] = code.udi.canonical if code.udi else None
    else:
        kind = code.kind
    return CiscoArtefact(
        kind=kind,
        fields=fields | {"stripped": notes},
        checks=tuple(code.checks()),
        content=code,
        original=code.text.encode(),
    )


def _udis(found: tuple[FoundUdi, ...], notes: list[str]) -> CiscoArtefact:
    udis = tuple({f.udi: None for f in found})
    shown = [{"pid": f.udi.pid, "serial": f.udi.serial, "uuid": f.udi.uuid, "role": f.role} for f in found]
    return CiscoArtefact(
        kind="udi",
        fields={"udis": shown, "stripped": notes},
        checks=tuple(c for udi in udis for c in udi_checks(udi)),
        content=udis,
        original="\n".join(f.text for f in found).encode(),
    )


def _conversation(capture: Capture, data: bytes, stripped: tuple[str, ...]) -> CiscoArtefact:
    """A terminal capture with several codes, or with commands and answers but no code."""
    codes: dict[str, list[str]] = {}
    for code in capture.codes:
        kind = "request-code" if isinstance(code, RequestCode) else code.kind
        codes.setdefault(kind, []).append(code.text)
    fields = {
        "udis": list(dict.fromkeys(str(f.udi) for f in capture.udis)),
        "codes": codes,
        "commands": list(capture.commands[:_SHOWN_LINES]),
        "answers": list(capture.answers[:_SHOWN_LINES]),
        "not_understood": [visible(line) for line in capture.spoken[:_SHOWN_LINES]],
        "stripped": [*stripped, *capture.stripped],
    }
    checks = tuple(c for code in capture.codes for c in code.checks())
    return CiscoArtefact(kind="transcript", fields=fields, checks=checks, original=data)


def _authorization_fields(found: CiscoAuthorization) -> dict[str, Any]:
    fields = {
        "udi": str(found.udi) if found.udi else found.udi_text,
        "flag": found.flag,
        "version": found.version,
        "piid": found.piid,
        "timestamp": found.timestamp_ms,
        "made_on": found.made_on.isoformat() if found.made_on else None,
        "entitlements": [
            {
                "tag": e.tag,
                "name": e.name.name if e.name else None,
                "quantity": e.count,
                "start": e.start.isoformat() if e.start else None,
                "end": e.end.isoformat() if e.end else None,
                "license_type": e.license_type,
                "display_name": e.display_name,
                "description": e.description,
                "subscription_id": e.subscription_id or None,
            }
            for e in found.entitlements
        ],
        "signature": found.signature.shown,
        "wrapped": found.wrapped,
        "faults": list(found.faults),
        "unknown": list(found.unknown),
        "stripped": list(found.stripped),
    }
    return _with_digest(fields, found.original)


def _with_digest(fields: dict[str, Any], original: bytes) -> dict[str, Any]:
    return fields | {"bytes": len(original), "sha256": hashlib.sha256(original).hexdigest()}
