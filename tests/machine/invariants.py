"""What must hold after every act, computed here from the records, not by the code under test."""

from __future__ import annotations

from dataclasses import dataclass

from slr_desktop.domain.accounts import Issued, IssuedState, Line
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.instances import Instance, Registration
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.services import accounts
from slr_desktop.services.accepted_codes import AcceptedCode
from tests.machine.office import Office
from tests.machine.truth import RETURN
from tests.machine.world import AUTHORITY, BOUGHT, SITES

PLACE = {
    Registration.UNREGISTERED: None,
    Registration.IN_PROGRESS: ReservationState.OPEN,
    Registration.RESERVED: ReservationState.INSTALLED,
}


def outstanding(issued: Issued, line: str) -> list[int]:
    """The quantities of a line that are confirmed, or on their way; none once the reservation ended."""
    if issued.state is not IssuedState.LIVE:
        return [0]
    return [issued.numbers[k].quantities.get(line, 0) for k in (issued.confirmed, *issued.unconfirmed)]


@dataclass(frozen=True, slots=True)
class Books:
    """What the authority has written down, read once for all that is asked of it."""

    lines: tuple[Line, ...]
    issued: dict[str, Issued]

    @classmethod
    def read(cls, office: Office) -> Books:
        reading = office.desk(AUTHORITY).workspace
        return cls(tuple(reading.all(Line)), {i.anchor: i for i in reading.all(Issued)})

    def line_of(self, entitlement: Entitlement) -> str:
        """The key of the line that an entitlement was drawn from."""
        term = (entitlement.tag, entitlement.start, entitlement.end)
        return next(line.key for line in self.lines if (line.tag, line.start, line.end) == term)


def check_changed(office: Office) -> None:
    """Everything that an act since the last time may have touched."""
    if not office.changed:
        return
    books = Books.read(office)
    if AUTHORITY in office.changed:
        pool_balances(office, books)
        codes_are_genuine(office, books)
        one_living_reservation(books)
    for site in SITES:
        if office.changed & {AUTHORITY, site}:
            instances_fit(office, site)
            nobody_holds_more(office, books, site)
    office.changed.clear()


def pool_balances(office: Office, books: Books) -> None:
    """purchased = reserved + in transit + available, and available is never below zero, on every line."""
    desk = office.desk(AUTHORITY)
    shown = {(row["regid"], line["end"]): line for row in accounts.list_pools(desk) for line in row["lines"]}
    assert sorted(line.purchased for line in books.lines) == sorted(count for _, count, _ in BOUGHT)
    now = desk.now
    for line in books.lines:
        figures = shown[line.tag, line.end.isoformat() if line.end else None]
        blocked = [outstanding(issued, line.key) for issued in books.issued.values()]
        reserved, transit = sum(map(min, blocked)), sum(max(b) - min(b) for b in blocked)
        if not line.counts(now):
            assert not any(figures[k] for k in ("purchased", "reserved", "in_transit", "available"))
            continue
        assert figures["purchased"] == line.purchased
        assert (figures["reserved"], figures["in_transit"]) == (reserved, transit)
        assert figures["available"] == line.purchased - reserved - transit
        assert figures["available"] >= 0, f"{line.key} is overdrawn"


def codes_are_genuine(office: Office, books: Books) -> None:
    """Every accepted code was given out by a site, and what they have settled follows from them."""
    accepted = {code.code for code in office.desk(AUTHORITY).workspace.all(AcceptedCode)}
    assert accepted <= office.truth.codes, "a code was accepted that no site has given out"
    for issued in books.issued.values():
        given = office.truth.given.get(issued.anchor, set())
        if issued.state is IssuedState.RETURNED:
            assert RETURN in given or _was_followed(office, books, issued), "ended without its return code"
        elif issued.state is not IssuedState.LIVE:
            assert issued.anchor in office.truth.noted, "a reservation was ended without a note"
        if issued.confirmed > 1 and issued.anchor not in office.truth.adopted:
            assert issued.confirmed <= max(given, default=0), "an update was settled without its code"


def _was_followed(office: Office, books: Books, ended: Issued) -> bool:
    """Whether a restored authority was shown a later reservation of the same instance."""
    return any(
        issued.anchor in office.truth.adopted and issued.issued_at >= ended.issued_at
        for issued in books.issued.values()
        if issued.instance == ended.instance and issued.anchor != ended.anchor
    )


def one_living_reservation(books: Books) -> None:
    """One instance has one living reservation."""
    living = [issued.instance for issued in books.issued.values() if issued.state is IssuedState.LIVE]
    assert len(living) == len(set(living)), "two reservations of one instance"


def instances_fit(office: Office, site: str) -> None:
    """Registration, reservation and what is installed say the same."""
    reading = office.desk(site).workspace
    reservations = reading.all(Reservation)
    for instance in reading.all(Instance):
        state = PLACE[instance.registration]
        living = [r for r in reservations if r.instance == instance.key and r.state in PLACE.values()]
        assert [r.id for r in living] == ([instance.reservation] if state else [])
        assert [r.state for r in living] == ([state] if state else [])


def nobody_holds_more(office: Office, books: Books, site: str) -> None:
    """What an instance holds was signed for it, and the authority counts it.

    Three exceptions cannot be avoided, and are exactly these. The site was put back to before a code
    that it had given out, so that the authority has rightly freed what the old copy still holds. The
    authority was put back to before the signature: that cannot be unmade, and the site has it. Or a
    restored authority was shown a number that the site has not installed, and was told that it had.
    """
    for reservation in office.desk(site).workspace.all(Reservation):
        if reservation.state is not ReservationState.INSTALLED:
            continue
        digest = reservation.installed[reservation.number]
        body = office.truth.signed[reservation.anchor, reservation.number][digest]
        assert body.entitlements == reservation.entitlements, "it holds something else than was signed"
        assert body.udi.canonical == reservation.instance, "it holds what was signed for another"
        if office.truth.newest_given(reservation.anchor) > reservation.number:
            assert office.truth.was_put_back(site), "it goes on after a code that it has given out"
            continue
        _is_counted(office, books, reservation, digest)


def _is_counted(office: Office, books: Books, reservation: Reservation, digest: str) -> None:
    issued = books.issued.get(reservation.anchor)
    number = issued.numbers.get(reservation.number) if issued else None
    if issued is None or number is None or number.authorization != digest:
        assert office.truth.was_put_back(AUTHORITY), "it holds what the authority has never signed"
        return
    if issued.anchor in office.truth.noted and issued.state is not IssuedState.LIVE:
        return
    assert issued.state is IssuedState.LIVE, "it holds what has been returned"
    if issued.anchor in office.truth.misled:
        return
    for entitlement in reservation.entitlements:
        blocked = max(outstanding(issued, books.line_of(entitlement)))
        assert entitlement.quantity <= blocked, "it holds more than is counted"
