"""Deterministic CBOR: one form for each value, and nothing hostile is built."""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import cbor
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal
from tests.fakes.refusals import only_refused


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        cbor.decode(data)
    return refused.value.code


# RFC 8949, appendix A, what of it is in the subset.
@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (100, "1864"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        (1000000000000, "1b000000e8d4a51000"),
        (False, "f4"),
        (True, "f5"),
        (None, "f6"),
        (b"", "40"),
        (b"\1\2\3\4", "4401020304"),
        ("", "60"),
        ("IETF", "6449455446"),
        ("\u00fc", "62c3bc"),
        ("\u6c34", "63e6b0b4"),
        ([], "80"),
        ([1, [2, 3], [4, 5]], "8301820203820405"),
        ({1: 2, 3: 4}, "a201020304"),
        (list(range(1, 26)), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"),
    ],
)
def test_examples_of_the_rfc(value: Any, text: str) -> None:
    assert cbor.encode(value) == bytes.fromhex(text)
    assert cbor.decode(bytes.fromhex(text)) == value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("1817", "a longer head than needed"),
        ("190017", "a longer head than needed"),
        ("5801ff", "a longer length than needed"),
        ("0000", "something follows"),
        ("9f00ff", "indefinite list"),
        ("bf0000ff", "indefinite map"),
        ("5f4100ff", "indefinite bytes"),
        ("7f6161ff", "indefinite text"),
        ("a200000000", "a key twice"),
        ("a201000000", "keys out of order"),
        ("a1616100", "a text key"),
        ("a1f500", "true as a key"),
        ("a1818000", "a list as a key"),
        ("a1181800", "key 24"),
        ("a12000", "a negative key"),
        ("20", "a negative integer"),
        ("3bffffffffffffffff", "the least integer"),
        ("c249010000000000000000", "a big number"),
        ("f93e00", "a half float"),
        ("fb3ff8000000000000", "a float"),
        ("f97e00", "not a number"),
        ("f7", "undefined"),
        ("f0", "a simple value"),
        ("c000", "a date"),
        ("c11a514b67b0", "a time"),
        ("d82363612b62", "a regular expression"),
        ("d818 4100", "embedded CBOR"),
        ("d81c81d81d00", "a list that holds itself"),
        ("d90102 80", "a set"),
        ("d9d9f700", "self-described"),
        ("d81e820103", "a fraction"),
        ("61ff", "text that is not UTF-8"),
        ("62eda0", "half of a surrogate"),
        ("63eda080", "a surrogate"),
        ("1c", "a head that does not exist"),
        ("18", "half of a head"),
        ("9bffffffffffffffff", "a list of everything"),
        ("5bffffffffffffffff", "bytes of everything"),
        ("bb7fffffffffffffff", "a map of everything"),
    ],
)
def test_every_other_form_is_refused(text: str, why: str) -> None:
    assert refusal(bytes.fromhex(text)) in {"unrecognised", "too-large"}, why


@pytest.mark.parametrize(
    "value",
    [
        2**53,
        2**64 - 1,
        [0] * 1001,
        "x" * 501,
        [[[[[[[]]]]]]],
        {0: {0: {0: {0: {0: {0: {}}}}}}},
        [2**53, 1],
    ],
)
def test_limits(value: Any) -> None:
    assert refusal(cbor2.dumps(value)) == "too-large"


@pytest.mark.parametrize(
    "value", [2**53 - 1, [0] * 1000, "\u6c34" * 500, [[[[[[]]]]]], [{0: [{1: [[]]}]}], [2**53 - 1, 0]]
)
def test_up_to_the_limits(value: Any) -> None:
    assert cbor.decode(cbor2.dumps(value)) == value


@pytest.mark.parametrize("at", [0, 23, 24, 2**8 - 1, 2**8, 2**16 - 1, 2**16, 2**32 - 1, 2**32, 2**64 - 1])
def test_a_head_is_the_shortest(at: int) -> None:
    assert cbor.head(cbor.INTEGER, at) == cbor2.dumps(at)
    if at <= 2**16:
        assert cbor.head(cbor.BYTES, at) + bytes(at) == cbor2.dumps(bytes(at))
        assert cbor.head(cbor.TEXT, at) + b"x" * at == cbor2.dumps("x" * at)
        assert cbor.head(cbor.LIST, at) + bytes(at) == cbor2.dumps([0] * at)


@pytest.mark.parametrize("size", [1, 23, 24, 255, 256])
def test_a_field_begins_with_its_key_and_the_head_of_its_string(size: int) -> None:
    assert cbor.join({7: cbor.string_field(7, size) + bytes(size)}) == cbor2.dumps({7: bytes(size)})


@pytest.mark.parametrize(
    "data",
    [
        b"\x9a\x00\x0f\xff\xff" + b"\xa0" * 0x0FFFFF,  # a megabyte of empty maps
        b"\x81" * 1_000_000,
        b"\x99\x03\xe8" + (b"\x99\x03\xe8" + b"\xa0" * 1000) * 1000,
        b"\x99\x03\xe8" + b"\xa0" * 999 + b"\x5a\x7f\xff\xff\xff" + bytes(70_000),
        b"\xa1" * 100_000,
        bytes(1_000_000),
    ],
)
def test_nothing_large_is_built_from_hostile_bytes(data: bytes) -> None:
    tracemalloc.start()
    before = time.process_time()
    assert refusal(data) in {"too-large", "unrecognised"}
    assert time.process_time() - before < 1
    assert tracemalloc.get_traced_memory()[1] < 16 * 2**20
    tracemalloc.stop()


def test_a_large_input_of_the_right_form_is_taken() -> None:
    value = [bytes(700) for _ in range(1000)]
    assert cbor.decode(cbor.encode(value)) == value
    assert LIMITS.elements > 1001


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(0, 2**53 - 1) | st.binary(max_size=40) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.integers(0, 23), inner, max_size=5),
    max_leaves=20,
)


def depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth, inner), default=0)


@given(VALUES)
def test_any_value_has_one_form(value: Any) -> None:
    canonical = cbor2.dumps(value, canonical=True)
    if depth(value) > LIMITS.depth:
        assert refusal(canonical) == "too-large"
    else:
        assert cbor.decode(canonical) == value
        assert cbor.encode(cbor.decode(canonical)) == canonical


@given(st.dictionaries(st.integers(0, 23), VALUES, max_size=24))
def test_a_map_is_joined_from_its_fields(value: dict[int, Any]) -> None:
    ordered = dict(sorted(value.items()))
    written = {key: cbor.field(key, each) for key, each in ordered.items()}
    assert cbor.join(written) == cbor2.dumps(ordered) == cbor.encode(ordered)


def test_the_last_field_may_hold_a_map() -> None:
    outer = {0: cbor.field(0, True), 11: cbor.head(cbor.INTEGER, 11)}
    for inner in ({}, {1: "x"}, {1: "x", 23: [1]}):
        written = {key: cbor.field(key, each) for key, each in inner.items()}
        assert cbor.join(outer, written) == cbor2.dumps({0: True, 11: inner})


def test_a_map_may_have_every_key() -> None:
    value = dict.fromkeys(range(LIMITS.key + 1), True)
    assert cbor.join({key: cbor.field(key, each) for key, each in value.items()}) == cbor2.dumps(value)


@given(
    st.binary(max_size=60)
    | st.builds(bytes.__add__, st.sampled_from([b"\xd8", b"\xc2", b"\xa1\x00"]), st.binary(max_size=30))
)
def test_no_bytes_raise_anything_but_a_refusal(data: bytes) -> None:
    with only_refused("unrecognised", "too-large"):
        assert cbor2.dumps(cbor.decode(data), canonical=True) == data
