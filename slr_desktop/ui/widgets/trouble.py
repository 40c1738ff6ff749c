"""What is wrong with the workspace itself: above every page, until it is mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from slr_desktop.ui.watching import Sort, Trouble
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.wording import refusal_words


class TroubleBanner(Message):
    """Cannot be closed: what stays wrong stays in sight.

    Args:
        show_help: opens a help page by its name.
    """

    help_topic = "restore"

    def __init__(self, show_help: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent, closable=False)
        self._show_help = show_help

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Say what is wrong now; nothing where all is well."""
        if trouble is None:
            self.clear()
        elif trouble.sort is Sort.FILE:
            self.show_refusal(trouble.refusal)
        elif trouble.sort is Sort.OLDER:
            self._show_older(trouble)
        else:
            self._show_unmarked(trouble)

    def _show_older(self, trouble: Trouble) -> None:
        words = refusal_words(trouble.refusal)
        harmless = self.tr(
            "Looking is harmless, and nothing here was changed. Nothing may be recorded in it: what was done "
            "since is not in this copy, and its numbers would be used twice.",
        )
        self.show_text(
            Tone.REFUSED,
            words.title,
            f"{words.what} {harmless}\n{words.do}",
            button=self.tr("How to restore and check it..."),
            action=lambda: self._show_help(self.help_topic),
            code=words.code,
        )

    def _show_unmarked(self, trouble: Trouble) -> None:
        words = refusal_words(trouble.refusal)
        harmless = self.tr("What you do is recorded all the same.")
        self.show_text(
            Tone.ATTENTION,
            self.tr("The newest state is not remembered outside the workspace"),
            f"{words.what} {harmless}\n{words.do}",
            code=words.code,
        )
