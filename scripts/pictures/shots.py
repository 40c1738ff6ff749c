"""What is on the pictures beside the wizards: the sections, small dialogs, refusals, reports, empty states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scripts.pictures.stage import Stage
from slr_desktop.domain.roles import Role
from slr_desktop.services.carry import as_text
from slr_desktop.ui.sections import SECTIONS, Section, Wizard


@dataclass(frozen=True)
class Shot:
    """One picture that is no page of a wizard."""

    name: str
    role: str
    show: Callable[[Stage], None]


def section(role: str, which: Section) -> Shot:
    """A section as one enters it."""
    return Shot(f"{role}-{which.value}", role, lambda stage: stage.window.enter(which))


def _row(name: str, text: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.take("")
        stage.pick(name, text)

    return show


def _instance(stage: Stage) -> None:
    stage.window.enter(Section.INSTANCES)
    _row("instances", "cuc-pub")(stage)


def _verified(stage: Stage) -> None:
    stage.window.enter(Section.JOURNAL)
    stage.take("")
    stage.press("primary")


def _unlock(stage: Stage) -> None:
    stage.window.room.lock()
    stage.window.toggle_lock()


def _wrong_passphrase(stage: Stage) -> None:
    _unlock(stage)
    stage.take("")
    stage.write("passphrase", "not this one")
    stage.press("primary")


def _refused(stage: Stage) -> None:
    """A request is dropped where an authorization is wanted."""
    stage.window.want(Wizard.IMPORT)
    stage.take("")
    stage.paste(as_text(stage.world.files["request"]))


def _missing(stage: Stage) -> None:
    stage.window.want(Wizard.IMPORT)
    stage.take("")
    stage.go()


def _report(stage: Stage) -> None:
    stage.window.want(Wizard.IMPORT)
    stage.take("")
    stage.paste(as_text(stage.world.files["update"]))
    stage.press("show_checks")


def _exchange(stage: Stage) -> None:
    stage.window.enter(Section.EXCHANGES)
    stage.take("")
    stage.pick("exchanges", "cuc-pub")


def _usage(stage: Stage) -> None:
    stage.window.want(Wizard.REPORT_USAGE, "cuc-pub")


def _nothing_found(stage: Stage) -> None:
    stage.window.enter(Section.EXCHANGES)
    stage.take("")
    stage.write("search", "no such thing")
    stage.take("")


def _leave(stage: Stage) -> None:
    stage.window.want(Wizard.ADD_INSTANCES)
    stage.take("")
    stage.write("list", "cuc-north")
    dialog = stage.dialog
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


SITE: Final = (
    *(section("site", which) for which in SECTIONS[Role.SITE]),
    Shot("site-instance", "site", _instance),
    Shot("site-exchange", "site", _exchange),
    Shot("site-verified", "site", _verified),
    Shot("unlock", "site", _unlock),
    Shot("unlock-refused", "site", _wrong_passphrase),
    Shot("settings", "site", lambda stage: stage.window.show_settings()),
    Shot("keys", "site", lambda stage: stage.window.show_keys()),
    Shot("help", "site", lambda stage: stage.window.show_help()),
    Shot("usage", "site", _usage),
    Shot("take-in", "site", lambda stage: stage.window.want(Wizard.TAKE_IN)),
    Shot("refused", "site", _refused),
    Shot("missing", "site", _missing),
    Shot("report", "site", _report),
    Shot("leave", "site", _leave),
    Shot("nothing-found", "site", _nothing_found),
)
AUTHORITY: Final = (
    *(section("authority", which) for which in SECTIONS[Role.AUTHORITY]),
    Shot("add-licenses", "authority", lambda stage: stage.window.want(Wizard.ADD_LICENSES)),
)
AUDIT: Final = tuple(section("audit", which) for which in SECTIONS[Role.AUDIT])
EMPTY: Final = tuple(
    section(f"empty-{role.value}", which) for role in (Role.SITE, Role.AUTHORITY) for which in SECTIONS[role]
)
START: Final = (Shot("start", "", lambda _stage: None),)
SHOTS: Final = (*START, *SITE, *AUTHORITY, *AUDIT, *EMPTY)
ROLES: Final = tuple(dict.fromkeys(shot.role for shot in SHOTS if shot.role))


def shoot(stage: Stage, wanted: Shot) -> None:
    """Show it, take it, close what it has opened."""
    wanted.show(stage)
    stage.take(wanted.name)
    while stage.dialog is not None:
        stage.escape()
    if not stage.window.room.unlocked and wanted.role in {"site", "authority"}:
        stage.unlock()
