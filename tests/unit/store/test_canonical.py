from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.errors import Refusal
from slr_desktop.store import canonical

LIMIT = 100_000
ASCII_KEYS = st.text(st.characters(codec="ascii"), max_size=8)
NFC_TEXT = st.text(max_size=20).map(lambda text: unicodedata.normalize("NFC", text))
SCALARS = st.none() | st.booleans() | st.integers(-canonical.LARGEST, canonical.LARGEST) | NFC_TEXT
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ASCII_KEYS, inner, max_size=4),
    max_leaves=20,
)


def answer(data: bytes) -> str:
    try:
        value = canonical.read(data, LIMIT)
    except Refusal as refusal:
        return refusal.code
    return "read" if canonical.write(value) == data else "read, but not as it was written"


@given(VALUES)
def test_what_is_written_is_read(value: Any) -> None:
    data = canonical.write(value)
    assert canonical.read(data, LIMIT) == value
    assert canonical.write(canonical.read(data, LIMIT)) == data


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert answer(data) in {"read", "damaged"}


@given(VALUES, st.data())
def test_one_changed_byte_gives_another_value_or_none(value: Any, data: st.DataObject) -> None:
    text = bytearray(canonical.write(value))
    text[data.draw(st.integers(0, len(text) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        again = canonical.read(bytes(text), LIMIT)
    except Refusal:
        return
    assert json.dumps(again, sort_keys=True) != json.dumps(value, sort_keys=True)


def test_the_spelling() -> None:
    value = {"b": [1, True, None], "a": 'ä"\\\n\u0001\u007f', "A": -3}
    assert canonical.write(value) == '{"A":-3,"a":"ä\\"\\\\\\n\\u0001\u007f","b":[1,true,null]}'.encode()


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b" 1",
        b"1 ",
        b"01",
        b"-0",
        b"+1",
        b"1.0",
        b"1e2",
        b"NaN",
        b"-Infinity",
        b"9007199254740992",
        b"-9007199254740992",
        b"9" * 5000,
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'{"\xc3\xa4":1}',
        b'{"\\u00e4":1}',
        b'"\\u00e4"',
        b'"\\/"',
        b'"\\u000A"',
        b'"\\ud800"',
        b'"\\ud83d\\ude00"',
        b'"a\xcc\x88"',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'"\n"',
        b"'a'",
        b"[1,]",
        b"[1",
        b"1 1",
        b"\xef\xbb\xbf1",
        b"[" * 33 + b"]" * 33,
        b"[" * 90_000,
        b'{"a":' * 10_000,
        b"tru",
    ],
)
def test_other_spellings_are_refused(text: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        canonical.read(text, LIMIT)
    assert refused.value.code == "damaged"
    assert refused.value.what.isascii()


def test_brackets_in_text_do_not_count() -> None:
    value = ["[" * 500, 'a"]\\' * 100]
    assert canonical.read(canonical.write(value), LIMIT) == value


def test_as_deep_as_is_written_is_read() -> None:
    value: Any = 1
    for _ in range(canonical.DEPTH):
        value = [value]
    assert canonical.read(canonical.write(value), LIMIT) == value
    with pytest.raises(TypeError):
        canonical.write([value])


def test_too_many_bytes() -> None:
    with pytest.raises(Refusal) as refused:
        canonical.read(b'"aaaa"', 5)
    assert refused.value.code == "too-large"


@pytest.mark.parametrize("value", [2**53, -(2**53), "a\u0308", "\udcff", {"a": "\ud800"}])
def test_a_callers_bad_value_is_refused(value: Any) -> None:
    with pytest.raises(Refusal) as refused:
        canonical.write(value)
    assert refused.value.code == "bad-value"


@pytest.mark.parametrize("value", [1.0, {1: 2}, {"ä": 1}, b"bytes", object(), {1, 2}])
def test_what_is_not_plain_is_a_fault_of_ours(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical.write(value)


def test_a_mark_after_an_escape_is_not_taken_for_a_decomposed_letter() -> None:
    """The text is a line feed and an accent; its JSON has an n before the accent."""
    value = "\n\u0301"
    assert canonical.read(canonical.write(value), LIMIT) == value
