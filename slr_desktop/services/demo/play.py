"""Playing the demo from its first chapter to its last."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.services.demo import chapters, trials
from slr_desktop.services.demo.world import (
    AUDIT_FILE,
    AUTHORITY_FILE,
    SITE_FILE,
    NotHeldError,
    World,
    make_world,
)
from slr_desktop.services.outside import Outside

CHAPTERS: Final[tuple[tuple[str, Callable[[World], None]], ...]] = (
    ("compare trust", chapters.compare_trust),
    ("buy licenses", chapters.buy_licenses),
    ("add instances", chapters.add_instances),
    ("request as a batch", chapters.ask_as_batch),
    ("authorize", chapters.authorize_all),
    ("install", chapters.install_all),
    ("use", chapters.use_licenses),
    ("update and confirm", chapters.update_one),
    ("return", chapters.return_one),
    ("discard", chapters.discard_one),
    ("rehost", chapters.rehost_one),
    ("look back", chapters.look_back),
    ("Cisco's own codes", trials.take_cisco),
    ("wrong files refused", trials.refuse_wrong_files),
    ("restored backup noticed", trials.notice_restore),
    ("verify journals", trials.verify_journals),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One chapter: whether it held, and what was said in it."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The demo from beginning to end; a chapter that does not hold ends it."""

    steps: tuple[Step, ...]
    workspaces: dict[str, str]
    passphrase: str

    @property
    def ok(self) -> bool:
        """Whether all held."""
        return len(self.steps) == len(CHAPTERS) + 1 and all(step.ok for step in self.steps)


def play(outside: Outside, folder: Path, tell: Callable[[Step], None]) -> Played:
    """Play everything in a folder that is absent or empty.

    Args:
        outside: what app gives.
        folder: where the workspaces and the stick are made.
        tell: called after each chapter.

    Raises:
        Refusal: usage, disk-full, read-only, medium-gone: the world cannot be made.
    """
    steps: list[Step] = []

    def done(step: Step) -> None:
        steps.append(step)
        tell(step)

    with ExitStack() as closing:
        world = make_world(outside, folder, closing)
        done(Step(name="set up", ok=True, detail="A training site, authority and audit workspace."))
        for name, chapter in CHAPTERS:
            step = _play_one(world, name, chapter)
            done(step)
            if not step.ok:
                break
        files = {
            "site": world.site.workspace.path,
            "authority": folder / AUTHORITY_FILE,
            "audit": folder / AUDIT_FILE,
        }
        shown = {role: str(path) for role, path in files.items()}
        shown["site_before_restore"] = str(folder / SITE_FILE)
        return Played(steps=tuple(steps), workspaces=shown, passphrase=world.passphrase)


def _play_one(world: World, name: str, chapter: Callable[[World], None]) -> Step:
    world.said.clear()
    try:
        chapter(world)
    except NotHeldError as error:
        return Step(name=name, ok=False, detail=f"{str(error).rstrip('.')}.")
    except Refusal as refusal:
        return Step(name=name, ok=False, detail=f"refused as {refusal.code}: {refusal.what}")
    return Step(name=name, ok=True, detail="\n".join(world.said))
