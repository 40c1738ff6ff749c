"""The Licenses page of one instance, read at one moment: everything the seed's page of that name shows.

The seed, "Smart Software Licensing Status" and "Specific License Reservation Status". A
subscriber shows what its publisher shows. Reading only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from slr_desktop.domain.enforcement import Verdict
from slr_desktop.domain.exchanges import Exchange
from slr_desktop.domain.instances import AuthorizationStatus, Instance, Status
from slr_desktop.domain.products import Product
from slr_desktop.domain.reservations import Reservation
from slr_desktop.domain.times import term_bounds
from slr_desktop.services import actions
from slr_desktop.services.actions import Action
from slr_desktop.services.desk import Desk
from slr_desktop.services.endings import Ending, endings
from slr_desktop.services.instances import entitlements, find, free_tags
from slr_desktop.services.show_license import Licensing, licensing

NEWEST: Final = 12
"""Exchanges of which it is told how they ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagUse:
    """One tag: how many are in use and reserved; `free` needs no license and is never short."""

    tag: str
    used: int
    reserved: int
    free: bool = False

    @property
    def short(self) -> int:
        """How many are in use that nothing covers."""
        return 0 if self.free else max(0, self.used - self.reserved)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEnd:
    """A tag whose reservation ends, and at which second."""

    tag: str
    quantity: int
    over_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Licenses:
    """What the page shows.

    Attributes:
        registration, authorization: the two statuses in the words that the release prints.
        publisher: name of the instance whose status a subscriber shows; empty for all others.
        number: the newest authorization that is installed; 0 for none.
        terms: when what is reserved ends, the soonest first.
        confirmation, return_code: the last codes that were given out; empty where none was.
        exchanges: of this instance, the oldest first; `endings` how the newest of them ended, by their ids.
        at: the moment, seconds since 1970.
        moved_to: name of the instance that the authority has moved its reservation to; empty where it has not.
    """

    instance: Instance
    product: Product
    status: Status
    registration: str
    authorization: str
    publisher: str
    reservation: Reservation | None
    number: int
    request_code: str
    uses: tuple[TagUse, ...]
    terms: tuple[TermEnd, ...]
    actions: tuple[Action, ...]
    verdicts: tuple[Verdict, ...]
    confirmation: str
    return_code: str
    exchanges: tuple[Exchange, ...]
    endings: Mapping[str, Ending]
    at: int
    moved_to: str = ""

    @property
    def evaluation_over_at(self) -> int:
        """When the evaluation period is over, if it goes on as now."""
        return self.at + self.status.evaluation.remaining_seconds

    @property
    def overage_over_at(self) -> int | None:
        """When the overage period is over; None where there is no overage now."""
        left = self.status.overage_remaining
        short = self.status.authorization is AuthorizationStatus.NOT_AUTHORIZED
        return None if left is None or not short else self.at + left


def read_licenses(desk: Desk, name: str) -> Licenses:
    """Everything about the licensing of an instance.

    Raises:
        Refusal: unknown-name, wrong-state (not a site), database-damaged.
    """
    instance = find(desk, name)
    found = licensing(desk, instance)
    exchanges = _exchanges(desk, instance)
    product, shown, reservation = found.product, found.shown, found.reservation
    return Licenses(
        instance=instance,
        product=product,
        status=found.status,
        registration=product.shown_status(found.status.registration.value, shown.release),
        authorization=product.shown_status(found.status.authorization.value, shown.release),
        publisher="" if shown.key == instance.key else shown.name,
        reservation=reservation,
        number=reservation.number if reservation else 0,
        request_code=reservation.request_code if reservation and not reservation.number else "",
        uses=_uses(found),
        terms=_terms(desk, found),
        actions=tuple(actions.actions(desk, instance)),
        verdicts=tuple(actions.enforcement(desk, instance)),
        confirmation=found.last.codes[max(found.last.codes)] if found.last and found.last.codes else "",
        return_code=(found.last.return_code or "") if found.last else "",
        exchanges=exchanges,
        endings=endings(desk, exchanges[-NEWEST:]),
        at=found.at,
        moved_to=found.moved_to,
    )


def _uses(found: Licensing) -> tuple[TagUse, ...]:
    """Every tag that is used or reserved, what is short first."""
    usage, reserved, product = found.shown.usage, found.status.reserved, found.product
    free, release = free_tags(product), found.shown.release
    uses = [
        TagUse(
            tag=product.result_key(tag, release),
            used=usage.get(tag, 0),
            reserved=reserved.get(tag, 0),
            free=free(tag),
        )
        for tag in {*usage, *reserved}
        if usage.get(tag, 0) or reserved.get(tag, 0)
    ]
    return tuple(sorted(uses, key=lambda use: (not use.short, use.tag)))


def _terms(desk: Desk, found: Licensing) -> tuple[TermEnd, ...]:
    ends = [
        TermEnd(
            tag=found.product.result_key(e.tag, found.shown.release),
            quantity=e.quantity,
            over_at=term_bounds(None, e.end)[0],
        )
        for e in entitlements(desk.workspace, found.shown)
        if e.end is not None
    ]
    return tuple(sorted(ends, key=lambda end: (end.over_at, end.tag)))


def _exchanges(desk: Desk, instance: Instance) -> tuple[Exchange, ...]:
    found = desk.workspace.all(Exchange, subject=instance.key)
    return tuple(sorted(found, key=lambda exchange: (exchange.since, exchange.id)))
