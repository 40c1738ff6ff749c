"""How exchanges ended, on both sides."""

from __future__ import annotations

from slr_desktop.domain.exchanges import Exchange, ExchangeKind
from slr_desktop.services import hand_back, history, inbox, install, receive, rehost, take_codes, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Desk
from slr_desktop.services.endings import Ending, endings
from slr_desktop.services.history import Wanted
from tests.fakes.two_sides import BASIC, TwoSides


def ended(desk: Desk) -> list[tuple[ExchangeKind, Ending]]:
    """Kind and ending of each exchange that is over, but for those about trust, the oldest first."""
    found: list[Exchange] = list(reversed(history.list_exchanges(desk, Wanted())))
    said = endings(desk, found)
    assert set(said) == {e.id for e in found if not e.open}, "whatever is over has an ending"
    return [(e.kind, said[e.id]) for e in found if e.id in said and e.kind is not ExchangeKind.TRUST]


def issue(sides: TwoSides, count: int, *, supersede: bool = False) -> bytes:
    made = update.update(
        sides.authority, "CUC-A", {BASIC: count}, supersede=supersede, note="again" if supersede else ""
    ).made
    assert made is not None
    return made.file_bytes


def test_installed_confirmed_and_returned(sides: TwoSides) -> None:
    sides.reserve("cuc-a")
    done = install.install(sides.site, issue(sides, 50), None)[0]
    assert done.carry is not None
    for made in (done.carry, hand_back.give_back(sides.site, ["cuc-a"])[0].made):
        assert made is not None
        take = take_codes.accept_return if made.kind.value == "return" else take_codes.confirm
        taken = take(sides.authority, made.file_bytes, with_receipt=True)[0]
        assert taken.receipt is not None
        receive.receive(sides.site, taken.receipt.file_bytes)
    kinds = (ExchangeKind.RESERVE, ExchangeKind.UPDATE, ExchangeKind.RETURN)
    site = (Ending.INSTALLED, Ending.CONFIRMED, Ending.RETURNED)
    assert ended(sides.site) == list(zip(kinds, site, strict=True))
    there = (Ending.ANSWERED, Ending.CONFIRMED, Ending.RETURNED)
    assert ended(sides.authority) == list(zip(kinds, there, strict=True))


def test_cancelled_and_dismissed(sides: TwoSides) -> None:
    sides.add("cuc-a")
    data = sides.ask("cuc-a")[0].file_bytes
    exchange = inbox.take_in(sides.authority, data)[0].exchange
    hand_back.cancel(sides.site, ["cuc-a"])
    inbox.dismiss(sides.authority, exchange, "cancelled at the site")
    cancelled = [(ExchangeKind.RESERVE, Ending.CANCELLED), (ExchangeKind.CANCEL, Ending.DONE)]
    assert ended(sides.site) == cancelled
    assert ended(sides.authority) == [(ExchangeKind.RESERVE, Ending.DISMISSED)]
    inbox.take_in(sides.authority, data)
    sides.authorize(data)
    assert ended(sides.authority) == [(ExchangeKind.RESERVE, Ending.ANSWERED)], "after it was taken in again"


def test_given_back_unused(sides: TwoSides) -> None:
    sides.add("cuc-a")
    made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
    hand_back.discard(sides.site, made.file_bytes, None)
    assert ended(sides.site) == [(ExchangeKind.RESERVE, Ending.GIVEN_BACK)]


def test_an_update_that_another_one_superseded(sides: TwoSides) -> None:
    sides.reserve("cuc-a")
    install.install(sides.site, issue(sides, 50), None)
    done = install.install(sides.site, issue(sides, 60, supersede=True), None)[0]
    assert done.carry is not None
    take_codes.confirm(sides.authority, done.carry.file_bytes, with_receipt=False)
    both = [(ExchangeKind.UPDATE, Ending.SUPERSEDED), (ExchangeKind.UPDATE, Ending.CONFIRMED)]
    assert ended(sides.site)[1:] == both[:1], "the second waits for its receipt"
    assert ended(sides.authority)[1:] == both


def test_an_update_that_a_return_settled(sides: TwoSides) -> None:
    sides.reserve("cuc-a")
    install.install(sides.site, issue(sides, 50), None)
    sides.later(60)
    made = hand_back.give_back(sides.site, ["cuc-a"])[0].made
    assert made is not None
    take_codes.accept_return(sides.authority, made.file_bytes, with_receipt=False)
    assert ended(sides.site)[1:] == [(ExchangeKind.UPDATE, Ending.RETURNED)]
    both = [(ExchangeKind.UPDATE, Ending.RETURNED), (ExchangeKind.RETURN, Ending.RETURNED)]
    assert ended(sides.authority)[1:] == both


def test_rehosted_and_barred(sides: TwoSides) -> None:
    sides.reserve("cuc-a")
    done = install.install(sides.site, issue(sides, 50), None)[0]
    sides.add("cuc-b")
    terms = Terms(account="", quantities={})
    sides.later(60)
    rehost.rehost(sides.authority, "CUC-A", sides.ask("cuc-b")[0].file_bytes, {}, "burnt down", terms)
    rehosted = [(ExchangeKind.UPDATE, Ending.REHOSTED), (ExchangeKind.REHOST, Ending.REHOSTED)]
    assert ended(sides.authority)[1:] == rehosted
    sides.later(60)
    assert done.carry is not None
    take_codes.confirm(sides.authority, done.carry.file_bytes, with_receipt=False)
    made = hand_back.give_back(sides.site, ["cuc-a"])[0].made
    assert made is not None
    taken = take_codes.accept_return(sides.authority, made.file_bytes, with_receipt=True)[0]
    assert taken.receipt is not None
    receive.receive(sides.site, taken.receipt.file_bytes)
    barred = [(ExchangeKind.UPDATE, Ending.BARRED), rehosted[1], (ExchangeKind.RETURN, Ending.BARRED)]
    assert ended(sides.authority)[1:] == barred
    assert ended(sides.site)[-1] == (ExchangeKind.RETURN, Ending.BARRED)


def test_removed(sides: TwoSides) -> None:
    sides.reserve("cuc-a")
    issue(sides, 50)
    sides.later(60)
    update.remove(sides.authority, "CUC-A", "gone")
    removed = [(ExchangeKind.UPDATE, Ending.REMOVED), (ExchangeKind.REMOVE, Ending.REMOVED)]
    assert ended(sides.authority)[1:] == removed


def test_closed_by_the_word_of_the_operator(sides: TwoSides) -> None:
    sides.reserve("cuc-a")
    hand_back.give_back(sides.site, ["cuc-a"])
    history.close_exchange(sides.site, history.list_exchanges(sides.site, Wanted())[0].id, "told by phone")
    assert ended(sides.site)[-1] == (ExchangeKind.RETURN, Ending.TOLD)
