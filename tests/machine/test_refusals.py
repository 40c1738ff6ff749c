"""What is refused is an entry, whatever it was refused for."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import hand_back, install
from slr_desktop.services.desk import Desk
from tests.machine.world import AUTHORITY, World

Intake = Callable[[Desk], object]


def last_entry(desk: Desk) -> dict[str, object]:
    (entry,) = desk.workspace.entries(desk.workspace.head.size - 1)
    return dict(json.loads(entry.text))


@pytest.mark.parametrize(
    ("desk", "intake", "code"),
    [
        (AUTHORITY, lambda desk: install.install(desk, b"x", None), "wrong-state"),
        (AUTHORITY, lambda desk: hand_back.discard(desk, b"x", None), "wrong-state"),
        ("north", lambda desk: install.install(desk, b"x", "nobody"), "unknown-name"),
        ("north", lambda desk: hand_back.discard(desk, b"x", "nobody"), "unknown-name"),
    ],
)
def test_a_command_at_the_wrong_desk_is_an_entry(world: World, desk: str, intake: Intake, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        intake(world.desks[desk])
    assert refused.value.code == code
    entry = last_entry(world.desks[desk])
    assert entry["type"] == "refusal"
    assert isinstance(entry["facts"], dict)
    assert entry["facts"]["code"] == code
