"""At an authority: that an instance which asks was reported as gone before, by a rehost or a removal.

Both bar the codes of the reservation that ended, and no later request: a product that was mended asks
again as any other does. Whoever answers is told when it was given up, and why.
"""

from __future__ import annotations

from collections.abc import Sequence

from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.exchanges import Exchange, ExchangeKind
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.sentences import Remark
from slr_desktop.domain.times import utc_day


def given_up(reading: Reading, reservations: Sequence[Issued]) -> Remark | None:
    """What is to be known before an instance is granted anything.

    Args:
        reading: the records of the authority.
        reservations: all of one instance.

    Returns:
        None where the newest one lives, was returned, or was moved to another request of the same instance.
    """
    if not reservations or any(issued.state is IssuedState.LIVE for issued in reservations):
        return None
    last = max(reservations, key=lambda issued: (issued.ended_at or 0, issued.issued_at))
    on = utc_day(last.ended_at or 0).isoformat()
    if last.state is IssuedState.REMOVED:
        return Remark(
            "Its reservation was removed on {date} without a return code ({note}): it may still be using those "
            "licenses.",
            date=on,
            note=_removal_note(reading, last),
        )
    after = reading.get(Issued, last.replaced_by or "") if last.state is IssuedState.REHOSTED else None
    if after is None or after.instance == last.instance:
        return None
    exchange = reading.get(Exchange, after.exchange)
    return Remark(
        "Reported as failed on {date} ({note}); its reservation moved to {other}. Answer it only if it "
        "serves again.",
        date=on,
        note=exchange.note if exchange is not None else "",
        other=after.instance,
    )


def _removal_note(reading: Reading, issued: Issued) -> str:
    """Why it was removed: the note stands in the exchange of that act."""
    acts = (e for e in reading.all(Exchange, subject=issued.instance) if e.kind is ExchangeKind.REMOVE)
    return next((e.note for e in acts if e.since == issued.ended_at), "")
