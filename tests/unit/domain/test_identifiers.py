"""UDIs and entitlement tags: valid by construction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.identifiers import NATIVE_SERIAL, TagName, Udi
from tests.unit.domain.making import BASIC

ONE, OTHER = "0" * 32, "f" * 32

# Two UDIs, and whether they name one instance.
SAME = [
    (Udi("UCXN", "AB1"), Udi("UCXN", "AB1"), True),
    (Udi("UCXN", "AB1"), Udi("ucxn", "ab1"), True),
    (Udi("UCXN", "AB1"), Udi("UCXN", "AB2"), False),
    (Udi("UCXN", "AB1"), Udi("UCM", "AB1"), False),
    (Udi("UCXN", "AB1", ONE), Udi("UCXN", "AB1"), True),
    (Udi("UCXN", "AB1", ONE), Udi("UCXN", "AB1", ONE), True),
    (Udi("UCXN", "AB1", ONE), Udi("UCXN", "AB1", OTHER), False),
]

BAD_UDIS = [
    ("", "AB1", None),
    (" UCXN", "AB1", None),
    ("UCXN ", "AB1", None),
    ("UC:XN", "AB1", None),
    ("-UCXN", "AB1", None),
    ("UCXN\n", "AB1", None),
    ("UCX\u039d", "AB1", None),
    ("X" * 64, "AB1", None),
    ("UCXN", "", None),
    ("UCXN", "AB 1", None),
    ("UCXN", "AB1\n", None),
    ("UCXN", "AB/1", None),
    ("UCXN", "\uff21\uff22", None),
    ("UCXN", "A" * 65, None),
    ("UCXN", "AB1", ""),
    ("UCXN", "AB1", "0" * 31),
    ("UCXN", "AB1", "F" * 32),
    ("UCXN", "AB1", "0" * 32 + "\n"),
]


class TestUdi:
    @pytest.mark.parametrize(("one", "other", "same"), SAME)
    def test_product_and_serial_decide_and_uuids_where_both_have_one(
        self, one: Udi, other: Udi, same: bool
    ) -> None:
        assert one.same_instance(other) is same
        assert other.same_instance(one) is same

    @pytest.mark.parametrize(("pid", "serial", "uuid"), BAD_UDIS)
    def test_what_no_product_uses_cannot_be_made(self, pid: str, serial: str, uuid: str | None) -> None:
        with pytest.raises(ValueError, match="not a"):
            Udi(pid, serial, uuid)

    @given(st.text(max_size=70), st.text(max_size=70))
    def test_what_can_be_made_is_ascii_and_splits_in_one_way(self, pid: str, serial: str) -> None:
        try:
            udi = Udi(pid, serial)
        except ValueError:
            return
        assert udi.canonical.isascii()
        assert udi.canonical.split(":") == [pid.upper(), serial.upper()]

    def test_it_is_written_as_products_write_it(self) -> None:
        assert str(Udi("UCM", "cc920", ONE)) == f"P:UCM,S:cc920,U:{ONE}"
        assert str(Udi("AIR-CT5508/K9 v2", "FCW1")) == "P:AIR-CT5508/K9 v2,S:FCW1"

    @pytest.mark.parametrize(
        ("serial", "fine"),
        [("A", True), ("a.b_c-1", True), ("A" * 32, True), ("A" * 33, False), ("", False), ("A\n", False)],
    )
    def test_a_native_serial_has_1_to_32_characters(self, serial: str, fine: bool) -> None:
        assert bool(NATIVE_SERIAL.match(serial)) is fine


BAD_TAGS = [
    "",
    "Basic",
    BASIC + "\n",
    " " + BASIC,
    BASIC.replace("regid.", "regid"),
    BASIC.replace(",", ";"),
    BASIC.replace("_0e4c", "_0E4C"),
    BASIC[:-1],
    BASIC + "0",
    BASIC.replace("Basic", "Ba|sic"),
    BASIC.replace("Basic", "B" * 61),
    BASIC.replace("14.0", ""),
]


class TestTag:
    def test_its_parts(self) -> None:
        tag = TagName.parse(BASIC)
        assert (tag.month, tag.owner, tag.name, tag.version) == ("2024-01", "com.example", "Basic", "14.0")
        assert str(tag) == BASIC

    @pytest.mark.parametrize("text", BAD_TAGS)
    def test_anything_else_is_none(self, text: str) -> None:
        with pytest.raises(ValueError, match="not an entitlement tag"):
            TagName.parse(text)

    @given(st.text(alphabet="regid.0123456789-abcx,_|\n", max_size=120))
    def test_nothing_but_a_value_error_comes_out(self, text: str) -> None:
        try:
            tag = TagName.parse(text)
        except ValueError:
            return
        assert str(tag) == text
