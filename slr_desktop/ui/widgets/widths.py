"""How the columns of a table share the width that there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a column would like to have, in pixels.

    Attributes:
        whole: its longest text, and its title.
        words: its longest word or number, and its title.
        title: its title alone.
    """

    whole: int
    words: int
    title: int


def shared(room: int, wanted: Mapping[int, Wanted], spare: Iterable[int], least: int) -> dict[int, int]:
    """The width of each column that is shown: the narrow ones whole, the wide ones each as much as is left.

    Where not every word has its room, columns that can be done without are left out, in their order; where
    that is not enough, every column has its title, or else the least that one can read.

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
    for less in ({c: wanted[c].title for c in kept}, dict.fromkeys(kept, least)):
        if sum(kept.values()) > room:
            kept = less
    widths: dict[int, int] = {}
    waiting = sorted(kept, key=lambda column: wanted[column].whole)
    while waiting:
        share = room // len(waiting)
        column = waiting.pop(0)
        free = room - sum(kept[other] for other in waiting)
        widths[column] = min(wanted[column].whole, max(kept[column], min(share, free)))
        room -= widths[column]
    return widths
