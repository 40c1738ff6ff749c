"""How the columns of a table share the width that there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.ui.widgets.widths import Wanted, shared

LEAST = 40


def want(whole: int, words: int = 0, title: int = LEAST) -> Wanted:
    return Wanted(whole=whole, words=words or whole, title=title)


def test_with_room_for_all_each_has_what_it_needs() -> None:
    assert shared(400, {0: want(100), 1: want(200)}, (), LEAST) == {0: 100, 1: 200}


def test_the_wide_ones_share_what_the_narrow_ones_leave() -> None:
    widths = shared(400, {0: want(100), 1: want(900, 90), 2: want(300, 90)}, (), LEAST)
    assert widths == {0: 100, 2: 150, 1: 150}


def test_a_number_stays_whole_before_a_sentence_has_its_share() -> None:
    widths = shared(400, {0: want(250, 220), 1: want(900, 90), 2: want(80)}, (), LEAST)
    assert widths[0] >= 220
    assert sum(widths.values()) <= 400


def test_what_can_be_done_without_goes_in_its_order_and_no_more_than_needed() -> None:
    columns = {0: want(150), 1: want(150), 2: want(150), 3: want(150)}
    assert set(shared(460, columns, (3, 1), LEAST)) == {0, 1, 2}
    assert set(shared(320, columns, (3, 1), LEAST)) == {0, 2}
    assert set(shared(600, columns, (3, 1), LEAST)) == {0, 1, 2, 3}


def test_titles_stay_whole_before_words() -> None:
    widths = shared(240, {0: want(200, 200, 60), 1: want(200, 200, 120)}, (), LEAST)
    assert widths[1] >= 120
    assert widths[0] >= 60


@given(
    room=st.integers(0, 2000),
    sizes=st.lists(st.tuples(st.integers(1, 900), st.integers(1, 900), st.integers(1, 200)), max_size=8),
    spare=st.lists(st.integers(0, 9), max_size=4),
)
def test_never_wider_than_what_is_there_unless_not_even_the_least_fits(
    room: int, sizes: list[tuple[int, int, int]], spare: list[int]
) -> None:
    wanted = {
        number: Wanted(whole=max(whole, title), words=max(min(words, whole), title), title=title)
        for number, (whole, words, title) in enumerate(sizes)
    }
    widths = shared(room, wanted, spare, LEAST)
    assert set(wanted) - set(widths) <= set(spare)
    assert sum(widths.values()) <= max(room, LEAST * len(widths))


def test_the_widest_give_way_first_and_the_narrow_ones_stay_whole() -> None:
    widths = shared(300, {0: want(80), 1: want(200, 200, 60), 2: want(160, 160, 60)}, (), LEAST)
    assert widths == {0: 80, 1: 110, 2: 110}
