"""Qt's own file window is wide enough for long names, also in large letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeView, QWidget

from slr_desktop.ui import folders

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAME = "AUTHORIZATION-1A4B6C7D8E9F0A1B.slrauth"


def asked(qtbot: QtBot, look: Callable[[QFileDialog], None]) -> None:
    """Open the window as the program does, look at it, and close it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 500)
    parent.show()
    seen: list[QFileDialog] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog)
        try:
            look(dialog)
        finally:
            dialog.reject()

    start = folders.start_folder()
    QTimer.singleShot(300, close)
    name, _ = QFileDialog.getOpenFileName(parent, "Choose a file", start)
    assert (name, len(seen)) == ("", 1)


def name_width(dialog: QFileDialog) -> int:
    names = dialog.findChild(QTreeView, "treeView")
    assert isinstance(names, QTreeView)
    return names.header().sectionSize(0)


@pytest.mark.parametrize("large", [False, True])
def test_a_long_name_is_read_whole_and_nothing_is_outside_the_screen(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, large: bool
) -> None:
    if large:
        request.getfixturevalue("large_text")
    (tmp_path / NAME).write_bytes(b"x")
    folders.went_to(tmp_path)

    def look(dialog: QFileDialog) -> None:
        screen = dialog.screen().availableGeometry()
        assert screen.contains(dialog.geometry())
        letters = dialog.fontMetrics()
        wanted = min(letters.horizontalAdvance(NAME), screen.width() * 2 // 5)
        assert name_width(dialog) >= wanted
        names = dialog.findChild(QTreeView, "treeView")
        assert isinstance(names, QTreeView)
        assert names.header().sectionSize(3) >= letters.horizontalAdvance("10/30/00 8:58 PM")

    asked(qtbot, look)
