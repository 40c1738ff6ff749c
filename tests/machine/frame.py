"""The frame of every act at the three desks, watched from outside.

A refused act must have one of the codes that the act may have, and must leave every table as it
was; only the entry of the refusal is new. A copy of each workspace is kept after each of its acts,
with what it had lived through until then, so that any of them can be put back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from slr_desktop.domain.errors import Fault, Refusal
from slr_desktop.domain.parties import Standing
from slr_desktop.services.carry import parcels
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.tables import VERSION_1
from tests.machine.answers import LATE, Codes
from tests.machine.mail import Letter, letter
from tests.machine.truth import History, Truth
from tests.machine.world import DESKS, World, file_of

T = TypeVar("T")
Dump = dict[str, list[tuple[Any, ...]]]

BACKUPS: Final = 8
TABLES: Final = {record.TABLE: "key, body" for record in VERSION_1} | {
    "artefact": "sha256",
    "sealed": "name, blob",
}
del TABLES[Standing.TABLE]
LEARNT: Final = {
    "artefact": {"conflict", "missing-earlier"},
    "channel": {"too-old", "returned-already", "request-cancelled"},
}
"""What a refusal may leave behind: the bytes of a fork or of a step too early; that a number has arrived."""


@dataclass(slots=True)
class Before:
    """What a workspace held after its last act."""

    dump: Dump
    standing: Standing


@dataclass(slots=True)
class Frame:
    """The world, its memory, and the mail.

    Attributes:
        backups: of each workspace, newest last, the file after each of its last acts, and its history.
        done: how many acts were not refused.
        refused: how often each code was given.
        changed: the workspaces in which something was done since this was last emptied.
    """

    world: World
    truth: Truth = field(default_factory=Truth)
    histories: dict[str, History] = field(default_factory=dict)
    mail: list[Letter] = field(default_factory=list)
    backups: dict[str, list[tuple[Path, History]]] = field(default_factory=dict)
    done: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    _before: dict[str, Before] = field(default_factory=dict)
    _unsaved: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name in DESKS:
            self.histories[name] = History(epoch=self.desk(name).standing.epoch)
            self.backups[name] = []
            self._look(name)
            self._unsaved.add(name)

    def desk(self, name: str) -> Desk:
        return self.world.desks[name]

    def name_of(self, workspace_id: str) -> str:
        return next(name for name in DESKS if self.desk(name).own_id == workspace_id)

    def told_older(self) -> list[str]:
        """The workspaces that have been told that they are older copies."""
        return [name for name in DESKS if self.histories[name].told_older]

    # --- one act ---

    def _look(self, name: str) -> Before:
        def read(connection: Any) -> Dump:
            sql = "SELECT {what} FROM {table} ORDER BY 1"
            return {
                table: connection.execute(sql.format(table=table, what=what)).fetchall()
                for table, what in TABLES.items()
            }

        desk = self.desk(name)
        self._before[name] = Before(file_of(desk)._read(read), desk.standing)
        return self._before[name]

    def attempt(
        self,
        name: str,
        act: Callable[[Desk], T],
        allowed: Codes,
        filed: Callable[[Refusal], Codes] = lambda _refusal: frozenset(),
    ) -> T | Refusal:
        """What the act gives, or its refusal, which must be allowed, an entry, and without effect.

        Args:
            name: of the desk.
            act: what is done.
            allowed: the codes that may be given.
            filed: the tables that may have changed all the same, because what was refused was kept.
        """
        self._back_up(name)
        self.world.tick()
        desk = self.desk(name)
        size = desk.workspace.head.size
        try:
            return act(desk)
        except Refusal as told:
            refusal = told
        self.verdicts(name, [refusal], allowed, filed(refusal))
        if refusal.fault is not Fault.USAGE:
            assert desk.workspace.head.size > size, f"the refusal {refusal.code} is no entry"
        return refusal

    def verdicts(
        self, name: str, refusals: list[Refusal | None], allowed: Codes, but: Codes = frozenset()
    ) -> None:
        """The verdicts on each item: refusals are allowed, and nothing has changed where all are refused.

        Args:
            name: of the desk.
            refusals: one for each item, None where it was taken.
            allowed: the codes that may be given.
            but: tables that may have changed all the same.
        """
        told = [r for r in refusals if r is not None]
        for refusal in told:
            self.refused[refusal.code] = self.refused.get(refusal.code, 0) + 1
            assert refusal.code in allowed, f"refused as {refusal.code}: {refusal.what}"
        if len(told) < len(refusals) or any(r.code == LATE for r in told):
            self.finished(name)
        else:
            self._unchanged(name, {r.code for r in told}, but)

    def _unchanged(self, name: str, codes: set[str], but: Codes) -> None:
        """Every table is as it was, but for the floor of the clock and what was learnt of a restore."""
        before, after = self._before[name], self._look(name)
        but |= {table for table, learnt in LEARNT.items() if codes & learnt}
        other = [
            table for table, rows in before.dump.items() if rows != after.dump[table] and table not in but
        ]
        assert not other, f"the refusal {codes} has changed {other}"
        learnt = after.standing
        assert before.standing == replace(
            learnt,
            floor=before.standing.floor,
            evidence=before.standing.evidence,
            evidence_epoch=before.standing.evidence_epoch,
        )
        if learnt.evidence != before.standing.evidence:
            assert "older-than-evidence" in codes
            self.histories[name].told_older = True

    def finished(self, name: str) -> None:
        """An act was done: what it has changed is to be judged, and kept as a backup."""
        self.done += 1
        if self._look(name).standing.evidence:
            self.histories[name].told_older = True
        self._unsaved.add(name)
        self.changed.add(name)

    def sent(self, name: str, made: list[Made], to: str, *, before: list[Made] | None = None) -> None:
        """What was made is in the world, and its envelope is in the mail.

        Args:
            name: who has made it.
            made: now.
            to: whom it is for.
            before: what goes into the same envelope and was made before.
        """
        self.truth.note(self.histories[name], made)
        carried = [*(before or ()), *made]
        if carried:
            self.mail.append(letter(parcels(self.desk(name), carried), name, to))
            self._look(name)

    # --- backups ---

    def _back_up(self, name: str) -> None:
        """Before each act, if there is anything new to keep."""
        if name not in self._unsaved:
            return
        self._unsaved.remove(name)
        kept_copies = self.backups[name]
        kept_copies.append((self.world.copy_file(name), self.histories[name].copy()))
        if len(kept_copies) > BACKUPS:
            kept_copies.pop(0)[0].unlink()

    def _backup(self, name: str, back: int) -> tuple[Path, History]:
        self._back_up(name)
        kept_copies = self.backups[name]
        return kept_copies[max(0, len(kept_copies) - 1 - back)]

    def put_back_silently(self, name: str, back: int) -> None:
        """The file is what it was some acts ago, its high-water mark is wiped, and nobody is told."""
        path, history = self._backup(name, back)
        self.world.put_back_silently(name, path)
        self.truth.unlucky.add(name)
        self._put_back(name, history)

    def restore(self, name: str, back: int | None) -> None:
        """From a backup; where none is named, from the file itself, which was told that it is older."""
        path, history = self.desk(name).workspace.path, self.histories[name]
        if back is not None:
            path, history = self._backup(name, back)
        left = {history.epoch, self.desk(name).standing.evidence_epoch if back is None else ""}
        self.world.restore(name, path)
        after = history.copy()
        after.past, after.epoch, after.told_older = after.past | left, self.desk(name).standing.epoch, False
        self._put_back(name, after)

    def _put_back(self, name: str, history: History) -> None:
        self.histories[name] = history.copy()
        self.truth.put_back[name] = self.truth.put_back.get(name, 0) + 1
        self.finished(name)
