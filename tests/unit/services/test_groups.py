"""How many groups of a code are in, while it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import typed_codes
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain.identifiers import Udi
from slr_desktop.services.codes import groups_so_far

UDI = Udi("UCXN", "FCH12345678")


def counts(code: str) -> list[int]:
    """What is told after each character; -1 where nothing is."""
    found = [groups_so_far(code[:end]) for end in range(len(code) + 1)]
    return [-1 if each is None else each.count for each in found]


@pytest.mark.parametrize("kind", list(CodeKind))
@pytest.mark.parametrize("separator", ["-", " ", ""])
def test_it_counts_up_to_nine(kind: CodeKind, separator: str) -> None:
    code = typed_codes.write(kind, bytes(range(16)), training=False, udi=UDI)
    prefix, udi, *groups = code.split("-")
    told = counts(f"{prefix}-{udi}-{separator.join(groups)}")
    assert told[-1] == 9
    shown = [count for count in told if count >= 0]
    assert sorted(set(shown)) == list(range(10))
    assert told[len(f"{prefix}-{udi}-")] == 0  # what names the instance is no group


def test_without_the_instance() -> None:
    code = typed_codes.write(CodeKind.RETURN, bytes(range(16)), training=True)
    assert counts(code)[-1] == 9
    found = groups_so_far(code[:-3])
    assert found is not None
    assert (found.count, found.wanted) == (7, 9)


@pytest.mark.parametrize("text", ["", "hello", "SRQ", "P:UCXN,S:1", "\u202eTCF-\u0000"])
def test_of_what_is_no_code_nothing_is_told(text: str) -> None:
    assert groups_so_far(text) is None


@given(st.text(max_size=300))
def test_any_text_is_borne(text: str) -> None:
    for start in ("", "SRQ-", "tcf-UCXN:"):
        found = groups_so_far(start + text)
        assert found is None or 0 <= found.count <= found.wanted
