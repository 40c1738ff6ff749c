"""The page on Cisco's codes names every kind, check and refusal there is."""

from __future__ import annotations

from pathlib import Path

from slr_desktop.codec.cisco.matching import REFUSES
from slr_desktop.codec.cisco.recognition import KINDS, recognise
from tests.unit.codec.cisco.made_up import AUTHORIZATION, CUCM_UDI, REQUEST, RETURN_CODE, RUM, SLAC

PAGE = (Path(__file__).parents[4] / "docs" / "reference" / "cisco-codes.md").read_text(encoding="utf-8")


def test_kinds_and_verdicts() -> None:
    assert [k for k in KINDS if f"| `{k}` |" not in PAGE] == []
    assert "*unverifiable*" in PAGE
    assert "*invalid*" in PAGE


def test_checks() -> None:
    for text in (AUTHORIZATION, CUCM_UDI, REQUEST, RETURN_CODE, RUM, SLAC):
        found = recognise(text.encode())
        row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{found.kind}` |"))
        assert [c.id for c in found.checks if f"`{c.id}`" not in row] == []


def test_what_refuses_an_installation() -> None:
    section = PAGE.partition("## An authorization against its instance")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    refusing = {row.split("`")[1]: row.split("`")[-2] for row in rows if "| refuses: `" in row}
    assert refusing == REFUSES
