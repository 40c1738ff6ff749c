"""F1: the page of the docs that belongs to what is on the screen, as plain text."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from slr_desktop.services.outside import Outside


def help_text(outside: Outside, topic: str) -> str | None:
    """The text of a help page, `carry-by-stick`; None where there is none."""
    try:
        return outside.resource(f"help/{topic}.md").decode("utf-8")
    except FileNotFoundError:
        return None


def show_help(parent: QWidget, outside: Outside, topic: str) -> QDialog:
    """Show a help page over a window; Escape closes it."""
    dialog = QDialog(parent)
    dialog.setObjectName("help_window")
    dialog.setWindowTitle(dialog.tr("Help"))
    dialog.resize(760, 560)
    text = QPlainTextEdit(help_text(outside, topic) or dialog.tr("There is no help for this page."))
    text.setObjectName("help_text")
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(dialog.tr("Help page"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
