"""Ed25519 keys: the RFC's examples, the points that are refused, keys found by id."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from slr_desktop.codec import keys, points
from slr_desktop.codec.keys import KeyRing, SigningKey
from slr_desktop.domain.errors import Refusal
from tests.fakes import made_up

P = 2**255 - 19

# RFC 8032, 7.1, tests 1 to 3: seed, public key, message, signature.
EXAMPLES = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("seed", "public", "message", "signature"), EXAMPLES)
def test_examples_of_the_rfc(seed: str, public: str, message: str, signature: str) -> None:
    key = SigningKey(bytes.fromhex(seed))
    assert key.public_key == bytes.fromhex(public)
    assert key.sign(bytes.fromhex(message)) == bytes.fromhex(signature)
    assert keys.verify(key.public_key, bytes.fromhex(signature), bytes.fromhex(message))
    assert not keys.verify(key.public_key, bytes.fromhex(signature), b"other")
    assert not keys.verify(key.public_key, bytes.fromhex(signature)[:-1], bytes.fromhex(message))


def encoded(y: int, sign: int) -> bytes:
    return (y | sign << 255).to_bytes(32, "little")


def small_order_points() -> set[bytes]:
    """All encodings of points of small order, computed here by adding points up."""
    d = -121665 * pow(121666, -1, P) % P

    def roots(square: int) -> list[int]:
        root = pow(square, (P + 3) // 8, P)
        if root * root % P != square % P:
            root = root * pow(2, (P - 1) // 4, P) % P
        return sorted({root, -root % P}) if root * root % P == square % P else []

    def add(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
        k = d * a[0] * b[0] * a[1] * b[1] % P
        x = (a[0] * b[1] + b[0] * a[1]) * pow(1 + k, -1, P)
        y = (a[1] * b[1] + a[0] * b[0]) * pow(1 - k, -1, P)
        return x % P, y % P

    # The order of the curve is 8 L: L times any point has an order that divides 8.
    order = 2**252 + 27742317777372353535851937790883648493
    found = {(0, 1)}
    for y in range(2, 40):
        for x in roots((y * y - 1) * pow(d * y * y + 1, -1, P)):
            total, double, n = (0, 1), (x, y), order
            while n:
                total = add(total, double) if n & 1 else total
                double, n = add(double, double), n >> 1
            found.add(total)
    assert len(found) == 8
    ys = {y for _, y in found}
    return {encoded(each, sign) for y in ys for each in (y, y + P) if each < 2**255 for sign in (0, 1)}


def test_the_fourteen_encodings_of_small_order_are_refused() -> None:
    small = small_order_points()
    assert len(small) == 14
    for raw in small:
        Ed25519PublicKey.from_public_bytes(raw)  # the library would take it
        with pytest.raises(Refusal) as refused:
            keys.load_public(raw)
        assert refused.value.code == "forged"


def test_with_the_identity_as_key_one_signature_would_verify_everything() -> None:
    identity, signature = encoded(1, 0), encoded(1, 0) + bytes(32)
    Ed25519PublicKey.from_public_bytes(identity).verify(signature, b"any message")
    assert not keys.verify(identity, signature, b"any message")


@pytest.mark.parametrize("y", [P, P + 2, P + 18, 2**255 - 1])
@pytest.mark.parametrize("sign", [0, 1])
def test_a_y_that_is_not_reduced_is_refused(y: int, sign: int) -> None:
    with pytest.raises(Refusal):
        points.check(encoded(y, sign))


def test_what_is_no_point_is_refused() -> None:
    refused = 0
    for n in range(100):
        raw = made_up.some(f"point {n}")
        try:
            points.check(raw)
        except Refusal:
            refused += 1
    assert 30 < refused < 70  # half of all numbers are no y of a point
    for size in (0, 31, 33):
        with pytest.raises(Refusal):
            points.check(bytes(size))


def test_every_real_key_is_taken() -> None:
    for n in range(50):
        public = SigningKey(made_up.some(f"key {n}")).public_key
        assert keys.load_public(public) == public


def test_a_key_has_an_identity_and_an_id() -> None:
    key = made_up.SITE
    assert key.identity == hashlib.sha256(key.public_key).digest()
    assert key.kid == key.identity[:8]
    assert made_up.KEYS[0].identity == key.identity
    assert keys.kid_of(key.public_key) == key.kid
    assert SigningKey.make(lambda size: made_up.SITE.seed[:size]).public_key == key.public_key
    with pytest.raises(ValueError, match="32 bytes"):
        SigningKey(bytes(31))


def test_a_key_does_not_show_its_secret() -> None:
    assert made_up.SITE.seed.hex() not in repr(made_up.SITE)
    assert made_up.SITE.kid.hex() in repr(made_up.SITE)


def test_a_ring_finds_by_id() -> None:
    assert made_up.RING.candidates(made_up.SITE.kid) == (made_up.KEYS[0],)
    assert made_up.RING.candidates(bytes(8)) == ()
    assert KeyRing().candidates(made_up.SITE.kid) == ()
