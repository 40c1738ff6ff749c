"""The wizard that returns an authorization that was never installed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import carry, hand_back
from slr_desktop.services.desk import Desk
from slr_desktop.services.found import Wants
from slr_desktop.services.hand_back_previews import DiscardPreview, discard_preview
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.flows.returning import GIVE_BACK, GiveBackDraft, GiveBackStep, GivenBack
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.serial_ends import SerialEnds
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import CodeText, PlainLabel
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.taking import TakingWizard, WherePage
from slr_desktop.ui.wording import refusal_words

Done = Callable[[GiveBackDraft], None]
Refused = Callable[[Refusal], None]


class GiveBackWherePage(WherePage[GiveBackDraft]):
    """Where the authorization is that was never installed."""

    help_topic = "return"
    takes = frozenset({Wants.RETURN_AUTHORIZATION})

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Where is the authorization that was never installed?")


class WhyPage(FlowPage[GiveBackDraft]):
    """Why it does not fit, and what follows."""

    help_topic = "return"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Why does it not fit, and what follows?")
        self.step_name = self.tr("Why, what follows")
        self._draft = GiveBackDraft()
        self.message = Message()
        columns = (
            Column[DiscardPreview](self.tr("Instance"), lambda p: p.instance or self.tr("unknown")),
            Column[DiscardPreview](self.tr("Number"), lambda p: str(p.sequence or ""), number=True),
            Column[DiscardPreview](self.tr("Verdict"), self._verdict),
        )
        self.table = RowsTable(RowsModel(columns), "items", self.tr("Authorizations"))
        self.table.wrap()
        self.table.enter_goes_on = True
        self.table.picked.connect(self._show_item)
        self._why, self._follows = PlainLabel(name="why"), PlainLabel(name="follows")
        self.code = CodeText(lines=1)
        self.code.setObjectName("code")
        self.code.setAccessibleName(self.tr("Its return code"))
        self.reason = fields.line("reason", self.tr("why, or a ticket; it stays in the journal of this site"))
        self.reason.textEdited.connect(lambda _text: self.changed.emit())
        self.ends = SerialEnds(
            self.tr(
                "What is given back cannot be installed afterwards. To make sure that it is the right one, type the "
                "end of the serial number as it stands on the device."
            )
        )
        self.ends.changed.connect(self.changed)
        form = fields.form()
        form.addRow(self.tr("&Reason"), self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.table, self.message, self._why, self._follows, self.code, self.ends):
            column.addWidget(widget)
        column.addLayout(form)
        column.addStretch(1)

    def show_draft(self, draft: GiveBackDraft) -> None:
        self._draft = draft
        several = len(draft.previews) > 1
        self.title = self._question(draft)
        self.ends.show_ends({p.instance: p.tail for p in draft.previews if p.tail}, draft.tails)
        self.leads = draft.returnable > 0
        self.table.show_rows(list(draft.previews), lambda p: (p.instance, p.sequence))
        self.table.setVisible(several)
        self.table.fit_height(6)
        self.reason.setText(draft.reason)
        self.commit_label = (
            self.tr("&Create %n return code(s)", "", draft.returnable)
            if several
            else self.tr("&Create return code")
        )
        self._show_item(max(0, self.table.current_row))

    def collect(self, draft: GiveBackDraft) -> GiveBackDraft:
        return replace(draft, reason=self.reason.text().strip(), tails=self.ends.typed)

    def _question(self, draft: GiveBackDraft) -> str:
        """What the page asks, by what it shows."""
        if not draft.returnable:
            return self.tr("Why can it not be given back?")
        if any(preview.tail for preview in draft.previews):
            return self.tr("It can be installed: what follows when it goes back?")
        return self.tr("Why does it not fit, and what follows?")

    def _first_wrong(self) -> str:
        return next(iter(self.collect(self._draft).wrong), "")

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.SERIAL:
            return self.ends.missing_text(self._first_wrong())
        return self.tr("Nothing of this can be given back. Go back and choose another file, or cancel.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        wrong = self._first_wrong()
        if wrong and missing in (Missing.NOTHING, Missing.SERIAL):
            self.ends.focus(wrong)
        else:
            self.reason.setFocus()

    def _show_item(self, row: int) -> None:
        preview = self.table.rows_model.row(row)
        if preview is None:
            return
        self._why.show_foreign(self._said_why(preview))
        self._why.setVisible(preview.refusal is None)  # what is refused says why itself
        self._follows.show_foreign("\n".join(self._said_follows(preview)))
        self.code.setPlainText(preview.code)
        self.code.setVisible(bool(preview.code))
        if preview.refusal is not None:
            self.message.show_refusal(preview.refusal)
        elif preview.why is None:
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("This authorization fits, and can be installed"),
                self.tr("Give it back only if it is not wanted any more."),
                button=self.tr("&Import it instead"),
                action=self._import,
            )
        else:
            self.message.clear()

    def _said_why(self, preview: DiscardPreview) -> str:
        if preview.why is None:
            return ""
        words = refusal_words(preview.why)
        return self.tr("It cannot be installed on {instance}: {why}").format(
            instance=preview.instance, why=words.what
        )

    def _said_follows(self, preview: DiscardPreview) -> list[str]:
        if preview.refusal is not None:
            return []
        counts = counts_text(preview.counts or {})
        lines = [
            self.tr("At the authority it blocks {counts}, until its return code is entered there.").format(
                counts=counts
            ),
            self.tr("Afterwards nothing of this request can be installed any more."),
        ]
        if preview.open_request:
            lines.append(self.tr("Its request is open; it is over with it."))
        return lines

    def _verdict(self, preview: DiscardPreview) -> str:
        if preview.refusal is not None:
            return refusal_words(preview.refusal).what
        return self.tr("can be given back")

    def _import(self) -> None:
        source = Source(name=self._draft.source_name, data=self._draft.data)
        self.elsewhere.emit(Wizard.IMPORT, source)


class GivenBackPage(CarryingPage[GiveBackDraft]):
    """The return codes, and the file to be carried."""

    help_topic = "carry"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How does it reach the authority?")
        self.step_name = self.tr("Carry it")

    def show_draft(self, draft: GiveBackDraft) -> None:
        codes = [(outcome.instance, outcome.code) for outcome in draft.outcomes if outcome.code]
        lines = [self.tr("%n return code(s) made.", "", len(codes))]
        lines += [
            f"{outcome.instance}: {refusal_words(outcome.refusal).what}"
            for outcome in draft.outcomes
            if outcome.refusal is not None
        ]
        self.carry.show_parcel(
            draft.made,
            what="\n".join(lines),
            codes=codes,
            next_step=self.tr(
                "Carry the file to the authority, or read the code out. Until it is entered there the licenses "
                "stay blocked. Take the receipt in when it comes back."
            ),
        )


class GiveBackWizard(TakingWizard[GiveBackDraft]):
    """Return authorizations of which nothing was ever installed."""

    def __init__(self, room: Room, draft: GiveBackDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[GiveBackDraft]] = {
            GiveBackStep.WHERE: GiveBackWherePage(room),
            GiveBackStep.WHY: WhyPage(room),
            GiveBackStep.CARRY: GivenBackPage(room),
        }
        super().__init__(room, "", GIVE_BACK, draft or GiveBackDraft(), pages, parent)
        self.setObjectName("give_back_wizard")
        self.setWindowTitle(self.tr("Give back an unused authorization"))
        self.wanted_here = self.tr(
            "What is given back here is an authorization that came from the authority and was never installed."
        )

    def _show_buttons(self) -> None:
        super()._show_buttons()
        nothing = self.walk.commits and not self.walk.draft.returnable
        self.next_button.setVisible(not nothing)  # what cannot be given back is read, and left

    def prepare(self, draft: GiveBackDraft, done: Done, refused: Refused) -> bool:
        """Read what was chosen; a forgotten request proves itself by a key, which is unlocked for it."""

        def read(desk: Desk) -> GiveBackDraft:
            return replace(draft, previews=tuple(discard_preview(desk, draft.data)))

        def judge(after: GiveBackDraft) -> None:
            codes = {p.refusal.code for p in after.previews if p.refusal is not None}
            if "passphrase-missing" in codes and not self.room.unlocked:
                self.room.act(read, done=done, refused=refused)
            else:
                done(after)

        self.room.read(read, done=judge, refused=refused)
        return True

    def commit(self, draft: GiveBackDraft, done: Done, refused: Refused) -> None:
        """Make the return codes."""
        self.room.act(lambda desk: _give_back(desk, draft), done=done, refused=refused, reason=draft.reason)


def _give_back(desk: Desk, draft: GiveBackDraft) -> GiveBackDraft:
    found = hand_back.discard(desk, draft.data, None)
    outcomes = tuple(
        GivenBack(instance=item.instance, code=item.code or "", refusal=item.refusal) for item in found
    )
    made = carry.parcels(desk, [item.made for item in found if item.made is not None])
    return replace(draft, outcomes=outcomes, made=made)
