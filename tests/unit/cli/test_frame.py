"""Global options, replies and exit statuses, the same under every command."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path
from typing import Any

import pytest

from slr_desktop.cli import tree
from slr_desktop.domain.errors import CODES, EXIT_STATUS
from tests.unit.cli.conftest import CommandLine
from tests.unit.cli.probes import HOSTILE

SHOWN = "a<U+001B>[31mb<U+202E>gpj<U+200B>c<U+000A>d"
FULL = {
    "workspace": "w.db",
    "operator": "Ada",
    "reason": "CHG-7",
    "at": 1772355600,
    "clock_confirmed": True,
}
GLOBALS = [
    "-w", "w.db", "--operator", "Ada", "--reason", "CHG-7",
    "--at", "2026-03-01T09:00:00Z", "--clock-confirmed",
]  # fmt: skip


@pytest.mark.parametrize(
    "args",
    [
        [*GLOBALS, "--json", "probe", "context"],
        ["--json", "probe", *GLOBALS, "context"],
        ["probe", "context", *GLOBALS, "--json"],
        ["--json", "-w", "older.db", "--operator", "Bob", "probe", "context", *GLOBALS],
    ],
    ids=["before", "between", "after", "later wins"],
)
def test_global_options_are_taken_in_every_place(cli: CommandLine, args: list[str]) -> None:
    said = cli(*args)
    assert said.status == 0
    assert said.object == {"ok": True, "result": {"own": None, **FULL}}


def test_a_command_may_have_an_argument_of_the_same_name(cli: CommandLine) -> None:
    result = cli("--json", "-w", "w.db", "probe", "context", "mine").object["result"]
    assert (result["own"], result["workspace"]) == ("mine", "w.db")


def test_a_workspace_comes_from_the_environment_unless_it_is_named(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLR_WORKSPACE", "env.db")
    assert cli("--json", "probe", "workspace").object["result"] == {"file": "env.db"}
    assert cli("--json", "-w", "w.db", "probe", "workspace").object["result"] == {"file": "w.db"}
    assert cli("--json", "probe", "workspace", "-w", "v.db").object["result"] == {"file": "v.db"}


def test_no_workspace_is_a_usage_error_that_names_the_ways(cli: CommandLine) -> None:
    said = cli("--json", "probe", "workspace")
    assert said.status == 2
    assert said.object["error"]["do"] == "Name it with -w FILE or SLR_WORKSPACE."


@pytest.mark.parametrize("code", [code for code in CODES if code != "internal-error"])
def test_a_refusal_ends_with_the_exit_of_its_fault(cli: CommandLine, code: str) -> None:
    said = cli("--json", "probe", "refuse", code)
    error = said.object["error"]
    assert said.status == EXIT_STATUS[CODES[code].fault]
    assert error == {
        "code": code,
        "fault": CODES[code].fault.value,
        "harmless": CODES[code].harmless,
        "what": f"No to {HOSTILE}.",
        "do": CODES[code].do,
    }
    assert said.object["ok"] is False
    assert "result" not in said.object


def test_replayed_is_harmless_and_ends_with_3(cli: CommandLine) -> None:
    said = cli("--json", "probe", "refuse", "replayed", "--with-result")
    assert said.status == 3
    assert said.object["error"]["harmless"] is True
    assert said.object["result"] == {"stored": "answer"}


def test_some_refused_carries_the_result_beside_the_error(cli: CommandLine) -> None:
    said = cli("--json", "probe", "some")
    assert said.status == 1
    assert said.object["ok"] is False
    assert said.object["error"]["code"] == "some-refused"
    assert said.object["result"] == {"answers": [{"ok": True}, {"ok": False}]}


def test_some_refused_for_people_shows_what_was_done_and_what_not(cli: CommandLine) -> None:
    said = cli("probe", "some")
    assert said.out == "first: done\nsecond: refused\n"
    assert said.err.startswith("Refused: 1 of 2 were refused.\n")


def test_people_read_what_what_to_do_and_the_code(cli: CommandLine) -> None:
    said = cli("probe", "refuse", "replayed")
    assert said.out == ""
    assert said.err == (
        f"{SHOWN}\n"
        f"Refused: No to {SHOWN}.\n"
        "  Nothing: it is recorded already and nothing has changed.\n"
        "  (replayed, harmless)\n"
    )


def test_strangers_text_moves_no_cursor(cli: CommandLine) -> None:
    assert cli("probe", "hostile").out == f"name {SHOWN}\n"
    said = cli("--json", "probe", "hostile")
    assert said.object["result"] == {"name": HOSTILE}
    assert said.out.rstrip("\n").isascii()
    assert said.out.rstrip("\n").isprintable()


def test_without_lines_the_result_is_listed_name_by_name(cli: CommandLine) -> None:
    lines = cli("probe", "context", "-w", "w.db").out.splitlines()
    assert lines[:2] == ["own: -", "workspace: w.db"]
    assert lines[-1] == "clock_confirmed: no"


@pytest.mark.parametrize(
    ("args", "what", "do"),
    [
        (["prob"], "No such command 'prob'. Did you mean 'probe'?", "See slr-desktop --help."),
        (["probe", "refsue"], "No such command 'refsue'. Did you mean 'refuse'?", "slr-desktop probe --help"),
        (["probe"], "Missing command.", "See slr-desktop probe --help."),
        (["--operater", "x"], "No such option '--operater'. Did you mean '--operator'?", "See slr-desktop"),
        (["probe", "refuse"], "Missing argument 'CODE'.", "See slr-desktop probe refuse --help."),
        (["-w"], "Option '-w' requires an argument.", "See slr-desktop --help."),
        (["probe", "refuse", "a", "b"], "Got unexpected extra argument (b).", "See slr-desktop probe refuse"),
        (["probe", "", "x"], "No such command ''.", "See slr-desktop probe --help."),
    ],
)  # fmt: skip
def test_misuse_is_one_object_and_names_the_nearest(
    cli: CommandLine, args: list[str], what: str, do: str
) -> None:
    for line in (["--json", *args], [*args, "--json"]):
        said = cli(*line)
        assert said.status == 2
        error = said.object["error"]
        assert (error["code"], error["fault"]) == ("usage", "usage")
        assert error["what"] == what
        assert do in error["do"]
        assert said.err == ""
    said = cli(*args)
    assert (said.status, said.out) == (2, "")
    assert what in said.err


def test_misuse_in_a_group_lists_its_words(cli: CommandLine) -> None:
    do = cli("--json", "license", "smart").object["error"]["do"]
    assert do == "The commands here: reservation. See slr-desktop license smart --help."


def test_after_two_hyphens_json_is_an_argument(cli: CommandLine) -> None:
    said = cli("probe", "context", "--", "--json")
    assert "own: --json" in said.out


def test_the_products_own_words_are_commands(cli: CommandLine) -> None:
    said = cli(
        "--json",
        "license",
        "smart",
        "reservation",
        "request",
        "specific",
        "--instance",
        "a",
        "--instance",
        "b",
    )
    assert said.object == {"ok": True, "result": {"instances": ["a", "b"]}}


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01T09:00:00", "2026-03-01T09:00:00+00:00", "2026-03-01 09:00:00Z", "2026-3-1T9:0:0Z",
        "2026-02-30T09:00:00Z", "2026-03-01T24:00:01Z", "2026-03-01T09:00:00.5Z", "1969-12-31T23:59:59Z",
        "9999-01-01T00:00:00Z", "now", "", "2026-03-01T09:00:00Z\n", "\u0662026-03-01T09:00:00Z",
    ],
)  # fmt: skip
def test_a_bad_time_is_refused_before_anything_is_done(cli: CommandLine, text: str) -> None:
    said = cli("--json", "--at", text, "probe", "defect", "raise")
    assert said.status == 2
    assert said.object["error"]["code"] == "bad-value"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("2024-02-29T23:59:59Z", 1709251199),
        ("9998-12-31T23:59:59Z", 253370764799),
    ],
)
def test_a_time_is_an_instant(cli: CommandLine, text: str, seconds: int) -> None:
    assert cli("--json", "--at", text, "probe", "context").object["result"]["at"] == seconds


@pytest.mark.parametrize(
    "text", ["-1", "1000000001", "9223372036854775808", "1.5", "", "+1", " 1", "1e3", "\u0661"]
)
def test_a_quantity_is_a_whole_number_up_to_a_thousand_million(cli: CommandLine, text: str) -> None:
    said = cli("--json", "probe", "count", "--quantity", f"TAG={text}")
    assert said.status == 2
    assert said.object["error"]["code"] == "bad-value"


@pytest.mark.parametrize("text", ["1000000001", str(2**63), str(10**39)])
def test_a_whole_number_that_is_too_large_is_told_as_that(cli: CommandLine, text: str) -> None:
    error = cli("--json", "probe", "count", "--quantity", f"TAG={text}").object["error"]
    assert error["what"] == f"{text} of TAG is out of range."


def test_a_year_out_of_range_names_the_range(cli: CommandLine) -> None:
    error = cli("--json", "--at", "9999-01-01T00:00:00Z", "probe", "context").object["error"]
    assert error["do"] == "Give a year of 1970 to 9998."


def test_quantities_are_taken_tag_by_tag(cli: CommandLine) -> None:
    said = cli("--json", "probe", "count", "--quantity", "A=0", "--quantity", "regid.x,1_=y=1000000000")
    assert said.object["result"] == {"quantities": {"A": 0, "regid.x,1_=y": 1_000_000_000}}


@pytest.mark.parametrize("text", ["TAG", "=1", "TAG:1"])
def test_a_quantity_needs_its_tag(cli: CommandLine, text: str) -> None:
    assert cli("--json", "probe", "count", "--quantity", text).status == 2


@pytest.mark.parametrize("how", ["raise", "recursion", "code", "float"])
def test_a_defect_writes_a_report_without_secrets_and_no_traceback(
    cli: CommandLine, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    cli.environ["SLR_PASSPHRASE"] = "correct horse"
    said = cli("--json", "--operator", "Ada Lovelace", "probe", "defect", how)
    error = said.object["error"]
    assert said.status == 70
    assert (error["code"], error["fault"], said.err) == ("internal-error", "bug", "")
    report = Path(error["report"])
    assert report.parent == tmp_path / "slr-desktop" / "reports"
    assert re.search(r"report-[0-9a-f]{12}", error["what"])
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700
    text = report.read_text("utf-8")
    assert re.search(r"^  slr_desktop\.cli\.reply:\d+ in attempt$", text, re.MULTILINE)
    for secret in ("correct horse", "Lovelace", "Traceback", str(tmp_path)):
        assert secret not in text + said.out.replace(str(report), "")
    assert len(text) < 20_000


def test_a_report_names_the_whole_chain_of_errors(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    report = Path(cli("--json", "probe", "defect", "raise").object["error"]["report"])
    lines = report.read_text("utf-8").splitlines()
    assert lines.index("builtins.RuntimeError") < lines.index("builtins.KeyError")
    assert any(re.fullmatch(r"  tests\.unit\.cli\.probes:\d+ in defect", line) for line in lines)


def test_a_defect_without_a_place_for_its_report_still_ends_with_70(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "slr-desktop").write_text("a file where the folder should be", "utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    said = cli("--json", "probe", "defect", "raise")
    assert said.status == 70
    assert said.object["error"]["report"] is None
    assert "no report could be written" in said.object["error"]["do"]


def test_people_are_told_where_the_report_is(cli: CommandLine) -> None:
    said = cli("probe", "defect", "raise")
    assert said.out == ""
    assert re.search(r"^A defect: .*\n  Send the report file /.*/report-[0-9a-f]{12}\.txt to", said.err)


def test_ctrl_c_ends_with_130_and_one_object(cli: CommandLine) -> None:
    said = cli("--json", "probe", "defect", "interrupt")
    assert said.status == 130
    assert said.object["error"]["code"] == "interrupted"
    assert cli("probe", "defect", "interrupt").status == 130


def test_help_with_and_without_click_is_the_same_text(cli: CommandLine) -> None:
    fast = cli("--help")
    slow = cli("--json", "--help").object["result"]["help"]
    assert fast.status == 0
    assert fast.out == slow + "\n"
    assert cli("--operator", "x", "--help").out == fast.out


def test_the_help_fits_a_terminal_and_names_every_command_and_option(cli: CommandLine) -> None:
    text = cli("--help").out
    assert max(map(len, text.splitlines())) <= 80
    for flags, _, _ in tree.GLOBAL_OPTIONS:
        assert all(flag in text for flag in flags)
    assert all(f"\n  {name} " in text for name in tree.COMMANDS)


@pytest.mark.parametrize("path", [[], ["probe"], ["probe", "refuse"], ["license", "smart", "reservation"]])
def test_help_is_everywhere(cli: CommandLine, path: list[str]) -> None:
    said = cli(*path, "--help")
    assert said.status == 0
    assert said.out.startswith(" ".join(["Usage: slr-desktop", *path]))
    assert said.err == ""


def test_help_for_a_group_names_words_that_are_not_loaded(cli: CommandLine) -> None:
    assert re.search(r"^  smart  Smart licensing\.$", cli("license", "--help").out, re.MULTILINE)


@pytest.mark.parametrize("args", [["--version"], ["probe", "--version"], ["--reason", "x", "--version"]])
def test_version_is_said(cli: CommandLine, args: list[str]) -> None:
    from slr_desktop import __version__

    assert cli(*args).out == f"slr-desktop {__version__}\n"
    assert cli(*args, "--json").object == {"ok": True, "result": {"version": __version__}}


def test_the_table_of_commands_leads_to_the_commands(cli: CommandLine) -> None:
    import importlib

    for name, (place, text) in tree.COMMANDS.items():
        module, _, attribute = place.partition(":")
        command: Any = getattr(importlib.import_module(module), attribute)
        assert command.name == name
        assert command.get_short_help_str(200) != ""
        assert text.endswith(".")


def test_the_object_is_one_line_of_json_without_floats(cli: CommandLine) -> None:
    said = cli("product", "list", "--json")

    def refuse(text: str) -> None:
        raise AssertionError(text)

    json.loads(said.out, parse_float=refuse, parse_constant=refuse)
