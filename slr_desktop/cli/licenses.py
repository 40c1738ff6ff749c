"""`license smart reservation ...`: the product's own commands, word for word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.cli.values import PLACE, TagQuantity
from slr_desktop.domain.errors import verdict_of
from slr_desktop.domain.plain import to_plain
from slr_desktop.domain.reservations import Event
from slr_desktop.services import carry, foreign, hand_back, inbound, install, request
from slr_desktop.services import instances as site
from slr_desktop.services.hand_back import Returned
from slr_desktop.services.install import Installed


class Reservation(Group):
    """The reservation commands, in every spelling that the guides print.

    `return - authorization` and `return authorization` are return-authorization; `request` alone,
    as some releases have it, is request specific.
    """

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of the first words."""
        for spelling in (["return", "authorization"], ["return", "-", "authorization"]):
            if args[: len(spelling)] == spelling:
                args = ["return-authorization", *args[len(spelling) :]]
        if args[0] == "request" and args[1:2] and args[1].startswith("-") and args[1] != "--help":
            args = ["request", "specific", *args[1:]]
        return super().resolve_command(ctx, args)


license_group = Group("license", help="The product's own licensing commands.")
smart = Group("smart", help="Smart licensing.")
reservation = Reservation("reservation", help="Specific License Reservation.")
request_group = Group("request", help="Ask for a reservation.")
license_group.add_command(smart)
smart.add_command(reservation)
reservation.add_command(request_group)

_instances = click.option(
    "--instance", "names", required=True, multiple=True, help="Its name; repeats for a batch."
)
_only = click.option("--instance", "only", help="Narrows; the content decides.")
_out = click.option("--out", type=PLACE, help="Folder for what is to be carried.")
_code = click.option("--code", metavar="TEXT", help="Family cisco: what the product printed.")


def _switch(event: Event) -> Callable[..., Outcome]:
    def switch(context: Context, names: tuple[str, ...]) -> Outcome:
        desk = access.acting(context)
        moved = request.switch_mode(desk, list(names), event)
        shown = [site.describe(desk, i) for i in moved]
        return Outcome({"instances": shown}, [f"{i.name}: {i.mode.value} mode" for i in moved])

    return switch


reservation.command("enable", help="Enable reservation mode.")(_instances(_switch(Event.ENABLE)))
reservation.command("disable", help="Go back to smart licensing mode.")(_instances(_switch(Event.DISABLE)))


@request_group.command("specific")
@_instances
@click.option(
    "--quantity", "quantities", multiple=True, type=TagQuantity(), metavar="TAG=N", help="A wish; repeats."
)
@click.option("--authority", help="Name of the authority, where several are trusted.")
@_code
@_out
def request_specific(
    context: Context,
    names: tuple[str, ...],
    quantities: tuple[tuple[str, int], ...],
    authority: str | None,
    code: str | None,
    out: Path | None,
) -> Outcome:
    """Make request codes; asked again, the stored ones come back."""
    desk = access.acting(context)
    carry.check_folder(out)
    found = request.request(desk, list(names), dict(quantities), authority=authority, code=code)
    files = access.carried(desk, found.carry, out)
    result = {
        "request_codes": [{"instance": name, "code": text} for name, text in found.codes],
        "guide": to_plain(found.guides),
        "warnings": list(found.warnings),
        "files": files,
    }
    lines = [f"{name}: {text}" for name, text in found.codes]
    lines += guide_lines(found.guides if code is None else ())
    lines += [f"Warning: {warning}" for warning in found.warnings]
    return Outcome(result, [*lines, *access.file_lines(files)])


def guide_lines(guides: Sequence[foreign.Guide]) -> list[str]:
    """What to type at a product, and where."""
    return [line for g in guides for line in (f"{g.instance}, at: {g.where}", f"    {g.command}")]


def _install(context: Context, text: str, only: str | None, out: Path | None) -> Outcome:
    desk = access.acting(context)
    carry.check_folder(out)
    data = access.source(context, text)
    if inbound.is_foreign(data):
        told = foreign.install(desk, data, only)
        item = {
            "instance": told.instance,
            "sequence": told.sequence,
            "entitlements": told.entitlements,
            "confirmation_code": None,
            "checks": to_plain(told.checks),
            "error": None,
        }
        failed = [f"  not passed: {c.name}: {c.detail}" for c in told.checks if c.passed is False]
        lines = [f"Recorded as installed on {told.instance}, as told by the operator.", *failed]
        return Outcome({"installed": [item], "files": []}, lines)
    found = install.install(desk, data, only)
    files = access.carried(desk, [i.carry for i in found if i.carry is not None], out)
    lines = [line for item in found for line in _installed_lines(item)]
    result = {"installed": [_installed(i) for i in found], "files": files}
    return Outcome(result, [*lines, *access.file_lines(files)], verdict_of([i.refusal for i in found]))


def _installed(item: Installed) -> dict[str, Any]:
    return {
        "instance": item.instance,
        "sequence": item.sequence,
        "entitlements": item.entitlements,
        "confirmation_code": item.confirmation_code,
        "checks": to_plain(item.checks),
        "findings": list(item.findings),
        "error": item.refusal.code if item.refusal else None,
    }


def _installed_lines(item: Installed) -> list[str]:
    if item.refusal is not None:
        return [f"{item.instance or 'An item'}: refused, {item.refusal.what}"]
    counts = ", ".join(f"{n} {tag}" for tag, n in (item.entitlements or {}).items())
    lines = [f"{item.instance}: number {item.sequence} installed: {counts}"]
    if item.confirmation_code:
        lines.append(f"  Confirmation code: {item.confirmation_code}")
    return lines + [f"  Note: {finding}" for finding in item.findings]


@reservation.command("install")
@click.argument("code")
@_only
@_out
def install_code(context: Context, code: str, only: str | None, out: Path | None) -> Outcome:
    """Install an authorization given as text, or a file."""
    return _install(context, code, only, out)


@reservation.command("install-file")
@click.argument("path")
@_only
@_out
def install_file(context: Context, path: str, only: str | None, out: Path | None) -> Outcome:
    """Install an authorization from a file."""
    return _install(context, path, only, out)


@reservation.command("cancel")
@_instances
def cancel(context: Context, names: tuple[str, ...]) -> Outcome:
    """Cancel the request; the next request code differs."""
    desk = access.acting(context)
    cancelled = hand_back.cancel(desk, list(names))
    return Outcome({"cancelled": cancelled}, [f"{name}: request cancelled" for name in cancelled])


@reservation.command("return")
@_instances
@_code
@_out
def return_(context: Context, names: tuple[str, ...], code: str | None, out: Path | None) -> Outcome:
    """Return the whole reservation; the return code must be entered at the authority."""
    desk = access.acting(context)
    carry.check_folder(out)
    found = hand_back.give_back(desk, list(names), code)
    return _returned(found, access.carried(desk, [i.made for i in found if i.made is not None], out))


@reservation.command("return-authorization")
@click.argument("code")
@_only
@_out
def return_authorization(context: Context, code: str, only: str | None, out: Path | None) -> Outcome:
    """Give back an authorization of which no number was ever installed."""
    desk = access.acting(context)
    carry.check_folder(out)
    found = hand_back.discard(desk, access.source(context, code), only)
    return _returned(found, access.carried(desk, [i.made for i in found if i.made is not None], out))


def _returned(found: Sequence[Returned], files: list[dict[str, Any]]) -> Outcome:
    result = {
        "return_codes": [{"instance": i.instance, "code": i.code} for i in found if i.code],
        "guide": [to_plain(g) for i in found for g in i.guides],
        "refused": [
            {"instance": i.instance, "error": i.refusal.code, "what": i.refusal.what}
            for i in found
            if i.refusal
        ],
        "files": files,
    }
    lines = [f"{i.instance}: {i.code}" for i in found if i.code]
    lines += guide_lines([g for i in found for g in i.guides])
    lines += [f"{i.instance}: refused, {i.refusal.what}" for i in found if i.refusal]
    return Outcome(result, [*lines, *access.file_lines(files)], verdict_of([i.refusal for i in found]))
