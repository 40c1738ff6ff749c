"""What comes in one file has come: no item of a batch is told to be missing by another."""

from __future__ import annotations

import pytest

from slr_desktop.services import answer, install
from slr_desktop.services.answer_previews import answer_preview
from slr_desktop.services.asking import Terms
from slr_desktop.services.carry import parcels
from slr_desktop.services.import_preview import preview_import
from tests.fakes.two_sides import ACCOUNT, TwoSides

TERMS = Terms(account=ACCOUNT, quantities={})


def answered(sides: TwoSides, *names: str) -> bytes:
    """The file with the first answers of an authority."""
    sides.add(*names)
    found = answer.authorize(sides.authority, [sides.ask_in_one(*names)], TERMS)
    (parcel,) = parcels(sides.authority, [a.made for a in found if a.made is not None])
    return parcel.file_bytes


def test_the_first_answers_that_a_site_ever_sees_come_as_one_file(sides: TwoSides) -> None:
    data = answered(sides, "cuc-a", "cuc-b")
    found = preview_import(sides.site, data, None)
    assert [item.sequence for item in found] == [1, 1]
    assert [item.findings for item in found] == [()] * 2
    details = [c.detail for item in found for c in item.checks if c.id == "11"]
    assert details == [""] * 2
    done = install.install(sides.site, data, None)
    assert [item.findings for item in done] == [()] * 2


def test_the_first_requests_of_a_site_come_as_one_file(sides: TwoSides) -> None:
    sides.add("cuc-a", "cuc-b")
    found = answer_preview(sides.authority, [sides.ask_in_one("cuc-a", "cuc-b")], TERMS)
    assert [item.findings for item in found] == [()] * 2


@pytest.mark.parametrize("names", [("cuc-b", "cuc-c"), ("cuc-c", "cuc-b")])
def test_what_is_not_in_the_file_is_still_missed(sides: TwoSides, names: tuple[str, ...]) -> None:
    sides.add("cuc-a", *names)
    sides.authorize(sides.ask("cuc-a")[0].file_bytes)
    found = answer.authorize(sides.authority, [sides.ask_in_one(*names)], TERMS)
    (parcel,) = parcels(sides.authority, [a.made for a in found if a.made is not None])
    for item in preview_import(sides.site, parcel.file_bytes, None):
        assert [str(f) for f in item.findings] == ["File number 1 of this sender has not arrived."]
