"""The line above the fields: a refusal, a warning, or what has just been done.

It stands in the layout, never over it, and can be closed. A refusal shows what happened, what to do, and,
where the program can do it, the button that does. The code of a refusal is for support and for scripts: it
stands in the tool tip, and goes along where the message is copied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.access import say
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wording import refusal_words, spoken_refusal, support_code


class Tone(StrEnum):
    """How a message is meant; its border shows it, its first word says it."""

    REFUSED = "refused"
    ATTENTION = "attention"
    DONE = "done"
    NOTE = "note"


class Message(QFrame):
    """One message; hidden while there is nothing to say.

    Attributes:
        code: of the refusal that is shown; empty for anything else.
        about: what it is about, where it is over as soon as that is not looked at any more.
        lasting: it says what stays wrong until it is mended.

    Args:
        closable: whether a person can close it; what stays wrong until it is mended stays in sight.
    """

    def __init__(self, parent: QWidget | None = None, *, closable: bool = True) -> None:
        super().__init__(parent)
        self._close = QToolButton(self)
        self._close.setObjectName("close_message")
        self._close.setText("\u00d7")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setHidden(not closable)
        self._close.clicked.connect(lambda _checked=False: self.clear())
        self.setObjectName("message")
        self._title, self._body = PlainLabel(name="message_title"), PlainLabel(name="message_body")
        self._button = QPushButton()
        self._button.setObjectName("message_button")
        self._action: Callable[[], None] | None = None
        self.code, self.about, self.lasting = "", frozenset[str](), not closable
        self._button.clicked.connect(self._act)
        top, text = QHBoxLayout(), QVBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        text.addLayout(top)
        text.addWidget(self._body)  # over the whole width: a file name of large letters is no narrower
        text.addStretch(1)  # room to spare stands below the words, not between them
        text.setSpacing(0)
        column = QVBoxLayout(self)  # beside the text the button would take the room that large text needs
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(text, 1)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        copy = QAction(self.tr("Copy this message"), self)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.hide()

    def clear(self) -> None:
        """Say nothing."""
        self._action, self.code, self.about = None, "", frozenset()
        self.hide()

    def show_for(self, *seen: str) -> None:
        """Say no more what was said about something else than is looked at now."""
        if self.about and self.about.isdisjoint(seen):
            self.clear()

    def show_text(
        self,
        tone: Tone,
        title: str,
        body: str = "",
        *,
        button: str = "",
        action: Callable[[], None] | None = None,
        code: str = "",
        about: Iterable[str] = (),
    ) -> None:
        """Say something, and announce it.

        Args:
            tone: how it is meant.
            title: what it is.
            body: why, and what to do.
            button: what the button does; none where empty.
            action: what happens on it.
            code: of the refusal that is told.
            about: keys of what it is about; see `show_for`.
        """
        self.code, self.about = code, frozenset(about)
        self.setToolTip(support_code(code))
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._title.show_foreign(title)
        self._body.show_foreign(body)
        self._body.setVisible(bool(body))
        self._action = action
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(f"{title} {body}".strip())
        self.show()
        say(self, f"{title} {body}".strip(), at_once=tone is Tone.REFUSED)

    def show_refusal(
        self,
        refusal: Refusal,
        *,
        more: str = "",
        button: str = "",
        action: Callable[[], None] | None = None,
    ) -> None:
        """Say what was refused, whether it is harmless, and what to do; then what else is worth knowing."""
        words = refusal_words(refusal)
        tone = Tone.NOTE if refusal.harmless else Tone.REFUSED
        body = "\n".join(part for part in (spoken_refusal(words), more) if part)
        self.show_text(tone, words.title, body, button=button, action=action, code=words.code)

    def say_again(self) -> None:
        """Announce what stands here once more: somebody who cannot see it has run into it."""
        if not self.isHidden():
            say(self, self.accessibleName(), at_once=True)

    def focus_button(self) -> None:
        """Put the focus on the button that leads on, where there is one."""
        if not self._button.isHidden():
            self._button.setFocus()

    def copy(self) -> None:
        """Put what is said on the clipboard, with the code that support asks for."""
        parts = (
            self._title.text(),
            self._body.text() if self._body.isVisibleTo(self) else "",
            self.toolTip(),
        )
        QApplication.clipboard().setText("\n".join(part for part in parts if part))

    def _act(self) -> None:
        if self._action is not None:
            self._action()
