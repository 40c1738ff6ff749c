"""What a new workspace is asked after it was made; every page may be left empty."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role
from slr_desktop.services import triage
from slr_desktop.services.accounts import Bought
from slr_desktop.services.found import Found, Wants
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.flows.home import next_step
from slr_desktop.ui.flows.set_up import SetUpDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.introduction_texts import spoken, what_it_is, where_it_goes
from slr_desktop.ui.room import Room
from slr_desktop.ui.tag_texts import tag_text
from slr_desktop.ui.widgets.onward import OnwardButton
from slr_desktop.ui.widgets.source import Source, SourcePicker
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel
from slr_desktop.ui.widgets.words_field import WordsField
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.listing import ListPage
from slr_desktop.ui.wording import sentence_text

ONE_FILE: Final = "Several files were dropped; choose the one that is wanted here."


class WhomPage(FlowPage[SetUpDraft]):
    """Whom a site trusts: the anchor of an authority, and its words."""

    help_topic = "trust"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which authority does this site trust?")
        self.step_name = self.tr("Whom you trust")
        self.picker = SourcePicker(room, codes=False, wants=frozenset({Wants.TRUST}))
        self.picker.taken.connect(self._take)
        self.picker.refused.connect(self._refuse)
        self.picker.several.connect(lambda _paths: self.refused.emit(Refusal("usage", ONE_FILE)))
        self._whose = PlainLabel(name="whose")
        self.words = WordsField(room)
        self.words.changed.connect(self._tell)
        about = self.tr(
            "The workspace is made. What it lacks is the authority's trust anchor: a small file that says who the "
            "authority is. The license officer saves it there, and tells you its words by voice or on paper. "
            "If you do not have both yet, skip this: trust can be given at any time before the first request."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(about))
        column.addWidget(self.picker)
        column.addWidget(self._whose)
        column.addWidget(
            FieldLabel(self.tr("Its 12 &words or 32 hex digits, as you heard them"), self.words.text)
        )
        column.addWidget(self.words)
        column.addStretch(1)

    def show_draft(self, draft: SetUpDraft) -> None:
        self.picker.show_source(Source(name=draft.source_name, data=draft.data) if draft.data else None)
        self.words.show_typed(draft.words)
        self._name_button()

    def collect(self, draft: SetUpDraft) -> SetUpDraft:
        found = self.picker.source
        return replace(
            draft,
            source_name=found.name if found else "",
            data=found.data if found else b"",
            words=self.words.typed,
        )

    def skipped(self, draft: SetUpDraft) -> bool:
        return not draft.trusted

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.WORDS:
            return self.tr("Type the words of this anchor, or go on without it: then nobody is trusted yet.")
        return self.tr("Choose the file that these words belong to, or clear the words to go on without.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        if missing is Missing.WORDS or self.picker.source is not None:
            self.words.setFocus()
        else:
            self.picker.focus()

    def _take(self, source: Source) -> None:
        self._whose.clear()
        self.room.read(
            lambda desk: triage.identify(desk, source.data), done=self._show_whose, refused=self.refused.emit
        )
        self._tell()
        self.words.setFocus()

    def _refuse(self, refusal: Refusal) -> None:
        self._whose.clear()
        self._name_button()
        self.refused.emit(refusal)

    def _show_whose(self, found: Found) -> None:
        self._whose.show_foreign(" ".join(sentence_text(sentence) for sentence in found.sentences))
        if found.wants is not Wants.TRUST or found.refusal is not None:
            self.picker.let_go()
            self._tell()
            self.picker.focus()

    def _tell(self) -> None:
        self._name_button()
        self.changed.emit()

    def _name_button(self) -> None:
        empty = self.picker.source is None and not self.words.typed.strip()
        skip = self.tr("S&kip this")
        self.next_label, self.skip_label = (skip, "") if empty else (self.tr("&Trust it"), skip)
        self.leads = not empty


class FirstListPage(ListPage[SetUpDraft]):
    """The first instances of a site."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.step_name = self.tr("First instances")

    def show_draft(self, draft: SetUpDraft) -> None:
        super().show_draft(draft)
        self._name_button()

    def skipped(self, draft: SetUpDraft) -> bool:
        return not draft.added

    def _tell(self) -> None:
        self._name_button()
        super()._tell()

    def _name_button(self) -> None:
        self.next_label = self.tr("S&kip this") if self.empty else ""
        self.leads = not self.empty


class CarryPage(CarryingPage[SetUpDraft]):
    """What was made, and what the other side needs of it."""

    help_topic = "trust"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What does the other side need now?")
        self.step_name = self.tr("What now")
        self.onward = OnwardButton()
        self.onward.wanted.connect(lambda wizard: self.elsewhere.emit(wizard, None))
        self.carry.onward.addWidget(self.onward, 0, Qt.AlignmentFlag.AlignLeft)

    def show_draft(self, draft: SetUpDraft) -> None:
        if draft.role is Role.AUDIT:
            self.title = self.tr("The notebook is made. What now?")
        made = [draft.statement] if draft.statement is not None else []
        self.carry.show_parcel(
            made,
            what="\n".join(self._what(draft)),
            about=what_it_is(draft.role) if made else "",
            codes=spoken(draft.identity) if draft.identity is not None else [],
            next_step="\n".join(self._next(draft)),
        )
        stocked = bool(draft.added or draft.stocked)
        self.onward.offer(next_step(draft.role, trusted=bool(draft.trusted), stocked=stocked), draft.role)

    def _what(self, draft: SetUpDraft) -> list[str]:
        lines = [self.tr("The workspace {name} was made: {path}").format(name=draft.name, path=draft.path)]
        if draft.trusted:
            lines.append(self.tr("It trusts {authority}.").format(authority=draft.trusted))
        if draft.added:
            lines.append(self.tr("%n instance(s) were added.", "", draft.added))
        by_account: dict[str, list[Bought]] = {}
        for row in draft.stocked:
            by_account.setdefault(row.account, []).append(row)
        for account, rows in by_account.items():
            licenses = self.tr("{licenses} were added to {account}.")
            lines.append(licenses.format(licenses=self._listed(rows), account=account))
        return lines

    def _listed(self, rows: list[Bought]) -> str:
        catalogue = self.room.desk.catalogue
        return ", ".join(f"{number_text(row.count)} {tag_text(catalogue, row.tag)}" for row in rows)

    def _next(self, draft: SetUpDraft) -> list[str]:
        if draft.role is Role.AUDIT:
            return [
                self.tr("Nothing has to be carried from here."),
                self.tr(
                    "Open the copy of a workspace that was handed to you, go to its Journal and verify it. "
                    "Reading asks for no passphrase."
                ),
            ]
        lines = where_it_goes(draft.role)
        if draft.role is Role.SITE and not draft.trusted:
            lines.append(
                self.tr(
                    "Nobody is trusted here yet: take the authority's trust anchor in before the first request."
                )
            )
        return lines
