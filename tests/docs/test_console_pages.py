"""Every command that the tutorial and the how-to pages show is run, and prints what they say it prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from scripts import console_pages
from scripts.console_pages import Ran, settled
from slr_desktop.cli.frame import Root

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TUTORIAL = DOCS / "tutorial" / "first-reservation.md"
GUIDES = sorted((DOCS / "how-to").glob("*.md"))
PAGES = sorted([ROOT / "README.md", *DOCS.rglob("*.md")])


def differences(page: Path, ran: list[Ran]) -> list[str]:
    """What a page shows otherwise than it is."""
    found = []
    for each in ran:
        printed, shown = (list(map(settled, lines)) for lines in (each.printed, each.step.shown))
        if each.status != each.step.status:
            found.append(f"{page.name}: status {each.status} of: {each.step.command}\n{each.printed}")
        elif printed != shown and not each.step.hidden:
            found.append(f"{page.name}: {each.step.command}\n  shown   {shown}\n  printed {printed}")
    return found


@pytest.fixture(scope="session")
def tutorial(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Ran]]:
    """The folder that the tutorial leaves behind, and what it printed."""
    folder = tmp_path_factory.mktemp("pages") / "tutorial"
    return folder, console_pages.run(TUTORIAL, folder)


# If one of these fails because the program says it better now: scripts/console_pages.py PAGE ...


def test_the_tutorial_shows_what_is_printed(tutorial: tuple[Path, list[Ran]]) -> None:
    found = differences(TUTORIAL, tutorial[1])
    assert not found, "\n".join(found)


@pytest.mark.nightly
@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_a_guide_shows_what_is_printed(page: Path, tutorial: tuple[Path, list[Ran]], tmp_path: Path) -> None:
    found = differences(page, console_pages.run(page, tmp_path / "page", tutorial[0]))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page", [TUTORIAL, *GUIDES], ids=lambda page: page.stem)
def test_a_page_has_commands_and_says_what_it_goes_on_from(page: Path) -> None:
    shown = [step for step in console_pages.steps(page.read_text("utf-8")) if not step.hidden]
    assert len(shown) >= 5
    assert sum(bool(step.shown) for step in shown) >= 5
    assert console_pages.base(page) == (None if page == TUTORIAL else TUTORIAL)


def test_a_wrong_page_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```console\n$ echo one \\\n>   two\none two\n$ false  # exit 1\n$ echo 3\n4\n$ true  # exit 2\n```\n"
        "<!-- run: touch made -->\n```console\n$ ls\nmade\n```\n",
        "utf-8",
    )
    ran = console_pages.run(page, tmp_path / "folder")
    assert [each.status for each in ran] == [0, 1, 0, 0, 0, 0]
    assert [line.split(": ")[1].split("\n")[0] for line in differences(page, ran)] == [
        "echo 3",
        "status 0 of",
    ]
    anew = console_pages.pasted(page.read_text("utf-8"), ran)
    assert anew == page.read_text("utf-8").replace("\n4\n", "\n3\n")


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("SHA-256 " + "0f" * 32, "SHA-256 <digest>"),
        ("  " + "word " * 11 + "word", " <words>"),
        ("cm: TRQ-UCXN:A1-AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-00000-11111-2", "cm: TRQ-UCXN:A1-<code>"),
        (
            "Written: a/REQUEST-00FF00FF00FF00FF.slrreq  (request, 66 bytes)",
            "Written: a/REQUEST-<start>.slrreq (request, <size> bytes)",
        ),
        ("a/RETURN-E-000012-00FF00FF00FF00FF.slrret", "a/RETURN-E-000012-<start>.slrret"),
        ("E-1  2026-11-24T04:57:09Z  closed", "E-1 <time> closed"),
        ("30 entries", "30 entries"),
    ],
)
def test_only_what_varies_is_marked(line: str, mark: str) -> None:
    assert settled(line) == mark


def command_lines(page: Path) -> list[list[str]]:
    """The words after `slr-desktop` of each command in a fenced block of a page that is not mere text."""
    text = page.read_text("utf-8").replace("\\\n> ", "").replace("\\\n", "")
    fenced = re.findall(r"^```([a-z]*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    blocks = [block for sort, block in fenced if sort in {"", "console", "sh"}]
    lines = [line for block in blocks for line in block.splitlines()]
    cut = re.compile(r"(?:^|[(\s])slr-desktop( .*?)(?= [|#<>]|\)\s*$| 2>|$)")
    found = [cut.search(line.removeprefix("$ ")) for line in lines if "slr-desktop " in line]
    return [shlex.split(each[1].replace("$all", "--instance a --instance b")) for each in found if each]


def parsed(words: list[str]) -> click.Context:
    """The context of the command that the words mean, as far as parsing goes; raises what parsing raises."""
    command: click.Command = Root()
    ctx = command.make_context("slr-desktop", list(words))
    while isinstance(command, click.Group):
        _, below, rest = command.resolve_command(ctx, [*ctx._protected_args, *ctx.args])
        assert below is not None
        command, ctx = below, below.make_context(below.name, rest, parent=ctx)
    return ctx


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_that_a_page_shows_can_be_typed(page: Path) -> None:
    for words in command_lines(page):
        assert parsed(words).command.callback is not None, words


def test_a_command_that_cannot_be_typed_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```\nslr-desktop -w f.slr pool list --nothing\n```\n", "utf-8")
    with pytest.raises(click.NoSuchOption):
        parsed(command_lines(page)[0])
    with pytest.raises(click.MissingParameter):
        parsed(["pool", "add", "--tag", "T"])
