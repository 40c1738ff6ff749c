"""Journal: every entry, the state of the chain, and its verification."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.findings import Findings, Verdict
from slr_desktop.domain.text import visible
from slr_desktop.services import copies, history
from slr_desktop.services.desk import Desk
from slr_desktop.ui import folders
from slr_desktop.ui.access import named
from slr_desktop.ui.counts import grouped
from slr_desktop.ui.journal_facts import entry_lines, entry_subject, entry_time
from slr_desktop.ui.journal_texts import SHOWN, entry_name, finding_lines, verdict_title, what_to_do
from slr_desktop.ui.models.rows import Column
from slr_desktop.ui.models.windowed import Answer, WindowedModel
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.table import Table
from slr_desktop.ui.widgets.text import Heading, PlainLabel, fixed_font


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, parsed for the screen."""

    number: int
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What a verification has found, of the workspace or of the copy that was saved there."""

    found: Findings
    copy: Path | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is looked at: an entry by its number, the result above, and whether the stored bytes are shown."""

    entry: str
    told: Told | None
    unfolded: bool


class JournalPage(Page):
    """The entries, newest first, with what each one says."""

    help_topic = "journal"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.message = Message()
        columns = (
            Column[Line](self.tr("Entry"), lambda e: str(e.number), number=True),
            Column[Line](self.tr("Time (UTC)"), lambda e: entry_time(e.content).removesuffix(" UTC")),
            Column[Line](self.tr("What"), lambda e: entry_name(str(e.content.get("type", "")))),
            Column[Line](self.tr("About"), lambda e: entry_subject(e.content)),
            Column[Line](self.tr("Operator"), lambda e: str(e.content.get("operator", "") or "")),
        )
        self.model = WindowedModel(columns, self._fetch)
        self.table = Table(self.model, "entries", self.tr("Journal entries"))
        self.table.leave_out(4, 3)
        self.table.picked.connect(self._show_row)
        self._head = PlainLabel(name="head", selectable=True)
        self._verify = QPushButton(self.tr("Verif&y now"))
        self._verify.setObjectName("primary")
        self._verify.clicked.connect(self.verify)
        self._backup = QPushButton(self.tr("Save a &backup..."))
        self._backup.setObjectName("backup")
        self._backup.clicked.connect(self._ask_backup)
        self._detail, self._stored = QPlainTextEdit(), QPlainTextEdit()
        self._details = Fold(self._stored, "stored_bytes")
        self._details.say(self.tr("Stored bytes"))
        self._wanted = ""
        self._told: Told | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        for box, name, spoken in (
            (self._detail, "entry", self.tr("What the entry says")),
            (self._stored, "stored", self.tr("Stored bytes")),
        ):
            named(box, name, spoken)
            box.setReadOnly(True)
            box.setTabChangesFocus(True)
            box.setFont(fixed_font())
        detail = QWidget()
        below = QVBoxLayout(detail)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._detail, 1)
        below.addWidget(self._details)
        below.addWidget(self._stored, 1)
        row = FlowLayout()
        row.addWidget(self._verify)
        row.addWidget(self._backup)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Heading(self.tr("Journal")))
        column.addWidget(self.message)
        column.addWidget(self._head)
        column.addLayout(row)
        column.addWidget(split, 1)

    def refresh(self) -> None:
        """Show the entries that are recorded now."""
        self.room.read(
            lambda desk: desk.workspace.head, done=self._show_head, refused=self.message.show_refusal
        )

    def _show_head(self, head: Any) -> None:
        self._head.setText(
            self.tr("%n entry(ies), numbered from 0; root {root}", "", head.size).format(
                root=grouped(head.root.hex())
            )
        )
        before = self.table.current_row
        wanted = self._wanted or (self.model.key(before) if before > 0 else None) or ""  # else the newest
        self._wanted = ""
        self.model.set_keys([str(n) for n in range(head.size - 1, -1, -1)])
        row = max(0, self.model.number_of(wanted))
        if head.size:
            self.table.selectRow(row)
            self._show_row(row)

    def _fetch(self, keys: Sequence[str], answer: Answer[Line]) -> None:
        first, last = int(keys[-1]), int(keys[0])

        def read(desk: Desk) -> list[Line]:
            entries = desk.workspace.entries(first, last - first + 1)
            return [Line(e.number, json.loads(e.text)) for e in entries][::-1]

        def show(lines: list[Line]) -> None:
            answer(lines)
            if keys[0] == self.model.key(0):  # by the first rows all are measured
                self.table.fit_columns()

        self.room.read(read, done=show, refused=self.message.show_refusal)

    def _show_row(self, row: int) -> None:
        key = self.model.key(row)
        if key is not None:
            self.room.read(
                lambda desk: next(iter(desk.workspace.entries(int(key), 1))).text,
                done=self._show_entry,
                refused=self.message.show_refusal,
            )

    def _show_entry(self, text: bytes) -> None:
        content = json.loads(text)
        stored = json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True)
        self._detail.setPlainText("\n".join(entry_lines(content)))
        self._stored.setPlainText("\n".join(map(visible, stored.split("\n"))))

    def focus_first(self) -> None:
        self.table.setFocus()

    def kept(self) -> object:
        """The entry that is shown, unless it is the newest, and what was verified."""
        row = self.table.current_row
        key = self.model.key(row) if row > 0 else None
        return Kept(key or "", self._told if self.message.isVisible() else None, self._details.isChecked())

    def take_up(self, kept: object) -> None:
        assert isinstance(kept, Kept)
        self._wanted = kept.entry
        self._details.setChecked(kept.unfolded)
        if kept.told is not None:
            self._tell(kept.told)
        self.refresh()

    def _ask_backup(self) -> None:
        path = Path(folders.start_folder()) / f"{self.room.desk.workspace.path.stem}-backup.slr"
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where shall the backup be?"),
            str(path),
            folders.WORKSPACE_FILES,
            options=QFileDialog.Option.DontConfirmOverwrite,  # none is written over: that is refused
        )
        if name:
            chosen = folders.chosen_file(name)
            self.save_backup(chosen if chosen.suffix else chosen.with_suffix(".slr"))

    def save_backup(self, path: Path) -> None:
        """Save a verified copy of the workspace, and enter that it was made."""
        outside = self.room.outside
        self._backup.setEnabled(False)
        self.message.show_text(Tone.NOTE, self.tr("Copying, and verifying the copy..."))
        self.room.act(
            lambda desk: copies.backup(outside, desk, path),
            done=lambda found: self._tell(Told(found, path)),
            refused=self._refuse,
        )

    def _tell(self, told: Told) -> None:
        self._verify.setEnabled(True)
        self._backup.setEnabled(True)
        self._told = told
        if told.copy is not None:
            self._show_saved(told.copy, told.found)
        else:
            self._show_findings(told.found)

    def _show_saved(self, path: Path, found: Findings) -> None:
        saved = self.tr("Saved and verified: {name}").format(name=path.name)
        counted = self.tr("%n entry(ies) verified.", "", found.entries)
        self.message.show_text(Tone.DONE, saved, f"{path}\n{counted}")

    def verify(self) -> None:
        """Verify everything, off the GUI thread."""
        storage = self.room.outside.storage
        self._verify.setEnabled(False)
        self.message.show_text(Tone.NOTE, self.tr("Verifying every entry, record and artefact..."))
        self.room.read(
            lambda desk: history.verify(storage, desk),
            done=lambda found: self._tell(Told(found)),
            refused=self._refuse,
        )

    def _refuse(self, refusal: Any) -> None:
        self._verify.setEnabled(True)
        self._backup.setEnabled(True)
        self._told = None
        self.message.show_refusal(refusal)

    def _show_findings(self, found: Findings) -> None:
        tone = Tone.DONE if found.ok else Tone.REFUSED
        lines = [self.tr("%n entry(ies) verified.", "", found.entries)]
        if found.verdict is Verdict.WITNESSED:
            lines.append(
                self.tr("The other side has signed for the first {count}.").format(count=found.witnessed_to)
            )
        elif found.verdict is Verdict.INTACT:
            lines.append(self.tr("Nobody outside has signed for it yet; the next answer will."))
        lines += finding_lines(found)
        if len(found.findings) > SHOWN:
            lines.append(self.tr("and %n more finding(s)", "", len(found.findings) - SHOWN))
        lines += filter(None, [what_to_do(found.code)])
        self.message.show_text(tone, verdict_title(found.verdict), "\n".join(lines))
