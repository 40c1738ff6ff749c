"""Files, PEM and QR text: what bytes are, and how a harmed copy is told from a forgery."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import base45, container
from slr_desktop.codec.container import Form
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from tests.fakes import made_up
from tests.fakes.refusals import only_refused

SIGNED = made_up.sealed(Kind.AUTHORIZATION)
FILE = container.write(SIGNED)
PEM = container.pem(Kind.AUTHORIZATION, SIGNED)


def open_up(data: bytes | str) -> bytes:
    content = container.unpack(container.recognise(data))
    content.check_digest()
    return content.signed


def refusal(data: bytes | str) -> str:
    with pytest.raises(Refusal) as refused:
        open_up(data)
    return refused.value.code


def rehashed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def test_a_file_is_what_the_page_says() -> None:
    body = b"\x89SLR\r\n\x1a\n\x01" + len(SIGNED).to_bytes(4, "big") + SIGNED
    assert rehashed(body) == FILE
    assert open_up(FILE) == SIGNED


@pytest.mark.parametrize("kind", list(Kind))
def test_names_are_ours(kind: Kind) -> None:
    name = container.file_name(kind, made_up.some("digest"))
    stem, dot, extension = name.partition(".")
    assert dot + extension == container.EXTENSIONS[kind]
    assert stem.startswith(kind.value.upper() + "-")
    assert len(stem) <= 40
    for number in (1, 999_999, 12_345_678_901):
        placed = container.file_name(kind, made_up.some("digest"), f"E-{number:06}").partition(".")[0]
        assert placed.startswith(f"{kind.value.upper()}-E-{number:06}-")
        assert len(placed) <= 40
    assert container.media_type(kind) == f"application/x-slr-{kind.value}"
    for bad in ("", "a", "A" * 41, "../A", "A.B", "A B", "\u00c4", "A\n"):
        with pytest.raises(Refusal):
            container.named(bad, kind)


def test_every_copy_that_stopped_early_is_incomplete() -> None:
    assert refusal(b"") == "unrecognised"
    assert {refusal(FILE[:size]) for size in range(1, len(FILE))} == {"incomplete"}


def test_every_flipped_bit_of_a_file_is_noticed() -> None:
    codes = set()
    for at in range(8 * len(FILE)):
        changed = bytearray(FILE)
        changed[at // 8] ^= 1 << at % 8
        codes.add(refusal(bytes(changed)))
    assert codes == {"damaged", "incomplete", "newer-format", "too-large", "unrecognised"}


@pytest.mark.parametrize("extra", [b"\x00", b"\n", b"x" * 1000, FILE])
def test_nothing_follows_the_digest(extra: bytes) -> None:
    assert refusal(FILE + extra) == "damaged"


def test_a_newer_file_is_told_apart() -> None:
    assert refusal(rehashed(FILE[:8] + b"\x02" + FILE[9:-32])) == "newer-format"


def test_a_file_copied_as_text_is_damaged() -> None:
    assert refusal(FILE.replace(b"\r\n", b"\n")) == "damaged"
    assert refusal(FILE.replace(b"\n", b"\r\n")) == "damaged"


def test_a_size_beyond_the_limit_is_refused_before_anything_else() -> None:
    assert refusal(FILE[:9] + (LIMITS.large + 1).to_bytes(4, "big")) == "too-large"
    assert refusal(b"\xd2\x84" + bytes(LIMITS.large)) == "too-large"
    assert refusal("-----BEGIN SLR RECEIPT-----" + "A" * LIMITS.text_form) == "too-large"
    assert refusal("SLR1:" + "A" * LIMITS.text_form) == "too-large"


def test_pem_is_what_the_page_says() -> None:
    lines = PEM.splitlines()
    assert (lines[0], lines[-1]) == ("-----BEGIN SLR AUTHORIZATION-----", "-----END SLR AUTHORIZATION-----")
    assert base64.b64decode("".join(lines[1:-1])) == FILE
    assert {len(line) for line in lines[1:-2]} == {64}
    assert container.unpack(container.recognise(PEM)).label is Kind.AUTHORIZATION


@pytest.mark.parametrize(
    "text",
    [
        PEM,
        PEM.replace("\n", "\r\n"),
        PEM.replace("\n", "\n> "),
        "> " + PEM.replace("\n", "\n>> > "),
        "\ufeff" + PEM,
        "Good morning,\nplease find it below.\n\n" + PEM + "\nRegards\n",
        PEM.replace("\n", "\n\n\t "),
        PEM.replace("iVNM", "iV\u00a0NM"),
    ],
)
def test_pem_survives_mail(text: str) -> None:
    assert open_up(text) == SIGNED
    assert open_up(text.encode()) == SIGNED
    assert open_up(text.encode("utf-16")) == SIGNED


BODY = PEM.splitlines()[1]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PEM + PEM, "unrecognised"),
        (PEM.replace("END SLR AUTHORIZATION", "END SLR REQUEST"), "unrecognised"),
        (PEM.replace("AUTHORIZATION", "SATELLITE-GRANT"), "unrecognised"),
        (PEM.replace("AUTHORIZATION", "Authorization"), "unrecognised"),
        (PEM[: PEM.index("-----END")], "incomplete"),
        (PEM[: len(PEM) // 2], "incomplete"),
        (PEM.replace(BODY, BODY[:-1] + "!"), "damaged"),
        (PEM.replace(BODY, BODY[:-1]), "damaged"),
        (PEM.replace(BODY, BODY[:-1] + "\u00e9"), "damaged"),
        (PEM.replace(BODY, "A" * 64), "damaged"),
        (PEM.replace(BODY, ""), "damaged"),
        ("-----BEGIN SLR RECEIPT-----\n-----END SLR RECEIPT-----\n", "damaged"),
        ("-----BEGIN SLR RECEIPT-----\niVNMUg==\n-----END SLR RECEIPT-----\n", "incomplete"),
        ("-----BEGIN SLR RECEIPT-----\niVNMUh==\n-----END SLR RECEIPT-----\n", "damaged"),  # bits left over
        ("-----BEGIN SLR RECEIPT-----\niVNMUg\n-----END SLR RECEIPT-----\n", "damaged"),
        ("-----END SLR RECEIPT-----\n-----BEGIN SLR RECEIPT-----\n", "unrecognised"),
        ("-----BEGIN SLR \n", "unrecognised"),
    ],
)
def test_pem_that_is_refused(text: str, code: str) -> None:
    assert refusal(text) == code


def test_a_million_blank_lines_before_a_block_take_no_time() -> None:
    assert open_up("\n \t> \n" * 100_000 + PEM) == SIGNED


# RFC 9285, 4.3 and 4.4.
@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"AB", "BB8"),
        (b"Hello!!", "%69 VD92EX0"),
        (b"base-45", "UJCLQE7W581"),
        (b"ietf!", "QED8WEX0"),
        (b"", ""),
    ],
)
def test_examples_of_the_base45_rfc(data: bytes, text: str) -> None:
    assert base45.encode(data) == text
    assert base45.decode(text) == data


@pytest.mark.parametrize("text", ["GGW", "::", ":::", "A", "BB8A", "bb8", "BB\u0668", "BB_", "ABCD", "U6"])
def test_base45_is_strict(text: str) -> None:
    with pytest.raises(Refusal):
        base45.decode(text)


@given(st.binary(max_size=200))
def test_any_bytes_survive_base45(data: bytes) -> None:
    assert base45.decode(base45.encode(data)) == data
    assert set(base45.encode(data)) <= set(base45.ALPHABET)


@given(st.text(base45.ALPHABET, max_size=30))
def test_base45_has_one_form(text: str) -> None:
    with only_refused("unrecognised"):
        assert base45.encode(base45.decode(text)) == text


def test_qr_text() -> None:
    text = container.qr_text(SIGNED)
    assert text.startswith("SLR1:")
    assert open_up(text) == open_up(text + "\r\n") == SIGNED
    assert refusal(text.lower()) == "unrecognised"
    assert refusal(text + " ") == "unrecognised"  # a blank is a character
    assert refusal("SLR2:ABC") == "incomplete"
    assert container.qr_text(bytes(1326)) == "SLR1:" + "0" * 1989
    with pytest.raises(Refusal) as refused:
        container.qr_text(bytes(1327))
    assert refused.value.code == "too-large"


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (FILE, Form.FILE),
        (b"\x89", Form.FILE),
        (b"\x89SLR", Form.FILE),
        (SIGNED, Form.BARE),
        (made_up.sealed(Kind.TRUST_ANCHOR), Form.BARE),
        (PEM, Form.PEM),
        ("SLR1:", Form.QR),
        ("  SLR1:BB8", Form.QR),
        ("SLR2:BB8", Form.QR_PART),
        ("SRQ-UCXN:A1-", Form.CODE),
        ("srt-1", Form.CODE),
        ("TCF 1", Form.CODE),
        ("SRQ", Form.FOREIGN),
        ("SRQX-1", Form.FOREIGN),
        ("CB-ZUCM:cc920-Ab1-0F", Form.FOREIGN),
        ("", Form.FOREIGN),
        (b"", Form.FOREIGN),
        (b"\x00\xff\xfe", Form.FOREIGN),
        (b"\xff\xfe\x00", Form.FOREIGN),
        ("<specificPLR>", Form.FOREIGN),
        ("SLR1:X\n-----BEGIN SLR RECEIPT-----", Form.PEM),
        (b"%PDF-1.7", Form.FOREIGN),
        ("\ud800", Form.FOREIGN),
    ],
)
def test_recognition_is_by_content(data: bytes | str, form: Form) -> None:
    seen = container.recognise(data)
    assert seen.form is form
    assert seen.data == (data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))


def test_what_is_not_ours_says_so() -> None:
    assert refusal("Authorization code") == "unrecognised"
    assert refusal(b"") == "unrecognised"
    assert refusal("SRQ-UCXN:A1-0000") == "wrong-kind"


STARTS = st.sampled_from(
    [
        b"",
        b"\x89SLR\r\n\x1a\n\x01",
        b"\xd2\x84",
        b"-----BEGIN SLR RECEIPT-----\n",
        b"SLR1:",
        b"SRQ-",
        b"\xff\xfe",
        FILE[:40],
        PEM.encode()[:60],
    ]
)


@given(STARTS, st.binary(max_size=100))
def test_no_bytes_raise_anything_but_a_refusal(start: bytes, data: bytes) -> None:
    with only_refused():
        open_up(start + data)
