"""The entitlements inside an authorization, and the reader of fields that they share with it.

The reader takes each known child once, notes every fault in words with its place, and keeps
what it does not know.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import Final

from slr_desktop.codec.cisco.paste import visible
from slr_desktop.codec.cisco.xml_reading import Element
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.identifiers import TagName
from slr_desktop.domain.sentences import Remark, Sentence

MAX_ENTITLEMENTS: Final = 1000
MAX_COUNT: Final = 10**9
_NUMBER: Final = re.compile(r"[0-9]{1,10}\Z", re.ASCII)
_MONTHS: Final = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_NAMED_DATE: Final = re.compile(r"([0-9]{4})-([A-Z]{3})-([0-9]{1,2})(?: UTC)?\Z", re.ASCII | re.IGNORECASE)
_ISO_DATE: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9:.]{5,12}(?:Z|[+-]00:?00)?)?(?: UTC)?\Z", re.ASCII
)
_FIELDS: Final = (
    "tag",
    "count",
    "startDate",
    "endDate",
    "licenseType",
    "displayName",
    "tagDescription",
    "subscriptionID",
)
OPTIONAL: Final = frozenset({"startDate", "endDate", "subscriptionID", "displayName", "tagDescription"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CiscoEntitlement:
    """A count of one tag. Dates are UTC days, both included; None: perpetual, or a fault."""

    tag: str
    name: TagName | None
    count: int | None
    start: datetime.date | None
    end: datetime.date | None
    license_type: str
    display_name: str
    description: str
    subscription_id: str

    def as_entitlement(self) -> Entitlement | None:
        """The domain's entitlement, if tag and count are sound."""
        if self.name is None or not self.count:
            return None
        return Entitlement(tag=self.tag, quantity=self.count, start=self.start, end=self.end)


@dataclass(slots=True)
class Reader:
    """Collects faults and unknown elements while an artefact is read."""

    faults: list[Remark] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def parts(self, element: Element, where: str, names: tuple[str, ...]) -> dict[str, Element]:
        """The known children of an element by name, each once; the rest is noted as unknown.

        Names in `OPTIONAL` may be missing.
        """
        found: dict[str, Element] = {}
        self.unknown += [f"{where}@{visible(a, 40)}" for a in element.attributes]
        if element.text.strip():
            self.unknown.append(f"text in {where}: {visible(element.text.strip(), 40)}")
        for child in element.children:
            if child.name not in names:
                self.unknown.append(f"{where}/{visible(child.name, 40)} = {visible(child.text.strip(), 40)}")
            elif child.name in found:
                self.faults.append(Remark("{where} has {name} twice", where=where, name=child.name))
            else:
                found[child.name] = child
                self._leaf(child)
        self.faults += [
            Remark("{where} lacks {name}", where=where, name=name)
            for name in names
            if name not in found and name not in OPTIONAL
        ]
        return found

    def text(self, parts: dict[str, Element], name: str, where: str = "") -> str:
        """The text of a part; empty where it is missing. An empty one is a fault unless it is optional."""
        element = parts.get(name)
        if element is None:
            return ""
        value = element.text.strip()
        if not value and name not in OPTIONAL:
            self.faults.append(Remark("{place} is empty", place=f"{where}{name}"))
        return value

    def form(
        self, parts: dict[str, Element], name: str, pattern: re.Pattern[str], of: Sentence, where: str = ""
    ) -> str | None:
        """The text of a part if it has a form, else None and a fault."""
        value = self.text(parts, name, where)
        if not value or pattern.match(value):
            return value or None
        place, given = f"{where}{name}", visible(value, 40)
        self.faults.append(Remark("{place} is {given}, not {wanted}", place=place, given=given, wanted=of))
        return None

    def _leaf(self, element: Element) -> None:
        if element.name in {"authorizationCode", "entitlements"}:
            return
        self.unknown += [f"{element.name}@{visible(a, 40)}" for a in element.attributes]
        self.unknown += [f"{element.name}/{visible(c.name, 40)}" for c in element.children]


def is_none(place: str, given: str) -> Remark:
    """The fault that a tag or UDI cannot be one."""
    return Remark("{place} is {given}, which is none", place=place, given=visible(given, 40))


def read_entitlements(element: Element, reader: Reader) -> tuple[CiscoEntitlement, ...]:
    """The entitlements of an authorization, in its order."""
    listed = element.all("entitlement")
    reader.unknown += [
        f"entitlements/{visible(c.name, 40)}" for c in element.children if c.name != "entitlement"
    ]
    if not listed:
        reader.faults.append(Remark("{place} is empty", place="entitlements"))
    if len(listed) > MAX_ENTITLEMENTS:
        reader.faults.append(Remark("there are more than {limit} entitlements", limit=MAX_ENTITLEMENTS))
    return tuple(_entitlement(e, n, reader) for n, e in enumerate(listed[:MAX_ENTITLEMENTS], 1))


def _entitlement(element: Element, number: int, reader: Reader) -> CiscoEntitlement:
    where = f"entitlement {number} "
    parts = reader.parts(element, where.strip(), _FIELDS)
    texts = {n: reader.text(parts, n, where) for n in _FIELDS}
    name = None
    if texts["tag"]:
        try:
            name = TagName.parse(texts["tag"])
        except ValueError:
            reader.faults.append(is_none(f"{where}tag", texts["tag"]))
    start = _date(texts["startDate"], f"{where}startDate", reader)
    end = _date(texts["endDate"], f"{where}endDate", reader)
    if start and end and end < start:
        reader.faults.append(Remark("{place} ends before it starts", place=where.strip()))
    return CiscoEntitlement(
        tag=texts["tag"],
        name=name,
        count=_count(texts["count"], where, reader),
        start=start,
        end=end,
        license_type=texts["licenseType"],
        display_name=texts["displayName"],
        description=texts["tagDescription"],
        subscription_id=texts["subscriptionID"],
    )


def _count(text: str, where: str, reader: Reader) -> int | None:
    if not text:
        return None
    if not _NUMBER.match(text) or not 0 <= int(text) <= MAX_COUNT:
        wanted = Sentence("a number up to {limit}", limit=MAX_COUNT)
        place, given = f"{where}count", visible(text, 40)
        reader.faults.append(
            Remark("{place} is {given}, not {wanted}", place=place, given=given, wanted=wanted)
        )
        return None
    return int(text)


def _date(text: str, place: str, reader: Reader) -> datetime.date | None:
    if not text:
        return None
    day = parse_term_date(text)
    if day is None:
        reader.faults.append(
            Remark("{place} is {given}, which is no date", place=place, given=visible(text, 40))
        )
    return day


def parse_term_date(text: str) -> datetime.date | None:
    """A term date in the forms that were seen: `2019-JAN-15 UTC`, `2026-Jan-01`, ISO; else None."""
    try:
        if found := _NAMED_DATE.match(text):
            return datetime.date(int(found[1]), _MONTHS.index(found[2].upper()) + 1, int(found[3]))
        if found := _ISO_DATE.match(text):
            return datetime.date.fromisoformat(found[1])
    except ValueError:
        return None
    return None
