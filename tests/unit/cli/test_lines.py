"""Tables for people."""

from __future__ import annotations

from slr_desktop.cli.lines import table


def test_columns_stand_under_each_other_and_numbers_to_the_right() -> None:
    assert table(("NAME", "COUNT"), [("a", "5"), ("long name", "1000")]) == [
        "NAME       COUNT",
        "a              5",
        "long name   1000",
    ]


def test_wide_letters_take_two_columns_and_marks_none() -> None:
    assert table(("N", "X"), [("\u65e5\u672c", "a"), ("e\u0301", "b")]) == [
        "N     X",
        "\u65e5\u672c  a",
        "e\u0301     b",
    ]


def test_text_of_a_stranger_stays_in_its_cell() -> None:
    lines = table(("NAME", "X"), [("a\nb\u202e", "1")])
    assert lines[1] == "a<U+000A>b<U+202E>  1"


def test_no_rows_leave_the_head() -> None:
    assert table(("A", "B"), []) == ["A  B"]
