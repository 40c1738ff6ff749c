"""F1: the page of the docs that belongs to what is on the screen, with a title, lists and stressed words."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from slr_desktop.ui.widgets.text import Heading, fixed_font

if TYPE_CHECKING:
    from slr_desktop.services.outside import Outside

ITEM: Final = re.compile(r"(?P<mark>-|\d+\.) +")
STRESSED: Final = re.compile(r"(\*[^*]+\*|`[^`]+`)")
WIDE: Final = 96
"""Characters in a line of the page."""


def help_text(outside: Outside, topic: str) -> str | None:
    """The source of a help page, `carry`, in the language of the window; None where there is none."""
    folders = (QCoreApplication.translate("Help", "help", "the folder of the help pages: help/de"), "help")
    for folder in folders:
        with contextlib.suppress(FileNotFoundError):
            return outside.resource(f"{folder}/{topic}.md").decode("utf-8")
    return None


def title_and_paragraphs(source: str) -> tuple[str, list[str]]:
    """A page's title, and its paragraphs and list items, each in one line; an empty line stands between paragraphs.

    The pages are our own, in the little Markdown that they use: one title, paragraphs, lists of one level.
    """
    first, _, rest = source.partition("\n")
    lines: list[str] = []
    for line in rest.strip("\n").split("\n"):
        new = not line.strip() or ITEM.match(line) or not (lines and lines[-1])
        if new:
            lines.append(line.strip())
        else:
            lines[-1] += " " + line.strip()
    return first.removeprefix("# ").strip(), lines


def stressed(line: str) -> Iterator[tuple[str, str]]:
    """The pieces of a line, each with the character that it was put between: `*`, a back tick, or none."""
    for piece in STRESSED.split(line):
        if STRESSED.fullmatch(piece):
            yield piece[1:-1], piece[0]
        elif piece:
            yield piece, ""


def _write(text: QPlainTextEdit, lines: list[str]) -> None:
    plain, bold, code = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    code.setFont(fixed_font())
    formats = {"": plain, "*": bold, "`": code}
    cursor = QTextCursor(text.document())
    for number, line in enumerate(lines):
        if number:
            cursor.insertBlock()
        item = ITEM.match(line)
        if item:
            mark = "\u2022" if item["mark"] == "-" else item["mark"]
            cursor.insertText(f"  {mark}  ", plain)
        for piece, between in stressed(line[item.end() :] if item else line):
            cursor.insertText(piece, formats[between])
    text.moveCursor(QTextCursor.MoveOperation.Start)


def _fit(dialog: QDialog, text: QPlainTextEdit, most: QSize) -> None:
    """As wide as a line is read well, and as high as the page, as far as the window under it allows."""
    letters = text.fontMetrics()
    width = min(most.width(), letters.averageCharWidth() * WIDE)
    inside = QRect(0, 0, width - 6 * letters.averageCharWidth(), 0)
    height = letters.boundingRect(inside, Qt.TextFlag.TextWordWrap, text.toPlainText()).height()
    text.setMinimumHeight(min(height + 3 * letters.lineSpacing(), most.height() // 2))
    dialog.resize(width, min(most.height(), dialog.sizeHint().height()))


def show_help(parent: QWidget, outside: Outside, topic: str) -> QDialog:
    """Show a help page over a window; Escape closes it."""
    nothing = QCoreApplication.translate("Help", "There is no help for this page.")
    help_ = QCoreApplication.translate("Help", "Help")
    title, lines = title_and_paragraphs(help_text(outside, topic) or f"# {help_}\n\n{nothing}")
    dialog = QDialog(parent)
    dialog.setObjectName("help_window")
    dialog.setWindowTitle(help_)
    text = QPlainTextEdit()
    text.setObjectName("help_text")
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(QCoreApplication.translate("Help", "Help page"))
    _write(text, lines)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(Heading(title))
    column.addWidget(text)
    column.addWidget(buttons)
    _fit(dialog, text, parent.window().size())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
