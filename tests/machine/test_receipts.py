"""Receipts that come when nothing waits for them any more."""

from __future__ import annotations

from slr_desktop.services import answer, hand_back, install, receive, request, take_codes, update
from slr_desktop.services.asking import Terms
from tests.machine.world import ACCOUNT, AUTHORITY, BASIC, World

TERMS = Terms(account=ACCOUNT, quantities={})


def test_a_receipt_of_a_typed_code_is_known_after_the_return_has_closed_what_waited_for_it(
    world: World,
) -> None:
    north, authority = world.desks["north"], world.desks[AUTHORITY]
    asked = request.request(north, ["n1"], {BASIC: 10})
    (granted,) = answer.authorize(authority, [asked.carry[0].file_bytes], TERMS)
    assert granted.made is not None
    install.install(north, granted.made.file_bytes, None)
    changed = update.update(authority, "N1", {BASIC: 20}, supersede=False, note="")
    assert changed.made is not None
    (done,) = install.install(north, changed.made.file_bytes, None)
    (taken,) = take_codes.confirm(authority, str(done.confirmation_code).encode(), with_receipt=True)
    assert taken.receipt is not None
    hand_back.give_back(north, ["n1"])
    (found,) = receive.receive(north, taken.receipt.file_bytes)
    assert found.recorded
    assert found.subject == "n1"
