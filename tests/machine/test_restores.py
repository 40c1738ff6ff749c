"""Workspaces that were put back: what the other side has seen, and how the way on is found."""

from __future__ import annotations

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import answer, hand_back, request, take_codes
from slr_desktop.services.asking import Terms
from tests.machine.world import ACCOUNT, AUTHORITY, BASIC, World

TERMS = Terms(account=ACCOUNT, quantities={})


def refused(code: str, act: object) -> None:
    with pytest.raises(Refusal) as found:
        act()  # type: ignore[operator]
    assert found.value.code == code


def test_restored_twice_from_one_backup_gives_back_what_the_first_restored_copy_was_granted(world: World) -> None:
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
