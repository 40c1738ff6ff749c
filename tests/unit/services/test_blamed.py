"""A defect over an altered workspace is the fault of its file; over any other it is ours."""

from __future__ import annotations

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import history
from slr_desktop.services.desk import Desk
from tests.fakes.altered import alter
from tests.fakes.two_sides import TwoSides


def blame(sides: TwoSides, desk: Desk, defect: BaseException) -> Refusal | None:
    return history.blamed(sides.machines["site"].storage, desk, defect)


def test_over_an_altered_file_the_finding_is_told(sides: TwoSides) -> None:
    sides.reserve("cuc-a")
    alter(sides.site.workspace.path)
    refusal = blame(sides, sides.site, AssertionError())
    assert refusal is not None
    assert refusal.code == "journal-altered"
    assert "instance" in refusal.what


def test_over_an_intact_file_it_is_our_defect(sides: TwoSides) -> None:
    assert blame(sides, sides.site, AssertionError()) is None


@pytest.mark.parametrize("told", [Refusal("unrecognised", "It is nothing."), KeyboardInterrupt()])
def test_what_is_no_defect_stays_what_it_is(sides: TwoSides, told: BaseException) -> None:
    alter(sides.site.workspace.path)
    assert blame(sides, sides.site, told) is None
