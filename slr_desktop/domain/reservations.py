"""Specific License Reservation at the product: THE table of states and events.

The seed, "Configuring Specific License Reservation in Unity Connection". Every pair of state
and event is a row: a next state, or a refusal that says what is possible instead. Nothing
outside this table moves an instance.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from typing import ClassVar, Final

from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Free, Instance, Mode, Registration, settle


class State(Enum):
    """Mode and Registration Status together."""

    SMART = (Mode.SMART, Registration.UNREGISTERED)
    UNREGISTERED = (Mode.RESERVATION, Registration.UNREGISTERED)
    IN_PROGRESS = (Mode.RESERVATION, Registration.IN_PROGRESS)
    RESERVED = (Mode.RESERVATION, Registration.RESERVED)

    @classmethod
    def of(cls, instance: Instance) -> State:
        """The state an instance is in."""
        return cls((instance.mode, instance.registration))


class Event(StrEnum):
    """What can happen to an instance in reservation mode; install and discard by what they are for."""

    ENABLE = "enable"
    DISABLE = "disable"
    REQUEST = "request"
    INSTALL = "install"
    INSTALL_UPDATE = "install an update"
    CANCEL = "cancel"
    RETURN = "return"
    DISCARD_OPEN = "return-authorization of the open request"
    DISCARD_OTHER = "return-authorization of another request"


@dataclass(frozen=True, slots=True)
class No:
    """An event that a state does not have: why, and what is possible instead."""

    code: str
    what: str
    do: str
    harmless: bool | None = None


_ENABLE_FIRST: Final = No(
    "wrong-state",
    "{name} is in smart licensing mode, not in reservation mode.",
    "Use: license smart reservation enable --instance {name}",
)
_CANCEL_FIRST: Final = No(
    "wrong-state",
    "{name} has a reservation in progress.",
    "Install the authorization, or cancel first: license smart reservation cancel --instance {name}",
)
_RETURN_FIRST: Final = No(
    "wrong-state",
    "{name} holds a reservation.",
    "Return it first: license smart reservation return --instance {name}",
)
_NONE_IN_PROGRESS: Final = No(
    "wrong-state",
    "{name} has no reservation in progress.",
    "Make a request: license smart reservation request specific --instance {name}",
)
_ALREADY: Final = No("wrong-state", "{name} is in that mode already.", "Nothing: it is as wanted.", True)
_NOTHING_TO_CANCEL: Final = No(
    "wrong-state", "{name} has nothing to cancel.", "Nothing: no request is open.", True
)
_NOTHING_INSTALLED: Final = No(
    "wrong-state",
    "{name} has no reservation installed.",
    "Nothing to return here. The last return code stands in: show license status --instance {name}",
)

TABLE: Final[dict[tuple[State, Event], State | No]] = {
    (State.SMART, Event.ENABLE): State.UNREGISTERED,
    (State.SMART, Event.DISABLE): _ALREADY,
    (State.SMART, Event.REQUEST): _ENABLE_FIRST,
    (State.SMART, Event.INSTALL): _ENABLE_FIRST,
    (State.SMART, Event.INSTALL_UPDATE): _ENABLE_FIRST,
    (State.SMART, Event.CANCEL): _ENABLE_FIRST,
    (State.SMART, Event.RETURN): _ENABLE_FIRST,
    (State.SMART, Event.DISCARD_OPEN): _ENABLE_FIRST,
    (State.SMART, Event.DISCARD_OTHER): _ENABLE_FIRST,
    (State.UNREGISTERED, Event.ENABLE): _ALREADY,
    (State.UNREGISTERED, Event.DISABLE): State.SMART,
    (State.UNREGISTERED, Event.REQUEST): State.IN_PROGRESS,
    (State.UNREGISTERED, Event.INSTALL): _NONE_IN_PROGRESS,
    (State.UNREGISTERED, Event.INSTALL_UPDATE): _NONE_IN_PROGRESS,
    (State.UNREGISTERED, Event.CANCEL): _NOTHING_TO_CANCEL,
    (State.UNREGISTERED, Event.RETURN): _NOTHING_INSTALLED,
    (State.UNREGISTERED, Event.DISCARD_OPEN): _NONE_IN_PROGRESS,
    (State.UNREGISTERED, Event.DISCARD_OTHER): State.UNREGISTERED,
    (State.IN_PROGRESS, Event.ENABLE): _ALREADY,
    (State.IN_PROGRESS, Event.DISABLE): _CANCEL_FIRST,
    (State.IN_PROGRESS, Event.REQUEST): State.IN_PROGRESS,
    (State.IN_PROGRESS, Event.INSTALL): State.RESERVED,
    (State.IN_PROGRESS, Event.INSTALL_UPDATE): State.RESERVED,
    (State.IN_PROGRESS, Event.CANCEL): State.UNREGISTERED,
    (State.IN_PROGRESS, Event.RETURN): _CANCEL_FIRST,
    (State.IN_PROGRESS, Event.DISCARD_OPEN): State.UNREGISTERED,
    (State.IN_PROGRESS, Event.DISCARD_OTHER): State.IN_PROGRESS,
    (State.RESERVED, Event.ENABLE): _ALREADY,
    (State.RESERVED, Event.DISABLE): _RETURN_FIRST,
    (State.RESERVED, Event.REQUEST): No(
        "wrong-state",
        "{name} is registered already.",
        "Ask the authority for an update, or return first: "
        "license smart reservation return --instance {name}",
    ),
    (State.RESERVED, Event.INSTALL): _RETURN_FIRST,
    (State.RESERVED, Event.INSTALL_UPDATE): State.RESERVED,
    (State.RESERVED, Event.CANCEL): _RETURN_FIRST,
    (State.RESERVED, Event.RETURN): State.UNREGISTERED,
    (State.RESERVED, Event.DISCARD_OPEN): No(
        "wrong-state",
        "This authorization belongs to the reservation that {name} holds.",
        "Install it if it is an update, or return the whole: "
        "license smart reservation return --instance {name}",
    ),
    (State.RESERVED, Event.DISCARD_OTHER): State.RESERVED,
}


class ReservationState(StrEnum):
    """How far a request has come."""

    OPEN = "open"
    INSTALLED = "installed"
    CANCELLED = "cancelled"
    RETURNED = "returned"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """One request of an instance and everything that came of it. Kept for ever.

    Attributes:
        id: the reservation id r in hex.
        instance: key of the instance.
        authority: id of the authority's workspace in hex; empty for a foreign one.
        request: SHA-256 (hex) of the request artefact; `request_code` is its typed form and
            `code_digest` the SHA-256 (hex) of that text, by which a typed request is answered.
        number: the newest number that was installed; 0 before the first.
        installed: SHA-256 (hex) of each authorization that was installed, by number.
        codes: confirmation codes that were given out, by number.
    """

    TABLE: ClassVar[str] = "reservation"

    id: str
    instance: str
    authority: str
    anchor: str
    request: str
    request_code: str
    code_digest: str
    wish: dict[str, int]
    made_at: int
    exchange: str
    state: ReservationState = ReservationState.OPEN
    number: int = 0
    installed: dict[int, str] = field(default_factory=dict)
    codes: dict[int, str] = field(default_factory=dict)
    entitlements: tuple[Entitlement, ...] = ()
    export_allowed: bool = False
    smart_account: str = ""
    virtual_account: str = ""
    return_code: str | None = None
    ended_at: int | None = None

    @property
    def key(self) -> str:
        """The reservation id."""
        return self.id

    @property
    def barred(self) -> bool:
        """Whether nothing of this request may ever be installed again."""
        return self.state in (ReservationState.RETURNED, ReservationState.DISCARDED)


def move(instance: Instance, event: Event) -> State:
    """The state that an event leads to.

    Raises:
        Refusal: the table has no such move.
    """
    row = TABLE[State.of(instance), event]
    if isinstance(row, State):
        return row
    raise Refusal(row.code, row.what, row.do, harmless=row.harmless, name=instance.name)


def apply(
    instance: Instance,
    event: Event,
    *,
    reservation: str | None,
    entitlements: tuple[Entitlement, ...],
    free: Free,
    now: int,
) -> Instance:
    """The instance after an event, its timers settled.

    Args:
        instance: as it is before.
        event: what happens.
        reservation: id of the open or installed reservation afterwards.
        entitlements: what is reserved afterwards.
        free: the tags that need no license.
        now: seconds since 1970.
    """
    mode, registration = move(instance, event).value
    moved = replace(instance, mode=mode, registration=registration, reservation=reservation)
    return settle(moved, entitlements, free, now)
