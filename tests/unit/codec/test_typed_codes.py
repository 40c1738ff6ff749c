"""Typed codes: what is corrected, what is refused, and that nothing wrong is ever taken."""

from __future__ import annotations

import binascii
import hashlib
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import typed_codes
from slr_desktop.codec.typed_codes import ALPHABET, CodeKind, Correction, TypedCode
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from tests.fakes import made_up
from tests.fakes.refusals import only_refused

UDI = Udi("UCXN", "TESTSERIAL0000")
ANCHOR = bytes.fromhex("9b44d0811824889c072e0db31ca51ab3")
REQUEST = "SRQ-UCXN:TESTSERIAL0000-KD2D1-08R4J-49R1S-E1PSH-S98TP-FJME0-XYW39-Q5AK3-4"
CONFIRMATION = typed_codes.write(CodeKind.CONFIRMATION, ANCHOR, training=False)
AWKWARD = Udi("Cisco Unity-Connection/ 14", "A-B-C.D_E-00000-F")


def refusal(text: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        typed_codes.read(text)
    return refused.value


def encode_by_hand(prefix: str, named: str, value: bytes) -> str:
    """The groups, from the page: CRC, base32, two Reed-Solomon words in turn, by long division."""
    exp, log, x = [0] * 62, [0] * 32, 1
    for i in range(31):
        exp[i] = exp[i + 31] = x
        log[x] = i
        x = x << 1 ^ (0x25 if x & 16 else 0)
    generator = [1]
    for i in range(6):
        shifted = [0 if not c else exp[log[c] + i] for c in generator] + [0]
        generator = [a ^ b for a, b in zip([*generator, 0], [0, *shifted[:-1]], strict=True)]
    content = value + binascii.crc_hqx((prefix + named).encode() + value, 0xFFFF).to_bytes(2, "big")
    bits = "".join(f"{byte:08b}" for byte in content) + "0"
    symbols = [int(bits[at : at + 5], 2) for at in range(0, 145, 5)]
    words = []
    for word in (symbols[0::2], symbols[1::2]):
        rest = [*word, *[0] * 6]
        for at in range(len(word)):
            if rest[at]:
                for n, c in enumerate(generator[1:], start=1):
                    rest[at + n] ^= exp[log[rest[at]] + log[c]] if c else 0
        words.append([*word, *rest[-6:]])
    turn = [words[at % 2][at // 2] for at in range(41)]
    text = "".join(ALPHABET[s] for s in turn)
    return "-".join(text[at : at + 5] for at in range(0, 41, 5))


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("kind", list(CodeKind))
def test_it_is_what_the_page_says(kind: CodeKind, training: bool) -> None:
    prefix = ("T" if training else "S") + {"request": "RQ", "confirmation": "CF", "return": "RT"}[kind.value]
    for n in range(20):
        value = made_up.some(f"code {n}", 16)
        named = "UCXN:TESTSERIAL0000" if kind is CodeKind.REQUEST else ""
        groups = encode_by_hand(prefix, named, value)
        assert (
            typed_codes.write(kind, value, training=training, udi=UDI)
            == f"{prefix}-UCXN:TESTSERIAL0000-{groups}"
        )
        if kind is not CodeKind.REQUEST:
            assert typed_codes.write(kind, value, training=training) == f"{prefix}-{groups}"


def test_the_example_of_the_page() -> None:
    assert typed_codes.write(CodeKind.REQUEST, ANCHOR, training=False, udi=UDI) == REQUEST
    code = typed_codes.read(REQUEST)
    assert code == TypedCode(kind=CodeKind.REQUEST, training=False, value=ANCHOR, udi=UDI)
    assert code.text == REQUEST
    assert code.digest == hashlib.sha256(REQUEST.encode()).digest()


@pytest.mark.parametrize(
    "text",
    [
        REQUEST,
        REQUEST.lower(),
        f"  {REQUEST}\n",
        REQUEST.replace("-", " - "),
        REQUEST.replace("-", "\u2013"),
        REQUEST[:23] + REQUEST[23:].replace("-", " "),
        REQUEST[:24] + REQUEST[24:].replace("-", ""),
        REQUEST.replace("KD2D1-08R4J", "KD2D-108R4-J"),
        REQUEST[:24] + REQUEST[24:].replace("0", "O").replace("1", "l"),
        REQUEST[:24] + REQUEST[24:].replace("0", "o").replace("1", "I"),
    ],
)
def test_how_a_code_may_be_typed(text: str) -> None:
    code = typed_codes.read(text)
    assert (code.text, code.corrections) == (REQUEST, ())


@pytest.mark.parametrize("gap", ["-", " ", " - "])
@pytest.mark.parametrize("udi", [UDI, Udi("A 1", "X9"), Udi("ASR1001-X", "FOX-12345-12345")])
def test_nobody_reads_a_colon_out(udi: Udi, gap: str) -> None:
    request = typed_codes.write(CodeKind.REQUEST, ANCHOR, training=False, udi=udi)
    code = typed_codes.read(request.replace(":", gap))
    assert (code.text, code.corrections) == (request, ())
    for kind in (CodeKind.CONFIRMATION, CodeKind.RETURN):
        text = typed_codes.write(kind, ANCHOR, training=False, udi=udi).replace(":", gap)
        assert typed_codes.read(text).value == ANCHOR
    text = typed_codes.write(CodeKind.RETURN, ANCHOR, training=False, udi=UDI)
    assert typed_codes.read(text.replace(":", gap)).text == text
    assert typed_codes.read(text.replace(":", gap).replace("-", " ").lower()).text == text


def test_a_colon_that_may_have_stood_at_too_many_places_is_needed() -> None:
    udi = Udi("A B C D E F G", "H-1")
    text = typed_codes.write(CodeKind.REQUEST, ANCHOR, training=False, udi=udi)
    assert typed_codes.read(text).udi == udi
    assert refusal(text.replace(":", " ")).code == "code-wrong"


def test_a_pid_and_a_serial_may_look_like_groups() -> None:
    for udi in (
        AWKWARD,
        Udi("KD2D1-08R4J", "49R1S-E1PSH"),
        Udi("A 1", "1"),
        Udi("ASR1001-X", "FOX-12345-12345"),
    ):
        for kind in CodeKind:
            text = typed_codes.write(kind, ANCHOR, training=True, udi=udi)
            code = typed_codes.read(text)
            assert code.udi is not None
            assert (code.udi.canonical, code.value, code.text) == (udi.canonical, ANCHOR, text)


def test_case_counts_in_neither_pid_nor_serial_but_letters_do() -> None:
    assert typed_codes.read(REQUEST.replace("UCXN:TESTSERIAL", "ucxn:TestSerial")).text == REQUEST
    for typo in (
        "UCXM:TESTSERIAL0000",
        "UCXN:TESTSERIALO000",
        "UCXN:TESTSERIAL000",
        "UCXN:TESTSERIA1OOOO",
        "VCXN:TESTSERIAL0000",
    ):
        assert refusal(REQUEST.replace("UCXN:TESTSERIAL0000", typo)).code == "code-wrong"


def test_the_prefix_is_covered() -> None:
    for other in ("TRQ", "SCF", "SRT", "TCF", "TRT"):
        assert refusal(REQUEST.replace("SRQ", other)).code == "code-wrong"
        if other != "SCF":
            assert refusal(CONFIRMATION.replace("SCF", other)).code == "code-wrong"


def groups_start(text: str) -> int:
    return text.index("-", text.index(":") if ":" in text else 0) + 1


def letters(text: str) -> list[int]:
    return [at for at in range(groups_start(text), len(text)) if text[at] != "-"]


def substitute(count: int) -> Callable[[str, Random], str]:
    def slip(text: str, random: Random) -> str:
        typed = list(text)
        for at in random.sample(letters(text), count):
            typed[at] = random.choice([c for c in ALPHABET if c != typed[at]])
        return "".join(typed)

    return slip


def lose(text: str, random: Random) -> str:
    at = random.choice(letters(text))
    return text[:at] + text[at + 1 :]


def insert(text: str, random: Random) -> str:
    at = random.choice(letters(text))
    return text[:at] + random.choice(ALPHABET) + text[at:]


def swap(text: str, random: Random) -> str:
    pairs = [at for at in letters(text)[:-1] if text[at + 1] not in {"-", text[at]}]
    at = random.choice(pairs)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def garble_a_group(text: str, random: Random) -> str:
    head, *groups = text[groups_start(text) - 1 :].split("-")
    at = random.randrange(len(groups) - 1)
    groups[at] = "".join(random.choice(ALPHABET) for _ in range(5))
    return text[: groups_start(text) - 1] + "-".join((head, *groups))


def codes(random: Random) -> str:
    kind = random.choice(list(CodeKind))
    named = kind is CodeKind.REQUEST or random.random() < 0.5
    return typed_codes.write(
        kind, random.randbytes(16), training=random.random() < 0.5, udi=UDI if named else None
    )


def outcome(slip: Callable[[str, Random], str], tries: int) -> tuple[int, int, int]:
    """How many were read right, refused, and read wrong."""
    random, right, wrong = Random(20_260), 0, 0  # noqa: S311 - slips, not secrets
    for _ in range(tries):
        text = codes(random)
        typed = slip(text, random)
        with only_refused("code-wrong"):
            code = typed_codes.read(typed)
            right, wrong = right + (code.text == text), wrong + (code.text != text)
            assert code.corrections or typed == text
    return right, tries - right - wrong, wrong


@pytest.mark.parametrize(
    "slip",
    [substitute(1), substitute(2), substitute(3), lose, insert, swap],
    ids=["1", "2", "3", "lost", "inserted", "swapped"],
)
def test_small_slips_are_corrected(slip: Callable[[str, Random], str]) -> None:
    assert outcome(slip, 300) == (300, 0, 0)


def test_a_whole_group_misread_is_corrected() -> None:
    assert outcome(garble_a_group, 200) == (200, 0, 0)


@pytest.mark.parametrize("count", [4, 6, 8, 12, 20])
def test_beyond_that_nothing_wrong_is_taken(count: int) -> None:
    assert outcome(substitute(count), 120)[2] == 0


def two_slips(text: str, random: Random) -> str:
    first, second = random.choices([lose, insert, swap, substitute(1)], k=2)
    return second(first(text, random), random)


def test_two_slips_are_corrected_or_refused() -> None:
    right, refused, wrong = outcome(two_slips, 200)
    assert wrong == 0
    assert right > 150 > refused


def random_groups(text: str, random: Random) -> str:
    sizes = [random.choice([4, 5, 5, 5, 6]) for _ in range(8)]
    groups = ["".join(random.choices(ALPHABET, k=size)) for size in (*sizes, 1)]
    return text[: groups_start(text)] + "-".join(groups)


def test_random_groups_are_refused() -> None:
    assert outcome(random_groups, 300) == (0, 300, 0)


@pytest.mark.nightly
@pytest.mark.parametrize(
    "slip", [substitute(4), substitute(5), substitute(7), substitute(9), two_slips, random_groups]
)
def test_nothing_wrong_is_taken_of_tens_of_thousands(slip: Callable[[str, Random], str]) -> None:
    assert outcome(slip, 20_000)[2] == 0


def test_what_was_corrected_is_told() -> None:
    typed = CONFIRMATION.replace("KD2D1", "KD2E1").replace("49R1S", "49R1")
    assert typed_codes.read(typed).corrections == (
        Correction(group=1, typed="KD2E1", right="KD2D1"),
        Correction(group=3, typed="49R1", right="49R1S"),
    )


def test_the_last_group_may_be_the_one_that_was_lost() -> None:
    code = typed_codes.read(CONFIRMATION[:-2])
    assert (code.value, code.corrections) == (
        ANCHOR,
        (Correction(group=9, typed="", right=CONFIRMATION[-1]),),
    )


@pytest.mark.parametrize("kind", list(CodeKind))
@pytest.mark.parametrize("count", [1, 2, 7])
def test_of_a_code_that_is_not_complete_it_is_told_how_much_is_there(kind: CodeKind, count: int) -> None:
    parts = typed_codes.write(kind, ANCHOR, training=False, udi=UDI).split("-")
    told = refusal("-".join(parts[: 2 + count]))
    assert told.code == "code-wrong"
    assert told.what == f"Only {count} of the 9 groups of the code are there."
    assert told.do == "Type the rest of it."
    assert refusal("-".join(parts[:2]) + "-" + "".join(parts[2 : 2 + count])).what == told.what
    if kind is not CodeKind.REQUEST:
        assert refusal(" ".join(parts[: 2 + count]).replace(":", " ")).what == told.what


def test_the_first_letter_says_training_or_real_work() -> None:
    for kind in CodeKind:
        code = typed_codes.write(kind, ANCHOR, training=False, udi=UDI)
        told = refusal("T" + code[1:])
        assert told.what.startswith(
            f"The letters T{code[1:3]} at its beginning do not fit its groups; {code[:3]}"
        )
        assert "A code of training begins with T, one of real work with S." in told.what


def test_a_refusal_names_the_group_that_stands_out() -> None:
    # Three wrong characters of one word in group 2 and a fourth in group 5: only group 2 explains it.
    typed = list(CONFIRMATION)
    for at in (10, 12, 14, 29):
        typed[at] = "Z" if typed[at] != "Z" else "Y"
    told = refusal("".join(typed))
    assert told.facts.get("group") == 2
    assert "Group 2" in told.what
    assert "groups" in refusal(CONFIRMATION.replace("KD2D1-08R4J-49R1S", "KD2D-08R4-49R1")).facts


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "unrecognised"),
        ("SRQ", "unrecognised"),
        ("SRQ-", "unrecognised"),
        ("CB-ZUCM:1-A-00", "unrecognised"),
        ("SRQ-KD2D1", "code-wrong"),
        ("SCF-KD2D1", "code-wrong"),
        (REQUEST.replace("UCXN:TESTSERIAL0000-", ""), "code-wrong"),
        (REQUEST.replace(":", ""), "code-wrong"),
        (REQUEST.replace("UCXN", ""), "code-wrong"),
        (REQUEST.replace("UCXN", "\u00fc"), "code-wrong"),
        (REQUEST + "-ABCDE", "code-wrong"),
        ("SRQ-" + "A" * 300, "code-wrong"),
        ("SCF-" + "-".join("?" * 9), "code-wrong"),
        ("SCF-" + "\u00df" * 5 + "\u0131" * 5 + CONFIRMATION[15:].replace("-", "\u0131-"), "code-wrong"),
    ],
)
def test_what_is_no_code(text: str, code: str) -> None:
    assert refusal(text).code == code


def test_only_16_bytes_make_a_code_and_a_request_names_its_instance() -> None:
    for value, udi in ((bytes(15), UDI), (bytes(16), None)):
        with pytest.raises(ValueError, match="16 bytes"):
            typed_codes.write(CodeKind.REQUEST, value, training=False, udi=udi)


def test_a_code_does_not_show_its_value() -> None:
    assert ANCHOR.hex() not in repr(typed_codes.read(REQUEST))


@given(
    st.text(max_size=80)
    | st.builds(
        str.__add__, st.sampled_from(["SRQ-", "SCF-", "TRT-UCXN:", CONFIRMATION[:20]]), st.text(max_size=60)
    )
)
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    with only_refused("unrecognised", "code-wrong"):
        typed_codes.read(text)
