"""The world of the demo: a folder with a training site, authority and audit, and a stick.

A chapter is a function over the world that raises `NotHeldError` where something does not hold.
Everything here goes through the same services as the command line.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from slr_desktop.codec.words import Words
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.reasons import reason
from slr_desktop.domain.roles import Role
from slr_desktop.services import accounts, set_up
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
        row = next(r for r in accounts.list_pools(self.authority) if r["tag"] == tag)
        figures = (row["purchased"], row["reserved"], row["in_transit"], row["available"])
        require(figures[0] == sum(figures[1:]), f"the figures of {tag} do not add up: {figures}")
        return figures

    def reopen(self, path: Path) -> Desk:
        """Open and unlock another workspace file of this world."""
        desk = set_up.open_desk(self.outside, path, Manner(operator="demo"))
        self.closing.callback(desk.workspace.close)
        set_up.unlock(self.outside, desk, self.passphrase)
        return desk


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
