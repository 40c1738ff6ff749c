"""Write the manual pages and the shell completion, from the same tree as the commands.

    python scripts/write_pages.py FOLDER

FOLDER gets `man1/slr-desktop*.1`, one page a command, and `slr-desktop.bash`, `.zsh`, `.fish`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from slr_desktop import __version__
from slr_desktop.cli import tree
from slr_desktop.cli.frame import Root


def walk(command: click.Command, ctx: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command of the tree, its groups first."""
    yield command, ctx
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            if found is not None:
                yield from walk(found, click.Context(found, info_name=name, parent=ctx))


def roff(text: str) -> str:
    """Text with what roff would take for a command, made harmless."""
    return re.sub(r"^([.'])", r"\\&\1", text.replace("\\", r"\e").replace("-", r"\-"), flags=re.MULTILINE)


def page(command: click.Command, ctx: click.Context) -> str:
    """The manual page of one command: its help, in the form of man(7)."""
    path = ctx.command_path
    short = command.get_short_help_str(200) or "the license exchange desk"
    return "\n".join(
        (
            f'.TH "{roff(path.replace(" ", "-").upper())}" "1" "" "slr-desktop {__version__}" "SLR Desktop"',
            ".SH NAME",
            f"{roff(path.replace(' ', '-'))} \\- {roff(short)}",
            ".SH SYNOPSIS",
            ".nf",
            roff(command.get_usage(ctx).removeprefix("Usage: ")),
            ".fi",
            ".SH DESCRIPTION",
            ".nf",
            roff(command.get_help(ctx)),
            ".fi",
            "",
        )
    )


def main(folder: Path) -> None:
    """Write all of it."""
    (folder / "man1").mkdir(parents=True, exist_ok=True)
    root = Root()
    for command, ctx in walk(root, click.Context(root, info_name=tree.PROGRAM)):
        name = ctx.command_path.replace(" ", "-")
        (folder / "man1" / f"{name}.1").write_text(page(command, ctx), "utf-8")
    for shell in ("bash", "zsh", "fish"):
        completion = get_completion_class(shell)
        assert completion is not None
        source = completion(root, {}, tree.PROGRAM, tree.COMPLETE_VARIABLE).source()
        (folder / f"{tree.PROGRAM}.{shell}").write_text(source, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
