"""The settings and recent workspaces as the window uses them: applied at once, kept off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from slr_desktop.services import preferences
from slr_desktop.services.preferences import Preferences, Recent, Scheme
from slr_desktop.ui.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from slr_desktop.services.desk import Desk
    from slr_desktop.services.outside import Outside

Apply = Callable[[Preferences], None]


class Settings(QObject):
    """What a person has set.

    Args:
        outside: where it is kept.
        tasks: the lanes of the window.
        start: the settings at the start.
        apply: gives language, colours and text size to the program.

    Signals:
        applied: language, colours or text size are others now; what is on the screen is made anew.
        recent_changed: the list of recent workspaces is another.
    """

    applied = Signal()
    recent_changed = Signal()

    def __init__(
        self, outside: Outside, tasks: Tasks, start: Preferences, apply: Apply, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._outside, self._tasks, self._apply = outside, tasks, apply
        self._now = start
        self._recent: Sequence[Recent] = ()
        self._unsaved = False

    @property
    def now(self) -> Preferences:
        """The settings that are in force."""
        return self._now

    @property
    def recent(self) -> Sequence[Recent]:
        """Workspaces that were open before, the last one first."""
        return self._recent

    def set_language(self, language: str) -> None:
        """Speak this language: `en`, `de`, or nothing for the system's."""
        self._change(replace(self._now, language=language))

    def set_scheme(self, scheme: Scheme) -> None:
        """Which palette."""
        self._change(replace(self._now, scheme=scheme))

    def set_text_scale(self, percent: int) -> None:
        """How large the text is, 100 to 200 percent."""
        self._change(replace(self._now, text_scale=percent))

    def set_operator(self, operator: str) -> None:
        """Who acts; it is proposed where the passphrase is asked for."""
        self._change(replace(self._now, operator=operator.strip()))

    def look(self) -> None:
        """Look up the recent workspaces."""
        self._run(lambda: preferences.recent(self._outside))

    def remember(self, desk: Desk) -> None:
        """A workspace was opened."""

        def work() -> list[Recent]:
            preferences.remember(self._outside, desk)
            return preferences.recent(self._outside)

        self._run(work)

    def forget(self, path: Path) -> None:
        """Take a workspace out of the list; its file stays."""

        def work() -> list[Recent]:
            preferences.forget(self._outside, path)
            return preferences.recent(self._outside)

        self._run(work)

    def flush(self) -> None:
        """Keep what no worker has kept yet; for the end of the window."""
        if self._unsaved:
            preferences.keep(self._outside, self._now)
            self._unsaved = False

    def _change(self, wanted: Preferences) -> None:
        before, self._now = self._now, wanted
        if wanted == before:
            return
        self._unsaved = True
        self._tasks.start(self._save, done=lambda _none: None, refused=lambda _none: None, lane=Lane.ACT)
        if replace(wanted, operator=before.operator) != before:
            self._apply(wanted)
            self.applied.emit()

    def _save(self, _task: Task) -> None:
        wanted = self._now
        preferences.keep(self._outside, wanted)
        self._unsaved = wanted != self._now

    def _run(self, work: Callable[[], list[Recent]]) -> None:
        self._tasks.start(
            lambda _task: work(), done=self._take_recent, refused=lambda _none: None, lane=Lane.ACT
        )

    def _take_recent(self, found: list[Recent]) -> None:
        self._recent = tuple(found)
        self.recent_changed.emit()
