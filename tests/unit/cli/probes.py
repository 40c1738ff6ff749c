"""Commands that exist in tests alone: each comes to one sort of end."""

from __future__ import annotations

import click

from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.cli.values import TagQuantity
from slr_desktop.domain.errors import Refusal

probe = Group("probe", help="Ways to end.")

# Strangers' text: an escape sequence, a bidi override, a zero-width space, a newline.
HOSTILE = "a\x1b[31mb\u202egpj\u200bc\nd"


@probe.command("context")
@click.argument("workspace", required=False)
def show(context: Context, workspace: str | None) -> Outcome:
    """What was said before and after the command."""
    return Outcome(
        {
            "own": workspace,
            "workspace": str(context.workspace) if context.workspace else None,
            "operator": context.operator,
            "reason": context.reason,
            "at": context.at,
            "clock_confirmed": context.clock_confirmed,
        }
    )


@probe.command("passphrase")
@click.option("--new", is_flag=True)
def say_passphrase(context: Context, *, new: bool) -> Outcome:
    """The passphrase, which no real command shows."""
    return Outcome({"passphrase": context.passphrase(new=new)}, ["taken"])


@probe.command("workspace")
def need_workspace(context: Context) -> Outcome:
    """Needs a workspace."""
    return Outcome({"file": str(context.workspace_file)})


@probe.command("refuse")
@click.argument("code")
@click.option("--with-result", is_flag=True)
def refuse(context: Context, code: str, *, with_result: bool) -> Outcome:
    """Refuses."""
    context.progress(HOSTILE)
    if with_result:
        raise Refusal(code, "No to {text}.", text=HOSTILE, result={"stored": "answer"})
    raise Refusal(code, "No to {text}.", text=HOSTILE)


@probe.command("some")
def some(_context: Context) -> Outcome:
    """One of two was refused."""
    refusal = Refusal("some-refused", "{n} of 2 were refused.", n=1)
    return Outcome({"answers": [{"ok": True}, {"ok": False}]}, ["first: done", "second: refused"], refusal)


@probe.command("hostile")
def hostile(_context: Context) -> Outcome:
    """Text of a stranger."""
    return Outcome({"name": HOSTILE}, [f"name {HOSTILE}"])


@probe.command("defect")
@click.argument("how")
def defect(context: Context, how: str) -> Outcome:
    """A defect, with a secret in every place that a traceback shows."""
    passphrase = context.secret
    if how == "raise":
        try:
            {"somebody": 1}[passphrase or ""]
        except KeyError as error:
            raise RuntimeError(f"with {passphrase}") from error
    if how == "recursion":
        return defect.callback(context, how)  # type: ignore[misc, no-any-return]
    if how == "code":
        raise Refusal("no-such-code", "A code that is not in the table.")
    if how == "interrupt":
        raise KeyboardInterrupt
    return Outcome({"no plain form": 1.5})


@probe.command("count")
@click.option("--quantity", type=TagQuantity(), multiple=True)
def count(_context: Context, quantity: tuple[tuple[str, int], ...]) -> Outcome:
    """Quantities of tags."""
    return Outcome({"quantities": dict(quantity)})


words = Group(
    "license", lazy={"smart": ("tests.unit.cli.probes:smart", "Smart licensing.")}, help="Licenses."
)
smart = Group("smart", help="Smart licensing.")
reservation = Group("reservation", help="Reservation.")
request = Group("request", help="Request.")
smart.add_command(reservation)
reservation.add_command(request)


@request.command("specific")
@click.option("--instance", multiple=True, required=True)
def specific(_context: Context, instance: tuple[str, ...]) -> Outcome:
    """The product's own words."""
    return Outcome({"instances": instance})
