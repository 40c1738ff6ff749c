"""Looking again while a page is filled in: what would happen, with what stands there now.

A change starts a short pause, then the preview is read off the GUI thread and shown. Who goes on
before it came waits for it: nobody commits to figures that are no longer true.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.wizards.frame import FlowWizard

D = TypeVar("D")

PAUSE_MS: Final = 200

Look = Callable[[D, Callable[[D], None], Callable[[Refusal], None]], None]
"""Reads the preview of a draft, and gives the draft with it."""


class Looker(QObject, Generic[D]):
    """Keeps the preview of one page.

    Args:
        wizard: whose page it is.
        step: the page.
        look: reads the preview.
        show: shows a draft's preview on the page; what was typed there stays.
    """

    def __init__(self, wizard: FlowWizard[D], step: str, look: Look[D], show: Callable[[D], None]) -> None:
        super().__init__(wizard)
        self._wizard, self._step, self._look, self._show = wizard, step, look, show
        self._stale = False
        self._number = 0
        self._then: Callable[[], None] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.again)
        wizard.pages[step].changed.connect(self._touch)

    def _touch(self) -> None:
        if self._wizard.walk.step == self._step:
            self._stale = True
            self._number += 1
            self._pause.start()

    def hurry(self, then: Callable[[], None]) -> bool:
        """Where the preview is older than what stands on the page: look now, then go on; else False."""
        if not self._stale or self._wizard.walk.step != self._step:
            return False
        self._then = then
        self.again()
        return True

    def again(self) -> None:
        """Look now."""
        wizard = self._wizard
        if wizard.walk.step != self._step or wizard.walk.committed or not wizard.room.is_open:
            return
        self._pause.stop()
        self._number += 1
        number = self._number
        page = self._wizard.pages[self._step]

        def take(draft: D) -> None:
            if number == self._number and self._wizard.walk.step == self._step:
                self._stale = False
                self._wizard.walk.collect(draft)
                self._show(draft)
                self._go_on()

        def refuse(refusal: Refusal) -> None:
            self._then = None
            if number == self._number:
                self._wizard.refuse(refusal)

        self._look(page.collect(self._wizard.walk.draft), take, refuse)

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
