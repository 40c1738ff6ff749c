"""The machinery under every command: options that all take, one reply, one exit status.

A command is a function that takes a `Context` and its own values, and returns an `Outcome`:

    workspace = Group("workspace", help="Make, check, back up and restore workspace files.")

    @workspace.command("info")
    def info(context: Context) -> Outcome:
        '''What this workspace is.'''
        found = ...
        return Outcome({"workspace": found}, [f"{found.name}, a {found.role}"])

It refuses by raising `Refusal`, or by an `Outcome` that carries one beside its result (a batch of
which some were refused). It never prints and never exits. `run` writes either the lines or, with
`--json`, one object; `reply` says what that object is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import click

from slr_desktop import __version__
from slr_desktop.cli import passphrases, reply, tree
from slr_desktop.cli.output import say, tell
from slr_desktop.cli.reply import Outcome
from slr_desktop.cli.values import PLACE, Instant, Words
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.text import visible

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from slr_desktop.services.desk import Desk

    # Reaches most of the domain; help for a group need not.
    from slr_desktop.services.outside import Outside

__all__ = ["Command", "Context", "Group", "Outcome", "run"]

# Before the names of global options, so that a command may have its own `workspace`.
_GLOBAL: Final = "global_"

_TYPES: dict[str, click.ParamType[Any]] = {
    "FILE": PLACE,
    "TIME": Instant(),
    "NAME": Words(),
    "TEXT": Words(),
}


class Answered(Exception):  # noqa: N818 - not an error: --help and --version end the parsing
    """An option gave the answer; there is no command to run."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


@dataclass(slots=True, kw_only=True)
class Context:
    """What was said before the command's own words, and the outside it works on.

    Attributes:
        outside: clock, random bytes, resources, and whatever else app builds.
        workspace: the file of -w or SLR_WORKSPACE; commands ask `workspace_file`.
        at: the instant of --at, seconds since 1970.
        closing: what a command opens goes in here and is closed after the last word.
        desk: the workspace that a command has unlocked.
    """

    outside: Outside
    closing: ExitStack
    secret: str | None = None
    json: bool = False
    workspace: Path | None = None
    operator: str | None = None
    reason: str | None = None
    passphrase_file: Path | None = None
    at: int | None = None
    clock_confirmed: bool = False
    desk: Desk | None = None

    @property
    def workspace_file(self) -> Path:
        """The workspace that was named.

        Raises:
            Refusal: usage, none was.
        """
        if self.workspace is None:
            raise Refusal("usage", "No workspace is named.", "Name it with -w FILE or SLR_WORKSPACE.")
        return self.workspace

    def passphrase(self, *, new: bool = False) -> str:
        """The passphrase; asked for where a person can answer. See `passphrases.passphrase`."""
        return passphrases.passphrase(
            file=self.passphrase_file, secret=self.secret, may_ask=not self.json, new=new
        )

    def enter(self, refusal: Refusal, command: str) -> None:
        """What is refused before an act could begin is an entry too, where the workspace is unlocked."""
        if self.desk is not None and not refusal.entered:
            self.desk.record_refusal(command, refusal)

    def warned(self, outcome: Outcome) -> Outcome:
        """The outcome, with a word where the newest head could not be remembered outside the workspace."""
        warning = self.desk.workspace.warning if self.desk is not None else None
        if warning is None:
            return outcome
        return outcome.with_warning(f"{warning.what} {warning.do}")

    def progress(self, line: str) -> None:
        """Say on standard error how far it is."""
        tell(f"{visible(line)}\n")

    def take(self, given: dict[str, Any]) -> None:
        """Move the global options out of parsed values; those said later win."""
        for name in [name for name in given if name.startswith(_GLOBAL)]:
            value = given.pop(name)
            if value is not None:
                setattr(self, name.removeprefix(_GLOBAL), value)


class Command(click.Command):
    """A command whose function takes the Context first and returns an Outcome."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params.extend(_global_options(hidden=True))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Ours stands among the global options."""
        return None

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Where the options that all commands take are explained."""
        super().format_epilog(ctx, formatter)
        _mention_global_options(formatter)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the function."""
        context = _context(ctx)
        context.take(ctx.params)
        function = cast(Callable[..., Outcome], self.callback)
        try:
            return context.warned(ctx.invoke(function, context, **ctx.params))
        except Refusal as refusal:
            context.enter(refusal, ctx.info_name or "")
            raise


class Group(click.Group):
    """Words that stand before other words; what is `lazy` is imported when it is called."""

    command_class = Command
    group_class = type

    def __init__(
        self, name: str, *, lazy: Mapping[str, tuple[str, str]] | None = None, **settings: Any
    ) -> None:
        settings.setdefault("no_args_is_help", False)
        super().__init__(name, **settings)
        self.lazy = dict(lazy or {})
        self.params.extend(_global_options(hidden=True))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Ours stands among the global options."""
        return None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The next words, in order."""
        return sorted({*self.lazy, *self.commands})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that word, its module loaded now."""
        if cmd_name not in self.commands and cmd_name in self.lazy:
            self.add_command(_load(self.lazy[cmd_name][0]), cmd_name)
        return self.commands.get(cmd_name)

    def words(self) -> list[tuple[str, str]]:
        """The next words and what they do, without loading them; in order."""
        loaded = {name: command.get_short_help_str(200) for name, command in self.commands.items()}
        return sorted((loaded | {name: text for name, (_, text) in self.lazy.items()}).items())

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The next words and what they do."""
        if rows := self.words():
            with formatter.section("Commands"):
                formatter.write_dl(rows)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The next words that begin so, and options."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only where a shell asks

        begun = [
            CompletionItem(name, help=text) for name, text in self.words() if name.startswith(incomplete)
        ]
        return begun + click.Command.shell_complete(self, ctx, incomplete)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Where the options that all commands take are explained."""
        super().format_epilog(ctx, formatter)
        _mention_global_options(formatter)

    def invoke(self, ctx: click.Context) -> Any:
        """Go on with the next word."""
        _context(ctx).take(ctx.params)
        return super().invoke(ctx)


class Root(Group):
    """`slr-desktop` itself: its help is the table's, and without a word it opens the window."""

    def __init__(self) -> None:
        super().__init__(tree.PROGRAM, lazy=tree.COMMANDS, invoke_without_command=True)
        self.params = _global_options(hidden=False)

    def get_help(self, ctx: click.Context) -> str:
        """The same text that `--help` alone gives without click."""
        return tree.help_text().rstrip("\n")

    def invoke(self, ctx: click.Context) -> Any:
        """Open the window, or go on with the next word."""
        found = super().invoke(ctx)
        if ctx.invoked_subcommand is not None:
            return found
        context = _context(ctx)
        return Outcome({}, [], status=context.outside.open_window(context.workspace))


def run(args: list[str], outside: Outside, *, secret: str | None, complete: str | None = None) -> int:
    """Run one command line and write its reply; gives the exit status.

    Args:
        args: the arguments without the program's name.
        outside: what app gives.
        secret: what SLR_PASSPHRASE held.
        complete: what the shell's completion asks for, if it does.
    """
    if complete is not None:
        from click.shell_completion import shell_complete  # noqa: PLC0415 - not for every command

        return shell_complete(Root(), {}, tree.PROGRAM, tree.COMPLETE_VARIABLE, complete)
    as_json, rest = split_json(args)

    def work() -> Outcome:
        _require_text(rest)
        with ExitStack() as closing:
            return _invoke(rest, Context(outside=outside, closing=closing, secret=secret, json=as_json))

    answer = reply.attempt(work, outside.state_folder, as_json=as_json)
    status = say(answer.out, answer.status)
    tell(answer.err)
    return status


def _require_text(args: list[str]) -> None:
    """Refuse bytes that are no text: they could be neither recorded nor shown as what they are."""
    for word in args:
        if not word.isascii() and any("\ud800" <= c <= "\udfff" for c in word):
            raise Refusal(
                "bad-value", "{word} is not UTF-8 text.", "Rename the file, or type it anew.", word=word
            )


def _invoke(args: list[str], context: Context) -> Outcome:
    root = Root()
    try:
        with root.make_context(tree.PROGRAM, args, obj=context) as ctx:
            return cast(Outcome, root.invoke(ctx))
    except Answered as answered:
        return answered.outcome


def split_json(args: list[str]) -> tuple[bool, list[str]]:
    """Whether `--json` stands anywhere before a `--`, and the arguments without it.

    It is taken out before the rest is understood, so that an error in the rest is an object too.
    """
    end = args.index("--") if "--" in args else len(args)
    rest = [word for word in args[:end] if word != "--json"]
    return len(rest) < end, rest + args[end:]


def _load(place: str) -> click.Command:
    import importlib  # noqa: PLC0415 - loading is what this function is for

    module, _, attribute = place.partition(":")
    return cast(click.Command, getattr(importlib.import_module(module), attribute))


def _context(ctx: click.Context) -> Context:
    found = ctx.find_object(Context)
    if found is None:
        raise TypeError("a command runs under a Context")
    return found


def _global_options(*, hidden: bool) -> list[click.Parameter]:
    return [_global_option(flags, value, text, hidden=hidden) for flags, value, text in tree.GLOBAL_OPTIONS]


def _global_option(flags: tuple[str, ...], value: str, text: str, *, hidden: bool) -> click.Option:
    settings: dict[str, Any] = {"help": text, "hidden": hidden, "default": None}
    if value:
        settings |= {"metavar": value, "type": _TYPES[value]}
    else:
        settings |= {"is_flag": True, "flag_value": True}
    if flags[-1] == "--workspace" and not hidden:
        settings["envvar"] = "SLR_WORKSPACE"
    if flags[-1] in _ANSWERS:
        settings |= {"is_eager": True, "expose_value": False, "callback": _ANSWERS[flags[-1]]}
    name = _GLOBAL + flags[-1][2:].replace("-", "_")
    return click.Option([*flags, name], **settings)


def _say_help(ctx: click.Context, _param: click.Parameter, asked: bool | None) -> None:  # noqa: FBT001 - click's
    if asked and not ctx.resilient_parsing:
        text = ctx.get_help()
        raise Answered(Outcome({"help": text}, text.split("\n")))


def _say_version(ctx: click.Context, _param: click.Parameter, asked: bool | None) -> None:  # noqa: FBT001 - click's
    if asked and not ctx.resilient_parsing:
        text = tree.version_text(__version__)
        raise Answered(Outcome({"version": __version__}, text.splitlines()))


_ANSWERS = {"--help": _say_help, "--version": _say_version}


def _mention_global_options(formatter: click.HelpFormatter) -> None:
    formatter.write_paragraph()
    formatter.write_text(f"Options that every command takes: see {tree.PROGRAM} --help.")
