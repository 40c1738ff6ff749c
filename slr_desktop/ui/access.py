"""What a screen reader, a keyboard and a tester need of every widget, in one place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

TARGET: Final = 24
"""The least width and height of what is clicked, in pixels (WCAG 2.2, 2.5.8)."""


def named(widget: QWidget, object_name: str, spoken: str = "", description: str = "") -> QWidget:
    """Give a widget its object name and, where it shows no text of its own, what is read out."""
    widget.setObjectName(object_name)
    if spoken:
        widget.setAccessibleName(spoken)
    if description:
        widget.setAccessibleDescription(description)
    return widget


def say(source: QObject, text: str, *, at_once: bool = False) -> None:
    """Announce a change that no focus move tells of: a new page, progress, a refusal (WCAG 4.1.3).

    Args:
        source: the widget it is about.
        text: what is read out.
        at_once: interrupt what is being read; for refusals.
    """
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)
