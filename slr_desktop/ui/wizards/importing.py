"""The wizard that imports authorizations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import carry, foreign, install
from slr_desktop.services.desk import Desk
from slr_desktop.services.found import Wants
from slr_desktop.services.import_preview import ImportItem, TagChange, preview_import
from slr_desktop.services.inbound import is_foreign
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.flows.importing import FLOW, REPEATED, ImportDraft, Outcome, Step
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.report import ReportView
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import CodeText, PlainLabel
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.taking import TakingWizard, WherePage
from slr_desktop.ui.wording import refusal_words, remark_text

GIVEN_BACK: Final = frozenset({"request-cancelled", "no-such-request"})
"""Why an authorization that was never installed has to go back."""
NOTE: Final = 5
"""The column that says that more is in use than will be reserved; hidden while there is nothing to say."""
ASKED: Final = 1
"""The column with what the request named; hidden while it is what is granted."""


class ImportWherePage(WherePage[ImportDraft]):
    """Where the authorization is."""

    help_topic = "import"
    takes = frozenset({Wants.IMPORT_AUTHORIZATION, Wants.IMPORT_CISCO_AUTHORIZATION})

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Where is the authorization?")


class WhatPage(FlowPage[ImportDraft]):
    """What it says, and what changes."""

    help_topic = "import"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What does it say, and what will change?")
        self.step_name = self.tr("What it says")
        self._items: tuple[ImportItem, ...] = ()
        self._source = Source(name="", data=b"")
        self.message = Message()
        self.table = self._make_items()
        self.changes = self._make_changes()
        self.who, self.report = PlainLabel(name="who"), ReportView()
        self.code = CodeText(lines=1, grows=True)
        self.code.setObjectName("code")
        self.code.setAccessibleName(self.tr("Confirmation code, or command"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.table, self.message, self.who, self.code, self.changes, self.report):
            column.addWidget(widget)
        column.addStretch(1)

    def _make_items(self) -> RowsTable[ImportItem]:
        columns = (
            Column[ImportItem](self.tr("Instance"), lambda i: i.instance or self.tr("unknown")),
            Column[ImportItem](self.tr("Number"), lambda i: str(i.sequence or ""), number=True),
            Column[ImportItem](self.tr("Verdict"), self._verdict),
        )
        table = RowsTable(RowsModel(columns), "items", self.tr("Authorizations"))
        table.wrap()
        table.enter_goes_on = True
        table.picked.connect(self._show_item)
        return table

    def _make_changes(self) -> RowsTable[TagChange]:
        columns = (
            Column[TagChange](self.tr("License"), lambda c: c.tag),
            Column[TagChange](self.tr("Asked for"), _asked, number=True),
            Column[TagChange](self.tr("Reserved now"), lambda c: str(c.before), number=True),
            Column[TagChange](self.tr("Afterwards"), lambda c: str(c.after), number=True),
            Column[TagChange](self.tr("In use"), lambda c: str(c.used), number=True),
            Column[TagChange](self.tr("Note"), self._note),
        )
        table = RowsTable(RowsModel(columns), "changes", self.tr("What changes"))
        table.wrap()
        table.hold_together(0)
        table.enter_goes_on = True
        table.setSelectionMode(RowsTable.SelectionMode.NoSelection)
        return table

    def show_draft(self, draft: ImportDraft) -> None:
        self._items = draft.items
        self._source = Source(name=draft.source_name, data=draft.data)
        self.commit_label = self._commit_label(draft)
        self.leads = bool(draft.installable) or draft.repeated
        self.message.clear()
        self.table.show_rows(list(draft.items), lambda i: (i.instance, i.sequence))
        self.table.setVisible(len(draft.items) > 1)
        self.table.fit_height(6)
        self._show_item(max(0, self.table.current_row))

    def _commit_label(self, draft: ImportDraft) -> str:
        if draft.repeated:
            return self.tr("&Close")
        if draft.foreign:
            return self.tr("&Record as installed")
        if len(draft.items) > 1:
            return self.tr("&Install %n authorization(s)", "", draft.installable)
        return self.tr("&Install authorization")

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("Nothing of this can be installed. Go back and choose another file, or cancel.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        for widget in (self.table, self.changes, self.code):
            if not widget.isHidden():
                widget.setFocus()
                return
        if not self.leads:
            self.message.focus_button()  # what can be done with it instead

    def _show_item(self, row: int) -> None:
        if not 0 <= row < len(self._items):
            return
        item = self._items[row]
        self.who.show_foreign("\n".join(self._who(item)))
        self.who.setVisible(bool(item.sequence))
        self.code.setPlainText(item.code or item.command)
        self.code.setVisible(bool(item.code or item.command))
        self.changes.setColumnHidden(ASKED, not _differs(item.changes))
        self.changes.setColumnHidden(NOTE, not any(change.short for change in item.changes))
        self.changes.show_rows(list(item.changes), lambda c: c.tag)
        self.changes.setVisible(bool(item.changes))
        self.changes.fit_height()
        self.report.show_checks(item.checks)
        if item.refusal is not None and item.refusal.code == REPEATED:
            self._tell_repeated(item)
        elif item.refusal is not None:
            self._refuse(item.refusal)
        elif item.findings:
            self.message.show_text(
                Tone.ATTENTION, self.tr("Worth knowing"), "\n".join(map(remark_text, item.findings))
            )
        else:
            self.message.clear()

    def _tell_repeated(self, item: ImportItem) -> None:
        """It is installed already: said once, and calmly; that it was returned since is not overlooked."""
        if item.returned_at is None:
            self.message.show_text(Tone.NOTE, self._repeated(item), code=REPEATED)
            return
        title = self.tr("This was returned since")
        make_new = self.tr(
            "Nothing of it is in force any more. Make a new request where licenses are wanted."
        )
        self.message.show_text(Tone.ATTENTION, title, f"{self._repeated(item)}\n{make_new}", code=REPEATED)

    def _repeated(self, item: ImportItem) -> str:
        """When it was installed, and what became of it."""
        installed = shown_time(item.installed_at) if item.installed_at is not None else ""
        if item.returned_at is not None:
            said = self.tr("Installed on {time}, and returned on {returned}.")
            return said.format(time=installed, returned=shown_time(item.returned_at))
        if item.in_force:
            said = self.tr("Already installed on {time}; number {number} is in force by now.")
            return said.format(time=installed, number=item.in_force)
        if installed:
            return self.tr("Already installed on {time}; nothing has changed.").format(time=installed)
        return self.tr("Already installed; nothing has changed.")

    def _refuse(self, refusal: Refusal) -> None:
        """Why it cannot be installed; what answers no open request is given back."""
        if refusal.code in GIVEN_BACK:
            button, source = self.tr("&Give it back"), self._source
            give_back = partial(self.elsewhere.emit, Wizard.GIVE_BACK, source)
            self.message.show_refusal(refusal, button=button, action=give_back)
        else:
            self.message.show_refusal(refusal)

    def _who(self, item: ImportItem) -> list[str]:
        lines = [
            self.tr("For {instance}, number {number}.").format(instance=item.instance, number=item.sequence)
        ]
        if item.virtual_account:
            lines.append(
                self.tr("From {smart}, virtual account {account}.").format(
                    smart=item.smart_account, account=item.virtual_account
                )
            )
        if not item.verifiable and item.sequence:
            lines.append(self.tr("The vendor's signature is present, and cannot be verified here."))
        if item.command:
            lines.append(self.tr("Install it at the product first; type there:"))
        if item.code:
            lines.append(self.tr("Its confirmation code was:"))
        return lines

    def _verdict(self, item: ImportItem) -> str:
        if item.refusal is not None and item.refusal.code == REPEATED:
            return self._repeated(item)
        if item.refusal:
            return refusal_words(item.refusal).what
        if any(change.short for change in item.changes):
            return self.tr("can be installed: more in use than reserved")
        if any(change.asked is not None and change.after < change.asked for change in item.changes):
            return self.tr("can be installed: fewer than asked for")
        return self.tr("can be installed")

    def _note(self, change: TagChange) -> str:
        return self.tr("more in use than reserved") if change.short else ""


def _differs(changes: tuple[TagChange, ...]) -> bool:
    """Whether something else is granted than was asked for."""
    return any(c.asked is not None and c.asked != c.after for c in changes)


def _asked(change: TagChange) -> str:
    return "" if change.asked is None else str(change.asked)


class DonePage(CarryingPage[ImportDraft]):
    """What was installed, and the confirmation code to carry back."""

    help_topic = "import"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What was installed?")
        self.step_name = self.tr("Result")

    def show_draft(self, draft: ImportDraft) -> None:
        codes = [(o.instance, o.code) for o in draft.outcomes if o.code]
        self.title = (
            self.tr("What was installed, and what has to go back?")
            if draft.made
            else self.tr("What was installed?")
        )
        self.carry.show_parcel(
            draft.made,
            what="\n".join(self._told(outcome, draft.items) for outcome in draft.outcomes),
            codes=codes,
            next_step=self._next(draft, with_code=bool(codes)),
        )
        refused = [o for o in draft.outcomes if o.refusal is not None and not o.refusal.harmless]
        if refused:
            self.carry.message.show_text(
                Tone.ATTENTION,
                self.tr("%n of them could not be installed", "", len(refused)),
                self.tr("Nothing of those has changed. The authority can reissue each of them alone."),
            )
        elif findings := [remark_text(finding) for o in draft.outcomes for finding in o.findings]:
            self.carry.message.show_text(Tone.ATTENTION, self.tr("Worth knowing"), "\n".join(findings))

    def _told(self, outcome: Outcome, items: tuple[ImportItem, ...]) -> str:
        if outcome.refusal is not None:
            return f"{outcome.instance}: {refusal_words(outcome.refusal).what}"
        counts = ", ".join(f"{count} {tag}" for tag, count in outcome.counts)
        said = self.tr("{instance}: authorization number {number} is installed. It grants {counts}.").format(
            instance=outcome.instance, number=outcome.number, counts=counts or self.tr("nothing")
        )
        changes = next((i.changes for i in items if i.instance == outcome.instance), ())
        if _differs(changes):
            asked = counts_text({c.tag: c.asked for c in changes if c.asked})
            said += " " + self.tr("Asked for: {counts}.").format(counts=asked)
        return said

    def _next(self, draft: ImportDraft, *, with_code: bool) -> str:
        if with_code:
            return self.tr(
                "Carry the confirmation to the authority, or read its code out. Until it is entered there the "
                "update stays in transit. Take the receipt in when it comes back."
            )
        if draft.foreign and any(o.number > 1 for o in draft.outcomes):
            return self.tr(
                "Enter the confirmation code that the product printed in the vendor's portal; "
                "until then the update stays in transit there."
            )
        return self.tr("Nothing has to go back: the exchange is closed.")


class ImportWizard(TakingWizard[ImportDraft]):
    """Import authorizations."""

    def __init__(self, room: Room, draft: ImportDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[ImportDraft]] = {
            Step.WHERE: ImportWherePage(room),
            Step.WHAT: WhatPage(room),
            Step.DONE: DonePage(room),
        }
        super().__init__(room, "", FLOW, draft or ImportDraft(), pages, parent)
        self.setObjectName("import_wizard")
        self.setWindowTitle(self.tr("Import an authorization"))
        self.wanted_here = self.tr("What is imported here is an authorization that came from the authority.")

    def go_on(self) -> None:
        """As ever; what is installed already is left, with nothing done."""
        if self.walk.commits and self.walk.draft.repeated:
            self.close_quietly()
        else:
            super().go_on()

    def _show_buttons(self) -> None:
        super()._show_buttons()
        if self.walk.commits and self.walk.draft.repeated:
            self._cancel.hide()  # Close is all that is left

    def prepare(
        self, draft: ImportDraft, done: Callable[[ImportDraft], None], refused: Callable[[Refusal], None]
    ) -> bool:
        """Read what was chosen."""
        data = draft.data
        self.room.read(
            lambda desk: preview_import(desk, data, None),
            done=lambda items: done(replace(draft, items=tuple(items))),
            refused=refused,
        )
        return True

    def commit(
        self, draft: ImportDraft, done: Callable[[ImportDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Install every item that can be installed."""
        self.room.act(lambda desk: _install(desk, draft), done=done, refused=refused)


def _install(desk: Desk, draft: ImportDraft) -> ImportDraft:
    if is_foreign(draft.data):
        told = foreign.install(desk, draft.data, None)
        counts = tuple(told.entitlements.items())
        return replace(
            draft, outcomes=(Outcome(instance=told.instance, number=told.sequence, counts=counts),)
        )
    found = install.install(desk, draft.data, None)
    outcomes = tuple(
        Outcome(
            instance=item.instance,
            number=item.sequence or 0,
            counts=tuple((item.entitlements or {}).items()),
            code=item.confirmation_code or "",
            refusal=item.refusal,
            findings=item.findings,
        )
        for item in found
    )
    made = carry.parcels(desk, [item.carry for item in found if item.carry is not None])
    return replace(draft, outcomes=outcomes, made=made)
