"""An authorization at a site, checks 10, 12, 13 and 14: the table of what comes in, row by row."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.accepting import (
    SiteCase,
    authorization_steps,
)
from slr_desktop.domain.artefacts import Authorization, Header
from slr_desktop.domain.errors import Fault, Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Instance, Mode, Registration
from slr_desktop.domain.judgement import Steps
from slr_desktop.domain.reservations import Reservation, ReservationState
from tests.unit.domain.making import (
    BASIC,
    NOW,
    PORT,
    UDI,
    allowed,
    at,
    entitlement,
    instance,
    refused_at,
    reservation,
    run,
)

ANCHOR = bytes.fromhex("22" * 16)
REQUEST, CODE, OTHER = (bytes.fromhex(pair * 32) for pair in ("33", "44", "99"))
DIGEST = "dd" * 32
UUID_ONE, UUID_TWO = "0" * 32, "f" * 32


def authorization(number: int = 1, **given: Any) -> Authorization:
    fields: dict[str, Any] = {
        "udi": UDI,
        "reservation": bytes.fromhex("11" * 16),
        "anchor": ANCHOR,
        "number": number,
        "smart_account": "Example",
        "virtual_account": "North",
        "export_allowed": False,
        "entitlements": (entitlement(BASIC, 10),),
    }
    return Authorization(**fields | given)


def replying(to: bytes | None = REQUEST) -> Header:
    return Header(
        artefact_id=bytes(16), made_at=NOW, issuer=b"", audience=b"", training=False, in_reply_to=to
    )


ASKING = instance(mode=Mode.RESERVATION, registration=Registration.IN_PROGRESS, reservation="11" * 16)
HOLDING = replace(ASKING, registration=Registration.RESERVED)
OPEN = reservation()


def installed(*numbers: int) -> Reservation:
    """The reservation after these numbers were installed."""
    return reservation(
        state=ReservationState.INSTALLED, number=max(numbers), installed={n: f"{n:064x}" for n in numbers}
    )


def site(**given: Any) -> SiteCase:
    fields: dict[str, Any] = {
        "reservation": OPEN,
        "instance": ASKING,
        "only": None,
        "issuer": OPEN.authority,
        "reservable": allowed,
        "digest": DIGEST,
        "now": NOW,
    }
    return SiteCase(**fields | given)


def judged(case: SiteCase, body: Authorization | None = None, header: Header | None = None) -> Steps:
    return authorization_steps(body or authorization(), header or replying(), case)


class TestAuthorizationAnswersARequest:
    @pytest.mark.parametrize("to", [REQUEST, CODE])
    def test_the_signed_request_or_its_typed_code(self, to: bytes) -> None:
        assert run(judged(site(), header=replying(to))) == ()

    @pytest.mark.parametrize(
        ("body", "header"),
        [
            (authorization(), replying(OTHER)),
            (authorization(), replying(None)),
            (authorization(anchor=bytes(16)), replying()),
        ],
    )
    def test_of_another_request_of_the_same_instance(self, body: Authorization, header: Header) -> None:
        refusal = refused_at("in_reply_to", "no-such-request", judged(site(), body, header))
        assert "does not match the request code" in refusal.what
        assert "restored" in refusal.do

    def test_of_a_request_that_is_not_known_here_but_the_instance_is(self) -> None:
        refusal = refused_at("in_reply_to", "no-such-request", judged(site(reservation=None)))
        assert "return-authorization" in refusal.do

    def test_of_an_instance_that_is_not_known_here(self) -> None:
        steps = judged(site(reservation=None, instance=None))
        assert str(UDI) in refused_at("in_reply_to", "other-instance", steps).what

    def test_of_another_authority_than_the_one_that_was_asked(self) -> None:
        refused_at("in_reply_to", "no-such-request", judged(site(issuer="cc" * 16)))

    def test_of_a_cancelled_request_with_the_way_out(self) -> None:
        case = site(reservation=reservation(state=ReservationState.CANCELLED), instance=instance())
        refusal = refused_at("in_reply_to", "request-cancelled", judged(case))
        assert "does not match the request code" in refusal.what
        assert "license smart reservation return-authorization FILE --instance cuc-a" in refusal.do
        assert refusal.fault is Fault.ORDER

    @pytest.mark.parametrize("state", [ReservationState.RETURNED, ReservationState.DISCARDED])
    @pytest.mark.parametrize("number", [1, 2, 254])
    def test_of_one_that_was_given_back_every_number_is_refused_for_ever(
        self, state: ReservationState, number: int
    ) -> None:
        case = site(reservation=reservation(state=state, number=1), instance=instance())
        refused_at("in_reply_to", "returned-already", judged(case, authorization(number)))


class TestAuthorizationFitsTheInstance:
    @pytest.mark.parametrize(
        ("udi", "fits"),
        [
            (Udi("UCXN", "TESTSERIAL0000"), True),
            (Udi("ucxn", "testserial0000"), True),
            (Udi("UCXN", "TESTSERIAL0000", UUID_ONE), True),
            (Udi("UCXN", "TESTSERIAL0000", UUID_TWO), False),
            (Udi("UCXN", "TESTSERIAL0001"), False),
            (Udi("UCM", "TESTSERIAL0000"), False),
        ],
    )
    def test_by_its_udi(self, udi: Udi, fits: bool) -> None:
        case = site(instance=replace(ASKING, udi=replace(UDI, uuid=UUID_ONE)))
        if fits:
            assert run(judged(case, authorization(udi=udi))) == ()
        else:
            refused_at("subject", "other-instance", judged(case, authorization(udi=udi)))

    def test_the_instance_that_was_named_narrows(self) -> None:
        assert run(judged(site(only=ASKING))) == ()
        other = instance(name="{x} %s", udi=Udi("UCXN", "OTHER"))
        refusal = refused_at("subject", "other-instance", judged(site(only=other)))
        assert "not for {x} %s" in refusal.what
        assert refusal.do == "Install it with: --instance cuc-a"


# What is installed, which number comes, what it supersedes; the answer.
NUMBERS = [
    (OPEN, ASKING, 1, (), None),
    (installed(1), HOLDING, 2, (), None),
    (installed(1, 2), HOLDING, 3, (), None),
    (installed(1), HOLDING, 3, (), "missing-earlier"),
    (installed(1), HOLDING, 3, (2,), None),
    (installed(1), HOLDING, 4, (2, 3), None),
    (installed(1), HOLDING, 4, (3,), "missing-earlier"),
    (installed(1), HOLDING, 4, (2,), "missing-earlier"),
    (installed(1, 2), HOLDING, 4, (3,), None),
    (OPEN, ASKING, 2, (), "missing-earlier"),
    (OPEN, ASKING, 2, (1,), None),
    (OPEN, ASKING, 254, (), "missing-earlier"),
    (installed(1, 3), HOLDING, 2, (), "too-old"),  # 3 had superseded 2
    (installed(1, 2), HOLDING, 1, (), "conflict"),  # the same number with other bytes
    (installed(1, 2), HOLDING, 2, (), "conflict"),
]


class TestAuthorizationIsTheNextNumber:
    @pytest.mark.parametrize(("known", "made", "number", "superseded", "code"), NUMBERS)
    def test_row(
        self,
        known: Reservation,
        made: Instance,
        number: int,
        superseded: tuple[int, ...],
        code: str | None,
    ) -> None:
        steps = judged(site(reservation=known, instance=made), authorization(number, superseded=superseded))
        if code is None:
            assert run(steps) == ()
        else:
            assert refused_at("content", code, steps).fault is Fault.ORDER

    def test_the_number_that_is_missing_is_named_and_how_to_get_it(self) -> None:
        case = site(reservation=installed(1), instance=HOLDING)
        refusal = refused_at("content", "missing-earlier", judged(case, authorization(4, superseded=(2,))))
        assert "number 3 has not been installed" in refusal.what
        assert "reissue UCXN:TESTSERIAL0000 --sequence 3" in refusal.do
        assert "same bytes" in refusal.do

    def test_a_conflict_tells_both_digests(self) -> None:
        case = site(reservation=installed(1, 2), instance=HOLDING)
        refusal = refused_at("content", "conflict", judged(case, authorization(2)))
        assert (refusal.facts["first"], refusal.facts["second"]) == (f"{2:064x}", DIGEST)

    @pytest.mark.parametrize("number", [1, 2])
    def test_installed_already_is_said_apart_from_too_old(self, number: int) -> None:
        case = site(reservation=installed(1, 2), instance=HOLDING, digest=f"{number:064x}")
        refusal = refused_at("content", "replayed", judged(case, authorization(number)))
        assert refusal.harmless

    @given(st.integers(1, 2**53 - 1), st.sets(st.integers(1, 300), max_size=1000), st.integers(0, 254))
    def test_any_number_has_an_answer_and_only_a_whole_chain_is_taken(
        self, number: int, superseded: set[int], newest: int
    ) -> None:
        known = replace(OPEN, number=newest, installed={n: f"{n:064x}" for n in range(1, newest + 1)})
        case = site(reservation=known, instance=HOLDING if newest else ASKING)
        steps = judged(case, authorization(number, superseded=tuple(sorted(superseded))))
        gap = number > newest and not set(range(newest + 1, min(number, newest + 400))) <= superseded
        if number > newest and not gap:
            assert run(steps) == ()
        else:
            refused_at("content", "missing-earlier" if gap else "conflict", steps)

    @pytest.mark.parametrize(
        ("made", "number"), [(instance(), 1), (replace(ASKING, registration=Registration.UNREGISTERED), 1)]
    )
    def test_the_state_decides_last(self, made: Instance, number: int) -> None:
        refused_at("content", "wrong-state", judged(site(instance=made), authorization(number)))

    @pytest.mark.parametrize("code", ["not-reservable", "higher-release"])
    def test_tags_that_the_instance_may_not_reserve(self, code: str) -> None:
        def reservable(tag: str) -> None:
            if tag == PORT:
                raise Refusal(code, "No.")

        body = authorization(entitlements=(entitlement(BASIC, 1), entitlement(PORT, 1)))
        refused_at("content", code, judged(site(reservable=reservable), body))


class TestAuthorizationTerms:
    @pytest.mark.parametrize(
        ("first", "last", "now", "found"),
        [
            (None, None, NOW, False),
            (0, 29, at(0), False),
            (0, 29, at(30, -1), False),
            (0, 29, at(30), True),
            (1, None, NOW, True),
        ],
    )
    def test_a_line_that_does_not_cover_today_is_a_finding(
        self, first: int | None, last: int | None, now: int, found: bool
    ) -> None:
        body = authorization(entitlements=(entitlement(BASIC, 1, first, last),))
        findings = run(judged(site(now=now), body))
        assert bool(findings) is found
        assert all(BASIC in text for text in findings)

    def test_an_authorization_itself_does_not_age(self) -> None:
        assert run(judged(site(now=at(36_500)))) == ()
