"""What each section is called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.ui.sections import Section
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP

_NAMES: Final[dict[Section, str]] = {
    Section.HOME: QT_TRANSLATE_NOOP("Sections", "Home"),
    Section.INSTANCES: QT_TRANSLATE_NOOP("Sections", "Instances"),
    Section.ACCOUNTS: QT_TRANSLATE_NOOP("Sections", "Accounts"),
    Section.RESERVATIONS: QT_TRANSLATE_NOOP("Sections", "Reservations"),
    Section.INBOX: QT_TRANSLATE_NOOP("Sections", "Inbox"),
    Section.OUTBOX: QT_TRANSLATE_NOOP("Sections", "Outbox"),
    Section.EXCHANGES: QT_TRANSLATE_NOOP("Sections", "Exchanges"),
    Section.JOURNAL: QT_TRANSLATE_NOOP("Sections", "Journal"),
}


def section_name(section: Section) -> str:
    """A section in the language of the window."""
    return QCoreApplication.translate("Sections", _NAMES[section])
