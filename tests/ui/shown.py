"""What a window shows and says: every text of it, and what in that is no German, or a command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Final

import click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTableView,
    QTreeView,
    QWidget,
)

from slr_desktop.cli.tree import COMMANDS
from slr_desktop.domain.errors import CODES
from slr_desktop.ui.widgets.text import CodeText

TEXTS: Final = ("text", "title", "windowTitle", "toolTip", "accessibleName", "accessibleDescription")
ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
AS_IT_CAME: Final = frozenset({"entry", "stored", "what_came", "list", "code", "command", "words"})
"""Boxes that show what somebody typed, what was stored, or what is typed at a product."""
PATH: Final = re.compile(r"/\S+|\S+\.slr\w*")
CODE: Final = re.compile("[(](?:" + "|".join(CODES) + ")[)]")
WORD: Final = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
ENGLISH: Final = frozenset({
    "the", "of", "to", "it", "its", "this", "that", "these", "those", "with", "for", "from", "not", "no", "none",
    "has", "have", "had", "which", "who", "what", "when", "here", "there", "nobody", "nothing", "each", "every",
    "other", "another", "by", "at", "if", "but", "then", "cannot", "can", "must", "may", "will", "should", "does",
    "do", "made", "is", "are", "were", "been", "and", "or", "yes", "since", "until", "only", "already",
    "more", "than", "them", "they", "your", "you", "file", "files", "site", "authority", "license", "licenses",
    "request", "requests", "receipt", "return", "waits", "wait", "closed", "first",
})  # fmt: skip
"""Words that our English has everywhere, and no German sentence."""


def texts_of(shown: QWidget) -> Iterator[str]:
    """Everything that a window shows, or says to a screen reader, but for what people typed."""
    for widget in [shown, *shown.findChildren(QWidget)]:
        if widget.objectName() in AS_IT_CAME or isinstance(widget, CodeText):
            continue
        for name in TEXTS:
            said = getattr(widget, name, None)
            if callable(said) and not (name == "text" and isinstance(widget, QLineEdit)):
                yield str(said())
        if isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(number) for number in range(widget.count()))
        if isinstance(widget, QTableView | QTreeView):
            yield from _cells(widget)
        if isinstance(widget, QMenuBar):
            yield from _entries(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 50)):
            yield from (str(model.index(row, column).data(role) or "") for role in ROLES)


def _entries(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        yield action.text()
        menu = action.menu()
        if menu is not None:
            yield from (entry.text() for entry in menu.actions())  # type: ignore[attr-defined]


def english_in(text: str) -> list[str]:
    """The English words of a text, places of files and codes of refusals aside."""
    return sorted(set(WORD.findall(CODE.sub("", PATH.sub("", text)))) & ENGLISH)


def _paths(command: click.Command, name: str) -> Iterator[str]:
    yield name
    if isinstance(command, click.Group):
        for inner in command.list_commands(click.Context(command)):
            found = command.get_command(click.Context(command), inner)
            assert found is not None
            yield from _paths(found, f"{name} {inner}")


def commands() -> list[str]:
    """Every command of the command line, with the words before it."""
    found: list[str] = []
    for name, (place, _) in COMMANDS.items():
        module, _, attribute = place.partition(":")
        found += _paths(getattr(import_module(module), attribute), name)
    return found


def _pattern() -> re.Pattern[str]:
    """Commands of several words or with a hyphen; single words where they are given as a command."""
    listed = commands()
    plain = {word for path in listed for word in path.split()}
    told = {path for path in listed if " " in path} | {word for word in plain if "-" in word}
    several = "|".join(sorted(map(re.escape, told), key=len, reverse=True))
    single = "|".join(sorted(plain, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:{several})(?![\w-])|(?<!\w)--[a-z]|\bSLR_[A-Z]|slr-desktop |(?:[Rr]un|[Ss]ee): (?:{single})\b"
    )


COMMAND: Final = _pattern()
"""A command of ours, or an option or variable of it."""
