"""What importing an authorization would change, before anything is recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from slr_desktop.codec.opening import Opened
from slr_desktop.domain.artefacts import Authorization, Check
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Leg
from slr_desktop.domain.instances import Instance, reserved_counts
from slr_desktop.domain.reservations import Reservation
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark
from slr_desktop.services import foreign, install
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbound import is_foreign
from slr_desktop.services.instances import find, named, product_of, require_role

UNREADABLE: Final = frozenset({"unrecognised", "wrong-kind", "too-large", "incomplete", "damaged"})
"""Refusals of what is no authorization at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagChange:
    """One tag: how many are reserved now, how many afterwards, how many are in use.

    Attributes:
        asked: how many the request named; None for an update, and where it named no quantity at all.
    """

    tag: str
    before: int
    after: int
    used: int
    asked: int | None = None

    @property
    def short(self) -> bool:
        """Whether more is in use than will be reserved."""
        return self.used > self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportItem:
    """One authorization: what it says and changes, or why it cannot be installed.

    Attributes:
        instance: name of the instance, or the UDI it was made for.
        sequence: its number; 0 where it could not be read.
        verifiable: whether its signature was checked; a vendor's own cannot be.
        code: where it is installed already, the confirmation code that was given for it.
        installed_at: where it is installed already, since when, seconds since 1970.
        returned_at: where what it authorizes was returned since, when, seconds since 1970.
        in_force: where it is installed already and another number is in force by now, that number; else 0.
        command: family cisco: what is typed at the product to install it.
    """

    instance: str
    sequence: int = 0
    smart_account: str = ""
    virtual_account: str = ""
    changes: tuple[TagChange, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Remark, ...] = ()
    verifiable: bool = True
    code: str = ""
    installed_at: int | None = None
    returned_at: int | None = None
    in_force: int = 0
    command: str = ""
    refusal: Refusal | None = None


def preview_import(desk: Desk, data: bytes, only: str | None) -> list[ImportItem]:
    """Read authorizations, native or foreign, one or a batch; nothing is written.

    Raises:
        Refusal: the whole cannot be opened.
    """
    if is_foreign(data):
        return [_foreign(desk, data, only)]
    require_role(desk, Role.SITE)
    narrowed = find(desk, only) if only else None
    items: list[Opened | Refusal] = []
    try:
        items += install.open_authorizations(desk, data)
    except Refusal as refusal:
        if refusal.code != "replayed":
            raise
        items.append(refusal)
    return [_native(desk, item, narrowed) for item in items]


def _native(desk: Desk, item: Opened | Refusal, only: Instance | None) -> ImportItem:
    if isinstance(item, Refusal):
        return _installed_before(desk, item)
    body = item.artefact.body
    assert isinstance(body, Authorization)
    try:
        found, change = install.read(desk, desk.workspace, item, only)
    except Refusal as refusal:
        return _refused(desk, item, only, refusal)
    wish = change.reservation.wish if change.reservation.number == 0 else {}
    return ImportItem(
        instance=change.instance.name,
        sequence=body.number,
        smart_account=body.smart_account,
        virtual_account=body.virtual_account,
        changes=tuple(_changes(desk, change.instance, change.before, change.after, wish)),
        checks=found.checks,
        findings=found.findings,
    )


def _refused(desk: Desk, item: Opened, only: Instance | None, refusal: Refusal) -> ImportItem:
    """Why it cannot be installed, with the name that its instance has here, and every check."""
    body = item.artefact.body
    assert isinstance(body, Authorization)
    known = desk.workspace.get(Instance, body.udi.canonical)
    return ImportItem(
        instance=known.name if known is not None else str(body.udi),
        sequence=body.number,
        checks=install.checks(desk, item, only),
        refusal=refusal,
    )


def _installed_before(desk: Desk, refusal: Refusal) -> ImportItem:
    """What is known here of bytes that are installed already, with their confirmation code."""
    digest = str(refusal.facts.get("digest", ""))
    for reservation in desk.workspace.all(Reservation) if refusal.code == "replayed" else ():
        numbers = [number for number, installed in reservation.installed.items() if installed == digest]
        instance = desk.workspace.get(Instance, reservation.instance)
        if numbers and instance is not None:
            return ImportItem(
                instance=instance.name,
                sequence=numbers[0],
                code=reservation.codes.get(numbers[0], ""),
                installed_at=_installed_at(desk, digest),
                returned_at=reservation.ended_at if reservation.barred else None,
                in_force=reservation.number if reservation.number != numbers[0] else 0,
                refusal=refusal,
            )
    return ImportItem(instance="", installed_at=_installed_at(desk, digest), refusal=refusal)


def _installed_at(desk: Desk, digest: str) -> int | None:
    """When bytes came in first; None where they did not."""
    legs = desk.workspace.all(Leg, artefact=digest, direction=Direction.IN.value) if digest else []
    return min((leg.at for leg in legs), default=None)


def _foreign(desk: Desk, data: bytes, only: str | None) -> ImportItem:
    try:
        found = foreign.read(desk, desk.workspace, data, only)
    except Refusal as refusal:
        if refusal.code in UNREADABLE:
            raise
        return ImportItem(instance="", verifiable=False, refusal=refusal)
    instance = found.instance
    listed = {e.tag: e.count or 0 for e in found.authorization.entitlements}
    before = reserved_counts(found.reservation.entitlements, desk.now)
    return ImportItem(
        instance=instance.name,
        sequence=found.reservation.number + 1,
        changes=tuple(_changes(desk, instance, before, listed)),
        checks=found.checks,
        findings=tuple(c.told for c in found.checks if c.passed is False),
        verifiable=False,
        command=product_of(desk, instance).command("install", instance.release).text,
    )


def _changes(
    desk: Desk,
    instance: Instance,
    before: Mapping[str, int],
    after: Mapping[str, int],
    wish: Mapping[str, int] | None = None,
) -> Iterator[TagChange]:
    product = product_of(desk, instance)
    asked = wish if any((wish or {}).values()) else None
    for tag in sorted({*before, *after, *instance.usage, *(asked or {})}):
        (name,) = named(product, instance.release, {tag: 1})
        yield TagChange(
            tag=name,
            before=before.get(tag, 0),
            after=after.get(tag, 0),
            used=instance.usage.get(tag, 0),
            asked=asked.get(tag, 0) if asked else None,
        )
