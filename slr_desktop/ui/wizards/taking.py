"""Where is it: the first page of every wizard that takes something in.

A file, the clipboard or a drop is read as soon as it is there, and the wizard goes on by itself;
what is typed is read when the person goes on. What turns out to be something else is offered to
the wizard that fits.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import triage
from slr_desktop.services.found import UNCHANGED, Found, Wants, What
from slr_desktop.ui.flows.taking import TakenDraft
from slr_desktop.ui.flows.walk import Flow, Missing
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.source import Source, SourcePicker
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wording import refusal_words, sentence_text

T = TypeVar("T", bound=TakenDraft)

MISFITS: Final = frozenset({"wrong-kind"})
"""Refusals of something that another wizard takes."""
STRANGERS: Final = frozenset({"unknown-signer", "unknown-site"})
"""Refusals of something that would be taken from a side that is trusted."""
HELD: Final = STRANGERS | {"wrong-state"}
"""Refusals that end once something else is done, so that the same file is tried again: it stays chosen."""


class WherePage(FlowPage[T], Generic[T]):
    """Get it from.

    Signals:
        several: the paths of files that were dropped at once.

    Args:
        room: whose workspace takes it.
        about: one line that says what is meant and where it comes from.
        codes: whether it can be typed.
    """

    several = Signal(object)

    takes: frozenset[Wants] | None = None
    """What fits here, for the files on a drive."""

    def __init__(self, room: Room, about: str = "", *, codes: bool = True) -> None:
        super().__init__(room)
        self.step_name = self.tr("Where it is")
        self.picker = SourcePicker(room, codes=codes, wants=self.takes)
        self.picker.taken.connect(self._take)
        self.picker.refused.connect(self._refuse)
        self.picker.several.connect(self.several)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if about:
            column.addWidget(PlainLabel(about))
        column.addWidget(self.picker)

    @property
    def typed_here(self) -> bool:
        """Whether something was typed: a file that was chosen, or a row, is not lost by leaving."""
        return self.picker.source is not None and self.picker.source.typed

    def show_draft(self, draft: T) -> None:
        given = Source(name=draft.source_name, data=draft.data, typed=draft.typed)
        self.picker.show_source(given if draft.data else None)
        self.leads = True

    def collect(self, draft: T) -> T:
        found = self.picker.source
        if found is None:
            return replace(draft, source_name="", data=b"", typed=False)
        return replace(draft, source_name=found.name, data=found.data, typed=found.typed)

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.READING:
            return self.tr("Nothing in it can be used here. Choose another file.")
        return self.tr("Choose a file, or type or paste it.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.picker.focus(typing=self.typed_here)  # what was typed is put right where it stands

    def let_go(self) -> None:
        """What is chosen was refused: it stays chosen no more, and there is nothing to go on with."""
        self.leads = not self.picker.let_go()

    def _refuse(self, refusal: Refusal) -> None:
        self.leads = self.picker.source is not None  # it has let go of what it could not read
        self.refused.emit(refusal)

    def _take(self, source: Source) -> None:
        self.leads = True
        self.changed.emit()
        if not source.typed:
            self.ready.emit()


class TakingWizard(FlowWizard[T], Generic[T]):
    """A wizard whose first page is a `WherePage`; a drop anywhere on it goes there.

    Signals:
        misfit: the person wants what was taken in, a `Source`, to be opened by what fits.
        several: files came at once, while nothing was taken in: the window takes each to where it belongs.
    """

    misfit = Signal(object)
    several = Signal(object)

    wanted_here = ""
    """What is taken here, in one sentence, for who chose something else; empty says nothing of it."""

    def __init__(
        self,
        room: Room,
        title: str,
        flow: Flow[T],
        draft: T,
        pages: dict[str, FlowPage[T]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(room, title, flow, draft, pages, parent)
        self.setAcceptDrops(True)
        for page in pages.values():
            if isinstance(page, WherePage):
                page.several.connect(self._take_several)

    @property
    def where(self) -> WherePage[T] | None:
        """The page, while one stands on it."""
        page = self.page
        return page if isinstance(page, WherePage) else None

    def begin(self) -> None:
        """Go on by itself where the source was known from the start."""
        if self.walk.draft.data and self.where is not None:
            self.go_on()

    def _take_several(self, paths: list[Path]) -> None:
        where = self.where
        if where is not None and where.picker.source is not None:
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("%n file(s) came at once; nothing was taken in.", "", len(paths)),
                self.tr(
                    "Here one is chosen already. Finish this first or cancel it, then drop them on the window."
                ),
            )
            return
        self.close_quietly()
        self.several.emit(paths)

    def _note_change(self) -> None:
        before, where = self._touched, self.where
        super()._note_change()
        if where is not None:
            self._touched = before or where.typed_here

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal; of what another wizard takes it is said what it is, and it is handed over.

        What is refused stays chosen only where it would be taken once its sender is trusted.
        """
        data = self.walk.draft.data
        taken_in = self.where is not None and bool(data)
        if self.where is not None and taken_in and refusal.code not in HELD:
            self.where.let_go()
        if taken_in and refusal.code in MISFITS:
            self.room.read(
                lambda desk: triage.identify(desk, data),
                done=lambda found: self._tell_misfit(found, refusal),
                refused=super().refuse,
            )
            return
        super().refuse(refusal)
        if taken_in and refusal.code in STRANGERS:
            trust = self.tr("&Trust the other side")
            self.message.show_refusal(
                refusal, button=trust, action=lambda: self.wanted.emit(Wizard.TRUST, None)
            )
            self.message.focus_button()

    def come_back(self) -> None:
        """What was refused is tried again."""
        if self.where is not None and self.walk.draft.data:
            self.go_on()

    def _tell_misfit(self, found: Found, refusal: Refusal) -> None:
        """Say what it is instead, and offer what takes it, if anything here does."""
        if found.what is What.UNKNOWN:
            super().refuse(refusal)
            return
        title = sentence_text(found.sentences[0])
        lines = self.misfit_lines(found)
        unchanged = sentence_text(UNCHANGED)
        lines = [*(line for line in lines if line != unchanged), self.wanted_here, unchanged]
        button, action = "", None
        if found.wants is not Wants.NOTHING:
            received = found.wants is Wants.RECEIVE
            button = self.tr("&Take it in") if received else self.tr("&Open what fits")
            action = self._hand_over
        self._set_busy(False)
        self.message.show_text(
            Tone.NOTE, title, "\n".join(filter(None, lines)), button=button, action=action, code=refusal.code
        )
        self._focus_page()
        self.message.focus_button()

    def misfit_lines(self, found: Found) -> list[str]:
        """What else is said of something that another wizard takes, or none: who made it, and what to do with it."""
        lines = [sentence_text(sentence) for sentence in found.sentences[1:]]
        return lines if found.refusal is None else [*lines, refusal_words(found.refusal).do]

    def _hand_over(self) -> None:
        draft = self.walk.draft
        self.close_quietly()
        self.misfit.emit(Source(name=draft.source_name, data=draft.data, typed=draft.typed))

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.where is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        if self.where is not None:
            self.where.picker.dropEvent(event)
