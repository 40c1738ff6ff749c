"""Where a passphrase comes from, and where it does not."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.conftest import CommandLine

ROOT = Path(__file__).parents[3]


def secret_file(folder: Path, content: bytes, mode: int = 0o600) -> Path:
    file = folder / "secret"
    file.write_bytes(content)
    file.chmod(mode)
    return file


def given(cli: CommandLine, *args: str) -> str:
    return str(cli("--json", *args, "probe", "passphrase").object["result"]["passphrase"])


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"correct horse", "correct horse"),
        (b"correct horse\n", "correct horse"),
        (b"correct horse\n\n", "correct horse\n"),
        (b"correct horse\r\n", "correct horse\r"),
        (b" \xc3\xbc ", " \u00fc "),
        (b"\n", ""),
    ],
)
def test_one_final_newline_is_cut_from_a_file(
    cli: CommandLine, tmp_path: Path, content: bytes, expected: str
) -> None:
    assert given(cli, "--passphrase-file", str(secret_file(tmp_path, content))) == expected


def test_the_environment_gives_it_up_before_anything_runs(cli: CommandLine) -> None:
    cli.environ.update(SLR_PASSPHRASE="correct horse", OTHER="stays")
    assert given(cli) == "correct horse"
    assert cli.environ == {"OTHER": "stays"}


def test_also_help_takes_it_out_of_the_environment(cli: CommandLine) -> None:
    cli.environ["SLR_PASSPHRASE"] = "correct horse"
    cli("--help")
    assert cli.environ == {}


def test_a_file_goes_before_the_environment(cli: CommandLine, tmp_path: Path) -> None:
    cli.environ["SLR_PASSPHRASE"] = "from the environment"
    assert given(cli, "--passphrase-file", str(secret_file(tmp_path, b"from the file"))) == "from the file"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601, 0o610, 0o777])
def test_a_file_that_is_open_to_others_is_refused(cli: CommandLine, tmp_path: Path, mode: int) -> None:
    file = secret_file(tmp_path, b"correct horse", mode)
    said = cli("--json", "--passphrase-file", str(file), "probe", "passphrase")
    assert said.status == 2
    assert said.object["error"]["code"] == "bad-value"
    assert said.object["error"]["do"] == f"Take their rights away: chmod 600 {file}"


@pytest.mark.parametrize("sort", ["missing", "link", "folder", "pipe", "large", "binary"])
def test_what_is_no_proper_file_is_refused_at_once(cli: CommandLine, tmp_path: Path, sort: str) -> None:
    file = tmp_path / "it"
    if sort == "link":
        file.symlink_to(secret_file(tmp_path, b"correct horse"))
    elif sort == "folder":
        file.mkdir(0o700)
    elif sort == "pipe":
        os.mkfifo(file, 0o600)
    elif sort == "large":
        file = secret_file(tmp_path, b"x" * 4097)
    elif sort == "binary":
        file = secret_file(tmp_path, b"geheim\xff")
    said = cli("--json", "--passphrase-file", str(file), "probe", "passphrase")
    assert said.status == 2
    assert said.object["error"]["fault"] == "usage"
    assert "geheim" not in said.out


def test_a_file_of_somebody_else_is_refused(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = secret_file(tmp_path, b"correct horse")
    owner = file.stat().st_uid
    monkeypatch.setattr("os.geteuid", lambda: owner + 1)
    said = cli("--json", "--passphrase-file", str(file), "probe", "passphrase")
    assert said.status == 2
    assert "belongs to somebody else" in said.object["error"]["what"]


def test_nothing_is_asked_without_a_terminal(cli: CommandLine) -> None:
    said = cli("probe", "passphrase")
    assert said.status == 2
    assert said.out == ""
    assert "(passphrase-missing)" in said.err
    assert cli("--json", "probe", "passphrase").object["error"]["code"] == "passphrase-missing"


SCRIPT = """
import sys
from slr_desktop.app import main
from slr_desktop.cli import tree
tree.COMMANDS["probe"] = ("tests.unit.cli.probes:probe", "")
sys.exit(main(sys.argv[1:]))
"""


def at_a_terminal(*args: str, answers: tuple[bytes, ...]) -> tuple[int, str, str]:
    """Run the program with a terminal on standard input; gives status, standard output, prompts.

    Each answer is typed when a prompt has come, as a person does it.
    """
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, *args],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    ) as program:
        os.close(theirs)
        assert program.stdout is not None
        assert program.stderr is not None
        prompts = b""
        for answer in answers:
            while not prompts.endswith(b": "):
                part = os.read(program.stderr.fileno(), 1024)
                assert part, prompts
                prompts += part
            os.write(ours, answer)
            prompts += b"|"
        out, rest = program.stdout.read(), program.stderr.read()
    os.close(ours)
    return program.returncode, out.decode(), (prompts + rest).decode()


def test_a_person_at_a_terminal_is_asked_and_the_answer_is_not_shown() -> None:
    status, out, prompts = at_a_terminal("probe", "passphrase", answers=(b"correct horse\n",))
    assert (status, out) == (0, "taken\n")
    assert prompts.startswith("Passphrase: |")
    assert "horse" not in prompts


def test_a_new_passphrase_is_asked_twice() -> None:
    answers = (b"correct horse\n", b"correct horse\n")
    status, _, prompts = at_a_terminal("probe", "passphrase", "--new", answers=answers)
    assert status == 0
    assert prompts.startswith("New passphrase: |")
    assert prompts.count("|") == 2


def test_the_end_of_input_at_the_prompt_stops() -> None:
    status, out, prompts = at_a_terminal("probe", "passphrase", answers=(b"\x04",))
    assert (status, out) == (130, "")
    assert "(interrupted)" in prompts


def test_nothing_is_asked_with_json_even_at_a_terminal() -> None:
    status, out, prompts = at_a_terminal("probe", "passphrase", "--json", answers=())
    assert status == 2
    assert '"passphrase-missing"' in out
    assert prompts == ""
