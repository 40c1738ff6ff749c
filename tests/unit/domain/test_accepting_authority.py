"""Requests, confirmations and returns at an authority: checks 10, 12 and 13, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from slr_desktop.domain.accepting import (
    AuthorityCase,
    confirmation_steps,
    request_steps,
    return_steps,
)
from slr_desktop.domain.accounts import IssuedState, Number
from slr_desktop.domain.artefacts import Confirmation, Request, Return
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.judgement import Steps
from tests.unit.domain.making import (
    BASIC,
    PORT,
    UDI,
    allowed,
    issued,
    key,
    refused_at,
    run,
)

ANCHOR = bytes.fromhex("22" * 16)
UUID_ONE, UUID_TWO = "0" * 32, "f" * 32

REQUESTED = Request(
    udi=UDI,
    product="unity-connection",
    release="14.0(1)",
    reservation=bytes(16),
    anchor=ANCHOR,
    wish=((BASIC, 10), (PORT, 0)),
)
LIVE = issued({key(BASIC): 5})


def authority(**given: Any) -> AuthorityCase:
    fields: dict[str, Any] = {
        "same_anchor": None,
        "live": None,
        "failed": None,
        "native_pid": "UCXN",
        "reservable": allowed,
    }
    return AuthorityCase(**fields | given)


class TestRequest:
    def test_a_new_one_of_an_instance_without_a_reservation(self) -> None:
        assert run(request_steps(REQUESTED, authority())) == ()

    def test_an_anchor_is_unique_for_ever(self) -> None:
        for state in IssuedState:
            case = authority(same_anchor=replace(LIVE, state=state))
            assert UDI.canonical in refused_at("subject", "conflict", request_steps(REQUESTED, case)).what

    def test_one_living_reservation_of_an_instance_and_the_ways_out(self) -> None:
        refusal = refused_at("subject", "wrong-state", request_steps(REQUESTED, authority(live=LIVE)))
        for way in ("accept-return", "rehost", "remove"):
            assert way in refusal.do

    def test_a_rehost_into_the_instance_itself_is_one_of_them(self) -> None:
        assert run(request_steps(REQUESTED, authority(live=LIVE, failed=LIVE))) == ()
        other = replace(LIVE, anchor="98" * 16)
        steps = request_steps(REQUESTED, authority(live=LIVE, failed=other))
        assert "of its own" in refused_at("subject", "wrong-state", steps).what

    def test_but_not_by_a_request_that_is_older_than_the_answered_one(self) -> None:
        steps = request_steps(REQUESTED, authority(live=LIVE, failed=LIVE, older=True))
        assert "before another one" in refused_at("subject", "wrong-state", steps).what

    def test_of_a_product_that_is_not_known(self) -> None:
        body = replace(REQUESTED, product="{x} %s")
        refusal = refused_at("subject", "unrecognised", request_steps(body, authority(native_pid=None)))
        assert "{x} %s" in refusal.what

    @pytest.mark.parametrize("code", ["not-reservable", "higher-release", "unknown-name"])
    def test_a_wish_for_what_cannot_be_reserved(self, code: str) -> None:
        def reservable(tag: str) -> None:
            assert tag == BASIC  # what is wished 0 times is not asked for
            raise Refusal(code, "No.")

        refused_at("content", code, request_steps(REQUESTED, authority(reservable=reservable)))


INSTALLED_BYTES = bytes.fromhex("55" * 32)
UPDATED = issued({key(BASIC): 5}, {key(BASIC): 6})


def confirmation(**given: Any) -> Confirmation:
    fields: dict[str, Any] = {
        "udi": UDI,
        "anchor": ANCHOR,
        "number": 2,
        "code": bytes(16),
        "installed": INSTALLED_BYTES,
    }
    return Confirmation(**fields | given)


class TestConfirmationAndReturn:
    def test_of_what_was_issued(self) -> None:
        assert run(confirmation_steps(confirmation(), UPDATED)) == ()
        assert run(return_steps(Return(udi=UDI, anchor=ANCHOR, code=bytes(16)), UPDATED)) == ()

    def test_of_an_anchor_that_is_not_known(self) -> None:
        for steps in (
            confirmation_steps(confirmation(), None),
            return_steps(Return(udi=UDI, anchor=ANCHOR, code=bytes(16)), None),
        ):
            assert ANCHOR.hex()[:12] in refused_at("in_reply_to", "no-such-request", steps).what

    @pytest.mark.parametrize(
        ("udi", "fits"),
        [
            (replace(UDI, serial="testserial0000"), True),
            (replace(UDI, uuid=UUID_ONE), True),
            (replace(UDI, uuid=UUID_TWO), False),
            (replace(UDI, serial="OTHER"), False),
        ],
    )
    def test_of_the_same_instance(self, udi: Udi, fits: bool) -> None:
        known = replace(UPDATED, udi=replace(UDI, uuid=UUID_ONE))
        both: Sequence[Steps] = (
            confirmation_steps(confirmation(udi=udi), known),
            return_steps(Return(udi=udi, anchor=ANCHOR, code=bytes(16)), known),
        )
        for steps in both:
            if fits:
                assert run(steps) == ()
            else:
                refused_at("subject", "other-instance", steps)

    def test_of_a_number_that_this_copy_has_not_issued(self) -> None:
        steps = confirmation_steps(confirmation(number=3), UPDATED)
        assert refused_at("content", "older-than-evidence", steps).facts["number"] == 3

    def test_of_other_bytes_than_were_issued(self) -> None:
        number = Number(quantities={}, authorization="66" * 32)
        known = replace(UPDATED, numbers=UPDATED.numbers | {2: number})
        refusal = refused_at("content", "conflict", confirmation_steps(confirmation(), known))
        assert (refusal.facts["first"], refusal.facts["second"]) == ("66" * 32, INSTALLED_BYTES.hex())
