"""Write docs/reference/states.md from the table that the program itself goes by.

Run it after a change of the table; a test compares the page.

    python scripts/draw_states.py
"""

from __future__ import annotations

from pathlib import Path

from slr_desktop.domain.reservations import TABLE, Event, No, State

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "states.md"

OPENING = """\
# States of an instance in reservation mode

<!-- Written by scripts/draw_states.py from the table in slr_desktop/domain/reservations.py. -->

An instance is in one of four states. What can happen to it is an event: a command of the product, or an
authorization that is installed or given back. For every state and every event there is either a next state or a
refusal that says what is possible instead. Nothing but this table moves an instance.

- *install* is the first authorization of a request, *install an update* any later one.
- *return-authorization of the open request* gives back an authorization for the request that is open; *of another
  request* gives back one for a request that was cancelled or forgotten.
- Time moves nothing here: evaluation and overage change the authorization status, never the state.
"""

TITLES = {
    State.SMART: "Smart licensing mode",
    State.UNREGISTERED: State.UNREGISTERED.value[1].value,
    State.IN_PROGRESS: State.IN_PROGRESS.value[1].value,
    State.RESERVED: State.RESERVED.value[1].value,
}


def refusals() -> list[No]:
    """Every refusal of the table once, in the order in which they are met."""
    return list(dict.fromkeys(row for row in TABLE.values() if isinstance(row, No)))


def diagram() -> str:
    """A mermaid state diagram of every move; several events between two states share an arrow."""
    arrows: dict[tuple[State, State], list[str]] = {}
    for (start, event), row in TABLE.items():
        if isinstance(row, State):
            arrows.setdefault((start, row), []).append(event.value)
    names = [f'    state "{TITLES[state]}" as {state.name}' for state in State]
    moves = [f"    {a.name} --> {b.name}: {', '.join(events)}" for (a, b), events in arrows.items()]
    return "\n".join(["stateDiagram-v2", *names, f"    [*] --> {State.SMART.name}", *moves])


def table() -> str:
    """Events by rows, states by columns; a number is a refusal of the list below."""
    numbers = {row: n for n, row in enumerate(refusals(), start=1)}

    def cell(state: State, event: Event) -> str:
        row = TABLE[state, event]
        if isinstance(row, No):
            return f"refused ({numbers[row]})"
        return "unchanged" if row is state else f"**{TITLES[row]}**"

    lines = [["event", *TITLES.values()], ["---"] * (1 + len(State))]
    lines += [[event.value, *(cell(state, event) for state in State)] for event in Event]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def refusal_list() -> str:
    """The refusals by their numbers: code, sentence, way out."""
    rows = ["| | code | what it says | what to do |", "| --- | --- | --- | --- |"]
    for n, row in enumerate(refusals(), start=1):
        code = f"`{row.code}`" + (", harmless" if row.harmless else "")
        rows.append(f"| {n} | {code} | {row.what.format(name='NAME')} | {row.do.format(name='NAME')} |")
    return "\n".join(rows)


def page() -> str:
    """The whole page."""
    return f"""\
{OPENING}
```mermaid
{diagram()}
```

## Every event in every state

{table()}

## Refusals

Exit status 3. A refusal changes nothing; it is an entry in the journal.

{refusal_list()}
"""


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), "utf-8")
