"""Drafts of wizards, so that a crash loses nothing that was typed. No draft holds a secret or a code.

A draft is what a person chose and typed: names, quantities, reasons. What reads as a code, and
every field that is named like one, a passphrase, a key or words that were compared, is left out
before anything is written; a wizard asks for those again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from slr_desktop.domain.times import DAY
from slr_desktop.services.carry import reads_as_code
from slr_desktop.services.outside import Outside

KEPT_FOR: Final = 30 * DAY
"""Seconds after which a draft is no longer offered."""
MOST_TEXT: Final = 2000
"""Characters of one text in a draft."""
MOST_ITEMS: Final = 2000
"""Items of one list or map in a draft."""
DEPTH: Final = 5
"""Lists and maps inside each other in a draft."""
VERSION: Final = 1
FORBIDDEN: Final = ("pass", "secret", "code", "key", "word", "fingerprint", "printed", "token", "data", "pin")
"""A field whose name holds one of these is never kept."""

Fields = dict[str, Any]
"""Plain values by name: texts, whole numbers, flags, lists and maps of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was given to a wizard, and when it was kept (seconds since 1970)."""

    wizard: str
    saved_at: int
    fields: Fields


def save(outside: Outside, workspace_id: bytes, wizard: str, fields: Mapping[str, Any]) -> bool:
    """Keep a draft in place of the one before.

    Args:
        outside: what app gives.
        workspace_id: of the workspace that the wizard acts on.
        wizard: its name, of small letters and hyphens.
        fields: what was given; tuples become lists, everything that is not plain is left out.

    Returns:
        Whether it could be written.
    """
    content = {
        "v": VERSION,
        "wizard": wizard,
        "saved_at": outside.clock.now(),
        "fields": _harmless_fields(fields, DEPTH),
    }
    return outside.state_files.write(_name(workspace_id, wizard), content)


def load(outside: Outside, workspace_id: bytes, wizard: str) -> Draft | None:
    """The draft of a wizard; None where there is none that is younger than 30 days and can be read."""
    content = outside.state_files.read(_name(workspace_id, wizard))
    if content is None or content.get("v") != VERSION or content.get("wizard") != wizard:
        return None
    saved_at, fields = content.get("saved_at"), content.get("fields")
    if type(saved_at) is not int or type(fields) is not dict:
        return None
    if not 0 <= outside.clock.now() - saved_at <= KEPT_FOR:
        return None
    return Draft(wizard=wizard, saved_at=saved_at, fields=_harmless_fields(fields, DEPTH))


def drop(outside: Outside, workspace_id: bytes, wizard: str) -> None:
    """The wizard came to its end, or was given up."""
    outside.state_files.drop(_name(workspace_id, wizard))


def waiting(outside: Outside, workspace_id: bytes) -> list[Draft]:
    """Every draft of a workspace that can still be taken up, the newest first."""
    prefix = _name(workspace_id, "")
    names = [name.removeprefix(prefix) for name in outside.state_files.names(prefix)]
    found = [load(outside, workspace_id, wizard) for wizard in names]
    return sorted((d for d in found if d is not None), key=lambda d: (-d.saved_at, d.wizard))


def _name(workspace_id: bytes, wizard: str) -> str:
    return f"draft-{workspace_id.hex()}-{wizard}"


def _harmless_fields(fields: Mapping[str, Any], depth: int) -> Fields:
    kept = {name: _harmless(value, depth) for name, value in list(fields.items())[:MOST_ITEMS] if _may(name)}
    return {name: value for name, value in kept.items() if value is not None}


def _may(name: object) -> bool:
    """Whether a field of this name may stand in a draft; the name of a tag or an instance may."""
    if not isinstance(name, str) or len(name) > MOST_TEXT or reads_as_code(name):
        return False
    return not (name.isidentifier() and name.islower() and any(word in name for word in FORBIDDEN))


def _harmless(value: Any, depth: int) -> Any:
    """A plain value without what must not be kept; None for anything else."""
    if isinstance(value, bool) or (type(value) is int and abs(value) < 1 << 53):
        return value
    if isinstance(value, str):
        return None if len(value) > MOST_TEXT or _reads_as_any_code(value) else str(value)
    if depth <= 0:
        return None
    if isinstance(value, Mapping):
        return _harmless_fields(value, depth - 1)
    if isinstance(value, list | tuple):
        items = (_harmless(item, depth - 1) for item in list(value)[:MOST_ITEMS])
        return [item for item in items if item is not None]
    return None


def _reads_as_any_code(text: str) -> bool:
    return any(reads_as_code(line) for line in text.splitlines())
