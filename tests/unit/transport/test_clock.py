from __future__ import annotations

import time

from slr_desktop.domain.ports import Clock
from slr_desktop.transport.clock import SystemClock


def test_the_machines_clock() -> None:
    clock: Clock = SystemClock()
    before = int(time.time())
    assert before <= clock.now() <= int(time.time())
