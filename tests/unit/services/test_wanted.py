"""What something is and what is wanted instead, in whole sentences."""

from __future__ import annotations

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import inbox, install, triage
from tests.fakes.two_sides import TwoSides


def test_a_request_where_an_authorization_is_wanted(sides: TwoSides) -> None:
    sides.add("cuc-a")
    with pytest.raises(Refusal) as caught:
        install.open_authorizations(sides.site, sides.ask("cuc-a")[0].file_bytes)
    assert caught.value.code == "wrong-kind"
    assert caught.value.what == "This is a request; what is wanted here is an authorization."


def test_a_batch_of_requests_where_an_authorization_is_wanted(sides: TwoSides) -> None:
    sides.add("cuc-a", "cuc-b")
    with pytest.raises(Refusal) as caught:
        install.open_authorizations(sides.site, sides.ask_in_one("cuc-a", "cuc-b"))
    assert caught.value.code == "wrong-kind"
    assert (
        caught.value.what == "Each item of this batch is a request; what is wanted here is an authorization."
    )


def test_an_authorization_where_a_request_is_wanted(sides: TwoSides) -> None:
    sides.add("cuc-a")
    made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
    with pytest.raises(Refusal) as caught:
        inbox.take_in(sides.authority, made.file_bytes)
    assert caught.value.what == "This is an authorization; what is wanted here is a request."


def test_our_own_batch_is_named_too(sides: TwoSides) -> None:
    sides.add("cuc-a", "cuc-b")
    found = triage.identify(sides.site, sides.ask_in_one("cuc-a", "cuc-b"))
    assert found.other_side
    assert found.text == (
        "These are 2 requests for licenses, of cuc-a, cuc-b. You made this yourself. "
        "It belongs on the other side: carry it to Example Account. Nothing was changed."
    )


def test_the_same_bytes_again_are_told_without_their_digest(sides: TwoSides) -> None:
    made = sides.reserve("cuc-a")
    with pytest.raises(Refusal) as caught:
        install.open_authorizations(sides.site, made.file_bytes)
    assert caught.value.what == "The same bytes are recorded here already."
    assert caught.value.facts["digest"] == made.digest
