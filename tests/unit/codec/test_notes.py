"""Journal heads as signed notes."""

from __future__ import annotations

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import notes
from slr_desktop.codec.notes import HeadCheck, NoteSigner
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Genesis, Head
from slr_desktop.domain.roles import Role
from tests.fakes import made_up

WORKSPACE = bytes.fromhex("00112233445566778899aabbccddeeff")
NAME = notes.origin(WORKSPACE, training=False)
HEAD = Head(size=18_233, root=made_up.some("root"))
KEY = made_up.SITE
NOTE = notes.sign_head(NAME, HEAD, KEY)


def refusal(note: str, name: str | None = None, public_key: bytes = KEY.public_key) -> str:
    with pytest.raises(Refusal) as refused:
        notes.check_head(note, public_key, name=name)
    return refused.value.code


def test_it_is_what_the_page_says() -> None:
    text, _, line = NOTE.partition("\n\n")
    assert text.splitlines() == [
        "slr-desktop.invalid/real/00112233445566778899aabbccddeeff",
        "18233",
        base64.b64encode(HEAD.root).decode(),
    ]
    mark, name, packed = line.removesuffix("\n").split(" ")
    raw = base64.b64decode(packed)
    assert (mark, name) == ("\u2014", NAME)
    assert raw[:4] == hashlib.sha256(NAME.encode() + b"\n\x01" + KEY.public_key).digest()[:4]
    Ed25519PublicKey.from_public_bytes(KEY.public_key).verify(raw[4:], f"{text}\n".encode())


def test_the_key_id_of_the_note_specification() -> None:
    # The example key of C2SP signed-note: vkey "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".
    raw = base64.b64decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    assert notes.key_id("PeterNeumann", raw[1:]).hex() == "c74f20a3"


def test_a_training_journal_says_so() -> None:
    assert notes.origin(WORKSPACE, training=True) == f"slr-desktop.invalid/training/{WORKSPACE.hex()}"


@pytest.mark.parametrize("size", [0, 1, 2**53 - 1])
def test_what_is_signed_is_read(size: int) -> None:
    head = Head(size=size, root=HEAD.root)
    assert notes.check_head(notes.sign_head(NAME, head, KEY), KEY.public_key, name=NAME) == head


def test_a_note_of_another_key_or_journal_is_refused() -> None:
    assert refusal(NOTE, name=notes.origin(WORKSPACE, training=True)) == "unknown-signer"
    assert refusal(NOTE, public_key=made_up.STRANGER.public_key) == "unknown-signer"
    raw = bytearray(base64.b64decode(NOTE.rstrip("\n").rpartition(" ")[2]))
    raw[10] ^= 1
    forged = NOTE.rstrip("\n").rpartition(" ")[0] + " " + base64.b64encode(raw).decode() + "\n"
    assert refusal(forged) == "forged"
    assert refusal(NOTE.replace("18233", "18234")) == "forged"


def test_every_changed_character_is_refused() -> None:
    for at, was in enumerate(NOTE):
        for new in (
            "",
            "A" if was != "A" else "B",
            "\n",
            " ",
            "+",
            "0" if was != "0" else "1",
            was.swapcase(),
        ):
            if new != was:
                refusal(NOTE[:at] + new + NOTE[at + 1 :])


@pytest.mark.parametrize(
    "note",
    [
        "",
        NOTE[:-1],
        NOTE + "\n",
        NOTE + NOTE,
        NOTE.replace("\n", "\r\n"),
        NOTE.replace("18233", "018233"),
        NOTE.replace("18233", "-1"),
        NOTE.replace("18233", "\u0661"),
        NOTE.replace("18233", str(2**53)),
        NOTE.replace("\u2014", "-"),
        NOTE.replace("real", "re+al"),
        NOTE.replace("real", "re al"),
        NOTE.replace("\n\n", "\nextension\n\n"),
        "x" * 5000,
        NOTE.replace(" slr-desktop.invalid/real", " slr-desktop.invalid/rael"),
    ],
)
def test_another_form_is_refused(note: str) -> None:
    assert refusal(note) == "unrecognised"


def test_the_signer_and_the_checks_of_a_workspace() -> None:
    signer = NoteSigner(NAME, KEY)
    note = signer.sign_head(HEAD)
    genesis = Genesis(
        id=WORKSPACE, role=Role.SITE, name="Made-up", training=False, public_key=KEY.public_key, made_at=0
    )
    assert note == NOTE
    assert HeadCheck(NAME, KEY.public_key)(note) == notes.check_own_head(genesis, note) == HEAD
    with pytest.raises(Refusal):
        HeadCheck(NAME, made_up.STRANGER.public_key)(note)
    with pytest.raises(Refusal):
        notes.check_own_head(genesis, notes.sign_head(notes.origin(bytes(16), training=False), HEAD, KEY))


@given(st.text(max_size=200))
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    assert refusal(text) == "unrecognised"
