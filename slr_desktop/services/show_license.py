"""`show license`: an instance's licensing, as JSON and in the layout that the product prints.

The seed's words stand in the JSON; the text follows the product profile of the release.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slr_desktop.domain.instances import (
    AuthorizationStatus,
    Instance,
    Mode,
    Status,
    overage_since,
    short_tags,
)
from slr_desktop.domain.products import Product
from slr_desktop.domain.reservations import Reservation
from slr_desktop.domain.times import iso
from slr_desktop.services import takeovers
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import (
    entitlements,
    free_tags,
    named,
    product_of,
    publisher_of,
    reservation_of,
    status_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Licensing:
    """Everything about the licensing of one instance at one moment."""

    instance: Instance
    shown: Instance
    product: Product
    status: Status
    reservation: Reservation | None
    last: Reservation | None
    at: int
    moved_to: str = ""
    """Name of the instance that the authority has moved its reservation to; empty where it has not."""

    @property
    def alarms(self) -> tuple[str, ...]:
        """What ends soon or has ended, and that the reservation counts elsewhere."""
        moved = (f"The reservation was moved to {self.moved_to}",) if self.moved_to else ()
        return (*self.status.alarms, *moved)


def licensing(desk: Desk, instance: Instance) -> Licensing:
    """What `show license` is made of; a subscriber shows its publisher's."""
    shown = publisher_of(desk.workspace, instance)
    history = desk.workspace.all(Reservation, instance=shown.key)
    given = [r for r in history if r.return_code or r.codes]
    return Licensing(
        instance=instance,
        shown=shown,
        product=product_of(desk, shown),
        status=status_of(desk, shown),
        reservation=reservation_of(desk.workspace, shown),
        last=max(given, key=lambda r: (r.ended_at or desk.now, r.made_at)) if given else None,
        at=desk.now,
        moved_to=takeovers.moved_to(desk.workspace, shown.key),
    )


def as_result(desk: Desk, found: Licensing) -> dict[str, Any]:
    """The JSON of `show license`."""
    status, release = found.status, found.shown.release
    reservation, last = found.reservation, found.last
    return {
        "instance": found.instance.name,
        "udi": str(found.instance.udi),
        "registration_status": status.registration.value,
        "authorization_status": status.authorization.value,
        "mode": status.mode.value,
        "usage": named(found.product, release, found.shown.usage),
        "reserved": named(found.product, release, status.reserved),
        "evaluation": {
            "remaining_seconds": status.evaluation.remaining_seconds,
            "running": status.evaluation.running,
        },
        "overage": None
        if status.overage_remaining is None
        else {"remaining_seconds": status.overage_remaining},
        "enforced": status.enforced,
        "alarms": list(found.alarms),
        "sequence": reservation.number if reservation else 0,
        "request_code": reservation.request_code or None if reservation else None,
        "last_confirmation_code": last.codes[max(last.codes)] if last and last.codes else None,
        "last_return_code": last.return_code if last else None,
        "entitlements": [
            {
                "tag": found.product.result_key(e.tag, release),
                "count": e.quantity,
                "start": e.start.isoformat() if e.start else None,
                "end": e.end.isoformat() if e.end else None,
            }
            for e in entitlements(desk.workspace, found.shown)
        ],
    }


def text(desk: Desk, found: Licensing, view: str) -> list[str]:
    """The text of `show license VIEW`: status, summary, usage, all, or tech."""
    parts = {
        "status": (_status,),
        "summary": (_summary,),
        "usage": (_usage,),
        "all": (_status, _usage, _udi, _reservation),
        "tech": (_status, _usage, _udi, _reservation, _timers),
    }[view]
    lines: list[str] = []
    for part in parts:
        lines += [*part(desk, found), ""]
    return lines[:-1]


def _heading(title: str) -> list[str]:
    return [title, "=" * len(title), ""]


def _registration(found: Licensing) -> str:
    return found.product.shown_status(found.status.registration.value, found.shown.release)


def _period(seconds: int) -> str:
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3600)
    return f"{days} days, {hours} hr, {rest // 60} min, {rest % 60} sec"


def _status(_desk: Desk, found: Licensing) -> list[str]:
    status, reservation = found.status, found.reservation
    enabled = "ENABLED" if status.mode is Mode.RESERVATION else "DISABLED"
    export = "Allowed" if reservation and reservation.export_allowed else "Not Allowed"
    lines = [
        *_heading("Smart Licensing Status"),
        "Smart Licensing is ENABLED",
        f"License Reservation is {enabled}",
        "",
        "Registration:",
        f"  Status: {_registration(found)}",
        f"  Export-Controlled Functionality: {export}",
    ]
    if reservation and reservation.virtual_account:
        lines += [
            f"  Smart Account: {reservation.smart_account}",
            f"  Virtual Account: {reservation.virtual_account}",
        ]
    lines += ["", "License Authorization:", f"  Status: {status.authorization.value}"]
    if status.evaluation.running or status.authorization is AuthorizationStatus.EVALUATION:
        lines.append(f"  Evaluation Period Remaining: {_period(status.evaluation.remaining_seconds)}")
    if status.overage_remaining is not None:
        lines.append(f"  Overage Period Remaining: {_period(status.overage_remaining)}")
    lines.append(f"  Enforcement: {'IN EFFECT' if status.enforced else 'none'}")
    return lines + [f"  Alarm: {alarm}" for alarm in found.alarms]


def _summary(_desk: Desk, found: Licensing) -> list[str]:
    lines = [
        "Registration:",
        f"  Status: {_registration(found)}",
        "License Authorization:",
        f"  Status: {found.status.authorization.value}",
        "",
        "License Usage:",
    ]
    rows = _rows(found)
    return (
        lines
        + [f"  {name}: {used} in use, {reserved} reserved" for name, used, reserved, _ in rows or ()]
        + ([] if rows else ["  No licenses in use"])
    )


def _rows(found: Licensing) -> list[tuple[str, int, int, str]]:
    """Name, in use, reserved and status of every tag that is used or reserved."""
    usage, reserved = found.shown.usage, found.status.reserved
    free = free_tags(found.product)
    short = short_tags(usage, reserved, free) if found.status.mode is Mode.RESERVATION else ()
    rows = []
    for tag in sorted({*usage, *reserved}):
        used = usage.get(tag, 0)
        state = found.status.authorization.value.upper() if used else "NOT IN USE"
        if used and tag not in short and found.status.authorization is AuthorizationStatus.NOT_AUTHORIZED:
            state = AuthorizationStatus.AUTHORIZED.value.upper()
        rows.append((found.product.result_key(tag, found.shown.release), used, reserved.get(tag, 0), state))
    return rows


def _usage(_desk: Desk, found: Licensing) -> list[str]:
    lines = _heading("License Usage")
    for name, used, reserved, state in _rows(found):
        lines += [
            f"{name}:",
            f"  Count: {used}",
            f"  Status: {state}",
            "  Reservation:",
            f"    Total reserved count: {reserved}",
            "",
        ]
    return lines[:-1] if _rows(found) else [*lines, "No licenses in use"]


def _udi(_desk: Desk, found: Licensing) -> list[str]:
    udi = found.instance.udi
    uuid = f",UUID:{udi.uuid}" if udi.uuid else ""
    return [*_heading("Product Information"), f"UDI: PID:{udi.pid},SN:{udi.serial}{uuid}"]


def _reservation(_desk: Desk, found: Licensing) -> list[str]:
    reservation, last = found.reservation, found.last
    installed = reservation is not None and reservation.number > 0
    number = f" (number {reservation.number})" if reservation and installed else ""
    code = reservation.request_code if reservation and not installed else ""
    confirmation = last.codes[max(last.codes)] if last and last.codes else ""
    return [
        *_heading("Reservation Info"),
        f"License reservation: {'ENABLED' if found.status.mode is Mode.RESERVATION else 'DISABLED'}",
        f"  Reservation status: {'SPECIFIC INSTALLED' if installed else 'NOT INSTALLED'}{number}",
        f"  Request code: {code or '<none>'}",
        f"  Last return code: {last.return_code if last and last.return_code else '<none>'}",
        f"  Last Confirmation code: {confirmation or '<none>'}",
    ]


def _timers(_desk: Desk, found: Licensing) -> list[str]:
    instance, left = found.shown, found.status.evaluation
    running = "running" if left.running else "stopped"
    since = overage_since(instance, found.at)
    overage = iso(since) if since is not None else "<none>"
    return [
        *_heading("Timers"),
        f"As of: {iso(found.at)}",
        f"Evaluation: {running}, {left.remaining_seconds} seconds left",
        f"Overage since: {overage}",
        f"Added: {iso(instance.added_at)}",
    ]
