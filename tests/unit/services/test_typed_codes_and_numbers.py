"""A code that was typed stands for the file that holds it: its number is not asked for, and may come later."""

from __future__ import annotations

import pytest

from slr_desktop.codec import container
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.parties import Channel, Received
from slr_desktop.services import answer, hand_back, install, kept, open_ends, take_codes, triage, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.code_preview import read_code_preview
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.found import Wants
from slr_desktop.services.install import Installed
from tests.fakes.two_sides import ACCOUNT, BASIC, TwoSides, entry_types


def updated(sides: TwoSides, count: int = 60) -> tuple[str, Made]:
    """An installed further number of cuc-a: the code and the file of its confirmation."""
    issued = update.update(sides.authority, "CUC-A", {BASIC: count}, supersede=False, note="")
    assert issued.made is not None
    done: Installed = install.install(sides.site, issued.made.file_bytes, "cuc-a")[0]
    assert done.carry is not None
    assert done.confirmation_code is not None
    return done.confirmation_code, done.carry


def missing(desk: Desk) -> list[str]:
    return [end.next.text for end in open_ends.open_ends(desk) if end.kind == "missing"]


def number(made: Made) -> int:
    position = kept.header_of(made.cose).position
    assert position is not None
    return position.number


def channel(sides: TwoSides) -> Channel:
    found = sides.authority.workspace.get(Channel, sides.site.own_id)
    assert found is not None
    return found


@pytest.fixture
def typed(sides: TwoSides) -> tuple[str, Made]:
    """A confirmation that was read out by telephone, an hour after the last file."""
    sides.reserve("cuc-a")
    sides.later(3600)
    code, made = updated(sides)
    take_codes.confirm(sides.authority, code.encode(), with_receipt=True)
    sides.later(3600)
    return code, made


def ask_again(sides: TwoSides, name: str = "cuc-b") -> Made:
    sides.add(name)
    return sides.ask(name, **{BASIC: 5})[0]


class TestTheNextFile:
    def test_does_not_miss_the_number_of_a_code_that_was_typed(
        self, sides: TwoSides, typed: tuple[str, Made]
    ) -> None:
        found = answer.authorize(
            sides.authority, [ask_again(sides).file_bytes], Terms(account=ACCOUNT, quantities={BASIC: 5})
        )
        assert found[0].findings == ()
        assert missing(sides.authority) == []

    def test_misses_a_number_that_no_code_stands_for(self, sides: TwoSides, typed: tuple[str, Made]) -> None:
        ask_again(sides, "cuc-b")  # this file is lost
        sides.authorize(ask_again(sides, "cuc-c").file_bytes)
        assert len(missing(sides.authority)) == 2  # one of the two is the code's, and which is not known

    def test_a_code_counts_once(self, sides: TwoSides, typed: tuple[str, Made]) -> None:
        sides.authorize(ask_again(sides, "cuc-b").file_bytes)
        sides.later(3600)
        lost = ask_again(sides, "cuc-c")
        sides.authorize(ask_again(sides, "cuc-d").file_bytes)
        assert missing(sides.authority) == [
            f"File number {number(lost)} of this sender has not arrived: ask for it."
        ]

    def test_a_code_of_a_number_that_was_jumped_over_stands_for_no_later_one(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        sides.later(3600)
        code, made = updated(sides)
        sides.authorize(ask_again(sides, "cuc-b").file_bytes)  # jumps over the confirmation
        sides.later(3600)
        take_codes.confirm(sides.authority, code.encode(), with_receipt=False)
        sides.later(3600)
        lost = ask_again(sides, "cuc-c")
        sides.authorize(ask_again(sides, "cuc-d").file_bytes)
        assert missing(sides.authority) == [
            f"File number {number(absent)} of this sender has not arrived: ask for it."
            for absent in (made, lost)
        ]

    def test_a_file_that_was_made_long_before_the_code_misses_what_it_jumps_over(
        self, sides: TwoSides
    ) -> None:
        sides.reserve("cuc-a")
        sides.later(3600)
        lost = ask_again(sides, "cuc-b")
        slow = ask_again(sides, "cuc-c")
        sides.later(3 * 86_400)
        code, _ = updated(sides)
        take_codes.confirm(sides.authority, code.encode(), with_receipt=False)
        sides.authorize(slow.file_bytes)
        assert missing(sides.authority) == [
            f"File number {number(lost)} of this sender has not arrived: ask for it."
        ]

    def test_a_return_that_was_read_out_counts_too(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        sides.later(3600)
        back = hand_back.give_back(sides.site, ["cuc-a"])[0]
        take_codes.accept_return(sides.authority, (back.code or "").encode(), with_receipt=False)
        sides.later(3600)
        sides.authorize(ask_again(sides).file_bytes)
        assert missing(sides.authority) == []


class TestTheFileAfterwards:
    def test_its_number_has_arrived_then(self, sides: TwoSides, typed: tuple[str, Made]) -> None:
        _, made = typed
        ask_again(sides, "cuc-b")
        sides.authorize(ask_again(sides, "cuc-c").file_bytes)
        assert number(made) in channel(sides).missing
        (found,) = take_codes.confirm(sides.authority, made.file_bytes, with_receipt=True)
        assert found.refusal is not None
        assert (found.refusal.code, found.receipt is not None) == ("replayed", True)
        assert number(made) not in channel(sides).missing
        assert entry_types(sides.authority)[-2:] == ["file-after-code", "refusal"]

    def test_before_the_next_one_it_leaves_no_gap(self, sides: TwoSides, typed: tuple[str, Made]) -> None:
        _, made = typed
        (found,) = take_codes.confirm(sides.authority, made.file_bytes, with_receipt=True)
        assert found.refusal is not None
        accepted = channel(sides).accepted
        assert accepted is not None
        assert accepted.number == number(made)
        held = sides.authority.workspace.get(
            Received, f"{sides.site.own_id}/{accepted.epoch}/{accepted.number}"
        )
        assert held is not None
        assert held.artefact == made.digest
        lost = ask_again(sides, "cuc-b")
        sides.authorize(ask_again(sides, "cuc-c").file_bytes)
        assert missing(sides.authority) == [  # the code has its own file: it stands for no other
            f"File number {number(lost)} of this sender has not arrived: ask for it."
        ]

    def test_it_can_be_taken_in_where_things_are_told_apart(
        self, sides: TwoSides, typed: tuple[str, Made]
    ) -> None:
        _, made = typed
        found = triage.identify(sides.authority, made.file_bytes)
        assert (found.wants, found.recorded, found.refusal) == (Wants.ENTER_CONFIRMATION, False, None)
        assert found.sentences[-1].text.startswith("Its code was typed here before.")
        assert read_code_preview(sides.authority, made.file_bytes)[0].enterable
        take_codes.confirm(sides.authority, made.file_bytes, with_receipt=True)
        assert triage.identify(sides.authority, made.file_bytes).recorded

    def test_one_that_another_key_signed_fills_nothing(
        self, sides: TwoSides, typed: tuple[str, Made]
    ) -> None:
        """A file whose signature does not hold is refused before its number counts."""
        _, made = typed
        before = channel(sides)
        forged = bytearray(made.cose)
        forged[-1] ^= 1
        data = container.write(bytes(forged))
        found = triage.identify(sides.authority, data)
        assert found.refusal is not None
        assert found.refusal.code == "forged"
        with pytest.raises(Refusal):
            take_codes.confirm(sides.authority, data, with_receipt=True)
        assert channel(sides) == before
        assert "file-after-code" not in entry_types(sides.authority)
