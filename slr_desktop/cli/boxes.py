"""What waits on the way: the inbox of an authority, the outbox, and sticks with what they hold."""

from __future__ import annotations

from typing import Any

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.cli.lines import table
from slr_desktop.cli.values import Note, Words
from slr_desktop.domain.errors import Refusal, verdict_of
from slr_desktop.domain.ports import Volume
from slr_desktop.domain.times import iso
from slr_desktop.services import inbox as inboxes
from slr_desktop.services import media as sticks
from slr_desktop.services import outbox as outboxes
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import TakenIn, Undecided
from slr_desktop.services.media import Holding, Holdings
from slr_desktop.services.outbox import Outgoing

inbox = Group("inbox", help="Authority: requests that wait for a decision.")
outbox = Group("outbox", help="What was made and has not left the desk.")
media = Group("media", help="Removable volumes, and what they hold.")


@inbox.command("list")
def inbox_list(context: Context) -> Outcome:
    """Requests that wait for a decision, the oldest first."""
    found = inboxes.list_inbox(access.reading(context))
    rows = [
        (i.exchange, i.instance, i.site, iso(i.since), ", ".join(f"{n} {tag}" for tag, n in i.wish.items()))
        for i in found
    ]
    lines = table(("EXCHANGE", "INSTANCE", "SITE", "SINCE", "WISH"), rows)
    lines += [f"{i.exchange}: {said}" for i in found for said in (*i.findings, *(n.text for n in i.notes))]
    return Outcome({"inbox": [_undecided(i) for i in found]}, lines if found else ["Nothing waits."])


def _undecided(item: Undecided) -> dict[str, Any]:
    return {
        "exchange": item.exchange,
        "instance": item.instance,
        "udi": str(item.udi),
        "site": item.site,
        "product": item.product,
        "release": item.release,
        "wish": item.wish,
        "since": iso(item.since),
        "sha256": item.digest,
        "findings": list(item.findings),
        "notes": [note.text for note in item.notes],
    }


@inbox.command("take")
@click.argument("artefacts", nargs=-1, required=True, metavar="ARTEFACT...")
def inbox_take(context: Context, artefacts: tuple[str, ...]) -> Outcome:
    """Take requests in, without any effect, to be answered or dismissed later."""
    desk = access.acting(context)
    found = [item for data in access.sources(context, artefacts) for item in _take(desk, data)]
    lines = [
        f"{item.instance or 'An item'}: refused, {item.refusal.what}"
        if item.refusal is not None
        else f"{item.instance}: waits as {item.exchange}"
        for item in found
    ]
    verdict = verdict_of([item.refusal for item in found])
    return Outcome({"taken": [_taken(item) for item in found]}, lines, verdict)


def _take(desk: Desk, data: bytes) -> list[TakenIn]:
    try:
        return inboxes.take_in(desk, data)
    except Refusal as refusal:
        return [TakenIn(instance="", refusal=refusal)]


def _taken(item: TakenIn) -> dict[str, Any]:
    return {
        "instance": item.instance,
        "exchange": item.exchange or None,
        "findings": list(item.findings),
        "error": item.refusal.code if item.refusal else None,
    }


@inbox.command("dismiss")
@click.argument("id")
@click.option("--note", required=True, type=Note(), metavar="T", help="Why; stands in the journal.")
def inbox_dismiss(context: Context, id: str, note: str) -> Outcome:  # noqa: A002 - the option's name
    """Close a request that will not be answered."""
    closed = inboxes.dismiss(access.acting(context), id, note)
    result = {"dismissed": {"exchange": closed.id, "instance": closed.subject, "note": closed.note}}
    return Outcome(result, [f"{closed.id}: dismissed. The site learns of it by word of mouth only."])


@outbox.command("list")
def outbox_list(context: Context) -> Outcome:
    """What was made and not handed over, the oldest first."""
    found = outboxes.list_outbox(access.reading(context))
    rows = [(i.exchange, str(i.number), i.kind, i.subject, i.audience or "-", iso(i.at)) for i in found]
    lines = table(("EXCHANGE", "LEG", "KIND", "SUBJECT", "FOR", "MADE"), rows)
    return Outcome({"outbox": [_outgoing(i) for i in found]}, lines if found else ["Nothing waits."])


def _outgoing(item: Outgoing) -> dict[str, Any]:
    return {
        "exchange": item.exchange,
        "number": item.number,
        "kind": item.kind,
        "subject": item.subject,
        "audience": item.audience or None,
        "at": iso(item.at),
        "sha256": item.digest,
        "code": item.code or None,
    }


@outbox.command("mark")
@click.argument("id")
@click.argument("leg", type=int)
@click.option("--how", required=True, type=Words(), metavar="T", help="The way: by hand, read out, courier.")
def outbox_mark(context: Context, id: str, leg: int, how: str) -> Outcome:  # noqa: A002 - the option's name
    """Record that a leg has left the desk by another way than a folder."""
    marked = outboxes.mark_handed_over(access.acting(context), id, leg, how)
    result = {"handed_over": {"exchange": marked.exchange, "number": marked.number, "how": marked.medium}}
    return Outcome(result, [f"{marked.exchange}, leg {marked.number}: handed over, {marked.medium}"])


@media.command("list")
def media_list(context: Context) -> Outcome:
    """Removable volumes, and with -w what they hold for this workspace."""
    desk = access.reading(context) if context.workspace is not None else None
    volumes = sticks.volumes(context.outside)
    held = {v.path: sticks.holdings(context.outside, desk, v) for v in volumes} if desk else {}
    rows = [
        (v.name, str(v.path), v.filesystem, _size(v.free), "read-only" if v.read_only else "")
        for v in volumes
    ]
    lines = table(("NAME", "PATH", "FILE SYSTEM", "FREE", ""), rows)
    lines += [f"{h.path}: {h.found.text}" for found in held.values() for h in found.items]
    shown = [_volume(v, held.get(v.path)) for v in volumes]
    return Outcome({"volumes": shown}, lines if volumes else ["No removable volume is mounted."])


def _size(count: int) -> str:
    return f"{count / 1_000_000:.0f} MB"


def _volume(volume: Volume, found: Holdings | None) -> dict[str, Any]:
    return {
        "name": volume.name,
        "path": str(volume.path),
        "filesystem": volume.filesystem,
        "total": volume.total,
        "free": volume.free,
        "read_only": volume.read_only,
        "holds": None if found is None else [_holding(item) for item in found.items],
    }


def _holding(item: Holding) -> dict[str, Any]:
    return {
        "path": str(item.path),
        "kind": item.found.kind or None,
        "wants": item.found.wants.value,
        "fits": item.fits,
        "recorded": item.found.recorded,
        "exchange": item.found.exchange or None,
        "what": item.found.text,
    }
