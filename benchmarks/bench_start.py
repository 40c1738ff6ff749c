"""How long `slr-desktop --help` takes, against a bare interpreter in the same run.

Target: at most 4 times `python -c pass`. Runs alternate, so that a slow moment hits both.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 40
TARGET = 4.0
PYTHON = Path(sys.executable)
PEER: list[str | Path] = [PYTHON, "-c", "pass"]
COMMANDS: dict[str, list[str | Path]] = {
    "--help": [PYTHON.with_name("slr-desktop"), "--help"],
    "product list --json": [PYTHON.with_name("slr-desktop"), "product", "list", "--json"],
}


def milliseconds(command: list[str | Path]) -> float:
    """One run, from start to end."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Print the figures; 1 where the target is missed."""
    milliseconds(PEER)
    times: dict[str, list[float]] = {name: [] for name in ("python -c pass", *COMMANDS)}
    for _ in range(ROUNDS):
        times["python -c pass"].append(milliseconds(PEER))
        for name, command in COMMANDS.items():
            times[name].append(milliseconds(command))
    peer = statistics.median(times["python -c pass"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:22} median {median:6.1f} ms  {median / peer:4.2f} x")
    ratio = statistics.median(times["--help"]) / peer
    print(f"--help / python -c pass: {ratio:.2f} (target: at most {TARGET:g})")
    return int(ratio > TARGET)


if __name__ == "__main__":
    sys.exit(main())
