from __future__ import annotations

import time

from slr_desktop.domain.ports import Clock
from slr_desktop.transport.clock import FixedClock, SystemClock


def test_the_machines_clock() -> None:
    clock: Clock = SystemClock()
    before = int(time.time())
    assert before <= clock.now() <= int(time.time())


def test_a_clock_that_stands_still() -> None:
    clock: Clock = FixedClock(1_772_355_600)
    assert clock.now() == clock.now() == 1_772_355_600
