"""Completion and manual pages come from the tree of commands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from slr_desktop.cli import tree

ROOT = Path(__file__).parents[3]


def completed(line: str) -> list[str]:
    """What the bash completion offers at the end of a line."""
    words = line.split(" ")
    environment = os.environ | {
        tree.COMPLETE_VARIABLE: "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-m", "slr_desktop"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return [offer.partition(",")[2] for offer in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("slr-desktop prod", ["product"]),
        ("slr-desktop product ", ["list"]),
        ("slr-desktop --operator Ada product li", ["list"]),
        ("slr-desktop --clock", ["--clock-confirmed"]),
    ],
)
def test_the_shell_is_offered_the_next_word(line: str, offered: list[str]) -> None:
    assert completed(line) == offered


def test_every_first_word_is_offered() -> None:
    assert completed("slr-desktop ") == sorted(tree.COMMANDS)


def test_every_command_has_its_page(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "write_pages.py", tmp_path], cwd=ROOT, check=True)
    pages = {path.name: path.read_text("utf-8") for path in (tmp_path / "man1").iterdir()}
    assert {f"slr-desktop-{name}.1" for name in tree.COMMANDS} | {"slr-desktop.1"} <= set(pages)
    for text in pages.values():
        requests = set(re.findall(r"^[.'](\w+)", text, re.MULTILINE))
        assert requests == {"TH", "SH", "nf", "fi"}
    for shell in ("bash", "zsh", "fish"):
        assert tree.COMPLETE_VARIABLE in (tmp_path / f"slr-desktop.{shell}").read_text("utf-8")
