"""Codes that were entered: what is kept of them, and which of them stand for a file of their sender.

A site numbers every file that it makes, also the one that holds a confirmation or return code. Where
the code came by telephone, its number is jumped over by the next file: the code stands for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.artefacts import Header
from slr_desktop.domain.exchanges import Direction, Leg
from slr_desktop.domain.parties import Channel, Received
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.times import DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedCode:
    """A code that was entered; only its SHA-256 (hex) is kept. `refused`: the code of its refusal, if it was late."""

    TABLE: ClassVar[str] = "accepted_code"

    code: str
    anchor: str
    number: int
    exchange: str
    at: int
    refused: str = ""

    @property
    def key(self) -> str:
        """The SHA-256 of the code."""
        return self.code


def typed_since(reading: Reading, channel: Channel, header: Header) -> int:
    """How many codes of a sender were typed since its newest file that stand for no number known yet.

    Of each the own file has not come. A number that was missing before may be that of such a code, so as many
    codes as numbers are missing count for those: what is lost is asked for once too often, never too seldom.
    Each of the others has a number before that of a file that was made after it was typed; a day is allowed
    between the clocks of the two sides. What is typed proves a code, not a number: this only says
    whether a number that is jumped over has to be asked for.

    Args:
        reading: the records of the authority.
        channel: what has passed between it and the sender, before the file.
        header: of the file that is looked at; its signature is verified.
    """
    since = _newest_at(reading, channel)
    typed = 0
    for accepted in reading.all(AcceptedCode):
        if not since <= accepted.at <= header.made_at + DAY:
            continue
        issued = reading.get(Issued, accepted.anchor)
        if issued is not None and issued.site == channel.peer:
            typed += not _has_file(reading, accepted)
    return max(0, typed - len(channel.missing))


def _newest_at(reading: Reading, channel: Channel) -> int:
    """When the newest file of a sender was taken in, by the clock here."""
    newest = channel.accepted
    if newest is None:
        return 0
    received = reading.get(Received, f"{channel.peer}/{newest.epoch}/{newest.number}")
    legs = reading.all(Leg, artefact=received.artefact) if received is not None else []
    return max((leg.at for leg in legs if leg.direction is Direction.IN), default=0)


def _has_file(reading: Reading, accepted: AcceptedCode) -> bool:
    """Whether the exchange of a code holds a file of its sender that came with the code, or after it."""
    legs = reading.all(Leg, exchange=accepted.exchange)
    return any(leg.direction is Direction.IN and leg.artefact and leg.at >= accepted.at for leg in legs)
