"""The world of the demo: a folder with a training site, authority and audit, and a stick.

A chapter is a function over the world that raises `NotHeldError` where something does not hold.
Everything here goes through the same services as the command line.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from slr_desktop.codec import container
from slr_desktop.codec.words import Words
from slr_desktop.domain.artefacts import Artefact
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.parties import Standing
from slr_desktop.domain.ports import Record
from slr_desktop.domain.reasons import reason
from slr_desktop.domain.roles import Role
from slr_desktop.services import accounts, history, kept, set_up, tables
from slr_desktop.services.carry import deliver, parcels
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.outside import Outside
from slr_desktop.services.set_up import Manner

SITE_FILE: Final = "site.slr"
AUTHORITY_FILE: Final = "authority.slr"
AUDIT_FILE: Final = "audit.slr"
STICK: Final = "stick"
ACCOUNT: Final = "Voice"
BASIC: Final = "CUC_BasicMessaging"
PORT: Final = "CUC_SpeechConnectPort"
FILE_LIMIT: Final = 1 << 20

_NO_RIGHT: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class NotHeldError(Exception):
    """Something that the demo promises does not hold."""


@dataclass(slots=True, kw_only=True)
class World:
    """The demo's workspaces, and the stick between them."""

    outside: Outside
    folder: Path
    passphrase: str
    words: Words
    site: Desk
    authority: Desk
    audit: Desk
    closing: ExitStack
    said: list[str] = field(default_factory=list)
    kept: dict[str, bytes] = field(default_factory=dict)

    def say(self, line: str) -> None:
        """A line of the story."""
        self.said.append(line)

    def carry(self, desk: Desk, made: Sequence[Made]) -> bytes:
        """Write to the stick, and read what the other side finds there."""
        written = deliver(desk, parcels(desk, made), self.folder / STICK)
        return self.outside.files.read(Path(written[0].path), FILE_LIMIT)

    def pool(self, tag: str = BASIC) -> tuple[int, int, int, int]:
        """Purchased, reserved, in transit, available of a tag."""
        rows = [row for row in accounts.list_pools(self.authority) if row["tag"] == tag]
        require(len(rows) == 1, f"there is not one pool of {tag}, but {len(rows)}")
        row = rows[0]
        figures = (row["purchased"], row["reserved"], row["in_transit"], row["available"])
        require(figures[0] == sum(figures[1:]), f"the figures of {tag} do not add up: {figures}")
        return figures

    def reopen(self, path: Path) -> Desk:
        """Open and unlock another workspace file of this world."""
        opened = set_up.at_desk(self.outside, path, self.passphrase, Manner(operator="demo"))
        return self.closing.enter_context(opened)


def require(held: bool, otherwise: str) -> None:  # noqa: FBT001 - the condition itself
    """Stop the chapter where something does not hold.

    Raises:
        NotHeldError: it does not.
    """
    if not held:
        raise NotHeldError(otherwise)


def refused(code: str, attempt: Callable[[], object]) -> Refusal:
    """The refusal that must come, and come with this code.

    Raises:
        NotHeldError: it was taken, or refused for another reason.
    """
    try:
        attempt()
    except Refusal as refusal:
        require(refusal.code == code, f"refused as {refusal.code}, not as {code}: {refusal.what}")
        return refusal
    raise NotHeldError(f"it was taken, and should be refused as {code}")


def read_file(data: bytes) -> Artefact:
    """What is in a file of ours, unverified."""
    return kept.artefact_of(container.unpack(container.recognise(data)).signed)


def records(desk: Desk) -> Mapping[str, Sequence[Record]]:
    """Every record of a workspace, by table; but for the floor of its clock, which any entry may lift."""
    found: dict[str, Sequence[Record]] = {cls.TABLE: desk.workspace.all(cls) for cls in tables.VERSION_1}
    return found | {Standing.TABLE: [replace(desk.standing, floor=0)]}


@contextmanager
def nothing_changes(world: World, at: Desk, *codes: str) -> Iterator[None]:
    """Hold that what is done inside is refused with these codes, and changes no record of either side.

    Args:
        world: both sides.
        at: where the refusals are entered in the journal; the other journal stands still.
        codes: one for each refusal, in order.

    Raises:
        NotHeldError: a record of a side changed, or its journal says something else.
    """
    sides = (("site", world.site), ("authority", world.authority))
    before = [(records(desk), desk.workspace.head.size) for _, desk in sides]
    yield
    for (name, desk), (earlier, size) in zip(sides, before, strict=True):
        now = records(desk)
        changed = [table for table in earlier if now[table] != earlier[table]]
        require(not changed, f"what was refused changed {', '.join(changed)} of the {name}")
        entered = [said["facts"].get("code", said["type"]) for _, said in history.entries(desk, size)]
        wanted = list(codes) if desk is at else []
        require(entered == wanted, f"the journal of the {name} got {entered}, not {wanted}")


def _make_folder(folder: Path) -> None:
    """Make the folder, or see that it is empty; OSError where the system cannot."""
    taken = folder.is_symlink() and not folder.is_dir()
    if taken or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise Refusal(
            "usage",
            "{folder} is not an empty folder.",
            "Name a folder that does not exist yet.",
            folder=str(folder),
        )
    if not folder.parent.is_dir():
        raise Refusal("usage", "There is no folder {parent}.", parent=str(folder.parent))
    folder.mkdir(exist_ok=True)


def make_world(outside: Outside, folder: Path, closing: ExitStack) -> World:
    """Make the three workspaces in an absent or empty folder.

    Raises:
        Refusal: usage (the folder holds something), disk-full, read-only, medium-gone.
    """
    try:
        _make_folder(folder)
    except OSError as error:
        raise Refusal(
            "read-only" if error.errno in _NO_RIGHT else "medium-gone",
            "The folder {folder} cannot be made or looked into: {reason}.",
            "Choose another folder; nothing was made.",
            folder=str(folder),
            reason=reason(error),
        ) from error
    words = set_up.word_list(outside)
    passphrase = "-".join(words.spoken(outside.randomness(16))[:5])

    def make(name: str, role: Role, called: str) -> Desk:
        desk = set_up.create(
            outside,
            folder / name,
            role=role,
            name=called,
            training=True,
            passphrase=None if role is Role.AUDIT else passphrase,
            manner=Manner(operator="demo"),
        )
        closing.callback(desk.workspace.close)
        return desk

    return World(
        outside=outside,
        folder=folder,
        passphrase=passphrase,
        words=words,
        site=make(SITE_FILE, Role.SITE, "North Site"),
        authority=make(AUTHORITY_FILE, Role.AUTHORITY, "Example Smart Account"),
        audit=make(AUDIT_FILE, Role.AUDIT, "Audit Notebook"),
        closing=closing,
    )
