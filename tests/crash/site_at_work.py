"""A site that installs an authorization and gives it back, and says so after each: to be killed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from slr_desktop.services import hand_back, install, set_up
from tests.fakes.two_sides import MANNER, PASSPHRASE, Machine


def main(folder: Path, authorization: Path, acts: int) -> None:
    content = authorization.read_bytes()
    with set_up.at_desk(Machine(folder, "at work"), folder / "desk.slr", PASSPHRASE, MANNER) as desk:
        os.write(1, b"r")
        if acts > 0:
            install.install(desk, content, "cuc-a")
            os.write(1, b"i")
        if acts > 1:
            hand_back.give_back(desk, ["cuc-a"])
            os.write(1, b"b")
        sys.stdin.read()  # nothing comes: here it waits for its end


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
