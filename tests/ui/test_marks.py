"""Small pictures of the style sheet, as Qt finds them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDir, QFile, QIODevice

from slr_desktop.ui import marks


@pytest.mark.parametrize("name", marks.PICTURES)
def test_each_picture_is_found_by_its_name(name: str) -> None:
    marks.register()
    file = QFile(f":/slr/{name}")
    assert file.open(QIODevice.OpenModeFlag.ReadOnly)
    assert file.readAll().data() == marks.PICTURES[name]


def test_nothing_else_is_there() -> None:
    marks.register()
    assert sorted(QDir(":/slr").entryList()) == sorted(marks.PICTURES)
