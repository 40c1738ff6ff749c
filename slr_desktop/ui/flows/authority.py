"""What the wizards of an authority have in common: a reservation, or a request, to begin with."""

from __future__ import annotations

from dataclasses import dataclass

from slr_desktop.ui.flows.taking import TakenDraft
from slr_desktop.ui.flows.walk import Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedDraft:
    """The beginning of a draft that changes a reservation.

    Attributes:
        anchor: the key of the reservation, or whatever else names it; empty while none is chosen.
        given: it was known from the start: nobody is asked which it is.
    """

    anchor: str = ""
    given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedDraft(TakenDraft):
    """The beginning of a draft that takes requests, from the inbox or from elsewhere.

    Attributes:
        exchanges: where the chosen ones wait in the inbox.
        subject: the instance whose requests are chosen at first.
    """

    exchanges: tuple[str, ...] = ()
    subject: str = ""

    @property
    def chosen(self) -> bool:
        """Whether there is any request."""
        return bool(self.exchanges or self.data)


def lacks_requests(draft: RequestedDraft, *, one: bool = False) -> Missing:
    """What the page with the requests still lacks."""
    if not draft.chosen:
        return Missing.CHOICE
    return Missing.MIXED if one and len(draft.exchanges) > 1 else Missing.NOTHING
