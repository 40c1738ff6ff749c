"""The time of day."""

from __future__ import annotations

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock."""

    def now(self) -> int:
        """Whole seconds since 1970, UTC."""
        return int(time.time())
