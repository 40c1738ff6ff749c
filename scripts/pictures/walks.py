"""Every wizard, walked from its first page to its last, in the order in which the acts build on each other.

A walk names the steps that it passes; a test holds the list against the steps that there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from scripts.pictures.stage import Stage
from scripts.pictures.world import ASKED, BASIC, CALLS, NEW, World
from slr_desktop.services.carry import as_text
from slr_desktop.ui.sections import Wizard

Fill = Callable[[Stage], None]


def nothing(_stage: Stage) -> None:
    """The page is right as it comes."""


@dataclass(frozen=True)
class Step:
    """One page: its name in the flow, and what a person does on it before the picture, and after it."""

    name: str
    fill: Fill = nothing
    then: Fill = Stage.go


@dataclass(frozen=True)
class Walk:
    """One wizard from its opening to its end.

    Attributes:
        name: of the pictures; the step stands behind it.
        role: of the workspace; empty for a window without one.
        known: what the window knows when it opens the wizard.
    """

    name: str
    role: str
    wizard: Wizard
    steps: tuple[Step, ...]
    known: Callable[[World], Any] = lambda _world: None

    @property
    def pictures(self) -> list[str]:
        """The names of its pictures."""
        return [f"{self.name}-{number}-{step.name}" for number, step in enumerate(self.steps, start=1)]


def walk(stage: Stage, wanted: Walk) -> None:
    """Go the whole way, and take each picture.

    Raises:
        RuntimeError: the wizard is on another page than the walk says.
    """
    stage.window.want(wanted.wizard, wanted.known(stage.world))
    stage.take("")  # everything that a wizard reads at its opening
    for picture, step in zip(wanted.pictures, wanted.steps, strict=True):
        wizard = stage.wizard
        if wizard.walk.step != step.name:
            said = wizard.message.accessibleName()
            raise RuntimeError(f"{wanted.name} stands on {wizard.walk.step}, not {step.name}: {said}")
        step.fill(stage)
        stage.take(picture)
        step.then(stage)
    stage.escape()


def written(name: str, text: str) -> Fill:
    """A field is written."""
    return lambda stage: stage.write(name, text)


def chosen(*names: str) -> Fill:
    """These instances, and no other."""
    return lambda stage: stage.choose_in("instances", *names)


def picked(text: str) -> Fill:
    """The reservation whose row has this text."""
    return lambda stage: stage.pick("reservations", text)


def pasted(name: str) -> Fill:
    """A file comes from the clipboard; the wizard goes on by itself."""
    return lambda stage: stage.paste(as_text(stage.world.files[name]))


def _set_up(role: str, name: str) -> tuple[Step, Step]:
    def side(stage: Stage) -> None:
        stage.press(f"role_{role}")
        stage.write("workspace_name", name)
        stage.press("training_box")

    def who(stage: Stage) -> None:
        stage.write("operator", "Anna")
        stage.write("path", str(Path(stage.world.machine.folder) / f"new-{role}.slr"))
        if role != "audit":
            stage.write("passphrase", "quiet harbour lantern")
            stage.write("passphrase_again", "quiet harbour lantern")

    return Step("side", side), Step("who", who)


def _stock(stage: Stage) -> None:
    stage.write("account", "Voice")
    stage.write("count", "500")
    stage.press("add_to_table")
    stage.write("count", "20")
    stage.press("add_to_table")


LISTED: Final = (
    "name,product,release,serial\nwest-pub,unity-connection,12.5(1)SU4,DEMO00000061\n"
    "west-sub,unity-connection,12.5(1)SU4,DEMO00000062\nwest-old,unity-connection,7.1,DEMO00000063\n"
)


def _say_whom(stage: Stage) -> None:
    stage.paste(as_text(stage.world.files["authority statement"]))
    stage.write("words", stage.world.texts["authority words"])


def _say_words(side: str) -> Fill:
    def fill(stage: Stage) -> None:
        stage.write("words", stage.world.texts[f"{side} words"])
        stage.write("reason", "read out by telephone")

    return fill


SET_UP: Final = (
    Walk(
        "set-up-site",
        "",
        Wizard.SET_UP,
        (
            *_set_up("site", "West Site"),
            Step("trust", _say_whom),
            Step("list", written("list", LISTED)),
            Step("rows"),
            Step("carry"),
        ),
    ),
    Walk(
        "set-up-authority",
        "",
        Wizard.SET_UP,
        (*_set_up("authority", "Example Account"), Step("licenses", _stock), Step("carry")),
    ),
    Walk("set-up-audit", "", Wizard.SET_UP, (*_set_up("audit", "Notebook"), Step("carry"))),
)


def _product(printed: str) -> Fill:
    return lambda stage: stage.write("printed", printed)


def _last_of_serial(stage: Stage) -> None:
    stage.write("tail_0", "0001")
    stage.write("reason", "CHG-2041")


SITE: Final = (
    Walk(
        "add",
        "site",
        Wizard.ADD_INSTANCES,
        (Step("list", written("list", LISTED)), Step("rows"), Step("done")),
    ),
    Walk(
        "request",
        "site",
        Wizard.REQUEST,
        (
            Step("which", chosen(NEW[0])),
            Step("how-many", written("quantity_0", "40")),
            Step("check", written("reason", "CHG-2040")),
            Step("carry", nothing, lambda stage: stage.press("drive")),
        ),
    ),
    Walk(
        "request-many",
        "site",
        Wizard.REQUEST,
        (
            Step("which", chosen(*NEW, "west-pub")),
            Step("how-many"),
            Step("check"),
            Step("carry"),
        ),
    ),
    Walk(
        "request-cisco",
        "site",
        Wizard.REQUEST,
        (
            Step("which", chosen(CALLS)),
            Step("product", _product("P:UCM,S:4f2a9")),
            Step("carry"),
        ),
    ),
    Walk(
        "import",
        "site",
        Wizard.IMPORT,
        (Step("where", nothing, pasted("update")), Step("what"), Step("done")),
    ),
    Walk(
        "return",
        "site",
        Wizard.RETURN,
        (
            Step("which", chosen("cuc-pub")),
            Step("stops", _last_of_serial),
            Step("carry"),
        ),
    ),
    Walk(
        "cancel",
        "site",
        Wizard.CANCEL,
        (
            Step("which", chosen(ASKED)),
            Step("follows", written("reason", "asked twice")),
            Step("done"),
        ),
    ),
    Walk(
        "give-back",
        "site",
        Wizard.GIVE_BACK,
        (
            Step("where", nothing, pasted("never installed")),
            Step("why", written("reason", "CHG-2042")),
            Step("carry"),
        ),
    ),
    Walk(
        "trust-authority",
        "site",
        Wizard.TRUST,
        (
            Step("where", nothing, pasted("authority statement")),
            Step("whose", _say_words("authority")),
            Step("done"),
        ),
    ),
)

ASKED_SERIAL: Final = "DEMO00000031"


def _choose_request(stage: Stage) -> None:
    stage.choose_in("requests", ASKED_SERIAL)


def _choose_spare(stage: Stage) -> None:
    stage.choose_in("requests", "DEMO00000051")


def _why(stage: Stage) -> None:
    stage.write("note", "the site was closed")
    stage.write("serial", ASKED_SERIAL[-4:])


AUTHORITY: Final = (
    Walk(
        "answer",
        "authority",
        Wizard.ANSWER,
        (Step("which", _choose_request), Step("terms"), Step("carry")),
    ),
    Walk(
        "rehost",
        "authority",
        Wizard.REHOST,
        (
            Step("failed", picked("DEMO00000001")),
            Step("request", _choose_spare),
            Step("terms", written("note", "burnt down, ticket 4711")),
            Step("carry"),
        ),
    ),
    Walk(
        "enter-code",
        "authority",
        Wizard.ENTER_CODE,
        (
            Step("where", lambda stage: stage.write("typed", stage.world.texts["return code"])),
            Step("what"),
            Step("carry"),
        ),
    ),
    Walk(
        "update",
        "authority",
        Wizard.UPDATE,
        (
            Step("which", picked(ASKED_SERIAL)),
            Step("how-many", written(f"amount_{BASIC}", "80")),
            Step("carry"),
        ),
    ),
    Walk(
        "remove",
        "authority",
        Wizard.REMOVE,
        (
            Step("which", picked(ASKED_SERIAL)),
            Step("why", _why),
            Step("done"),
        ),
    ),
    Walk(
        "trust-site",
        "authority",
        Wizard.TRUST,
        (
            Step("where", nothing, pasted("site statement")),
            Step("whose", _say_words("site")),
            Step("done"),
        ),
    ),
)

WALKS: Final = (*SET_UP, *SITE, *AUTHORITY)
