"""`trust`: our words for the other side, and theirs, compared by a person."""

from __future__ import annotations

from pathlib import Path

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.cli.lines import table
from slr_desktop.cli.values import PLACE
from slr_desktop.domain.parties import Party
from slr_desktop.domain.times import iso
from slr_desktop.services import carry, set_up, trust

trust_group = Group("trust", help="Who is trusted, and how that was compared.")


@trust_group.command("export")
@click.option("--out", required=True, type=PLACE, help="Folder for the file.")
def export(context: Context, out: Path) -> Outcome:
    """Write our introduction or trust anchor, and show its words."""
    desk = access.acting(context)
    carry.check_folder(out)
    made, own = trust.export(desk, set_up.word_list(context.outside))
    files = access.carried(desk, [made], out)
    lines = [
        *access.file_lines(files),
        "Read these words out, or hand them over on paper; never together with the file:",
        f"  {own.words}",
    ]
    return Outcome({"fingerprint": own.fingerprint, "words": own.words, "files": files}, lines)


@trust_group.command("import")
@click.argument("artefact")
@click.option(
    "--fingerprint", required=True, metavar="F", help="The 12 words or 32 hex digits, as they were heard."
)
def import_(context: Context, artefact: str, fingerprint: str) -> Outcome:
    """Trust the side whose introduction or anchor this is."""
    desk = access.acting(context)
    words = set_up.word_list(context.outside)
    data = access.source(context, artefact)
    party = trust.import_statement(desk, data, fingerprint, words)
    result = {
        "trusted": {"id": party.id, "name": party.name, "role": party.role.value, "compared": party.compared}
    }
    return Outcome(result, [f"Trusted: {party.name}, {party.role.value}."])


@trust_group.command("list")
def list_(context: Context) -> Outcome:
    """Who is trusted here."""
    desk = access.reading(context)
    parties = desk.workspace.all(Party)
    rows = [
        {
            "id": p.id,
            "name": p.name,
            "role": p.role.value,
            "compared": p.compared,
            "since": iso(p.since),
            "anchor_version": p.anchor_version,
            "expires": iso(p.expires) if p.expires else None,
            "keys": [
                {"public_key": k.public_key, "valid_until": iso(k.valid_until), "revoked": k.revoked}
                for k in p.keys
            ],
        }
        for p in parties
    ]
    lines = table(
        ("NAME", "ROLE", "COMPARED", "KEY VALID UNTIL"),
        ((p.name, p.role.value, "yes" if p.compared else "NO", iso(p.keys[0].valid_until)) for p in parties),
    )
    return Outcome({"trusted": rows}, lines if parties else ["Nobody is trusted yet: trust import FILE"])
