"""Channels: our places given out, theirs taken; jumps, late ones, numbers given up, restores."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.artefacts import Header, KeyStatement, Position
from slr_desktop.domain.parties import (
    VOID_LIMIT,
    Channel,
    PartyKey,
    Place,
    Received,
    Sent,
    Standing,
    accept,
    jumped,
    next_place,
    party_key,
    position,
    voided,
)
from tests.unit.domain.making import NOW, refused

PEER = "aa" * 16
E1, E2, E3 = "e1" * 8, "e2" * 8, "e3" * 8


def header(
    number: int, epoch: str = E1, *, previous: tuple[str, int] | None = None, void: tuple[int, ...] = ()
) -> Header:
    """The header of their artefact at a place; its root tells which one it was."""
    before = None if previous is None else (bytes.fromhex(previous[0]), previous[1])
    return Header(
        artefact_id=bytes(16),
        made_at=NOW,
        issuer=bytes.fromhex(PEER),
        audience=bytes(16),
        training=False,
        position=Position(epoch=bytes.fromhex(epoch), number=number, previous=before),
        root=number.to_bytes(32, "big"),
        void=void,
    )


def taken(*headers: Header) -> Channel:
    channel = Channel(peer=PEER)
    for one in headers:
        channel = accept(channel, one)
    return channel


class TestGivingOut:
    def test_numbers_go_up_from_1(self) -> None:
        channel, standing = Channel(peer=PEER), Standing(epoch=E1)
        for number in (1, 2, 3):
            channel = next_place(channel, standing)
            assert position(channel) == Position(epoch=bytes.fromhex(E1), number=number)

    def test_nothing_stands_before_the_first(self) -> None:
        with pytest.raises(ValueError, match="nothing was sent"):
            position(Channel(peer=PEER))

    def test_a_restore_begins_anew_and_names_the_epoch_before_and_its_last_number(self) -> None:
        channel = Channel(peer=PEER, sent=Place(epoch=E1, number=7))
        anew = Standing(epoch=E2, earlier=(E1,))
        channel = next_place(channel, anew)
        assert position(channel) == Position(
            epoch=bytes.fromhex(E2), number=1, previous=(bytes.fromhex(E1), 7)
        )
        channel = next_place(channel, anew)
        assert position(channel) == Position(
            epoch=bytes.fromhex(E2), number=2, previous=(bytes.fromhex(E1), 7)
        )

    def test_a_restore_before_anything_was_sent_names_the_epoch_with_0(self) -> None:
        channel = next_place(Channel(peer=PEER), Standing(epoch=E3, earlier=(E1, E2)))
        assert position(channel).previous == (bytes.fromhex(E2), 0)

    def test_an_older_copy_that_knows_it_gives_out_nothing(self) -> None:
        standing = Standing(epoch=E1, evidence="The other side has seen number 5 {x} %s.")
        refusal = refused("older-than-evidence", lambda: next_place(Channel(peer=PEER), standing))
        assert refusal.what == "The other side has seen number 5 {x} %s."

    def test_numbers_that_are_given_up_are_told_until_the_next_epoch(self) -> None:
        channel = Channel(peer=PEER, sent=Place(epoch=E1, number=5))
        channel = voided(voided(voided(channel, 5), 3), 5)
        assert channel.void == (3, 5)
        assert next_place(channel, Standing(epoch=E1)).void == (3, 5)
        assert next_place(channel, Standing(epoch=E2, earlier=(E1,))).void == ()

    def test_of_very_many_given_up_the_newest_are_told(self) -> None:
        channel = Channel(peer=PEER, void=tuple(range(1, VOID_LIMIT + 1)))
        assert voided(channel, VOID_LIMIT + 1).void == tuple(range(2, VOID_LIMIT + 2))

    def test_what_was_seen_is_the_newest_that_was_accepted(self) -> None:
        assert Channel(peer=PEER).seen is None
        seen = taken(header(1), header(2)).seen
        assert seen is not None
        assert (seen.epoch.hex(), seen.number, seen.root) == (E1, 2, (2).to_bytes(32, "big"))


# What came, in this order; newest and missing afterwards.
ARRIVALS = [
    ([1], 1, []),
    ([1, 2, 3], 3, []),
    ([2], 2, [1]),
    ([1, 4], 4, [2, 3]),
    ([1, 4, 2], 4, [3]),
    ([1, 4, 3, 2], 4, []),
    ([4, 1], 4, [2, 3]),
    ([1, 4, 6], 6, [2, 3, 5]),
    ([3, 2, 1], 3, []),
]


class TestTaking:
    @pytest.mark.parametrize(("numbers", "newest", "missing"), ARRIVALS)
    def test_a_jump_opens_an_end_and_arrival_closes_it(
        self, numbers: list[int], newest: int, missing: list[int]
    ) -> None:
        channel = taken(*map(header, numbers))
        assert channel.accepted == Place(epoch=E1, number=newest)
        assert list(channel.missing) == missing
        assert channel.accepted_root == newest.to_bytes(32, "big").hex()

    @given(st.permutations(range(1, 9)))
    def test_in_whatever_order_they_come_nothing_is_missing_at_the_end(self, order: list[int]) -> None:
        channel = taken(*map(header, order))
        assert (channel.accepted, channel.missing) == (Place(epoch=E1, number=8), ())

    def test_numbers_that_were_given_up_are_not_missed(self) -> None:
        assert taken(header(1), header(4, void=(2, 3))).missing == ()
        assert taken(header(1), header(4), header(5, void=(2,))).missing == (3,)
        assert taken(header(1), header(4), header(2, void=(3,))).missing == ()
        assert taken(header(3, void=(1,))).missing == (2,)

    def test_a_huge_jump_costs_no_memory(self) -> None:
        channel = taken(header(1), header(2**53 - 1))
        assert len(channel.missing) == VOID_LIMIT
        assert max(channel.missing) == 2**53 - 2
        assert jumped(1, 2) == set()

    def test_what_has_no_place_changes_nothing(self) -> None:
        channel = taken(header(1))
        nowhere = replace(header(5), position=None)
        assert accept(channel, nowhere) == channel
        assert accept(channel, replace(header(5), root=None)) == channel


class TestRestoreOfTheOtherSide:
    def test_the_new_epoch_closes_the_one_before_at_the_number_it_names(self) -> None:
        channel = taken(header(1), header(5), header(1, E2, previous=(E1, 3)))
        assert channel.accepted == Place(epoch=E2, number=1)
        assert channel.closed == {E1: 3}
        assert channel.missing == ()

    def test_a_late_one_of_the_closed_epoch_changes_nothing(self) -> None:
        channel = taken(header(5), header(1, E2, previous=(E1, 5)))
        assert accept(channel, header(4)) == channel

    def test_an_epoch_that_was_never_seen_is_closed_too(self) -> None:
        channel = taken(header(2, E3, previous=(E2, 4)))
        assert (channel.closed, channel.missing) == ({E2: 4}, (1,))
        assert accept(channel, header(3, E2, previous=(E1, 1))) == channel

    def test_one_that_names_another_epoch_closes_ours_where_we_know_it_ends(self) -> None:
        channel = taken(header(6), header(1, E3, previous=(E2, 4)))
        assert channel.closed == {E1: 6, E2: 4}


def test_records_are_kept_under_peer_epoch_and_number() -> None:
    sent = Sent(peer=PEER, epoch=E1, number=3, root="00", size=9, artefact="00")
    received = Received(peer=PEER, epoch=E1, number=3, root="00", artefact="00")
    assert sent.key == received.key == f"{PEER}/{E1}/3"


def test_a_key_is_stored_as_hex_and_in_force() -> None:
    statement = KeyStatement(public_key=b"\x0a" * 32, role="site", valid_until=NOW)
    assert party_key(statement) == PartyKey(public_key="0a" * 32, role="site", valid_until=NOW)
    assert not party_key(statement).revoked
