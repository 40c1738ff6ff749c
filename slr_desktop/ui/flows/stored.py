"""What of a draft may be kept on disk until the act is done, and how it is read back.

A flow declares the fields: `stored = ("names", "reason")`. Choices, quantities and reasons; never
codes, passphrases, keys or the contents of files.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from slr_desktop.domain.plain import from_plain, to_plain


def stored_fields(flow: object) -> tuple[str, ...]:
    """The fields of its draft that a flow declares as storable; none where it declares nothing."""
    declared = getattr(flow, "stored", ())
    return declared if isinstance(declared, tuple) else ()


def plain_draft(draft: Any, fields: tuple[str, ...]) -> dict[str, Any]:
    """What is kept of a draft: these fields, as plain values."""
    return {name: to_plain(getattr(draft, name)) for name in fields}


def with_kept(draft: Any, kept: Mapping[str, Any], fields: tuple[str, ...]) -> Any:
    """The draft with what was kept; a field that cannot be read stays as it is."""
    hints = typing.get_type_hints(type(draft))
    found = {}
    for name in fields:
        if name in kept:
            try:
                found[name] = from_plain(_as_dict(hints[name]), kept[name])
            except ValueError:
                continue
    return replace(draft, **found)


def _as_dict(hint: Any) -> Any:
    """The type with `dict` for every `Mapping` in it: that is what is read back."""
    arguments = tuple(_as_dict(argument) for argument in typing.get_args(hint))
    if typing.get_origin(hint) is Mapping:
        return types.GenericAlias(dict, arguments)
    return hint
