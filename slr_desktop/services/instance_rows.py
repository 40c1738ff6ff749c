"""All instances of a site at one moment, a row each: what a table of them shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slr_desktop.domain.instances import AuthorizationStatus, Instance, Registration, Status
from slr_desktop.domain.roles import Role
from slr_desktop.services import takeovers
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import (
    entitlements,
    product_of,
    publisher_of,
    require_role,
    status_with,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstanceRow:
    """One instance with its status.

    Attributes:
        product: name of the product, as people call it.
        registration: Registration Status in the words that its release prints.
        used: how many licenses are in use, `reserved` how many are reserved, over all tags.
        deadline: when the period that runs is over, seconds since 1970; None where none runs.
        attention: whether somebody should look: a period runs or is over, a request is open, or it was moved.
        moved_to: name of the instance that the authority has moved its reservation to; empty where it has not.
    """

    instance: Instance
    status: Status
    product: str
    registration: str
    used: int
    reserved: int
    deadline: int | None
    attention: bool
    moved_to: str = ""

    @property
    def name(self) -> str:
        """What people call it."""
        return self.instance.name


def list_rows(desk: Desk) -> list[InstanceRow]:
    """Every instance, by name.

    Raises:
        Refusal: wrong-state (not a site), database-damaged.
    """
    require_role(desk, Role.SITE)
    now, moved = desk.now, takeovers.all_moved(desk.workspace)
    found = [_row(desk, instance, now, moved) for instance in desk.workspace.all(Instance)]
    return sorted(found, key=lambda row: row.name.casefold())


def _row(desk: Desk, instance: Instance, now: int, moved: Mapping[str, str]) -> InstanceRow:
    product, shown = product_of(desk, instance), publisher_of(desk.workspace, instance)
    status = status_with(desk, shown, entitlements(desk.workspace, shown), now)
    deadline, elsewhere = _deadline(status, now), moved.get(shown.key, "")
    return InstanceRow(
        instance=instance,
        status=status,
        product=product.name,
        registration=product.shown_status(status.registration.value, instance.release),
        used=sum(shown.usage.values()),
        reserved=sum(status.reserved.values()),
        deadline=deadline,
        attention=deadline is not None
        or status.enforced
        or status.registration is Registration.IN_PROGRESS
        or bool(elsewhere),
        moved_to=elsewhere,
    )


def _deadline(status: Status, now: int) -> int | None:
    """When the evaluation or overage period that decides now is over."""
    if status.authorization is AuthorizationStatus.NOT_AUTHORIZED and status.overage_remaining is not None:
        return now + status.overage_remaining
    if status.evaluation.running or status.authorization is AuthorizationStatus.EVALUATION_EXPIRED:
        return now + status.evaluation.remaining_seconds
    return None
