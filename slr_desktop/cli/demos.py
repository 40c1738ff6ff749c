"""`demo`: a readable story in the terminal, and workspaces to go on with."""

from __future__ import annotations

from pathlib import Path

import click

from slr_desktop.cli.frame import Command, Context, Outcome
from slr_desktop.cli.values import PLACE
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.plain import to_plain
from slr_desktop.services.demo.play import Step, play


@click.command("demo", cls=Command)
@click.argument("dir", type=PLACE)
def demo(context: Context, dir: Path) -> Outcome:  # noqa: A002 - the argument's name
    """Play one round of everything in DIR, which is absent or empty."""

    def tell(step: Step) -> None:
        if not context.json:
            context.progress(f"{'ok  ' if step.ok else 'FAIL'}  {step.name}")
            for line in step.detail.splitlines():
                context.progress(f"        {line}")

    played = play(context.outside, dir, tell)
    result = {
        "steps": to_plain(played.steps),
        "workspaces": played.workspaces,
        "passphrase": played.passphrase,
    }
    held = sum(step.ok for step in played.steps)
    lines = [
        f"{held} of {len(played.steps)} chapters held.",
        f"Go on with: slr-desktop -w {played.workspaces['site']} open-ends",
        f"Passphrase of the demo's workspaces: {played.passphrase}",
    ]
    if played.ok:
        return Outcome(result, lines)
    bad = next(step for step in played.steps if not step.ok)
    refusal = Refusal(
        "some-refused",
        "The chapter {name} does not hold: {detail}",
        "This is a defect: report it with the folder of the demo.",
        name=bad.name,
        detail=bad.detail,
    )
    return Outcome(result, lines, refusal)
