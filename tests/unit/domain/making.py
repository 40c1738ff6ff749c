"""Made-up records for the tests of the rules: every field has a value, a test names what matters."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest

from slr_desktop.domain.accounts import Issued, Line, Number, Pool, line_key
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.domain.judgement import Steps
from slr_desktop.domain.reservations import Reservation
from slr_desktop.domain.times import DAY, day_start

TODAY = datetime.date(2026, 3, 1)
NOW = day_start(TODAY)
UDI = Udi("UCXN", "TESTSERIAL0000")
UUID = "0e4c8a52-9d41-4f0e-8e1b-6a2c5b7d9f01"
BASIC = f"regid.2024-01.com.example.Basic,14.0_{UUID}"
ENHANCED = f"regid.2024-01.com.example.Enhanced,14.0_{UUID}"
PORT = f"regid.2024-01.com.example.Port,14.0_{UUID}"
GUEST = f"regid.2024-01.com.example.Guest,14.0_{UUID}"
ACCOUNT = "north"


def free(tag: str) -> bool:
    """Guest users need no license."""
    return tag == GUEST


def day(offset: int) -> datetime.date:
    """The day that many days after the first of March 2026."""
    return TODAY + datetime.timedelta(days=offset)


def at(days: float, seconds: int = 0) -> int:
    """A second, counted from the first of March 2026, 00:00:00."""
    return NOW + int(days * DAY) + seconds


def instance(**given: Any) -> Instance:
    """An instance in smart mode that uses nothing."""
    fields: dict[str, Any] = {
        "name": "cuc-a",
        "udi": UDI,
        "product": "unity-connection",
        "release": "14.0(1)",
        "family": Family.NATIVE,
        "added_at": NOW,
        "settled_at": NOW,
    }
    return Instance(**fields | given)


def reservation(**given: Any) -> Reservation:
    """An open request of that instance."""
    fields: dict[str, Any] = {
        "id": "11" * 16,
        "instance": UDI.canonical,
        "authority": "aa" * 16,
        "anchor": "22" * 16,
        "request": "33" * 32,
        "request_code": "SRQ-UCXN:TESTSERIAL0000-AAAAA",
        "code_digest": "44" * 32,
        "wish": {BASIC: 10},
        "made_at": NOW,
        "exchange": "E-000001",
    }
    return Reservation(**fields | given)


def entitlement(tag: str, quantity: int, first: int | None = None, last: int | None = None) -> Entitlement:
    """A quantity; the term in days from the first of March 2026, both included."""
    return Entitlement(
        tag=tag,
        quantity=quantity,
        start=None if first is None else day(first),
        end=None if last is None else day(last),
    )


def line(tag: str, purchased: int, first: int | None = None, last: int | None = None) -> Line:
    """A line of the one account; the term as above."""
    return Line(
        account=ACCOUNT,
        tag=tag,
        purchased=purchased,
        start=None if first is None else day(first),
        end=None if last is None else day(last),
    )


def key(tag: str, first: int | None = None, last: int | None = None) -> str:
    """The key of such a line."""
    return line_key(ACCOUNT, tag, None if first is None else day(first), None if last is None else day(last))


def number(quantities: Mapping[str, int], *superseded: int) -> Number:
    """One issued authorization."""
    return Number(quantities=dict(quantities), authorization="55" * 32, superseded=superseded)


def issued(*numbers: Mapping[str, int], confirmed: int = 1, **given: Any) -> Issued:
    """A reservation at the authority with these numbers; those above `confirmed` are in transit."""
    fields: dict[str, Any] = {
        "anchor": "22" * 16,
        "reservation": "11" * 16,
        "site": "bb" * 16,
        "udi": UDI,
        "product": "unity-connection",
        "release": "14.0(1)",
        "account": ACCOUNT,
        "request": "33" * 32,
        "issued_at": NOW,
        "exchange": "E-000001",
        "numbers": {k: number(q) for k, q in enumerate(numbers, start=1)},
        "confirmed": confirmed,
        "unconfirmed": tuple(range(confirmed + 1, len(numbers) + 1)),
    }
    return Issued(**fields | given)


def figures(pool: Pool, line_of: str) -> tuple[int, int, int, int]:
    """Purchased, reserved, in transit and available of a line."""
    found = pool.figures(line_of)
    return found.purchased, found.reserved, found.in_transit, found.available


def refused(code: str, act: Callable[[], object]) -> Refusal:
    """The refusal that an act must end in, and its code."""
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    return caught.value


ORDER: Final = ("in_reply_to", "subject", "content", "time")


def run(steps: Steps) -> tuple[str, ...]:
    """All findings, or the first refusal with the name of its check as a note."""
    found: list[str] = []
    for name in ORDER:
        try:
            found += getattr(steps, name)()
        except Refusal as refusal:
            refusal.add_note(name)
            raise
    return tuple(found)


def refused_at(check: str, code: str, steps: Steps) -> Refusal:
    refusal = refused(code, lambda: run(steps))
    assert refusal.__notes__ == [check]
    return refusal


def allowed(_tag: str) -> None:
    """Everything may be reserved."""
