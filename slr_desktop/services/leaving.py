"""What leaves the site with an artefact, before it is signed: every field and its value.

The list is that of `inspect`, taken from a header and body as they will be. What is only made
while signing (identifiers, codes, the place in the journal) is named, and marked as not yet there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from slr_desktop.domain.artefacts import Header, Request, Return
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.parties import Channel, next_place, position
from slr_desktop.domain.reservations import Reservation
from slr_desktop.domain.sentences import Remark, Sentence, Several, Word, together
from slr_desktop.services.desk import Desk
from slr_desktop.services.verification import describe

NOT_YET: Final = frozenset({"artefact_id", "reservation", "anchor", "root", "code", "made_at"})
"""Fields whose value is made while signing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """One field that leaves the site; `made_later` where its value is not known before it is signed."""

    field: str
    value: str
    made_later: bool = False


@dataclass(slots=True)
class Places:
    """The places in the channel to one side that the artefacts of one act will take, one after the other."""

    desk: Desk
    audience: str
    channel: Channel | None = None

    def header(self, *, in_reply_to: bytes | None = None) -> Header:
        """The header of the next artefact, as far as it is known now.

        Raises:
            Refusal: older-than-evidence: nothing is made here until the workspace was restored anew.
        """
        desk = self.desk
        before = self.channel or desk.workspace.get(Channel, self.audience) or Channel(peer=self.audience)
        self.channel = next_place(before, desk.standing)
        return Header(
            artefact_id=bytes(16),
            made_at=desk.now,
            issuer=desk.genesis.id,
            audience=bytes.fromhex(self.audience),
            training=desk.genesis.training,
            in_reply_to=in_reply_to,
            position=position(self.channel),
            root=desk.workspace.head.root,
            seen=self.channel.seen,
            void=self.channel.void,
        )


def of_request(places: Places, instance: Instance, wish: Mapping[str, int]) -> tuple[Leaving, ...]:
    """What leaves the site with a request."""
    genesis = places.desk.genesis
    body = Request(
        udi=instance.udi,
        product=instance.product,
        release=instance.release,
        reservation=bytes(16),
        anchor=bytes(16),
        wish=tuple(sorted(wish.items())),
    )
    shown = describe(places.header(), body)
    if genesis.training:
        # In training a request introduces its site, so that it can be answered without a first meeting.
        shown["introduction"] = {"name": genesis.name, "public_key": genesis.public_key.hex()}
    return _listed(shown)


def of_return(places: Places, instance: Instance, reservation: Reservation) -> tuple[Leaving, ...]:
    """What leaves the site with a return."""
    body = Return(udi=instance.udi, anchor=bytes.fromhex(reservation.anchor), code=bytes(16))
    shown = describe(places.header(in_reply_to=bytes.fromhex(reservation.request) or None), body)
    known = {"anchor": reservation.anchor}
    return tuple(
        Leaving(field=item.field, value=known[item.field]) if item.field in known else item
        for item in _listed({**shown, "code": ""})
    )


def _listed(shown: Mapping[str, Any]) -> tuple[Leaving, ...]:
    return tuple(
        Leaving(field=name, value="" if name in NOT_YET else _text(value), made_later=name in NOT_YET)
        for name, value in shown.items()
        if value not in (None, [])
    )


def _text(value: Any) -> Remark:
    """A value as one line: maps and lists written out."""
    if isinstance(value, dict):
        parts = [
            Sentence("{field} {value}", field=Word(key), value=_text(inner))
            for key, inner in value.items()
            if inner is not None
        ]
        return Remark("{value}", value=Several(parts))
    if isinstance(value, list):
        return together(map(_text, value), most=len(value)) or Remark("{value}", value="")
    if isinstance(value, bool):
        return Remark("yes") if value else Remark("no")
    return Remark("{value}", value=str(value))
