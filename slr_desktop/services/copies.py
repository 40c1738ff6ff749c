"""Backups of a workspace, and coming back from one."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Findings
from slr_desktop.domain.parties import Standing
from slr_desktop.domain.roles import Role
from slr_desktop.services.desk import Desk
from slr_desktop.services.history import head_check
from slr_desktop.services.outside import Outside
from slr_desktop.services.set_up import Manner, open_desk, unlock


def backup(outside: Outside, desk: Desk, target: Path) -> Findings:
    """Save a verified copy, and enter that it was made.

    Raises:
        Refusal: usage (there is such a file), journal-altered, disk-full, read-only, locked.
    """
    with desk.act("backup") as act:
        act.enter("backup", name=target.name)
    try:
        return outside.storage.copy(desk.workspace.path, target, head_check(desk))
    except Refusal as refusal:
        # The entry before stands in every copy, so it is made first; that there is none must not be hidden.
        with contextlib.suppress(Refusal), desk.act("backup") as act:
            act.enter(
                "refusal", act="backup", code=refusal.code, what=refusal.what, told={"name": target.name}
            )
            refusal.entered = True
        raise


def restore(outside: Outside, source: Path, target: Path, passphrase: str | None, manner: Manner) -> Desk:
    """Make a workspace from a backup: the same one, in a new epoch, which the other side is told of.

    An authority restored treats each of its reservations as unsure until its site has shown the
    newest authorization. The state that is left behind stays named in the journal.

    Raises:
        Refusal: usage, not-a-workspace, journal-altered, workspace-newer, wrong-passphrase, key-damaged.
    """
    before = open_desk(outside, source, manner)
    try:
        unlock(outside, before, passphrase)
        outside.storage.copy(source, target, head_check(before))
    finally:
        before.workspace.close()
    desk = open_desk(outside, target, manner)
    desk.keys, desk.failed_unlocks = before.keys, before.failed_unlocks
    desk.unlock_entered = before.unlock_entered
    left = desk.behind_mark
    desk.behind_mark = None
    with desk.act("restore") as act:
        act.stand(_in_a_new_epoch(act.standing, outside.randomness(8).hex()))
        if desk.genesis.role is Role.AUTHORITY:
            for issued in act.records.all(Issued, state="live"):
                act.records.put(replace(issued, unsure=True))
        act.enter(
            "restore",
            size=desk.workspace.head.size,
            root=desk.workspace.head.root.hex(),
            abandoned=left.what if left else "",
        )
    desk.workspace.accept_as_newest()
    return desk


def _in_a_new_epoch(standing: Standing, epoch: str) -> Standing:
    """The record after a restore: what was evidence of a newer copy is given up, its epoch closed.

    What the other side made while it knew that copy names its epoch for ever, and must be taken.
    """
    given_up = (standing.evidence_epoch, standing.epoch)
    earlier = (*standing.earlier, *given_up)
    return replace(
        standing,
        epoch=epoch,
        earlier=tuple(dict.fromkeys(e for e in earlier if e)),
        evidence="",
        evidence_epoch="",
    )
