"""Workspaces that were put back: what the other side has seen, and how the way on is found."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import accounts, answer, hand_back, install, receive, request, take_codes, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Made
from tests.machine.world import ACCOUNT, AUTHORITY, BASIC, PRODUCT, RELEASE, World

TERMS = Terms(account=ACCOUNT, quantities={})


def refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(Refusal) as found:
        act()
    assert found.value.code == code


def reserve(world: World, count: int) -> tuple[Made, Made]:
    """n1 asks and installs; the request and the authorization."""
    (asked,) = request.request(world.desks["north"], ["n1"], {BASIC: count}).carry
    (granted,) = answer.authorize(world.desks[AUTHORITY], [asked.file_bytes], TERMS)
    assert granted.made is not None
    install.install(world.desks["north"], granted.made.file_bytes, None)
    return asked, granted.made


def change(world: World, count: int) -> Made:
    """The next number of n1's reservation."""
    changed = update.update(world.desks[AUTHORITY], "N1", {BASIC: count}, supersede=False, note="")
    assert changed.made is not None
    return changed.made


def figures(world: World) -> tuple[int, int, int]:
    """Reserved, in transit and available of all Basic Messaging."""
    row = next(r for r in accounts.list_pools(world.desks[AUTHORITY]) if r["tag"] == BASIC)
    return row["reserved"], row["in_transit"], row["available"]


def test_restored_twice_from_one_backup_gives_back_what_the_first_restored_copy_was_granted(
    world: World,
) -> None:
    """The grant names, for ever, an epoch that the second restored copy has never heard of."""
    backup = world.copy_file("north")
    world.restore("north", backup)
    asked = request.request(world.desks["north"], ["n1"], {BASIC: 10})
    (granted,) = answer.authorize(world.desks[AUTHORITY], [asked.carry[0].file_bytes], TERMS)
    assert granted.made is not None
    world.restore("north", backup)
    north, file = world.desks["north"], granted.made.file_bytes
    refused("older-than-evidence", lambda: hand_back.discard(north, file, None))
    refused("older-than-evidence", lambda: request.request(north, ["n1"], {BASIC: 10}))
    world.restore("north", north.workspace.path)
    (given,) = hand_back.discard(world.desks["north"], file, None)
    (taken,) = take_codes.accept_return(world.desks[AUTHORITY], str(given.code).encode(), with_receipt=False)
    assert sum((taken.released or {}).values()) == 10


def test_an_update_on_its_way_stays_counted_when_a_restored_authority_is_shown_the_number_before(
    world: World,
) -> None:
    """Else its licenses could be granted to another, and the site could still install it."""
    _, first = reserve(world, 10)
    second = change(world, 50)
    assert figures(world) == (10, 40, 80)
    world.restore(AUTHORITY, world.copy_file(AUTHORITY))
    receive.receive(world.desks[AUTHORITY], first.file_bytes)
    assert figures(world) == (10, 40, 80)
    (done,) = install.install(world.desks["north"], second.file_bytes, None)
    assert figures(world) == (10, 40, 80)
    take_codes.confirm(world.desks[AUTHORITY], str(done.confirmation_code).encode(), with_receipt=False)
    assert figures(world) == (50, 0, 80)


def test_a_lower_number_on_its_way_frees_nothing_by_being_shown(world: World) -> None:
    reserve(world, 50)
    lower = change(world, 10)
    world.restore(AUTHORITY, world.copy_file(AUTHORITY))
    receive.receive(world.desks[AUTHORITY], lower.file_bytes)
    assert figures(world) == (10, 40, 80)


def test_a_request_is_answered_again_by_an_authority_that_knows_only_a_later_number(world: World) -> None:
    asked = request.request(world.desks["north"], ["n1"], {BASIC: 10})
    backup = world.copy_file(AUTHORITY)
    (granted,) = answer.authorize(
        world.desks[AUTHORITY],
        [asked.codes[0][1].encode()],
        Terms(account=ACCOUNT, quantities={BASIC: 10}, product=PRODUCT, release=RELEASE, site="north"),
    )
    assert granted.made is not None
    install.install(world.desks["north"], granted.made.file_bytes, None)
    second = change(world, 20)
    install.install(world.desks["north"], second.file_bytes, None)
    world.restore(AUTHORITY, backup)
    authority = world.desks[AUTHORITY]
    receive.receive(authority, second.file_bytes)
    for again in (asked.carry[0].file_bytes, asked.codes[0][1].encode()):
        refused("replayed", lambda again=again: answer.authorize(authority, [again], TERMS))  # type: ignore[misc]
    assert figures(world) == (20, 0, 110)


@pytest.mark.parametrize("updated", [False, True])
def test_a_request_of_a_reservation_that_was_taken_back_is_kept_and_told(
    world: World, *, updated: bool
) -> None:
    """The restored authority never saw this file; it is no second request with the same anchor."""
    backup = world.copy_file(AUTHORITY)
    asked, shown = reserve(world, 10)
    if updated:
        shown = change(world, 20)
        install.install(world.desks["north"], shown.file_bytes, None)
    world.restore(AUTHORITY, backup)
    authority = world.desks[AUTHORITY]
    receive.receive(authority, shown.file_bytes)
    if updated:
        lost = "UCXN:N1 was answered already, by what this restored copy has lost; it holds number 2."
        with pytest.raises(Refusal, match=re.escape(lost)) as found:
            answer.authorize(authority, [asked.file_bytes], TERMS)
        assert found.value.code == "replayed"
    else:
        (again,) = answer.authorize(authority, [asked.file_bytes], TERMS)
        assert again.refusal is not None
        assert again.refusal.code == "replayed"
        assert again.made is not None
        assert again.made.file_bytes == shown.file_bytes
    assert authority.workspace.body(bytes.fromhex(asked.digest)) is not None
    assert figures(world)[0] == (20 if updated else 10)
