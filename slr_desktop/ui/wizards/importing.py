"""The wizard that imports authorizations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import foreign, install
from slr_desktop.services.desk import Desk
from slr_desktop.services.import_preview import ImportItem, TagChange, preview_import
from slr_desktop.services.inbound import is_foreign
from slr_desktop.ui.flows.importing import FLOW, ImportDraft, Outcome, Step
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.carry import CarryBox
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.report import ReportView
from slr_desktop.ui.widgets.source import Source, SourcePicker
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard


class WherePage(FlowPage[ImportDraft]):
    """Get it from."""

    help_topic = "import"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Where is the authorization?")
        self.step_name = self.tr("Where it is")
        self._source: Source | None = None
        self.message = Message()
        self.picker = SourcePicker(room)
        self.picker.taken.connect(self._take)
        self.picker.refused.connect(self.message.show_refusal)
        column = QVBoxLayout(self)
        column.addWidget(self.message)
        column.addWidget(self.picker)

    def show_draft(self, draft: ImportDraft) -> None:
        self._source = Source(name=draft.source_name, data=draft.data) if draft.data else None
        self.picker.show_source(self._source)

    def collect(self, draft: ImportDraft) -> ImportDraft:
        if self._source is None or self._source.data == draft.data:
            return draft
        return replace(draft, source_name=self._source.name, data=self._source.data, items=())

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.READING:
            return self.tr("It is being read.")
        return self.tr("Choose a file, or type or paste the code.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.picker.focus()

    def _take(self, source: Source) -> None:
        self._source = source
        self.message.clear()
        self.changed.emit()


class WhatPage(FlowPage[ImportDraft]):
    """What it says, and what changes."""

    help_topic = "import"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What does it say, and what will change?")
        self.step_name = self.tr("What it says")
        self.commit_label = self.tr("&Install authorization")
        self._items: tuple[ImportItem, ...] = ()
        self.message = Message()
        columns = (
            Column[ImportItem](self.tr("Instance"), lambda i: i.instance or self.tr("unknown")),
            Column[ImportItem](self.tr("Number"), lambda i: str(i.sequence or ""), number=True),
            Column[ImportItem](self.tr("Verdict"), self._verdict),
        )
        self.table = RowsTable(RowsModel(columns), "items", self.tr("Authorizations"))
        self.table.picked.connect(self._show_item)
        changes = (
            Column[TagChange](self.tr("License"), lambda c: c.tag),
            Column[TagChange](self.tr("Reserved now"), lambda c: str(c.before), number=True),
            Column[TagChange](self.tr("Afterwards"), lambda c: str(c.after), number=True),
            Column[TagChange](self.tr("In use"), lambda c: str(c.used), number=True),
            Column[TagChange](self.tr("Note"), self._note),
        )
        self.changes = RowsTable(RowsModel(changes), "changes", self.tr("What changes"))
        self.who, self.report = PlainLabel(name="who"), ReportView()
        column = QVBoxLayout(self)
        for widget in (self.message, self.who, self.table, self.changes, self.report):
            column.addWidget(widget)
        column.addStretch(1)

    def show_draft(self, draft: ImportDraft) -> None:
        self._items = draft.items
        self.message.clear()
        self.table.setVisible(len(draft.items) > 1)
        self.table.show_rows(list(draft.items), lambda i: (i.instance, i.sequence))
        self._show_item(0)

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("Nothing of this can be installed. Cancel, or go back and choose another file.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        (self.table if self.table.isVisible() else self.changes).setFocus()

    def _show_item(self, row: int) -> None:
        if not 0 <= row < len(self._items):
            return
        item = self._items[row]
        self.who.show_foreign(self._who(item))
        self.changes.show_rows(list(item.changes), lambda c: c.tag)
        self.changes.setVisible(bool(item.changes))
        self.report.show_checks(item.checks)
        if item.refusal is not None:
            self.message.show_refusal(item.refusal)
        elif item.findings:
            self.message.show_text(Tone.ATTENTION, self.tr("Worth knowing"), "\n".join(item.findings))
        else:
            self.message.clear()

    def _who(self, item: ImportItem) -> str:
        lines = [
            self.tr("For {instance}, number {number}.").format(instance=item.instance, number=item.sequence)
        ]
        if item.virtual_account:
            lines.append(
                self.tr("From {smart}, virtual account {account}.").format(
                    smart=item.smart_account, account=item.virtual_account
                )
            )
        if not item.verifiable:
            lines.append(self.tr("The vendor's signature is present, and cannot be verified here."))
        return "\n".join(lines) if item.sequence else ""

    def _verdict(self, item: ImportItem) -> str:
        return item.refusal.what if item.refusal else self.tr("can be installed")

    def _note(self, change: TagChange) -> str:
        return self.tr("more in use than reserved") if change.short else ""


class DonePage(FlowPage[ImportDraft]):
    """What was installed, and the confirmation code to carry back."""

    help_topic = "import"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What was installed")
        self.step_name = self.tr("Done")
        self.carry = CarryBox(room)
        column = QVBoxLayout(self)
        column.addWidget(self.carry)

    def show_draft(self, draft: ImportDraft) -> None:
        codes = [(o.instance, o.code) for o in draft.outcomes if o.code]
        made = [o.made for o in draft.outcomes if o.made is not None]
        self.carry.show_parcel(
            made,
            what="\n".join(f"{o.instance}: {o.text}" for o in draft.outcomes),
            codes=codes,
            next_step=self.tr(
                "Carry the confirmation to the authority, or read its code out. Until it is entered there, the "
                "update stays in transit; take the receipt in when it comes back."
            )
            if codes
            else self.tr("Nothing more: the exchange is closed."),
        )

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.carry.focus()


class ImportWizard(FlowWizard[ImportDraft]):
    """Import authorizations."""

    def __init__(self, room: Room, draft: ImportDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[ImportDraft]] = {
            Step.WHERE: WherePage(room),
            Step.WHAT: WhatPage(room),
            Step.DONE: DonePage(room),
        }
        super().__init__(room, "", FLOW, draft or ImportDraft(), pages, parent)
        self.setObjectName("import_wizard")
        self.setWindowTitle(self.tr("Import an authorization"))
        pages[Step.WHERE].changed.connect(self._read)
        if draft is not None and draft.data:
            self._read()

    def _read(self) -> None:
        """Read what was chosen, and go on to what it says by itself."""
        draft = self.pages[Step.WHERE].collect(self.walk.draft)
        data = draft.data
        if not data:
            return

        def show(items: list[ImportItem]) -> None:
            if self.walk.step == Step.WHERE and data == self.pages[Step.WHERE].collect(draft).data:
                self.walk.collect(replace(draft, items=tuple(items)))
                self.advance()

        self.room.read(lambda desk: preview_import(desk, data, None), done=show, refused=self.refuse)

    def commit(
        self, draft: ImportDraft, done: Callable[[ImportDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Install every item that can be installed."""
        self.room.act(
            partial(_install, data=draft.data, told=self.tr("number {number} installed: {counts}")),
            done=lambda outcomes: done(replace(draft, outcomes=tuple(outcomes))),
            refused=refused,
        )


def _install(desk: Desk, data: bytes, told: str) -> list[Outcome]:
    if is_foreign(data):
        found = foreign.install(desk, data, None)
        text = told.format(number=found.sequence, counts=_counts(found.entitlements))
        return [Outcome(instance=found.instance, text=text)]
    outcomes = []
    for item in install.install(desk, data, None):
        if item.refusal is not None:
            outcomes.append(Outcome(instance=item.instance, text=item.refusal.what))
            continue
        text = told.format(number=item.sequence, counts=_counts(item.entitlements or {}))
        outcomes.append(
            Outcome(instance=item.instance, text=text, code=item.confirmation_code or "", made=item.carry)
        )
    return outcomes


def _counts(entitlements: dict[str, int]) -> str:
    return ", ".join(f"{count} {tag}" for tag, count in entitlements.items())
