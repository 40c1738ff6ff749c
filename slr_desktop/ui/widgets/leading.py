"""Which of several buttons is the one to press next: one on a screen, drawn in the accent colour."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def lead(button: QPushButton, *, on: bool) -> None:
    """Draw a button as the one to press next, or as one of the others."""
    wanted = "yes" if on else "no"
    if button.property("leads") != wanted:
        button.setProperty("leads", wanted)
        button.style().unpolish(button)
        button.style().polish(button)
