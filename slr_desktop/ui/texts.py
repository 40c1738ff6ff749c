"""Marking texts that are translated later, where a table of them is made."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself; lupdate finds it by this name and puts it under the context.

    PySide6's own function of this name says that it gives back any object.
    """
    return text
