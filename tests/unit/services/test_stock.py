"""What an authority begins with: accounts and licenses, all of it or nothing."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from slr_desktop.domain.accounts import VirtualAccount
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Verdict
from slr_desktop.services import accounts, history, update
from slr_desktop.services.accounts import Bought
from tests.fakes.two_sides import ACCOUNT, BASIC, PORT, TwoSides


def available(sides: TwoSides, account: str) -> dict[str, int]:
    rows = accounts.list_pools(sides.authority)
    return {row["tag"]: row["available"] for row in rows if row["virtual_account"] == account}


def test_accounts_are_made_once_and_rows_add_up(sides: TwoSides) -> None:
    before = available(sides, ACCOUNT)
    accounts.stock(
        sides.authority,
        [
            Bought(account="Labs", tag=BASIC, count=10),
            Bought(account="labs", tag=BASIC, count=5),
            Bought(account="Labs", tag=PORT, count=2),
            Bought(account=ACCOUNT, tag=BASIC, count=1),
            Bought(account="Empty", tag="", count=0),
        ],
    )
    assert available(sides, "Labs") == {BASIC: 15, PORT: 2}
    assert available(sides, ACCOUNT) == {**before, BASIC: before[BASIC] + 1}
    assert {a.name for a in sides.authority.workspace.all(VirtualAccount)} == {ACCOUNT, "Labs", "Empty"}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (Bought(account="Labs", tag="CUC_Nothing", count=1), "unknown-name"),
        (Bought(account="La|bs", tag=BASIC, count=1), "bad-value"),
        (Bought(account="", tag=BASIC, count=1), "bad-value"),
        (Bought(account="Labs", tag=BASIC, count=-1), "bad-value"),
        (Bought(account="Labs", tag=BASIC, count=2_000_000_000), "bad-value"),
    ],
)
def test_one_row_that_cannot_be_leaves_all_out(sides: TwoSides, row: Bought, code: str) -> None:
    before = accounts.list_pools(sides.authority)
    with pytest.raises(Refusal) as caught:
        accounts.stock(sides.authority, [Bought(account="New", tag=BASIC, count=1), row])
    assert caught.value.code == code
    assert accounts.list_pools(sides.authority) == before
    assert [a.name for a in sides.authority.workspace.all(VirtualAccount)] == [ACCOUNT]


def test_a_name_that_differs_in_case_alone_says_what_to_do(sides: TwoSides) -> None:
    with pytest.raises(Refusal) as caught:
        accounts.add_account(sides.authority, ACCOUNT.swapcase())
    assert (caught.value.code, caught.value.facts["name"]) == ("conflict", ACCOUNT)
    assert "sender" not in caught.value.do
    assert "Use that one" in caught.value.do


@pytest.mark.parametrize(("tag", "release"), [(BASIC, "99"), (BASIC, "x"), (f"{BASIC}@99", None)])
def test_of_a_release_that_has_no_such_tag_the_release_is_the_fault(
    sides: TwoSides, tag: str, release: str | None
) -> None:
    with pytest.raises(Refusal) as caught:
        accounts.add_licenses(sides.authority, ACCOUNT, tag, 1, release=release)
    assert caught.value.code == "unknown-name"
    assert (
        caught.value.what == f"There is no {BASIC} of release {release or '99'}; there is one of: 12.x, 14."
    )


def correct(sides: TwoSides, count: int, **given: Any) -> int:
    """What is left of a line after a correction; of the perpetual Basic line unless told otherwise."""
    named = {"account": ACCOUNT, "tag": BASIC, "note": "the wrong license"} | given
    return accounts.correct_licenses(sides.authority, count=count, **named).purchased


class TestTakingLicensesAway:
    def test_a_line_becomes_smaller_and_the_journal_says_why(self, sides: TwoSides) -> None:
        assert correct(sides, 30) == 70
        assert available(sides, ACCOUNT)[BASIC] == 70
        facts = json.loads(list(sides.authority.workspace.entries())[-1].text)
        assert facts["type"] == "correction"
        assert facts["facts"] == {
            "account": ACCOUNT,
            "tag": sides.authority.catalogue.any_tag(BASIC).regid,
            "count": 30,
            "start": "",
            "end": "",
            "note": "the wrong license",
        }
        assert history.verify(sides.machines["authority"].storage, sides.authority).verdict in {
            Verdict.INTACT,
            Verdict.WITNESSED,
        }

    def test_a_line_of_nothing_is_no_longer_listed_and_can_be_bought_again(self, sides: TwoSides) -> None:
        assert correct(sides, 100) == 0
        assert BASIC not in available(sides, ACCOUNT)
        assert [pool.name for pool in accounts.account_pools(sides.authority)] == [ACCOUNT]
        assert BASIC not in {line.tag for line in accounts.account_pools(sides.authority)[0].lines}
        with pytest.raises(Refusal) as caught:
            correct(sides, 1)
        assert caught.value.code == "unknown-name"
        accounts.add_licenses(sides.authority, ACCOUNT, BASIC, 7)
        assert available(sides, ACCOUNT)[BASIC] == 7

    def test_what_is_held_stays(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        update.update(sides.authority, "CUC-A", {BASIC: 55}, supersede=False, note="")
        before = accounts.list_pools(sides.authority)
        with pytest.raises(Refusal) as caught:
            correct(sides, 46)
        assert caught.value.code == "pool-too-small"
        assert caught.value.facts["unheld"] == 45
        assert accounts.list_pools(sides.authority) == before
        assert correct(sides, 45) == 55
        assert available(sides, ACCOUNT)[BASIC] == 0

    def test_of_a_term_that_has_not_begun_and_of_no_other(self, sides: TwoSides) -> None:
        start, end = datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)
        accounts.add_licenses(sides.authority, ACCOUNT, BASIC, 5, start=start, end=end)
        assert correct(sides, 5, start=start, end=end) == 0
        assert available(sides, ACCOUNT)[BASIC] == 100

    @pytest.mark.parametrize(
        ("count", "given", "code"),
        [
            (0, {}, "bad-value"),
            (-1, {}, "bad-value"),
            (2_000_000_000, {}, "bad-value"),
            (101, {}, "pool-too-small"),
            (1, {"note": "  "}, "bad-value"),
            (1, {"note": "x" * 501}, "bad-value"),
            (1, {"account": "Nobody"}, "unknown-name"),
            (1, {"tag": "CUC_Nothing"}, "unknown-name"),
            (1, {"end": datetime.date(2030, 1, 1)}, "unknown-name"),
        ],
    )
    def test_what_cannot_be(self, sides: TwoSides, count: int, given: dict[str, Any], code: str) -> None:
        before = accounts.list_pools(sides.authority)
        with pytest.raises(Refusal) as caught:
            correct(sides, count, **given)
        assert caught.value.code == code
        assert accounts.list_pools(sides.authority) == before

    def test_at_a_site_there_are_none(self, sides: TwoSides) -> None:
        with pytest.raises(Refusal) as caught:
            accounts.correct_licenses(sides.site, ACCOUNT, BASIC, 1, "why")
        assert caught.value.code == "wrong-state"


def test_a_site_has_no_licenses_to_sell(sides: TwoSides) -> None:
    with pytest.raises(Refusal) as caught:
        accounts.stock(sides.site, [Bought(account="Labs", tag=BASIC, count=1)])
    assert caught.value.code == "wrong-state"
