"""What the authority does with a reservation: grant, update, confirm, take back, rehost, remove.

Each act takes a Pool (lines and holders at one moment) and gives the records after it. No act
here knows keys or bytes: the digest of what was signed is filled in by `sealed`.
The table of "Pool accounting" decides every figure; `Pool.check` holds after each act.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from slr_desktop.domain.accounts import (
    NO_ACCOUNT,
    Issued,
    IssuedState,
    Number,
    Pool,
    Quantities,
    line_key,
    split_line_key,
)
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Free

LAST_NUMBER: Final = 254
SHOW_FROM: Final = 240
MOST: Final = 1_000_000_000

Wish = Mapping[str, int]
"""Counts by full tag; 0 means none."""


def allot(
    pool: Pool,
    account: str,
    wish: Wish,
    free: Free,
    *,
    now_held: Quantities | None = None,
    blocked: Quantities | None = None,
) -> Quantities:
    """Lines for every tag of a wish; tags that need no license are granted without a line.

    Args:
        pool: lines and holders.
        account: key of the virtual account.
        wish: counts by full tag.
        free: the tags that need no license.
        now_held: lines that the reservation's newest number has.
        blocked: lines that the reservation blocks and may draw from again.

    Raises:
        Refusal: quantity-missing (nothing at all), pool-too-small, bad-value.
    """
    quantities: Quantities = {}
    for tag, count in sorted(wish.items()):
        if not 0 <= count <= MOST:
            raise Refusal("bad-value", "{tag}: a quantity is 0 to {most}.", tag=tag, most=MOST)
        if count and free(tag):
            quantities[line_key(NO_ACCOUNT, tag)] = count
        elif count:
            quantities |= pool.draw(account, tag, count, keep=now_held or {}, more=blocked or {})
    if not quantities:
        raise Refusal(
            "quantity-missing",
            "This would authorize nothing at all.",
            "Name at least one tag with a quantity. "
            "To give everything back, the instance returns its reservation.",
        )
    return quantities


def entitlements(quantities: Quantities) -> tuple[Entitlement, ...]:
    """One entitlement for each tag and term, in the order of the lines."""
    found = []
    for key, count in sorted(quantities.items()):
        _, tag, start, end = split_line_key(key)
        found.append(Entitlement(tag=tag, quantity=count, start=start, end=end))
    return tuple(found)


def counts(quantities: Quantities) -> dict[str, int]:
    """Counts by full tag, the terms added up."""
    found: dict[str, int] = {}
    for key, count in sorted(quantities.items()):
        tag = split_line_key(key)[1]
        found[tag] = found.get(tag, 0) + count
    return found


def check_live(issued: Issued) -> None:
    """Refuse an act on a reservation that has ended, or that a restore has made unsure.

    Raises:
        Refusal: wrong-state, older-than-evidence.
    """
    if issued.state is not IssuedState.LIVE:
        raise Refusal(
            "wrong-state",
            "The reservation of {instance} is {state}.",
            "Ask the site for a new request.",
            instance=issued.instance,
            state=issued.state,
        )
    if issued.unsure:
        raise Refusal(
            "older-than-evidence",
            "This workspace was restored from a backup; "
            "what {instance} has installed since is not known here.",
            "Ask the site for its newest authorization and take it in with: receive FILE",
            instance=issued.instance,
        )


def update(pool: Pool, issued: Issued, wish: Wish, free: Free, *, supersede: bool) -> tuple[int, Number]:
    """The next number of a reservation: the tags of the wish are set, the others stay.

    Returns:
        The number and its quantities; the digest is still empty.

    Raises:
        Refusal: wrong-state, older-than-evidence, in-transit, chain-used-up, quantity-missing,
            pool-too-small, bad-value.
    """
    check_live(issued)
    if issued.unconfirmed and not supersede:
        raise Refusal(
            "in-transit",
            "Number {number} of {instance} is on its way: its confirmation code has not been entered.",
            number=max(issued.unconfirmed),
            instance=issued.instance,
        )
    number = issued.newest + 1
    if number > LAST_NUMBER:
        raise Refusal(
            "chain-used-up",
            "Number {number} of {instance} was the last.",
            number=LAST_NUMBER,
            instance=issued.instance,
        )
    held = _in_term(pool, issued.numbers[issued.newest].quantities)
    wanted = counts(held) | dict(wish)
    quantities = allot(pool, issued.account, wanted, free, now_held=held, blocked=issued.blocked())
    return number, Number(
        quantities=quantities, authorization="", superseded=tuple(sorted(issued.unconfirmed))
    )


def _in_term(pool: Pool, quantities: Quantities) -> Quantities:
    return {k: n for k, n in quantities.items() if k not in pool.lines or pool.lines[k].counts(pool.now)}


def with_update(issued: Issued, number: int, content: Number) -> Issued:
    """The reservation with a further number in transit."""
    return replace(
        issued, numbers={**issued.numbers, number: content}, unconfirmed=(*issued.unconfirmed, number)
    )


def confirmed(issued: Issued, number: int) -> Issued:
    """The reservation after the code of `number` was entered; all below are settled."""
    later = tuple(k for k in issued.unconfirmed if k > number)
    return replace(issued, confirmed=number, unconfirmed=later)


def check_awaited(issued: Issued, number: int) -> None:
    """Refuse a confirmation that is not awaited.

    Raises:
        Refusal: barred (the reservation has ended), too-old (settled already, or number 1: harmless).
    """
    if issued.state is not IssuedState.LIVE:
        raise barred(issued)
    if number == 1:
        raise Refusal(
            "too-old",
            "The first authorization of {instance} needs no confirmation: nothing is in transit for it.",
            instance=issued.instance,
        )
    if number not in issued.unconfirmed:
        raise Refusal(
            "too-old",
            "Number {number} of {instance} is settled: number {confirmed} is in force.",
            number=number,
            instance=issued.instance,
            confirmed=issued.confirmed,
        )


def barred(issued: Issued) -> Refusal:
    """The refusal of a code of a reservation that has ended here."""
    return Refusal(
        "barred",
        "The reservation of {instance} was {state} here; its codes release nothing.",
        instance=issued.instance,
        state=issued.state,
    )


def released(pool: Pool, issued: Issued) -> dict[str, int]:
    """What the end of a reservation gives back, by tag: all that it blocks, less lines that are over."""
    in_pool = {
        k: n for k, n in issued.blocked().items() if k in pool.lines and pool.lines[k].counts(pool.now)
    }
    free_of_lines = {k: n for k, n in issued.blocked().items() if k not in pool.lines}
    return counts(in_pool | free_of_lines)


def ended(issued: Issued, state: IssuedState, now: int, *, replaced_by: str | None = None) -> Issued:
    """The reservation after its end; it blocks nothing any more."""
    return replace(issued, state=state, ended_at=now, replaced_by=replaced_by, unsure=False)


def newest_wish(issued: Issued) -> dict[str, int]:
    """The counts of the newest number, in transit or not, lines that are over among them."""
    return counts(issued.numbers[issued.newest].quantities)


def rehost(pool: Pool, failed: Issued, wish: Wish, free: Free) -> Quantities:
    """The lines of the reservation that takes the place of a failed one.

    It moves the newest number, in transit or not, less lines that are over; tags of the wish are
    set instead. What the failed one blocks is there to be drawn from: it ends in the same act.

    Raises:
        Refusal: wrong-state (ended already), quantity-missing, pool-too-small.
    """
    if failed.state is not IssuedState.LIVE:
        check_live(failed)
    held = _in_term(pool, failed.numbers[failed.newest].quantities)
    wanted = counts(held) | dict(wish)
    return allot(pool, failed.account, wanted, free, now_held=held, blocked=failed.blocked())


def reissue_number(issued: Issued, number: int | None) -> int:
    """The number whose stored bytes are to be given again; the newest unless one is named.

    Raises:
        Refusal: bad-value (no such number), wrong-state (the reservation has ended).
    """
    if issued.state is not IssuedState.LIVE:
        check_live(issued)
    wanted = issued.newest if number is None else number
    if wanted not in issued.numbers:
        raise Refusal(
            "bad-value",
            "{instance} has no number {number}; it has 1 to {newest}.",
            instance=issued.instance,
            number=wanted,
            newest=issued.newest,
        )
    return wanted


Reservable = Callable[[str], None]
"""Raises a Refusal for a tag that an instance may not reserve."""


def check_wish(wish: Wish, reservable: Reservable) -> None:
    """Refuse a wish with a tag that this instance may not reserve.

    Raises:
        Refusal: whatever `reservable` raises: not-reservable, higher-release, unknown-name.
    """
    for tag, count in sorted(wish.items()):
        if count:
            reservable(tag)
