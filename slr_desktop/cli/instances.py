"""`instance`: product instances of a site."""

from __future__ import annotations

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.cli.lines import table
from slr_desktop.cli.values import TagQuantity
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.roles import Role
from slr_desktop.services import instances
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import Draft
from slr_desktop.services.udi_remarks import udi_remarks

instance = Group("instance", help="Product instances of a site.")

CSV_LIMIT = 1024 * 1024


@instance.command("add")
@click.argument("name")
@click.option("--product", required=True, help="A product of: product list.")
@click.option("--release", required=True, help="Its release, 12.5(1)SU4.")
@click.option("--serial", help="Serial number; the product id is the profile's.")
@click.option("--uuid", help="UUID, beside --serial.")
@click.option("--udi", help="The whole UDI as the product prints it.")
@click.option("--family", default="native", help="native or cisco.")
@click.option("--cluster", help="Name of its cluster.")
@click.option("--node", help="publisher or subscriber.")
def add(context: Context, name: str, **given: str | None) -> Outcome:
    """Add the instance NAME."""
    desk = access.acting(context)
    settings = {k: v for k, v in given.items() if v is not None}
    added = instances.add(desk, [Draft(name=name, **settings)])
    warnings = _warnings(desk, added)
    return Outcome(
        {"instance": instances.describe(desk, added[0]), "warnings": warnings},
        [f"Added {name}: {added[0].udi}", *(f"Warning: {warning}" for warning in warnings)],
    )


@instance.command("import")
@click.argument("csv")
def import_(context: Context, csv: str) -> Outcome:
    """Add the instances of a CSV file: all of them, or none."""
    desk = access.acting(context)
    data = access.source(context, csv)
    drafts = _drafts(data)
    added = instances.add(desk, drafts)
    warnings = _warnings(desk, added)
    return Outcome(
        {"instances": [instances.describe(desk, i) for i in added], "warnings": warnings},
        [f"Added {len(added)} instances.", *(f"Warning: {warning}" for warning in warnings)],
    )


def _warnings(desk: Desk, added: list[Instance]) -> list[str]:
    """What to look at again in the UDIs of what was added."""
    return [
        f"{found.name}: {remark}"
        for found in added
        for remark in udi_remarks(instances.product_of(desk, found), found)
    ]


def _drafts(data: bytes) -> list[Draft]:
    if len(data) > CSV_LIMIT:
        raise Refusal("too-large", "The file is larger than {limit} bytes.", limit=CSV_LIMIT)
    try:
        return instances.read_csv(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Refusal("bad-value", "The file is not UTF-8 text.") from error


@instance.command("list")
def list_(context: Context) -> Outcome:
    """All instances with their statuses."""
    desk = access.reading(context)
    instances.require_role(desk, Role.SITE)
    all_of_them = desk.workspace.all(Instance)
    found = [instances.describe(desk, i) for i in all_of_them]
    rows = [
        (
            i["name"],
            i["udi"],
            i["release"],
            instances.shown_registration(desk, one),
            i["authorization_status"],
        )
        for i, one in zip(found, all_of_them, strict=True)
    ]
    lines = table(("NAME", "UDI", "RELEASE", "REGISTRATION STATUS", "AUTHORIZATION STATUS"), rows)
    return Outcome({"instances": found}, lines if found else ["No instances yet: instance add NAME ..."])


@instance.command("show")
@click.argument("name")
def show(context: Context, name: str) -> Outcome:
    """Everything about NAME."""
    desk = access.reading(context)
    return Outcome({"instance": _shown(desk, instances.find(desk, name))})


def _shown(desk: Desk, found: Instance) -> dict[str, object]:
    product = instances.product_of(desk, found)
    reservation = instances.reservation_of(desk.workspace, found)
    reserved = instances.status_of(desk, found).reserved
    shown = instances.describe(desk, found)
    shown["usage"] = instances.named(
        product, found.release, instances.publisher_of(desk.workspace, found).usage
    )
    shown["reserved"] = instances.named(product, found.release, reserved)
    shown["reservation"] = (
        {
            "id": reservation.id,
            "anchor": reservation.anchor or None,
            "state": reservation.state.value,
            "sequence": reservation.number,
            "request_code": reservation.request_code or None,
            "confirmation_codes": {str(k): v for k, v in sorted(reservation.codes.items())},
            "smart_account": reservation.smart_account or None,
            "virtual_account": reservation.virtual_account or None,
        }
        if reservation
        else None
    )
    return shown


@instance.command("usage")
@click.argument("name")
@click.argument("counts", nargs=-1, required=True, type=TagQuantity(), metavar="TAG=N...")
def usage(context: Context, name: str, counts: tuple[tuple[str, int], ...]) -> Outcome:
    """Report what NAME uses now; tags that are not named stay."""
    desk = access.acting(context)
    found = instances.report_usage(desk, name, dict(counts))
    product = instances.product_of(desk, found)
    shown = instances.describe(desk, found)
    shown["usage"] = instances.named(product, found.release, found.usage)
    return Outcome({"instance": shown}, [f"{name}: {shown['authorization_status']}"])
