"""The wizard that removes a reservation without its return code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import update
from slr_desktop.services.change_previews import RemovePreview, remove_preview
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import LONGEST_NOTE
from slr_desktop.services.instances import named
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.flows.removing import LAST, RemoveDraft, RemoveFlow, Step
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.text import Heading, PlainLabel
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wizards.picking import PickPage
from slr_desktop.ui.wording import sentence_text


class RemoveWhichPage(PickPage[RemoveDraft]):
    """Which reservation."""

    help_topic = "remove"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which reservation is to be removed?")


class WhyPage(FlowPage[RemoveDraft]):
    """What goes on unseen, why it is removed all the same, and the end of the serial number."""

    help_topic = "remove"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Remove it without its return code?")
        self.step_name = self.tr("Reason")
        self.commit_label = self.tr("&Remove reservation")
        self._who, self.message = PlainLabel(name="who"), Message()
        self._note = fields.line("note", self.tr("what happened to the instance"))
        self._note.setMaxLength(LONGEST_NOTE)
        self._serial = fields.line("serial")
        for field in (self._note, self._serial):
            field.textEdited.connect(lambda _text: self.changed.emit())
        rows = fields.form()
        rows.addRow(self.tr("Reaso&n"), self._note)
        rows.addRow(self.tr("&Last {count} characters of its serial number").format(count=LAST), self._serial)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._who)
        column.addWidget(self.message)
        column.addLayout(rows)
        column.addStretch(1)

    def show_draft(self, draft: RemoveDraft) -> None:
        self._note.setText(draft.note)
        self._serial.setText(draft.serial)
        if draft.preview is not None:
            self.show_preview(draft.preview)

    def show_preview(self, preview: RemovePreview) -> None:
        """Show what would be released, and what nobody here will see."""
        row = preview.reservation
        lines = [
            self.tr("{udi} at {site}, virtual account {account}.").format(
                udi=row.udi, site=row.site, account=row.account
            ),
            self.tr("Releases {counts}.").format(counts=counts_text(preview.released)),
        ]
        self._who.show_foreign("\n".join(lines))
        if preview.refusal is not None:
            self.message.show_refusal(preview.refusal)
            return
        self.message.show_text(
            Tone.ATTENTION,
            self.tr("What happens unseen, and cannot be taken back"),
            "\n".join(sentence_text(note) for note in preview.notes),
        )

    def collect(self, draft: RemoveDraft) -> RemoveDraft:
        return replace(draft, note=self._note.text().strip(), serial=self._serial.text().strip())

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.NOTE:
            return self.tr("Give a reason; it stands in the journal.")
        if missing is Missing.READING:
            return self.tr("The reservation is being read.")
        return self.tr("Type the last {count} characters of the serial number, as they stand above.").format(
            count=LAST
        )

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        (self._serial if missing is Missing.SERIAL else self._note).setFocus()


class DonePage(FlowPage[RemoveDraft]):
    """What was released, and what is left to do."""

    help_topic = "remove"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What was removed, and what is left to do?")
        self.step_name = self.tr("Done")
        self._what, self._next = PlainLabel(name="what_was_done"), PlainLabel(name="what_next")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._what)
        column.addWidget(Heading(self.tr("What to do now"), level=2))
        column.addWidget(self._next)
        column.addStretch(1)

    def show_draft(self, draft: RemoveDraft) -> None:
        if draft.preview is None or draft.released is None:
            return
        instance, site = draft.preview.reservation.instance, draft.preview.reservation.site
        self._what.show_foreign(
            self.tr("{instance} holds nothing any more; released: {counts}.").format(
                instance=instance, counts=counts_text(dict(draft.released))
            )
        )
        self._next.show_foreign(
            self.tr(
                "Nothing is carried: tell {site} yourself. Whether {instance} goes on using the licenses is not "
                "known here. If its return code comes after all, enter it: it releases nothing and closes what "
                "waits at the site."
            ).format(site=site, instance=instance)
        )


class RemoveWizard(FlowWizard[RemoveDraft]):
    """Remove a reservation."""

    def __init__(self, room: Room, draft: RemoveDraft | None = None, parent: QWidget | None = None) -> None:
        self._why = WhyPage(room)
        pages: dict[str, FlowPage[RemoveDraft]] = {
            Step.WHICH: RemoveWhichPage(room),
            Step.WHY: self._why,
            Step.DONE: DonePage(room),
        }
        super().__init__(room, "", RemoveFlow(), draft or RemoveDraft(), pages, parent)
        self.setObjectName("remove_wizard")
        self.setWindowTitle(self.tr("Remove a reservation"))
        if self.walk.step == Step.WHY:
            self.prepare(self.walk.draft, self._show_preview, self.refuse)

    def prepare(
        self, draft: RemoveDraft, done: Callable[[RemoveDraft], None], refused: Callable[[Refusal], None]
    ) -> bool:
        """Read the reservation that was chosen."""
        anchor = draft.anchor
        self.room.read(
            lambda desk: remove_preview(desk, anchor),
            done=lambda preview: done(replace(draft, preview=preview)),
            refused=refused,
        )
        return True

    def _show_preview(self, draft: RemoveDraft) -> None:
        self.walk.collect(replace(self._why.collect(self.walk.draft), preview=draft.preview))
        if draft.preview is not None:
            self._why.show_preview(draft.preview)

    def commit(
        self, draft: RemoveDraft, done: Callable[[RemoveDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Remove it."""
        self.room.act(lambda desk: _remove(desk, draft), done=done, refused=refused)


def _remove(desk: Desk, draft: RemoveDraft) -> RemoveDraft:
    issued, released = update.remove(desk, draft.anchor, draft.note)
    counts = named(desk.catalogue.product(issued.product), issued.release, released)
    return replace(draft, released=tuple(counts.items()))
