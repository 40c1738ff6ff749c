"""What the wizards have in common that change a reservation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from slr_desktop.services.change_previews import ChangeLine
from slr_desktop.ui.counts import number_text
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
            told=_on_its_way(line),
        )
        for line in lines
    ]


def _on_its_way(line: ChangeLine) -> str:
    """What is in force and what is on its way, where that is not the same."""
    if line.confirmed == line.newest:
        return ""
    return QCoreApplication.translate("Changing", "{confirmed}, on its way {newest}").format(
        confirmed=number_text(line.confirmed), newest=number_text(line.newest)
    )
