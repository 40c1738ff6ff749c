"""Measuring side by side, and saying whether a target is met.

A figure means little alone: another machine, another hour, and it differs by half. So each is measured
beside a peer in the same run. The turns of both are short and alternate, so that a slow moment of the
machine hits both; what is told are the median, and the smallest and largest beside it.
"""

from __future__ import annotations

import math
import os
import platform
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

Turn = Callable[[], object]
"""One short piece of work."""

Clock = Callable[[], float]
"""Seconds: `time.perf_counter` as people wait, `time.process_time` as this process computes."""


def timed(turn: Turn, clock: Clock = time.perf_counter) -> float:
    """Seconds that it takes."""
    start = clock()
    turn()
    return clock() - start


def over(items: Iterable[T], work: Callable[[T], object]) -> Turn:
    """A turn that does the same to each item."""
    kept = list(items)

    def turn() -> None:
        for item in kept:
            work(item)

    return turn


def alternate(
    turns: Mapping[str, Turn], rounds: int, clock: Clock = time.perf_counter
) -> dict[str, list[float]]:
    """Seconds of each turn in each round; who begins changes from round to round."""
    names = list(turns)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for turn in turns.values():
        turn()
    for at in range(rounds):
        first = at % len(names)
        for name in names[first:] + names[:first]:
            taken[name].append(timed(turns[name], clock))
    return taken


@dataclass(frozen=True, slots=True)
class Spread:
    """Smallest, median and largest of some values."""

    least: float
    median: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Of at least one value."""
        return cls(min(values), statistics.median(values), max(values))

    def shown(self, digits: int = 2) -> str:
        """`median (least to most)`."""
        return f"{self.median:.{digits}f} ({self.least:.{digits}f} to {self.most:.{digits}f})"


def ratios(upper: Sequence[float], lower: Sequence[float]) -> Spread:
    """One series divided by another, round by round."""
    return Spread.of([a / b for a, b in zip(upper, lower, strict=True)])


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that so many in a hundred do not exceed."""
    return sorted(values)[math.ceil(len(values) * percent / 100) - 1]


def title(text: str) -> None:
    """Begin a benchmark: its name and the machine that it runs on."""
    print(f"\n{text}")
    cores = len(os.sched_getaffinity(0))
    print(f"  {cores} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}")


def row(name: str, value: str) -> None:
    """One figure."""
    print(f"  {name:56} {value}")


def at_least(name: str, value: float, target: float, digits: int = 2) -> None:
    """A figure with a target that it must reach."""
    _told(name, f"{value:.{digits}f}, at least {target:g}", met=value >= target)


def at_most(name: str, value: float, target: float, digits: int = 2) -> None:
    """A figure with a target that it must not exceed."""
    _told(name, f"{value:.{digits}f}, at most {target:g}", met=value <= target)


def holds(name: str, *, met: bool) -> None:
    """A target that is met or not."""
    _told(name, "yes" if met else "no", met=met)


def _told(name: str, figure: str, *, met: bool) -> None:
    print(f"  {'PASS' if met else 'MISS'}  {name}: {figure}")
