"""What the pictures show: the demo's world, and what waits in it for each wizard."""

from __future__ import annotations

import shutil
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from scripts.pictures.machine import PictureMachine
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.services import answer, hand_back, inbox, instances, request, set_up, trust, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.carry import parcels
from slr_desktop.services.demo.play import play
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.instances import Draft
from slr_desktop.services.preferences import Preferences, keep
from slr_desktop.services.set_up import Manner

HOUR: Final = 3600
ACCOUNT: Final = "Voice"
BASIC: Final = "CUC_BasicMessaging"
PORT: Final = "CUC_SpeechConnectPort"
NEW: Final = ("cuc-east", "cuc-west")
"""Instances that run in Evaluation Mode."""
ASKED: Final = "cuc-south"
"""The instance whose request is open."""
CALLS: Final = "cucm-hq"
"""The product that makes its own codes."""


@dataclass
class World:
    """The workspaces by role, and files and texts by what they are for."""

    machine: PictureMachine
    passphrase: str
    workspaces: dict[str, Path]
    files: dict[str, Made] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def make_world(folder: Path) -> World:
    """Play the demo in an empty folder, and prepare what the wizards need."""
    machine = PictureMachine(folder)

    def later(_step: object) -> None:
        machine.standing.at += 2 * HOUR

    played = play(machine, folder / "world", later)
    if not played.ok:
        raise RuntimeError(f"the demo does not hold: {played.steps[-1].detail}")
    paths = {role: Path(played.workspaces[role]) for role in ("site", "authority", "audit")}
    world = World(machine, played.passphrase, paths)
    machine.standing.at += 20 * HOUR
    with desk_of(world, "site") as site, desk_of(world, "authority") as authority:
        _prepare_site(world, site, authority)
        _prepare_authority(world, site, authority)
        _prepare_trust(world)
    machine.standing.at += 26 * HOUR
    return world


def desk_of(world: World, role: str) -> AbstractContextManager[Desk]:
    """A workspace of the world, unlocked, for a moment."""
    path = world.workspaces[role]
    return set_up.at_desk(world.machine, path, world.passphrase, Manner(operator="Ben"))


def _add(site: Desk, name: str, serial: str) -> None:
    draft = Draft(name=name, product="unity-connection", release="12.5(1)SU4", serial=serial)
    instances.add(site, [draft])


def _request(site: Desk, name: str, count: int) -> Made:
    request.switch_mode(site, [name], Event.ENABLE)
    return parcels(site, request.request(site, [name], {BASIC: count}).carry)[0]


def _prepare_site(world: World, site: Desk, authority: Desk) -> None:
    for at, name in enumerate(NEW, start=21):
        _add(site, name, f"DEMO{at:08}")
        instances.report_usage(site, name, {BASIC: 40 + at, PORT: 2})
    _add(site, ASKED, "DEMO00000031")
    world.files["request"] = _request(site, ASKED, 60)
    instances.add(
        site, [Draft(name=CALLS, product="cucm", release="12.5", udi="P:UCM,S:4f2a9", family="cisco")]
    )
    _add(site, "cuc-old", "DEMO00000041")
    late = _request(site, "cuc-old", 20)
    given = answer.authorize(authority, [late.file_bytes], Terms(account=ACCOUNT, quantities={}))[0].made
    hand_back.cancel(site, ["cuc-old"])
    assert given is not None
    world.files["never installed"] = given


def _prepare_authority(world: World, site: Desk, authority: Desk) -> None:
    changed = update.update(authority, "DEMO00000001", {BASIC: 160}, supersede=False, note="").made
    assert changed is not None
    world.files["update"] = changed
    inbox.take_in(authority, world.files["request"].file_bytes)
    _add(site, "cuc-spare", "DEMO00000051")
    inbox.take_in(authority, _request(site, "cuc-spare", 30).file_bytes)
    code = hand_back.give_back(site, ["cuc-lab2"])[0].code or ""
    slip = code[:-3] + ("7" if code[-3] != "7" else "8") + code[-2:]
    world.texts["return code"] = slip
    stick = world.machine.folder / "LICXFER" / "slr"
    stick.mkdir(parents=True)
    (stick / changed.file_name).write_bytes(changed.file_bytes)


def _prepare_trust(world: World) -> None:
    """Another authority, and another site, that are not trusted yet, and in which nothing has been done."""
    words = set_up.word_list(world.machine)
    for role, name in ((Role.AUTHORITY, "Second Account"), (Role.SITE, "South Site")):
        world.workspaces[f"empty-{role.value}"] = world.machine.folder / f"{role.value}-2.slr"
        desk = set_up.create(
            world.machine,
            world.workspaces[f"empty-{role.value}"],
            role=role,
            name=name,
            training=True,
            passphrase=world.passphrase,
            manner=Manner(operator="Ben"),
        )
        made, identity = trust.export(desk, words)
        world.files[f"{role.value} statement"] = made
        world.texts[f"{role.value} words"] = identity.words
        desk.workspace.close()


def kept_copy(world: World) -> Path:
    """A copy of everything on disk, to begin with again."""
    copy = world.machine.folder.with_name(f"{world.machine.folder.name}-kept")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(world.machine.folder, copy)
    return copy


def begin_again(world: World, copy: Path, wanted: Preferences) -> None:
    """Everything on disk as in the copy, in the same place, and these settings."""
    shutil.rmtree(world.machine.folder)
    shutil.copytree(copy, world.machine.folder)
    keep(world.machine, wanted)
