"""The window on the real accessibility bus, read as a screen reader reads it: by name and role.

Everything is started for this test alone and ended with it: a screen, a session bus, the
accessibility bus, and the program itself. The reader is `busctl`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
LAUNCHER: Final = next((path for path in LAUNCHERS if Path(path).exists()), None)
MISSING: Final = [name for name in ("Xvfb", "dbus-daemon", "busctl") if shutil.which(name) is None]
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
REGISTRY: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
SPOKEN: Final = {"button", "push button", "check box", "combo box", "list", "table", "text", "menu item"}
"""Roles that a person works with: each needs a name."""
SHOWING: Final = 25
"""The bit of that state."""
START_MS: Final = 60_000

pytestmark = pytest.mark.bus
"""It needs packages of the system that nothing else does; `scripts/setup.sh bus` sees to them."""


@dataclass(frozen=True)
class Node:
    """One accessible: where it is, and what a screen reader says of it."""

    place: tuple[str, str]
    role: str
    name: str
    showing: bool


class Bus:
    """A reader on the accessibility bus of one session."""

    def __init__(self, session: str) -> None:
        said = self._busctl(session, "call", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self._address = said["data"][0]

    @staticmethod
    def _busctl(address: str, *words: str) -> Any:
        done = subprocess.run(
            ["busctl", f"--address={address}", "--json=short", *words],
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        )
        return json.loads(done.stdout)

    def children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        """What is inside of it."""
        said = self._busctl(self._address, "call", *place, ACCESSIBLE, "GetChildren")
        return [(name, path) for name, path in said["data"][0]]

    def node(self, place: tuple[str, str]) -> Node:
        """Its role, its name, and whether it can be seen."""
        role = self._busctl(self._address, "call", *place, ACCESSIBLE, "GetRoleName")["data"][0]
        name = self._busctl(self._address, "get-property", *place, ACCESSIBLE, "Name")["data"]
        states = self._busctl(self._address, "call", *place, ACCESSIBLE, "GetState")["data"][0]
        return Node(place, role, name, bool(states[0] >> SHOWING & 1))

    def walk(self, place: tuple[str, str]) -> Iterator[Node]:
        """It and everything inside; the cells of tables and lists are left to their own tests."""
        node = self.node(place)
        yield node
        if node.role not in {"table", "list", "menu"}:
            for child in self.children(place):
                yield from self.walk(child)


@contextmanager
def started(*words: str, env: dict[str, str], reads: bool = False) -> Iterator[str]:
    """A program while it is needed; with `reads`, the first line that it says."""
    output = subprocess.PIPE if reads else subprocess.DEVNULL
    with subprocess.Popen(words, env=env, stdout=output, stderr=subprocess.DEVNULL, text=True) as running:
        try:
            yield running.stdout.readline().strip() if running.stdout is not None else ""
        finally:
            running.terminate()


@pytest.fixture
def bus(world: World, tmp_path: Path, qtbot: QtBot) -> Iterator[Bus]:
    """The bus of a session in which the program shows the demo's site."""
    assert not MISSING, f"missing on this system: {', '.join(MISSING)}"
    assert LAUNCHER is not None, "missing on this system: at-spi2-core"
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DBUS_", "AT_SPI", "DISPLAY"))}
    env |= {"XDG_RUNTIME_DIR": str(runtime), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANG": "C.UTF-8"}
    screen = ("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
    session = ("dbus-daemon", "--session", "--nofork", "--print-address=1")
    site = str(world.workspaces["site"])
    with ExitStack() as running:
        env["DISPLAY"] = f":{running.enter_context(started(*screen, env=env, reads=True))}"
        address = running.enter_context(started(*session, env=env, reads=True))
        env["DBUS_SESSION_BUS_ADDRESS"] = address
        running.enter_context(started(LAUNCHER, "--launch-immediately", env=env))
        running.enter_context(started(sys.executable, "-m", "slr_desktop", "-w", site, env=env))
        readers: list[Bus] = []

        def is_there() -> bool:
            try:
                reader = Bus(address)
                names = [node.name for app in reader.children(REGISTRY) for node in reader.walk(app)]
            except subprocess.CalledProcessError:
                return False  # not there yet, or changing while it is read
            readers.append(reader)
            return "What waits" in names

        qtbot.waitUntil(is_there, timeout=START_MS)
        yield readers[-1]


def test_a_screen_reader_finds_home_by_names_and_roles(bus: Bus) -> None:
    (app,) = bus.children(REGISTRY)
    nodes = list(bus.walk(app))
    roles = {node.role for node in nodes}
    assert nodes[0].role == "application"
    assert {"frame", "table", "list", "menu bar"} <= roles, roles
    frame = next(node for node in nodes if node.role == "frame")
    assert "TRAINING" in frame.name
    assert ("list", "Sections") in {(node.role, node.name) for node in nodes}
    assert ("table", "What waits") in {(node.role, node.name) for node in nodes}
    shown = [node for node in nodes if node.showing]
    assert len(shown) > 10, shown
    nameless = [node for node in shown if node.role in SPOKEN and not node.name.strip()]
    assert not nameless
    assert any("button" in node.role for node in shown), roles
