"""The words for reservations at the authority, their states and their numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.accounts import IssuedState
from slr_desktop.services.reservations import NumberRow, ReservationRow
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP

_STATES: Final[dict[IssuedState, str]] = {
    IssuedState.LIVE: QT_TRANSLATE_NOOP("Reservations", "reserved"),
    IssuedState.RETURNED: QT_TRANSLATE_NOOP("Reservations", "returned"),
    IssuedState.REHOSTED: QT_TRANSLATE_NOOP("Reservations", "rehosted"),
    IssuedState.REMOVED: QT_TRANSLATE_NOOP("Reservations", "removed"),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("Reservations", text)


def state_text(row: ReservationRow) -> str:
    """What has become of a reservation; of an unsure one that too."""
    if row.live and row.unsure:
        return QCoreApplication.translate("Reservations", "unsure after a restore")
    return _said(_STATES[row.state])


def since_text(row: ReservationRow) -> str:
    """When it got into its state."""
    return shown_time(row.ended_at if row.ended_at is not None else row.since)


def transit_text(row: ReservationRow) -> str:
    """The numbers that wait for their confirmation code, and what each grants."""
    return "; ".join(
        f"{n.number}: {counts_text(n.counts)}" for n in row.numbers if n.number in row.in_transit
    )


def number_state(number: NumberRow) -> str:
    """Whether a number is in force, on its way, superseded or over."""
    if number.uncarried:
        return QCoreApplication.translate("Reservations", "issued: its file is not carried yet")
    if number.in_force:
        return QCoreApplication.translate("Reservations", "in force")
    if number.superseded_by is not None:
        return QCoreApplication.translate("Reservations", "superseded by {number}").format(
            number=number.superseded_by
        )
    if number.in_transit:
        return QCoreApplication.translate("Reservations", "in transit: its confirmation code is awaited")
    return QCoreApplication.translate("Reservations", "over")


def locked_text(row: ReservationRow) -> str:
    """Why nothing of a reservation can be changed; empty where it can."""
    if row.live:
        return ""
    return QCoreApplication.translate(
        "Reservations", "It was {state} on {since}: it cannot be changed."
    ).format(state=state_text(row), since=since_text(row))


def lines_of(row: ReservationRow) -> list[str]:
    """What there is to say about a reservation, a line each."""
    lines = [
        QCoreApplication.translate("Reservations", "{udi} at {site}, {product} {release}").format(
            udi=row.udi, site=row.site, product=row.product, release=row.release
        ),
        QCoreApplication.translate("Reservations", "Virtual account {account}; {state} since {since}").format(
            account=row.account, state=state_text(row), since=since_text(row)
        ),
    ]
    if row.replaces:
        lines.append(
            QCoreApplication.translate(
                "Reservations", "It took over the reservation of {instance}, which failed."
            ).format(instance=row.replaces)
        )
    if row.replaced_by:
        lines.append(
            QCoreApplication.translate(
                "Reservations", "Replaced by {instance}, which has its licenses now."
            ).format(instance=row.replaced_by)
        )
    return lines
