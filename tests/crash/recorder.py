"""A program that records acts without end, and says so after each: to be killed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.fakes.desks import WORKSPACES, record


def main(path: Path) -> None:
    with WORKSPACES.open(path) as desk:
        number = desk.head.size
        while True:
            entry = record(desk, number, 20_000)
            os.write(1, entry.to_bytes(8, "big"))
            number = entry + 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
