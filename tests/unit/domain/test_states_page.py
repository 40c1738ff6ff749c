"""The page of states is drawn from the table, so it cannot say anything else."""

from __future__ import annotations

from scripts import draw_states
from slr_desktop.domain.reservations import TABLE, Event, No, State


def test_the_page_is_what_the_table_says() -> None:
    assert draw_states.PAGE.read_text("utf-8") == draw_states.page(), (
        "the table of reservations has changed: run scripts/draw_states.py"
    )


def test_the_diagram_has_an_arrow_for_every_move_and_no_other() -> None:
    arrows = set()
    for line in draw_states.diagram().splitlines():
        ends, colon, events = line.strip().partition(": ")
        if colon:
            start, end = ends.split(" --> ")
            arrows |= {(State[start], Event(event), State[end]) for event in events.split(", ")}
    assert arrows == {(state, event, row) for (state, event), row in TABLE.items() if isinstance(row, State)}


def test_every_pair_has_its_cell() -> None:
    rows = [line.strip("|").split("|") for line in draw_states.table().splitlines()[2:]]
    assert [row[0].strip() for row in rows] == [event.value for event in Event]
    refused = sum(cell.strip().startswith("refused (") for row in rows for cell in row)
    assert refused == sum(isinstance(row, No) for row in TABLE.values())
    assert {len(row) for row in rows} == {1 + len(State)}
