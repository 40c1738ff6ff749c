"""`show license`: statuses in the product's own words."""

from __future__ import annotations

from collections.abc import Callable

import click

from slr_desktop.cli import access
from slr_desktop.cli.frame import Context, Group, Outcome
from slr_desktop.domain.roles import Role
from slr_desktop.services import instances, show_license

show = Group("show", help="Statuses in the product's own words.")
license_group = Group("license", help="The licensing of instances.")
show.add_command(license_group)

_VIEWS = {
    "status": "Registration and authorization status.",
    "summary": "Both statuses and the usage, in short.",
    "usage": "What is in use and what is reserved, tag by tag.",
    "all": "Everything that the product shows.",
    "tech": "Everything, with codes and timers.",
}


def _view(view: str) -> Callable[..., Outcome]:
    def show_view(context: Context, names: tuple[str, ...]) -> Outcome:
        desk = access.reading(context)
        instances.require_role(desk, Role.SITE)
        found = [show_license.licensing(desk, i) for i in instances.find_all(desk, names)]
        results = [show_license.as_result(desk, item) for item in found]
        lines: list[str] = []
        for item in found:
            title = [f"Instance {item.instance.name}:", ""] if len(found) > 1 else []
            lines += [*title, *show_license.text(desk, item, view), ""]
        return Outcome(results[0] if len(results) == 1 else {"instances": results}, lines[:-1])

    return show_view


for _name, _help in _VIEWS.items():
    _option = click.option("--instance", "names", required=True, multiple=True, help="Its name; repeats.")
    license_group.command(_name, help=_help)(_option(_view(_name)))
