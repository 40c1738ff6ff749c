"""Run the commands that a page of the manual shows, and compare or paste what they print.

A page shows commands in blocks fenced as `console`: a line that begins `$ ` is a command, lines that begin
`> ` go on with it, and what follows is what it printed. A command ends with status 0; `# exit 3` at its end
says another. All blocks of a page run in order, in one shell and one folder. Two comments, which a reader
does not see, prepare the ground:

    <!-- goes on from ../tutorial/first-reservation.md -->    begin with a copy of that page's folder
    <!-- run: touch notes.txt -->                             run this too

Digests, codes, words and times differ from run to run; `settled` puts a mark in their place.

    python scripts/console_pages.py docs/tutorial/first-reservation.md ...    paste what is printed now
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PASSPHRASE: Final = "only for training"  # noqa: S105 - of made-up workspaces
LONGEST_RUN: Final = 110
STATE: Final = ".state"

_PART: Final = re.compile(
    r"^```console\n(?P<block>.*?)^```$|^<!-- run: (?P<hidden>.*?) -->$", re.DOTALL | re.MULTILINE
)
_BASE: Final = re.compile(r"^<!-- goes on from (\S+) -->$", re.MULTILINE)
_STATUS: Final = re.compile(r"# exit ([0-9]+)$")
_MARK: Final = "@@ console"
_VARIES: Final = (
    (re.compile(r"\b[0-9a-f]{64}\b"), "<digest>"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "<id>"),
    (re.compile(r"\b(?:[a-z]{3,8} ){11}[a-z]{3,8}\b"), "<words>"),
    (re.compile(r"\b([A-Z-]+[0-9]*)-[0-9A-F]{16}(\.slr[a-z]+)"), r"\1-<start>\2"),
    (re.compile(r"\b([ST](?:RQ|CF|RT)-[A-Z]+:[A-Z0-9]+)(?:-[0-9A-Z]{5}){8}-[0-9A-Z]"), r"\1-<code>"),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z"), "<time>"),
    (re.compile(r"[0-9]+ days, [0-9]+ hr, [0-9]+ min, [0-9]+ sec"), "<left>"),
    (re.compile(r"\b[0-9]+ bytes"), "<size> bytes"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One command, the status that it should end with, and what the page says that it prints."""

    command: str
    status: int
    shown: tuple[str, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a step."""

    step: Step
    status: int
    printed: tuple[str, ...]


def settled(line: str) -> str:
    """A printed line with marks in place of what differs from run to run."""
    for pattern, mark in _VARIES:
        line = pattern.sub(mark, line)
    return re.sub(r" +", " ", line.rstrip())


def base(page: Path) -> Path | None:
    """The page whose folder this one goes on from."""
    found = _BASE.search(page.read_text("utf-8"))
    return (page.parent / found[1]).resolve() if found else None


def steps(text: str) -> list[Step]:
    """The commands of a page, in order."""
    found: list[Step] = []
    for part in _PART.finditer(text):
        if part["hidden"] is not None:
            found.append(Step(part["hidden"], 0, (), hidden=True))
        else:
            found += _block(part["block"].splitlines())
    return found


def _block(lines: list[str]) -> Iterator[Step]:
    """The commands of one block. Its first line is one."""
    at = 0
    while at < len(lines):
        if not lines[at].startswith("$ "):
            raise ValueError(f"not a command: {lines[at]}")
        command, at = [lines[at][2:]], at + 1
        while at < len(lines) and lines[at].startswith("> "):
            command.append(lines[at][2:])
            at += 1
        start = at
        while at < len(lines) and not lines[at].startswith("$ "):
            at += 1
        status = _STATUS.search(command[-1])
        yield Step("\n".join(command), int(status[1]) if status else 0, tuple(lines[start:at]))


def run(page: Path, folder: Path, before: Path | None = None) -> list[Ran]:
    """Run a page in a folder that does not exist yet.

    Args:
        page: the page.
        folder: made here.
        before: the folder that the page that this one goes on from was run in.
    """
    if before is None:
        folder.mkdir()
    else:
        shutil.copytree(before, folder)
    found = steps(page.read_text("utf-8"))
    script = ["exec 2>&1"]
    for step in found:
        script += [f"printf '%s\\n' '{_MARK}'", step.command, f"printf '\\n%s %s\\n' '{_MARK}' \"$?\""]
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "XDG_STATE_HOME": str(folder / STATE),
        "LC_ALL": "C.UTF-8",
    }
    if before is not None:
        environment["SLR_PASSPHRASE"] = PASSPHRASE
    done = subprocess.run(  # noqa: S603 - the commands of our own pages
        ["/bin/bash", "--noprofile", "--norc", "-c", "\n".join(script)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        timeout=LONGEST_RUN,
        check=False,
    )
    outcome = re.compile(rf"^{_MARK}\n(.*?)\n?^{_MARK} ([0-9]+)$", re.DOTALL | re.MULTILINE)
    printed = outcome.findall(done.stdout.decode())
    return [
        Ran(step, int(status), tuple(text.rstrip("\n").splitlines()))
        for step, (text, status) in zip(found, printed, strict=True)
    ]


def pasted(text: str, ran: list[Ran]) -> str:
    """The text of a page with what its commands have printed."""
    left = iter(ran)

    def anew(part: re.Match[str]) -> str:
        if part["hidden"] is not None:
            next(left)
            return part[0]
        lines = ["```console"]
        for _ in _block(part["block"].splitlines()):
            each = next(left)
            first, *more = each.step.command.split("\n")
            lines += [f"$ {first}", *(f"> {line}" for line in more), *each.printed]
        return "\n".join([*lines, "```"])

    return _PART.sub(anew, text)


def main(pages: list[Path]) -> str | None:
    """Paste into each page what its commands print now; names the commands that end with another status."""
    ran: dict[Path, tuple[Path, list[Ran]]] = {}
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as name:

        def folder_of(page: Path) -> Path:
            if page not in ran:
                below = base(page)
                before = folder_of(below) if below is not None else None
                folder = Path(name) / f"page{len(ran)}"
                ran[page] = folder, run(page, folder, before)
            return ran[page][0]

        for page in map(Path.resolve, pages):
            folder_of(page)
            found = ran[page][1]
            page.write_text(pasted(page.read_text("utf-8"), found), "utf-8")
            wrong += [
                f"{page.name}: status {each.status}, not {each.step.status}: {each.step.command}"
                for each in found
                if each.status != each.step.status
            ]
    return "\n".join(wrong) or None


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
