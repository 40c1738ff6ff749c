"""The pages on formats and codes say what the program does: limits, errors, examples."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from slr_desktop.codec import chain, container, typed_codes
from slr_desktop.codec.limits import LIMITS
from slr_desktop.codec.roles import MAY_SIGN
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import CODES
from slr_desktop.domain.identifiers import Udi

PAGES = Path(__file__).parents[3] / "docs" / "reference"
FORMAT = (PAGES / "file-format.md").read_text("utf-8")
CODE_PAGE = (PAGES / "codes.md").read_text("utf-8")
UDI = Udi("UCXN", "TESTSERIAL0000")
KEY, R = bytes(range(32)), bytes(range(16))

# These belong to satellite files, which have a page of their own.
ELSEWHERE = {"sync", "sync_chunk", "key", "seconds", "day", "integer", "quantity"}


@pytest.mark.parametrize("name", [each.name for each in fields(LIMITS) if each.name not in ELSEWHERE])
def test_every_limit_is_in_the_page(name: str) -> None:
    table = FORMAT.partition("## Limits")[2].partition("## Keys")[0]
    value = getattr(LIMITS, name)
    assert f"{value:,}" in table, name


def test_limits_that_are_powers_are_in_the_page() -> None:
    assert "0 to 2^53-1; 1 to 10^9; 1 to 254" in FORMAT
    assert (LIMITS.integer, LIMITS.quantity) == (2**53 - 1, 10**9)
    assert f"0..{LIMITS.seconds}" in FORMAT
    assert f"0..{LIMITS.day}" in FORMAT
    assert f"0 to {LIMITS.key} in ascending order" in FORMAT


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_extension_and_label(kind: Kind) -> None:
    row = f"| {kind.value} | `{container.EXTENSIONS[kind]}` | `SLR {kind.value.upper()}` |"
    assert row in FORMAT


@pytest.mark.parametrize("role", list(MAY_SIGN))
def test_every_role_is_in_the_page(role: str) -> None:
    (row,) = [line for line in FORMAT.splitlines() if line.startswith(f"| `{role}` |")]
    assert {kind.value for kind in MAY_SIGN[role]} == {kind.value for kind in Kind if kind.value in row}


def test_every_error_code_of_the_pages_exists() -> None:
    for page in (FORMAT, CODE_PAGE):
        for table in re.findall(r"refused.*?\n\n", page, re.DOTALL):
            for code in re.findall(
                r"`([a-z]+(?:-[a-z]+)+|unrecognised|incomplete|damaged|forged|replayed)`", table
            ):
                assert code in CODES or code in {kind.value for kind in Kind}, code


def test_the_vector_of_the_page() -> None:
    for value in (
        chain.instance(UDI, training=False),
        chain.return_code(KEY, UDI, R, training=False),
        chain.confirmation_code(KEY, UDI, R, 254, training=False),
        chain.confirmation_code(KEY, UDI, R, 2, training=False),
        chain.anchor(KEY, UDI, R, training=False),
        chain.anchor(KEY, UDI, R, training=True),
        KEY,
        R,
    ):
        assert f"`{value.hex()}`" in CODE_PAGE


def test_the_codes_of_the_page() -> None:
    shown = re.findall(r"^[ST](?:RQ|CF|RT)-UCXN:\S+$", CODE_PAGE, re.MULTILINE)
    assert shown == [
        typed_codes.write(
            CodeKind.REQUEST, chain.anchor(KEY, UDI, R, training=False), training=False, udi=UDI
        ),
        typed_codes.write(
            CodeKind.CONFIRMATION,
            chain.confirmation_code(KEY, UDI, R, 2, training=False),
            training=False,
            udi=UDI,
        ),
        typed_codes.write(
            CodeKind.RETURN, chain.return_code(KEY, UDI, R, training=False), training=False, udi=UDI
        ),
        typed_codes.write(CodeKind.REQUEST, chain.anchor(KEY, UDI, R, training=True), training=True, udi=UDI),
    ]
    found = re.search(r"Typed as `(\S+)`", CODE_PAGE)
    assert found is not None
    code = typed_codes.read(found[1])
    assert code.text == shown[0]
    for each in code.corrections:
        assert f"*group {each.group}: {each.typed} is {each.right}*" in CODE_PAGE
    assert f"`{code.digest.hex()}`" in CODE_PAGE
