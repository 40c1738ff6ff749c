"""Twelve words or 32 hex digits, typed as they are heard; what is not on the list is told at once."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.services import set_up
from slr_desktop.services.typed_words import Typed, WordList, typed_so_far
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.short_text import ShortText
from slr_desktop.ui.widgets.text import PlainLabel, fixed_font
from slr_desktop.ui.wording import refusal_words


class WordsField(QWidget):
    """The field with the line below it that says how far it is."""

    changed = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: WordList | None = None
        self.text = ShortText("words", self.tr("Its 12 words or 32 hex digits"))
        self.text.setFont(fixed_font())
        self._how_far = PlainLabel(name="muted")
        self.text.textChanged.connect(self._tell)
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self._how_far)
        outside = room.outside
        reading = room.tasks.start(
            lambda _task: set_up.word_list(outside), done=self._take_words, refused=lambda _refusal: None
        )
        self.destroyed.connect(lambda _gone: reading.cancel())

    @property
    def typed(self) -> str:
        """What is typed."""
        return self.text.toPlainText()

    def show_typed(self, text: str) -> None:
        """Show what was typed before."""
        if text != self.typed:
            with QSignalBlocker(self.text):
                self.text.setPlainText(text)
        self._show_how_far()

    def _tell(self) -> None:
        self._show_how_far()
        self.changed.emit()

    def _take_words(self, words: WordList) -> None:
        self._words = words
        self._show_how_far()

    def _show_how_far(self) -> None:
        if self._words is None:
            return
        found = typed_so_far(self._words, self.typed)
        self._how_far.setObjectName("muted" if found.trouble is None else "attention")
        self._how_far.style().polish(self._how_far)
        self._how_far.show_foreign(self._said(found))

    def _said(self, found: Typed) -> str:
        if found.trouble is not None:
            return refusal_words(found.trouble).what
        if found.complete:
            return self.tr("Complete. It is compared when you go on.")
        if found.hexadecimal:
            return self.tr("{count} of {wanted} digits").format(count=found.count, wanted=found.wanted)
        return self.tr("{count} of {wanted} words").format(count=found.count, wanted=found.wanted)
