"""What products print about their licenses: `show license udi, status, summary, usage, all`.

A first slice, for VOS products, IOS-XE and ASA: UDIs, mode, statuses, codes, and the use of each
tag. Old CUCM releases glue the description to the tag, so tags are found by their `regid.`
anchor and never by columns. Lines that were not understood are given back, not dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from slr_desktop.codec.cisco.paste import visible, without_prompts
from slr_desktop.codec.cisco.udi import find_udis
from slr_desktop.codec.cisco.xml_reading import Element

MAX_NOT_UNDERSTOOD: Final = 100
REGISTRATION: Final = {
    "UNREGISTERED": "Unregistered",
    "REGISTERED": "Registered",
    "REGISTRATION EXPIRED": "Registration Expired",
    "RESERVATION IN PROGRESS": "Reservation In Progress",
    "REGISTERED - LICENSE RESERVATION": "Registered - License Reservation",
    "REGISTERED - SPECIFIC LICENSE RESERVATION": "Registered - License Reservation",
    "REGISTERED - UNIVERSAL LICENSE RESERVATION": "Registered - Universal License Reservation",
}
AUTHORIZATION: Final = {
    "EVAL MODE": "Evaluation Mode",
    "EVALUATION MODE": "Evaluation Mode",
    "EVAL EXPIRED": "Evaluation Period Expired",
    "EVALUATION PERIOD EXPIRED": "Evaluation Period Expired",
    "NO LICENSES IN USE": "No Licenses in Use",
    "NO LICENSE IN USE": "No License in Use",
    "AUTHORIZED": "Authorized",
    "OUT OF COMPLIANCE": "Out of Compliance",
    "AUTHORIZATION EXPIRED": "Authorization Expired",
    "AUTHORIZED - RESERVED": "Authorized - Reserved",
    "NOT AUTHORIZED - RESERVED": "Not Authorized - Reserved",
}
_RESERVED: Final = {"AUTHORIZED": "Authorized - Reserved", "NOT AUTHORIZED": "Not Authorized - Reserved"}
_ANCHOR: Final = re.compile(
    r"Smart Licensing (?:is (?:EN|DIS)ABLED|Status|Tech Support|Usage Report|Using Policy)|^ *License Usage|"
    r"^ *License Authorization:|^ *Registration:|^ *Reservation Info|Message History \(",
    re.MULTILINE | re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"regid\.[0-9]{4}-[0-9]{2}\.[a-z0-9.-]{1,40}\.[A-Za-z0-9_-]{1,60},[A-Za-z0-9.]{1,12}_"
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    re.ASCII,
)
_IN_A_ROW: Final = re.compile(
    r"\s{1,40}(?P<count>[0-9]{1,9})\s{1,40}(?P<status>[A-Za-z][A-Za-z _-]{0,30})\s*\Z", re.ASCII
)
_BLOCK: Final = re.compile(
    r"(?P<title>.{0,100}?) ?\((?P<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,60})\):\Z", re.ASCII
)
_NAME_FIRST: Final = re.compile(
    r"(?P<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,60}) \((?P<title>[^()]{1,100})\):\Z", re.ASCII
)
_POLICY: Final = "smart licensing using policy"
_PAIR: Final = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9 ,./()-]{0,60}?) ?: ?(?P<value>.*)\Z", re.ASCII)
_SWITCH: Final = re.compile(r"(Smart Licensing|License Reservation) is (ENABLED|DISABLED)", re.IGNORECASE)
_CODES: Final = re.compile(
    r"(?P<what>Request code|Last return code|Last Confirmation code)\s?:?\s(?P<code>[^\s<][^\s]{0,199})\Z",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(r" (?:on|as of) [A-Z][a-z]{2} .*\Z")
_NOISE: Final = re.compile(r"[-=\s]*\Z")
_BESIDE: Final = frozenset(
    {
        "description",
        "version",
        "reservation",
        "reservation status",
        "export status",
        "license type",
        "feature name",
    }
    | {
        "feature description",
        "enforcement type",
        "measurements",
        "status time",
        "request time",
        "term information",
    }
)
_WANTED: Final = {
    "license reservation": "license_reservation",
    "smart account": "smart_account",
    "virtual account": "virtual_account",
    "export-controlled functionality": "export_controlled",
    "evaluation period remaining": "evaluation_remaining",
    "reservation status": "reservation_status",
    "registration expires": "registration_expires",
    "communication deadline": "communication_deadline",
}
_STATUS_OF: Final = {"registration": "registration", "license authorization": "authorization"}


@dataclass(slots=True)
class _Reading:
    """What was understood so far."""

    found: dict[str, Any] = field(default_factory=dict)
    licenses: list[dict[str, Any]] = field(default_factory=list)
    codes: dict[str, list[str]] = field(default_factory=dict)
    udis: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    section: str = ""
    policy: bool = False


def looks_like_transcript(text: str) -> bool:
    """Whether a text shows the state of licenses, by headings that no code has."""
    return bool(_ANCHOR.search(text) or _TAG.search(text))


def read_transcript(text: str) -> dict[str, Any]:
    """What a text says about licenses, ready for JSON.

    Keys: udis, mode, registration_status and authorization_status (the seed's words, or None),
    the same `_as_printed`, licenses (tag or name, count, status, reserved), codes,
    not_understood, and what else was found by name.
    """
    reading = _Reading()
    for line in text.split("\n"):
        bare, prompted = without_prompts(line[:500])
        if not prompted:
            _read_line(bare, reading)
    found = reading.found
    reserving = (
        found.get("license_reservation") == "ENABLED"
        or "RESERVATION" in str(found.get("registration")).upper()
    )
    return {
        "udis": list(dict.fromkeys(reading.udis)),
        "mode": _mode(found, reserving=reserving),
        "registration_status": REGISTRATION.get(_plain(found.get("registration"))),
        "registration_as_printed": found.pop("registration", None),
        "authorization_status": _authorization(found.get("authorization"), reserving=reserving),
        "authorization_as_printed": found.pop("authorization", None),
        "licenses": reading.licenses,
        "codes": reading.codes,
        **found,
        "not_understood": reading.lost[:MAX_NOT_UNDERSTOOD],
        "not_understood_count": len(reading.lost),
    }


def read_rest_details(root: Element) -> dict[str, Any]:
    """The same of Unity Connection's REST answer `<LicenseDetails>`."""
    register = {c.name: c.text.strip() for e in root.all("Register") for c in e.children}
    authorization = {c.name: c.text.strip() for e in root.all("Authorization") for c in e.children}
    tags = [{c.name: c.text.strip() for c in e.children} for e in root.walk() if e.name == "EntitlementTag"]
    reserving = "RESERVATION" in register.get("Status", "").upper()
    return {
        "udis": [str(f.udi) for f in find_udis(register.get("ProductUDI", ""))],
        "mode": "reservation" if reserving else "smart",
        "registration_status": REGISTRATION.get(_plain(register.get("Status"))),
        "registration_as_printed": register.get("Status"),
        "authorization_status": _authorization(authorization.get("Status"), reserving=reserving),
        "authorization_as_printed": authorization.get("Status"),
        "licenses": [
            {"tag": t.get("Id", ""), "count": _number(t.get("Count", "")), "status": t.get("Status")}
            for t in tags
        ],
        "codes": {},
        "smart_account": register.get("SmartAccount"),
        "virtual_account": register.get("VirtualAccount"),
        "export_controlled": register.get("ExportControlFunctionality"),
        "not_understood": [],
        "not_understood_count": 0,
    }


def _read_line(line: str, reading: _Reading) -> None:
    if _NOISE.match(line):
        return
    udis = find_udis(line)
    reading.udis += [str(f.udi) for f in udis]
    if _read_license(line, reading) or _read_named(line, reading) or udis:
        return
    if line.endswith(":") or (line.istitle() and ":" not in line) or _ANCHOR.search(line):
        reading.section = line.rstrip(": ").lower()
        reading.policy |= reading.section == _POLICY
        return
    reading.lost.append(visible(line))


def _read_license(line: str, reading: _Reading) -> bool:
    """A tag in a row or as a heading, or a license's short name as a heading."""
    if tag := _TAG.search(line):
        row = _IN_A_ROW.match(line, tag.end())
        entry: dict[str, Any] = {"tag": tag[0], "count": None, "status": None}
        if row:
            entry |= {"count": int(row["count"]), "status": row["status"].strip()}
        reading.licenses.append(entry)
        reading.section = "license"
        return True
    # Under a policy the short name stands before its description, else after it.
    first = _NAME_FIRST.match(line)
    if first and (reading.policy or " " in first["title"]):
        named = {"name": first["name"], "description": first["title"]}
        reading.licenses.append({**named, "count": None, "status": None})
        reading.section = "license"
        return True
    if block := _BLOCK.match(line):
        reading.licenses.append({"name": block["name"], "count": None, "status": None})
        reading.section = "license"
        return True
    return False


def _read_named(line: str, reading: _Reading) -> bool:
    if switch := _SWITCH.search(line):
        reading.found[switch[1].lower().replace(" ", "_")] = switch[2].upper()
        return True
    if code := _CODES.match(line):
        what = code["what"].lower().removeprefix("last ").removesuffix(" code")
        reading.codes.setdefault(what, []).append(visible(code["code"], 200))
        return True
    pair = _PAIR.match(line)
    if not pair:
        return False
    key, value = pair["key"].lower(), visible(pair["value"].strip(), 200)
    if reading.section == "license" and _read_of_license(key, value, reading.licenses[-1]):
        return True
    name = _WANTED.get(key) or (_STATUS_OF.get(reading.section) if key == "status" else None)
    if not value or name is None:
        return False
    reading.found.setdefault(name, value.upper() if name == "license_reservation" else value)
    return True


def _read_of_license(key: str, value: str, entry: dict[str, Any]) -> bool:
    if key == "count":
        entry["count"] = _number(value)
    elif key == "status":
        entry["status"] = value
    elif key == "total reserved count":
        entry["reserved"] = _number(value)
    elif key == "entitlement tag" and _TAG.fullmatch(value):
        entry["tag"] = value
    else:
        return key in _BESIDE
    return True


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text, re.ASCII) else None


def _plain(status: str | None) -> str:
    return _WHEN.sub("", status or "").strip().upper()


def _mode(found: dict[str, Any], *, reserving: bool) -> str | None:
    if reserving:
        return "reservation"
    return "smart" if found.keys() & {"registration", "license_reservation"} else None


def _authorization(status: str | None, *, reserving: bool) -> str | None:
    plain = _plain(status)
    return (_RESERVED.get(plain) if reserving else None) or AUTHORIZATION.get(plain)
