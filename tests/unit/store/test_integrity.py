"""Attacks on a workspace file, without the key, with a stranger's, and with its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from slr_desktop.domain.findings import Anchor, Findings, Place, Verdict
from slr_desktop.domain.ports import Head
from slr_desktop.store import canonical, holdings, replay, tree
from slr_desktop.store.database import Connection, connect, connect_new
from slr_desktop.store.integrity import verify
from slr_desktop.store.workspace import Workspaces
from tests.fakes.desks import (
    AT,
    KEY,
    SCHEMA,
    WORKSPACES,
    Box,
    NoteKey,
    check,
    create,
    fill,
    genesis,
    grow,
    record,
)

ENTRIES = 301
STRANGER = NoteKey(secret=b"a stranger")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("original") / "desk.slr"
    with create(path) as desk:
        grow(desk, ENTRIES - 1)
    return path


@pytest.fixture
def path(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(original, tmp_path / "desk.slr"))


@contextmanager
def tampering(path: Path) -> Iterator[Connection]:
    """A connection that no guard stops; the guards are put back as they were."""
    connection = connect(path, writing=True)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("BEGIN")
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _sql in guards:
        connection.execute(f"DROP TRIGGER {name}")
    try:
        yield connection
        for _name, sql in guards:
            connection.execute(sql)
        connection.execute("COMMIT")
    finally:
        connection.close()


def entry(connection: Connection, number: int) -> bytes:
    (text,) = connection.execute("SELECT entry FROM journal WHERE seq = ?", (number,)).fetchone()
    return bytes(text)


def put_entry(connection: Connection, number: int, text: bytes, *, leaf: bool = False) -> None:
    connection.execute("UPDATE journal SET entry = ? WHERE seq = ?", (text, number))
    if leaf:
        connection.execute("UPDATE journal SET leaf = ? WHERE seq = ?", (tree.leaf_hash(text), number))


def altered_text(text: bytes) -> bytes:
    changed = text.replace(b'"operator":"Anna"', b'"operator":"Bert"')
    assert changed != text
    return changed


def forge(path: Path, number: int, key: NoteKey | None) -> None:
    """Change an entry and make everything after it anew; sign with `key`, or leave the note."""
    with tampering(path) as connection:
        leaves: list[bytes] = []
        tiles, frontier = {}, tree.Frontier()
        count = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
        for seq in range(count):
            value = canonical.read(entry(connection, seq), 100_000)
            if seq == number:
                value["operator"] = "Bert"
            if seq > number:
                value["prev"] = leaves[-1].hex()
            text = canonical.write(value)
            put_entry(connection, seq, text, leaf=True)
            leaves.append(tree.leaf_hash(text))
            for node in frontier.append(leaves[-1]):
                if node.level == 8:
                    tiles[node.index] = node.hash
        for index, node_hash in tiles.items():
            connection.execute("UPDATE tile SET hash = ? WHERE level = 1 AND idx = ?", (node_hash, index))
        connection.execute("UPDATE head SET root = ?", (frontier.root(),))
        if key is not None:
            note = key.sign_head(Head(size=count, root=frontier.root()))
            connection.execute("UPDATE head SET note = ?", (note,))


def places(found: Findings) -> set[Place]:
    return {finding.place for finding in found.findings}


def test_an_untouched_file(path: Path) -> None:
    found = check(path)
    assert (found.verdict, found.findings, found.entries) == (Verdict.INTACT, (), ENTRIES)
    assert (found.first_bad, found.witnessed_to, found.complete, found.ok) == (None, 0, True, True)
    with WORKSPACES.open(path) as desk:
        assert found.head == desk.head


def test_guards_put_back_leave_no_trace(path: Path) -> None:
    with tampering(path):
        pass
    assert check(path).verdict is Verdict.INTACT


# --- entries ---


@pytest.mark.parametrize("number", [0, 1, 17, 255, 256, ENTRIES - 2, ENTRIES - 1])
@pytest.mark.parametrize("leaf", [False, True], ids=["hash left", "hash made anew"])
def test_an_altered_entry_is_found_and_named(path: Path, number: int, leaf: bool) -> None:
    with tampering(path) as connection:
        put_entry(connection, number, altered_text(entry(connection, number)), leaf=leaf)
    found = check(path)
    assert found.verdict is Verdict.ALTERED
    assert found.first_bad == number
    assert found.entries == ENTRIES


@pytest.mark.parametrize("number", [1, 100, 256])
def test_all_findings_not_the_first(path: Path, number: int) -> None:
    with tampering(path) as connection:
        for at in (number, number + 30, number + 40):
            put_entry(connection, at, altered_text(entry(connection, at)))
        connection.execute("UPDATE sealed SET blob = x'00'")
        connection.execute("DELETE FROM artefact WHERE rowid = 5")
    found = check(path)
    assert found.first_bad == number
    assert {number, number + 30, number + 40} <= {finding.entry for finding in found.findings}
    assert {Place.ENTRY, Place.SEALED, Place.BODY, Place.HEAD} <= places(found)


@pytest.mark.parametrize(
    ("sql", "first_bad"),
    [
        ("DELETE FROM journal WHERE seq = 17", 17),
        ("DELETE FROM journal WHERE seq = 0", 0),
        ("DELETE FROM journal WHERE seq >= 290", 290),
        ("DELETE FROM journal", 0),
        ("UPDATE journal SET seq = -1 WHERE seq = 0", 0),
        ("UPDATE journal SET seq = seq + 1 WHERE seq = 300", 300),
        ("INSERT INTO journal SELECT 301, leaf, entry FROM journal WHERE seq = 300", 301),
        ("INSERT INTO journal VALUES (301, zeroblob(32), x'00')", 301),
        ("INSERT INTO journal VALUES (9223372036854775807, zeroblob(32), x'00')", 301),
        ("UPDATE journal SET leaf = zeroblob(32) WHERE seq = 40", 40),
        ("UPDATE journal SET entry = x'' WHERE seq = 40", 40),
        ("UPDATE journal SET entry = zeroblob(17000000) WHERE seq = 40", 40),
        ("UPDATE journal SET entry = (SELECT entry FROM journal WHERE seq = 41) WHERE seq = 40", 40),
    ],
)
def test_rows_of_the_journal(path: Path, sql: str, first_bad: int) -> None:
    with tampering(path) as connection:
        connection.execute(sql)
    found = check(path)
    assert found.verdict is Verdict.ALTERED
    assert found.first_bad == first_bad


def change(key: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def apply(parts: dict[str, Any]) -> None:
        parts[key] = value

    return apply


@pytest.mark.parametrize(
    "apply",
    [
        change("v", 2),
        change("v", True),
        change("seq", 41),
        change("seq", "40"),
        change("prev", "00" * 31),
        change("prev", None),
        change("t", "1"),
        change("operator", 1),
        change("type", "genesis"),
        change("type", None),
        change("facts", []),
        change("rows", [["box", "a"]]),
        change("rows", [["box", "a", {}]]),
        change("rows", [["box", 1, {}, None]]),
        change("rows", [["box", "a", {}, "AA"]]),
        change("rows", [["strange", "a", {}, None]]),
        change("rows", {}),
        change("kept", ["AA" * 32]),
        change("kept", ["é" * 64]),
        change("sealed", {"key": 1}),
        change("more", 1),
        lambda parts: parts.pop("kept"),
    ],
)
def test_an_entry_of_another_shape_even_under_a_right_head(
    tmp_path: Path, apply: Callable[[dict[str, Any]], None]
) -> None:
    """As a program with the key could have written it."""
    path = tmp_path / "desk.slr"
    with create(path) as desk, desk.transaction(KEY, at=AT, operator="Anna") as act:
        act.enter("one")
    with tampering(path) as connection:
        parts = canonical.read(entry(connection, 1), 10_000)
        apply(parts)
        text = canonical.write(parts)
        put_entry(connection, 1, text, leaf=True)
        frontier = tree.Frontier()
        for number in range(2):
            frontier.append(tree.leaf_hash(entry(connection, number)))
        note = KEY.sign_head(Head(size=2, root=frontier.root()))
        connection.execute("UPDATE head SET root = ?, note = ?", (frontier.root(), note))
    found = check(path)
    assert found.verdict is Verdict.ALTERED
    assert found.first_bad == 1


def test_an_entry_in_another_spelling_even_under_a_right_head(tmp_path: Path) -> None:
    path = tmp_path / "desk.slr"
    create(path).close()
    with tampering(path) as connection:
        text = entry(connection, 0) + b" "
        put_entry(connection, 0, text, leaf=True)
        head = Head(size=1, root=tree.leaf_hash(text))
        connection.execute("UPDATE head SET root = ?, note = ?", (head.root, KEY.sign_head(head)))
    found = check(path)
    assert found.verdict is Verdict.ALTERED
    assert found.first_bad == 0


# --- what follows from the entries ---


@pytest.mark.parametrize(
    ("sql", "place"),
    [
        ("UPDATE artefact SET body = x'00' WHERE rowid = 9", Place.BODY),
        ("DELETE FROM artefact WHERE rowid = 9", Place.BODY),
        ("INSERT INTO artefact VALUES (zeroblob(32), x'00')", Place.BODY),
        ("UPDATE artefact SET sha256 = zeroblob(32) WHERE rowid = 9", Place.BODY),
        ("UPDATE box SET body = replace(body, 'full', 'void') WHERE key = 'box-3'", Place.RECORD),
        ("UPDATE box SET body = body || ' ' WHERE key = 'box-3'", Place.RECORD),
        ("UPDATE box SET body = '{}' WHERE key = 'box-3'", Place.RECORD),
        ("UPDATE box SET key = 'box-9' WHERE key = 'box-3'", Place.RECORD),
        ("DELETE FROM box WHERE key = 'box-3'", Place.RECORD),
        ("INSERT INTO box(key, body) SELECT '', body FROM box LIMIT 1", Place.RECORD),
        ("INSERT INTO box(key, body) VALUES ('new', '{}')", Place.RECORD),
        ("UPDATE sealed SET blob = x'00'", Place.SEALED),
        ("UPDATE sealed SET name = 'other'", Place.SEALED),
        ("DELETE FROM sealed", Place.SEALED),
        ("INSERT INTO sealed VALUES ('setting', x'00')", Place.SEALED),
        ("UPDATE tile SET hash = zeroblob(32)", Place.TREE),
        ("DELETE FROM tile", Place.TREE),
        ("INSERT INTO tile VALUES (2, 0, zeroblob(32))", Place.TREE),
        ("UPDATE head SET size = 300", Place.HEAD),
        ("UPDATE head SET root = zeroblob(32)", Place.HEAD),
        ("UPDATE head SET note = ''", Place.HEAD),
        ("UPDATE head SET note = replace(note, '301', '300')", Place.HEAD),
        ("UPDATE head SET note = note || char(10)", Place.HEAD),
        ("DELETE FROM head", Place.HEAD),
        ("CREATE TABLE mine(a)", Place.SCHEMA),
        ("CREATE TRIGGER mine AFTER INSERT ON head BEGIN DELETE FROM sealed; END", Place.SCHEMA),
        ("CREATE VIEW mine AS SELECT 1", Place.SCHEMA),
        ("DROP INDEX box_by_state", Place.SCHEMA),
        ("CREATE INDEX box_by_body ON box(body)", Place.SCHEMA),
        ("ALTER TABLE box ADD COLUMN more TEXT", Place.SCHEMA),
        ("DROP TABLE sealed", Place.SCHEMA),
        ("DROP TABLE box", Place.SCHEMA),
    ],
)
def test_what_an_entry_does_not_say(path: Path, sql: str, place: Place) -> None:
    with tampering(path) as connection:
        connection.execute(sql)
    found = check(path)
    assert found.verdict is Verdict.ALTERED, found.findings
    assert place in places(found)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE box SET body = replace(body, 'full', 'void') WHERE key = 'box-3'",
        "UPDATE box SET body = body || ' ' WHERE key = 'box-3'",
        "DELETE FROM box WHERE key = 'box-3'",
        "INSERT INTO box(key, body) SELECT 'new', body FROM box WHERE key = 'box-3'",
    ],
)
def test_an_act_on_a_changed_record_does_not_hide_the_change(path: Path, sql: str) -> None:
    with tampering(path) as connection:
        connection.execute(sql)
    with WORKSPACES.open(path) as desk, desk.transaction(KEY, at=AT, operator="Anna") as act:
        for name in ("box-3", "new"):
            act.put(Box(name=name, state="half"))
            act.put(Box(name=name, state="full"))
        act.enter("used")
    found = check(path)
    assert (found.verdict, found.first_bad) == (Verdict.ALTERED, ENTRIES)
    assert [(finding.place, finding.entry) for finding in found.findings] == [(Place.RECORD, ENTRIES)]


def test_dropped_guards_are_seen(path: Path) -> None:
    connection = connect(path, writing=True)
    connection.execute("DROP TRIGGER journal_never_changes")
    connection.close()
    found = check(path)
    assert found.verdict is Verdict.ALTERED
    assert "journal_never_changes" in found.findings[0].what


@pytest.mark.parametrize(
    "sql",
    [
        "PRAGMA user_version=0",
        "PRAGMA user_version=-1",
        "PRAGMA user_version=2",
        "PRAGMA application_id=1",
        "DROP TABLE journal",
        "DROP TABLE head",
    ],
)
def test_what_cannot_be_a_workspace(path: Path, sql: str) -> None:
    with tampering(path) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(sql)
        connection.execute(
            "CREATE TABLE IF NOT EXISTS journal(seq, leaf, entry)"
        ) if "journal" in sql else None
    found = check(path)
    assert found.verdict in {Verdict.UNREADABLE, Verdict.ALTERED}
    assert not found.ok


# --- heads and keys ---


@pytest.mark.parametrize("number", [0, 200, ENTRIES - 1])
def test_history_made_anew_without_the_key(path: Path, number: int) -> None:
    forge(path, number, None)
    found = check(path)
    assert found.verdict is Verdict.ALTERED
    assert places(found) == {Place.HEAD}


@pytest.mark.parametrize("number", [0, 200, ENTRIES - 1])
def test_history_made_anew_with_a_strangers_key(path: Path, number: int) -> None:
    forge(path, number, STRANGER)
    assert check(path).verdict is Verdict.WRONG_KEY
    assert check(path, key=STRANGER).verdict is Verdict.INTACT


def test_history_made_anew_with_its_own_key_takes_an_anchor(path: Path) -> None:
    with WORKSPACES.open(path) as desk:
        anchors = {size: desk.root_at(size) for size in (100, 250, ENTRIES)}
    forge(path, 200, KEY)
    assert check(path).verdict is Verdict.INTACT
    for size, expected in ((100, Verdict.WITNESSED), (250, Verdict.FORKED), (ENTRIES, Verdict.FORKED)):
        anchor = Anchor(size=size, root=anchors[size], source="the authority")
        assert verify(path, SCHEMA, KEY.check, anchors=[anchor]).verdict is expected
        mark = Head(size=size, root=anchors[size])
        marked = Verdict.INTACT if expected is Verdict.WITNESSED else expected
        assert verify(path, SCHEMA, KEY.check, mark=mark).verdict is marked


def test_another_workspace_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "desk.slr"
    other = Workspaces(SCHEMA)
    other.create(path, genesis("Stranger"), STRANGER, operator="Mallory").close()
    assert check(path).verdict is Verdict.WRONG_KEY


def test_altered_and_by_a_stranger_is_altered(path: Path) -> None:
    forge(path, 200, STRANGER)
    with tampering(path) as connection:
        put_entry(connection, 50, altered_text(entry(connection, 50)))
    assert check(path).verdict is Verdict.ALTERED


def test_an_older_copy_takes_an_anchor_or_the_mark(path: Path) -> None:
    older = path.with_name("older.slr")
    shutil.copy(path, older)
    with WORKSPACES.open(path) as desk:
        record(desk, 1)
        record(desk, 2)
        head = desk.head
    assert check(older).verdict is Verdict.INTACT
    for size in (head.size, head.size - 1):
        with WORKSPACES.open(path) as desk:
            anchor = Anchor(size=size, root=desk.root_at(size), source="the authority")
        found = verify(older, SCHEMA, KEY.check, anchors=[anchor])
        assert found.verdict is Verdict.OLDER
        assert places(found) == {Place.ANCHOR}
    found = verify(older, SCHEMA, KEY.check, mark=head)
    assert found.verdict is Verdict.OLDER
    assert places(found) == {Place.HIGH_WATER}


def test_anchors_with_and_without_a_size(path: Path) -> None:
    with WORKSPACES.open(path) as desk:
        roots = {size: desk.root_at(size) for size in (1, 256, 300, ENTRIES)}
    for size, root in roots.items():
        for known in (size, None):
            found = verify(path, SCHEMA, KEY.check, anchors=[Anchor(size=known, root=root, source="s")])
            assert (found.verdict, found.witnessed_to) == (Verdict.WITNESSED, size)
    both = [Anchor(size=300, root=roots[300], source="a"), Anchor(size=None, root=roots[256], source="b")]
    assert verify(path, SCHEMA, KEY.check, anchors=both).witnessed_to == 300
    unknown = Anchor(size=None, root=bytes(32), source="c")
    found = verify(path, SCHEMA, KEY.check, anchors=[*both, unknown])
    assert (found.verdict, found.witnessed_to) == (Verdict.OLDER, 300)
    wrong = Anchor(size=255, root=roots[256], source="d")
    found = verify(path, SCHEMA, KEY.check, anchors=[*both, unknown, wrong])
    assert found.verdict is Verdict.FORKED
    assert len(found.findings) == 2
    nothing = Anchor(size=0, root=tree.EMPTY_ROOT, source="e")
    assert verify(path, SCHEMA, KEY.check, anchors=[nothing]).verdict is Verdict.INTACT
    for size in (-1, 2**70):
        assert not verify(path, SCHEMA, KEY.check, anchors=[Anchor(size=size, root=roots[1], source="f")]).ok


# --- total ---


def test_whatever_is_handed_in_breaks_nothing(path: Path) -> None:
    def broken(_note: str) -> Head:
        raise RecursionError("from below")

    found = verify(path, SCHEMA, broken)
    assert found.verdict is Verdict.ALTERED
    assert "RecursionError" in found.findings[0].what
    assert found.entries == ENTRIES


def test_it_can_be_broken_off_at_each_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holdings, "BODIES", 50)
    monkeypatch.setattr(holdings, "PART", 100)
    seen: list[tuple[int, int]] = []

    def count(done: int, every: int) -> bool:
        seen.append((done, every))
        return True

    assert verify(path, SCHEMA, KEY.check, progress=count).ok
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    for stop in range(1, len(seen) + 1):
        calls = iter(range(1, 1000))
        found = verify(path, SCHEMA, KEY.check, progress=lambda _done, _all, c=calls, s=stop: next(c) < s)  # type: ignore[misc]
        assert (found.verdict, found.complete, found.ok) == (Verdict.UNREADABLE, False, False)


def test_in_parts_the_same_is_found(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with tampering(path) as connection:
        put_entry(connection, 77, altered_text(entry(connection, 77)))
        connection.execute("UPDATE box SET body = '{}' WHERE key = 'box-3'")
        connection.execute("DELETE FROM artefact WHERE rowid = 9")
    whole = check(path)
    monkeypatch.setattr(holdings, "BODIES", 7)
    monkeypatch.setattr(holdings, "PART", 3)
    monkeypatch.setattr("slr_desktop.store.integrity.PART", 11)
    assert check(path) == whole


def test_findings_beyond_the_limit_are_counted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay, "MOST_FINDINGS", 20)
    with tampering(path) as connection:
        connection.execute("UPDATE journal SET leaf = zeroblob(32)")
    found = check(path)
    assert len(found.findings) == 21
    assert found.findings[-1].what.startswith("and ")


def test_a_locked_file_is_said_to_be_locked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slr_desktop.store.database.PATIENCE", 20)
    connection = connect(path, writing=True)
    connection.execute("BEGIN EXCLUSIVE")
    found = check(path)
    connection.close()
    assert found.verdict is Verdict.UNREADABLE
    assert "Another program is writing" in found.findings[0].what


def test_a_name_in_a_finding_is_shown_as_plain_text(path: Path) -> None:
    connection = connect_new(path)
    connection.execute('CREATE TABLE "a\u202e\x1b[31m"(b)')
    connection.close()
    found = check(path)
    assert found.verdict is Verdict.ALTERED
    assert all(finding.what.isascii() and finding.what.isprintable() for finding in found.findings)


def test_it_changes_nothing(path: Path) -> None:
    before = path.read_bytes(), sorted(path.parent.iterdir())
    check(path)
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == before


def test_an_act_can_follow_a_verification(path: Path) -> None:
    with WORKSPACES.open(path) as desk, desk.transaction(KEY, at=AT, operator="A") as act:
        assert check(path).ok
        fill(act, 5)
    assert check(path).entries == ENTRIES + 1
