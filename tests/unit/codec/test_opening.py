"""Checks 1 to 7, in order, by both doors."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import replace
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import cbor, compression, container, cose, opening, schemas, signing, words
from slr_desktop.codec.keys import KeyRing, SigningKey
from slr_desktop.codec.opening import Opened
from slr_desktop.domain.artefacts import Artefact, Batch, Introduction, Kind, Request, TrustAnchor
from slr_desktop.domain.errors import Refusal
from tests.fakes import made_up
from tests.fakes.made_up import (
    AUTHORITY,
    AUTHORITY_ID,
    DAY,
    NOW,
    ROOT,
    SECOND_ROOT,
    SITE,
    SITE_ID,
    STRANGER,
    trusted,
)
from tests.fakes.refusals import only_refused

SIGNED = made_up.sealed(Kind.AUTHORIZATION)
FILE = container.write(SIGNED)


def verify(data: bytes | str, **changes: Any) -> Opened:
    told: dict[str, Any] = {"training": False, "trusted": made_up.RING, "now": NOW}
    return opening.verify(data, **(told | changes))


def refusal(data: bytes | str, **changes: Any) -> str:
    """The code by the one door; the other door must say the same, and must not raise."""
    with pytest.raises(Refusal) as refused:
        verify(data, **changes)
    told: dict[str, Any] = {"training": False, "trusted": made_up.RING, "now": NOW}
    report = opening.report(data, **(told | changes))
    assert report.refusal is not None
    assert report.refusal.what == refused.value.what
    assert not report.verified
    return refused.value.code


def report(data: bytes | str, **changes: Any) -> opening.Report:
    told: dict[str, Any] = {"training": False, "trusted": made_up.RING, "now": NOW}
    return opening.report(data, **(told | changes))


def passed(found: opening.Report) -> list[bool | None]:
    return [check.passed for check in found.checks]


def signed_payload(
    payload: bytes,
    *,
    kind: Kind = Kind.AUTHORIZATION,
    key: SigningKey = AUTHORITY,
    compressed: bool = False,
    training: bool = False,
) -> bytes:
    """A rightly signed artefact with any payload."""
    frame, content = cose.frame(kind, (key.kid,), compressed=compressed), cbor.encode(payload)
    (message,) = frame.messages(content, training=training)
    return frame.write(content, [key.sign(message)])


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("kind", made_up.SINGLE)
def test_every_kind_opens_from_every_form(kind: Kind, training: bool) -> None:
    signed = made_up.sealed(kind, training=training)
    for form in (signed, container.write(signed), container.pem(kind, signed), container.qr_text(signed)):
        opened = verify(form, training=training)
        assert opened.artefact == made_up.artefact(kind, training=training)
        assert opened.cose == signed
        assert opened.digest == hashlib.sha256(signed).digest()
        assert opened.payload == schemas.encode(opened.artefact)
        assert opened.signer.public_key == made_up.signer_of(kind).public_key
        assert [check.id for check in opened.checks] == list("1234567")
        assert all(check.passed for check in opened.checks)
        assert opened.findings == ()
        found = report(form, training=training)
        assert found.verified
        assert (found.artefact, found.signer, found.kind) == (opened.artefact, opened.signer, kind)
        assert found.checks == opened.checks
        assert not found.unknown_signer


def test_a_compressed_one_opens() -> None:
    made = made_up.large_authorization()
    assert verify(signing.seal(made, AUTHORITY)).artefact == made


# --- 1 and 2 ---------------------------------------------------------------


def test_every_flipped_bit_of_a_file_is_refused() -> None:
    for at in range(8 * len(FILE)):
        changed = bytearray(FILE)
        changed[at // 8] ^= 1 << at % 8
        assert refusal(bytes(changed)) in {
            "damaged",
            "incomplete",
            "newer-format",
            "too-large",
            "unrecognised",
        }


def test_every_flipped_bit_of_the_signed_bytes_is_refused() -> None:
    codes = set()
    for at in range(8 * len(SIGNED)):
        changed = bytearray(SIGNED)
        changed[at // 8] ^= 1 << at % 8
        with pytest.raises(Refusal) as refused:
            verify(container.write(bytes(changed)))
        codes.add(refused.value.code)
    assert codes == {"unrecognised", "newer-format", "unknown-signer", "forged"}


def of_kind(kind: Kind) -> bytes:
    """A signed artefact of any kind; a batch of three requests."""
    if kind is not Kind.BATCH:
        return made_up.sealed(kind)
    return signing.seal(made_up.batch(Kind.REQUEST, items(Kind.REQUEST)), SITE)


FLIPPED = frozenset(
    {
        *("unrecognised", "newer-format", "unknown-signer", "unknown-site", "forged"),
        *(
            "too-large",
            "expired-signer",
        ),  # a statement brings its own key: when it ends is read before it is used
    }
)


def flip(kind: Kind, first: int, step: int) -> None:
    """Flip each of these bits of the signed bytes; the digest around them is right again."""
    signed = of_kind(kind)
    for at in range(first, 8 * len(signed), step):
        changed = bytearray(signed)
        changed[at // 8] ^= 1 << at % 8
        with pytest.raises(Refusal) as refused:
            verify(container.write(bytes(changed)))
        assert refused.value.code in FLIPPED


@pytest.mark.parametrize("kind", Kind)
def test_flipped_bits_of_every_kind_are_refused(kind: Kind) -> None:
    flip(kind, 3, 13)


@pytest.mark.nightly
@pytest.mark.parametrize("kind", Kind)
def test_every_flipped_bit_of_every_kind_is_refused(kind: Kind) -> None:
    flip(kind, 0, 1)


@pytest.mark.parametrize("kind", Kind)
def test_every_truncation_is_refused(kind: Kind) -> None:
    signed = of_kind(kind)
    file = container.write(signed)
    for size in range(len(file)):
        assert refusal(file[:size]) in {"incomplete", "unrecognised"}
    for size in range(len(signed)):
        assert refusal(container.write(signed[:size])) == "unrecognised"


def test_the_same_bytes_again_are_replayed() -> None:
    taken = {hashlib.sha256(SIGNED).digest()}
    assert refusal(FILE, taken=taken.__contains__) == "replayed"
    assert refusal(container.pem(Kind.AUTHORIZATION, SIGNED), taken=taken.__contains__) == "replayed"
    found = report(FILE, taken=taken.__contains__)
    assert passed(found) == [True, False, True, True, True, True, True]
    assert found.artefact is not None
    assert not found.unknown_signer


# --- 3 and 4 ---------------------------------------------------------------


def test_only_wanted_kinds_are_taken() -> None:
    assert verify(FILE, kinds=frozenset({Kind.AUTHORIZATION})).artefact.kind is Kind.AUTHORIZATION
    assert refusal(FILE, kinds=frozenset({Kind.REQUEST, Kind.BATCH})) == "wrong-kind"
    assert passed(report(FILE, kinds=frozenset({Kind.REQUEST}))) == [
        True,
        True,
        True,
        False,
        None,
        None,
        None,
    ]


def test_the_label_of_a_text_says_what_is_inside() -> None:
    assert refusal(container.pem(Kind.REQUEST, SIGNED)) == "wrong-kind"


def test_each_kind_has_its_size() -> None:
    content = cbor.encode(bytes(70_000))
    frame = cose.frame(Kind.REQUEST, (SITE.kid,), compressed=False)
    assert refusal(frame.write(content, [bytes(64)])) == "too-large"
    frame = cose.frame(Kind.BATCH, (SITE.kid,), compressed=False)
    assert refusal(frame.write(content, [bytes(64)])) == "forged"


def test_unprotected_headers_are_refused_though_the_signature_holds() -> None:
    protected, _, payload, signature = cbor2.loads(SIGNED).value
    changed = cbor2.dumps(cbor2.CBORTag(18, [protected, {4: AUTHORITY.kid}, payload, signature]))
    assert refusal(container.write(changed)) == "unrecognised"


# --- 5 ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "key", "code"),
    [
        (Kind.AUTHORIZATION, STRANGER, "unknown-signer"),
        (Kind.REQUEST, STRANGER, "unknown-site"),
        (Kind.CONFIRMATION, STRANGER, "unknown-site"),
        (Kind.RETURN, STRANGER, "unknown-site"),
        (Kind.RECEIPT, STRANGER, "unknown-signer"),
        (Kind.AUTHORIZATION, made_up.REVOKED, "revoked-signer"),
        (Kind.AUTHORIZATION, made_up.EXPIRED, "expired-signer"),
        (Kind.AUTHORIZATION, SITE, "forged"),
        (Kind.REQUEST, AUTHORITY, "forged"),
        (Kind.CONFIRMATION, AUTHORITY, "forged"),
        (Kind.RETURN, AUTHORITY, "forged"),
    ],
)
def test_the_signer_must_be_known_and_in_force(kind: Kind, key: SigningKey, code: str) -> None:
    signed = signing.seal(made_up.artefact(kind), key)
    assert refusal(signed) == code
    found = report(signed)
    assert passed(found) == [True, True, True, True, False, None, True]
    assert found.unknown_signer is (key is STRANGER)
    assert found.artefact == made_up.artefact(kind)
    assert found.signer is None


@pytest.mark.parametrize("role", ["site", "authority", "root", "audit", ""])
@pytest.mark.parametrize(
    "kind", [k for k in made_up.SINGLE if k not in {Kind.INTRODUCTION, Kind.TRUST_ANCHOR}]
)
def test_roles(kind: Kind, role: str) -> None:
    allowed = {
        "site": {Kind.REQUEST, Kind.CONFIRMATION, Kind.RETURN, Kind.RECEIPT},
        "authority": {Kind.AUTHORIZATION, Kind.RECEIPT},
    }.get(role, set())
    signed = signing.seal(made_up.artefact(kind), STRANGER)
    ring = KeyRing([trusted(STRANGER, role, AUTHORITY_ID)])
    if kind in allowed:
        assert verify(signed, trusted=ring).signer.role == role
    else:
        assert refusal(signed, trusted=ring) == "forged"


def test_what_a_role_may_not_sign_has_its_article() -> None:
    signed = signing.seal(made_up.artefact(Kind.AUTHORIZATION), STRANGER)
    with pytest.raises(Refusal, match="A key of role site may not sign this: an authorization"):
        verify(signed, trusted=KeyRing([trusted(STRANGER, "site", AUTHORITY_ID)]))


@pytest.mark.parametrize(
    ("late", "code"), [(0, ""), (1, "finding"), (90 * DAY, "finding"), (90 * DAY + 1, "expired-signer")]
)
def test_ninety_days_of_grace(late: int, code: str) -> None:
    ring = [trusted(AUTHORITY, "authority", AUTHORITY_ID, until=NOW - late)]
    if code == "expired-signer":
        assert refusal(SIGNED, trusted=ring) == code
    else:
        assert bool(verify(SIGNED, trusted=ring).findings) is (code == "finding")


def test_of_two_keys_with_one_id_the_one_in_force_is_asked() -> None:
    keys = [
        trusted(AUTHORITY, "authority", AUTHORITY_ID, revoked=True),
        trusted(AUTHORITY, "authority", AUTHORITY_ID),
    ]
    assert not verify(SIGNED, trusted=keys).signer.revoked
    assert refusal(SIGNED, trusted=[keys[0], trusted(AUTHORITY, "site", SITE_ID)]) == "revoked-signer"


def test_without_a_workspace_no_key_is_known() -> None:
    found = report(SIGNED, training=None, trusted=())
    assert passed(found) == [True, True, True, True, None, None, True]
    assert found.artefact == made_up.artefact(Kind.AUTHORIZATION)
    assert (found.refusal, found.signer, found.verified, found.unknown_signer) == (None, None, False, False)


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("kind", [Kind.INTRODUCTION, Kind.TRUST_ANCHOR])
def test_without_a_workspace_possession_is_still_proved(kind: Kind, training: bool) -> None:
    found = report(made_up.sealed(kind, training=training), training=None, trusted=())
    assert passed(found) == [True] * 7


# --- 6 ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", made_up.SINGLE)
@pytest.mark.parametrize("training", [False, True])
def test_training_and_real_never_mix(kind: Kind, training: bool) -> None:
    assert refusal(made_up.sealed(kind, training=training), training=not training) == "training-mismatch"


@pytest.mark.parametrize("kind", made_up.SINGLE)
def test_another_signature_is_forged(kind: Kind) -> None:
    signed = made_up.sealed(kind)
    for forged in (signed[:-1] + bytes((signed[-1] ^ 1,)), signed[:-64] + bytes(64)):
        assert refusal(forged) == "forged"


def test_the_signature_of_another_artefact_does_not_fit() -> None:
    assert refusal(SIGNED[:-64] + made_up.sealed(Kind.RECEIPT)[-64:]) == "forged"


def test_nothing_is_decompressed_before_the_signature_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    signed = signed_payload(zlib.compress(bytes(10_000_000)), compressed=True)
    read: list[bytes] = []
    monkeypatch.setattr(compression, "inflate", lambda data, limit: read.append(data))
    assert refusal(signed[:-1] + bytes((signed[-1] ^ 1,))) == "forged"
    assert read == []


def test_a_forged_one_is_not_read_for_the_report() -> None:
    assert passed(report(SIGNED[:-64] + bytes(64))) == [True, True, True, True, True, False, None]


# --- 7 ---------------------------------------------------------------------


PAYLOAD = schemas.encode(made_up.artefact(Kind.AUTHORIZATION))
VALUE: dict[int, Any] = cbor2.loads(PAYLOAD)


@pytest.mark.parametrize(
    ("payload", "compressed", "code"),
    [
        (b"", False, "unrecognised"),
        (PAYLOAD + b"\0", False, "unrecognised"),
        (PAYLOAD[:-1], False, "unrecognised"),
        (b"\xbf" + PAYLOAD[1:] + b"\xff", False, "unrecognised"),
        (b"\xad" + PAYLOAD[1:] + b"\x0b\x00", False, "unrecognised"),  # a key twice
        (cbor2.dumps(dict(reversed(VALUE.items()))), False, "unrecognised"),
        (cbor2.dumps(VALUE | {12: 0}), False, "unrecognised"),
        (cbor2.dumps(VALUE | {0: 2}), False, "newer-format"),
        (cbor2.dumps(VALUE | {0: 0}), False, "unrecognised"),
        (cbor2.dumps(VALUE | {0: True}), False, "unrecognised"),
        (cbor2.dumps([VALUE]), False, "unrecognised"),
        (cbor2.dumps(cbor2.CBORTag(35, "(((((")), False, "unrecognised"),
        (zlib.compress(PAYLOAD), False, "unrecognised"),
        (PAYLOAD, True, "unrecognised"),
        (zlib.compress(PAYLOAD) + b"\0", True, "unrecognised"),
        (zlib.compress(PAYLOAD) * 2, True, "unrecognised"),
        (zlib.compress(PAYLOAD)[:-1], True, "unrecognised"),
        (zlib.compress(bytes(50_000_000)), True, "too-large"),
        (zlib.compress(b"\x81" * 2000), True, "too-large"),
        (zlib.compress(b"\x9a\x00\x0f\xff\xff" + b"\xa0" * 0xFFFFF)[:65_000], True, "too-large"),
    ],
)
def test_a_hostile_payload_under_a_right_signature(payload: bytes, compressed: bool, code: str) -> None:
    signed = signed_payload(payload, compressed=compressed)
    assert refusal(signed) == code
    # Without a key the report meets the same payload with no signature checked.
    found = report(signed, training=None, trusted=())
    assert passed(found) == [True, True, True, True, None, None, False]


def test_any_zlib_is_taken_small_or_large() -> None:
    for level in (0, 1, 9):
        assert verify(
            signed_payload(zlib.compress(PAYLOAD, level), compressed=True)
        ).artefact == made_up.artefact(Kind.AUTHORIZATION)


def test_a_payload_of_another_kind_is_refused() -> None:
    assert refusal(signed_payload(schemas.encode(made_up.artefact(Kind.RECEIPT)))) == "unrecognised"


# --- possession ------------------------------------------------------------


def test_an_introduction_is_signed_by_its_own_key() -> None:
    opened = verify(made_up.sealed(Kind.INTRODUCTION), trusted=())
    assert (opened.signer.owner, opened.signer.role, opened.signer.name) == (SITE_ID, "site", "Made-up Plant")
    assert opened.fingerprint == words.fingerprint(opened.payload) == opening.fingerprint(opened.cose)
    made = made_up.artefact(Kind.INTRODUCTION)
    assert refusal(signing.seal(made, STRANGER)) == "forged"
    assert refusal(signing.seal(made, AUTHORITY)) == "forged"


def test_a_key_that_is_revoked_here_introduces_nobody() -> None:
    ring = [trusted(SITE, "site", SITE_ID, revoked=True)]
    assert refusal(made_up.sealed(Kind.INTRODUCTION), trusted=ring) == "revoked-signer"


def test_an_introduction_expires() -> None:
    body = Introduction(name="Made-up Plant", key=made_up.statement(SITE, "site", NOW - 91 * DAY))
    assert (
        refusal(signing.seal(replace(made_up.artefact(Kind.INTRODUCTION), body=body), SITE))
        == "expired-signer"
    )
    body = Introduction(name="Made-up Plant", key=made_up.statement(SITE, "site", NOW - 1))
    assert verify(signing.seal(replace(made_up.artefact(Kind.INTRODUCTION), body=body), SITE)).findings


def test_a_small_order_key_is_refused() -> None:
    """With the identity as key this signature would hold for any message."""
    body = Introduction(name="Nobody", key=made_up.statement(SITE, "site"))
    payload = schemas.encode(replace(made_up.artefact(Kind.INTRODUCTION), body=body))
    identity = b"\x01" + bytes(31)
    payload = payload.replace(SITE.public_key, identity)
    kid = hashlib.sha256(identity).digest()[:8]
    frame = cose.frame(Kind.INTRODUCTION, (kid,), compressed=False)
    assert refusal(frame.write(cbor.encode(payload), [identity + bytes(32)]), trusted=()) == "forged"


def anchor(**changes: Any) -> Artefact:
    body = made_up.body(Kind.TRUST_ANCHOR)
    assert isinstance(body, TrustAnchor)
    both = (made_up.statement(ROOT, "root"), made_up.statement(SECOND_ROOT, "root"))
    return replace(made_up.artefact(Kind.TRUST_ANCHOR), body=replace(body, roots=both, **changes))


def test_a_threshold_counts_each_key_once() -> None:
    assert verify(signing.seal(anchor(threshold=1), SECOND_ROOT)).signer.public_key == SECOND_ROOT.public_key
    opened = verify(signing.seal(anchor(threshold=2), ROOT, SECOND_ROOT))
    assert [key.public_key for key in opened.signed_by] == [ROOT.public_key, SECOND_ROOT.public_key]
    assert refusal(signing.seal(anchor(threshold=2), ROOT)) == "forged"
    assert refusal(signing.seal(anchor(threshold=2), ROOT, ROOT)) == "forged"
    assert refusal(signing.seal(anchor(threshold=1), ROOT, ROOT)) == "forged"


def test_every_signature_of_a_trust_anchor_must_hold() -> None:
    signed = signing.seal(anchor(threshold=1), ROOT, SECOND_ROOT)
    assert refusal(signed[:-1] + bytes((signed[-1] ^ 1,))) == "forged"
    assert refusal(signing.seal(anchor(threshold=1), ROOT, STRANGER)) == "unknown-signer"
    assert refusal(signing.seal(anchor(threshold=1), AUTHORITY)) == "unknown-signer"


def test_a_later_version_also_bears_an_older_root() -> None:
    later = signing.seal(anchor(threshold=1, anchor_version=2), ROOT, STRANGER)
    old = trusted(STRANGER, "root", AUTHORITY_ID)
    assert verify(later, trusted=[old]).signed_by[1] == old
    assert refusal(later, trusted=[replace(old, revoked=True)]) == "revoked-signer"
    assert refusal(later, trusted=[replace(old, owner=SITE_ID)]) == "unknown-signer"
    assert refusal(later, trusted=[replace(old, role="authority")]) == "unknown-signer"
    assert refusal(signing.seal(anchor(threshold=1), STRANGER), trusted=[old]) == "forged"  # none of its own


def test_a_trust_anchor_expires() -> None:
    assert verify(signing.seal(anchor(expires=NOW - 90 * DAY), ROOT)).findings
    assert refusal(signing.seal(anchor(expires=NOW - 90 * DAY - 1), ROOT)) == "expired-signer"


# --- batches ---------------------------------------------------------------


def items(kind: Kind) -> tuple[bytes, ...]:
    made = made_up.artefact(kind)
    return tuple(
        signing.seal(
            replace(made, header=replace(made.header, artefact_id=made_up.some(f"item {n}", 16))),
            made_up.signer_of(kind),
        )
        for n in range(3)
    )


@pytest.mark.parametrize("kind", [Kind.REQUEST, Kind.AUTHORIZATION])
def test_each_item_of_a_batch_is_opened_alone(kind: Kind) -> None:
    good = items(kind)
    tampered = good[1][:-1] + bytes((good[1][-1] ^ 1,))
    opened = verify(
        container.write(
            signing.seal(made_up.batch(kind, (good[0], tampered, good[2])), made_up.signer_of(kind))
        )
    )
    body = opened.artefact.body
    assert isinstance(body, Batch)
    assert [verify(item).artefact.header.artefact_id for item in (body.items[0], body.items[2])]
    assert refusal(body.items[1]) == "forged"


def test_a_batch_holds_what_its_signer_may_sign() -> None:
    assert (
        refusal(signing.seal(made_up.batch(Kind.AUTHORIZATION, items(Kind.AUTHORIZATION)), SITE)) == "forged"
    )
    assert refusal(signing.seal(made_up.batch(Kind.REQUEST, items(Kind.REQUEST)), AUTHORITY)) == "forged"


def test_the_batch_of_an_unknown_site_is_told_from_that_of_an_authority() -> None:
    assert refusal(signing.seal(made_up.batch(Kind.REQUEST, items(Kind.REQUEST)), STRANGER)) == "unknown-site"
    assert (
        refusal(signing.seal(made_up.batch(Kind.AUTHORIZATION, items(Kind.AUTHORIZATION)), STRANGER))
        == "unknown-signer"
    )
    assert refusal(signed_payload(b"\xff", kind=Kind.BATCH, key=STRANGER)) == "unknown-signer"


# --- the introduction inside a request --------------------------------------


def introducing(*, training: bool = True) -> tuple[bytes, bytes]:
    inner = made_up.sealed(Kind.INTRODUCTION, training=training)
    request = made_up.artefact(Kind.REQUEST, training=training)
    assert isinstance(request.body, Request)
    return signing.seal(replace(request, body=replace(request.body, introduction=inner)), SITE), inner


def test_a_site_is_pinned_at_its_first_request() -> None:
    signed, inner = introducing()
    batch = signing.seal(made_up.batch(Kind.REQUEST, (signed, signed), training=True), SITE)
    for form in (signed, container.write(signed), container.pem(Kind.REQUEST, signed), batch):
        assert opening.embedded_introduction(form) == inner
    opened = verify(inner, trusted=(), training=True)
    assert verify(signed, trusted=[opened.signer], training=True).signer.owner == SITE_ID


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xd2\x84",
        FILE,
        FILE[:-1],
        made_up.sealed(Kind.REQUEST),
        made_up.sealed(Kind.REQUEST, training=True),
        "SLR1:",
        "SRQ-UCXN:A-1",
        made_up.sealed(Kind.INTRODUCTION, training=True),
        container.write(introducing()[0])[:-1],
        signed_payload(zlib.compress(bytes(10_000_000)), kind=Kind.REQUEST, key=SITE, compressed=True),
    ],
)
def test_where_there_is_no_introduction_there_is_none(data: bytes | str) -> None:
    assert opening.embedded_introduction(data) is None


# --- any bytes --------------------------------------------------------------


def damaged(data: bytes, changes: list[tuple[int, int]]) -> bytes:
    """Signed anew with the digest right, so that the bytes reach the later checks."""
    changed = bytearray(data)
    for at, value in changes:
        changed[at % len(changed)] = value
    return bytes(changed)


CHANGES = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=8)


@given(st.sampled_from(made_up.SINGLE), CHANGES)
def test_changed_payloads_under_a_right_signature_raise_only_refusals(
    kind: Kind, changes: list[tuple[int, int]]
) -> None:
    payload = damaged(schemas.encode(made_up.artefact(kind)), changes)
    with only_refused():
        opened = verify(signed_payload(payload, kind=kind, key=made_up.signer_of(kind)))
        assert schemas.encode(opened.artefact) == payload


@given(
    st.sampled_from(
        [FILE, SIGNED, made_up.sealed(Kind.TRUST_ANCHOR), container.pem(Kind.AUTHORIZATION, SIGNED).encode()]
    ),
    CHANGES,
)
def test_changed_files_raise_only_refusals(data: bytes, changes: list[tuple[int, int]]) -> None:
    changed = damaged(data, changes)
    with only_refused():
        assert verify(changed).cose in {SIGNED, data}  # a change between the lines of a text says nothing


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes) -> None:
    refusal(data)
    refusal(container.write(data))
    refusal(b"\xd2\x84" + data)
