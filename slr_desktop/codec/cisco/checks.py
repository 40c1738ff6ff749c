"""One line to write a check of a foreign artefact."""

from __future__ import annotations

from slr_desktop.domain.artefacts import Check


def check(name_id: str, name: str, passed: bool | None, detail: str = "") -> Check:  # noqa: FBT001
    """A check by its id; None where it could not be made or says nothing either way."""
    return Check(id=name_id, name=name, passed=passed, detail=detail)
