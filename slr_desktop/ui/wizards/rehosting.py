"""The wizard that moves the reservation of a failed instance to the request of a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import carry, inbox
from slr_desktop.services import rehost as rehosting
from slr_desktop.services.asking import Terms
from slr_desktop.services.change_previews import RehostPreview, rehost_preview
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import LONGEST_NOTE
from slr_desktop.ui.flows.answering import REPEATED, CodeTerms
from slr_desktop.ui.flows.rehosting import RehostDraft, RehostFlow, Step
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.amounts import AmountGrid, differing
from slr_desktop.ui.widgets.code_terms import CodeTermsFields
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.report import ReportView
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.changing import amounts_of
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.looking import Looker
from slr_desktop.ui.wizards.picking import FromInboxPage, PickPage
from slr_desktop.ui.wizards.taking import TakingWizard
from slr_desktop.ui.wording import remark_text, sentence_text

MENDED_BY_TERMS: Final = frozenset(
    {
        "pool-too-small",
        "quantity-missing",
        "not-reservable",
        "higher-release",
        "bad-value",
        "usage",
        "unknown-name",
        "ambiguous-name",
        "unknown-site",
    }
)
"""Refusals of a request that other quantities, or of a code another site, product or release, put right."""


class FailedPage(PickPage[RehostDraft]):
    """Which instance failed."""

    help_topic = "rehost"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which instance has failed for good?")
        self.step_name = self.tr("What failed")


class RequestPage(FromInboxPage[RehostDraft]):
    """Which request takes over."""

    help_topic = "rehost"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which request takes its licenses over?")
        self.step_name = self.tr("The new request")


class TermsPage(FlowPage[RehostDraft]):
    """What moves, and why."""

    help_topic = "rehost"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How many licenses move, and why?")
        self.step_name = self.tr("What moves")
        self.commit_label = self.tr("&Rehost")
        self._preview: RehostPreview | None = None
        self._who, self.message, self.report = PlainLabel(name="who"), Message(), ReportView()
        self._code = CodeTermsFields(room.desk.catalogue.products if room.is_open else ())
        self._code.changed.connect(self.changed)
        self.amounts = AmountGrid(self.tr("Now"), self.tr("Move"))
        self.amounts.changed.connect(self.changed)
        self._note = fields.line("note", self.tr("what happened to the instance"))
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.textEdited.connect(lambda _text: self.changed.emit())
        rows = fields.form()
        rows.addRow(self.tr("Reaso&n"), self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._who, self._code, self.message):
            column.addWidget(widget)
        column.addLayout(rows)
        column.addWidget(self.amounts)
        column.addWidget(self.report)
        column.addStretch(1)

    def show_draft(self, draft: RehostDraft) -> None:
        self._note.setText(draft.note)
        self._preview = None
        typed = (
            draft.preview is not None and draft.preview.request is not None and draft.preview.request.typed
        )
        self._code.setVisible(typed)
        self._code.show_terms(draft.of_code, draft.sites)
        self.amounts.setVisible(draft.preview is not None)
        self.report.show_checks(())
        self.show_preview(draft)

    def show_preview(self, draft: RehostDraft) -> None:
        """Show the figures; what stands in the fields stays."""
        first, self._preview = self._preview is None, draft.preview
        preview = draft.preview
        if preview is None:
            return
        amounts = amounts_of(preview.lines, draft.quantities)
        if first:
            self.amounts.show_amounts(amounts)
        else:
            self.amounts.show_figures(amounts)
        request = preview.request
        self._who.show_foreign(self._from_and_to(preview))
        self.report.show_checks(request.checks if request is not None else ())
        self._tell(preview)

    def _from_and_to(self, preview: RehostPreview) -> str:
        """Which instance of which site gives what to which."""
        failed, request = preview.failed, preview.request
        site = _site_of(preview)
        said = self.tr("At {site}: from {failed} to {instance}, virtual account {account}.")
        if site != failed.site:
            said = self.tr("From {failed} at {old} to {instance} at {site}, virtual account {account}.")
        return said.format(
            failed=failed.instance,
            old=failed.site,
            instance=request.instance if request is not None else "",
            site=site,
            account=failed.account,
        )

    def _tell(self, preview: RehostPreview) -> None:
        if preview.refusal is not None:
            self.message.show_refusal(preview.refusal)
            return
        lines = [sentence_text(note) for note in preview.notes]
        request = preview.request
        if request is not None:
            lines += map(remark_text, request.findings)
            if request.corrections:
                lines.append(
                    self.tr("The code was put right: {what}.").format(what=remark_text(request.corrections))
                )
        self.message.show_text(
            Tone.ATTENTION,
            self.tr("Rehosting bars the codes of the failed instance, and cannot be undone"),
            "\n".join(lines),
        )

    def collect(self, draft: RehostDraft) -> RehostDraft:
        told = replace(draft, note=self._note.text().strip())
        if self._preview is None:
            return told
        amounts = amounts_of(self._preview.lines, {})
        typed = self._preview.request is not None and self._preview.request.typed
        return replace(
            told,
            quantities=differing(self.amounts.values, amounts),
            of_code=self._code.terms if typed else draft.of_code,
        )

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.NOTE:
            return self.tr("Give a reason; it stands in the journal.")
        return self.tr("The figures are being read.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self._note.setFocus()


def _site_of(preview: RehostPreview) -> str:
    """The site of the new instance."""
    request = preview.request
    return request.site if request is not None and request.site else preview.failed.site


class CarryPage(CarryingPage[RehostDraft]):
    """The authorization of the new instance, to be carried."""

    help_topic = "rehost"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How does the authorization get to the new instance?")
        self.step_name = self.tr("Carry it")

    def show_draft(self, draft: RehostDraft) -> None:
        answer, preview = draft.answer, draft.preview
        if answer is None or preview is None:
            return
        moved = self.tr("The licenses of {failed} have moved to {instance}.")
        again = self.tr("They had moved to {instance} before: this is the same authorization again.")
        self.carry.show_parcel(
            draft.made,
            what=(moved if answer.ok else again).format(
                failed=preview.failed.instance, instance=answer.instance
            ),
            next_step=self.tr(
                "Carry it to {site}, which installs it on the new instance. Tell the site to shut {failed} down and "
                "to return its licenses there: until then it goes on showing them. That return code is entered here "
                "as ever; it releases nothing."
            ).format(site=_site_of(preview), failed=preview.failed.instance),
        )


class RehostWizard(TakingWizard[RehostDraft]):
    """Move the reservation of a failed instance."""

    def __init__(self, room: Room, draft: RehostDraft | None = None, parent: QWidget | None = None) -> None:
        self._terms = TermsPage(room)
        pages: dict[str, FlowPage[RehostDraft]] = {
            Step.FAILED: FailedPage(room),
            Step.REQUEST: RequestPage(room),
            Step.TERMS: self._terms,
            Step.CARRY: CarryPage(room),
        }
        super().__init__(room, "", RehostFlow(), draft or RehostDraft(), pages, parent)
        self.setObjectName("rehost_wizard")
        self.setWindowTitle(self.tr("Rehost"))
        self.wanted_here = self.tr("What is wanted here is the request of the instance that takes over.")
        self._looker = Looker(self, Step.TERMS, self._look, self._show_preview)

    def begin(self) -> None:
        """Nothing goes on by itself: which instance failed is always a person's word."""

    def go_on(self) -> None:
        """As ever, but never by figures that are no longer true."""
        if not self._looker.hurry(super().go_on):
            super().go_on()

    def prepare(
        self, draft: RehostDraft, done: Callable[[RehostDraft], None], refused: Callable[[Refusal], None]
    ) -> bool:
        """Read what would move, before the page that shows it."""
        if self.walk.steps[self.walk.number] != Step.TERMS:
            return False
        self.room.read(lambda desk: _begin(desk, draft), done=done, refused=refused)
        return True

    def commit(
        self, draft: RehostDraft, done: Callable[[RehostDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Move it."""
        self.room.act(lambda desk: _rehost(desk, draft), done=done, refused=refused)

    def _look(
        self, draft: RehostDraft, done: Callable[[RehostDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        self.room.read(lambda desk: _read(desk, draft), done=done, refused=refused)

    def _show_preview(self, draft: RehostDraft) -> None:
        self._terms.show_preview(draft)
        self._show_buttons()


def _source(desk: Desk, draft: RehostDraft) -> bytes:
    return draft.data or inbox.request_bytes(desk, draft.exchanges[0])


def _code_terms(draft: RehostDraft) -> Terms:
    code = draft.of_code
    return Terms(
        account="",
        quantities={},
        site=code.site or None,
        product=code.product or None,
        release=code.release or None,
    )


def _begin(desk: Desk, draft: RehostDraft) -> RehostDraft:
    sites = tuple(sorted(party.name for party in desk.workspace.all(Party, role=Role.SITE.value)))
    known = replace(draft, sites=sites, preview=None, quantities={})
    read = _read(desk, known)
    assert read.preview is not None
    failed, request = read.preview.failed, read.preview.request
    if request is not None and request.typed and request.digest:
        code = CodeTerms(site=failed.site, product=failed.product, release=failed.release)
        read = _read(desk, replace(known, of_code=code))
    request = read.preview.request if read.preview is not None else None
    refusal = request.refusal if request is not None else None
    if request is not None and refusal is not None:
        mended = bool(request.digest) and refusal.code in MENDED_BY_TERMS
        if not mended:
            raise refusal  # another request has to be chosen: it is said where one is chosen
    return read


def _read(desk: Desk, draft: RehostDraft) -> RehostDraft:
    found = rehost_preview(desk, draft.anchor, _source(desk, draft), draft.quantities, _code_terms(draft))
    return replace(draft, preview=found)


def _rehost(desk: Desk, draft: RehostDraft) -> RehostDraft:
    answer = rehosting.rehost(
        desk, draft.anchor, _source(desk, draft), dict(draft.quantities), draft.note, _code_terms(draft)
    )
    if answer.made is None and answer.refusal is not None:
        raise answer.refusal
    assert answer.refusal is None or answer.refusal.code == REPEATED
    made = carry.parcels(desk, [answer.made] if answer.made is not None else [])
    return replace(draft, answer=answer, made=made)
