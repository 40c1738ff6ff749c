"""Times and ages on the screen: UTC with its name, and how long ago in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.times import DAY, iso

HOUR = 3600
MINUTE = 60


def shown_time(at: int) -> str:
    """`2026-11-24 04:28 UTC`: two sites compare it."""
    text = iso(at)
    return f"{text[:10]} {text[11:16]} UTC" if len(text) == 20 else text


def age(since: int, now: int) -> str:
    """How long ago, in the largest unit that fits."""
    if now - since < MINUTE:
        return QCoreApplication.translate("Times", "just now")
    return _span(now - since)


def _span(seconds: int) -> str:
    """So much time, in the largest unit that fits."""
    if seconds < MINUTE:
        return QCoreApplication.translate("Times", "less than a minute")
    if seconds >= DAY:
        return _count("%n day(s)", seconds // DAY)
    if seconds >= HOUR:
        return _count("%n hour(s)", seconds // HOUR)
    return _count("%n minute(s)", seconds // MINUTE)


def until(due: int | None, now: int) -> str:
    """How long until something is due, or that it is over."""
    if due is None:
        return QCoreApplication.translate("Times", "no date")
    if due <= now:
        return QCoreApplication.translate("Times", "overdue by {age}").format(age=_span(now - due))
    left = due - now
    if left >= DAY - HOUR:
        left += HOUR  # of days the last hour counts as whole: 90 days are 90 right after they began
    return QCoreApplication.translate("Times", "in {age}").format(age=_span(left))


def _count(text: str, number: int) -> str:
    return QCoreApplication.translate("Times", text, "", number)


def _listed() -> tuple[str, ...]:
    """The texts that `_count` asks for, where lupdate finds them."""
    return (
        QCoreApplication.translate("Times", "%n day(s)", "", 2),
        QCoreApplication.translate("Times", "%n hour(s)", "", 2),
        QCoreApplication.translate("Times", "%n minute(s)", "", 2),
    )
