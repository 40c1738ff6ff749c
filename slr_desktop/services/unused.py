"""Whether an authorization was never used here, so that it may be given back."""

from __future__ import annotations

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.domain.sentences import Remark


def require_unused(reservation: Reservation, instance: Instance, number: int) -> tuple[Remark, ...]:
    """Refuse to give back what was installed, or was given back before.

    Args:
        reservation: the request that the authorization answers, and what came of it.
        instance: that it is for.
        number: of the authorization; those up to the one that is installed are behind it.

    Raises:
        Refusal: replayed, wrong-state, returned-already.
    """
    if reservation.state is ReservationState.DISCARDED:
        raise Refusal(
            "replayed",
            "It was given back already; the return code is {code}.",
            code=reservation.return_code,
            digest=reservation.request,
        )
    if reservation.state is ReservationState.INSTALLED and number == reservation.number:
        raise Refusal(
            "wrong-state",
            "It is installed on {name}.",
            "Nothing has to be done with it. To give the licenses back, return the whole: "
            "license smart reservation return --instance {name}",
            harmless=True,
            name=instance.name,
        )
    if reservation.state is ReservationState.INSTALLED and number < reservation.number:
        raise Refusal(
            "wrong-state",
            "It is number {number} of the reservation that {name} holds, which is at number {installed}.",
            "Nothing has to be done with it. To give the licenses back, return the whole: "
            "license smart reservation return --instance {name}",
            harmless=True,
            name=instance.name,
            number=number,
            installed=reservation.number,
        )
    if reservation.state is ReservationState.INSTALLED:
        raise Refusal(
            "wrong-state",
            "It belongs to the reservation that {name} holds.",
            "Install it if it is an update, or return the whole: license smart reservation return --instance {name}",
            name=instance.name,
        )
    if reservation.state is ReservationState.RETURNED or reservation.number:
        raise Refusal("returned-already", "The reservation that it belongs to was returned already.")
    return ()
