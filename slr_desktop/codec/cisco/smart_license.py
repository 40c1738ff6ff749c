"""`<smartLicense>` files and usage reports, recognised by their shape, shown and kept.

Files of Smart Licensing Using Policy: authorizations (SLAC), policies, acknowledgements, and
RUM usage reports (in `<RUMReport>` elements or as JSON). Their payloads are signed byte by byte,
so only the original bytes are ever handed on. What their signatures look like is not public.
"""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from dataclasses import dataclass
from typing import Any, Final

from slr_desktop.codec.cisco.authorizations import around, read_clean
from slr_desktop.codec.cisco.checks import as_it_is, check
from slr_desktop.codec.cisco.paste import Source, inside_the_xml, visible
from slr_desktop.codec.cisco.signatures import CANNOT_VERIFY, read_signature
from slr_desktop.codec.cisco.xml_reading import Element, Extent
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.identifiers import TagName
from slr_desktop.domain.sentences import Remark, Several, together

MAX_SHOWN: Final = 200  # reports or entitlements that are listed


@dataclass(frozen=True, slots=True)
class SmartLicense:
    """What a smartLicense file or a usage report says, ready to be shown."""

    kind: str
    fields: dict[str, Any]
    checks: tuple[Check, ...]


def read_smart_license(source: Source, extent: Extent) -> SmartLicense:
    """Read a `<smartLicense>` or `<RUMReport>` at `extent` of some UTF-8 bytes.

    Raises:
        Refusal: damaged, forged, too-large.
    """
    root, inside = read_clean(source.utf8[extent.start : extent.end], extent.root)
    stripped = [*source.notes, *around(source.utf8, extent), *map(inside_the_xml, inside)]
    reports = [e for e in root.walk() if e.name == "RUMReport"]
    if reports:
        return _usage_report([r.text for r in reports], stripped)
    fields: dict[str, Any] = {
        "contents": [c.name for c in root.children if not c.name.startswith("#")],
        "udis": _texts(root, "udi"),
        "smart_account": _first(root, "smartAccount"),
        "virtual_account": _first(root, "virtualAccount"),
        "made_at": _first(root, "dateStamp") or _first(root, "timestamp"),
        "entitlements": [_entitlement(e) for e in root.walk() if e.name == "entitlement"][:MAX_SHOWN],
        "correlation_id": _first(root, "correlationID"),
        "stripped": stripped,
    }
    tags = _texts(root, "tag")
    signatures = _texts(root, "signature")
    return SmartLicense("smart-license", fields, (_tag_check(tags), *_signature_checks(signatures)))


def is_json(text: str) -> bool:
    """Whether a text is a JSON object or list."""
    return text.lstrip()[:1] in {"{", "["} and _json(text) is not None


def read_usage_json(text: str) -> SmartLicense | None:
    """A usage report that stands alone as JSON; None where the text is none."""
    value = _json(text)
    if not isinstance(value, dict) or not ("payload" in value or "asset_identification" in value):
        return None
    return _usage_report([text], [])


def _usage_report(texts: list[str], stripped: list[str]) -> SmartLicense:
    reports = [_report(text) for text in texts]
    faulty = [str(n) for n, report in enumerate(reports, 1) if report is None]
    name = "every report holds its payload"
    fields = {
        "count": len(reports),
        "reports": [r for r in reports if r is not None][:MAX_SHOWN],
        "stripped": stripped,
    }
    detail = Remark("report {numbers} cannot be read", numbers=Several(faulty[:10])) if faulty else None
    tags = [r["tag"] for r in reports if r and r["tag"]]
    signature = check("signature", "signature", None, CANNOT_VERIFY)
    return SmartLicense(
        "usage-report", fields, (check("payload", name, not faulty, detail), _tag_check(tags), signature)
    )


def _report(text: str) -> dict[str, str | None] | None:
    value = _json(text)
    if isinstance(value, dict) and isinstance(value.get("payload"), str):
        value = _json(value["payload"])
    if not isinstance(value, dict) or "asset_identification" not in value:
        return None
    meta, sudi = _inner(value, "meta"), _inner(value, "asset_identification", "instance", "sudi")
    return {
        "report_id": _shown(meta.get("report_id")),
        "tag": _shown(meta.get("entitlement_tag")),
        "software_version": _shown(meta.get("software_version")),
        "pid": _shown(sudi.get("udi_pid")),
        "serial": _shown(sudi.get("udi_serial_number")),
    }


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _inner(value: dict[str, Any], *path: str) -> dict[str, Any]:
    for name in path:
        inner = value.get(name)
        if not isinstance(inner, dict):
            return {}
        value = inner
    return value


def _shown(value: Any) -> str | None:
    return visible(str(value), 200) if isinstance(value, str | int) and value != "" else None


def _texts(root: Element, name: str) -> list[str]:
    return [e.text.strip() for e in root.walk() if e.name == name]


def _first(root: Element, name: str) -> str | None:
    return next((t for t in _texts(root, name) if t), None)


def _entitlement(element: Element) -> dict[str, str]:
    return {c.name: c.text.strip() for c in element.children if not c.children}


def _tag_check(tags: list[str]) -> Check:
    wrong = []
    for tag in tags:
        try:
            TagName.parse(tag)
        except ValueError:
            wrong.append(visible(tag, 60))
    return check("tags", "entitlement tags have their form", not wrong, as_it_is(wrong[:5]))


def _signature_checks(signatures: list[str]) -> list[Check]:
    """Shape of each signature; an unfamiliar one is not judged, for no sample is public."""
    found = []
    for text in signatures[:MAX_SHOWN]:
        seen = read_signature(text)
        if seen.fault and _base64(text):
            name = "signature has a shape that is known"
            other = Remark("another shape than reservations have")
            found.append(check("signature", name, None, together([CANNOT_VERIFY, other])))
        else:
            found.append(seen.check())
    return found


def _base64(text: str) -> bool:
    try:
        return bool(b64decode(text, validate=True))
    except (ValueError, binascii.Error):
        return False
