"""A site and an authority for tests of services: real workspace files, real services, a clock that stands.

The two are made once and copied for each test, so that a test pays for its own acts only. Nothing
is faked but the clock, the random bytes (the same on every run) and the cost of a passphrase.
"""

from __future__ import annotations

import functools
import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from unittest.mock import patch

from slr_desktop.app import App
from slr_desktop.codec import envelope
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.products import Catalogue
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.services import accounts, answer, install, instances, request, set_up, trust
from slr_desktop.services.asking import Terms
from slr_desktop.services.carry import parcels
from slr_desktop.services.desk import Desk, Keys, Made
from slr_desktop.services.instances import Draft
from slr_desktop.services.set_up import Manner

NOW: Final = 1_772_355_600  # 2026-03-01T09:00:00Z
DAY: Final = 86_400
PASSPHRASE: Final = "quiet harbour lantern"
ACCOUNT: Final = "Voice"
BASIC: Final = "CUC_BasicMessaging"
ENHANCED: Final = "CUC_EnhancedMessaging"
PORT: Final = "CUC_SpeechConnectPort"
PRODUCT: Final = "unity-connection"
RELEASE: Final = "12.5(1)SU4"
MANNER: Final = Manner(operator="Anna")


@dataclass(slots=True)
class SetClock:
    """A clock that says what it is told."""

    at: int = NOW

    def now(self) -> int:
        return self.at


@dataclass(slots=True)
class CountedBytes:
    """Random bytes that are the same on every run."""

    label: str
    given: int = 0

    def __call__(self, count: int, /) -> bytes:
        self.given += 1
        return hashlib.shake_256(f"{self.label} {self.given}".encode()).digest(count)


@functools.cache
def catalogue() -> Catalogue:
    return App().catalogue


class Machine(App):
    """The program on one machine: a state folder, a clock and random bytes of its own."""

    def __init__(self, folder: Path, label: str) -> None:
        self.folder = folder
        self.own_clock = SetClock()
        self.own_randomness = CountedBytes(label)

    @property
    def clock(self) -> SetClock:
        return self.own_clock

    @property
    def randomness(self) -> CountedBytes:
        return self.own_randomness

    @functools.cached_property
    def catalogue(self) -> Catalogue:
        return catalogue()

    def state_folder(self) -> Path:
        return self.folder / "state"


def make(machine: Machine, name: str, role: Role, *, training: bool) -> Desk:
    """A new workspace, with the cheapest key envelope that is accepted on loading."""
    machine.folder.mkdir(parents=True, exist_ok=True)
    with patch.dict(envelope.seal.__kwdefaults__, {"cost": envelope.LEAST_COST}):
        return set_up.create(
            machine,
            machine.folder / "desk.slr",
            role=role,
            name=name,
            training=training,
            passphrase=None if role is Role.AUDIT else PASSPHRASE,
            manner=MANNER,
        )


@dataclass(slots=True)
class Template:
    """Workspaces that trust each other, and the keys of each."""

    folder: Path
    training: bool
    keys: dict[str, Keys] = field(default_factory=dict)


def make_template(folder: Path, *, training: bool = True) -> Template:
    """A site and an authority that trust each other; 100 Basic, 50 Enhanced and 20 ports in `Voice`."""
    template = Template(folder, training)
    desks = {}
    for role in (Role.SITE, Role.AUTHORITY):
        machine = Machine(folder / role.value, f"template {role.value}")
        name = "North Site" if role is Role.SITE else "Example Account"
        desks[role] = make(machine, name, role, training=training)
        template.keys[role.value] = desks[role].unlocked
    words = set_up.word_list(App())
    for giver, taker in ((Role.AUTHORITY, Role.SITE), (Role.SITE, Role.AUTHORITY)):
        made, identity = trust.export(desks[giver], words)
        trust.import_statement(desks[taker], made.file_bytes, identity.words, words)
    accounts.add_account(desks[Role.AUTHORITY], ACCOUNT)
    for tag, count in ((BASIC, 100), (ENHANCED, 50), (PORT, 20)):
        accounts.add_licenses(desks[Role.AUTHORITY], ACCOUNT, tag, count, release=RELEASE)
    for desk in desks.values():
        desk.workspace.close()
    return template


@dataclass(slots=True)
class TwoSides:
    """A site and an authority of one test, open and unlocked."""

    template: Template
    folder: Path
    machines: dict[str, Machine] = field(init=False)
    site: Desk = field(init=False)
    authority: Desk = field(init=False)

    def __post_init__(self) -> None:
        shutil.copytree(self.template.folder, self.folder, dirs_exist_ok=True)
        self.machines = {n: Machine(self.folder / n, f"test {n}") for n in ("site", "authority")}
        self.site, self.authority = self.open("site"), self.open("authority")

    def open(self, name: str, *, locked: bool = False) -> Desk:
        """The workspace of one side once more, as another window would have it."""
        desk = set_up.open_desk(self.machines[name], self.folder / name / "desk.slr", MANNER)
        desk.keys = None if locked else self.template.keys[name]
        return desk

    def close(self) -> None:
        for desk in (self.site, self.authority):
            desk.workspace.close()

    def later(self, seconds: int) -> None:
        """Time passes on both machines."""
        for machine in self.machines.values():
            machine.own_clock.at += seconds

    # --- what many stories do on the way ---

    def add(self, *names: str, enable: bool = True, **fields: str) -> None:
        """Add instances of Unity Connection; the serial is the name in capitals."""
        for name in names:
            draft = Draft(name=name, product=PRODUCT, release=RELEASE, serial=name.upper())
            instances.add(self.site, [replace(draft, **fields)])
        if enable:
            request.switch_mode(self.site, list(names), Event.ENABLE)

    def add_cisco(self, name: str) -> str:
        """Add a CUCM that makes its own codes, in reservation mode; the UDI line that it prints."""
        udi = f"P:UCM,S:{name.upper()}"
        draft = Draft(name=name, product="cucm", release="12.5", udi=udi, family="cisco")
        instances.add(self.site, [draft])
        request.switch_mode(self.site, [name], Event.ENABLE)
        return udi

    def ask(self, *names: str, **wish: int) -> tuple[Made, ...]:
        """The requests of these instances."""
        return request.request(self.site, list(names), wish or {BASIC: 40}).carry

    def ask_in_one(self, *names: str, **wish: int) -> bytes:
        """The file with the requests of these instances."""
        return parcels(self.site, self.ask(*names, **wish))[0].file_bytes

    def authorize(self, source: bytes, **quantities: int) -> Made:
        """The answer to one request."""
        found = answer.authorize(self.authority, [source], Terms(account=ACCOUNT, quantities=quantities))
        assert found[0].made is not None
        return found[0].made

    def reserve(self, name: str, **wish: int) -> Made:
        """From a new instance to an installed reservation; its authorization."""
        self.add(name)
        made = self.authorize(self.ask(name, **wish)[0].file_bytes)
        install.install(self.site, made.file_bytes, None)
        return made

    def exchange(self, exchange_id: str, *, at: str = "authority") -> tuple[Exchange, Sequence[Leg]]:
        """An exchange with its legs, as it stands in the file."""
        desk = self.authority if at == "authority" else self.site
        exchange = desk.workspace.get(Exchange, exchange_id)
        assert exchange is not None
        return exchange, desk.workspace.all(Leg, exchange=exchange_id)


def pool(desk: Desk, tag: str = BASIC) -> tuple[int, int, int, int]:
    """Purchased, reserved, in transit, available of a tag."""
    row = next(r for r in accounts.list_pools(desk) if r["tag"] == tag)
    figures = (row["purchased"], row["reserved"], row["in_transit"], row["available"])
    assert figures[0] == sum(figures[1:])
    return figures


def entry_types(desk: Desk) -> list[str]:
    """The types of all entries of the journal."""

    return [json.loads(entry.text)["type"] for entry in desk.workspace.entries()]


def state_of(desk: Desk) -> bytes:
    """The whole file: what a reading may not change."""
    return desk.workspace.path.read_bytes()
