"""The wizard that adds instances to a site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import instances
from slr_desktop.services.desk import Desk
from slr_desktop.services.instance_lists import is_one_udi, text_of, understand
from slr_desktop.ui.flows.adding import FLOW, AddDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.text import Heading, PlainLabel
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wizards.listing import ListPage, RowsPage


class AddedPage(FlowPage[AddDraft]):
    """What was added, and what to do now."""

    help_topic = "instances"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What was added?")
        self.step_name = self.tr("Done")
        self._what, self._left_out = PlainLabel(name="what_was_made"), PlainLabel(name="left_out")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._what)
        column.addWidget(self._left_out)
        column.addWidget(Heading(self.tr("What to do now"), level=2))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Report what each of them uses on its page under Instances, then request licenses for them. "
                    "Until an authorization is installed they run in Evaluation Mode, for 90 days of use at most."
                ),
                name="what_next",
            )
        )
        column.addStretch(1)

    def show_draft(self, draft: AddDraft) -> None:
        names = ", ".join(draft.added[:20]) + (", ..." if len(draft.added) > 20 else "")
        count = self.tr("%n instance(s) added:", "", len(draft.added))
        self._what.show_foreign(f"{count} {names}")
        self._left_out.setVisible(bool(draft.left_out))
        self._left_out.setText(self.tr("%n row(s) were left out.", "", draft.left_out))


class AddWizard(FlowWizard[AddDraft]):
    """Add instances.

    Args:
        room: a site's.
        draft: `data` is a file or text that was dropped or pasted; it becomes the list.
    """

    def __init__(self, room: Room, draft: AddDraft | None = None, parent: QWidget | None = None) -> None:
        given = draft or AddDraft()
        known = given.data
        first = ListPage[AddDraft](room)
        pages: dict[str, FlowPage[AddDraft]] = {
            Step.LIST: first,
            Step.ROWS: RowsPage[AddDraft](room),
            Step.DONE: AddedPage(room),
        }
        super().__init__(room, "", FLOW, replace(given, data=b""), pages, parent)
        self.setObjectName("add_wizard")
        self.setWindowTitle(self.tr("Add instances"))
        self._list = first
        if known:
            room.tasks.start(lambda _task: _looked_at(known), done=self._begin, refused=self.refuse)

    def _begin(self, found: tuple[str, bool]) -> None:
        text, is_udi = found
        if is_udi:
            self._list.take_udi(text.strip())
            return
        self.walk.collect(replace(self.walk.draft, listed=text))
        self.refresh()
        self.go_on()

    def prepare(
        self, draft: AddDraft, done: Callable[[AddDraft], None], refused: Callable[[Refusal], None]
    ) -> bool:
        """Understand the list."""
        self.room.read(
            lambda desk: understand(desk, draft.listed),
            done=lambda rows: done(replace(draft, rows=tuple(rows))),
            refused=refused,
        )
        return True

    def commit(
        self, draft: AddDraft, done: Callable[[AddDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Add every row that can be added."""

        def add(desk: Desk) -> AddDraft:
            added = instances.add(desk, list(draft.addable))
            return replace(draft, added=tuple(i.name for i in added))

        self.room.act(add, done=done, refused=refused)


def _looked_at(data: bytes) -> tuple[str, bool]:
    """The text of what was dropped, and whether it is the UDI of one instance."""
    text = text_of(data)
    return text, is_one_udi(text)
