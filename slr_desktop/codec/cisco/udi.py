"""UDIs in every form that products and Cisco's pages print them.

    P:UCM,S:0a1b2,U:<uuid>                    what VOS products print as request, and the XML
    UDI: PID:UCM,SN:0a1b2,UUID:<uuid>         show license udi; IOS-XE without UUID, several in a stack
    pid=Cisco Unity Connection sn=<27 hex>    the REST interface of Unity Connection
    UDI_PID:C8000V; UDI_SN:ABCD123456;        the inventory name

A UUID may have dashes or none. Two rules are derived from public samples and not documented:
the serial of CUCM is the end of its UUID, that of Unity Connection its beginning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from slr_desktop.codec.cisco.checks import check
from slr_desktop.codec.cisco.paste import clean, decode, visible
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.sentences import Remark, Sentence

CUCM_PID: Final = "UCM"
UNITY_PID: Final = "Cisco Unity Connection"
_CUCM_DIGITS: Final = 5
_UNITY_DIGITS: Final = 27

_PID = r"(?P<pid>[A-Za-z0-9][A-Za-z0-9 ._/+-]{0,62}?)"
_SN = r"(?P<serial>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?)"
_UUID = r"(?P<uuid>[0-9A-Fa-f-]{1,40})"
_ALONE = r"(?<![A-Za-z0-9_])"
_COMMA = r" {0,3}, {0,3}"
_VID = rf"(?:{_COMMA}VID: ?[^,\n]{{0,20}})?"
_PRINTED: Final = rf"{_ALONE}P: ?{_PID}{_COMMA}S: ?{_SN}(?:{_COMMA}U: ?{_UUID})?"
_SHOWN: Final = rf"{_ALONE}PID: ?{_PID}{_VID}{_COMMA}SN: ?{_SN}(?:{_COMMA}UUID: ?{_UUID})?"
_REST: Final = rf"{_ALONE}pid={_PID} {{1,3}}sn={_SN}(?: {{1,3}}uuid={_UUID})?"
_INVENTORY: Final = rf"UDI_PID:{_PID}; {{0,3}}UDI_SN:{_SN};?(?: {{0,3}}UDI_UUID:{_UUID};?)?"
_FORMS: Final = tuple(re.compile(form, re.ASCII) for form in (_PRINTED, _SHOWN, _REST, _INVENTORY))
_LABEL_REACH: Final = 24
_LABEL: Final = re.compile(r"(?:^|[\n\s])(?P<role>UDI|Active|Standby|Member) {0,3}: {0,3}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class FoundUdi:
    """A UDI in a text: where it stands, as it was written, and the label before it."""

    udi: Udi
    text: str
    start: int
    end: int
    role: str = ""


def find_udis(text: str) -> tuple[FoundUdi, ...]:
    """Every UDI in a text, in its order; a faulty UUID leaves its UDI out."""
    found = [f for form in _FORMS for match in form.finditer(text) if (f := _found(text, match))]
    return tuple(sorted(found, key=lambda f: f.start))


def parse_udi(text: str) -> Udi:
    """The one UDI that a text is, its label and blanks aside.

    Raises:
        Refusal: bad-value (none, or more than it), ambiguous-name (several instances).
    """
    cleaned = clean(decode(text.encode("utf-8", errors="replace"))).text.strip()
    found = find_udis(cleaned)
    if len({f.udi.canonical for f in found}) > 1:
        raise Refusal(
            "ambiguous-name",
            "There are {count} UDIs in this text; give one.",
            count=len(found),
            do="Give one UDI.",
        )
    rest = cleaned
    for udi in found:
        rest = rest.replace(udi.text, "", 1)
    if not found or re.sub(r"(?:UDI|Active|Standby|Member) ?:", "", rest).strip(" ,;\n\t"):
        raise Refusal(
            "bad-value",
            "{given} does not read as a UDI.",
            "Give it as the product prints it: P:<product id>,S:<serial>,U:<uuid>.",
            given=visible(cleaned) or Sentence("Nothing"),
        )
    return found[0].udi


def udi_checks(udi: Udi) -> list[Check]:
    """What the UDI of a voice product says about itself.

    Of other products nothing is known, so nothing is checked.
    """
    pid, serial, uuid = udi.pid.upper(), udi.serial.lower(), udi.uuid
    if pid == CUCM_PID:
        digits, end = _CUCM_DIGITS, uuid[-_CUCM_DIGITS:] if uuid else ""
        name = "serial number is the last 5 hex digits of the UUID"
    elif pid == UNITY_PID.upper():
        digits, end = _UNITY_DIGITS, uuid[:_UNITY_DIGITS] if uuid else ""
        name = "serial number is the first 27 hex digits of the UUID"
    else:
        return []
    if uuid:
        detail = Remark("serial {given}, the UUID has {end}", given=udi.serial, end=end)
        return [check("udi-serial", name, serial == end, None if serial == end else detail)]
    if re.fullmatch(rf"[0-9a-f]{{{digits}}}", serial):
        return [check("udi-serial", name, None, Remark("no UUID is given to compare with"))]
    detail = Remark("{given} is not {digits} hex digits", given=udi.serial, digits=digits)
    return [check("udi-serial", name, False, detail)]


def _found(text: str, match: re.Match[str]) -> FoundUdi | None:
    uuid = match["uuid"]
    plain = uuid.replace("-", "").lower() if uuid else None
    try:
        udi = Udi(match["pid"].strip(), match["serial"], plain)
    except ValueError:
        return None
    label = _LABEL.search(text[max(0, match.start() - _LABEL_REACH) : match.start()])
    role = label["role"] if label else ""
    return FoundUdi(udi, match[0].strip(), match.start(), match.end(), "" if role == "UDI" else role)
