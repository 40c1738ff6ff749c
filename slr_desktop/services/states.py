"""Whether the records agree with each other: what `workspace check` looks at beside the journal."""

from __future__ import annotations

from collections.abc import Iterator

from slr_desktop.domain.accounts import Issued, VirtualAccount
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.instances import Instance, Registration
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.domain.roles import Role
from slr_desktop.services.accounts import pool_of
from slr_desktop.services.desk import Desk


def check_states(desk: Desk) -> list[str]:
    """Every disagreement between records, in words; none in a healthy workspace."""
    checks = {Role.SITE: (_instances,), Role.AUTHORITY: (_pools, _issued), Role.AUDIT: ()}[desk.genesis.role]
    return [fault for check in (*checks, _legs) for fault in check(desk)]


def _instances(desk: Desk) -> Iterator[str]:
    wanted = {
        Registration.IN_PROGRESS: ReservationState.OPEN,
        Registration.RESERVED: ReservationState.INSTALLED,
    }
    for instance in desk.workspace.all(Instance):
        state = wanted.get(instance.registration)
        reservation = desk.workspace.get(Reservation, instance.reservation or "")
        if (state is None) != (reservation is None):
            yield f"{instance.name} is {instance.registration.value}, which does not fit its reservation"
        elif reservation is not None and reservation.state is not state:
            yield f"{instance.name} is {instance.registration.value}, its request is {reservation.state.value}"


def _pools(desk: Desk) -> Iterator[str]:
    for account in desk.workspace.all(VirtualAccount):
        try:
            pool_of(desk.workspace, account.key, desk.now).check()
        except Refusal as refusal:
            yield refusal.what


def _issued(desk: Desk) -> Iterator[str]:
    living: set[str] = set()
    for issued in desk.workspace.all(Issued, state="live"):
        if issued.instance in living:
            yield f"{issued.instance} has two living reservations"
        living.add(issued.instance)
        for number, content in sorted(issued.numbers.items()):
            if desk.workspace.body(bytes.fromhex(content.authorization)) is None:
                yield f"the bytes of number {number} of {issued.instance} are missing"


def _legs(desk: Desk) -> Iterator[str]:
    for exchange in desk.workspace.all(Exchange):
        found = len(desk.workspace.all(Leg, exchange=exchange.id))
        if found != exchange.legs:
            yield f"exchange {exchange.id} says {exchange.legs} legs and has {found}"
