"""Lines for people: tables whose columns stand under each other, also with wide letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from slr_desktop.domain.text import visible


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Aligned columns under a head; strangers' text in a cell stays in its cell.

    Columns whose cells are all numbers stand to the right.
    """
    cells = [[visible(cell) for cell in row] for row in rows]
    right = [bool(cells) and all(_is_number(row[i]) for row in cells) for i in range(len(head))]
    lines = [list(head), *cells]
    widths = [max(_width(line[i]) for line in lines) for i in range(len(head))]
    return ["  ".join(map(_padded, line, widths, right)).rstrip() for line in lines]


def _padded(cell: str, width: int, right: bool) -> str:  # noqa: FBT001 - mapped over three columns
    blanks = " " * (width - _width(cell))
    return blanks + cell if right else cell + blanks


def _is_number(cell: str) -> bool:
    return cell.removeprefix("-").isdecimal()


def _width(cell: str) -> int:
    """Columns on a terminal: wide letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in cell
    )
