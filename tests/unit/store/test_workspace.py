from __future__ import annotations

import hashlib
import os
import stat
import threading
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Verdict
from slr_desktop.domain.ports import Genesis, Head, Transaction
from slr_desktop.store import books, canonical, database, ledger, replay, tree
from slr_desktop.store.database import DatabaseError, connect, connect_new
from slr_desktop.store.workspace import WorkspaceFile, Workspaces
from tests.fakes.desks import (
    AT,
    KEY,
    SCHEMA,
    WORKSPACES,
    Box,
    Label,
    NoteKey,
    check,
    create,
    fill,
    genesis,
    grow,
    record,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.slr"


def entry(desk: WorkspaceFile, number: int) -> dict[str, object]:
    (found,) = desk.entries(number, 1)
    assert found.number == number
    return dict(canonical.read(found.text, 10_000))


# --- creating ---


def test_a_new_workspace_says_what_it_is(path: Path) -> None:
    with create(path) as desk:
        assert desk.genesis == genesis()
        assert desk.sealed("key") == b"envelope of Desk"
        assert desk.head.size == 1
        first = entry(desk, 0)
        assert first["type"] == "genesis"
        assert first["prev"] == "00" * 32
        assert first["facts"] == {
            "id": genesis().id.hex(),
            "role": "site",
            "name": "Desk",
            "training": True,
            "public_key": genesis().public_key.hex(),
            "made_at": AT,
        }
        assert list(first["sealed"]) == ["key"]  # type: ignore[call-overload]
    assert [file.name for file in path.parent.iterdir()] == ["desk.slr"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with WORKSPACES.open(path) as desk:
        assert desk.genesis == genesis()


def test_a_file_that_exists_is_left_alone(path: Path) -> None:
    path.write_bytes(b"mine")
    with pytest.raises(Refusal) as refused:
        create(path)
    assert refused.value.code == "usage"
    assert path.read_bytes() == b"mine"
    link = path.with_name("link.slr")
    link.symlink_to(path.parent / "nowhere")
    with pytest.raises(Refusal):
        create(link)


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        create(tmp_path / "no" / "desk.slr")
    assert refused.value.code == "usage"


def test_what_founds_a_workspace_makes_no_entry(path: Path) -> None:
    def found(act: Transaction) -> None:
        act.enter("first")

    with pytest.raises(ValueError, match="genesis"):
        WORKSPACES.create(path, genesis(), KEY, operator="Anna", found=found)
    assert list(path.parent.iterdir()) == []


# --- opening ---


def other_database(path: Path) -> None:
    connection = connect_new(path)
    connection.execute("CREATE TABLE mine(a)")
    connection.close()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: None,
        Path.mkdir,
        os.mkfifo,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"PK\x03\x04" * 3000),
        lambda path: path.write_bytes(b"SQLite format 3\0" * 300),
        other_database,
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to(path),
    ],
    ids=["nothing", "folder", "pipe", "empty", "zip", "magic", "other program", "device", "loop"],
)
def test_what_is_no_workspace(path: Path, make: object) -> None:
    make(path)  # type: ignore[operator]
    with pytest.raises(Refusal) as refused:
        WORKSPACES.open(path)
    assert refused.value.code == "not-a-workspace"
    assert check(path).verdict is Verdict.UNREADABLE


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        WORKSPACES.open(tmp_path / "a\0b")
    assert refused.value.code == "not-a-workspace"


def test_unusual_names(tmp_path: Path) -> None:
    path = tmp_path / "a?b#c%20 d'ü&mode=memory.slr"
    with create(path) as desk:
        record(desk, 1)
    assert path.exists()
    assert check(path).entries == 2


# --- an act ---


def test_an_act_is_an_entry_with_all_that_belongs_to_it(path: Path) -> None:
    with create(path) as desk:
        with desk.transaction(KEY, at=AT + 5, operator="Bö") as act:
            digest = act.keep(b"bytes")
            act.put(Box(name="b", count=2, seal=digest))
            act.put(Box(name="a", tags=("x",)))
            act.put(Box(name="b", count=3))
            act.seal("setting", b"on")
            assert act.enter("one", who=("x", "y"), blob=b"\x01") == 1
            assert act.enter("two") == 2
        assert desk.head.size == 3
        assert entry(desk, 1) == {
            "v": 1,
            "seq": 1,
            "prev": tree.leaf_hash(next(iter(desk.entries())).text).hex(),
            "t": AT + 5,
            "operator": "Bö",
            "type": "one",
            "facts": {"who": ["x", "y"], "blob": "01"},
            "rows": [
                ["box", "a", {"name": "a", "state": "new", "count": 0, "tags": ["x"], "seal": None}, None],
                ["box", "b", {"name": "b", "state": "new", "count": 3, "tags": [], "seal": None}, None],
            ],
            "kept": [digest.hex()],
            "sealed": {"setting": hashlib.sha256(b"on").hexdigest()},
        }
        second = entry(desk, 2)
        assert (second["rows"], second["kept"], second["sealed"]) == ([], [], {})
        assert desk.body(digest) == b"bytes"
        assert desk.body(bytes(32)) is None
        assert desk.sealed("setting") == b"on"
        assert desk.sealed("other") is None
        assert KEY.check(desk.note) == desk.head
    assert check(path).verdict is Verdict.INTACT


def test_inside_an_act_its_own_writing_is_seen_and_outside_only_what_is_recorded(path: Path) -> None:
    with create(path) as desk:
        with desk.transaction(KEY, at=AT, operator="A") as act:
            act.put(Box(name="a", state="full"))
            act.seal("key", b"new")
            digest = act.keep(b"bytes")
            assert act.get(Box, "a") == Box(name="a", state="full")
            assert act.all(Box, state="full") == [Box(name="a", state="full")]
            assert (act.sealed("key"), act.body(digest)) == (b"new", b"bytes")
            assert desk.get(Box, "a") is None
            assert desk.all(Box) == []
            assert (desk.sealed("key"), desk.body(digest)) == (b"envelope of Desk", None)
            act.enter("one")
            assert act.head.size == desk.head.size == 1
        assert desk.get(Box, "a") == Box(name="a", state="full")
        assert desk.head.size == 2


def break_off(desk: WorkspaceFile) -> None:
    with desk.transaction(KEY, at=AT, operator="A") as act:
        fill(act, 1)
        act.seal("key", b"other")
        act.enter("more")
        raise ZeroDivisionError


def test_an_exception_leaves_nothing(path: Path) -> None:
    with create(path) as desk:
        before = path.read_bytes()
        with pytest.raises(ZeroDivisionError):
            break_off(desk)
        assert path.read_bytes() == before
        assert desk.all(Box) == []
        record(desk, 1)
    assert check(path).entries == 2


def test_an_act_without_an_entry_writes_nothing(path: Path) -> None:
    with create(path) as desk:
        before = path.read_bytes()
        with desk.transaction(KEY, at=AT, operator="A") as act:
            assert act.all(Box) == []
        assert path.read_bytes() == before
        for write in (
            lambda act: act.put(Box(name="a")),
            lambda act: act.keep(b"a"),
            lambda act: act.seal("a", b"a"),
        ):
            with pytest.raises(ValueError, match="belongs to an entry"):
                _write_after_the_last_entry(desk, write)
        assert path.read_bytes() == before


def _write_after_the_last_entry(desk: WorkspaceFile, write: object) -> None:
    with desk.transaction(KEY, at=AT, operator="A") as act:
        act.enter("one")
        write(act)  # type: ignore[operator]


def test_a_signer_that_fails_leaves_nothing(path: Path) -> None:
    class Locked:
        def sign_head(self, _head: Head) -> str:
            raise Refusal("wrong-passphrase", "No.")

    with create(path) as desk:
        with pytest.raises(Refusal) as refused, desk.transaction(Locked(), at=AT, operator="A") as act:
            fill(act, 1)
        assert refused.value.code == "wrong-passphrase"
        assert desk.head.size == 1


@pytest.mark.parametrize(
    "write",
    [
        lambda act: act.put(Box(name="a\u0308")),
        lambda act: act.put(Box(name="a", count=2**60)),
        lambda act: act.enter("one", text="\udc80"),
        lambda act: act.enter("one", number=-(2**53)),
    ],
)
def test_what_has_no_canonical_form_is_refused(path: Path, write: object) -> None:
    with create(path) as desk:
        with pytest.raises(Refusal) as refused, desk.transaction(KEY, at=AT, operator="A") as act:
            write(act)  # type: ignore[operator]
        assert refused.value.code == "bad-value"
        assert desk.head.size == 1


def test_an_entry_has_a_limit(path: Path) -> None:
    with create(path) as desk:
        with pytest.raises(Refusal) as refused, desk.transaction(KEY, at=AT, operator="A") as act:
            act.enter("one", text="x" * (16 * 1024 * 1024))
        assert refused.value.code == "too-large"


def test_faults_of_ours_are_no_refusals(path: Path) -> None:
    with create(path) as desk:
        for question in (
            lambda: desk.get(Label, "a"),
            lambda: desk.all(Box, tags="a"),
            lambda: desk.root_at(-1),
        ):
            with pytest.raises(ValueError):
                question()
        with pytest.raises(ValueError), desk.transaction(KEY, at=AT, operator="A") as act:
            act.put(Label(text="a", box="b"))
        with pytest.raises(ValueError), desk.transaction(KEY, at=AT, operator="A") as act:
            act.put(Box(name=""))


# --- reading ---


def test_all_in_the_order_of_keys_in_parts(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "PART", 10)
    with create(path) as desk:
        with desk.transaction(KEY, at=AT, operator="A") as act:
            for number in range(45):
                act.put(
                    Box(name=f"{number * 7 % 45:02}", state="odd" if number % 2 else "even", count=number % 3)
                )
            act.enter("many")
        assert [box.name for box in desk.all(Box)] == [f"{number:02}" for number in range(45)]
        odd = desk.all(Box, state="odd")
        assert len(odd) == 22
        assert [box.name for box in odd] == sorted(box.name for box in odd)
        assert all(box.count == 1 for box in desk.all(Box, state="odd", count=1))
        assert desk.all(Box, state="none") == []
        assert desk.all(Box, state="1") == desk.all(Box, count="1") == []


def test_entries_in_parts(path: Path) -> None:
    with create(path) as desk:
        grow(desk, 9)
        assert [found.number for found in desk.entries()] == list(range(10))
        assert [found.number for found in desk.entries(4, 3)] == [4, 5, 6]
        assert list(desk.entries(10)) == []


def test_roots_and_proofs_of_every_size(path: Path) -> None:
    with create(path) as desk:
        grow(desk, 600)
        record(desk, 1)
        leaves = [tree.leaf_hash(found.text) for found in desk.entries()]
        for size in (0, 1, 2, 255, 256, 257, 511, 512, 513, 602):
            assert desk.root_at(size) == tree.root_of(leaves[:size])
        assert desk.root_at(602) == desk.head.root
        with pytest.raises(ValueError):
            desk.root_at(603)
        for index in (0, 1, 255, 256, 599):
            proof = desk.inclusion_proof(index, 602)
            assert tree.verify_inclusion(leaves[index], index, 602, proof, desk.head.root)
        for old in (0, 1, 255, 256, 300, 602):
            proof = desk.consistency_proof(old, 602)
            assert tree.verify_consistency(old, 602, proof, desk.root_at(old), desk.head.root)


def test_tiles_of_tiles_of_tiles(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With tiles of four instead of 256, so that few entries make a deep tree."""
    monkeypatch.setattr(ledger, "TILE_LEVELS", 2)
    monkeypatch.setattr(replay, "TILE_LEVELS", 2)
    with create(path) as desk:
        for number in range(5):
            grow(desk, 13 + number)
        leaves = [tree.leaf_hash(found.text) for found in desk.entries()]
        assert all(desk.root_at(size) == tree.root_of(leaves[:size]) for size in range(len(leaves) + 1))
    assert check(path).verdict is Verdict.INTACT
    connection = connect(path, writing=False)
    tiles = connection.execute("SELECT level, count(*) FROM tile GROUP BY level").fetchall()
    connection.close()
    assert tiles == [(1, 19), (2, 4), (3, 1)]


@pytest.mark.nightly
def test_a_tree_with_tiles_of_tiles(path: Path) -> None:
    with create(path) as desk:
        with desk.transaction(KEY, at=AT, operator="A") as act:
            for _ in range(65_536):
                act.enter("e")
        record(desk, 1)
        assert desk.head.size == 65_538
    found = check(path)
    assert found.verdict is Verdict.INTACT
    connection = connect(path, writing=False)
    assert connection.execute("SELECT level, count(*) FROM tile GROUP BY level").fetchall() == [
        (1, 256),
        (2, 1),
    ]
    connection.close()


def test_the_guards_of_the_file(path: Path) -> None:
    with create(path) as desk:
        record(desk, 1)
    connection = connect(path, writing=True)
    for statement in (
        "UPDATE journal SET entry = x'00'",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal VALUES (0, zeroblob(32), x'00')",
        "INSERT INTO journal VALUES (7, zeroblob(32), x'00')",
        "UPDATE artefact SET body = x'00'",
        "DELETE FROM artefact",
        "INSERT OR REPLACE INTO artefact SELECT sha256, x'00' FROM artefact",
        "UPDATE tile SET idx = 1",
        "INSERT INTO head VALUES (2, 0, zeroblob(32), '')",
        "INSERT INTO box(key, body) VALUES (NULL, '')",
        "INSERT INTO box(key, body) VALUES (x'00', '')",
    ):
        if "tile" in statement:
            connection.execute("INSERT INTO tile VALUES (9, 9, zeroblob(32))")
        with pytest.raises(DatabaseError):
            connection.execute(statement)
    connection.close()


# --- several at once, and machines that say no ---


def test_a_second_writer_is_refused_and_readers_are_not(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 20)
    with create(path) as desk, WORKSPACES.open(path) as other:
        with desk.transaction(KEY, at=AT, operator="A") as act:
            fill(act, 1)
            with pytest.raises(Refusal) as refused:
                record(other, 2)
            assert refused.value.code == "locked"
            assert other.head.size == 1
            assert check(path).verdict is Verdict.INTACT
        record(other, 2)
        assert desk.head == other.head
        assert desk.head.size == 3


def test_a_reader_that_does_not_let_go_refuses_the_act(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 20)
    with create(path) as desk:
        reader = connect(path, writing=False)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM journal").fetchall()
        with pytest.raises(Refusal) as refused:
            record(desk, 1)
        assert refused.value.code == "locked"
        reader.close()
        record(desk, 1)
    assert check(path).entries == 2


def test_threads_read_while_one_records(path: Path) -> None:
    failures: list[BaseException] = []
    done = threading.Event()

    def read(desk: WorkspaceFile) -> None:
        try:
            while not done.is_set():
                head = desk.head
                assert desk.root_at(head.size) == head.root
                assert len(desk.all(Box)) <= 7
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    with create(path) as desk:
        readers = [threading.Thread(target=read, args=(desk,)) for _ in range(2)]
        for reader in readers:
            reader.start()
        for number in range(15):
            record(desk, number)
        done.set()
        for reader in readers:
            reader.join()
    assert failures == []
    assert check(path).entries == 16


def test_verification_keeps_up_with_one_who_records(path: Path) -> None:
    with create(path) as desk:
        grow(desk, 20)
        steps = 0

        def progress(_done: int, _all: int) -> bool:
            nonlocal steps
            steps += 1
            if steps < 4:
                record(desk, steps)
            return True

        from slr_desktop.store.integrity import verify

        found = verify(path, SCHEMA, KEY.check, progress=progress)
        assert found.verdict is Verdict.INTACT, found.findings
        assert found.entries == 24 == desk.head.size
        assert found.head == desk.head


def test_a_file_that_was_moved_away(path: Path) -> None:
    with create(path) as desk:
        path.rename(path.with_name("away.slr"))
        with pytest.raises(Refusal) as refused:
            record(desk, 1)
        assert refused.value.code == "not-a-workspace"
    assert check(path.with_name("away.slr")).entries == 1


@pytest.mark.parametrize("place", ["file", "folder"])
def test_without_the_right_to_write_it_is_read_only(
    path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """The answer of the system is made up: the suite may run as a user who may write everywhere."""
    denied = path if place == "file" else path.parent
    with create(path) as desk:
        before = desk.read_only
        monkeypatch.setattr(os, "access", lambda asked, _mode: asked != denied)
        assert (before, desk.read_only) == (False, True)
        assert desk.get(Box, "a") is None


def test_a_head_that_is_not_ours_is_never_gone_on_from(path: Path) -> None:
    stranger = NoteKey(secret=b"another key")
    create(path).close()
    with Workspaces(SCHEMA).open(path) as desk, desk.transaction(stranger, at=AT, operator="A") as act:
        act.enter("one")
    with WORKSPACES.open(path) as desk:
        with pytest.raises(Refusal) as refused:
            record(desk, 1)
        assert refused.value.code == "journal-altered"
    assert check(path).verdict is Verdict.WRONG_KEY


def test_a_genesis_is_what_the_tree_says(path: Path) -> None:
    made = genesis()
    assert isinstance(made, Genesis)
    with create(path) as desk:
        grow(desk, 300)
    connection = connect(path, writing=True)
    (text,) = connection.execute("SELECT entry FROM journal WHERE seq = 0").fetchone()
    connection.execute("DROP TRIGGER journal_never_changes")
    changed = bytes(text).replace(b'"training":true', b'"training":false')
    connection.execute(
        "UPDATE journal SET entry = ?, leaf = ? WHERE seq = 0", (changed, tree.leaf_hash(changed))
    )
    connection.close()
    with pytest.raises(Refusal) as refused:
        WORKSPACES.open(path)
    assert refused.value.code == "journal-altered"
