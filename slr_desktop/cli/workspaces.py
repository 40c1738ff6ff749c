"""`workspace`: make, show, check, back up and restore workspace files."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.cli.values import PLACE
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Findings
from slr_desktop.domain.roles import Role
from slr_desktop.domain.times import iso
from slr_desktop.services import copies, history, set_up, states, trust
from slr_desktop.services.desk import Desk

workspace = Group("workspace", help="Make, show, check, back up and restore workspace files.")


def described(desk: Desk) -> dict[str, Any]:
    """What a workspace is, as results show it."""
    genesis = desk.genesis
    return {
        "id": genesis.id.hex(),
        "role": genesis.role.value,
        "name": genesis.name,
        "training": genesis.training,
    }


@workspace.command("create")
@click.argument("file", type=PLACE)
@click.option(
    "--role", required=True, type=click.Choice([r.value for r in Role]), help="What it is, for ever."
)
@click.option("--name", required=True, help="Name of the site, the Smart Account, or the notebook.")
@click.option("--training", is_flag=True, help="For exercise: never mixes with real work.")
def create(context: Context, file: Path, role: str, name: str, *, training: bool) -> Outcome:
    """Make a workspace FILE."""
    kind = Role(role)
    secret = None if kind is Role.AUDIT else context.passphrase(new=True)
    desk = set_up.create(
        context.outside,
        file,
        role=kind,
        name=name,
        training=training,
        passphrase=secret,
        manner=access.manner(context),
    )
    context.closing.callback(desk.workspace.close)
    context.desk = desk
    own = trust.own_identity(desk, set_up.word_list(context.outside))
    result = {
        "workspace": described(desk),
        "fingerprint": own.fingerprint if own else None,
        "words": own.words if own else None,
    }
    lines = [f"Made {file}: {name}, role {role}{', TRAINING' if training else ''}."]
    if own:
        lines += ["Its words, to be compared by voice or paper:", f"  {own.words}", f"  ({own.fingerprint})"]
    return Outcome(result, lines)


@workspace.command("info")
def info(context: Context) -> Outcome:
    """What this workspace is."""
    desk = access.reading(context)
    own = trust.own_identity(desk, set_up.word_list(context.outside))
    head = desk.workspace.head
    result = {
        "workspace": described(desk),
        "fingerprint": own.fingerprint if own else None,
        "words": own.words if own else None,
        "made_at": iso(desk.genesis.made_at),
        "read_only": desk.workspace.read_only,
        "entries": head.size,
        "head": history.describe_head(head),
        "key_valid_until": iso(desk.standing.valid_until),
        "older_than_evidence": desk.behind_mark.what if desk.behind_mark else desk.standing.evidence or None,
    }
    return Outcome(result)


_OF_THE_FILE: Final = frozenset({"not-a-workspace", "database-damaged", "journal-altered"})

DISAGREE: Final = (
    "The journal is whole, so an older copy helps only if it is older than the fault: report it first."
)


@workspace.command("check")
def check(context: Context) -> Outcome:
    """Check database, journal and states."""
    try:
        desk = access.reading(context)
    except Refusal as unreadable:
        return unopened(context, unreadable)
    found = verified(history.verify(context.outside.storage, desk))
    if found.refusal is not None:
        return found
    faults = states.check_states(desk)
    refusal = Refusal("database-damaged", "{first}.", DISAGREE, first=faults[0]) if faults else None
    lines = [*(found.lines or ()), *(f"  state: {fault}" for fault in faults)]
    return Outcome({**found.result, "states": faults}, lines, refusal)


def verified(findings: Findings) -> Outcome:
    """The outcome of a verification."""
    result = {
        "ok": findings.ok,
        "verdict": findings.verdict.value,
        "entries": findings.entries,
        "head": history.describe_head(findings.head),
        "first_bad": findings.first_bad,
        "witnessed_to": findings.witnessed_to,
        "findings": [{"place": f.place.value, "what": f.what, "entry": f.entry} for f in findings.findings],
    }
    reach = f" to {findings.witnessed_to}" if findings.witnessed_to else ""
    lines = [f"{findings.verdict.value}{reach}: {findings.entries} entries"]
    for found in findings.findings:
        where = found.place.value if found.entry is None else f"{found.place.value} {found.entry}"
        lines.append(f"  {where}: {found.what}")
    refusal = None
    if (code := findings.code) is not None:
        first = findings.findings[0].what if findings.findings else "no detail"
        refusal = Refusal(
            code,
            "{verdict}: {first}.",
            verdict=findings.verdict.value,
            first=first.rstrip("."),
        )
    return Outcome(result, lines, refusal)


def unopened(context: Context, refusal: Refusal) -> Outcome:
    """The outcome of a verification where the file cannot be opened: what can be said of it all the same.

    Raises:
        Refusal: the one given, where it is not about what the file holds.
    """
    if refusal.code not in _OF_THE_FILE:
        raise refusal
    found = verified(history.verify_unopened(context.outside.storage, context.workspace_file))
    told = refusal if refusal.code == "not-a-workspace" else found.refusal
    return Outcome(found.result, found.lines, told or refusal)


@workspace.command("backup")
@click.argument("file", type=PLACE)
def backup(context: Context, file: Path) -> Outcome:
    """Save a verified copy as FILE."""
    desk = access.acting(context)
    findings = copies.backup(context.outside, desk, file)
    result = {"backup": str(file), "verdict": findings.verdict.value, "entries": findings.entries}
    return Outcome(result, [f"Saved and verified: {file} ({findings.entries} entries)"])


@workspace.command("restore")
@click.argument("file", type=PLACE)
@click.option("--into", required=True, type=PLACE, help="The workspace file to make.")
def restore(context: Context, file: Path, into: Path) -> Outcome:
    """Make a workspace from the backup FILE, in a new epoch that the other side is told of."""
    before = set_up.open_desk(context.outside, file, access.manner(context))
    context.closing.callback(before.workspace.close)
    secret = context.passphrase() if set_up.needs_passphrase(before) else None
    desk = copies.restore(context.outside, file, into, secret, access.manner(context))
    context.closing.callback(desk.workspace.close)
    context.desk = desk
    result = {"workspace": described(desk), "entries": desk.workspace.head.size, "path": str(into)}
    lines = [
        f"Restored into {into}. What was done after the backup is not known here.",
        "The other side sees the restore with the next artefact.",
    ]
    return Outcome(result, lines)
