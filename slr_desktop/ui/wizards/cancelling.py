"""The wizard that cancels open requests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.reservations import Event
from slr_desktop.services import hand_back
from slr_desktop.services.desk import Desk
from slr_desktop.services.hand_back_previews import CancelPreview, cancel_preview
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.flows.returning import CANCEL, CancelDraft, CancelStep
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.groups import grouped
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading, PlainLabel
from slr_desktop.ui.wizards.choosing import WhichPage
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wording import sentence_text

Done = Callable[[CancelDraft], None]
Refused = Callable[[Refusal], None]


class CancelWhichPage(WhichPage[CancelDraft]):
    """Which requests are cancelled."""

    help_topic = "cancel"

    def __init__(self, room: Room) -> None:
        super().__init__(room, Event.CANCEL)
        self.title = self.tr("Whose request is cancelled?")


class FollowsPage(FlowPage[CancelDraft]):
    """What is open, and what follows."""

    help_topic = "cancel"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What follows when it is cancelled?")
        self.step_name = self.tr("What follows")
        self.message = Message()
        columns = (
            Column[CancelPreview](self.tr("Instance"), lambda p: p.instance.name),
            Column[CancelPreview](self.tr("Asked at"), lambda p: shown_time(p.since)),
            Column[CancelPreview](self.tr("Of"), lambda p: p.authority or self.tr("the vendor")),
            Column[CancelPreview](self.tr("Left this desk"), self._left),
            Column[CancelPreview](self.tr("Request code"), lambda p: p.code),
        )
        self.table = RowsTable(RowsModel(columns), "requests", self.tr("Open requests"))
        self.table.wrap()
        self.table.enter_goes_on = True
        self._open, self._notes = PlainLabel(name="open"), PlainLabel(name="notes")
        self.reason = fields.line("reason", self.tr("why, or a ticket; it stays in the journal of this site"))
        self.reason.textEdited.connect(lambda _text: self.changed.emit())
        form = fields.form()
        form.addRow(self.tr("&Reason"), self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.table.picked.connect(self._show_item)
        for widget in (self.message, self.table, self._open, self._notes):
            column.addWidget(widget)
        column.addLayout(form)
        column.addStretch(1)

    def show_draft(self, draft: CancelDraft) -> None:
        self.table.show_rows(list(draft.previews), lambda p: p.instance.name)
        self.table.setVisible(len(draft.previews) > 1)
        self.table.fit_height(6)
        self._show_item(max(0, self.table.current_row))
        notes = dict.fromkeys(sentence_text(note) for preview in draft.previews for note in preview.notes)
        self._notes.show_foreign("\n".join(notes))
        self.reason.setText(draft.reason)
        several = len(draft.previews) > 1
        self.commit_label = (
            self.tr("&Cancel %n request(s)", "", len(draft.previews))
            if several
            else self.tr("&Cancel request")
        )
        self.cancel_label = self.tr("&Keep the requests") if several else self.tr("&Keep the request")
        if any(preview.handed_over for preview in draft.previews):
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("An authorization may be on its way"),
                self.tr(
                    "If it is here already, give it back instead: that frees the licenses, cancelling does not."
                ),
                button=self.tr("&Give back an unused authorization"),
                action=lambda: self.elsewhere.emit(Wizard.GIVE_BACK, None),
            )
        else:
            self.message.clear()

    def collect(self, draft: CancelDraft) -> CancelDraft:
        return replace(draft, reason=self.reason.text().strip())

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.reason.setFocus()

    def _show_item(self, row: int) -> None:
        preview = self.table.rows_model.row(row)
        if preview is not None:
            said = self.tr("{instance} asked {authority} at {time}, with the code {code}.")
            self._open.show_foreign(
                said.format(
                    instance=preview.instance.name,
                    authority=preview.authority or self.tr("the vendor"),
                    time=shown_time(preview.since),
                    code=preview.code or self.tr("that was never recorded"),
                )
            )
            self._open.setText(grouped(self._open.text()))

    def _left(self, preview: CancelPreview) -> str:
        return self.tr("yes") if preview.handed_over else self.tr("not as a file")


class CancelledPage(FlowPage[CancelDraft]):
    """What was cancelled, and what to do now."""

    help_topic = "cancel"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What was cancelled?")
        self.step_name = self.tr("Done")
        self._what = PlainLabel(name="what_was_made")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._what)
        column.addWidget(Heading(self.tr("What to do now"), level=2))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Nothing has to be carried. Where the request was saved as a file, on a stick or in a folder, "
                    "delete it there: an authority that gets it would answer it. Should an authorization for it "
                    "arrive all the same, give it back under Give back an unused authorization: until then it "
                    "blocks licenses at the authority."
                ),
                name="what_next",
            )
        )
        column.addStretch(1)

    def show_draft(self, draft: CancelDraft) -> None:
        names = ", ".join(draft.cancelled)
        self._what.show_foreign(self.tr("The request of {names} was cancelled.").format(names=names))


class CancelWizard(FlowWizard[CancelDraft]):
    """Cancel the open requests of one or many instances."""

    def __init__(self, room: Room, draft: CancelDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[CancelDraft]] = {
            CancelStep.WHICH: CancelWhichPage(room),
            CancelStep.FOLLOWS: FollowsPage(room),
            CancelStep.DONE: CancelledPage(room),
        }
        super().__init__(room, "", CANCEL, draft or CancelDraft(), pages, parent)
        self.setObjectName("cancel_wizard")
        self.setWindowTitle(self.tr("Cancel a request"))

    def prepare(self, draft: CancelDraft, done: Done, refused: Refused) -> bool:
        """Look at what is open."""

        def judge(found: list[CancelPreview]) -> None:
            refusals = [preview.refusal for preview in found if preview.refusal is not None]
            if refusals:
                refused(refusals[0])
            else:
                done(replace(draft, previews=tuple(found)))

        self.room.read(lambda desk: cancel_preview(desk, draft.names), done=judge, refused=refused)
        return True

    def commit(self, draft: CancelDraft, done: Done, refused: Refused) -> None:
        """Cancel them."""

        def cancel(desk: Desk) -> CancelDraft:
            return replace(draft, cancelled=tuple(hand_back.cancel(desk, list(draft.names))))

        self.room.act(cancel, done=done, refused=refused, reason=draft.reason)
