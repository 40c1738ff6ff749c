"""One training authority and two sites, in real workspace files, on three machines of their own.

Everything goes through the services as the command line calls them. Only three things are not
those of the program: the clocks, which are set by hand; the random bytes, which are the same on
every run, so that a failing life can be played again; and the cost of a guess of the passphrase.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from slr_desktop.app import App
from slr_desktop.codec import envelope
from slr_desktop.codec.envelope import Secrets
from slr_desktop.domain.products import Catalogue
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.domain.times import DAY, utc_day
from slr_desktop.services import accounts, copies, instances, request, set_up, trust
from slr_desktop.services.desk import Desk, Keys
from slr_desktop.services.instances import Draft
from slr_desktop.services.set_up import KEYS, Manner
from slr_desktop.store.workspace import WorkspaceFile

START: Final = 1_772_355_600  # 2026-03-01T09:00:00Z
PASSPHRASE: Final = "quiet harbour"
ACCOUNT: Final = "Voice"
BASIC: Final = "CUC_BasicMessaging"
PORT: Final = "CUC_SpeechConnectPort"
PRODUCT: Final = "unity-connection"
RELEASE: Final = "12.5(1)SU4"
TERM_DAYS: Final = 20
BOUGHT: Final = ((BASIC, 100, False), (BASIC, 30, True), (PORT, 20, False))
"""Tag, count, and whether it is for a term of 20 days."""

AUTHORITY: Final = "authority"
SITES: Final[dict[str, tuple[str, ...]]] = {"north": ("n1", "n2"), "south": ("s1",)}
DESKS: Final = (AUTHORITY, *SITES)
MANNER: Final = Manner(operator="machine")


@dataclass(slots=True)
class SetClock:
    """A clock that says what it is told."""

    at: int = START

    def now(self) -> int:
        return self.at


@dataclass(slots=True)
class CountedBytes:
    """Random bytes that are the same on every run: a hash of a label and a count."""

    label: str
    given: int = 0

    def __call__(self, count: int, /) -> bytes:
        self.given += 1
        return hashlib.shake_256(f"{self.label} {self.given}".encode()).digest(count)


@functools.cache
def catalogue() -> Catalogue:
    return App().catalogue


class Machine(App):
    """The program on one machine: its state folder, its clock, its random bytes."""

    def __init__(self, folder: Path, randomness: CountedBytes) -> None:
        self.folder = folder
        self.own_clock = SetClock()
        self.own_randomness = randomness

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


@dataclass(slots=True, kw_only=True)
class Template:
    """Three workspaces that trust each other, made once; every life begins with a copy of them."""

    folder: Path
    keys: dict[str, Keys] = field(default_factory=dict)


def file_of(desk: Desk) -> WorkspaceFile:
    """The workspace behind its port, for looking inside."""
    return cast(WorkspaceFile, desk.workspace)


def make_template(folder: Path) -> Template:
    """Workspaces, trust, licenses, instances in reservation mode."""
    template, desks = Template(folder=folder), {}
    for name in DESKS:
        machine = Machine(folder / name, CountedBytes(f"template {name}"))
        machine.folder.mkdir(parents=True)
        role = Role.AUTHORITY if name == AUTHORITY else Role.SITE
        desks[name] = set_up.create(
            machine,
            machine.folder / "desk.slr",
            role=role,
            name=name,
            training=True,
            passphrase=PASSPHRASE,
            manner=MANNER,
        )
        _seal_cheaply(machine, desks[name])
        template.keys[name] = desks[name].unlocked
    _compare_words(desks)
    _buy(desks[AUTHORITY])
    for site, names in SITES.items():
        drafts = [Draft(name=n, product=PRODUCT, release=RELEASE, serial=n.upper()) for n in names]
        instances.add(desks[site], drafts)
        request.switch_mode(desks[site], list(names), Event.ENABLE)
    for desk in desks.values():
        desk.workspace.close()
    return template


def _seal_cheaply(machine: Machine, desk: Desk) -> None:
    """The same passphrase and keys, in an envelope that opens as fast as loading allows."""
    keys = desk.unlocked
    own = Secrets(signing_seed=keys.signing.seed, chain_key=keys.chain)
    with desk.act("passphrase") as act:
        blob = envelope.seal(own, PASSPHRASE, machine.randomness, cost=envelope.LEAST_COST)
        act.records.seal(KEYS, blob)
        act.enter("passphrase")


def _compare_words(desks: dict[str, Desk]) -> None:
    words = set_up.word_list(Machine(Path(), CountedBytes("")))
    for site in SITES:
        for giver, taker in ((AUTHORITY, site), (site, AUTHORITY)):
            made, identity = trust.export(desks[giver], words)
            trust.import_statement(desks[taker], made.file_bytes, identity.words, words)


def _buy(desk: Desk) -> None:
    accounts.add_account(desk, ACCOUNT)
    last = utc_day(START) + datetime.timedelta(days=TERM_DAYS)
    for tag, count, term in BOUGHT:
        accounts.add_licenses(desk, ACCOUNT, tag, count, release=RELEASE, end=last if term else None)


@dataclass(slots=True, kw_only=True)
class World:
    """The three workspaces of one life, open and unlocked."""

    template: Template
    folder: Path
    now: int = START + DAY
    machines: dict[str, Machine] = field(default_factory=dict)
    desks: dict[str, Desk] = field(default_factory=dict)
    skew: dict[str, int] = field(default_factory=dict)
    copied: int = 0

    @classmethod
    def begin(cls, template: Template, folder: Path) -> World:
        """A copy of the template in a folder that does not exist."""
        shutil.copytree(template.folder, folder)
        world = cls(template=template, folder=folder)
        for name in DESKS:
            world.machines[name] = Machine(folder / name, CountedBytes(f"life {name}"))
            world.skew[name] = 0
        world.tick()
        for name in DESKS:
            world._open(name, folder / name / "desk.slr")
        return world

    def tick(self, seconds: int = 1) -> None:
        """Time passes on every machine."""
        self.now += seconds
        for name, machine in self.machines.items():
            machine.own_clock.at = self.now + self.skew[name]

    def _open(self, name: str, path: Path) -> None:
        desk = set_up.open_desk(self.machines[name], path, MANNER)
        desk.keys = self.template.keys[name]
        self.desks[name] = desk

    def copy_file(self, name: str) -> Path:
        """A plain copy of a workspace file, beside it."""
        self.copied += 1
        return Path(shutil.copyfile(self.desks[name].workspace.path, self._free_name(name)))

    def _free_name(self, name: str) -> Path:
        return self.folder / name / f"copy-{self.copied}.slr"

    def put_back_silently(self, name: str, backup: Path) -> None:
        """The file is what it was then, and so is everything else on that machine: nobody is told."""
        path = self.desks[name].workspace.path
        self.desks[name].workspace.close()
        shutil.copyfile(backup, path)
        shutil.rmtree(self.machines[name].state_folder(), ignore_errors=True)
        self._open(name, path)

    def restore(self, name: str, source: Path) -> None:
        """As the command does it: from a backup into a new file, in a new epoch."""
        self.copied += 1
        desk = copies.restore(self.machines[name], source, self._free_name(name), PASSPHRASE, MANNER)
        self.desks[name].workspace.close()
        self.desks[name] = desk

    def end(self) -> None:
        """Close and remove everything."""
        for desk in self.desks.values():
            desk.workspace.close()
        shutil.rmtree(self.folder)
