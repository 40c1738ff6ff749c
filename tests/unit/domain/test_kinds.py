"""Kinds of artefacts in a sentence: each with the article that it takes."""

from __future__ import annotations

import pytest

from slr_desktop.domain import kinds
from slr_desktop.domain.artefacts import Kind


@pytest.mark.parametrize("kind", list(Kind))
def test_each_has_its_article(kind: Kind) -> None:
    article, _, word = kinds.one(kind).text.partition(" ")
    assert article == ("an" if word[0] in "aeiou" else "a")
    assert word.replace(" ", "-") == kind.value


def test_a_batch_of_them_is_named_only_where_it_stands_alone() -> None:
    assert str(kinds.one_of([Kind.BATCH, Kind.AUTHORIZATION])) == "an authorization"
    assert str(kinds.one_of([Kind.RETURN, Kind.BATCH, Kind.CONFIRMATION])) == "a confirmation or a return"
    assert str(kinds.one_of([Kind.BATCH])) == "a batch"
