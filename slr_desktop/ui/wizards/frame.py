"""One frame for every wizard: the steps at the left, one question a page, the buttons below.

The frame walks the flow and owns the buttons; a page shows a draft and gives it back. Next says
what is missing instead of being grey. The commit page's button says what it does; once it was
done there is no way back, and Cancel has nothing to take back.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Final, Generic, TypeVar, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.access import named, say
from slr_desktop.ui.flows.walk import Flow, Missing, Walk
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.help import show_help
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.ask import ask
from slr_desktop.ui.widgets.carry import CarryBox
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.leading import lead
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.pressing import ENTER, press_focused
from slr_desktop.ui.widgets.steps import StepList
from slr_desktop.ui.widgets.text import Heading, PlainLabel
from slr_desktop.ui.wizards.flow_page import FlowPage
from slr_desktop.ui.wizards.page_area import PageArea

__all__ = ["FlowPage", "FlowWizard"]

D = TypeVar("D")

FRAME: Final = QSize(24, 48)
"""What the window manager draws around a window, at least."""
NARROW: Final = 84
"""Characters across from which on the steps stand at the left; below, one line says where one stands."""


class FlowWizard(QDialog, Generic[D]):
    """A wizard.

    Signals:
        walked: another page was entered, with the draft as it is then.
        finished_well: its act was done.
        wanted: another wizard is wanted, and what it should know; instead of this one, or over it.

    Args:
        room: whose workspace it works on.
        title: of the window.
        flow: the order.
        draft: what is known from the start.
        pages: one for each step.
        commit: the service call; gives the draft with its result.
    """

    walked = Signal()
    finished_well = Signal()
    wanted = Signal(object, object)

    def __init__(
        self,
        room: Room,
        title: str,
        flow: Flow[D],
        draft: D,
        pages: dict[str, FlowPage[D]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.room, self.walk, self.pages = room, Walk(flow, draft), pages
        self._touched = self._busy = False
        self._build()
        for page in pages.values():
            page.changed.connect(self._note_change)
            page.ready.connect(self.go_on)
            page.refused.connect(self.refuse)
            page.elsewhere.connect(self.go_over_to)
            page.aside.connect(self.wanted)
            for box in page.findChildren(CarryBox):
                box.carried.connect(self._end)
        room.asking_changed.connect(self._show_progress)
        self._enter()

    # --- what a wizard defines -------------------------------------------------

    def commit(self, draft: D, done: Callable[[D], None], refused: Callable[[Refusal], None]) -> None:
        """Do the act of this wizard; the result goes into the draft."""
        raise NotImplementedError

    def prepare(self, draft: D, done: Callable[[D], None], refused: Callable[[Refusal], None]) -> bool:
        """Start what this step needs before one goes on, off the GUI thread; False where there is nothing.

        That is a reading before the commit, or an act of its own behind it.
        """
        del draft, done, refused
        return False

    # --- building --------------------------------------------------------------

    def _build(self) -> None:
        self.setMinimumSize(640, 420)
        letters = self.fontMetrics()
        wanted = QSize(letters.averageCharWidth() * 118, letters.lineSpacing() * 38)
        self.resize(wanted.boundedTo(self.screen().availableSize() - FRAME))
        self._steps, self._where = StepList(), PlainLabel(name="muted")
        self._title, self._message = Heading(), Message()
        self._stack, self._progress = QStackedWidget(), QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        named(self._progress, "progress", self.tr("Working"))
        self._progress.hide()
        for page in self.pages.values():
            self._stack.addWidget(PageArea(page))
        body = QVBoxLayout()
        body.setContentsMargins(20, 16, 20, 12)
        body.setSpacing(10)
        body.addWidget(self._where)
        body.addWidget(self._title)
        body.addWidget(self._message)
        body.addWidget(self._stack, 1)
        body.addWidget(self._progress)
        body.addLayout(self._make_buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._steps)
        row.addLayout(body, 1)

    def _make_buttons(self) -> FlowLayout:
        self._back, self._next = QPushButton(self.tr("&Back")), QPushButton(self.tr("&Next"))
        self._cancel, self._help = QPushButton(self.tr("Cancel")), QPushButton(self.tr("&Help"))
        self._skip = QPushButton()
        # No QDialogButtonBox: the Tab key skips what stands before its default button.
        row = FlowLayout(at_end=True)
        for button, name, act in (
            (self._back, "back", self.go_back),
            (self._next, "primary", self.go_on),
            (self._skip, "skip", self.skip),
            (self._cancel, "cancel", self.reject),
            (self._help, "help", self._show_help),
        ):
            button.setObjectName(name)
            button.setAutoDefault(button is self._next)
            button.clicked.connect(lambda _checked, act=act: act())
            row.addWidget(button)
        self._next.setDefault(True)
        return row

    @property
    def next_button(self) -> QPushButton:
        """The button that goes on, commits, or ends."""
        return self._next

    @property
    def page(self) -> FlowPage[D]:
        """The page one stands on."""
        return self.pages[self.walk.step]

    @property
    def message(self) -> Message:
        """The message line."""
        return self._message

    # --- walking ---------------------------------------------------------------

    def go_on(self) -> None:
        """Next, commit, or done: whatever the button says."""
        if self._busy:
            return
        self.walk.collect(self.page.collect(self.walk.draft))
        missing = self.walk.missing()
        if missing is not Missing.NOTHING:
            self._tell_missing(missing)
        elif self.walk.commits:
            self._set_busy(True)
            self.commit(self.walk.draft, self._committed, self.refuse)
        elif self.walk.last:
            self.accept()
        else:
            self._go_forward()

    def _go_forward(self) -> None:
        self._set_busy(True)
        if not self.prepare(self.walk.draft, self._prepared, self.refuse):
            self._prepared(self.walk.draft)

    def _prepared(self, draft: D) -> None:
        self._set_busy(False)
        self.walk.collect(draft)
        missing = self.walk.missing()
        if missing is not Missing.NOTHING:
            self._tell_missing(missing)
            return
        self.walk.forward()
        self._enter()

    def _tell_missing(self, missing: Missing) -> None:
        text = self.page.missing_text(missing)
        if text:
            self._message.show_text(Tone.ATTENTION, text)
        else:
            self._message.clear()  # the page itself says it already, below
        self._focus_page(missing)

    def _focus_page(self, missing: Missing = Missing.NOTHING) -> None:
        """The focus into the page, or on the button where the page has nothing that takes it."""
        self._next.setDefault(True)  # a button of the page before may have taken that over
        self._next.setFocus()
        self.page.focus_first(missing)
        focused = cast("QWidget | None", self.focusWidget())  # the stubs forget None
        if focused is None or not (self.page.isAncestorOf(focused) and focused.isVisibleTo(self.page)):
            self._next.setFocus()
        area = self._stack.currentWidget()
        if isinstance(area, PageArea):
            area.begin_at_top(self.focusWidget())

    def go_back(self) -> None:
        """To the page before, with everything that was given."""
        if self.walk.can_go_back and not self._busy:
            self.walk.collect(self.page.collect(self.walk.draft))
            self.walk.back()
            self._enter()

    def skip(self) -> None:
        """Go on without this page; what stands on it is kept, for who comes back."""
        if not self._busy:
            self.walk.collect(self.page.collect(self.walk.draft))
            self.walk.skip()
            self._enter()

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal above the page; what was given stays."""
        self._set_busy(False)
        self._message.show_refusal(refusal)
        self._focus_page()

    def refresh(self) -> None:
        """Show the draft on the page again, after something was read in the background."""
        self.page.show_draft(self.walk.draft)
        self._show_buttons()

    def _committed(self, draft: D) -> None:
        self._set_busy(False)
        self.walk.commit(draft)
        self.finished_well.emit()
        self._enter()

    def _enter(self) -> None:
        page, walk = self.page, self.walk
        self._message.clear()
        self._stack.setCurrentIndex(list(self.pages).index(walk.step))
        page.show_draft(walk.draft)  # a title may depend on what became of it
        self._title.setText(page.title)
        self.setAccessibleName(page.title)
        page.setAccessibleName(page.title)
        names = [self.pages[s].step_name for s in walk.steps]
        before, whole = _listed(names[: walk.number]), _listed(names)
        skipped = {p.step_name for p in map(self.pages.__getitem__, walk.steps) if p.skipped(walk.draft)}
        self._steps.show_steps(whole, len(before), skipped)
        place = self.tr("Step {number} of {whole}: {title}").format
        self._where.setText(place(number=len(before), whole=len(whole), title=page.step_name))
        self._show_buttons()
        self._focus_page()
        self.walked.emit()
        say(self, place(number=len(before), whole=len(whole), title=page.title))

    def _show_buttons(self) -> None:
        walk = self.walk
        self._back.setVisible(walk.can_go_back or not walk.committed)
        self._back.setEnabled(walk.can_go_back and not self._busy)
        if walk.commits:
            self._next.setText(self.page.commit_label)
        else:
            self._next.setText(self.tr("&Done") if walk.last else self.page.next_label or self.tr("&Next"))
        self._next.setEnabled(not self._busy)
        self._skip.setText(self.page.skip_label)
        self._skip.setVisible(walk.committed and bool(self.page.skip_label))
        self._skip.setEnabled(not self._busy)
        self._cancel.setText(self.page.cancel_label or self.tr("Cancel"))
        self._cancel.setVisible(not walk.committed)
        waits = any(b.waits and not b.isHidden() for b in self.page.findChildren(CarryBox))
        lead(self._next, on=self.page.leads and not waits)

    def _end(self) -> None:
        """It has been carried: what is left to press is Done."""
        self._show_buttons()
        self._next.setFocus()

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - the state itself
        self._busy = busy
        self._show_progress()
        self._show_buttons()
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def _show_progress(self) -> None:
        """Only while something is done: not while a person is asked for the passphrase."""
        self._progress.setVisible(self._busy and not self.room.asking)

    def _note_change(self) -> None:
        self._touched = True
        self._message.clear()
        self._show_buttons()

    def _show_help(self) -> None:
        show_help(self, self.room.outside, self.page.help_topic)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_page()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self.fontMetrics().averageCharWidth() * NARROW
        self._steps.setVisible(not narrow)
        self._where.setVisible(narrow)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self._show_help()
            return
        if event.key() in ENTER:
            self._press_enter(event)
            return
        super().keyPressEvent(event)

    def _press_enter(self, event: QKeyEvent) -> None:
        """The button with the focus, else the wizard's own.

        Qt goes by its default button instead, and while the window is not the active one that may be
        a button of the page which the focus has left since.
        """
        if not press_focused(self, event) and self._next.isEnabled():
            self._next.click()

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    @guarded(None)
    def reject(self) -> None:
        """Escape, Cancel, or the window's own button: asks only where something would be lost."""
        if self._busy and not self.room.tasks.idle:
            return
        if self.walk.committed:
            self.accept()
        elif self._touched:
            ask(
                self,
                self.tr("Leave without doing it?"),
                self.tr("Nothing was recorded, and nothing of what you entered here is kept."),
                yes=self.tr("&Leave"),
                no=self.tr("&Stay"),
                answer=self._leave,
            )
        else:
            super().reject()

    def _leave(self, sure: bool) -> None:  # noqa: FBT001 - the answer
        if sure:
            self.close_quietly()

    def close_quietly(self) -> None:
        """Close without asking; nothing was recorded."""
        super().reject()

    def come_back(self) -> None:
        """What was opened over this one is closed: look again at what that may have changed."""

    def go_over_to(self, wizard: Wizard, known: object = None) -> None:
        """Leave this one for another."""
        self.close_quietly()
        self.wanted.emit(wizard, known)


def _listed(names: list[str]) -> list[str]:
    """The steps as they are listed: pages of the same name, one after the other, are one step."""
    return [name for name, _pages in groupby(names)]
