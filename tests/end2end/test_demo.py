"""The demo: one round of everything, played in a folder that holds nothing yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from slr_desktop.services import accounts
from tests.end2end.program import Said, Slr
from tests.end2end.rights import ordinary_user


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Slr, Path, Said]:
    folder = tmp_path_factory.mktemp("demo")
    slr = Slr(folder / "state")
    return slr, folder / "absent", slr.json("demo", folder / "absent", passphrase=None)


def test_every_step_holds(played: tuple[Slr, Path, Said]) -> None:
    _, folder, said = played
    result: dict[str, Any] = said.result
    assert said.status == 0
    assert len(result["steps"]) >= 15
    for step in result["steps"]:
        assert {"name", "ok", "detail"} <= set(step)
        assert step["ok"] is True, step
    assert {"site", "authority"} <= set(result["workspaces"])
    assert result["passphrase"]
    assert all(Path(path).parent == folder for path in result["workspaces"].values())


def test_its_workspaces_can_be_worked_with(played: tuple[Slr, Path, Said]) -> None:
    slr, _, said = played
    result = said.result
    for role in ("site", "authority"):
        path = result["workspaces"][role]
        verified = slr.json("-w", path, "journal", "verify", passphrase=None)
        assert verified.object["ok"] is True, verified.object
    done = slr.json(
        "-w", result["workspaces"]["site"], "instance", "usage", "cuc-pub", "CUC_BasicMessaging=1",
        passphrase=result["passphrase"],
    )  # fmt: skip
    assert done.object["ok"] is True


def test_no_secret_is_left_in_the_folder(played: tuple[Slr, Path, Said]) -> None:
    _, folder, said = played
    secret = said.result["passphrase"].encode()
    for path in folder.rglob("*"):
        assert not path.is_file() or secret not in path.read_bytes()


def test_in_an_empty_folder_as_a_story_for_people(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    said = Slr(tmp_path / "state").run("demo", folder, passphrase=None)
    assert said.status == 0
    for word in ("compare trust", "authorize", "return", "rehost", "verify journals"):
        assert word in said.err  # how far it is
    for word in ("chapters held", "Passphrase", str(folder)):
        assert word in said.out


def test_a_chapter_that_does_not_hold_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "add_licenses", lambda *_: None)
    said = Slr(tmp_path / "state").json("demo", tmp_path / "demo", passphrase=None)
    assert (said.status, said.error["code"]) == (1, "some-refused")
    *held, last = said.result["steps"]
    assert all(step["ok"] for step in held)
    assert (last["name"], last["ok"]) == ("buy licenses", False)
    assert last["detail"] in said.error["what"]


@pytest.mark.parametrize("what", ["not empty", "a file", "no parent"])
def test_it_is_never_played_over_anything(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "demo"
    if what == "not empty":
        folder.mkdir()
        (folder / "mine").write_text("mine", "utf-8")
    elif what == "a file":
        folder.write_text("mine", "utf-8")
    else:
        folder = tmp_path / "no" / "demo"
    before = sorted(tmp_path.rglob("*"))
    said = Slr(tmp_path / "state").json("demo", folder, passphrase=None)
    assert (said.status, said.error["code"]) == (2, "usage")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "code"), [("x" * 300, "medium-gone"), ("loop", "usage"), ("/proc/demo", "medium-gone")]
)
def test_a_folder_that_cannot_be_made_is_no_defect(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    said = Slr(tmp_path / "state").json("demo", tmp_path / name, passphrase=None)
    assert said.error["code"] == code
    assert sorted(tmp_path.iterdir()) == [tmp_path / "loop"]


@pytest.mark.parametrize(("mode", "name"), [(0o000, ""), (0o000, "below"), (0o555, "below")])
def test_a_folder_without_rights_is_the_machines_fault(
    played: tuple[Slr, Path, Said], tmp_path: Path, mode: int, name: str
) -> None:
    slr, _, _ = played
    folder = tmp_path / "without rights"
    folder.mkdir()
    folder.chmod(mode)
    with ordinary_user():
        said = slr.json("demo", folder / name, passphrase=None)
    folder.chmod(0o755)
    assert (said.status, said.error["code"]) == (4, "read-only")
    assert list(folder.iterdir()) == []
