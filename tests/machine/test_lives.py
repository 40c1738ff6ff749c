"""Mail that is repeated, shuffled, dropped and forged, and workspaces put back, create, lose or double nothing.

What is claimed, after every act of every life:

- On every line purchased = reserved + in transit + available, and available is never below zero.
- Whatever an instance holds was signed by the authority for that instance and that number, and is
  installed byte for byte. The authority counts at least as much for it, with three exceptions that
  no software on either side can avoid: the site was put back behind a code that it had given out;
  the authority was put back behind the signature, which cannot be unmade; or a restored authority
  was shown an authorization that the site had never installed.
- In one history of a workspace a number is signed once, a request is granted once, a number is
  installed once, a code is accepted once, a reservation is released once, and only by a code that
  its site has given out or by a note of a person. Putting a workspace back puts its history back.
- A refusal has one of the codes that the act may have, is an entry, and changes nothing else.
- Nothing forged, harmed, addressed otherwise, or made outside training is taken.
- A workspace that was put back silently takes in nothing from a side that has seen what this copy
  never made, and makes no numbered artefact once it was told; no side takes two artefacts at one
  place. So the copy is noticed, at one side or the other, at the next exchange there and back.
- When everything that was made is carried at last and everything is given back, all that was
  purchased is available, with the journals verified. A person has to remove only what no code can
  exist for: a typed request that its site has forgotten after a restore, and what an authority
  signed after it had been put back silently.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.machine.lives import Lives
from tests.machine.world import Template


def live(template: Template, room: Path, *, lives: int, steps: int) -> None:
    kind = type("Lives", (Lives,), {"template": template, "room": room})
    run_state_machine_as_test(
        kind,
        settings=settings(max_examples=lives, stateful_step_count=steps, report_multiple_bugs=False),
    )


@pytest.mark.timeout(900)
def test_two_hundred_lives(template: Template, room: Path) -> None:
    live(template, room, lives=200, steps=30)


@pytest.mark.nightly
@pytest.mark.timeout(10_000)
def test_two_thousand_longer_lives(template: Template, room: Path) -> None:
    live(template, room, lives=2000, steps=60)
