"""Days, terms, and what a clock may be believed.

A day is 86,400 elapsed seconds, no calendar and no zone. A term is two UTC dates, both
included: from the start's 00:00:00 until before the end + 1 day.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence

DAY: Final = 86_400
YEAR: Final = 365 * DAY
BEHIND_TOLERANCE: Final = DAY  # a clock further behind the floor is not believed
AHEAD_TOLERANCE: Final = 400 * DAY  # nor one further ahead, without an operator's word
LAST_SECOND: Final = 253_402_300_799  # of the year 9999

_EPOCH: Final = datetime.date(1970, 1, 1)


def day_start(day: datetime.date) -> int:
    """The second at which a UTC day begins."""
    return (day - _EPOCH).days * DAY


def utc_day(at: int) -> datetime.date:
    """The UTC day of a second."""
    return _EPOCH + datetime.timedelta(days=at // DAY)


def iso(at: int) -> str:
    """An instant as text, `2026-03-01T09:00:00Z`; seconds where no calendar reaches (a stranger's time)."""
    if not 0 <= at <= LAST_SECOND:
        return f"{at} s after 1970"
    return datetime.datetime.fromtimestamp(at, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def term_covers(start: datetime.date | None, end: datetime.date | None, at: int) -> bool:
    """Whether a moment lies in a term; no start has always begun, no end is perpetual."""
    begun = start is None or at >= day_start(start)
    return begun and (end is None or at < day_start(end) + DAY)


def term_bounds(start: datetime.date | None, end: datetime.date | None) -> tuple[int, ...]:
    """The seconds at which a term begins and is over."""
    bounds = () if start is None else (day_start(start),)
    return bounds if end is None else (*bounds, day_start(end) + DAY)


@dataclass(frozen=True, slots=True)
class Moment:
    """The time that an act or a look is judged at.

    Attributes:
        wall: what the clock says.
        floor: the newest time that was verified.
    """

    wall: int
    floor: int

    @property
    def now(self) -> int:
        """The time that decides: setting the clock back revives nothing."""
        return max(self.wall, self.floor)

    @property
    def behind(self) -> bool:
        """More than 24 h behind the floor."""
        return self.wall < self.floor - BEHIND_TOLERANCE

    @property
    def ahead(self) -> bool:
        """More than 400 days past the floor (where there is one)."""
        return self.floor > 0 and self.wall > self.floor + AHEAD_TOLERANCE

    def check(self, *, confirmed: bool) -> None:
        """Refuse an act that starts or ends a period while the clock is not believed.

        Raises:
            Refusal: clock-behind, unless an operator has confirmed the clock with a reason.
        """
        if confirmed or not (self.behind or self.ahead):
            return
        where = Sentence("behind") if self.behind else Sentence("far ahead of")
        raise Refusal(
            "clock-behind",
            "The clock says {wall}; that is {where} the newest time known here, {floor}.",
            wall=iso(self.wall),
            where=where,
            floor=iso(self.floor),
        )
