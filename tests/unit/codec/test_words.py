"""Fingerprints and the twelve words that two people read to each other."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import words
from slr_desktop.codec.words import Words
from slr_desktop.domain.errors import Refusal
from tests.fakes.refusals import only_refused

TEXT = (Path(__file__).parents[3] / "resources" / "wordlist-english.txt").read_text("utf-8")
LIST = Words(TEXT)


def refusal(text: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        LIST.parse(text)
    return refused.value


def test_the_list_is_that_of_bip_39() -> None:
    lines = "".join(f"{line}\n" for line in TEXT.splitlines() if not line.startswith("#"))
    assert hashlib.sha256(lines.encode()).hexdigest() == (
        "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
    )


# From the test vectors of BIP-39: 128 bits and their words.
@pytest.mark.parametrize(
    ("digits", "said"),
    [
        (
            "00" * 16,
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
        ),
        ("7f" * 16, "legal winner thank year wave sausage worth useful legal winner thank yellow"),
        ("80" * 16, "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"),
        ("ff" * 16, "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
        (
            "9e885d952ad362caeb4efe34a8e91bd2",
            "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic",
        ),
    ],
)
def test_examples_of_bip_39(digits: str, said: str) -> None:
    value = bytes.fromhex(digits)
    assert " ".join(LIST.spoken(value)) == said
    assert LIST.parse(said) == LIST.parse(digits) == value


def test_a_fingerprint_is_what_the_page_says() -> None:
    payload = b"\xa0"
    assert words.fingerprint(payload) == hashlib.sha256(b"slr-desktop/fingerprint/1\0\xa0").digest()[:16]


@given(st.binary(min_size=16, max_size=16), st.sampled_from([" ", "  ", "-", " - ", "\n", "\u2013", "\t"]))
def test_case_blanks_and_hyphens_do_not_count(value: bytes, between: str) -> None:
    spoken = LIST.spoken(value)
    assert LIST.parse(between + between.join(spoken).upper() + between) == value
    digits = value.hex()
    groups = [digits[at : at + 4] for at in range(0, 32, 4)]
    assert LIST.parse(between.join(groups).upper()) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abandon",
        " ".join(["abandon"] * 11),
        " ".join(["abandon"] * 13),
        "00" * 15,
        "00" * 17,
        "0" * 31,
        "g" * 32,
        " ".join(["aban"] * 12),
        " ".join(["abandonn"] * 12),
        " ".join(["abandon"] * 11) + " \u0430bout",
        "x " * 12,
        "a" * 500,
        "0" * 16 + " " + "0" * 15 + "\u0660",
    ],
)
def test_nothing_shorter_or_else_is_taken(text: str) -> None:
    assert refusal(text).code == "bad-value"


def test_every_word_that_is_not_on_the_list_is_named_with_its_neighbour() -> None:
    told = refusal(" ".join(["abandon", "abilty", *["abandon"] * 7, "qqqqqqqq", "abandn", "about"]))
    assert told.code == "bad-value"
    assert told.what == (
        "Not on the list: word 2 (did you mean ability?), word 10, word 11 (did you mean abandon?)."
    )


def test_right_words_in_a_wrong_order_are_said_to_be_so() -> None:
    spoken = LIST.spoken(bytes(range(16)))
    told = refusal(" ".join([spoken[1], spoken[0], *spoken[2:]]))
    assert (told.code, told.harmless) == ("fingerprint-differs", True)
    assert "at least one is another word, or the order is wrong" in told.what


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("abandon " * 11, "12 words are wanted, not 11."),
        ("abandon", "12 words are wanted, not 1."),
        ("face fade", "12 words are wanted, not 2."),
        ("0f" * 15, "32 hex digits are wanted, not 30."),
        ("0123-4567-89ab", "32 hex digits are wanted, not 12."),
        ("0f" * 17, "32 hex digits are wanted, not 34."),
    ],
)
def test_how_many_are_missing_is_said(text: str, said: str) -> None:
    assert said in refusal(text).what


def test_one_wrong_word_is_nearly_always_noticed() -> None:
    spoken, noticed = list(LIST.spoken(bytes(range(16)))), 0
    for place in range(12):
        for other in ("zoo", "able", "ocean", "river"):
            typed, noticed = [*spoken[:place], other, *spoken[place + 1 :]], noticed + 1
            with only_refused("fingerprint-differs"):
                assert LIST.parse(" ".join(typed)) != bytes(range(16))
                noticed -= 1
    assert noticed >= 40


@pytest.mark.parametrize(
    "text", ["", "abandon\n" * 2048, TEXT + "another\n", "\n".join(TEXT.splitlines()[:-1])]
)
def test_a_list_that_is_not_one_is_a_mistake(text: str) -> None:
    with pytest.raises(ValueError, match="2048"):
        Words(text)


def test_only_whole_fingerprints_are_spoken() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        LIST.spoken(bytes(15))


@given(st.text(max_size=60))
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    with only_refused("bad-value", "fingerprint-differs"):
        LIST.parse(text)
