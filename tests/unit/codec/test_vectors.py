"""The stored vectors: taken or refused as their index says, and held against the page's CDDL."""

from __future__ import annotations

import json
from typing import Any

import cbor2
import pytest

from slr_desktop.codec import chain, container, opening, typed_codes
from slr_desktop.codec.keys import TrustedKey
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.plain import from_plain, to_plain
from tests.unit.codec.test_schemas import CDDL
from tests.vectors import generate
from tests.vectors.generate import HERE

INDEX: dict[str, Any] = json.loads((HERE / "index.json").read_text("utf-8"))
KEYS = [from_plain(TrustedKey, key) for key in INDEX["keys"]]
ROWS: list[dict[str, Any]] = INDEX["vectors"]
MADE = {vector.file: vector for vector in generate.vectors()}


def named(row: dict[str, Any]) -> str:
    return str(row["file"])


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_each_is_taken_or_refused_as_the_index_says(row: dict[str, Any]) -> None:
    data = (HERE / row["file"]).read_bytes()
    told: dict[str, Any] = {
        "training": row["training"],
        "trusted": KEYS,
        "now": INDEX["now"],
        "taken": lambda _: row.get("taken", False),
    }
    report = opening.report(data, **told)
    if row["expect"] != "valid":
        with pytest.raises(Refusal) as refused:
            opening.verify(data, **told)
        assert report.refusal is not None
        assert refused.value.code == report.refusal.code == row["expect"]
        return
    opened = opening.verify(data, **told)
    assert opened.digest.hex() == row["digest"]
    assert to_plain(opened.artefact) == row["artefact"]
    assert report.verified
    if "fingerprint" in row:
        assert opened.fingerprint.hex() == row["fingerprint"]
    CDDL.check("artefact", cbor2.loads(opened.cose))
    CDDL.check(f"{opened.artefact.kind.value}-payload", cbor2.loads(opened.payload))


def without_zlib(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "digest" or "zlib" not in row}


def test_what_is_stored_is_what_the_generator_makes() -> None:
    stored = {str(path.relative_to(HERE)) for path in HERE.glob("*/*") if path.parent.name != "__pycache__"}
    assert stored == set(MADE) == {row["file"] for row in ROWS}
    for vector in MADE.values():
        if not vector.zlib:
            assert (HERE / vector.file).read_bytes() == vector.content, vector.file
    made = json.loads(generate.index_text(list(MADE.values())))
    assert [without_zlib(row) for row in made["vectors"]] == [without_zlib(row) for row in ROWS]
    assert made | {"vectors": 0} == INDEX | {"vectors": 0}


def test_the_folders_are_what_the_readme_says() -> None:
    for vector in MADE.values():
        folder = vector.file.partition("/")[0]
        assert (folder == "valid") is (vector.expect == "valid")
        assert (folder == "replayed") is (vector.expect == "replayed")


@pytest.mark.parametrize("row", INDEX["codes"], ids=lambda row: row["text"][:3])
def test_the_codes_of_the_index(row: dict[str, Any]) -> None:
    for text in (row["text"], *row["also"]):
        code = typed_codes.read(text)
        assert code.udi is not None
        assert (code.kind.value, code.training, code.udi.canonical) == (
            row["kind"],
            row["training"],
            row["udi"],
        )
        assert (code.value.hex(), code.text, code.digest.hex()) == (row["value"], row["text"], row["digest"])
    assert container.recognise(row["text"]).form is container.Form.CODE


def test_the_codes_are_those_of_the_chain() -> None:
    known = INDEX["chain"]
    udi = Udi(*known["udi"].split(":"))
    key, reservation = bytes.fromhex(known["chain_key"]), bytes.fromhex(known["reservation"])
    for row in INDEX["codes"]:
        anchor = chain.anchor(key, udi, reservation, training=row["training"])
        value = bytes.fromhex(row["value"])
        if row["kind"] == "request":
            assert value == anchor
        else:
            index = chain.RETURN if row["kind"] == "return" else 2
            assert chain.fits(value, index, anchor, udi, training=row["training"])


def test_every_vector_says_what_it_is() -> None:
    assert all(vector.about for vector in MADE.values())
    assert len({vector.content for vector in MADE.values()}) > len(MADE) - 6
