from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Place, Verdict
from slr_desktop.store import database
from slr_desktop.store.copies import copy_verified
from slr_desktop.store.database import connect, connect_memory, is_safe_version, pragma_number
from slr_desktop.store.schema import Schema, stored_text
from slr_desktop.store.workspace import Workspaces
from tests.fakes.desks import AT, KEY, SCHEMA, WORKSPACES, Box, Label, check, create, fill, record

NEXT = SCHEMA.then({Label: ("box",), Box: ("name",)})


def test_a_migrated_file_has_the_text_of_a_new_one(tmp_path: Path) -> None:
    create(tmp_path / "old.slr").close()
    with Workspaces(NEXT).open(tmp_path / "old.slr") as desk:
        record(desk, 1)
    create(tmp_path / "new.slr", Workspaces(NEXT)).close()
    texts = []
    for name in ("old.slr", "new.slr"):
        connection = connect(tmp_path / name, writing=False)
        texts.append(stored_text(connection))
        assert pragma_number(connection, "user_version") == 2
        connection.close()
    assert texts[0] == texts[1] == NEXT.text(2)
    assert check(tmp_path / "old.slr", NEXT).verdict is Verdict.INTACT


def test_an_older_file_is_read_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    with create(tmp_path / "desk.slr") as desk:
        record(desk, 3)
    with Workspaces(NEXT).open(tmp_path / "desk.slr") as desk:
        assert desk.get(Label, "x") is None
        assert desk.all(Label, box="box-3") == []
        assert [box.count for box in desk.all(Box, name="box-3")] == [3]
        assert not desk.read_only
    assert check(tmp_path / "desk.slr", NEXT).verdict is Verdict.INTACT
    with Workspaces(NEXT).open(tmp_path / "desk.slr") as desk:
        with desk.transaction(KEY, at=AT, operator="Anna") as act:
            act.put(Label(text="fragile", box="box-3"))
            act.enter("labelled")
        assert [label.text for label in desk.all(Label, box="box-3")] == ["fragile"]
        assert [box.count for box in desk.all(Box, name="box-3")] == [3]


def test_a_newer_file_is_read_and_never_written(tmp_path: Path) -> None:
    with create(tmp_path / "desk.slr", Workspaces(NEXT)) as desk:
        record(desk, 3)
    before = (tmp_path / "desk.slr").read_bytes()
    with WORKSPACES.open(tmp_path / "desk.slr") as desk:
        assert desk.read_only
        assert desk.get(Box, "box-3") is not None
        with pytest.raises(Refusal) as refused:
            record(desk, 4)
    assert refused.value.code == "workspace-newer"
    assert (tmp_path / "desk.slr").read_bytes() == before
    found = check(tmp_path / "desk.slr")
    assert found.verdict is Verdict.UNREADABLE
    assert "version 2" in found.findings[0].what
    assert (found.findings[0].place, found.code) == (Place.VERSION, "workspace-newer")


def test_a_copy_of_a_newer_file_is_refused_as_newer(tmp_path: Path) -> None:
    create(tmp_path / "desk.slr", Workspaces(NEXT)).close()
    with pytest.raises(Refusal) as refused:
        copy_verified(tmp_path / "desk.slr", tmp_path / "copy.slr", SCHEMA, KEY.check)
    assert refused.value.code == "workspace-newer"
    assert not (tmp_path / "copy.slr").exists()


def test_a_migration_that_is_broken_off_changes_nothing(tmp_path: Path) -> None:
    create(tmp_path / "desk.slr").close()
    before = (tmp_path / "desk.slr").read_bytes()
    with Workspaces(NEXT).open(tmp_path / "desk.slr") as desk:
        with (
            pytest.raises(ValueError, match="belongs to an entry"),
            desk.transaction(KEY, at=AT, operator="A") as act,
        ):
            act.put(Label(text="fragile", box="box-3"))
        assert desk.all(Label) == []
    assert (tmp_path / "desk.slr").read_bytes() == before


@dataclass(frozen=True, slots=True)
class Odd:
    TABLE: ClassVar[str] = "journal"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    TABLE: ClassVar[str] = 'a"b'
    key: str = ""


@dataclass(frozen=True, slots=True)
class Keyword:
    """Names that are words of SQL."""

    TABLE: ClassVar[str] = "order"
    key: str = ""


def test_names_that_cannot_be() -> None:
    for record_class in (Odd, Quoted):
        with pytest.raises(ValueError):
            Schema.of({record_class: ()})
    for field in ("key", "body", "State", "a b", "état", "state"):
        with pytest.raises(ValueError):
            SCHEMA.then({Box: (field,)})


def test_words_of_sql_are_names_like_others() -> None:
    connection = connect_memory()
    connection.executescript(Schema.of({Keyword: ("where", "select")}).script(0))
    assert connection.execute('SELECT "where" FROM "order"').fetchall() == []
    connection.close()


def test_an_answer_comes_from_the_index_in_order(tmp_path: Path) -> None:
    with create(tmp_path / "desk.slr") as desk, desk.transaction(KEY, at=AT, operator="A") as act:
        fill(act, 1)
    connection = connect(tmp_path / "desk.slr", writing=False)
    query = "SELECT key, body FROM box WHERE key > '' AND state IS 'full' ORDER BY key LIMIT 10"
    plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}"))
    connection.close()
    assert "box_by_state" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_versions_with_the_write_ahead_bug(version: tuple[int, int, int], safe: bool) -> None:
    assert is_safe_version(version) is safe


def test_an_unsafe_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slr_desktop.store.database.sqlite.sqlite_version_info", (3, 51, 2))
    database.require_safe_version.cache_clear()
    with pytest.raises(Refusal) as refused:
        connect_memory()
    assert refused.value.code == "internal-error"
    monkeypatch.undo()
    connect_memory().close()


def test_the_settings_of_a_connection(tmp_path: Path) -> None:
    create(tmp_path / "desk.slr").close()
    connection = connect(tmp_path / "desk.slr", writing=True)
    names = (
        "synchronous",
        "foreign_keys",
        "trusted_schema",
        "cell_size_check",
        "temp_store",
        "secure_delete",
    )
    assert [pragma_number(connection, name) for name in names] == [3, 1, 0, 1, 2, 1]
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert pragma_number(connection, "application_id") == database.APPLICATION_ID == 0x534C5244
    assert pragma_number(connection, "auto_vacuum") == 0
    connection.close()
    header = (tmp_path / "desk.slr").read_bytes()[:100]
    assert header[68:72] == b"SLRD"
    assert header[18:20] == b"\x01\x01"
