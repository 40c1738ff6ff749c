"""Names that cannot be malformed: the UDI of an instance, entitlement tags, identifiers.

The UDI (unique device identifier) is product id, serial number and, on voice products, a
UUID. Two UDIs name the same instance when product id and serial agree in canonical form:
upper case, trimmed; the UUID is compared only where both sides have one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from slr_desktop.domain.sentences import Remark

NATIVE_SERIAL: Final = re.compile(r"[A-Za-z0-9._-]{1,32}\Z", re.ASCII)
_PID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/+-]{0,62}\Z", re.ASCII)
_SERIAL: Final = re.compile(r"[A-Za-z0-9._-]{1,64}\Z", re.ASCII)
_UUID: Final = re.compile(r"[0-9a-f]{32}\Z", re.ASCII)
_TAG: Final = re.compile(
    r"regid\.(?P<month>[0-9]{4}-[0-9]{2})\.(?P<owner>[a-z0-9.-]{1,40})\.(?P<name>[A-Za-z0-9_-]{1,60}),"
    r"(?P<version>[A-Za-z0-9.]{1,12})_(?P<uuid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\Z",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Udi:
    """A unique device identifier as it was given; `pid` and `serial` keep their letters.

    Raises:
        ValueError: a part is empty, too long, or holds a character that no product uses.
    """

    pid: str
    serial: str
    uuid: str | None = None

    def __post_init__(self) -> None:
        if self.pid != self.pid.strip() or not _PID.match(self.pid):
            raise ValueError(Remark("not a product id: {given}", given=repr(self.pid)))
        if not _SERIAL.match(self.serial):
            raise ValueError(Remark("not a serial number: {given}", given=repr(self.serial)))
        if self.uuid is not None and not _UUID.match(self.uuid):
            what = "not a UUID of 32 lower-case hex digits: {given}"
            raise ValueError(Remark(what, given=repr(self.uuid)))

    @property
    def canonical(self) -> str:
        """`PID:SERIAL` in upper case; equal for the same instance."""
        return f"{self.pid.upper()}:{self.serial.upper()}"

    def same_instance(self, other: Udi) -> bool:
        """Whether both name one instance; UUIDs count only where both have one."""
        if self.canonical != other.canonical:
            return False
        return self.uuid is None or other.uuid is None or self.uuid == other.uuid

    def __str__(self) -> str:
        return f"P:{self.pid},S:{self.serial}" + (f",U:{self.uuid}" if self.uuid else "")


@dataclass(frozen=True, slots=True)
class TagName:
    """The parts of an entitlement tag `regid.<month>.<owner>.<name>,<version>_<uuid>`."""

    month: str
    owner: str
    name: str
    version: str
    uuid: str

    @classmethod
    def parse(cls, text: str) -> TagName:
        """The parts of a full tag; ValueError where it is none."""
        found = _TAG.match(text)
        if not found:
            raise ValueError(f"not an entitlement tag: {text[:120]!r}")
        return cls(**found.groupdict())

    def __str__(self) -> str:
        return f"regid.{self.month}.{self.owner}.{self.name},{self.version}_{self.uuid}"
