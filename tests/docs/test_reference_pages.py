"""The pages to look things up hold what the program has: every command, code, limit and entry, and nothing else."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from scripts.write_pages import walk
from slr_desktop.cli import instances as instance_commands
from slr_desktop.cli import passphrases, tree
from slr_desktop.cli.frame import Root
from slr_desktop.codec import signers
from slr_desktop.codec.cisco import captures, entitlements, paste, request_codes, xml_reading
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain import identifiers, instances, parties, times
from slr_desktop.domain.errors import CODES, EXIT_STATUS, Fault
from slr_desktop.domain.reservations import Event
from slr_desktop.services import carry, drafts, media, preferences, set_up
from slr_desktop.services.instances import MOST
from slr_desktop.store import ledger
from slr_desktop.transport import media as mounted
from slr_desktop.transport import state_files

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "slr_desktop"
REFERENCE = ROOT / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text("utf-8")


def rows(text: str) -> Iterator[list[str]]:
    """The cells of every table row; heads and rules too."""
    for line in text.splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def sections(text: str, level: str = "###") -> dict[str, str]:
    """Title and text of each section of that level."""
    parts = re.split(rf"^{level} (.*)$", text, flags=re.MULTILINE)
    return {
        title: re.split(r"^## ", body, flags=re.MULTILINE)[0]
        for title, body in zip(parts[1::2], parts[2::2], strict=True)
    }


# --- commands ---


def leaves() -> dict[str, tuple[click.Command, click.Context]]:
    root = Root()
    found = walk(root, click.Context(root, info_name=tree.PROGRAM))
    return {
        ctx.command_path.removeprefix(f"{tree.PROGRAM} "): (command, ctx)
        for command, ctx in found
        if not isinstance(command, click.Group)
    }


CLI = page("cli")
GENERAL, COMMANDS = CLI.split("\n## In any workspace", 1)
SECTIONS = sections(COMMANDS)
LEAVES = leaves()


def test_every_command_has_its_section_and_nothing_else_has() -> None:
    assert list(SECTIONS) == list(dict.fromkeys(SECTIONS))
    assert set(SECTIONS) == set(LEAVES)


@pytest.mark.parametrize("name", LEAVES)
def test_a_section_has_every_option_and_argument(name: str) -> None:
    command, ctx = LEAVES[name]
    own = [param for param in command.params if not str(param.name).startswith("global_")]
    options = {param.opts[0] for param in own if isinstance(param, click.Option)}
    cells = [row[0] for row in rows(SECTIONS[name])]
    shown = {cell.strip("`").split()[0] for cell in cells if cell.startswith("`--")}
    assert shown == options
    assert "Result: " in SECTIONS[name]
    syntax = SECTIONS[name].split("```text\n")[1].split("\n")[0]
    required = [p for p in own if isinstance(p, click.Argument) or p.required]
    for param in required:
        assert (param.make_metavar(ctx) if isinstance(param, click.Argument) else param.opts[0]) in syntax
    assert syntax.endswith("[OPTIONS]") is any(not p.required for p in own)


def test_every_command_has_an_example_that_is_its_own() -> None:
    for name, text in SECTIONS.items():
        example = text.split("Example:\n\n```\n")[1].split("\n")[0]
        assert f" {name} " in f"{example} ", name


def test_the_options_of_all_commands_are_there() -> None:
    shown = [row[0] for row in rows(GENERAL) if row[0].startswith("`-")]
    assert shown == [
        f"`{', '.join(flags)}{f' {value}' if value else ''}`" for flags, value, _ in tree.GLOBAL_OPTIONS
    ]


def test_every_exit_status_is_there() -> None:
    shown = {int(row[0]) for row in rows(GENERAL) if row[0].isdigit()}
    assert shown == {0, 130, *EXIT_STATUS.values()}


# --- error codes ---


def test_every_error_code_is_there_under_its_fault_with_its_way_out() -> None:
    shown: dict[str, tuple[int, bool, str]] = {}
    for title, text in sections(page("error-codes"), "##").items():
        status = int(re.findall(r"exit ([0-9]+)", title)[0])
        for code, means, do in (row for row in rows(text) if row[0].startswith("`")):
            assert len(means) > 20
            shown[code.split("`")[1]] = status, code.endswith(", harmless"), do
    assert shown == {
        code: (EXIT_STATUS[row.fault], row.harmless, row.do)
        for code, row in CODES.items()
        if row.fault in Fault
    }


# --- limits ---


def number(text: str) -> int:
    return int(text.replace(",", ""))


def test_every_limit_of_the_formats_is_there() -> None:
    shown = {
        row[0].strip("`"): number(row[1])
        for row in rows(sections(page("limits"), "##")["What crosses the gap"])
        if row[0].startswith("`")
    }
    assert shown == {field.name: getattr(LIMITS, field.name) for field in fields(LIMITS)}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("new passphrase", set_up.SHORTEST),
        ("new passphrase, training", set_up.SHORTEST_TRAINING),
        ("passphrase file", passphrases._LIMIT),
        ("quantity", MOST),
        ("CSV of instances", instance_commands.CSV_LIMIT),
        ("one entry of the journal", ledger.ENTRY_LIMIT),
        ("numbers of a channel that can be given up", parties.VOID_LIMIT),
        ("files of a volume that are looked at", media.MOST_FILES),
        ("entries of one folder that are looked at", mounted.MOST_ENTRIES),
        ("name of a medium", carry.LONGEST_MEDIUM),
        ("a document in the state folder: settings, drafts, recent workspaces", state_files.LIMIT),
        ("how long a draft of a wizard is offered", drafts.KEPT_FOR // times.DAY),
        ("recent workspaces", preferences.MOST_RECENT),
        ("anything of Cisco's", paste.MAX_BYTES),
        ("an authorization", paste.MAX_XML),
        ("a transcript", captures.MAX_LINES),
        ("XML", xml_reading.MAX_ELEMENTS),
        ("entitlements of an authorization", entitlements.MAX_ENTITLEMENTS),
        ("a request code", request_codes.MAX_LENGTH),
        (
            "evaluation, once in the life of a UDI, while in use and not registered",
            instances.EVALUATION_PERIOD // times.DAY,
        ),
        ("overage, from the first moment that something is short", instances.OVERAGE_PERIOD // times.DAY),
        ("validity of a signing key", set_up.KEY_VALIDITY // times.DAY),
        ("validity of a trust anchor", set_up.ANCHOR_VALIDITY // times.DAY),
        ("grace after the end of a key", signers.GRACE // times.DAY),
        ("how far the clock may be behind the newest verified time", times.BEHIND_TOLERANCE // times.DAY),
        ("how far the clock may be ahead of it", times.AHEAD_TOLERANCE // times.DAY),
    ],
)
def test_the_other_limits_are_as_they_are_held(name: str, value: int) -> None:
    shown = {row[0]: row[1] for row in rows(page("limits"))}
    assert number(re.findall(r"[0-9,]+", shown[name])[-1]) == value


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("product id", lambda size: identifiers.Udi("P" * size, "S")),
        ("serial number", lambda size: identifiers.Udi("P", "S" * size)),
    ],
)
def test_identifiers_are_as_long_as_they_may_be(name: str, made: Callable[[int], object]) -> None:
    least, most = re.findall(r"[0-9]+", next(row[1] for row in rows(page("limits")) if row[0] == name))
    for size in (int(least), int(most)):
        made(size)
    for size in (int(least) - 1, int(most) + 1):
        with pytest.raises(ValueError, match="not a"):
            made(size)


# --- entries of the journal ---

SPOKEN = {
    ("services/request.py", "event.value"): {Event.ENABLE.value, Event.DISABLE.value},
    ("services/take_codes.py", "name"): {"confirm", "accept-return"},
}
"""Types that are no literal where they are entered."""
FORWARDED = {("services/desk.py", "kind")}


def entered() -> Iterator[tuple[str, set[str]]]:
    """Type and names of the facts of every entry that the source makes."""
    for path in sorted([*(PACKAGE / "services").rglob("*.py"), *(PACKAGE / "store").rglob("*.py")]):
        name = str(path.relative_to(PACKAGE))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "enter"
            ):
                facts = {word.arg for word in node.keywords if word.arg}
                for kind in types(name, node.args[0]):
                    yield kind, facts


def types(name: str, argument: ast.expr) -> set[str]:
    if isinstance(argument, ast.Constant):
        return {str(argument.value)}
    place = name, ast.unparse(argument)
    if place in FORWARDED:
        return set()
    if isinstance(argument, ast.Name) and argument.id.isupper():
        module = importlib.import_module(f"slr_desktop.{name.removesuffix('.py').replace('/', '.')}")
        return {getattr(module, argument.id)}
    return SPOKEN[place]


def test_every_entry_is_there_with_its_facts_and_nothing_else() -> None:
    shown = {row[0].strip("`"): row[2] for row in rows(page("journal-entries")) if row[0].startswith("`")}
    made = list(entered())
    assert set(shown) == {kind for kind, _ in made}
    for kind, facts in made:
        for fact in facts:
            assert f"`{fact}`" in shown[kind], (kind, fact)


def test_facts_that_may_stand_everywhere_are_there() -> None:
    source = (PACKAGE / "services" / "desk.py").read_text("utf-8")
    for fact in re.findall(r'facts\["([a-z_]+)"\] =', source):
        assert f"`{fact}`" in page("journal-entries")
