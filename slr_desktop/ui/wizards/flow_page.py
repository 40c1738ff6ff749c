"""One page of a wizard: it shows a draft, collects it, and says in words what is missing."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room

D = TypeVar("D")


class FlowPage(QWidget, Generic[D]):
    """One page. Subclasses show a draft, collect it, and say in words what is missing.

    Attributes:
        title: a question, or the end of "This is the page where you ...".
        step_name: one or two words for the list at the left.
        commit_label: what the button does, on the page that commits.
        next_label: what the button does on another page; Next where empty.
        skip_label: what the button does that goes on without this page, behind the commit; none where empty.
        cancel_label: what the button does that leaves the wizard; Cancel where empty.
        leads: whether the button that goes on is the one to press next, as far as this page knows.
        help_topic: the name of a page among the help texts.

    Signals:
        changed: a person changed something here.
        ready: all is here that was asked for; go on as if the button had been pressed.
        refused: something that was tried here was refused.
        elsewhere: another wizard is wanted instead, and what it should know.
        aside: another one is wanted first, over this one, which waits for it with everything that was given.
    """

    changed = Signal()
    ready = Signal()
    refused = Signal(object)
    elsewhere = Signal(object, object)
    aside = Signal(object, object)

    title = ""
    step_name = ""
    commit_label = ""
    next_label = ""
    skip_label = ""
    cancel_label = ""
    leads = True
    help_topic = "first-steps"

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room

    def show_draft(self, draft: D) -> None:
        """Show what was given so far; called whenever the page is entered."""

    def collect(self, draft: D) -> D:
        """The draft with what this page holds."""
        return draft

    def skipped(self, draft: D) -> bool:
        """Whether nothing is done of what this page is for, and one may go on all the same."""
        del draft
        return False

    def missing_text(self, missing: Missing) -> str:
        """What is missing, in words; empty where the page says it already, and only the focus goes there."""
        return missing.value

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        """Put the focus on the first field, or on the one that lacks something; it is on the button before."""

    # --- overrides of Qt -------------------------------------------------------

    @guarded(QSize(0, 0))
    def minimumSizeHint(self) -> QSize:
        """As wide as it must be; how high that makes it is asked for apart, for the width that there is.

        Qt's own answer is the height at the least width, at which every text wraps: the page would scroll
        where it fits.
        """
        least, column = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 0) if column is not None and column.hasHeightForWidth() else least
