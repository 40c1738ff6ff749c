"""Kinds of artefacts in a sentence, each with its article: This is {a request}."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.sentences import Sentence, either

_ONE: Final[dict[Kind, Sentence]] = {
    Kind.REQUEST: Sentence("a request"),
    Kind.AUTHORIZATION: Sentence("an authorization"),
    Kind.CONFIRMATION: Sentence("a confirmation"),
    Kind.RETURN: Sentence("a return"),
    Kind.RECEIPT: Sentence("a receipt"),
    Kind.INTRODUCTION: Sentence("an introduction"),
    Kind.TRUST_ANCHOR: Sentence("a trust anchor"),
    Kind.BATCH: Sentence("a batch"),
}

_OTHER: Final[dict[Kind, Sentence]] = {
    Kind.REQUEST: Sentence("another authority"),
    Kind.CONFIRMATION: Sentence("another authority"),
    Kind.RETURN: Sentence("another authority"),
    Kind.INTRODUCTION: Sentence("another authority"),
    Kind.AUTHORIZATION: Sentence("another site"),
    Kind.TRUST_ANCHOR: Sentence("another site"),
}


def other_taker(kind: Kind) -> Sentence:
    """For whom something was made that is not for us: `another site`, `another authority`."""
    return _OTHER.get(kind, Sentence("another workspace"))


def one(kind: Kind) -> Sentence:
    """`a request`, `an authorization`."""
    return _ONE[kind]


def one_of(kinds: Iterable[Kind]) -> object:
    """`a confirmation or a return`; a batch of them is meant, too, and is named only where it stands alone."""
    found = sorted(kinds)
    return either(one(kind) for kind in found if kind is not Kind.BATCH or len(found) == 1)
