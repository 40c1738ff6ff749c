"""A rehost goes to the request that the site waits for, and to no other."""

from __future__ import annotations

import pytest

from slr_desktop.domain.accounts import IssuedState
from slr_desktop.domain.errors import Refusal
from slr_desktop.services import hand_back, inbox, rehost, request
from slr_desktop.services.asking import Terms
from slr_desktop.services.change_previews import rehost_preview
from slr_desktop.services.reservations import reservation
from tests.fakes.two_sides import BASIC, TwoSides

TERMS = Terms(account="", quantities={})


@pytest.fixture
def two_requests(sides: TwoSides) -> tuple[bytes, bytes]:
    """cuc-a holds 40 and is lost; cuc-b asked, cancelled that, and asked again."""
    sides.reserve("cuc-a")
    sides.add("cuc-b")
    older = sides.ask("cuc-b")[0].file_bytes
    hand_back.cancel(sides.site, ["cuc-b"])
    return older, sides.ask("cuc-b")[0].file_bytes


def refused(sides: TwoSides, source: bytes) -> str:
    """What is said, alike in the preview and by the act; cuc-a keeps its reservation."""
    preview = rehost_preview(sides.authority, "CUC-A", source, {}, TERMS)
    with pytest.raises(Refusal) as told:
        rehost.rehost(sides.authority, "CUC-A", source, {}, "burnt down", TERMS)
    assert told.value.code == "wrong-state"
    assert told.value.entered, "a refused act is an entry"
    assert preview.refusal is not None
    assert preview.refusal.what == told.value.what
    assert reservation(sides.authority, "CUC-A").state is IssuedState.LIVE
    return told.value.what


def test_while_an_older_one_is_open(sides: TwoSides, two_requests: tuple[bytes, bytes]) -> None:
    older, newer = two_requests
    exchange = inbox.take_in(sides.authority, older)[0].exchange
    assert (
        refused(sides, newer) == f"An older request of UCXN:CUC-B is still open in the inbox, as {exchange}."
    )
    inbox.dismiss(sides.authority, exchange, "cancelled at the site")
    assert rehost.rehost(sides.authority, "CUC-A", newer, {}, "burnt down", TERMS).ok


def test_to_the_older_one_while_a_newer_waits(sides: TwoSides, two_requests: tuple[bytes, bytes]) -> None:
    older, newer = two_requests
    exchange = inbox.take_in(sides.authority, newer)[0].exchange
    said = refused(sides, older)
    assert "A newer request of UCXN:CUC-B waits" in said
    assert exchange in said


def test_by_a_code_while_another_one_is_open(sides: TwoSides, two_requests: tuple[bytes, bytes]) -> None:
    inbox.take_in(sides.authority, two_requests[0])
    code = request.request(sides.site, ["cuc-b"], {}).codes[0][1]
    assert "Another request of UCXN:CUC-B is still open" in refused(sides, code.encode())


def test_by_the_code_of_the_one_that_is_open(sides: TwoSides, two_requests: tuple[bytes, bytes]) -> None:
    inbox.take_in(sides.authority, two_requests[1])
    code = request.request(sides.site, ["cuc-b"], {}).codes[0][1]
    assert rehost.rehost(sides.authority, "CUC-A", code.encode(), {}, "burnt down", TERMS).ok


def test_into_itself_by_a_request_older_than_the_answered_one(sides: TwoSides) -> None:
    sides.add("cuc-a")
    older = sides.ask("cuc-a")[0].file_bytes
    hand_back.cancel(sides.site, ["cuc-a"])
    sides.authorize(sides.ask("cuc-a")[0].file_bytes)
    assert "before another one, which was answered since" in refused(sides, older)


def test_an_instance_with_a_reservation_of_its_own(sides: TwoSides) -> None:
    for name in ("cuc-a", "cuc-b"):
        sides.reserve(name, **{BASIC: 20})
    hand_back.give_back(sides.site, ["cuc-b"])
    assert "holds a reservation of its own already" in refused(sides, sides.ask("cuc-b")[0].file_bytes)
