"""Taking many request files in, one after the other: one line each, with its verdict."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import inbox
from slr_desktop.services.carry import largest_file
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import TakenIn
from slr_desktop.ui.access import named, say
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading, PlainLabel
from slr_desktop.ui.wording import refusal_words, spoken_refusal, support_code

GIVES_UP: frozenset[str] = frozenset({"passphrase-missing", "locked", "disk-full", "read-only"})
"""Refusals that would meet every further file too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one request of a file, or of a file as a whole; `path` where it was a file.

    Attributes:
        exchange: where it was taken in; `waits` whether it waits there still.
    """

    file: str
    path: Path | None = None
    instance: str = ""
    exchange: str = ""
    waits: bool = True
    refusal: Refusal | None = None


class TakingList(QWidget):
    """Takes files in and shows what became of them; hidden until the first.

    Signals:
        refused: none of the files that are left can be taken now.
        finished: no file is left.
        misfit: a file is something else, and the person wants it opened by what fits.
    """

    refused = Signal(object)
    finished = Signal()
    misfit = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._waiting: list[tuple[str, Path | bytes]] = []
        self._verdicts: list[Verdict] = []
        self._whole = 0
        columns = (
            Column[Verdict](self.tr("File"), lambda v: v.file),
            Column[Verdict](self.tr("Instance"), lambda v: v.instance),
            Column[Verdict](self.tr("Verdict"), self._words),
        )
        self.table = RowsTable(RowsModel(columns), "verdicts", self.tr("What was taken in"))
        self.table.wrap()
        self.table.picked.connect(self._show_words)
        self._words_label = PlainLabel(name="verdict")
        self._progress = QProgressBar()
        named(self._progress, "taking", self.tr("Files taken in"))
        self._fits = QPushButton(self.tr("&Open what fits"))
        self._fits.setObjectName("open_what_fits")
        self._fits.clicked.connect(self._hand_over)
        self._hide = QPushButton(self.tr("Hide this lis&t"))
        self._hide.setObjectName("hide_verdicts")
        self._hide.clicked.connect(self.forget)
        row = QHBoxLayout()
        row.addWidget(Heading(self.tr("Taken in just now"), level=2), 1)
        row.addWidget(self._fits)
        row.addWidget(self._hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._progress)
        column.addWidget(self.table)
        column.addWidget(self._words_label)
        self.hide()

    @property
    def under_way(self) -> bool:
        """Whether files are left."""
        return bool(self._waiting)

    @property
    def verdicts(self) -> list[Verdict]:
        """What became of everything since the list was last hidden."""
        return list(self._verdicts)

    def take(self, files: Sequence[tuple[str, Path | bytes]]) -> None:
        """Take these in, each by itself: what it is called, and where it is or its bytes."""
        idle = not self._waiting
        self._waiting += files
        self._whole = self._whole + len(files) if not idle else len(files)
        if idle and self._waiting:
            self._take_next()

    def show_waiting(self, exchanges: Collection[str]) -> None:
        """Say of each whether it waits still: it may have been answered or dismissed meanwhile."""
        if not self._verdicts or self._waiting:
            return
        self._verdicts = [replace(v, waits=v.exchange in exchanges) for v in self._verdicts]
        self.table.show_rows(self._verdicts, lambda v: (v.file, v.instance, v.exchange))

    def forget(self) -> None:
        """Hide the list; what was taken in stays in the inbox."""
        self._verdicts.clear()
        self.hide()

    def _take_next(self) -> None:
        name, what = self._waiting[0]
        path = what if isinstance(what, Path) else None
        self._show_progress()
        self._room.act(
            lambda desk: _take_in(desk, what),
            done=lambda items: self._go_on(
                [
                    Verdict(file=name, path=path, instance=i.instance, exchange=i.exchange, refusal=i.refusal)
                    for i in items
                ]
            ),
            refused=lambda refusal: self._refuse(Verdict(file=name, path=path, refusal=refusal)),
        )

    def _refuse(self, verdict: Verdict) -> None:
        refusal = verdict.refusal
        if refusal is not None and refusal.code in GIVES_UP:
            self._waiting.clear()
            self._progress.hide()
            self.refused.emit(refusal)
            self.finished.emit()
            return
        self._go_on([verdict])

    def _go_on(self, found: list[Verdict]) -> None:
        self._verdicts += found
        self.table.show_rows(self._verdicts, id)
        self.table.fit_height(3)
        self.table.selectRow(len(self._verdicts) - 1)
        self.show()
        if not self._waiting:
            return
        self._waiting.pop(0)
        if self._waiting:
            self._take_next()
        else:
            self._progress.hide()
            self._tell()
            self.finished.emit()

    def _show_progress(self) -> None:
        self._progress.setVisible(self._whole > 1)
        self._progress.setRange(0, self._whole)
        self._progress.setValue(self._whole - len(self._waiting))
        self._progress.setFormat(
            self.tr("{number} of {whole}").format(
                number=self._whole - len(self._waiting) + 1, whole=self._whole
            )
        )

    def _tell(self) -> None:
        taken = sum(v.refusal is None for v in self._verdicts)
        say(self, self.tr("%n request(s) taken in.", "", taken))

    def _show_words(self, row: int) -> None:
        """The whole verdict, with what to do: the table may have no room for it."""
        verdict = self.table.rows_model.row(row)
        refusal = verdict.refusal if verdict is not None else None
        self._words_label.setVisible(refusal is not None)
        self._fits.setVisible(
            verdict is not None
            and verdict.path is not None
            and refusal is not None
            and refusal.code == "wrong-kind"
        )
        if refusal is not None:
            self._words_label.show_foreign(spoken_refusal(refusal_words(refusal)))
            self._words_label.setToolTip(support_code(refusal.code))

    def _hand_over(self) -> None:
        verdict = self.table.current
        if verdict is not None and verdict.path is not None:
            self.misfit.emit(verdict.path)

    def _words(self, verdict: Verdict) -> str:
        if verdict.refusal is None:
            if not verdict.waits:
                return self.tr("taken in, and decided since")
            return self.tr("taken in; it waits for its answer")
        words = refusal_words(verdict.refusal)
        harmless = self.tr("harmless: {what}") if verdict.refusal.harmless else self.tr("refused: {what}")
        return harmless.format(what=words.what)


def _take_in(desk: Desk, what: Path | bytes) -> list[TakenIn]:
    data = desk.files.read(what, largest_file()) if isinstance(what, Path) else what
    return inbox.take_in(desk, data)
