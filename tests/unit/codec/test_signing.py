"""Making artefacts: sizes, compression, and its bounds on the way back."""

from __future__ import annotations

import datetime
import re
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from slr_desktop.codec import cbor, compression, container, cose, schemas, signing
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Artefact, Entitlement, Kind
from slr_desktop.domain.errors import Refusal
from tests.fakes import made_up

# Names that reservable tags of Unity Connection and Unified CM have; the UUIDs look random.
CONNECTION = [
    "CUC_BasicMessaging", "CUC_EnhancedMessaging", "CUC_SpeechConnectPort", "CUC_SpeechConnectGuestUser",
    "CUC_Export_Restricted_Authorization_Key",
]  # fmt: skip
MANAGER = [
    "UCM_CUWL",
    "UCM_EnhancedPlus",
    "UCM_Enhanced",
    "UCM_Basic",
    "UCM_Essential",
    "UCM_TelePresenceRoom",
]
MONTHS = ["2020-06", "2020-06", "2020-06", "2020-06", "2020-11"]
TAGS = [
    *(made_up.tag(name, "14", month) for name, month in zip(CONNECTION, MONTHS, strict=True)),
    *(made_up.tag(name, "12.0", "2017-04") for name in CONNECTION),
    *(made_up.tag(name, "12.0", "2017-02" if name == "UCM_CUWL" else "2016-07") for name in MANAGER),
]
QUANTITIES = [1, 4, 10, 25, 50, 100, 150, 200, 250, 400, 500, 1000, 1200, 2500]


def authorization(tags: int, lines: int) -> Artefact:
    """Lines over some of the tags; a tag that comes again has another term."""
    made = [
        Entitlement(
            tag=TAGS[n % tags],
            quantity=QUANTITIES[n % len(QUANTITIES)],
            start=datetime.date(2026, 1 + n // tags, 1),
            end=datetime.date(2028, 1 + n // tags, 28),
        )
        for n in range(lines)
    ]
    made.sort(key=lambda line: (line.tag, line.start or datetime.date.min))
    body = made_up.authorization(entitlements=tuple(made), superseded=(), replaces=None)
    return replace(made_up.artefact(Kind.AUTHORIZATION), body=body)


@pytest.mark.parametrize(
    ("tags", "lines", "most"), [(1, 1, 520), (5, 5, 720), (5, 40, 1000), (10, 40, 1130), (16, 40, 1250)]
)
def test_forty_lines_fit_one_qr_symbol(tags: int, lines: int, most: int) -> None:
    signed = signing.seal(authorization(tags, lines), made_up.AUTHORITY)
    assert len(signed) <= most <= LIMITS.plain
    assert len(container.qr_text(signed)) <= 1_994  # version 30 level M


def test_the_sizes_of_the_page() -> None:
    page = (Path(__file__).parents[3] / "docs" / "reference" / "file-format.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \| (\d+) \| ([\d,]+)(, compressed)? \|$", page, re.MULTILINE)
    assert len(rows) == 5
    for lines, tags, size, compressed in rows:
        signed = signing.seal(authorization(int(tags), int(lines)), made_up.AUTHORITY)
        assert cose.read(signed).compressed is bool(compressed)
        # What zlib makes of a text differs a little from version to version.
        assert abs(len(signed) - int(size.replace(",", ""))) <= (30 if compressed else 0)


def test_a_hundred_authorizations_compress_together() -> None:
    items = tuple(
        signing.seal(
            replace(
                authorization(7, 7),
                header=made_up.header(Kind.AUTHORIZATION, artefact_id=made_up.some(f"id {n}", 16)),
            ),
            made_up.AUTHORITY,
        )
        for n in range(100)
    )
    batch = signing.seal(made_up.batch(Kind.AUTHORIZATION, items), made_up.AUTHORITY)
    assert len(batch) < 27_000 < sum(map(len, items)) // 2


def test_small_artefacts_stay_plain_and_large_ones_are_compressed() -> None:
    for kind in made_up.SINGLE:
        assert not cose.read(made_up.sealed(kind)).compressed
    large = made_up.large_authorization()
    envelope = cose.read(signing.seal(large, made_up.AUTHORITY))
    assert envelope.compressed
    assert zlib.decompress(envelope.payload) == schemas.encode(large)


def test_what_zlib_makes_larger_stays_plain() -> None:
    random = [made_up.tag(made_up.some(f"name {n}", 30).hex()[:60]) for n in range(20)]
    lines = tuple(Entitlement(tag=tag, quantity=1) for tag in random)
    made = replace(made_up.artefact(Kind.AUTHORIZATION), body=made_up.authorization(entitlements=lines))
    assert len(schemas.encode(made)) > LIMITS.plain
    signed = signing.seal(made, made_up.AUTHORITY)
    plain = cose.frame(Kind.AUTHORIZATION, (made_up.AUTHORITY.kid,), compressed=False)
    assert len(signed) <= plain.size + len(cbor.encode(schemas.encode(made)))


def test_an_artefact_beyond_its_size_is_not_made() -> None:
    names = [
        made_up.tag(made_up.some(f"name {n}", 30).hex(), owner=made_up.some(f"owner {n}", 20).hex())
        for n in range(1000)
    ]
    lines = tuple(Entitlement(tag=tag, quantity=1) for tag in names)
    made = replace(made_up.artefact(Kind.AUTHORIZATION), body=made_up.authorization(entitlements=lines))
    with pytest.raises(Refusal) as refused:
        signing.seal(made, made_up.AUTHORITY)
    assert refused.value.code == "too-large"


def test_one_key_signs_but_a_trust_anchor() -> None:
    for artefact, keys in (
        (made_up.artefact(Kind.REQUEST), ()),
        (made_up.artefact(Kind.REQUEST), (made_up.SITE, made_up.AUTHORITY)),
        (made_up.artefact(Kind.TRUST_ANCHOR), ()),
    ):
        with pytest.raises(ValueError, match="one key"):
            signing.seal(artefact, *keys)


def test_a_kind_and_its_body_belong_together() -> None:
    with pytest.raises(Refusal) as refused:
        signing.seal(replace(made_up.artefact(Kind.REQUEST), kind=Kind.RETURN), made_up.SITE)
    assert refused.value.code == "bad-value"


def refusal(data: bytes, limit: int = LIMITS.artefact_inflated) -> str:
    with pytest.raises(Refusal) as refused:
        compression.inflate(data, limit)
    return refused.value.code


@pytest.mark.parametrize("size", [0, 1, 100, 1_000, 5_000, 70_000])
@pytest.mark.parametrize("level", [0, 1, 9])
def test_any_zlib_stream_is_read(size: int, level: int) -> None:
    payload = made_up.some("payload", size)
    assert compression.inflate(zlib.compress(payload, level), size) == payload


def test_decompression_is_bounded() -> None:
    bomb = zlib.compress(bytes(100_000_000), 9)
    assert refusal(bomb) == "too-large"
    assert refusal(zlib.compress(bytes(50_000))) == "too-large"  # a thousand times its size
    stream = zlib.compress(made_up.some("payload", 1000))
    assert refusal(stream, 999) == "too-large"
    assert len(compression.inflate(stream, 1000)) == 1000


def test_a_stream_is_whole_and_alone() -> None:
    stream = zlib.compress(made_up.some("payload", 1000))
    for other in (b"", stream + b"\0", stream + stream, b"x" + stream, stream[2:], b"\x1f\x8b" + stream):
        assert refusal(other) == "unrecognised"
    for size in range(len(stream)):
        assert refusal(stream[:size]) == "unrecognised"
    dictionary = zlib.compressobj(zdict=b"application/slr")
    assert refusal(dictionary.compress(b"application/slr-request") + dictionary.flush()) == "unrecognised"
