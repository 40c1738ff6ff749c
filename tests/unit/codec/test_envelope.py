"""The key envelope: damaged is told from a wrong passphrase, and a hostile header does no harm."""

from __future__ import annotations

import hashlib
import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given, settings
from hypothesis import strategies as st

from slr_desktop.codec import envelope
from slr_desktop.codec.envelope import LEAST_COST, Cost, Secrets
from slr_desktop.domain.errors import Refusal
from tests.fakes import made_up
from tests.unit.codec.cddl import Schema

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "file-format.md"
CDDL = Schema.of(
    "\n".join(re.findall(r"^```cddl\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE))
)

PASSPHRASE = "made-up passphrase"
SITE = Secrets(signing_seed=made_up.some("seed"), chain_key=made_up.CHAIN_KEY)
AUTHORITY = Secrets(signing_seed=made_up.some("other seed"))


class Numbers:
    """Random bytes that are never the same twice, and always the same in a test."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, count: int, /) -> bytes:
        self.count += 1
        return made_up.some(f"random {self.count}", count)


def seal(secrets: Secrets = SITE, passphrase: str = PASSPHRASE) -> bytes:
    return envelope.seal(secrets, passphrase, Numbers(), cost=LEAST_COST)


SEALED = seal()


def refusal(sealed: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(Refusal) as refused:
        envelope.open_envelope(sealed, passphrase)
    return refused.value.code


def rehashed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def parts(sealed: bytes) -> tuple[bytes, bytes]:
    """The header and the sealed part."""
    end = 11 + int.from_bytes(sealed[9:11], "big")
    return sealed[11:end], sealed[end:-32]


def with_header(header: Any, version: int = 1) -> bytes:
    encoded = header if isinstance(header, bytes) else cbor2.dumps(header)
    return rehashed(
        SEALED[:8] + bytes((version,)) + len(encoded).to_bytes(2, "big") + encoded + parts(SEALED)[1]
    )


@pytest.mark.parametrize("secrets", [SITE, AUTHORITY])
def test_what_is_sealed_is_opened(secrets: Secrets) -> None:
    assert envelope.open_envelope(seal(secrets), PASSPHRASE) == secrets


def test_it_is_what_the_page_says() -> None:
    header, sealed = parts(SEALED)
    values = cbor2.loads(header)
    CDDL.check("envelope-header", values)
    assert SEALED[:9] == b"\x89SLK\r\n\x1a\n\x01"
    assert SEALED[-32:] == hashlib.sha256(SEALED[:-32]).digest()
    kdf = Argon2id(salt=values[4], length=32, iterations=values[1], memory_cost=values[2], lanes=values[3])
    content = AESGCM(kdf.derive(PASSPHRASE.encode())).decrypt(values[5], sealed, SEALED[: 11 + len(header)])
    CDDL.check("envelope-secrets", cbor2.loads(content))
    assert cbor2.loads(content) == {0: SITE.signing_seed, 1: SITE.chain_key}


def test_the_usual_cost_is_what_the_page_says() -> None:
    assert Cost(passes=3, memory=65_536, lanes=4) == envelope.USUAL_COST
    sealed = envelope.seal(AUTHORITY, PASSPHRASE, Numbers())
    assert {k: cbor2.loads(parts(sealed)[0])[k] for k in (0, 1, 2, 3)} == {
        0: "argon2id",
        1: 3,
        2: 65_536,
        3: 4,
    }
    assert envelope.open_envelope(sealed, PASSPHRASE) == AUTHORITY


def test_salt_and_nonce_are_new_on_each_write() -> None:
    numbers = Numbers()
    headers = [
        cbor2.loads(parts(envelope.seal(SITE, PASSPHRASE, numbers, cost=LEAST_COST))[0]) for _ in range(3)
    ]
    assert len({header[4] for header in headers}) == len({header[5] for header in headers}) == 3


@pytest.mark.parametrize(
    "passphrase", ["", "Made-up passphrase", "made-up passphrase ", "x" * 1025, "\ud800"]
)
def test_a_wrong_passphrase_is_told_from_damage(passphrase: str) -> None:
    assert refusal(SEALED, passphrase) == "wrong-passphrase"


def test_accents_may_be_typed_either_way() -> None:
    sealed = seal(passphrase="Sch\u00fctzenstra\u00dfe")
    assert envelope.open_envelope(sealed, "Schu\u0308tzenstra\u00dfe") == SITE


def test_every_flipped_bit_and_every_cut_is_damage() -> None:
    for at in range(8 * len(SEALED)):
        changed = bytearray(SEALED)
        changed[at // 8] ^= 1 << at % 8
        assert refusal(bytes(changed)) == "key-damaged"
    for size in range(len(SEALED)):
        assert refusal(SEALED[:size]) == "key-damaged"
    assert refusal(SEALED + b"\0") == "key-damaged"
    assert refusal(bytes(70_000)) == "key-damaged"


def test_a_changed_header_with_a_right_digest_does_not_open() -> None:
    header = cbor2.loads(parts(SEALED)[0])
    assert refusal(with_header(header | {4: bytes(16)})) == "wrong-passphrase"
    assert refusal(with_header(header | {5: bytes(12)})) == "wrong-passphrase"
    assert refusal(rehashed(SEALED[:-33] + bytes((SEALED[-33] ^ 1,)))) == "wrong-passphrase"


@pytest.mark.parametrize(
    "change",
    [
        {0: "scrypt"},
        {0: None},
        {1: 0},
        {1: 11},
        {1: True},
        {2: 46 * 1024 - 1},
        {2: 256 * 1024 + 1},
        {2: 2**40},
        {3: 0},
        {3: 9},
        {3: 2.0},
        {4: bytes(15)},
        {5: bytes(13)},
        {5: "nonce"},
        {6: 0},
    ],
)
def test_a_hostile_header_is_refused_before_any_work(change: dict[int, Any]) -> None:
    assert refusal(with_header(cbor2.loads(parts(SEALED)[0]) | change)) == "key-damaged"


@pytest.mark.parametrize("header", [b"", b"\xa0", b"\xff", b"\x9f\xff", parts(SEALED)[0] + b"\0", [1]])
def test_a_header_of_another_form_is_refused(header: Any) -> None:
    assert refusal(with_header(header)) == "key-damaged"


def test_a_header_longer_than_the_file_is_refused() -> None:
    assert refusal(rehashed(SEALED[:9] + b"\xff\xff" + SEALED[11:-32])) == "key-damaged"
    assert refusal(rehashed(b"\x89SLR" + SEALED[4:-32])) == "key-damaged"


def test_a_newer_envelope_is_told_apart() -> None:
    assert refusal(with_header(parts(SEALED)[0], version=2)) == "workspace-newer"


@pytest.mark.parametrize(
    "content", [b"", b"\xa0", cbor2.dumps({0: bytes(31)}), cbor2.dumps({0: bytes(32), 2: 0}), b"\xf6"]
)
def test_a_right_passphrase_over_other_content(content: bytes) -> None:
    header = parts(SEALED)[0]
    values, before = cbor2.loads(header), SEALED[: 11 + len(header)]
    kdf = Argon2id(salt=values[4], length=32, iterations=values[1], memory_cost=values[2], lanes=values[3])
    other = AESGCM(kdf.derive(PASSPHRASE.encode())).encrypt(values[5], content, before)
    assert refusal(rehashed(before + other)) == "key-damaged"


@pytest.mark.parametrize("secrets", [replace(SITE, signing_seed=b""), replace(SITE, chain_key=bytes(31))])
def test_only_whole_keys_are_sealed(secrets: Secrets) -> None:
    with pytest.raises(Refusal):
        seal(secrets)


def test_a_cost_out_of_range_is_a_mistake() -> None:
    for bad in ({"passes": 0}, {"memory": 47_103}, {"memory": 262_145}, {"lanes": 9}):
        with pytest.raises(ValueError, match="out of range"):
            Cost(**bad)


def test_secrets_are_not_shown() -> None:
    assert not any(getattr(SITE, field.name).hex() in repr(SITE) for field in fields(SITE))
    assert repr(SITE) == "Secrets()"


@settings(max_examples=50)
@given(st.binary(max_size=200), st.sampled_from([b"", SEALED[:9], SEALED[:11]]))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes, start: bytes) -> None:
    assert refusal(rehashed(start + data)) in {"key-damaged", "workspace-newer", "wrong-passphrase"}
