"""How the columns of a table share the width that there is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a column would like to have, in pixels.

    Attributes:
        whole: its longest text, and its title.
        words: its longest word or number, and the longest word of its title.
        title: the longest word of its title alone.
    """

    whole: int
    words: int
    title: int


def shared(room: int, wanted: Mapping[int, Wanted], spare: Iterable[int], least: int) -> dict[int, int]:
    """The width of each column that is shown: the narrow ones whole, the wide ones each as much as is left.

    Where not every word has its room, columns that can be done without are left out, in their order; where
    that is not enough, the widest give way, down to the words of their titles, and then to the least that one
    can read.

    Args:
        room: pixels across.
        wanted: by column.
        spare: columns that can be done without, the first one first.
        least: pixels of a column at the least.
    """
    kept = {column: min(want.whole, want.words) for column, want in wanted.items()}
    for column in spare:
        if sum(kept.values()) > room:
            kept.pop(column, None)
    kept = _narrowed(kept, {column: wanted[column].title for column in kept}, room)
    kept = _narrowed(kept, dict.fromkeys(kept, least), room)
    widths: dict[int, int] = {}
    waiting = sorted(kept, key=lambda column: wanted[column].whole)
    while waiting:
        share = room // len(waiting)
        column = waiting.pop(0)
        free = room - sum(kept[other] for other in waiting)
        widths[column] = min(wanted[column].whole, max(kept[column], min(share, free)))
        room -= widths[column]
    return widths


def _narrowed(widths: Mapping[int, int], floors: Mapping[int, int], room: int) -> dict[int, int]:
    """The widest columns narrower, all to the same width, until all have room; none below its floor."""

    def at(cap: int) -> dict[int, int]:
        return {column: min(width, max(cap, floors[column])) for column, width in widths.items()}

    caps = range(max(widths.values(), default=0) + 1)
    fitting = bisect_right(caps, room, key=lambda cap: sum(at(cap).values()))
    return at(max(0, fitting - 1))
