"""A list of instances is understood row by row, and nothing is written."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.services import instances
from slr_desktop.services.instance_lists import (
    MOST_ROWS,
    Understood,
    is_one_udi,
    text_of,
    understand,
    with_row,
)
from tests.fakes.two_sides import PRODUCT, RELEASE, TwoSides, state_of

UDI = "P:UCM,S:a4b5c6,U:0d5e1f2a-7b3c-4d4e-8f60-718293a4b5c6"


def read(sides: TwoSides, text: str) -> list[Understood]:
    before = state_of(sides.site)
    found = understand(sides.site, text)
    assert state_of(sides.site) == before
    return found


def codes(found: list[Understood]) -> list[str]:
    return [row.refusal.code if row.refusal else "" for row in found]


class TestRowsWithoutAHeading:
    @pytest.mark.parametrize("mark", [",", ", ", ";", "\t", " ; "])
    def test_columns_are_parted_as_the_first_row_has_it(self, sides: TwoSides, mark: str) -> None:
        (found,) = read(sides, mark.join(("new-1", PRODUCT, RELEASE, "NEW001")))
        assert found.refusal is None
        assert (found.name, found.release, found.udi) == ("new-1", RELEASE, "P:UCXN,S:NEW001")
        assert (found.product, found.family) == ("Cisco Unity Connection", "native")

    def test_a_udi_with_its_own_commas_and_the_family_after_it(self, sides: TwoSides) -> None:
        (found,) = read(sides, f"cm,cucm,12.5,{UDI},cisco")
        assert (found.refusal, found.family) == (None, "cisco")
        assert found.udi.startswith("P:UCM,S:a4b5c6")

    def test_a_udi_that_contradicts_itself_or_has_the_uuid_of_another(self, sides: TwoSides) -> None:
        right, uuid = "P:UCM,S:3a4b5,U:", "0d5e1f2a-7b3c-4d4e-8f60-71829433a4b5"
        slip, twice = "P:UCM,S:33333,U:0d5e1f2a-7b3c-4d4e-8f60-718293a40000", f"P:UCM,S:44444,U:{uuid}"
        rows = "\n".join(
            f"{name},cucm,12.5,{udi},cisco"
            for name, udi in (("a", right + uuid), ("b", slip), ("c", twice), ("d", right + uuid))
        )
        found = read(sides, rows)
        assert codes(found) == ["", "", "conflict", "conflict"]
        assert [len(row.remarks) for row in found] == [0, 1, 0, 0]
        assert "the UUID has 40000" in found[1].remarks[0]
        assert "a has the same UUID" in str(found[2].refusal)
        assert "twice" in str(found[3].refusal)

    def test_a_row_that_is_left_out_takes_no_uuid(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        found = read(sides, f"cuc-a,cucm,12.5,{UDI},cisco\ncm,cucm,12.5,{UDI},cisco")
        assert codes(found) == ["conflict", ""]

    def test_two_publishers_of_one_cluster(self, sides: TwoSides) -> None:
        sides.add("cuc-a", enable=False, cluster="c1", node="publisher")
        nodes = (("a", "c1"), ("b", "c2"), ("c", "c2"), ("d", "c3"))
        rows = [f"{name},{PRODUCT},{RELEASE},{name},{cluster},publisher" for name, cluster in nodes]
        found = read(sides, "\n".join(["name,product,release,serial,cluster,node", *rows]))
        assert codes(found) == ["conflict", "", "conflict", ""]
        assert "c2 has a publisher already: b" in str(found[2].refusal)

    def test_of_family_native_nothing_is_known(self, sides: TwoSides) -> None:
        (found,) = read(sides, f"n,{PRODUCT},{RELEASE},P:OTHER,S:1,U:{UDI[-36:]}")
        assert (found.refusal, found.remarks) == (None, ())

    def test_a_quoted_udi(self, sides: TwoSides) -> None:
        (found,) = read(sides, f'cm;CUCM;12.5;"{UDI}";Cisco')
        assert (found.refusal, found.family) == (None, "cisco")

    def test_the_name_of_a_product_means_its_id(self, sides: TwoSides) -> None:
        (found,) = read(sides, f"new-1,cisco unity connection,{RELEASE},NEW001")
        assert found.draft is not None
        assert found.draft.product == PRODUCT

    def test_empty_lines_and_notes_are_passed_over_and_lines_keep_their_numbers(
        self, sides: TwoSides
    ) -> None:
        found = read(sides, f"\n# ours\nnew-1,{PRODUCT},{RELEASE},N1\n\nnew-2,{PRODUCT},{RELEASE},N2\n")
        assert [(row.line, row.name) for row in found] == [(3, "new-1"), (5, "new-2")]


class TestAHeading:
    def test_says_which_column_is_which(self, sides: TwoSides) -> None:
        text = f"release,Name,product,cluster,node,serial\n{RELEASE},sub,{PRODUCT},c1,subscriber,N2"
        (found,) = read(sides, text)
        assert found.draft == instances.Draft(
            name="sub", product=PRODUCT, release=RELEASE, serial="N2", cluster="c1", node="subscriber"
        )

    def test_with_a_byte_order_mark_and_lines_of_windows(self, sides: TwoSides) -> None:
        (found,) = read(sides, f"\ufeffname;product;release;serial\r\nnew-1;{PRODUCT};{RELEASE};N1\r\n")
        assert found.refusal is None

    def test_with_an_unknown_column_is_refused_as_a_whole(self, sides: TwoSides) -> None:
        with pytest.raises(Refusal) as caught:
            read(sides, f"name,product,release,serial,colour\nnew-1,{PRODUCT},{RELEASE},N1,red")
        assert caught.value.code == "bad-value"
        assert "colour" in caught.value.what

    def test_a_row_with_another_number_of_fields_is_refused_alone(self, sides: TwoSides) -> None:
        text = f"name,product,release,serial\na,{PRODUCT},{RELEASE}\nb,{PRODUCT},{RELEASE},N1"
        assert codes(read(sides, text)) == ["bad-value", ""]


class TestVerdicts:
    @pytest.mark.parametrize(
        ("row", "code"),
        [
            (f"cuc-a,{PRODUCT},{RELEASE},NEW9", "conflict"),
            (f"new,{PRODUCT},{RELEASE},cuc-a", "conflict"),
            (f"new,unity,{RELEASE},N1", "unknown-name"),
            (f"new,{PRODUCT},9.9,N1", "unknown-name"),
            (f"new,{PRODUCT},soon,N1", "bad-value"),
            (f"new,{PRODUCT},{RELEASE},N 1", "bad-value"),
            (f"new,{PRODUCT},{RELEASE}", "bad-value"),
            (f"new,{PRODUCT}", "bad-value"),
            (f"new,{PRODUCT},{RELEASE},N1,N2", "bad-value"),
            (f"n\u00e9w,{PRODUCT},{RELEASE},N1", "bad-value"),
            (f",{PRODUCT},{RELEASE},N1", "bad-value"),
            ('"half a quote', "bad-value"),
        ],
    )
    def test_each_row_has_its_own(self, sides: TwoSides, row: str, code: str) -> None:
        sides.add("cuc-a")
        found = read(sides, f"{row}\nfine,{PRODUCT},{RELEASE},FINE1")
        assert codes(found) == [code, ""]

    def test_a_name_or_udi_that_stands_twice_is_refused_the_second_time(self, sides: TwoSides) -> None:
        rows = [("a", "N1"), ("a", "N2"), ("b", "n1"), ("c", "N3")]
        text = "\n".join(f"{name},{PRODUCT},{RELEASE},{serial}" for name, serial in rows)
        assert codes(read(sides, text)) == ["", "conflict", "conflict", ""]

    def test_what_was_understood_is_what_is_added(self, sides: TwoSides) -> None:
        found = read(sides, f"new-1,{PRODUCT},{RELEASE},N1\ncm,cucm,12.5,{UDI},cisco")
        added = instances.add(sides.site, [row.draft for row in found if row.draft])
        assert [str(i.udi) for i in added] == [row.udi for row in found]
        assert [i.family for i in added] == [Family.NATIVE, Family.CISCO]
        assert {i.name for i in sides.site.workspace.all(Instance)} >= {"new-1", "cm"}


class TestTheWhole:
    @pytest.mark.parametrize("text", ["", "\n \n", "# nothing", "name,product,release,serial\n"])
    def test_nothing_is_no_list(self, sides: TwoSides, text: str) -> None:
        with pytest.raises(Refusal) as caught:
            understand(sides.site, text)
        assert caught.value.code == "bad-value"

    @pytest.mark.parametrize("text", ["a\n" * (MOST_ROWS + 1), "a" * 1_000_001])
    def test_too_much_is_refused(self, sides: TwoSides, text: str) -> None:
        with pytest.raises(Refusal) as caught:
            understand(sides.site, text)
        assert caught.value.code == "too-large"

    def test_an_authority_has_no_instances(self, sides: TwoSides) -> None:
        with pytest.raises(Refusal) as caught:
            understand(sides.authority, "a,b,c,d")
        assert caught.value.code == "wrong-state"

    @given(text=st.text(max_size=300))
    @settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_whatever_comes_only_a_refusal_leaves(self, sides: TwoSides, text: str) -> None:
        try:
            found = understand(sides.site, text)
        except Refusal:
            return
        assert all(row.draft is not None or row.refusal is not None for row in found)


class TestOneMoreRow:
    DRAFT = instances.Draft(name="b", product=PRODUCT, release=RELEASE, serial="N2")
    CISCO = instances.Draft(name="cm", product="cucm", release="12.5", udi=UDI, family="cisco")

    @pytest.mark.parametrize(
        "text",
        [
            "",
            f"a,{PRODUCT},{RELEASE},N1",
            f"a;{PRODUCT};{RELEASE};N1\n",
            f"a\t{PRODUCT}\t{RELEASE}\tN1\n\n",
            f"serial;release;product;name;udi;family\nN1;{RELEASE};{PRODUCT};a;;",
        ],
    )
    def test_is_written_in_the_lists_own_form(self, sides: TwoSides, text: str) -> None:
        found = read(sides, with_row(with_row(text, self.DRAFT), self.CISCO))
        assert codes(found) == [""] * len(found)
        assert [row.name for row in found][-2:] == ["b", "cm"]
        assert [row.family for row in found][-2:] == ["native", "cisco"]

    def test_a_heading_without_its_column_is_told(self) -> None:
        with pytest.raises(Refusal) as caught:
            with_row("name,product,release,serial", self.CISCO)
        assert "family" in caught.value.what


@pytest.mark.parametrize("text", [UDI, f"UDI: {UDI}", f"  {UDI}\n", "PID:UCM,SN:a4b5c6"])
def test_a_udi_line_is_no_list(text: str) -> None:
    assert is_one_udi(text)


@pytest.mark.parametrize("text", ["", "a,b,c,d", f"cm,cucm,12.5,{UDI}", f"{UDI}\nP:UCM,S:other", "x" * 5000])
def test_a_list_is_no_udi_line(text: str) -> None:
    assert not is_one_udi(text)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_text_of_a_file_is_read_in_the_codings_that_people_have(coding: str) -> None:
    assert text_of("a;b;\u00fc".encode(coding)) == "a;b;\u00fc"


def test_what_is_no_text_is_no_list() -> None:
    with pytest.raises(Refusal) as caught:
        text_of(b"a\0b")
    assert caught.value.code == "unrecognised"
