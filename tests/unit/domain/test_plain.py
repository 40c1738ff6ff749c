"""Records to plain values and back: what was written is read, and nothing else."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.accounts import Issued, IssuedState, Line, Number, VirtualAccount
from slr_desktop.domain.artefacts import Check, Entitlement
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Family, Instance, Mode, Registration
from slr_desktop.domain.parties import Channel, Party, PartyKey, Place, Received, Sent, Standing
from slr_desktop.domain.plain import from_plain, to_plain
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.domain.roles import Role
from tests.unit.domain.making import BASIC, NOW, UDI, day, entitlement, instance, issued, reservation


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    text: str
    when: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """A record with every type of field that can be written."""

    TABLE: ClassVar[str] = "everything"

    text: str
    count: int
    flag: bool
    raw: bytes
    day: datetime.date
    colour: Colour
    inner: Inner
    maybe: Inner | None
    maybe_count: int | None
    many: tuple[Inner, ...]
    pair: tuple[str, int]
    pairs: tuple[tuple[str, int], ...]
    names: frozenset[str]
    by_name: dict[str, int]
    by_number: dict[int, Inner]
    by_colour: dict[Colour, bool]


INNER = st.builds(Inner, text=st.text(), when=st.none() | st.dates())
EVERYTHING = st.builds(
    Everything,
    text=st.text(),
    count=st.integers(),
    flag=st.booleans(),
    raw=st.binary(max_size=40),
    day=st.dates(),
    colour=st.sampled_from(Colour),
    inner=INNER,
    maybe=st.none() | INNER,
    maybe_count=st.none() | st.integers(),
    many=st.lists(INNER, max_size=3).map(tuple),
    pair=st.tuples(st.text(), st.integers()),
    pairs=st.lists(st.tuples(st.text(), st.integers()), max_size=3).map(tuple),
    names=st.frozensets(st.text(), max_size=3),
    by_name=st.dictionaries(st.text(), st.integers(), max_size=3),
    by_number=st.dictionaries(st.integers(), INNER, max_size=3),
    by_colour=st.dictionaries(st.sampled_from(Colour), st.booleans()),
)

# One of each record that a workspace keeps.
KEPT: list[Any] = [
    instance(
        usage={BASIC: 3}, mode=Mode.RESERVATION, registration=Registration.RESERVED, family=Family.CISCO
    ),
    reservation(
        state=ReservationState.INSTALLED,
        number=2,
        installed={1: "aa", 2: "bb"},
        codes={2: "SCF"},
        entitlements=(entitlement(BASIC, 3, 0, 29),),
    ),
    VirtualAccount(name="North | South", made_at=NOW),
    Line(account="north", tag=BASIC, purchased=5, end=day(10)),
    issued({"a": 1}, {"a": 2}, state=IssuedState.REHOSTED, replaced_by="00"),
    Party(
        id="00",
        role=Role.AUTHORITY,
        name="A",
        keys=(PartyKey(public_key="00", role="authority", valid_until=NOW),),
        compared=True,
        statement="00",
        since=NOW,
    ),
    Channel(peer="00", sent=Place(epoch="00", number=1), missing=(2, 3), closed={"11": 4}),
    Sent(peer="00", epoch="00", number=1, root="00", size=3, artefact="00"),
    Received(peer="00", epoch="00", number=1, root="00", artefact="00"),
    Standing(epoch="00", earlier=("11",)),
    Exchange(
        id="E-000001",
        kind=ExchangeKind.RESERVE,
        subject="UCXN:1",
        name="cuc-a",
        since=NOW,
        waiting=Waiting.NOTHING,
        waiting_since=NOW,
    ),
    Leg(
        exchange="E-000001",
        number=1,
        direction=Direction.IN,
        kind="request",
        at=NOW,
        report=(Check(id="1", name="size", passed=None),),
    ),
]


class TestRoundTrip:
    @given(EVERYTHING)
    def test_every_type_of_field_comes_back(self, record: Everything) -> None:
        assert from_plain(Everything, to_plain(record)) == record

    @given(EVERYTHING)
    def test_what_is_written_is_json_and_nothing_is_lost_on_the_way(self, record: Everything) -> None:
        plain = json.loads(json.dumps(to_plain(record)))
        assert from_plain(Everything, plain) == record

    @pytest.mark.parametrize("record", KEPT, ids=lambda r: type(r).__name__)
    def test_every_record_that_is_kept_comes_back(self, record: Any) -> None:
        found = from_plain(type(record), json.loads(json.dumps(to_plain(record))))
        assert found == record
        assert found.key == record.key

    def test_how_it_is_written(self) -> None:
        assert to_plain(entitlement(BASIC, 3, 0, None)) == {
            "tag": BASIC,
            "quantity": 3,
            "start": "2026-03-01",
            "end": None,
        }
        assert to_plain({3: b"\x00\xff", 1: frozenset({"b", "a"})}) == {"3": "00ff", "1": ["a", "b"]}

    def test_what_has_no_plain_form_is_a_defect(self) -> None:
        for value in (1.5, {1, 2}, object(), Everything, datetime.datetime.now(datetime.UTC)):
            with pytest.raises(TypeError, match="no plain form"):
                to_plain(value)


EXAMPLE = Everything(
    text="t",
    count=7,
    flag=True,
    raw=b"\x0a\xff",
    day=datetime.date(2026, 3, 1),
    colour=Colour.RED,
    inner=Inner(text="i"),
    maybe=None,
    maybe_count=None,
    many=(Inner(text="m"),),
    pair=("p", 1),
    pairs=(("q", 2),),
    names=frozenset({"a", "b"}),
    by_name={"n": 1},
    by_number={5: Inner(text="five")},
    by_colour={Colour.BLUE: False},
)

MISTYPED: list[tuple[str, Any]] = [
    ("text", 1),
    ("text", None),
    ("count", "7"),
    ("count", True),
    ("count", 7.0),
    ("flag", 1),
    ("flag", "true"),
    ("raw", "0AFF"),
    ("raw", "0a ff"),
    ("raw", "0af"),
    ("raw", [10, 255]),
    ("day", "20260301"),
    ("day", "2026-W09-7"),
    ("day", "2026-02-30"),
    ("day", "2026-03-01T00:00:00"),
    ("day", 0),
    ("colour", "green"),
    ("colour", "RED"),
    ("colour", 1),
    ("colour", ["red"]),
    ("inner", None),
    ("inner", "i"),
    ("inner", {"text": "i"}),
    ("inner", {"text": "i", "when": None, "more": 1}),
    ("inner", {"text": "i", 1: None}),
    ("maybe", {}),
    ("maybe_count", "1"),
    ("many", {"0": {}}),
    ("many", "m"),
    ("many", [None]),
    ("pair", ["p"]),
    ("pair", ["p", 1, 2]),
    ("pair", [1, "p"]),
    ("pairs", [["q"]]),
    ("names", ["b", "a"]),
    ("names", ["a", "a"]),
    ("by_name", [["n", 1]]),
    ("by_name", {"n": "1"}),
    ("by_name", {1: 1}),
    ("by_number", {"05": {"text": "five", "when": None}}),
    ("by_number", {"+5": {"text": "five", "when": None}}),
    ("by_number", {" 5": {"text": "five", "when": None}}),
    ("by_number", {"\u0665": {"text": "five", "when": None}}),
    ("by_number", {"five": {"text": "five", "when": None}}),
    ("by_number", {5: {"text": "five", "when": None}}),
    ("by_colour", {"green": True}),
]


class TestRefused:
    @pytest.mark.parametrize(("field", "value"), MISTYPED)
    def test_a_field_of_another_type(self, field: str, value: Any) -> None:
        with pytest.raises(ValueError):
            from_plain(Everything, to_plain(EXAMPLE) | {field: value})

    @pytest.mark.parametrize("field", Everything.__dataclass_fields__)
    def test_a_missing_field(self, field: str) -> None:
        plain = to_plain(EXAMPLE)
        if field in plain:
            del plain[field]
            with pytest.raises(ValueError, match=f"Everything has other fields: .*{field}"):
                from_plain(Everything, plain)

    @pytest.mark.parametrize("field", ["TABLE", "key", "__class__", "unknown", 5, None])
    def test_an_unknown_field(self, field: Any) -> None:
        with pytest.raises(ValueError, match="Everything has other fields"):
            from_plain(Everything, to_plain(EXAMPLE) | {field: "x"})

    @pytest.mark.parametrize("value", [None, [], "text", 5, True, ["text", 7]])
    def test_what_is_no_record_at_all(self, value: Any) -> None:
        with pytest.raises(ValueError, match="is not dict"):
            from_plain(Everything, value)

    def test_a_record_that_cannot_be(self) -> None:
        with pytest.raises(ValueError, match="not a serial number"):
            from_plain(Udi, to_plain(UDI) | {"serial": "a b"})

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
            ),
            max_leaves=8,
        ),
        st.sampled_from([*to_plain(EXAMPLE)]),
    )
    def test_nothing_but_a_value_error_comes_out_and_what_is_read_is_written_alike(
        self, value: Any, field: str
    ) -> None:
        plain = to_plain(EXAMPLE) | {field: value}
        try:
            record = from_plain(Everything, plain)
        except ValueError:
            return
        assert to_plain(record) == plain


def test_nested_records_keep_their_types() -> None:
    plain = to_plain(issued({"a": 1}))
    found = from_plain(Issued, plain)
    assert type(found.numbers[1]) is Number
    held = reservation(entitlements=(entitlement(BASIC, 1),))
    assert type(from_plain(Reservation, to_plain(held)).entitlements[0]) is Entitlement
    assert from_plain(Instance, to_plain(instance())).registration is Registration.UNREGISTERED
    assert from_plain(Entitlement, to_plain(entitlement(BASIC, 1, 0, 1))).end == day(1)
