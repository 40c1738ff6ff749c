"""Looking back and taking in: exchanges, open ends, the journal, inspect, receive."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Command, Context, Group, Outcome
from slr_desktop.cli.lines import table
from slr_desktop.cli.values import PLACE, Instant, Note
from slr_desktop.cli.workspaces import unopened, verified
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.errors import Refusal, verdict_of
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.plain import to_plain
from slr_desktop.domain.times import iso
from slr_desktop.services import carry, history, verification
from slr_desktop.services import open_ends as waiting
from slr_desktop.services import receive as receiving
from slr_desktop.services.history import Wanted

LAST: Final = 2**53 - 1
"""The largest number of an entry that is asked for: what JSON can carry."""

exchange = Group("exchange", help="Conversations with the other side, leg by leg.")
journal = Group("journal", help="The history that cannot be changed unnoticed.")


def _exchange(found: Exchange) -> dict[str, Any]:
    return {
        "id": found.id,
        "kind": found.kind.value,
        "subject": found.name,
        "udi": found.subject,
        "since": iso(found.since),
        "open": found.open,
        "waiting": found.waiting.value or None,
        "waiting_since": iso(found.waiting_since) if found.open else None,
        "closed_at": iso(found.closed_at) if found.closed_at is not None else None,
        "legs": found.legs,
        "note": found.note or None,
    }


def _leg(leg: Leg) -> dict[str, Any]:
    return {
        "number": leg.number,
        "direction": leg.direction.value,
        "kind": leg.kind,
        "at": iso(leg.at),
        "sha256": leg.artefact or None,
        "medium": leg.medium or None,
        "operator": leg.operator or None,
        "reason": leg.reason or None,
        "code": leg.code or None,
        "report": to_plain(leg.report),
    }


@exchange.command("list")
@click.option("--open", "only_open", is_flag=True, help="Only what waits.")
@click.option("--subject", metavar="S", help="An instance, or another side.")
@click.option("--since", metavar="T", type=Instant(), help="Begun at or after this time.")
@click.option("--text", metavar="Q", help="Found anywhere in it.")
def list_(
    context: Context, *, only_open: bool, subject: str | None, since: int | None, text: str | None
) -> Outcome:
    """Exchanges, newest first."""
    desk = access.reading(context)
    found = history.list_exchanges(desk, Wanted(only_open=only_open, subject=subject, since=since, text=text))
    rows = [(e.id, e.kind.value, e.name, iso(e.since), e.waiting.value or "closed") for e in found]
    lines = table(("ID", "KIND", "SUBJECT", "SINCE", "WAITS FOR"), rows)
    return Outcome({"exchanges": [_exchange(e) for e in found]}, lines if found else ["No exchanges."])


@exchange.command("show")
@click.argument("id")
@click.option("--out", type=PLACE, help="Folder for each leg's exact bytes.")
def show(context: Context, id: str, out: Path | None) -> Outcome:  # noqa: A002 - the option's name
    """One exchange with its legs and their reports."""
    desk = access.reading(context)
    carry.check_folder(out)
    found, legs = history.find_exchange(desk, id)
    files = history.write_files(desk, out, history.leg_files(desk, legs)) if out is not None else []
    lines = [f"{found.id}: {found.kind.value} of {found.name}, {found.waiting.value or 'closed'}"]
    for leg in legs:
        code = f"  {leg.code}" if leg.code else ""
        lines.append(f"  {leg.number} {leg.direction.value:<4} {iso(leg.at)} {leg.kind}{code}")
        if leg.artefact:
            lines.append(f"      SHA-256 {leg.artefact}")
        lines += [f"      {_told(check)}" for check in leg.report]
    result = {"exchange": {**_exchange(found), "legs": [_leg(leg) for leg in legs]}, "files": files}
    return Outcome(result, [*lines, *access.file_lines(files)])


def _told(check: Check) -> str:
    """A check as a line."""
    missing = "not reached" if check.numbered else "not made"
    verdict = missing if check.passed is None else "passed" if check.passed else "FAILED"
    if check.passed is None and check.numbered and check.detail:
        return f"check {check.id} {check.name}: {check.detail}"  # the reason says that it was not reached
    detail = "" if check.detail == verdict else check.detail
    return f"check {check.id} {check.name}: {verdict} {detail}".rstrip()


@exchange.command("close")
@click.argument("id")
@click.option("--note", required=True, type=Note(), metavar="T", help="How it is known to have ended.")
def close(context: Context, id: str, note: str) -> Outcome:  # noqa: A002 - the option's name
    """Close an exchange whose end only the operator can know."""
    closed = history.close_exchange(access.acting(context), id, note)
    return Outcome({"exchange": _exchange(closed)}, [f"{closed.id}: closed"])


@click.command("open-ends", cls=Command)
def open_ends(context: Context) -> Outcome:
    """What waits, most urgent first."""
    desk = access.reading(context)
    found = waiting.open_ends(desk)
    shown = [waiting.describe(e) for e in found]
    rows = [(e["exchange"] or "-", e["kind"], e["subject"], e["due"] or "-", e["next"]) for e in shown]
    lines = table(("EXCHANGE", "KIND", "SUBJECT", "DUE", "NEXT"), rows)
    return Outcome({"open_ends": shown}, lines if found else ["Nothing waits."])


@journal.command("list")
@click.option("--from", "start", type=click.IntRange(0, LAST), default=0, metavar="N", help="First entry.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="How many; else all.")
def journal_list(context: Context, start: int, limit: int | None) -> Outcome:
    """The entries, oldest first."""
    desk = access.reading(context)
    entries: list[dict[str, Any]] = []
    for entry, content in history.entries(desk, start):
        if limit is not None and len(entries) == limit:
            break
        entries.append({"number": entry.number, **content})
    rows = [(str(e["number"]), iso(e["t"]), e["type"], e.get("operator") or "-") for e in entries]
    return Outcome({"entries": entries}, table(("ENTRY", "TIME", "TYPE", "OPERATOR"), rows))


@journal.command("verify")
@click.option("--record", is_flag=True, help="Enter that it was verified, and the verdict.")
def journal_verify(context: Context, *, record: bool) -> Outcome:
    """Verify everything, and say what an outside anchor covers."""
    try:
        desk = access.acting(context) if record else access.reading(context)
    except Refusal as refusal:
        return unopened(context, refusal)
    findings = history.verify(context.outside.storage, desk)
    if record:
        history.record_verification(desk, findings)
    return verified(findings)


@click.command("inspect", cls=Command)
@click.argument("artefact")
def inspect(context: Context, artefact: str) -> Outcome:
    """Say what a file or code is, with every check; changes nothing."""
    data = access.source(context, artefact)
    desk = access.reading(context) if context.workspace is not None else None
    now = desk.now if desk else context.outside.clock.now()
    found = verification.inspect(data, desk=desk, now=now)
    result = {
        "family": found.family,
        "kind": found.kind,
        "fields": to_plain(found.fields),
        "checks": to_plain(found.checks),
        "verdict": found.verdict,
    }
    lines = [f"{found.family} {found.kind}: {found.verdict}"]
    lines += [f"  {_told(check)}" for check in found.checks]
    refusal = found.refusal
    if found.verdict == verification.INVALID and refusal is None:
        refusal = verification.failed(found.kind, found.checks)
    return Outcome(result, lines, refusal)


@click.command("receive", cls=Command)
@click.argument("artefacts", nargs=-1, required=True, metavar="ARTEFACT...")
def receive(context: Context, artefacts: tuple[str, ...]) -> Outcome:
    """Take in what needs no decision: receipts."""
    desk = access.acting(context)
    found, refused = receiving.receive_all(desk, access.sources(context, artefacts))
    lines = [
        f"{r.exchange} ({r.subject}): {'recorded there' if r.recorded else f'refused there, {r.error}'}"
        for r in found
    ]
    lines += [f"An item: refused, {r.what}" for r in refused]
    result = {"received": to_plain(found), "refused": [{"error": r.code, "what": r.what} for r in refused]}
    return Outcome(result, lines, verdict_of([*refused, *(None for _ in found)]))
