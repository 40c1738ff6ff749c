"""The wizard that enters confirmation and return codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.services import carry, take_codes
from slr_desktop.services.code_preview import CodePreview, read_code_preview
from slr_desktop.services.desk import Desk
from slr_desktop.services.entered_codes import RETURN_NUMBER
from slr_desktop.services.found import Wants
from slr_desktop.services.instances import named
from slr_desktop.services.take_codes import Taken
from slr_desktop.ui.counts import counts_text, number_text
from slr_desktop.ui.flows.entering import FLOW, EnterDraft, Entered, Step
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.marked_code import MarkedCode
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.report import ReportView
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.taking import TakingWizard, WherePage
from slr_desktop.ui.wording import refusal_words, remark_text


class EnterWherePage(WherePage[EnterDraft]):
    """Where the code is."""

    help_topic = "enter-code"
    takes = frozenset({Wants.ENTER_CONFIRMATION, Wants.ENTER_RETURN})

    def __init__(self, room: Room) -> None:
        super().__init__(
            room,
            self.tr(
                "A confirmation or return code, typed as it was read out, or the file that a site sends."
            ),
        )
        self.title = self.tr("Which code does the site send?")
        self.step_name = self.tr("The code")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.picker.focus(typing=True)


@dataclass(frozen=True, slots=True)
class _Change:
    """One tag: how many before, how many afterwards or released."""

    tag: str
    before: int
    after: int


class WhatPage(FlowPage[EnterDraft]):
    """What the codes do, before they are entered."""

    help_topic = "enter-code"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Is this what the site means?")
        self.step_name = self.tr("What it does")
        self._items: tuple[CodePreview, ...] = ()
        columns = (
            Column[CodePreview](self.tr("Instance"), lambda i: i.instance or self.tr("unknown")),
            Column[CodePreview](self.tr("What it does"), read_back),
        )
        self.table = RowsTable(RowsModel(columns), "items", self.tr("Codes"))
        self.table.wrap()
        self.table.enter_goes_on = True
        self.table.picked.connect(self._show_item)
        changes = (
            Column[_Change](self.tr("License"), lambda c: c.tag),
            Column[_Change](self.tr("In force now"), lambda c: number_text(c.before), number=True),
            Column[_Change](self.tr("Afterwards"), lambda c: number_text(c.after), number=True),
        )
        self.changes = RowsTable(RowsModel(changes), "changes", self.tr("What changes"))
        self.changes.wrap()
        self.changes.enter_goes_on = True
        self.message, self.said, self.code = Message(), Heading(level=2), MarkedCode()
        self.said.setObjectName("read_back")
        self.report = ReportView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.table, self.said, self.message, self.code, self.changes, self.report):
            column.addWidget(widget)
        column.addStretch(1)

    def show_draft(self, draft: EnterDraft) -> None:
        self._items = draft.items
        self.commit_label = self._commit_label(draft)
        self.table.show_rows(list(draft.items), lambda i: (i.instance, i.number))
        self.table.setVisible(len(draft.items) > 1)
        self.table.fit_height(6)
        self._show_item(max(0, self.table.current_row))

    def _commit_label(self, draft: EnterDraft) -> str:
        if not draft.new:
            return self.tr("&Give its receipt")
        if draft.kind is Kind.RETURN:
            return self.tr("&Release licenses")
        return self.tr("Confirm &update")

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("There is nothing to be entered. Go back and take another code, or cancel.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        for widget in (self.table, self.code, self.changes):
            if not widget.isHidden():
                widget.setFocus()
                return  # else it stays on the button: on the checks Enter would unfold them

    def _show_item(self, row: int) -> None:
        if not 0 <= row < len(self._items):
            return
        item = self._items[row]
        self.said.show_foreign(read_back(item))
        self.said.setVisible(bool(item.instance))
        self.code.show_code(item.code, item.corrections)
        self.changes.show_rows(_changes(item), lambda c: c.tag)
        self.changes.setVisible(self.changes.model().rowCount() > 0)
        self.changes.fit_height()
        self.report.show_checks(item.checks)
        if item.refusal is not None:
            self.message.show_refusal(item.refusal)
        elif item.corrections:
            lines = [
                self.tr("Group {group} was typed {typed} and is read as {right}.").format(
                    group=c.group, typed=c.typed or self.tr("as nothing"), right=c.right
                )
                for c in item.corrections
            ]
            lines.append(self.tr("Compare it with what was read out, before you go on."))
            self.message.show_text(Tone.ATTENTION, self.tr("The code was put right."), "\n".join(lines))
        elif item.findings:
            self.message.show_text(
                Tone.ATTENTION, self.tr("Worth knowing"), "\n".join(map(remark_text, item.findings))
            )
        else:
            self.message.clear()


def read_back(item: CodePreview) -> str:
    """What a code does, as it is read back to who has sent it."""
    if not item.instance:
        return QCoreApplication.translate("Codes", "Fits nothing here")
    if item.refusal is not None and item.refusal.code == "replayed":
        said = _once_more(item.kind)
        return said.format(number=item.number, instance=item.instance, site=item.site)
    said = (
        QCoreApplication.translate("Codes", "Releases {counts} of {instance} at {site}")
        if item.kind is Kind.RETURN
        else QCoreApplication.translate("Codes", "Confirms number {number} of {instance} at {site}: {counts}")
    )
    return said.format(
        number=item.number, counts=counts_text(item.counts or {}), instance=item.instance, site=item.site
    )


def _once_more(kind: Kind | None) -> str:
    """What was entered before: what it was of, not what it would do."""
    if kind is Kind.RETURN:
        return QCoreApplication.translate("Codes", "The return of {instance} at {site}, once more")
    return QCoreApplication.translate(
        "Codes", "The confirmation of number {number} of {instance} at {site}, once more"
    )


def _changes(item: CodePreview) -> list[_Change]:
    before, counts = item.before or {}, item.counts or {}
    if item.refusal is not None or not item.instance:
        return []
    if item.kind is Kind.RETURN:
        return [_Change(tag, count, 0) for tag, count in counts.items()]
    return [_Change(tag, before.get(tag, 0), counts.get(tag, 0)) for tag in sorted({*before, *counts})]


class CarryPage(CarryingPage[EnterDraft]):
    """What became of the codes, and the receipts to carry back."""

    help_topic = "enter-code"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What was entered, and what goes back to the site?")
        self.step_name = self.tr("Carry the receipt")

    def show_draft(self, draft: EnterDraft) -> None:
        self.carry.show_parcel(
            draft.made,
            what="\n".join(self._told(entered) for entered in draft.entered),
            next_step=self.tr(
                "Carry the receipt to the site: taken in there, it closes what waits. "
                "Without it the site goes on asking; enter the same code again to have it once more."
            )
            if draft.made
            else self.tr("Nothing: there is no receipt to carry."),
        )

    def _told(self, entered: Entered) -> str:
        if entered.refusal is not None:
            return refusal_words(entered.refusal).what
        if entered.number:
            return self.tr("Number {number} of {instance} is confirmed.").format(
                number=entered.number, instance=entered.instance
            )
        return self.tr("{instance} has given back {counts}.").format(
            instance=entered.instance, counts=counts_text(dict(entered.released))
        )


class EnterWizard(TakingWizard[EnterDraft]):
    """Enter confirmation and return codes."""

    def __init__(self, room: Room, draft: EnterDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[EnterDraft]] = {
            Step.WHERE: EnterWherePage(room),
            Step.WHAT: WhatPage(room),
            Step.CARRY: CarryPage(room),
        }
        super().__init__(room, "", FLOW, draft or EnterDraft(), pages, parent)
        self.setObjectName("enter_wizard")
        self.setWindowTitle(self.tr("Enter a code"))
        self.wanted_here = self.tr("What is entered here is a confirmation code or a return code.")

    def prepare(
        self, draft: EnterDraft, done: Callable[[EnterDraft], None], refused: Callable[[Refusal], None]
    ) -> bool:
        """Read what was chosen."""
        data = draft.data
        self.room.read(
            lambda desk: read_code_preview(desk, data),
            done=lambda items: done(replace(draft, items=tuple(items))),
            refused=refused,
        )
        return True

    def commit(
        self, draft: EnterDraft, done: Callable[[EnterDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Enter every code that can be entered, and make the receipts."""
        self.room.act(lambda desk: _enter(desk, draft), done=done, refused=refused)


def _enter(desk: Desk, draft: EnterDraft) -> EnterDraft:
    take = take_codes.accept_return if draft.kind is Kind.RETURN else take_codes.confirm
    found = take(desk, draft.data, with_receipt=True)
    made = carry.parcels(desk, [taken.receipt for taken in found if taken.receipt is not None])
    return replace(draft, entered=tuple(_entered(desk, taken) for taken in found), made=made)


def _entered(desk: Desk, taken: Taken) -> Entered:
    issued = taken.issued
    if issued is None:
        return Entered(instance="", refusal=taken.refusal)
    product = desk.catalogue.product(issued.product)
    released = named(product, issued.release, taken.released or {})
    return Entered(
        instance=issued.instance,
        number=0 if taken.number == RETURN_NUMBER else taken.number,
        released=tuple(released.items()),
        refusal=taken.refusal,
    )
