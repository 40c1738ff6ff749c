"""How far the typing of a fingerprint is, and what is wrong with it already."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.app import App
from slr_desktop.services import set_up
from slr_desktop.services.typed_words import typed_so_far

WORDS = set_up.word_list(App())
VALUE = bytes(range(100, 116))
SPOKEN = " ".join(WORDS.spoken(VALUE))


@pytest.mark.parametrize(
    "text", [SPOKEN, SPOKEN.upper(), SPOKEN.replace(" ", "-"), f"  {SPOKEN} ", SPOKEN.replace(" ", "\n")]
)
def test_twelve_words_that_belong_together_are_complete(text: str) -> None:
    found = typed_so_far(WORDS, text)
    assert (found.count, found.wanted, found.complete, found.hexadecimal) == (12, 12, True, False)


@pytest.mark.parametrize("text", [VALUE.hex(), VALUE.hex().upper(), VALUE.hex("-", 4)])
def test_so_are_32_hex_digits(text: str) -> None:
    found = typed_so_far(WORDS, text)
    assert (found.count, found.wanted, found.complete, found.hexadecimal) == (32, 32, True, True)


@pytest.mark.parametrize("count", range(12))
def test_fewer_words_are_counted_and_are_no_trouble(count: int) -> None:
    found = typed_so_far(WORDS, " ".join(SPOKEN.split()[:count]))
    assert (found.count, found.complete, found.trouble) == (count, False, None)


def test_the_word_that_is_being_typed_is_not_judged_yet() -> None:
    assert typed_so_far(WORDS, "abandon abl").trouble is None


def test_a_finished_word_that_is_not_on_the_list_is_named_with_the_nearest() -> None:
    trouble = typed_so_far(WORDS, "abandon abilty able ").trouble
    assert trouble is not None
    assert trouble.what == "Not on the list: word 2 (did you mean ability?)."


def test_all_such_words_are_named_also_when_twelve_are_typed() -> None:
    words = SPOKEN.split()
    words[2], words[8] = "abilty", "qqqqqqqq"
    for text in (" ".join(words), " ".join(words[:9]) + " "):
        trouble = typed_so_far(WORDS, text).trouble
        assert trouble is not None
        assert trouble.what == "Not on the list: word 3 (did you mean ability?), word 9."


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("suger", "sugar"),
        ("surgar", "sugar"),
        ("blanked", "blanket"),
        ("abilty", "ability"),
        ("aviod", "avoid"),
        ("ocaen", "ocean"),
        ("mushrom", "mushroom"),
        ("recieve", "receive"),
        ("suugar", "sugar"),
        ("ugar", "sugar"),
        ("meashure", "measure"),
    ],
)
def test_the_nearest_is_the_one_with_the_fewest_slips(slip: str, meant: str) -> None:
    trouble = typed_so_far(WORDS, f"{slip} ").trouble
    assert trouble is not None
    assert trouble.what == f"Not on the list: word 1 (did you mean {meant}?)."


def test_a_word_like_none_is_named_without_one() -> None:
    trouble = typed_so_far(WORDS, "qqqqqqqq ").trouble
    assert trouble is not None
    assert trouble.what == "Not on the list: word 1."


def test_twelve_words_that_do_not_belong_together_are_told() -> None:
    words = SPOKEN.split()
    swapped = " ".join([words[1], words[0], *words[2:]])
    found = typed_so_far(WORDS, swapped)
    assert found.trouble is not None
    assert found.trouble.code == "fingerprint-differs"
    assert not found.complete


def test_a_thirteenth_word_is_told() -> None:
    found = typed_so_far(WORDS, f"{SPOKEN} able")
    assert found.trouble is not None
    assert (found.count, found.complete) == (13, False)


@given(st.text(max_size=400))
def test_whatever_is_typed_an_answer_comes(text: str) -> None:
    found = typed_so_far(WORDS, text)
    assert found.count >= 0
    if found.complete:
        WORDS.parse(text)
