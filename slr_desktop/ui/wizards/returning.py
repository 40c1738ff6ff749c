"""The wizard that returns reservations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Family, Status
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.times import DAY
from slr_desktop.services import carry, hand_back
from slr_desktop.services.desk import Desk
from slr_desktop.services.hand_back_previews import TAIL, ReturnPreview, return_preview
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.flows.returning import ReturnDraft, ReturnFlow, ReturnStep, wrong_tails
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.leaves import LeavesView
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.product import ProductBox
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import FieldLabel, Heading, PlainLabel
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.choosing import WhichPage
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wording import sentence_text

Done = Callable[[ReturnDraft], None]
Refused = Callable[[Refusal], None]


class ReturnWhichPage(WhichPage[ReturnDraft]):
    """Which reservations go back."""

    help_topic = "return"

    def __init__(self, room: Room) -> None:
        super().__init__(room, Event.RETURN)
        self.title = self.tr("Whose licenses go back?")
        self.nothing = self.tr("There is nothing to return: no instance here holds reserved licenses.")
        self.instead = (self.tr("&Request licenses"), Wizard.REQUEST)


class StopsPage(FlowPage[ReturnDraft]):
    """What stops, what is left; the last characters of each serial number are typed before it is done."""

    help_topic = "return"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What stops when they go back?")
        self.step_name = self.tr("What stops")
        columns = (
            Column[ReturnPreview](self.tr("Instance"), lambda p: p.instance.name),
            Column[ReturnPreview](self.tr("No longer reserved"), lambda p: counts_text(p.stops or {})),
            Column[ReturnPreview](self.tr("In use"), lambda p: counts_text(p.used or {})),
            Column[ReturnPreview](self.tr("Afterwards"), lambda p: self._after(p.after)),
        )
        self.table = RowsTable(RowsModel(columns), "returns", self.tr("What stops"))
        self.table.wrap()
        self.table.enter_goes_on = True
        self.table.picked.connect(self._show_leaves)
        self.in_use = Message(closable=False)
        self._stops, self._notes = PlainLabel(name="stops"), PlainLabel(name="notes")
        self._heading, self.leaves = Heading(level=2), LeavesView()
        self.product = ProductBox(asks_reason=False)
        self.product.changed.connect(self.changed)
        self._tails: dict[str, QLineEdit] = {}
        self._leaving = False
        self._form: QFormLayout = fields.form()
        self._sure = PlainLabel(
            self.tr(
                "A return cannot be undone. To make sure that it is the right one, type the end of the serial "
                "number as it stands on the device."
            ),
            name="sure",
        )
        self.reason = fields.line(
            "reason", self.tr("optional: why, or a ticket; it stays in this site's journal")
        )
        self.reason.textEdited.connect(lambda _text: self.changed.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        last = fields.form()
        last.addRow(self.tr("&Reason"), self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.in_use, self.table, self._stops, self._notes, self.product, self._sure):
            column.addWidget(widget)
        column.addLayout(self._form)
        column.addLayout(last)
        column.addWidget(self._heading)
        column.addWidget(self.leaves)
        column.addStretch(1)

    def _after(self, after: Status | None) -> str:
        if after is None:
            return ""
        days = self.tr("%n evaluation day(s) left", "", after.evaluation.remaining_seconds // DAY)
        return f"{after.authorization.value}, {days}"

    def _said(self, preview: ReturnPreview) -> list[str]:
        return [
            self.tr("{instance} gives back {counts}.").format(
                instance=preview.instance.name, counts=counts_text(preview.stops or {})
            ),
            self.tr("In use are {counts}.").format(counts=counts_text(preview.used))
            if preview.used
            else self.tr("Nothing of them is in use."),
            self.tr("Afterwards: {status}.").format(status=self._after(preview.after)),
        ]

    def show_draft(self, draft: ReturnDraft) -> None:
        self.table.show_rows(list(draft.previews), lambda p: p.instance.name)
        self.table.setVisible(len(draft.previews) > 1)
        self.table.fit_height(5)
        notes = dict.fromkeys(sentence_text(note) for preview in draft.previews for note in preview.notes)
        self._notes.show_foreign("\n".join(notes))
        self._show_in_use(draft)
        guides = [preview.guide for preview in draft.previews if preview.guide is not None]
        self.product.setVisible(draft.guided)
        self.product.show_guides(guides, draft.printed, "")
        self._show_tails(draft)
        self.reason.setText(draft.reason)
        if draft.guided:
            self.commit_label = self.tr("&Record return")
        elif len(draft.previews) > 1:
            self.commit_label = self.tr("&Create %n return code(s)", "", len(draft.previews))
        else:
            self.commit_label = self.tr("&Create return code")
        self._show_leaves(max(0, self.table.current_row))

    def _show_in_use(self, draft: ReturnDraft) -> None:
        """A warning, no more: what is in use goes on being used, and nothing covers it."""
        busy = [preview for preview in draft.previews if preview.uncovered]
        if not busy:
            self.in_use.clear()
            return
        line = self.tr("{instance}: {counts} in use.")
        lines = [line.format(instance=p.instance.name, counts=counts_text(p.uncovered or {})) for p in busy]
        nothing = self.tr(
            "No license covers them after the return. Where only fewer are needed, ask for an update instead."
        )
        self.in_use.show_text(
            Tone.ATTENTION, self.tr("Licenses are still in use"), "\n".join([*lines, nothing])
        )

    def _show_tails(self, draft: ReturnDraft) -> None:
        names = [preview.instance.name for preview in draft.previews]
        if names != list(self._tails):
            while self._form.rowCount():
                self._form.removeRow(0)
            self._tails = {preview.instance.name: self._tail_field(preview) for preview in draft.previews}
        for name, field in self._tails.items():
            field.setText(draft.tails.get(name, ""))

    def _tail_field(self, preview: ReturnPreview) -> QLineEdit:
        field = fields.line(f"tail_{self._form.rowCount()}")
        field.setMaxLength(TAIL)
        field.textEdited.connect(lambda _text: self._note_tail())
        text = self.tr("Last %n character(s) of the serial number of {instance}", "", len(preview.tail))
        name = preview.instance.name.replace("&", "&&")
        self._form.addRow(FieldLabel(text.format(instance=name), field), field)
        return field

    def collect(self, draft: ReturnDraft) -> ReturnDraft:
        tails = {name: field.text().strip() for name, field in self._tails.items()}
        return replace(draft, tails=tails, printed=self.product.printed, reason=self.reason.text().strip())

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.CODE:
            return self.tr("Type or paste the return code that the product printed.")
        wrong = next((name for name in self._wrong if self._typed[name].strip()), "")
        if wrong and len(self._typed[wrong].strip()) < TAIL <= len(self._tail_of(wrong)):
            return self.tr(
                "Of {instance} the last %n character(s) are needed; {typed} is too short.", "", TAIL
            ).format(typed=self._typed[wrong].strip(), instance=wrong)
        if wrong:
            return self.tr(
                "{typed} is not the end of the serial number of {instance}. Look at the device: is it the right one?"
            ).format(typed=self._typed[wrong].strip(), instance=wrong)
        return self.tr(
            "A return cannot be undone: type the last characters of the serial number, as it stands on the device."
        )

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        if missing is Missing.CODE or (missing is Missing.NOTHING and not self.product.isHidden()):
            self.product.focus()
            return
        wrong = self._wrong
        if wrong:
            self._tails[wrong[0]].setFocus()
            self._tails[wrong[0]].selectAll()
        else:
            self.reason.setFocus()

    def _note_tail(self) -> None:
        self._hide_serials()
        self.changed.emit()

    def _hide_serials(self) -> None:
        """What leaves the site names the serial number: it would be copied from there, which checks nothing."""
        for widget in (self._heading, self.leaves):
            widget.setVisible(self._leaving and not self._wrong)

    @property
    def _wrong(self) -> tuple[str, ...]:
        return wrong_tails(ReturnDraft(previews=tuple(self.table.rows_model.rows), tails=self._typed))

    def _tail_of(self, name: str) -> str:
        return next((p.tail for p in self.table.rows_model.rows if p.instance.name == name), "")

    @property
    def _typed(self) -> dict[str, str]:
        return {name: field.text() for name, field in self._tails.items()}

    def _show_leaves(self, row: int) -> None:
        preview = self.table.rows_model.row(row)
        if preview is None:
            return
        self._stops.show_foreign("\n".join(self._said(preview)))
        self._leaving = bool(preview.leaves)
        self._hide_serials()
        if self._leaving:
            title = self.tr("This leaves the site with {instance}")
            self._heading.show_foreign(title.format(instance=preview.instance.name))
            training = self.tr("yes") if self.room.desk.genesis.training else self.tr("no")
            self.leaves.show_fields(preview.leaves, {"training": training})


class ReturnedPage(CarryingPage[ReturnDraft]):
    """The return codes, and the file to be carried."""

    help_topic = "carry"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How does it reach the authority?")
        self.step_name = self.tr("Carry it")

    def show_draft(self, draft: ReturnDraft) -> None:
        if draft.guided:
            what = self.tr("The return of {instance} was recorded.").format(instance=draft.names[0])
            then = self.tr(
                "Enter the return code in the vendor's portal; until then the licenses stay blocked there."
            )
        else:
            what = self.tr("%n return code(s) made.", "", len(draft.codes))
            then = self.tr(
                "Carry the file to the authority, or read the code out. Until it is entered there the licenses "
                "stay blocked. Take the receipt in when it comes back."
            )
        self.carry.show_parcel(draft.made, what=what, codes=draft.codes, next_step=then)


class ReturnWizard(FlowWizard[ReturnDraft]):
    """Return the reservations of one or many instances."""

    def __init__(self, room: Room, draft: ReturnDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[ReturnDraft]] = {
            ReturnStep.WHICH: ReturnWhichPage(room),
            ReturnStep.STOPS: StopsPage(room),
            ReturnStep.CARRY: ReturnedPage(room),
        }
        super().__init__(room, "", ReturnFlow(), draft or ReturnDraft(), pages, parent)
        self.setObjectName("return_wizard")
        self.setWindowTitle(self.tr("Return licenses"))

    def prepare(self, draft: ReturnDraft, done: Done, refused: Refused) -> bool:
        """Look at what would stop."""

        def judge(found: list[ReturnPreview]) -> None:
            refusals = [preview.refusal for preview in found if preview.refusal is not None]
            foreign = tuple(p.instance.name for p in found if p.instance.family is Family.CISCO)
            if refusals:
                refused(refusals[0])
            else:
                done(replace(draft, previews=tuple(found), foreign=foreign))

        self.room.read(lambda desk: return_preview(desk, draft.names), done=judge, refused=refused)
        return True

    def commit(self, draft: ReturnDraft, done: Done, refused: Refused) -> None:
        """Make the return codes, or record the one that the product printed."""
        self.room.act(lambda desk: _return(desk, draft), done=done, refused=refused, reason=draft.reason)


def _return(desk: Desk, draft: ReturnDraft) -> ReturnDraft:
    found = hand_back.give_back(desk, list(draft.names), draft.printed if draft.guided else None)
    codes = tuple((item.instance, item.code or "") for item in found)
    made = carry.parcels(desk, [item.made for item in found if item.made is not None])
    return replace(draft, codes=codes, made=made)
