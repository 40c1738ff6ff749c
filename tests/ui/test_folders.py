"""Where file dialogs start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from slr_desktop.ui import folders


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    folders._last.clear()
    yield
    folders._last.clear()


def test_the_next_dialog_starts_where_the_last_one_ended(tmp_path: Path) -> None:
    assert folders.start_folder() != ""
    assert folders.chosen_file(str(tmp_path / "a.slrreq")) == tmp_path / "a.slrreq"
    assert folders.start_folder() == str(tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert folders.chosen_folder(str(stick)) == stick
    assert folders.start_folder() == str(stick)


def test_a_folder_that_has_gone_is_no_place_to_start(tmp_path: Path) -> None:
    folders.chosen_folder(str(tmp_path / "gone"))
    assert folders.start_folder() != str(tmp_path / "gone")
