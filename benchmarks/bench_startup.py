"""How long whole commands take, against a bare interpreter in the same run.

Target: `slr-desktop --help` at most 4 times `python -c pass`. The others are told for information.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import Spread, Turn, alternate, at_most, ratios, row, title

ROUNDS = 40
TARGET = 4.0
PYTHON = Path(sys.executable)
PROGRAM = PYTHON.with_name("slr-desktop")
PEER = "python -c pass"


def process(*command: str | Path) -> Turn:
    """A turn that is one whole process."""

    def turn() -> None:
        subprocess.run(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True)

    return turn


def main() -> None:
    """Measure and print."""
    title(f"Start: milliseconds of whole processes, median (least to most) of {ROUNDS}")
    with tempfile.TemporaryDirectory() as folder:
        # High-water marks stay out of the user's own state folder.
        os.environ["XDG_STATE_HOME"] = folder
        # An audit workspace needs no passphrase.
        file = Path(folder) / "audit.slr"
        process(PROGRAM, "workspace", "create", file, "--role", "audit", "--name", "Audit")()
        taken = alternate(
            {
                PEER: process(PYTHON, "-c", "pass"),
                "--help": process(PROGRAM, "--help"),
                "--version": process(PROGRAM, "--version"),
                "product list --json": process(PROGRAM, "product", "list", "--json"),
                "-w FILE open-ends": process(PROGRAM, "-w", file, "open-ends"),
            },
            ROUNDS,
        )
    for name, seconds in taken.items():
        ratio = ratios(seconds, taken[PEER]).median
        row(name, f"{Spread.of([each * 1000 for each in seconds]).shown(1)}, {ratio:.2f} times the peer")
    at_most(f"--help / {PEER}", ratios(taken["--help"], taken[PEER]).median, TARGET)


if __name__ == "__main__":
    main()
