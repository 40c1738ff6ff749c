"""The words for requests that wait in the inbox."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slr_desktop.services.inbox import Undecided
from slr_desktop.ui.wording import sentence_text


def decision_text(item: Undecided) -> str:
    """What is to be decided about a request; where nothing stands in its way, whether to grant it."""
    said = " ".join(sentence_text(note) for note in item.notes)
    return said or QCoreApplication.translate("Inbox", "answer it, or dismiss it")
