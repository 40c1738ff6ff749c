"""Compression of the text alone: nothing is lost, and what looks random does not grow."""

from __future__ import annotations

import zlib

import pytest

from slr_desktop.codec import compression, schemas
from slr_desktop.domain.artefacts import Kind
from tests.fakes import made_up

TEXT = b"CUC_BasicMessaging CUC_EnhancedMessaging " * 20


@pytest.mark.parametrize("before", [0, 1, 255, 65_535])
@pytest.mark.parametrize("after", [0, 1, 256, 65_535])
@pytest.mark.parametrize("text", [b"", b"x", TEXT])
def test_any_part_may_be_the_text(before: int, text: bytes, after: int) -> None:
    payload = made_up.some("before", before) + text + made_up.some("after", after)
    stream = compression.deflate(payload, slice(before, before + len(text)))
    assert zlib.decompress(stream) == payload
    assert compression.inflate(stream, len(payload)) == payload


def test_what_looks_random_costs_a_few_bytes() -> None:
    before, after = made_up.some("before", 200), made_up.some("after", 700)
    stream = compression.deflate(before + TEXT + after, slice(200, 200 + len(TEXT)))
    assert len(stream) <= len(compression.deflate(TEXT)) + 900 + 16
    assert len(stream) < len(compression.deflate(before + TEXT + after))


@pytest.mark.parametrize("kind", [Kind.REQUEST, Kind.AUTHORIZATION])
def test_the_text_of_an_artefact_is_its_names(kind: Kind) -> None:
    artefact = made_up.artefact(kind)
    payload, body = schemas.write(artefact)
    cut = schemas.text(kind, payload, body)
    before, text, after = payload[: cut.start], payload[cut], payload[cut.stop :]
    assert b"BasicMessaging" in text
    assert artefact.header.issuer in before
    anchor = made_up.anchor()
    assert anchor in after
    assert anchor not in text


def test_another_kind_is_text_as_a_whole() -> None:
    payload, body = schemas.write(made_up.batch(Kind.REQUEST, (made_up.sealed(Kind.REQUEST),)))
    assert payload[schemas.text(Kind.BATCH, payload, body)] == payload
