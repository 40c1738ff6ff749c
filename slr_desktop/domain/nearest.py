"""Names that were not found: the refusal names the nearest one there is."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Word

SHOWN: Final = 80  # characters of a stranger's word in a sentence


def nearest(text: str, names: Iterable[str]) -> str | None:
    """The name most like a text, whatever the case: one that holds it whole first. None: no names."""
    by_fold = {name.casefold(): name for name in names}
    wanted = text[:SHOWN].casefold()
    holding = [name for name in sorted(by_fold) if wanted and wanted in name]
    found = difflib.get_close_matches(wanted, holding or sorted(by_fold), n=1, cutoff=0.0)
    return by_fold[found[0]] if found else None


def unknown_name(sort: str, text: str, names: Iterable[str]) -> Refusal:
    """The refusal (unknown-name) of a text that is no name of its sort.

    Args:
        sort: what was looked for, as the sentence calls it: "tag", "product".
        text: what was given.
        names: what there is.
    """
    known = list(dict.fromkeys(names))
    near = nearest(text, known)
    return Refusal(
        "unknown-name",
        "There is no {sort} {given}; the nearest is {nearest}." if near else "There is no {sort} {given}.",
        ("Use {nearest}, or one of: {known}." if near else "Use one of: {known}.") if known else "",
        sort=Word(sort),
        given=text[:SHOWN],
        nearest=near,
        known=", ".join(known[:20]),
    )
