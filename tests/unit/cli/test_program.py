"""The program from outside: a process, its two streams, its exit status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PROGRAM = [sys.executable, "-m", "slr_desktop"]
NEVER_FOR_HELP = {"cbor2", "click", "cryptography", "dataclasses", "PySide6", "pysqlite3", "sqlite_utils"}


def run(*args: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return started([*PROGRAM, *args], environment)


def python(*lines: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return started([sys.executable, "-c", "\n".join(lines)], environment)


def started(args: list[str], environment: dict[str, str] | None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        args,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        env=os.environ | (environment or {}),
    )


@pytest.mark.parametrize(
    ("args", "status", "code"),
    [
        (["product", "list"], 0, None),
        (["--version"], 0, None),
        (["nothing-like-it"], 2, "usage"),
        (["product"], 2, "usage"),
        (["--passphrase-file"], 2, "usage"),
        (["--at", "yesterday", "product", "list"], 2, "bad-value"),
    ],
)
def test_with_json_there_is_one_object_and_nothing_else(
    args: list[str], status: int, code: str | None
) -> None:
    done = run(*args, "--json")
    said = json.loads(done.stdout)
    assert done.returncode == status
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
    assert said["ok"] is (status == 0)
    assert said.get("error", {}).get("code") == code


def test_the_installed_command_is_this_program() -> None:
    command = Path(sys.executable).with_name("slr-desktop")
    assert started([str(command), "--version"], None).stdout == run("--version").stdout != ""


def loaded(*args: str) -> set[str]:
    """The packages that are in memory after a command."""
    done = python(
        "import sys",
        "from slr_desktop.app import main",
        f"assert main({list(args)!r}) == 0",
        "print(*sys.modules, file=sys.stderr)",
    )
    assert done.stdout.startswith("Usage: slr-desktop")
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_help_loads_nothing_that_costs() -> None:
    assert not loaded("--help") & NEVER_FOR_HELP


def test_help_of_a_group_loads_no_keys_no_database_no_window() -> None:
    assert not loaded("product", "--help") & (NEVER_FOR_HELP - {"click", "dataclasses"})


@pytest.mark.parametrize("args", [["--help"], ["product", "list"], ["product", "list", "--json"]])
def test_a_reader_that_has_gone_is_no_fault(args: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as gone:
        done = subprocess.run([*PROGRAM, *args], stdout=gone, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("args", [["--help"], ["product", "list"]])
def test_a_full_disk_under_standard_output_is_the_machine(args: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *args], stdout=full, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    assert done.returncode == 4
    assert done.stderr.startswith(b"Standard output could not be written: No space left on device.")
    assert b"Traceback" not in done.stderr


def test_a_terminal_without_umlauts_gets_something_readable() -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("--at", "gestern \u00fcber", "product", environment=ascii_only)
    assert done.returncode == 2
    assert done.stderr.startswith("Not done: gestern <U+")


def test_ctrl_c_leaves_no_traceback() -> None:
    done = python(
        "import os, signal, sys",
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where a shell runs us behind &",
        "from slr_desktop.app import App, main",
        "App.catalogue = property(lambda self: os.kill(os.getpid(), signal.SIGINT))",
        "sys.exit(main(['product', 'list']))",
    )
    assert done.returncode == 128 + signal.SIGINT
    assert "(interrupted)" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_core_is_dumped_with_an_opened_key_in_it() -> None:
    done = python(
        "import resource",
        "from slr_desktop.app import main",
        "main(['--version'])",
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])",
    )
    assert done.stdout.splitlines()[1:] == ["0"]


def test_the_passphrase_is_not_in_the_environment_of_what_we_start() -> None:
    done = python(
        "import os",
        "from slr_desktop.app import main",
        "main(['--version'])",
        "print(os.environ.get('SLR_PASSPHRASE'))",
        environment={"SLR_PASSPHRASE": "correct horse"},
    )
    assert done.stdout.splitlines()[1:] == ["None"]


def test_products_are_shown_as_a_table() -> None:
    lines = run("product", "list").stdout.splitlines()
    assert re.match(r"ID +NAME +FAMILIES +RELEASES +TAGS$", lines[0])
    assert [line.split()[0] for line in lines[1:]] == ["cucm", "generic", "unity-connection"]
    assert len({line.rindex(line.split()[-1]) + len(line.split()[-1]) for line in lines}) == 1


def test_products_have_what_scripts_need() -> None:
    products = json.loads(run("--json", "product", "list").stdout)["result"]["products"]
    assert {"id", "name", "releases", "families", "tags"} == set(products[0])
    unity = next(x for x in products if x["id"] == "unity-connection")
    assert unity["families"] == ["native", "cisco"]
    assert any(tag["name"] == "CUC_BasicMessaging" and tag["reservable"] for tag in unity["tags"])
