"""An authorization against the instance that it is to be installed on."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from slr_desktop.codec.cisco.authorizations import parse_authorization
from slr_desktop.codec.cisco.matching import check_authorization, entitlements, order_check, refusal_of
from slr_desktop.codec.cisco.request_codes import parse_request_code
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.products import parse_catalogue
from tests.unit.codec.cisco.made_up import (
    AUTHORIZATION,
    BASIC,
    CUCM_SERIAL,
    CUCM_UUID,
    ENHANCED,
    MADE_AT,
    authorization,
    entitlement,
    request_code,
)

FOLDER = Path(__file__).parents[4] / "resources" / "products"
CATALOGUE = parse_catalogue(p.read_text(encoding="utf-8") for p in FOLDER.glob("*.json"))
CUCM, UNITY, GENERIC = (CATALOGUE.product(i) for i in ("cucm", "unity-connection", "generic"))
OWN = Udi("UCM", CUCM_SERIAL, CUCM_UUID.replace("-", ""))
TODAY = datetime.date(2026, 3, 1)


def checks(text: str = AUTHORIZATION, **changed: Any) -> dict[str, Check]:
    given: dict[str, Any] = {
        "udi": OWN,
        "request_code": parse_request_code(request_code("UCM", CUCM_SERIAL)),
        "product": CUCM,
        "release": "12.5",
        "usage": {BASIC: 5, ENHANCED: 3},
        "now_day": TODAY,
    } | changed
    found = check_authorization(parse_authorization(text.encode()), **given)
    return {c.id: c for c in found}


def failed(text: str = AUTHORIZATION, **changed: Any) -> set[str]:
    return {c.id for c in checks(text, **changed).values() if c.passed is False}


class TestAllFits:
    def test_every_check_passes(self) -> None:
        found = checks()
        assert list(found) == [
            "fields",
            "elements",
            "signature",
            "unchanged",
            "udi-serial",
            "udi",
            "request-udi",
            "version",
            "tags",
            "counts",
            "terms",
            "timestamp",
        ]
        assert all(c.passed for c in found.values())
        assert found["signature"].detail == "present, cannot be verified here"
        assert refusal_of(found.values()) is None

    def test_without_request_code_nothing_is_claimed(self) -> None:
        found = checks(request_code=None)
        assert (found["request-udi"].passed, found["version"].passed) == (None, None)
        assert failed(request_code=None) == set()


class TestUdi:
    def test_another_instance_refuses(self) -> None:
        found = checks(udi=Udi("UCM", "00000"))
        assert found["udi"].passed is False
        refusal = refusal_of(found.values())
        assert refusal
        assert refusal.code == "other-instance"
        assert "00000" in refusal.what

    def test_uuids_count_where_both_have_one(self) -> None:
        assert failed(udi=Udi("ucm", CUCM_SERIAL.upper())) == set()
        assert "udi" in failed(udi=Udi("UCM", CUCM_SERIAL, "0" * 32))

    def test_without_a_readable_udi_it_is_refused(self) -> None:
        refusal = refusal_of(checks(authorization(udi="")).values())
        assert refusal
        assert refusal.code == "other-instance"

    def test_the_request_code_s_udi_only_warns(self) -> None:
        other = parse_request_code(request_code("UCM", "00000"))
        assert failed(request_code=other) == {"request-udi"}
        assert refusal_of(checks(request_code=other).values()) is None


class TestVersion:
    def test_the_letter_comes_back(self) -> None:
        assert failed(authorization(version="D")) == {"version"}
        of_d = parse_request_code(request_code("UCM", CUCM_SERIAL, "DC"))
        assert failed(authorization(version="D"), request_code=of_d) == set()


class TestTags:
    def test_one_that_the_catalogue_does_not_have(self) -> None:
        unheard = BASIC.replace("UCM_Basic", "UCM_Other")
        found = checks(authorization(entitlement(), entitlement(ENHANCED, 3), entitlement(unheard)))
        assert found["tags"].passed is False
        assert "UCM_Other" in found["tags"].detail

    def test_of_a_generic_product_nobody_knows(self) -> None:
        found = checks(product=GENERIC, release="17.3", usage={})
        assert found["tags"].passed is None

    def test_a_higher_release_and_one_that_cannot_be_reserved(self) -> None:
        higher = UNITY.tag("CUC_BasicMessaging", "14").regid
        speech = UNITY.tag("CUC_SpeechView", "12.5").regid
        found = checks(authorization(entitlement(higher), entitlement(speech)), product=UNITY, usage={})
        assert found["tags"].passed is False
        assert (
            found["tags"].detail == "CUC_BasicMessaging is of release 14; CUC_SpeechView cannot be reserved"
        )

    def test_a_real_uuid_where_the_profile_made_one_up(self) -> None:
        real = "regid.2019-09.com.cisco.CUC_BasicMessaging,12.0_12345678-1234-4234-8234-123456789abc"
        made_up = UNITY.tag("CUC_BasicMessaging", "12.5").regid
        text = authorization(entitlement(real, 7))
        assert failed(text, product=UNITY, usage={made_up: 7}) == set()
        assert failed(text, product=UNITY, usage={made_up: 8}) == {"counts"}
        (found,) = entitlements(parse_authorization(text.encode()), UNITY)
        assert (found.tag, found.quantity) == (made_up, 7)


class TestCounts:
    def test_more_in_use_than_reserved(self) -> None:
        found = checks(usage={BASIC: 6, ENHANCED: 3})
        assert found["counts"].passed is False
        assert found["counts"].detail == "UCM_Basic: 6 in use, 5 reserved"

    def test_in_use_and_not_reserved(self) -> None:
        essential = CUCM.tag("UCM_Essential", "12.5").regid
        assert failed(usage={essential: 1}) == {"counts"}
        assert failed(usage={essential: 0}) == set()

    def test_a_higher_level_does_not_lend(self) -> None:
        assert failed(authorization(entitlement(ENHANCED, 100)), usage={BASIC: 1}) == {"counts"}

    def test_guest_users_need_none(self) -> None:
        guest = UNITY.tag("CUC_SpeechConnectGuestUser", "12.5").regid
        basic = UNITY.tag("CUC_BasicMessaging", "12.5").regid
        assert (
            failed(authorization(entitlement(basic)), product=UNITY, usage={guest: 10**6, basic: 5}) == set()
        )

    def test_lines_of_several_terms_add_up_while_in_force(self) -> None:
        text = authorization(
            entitlement(count=3),
            entitlement(count=2, start="2026-03-01", end="2026-03-01", kind="TERM"),
        )
        assert failed(text, usage={BASIC: 5}) == set()
        assert failed(text, usage={BASIC: 5}, now_day=TODAY + datetime.timedelta(days=1)) == {
            "counts",
            "terms",
        }
        assert failed(text, usage={BASIC: 5}, now_day=TODAY - datetime.timedelta(days=1)) == {
            "counts",
            "terms",
        }


class TestTime:
    @pytest.mark.parametrize(
        ("start", "end", "kind", "word"),
        [
            ("", "2026-FEB-28 UTC", "TERM", "ended on 2026-02-28"),
            ("2026-03-02", "2027-03-01", "TERM", "begins on 2026-03-02"),
            ("2026-01-01", "", "TERM", "has no end"),
        ],
    )
    def test_terms(self, start: str, end: str, kind: str, word: str) -> None:
        found = checks(authorization(entitlement(start=start, end=end, kind=kind)), usage={})
        assert found["terms"].passed is False
        assert word in found["terms"].detail

    @pytest.mark.parametrize(
        ("timestamp", "passed"), [(0, False), (1_772_323_200_000, True), (1_772_496_000_000, False)]
    )
    def test_made_when(self, timestamp: int, passed: bool) -> None:
        assert checks(authorization(timestamp=timestamp))["timestamp"].passed is passed

    def test_made_nobody_knows_when(self) -> None:
        assert checks(authorization(timestamp="x"))["timestamp"].passed is False


def test_faulty_entitlements_never_reach_the_engine() -> None:
    text = authorization(
        entitlement(count=0), entitlement(tag="x"), entitlement(count="y"), entitlement(ENHANCED, 3)
    )
    assert [e.tag for e in entitlements(parse_authorization(text.encode()), CUCM)] == [ENHANCED]


class TestOrder:
    """The one that is installed was made at `MADE_AT`."""

    @pytest.mark.parametrize(
        ("timestamp", "passed"),
        [
            (MADE_AT + 1, True),
            (MADE_AT, True),
            (MADE_AT - 1, False),
            (0, False),
            ("99999999999999", True),
            ("", None),
            ("yesterday", None),
            ("-5", None),
            ("1.6e12", None),
            ("9" * 15, None),
            ("\u0661" * 13, None),
        ],
    )
    def test_by_the_time_that_each_says(self, timestamp: object, passed: bool | None) -> None:
        in_force = parse_authorization(AUTHORIZATION.encode())
        found = parse_authorization(authorization(timestamp=timestamp).encode())
        assert order_check(found, in_force).passed is passed

    def test_a_time_that_is_missing_decides_nothing_on_either_side(self) -> None:
        whole = parse_authorization(AUTHORIZATION.encode())
        without = AUTHORIZATION.replace(f"<timestamp>{MADE_AT}</timestamp>", "")
        lacking = parse_authorization(without.encode())
        for pair in ((lacking, whole), (whole, lacking), (lacking, lacking)):
            order = order_check(*pair)
            assert (order.passed, order.detail) == (None, "one of them does not say when it was made")

    def test_a_failure_names_both_times(self) -> None:
        found = parse_authorization(authorization(timestamp=MADE_AT - 86_400_000).encode())
        detail = order_check(found, parse_authorization(AUTHORIZATION.encode())).detail
        assert "2020-09-12T12:26:40Z" in detail
        assert "2020-09-13T12:26:40Z" in detail
