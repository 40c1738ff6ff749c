"""The outbox: what was made for the other side and has not left the desk yet.

An outbound leg without a medium was not handed over. Writing it to a folder hands it over, and so
does the word of the operator: by hand, read out, sent by courier. What has lost its purpose
meanwhile (a request that was cancelled, a number that a later one supersedes) waits no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Authorization, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import STILL_OPEN, Direction, Exchange, Leg
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.domain.text import visible
from slr_desktop.services import kept
from slr_desktop.services.carry import LONGEST_MEDIUM, carried_digests
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.history import find_exchange

HANDED_OVER: Final = "handed-over"
"""The type of the entry that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """Something that waits to be carried.

    Attributes:
        leg: the key of the leg, for `again`; `exchange` and `number` name it to people.
        kind: what it is: a kind of artefact, or of a code of Cisco's.
        code: its typed form, where it can be read out.
        subject: the instance, as people call it here.
        audience: name of the side that it is for; empty where no side is known (family cisco).
        at: when it was made, seconds since 1970.
        digest: SHA-256 (hex) of the artefact.
    """

    leg: str
    exchange: str
    number: int
    kind: str
    subject: str
    audience: str
    at: int
    digest: str
    code: str = ""


def list_outbox(desk: Desk) -> list[Outgoing]:
    """Everything that was made and not handed over, the oldest first."""
    reading, found = desk.workspace, []
    # By keys first: of all that ever went out only a little is still here, and is still wanted.
    unsent = reading.keys(Leg, direction=Direction.OUT.value, medium="")
    if desk.genesis.role is Role.SITE:
        waiting = {key for step in STILL_OPEN for key in reading.keys(Exchange, waiting=step.value)}
        unsent = [key for key in unsent if key.rpartition("/")[0] in waiting]
    for leg in reading.many(Leg, unsent):
        exchange = reading.get(Exchange, leg.exchange)
        body = reading.body(bytes.fromhex(leg.artefact)) if leg.artefact else None
        if exchange is not None and body is not None and _still_wanted(desk, exchange, body):
            found.append(_outgoing(desk, exchange, leg, body))
    return sorted(found, key=lambda item: (item.at, item.leg))


def still_here(desk: Desk, made: Sequence[Made]) -> list[Outgoing]:
    """What of this waits to be carried still; what was handed over before, and is given again, does not."""
    digests = {digest for item in made for digest in carried_digests(item)}
    return [item for item in list_outbox(desk) if item.digest in digests]


def _still_wanted(desk: Desk, exchange: Exchange, body: bytes) -> bool:
    """Whether the other side still has a use for it."""
    if desk.genesis.role is Role.SITE:
        return exchange.open
    if kept.kind_of(body) is not Kind.AUTHORIZATION:
        return True
    authorization = kept.artefact_of(body).body
    assert isinstance(authorization, Authorization)
    issued = desk.workspace.get(Issued, authorization.anchor.hex())
    return issued is not None and _awaited(issued, authorization.number)


def _awaited(issued: Issued, number: int) -> bool:
    """A number of a living reservation that its site may not have installed, and still must."""
    if issued.state is not IssuedState.LIVE:
        return False
    superseded = {old for content in issued.numbers.values() for old in content.superseded}
    if number in superseded:
        return False
    return number in issued.unconfirmed or number == issued.confirmed == 1


def _outgoing(desk: Desk, exchange: Exchange, leg: Leg, body: bytes) -> Outgoing:
    audience = kept.header_of(body).audience if kept.kind_of(body) is not None else None
    party = desk.workspace.get(Party, audience.hex()) if audience is not None else None
    return Outgoing(
        leg=leg.key,
        exchange=exchange.id,
        number=leg.number,
        kind=leg.kind,
        subject=exchange.name,
        audience=party.name if party is not None else audience.hex()[:8] if audience is not None else "",
        at=leg.at,
        digest=leg.artefact,
        code=leg.code,
    )


def again(desk: Desk, leg_key: str) -> Made:
    """The same bytes once more, to be written, shown or copied: `parcels` and `deliver` take them.

    Args:
        desk: any; nothing is written.
        leg_key: the key of an outbound leg, handed over or not.

    Raises:
        Refusal: unknown-name, wrong-state (an inbound leg, or none that holds an artefact of ours).
    """
    leg = desk.workspace.get(Leg, leg_key)
    if leg is None:
        raise Refusal("unknown-name", "There is no leg {given} here.", given=leg_key[:40])
    body = desk.workspace.body(bytes.fromhex(leg.artefact)) if leg.artefact else None
    kind = kept.kind_of(body) if body is not None else None
    if leg.direction is not Direction.OUT or body is None or kind is None:
        raise Refusal(
            "wrong-state",
            "Leg {number} of {exchange} is nothing that was made here to be carried.",
            "Its bytes are written by: exchange show {exchange} --out FOLDER",
            number=leg.number,
            exchange=leg.exchange,
        )
    return Made(kind=kind, cose=body, digest=leg.artefact, exchange=leg.exchange)


def mark_handed_over(desk: Desk, exchange_id: str, number: int, how: str) -> Leg:
    """Record that a leg has left the desk by another way than a folder.

    Said again it counts again: the journal keeps both.

    Args:
        desk: unlocked.
        exchange_id: its exchange.
        number: which leg.
        how: the way, in a few words: "by hand", "read out"; 1 to 80 characters.

    Raises:
        Refusal: unknown-name, wrong-state (no outbound leg), bad-value.
    """
    with desk.act("outbox mark", exchange=exchange_id[:40], number=number) as act:
        exchange, legs = find_exchange(desk, exchange_id)
        leg = next((each for each in legs if each.number == number), None)
        if leg is None:
            raise Refusal(
                "unknown-name",
                "Exchange {exchange} has no leg {number}.",
                "See: exchange show {exchange}",
                exchange=exchange.id,
                number=number,
            )
        if leg.direction is not Direction.OUT:
            raise Refusal(
                "wrong-state",
                "Leg {number} of {exchange} came in, or never crossed.",
                number=number,
                exchange=exchange.id,
            )
        way = visible(how.strip())
        if not 0 < len(way) <= LONGEST_MEDIUM:
            raise Refusal("bad-value", "Say how in 1 to {most} characters.", most=LONGEST_MEDIUM)
        marked = replace(leg, medium=way)
        act.records.put(marked)
        act.enter(HANDED_OVER, exchange=exchange.id, number=number, how=way, artefact=leg.artefact)
    return marked
