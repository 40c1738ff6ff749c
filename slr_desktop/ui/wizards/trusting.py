"""The wizard that trusts the other side, after a person compared its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.accounts import Line
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Fault, Refusal
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.roles import Role
from slr_desktop.services import set_up, triage, trust
from slr_desktop.services.desk import Desk
from slr_desktop.services.found import Found, Wants
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.flows.home import next_step
from slr_desktop.ui.flows.trusting import FLOW, Step, TrustDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.onward import OnwardButton
from slr_desktop.ui.widgets.text import FieldLabel, Heading, PlainLabel
from slr_desktop.ui.widgets.words_field import WordsField
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.layers import wizard_below
from slr_desktop.ui.wizards.taking import TakingWizard, WherePage

Done = Callable[[TrustDraft], None]
Refused = Callable[[Refusal], None]
STATEMENTS: Final = frozenset({Kind.INTRODUCTION.value, Kind.TRUST_ANCHOR.value})
"""What can be trusted; that anything else is recorded says nothing about trust."""
ELSEWHERE: Final = frozenset({"unknown-signer", "unknown-site", "other-audience", "other-instance"})
"""Refusals of what is not for this side, or whose sender is not known here yet."""


class TrustWherePage(WherePage[TrustDraft]):
    """Where the statement of the other side is."""

    help_topic = "trust"
    takes = frozenset({Wants.TRUST})

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = (
            self.tr("Where is the authority's trust anchor?")
            if room.desk.genesis.role is Role.SITE
            else self.tr("Where is the introduction of the site?")
        )


class WhosePage(FlowPage[TrustDraft]):
    """Whose it says it is; its words, typed as they were heard. They are shown nowhere."""

    help_topic = "trust"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Whose is it, and which words belong to it?")
        self.step_name = self.tr("Whose it is")
        self.commit_label = self.tr("&Trust it")
        self._says = PlainLabel(name="whose")
        self.words = WordsField(room)
        self.words.changed.connect(self.changed)
        self.reason = fields.line("reason", self.tr("how the words reached you, or a ticket"))
        self.reason.textEdited.connect(lambda _text: self.changed.emit())
        about = self.tr(
            "Ask the other side for the words by telephone, by paper, or face to face: never from the medium that "
            "brought the file. Type what you hear. Only then is it certain that this file is theirs."
        )
        form = fields.form()
        form.addRow(self.tr("&Reason"), self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._says)
        column.addWidget(PlainLabel(about))
        column.addWidget(FieldLabel(self.tr("Its 12 &words or 32 hex digits"), self.words.text))
        column.addWidget(self.words)
        column.addLayout(form)
        column.addStretch(1)

    def show_draft(self, draft: TrustDraft) -> None:
        if draft.found is not None:
            lines = self._said(draft.found)
            if draft.statement != draft.data:
                lines.append(self.tr("It came inside the request that was chosen."))
            self._says.show_foreign("\n".join(lines))
        self.words.show_typed(draft.words)
        self.reason.setText(draft.reason)

    def collect(self, draft: TrustDraft) -> TrustDraft:
        return replace(draft, words=self.words.typed, reason=self.reason.text().strip())

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("Type the 12 words or the 32 hex digits that the other side tells you.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.words.setFocus()

    def _said(self, found: Found) -> list[str]:
        name = ", ".join(found.subjects)
        lines = [
            self.tr("It says that it is the trust anchor of the authority {name}.").format(name=name)
            if found.kind == "trust-anchor"
            else self.tr("It says that it is the introduction of the site {name}.").format(name=name)
        ]
        if found.made_at is not None:
            lines.append(self.tr("Made at {time}.").format(time=shown_time(found.made_at)))
        return lines


class TrustedPage(FlowPage[TrustDraft]):
    """Who is trusted now, and what to do."""

    help_topic = "trust"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Who is trusted now?")
        self.step_name = self.tr("Done")
        self.onward = OnwardButton()
        self.onward.wanted.connect(lambda wizard: self.elsewhere.emit(wizard, None))
        self._what, self._next = PlainLabel(name="what_was_made"), PlainLabel(name="what_next")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._what)
        column.addWidget(Heading(self.tr("What to do now"), level=2))
        column.addWidget(self._next)
        column.addWidget(self.onward, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_draft(self, draft: TrustDraft) -> None:
        self._what.show_foreign(
            self.tr("{name} is trusted now: the words belong to its file.").format(name=draft.trusted)
        )
        role, back = self.room.desk.genesis.role, wizard_below(self)
        if back is not None:
            self._next.setText(
                self.tr("Done leads back to {wizard}, where you were.").format(wizard=back.windowTitle())
            )
            self.onward.offer(None, role)
            return
        self._next.setText(
            self.tr("Its authorizations can be imported here. Request licenses when instances need them.")
            if role is Role.SITE
            else self.tr("Its requests can be answered here. Take them in when they come.")
        )
        self.onward.offer(next_step(role, trusted=True, stocked=draft.stocked), role)


class TrustWizard(TakingWizard[TrustDraft]):
    """Trust an authority, at a site, or a site, at an authority."""

    def __init__(self, room: Room, draft: TrustDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[TrustDraft]] = {
            Step.WHERE: TrustWherePage(room),
            Step.WHOSE: WhosePage(room),
            Step.DONE: TrustedPage(room),
        }
        super().__init__(room, "", FLOW, draft or TrustDraft(), pages, parent)
        self.setObjectName("trust_wizard")
        self.setWindowTitle(self.tr("Trust the other side"))
        self.wanted_here = (
            self.tr("What is wanted here is the trust anchor of the authority, a file that it gives out.")
            if room.desk.genesis.role is Role.SITE
            else self.tr("What is wanted here is the introduction of a site, or a request of it.")
        )

    def prepare(self, draft: TrustDraft, done: Done, refused: Refused) -> bool:
        """Read whose it says it is; what is no statement for this side is refused here."""

        def read(desk: Desk) -> TrustDraft:
            statement = trust.statement_in(desk, draft.data)
            return replace(draft, statement=statement, found=triage.identify(desk, statement))

        def judge(read: TrustDraft) -> None:
            found = read.found
            assert found is not None
            if found.wants is Wants.TRUST and found.refusal is None:
                done(read)
            else:
                refused(_why_not(found))

        self.room.read(read, done=judge, refused=refused)
        return True

    def misfit_lines(self, found: Found) -> list[str]:
        """Of what is no statement it is said what is wanted; what becomes of it is no matter here."""
        return [] if found.kind not in STATEMENTS else super().misfit_lines(found)

    def commit(self, draft: TrustDraft, done: Done, refused: Refused) -> None:
        """Compare, and trust."""
        outside = self.room.outside

        def work(desk: Desk) -> TrustDraft:
            words = set_up.word_list(outside)
            party = trust.import_statement(desk, draft.statement, draft.words, words)
            return replace(draft, trusted=party.name, stocked=_stocked(desk))

        self.room.act(work, done=done, refused=refused, reason=draft.reason)


def _stocked(desk: Desk) -> bool:
    """Whether there is something that the trust is for: instances at a site, licenses at an authority."""
    if desk.genesis.role is Role.SITE:
        return bool(desk.workspace.keys(Instance))
    return bool(desk.workspace.keys(Line))


def _beside_the_point(found: Found, refusal: Refusal) -> bool:
    """Whether it is whole, but no statement: why its own wizard would not take it now says nothing of trust."""
    told = found.made_at is not None and found.kind not in STATEMENTS
    return told and (refusal.code in ELSEWHERE or refusal.fault is Fault.ORDER)


def _why_not(found: Found) -> Refusal:
    """Why something cannot be trusted here: what it is instead, or that it is trusted already."""
    if found.refusal is not None and not _beside_the_point(found, found.refusal):
        return found.refusal
    if found.recorded and found.kind in STATEMENTS:
        return Refusal(
            "replayed",
            "{name} is trusted already, by these very bytes: nothing has to be compared again.",
            name=found.owner,
        )
    said = found.sentences[0]
    facts: dict[str, Any] = dict(said.facts)
    return Refusal("wrong-kind", said.template, **facts)
