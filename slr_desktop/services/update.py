"""Changing what was issued: a further number, its bytes once more, or its removal."""

from __future__ import annotations

from collections.abc import Mapping

from slr_desktop.domain import issuing
from slr_desktop.domain.accounts import Issued, IssuedState, VirtualAccount
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.nearest import unknown_name
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark
from slr_desktop.services.accounts import pool_of
from slr_desktop.services.desk import Act, Crossing, Desk
from slr_desktop.services.instances import free_tags, require_role
from slr_desktop.services.issue import Answer, answer_of, counts_by_tag, sign, stored_number


def find_issued(reading: Reading, text: str) -> Issued:
    """The reservation that a text names: serial, PID:SERIAL, UDI, reservation id, or anchor.

    A living reservation goes before those that have ended.

    Raises:
        Refusal: unknown-name, with the nearest; ambiguous-name.
    """
    wanted = text.strip()
    everything = reading.all(Issued)
    found = [i for i in everything if _named(i, wanted)]
    live = [i for i in found if i.state is IssuedState.LIVE]
    chosen = live or found[-1:]
    if len(chosen) == 1:
        return chosen[0]
    if not chosen and everything:
        raise unknown_name("instance", wanted, (i.instance for i in sorted(everything, key=_standing)))
    if not chosen:
        raise Refusal(
            "unknown-name", "There is no reservation of {given} here.", "See: reservation list", given=wanted
        )
    raise Refusal(
        "ambiguous-name",
        "{given} names several instances: {names}.",
        given=wanted,
        names=", ".join(i.instance for i in chosen),
    )


def _standing(issued: Issued) -> tuple[bool, str]:
    """Those that live before those that have ended, each by name."""
    return issued.state is not IssuedState.LIVE, issued.instance


def _named(issued: Issued, text: str) -> bool:
    udi, upper, lower = issued.udi, text.upper(), text.lower()
    return (
        upper in (udi.serial.upper(), udi.canonical, str(udi).upper())
        or upper.startswith(f"P:{udi.pid.upper()},S:{udi.serial.upper()},")
        or lower in (issued.anchor, issued.reservation)
    )


def update(desk: Desk, name: str, given: Mapping[str, int], *, supersede: bool, note: str) -> Answer:
    """Issue the next number of a reservation.

    Raises:
        Refusal: unknown-name, in-transit, chain-used-up, pool-too-small, quantity-missing, not-reservable ...
    """
    with desk.act("update", instance=name[:120]) as act:
        require_role(desk, Role.AUTHORITY)
        issued = find_issued(act.records, name)
        account = act.records.get(VirtualAccount, issued.account)
        assert account is not None
        wish = counts_by_tag(desk, issued.product, issued.release, given)
        pool = pool_of(act.records, issued.account, act.now)
        number, content = issuing.update(
            pool, issued, wish, free_tags(desk.catalogue.product(issued.product)), supersede=supersede
        )
        issued, made = sign(act, issued, account, number, content)
        issued = issuing.with_update(issued, number, issued.numbers[number])
        act.records.put(issued)
        exchange = act.open_exchange(ExchangeKind.UPDATE, issued.instance, issued.instance, note=note)
        act.leg(
            exchange,
            Crossing(Direction.OUT, Kind.AUTHORIZATION.value, artefact=made.digest),
            waiting=Waiting.CONFIRMATION,
        )
        pool_of(act.records, issued.account, act.now).check()
        act.enter("update", instance=issued.instance, number=number, artefact=made.digest, note=note)
    near_the_end = Remark("Number {number} of {last}.", number=number, last=issuing.LAST_NUMBER)
    findings = (near_the_end,) if number >= issuing.SHOW_FROM else ()
    return answer_of(issued, number, made, findings)


def reissue(desk: Desk, name: str, sequence: int | None) -> Answer:
    """The stored bytes of a number once more, the newest unless one is named.

    Raises:
        Refusal: unknown-name, bad-value, wrong-state.
    """
    with desk.act("reissue", instance=name[:120]) as act:
        require_role(desk, Role.AUTHORITY)
        issued = find_issued(act.records, name)
        number = issuing.reissue_number(issued, sequence)
        made = stored_number(act.records, issued, number)
        act.enter("reissue", instance=issued.instance, number=number, artefact=made.digest)
    return answer_of(issued, number, made)


def remove(desk: Desk, name: str, note: str) -> tuple[Issued, dict[str, int]]:
    """Remove a reservation without its return code; what it blocked is free again.

    Returns:
        The reservation, and what was released by full tag.

    Raises:
        Refusal: unknown-name, wrong-state.
    """
    with desk.act("remove", instance=name[:120]) as act:
        require_role(desk, Role.AUTHORITY)
        issued = find_issued(act.records, name)
        if issued.state is not IssuedState.LIVE:
            issuing.check_live(issued)
        released = issuing.released(pool_of(act.records, issued.account, act.now), issued)
        close_updates(act, issued)
        act.records.put(issuing.ended(issued, IssuedState.REMOVED, act.now))
        exchange = act.open_exchange(ExchangeKind.REMOVE, issued.instance, issued.instance, note=note)
        act.leg(exchange, Crossing(Direction.NONE, "remove"), waiting=Waiting.NOTHING)
        act.enter("remove", instance=issued.instance, released=released, note=note)
    return issued, released


def close_updates(act: Act, issued: Issued) -> None:
    """Updates of this reservation wait no longer."""
    for exchange in act.records.all(Exchange, subject=issued.instance, waiting=Waiting.CONFIRMATION.value):
        act.close(exchange)
