"""What the program remembers about a person's desk: settings, recent workspaces, the last places.

Nothing here decides anything. A value that cannot be read is the default; nothing is ever refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from slr_desktop.domain.roles import Role

if TYPE_CHECKING:  # settings are read before the first window; the rest of the program is not
    from slr_desktop.services.desk import Desk
    from slr_desktop.services.outside import Outside

SETTINGS: Final = "settings"
RECENT: Final = "recent"
LANGUAGES: Final = ("", "en", "de")
"""The empty one follows the system."""
SMALLEST, LARGEST = 100, 200
"""Text sizes, in percent."""
MOST_RECENT: Final = 10
LONGEST: Final = 4096


class Scheme(StrEnum):
    """Which palette; `auto` follows the system."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where files were written to or read from last: the folder, and what it is on."""

    folder: str = ""
    medium: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The settings.

    Attributes:
        language: "", "en" or "de".
        text_scale: percent, 100 to 200.
        operator: who acted last; a claim, as always.
        out: where was written last; `back`: where was read from.
    """

    language: str = ""
    scheme: Scheme = Scheme.AUTO
    text_scale: int = SMALLEST
    operator: str = ""
    out: Place = field(default_factory=Place)
    back: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A workspace that was open before; `missing` where its file is not there now."""

    path: Path
    name: str
    role: Role
    training: bool
    missing: bool = False


def preferences(outside: Outside) -> Preferences:
    """The settings as they were kept; each that cannot be read is its default."""
    content = outside.state_files.read(SETTINGS) or {}
    return _checked(
        Preferences(
            language=_text(content, "language"),
            scheme=_scheme(content.get("scheme")),
            text_scale=_number(content.get("text_scale")),
            operator=_text(content, "operator"),
            out=_place(content.get("out")),
            back=_place(content.get("back")),
        )
    )


def keep(outside: Outside, settings: Preferences) -> bool:
    """Keep the settings; whether they could be written."""
    fine = _checked(settings)
    return outside.state_files.write(
        SETTINGS,
        {
            "language": fine.language,
            "scheme": fine.scheme.value,
            "text_scale": fine.text_scale,
            "operator": fine.operator,
            "out": {"folder": fine.out.folder, "medium": fine.out.medium},
            "back": {"folder": fine.back.folder, "medium": fine.back.medium},
        },
    )


def recent(outside: Outside) -> list[Recent]:
    """Workspaces that were open before, the last one first; at most ten."""
    content = outside.state_files.read(RECENT) or {}
    rows = content.get("workspaces")
    found = [_recent(row) for row in rows[:MOST_RECENT]] if isinstance(rows, list) else []
    return [row for row in found if row is not None]


def remember(outside: Outside, desk: Desk) -> bool:
    """The open workspace is the last one from now on."""
    genesis = desk.genesis
    opened = Recent(
        path=desk.workspace.path.absolute(), name=genesis.name, role=genesis.role, training=genesis.training
    )
    others = [row for row in recent(outside) if row.path != opened.path]
    return _keep_recent(outside, [opened, *others])


def forget(outside: Outside, path: Path) -> bool:
    """Take a workspace out of the list; its file stays."""
    return _keep_recent(outside, [row for row in recent(outside) if row.path != path])


def _keep_recent(outside: Outside, rows: list[Recent]) -> bool:
    plain = [
        {"path": str(row.path), "name": row.name, "role": row.role.value, "training": row.training}
        for row in rows[:MOST_RECENT]
    ]
    return outside.state_files.write(RECENT, {"workspaces": plain})


def _checked(given: Preferences) -> Preferences:
    """Every value within its bounds."""
    return replace(
        given,
        language=given.language if given.language in LANGUAGES else "",
        text_scale=min(max(given.text_scale, SMALLEST), LARGEST),
        operator=given.operator[:64],
    )


def _text(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    return value if isinstance(value, str) and len(value) <= LONGEST else ""


def _number(value: Any) -> int:
    return value if type(value) is int else SMALLEST


def _scheme(value: Any) -> Scheme:
    return next((scheme for scheme in Scheme if scheme.value == value), Scheme.AUTO)


def _place(value: Any) -> Place:
    if not isinstance(value, dict):
        return Place()
    return Place(folder=_text(value, "folder"), medium=_text(value, "medium"))


def _recent(row: Any) -> Recent | None:
    if not isinstance(row, dict):
        return None
    path, name, role = (_text(row, key) for key in ("path", "name", "role"))
    if not path or "\0" in path or role not in {each.value for each in Role}:
        return None
    where = Path(path)
    return Recent(
        path=where,
        name=name,
        role=Role(role),
        training=row.get("training") is True,
        missing=not _is_there(where),
    )


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
