"""An act larger than SQLite's cache: what was recorded before can be read while it lasts."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.desks import AT, KEY, Box, check, create, fill, record

LARGE = 64 * 1024  # bytes of a body; sixty of them are twice the cache


def test_a_large_act_shuts_out_no_reader(tmp_path: Path) -> None:
    with create(tmp_path / "desk.slr") as desk, create(tmp_path / "other.slr", name="Other") as other:
        record(desk, 1)
        with desk.transaction(KEY, at=AT, operator="Anna") as act:
            for number in range(2, 62):
                fill(act, number, LARGE)
                assert desk.get(Box, "box-1") is not None
        assert len(list(desk.entries())) == 62
        assert len(list(other.entries())) == 1
    assert check(tmp_path / "desk.slr").ok
