"""The signed envelope: byte by byte against RFC 9052, and every other form refused."""

from __future__ import annotations

from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import cbor, cose, schemas, signing
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from tests.fakes import made_up
from tests.fakes.refusals import only_refused

KID = made_up.SITE.kid
TYPE = "application/slr-request+cose"


def by_hand(
    kind: str, payload: bytes, *, aad: bytes = b"slr-desktop/1", headers: dict[int, Any] | None = None,
    unprotected: dict[int, Any] | None = None, tag: int = 18,
) -> bytes:  # fmt: skip
    """A COSE_Sign1 as RFC 9052 describes it, made by cbor2 and cryptography alone."""
    protected = {1: -19, 4: KID, 16: f"application/slr-{kind}+cose"} if headers is None else headers
    encoded = cbor2.dumps(protected)
    message = cbor2.dumps(["Signature1", encoded, aad, payload])
    key = Ed25519PrivateKey.from_private_bytes(made_up.SITE.seed)
    return cbor2.dumps(cbor2.CBORTag(tag, [encoded, unprotected or {}, payload, key.sign(message)]))


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        cose.read(data)
    return refused.value.code


@pytest.mark.parametrize("kind", sorted(made_up.SITE_KINDS))
@pytest.mark.parametrize("training", [False, True])
def test_it_is_what_another_program_makes(kind: Kind, training: bool) -> None:
    artefact = made_up.artefact(kind, training=training)
    aad = b"slr-desktop/1/training" if training else b"slr-desktop/1"
    assert signing.seal(artefact, made_up.SITE) == by_hand(kind.value, schemas.encode(artefact), aad=aad)


def test_a_compressed_one_says_so_in_order() -> None:
    signed = signing.seal(made_up.large_authorization(), made_up.AUTHORITY)
    protected, unprotected, payload, signature = cbor2.loads(signed).value
    assert list(cbor2.loads(protected).items()) == [
        (1, -19),
        (3, "application/zlib"),
        (4, made_up.AUTHORITY.kid),
        (16, "application/slr-authorization+cose"),
    ]
    assert dict(unprotected) == {}
    message = cbor2.dumps(["Signature1", protected, b"slr-desktop/1", payload])
    Ed25519PublicKey.from_public_bytes(made_up.AUTHORITY.public_key).verify(signature, message)


def test_a_trust_anchor_is_a_cose_sign() -> None:
    signed = signing.seal(made_up.artefact(Kind.TRUST_ANCHOR), made_up.ROOT, made_up.SECOND_ROOT)
    outer = cbor2.loads(signed)
    assert outer.tag == 98
    protected, unprotected, payload, signatures = outer.value
    assert cbor2.loads(protected) == {16: "application/slr-trust-anchor+cose"}
    assert dict(unprotected) == {}
    for key, (signer, inner, signature) in zip((made_up.ROOT, made_up.SECOND_ROOT), signatures, strict=True):
        assert cbor2.loads(signer) == {1: -19, 4: key.kid}
        assert dict(inner) == {}
        message = cbor2.dumps(["Signature", protected, signer, b"slr-desktop/1", payload])
        Ed25519PublicKey.from_public_bytes(key.public_key).verify(signature, message)


@pytest.mark.parametrize("size", [0, 1, 23, 24, 255, 256, 65_535, 65_536])
def test_heads_are_shortest_at_every_size(size: int) -> None:
    payload = bytes(size)
    protected = cbor2.dumps({1: -19, 4: KID, 16: TYPE})
    frame, content = cose.frame(Kind.REQUEST, (KID,), compressed=False), cbor.encode(payload)
    signed = frame.write(content, (bytes(64),))
    assert signed == cbor2.dumps(cbor2.CBORTag(18, [protected, {}, payload, bytes(64)]))
    assert cose.read(signed).payload == payload
    assert len(signed) == frame.size + len(content)
    expected = cbor2.dumps(["Signature1", protected, b"slr-desktop/1", payload])
    assert frame.messages(content, training=False) == [expected]


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({1: -8, 4: KID, 16: TYPE}, "unrecognised"),  # the older name of EdDSA
        ({1: -7, 4: KID, 16: TYPE}, "unrecognised"),
        ({4: KID, 16: TYPE}, "unrecognised"),
        ({1: -19, 16: TYPE}, "unrecognised"),
        ({1: -19, 4: KID}, "unrecognised"),
        ({1: -19, 4: KID + b"x", 16: TYPE}, "unrecognised"),
        ({1: -19, 4: KID[:7], 16: TYPE}, "unrecognised"),
        ({4: KID, 1: -19, 16: TYPE}, "unrecognised"),
        ({1: -19, 3: "application/cbor", 4: KID, 16: TYPE}, "unrecognised"),
        ({1: -19, 4: KID, 16: TYPE, 17: 0}, "unrecognised"),
        ({1: -19, 2: [16], 4: KID, 16: TYPE}, "unrecognised"),
        ({1: -19, 4: KID, 16: "application/cbor"}, "unrecognised"),
        ({1: -19, 4: KID, 16: "application/slr-satellite-grant+cose"}, "newer-format"),
        ({1: -19, 4: KID, 16: "application/slr-trust-anchor+cose"}, "wrong-kind"),
        ({1: -19, 4: KID, 16: "application/slr-" + "x" * 41 + "+cose"}, "unrecognised"),
        ({}, "unrecognised"),
    ],
)
def test_no_other_protected_header_is_taken(headers: dict[int, Any], code: str) -> None:
    assert refusal(by_hand("request", b"\xa0", headers=headers)) == code


@pytest.mark.parametrize("unprotected", [{4: KID}, {1: -19}, {3: "application/zlib"}, {99: None}])
def test_unprotected_headers_are_refused(unprotected: dict[int, Any]) -> None:
    assert refusal(by_hand("request", b"\xa0", unprotected=unprotected)) == "unrecognised"


def test_every_other_shape_is_refused() -> None:
    good = by_hand("request", b"\xa0")
    protected, _, payload, signature = cbor2.loads(good).value
    for other in (
        b"",
        good[1:],  # without its tag
        good + b"\x00",
        good[:-1],
        by_hand("request", b"\xa0", tag=98),
        by_hand("request", b"\xa0", tag=17),
        b"\xd8\x12" + good[1:],  # the tag in a longer head
        cbor2.dumps(cbor2.CBORTag(18, [protected, {}, None, signature])),  # detached
        cbor2.dumps(cbor2.CBORTag(18, [protected, {}, payload, signature[:-1]])),
        cbor2.dumps(cbor2.CBORTag(18, [protected, {}, payload, signature, b""])),
        cbor2.dumps(cbor2.CBORTag(18, [{1: -19}, {}, payload, signature])),
        good.replace(b"\xa0\x41\xa0", b"\xbf\xff\x41\xa0"),
        good.replace(b"\xa0\x41\xa0", b"\xa0\x58\x01\xa0"),
        good.replace(b"\xa0\x41\xa0", b"\xa0\x5f\x41\xa0\xff"),
    ):
        assert refusal(other) == "unrecognised"
        assert cose.kind_of(other) is None
    assert cose.kind_of(good) is Kind.REQUEST
    assert cose.kind_of("text") is None


def test_every_other_shape_of_a_cose_sign_is_refused() -> None:
    good = made_up.sealed(Kind.TRUST_ANCHOR)
    protected, _, payload, signatures = cbor2.loads(good).value
    ((signer, _, signature),) = signatures

    def sign(rows: list[Any], header: bytes = protected) -> bytes:
        return cbor2.dumps(cbor2.CBORTag(98, [header, {}, payload, rows]))

    row = [signer, {}, signature]
    assert sign([row]) == good
    for rows in (
        [],
        [row] * 17,
        [[signer, {4: b""}, signature]],
        [[signer, {}, signature[1:]]],
        [[signer, {}]],
        [[b"", {}, signature]],
        [[cbor2.dumps({1: -19}), {}, signature]],
        [[cbor2.dumps({1: -8, 4: bytes(8)}), {}, signature]],
        [[cbor2.dumps({1: -19, 4: bytes(9)}), {}, signature]],
    ):
        assert refusal(sign(rows)) == "unrecognised"
    assert refusal(sign([row], cbor2.dumps({16: "application/slr-request+cose"}))) == "wrong-kind"
    assert (
        refusal(sign([row], cbor2.dumps({1: -19, 16: "application/slr-trust-anchor+cose"}))) == "unrecognised"
    )
    assert refusal(sign([row], b"")) == "unrecognised"


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"\xd2\x84", b"\xd8\x62\x84", b"\xd2\x84\x43\xa1\x01\x32\xa0"]),
)
def test_no_bytes_raise_anything_but_a_refusal(data: bytes, start: bytes) -> None:
    with only_refused("unrecognised", "newer-format", "wrong-kind"):
        cose.read(start + data)
