"""What a parser may do with hostile input: take it, or refuse it with one of these codes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from slr_desktop.domain.errors import Refusal


@contextmanager
def only_refused(*codes: str) -> Iterator[None]:
    """Lets a Refusal with one of the codes pass (any, where none is given), and nothing else."""
    try:
        yield
    except Refusal as refusal:
        if codes and refusal.code not in codes:
            raise AssertionError(f"{refusal.code}: {refusal.what}") from refusal
