"""Product instances of a site: what they use, what they may still do, and why.

The seed, "Smart Software Licensing Status", "Specific License Reservation Status" and
"Enforcement Policy on Unity Connection". Everything here is pure: an instance, what it has
reserved, and a time give a status; looking never changes anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar, Final

from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.times import DAY, term_bounds, term_covers

EVALUATION_PERIOD: Final = 90 * DAY
OVERAGE_PERIOD: Final = 90 * DAY
ALARM_DAYS: Final = (1, 7, 30)

Free = Callable[[str], bool]
"""Says of a tag whether it needs no license (Speech Connect Guest User): never short, never in use."""


class Mode(StrEnum):
    """How an instance is licensed."""

    SMART = "smart"
    RESERVATION = "reservation"


class Registration(StrEnum):
    """Registration Status, in the seed's words."""

    UNREGISTERED = "Unregistered"
    IN_PROGRESS = "Reservation In Progress"
    RESERVED = "Registered - License Reservation"


class AuthorizationStatus(StrEnum):
    """Authorization Status, in the seed's words."""

    EVALUATION = "Evaluation Mode"
    EVALUATION_EXPIRED = "Evaluation Period Expired"
    NO_LICENSE_IN_USE = "No License in Use"
    AUTHORIZED = "Authorized - Reserved"
    NOT_AUTHORIZED = "Not Authorized - Reserved"


class Family(StrEnum):
    """Who makes the codes of an instance: this app, or the product's own agent."""

    NATIVE = "native"
    CISCO = "cisco"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One product instance. Its life is its UDI: what was evaluated stays evaluated.

    Attributes:
        usage: count in use by full tag.
        evaluation_used: seconds of the evaluation period that were used before `evaluation_since`.
        evaluation_since: since when it runs, None while it stands.
        overage_since: since when a tag is short; in the future where a term that ends will make it so,
            for nobody acts at that second; None while everything is covered and stays so.
        settled_at: when usage and reservation were last judged together.
        reservation: id of the open or installed reservation.
    """

    TABLE: ClassVar[str] = "instance"

    name: str
    udi: Udi
    product: str
    release: str
    family: Family
    added_at: int
    cluster: str | None = None
    node: str | None = None
    mode: Mode = Mode.SMART
    registration: Registration = Registration.UNREGISTERED
    usage: dict[str, int] = field(default_factory=dict)
    evaluation_used: int = 0
    evaluation_since: int | None = None
    overage_since: int | None = None
    settled_at: int = 0
    reservation: str | None = None

    @property
    def key(self) -> str:
        """The UDI in canonical form."""
        return self.udi.canonical

    @property
    def is_subscriber(self) -> bool:
        """Whether licensing acts belong to another node of its cluster."""
        return self.node == "subscriber"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What is left of the evaluation period, in seconds, and whether it runs."""

    remaining_seconds: int
    running: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What an instance is at one moment."""

    registration: Registration
    authorization: AuthorizationStatus
    mode: Mode
    reserved: dict[str, int]
    evaluation: Evaluation
    overage_remaining: int | None
    enforced: bool
    alarms: tuple[str, ...]


def in_use(usage: Mapping[str, int], free: Free) -> bool:
    """Whether a license is in use; guest users need none and do not count."""
    return any(count > 0 and not free(tag) for tag, count in usage.items())


def reserved_counts(entitlements: tuple[Entitlement, ...], at: int) -> dict[str, int]:
    """What the entitlements give by tag at a moment; lines not begun or over count 0."""
    counts: dict[str, int] = {}
    for entitlement in entitlements:
        if term_covers(entitlement.start, entitlement.end, at):
            counts[entitlement.tag] = counts.get(entitlement.tag, 0) + entitlement.quantity
    return counts


def short_tags(usage: Mapping[str, int], reserved: Mapping[str, int], free: Free) -> tuple[str, ...]:
    """The tags of which more is in use than reserved. Nothing lends inside a reservation."""
    return tuple(t for t, n in sorted(usage.items()) if n > reserved.get(t, 0) and not free(t))


def evaluation(instance: Instance, now: int) -> Evaluation:
    """What is left of the 90 days at `now`."""
    since = instance.evaluation_since
    used = instance.evaluation_used + (max(0, now - since) if since is not None else 0)
    remaining = max(0, EVALUATION_PERIOD - used)
    return Evaluation(remaining_seconds=remaining, running=since is not None and remaining > 0)


def settle(instance: Instance, entitlements: tuple[Entitlement, ...], free: Free, now: int) -> Instance:
    """The instance after its usage, reservation or registration changed: timers started and stopped.

    Evaluation runs in every second that is not registered and in use. The overage timer starts
    with the first shortage of a reserved instance and stops only where everything is covered:
    return and change of mode do not stop it.
    """
    runs = in_use(instance.usage, free) and instance.registration is not Registration.RESERVED
    spent = EVALUATION_PERIOD - evaluation(instance, now).remaining_seconds
    return replace(
        instance,
        evaluation_used=spent,
        evaluation_since=now if runs else None,
        overage_since=_overage_from(instance, entitlements, free, now),
        settled_at=now,
    )


def _overage_from(
    instance: Instance, entitlements: tuple[Entitlement, ...], free: Free, now: int
) -> int | None:
    """The second at which the overage timer started, or will start if nobody acts."""
    begun = overage_since(instance, now)
    if not in_use(instance.usage, free):
        return None
    if instance.registration is not Registration.RESERVED:
        return begun
    bounds = {bound for e in entitlements for bound in term_bounds(e.start, e.end) if bound > now}
    for moment in (now, *sorted(bounds)):
        if short_tags(instance.usage, reserved_counts(entitlements, moment), free):
            return begun if begun is not None and moment == now else moment
    return None


def overage_since(instance: Instance, now: int) -> int | None:
    """Since when the instance is in overage at `now`; None where it is not, or not yet."""
    since = instance.overage_since
    return since if since is not None and since <= now else None


def status(instance: Instance, entitlements: tuple[Entitlement, ...], free: Free, now: int) -> Status:
    """Everything the Licenses page says of an instance at `now`; the first row that fits."""
    left = evaluation(instance, now)
    reserved = reserved_counts(entitlements, now) if instance.registration is Registration.RESERVED else {}
    since = overage_since(instance, now)
    overage = None if since is None else max(0, OVERAGE_PERIOD - (now - since))
    authorization = _authorization(instance, reserved, left, free)
    enforced = authorization is AuthorizationStatus.EVALUATION_EXPIRED or (
        authorization is AuthorizationStatus.NOT_AUTHORIZED and overage == 0
    )
    return Status(
        registration=instance.registration,
        authorization=authorization,
        mode=instance.mode,
        reserved=reserved,
        evaluation=left,
        overage_remaining=overage,
        enforced=enforced,
        alarms=_alarms(authorization, left, overage),
    )


def _authorization(
    instance: Instance, reserved: Mapping[str, int], left: Evaluation, free: Free
) -> AuthorizationStatus:
    if instance.registration is not Registration.RESERVED:
        over = left.remaining_seconds == 0
        return AuthorizationStatus.EVALUATION_EXPIRED if over else AuthorizationStatus.EVALUATION
    if not in_use(instance.usage, free):
        return AuthorizationStatus.NO_LICENSE_IN_USE
    if short_tags(instance.usage, reserved, free):
        return AuthorizationStatus.NOT_AUTHORIZED
    return AuthorizationStatus.AUTHORIZED


def _alarms(authorization: AuthorizationStatus, left: Evaluation, overage: int | None) -> tuple[str, ...]:
    """What ends within 30, 7 or 1 days, or has ended; only of the period that decides now."""
    evaluating = left.running or authorization is AuthorizationStatus.EVALUATION_EXPIRED
    short = authorization is AuthorizationStatus.NOT_AUTHORIZED
    found = (
        ("The evaluation period", left.remaining_seconds if evaluating else None),
        ("The overage period", overage if short else None),
    )
    alarms = []
    for name, seconds in found:
        if seconds == 0:
            alarms.append(f"{name} is over")
        elif seconds is not None:
            within = next((d for d in ALARM_DAYS if seconds <= d * DAY), None)
            if within:
                alarms.append(f"{name} ends within {within} day{'s' if within > 1 else ''}")
    return tuple(alarms)
