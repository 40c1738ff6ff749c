"""A command line with the commands of `probes` in its tree."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from slr_desktop.app import App
from slr_desktop.cli import main, tree


@dataclass(frozen=True)
class Said:
    """What one run wrote and how it ended."""

    status: int
    out: str
    err: str

    @property
    def object(self) -> Any:
        """The one JSON object on standard output; anything beside it fails here."""
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1
        return json.loads(self.out)


class CommandLine:
    """Runs command lines in this process, with the real outside."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.environ: dict[str, str] = {}

    def __call__(self, *args: str) -> Said:
        status = main.run(list(args), self.environ, App())
        said = self.capsys.readouterr()
        return Said(status, said.out, said.err)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setitem(tree.COMMANDS, "probe", ("tests.unit.cli.probes:probe", "Ways to end."))
    monkeypatch.setitem(tree.COMMANDS, "license", ("tests.unit.cli.probes:words", "Licenses."))
    return CommandLine(capsys)
