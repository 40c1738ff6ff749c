"""The wizard that updates a reservation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import carry, update
from slr_desktop.services.change_previews import UpdatePreview, update_preview
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import LONGEST_NOTE
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.flows.updating import Step, UpdateDraft, UpdateFlow
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.tag_texts import with_short_name
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.amounts import AmountGrid, differing
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.changing import amounts_of
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wizards.looking import Looker
from slr_desktop.ui.wizards.picking import PickPage
from slr_desktop.ui.wording import remark_text, sentence_text


class UpdateWhichPage(PickPage[UpdateDraft]):
    """Which reservation."""

    help_topic = "update"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which reservation is to change?")


class HowManyPage(FlowPage[UpdateDraft]):
    """How many of each from now on, against what is available."""

    help_topic = "update"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How many licenses from now on?")
        self.step_name = self.tr("How many")
        self.commit_label = self.tr("&Issue update")
        self._preview: UpdatePreview | None = None
        self._who, self.message = PlainLabel(name="who"), Message()
        self.amounts = AmountGrid(self.tr("Now"), self.tr("From now on"))
        self.amounts.changed.connect(self.changed)
        self._note = fields.line("note", self.tr("who asked for it, or a ticket"))
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.textEdited.connect(lambda _text: self.changed.emit())
        rows = fields.form()
        rows.addRow(self.tr("Reaso&n"), self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._who, self.message, self.amounts):
            column.addWidget(widget)
        column.addLayout(rows)
        column.addStretch(1)

    def show_draft(self, draft: UpdateDraft) -> None:
        self._note.setText(draft.note)
        self._preview = None
        self.amounts.setVisible(draft.preview is not None)
        self.show_preview(draft)

    def show_preview(self, draft: UpdateDraft) -> None:
        """Show the figures; what stands in the fields stays."""
        first, self._preview = self._preview is None, draft.preview
        preview = draft.preview
        if preview is None:
            return
        amounts = amounts_of(preview.lines, draft.quantities)
        if first:
            self.amounts.show_amounts(amounts)
            self.amounts.show()
        else:
            self.amounts.show_figures(amounts)
        row = preview.reservation
        told = self.tr("{udi} at {site}, virtual account {account}.")
        lines = [told.format(udi=row.udi, site=row.site, account=row.account)]
        if preview.number:
            lines.append(self.tr("This will be number {number}.").format(number=preview.number))
        self._who.show_foreign("\n".join(lines))
        self._tell(preview, changed=bool(draft.quantities))
        if first and self.isVisible():
            self.focus_first()

    def _tell(self, preview: UpdatePreview, *, changed: bool) -> None:
        notes = "\n".join(sentence_text(note) for note in preview.notes)
        if preview.refusal is not None and (changed or not preview.number):
            self._refuse(preview.refusal)
        elif preview.superseded:
            numbers = ", ".join(map(str, preview.superseded))
            why = self.tr("Give a reason.")  # not inside the f-string: there it is not collected
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("It supersedes number {numbers}, which may be installed already.").format(
                    numbers=numbers
                ),
                f"{notes}\n{why}",
            )
        elif notes:
            self.message.show_text(Tone.ATTENTION, self.tr("Worth knowing"), notes)
        else:
            self.message.clear()

    def _refuse(self, refusal: Refusal) -> None:
        """Why it cannot be done; where licenses lack, with the way to more."""
        account = self._preview.reservation.account if self._preview is not None else ""
        lacking = (account, str(refusal.facts.get("tag", "")))
        if refusal.code == "pool-too-small":
            self.message.show_refusal(
                with_short_name(refusal, self.room.desk.catalogue),
                button=self.tr("&Add licenses..."),
                action=lambda: self.aside.emit(Wizard.ADD_LICENSES, lacking),
            )
        else:
            self.message.show_refusal(refusal)

    def collect(self, draft: UpdateDraft) -> UpdateDraft:
        if self._preview is None:
            return replace(draft, note=self._note.text().strip())
        amounts = amounts_of(self._preview.lines, {})
        return replace(
            draft, quantities=differing(self.amounts.values, amounts), note=self._note.text().strip()
        )

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.NOTE:
            return self.tr(
                "Give a reason for superseding a number that is on its way; it stands in the journal."
            )
        if missing is Missing.READING:
            return self.tr("The figures are being read.")
        return self.tr("Nothing has changed yet: set at least one quantity.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        if missing is Missing.NOTE:
            self._note.setFocus()
        else:
            self.amounts.focus_first()


class CarryPage(CarryingPage[UpdateDraft]):
    """The authorization, to be carried."""

    help_topic = "update"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How does the update get to the site?")
        self.step_name = self.tr("Carry it")

    def show_draft(self, draft: UpdateDraft) -> None:
        answer = draft.answer
        if answer is None:
            return
        what = self.tr("Number {number} of {instance} was issued for {site}.").format(
            number=answer.sequence, instance=answer.instance, site=answer.site
        )
        self.carry.show_parcel(
            draft.made,
            what="\n".join([what, *self._changes(draft), *map(remark_text, answer.findings)]),
            next_step=self.tr(
                "Carry it to the site, which installs it and sends a confirmation code back. "
                "Come back with that code: until it is entered here, the larger of both quantities stays blocked."
            ),
        )

    def _changes(self, draft: UpdateDraft) -> list[str]:
        """What is other than before, a line for each license."""
        before = {line.tag: line.newest for line in draft.preview.lines} if draft.preview is not None else {}
        told = self.tr("{tag}: {count}, until now {before}")
        return [
            told.format(tag=tag, count=number_text(count), before=number_text(before.get(tag, 0)))
            for tag, count in draft.quantities.items()
        ]


class UpdateWizard(FlowWizard[UpdateDraft]):
    """Update a reservation."""

    def __init__(self, room: Room, draft: UpdateDraft | None = None, parent: QWidget | None = None) -> None:
        self._how_many = HowManyPage(room)
        pages: dict[str, FlowPage[UpdateDraft]] = {
            Step.WHICH: UpdateWhichPage(room),
            Step.HOW_MANY: self._how_many,
            Step.CARRY: CarryPage(room),
        }
        super().__init__(room, "", UpdateFlow(), draft or UpdateDraft(), pages, parent)
        self.setObjectName("update_wizard")
        self.setWindowTitle(self.tr("Update a reservation"))
        self._looker = Looker(self, Step.HOW_MANY, self._look, self._show_preview)
        self._looker.again()

    def go_on(self) -> None:
        """As ever, but never by figures that are no longer true."""
        if not self._looker.hurry(super().go_on):
            super().go_on()

    def come_back(self) -> None:
        """What was typed stands there still; only what the account has is read anew."""
        self._focus_page()
        self._looker.again()

    def prepare(
        self, draft: UpdateDraft, done: Callable[[UpdateDraft], None], refused: Callable[[Refusal], None]
    ) -> bool:
        """Read the reservation that was chosen."""
        before = draft.preview.reservation.anchor if draft.preview is not None else ""
        known = draft if before == draft.anchor else replace(draft, quantities={}, preview=None)
        self._look(known, done, refused)
        return True

    def commit(
        self, draft: UpdateDraft, done: Callable[[UpdateDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Issue the number; what the page shows to be refused is not tried, and asks for no passphrase."""
        if draft.preview is not None and draft.preview.refusal is not None:
            self._set_busy(False)
            self._focus_page()
            return
        self.room.act(lambda desk: _update(desk, draft), done=done, refused=refused)

    def _look(
        self, draft: UpdateDraft, done: Callable[[UpdateDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        self.room.read(lambda desk: _read(desk, draft), done=done, refused=refused)

    def _show_preview(self, draft: UpdateDraft) -> None:
        self._how_many.show_preview(draft)
        self._show_buttons()


def _read(desk: Desk, draft: UpdateDraft) -> UpdateDraft:
    found = update_preview(desk, draft.anchor, draft.quantities, supersede=True)
    return replace(draft, preview=found)


def _update(desk: Desk, draft: UpdateDraft) -> UpdateDraft:
    answer = update.update(
        desk, draft.anchor, dict(draft.quantities), supersede=draft.supersedes, note=draft.note
    )
    made = carry.parcels(desk, [answer.made] if answer.made is not None else [])
    return replace(draft, answer=answer, made=made)
