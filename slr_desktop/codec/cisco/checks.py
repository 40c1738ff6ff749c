"""Checks of foreign artefacts, and what they have to say."""

from __future__ import annotations

from collections.abc import Sequence

from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.sentences import Remark, Several


def check(name_id: str, name: str, passed: bool | None, detail: Remark | None = None) -> Check:  # noqa: FBT001
    """A check by its id; None where it could not be made or says nothing either way."""
    return Check(id=name_id, name=name, passed=passed, detail=detail or "")


def as_it_is(given: Sequence[str]) -> Remark | None:
    """A remark that only names what was found, in the words of the artefact; None where nothing was."""
    return Remark("{given}", given=Several(given)) if given else None
