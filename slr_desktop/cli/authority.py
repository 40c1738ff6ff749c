"""The authority's commands: accounts, pools, answers, codes."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Command, Context, Group, Outcome
from slr_desktop.cli.lines import table
from slr_desktop.cli.values import PLACE, Count, Note, TagQuantity
from slr_desktop.domain import issuing
from slr_desktop.domain.accounts import Issued, Line, VirtualAccount
from slr_desktop.domain.errors import Refusal, verdict_of
from slr_desktop.domain.roles import Role
from slr_desktop.domain.times import iso
from slr_desktop.services import accounts, answer, carry, take_codes
from slr_desktop.services import rehost as rehosting
from slr_desktop.services import update as updating
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import require_role
from slr_desktop.services.issue import Answer
from slr_desktop.services.take_codes import Taken

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", re.ASCII)

virtual_account = Group("virtual-account", help="Collections of licenses and instances.")
pool = Group("pool", help="Purchased, reserved, in transit and available licenses.")
reservations = Group("reservation", help="Reservations as the authority knows them.")

_out = click.option("--out", type=PLACE, help="Folder for what is to be carried.")
_quantities = click.option(
    "--quantity", "quantities", multiple=True, type=TagQuantity(), metavar="TAG=N", help="Repeats; 0 is none."
)
_note = click.option("--note", required=True, type=Note(), metavar="T", help="Why; stands in the journal.")


@virtual_account.command("add")
@click.argument("name")
def add_account(context: Context, name: str) -> Outcome:
    """Make the virtual account NAME."""
    made = accounts.add_account(access.acting(context), name)
    return Outcome({"virtual_account": {"name": made.name}}, [f"Made virtual account {made.name}."])


def _day(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    refusal = Refusal("bad-value", "{text} is no day.", "Write it as 2026-01-31.", text=text[:40])
    if not _DAY.match(text):
        raise refusal
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise refusal from error


def _of_line(count: str, start: str, end: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The options that name licenses of a pool, and how many; each with what it means to this command."""
    options = (
        click.option("--virtual-account", "account", required=True, metavar="VA", help="Its name."),
        click.option("--tag", required=True, help="Short name or full tag."),
        click.option("--count", required=True, type=Count(), metavar="N", help=count),
        click.option("--release", help="Whose tag a short name means; else the oldest that has it."),
        click.option("--start", metavar="D", help=start),
        click.option("--end", metavar="D", help=end),
    )
    return lambda command: functools.reduce(lambda inner, option: option(inner), reversed(options), command)


def _line(account: str, line: Line) -> Outcome:
    shown = {"virtual_account": account, "tag": line.tag, "purchased": line.purchased}
    return Outcome({"line": shown}, [f"{line.tag}: {line.purchased} purchased"])


@pool.command("add")
@_of_line(
    "How many were bought.",
    "First day of the term, UTC.",
    "Last day of the term, UTC; without it, perpetual.",
)
def pool_add(
    context: Context,
    account: str,
    tag: str,
    count: int,
    start: str | None,
    end: str | None,
    release: str | None,
) -> Outcome:
    """Add purchased licenses."""
    first, last = _day(start), _day(end)
    desk = access.acting(context)
    return _line(
        account, accounts.add_licenses(desk, account, tag, count, release=release, start=first, end=last)
    )


@pool.command("correct")
@_of_line(
    "How many are taken away.",
    "First day of the line's term, as it was added.",
    "Last day of the line's term; without it, the perpetual ones.",
)
@_note
def pool_correct(
    context: Context,
    account: str,
    tag: str,
    count: int,
    release: str | None,
    start: str | None,
    end: str | None,
    note: str,
) -> Outcome:
    """Take licenses away again that were added by mistake."""
    first, last = _day(start), _day(end)
    desk = access.acting(context)
    return _line(
        account,
        accounts.correct_licenses(desk, account, tag, count, note, release=release, start=first, end=last),
    )


@pool.command("list")
def pool_list(context: Context) -> Outcome:
    """The figures of every account and tag."""
    rows = accounts.list_pools(access.reading(context))
    names = ("virtual_account", "tag", "purchased", "reserved", "in_transit", "available")
    head = ("VIRTUAL ACCOUNT", "TAG", "PURCHASED", "RESERVED", "IN TRANSIT", "AVAILABLE")
    lines = table(head, ([str(row[n]) for n in names] for row in rows))
    return Outcome({"pools": rows}, lines if rows else ["No licenses yet: pool add ..."])


def _answers(desk: Desk, found: list[Answer], out: Path | None) -> Outcome:
    files = access.carried(desk, [a.made for a in found if a.made is not None], out)
    result = {"answers": [_answer(a) for a in found], "files": files}
    lines = [line for a in found for line in _answer_lines(a)] + access.file_lines(files)
    return Outcome(result, lines, verdict_of([a.refusal for a in found]))


def _answer(item: Answer) -> dict[str, Any]:
    return {
        "instance": item.instance,
        "ok": item.ok,
        "reservation": item.reservation,
        "sequence": item.sequence,
        "findings": list(item.findings),
        "error": item.refusal.code if item.refusal else None,
    }


def _answer_lines(item: Answer) -> list[str]:
    if item.refusal is not None:
        return [f"{item.instance or 'An item'}: refused, {item.refusal.what}"]
    said = f"{item.instance}: number {item.sequence} of reservation {item.reservation}"
    return [said, *(f"  Note: {finding}" for finding in item.findings)]


@click.command("authorize", cls=Command)
@click.argument("artefacts", nargs=-1, required=True, metavar="ARTEFACT...")
@click.option("--virtual-account", "account", required=True, metavar="VA", help="Whose licenses.")
@_quantities
@click.option("--site", metavar="S", help="Of a typed code: the site that asks.")
@click.option("--product", metavar="P", help="Of a typed code.")
@click.option("--release", metavar="R", help="Of a typed code.")
@_out
def authorize(
    context: Context,
    artefacts: tuple[str, ...],
    account: str,
    quantities: tuple[tuple[str, int], ...],
    out: Path | None,
    **of_code: str | None,
) -> Outcome:
    """Answer requests with authorizations."""
    desk = access.acting(context)
    carry.check_folder(out)
    terms = Terms(account=account, quantities=dict(quantities), **of_code)
    return _answers(desk, answer.authorize(desk, access.sources(context, artefacts), terms), out)


@click.command("update", cls=Command)
@click.argument("instance")
@_quantities
@click.option("--supersede", is_flag=True, help="Although a number is not confirmed; needs --note.")
@click.option("--note", type=Note(), metavar="T", help="Why; stands in the journal.")
@_out
def update(
    context: Context,
    instance: str,
    quantities: tuple[tuple[str, int], ...],
    *,
    supersede: bool,
    note: str | None,
    out: Path | None,
) -> Outcome:
    """Issue the next number of a reservation."""
    desk = access.acting(context)
    if supersede and not note:
        raise Refusal("usage", "--supersede needs --note T.")
    if not quantities:
        raise Refusal("quantity-missing", "No quantity was given.")
    carry.check_folder(out)
    found = updating.update(desk, instance, dict(quantities), supersede=supersede, note=note or "")
    return _answers(desk, [found], out)


@click.command("reissue", cls=Command)
@click.argument("instance")
@click.option("--sequence", type=int, metavar="K", help="Which number; else the newest.")
@_out
def reissue(context: Context, instance: str, sequence: int | None, out: Path | None) -> Outcome:
    """Give the stored bytes of a number once more."""
    desk = access.acting(context)
    carry.check_folder(out)
    return _answers(desk, [updating.reissue(desk, instance, sequence)], out)


@click.command("rehost", cls=Command)
@click.option("--failed", required=True, metavar="INSTANCE", help="The instance that never comes back.")
@click.option("--request", "artefact", required=True, metavar="ARTEFACT", help="Request of the new instance.")
@_quantities
@_note
@click.option("--site", metavar="S", help="Of a typed code: the site that asks.")
@click.option("--product", metavar="P", help="Of a typed code.")
@click.option("--release", metavar="R", help="Of a typed code.")
@_out
def rehost(
    context: Context,
    failed: str,
    artefact: str,
    quantities: tuple[tuple[str, int], ...],
    note: str,
    out: Path | None,
    **of_code: str | None,
) -> Outcome:
    """Move the reservation of a failed instance; the old chain is barred."""
    desk = access.acting(context)
    carry.check_folder(out)
    data = access.source(context, artefact)
    terms = Terms(account="", quantities={}, **of_code)
    return _answers(desk, [rehosting.rehost(desk, failed, data, dict(quantities), note, terms)], out)


@click.command("remove", cls=Command)
@click.argument("instance")
@_note
def remove(context: Context, instance: str, note: str) -> Outcome:
    """Remove a reservation without its return code; the instance may go on unseen."""
    desk = access.acting(context)
    issued, released = updating.remove(desk, instance, note)
    named = _named(desk, issued, released)
    counts = ", ".join(f"{n} {tag}" for tag, n in named.items()) or "nothing"
    lines = [
        f"Removed {issued.instance}; released: {counts}.",
        "Whether it still uses them is not known here.",
    ]
    return Outcome({"removed": {"instance": issued.instance}, "released": named}, lines)


def _named(desk: Desk, issued: Issued, counts: dict[str, int]) -> dict[str, int]:
    product = desk.catalogue.product(issued.product)
    return {product.result_key(tag, issued.release): n for tag, n in sorted(counts.items()) if n}


@reservations.command("list")
def list_reservations(context: Context) -> Outcome:
    """Every reservation with its numbers."""
    desk = access.reading(context)
    require_role(desk, Role.AUTHORITY)
    rows = [_reservation(desk, issued) for issued in desk.workspace.all(Issued)]
    lines = table(
        ("INSTANCE", "STATE", "NUMBER", "IN TRANSIT", "ACCOUNT"),
        (
            (
                r["instance"],
                r["state"],
                str(r["sequence"]),
                ", ".join(map(str, r["in_transit"])),
                r["virtual_account"],
            )
            for r in rows
        ),
    )
    return Outcome({"reservations": rows}, lines if rows else ["No reservations yet: authorize FILE ..."])


def _reservation(desk: Desk, issued: Issued) -> dict[str, Any]:
    newest = issuing.newest_wish(issued)
    account = desk.workspace.get(VirtualAccount, issued.account)
    return {
        "instance": issued.instance,
        "udi": str(issued.udi),
        "reservation": issued.reservation or issued.anchor,
        "anchor": issued.anchor,
        "site": issued.site,
        "product": issued.product,
        "release": issued.release,
        "virtual_account": account.name if account else issued.account,
        "state": issued.state.value,
        "sequence": issued.confirmed,
        "in_transit": list(issued.unconfirmed),
        "entitlements": _named(desk, issued, newest),
        "replaces": issued.replaces,
        "replaced_by": issued.replaced_by,
        "unsure": issued.unsure,
        "since": iso(issued.issued_at),
    }


def _codes(
    desk: Desk, found: Sequence[Taken], out: Path | None, result: dict[str, Any], lines: list[str]
) -> Outcome:
    files = access.carried(desk, [t.receipt for t in found if t.receipt is not None], out)
    corrected = [t.corrections for t in found if t.corrections]
    lines = [*(f"Corrected while reading: {c}" for c in corrected), *lines, *access.file_lines(files)]
    verdict = verdict_of([t.refusal for t in found])
    return Outcome({**result, "corrections": corrected, "files": files}, lines, verdict)


@click.command("confirm", cls=Command)
@click.argument("code")
@_out
def confirm(context: Context, code: str, out: Path | None) -> Outcome:
    """Enter a confirmation code; with --out its receipt is written, now or later."""
    desk = access.acting(context)
    carry.check_folder(out)
    found = take_codes.confirm(desk, access.source(context, code), with_receipt=out is not None)
    taken = [t for t in found if t.issued is not None and t.refusal is None]
    rows = [{"instance": t.issued.instance, "sequence": t.number} for t in taken if t.issued]
    result = {"confirmed": rows[0] if len(found) == 1 and rows else rows or None}
    return _codes(
        desk, found, out, result, [f"{r['instance']}: number {r['sequence']} confirmed" for r in rows]
    )


@click.command("accept-return", cls=Command)
@click.argument("code")
@_out
def accept_return(context: Context, code: str, out: Path | None) -> Outcome:
    """Enter a return code; with --out its receipt is written, now or later."""
    desk = access.acting(context)
    carry.check_folder(out)
    found = take_codes.accept_return(desk, access.source(context, code), with_receipt=out is not None)
    released: dict[str, int] = {}
    lines = []
    for item in found:
        if item.issued is None or item.released is None:
            continue
        named = _named(desk, item.issued, item.released)
        for tag, count in named.items():
            released[tag] = released.get(tag, 0) + count
        counts = ", ".join(f"{n} {tag}" for tag, n in named.items()) or "nothing"
        lines.append(f"{item.issued.instance}: released {counts}")
    names = [t.issued.instance for t in found if t.issued is not None]
    return _codes(desk, found, out, {"released": released, "instances": names}, lines)
