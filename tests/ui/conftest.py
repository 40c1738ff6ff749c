"""A demo world for the tests of the window: made once, copied for each test."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from slr_desktop.app import App
from slr_desktop.domain.ports import Media
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.services import instances, request, set_up, trust
from slr_desktop.services.demo.play import Played, play
from slr_desktop.services.desk import Made
from slr_desktop.services.instances import Draft
from slr_desktop.services.preferences import Preferences, Scheme
from slr_desktop.services.set_up import Manner
from slr_desktop.services.trust import Identity
from slr_desktop.ui import application
from slr_desktop.ui.loading import take
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.opening import open_wizard
from slr_desktop.ui.opening_pages import make_page
from slr_desktop.ui.room import Room
from slr_desktop.ui.settings import Settings
from tests.fakes.two_sides import BASIC, PRODUCT, RELEASE, Machine, Template, TwoSides, make, make_template
from tests.ui.sticks import Sticks
from tests.ui.watchdog import watchdog  # noqa: F401 - an autouse fixture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class World:
    """Copies of the demo's workspaces, of one test alone."""

    outside: App
    folder: Path
    passphrase: str
    workspaces: dict[str, Path]


def pytest_runtest_logstart() -> None:
    """Widgets and rooms of a test are never collected by a worker's thread, where Qt objects must not end."""
    gc.disable()


def pytest_runtest_logfinish() -> None:
    """Here they end; what lives on belongs to the whole run, and is not looked through again."""
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """A test that spoke another language leaves none behind, however it ended."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.English))


@pytest.fixture
def german(qapp: QApplication) -> None:
    """The program speaks German, until the test ends."""
    application.set_language(qapp, App(), "de")


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Played, Path]:
    """The demo, played once."""
    folder = tmp_path_factory.mktemp("demo") / "world"
    state = pytest.MonkeyPatch()
    state.setenv("XDG_STATE_HOME", str(folder.parent / "state"))
    try:
        done = play(App(), folder, lambda _step: None)
    finally:
        state.undo()
    assert done.ok, [step for step in done.steps if not step.ok]
    return done, folder


@pytest.fixture
def world(played: tuple[Played, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """The demo's workspaces, copied, with a state folder of their own."""
    done, folder = played
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    copied = tmp_path / "world"
    shutil.copytree(folder, copied)
    files = {role: copied / Path(path).name for role, path in done.workspaces.items()}
    return World(outside=App(), folder=copied, passphrase=done.passphrase, workspaces=files)


@pytest.fixture
def make_room(world: World, qtbot: QtBot) -> Iterator[Callable[..., Room]]:
    """Makes a room with one of the demo's workspaces in it, unlocked unless told otherwise."""
    made: list[Room] = []

    def make(role: str = "site", *, unlocked: bool = True) -> Room:
        room = Room(world.outside)
        desk = set_up.open_desk(world.outside, world.workspaces[role], Manner(operator="Anna"))
        if unlocked:
            set_up.unlock(world.outside, desk, world.passphrase)
        room.take(desk)
        made.append(room)
        return room

    yield make
    for room in made:
        room.close()


@pytest.fixture
def make_window(world: World, qtbot: QtBot) -> Iterator[Callable[..., MainWindow]]:
    """Makes a whole window, as a person starts it; language, colours and size are then those of the start."""
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    made: list[MainWindow] = []

    def make(role: str = "", *, outside: App | None = None) -> MainWindow:
        window = application.make_window(outside or world.outside)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        made.append(window)
        if role:
            with qtbot.waitSignal(window.room.opened, timeout=20_000):
                window.open_workspace(world.workspaces[role])
        qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
        return window

    yield make
    for window in made:
        window.close()
    application.Appearance(program, world.outside).apply(Preferences(language="en", scheme=Scheme.LIGHT))


@pytest.fixture(scope="session")
def trusting(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A site and an authority that trust each other, made once; opening a copy costs no key derivation."""
    return make_template(tmp_path_factory.mktemp("trusting"))


@pytest.fixture
def sides(trusting: Template, tmp_path: Path) -> TwoSides:
    """The two, copied for one test, open and unlocked."""
    return TwoSides(trusting, tmp_path / "sides")


@pytest.fixture
def office(sides: TwoSides, qtbot: QtBot) -> Iterator[Room]:
    """A room with the authority of `sides` in it, unlocked."""
    room = Room(sides.machines["authority"])
    room.take(sides.authority)
    yield room
    room.close()
    sides.site.workspace.close()


@pytest.fixture
def far_request(sides: TwoSides) -> tuple[bytes, Identity]:
    """A request of another training site that trusts this authority and is not known by it, and its words."""
    data, _introduction, identity = request_from_afar(sides)
    return data, identity


def request_from_afar(sides: TwoSides) -> tuple[bytes, Made, Identity]:
    """The same with the site's introduction; in training or in real work, as the two sides are."""
    machine = Machine(sides.folder / "far", "far site")
    far = make(machine, "Far Site", Role.SITE, training=sides.authority.genesis.training)
    words = set_up.word_list(machine)
    made, identity = trust.export(sides.authority, words)
    trust.import_statement(far, made.file_bytes, identity.words, words)
    instances.add(far, [Draft(name="far", product=PRODUCT, release=RELEASE, serial="FAR-1")])
    request.switch_mode(far, ["far"], Event.ENABLE)
    data = request.request(far, ["far"], {BASIC: 3}).carry[0].file_bytes
    introduction, own = trust.export(far, words)
    far.workspace.close()
    return data, introduction, own


class SiteMachine(Machine):
    """The site's machine, with sticks of the test instead of what this one has mounted."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "window")
        self.sticks = Sticks()

    @property
    def media(self) -> Media:
        return self.sticks


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[None]:
    """Our own palette and style sheet, as in the window; the sheet stays: Qt takes none away more than once."""
    palette = qapp.palette()
    application.set_colours(qapp, dark=False)
    yield
    qapp.setPalette(palette)


@pytest.fixture
def site_room(sides: TwoSides, qtbot: QtBot, styled: None) -> Iterator[Room]:
    """A room with the site of `sides` in it, unlocked; no stick is plugged in yet."""
    room = Room(SiteMachine(sides.machines["site"].folder))
    room.operator = "Anna"
    room.take(sides.site)
    qtbot.waitUntil(lambda: room.tasks.idle)
    yield room
    room.close()
    sides.authority.workspace.close()


def window_over(room: Room, qtbot: QtBot) -> MainWindow:
    """A window over a room that has its workspace already."""
    settings = Settings(room.outside, room.tasks, Preferences(), lambda _wanted: None, room)
    shown = MainWindow(room, settings, make_page=make_page, open_wizard=open_wizard, take=take)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: room.tasks.idle)
    return shown


@pytest.fixture
def site_window(site_room: Room, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window over the site of two sides."""
    yield window_over(site_room, qtbot)
    qtbot.waitUntil(lambda: site_room.tasks.idle)


@pytest.fixture
def office_window(office: Room, qtbot: QtBot, styled: None) -> Iterator[MainWindow]:
    """A window over the authority of two sides."""
    yield window_over(office, qtbot)
    qtbot.waitUntil(lambda: office.tasks.idle)


@pytest.fixture
def stick(site_room: Room, tmp_path: Path) -> Path:
    """The folder of a stick that is plugged into the site's machine."""
    machine = site_room.outside
    assert isinstance(machine, SiteMachine)
    return machine.sticks.plug(tmp_path / "stick").path


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Text of 200 %."""
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(font)
    yield
    qapp.setFont(before)
