"""The time of day: the machine's, or one that was given (`--at`, in a training workspace)."""

from __future__ import annotations

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock."""

    def now(self) -> int:
        """Whole seconds since 1970, UTC."""
        return int(time.time())


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still at one instant."""

    at: int

    def now(self) -> int:
        """Whole seconds since 1970, UTC."""
        return self.at
