"""Bad files, bad media, bad moments: refused with a stable code, and nothing has changed."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import random
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pysqlite3
import pytest

from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.ports import Files
from slr_desktop.transport.safe_files import SafeFiles
from slr_desktop.transport.system import System
from tests.end2end.program import BASIC, DAY, SMART, Machine, World
from tests.end2end.rights import ordinary_user

UNCOMMON = "\x1b[2J\x1b]0;owned\x07 \u202egpj.exe\u202c \u200b\u0430dmin \r\n\ttab <b>&amp;</b> {0} %s \ud800"
"""ANSI escapes, a bidi override, a zero-width blank, a look-alike, markup, formats, half a surrogate."""


@pytest.fixture
def answered(met: World) -> tuple[World, Path]:
    """An authorization on the stick that is not installed yet."""
    return met, met.authorize(met.request("cuc-pub"))


def try_all(world: World, tries: Iterator[bytes]) -> int:
    """Install each; every one is refused, nothing has changed, and the right one still goes in."""
    before, count = world.site.shown(), 0
    for content in tries:
        said = world.site(f"{SMART} install-file -", stdin=content)
        assert said.status == 1, (count, said.object)
        assert said.error["code"] in {
            "unrecognised", "incomplete", "damaged", "forged", "newer-format", "too-large", "wrong-kind",
            "unknown-signer",
        }  # fmt: skip
        count += 1
    assert world.site.shown() == before
    assert world.site.verdict() in {"WITNESSED", "INTACT - UNANCHORED"}
    return count


def flipped(content: bytes, bits: range) -> Iterator[bytes]:
    for bit in bits:
        changed = bytearray(content)
        changed[bit // 8] ^= 1 << bit % 8
        yield bytes(changed)


def resealed(content: bytes, bits: range) -> Iterator[bytes]:
    """Flips whose digest was made right afterwards, as an attacker would."""
    for changed in flipped(content[:-32], bits):
        yield changed + hashlib.sha256(changed).digest()


# --- bits and bytes --------------------------------------------------------


def test_flipped_bits_of_an_authorization_are_refused(answered: tuple[World, Path]) -> None:
    world, file = answered
    content = file.read_bytes()
    assert try_all(world, flipped(content, range(3, len(content) * 8, 61))) > 50
    world.install(file)


def test_flipped_bits_under_a_right_digest_are_refused(answered: tuple[World, Path]) -> None:
    world, file = answered
    content = file.read_bytes()
    assert try_all(world, resealed(content, range(5, (len(content) - 32) * 8, 67))) > 50
    world.install(file)


def test_truncations_of_an_authorization_are_refused(answered: tuple[World, Path]) -> None:
    world, file = answered
    content = file.read_bytes()
    assert try_all(world, (content[:size] for size in range(0, len(content), 13))) > 30
    world.install(file)


@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_every_single_bit_and_every_truncation(answered: tuple[World, Path]) -> None:
    world, file = answered
    content = file.read_bytes()
    bits = range(len(content) * 8)
    assert try_all(world, flipped(content, bits)) == len(bits)
    assert try_all(world, resealed(content, bits[: -32 * 8])) == len(bits) - 32 * 8
    assert try_all(world, (content[:size] for size in range(len(content)))) == len(content)
    world.install(file)


def test_bytes_around_an_authorization(answered: tuple[World, Path]) -> None:
    world, file = answered
    content = file.read_bytes()
    around = [
        content + b"\0",
        content + content,
        content + b"\n",
        b"\0" + content,
        content[1:],
        content[-32:],
    ]
    noise = [
        b"",
        b"\0",
        b"\xff" * 4096,
        secrets.token_bytes(4096),
        b"SLR1:",
        b"-----BEGIN SLR AUTHORIZATION-----",
    ]
    assert try_all(world, iter(around + noise)) == 12
    world.install(file)


def test_more_than_is_read_of_anything(answered: tuple[World, Path]) -> None:
    world, file = answered
    huge = world.folder / "huge"
    with huge.open("wb") as stream:
        stream.write(file.read_bytes())
        stream.truncate(300 * 1024 * 1024)
    world.site.refuses("too-large", f"{SMART} install-file", huge)
    world.site.refuses("too-large", f"{SMART} install-file -", stdin=b"x" * (3 * 1024 * 1024))


# --- what a path may lead to -----------------------------------------------


@pytest.mark.parametrize(
    ("what", "status"),
    [("missing", 2), ("folder", 1), ("pipe", 1), ("link", 1), ("dangling", 1), ("device", 1), ("empty", 1),
     ("nul", 2), ("long", 2), ("surrogate", 2)],
)  # fmt: skip
def test_what_a_path_may_lead_to(answered: tuple[World, Path], what: str, status: int) -> None:
    world, file = answered
    path = world.folder / "thing"
    if what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "link":
        path.symlink_to(file)
    elif what == "dangling":
        path.symlink_to(world.folder / "nowhere")
    elif what == "device":
        path = Path("/dev/zero")
    elif what == "empty":
        path.write_bytes(b"")
    named = {"nul": "a\0b", "long": "x" * 5000, "surrogate": "\udcff\udcfe"}.get(what, str(path))
    before = world.site.shown()
    for command in (f"{SMART} install-file", f"{SMART} return-authorization", "inspect"):
        said = world.site(command, named)
        assert said.status == status, said.object
    assert world.site.shown() == before
    for command in ("authorize", "confirm", "accept-return"):
        more = ("--virtual-account", "Voice") if command == "authorize" else ()
        assert world.authority(command, named, *more).status == status


def test_a_file_that_may_not_be_read(answered: tuple[World, Path], tmp_path: Path) -> None:
    world, file = answered
    path = tmp_path / "closed.slrauth"
    path.write_bytes(file.read_bytes())
    path.chmod(0o000)
    assert world.slr.json("inspect", file, passphrase=None).status == 0
    with ordinary_user():
        said = world.slr.json("inspect", path, passphrase=None)
    assert (said.status, said.error["code"]) == (2, "usage")
    assert "may not be read" in said.error["what"]


def test_a_workspace_that_may_not_be_written(reserved: World, tmp_path: Path) -> None:
    world = reserved.copy(tmp_path / "w")
    act = f"instance usage cuc-pub {BASIC}=2"
    for path in (*world.workspaces(), world.folder / "state"):
        path.chmod(0o755 if path.is_dir() else 0o444)
    world.folder.chmod(0o755)
    before = world.site.path.read_bytes()
    with ordinary_user():
        said = world.site(act)
        found = world.site("show license status --instance cuc-pub", passphrase=None)
        info = world.site("workspace info", passphrase=None)
    assert (said.status, said.error["code"]) == (4, "read-only")
    assert found.result["reserved"] == {BASIC: 40}
    assert info.result["read_only"] is True
    assert world.site.path.read_bytes() == before


@pytest.mark.parametrize(
    "command",
    [
        ["-w", "", "instance", "list"],
        ["instance", "list", "-w", ""],
        ["inspect", ""],
        ["demo", ""],
        ["workspace", "create", "", "--role", "audit", "--name", "N"],
        ["--passphrase-file", "", "product", "list"],
    ],
)
def test_an_empty_path_is_not_the_folder_that_one_stands_in(met: World, command: list[str]) -> None:
    said = met.slr.json(*command)
    assert (said.status, said.error["code"]) == (2, "usage")
    assert "empty" in said.error["what"].casefold()


@pytest.mark.parametrize("act", ["install-file", "install", "return-authorization"])
def test_an_empty_argument_is_no_file_and_no_code(met: World, act: str) -> None:
    assert "empty" in met.site.refuses("usage", f"{SMART} {act}", "").error["what"]
    assert "empty" in met.site.refuses("usage", "trust export --out", "", recorded=False).error["what"]


# --- where files go --------------------------------------------------------


def test_out_is_checked_before_anything_is_done(met: World) -> None:
    file = met.folder / "a file"
    file.write_bytes(b"")
    for out in (met.folder / "no" / "such", file, file / "below"):
        met.site.refuses(
            "usage", f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=1 --out", out
        )
        assert met.site.entries()[-1]["facts"]["act"] == "specific"


@pytest.mark.parametrize(
    ("role", "command"),
    [
        ("site", "trust export"),
        ("site", f"{SMART} install-file NUMBER-1.slrauth"),
        ("site", f"{SMART} return --instance cuc-pub"),
        ("site", f"{SMART} return-authorization NUMBER-1.slrauth"),
        ("authority", "authorize NUMBER-1.slrauth --virtual-account Voice"),
        ("authority", f"update CUC-PUB --quantity {BASIC}=50"),
        ("authority", "reissue CUC-PUB"),
        ("authority", "rehost --failed CUC-PUB --request NUMBER-1.slrauth --note lost"),
        ("authority", "confirm NUMBER-1.slrauth"),
        ("authority", "accept-return NUMBER-1.slrauth"),
    ],
)
def test_a_folder_that_cannot_be_made_is_an_entry_in_every_act(
    reserved: World, role: str, command: str
) -> None:
    desk = reserved.site if role == "site" else reserved.authority
    before = len(desk.entries())
    named = command.replace("NUMBER-1.slrauth", str(reserved.stick / "NUMBER-1.slrauth"))
    desk.refuses("usage", *named.split(), "--out", reserved.folder / "no" / "such")
    added = [entry["type"] for entry in desk.entries()[before:]]
    assert added in (["unlock", "refusal"], ["refusal"])


def test_out_is_made_if_its_parent_exists_and_names_are_never_taken_over(met: World) -> None:
    out = met.folder / "new"
    request = met.site.does(f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=1 --out", out)
    name = request.file.name
    assert request.result["files"][0]["existing"] is False
    assert hashlib.sha256(request.file.read_bytes()).hexdigest() == request.result["files"][0]["sha256"]
    assert request.file.stat().st_size == request.result["files"][0]["bytes"]

    def again() -> dict[str, object]:
        said = met.site.does(f"{SMART} request specific --instance cuc-pub --out", out)
        (file,) = said.result["files"]
        return {"name": Path(file["path"]).name, "existing": file["existing"]}

    content = request.file.read_bytes()
    assert again() == {"name": name, "existing": True}
    request.file.write_bytes(b"something else")
    second = name.replace(".", "-2.")
    assert again() == {"name": second, "existing": False}
    assert (out / second).read_bytes() == content
    assert request.file.read_bytes() == b"something else"
    assert again() == {"name": second, "existing": True}
    (out / second).unlink()
    (out / second).symlink_to(met.folder / "elsewhere")
    assert again() == {"name": name.replace(".", "-3."), "existing": False}
    assert not (met.folder / "elsewhere").exists()


class FullMedium(Machine):
    """A machine whose stick takes `room` bytes and then no more."""

    @property
    def files(self) -> Files:
        def write(_handle: int, _content: memoryview) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        return SafeFiles(System(write=write))


class GoneMedium(Machine):
    """A machine whose stick is pulled out while it is written."""

    @property
    def files(self) -> Files:
        def fsync(_handle: int) -> None:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        return SafeFiles(System(fsync=fsync))


@pytest.mark.parametrize(("machine", "code"), [(FullMedium, "disk-full"), (GoneMedium, "medium-gone")])
def test_the_act_stands_where_the_stick_fails_and_its_files_are_given_again(
    reserved: World, machine: type[Machine], code: str
) -> None:
    update = ("update CUC-PUB --quantity", f"{BASIC}=50", "--out", reserved.stick)
    names = set(reserved.stick.iterdir())
    entries = len(reserved.authority.entries())
    with patch("tests.end2end.program.Machine", machine):
        said = reserved.authority(*update)
    added = reserved.authority.entries()[entries:]
    assert [entry["type"] for entry in added] == ["unlock", "update", "refusal"]
    assert (added[-1]["facts"]["act"], added[-1]["facts"]["code"]) == ("export", code)
    assert (said.status, said.error["code"]) == (4, code)
    assert "recorded" in said.error["what"]
    assert "nothing was recorded" not in said.error["what"] + said.error["do"]
    assert set(reserved.stick.iterdir()) == names
    assert reserved.pool() == (100, 40, 10, 50)
    (exchange,) = reserved.authority.reads("exchange list --open --subject CUC-PUB")["exchanges"]
    shown = reserved.authority.reads("exchange show", exchange["id"], "--out", reserved.stick)
    assert reserved.install(Path(shown["files"][0]["path"]))["sequence"] == 2


class GoneWhileRead(Machine):
    """A machine whose stick is pulled out while it is read."""

    @property
    def files(self) -> Files:
        def read(_handle: int, _size: int) -> bytes:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        return SafeFiles(System(read=read))


def test_a_stick_that_is_pulled_out_while_it_is_read_is_an_entry(reserved: World) -> None:
    before, entries = reserved.site.shown(), len(reserved.site.entries())
    with patch("tests.end2end.program.Machine", GoneWhileRead):
        said = reserved.site(f"{SMART} install-file", reserved.stick / "NUMBER-1.slrauth")
    assert (said.status, said.error["code"]) == (4, "medium-gone")
    assert reserved.site.shown() == before
    added = reserved.site.entries()[entries:]
    assert [entry["type"] for entry in added] == ["unlock", "refusal"]
    assert added[-1]["facts"]["code"] == "medium-gone"


# --- workspaces that are not what they should be ---------------------------


def test_a_state_folder_that_cannot_be_written_is_said_in_each_act(met: World) -> None:
    usage = f"instance usage cuc-pub {BASIC}=1"
    assert "warnings" not in met.site.does(usage).result
    met.slr.state = met.folder / "in the way"
    met.slr.state.write_bytes(b"")
    copy, into = met.folder / "copy.bak", met.folder / "restored.slr"
    made = met.create(met.folder / "new.slr", "site", "New")
    acts = [made, met.site.does(usage), met.site.does("workspace backup", copy)]
    acts.append(met.slr.json("workspace restore", copy, "--into", into))
    for said in acts:
        (warning,) = said.result["warnings"]
        assert "high-water mark could not be written" in warning
        assert "Make that folder writable" in warning
    assert into.exists()
    told = met.slr.run("-w", met.site.path, *usage.split())
    assert told.out.count("Warning: ") == 1
    assert (told.status, told.err) == (0, "")
    for command in ("instance list", "workspace info"):
        assert "warnings" not in met.site.reads(command)


def sql(path: Path, statement: str, *values: object) -> None:
    connection = pysqlite3.connect(str(path), isolation_level=None)
    try:
        connection.execute(statement, values)
    finally:
        connection.close()


def test_a_workspace_that_another_program_is_writing_to(met: World) -> None:
    other = pysqlite3.connect(str(met.site.path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        said = met.site(f"instance usage cuc-pub {BASIC}=1")
        assert (said.status, said.error["code"]) == (4, "locked")
    finally:
        other.close()
    assert met.site.license("cuc-pub")["usage"] == {}
    met.site.does(f"instance usage cuc-pub {BASIC}=1")


def test_a_writer_does_not_lock_out_readers(met: World) -> None:
    other = pysqlite3.connect(str(met.site.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert met.site("instance list", passphrase=None).object["ok"] is True
    finally:
        other.close()


def test_a_workspace_of_a_newer_version_is_read_and_not_written(met: World) -> None:
    sql(met.site.path, "PRAGMA user_version=99")
    met.site.refuses("workspace-newer", f"instance usage cuc-pub {BASIC}=1")
    met.site.refuses("workspace-newer", f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=1")
    assert met.site.license("cuc-pub")["mode"] == "reservation"
    for command in ("journal verify", "workspace check"):
        found = met.site(command, passphrase=None)
        assert (found.status, found.error["code"]) == (4, "workspace-newer")
        assert "Update SLR Desktop" in found.error["do"]
        assert (found.result["verdict"], found.result["findings"][0]["place"]) == ("UNREADABLE", "version")
    into = met.folder / "restored.slr"
    said = met.slr.json("workspace restore", met.site.path, "--into", into)
    assert (said.status, said.error["code"]) == (4, "workspace-newer")
    assert not into.exists()


@pytest.mark.parametrize("what", ["missing", "empty", "noise", "text", "folder", "pipe", "other database"])
def test_what_is_no_workspace(met: World, what: str) -> None:
    path = met.folder / "thing.slr"
    if what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "other database":
        sql(path, "CREATE TABLE x(y)")
    elif what != "missing":
        path.write_bytes({"empty": b"", "noise": secrets.token_bytes(8192), "text": b"hello"}[what])
    for command in ("workspace info", "instance list", f"instance usage cuc-pub {BASIC}=1", "journal verify"):
        said = met.slr.json("-w", path, *command.split())
        assert (said.status, said.error["code"]) == (4, "not-a-workspace"), (command, said.object)
    assert met.slr.json("workspace restore", path, "--into", met.folder / "into.slr").status == 4
    assert not (met.folder / "into.slr").exists()


def test_a_workspace_is_never_made_over_a_file(met: World) -> None:
    before = met.site.path.read_bytes()
    said = met.slr.json("workspace create", met.site.path, "--role", "site", "--name", "X", "--training")
    assert (said.status, said.error["code"]) == (2, "usage")
    assert met.site.path.read_bytes() == before
    nowhere = met.folder / "no" / "such.slr"
    assert (
        met.slr.json("workspace create", nowhere, "--role", "site", "--name", "X", "--training").status == 2
    )


def test_a_damaged_key_is_told_from_a_wrong_passphrase(met: World) -> None:
    act = f"instance usage cuc-pub {BASIC}=1"
    assert met.site(act, passphrase="wrong-wrong").error["code"] == "wrong-passphrase"
    sql(
        met.site.path,
        "UPDATE sealed SET blob = CAST(substr(blob, 1, 60) || x'00' || substr(blob, 62) AS BLOB) WHERE name = 'keys'",
    )
    for passphrase in ("wrong-wrong", None):
        said = met.site(act, passphrase=passphrase or "granite-lantern-velvet")
        assert (said.status, said.error["code"]) == (4, "key-damaged")
    assert met.site("instance list", passphrase=None).object["ok"] is True
    assert met.site("journal verify", passphrase=None).error["code"] == "journal-altered"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE instance SET body = replace(body, 'cuc-pub', 'cuc-pup')",
        "UPDATE head SET size = size - 1",
        "DELETE FROM artefact",
        "INSERT INTO tile VALUES (0, 0, zeroblob(32))",
        "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
        "DROP TABLE instance",
        "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM artefact; END",
    ],
)
def test_what_was_changed_behind_our_back_is_found(met: World, statement: str) -> None:
    met.request("cuc-pub")
    connection = pysqlite3.connect(str(met.site.path), isolation_level=None)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        if "journal" in statement or "artefact" in statement:
            connection.execute(f'DROP TRIGGER "{trigger}"')
    connection.execute(statement)
    connection.close()
    said = met.site("journal verify", passphrase=None)
    assert said.status in {1, 3, 4}
    assert said.status != 0
    assert said.object["ok"] is False
    checked = met.site("workspace check", passphrase=None)
    assert checked.object["ok"] is False


# --- text ------------------------------------------------------------------


def shown_safely(text: str) -> None:
    for character in text.replace("\n", ""):
        assert character.isprintable() or character == " ", hex(ord(character))
    assert "\u202e" not in text


@pytest.mark.parametrize(
    "command",
    [
        ("instance", "show"), ("instance", "usage"), ("inspect",), ("exchange", "show"), ("authorize",),
        ("trust", "import"), ("--at",), ("workspace", "create"), ("update",), (),
        ("exchange", "list", "--text"), ("license", "smart", "reservation", "install"),
    ],
)  # fmt: skip
def test_hostile_words_are_shown_visibly(met: World, command: tuple[str, ...]) -> None:
    for text in (UNCOMMON, "\x1b[31m", "\u202e", "\ud800"):
        said = met.slr.run("-w", met.site.path, *command, text)
        assert said.status in {0, 1, 2, 4}
        shown_safely(said.out)
        shown_safely(said.err)
        assert met.slr.json("-w", met.site.path, *command, text).status == said.status


def test_hostile_words_of_an_operator_are_recorded_and_shown_visibly(met: World) -> None:
    hostile = UNCOMMON.replace("\ud800", "")
    said = met.slr.run(
        "-w",
        met.site.path,
        "--operator",
        hostile,
        "--reason",
        hostile,
        "instance",
        "usage",
        "cuc-pub",
        f"{BASIC}=1",
    )
    assert said.status in {0, 2}
    shown_safely(said.out + said.err)
    for command in ("journal list", "exchange list", "instance list", "instance show cuc-pub"):
        shown = met.slr.run("-w", met.site.path, *command.split(), passphrase=None)
        assert shown.status == 0
        shown_safely(shown.out)
    assert met.site.verdict() == "INTACT - UNANCHORED"


def test_a_strangers_file_is_shown_visibly(met: World) -> None:
    hostile = f"<specificPLR><authorizationCode><flag>{UNCOMMON}</flag>".encode("utf-8", "replace")
    for content in (
        hostile,
        UNCOMMON.encode("utf-8", "replace"),
        b"P:\x1b[2J,S:\xe2\x80\xae",
        b"CB-ZA:\x1b[2J-A-00",
    ):
        said = met.slr.run("inspect", "-", stdin=content)
        assert said.status in {0, 1}
        shown_safely(said.out + said.err)


def test_a_passed_quarter_with_hostile_clocks(met: World) -> None:
    """Times that no calendar has are a finding or a refusal, never a defect."""
    for at in (-1, 0, 2**31, 2**40, 2**62):
        met.slr.clock.at = at
        for command in (
            "instance list",
            "open-ends",
            "show license all --instance cuc-pub",
            "workspace info",
        ):
            said = met.site(command, passphrase=None)
            assert said.status in {0, 3, 4}
        said = met.site(f"instance usage cuc-pub {BASIC}=1")
        assert said.status in {0, 3}
    met.slr.clock.at = 1_772_355_600 + DAY
    assert met.site.verdict() == "INTACT - UNANCHORED"


# --- a workspace file that rots --------------------------------------------


@pytest.mark.parametrize("command", ["journal verify", "journal verify --record", "workspace check"])
def test_a_file_cut_short_has_a_verdict(reserved: World, command: str) -> None:
    whole = reserved.site.path.read_bytes()
    for length, code in ((20_000, "database-damaged"), (50, "not-a-workspace")):
        reserved.site.path.write_bytes(whole[:length])
        said = reserved.site(command)
        assert (said.status, said.error["code"]) == (4, code)
        assert (said.result["ok"], said.result["verdict"]) == (False, "UNREADABLE")
        assert (said.result["entries"], said.result["head"], said.result["first_bad"]) == (0, None, None)
        assert said.result["findings"][0]["place"] == "file"


def test_a_file_whose_first_entry_was_changed_has_a_verdict(reserved: World) -> None:
    sql(reserved.site.path, "DROP TRIGGER journal_never_changes")
    sql(reserved.site.path, "UPDATE journal SET entry = x'7b7d' WHERE seq = 0")
    said = reserved.site("journal verify", passphrase=None)
    assert (said.status, said.error["code"]) == (1, "journal-altered")
    assert (said.result["verdict"], said.result["first_bad"]) == ("ALTERED", 0)


def rotten(content: bytes, chance: random.Random) -> bytes:
    """The file with bits flipped, pages zeroed or overwritten, or its end lost."""
    changed = bytearray(content)
    kind = chance.choice(("bits", "bits", "page", "noise", "cut"))
    at = chance.randrange(len(changed))
    if kind == "bits":
        for _ in range(chance.choice((1, 3, 20))):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    elif kind == "page":
        changed[at // 4096 * 4096 : at // 4096 * 4096 + 4096] = bytes(4096)
    elif kind == "noise":
        changed[at : at + 512] = chance.randbytes(512)
    else:
        del changed[at:]
    return bytes(changed)


def verify_rotten(world: World, times: int) -> None:
    content, chance = world.site.path.read_bytes(), random.Random(1)  # noqa: S311 - the same rot each time
    for _ in range(times):
        world.site.path.write_bytes(rotten(content, chance))
        for command in ("journal verify", "workspace check"):
            said = world.site(command, passphrase=None)
            assert said.object["ok"] is (said.status == 0)
            assert {"verdict", "entries", "head", "first_bad"} <= set(said.result)
        world.site.path.with_name("site.slr-journal").unlink(missing_ok=True)


def test_verifying_a_rotten_workspace_is_never_a_defect(reserved: World) -> None:
    verify_rotten(reserved, 25)


TABLES = ("standing", "party", "channel", "sent", "instance", "reservation", "exchange", "leg")
HEX = re.compile("[0-9a-f]{32,}")


def altered(value: Any, how: str) -> Any:
    digest = isinstance(value, str) and HEX.fullmatch(value)
    match how:
        case "no hex" | "another digest" if digest:
            return ("zz" if how == "no hex" else "00") + value[2:]
        case "text for numbers" if isinstance(value, int):
            return "x"
        case "other text" if isinstance(value, str):
            return f"zz{value}."
        case "other numbers" if type(value) is int:
            return value + 1
        case "nothing":
            return None
    return value


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "how", ["no hex", "another digest", "text for numbers", "other text", "other numbers", "nothing"]
)
def test_an_altered_record_is_found_even_after_acts_and_is_never_a_defect(
    reserved: World, table: str, how: str
) -> None:
    with contextlib.closing(pysqlite3.connect(str(reserved.site.path))) as connection, connection:
        for key, body in connection.execute(f"SELECT key, body FROM {table}").fetchall():  # noqa: S608
            record = {name: altered(value, how) for name, value in json.loads(body).items()}
            connection.execute(f"UPDATE {table} SET body = ? WHERE key = ?", (json.dumps(record), key))  # noqa: S608
    assert reserved.site("journal verify", passphrase=None).object["ok"] is False
    for command in (
        "workspace info", "instance list", "exchange list", "open-ends",
        "show license all --instance cuc-pub",
        f"instance usage cuc-pub {BASIC}=3", f"{SMART} return --instance cuc-pub",
    ):  # fmt: skip
        said = reserved.site(command)
        assert said.status not in (2, 70) or said.error["code"] == "unknown-name", (command, said.object)
        assert reserved.site("journal verify", passphrase=None).object["ok"] is False, command


@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_verifying_many_rotten_workspaces_is_never_a_defect(reserved: World) -> None:
    verify_rotten(reserved, 3000)


def test_what_is_refused_before_an_act_begins_is_an_entry_too(met: World) -> None:
    folder = met.stick / "folder"
    folder.mkdir()
    link, pipe, large = (met.stick / name for name in ("link", "pipe", "large"))
    link.symlink_to(met.site.path)
    os.mkfifo(pipe)
    large.write_bytes(bytes(2 << 20))
    for source, code in (
        (folder, "unrecognised"),
        (link, "unrecognised"),
        (pipe, "unrecognised"),
        (large, "too-large"),
    ):
        met.site.refuses(code, f"{SMART} install-file", source)
        met.authority.refuses(code, "authorize", source, "--virtual-account", "Voice")
    table = met.stick / "table.csv"
    for content in (b"no,heading\n", b"\xff\xfe"):
        table.write_bytes(content)
        met.site.refuses("bad-value", "instance import", table)


def test_more_than_a_batch_holds_goes_out_in_several(met: World) -> None:
    table = met.stick / "table.csv"
    rows = [f"u{n},unity-connection,14,S{n}" for n in range(LIMITS.batch + 1)]
    table.write_text("\n".join(["name,product,release,serial", *rows]), "utf-8")
    met.site.does("instance import", table)
    several = [word for n in range(LIMITS.batch + 1) for word in ("--instance", f"u{n}")]
    met.site.does(f"{SMART} enable", *several)
    said = met.site.does(
        f"{SMART} request specific", *several, "--quantity", f"{BASIC}=0", "--out", met.stick
    )
    assert len(said.result["request_codes"]) == LIMITS.batch + 1
    assert len(said.result["files"]) == 2


@pytest.mark.parametrize("name", ["x" * 300, "loop"])
def test_a_folder_that_cannot_be_looked_at_is_no_defect(met: World, name: str) -> None:
    (met.stick / "loop").symlink_to(met.stick / "loop")
    met.site.refuses("medium-gone", "trust export --out", met.stick / name)
    assert met.site.entries()[-1]["facts"]["code"] == "medium-gone"


def test_an_entry_that_can_never_be_is_a_wrong_number(met: World) -> None:
    met.site.refuses("usage", "journal list --from 9223372036854775808", recorded=False)


@pytest.mark.parametrize("count", ["1_0", " 7", "\u0663", "1e3", "+5", "", "0x10"])
def test_a_count_is_written_in_digits(met: World, count: str) -> None:
    told = f"pool add --virtual-account Voice --tag {BASIC} --count"
    met.authority.refuses("bad-value", told, count, recorded=False)


@pytest.mark.parametrize("cluster", ["", " c", "c\x1b[31m", "c\u202e", "c" * 65])
def test_the_name_of_a_cluster_is_a_name(met: World, cluster: str) -> None:
    new = "instance add cuc-x --product unity-connection --release 12.5(1)SU4 --serial MADEUP00077 --node publisher"
    met.site.refuses("bad-value", new, "--cluster", cluster)


def test_a_workspace_that_may_not_be_read_is_the_machines_fault(reserved: World, tmp_path: Path) -> None:
    world = reserved.copy(tmp_path / "w")
    world.folder.chmod(0o755)
    world.site.path.chmod(0o000)
    with ordinary_user():
        said = world.site("workspace info", passphrase=None)
    assert (said.status, said.error["code"]) == (4, "read-only")


def test_an_out_folder_without_rights_is_the_machines_fault(reserved: World, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir(mode=0o000)
    world = reserved.copy(tmp_path / "w")
    for path in (world.folder, *world.folder.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    with ordinary_user():
        said = world.site("trust export --out", out)
    assert (said.status, said.error["code"]) == (4, "read-only")
