"""`product list`."""

from __future__ import annotations

from typing import Any

from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.cli.lines import table
from slr_desktop.domain.products import Product, Tag

product = Group("product", help="The product profiles that are known here.")


@product.command("list")
def list_products(context: Context) -> Outcome:
    """Every product with its releases, families and tags."""
    products = context.outside.catalogue.products
    rows = [
        (x.id, x.name, ", ".join(x.families), ", ".join(map(str, x.releases)), str(len(x.tags)))
        for x in products
    ]
    return Outcome(
        {"products": [_shown(x) for x in products]},
        table(("ID", "NAME", "FAMILIES", "RELEASES", "TAGS"), rows),
    )


def _shown(found: Product) -> dict[str, Any]:
    return {
        "id": found.id,
        "name": found.name,
        "releases": [str(release) for release in found.releases],
        "families": found.families,
        "tags": [_tag(tag) for tag in found.tags],
    }


def _tag(found: Tag) -> dict[str, Any]:
    return {
        "name": found.name,
        "release": found.major,
        "regid": found.regid,
        "counts": found.counts,
        "reservable": found.reservable,
        "free": found.free,
    }
