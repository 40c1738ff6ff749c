"""The program as a process: nothing shared with the suite but the files."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.program import BASIC, PASSPHRASE, PORT, SMART, World

ROOT = Path(__file__).parents[2]


def process(
    world: World,
    *args: object,
    environment: dict[str, str] | None = None,
    limit: int | None = None,
    stdin: bytes = b"",
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m slr_desktop`; with a limit no file may grow beyond so many bytes."""

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    variables = {"XDG_STATE_HOME": str(world.folder / "state"), "SLR_PASSPHRASE": PASSPHRASE} | (
        environment or {}
    )
    return subprocess.run(
        [sys.executable, "-m", "slr_desktop", *map(str, args)],
        env=os.environ | variables,
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        check=False,
        preexec_fn=limited,
    )


def object_of(done: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_reservation_between_two_processes(met: World) -> None:
    def at(workspace: Path, status: int, *args: object, stdin: bytes = b"") -> dict[str, Any]:
        done = process(met, "--json", *args, environment={"SLR_WORKSPACE": str(workspace)}, stdin=stdin)
        assert done.returncode == status, done.stdout
        return object_of(done)

    site, authority = met.site.path, met.authority.path
    asked = at(
        site, 0, *f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=5 --out".split(), met.stick
    )
    file = asked["result"]["files"][0]["path"]
    answer = at(authority, 0, "authorize", file, "--virtual-account", "Voice", "--out", met.stick)
    content = Path(answer["result"]["files"][0]["path"]).read_bytes()
    done = at(site, 0, *SMART.split(), "install-file", "-", stdin=content)
    assert done["result"]["installed"][0]["entitlements"] == {BASIC: 5}
    assert at(site, 3, *SMART.split(), "install-file", "-", stdin=content)["error"]["code"] == "replayed"
    assert at(site, 0, "journal", "verify")["result"]["verdict"] == "WITNESSED"
    assert met.pool() == (100, 5, 0, 95)


def test_two_commands_at_once_wait_for_each_other(reserved: World) -> None:
    command = [
        sys.executable,
        "-m",
        "slr_desktop",
        "--json",
        "-w",
        str(reserved.site.path),
        "instance",
        "usage",
    ]
    variables = {"XDG_STATE_HOME": str(reserved.folder / "state"), "SLR_PASSPHRASE": PASSPHRASE}
    started = [
        subprocess.Popen(
            [*command, "cuc-pub", f"{tag}={count}"],
            env=os.environ | variables,
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        for tag, count in ((BASIC, 3), (PORT, 4))
    ]
    for process_ in started:
        out, _ = process_.communicate()
        assert process_.returncode == 0, out
    assert reserved.site.license("cuc-pub")["usage"] == {BASIC: 3, PORT: 4}
    assert reserved.site.verdict() == "WITNESSED"


def test_the_passphrase_is_never_asked_without_a_terminal(reserved: World) -> None:
    variables = {"SLR_PASSPHRASE": ""}
    done = process(
        reserved,
        "-w",
        reserved.site.path,
        "instance",
        "usage",
        "cuc-pub",
        f"{BASIC}=1",
        environment=variables,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_disk_that_is_full_under_the_workspace(reserved: World) -> None:
    """No file may grow: the act is not done, the workspace is as it was, and nothing half-made is left."""
    before, names = reserved.site.path.read_bytes(), set(reserved.folder.rglob("*"))
    act = ("--json", "-w", reserved.site.path, "instance", "usage", "cuc-pub", f"{BASIC}=3")
    done = process(reserved, *act, limit=4096)
    assert done.returncode == 4
    assert object_of(done)["error"]["fault"] == "machine"
    assert reserved.site.path.read_bytes() == before
    assert set(reserved.folder.rglob("*")) == names
    assert reserved.site.license("cuc-pub")["usage"] == {}
    assert process(reserved, *act).returncode == 0
    made = process(
        reserved, "--json", "workspace", "create", reserved.folder / "n.slr", "--role", "site", "--name", "N",
        "--training", limit=4096,
    )  # fmt: skip
    assert made.returncode == 4
    assert not [path for path in reserved.folder.iterdir() if "n.slr" in path.name]


@pytest.mark.parametrize("name", [b"\xff\xfe.slrauth", b"\x1b[2J"])
def test_bytes_that_are_no_text_as_an_argument(reserved: World, name: bytes) -> None:
    done = subprocess.run(
        [os.fsencode(sys.executable), b"-m", b"slr_desktop", b"--json", b"inspect", name],
        capture_output=True,
        cwd=ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 2
    assert object_of(done)["error"]["fault"] == "usage"
