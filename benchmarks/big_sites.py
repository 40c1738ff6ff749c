"""Workspaces of a large site, in real files: written record by record, without the acts that would lead there."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from slr_desktop.app import App
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting, exchange_id
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Family, Instance, Mode, Registration
from slr_desktop.domain.ports import Record
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.domain.roles import Role
from slr_desktop.domain.times import DAY
from slr_desktop.services import set_up
from slr_desktop.services.desk import Desk
from slr_desktop.services.set_up import Manner

PRODUCT: Final = "unity-connection"
RELEASE: Final = "12.5(1)SU4"
TAGS: Final = ("CUC_BasicMessaging", "CUC_EnhancedMessaging", "CUC_SpeechConnectPort")
STEPS: Final = (
    ("request", Direction.OUT),
    ("authorization", Direction.IN),
    ("confirmation-code", Direction.OUT),
    ("receipt", Direction.IN),
)
"""The legs of a reservation that came to its end."""
BATCH: Final = 5000
"""Records of one entry."""


def make_site(outside: App, path: Path, passphrase: str) -> Desk:
    """An empty training site, unlocked."""
    return set_up.create(
        outside,
        path,
        role=Role.SITE,
        name="Large Site",
        training=True,
        passphrase=passphrase,
        manner=Manner(operator="benchmark"),
    )


def fill(desk: Desk, records: Sequence[Record]) -> None:
    """Write records in one transaction, a few thousand to an entry."""
    with desk.workspace.transaction(desk.signer(), at=desk.now, operator=desk.operator) as act:
        for first in range(0, len(records), BATCH):
            for record in records[first : first + BATCH]:
                act.put(record)
            act.enter("usage")


def instances(desk: Desk, count: int, ending: int, waiting: int) -> Iterator[Record]:
    """So many instances, each with its reservation of three tags and the exchange that brought it.

    Args:
        desk: the site that they are made for.
        count: how many in all.
        ending: the first so many have a term that ends in less than 30 days: an open end.
        waiting: the next so many have an exchange that waits: an open end.
    """
    product = desk.catalogue.product(PRODUCT)
    tags = [product.tag(tag, RELEASE).regid for tag in TAGS]
    now = desk.now
    today = datetime.datetime.fromtimestamp(now, datetime.UTC).date()
    for number in range(1, count + 1):
        udi = Udi("UCXN", f"LARGE{number:06}")
        ends = today + datetime.timedelta(days=number % 25 + 1) if number <= ending else None
        began = today - datetime.timedelta(days=300) if ends else None
        key = f"{number:032x}"
        yield Instance(
            name=f"cuc-{number:04}",
            udi=udi,
            product=PRODUCT,
            release=RELEASE,
            family=Family.NATIVE,
            added_at=now - 400 * DAY,
            mode=Mode.RESERVATION,
            registration=Registration.RESERVED,
            usage=dict.fromkeys(tags, 10),
            settled_at=now,
            reservation=key,
        )
        yield Reservation(
            id=key,
            instance=udi.canonical,
            authority="00" * 16,
            anchor=f"{number:032x}",
            request=f"{number:064x}",
            request_code="",
            code_digest="",
            wish=dict.fromkeys(tags, 40),
            made_at=now - 300 * DAY,
            exchange=exchange_id(number),
            state=ReservationState.INSTALLED,
            number=1,
            entitlements=(
                Entitlement(tag=tags[0], quantity=40, start=began, end=ends),
                *(Entitlement(tag=tag, quantity=40) for tag in tags[1:]),
            ),
            virtual_account="Voice",
        )
        yield from exchange(desk, number, waits=ending < number <= ending + waiting)


def exchange(desk: Desk, number: int, *, waits: bool) -> Iterator[Record]:
    """A reservation with four legs: done, or waiting for its confirmation code to be entered."""
    since = desk.now - DAY - number
    yield Exchange(
        id=exchange_id(number),
        kind=ExchangeKind.UPDATE if waits else ExchangeKind.RESERVE,
        subject=f"PID=UCXN,SN=LARGE{number:06}",
        name=f"cuc-{number:04}",
        since=since,
        waiting=Waiting.CONFIRMATION_ENTRY if waits else Waiting.NOTHING,
        waiting_since=since,
        legs=len(STEPS),
        closed_at=None if waits else since,
    )
    for at, (kind, direction) in enumerate(STEPS, 1):
        yield Leg(
            exchange=exchange_id(number),
            number=at,
            direction=direction,
            kind=kind,
            at=since + at,
            artefact=f"{number * 10 + at:064x}",
            operator="Anna",
        )
