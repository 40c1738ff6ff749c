"""The table of reservation mode: every state with every event, as the product behaves."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import product

import pytest

from slr_desktop.domain.instances import Instance, Mode, Registration
from slr_desktop.domain.reservations import (
    TABLE,
    Event,
    No,
    ReservationState,
    State,
    apply,
    move,
)
from tests.unit.domain.making import BASIC, NOW, at, entitlement, free, instance, refused, reservation

SMART, IDLE, ASKED, HELD = State.SMART, State.UNREGISTERED, State.IN_PROGRESS, State.RESERVED

# Parts of the sentences with which an event is refused.
MODE, TWICE = "not in reservation mode", "is in that mode already"
NONE_OPEN, NO_CANCEL, NONE_HELD = (
    "no reservation in progress",
    "nothing to cancel",
    "no reservation installed",
)
CANCEL, GIVE_BACK, TAKEN, WHOLE = "cancel first", "Return it first", "registered already", "return the whole"

# What the product's guide says: event by event, what it leads to in each state.
RULES: dict[Event, tuple[State | str, State | str, State | str, State | str]] = {
    #                      smart  unregistered  in progress  registered
    Event.ENABLE:         (IDLE,  TWICE,        TWICE,       TWICE),
    Event.DISABLE:        (TWICE, SMART,        CANCEL,      GIVE_BACK),
    Event.REQUEST:        (MODE,  ASKED,        ASKED,       TAKEN),
    Event.INSTALL:        (MODE,  NONE_OPEN,    HELD,        GIVE_BACK),
    Event.INSTALL_UPDATE: (MODE,  NONE_OPEN,    HELD,        HELD),
    Event.CANCEL:         (MODE,  NO_CANCEL,    IDLE,        GIVE_BACK),
    Event.RETURN:         (MODE,  NONE_HELD,    CANCEL,      IDLE),
    Event.DISCARD_OPEN:   (MODE,  NONE_OPEN,    IDLE,        WHOLE),
    Event.DISCARD_OTHER:  (MODE,  IDLE,         ASKED,       HELD),
}  # fmt: skip
CASES = [(state, event, RULES[event][n]) for event in Event for n, state in enumerate(State)]
HARMLESS = {
    (SMART, Event.DISABLE),
    (IDLE, Event.ENABLE),
    (ASKED, Event.ENABLE),
    (HELD, Event.ENABLE),
    (IDLE, Event.CANCEL),
}


def in_state(state: State, name: str = "cuc-a") -> Instance:
    mode, registration = state.value
    return instance(name=name, mode=mode, registration=registration, usage={BASIC: 3})


class TestTable:
    def test_every_state_has_every_event_and_there_is_nothing_else(self) -> None:
        assert set(TABLE) == set(product(State, Event))

    @pytest.mark.parametrize(("state", "event", "rule"), CASES, ids=lambda v: getattr(v, "name", ""))
    def test_row(self, state: State, event: Event, rule: State | str) -> None:
        made = in_state(state)
        if isinstance(rule, State):
            assert move(made, event) is rule
            return
        refusal = refused("wrong-state", lambda: move(made, event))
        assert rule in f"{refusal.what} {refusal.do}"
        assert refusal.what.startswith(("cuc-a ", "This authorization belongs to"))
        assert refusal.harmless is ((state, event) in HARMLESS)

    @pytest.mark.parametrize(("state", "event"), [k for k, row in TABLE.items() if isinstance(row, No)])
    def test_a_refusal_says_what_is_possible_instead_and_that_is_in_the_table(
        self, state: State, event: Event
    ) -> None:
        row = TABLE[state, event]
        assert isinstance(row, No)
        ways = [e for e in Event if f"reservation {e.value}" in row.do]
        assert ways or row.do.startswith("Nothing")
        assert all(isinstance(TABLE[state, way], State) for way in ways)

    def test_every_state_is_reached_and_left(self) -> None:
        moves = {
            (state, row) for (state, _), row in TABLE.items() if isinstance(row, State) and row is not state
        }
        assert {start for start, _ in moves} == {end for _, end in moves} == set(State)

    @pytest.mark.parametrize(("mode", "registration"), [*product(Mode, Registration)])
    def test_a_smart_instance_is_never_in_reservation(self, mode: Mode, registration: Registration) -> None:
        made = instance(mode=mode, registration=registration)
        if (mode, registration) in [s.value for s in State]:
            assert State.of(made).value == (mode, registration)
        else:
            with pytest.raises(ValueError, match="is not a valid State"):
                State.of(made)

    @pytest.mark.parametrize("name", ["{x}", "{", "%s", "{name.__class__}", "{0}"])
    @pytest.mark.parametrize(("state", "event"), [k for k, row in TABLE.items() if isinstance(row, No)])
    def test_a_hostile_name_is_text(self, state: State, event: Event, name: str) -> None:
        refusal = refused("wrong-state", lambda: move(in_state(state, name), event))
        assert name in refusal.what
        assert "{name}" not in refusal.do.replace(name, "")


class TestApply:
    @pytest.mark.parametrize(("state", "event"), TABLE)
    def test_an_event_changes_the_state_and_its_timers_and_nothing_else(
        self, state: State, event: Event
    ) -> None:
        made, entitlements = in_state(state), (entitlement(BASIC, 3),)

        def act() -> Instance:
            return apply(made, event, reservation="r", entitlements=entitlements, free=free, now=at(1))

        if isinstance(TABLE[state, event], No):
            refused("wrong-state", act)
            assert made == in_state(state)
            return
        after = act()
        changed = {f.name for f in fields(after) if getattr(after, f.name) != getattr(made, f.name)}
        assert changed <= {"mode", "registration", "reservation", "evaluation_since", "settled_at"}
        assert State.of(after) is TABLE[state, event]
        assert after.reservation == "r"
        assert (after.evaluation_since is None) is (after.registration is Registration.RESERVED)

    def test_evaluation_stops_with_install_and_goes_on_with_return(self) -> None:
        used = replace(in_state(ASKED), evaluation_since=NOW)
        held = apply(
            used, Event.INSTALL, reservation="r", entitlements=(entitlement(BASIC, 3),), free=free, now=at(10)
        )
        assert (held.evaluation_used, held.evaluation_since) == (at(10) - NOW, None)
        back = apply(held, Event.RETURN, reservation=None, entitlements=(), free=free, now=at(50))
        assert (back.evaluation_used, back.evaluation_since) == (at(10) - NOW, at(50))
        assert back.reservation is None

    def test_an_update_below_use_starts_overage(self) -> None:
        def installed(made: Instance, event: Event, quantity: int, now: int) -> Instance:
            lines = (entitlement(BASIC, quantity),)
            return apply(made, event, reservation="r", entitlements=lines, free=free, now=now)

        held = installed(in_state(ASKED), Event.INSTALL, 3, NOW)
        less = installed(held, Event.INSTALL_UPDATE, 2, at(5))
        assert (held.overage_since, less.overage_since) == (None, at(5))


class TestReservation:
    @pytest.mark.parametrize(
        ("state", "barred"),
        [
            (ReservationState.OPEN, False),
            (ReservationState.INSTALLED, False),
            (ReservationState.CANCELLED, False),  # its authorization can still be given back
            (ReservationState.RETURNED, True),
            (ReservationState.DISCARDED, True),
        ],
    )
    def test_what_was_given_back_is_barred_for_ever(self, state: ReservationState, barred: bool) -> None:
        assert reservation(state=state).barred is barred
