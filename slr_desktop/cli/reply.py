"""What a command came to, as one JSON object or as lines for people.

    {"ok": true, "result": {...}}
    {"ok": false, "error": {"code", "fault", "harmless", "what", "do"}, "result": {...}}

`result` stands beside `error` where there is one. An `internal-error` has `report` too, the path of
the report file. The object is ASCII: no terminal and no log reacts to what is in it.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import click

from slr_desktop.cli import tree
from slr_desktop.domain.errors import EXIT_STATUS, Fault, Refusal
from slr_desktop.domain.plain import to_plain
from slr_desktop.domain.text import visible
from slr_desktop.services import defects

INTERRUPTED: Final = 130  # as shells count Ctrl-C

_FIRST_WORDS: Final = {
    Fault.ARTEFACT: "Refused",
    Fault.USAGE: "Not done",
    Fault.ORDER: "Refused",
    Fault.MACHINE: "Not possible on this machine now",
    Fault.BUG: "A defect",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to.

    Attributes:
        result: a mapping or a record; what `--json` gives as `result`.
        lines: what people read; where None, the result itself, name by name.
        refusal: why it is no success after all, beside the result.
        status: the exit status of a success; only the window gives another than 0.
    """

    result: Any
    lines: Sequence[str] | None = None
    refusal: Refusal | None = None
    status: int = 0

    def with_warning(self, warning: str) -> Outcome:
        """The same with one more of `warnings`."""
        result = to_plain(self.result)
        warnings = [*result.get("warnings", ()), warning]
        lines = None if self.lines is None else [*self.lines, f"Warning: {warning}"]
        return replace(self, result={**result, "warnings": warnings}, lines=lines)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is written to standard output and standard error, and the exit status."""

    out: str
    err: str
    status: int


def error(refusal: Refusal) -> dict[str, Any]:
    """The object `error` of a refusal."""
    said = {
        "code": refusal.code,
        "fault": refusal.fault.value,
        "harmless": refusal.harmless,
        "what": refusal.what,
        "do": refusal.do,
    }
    if refusal.fault is Fault.BUG:
        said["report"] = to_plain(refusal.facts.get("report"))
    return said


def attempt(work: Callable[[], Outcome], state_folder: Callable[[], Path], *, as_json: bool) -> Reply:
    """Run a command and write down what it came to; whatever happens, there is a reply.

    Args:
        work: the command.
        state_folder: where the report of a defect goes.
        as_json: one object, or lines for people.
    """
    written = _object if as_json else _lines
    try:
        return written(*_judged(work))
    except (KeyboardInterrupt, EOFError, click.Abort):
        return written(None, [], Refusal("interrupted", "Stopped before the end."), INTERRUPTED)
    except Exception as defect:  # noqa: BLE001 - the last net: no traceback reaches the screen
        return written(None, [], defects.refusal(defect, state_folder), EXIT_STATUS[Fault.BUG])


def _judged(work: Callable[[], Outcome]) -> tuple[Any, Sequence[str], Refusal | None, int]:
    """Result, lines, refusal and exit status; a refusal that was raised may carry a `result`."""
    try:
        outcome = work()
    except Refusal as refusal:
        return to_plain(refusal.facts.get("result")), [], refusal, refusal.exit_status
    except click.ClickException as mistake:
        misused = misuse(mistake)
        return None, [], misused, misused.exit_status
    result, refused = to_plain(outcome.result), outcome.refusal
    lines = listing(result) if outcome.lines is None else outcome.lines
    return result, lines, refused, refused.exit_status if refused else outcome.status


def _object(result: Any, _lines: Sequence[str], refusal: Refusal | None, status: int) -> Reply:
    said: dict[str, Any] = {"ok": refusal is None}
    if refusal is not None:
        said["error"] = error(refusal)
    if result is not None:
        said["result"] = result
    return Reply(json.dumps(said, ensure_ascii=True) + "\n", "", status)


def _lines(_result: Any, lines: Sequence[str], refusal: Refusal | None, status: int) -> Reply:
    return Reply("".join(f"{visible(line)}\n" for line in lines), _refusal_lines(refusal), status)


def _refusal_lines(refusal: Refusal | None) -> str:
    """What, what to do, and the code for a search."""
    if refusal is None:
        return ""
    harmless = ", harmless" if refusal.harmless else ""
    return (
        f"{_FIRST_WORDS[refusal.fault]}: {visible(refusal.what)}\n"
        f"  {visible(refusal.do)}\n"
        f"  ({refusal.code}{harmless})\n"
    )


def misuse(mistake: click.ClickException) -> Refusal:
    """The refusal for a command line that click did not understand; the nearest word is named."""
    ctx = mistake.ctx if isinstance(mistake, click.UsageError) else None
    path = ctx.command_path if ctx else tree.PROGRAM
    do = f"See {path} --help."
    sentence = mistake.format_message()
    if ctx and isinstance(ctx.command, click.Group):
        words = ctx.command.list_commands(ctx)
        do = f"The commands here: {', '.join(words)}. {do}" if words else do
        if isinstance(mistake, click.NoSuchCommand):
            sentence = f"{mistake.message}{_nearest(mistake.command_name, words)}"
    if not sentence.endswith((".", "?")):
        sentence = f"{sentence}."
    return Refusal("usage", "{sentence}", "{way_out}", sentence=sentence, way_out=do)


def _nearest(word: str, words: list[str]) -> str:
    # click would look only among the commands that are loaded already.
    found = difflib.get_close_matches(word, words, n=3)
    return f" Did you mean {' or '.join(map(repr, found))}?" if found else ""


def listing(result: Any, indent: str = "") -> list[str]:
    """A plain value as lines, name by name."""
    if isinstance(result, dict):
        pairs = [(f"{name}:", value) for name, value in result.items()]
    elif isinstance(result, list):
        pairs = [("-", value) for value in result]
    else:
        return [f"{indent}{_word(result)}"]
    lines: list[str] = []
    for name, value in pairs:
        if isinstance(value, dict | list) and value:
            lines += [f"{indent}{name}", *listing(value, indent + "  ")]
        else:
            lines.append(f"{indent}{name} {_word(value)}")
    return lines


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None or value in ({}, []) else str(value)
