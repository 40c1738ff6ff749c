"""Exchanges: every conversation with the other side, with its legs, bytes and reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.text import visible
from slr_desktop.services import history
from slr_desktop.services.desk import Desk
from slr_desktop.services.endings import Ending, endings
from slr_desktop.services.history import Wanted
from slr_desktop.ui import folders
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.exchange_texts import direction_name, kind_name, leg_name, medium_name, state_text
from slr_desktop.ui.models.rows import Column
from slr_desktop.ui.models.windowed import Answer, WindowedModel
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.widgets.groups import GroupedText
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.report import check_line
from slr_desktop.ui.widgets.table import Table
from slr_desktop.ui.widgets.text import FieldLabel, Heading, fixed_font

TYPING_PAUSE_MS = 250


@dataclass(frozen=True, slots=True)
class _Row:
    """An exchange, and how it ended; None while it waits."""

    exchange: Exchange
    ending: Ending | None


class ExchangesPage(Page):
    """A table over all exchanges, a filter, and the detail of one."""

    help_topic = "exchanges"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.message = Message()
        columns = (
            Column[_Row](self.tr("Exchange"), lambda r: r.exchange.id),
            Column[_Row](self.tr("Kind"), lambda r: kind_name(r.exchange.kind)),
            Column[_Row](self.tr("Subject"), lambda r: r.exchange.name),
            Column[_Row](self.tr("Since"), lambda r: shown_time(r.exchange.since)),
            Column[_Row](self.tr("State"), lambda r: state_text(r.exchange, r.ending)),
        )
        self.model = WindowedModel(columns, self._fetch)
        self.table = Table(self.model, "exchanges", self.tr("Exchanges"))
        self.table.leave_out(3, 1)
        self.table.picked.connect(self._show_row)
        self._list = ListOrEmpty(self.table)
        self._text, self._open = QLineEdit(), QCheckBox(self.tr("Only what &waits"))
        self._detail = GroupedText()
        self._save = QPushButton(self.tr("&Save its files..."))
        self._below = QWidget()
        self._shown = ""
        self._wanted_id = ""
        self._widths_fit = False
        self._pause = QTimer(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._text.setObjectName("search")
        self._text.setPlaceholderText(self.tr("Name, code, digest, operator..."))
        self._open.setObjectName("only_open")
        self._save.setObjectName("save_files")
        self._detail.setObjectName("detail")
        self._detail.setAccessibleName(self.tr("Legs of the exchange"))
        self._detail.setReadOnly(True)
        self._detail.setTabChangesFocus(True)
        self._detail.setFont(fixed_font())
        self._detail.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._text.textChanged.connect(lambda _text: self._pause.start())
        self._open.toggled.connect(lambda _on: self.refresh())
        self._save.clicked.connect(self._ask_folder)
        find = FieldLabel(self.tr("F&ind"), self._text)
        row = QHBoxLayout()
        row.addWidget(find)
        row.addWidget(self._text, 1)
        row.addWidget(self._open)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._detail, 1)
        below.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._list)
        split.addWidget(self._below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Heading(self.tr("Exchanges")))
        column.addWidget(self.message)
        column.addLayout(row)
        column.addWidget(split, 1)

    def refresh(self) -> None:
        """Look the keys up again, under the filter."""
        wanted = Wanted(only_open=self._open.isChecked(), text=self._text.text().strip() or None)
        self.room.read(
            lambda desk: history.exchange_keys(desk, wanted),
            done=self._show_keys,
            refused=self.message.show_refusal,
        )

    def show_subject(self, subject: object) -> None:
        """Bring an exchange into view."""
        self._wanted_id = str(subject)
        self._text.clear()
        self._open.setChecked(False)
        self.refresh()

    def _fetch(self, keys: Sequence[str], answer: Answer[_Row]) -> None:
        wanted = list(keys)

        def show(rows: list[_Row]) -> None:
            answer(rows)
            kept = bool(wanted) and self.model.row(self.model.number_of(wanted[0])) is not None
            if kept and not self._widths_fit:  # what another filter has overtaken is not shown
                self._widths_fit = True
                self.table.fit_columns()

        def read(desk: Desk) -> list[_Row]:
            found = desk.workspace.many(Exchange, wanted)
            ended = endings(desk, found)
            return [_Row(exchange, ended.get(exchange.id)) for exchange in found]

        self.room.read(read, done=show, refused=self.message.show_refusal)

    def _show_keys(self, keys: list[str]) -> None:
        wanted = self._wanted_id or self.model.key(self.table.current_row) or ""
        self._wanted_id = ""
        self.model.set_keys(keys)
        self._below.setVisible(bool(keys))
        if not keys:
            filtered = bool(self._text.text().strip()) or self._open.isChecked()
            self._list.show_empty(
                self.tr("No exchange fits the filter.")
                if filtered
                else self.tr("There are no exchanges yet.\nEach request, answer and return will stand here.")
            )
            self._detail.clear()
            return
        self._list.show_list()
        self.table.selectRow(max(0, self.model.number_of(wanted)))
        self._show_row(self.table.current_row)

    def _show_row(self, row: int) -> None:
        key = self.model.key(row)
        if key is None:
            return
        self._shown = key
        self.message.show_for(key)
        self.room.read(
            lambda desk: history.find_exchange(desk, key),
            done=self._show_detail,
            refused=self.message.show_refusal,
        )

    def _show_detail(self, found: tuple[Exchange, list[Leg]]) -> None:
        exchange, legs = found
        if exchange.id != self._shown:
            return
        lines = [f"{exchange.id}  {kind_name(exchange.kind)}  {visible(exchange.name)}"]
        why = self.tr("Reason: {reason}")
        lines += [why.format(reason=visible(exchange.note))] if exchange.note else []
        for leg in legs:
            lines += ["", *self._leg_lines(leg)]
        self._detail.setPlainText("\n".join(lines))

    def _leg_lines(self, leg: Leg) -> list[str]:
        who = f"  {visible(leg.operator)}" if leg.operator else ""
        medium = f"  {visible(medium_name(leg.medium))}" if leg.medium else ""
        parts = (str(leg.number), direction_name(leg.direction), leg_name(leg.kind), shown_time(leg.at))
        lines = ["  ".join(parts) + who + medium]
        if leg.reason:
            lines.append("   " + self.tr("Reason: {reason}").format(reason=visible(leg.reason)))
        lines += [f"   {visible(leg.code)}"] if leg.code else []
        lines += [f"   SHA-256 {leg.artefact}"] if leg.artefact else []
        return lines + [f"   {check_line(check)}" for check in leg.report]

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Save the files of this exchange"), folders.start_folder()
        )
        if name and self._shown:
            self.save_files(folders.chosen_folder(name))

    def save_files(self, folder: Path) -> None:
        """Write the exact bytes of each leg into a folder."""
        key = self._shown

        def write(desk: Desk) -> int:
            _, legs = history.find_exchange(desk, key)
            return len(history.write_files(desk, folder, history.leg_files(desk, legs)))

        self.room.read(
            write, done=lambda count: self._tell_saved(key, count), refused=self.message.show_refusal
        )

    def _tell_saved(self, key: str, count: int) -> None:
        told = self.tr("%n file(s) written, read back and compared.", "", count)
        self.message.show_text(Tone.DONE, told, about=[key])
