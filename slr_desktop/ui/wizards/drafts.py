"""Drafts of wizards survive a crash: what was given so far is kept, and offered when the wizard opens again.

Kept are the fields that the flow declares as storable, page by page, until the act is done or the
wizard is given up. The service behind leaves out whatever reads as a code or a secret.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from slr_desktop.services import drafts
from slr_desktop.services.drafts import Draft
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.flows.stored import plain_draft, stored_fields, with_kept
from slr_desktop.ui.tasks import Lane, Task
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.wizards.frame import FlowWizard


class DraftKeeper(QObject):
    """Keeps the draft of one wizard, and offers the one that was left behind.

    Args:
        wizard: a wizard whose flow declares what may be kept.
    """

    def __init__(self, wizard: FlowWizard[Any]) -> None:
        super().__init__(wizard)
        self._wizard = wizard
        self._fields = stored_fields(wizard.walk.flow)
        self._name = wizard.objectName().replace("_", "-")
        self._blank = plain_draft(wizard.walk.draft, self._fields)
        self._last = self._blank
        self._done = False
        wizard.walked.connect(self._keep)
        wizard.finished_well.connect(self._drop)
        wizard.finished.connect(lambda _code: self._drop())
        self._look()

    def _look(self) -> None:
        """Look for a draft that was left behind; where the wizard knows something already, that counts."""
        empty = type(self._wizard.walk.draft)()
        if plain_draft(empty, self._fields) != self._blank:
            return
        outside, workspace_id, name = *self._where(), self._name
        self._start(lambda _task: drafts.load(outside, workspace_id, name), self._offer)

    def _offer(self, found: Draft | None) -> None:
        wizard = self._wizard
        if found is None or self._done or self._last != self._blank:
            return
        restored = with_kept(wizard.walk.draft, found.fields, self._fields)
        if plain_draft(restored, self._fields) == self._blank:
            return
        wizard.message.show_text(
            Tone.NOTE,
            self.tr("You began this at {time}, and it was not finished.").format(
                time=shown_time(found.saved_at)
            ),
            self.tr("Nothing was recorded of it."),
            button=self.tr("Go on with it"),
            action=lambda: self._take_up(found),
        )

    def _take_up(self, found: Draft) -> None:
        wizard = self._wizard
        wizard.walk.collect(with_kept(wizard.walk.draft, found.fields, self._fields))
        wizard.message.clear()
        wizard.refresh()
        wizard.page.focus_first()

    def _keep(self) -> None:
        if self._done or self._wizard.walk.committed:
            return
        now = plain_draft(self._wizard.walk.draft, self._fields)
        if now == self._last:
            return
        self._last = now
        outside, workspace_id, name = *self._where(), self._name
        self._start(lambda _task: drafts.save(outside, workspace_id, name, now), lambda _written: None)

    def _drop(self) -> None:
        if self._done:
            return
        self._done = True
        outside, workspace_id, name = *self._where(), self._name
        self._start(lambda _task: drafts.drop(outside, workspace_id, name), lambda _none: None)

    def _where(self) -> tuple[Any, bytes]:
        room = self._wizard.room
        return room.outside, room.desk.genesis.id

    def _start(self, work: Callable[[Task], Any], done: Callable[[Any], None]) -> None:
        # One after the other, like acts: what was saved before it was dropped is dropped, too.
        self._wizard.room.tasks.start(work, done=done, refused=lambda _refusal: None, lane=Lane.ACT)


def keep_draft(wizard: object) -> DraftKeeper | None:
    """Keep the draft of a wizard whose flow declares it storable."""
    if isinstance(wizard, FlowWizard) and stored_fields(wizard.walk.flow) and wizard.room.is_open:
        return DraftKeeper(wizard)
    return None
