"""What a command came to, as one JSON object or as lines for people.

    {"ok": true, "result": {...}}
    {"ok": false, "error": {"code", "fault", "harmless", "what", "do"}, "result": {...}}

`result` stands beside `error` where there is one. An `internal-error` has `report` too, the path of
the report file. The object is ASCII: no terminal and no log reacts to what is in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from slr_desktop.cli import defects, tree
from slr_desktop.domain.errors import EXIT_STATUS, Fault, Refusal
from slr_desktop.domain.plain import to_plain
from slr_desktop.domain.text import visible

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


@dataclass(frozen=True, slots=True)
class Reply:
    """An outcome, or the refusal there was instead, ready to be written."""

    result: Any
    lines: Sequence[str]
    refusal: Refusal | None
    status: int

    @classmethod
    def of(cls, outcome: Outcome) -> Reply:
        """The reply to a command that came to an outcome."""
        result, refusal = to_plain(outcome.result), outcome.refusal
        lines = listing(result) if outcome.lines is None else outcome.lines
        return cls(result, lines, refusal, refusal.exit_status if refusal else outcome.status)

    @classmethod
    def no(cls, refusal: Refusal, status: int | None = None) -> Reply:
        """The reply to a command that refused; `result` may be among the facts."""
        result = to_plain(refusal.facts.get("result"))
        return cls(result, [], refusal, refusal.exit_status if status is None else status)

    def as_json(self) -> str:
        """One line, one object."""
        said: dict[str, Any] = {"ok": self.refusal is None}
        if self.refusal is not None:
            said["error"] = error(self.refusal)
        if self.result is not None:
            said["result"] = self.result
        return json.dumps(said, ensure_ascii=True) + "\n"

    def for_people(self) -> str:
        """What goes to standard output."""
        return "".join(f"{visible(line)}\n" for line in self.lines)

    def refusal_for_people(self) -> str:
        """What goes to standard error: what, what to do, and the code for a search."""
        if self.refusal is None:
            return ""
        said = error(self.refusal)
        harmless = ", harmless" if said["harmless"] else ""
        return (
            f"{_FIRST_WORDS[self.refusal.fault]}: {visible(said['what'])}\n"
            f"  {visible(said['do'])}\n"
            f"  ({said['code']}{harmless})\n"
        )


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


def attempt(work: Callable[[], Outcome], state_folder: Callable[[], Path]) -> Reply:
    """Run a command; whatever happens, there is a reply.

    Args:
        work: the command.
        state_folder: where the report of a defect goes.
    """
    try:
        return Reply.of(work())
    except Refusal as refusal:
        return Reply.no(refusal)
    except click.ClickException as mistake:
        return Reply.no(misuse(mistake))
    except (KeyboardInterrupt, EOFError, click.Abort):
        return Reply.no(Refusal("interrupted", "Stopped before the end."), INTERRUPTED)
    except Exception as defect:  # noqa: BLE001 - the last net: no traceback reaches the screen
        return Reply.no(defects.refusal(defect, state_folder), EXIT_STATUS[Fault.BUG])


def misuse(mistake: click.ClickException) -> Refusal:
    """The refusal for a command line that click did not understand; the nearest word is named."""
    ctx = mistake.ctx if isinstance(mistake, click.UsageError) else None
    path = ctx.command_path if ctx else tree.PROGRAM
    do = f"See {path} --help."
    if ctx and isinstance(ctx.command, click.Group):
        words = ctx.command.list_commands(ctx)
        do = f"The commands here: {', '.join(words)}. {do}" if words else do
    return Refusal("usage", "{mistake}", "{way_out}", mistake=mistake.format_message(), way_out=do)


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
