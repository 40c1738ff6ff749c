"""Several files at once: each is looked at, taken to where it belongs, and it is said what was done with each.

Receipts are taken in at once, requests go to the list of the inbox. What a wizard has to show first opens one
after the other; when one is left, the rest is named and stays untouched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role
from slr_desktop.services import receive, triage
from slr_desktop.services.desk import Desk
from slr_desktop.services.found import Found, Wants
from slr_desktop.services.recover import Received
from slr_desktop.ui.explaining import FITS
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.inbox import InboxPage
from slr_desktop.ui.sections import Section
from slr_desktop.ui.taking import Taking
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wording import refusal_words, sentence_text

MOST_FILES: Final = 200
"""Files that are looked at; of more it is said how many."""
MOST_LINES: Final = 12

Result = tuple[str, list[Received], Refusal | None]


def take_many(window: MainWindow, paths: Sequence[Path]) -> None:
    """Look at several files off the GUI thread, and take each to where it belongs."""
    TakingMany(window, paths).start()


class TakingMany(QObject):
    """The files that came at once, and what became of each."""

    def __init__(self, window: MainWindow, paths: Sequence[Path]) -> None:
        super().__init__(window)
        self._window, self._paths = window, list(paths[:MOST_FILES])
        self._left_out = len(paths) - len(self._paths)
        self._said: dict[str, str] = {}
        self._tone = Tone.DONE
        self._to_inbox: list[Path] = []
        self._receipts: list[tuple[str, bytes]] = []
        self._waiting: list[tuple[str, Found]] = []

    def start(self) -> None:
        """Look at them."""
        room, paths = self._window.room, self._paths
        outside, desk = room.outside, room.desk if room.is_open else None

        def look() -> list[Found]:
            return [replace(triage.identify_file(outside, desk, path), path=path) for path in paths]

        room.tasks.start(lambda _task: look(), done=self._sort, refused=self._window.refuse)

    def _sort(self, found: list[Found]) -> None:
        room = self._window.room
        authority = room.is_open and room.desk.genesis.role is Role.AUTHORITY
        for path, item in zip(self._paths, found, strict=True):
            name = path.name
            if item.wants is Wants.OPEN_WORKSPACE:
                self._say(name, self.tr("a workspace; open it by itself: File, Open workspace"), bad=True)
            elif not item.fits:
                self._say(name, _why_not(item), bad=not item.recorded)
            elif item.wants is Wants.RECEIVE:
                self._receipts.append((name, item.data))
            elif authority and item.wants is Wants.ANSWER:
                self._to_inbox.append(path)
            elif item.wants in FITS:
                self._waiting.append((name, item))
                self._say(name, self.tr("opens by itself, after those before it"))
        self._receive()

    def _say(self, name: str, what: str, *, bad: bool = False) -> None:
        self._said[name] = what
        if bad:
            self._tone = Tone.ATTENTION

    # --- what needs no decision ------------------------------------------------

    def _receive(self) -> None:
        receipts = self._receipts
        if not receipts:
            self._go_to_inbox()
            return
        self._window.room.act(
            lambda desk: [_received(desk, name, data) for name, data in receipts],
            done=self._note_received,
            refused=self._note_not_received,
        )

    def _note_received(self, results: list[Result]) -> None:
        texts = Taking(self._window)
        for name, items, refusal in results:
            bad = refusal is not None or not all(item.recorded for item in items)
            told = [texts.received(item) for item in items]
            self._say(name, " ".join(told) if refusal is None else _refused(refusal), bad=bad)
        self._go_to_inbox()

    def _note_not_received(self, refusal: Refusal) -> None:
        for name, _data in self._receipts:
            self._say(name, _refused(refusal), bad=True)
        self._go_to_inbox()

    def _go_to_inbox(self) -> None:
        window = self._window
        if self._to_inbox:
            window.enter(Section.INBOX)
            if isinstance(window.page, InboxPage):
                window.page.take_files(self._to_inbox)
        self._go_on()

    # --- one wizard after the other --------------------------------------------

    def _go_on(self) -> None:
        """Open what fits the next file, once nothing else is open."""
        open_now = QApplication.activeModalWidget()
        if isinstance(open_now, QDialog):
            open_now.finished.connect(self._later)
            self._tell()
            return
        if not self._waiting:
            self._tell()
            self.deleteLater()
            return
        name, found = self._waiting[0]
        self._say(name, self.tr("it is open now"))
        self._window.want(FITS[found.wants], Source(name=name, data=found.data))
        self._tell()
        opened = QApplication.activeModalWidget()
        if isinstance(opened, QDialog):
            opened.finished.connect(lambda _result: self._note_left(name, opened))
        else:
            self._note_done(name)

    def _note_left(self, name: str, dialog: QDialog) -> None:
        done = dialog.walk.committed if isinstance(dialog, FlowWizard) else bool(dialog.result())
        if done:
            self._note_done(name)
            return
        for left, _found in self._waiting:
            self._say(left, self.tr("not taken in: drop it again when you want to go on"), bad=True)
        self._waiting.clear()
        self._later()

    def _note_done(self, name: str) -> None:
        self._waiting.pop(0)
        self._say(name, self.tr("taken in"))
        self._later()

    def _later(self, _result: int = 0) -> None:
        QTimer.singleShot(0, self, self._go_on)

    # --- what is said ----------------------------------------------------------

    def _tell(self) -> None:
        lines = [f"{name}: {what}" for name, what in list(self._said.items())[:MOST_LINES]]
        if self._to_inbox:
            told = self.tr(
                "%n file(s) with requests: the inbox says what became of each.", "", len(self._to_inbox)
            )
            lines.insert(0, told)
        rest = max(0, len(self._said) - MOST_LINES) + self._left_out
        if rest:
            lines.append(self.tr("%n more: take them in by themselves.", "", rest))
        count = len(self._paths) + self._left_out
        self._window.message.show_text(
            self._tone, self.tr("%n file(s) came at once", "", count), "\n".join(lines)
        )


def _received(desk: Desk, name: str, data: bytes) -> Result:
    try:
        return name, receive.receive(desk, data), None
    except Refusal as refusal:
        return name, [], refusal


def _refused(refusal: Refusal) -> str:
    words = refusal_words(refusal)
    return " ".join(part for part in (words.what, words.do) if part)


def _why_not(found: Found) -> str:
    """What it is, and why it is not taken."""
    said = [sentence_text(sentence) for sentence in found.sentences]
    if found.refusal is not None:
        told = _refused(found.refusal)
        return told if not said or said[0] in told else f"{said[0]} {told}"
    return " ".join(said)
