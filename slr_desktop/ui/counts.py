"""How many, and of what, as people read it: grouped digits, several licenses in one line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale


def number_text(number: int) -> str:
    """`12,500` as the language of the window writes it."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)
    return locale.toString(number)


def counts_text(counts: Mapping[str, int]) -> str:
    """`25 CUC_BasicMessaging, 2 CUC_SpeechConnectPort`, or that there is nothing."""
    if not counts:
        return QCoreApplication.translate("Counts", "nothing")
    return ", ".join(f"{number_text(count)} {tag}" for tag, count in counts.items())


def term_text(start: datetime.date | None, end: datetime.date | None) -> str:
    """The days of a term, both included; days are the same everywhere, so they are written alike."""
    if start is None and end is None:
        return QCoreApplication.translate("Counts", "perpetual")
    if start is None:
        return QCoreApplication.translate("Counts", "until {end}").format(end=end)
    if end is None:
        return QCoreApplication.translate("Counts", "from {start} on").format(start=start)
    return QCoreApplication.translate("Counts", "{start} to {end}").format(start=start, end=end)


def grouped(digest: str) -> str:
    """A digest in groups of four, to be compared by eye; it wraps where a line ends."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))
