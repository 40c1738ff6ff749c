"""What an authority begins with: accounts and licenses, all of it or nothing."""

from __future__ import annotations

import pytest

from slr_desktop.domain.accounts import VirtualAccount
from slr_desktop.domain.errors import Refusal
from slr_desktop.services import accounts
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


def test_a_site_has_no_licenses_to_sell(sides: TwoSides) -> None:
    with pytest.raises(Refusal) as caught:
        accounts.stock(sides.site, [Bought(account="Labs", tag=BASIC, count=1)])
    assert caught.value.code == "wrong-state"
