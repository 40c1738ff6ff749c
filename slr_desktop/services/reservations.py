"""Reservations as the authority knows them, for people to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slr_desktop.domain import issuing
from slr_desktop.domain.accounts import Issued, IssuedState, VirtualAccount
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import named, require_role
from slr_desktop.services.outbox import list_outbox
from slr_desktop.services.update import find_issued


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """One number of a reservation.

    Attributes:
        counts: what it grants, by the names that results use; terms added up.
        in_force: it is the confirmed one of a reservation that lives.
        in_transit: it was issued, and its confirmation code has not been entered.
        superseded_by: the later number that lists this one as superseded; None where none does.
        digest: SHA-256 (hex) of its authorization.
        uncarried: in a list: its file lies in the outbox still, so that its site cannot have it.
    """

    number: int
    counts: dict[str, int]
    in_force: bool
    in_transit: bool
    superseded_by: int | None
    digest: str
    uncarried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservationRow:
    """A reservation.

    Attributes:
        anchor: its key, in hex; what `find_issued` takes.
        instance: the UDI in canonical form, `udi` as it is written.
        account: name of the virtual account.
        site: name of the site; the beginning of its workspace id where it has none here.
        confirmed: the number that is in force for certain.
        since: when its first number was issued, seconds since 1970.
        replaces: the failed instance whose reservation it took over; empty for none.
        replaced_by: the instance that took it over; empty for none.
        unsure: restored from a backup: nothing is signed for it until its newest number was shown.
    """

    anchor: str
    reservation: str
    instance: str
    udi: str
    serial: str
    product: str
    release: str
    account: str
    site: str
    state: IssuedState
    confirmed: int
    in_transit: tuple[int, ...]
    numbers: tuple[NumberRow, ...]
    since: int
    ended_at: int | None
    exchange: str
    replaces: str
    replaced_by: str
    unsure: bool

    @property
    def live(self) -> bool:
        """Whether it can still be changed."""
        return self.state is IssuedState.LIVE

    @property
    def in_force(self) -> NumberRow:
        """The number that is in force for certain; the newest where none is kept of it."""
        return next((n for n in self.numbers if n.number == self.confirmed), self.newest)

    @property
    def newest(self) -> NumberRow:
        """The newest number that was issued."""
        return self.numbers[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """What one authorization grants: how many of what, by the names that results use, and to whom.

    Attributes:
        site: name of the site; the beginning of its workspace id where it has none here.
        account: name of the virtual account that it is taken from.
    """

    instance: str
    site: str
    account: str
    number: int
    counts: dict[str, int]


def granted(desk: Desk, anchor: str, number: int) -> Granted | None:
    """What a number of a reservation grants; None where there is none."""
    reading = desk.workspace
    issued = reading.get(Issued, anchor)
    if issued is None or number not in issued.numbers:
        return None
    account, party = reading.get(VirtualAccount, issued.account), reading.get(Party, issued.site)
    product = desk.catalogue.product(issued.product)
    counts = issuing.counts(issued.numbers[number].quantities)
    return Granted(
        instance=issued.instance,
        site=party.name if party else issued.site[:8],
        account=account.name if account else issued.account,
        number=number,
        counts=named(product, issued.release, counts),
    )


def list_reservations(desk: Desk) -> list[ReservationRow]:
    """Every reservation, those that live first, by instance.

    Raises:
        Refusal: wrong-state (not an authority).
    """
    require_role(desk, Role.AUTHORITY)
    reading = desk.workspace
    accounts = {a.key: a.name for a in reading.all(VirtualAccount)}
    sites = {p.id: p.name for p in reading.all(Party)}
    everything = reading.all(Issued)
    by_anchor = {issued.anchor: issued.instance for issued in everything}
    names = _Names(accounts, sites, by_anchor, _uncarried(desk))
    found = [_row(desk, issued, names) for issued in everything]
    return sorted(found, key=lambda r: (not r.live, r.instance, r.since))


def reservation(desk: Desk, name: str) -> ReservationRow:
    """The reservation that a text names: serial, PID:SERIAL, UDI, reservation id, or anchor.

    Raises:
        Refusal: wrong-state (not an authority), unknown-name, ambiguous-name.
    """
    require_role(desk, Role.AUTHORITY)
    reading = desk.workspace
    issued = find_issued(reading, name)
    account, party = reading.get(VirtualAccount, issued.account), reading.get(Party, issued.site)
    after = reading.get(Issued, issued.replaced_by) if issued.replaced_by else None
    names = _Names(
        {account.key: account.name} if account else {},
        {party.id: party.name} if party else {},
        {after.anchor: after.instance} if after else {},
    )
    return _row(desk, issued, names)


@dataclass(frozen=True, slots=True)
class _Names:
    """What accounts, sites and reservations are called, by their keys; and the digests in the outbox."""

    accounts: Mapping[str, str]
    sites: Mapping[str, str]
    by_anchor: Mapping[str, str]
    uncarried: frozenset[str] = frozenset()


def _uncarried(desk: Desk) -> frozenset[str]:
    return frozenset(item.digest for item in list_outbox(desk))


def _row(desk: Desk, issued: Issued, names: _Names) -> ReservationRow:
    replaced_by = issued.replaced_by or ""
    return ReservationRow(
        anchor=issued.anchor,
        reservation=issued.reservation,
        instance=issued.instance,
        udi=str(issued.udi),
        serial=issued.udi.serial,
        product=issued.product,
        release=issued.release,
        account=names.accounts.get(issued.account, issued.account),
        site=names.sites.get(issued.site, issued.site[:8]),
        state=issued.state,
        confirmed=issued.confirmed,
        in_transit=tuple(sorted(issued.unconfirmed)) if issued.state is IssuedState.LIVE else (),
        numbers=_numbers(desk, issued, names.uncarried),
        since=issued.issued_at,
        ended_at=issued.ended_at,
        exchange=issued.exchange,
        replaces=issued.replaces or "",
        replaced_by=names.by_anchor.get(replaced_by, replaced_by),
        unsure=issued.unsure,
    )


def _numbers(desk: Desk, issued: Issued, uncarried: frozenset[str]) -> tuple[NumberRow, ...]:
    product = desk.catalogue.product(issued.product)
    live = issued.state is IssuedState.LIVE
    superseded = {old: number for number, content in issued.numbers.items() for old in content.superseded}
    return tuple(
        NumberRow(
            number=number,
            counts=named(product, issued.release, issuing.counts(content.quantities)),
            in_force=live and number == issued.confirmed,
            in_transit=live and number in issued.unconfirmed,
            superseded_by=superseded.get(number),
            digest=content.authorization,
            uncarried=content.authorization in uncarried,
        )
        for number, content in sorted(issued.numbers.items())
    )
