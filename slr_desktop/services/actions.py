"""The Action menu of an instance: every act there is, which are possible now, and why others are not.

The seed's words come first (Renew Authorization Now ... Reregister), then the acts of reservation.
Which of those are possible is the table's word, `domain.reservations.TABLE`, and nobody else's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from slr_desktop.domain.enforcement import Activity, Verdict, decide
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import AuthorizationStatus, Family, Instance, Mode
from slr_desktop.domain.reservations import Event, Reservation, ReservationState, State, move
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence, Word
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import (
    product_of,
    publisher_of,
    require_publisher,
    require_role,
    reservation_of,
    status_of,
)
from slr_desktop.services.request import the_authority


class Act(StrEnum):
    """The acts on an instance."""

    RENEW_AUTHORIZATION = "renew-authorization"
    RENEW_REGISTRATION = "renew-registration"
    DEREGISTER = "deregister"
    REREGISTER = "reregister"
    ENABLE = "enable"
    REQUEST = "request"
    INSTALL = "install"
    ASK_FOR_UPDATE = "ask-for-update"
    CANCEL = "cancel"
    RETURN = "return"
    RETURN_AUTHORIZATION = "return-authorization"
    DISABLE = "disable"
    REPORT_USAGE = "report-usage"


LABELS: Final[dict[Act, Sentence]] = {
    Act.RENEW_AUTHORIZATION: Sentence("Renew Authorization Now"),
    Act.RENEW_REGISTRATION: Sentence("Renew Registration Now"),
    Act.DEREGISTER: Sentence("Deregister"),
    Act.REREGISTER: Sentence("Reregister"),
    Act.ENABLE: Sentence("Enable License Reservation"),
    Act.REQUEST: Sentence("Request Licenses"),
    Act.INSTALL: Sentence("Import Authorization"),
    Act.ASK_FOR_UPDATE: Sentence("Ask for an Update"),
    Act.CANCEL: Sentence("Cancel the Request"),
    Act.RETURN: Sentence("Return the Licenses"),
    Act.RETURN_AUTHORIZATION: Sentence("Give Back an Unused Authorization"),
    Act.DISABLE: Sentence("Disable License Reservation"),
    Act.REPORT_USAGE: Sentence("Report Usage"),
}
"""What the menu says, in its order."""

SMART: Final = frozenset({Act.RENEW_AUTHORIZATION, Act.RENEW_REGISTRATION, Act.DEREGISTER, Act.REREGISTER})
"""Acts of smart licensing mode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One entry of the menu; `refusal` says why it is not possible now, and what is instead.

    Attributes:
        leads: the one that the instance's own state asks for; no other of its menu does.
    """

    act: Act
    label: Sentence
    refusal: Refusal | None = None
    note: Sentence | None = None
    leads: bool = False

    @property
    def possible(self) -> bool:
        """Whether it can be done now."""
        return self.refusal is None


def actions(desk: Desk, instance: Instance) -> list[Action]:
    """Every act on an instance, in the order of the menu.

    Raises:
        Refusal: wrong-state (not a site).
    """
    require_role(desk, Role.SITE)
    found = [
        Action(act=act, label=LABELS[act], refusal=_why_not(desk, instance, act), note=_note(instance, act))
        for act in Act
    ]
    leading = _leading(desk, instance)
    return [replace(action, leads=action.possible and action.act is leading) for action in found]


def _leading(desk: Desk, instance: Instance) -> Act:
    """What a person does next with an instance in this state."""
    state = State.of(instance)
    if state is State.RESERVED:
        short = status_of(desk, instance).authorization is AuthorizationStatus.NOT_AUTHORIZED
        return Act.ASK_FOR_UPDATE if short else Act.REPORT_USAGE
    return {
        State.SMART: Act.ENABLE,
        State.UNREGISTERED: Act.REQUEST,
        State.IN_PROGRESS: Act.INSTALL,
    }[state]


def _why_not(desk: Desk, instance: Instance, act: Act) -> Refusal | None:
    try:
        require_publisher(desk, instance)
        for condition in _conditions(desk, instance, act):
            condition()
    except Refusal as refusal:
        return refusal
    return None


def _conditions(desk: Desk, instance: Instance, act: Act) -> Iterator[Callable[[], object]]:
    """What must hold, in the order in which a person can mend it."""
    if act in SMART:
        yield lambda: _refuse_smart(instance)
    if act in EVENTS:
        yield lambda: _require_event(instance, act)
    if act in {Act.ENABLE, Act.REQUEST}:
        yield lambda: product_of(desk, instance).require_reservation(instance.release)
    if act is Act.REQUEST and instance.family is Family.NATIVE:
        yield lambda: _require_authority(desk)
    if act is Act.RETURN_AUTHORIZATION and instance.family is Family.CISCO:
        yield lambda: _refuse_foreign(desk, instance)
    elif act is Act.RETURN_AUTHORIZATION:
        yield lambda: _require_unused(desk, instance)


EVENTS: Final[dict[Act, tuple[Event, ...]]] = {
    Act.ENABLE: (Event.ENABLE,),
    Act.REQUEST: (Event.REQUEST,),
    Act.INSTALL: (Event.INSTALL, Event.INSTALL_UPDATE),
    Act.CANCEL: (Event.CANCEL,),
    Act.RETURN: (Event.RETURN,),
    Act.RETURN_AUTHORIZATION: (Event.DISCARD_OTHER, Event.DISCARD_OPEN),
    Act.DISABLE: (Event.DISABLE,),
    Act.ASK_FOR_UPDATE: (Event.INSTALL_UPDATE,),
}
"""What each act is in the table; one of several is enough."""


def _require_event(instance: Instance, act: Act) -> None:
    if act is Act.ASK_FOR_UPDATE and State.of(instance) is not State.RESERVED:
        raise Refusal(
            "wrong-state",
            "{name} holds no reservation that could be updated.",
            "Request licenses instead.",
            name=instance.name,
        )
    first: Refusal | None = None
    for event in EVENTS[act]:
        try:
            move(instance, event)
        except Refusal as refusal:
            first = first or refusal
        else:
            return
    assert first is not None
    raise first


def _refuse_smart(instance: Instance) -> None:
    if instance.mode is Mode.RESERVATION:
        raise Refusal(
            "wrong-state",
            "{name} is in reservation mode, where nothing is registered or renewed.",
            "Return its licenses and disable License Reservation first.",
            name=instance.name,
        )
    raise Refusal(
        "wrong-state",
        "{name} is not registered, and this version of SLR Desktop registers no instance.",
        "Reserve its licenses: enable License Reservation.",
        name=instance.name,
    )


def _require_authority(desk: Desk) -> None:
    """One that is trusted; which of several is asked in the wizard."""
    try:
        the_authority(desk.workspace, None)
    except Refusal as refusal:
        if refusal.code != "ambiguous-name":
            raise


def _refuse_foreign(desk: Desk, instance: Instance) -> None:
    command = product_of(desk, instance).command("return-authorization", instance.release)
    raise Refusal(
        "wrong-state",
        "{name} makes its codes itself; an authorization that it never installed is given back there.",
        "Type at {where}: {command}",
        name=instance.name,
        where=Word(command.where),
        command=command.text,
    )


def _require_unused(desk: Desk, instance: Instance) -> None:
    """A request whose authorization may be on its way: open, or cancelled and never given back."""
    unused = {ReservationState.OPEN, ReservationState.CANCELLED}
    if not any(asked.state in unused for asked in desk.workspace.all(Reservation, instance=instance.key)):
        raise Refusal(
            "wrong-state",
            "{name} has no authorization to give back: none of its requests is open or was cancelled.",
            "Return its licenses if it holds some.",
            name=instance.name,
        )


def _note(instance: Instance, act: Act) -> Sentence | None:
    """What is worth knowing before it is done."""
    if act is Act.ASK_FOR_UPDATE:
        return Sentence("The wish goes to the license officer by word of mouth; the answer is imported here.")
    if act is Act.REQUEST and State.of(instance) is State.IN_PROGRESS:
        return Sentence("The request that is open comes again, the same code and bytes.")
    return None


def enforcement(desk: Desk, instance: Instance) -> list[Verdict]:
    """Every activity at the product, allowed now or not; a subscriber stands as its publisher does.

    Raises:
        Refusal: wrong-state (not a site).
    """
    require_role(desk, Role.SITE)
    status = status_of(desk, instance)
    right = _export_right(desk, publisher_of(desk.workspace, instance), status.reserved)
    return [decide(activity, status, export_right=right) for activity in Activity]


def _export_right(desk: Desk, instance: Instance, reserved: dict[str, int]) -> bool:
    reservation = reservation_of(desk.workspace, instance)
    if reservation is not None and reservation.number and reservation.export_allowed:
        return True
    product = product_of(desk, instance)
    tags = (product.by_regid(regid) for regid, count in reserved.items() if count)
    return any(tag is not None and tag.export_key for tag in tags)
