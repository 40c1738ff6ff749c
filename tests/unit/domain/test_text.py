"""What a stranger's text may not do to a screen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.text import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("", ""),
        ("Z\u00fcrich \u65e5\u672c", "Z\u00fcrich \u65e5\u672c"),
        ("e\u0301", "e\u0301"),
        ("a\tb\r\n", "a<U+0009>b<U+000D><U+000A>"),
        ("\x00\x1b\x7f\x85\x9b", "<U+0000><U+001B><U+007F><U+0085><U+009B>"),
        ("\u202a\u202e\u2066\u2069", "<U+202A><U+202E><U+2066><U+2069>"),
        ("\u200b\u200d\u2060\ufeff\u00ad", "<U+200B><U+200D><U+2060><U+FEFF><U+00AD>"),
        ("\u200e\u061c\u2028\u2029", "<U+200E><U+061C><U+2028><U+2029>"),
        ("\u00a0\u3000", "<U+00A0><U+3000>"),
        ("\u3164\ufe0f\u034f", "<U+3164><U+FE0F><U+034F>"),
        ("\ud800\ue000\U000e0041", "<U+D800><U+E000><U+E0041>"),
    ],
)
def test_what_is_not_drawn_is_spelt(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_acts_and_nothing_is_lost(text: str) -> None:
    shown = visible(text)
    assert shown.isprintable()
    assert shown == visible(shown)
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for c in shown)
    assert len(shown) >= len(text)
    assert sum(shown.count(c) for c in set(text) if c.isalpha()) >= sum(
        c.isalpha() and visible(c) == c for c in text
    )
