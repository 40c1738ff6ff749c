"""F1: the page of the docs that belongs to what is on the screen, as plain text."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from slr_desktop.services.outside import Outside


def help_text(outside: Outside, topic: str) -> str | None:
    """The text of a help page, `carry`, in the language of the window; None where there is none."""
    folders = (QCoreApplication.translate("Help", "help", "the folder of the help pages: help/de"), "help")
    for folder in folders:
        with contextlib.suppress(FileNotFoundError):
            return outside.resource(f"{folder}/{topic}.md").decode("utf-8")
    return None


def show_help(parent: QWidget, outside: Outside, topic: str) -> QDialog:
    """Show a help page over a window; Escape closes it."""
    dialog = QDialog(parent)
    dialog.setObjectName("help_window")
    dialog.setWindowTitle(QCoreApplication.translate("Help", "Help"))
    dialog.resize(760, 560)
    nothing = QCoreApplication.translate("Help", "There is no help for this page.")
    text = QPlainTextEdit(help_text(outside, topic) or nothing)
    text.setObjectName("help_text")
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(QCoreApplication.translate("Help", "Help page"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
