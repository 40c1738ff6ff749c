"""What the wizards have in common that change a reservation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from slr_desktop.services.change_previews import ChangeLine
from slr_desktop.ui.widgets.amounts import Amount


def amounts_of(lines: Sequence[ChangeLine], given: Mapping[str, int]) -> list[Amount]:
    """A field a license: what the newest number grants, and what is given instead."""
    return [
        Amount(
            tag=line.tag,
            counts=line.counts,
            now=line.newest,
            value=given.get(line.tag, line.newest),
            most=line.most,
            free=line.most is None,
        )
        for line in lines
    ]
