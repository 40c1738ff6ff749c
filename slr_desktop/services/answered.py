"""Which exchange of this workspace something that came back answers."""

from __future__ import annotations

from slr_desktop.domain.artefacts import Header
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.ports import Reading


def exchange_answered(reading: Reading, header: Header) -> Exchange | None:
    """The exchange in which went out what an artefact replies to; None where that is no artefact of ours.

    A receipt for a code that was typed replies to the code's text, which is not looked for here.
    """
    replied = header.in_reply_to
    legs = reading.all(Leg, artefact=replied.hex(), direction="out") if replied is not None else []
    return reading.get(Exchange, legs[-1].exchange) if legs else None
