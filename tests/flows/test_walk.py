"""Walking through a wizard, without Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from slr_desktop.ui.flows.walk import Missing, Straight, Walk


@dataclass(frozen=True)
class Draft:
    name: str = ""
    long_way: bool = False
    result: str = ""


class Bending:
    """A flow whose steps depend on the draft."""

    def steps(self, draft: Draft) -> tuple[str, ...]:
        return ("ask", "more", "check", "done") if draft.long_way else ("ask", "check", "done")

    def commit_step(self, _draft: Draft) -> str:
        return "check"

    def missing(self, step: str, draft: Draft) -> Missing:
        return Missing.NAME if step == "ask" and not draft.name else Missing.NOTHING


def test_forward_says_what_is_missing_and_back_loses_nothing() -> None:
    walk = Walk(Bending(), Draft())
    assert walk.missing() is Missing.NAME
    with pytest.raises(ValueError, match="not complete"):
        walk.forward()
    walk.collect(replace(walk.draft, name="x"))
    assert walk.forward() == "check"
    assert walk.commits
    assert walk.back() == "ask"
    assert walk.draft.name == "x"
    assert not walk.can_go_back


def test_the_steps_may_come_and_go_with_the_draft() -> None:
    walk = Walk(Bending(), Draft(name="x"))
    walk.collect(replace(walk.draft, long_way=True))
    assert [walk.forward(), walk.forward()] == ["more", "check"]
    walk.back()
    walk.collect(replace(walk.draft, long_way=False))
    assert walk.step in {"check", "more"}


def test_nothing_passes_the_commit_and_nothing_comes_back_from_it() -> None:
    walk = Walk(Bending(), Draft(name="x"))
    walk.forward()
    with pytest.raises(ValueError, match="commits first"):
        walk.forward()
    assert walk.commit(replace(walk.draft, result="made")) == "done"
    assert walk.committed
    assert walk.last
    assert not walk.can_go_back
    with pytest.raises(ValueError, match="no way back"):
        walk.back()
    with pytest.raises(ValueError, match="does not commit"):
        walk.commit(walk.draft)


def test_a_straight_flow() -> None:
    flow = Straight[Draft](
        ("ask", "done"),
        "ask",
        lambda step, d: Missing.NAME if step == "ask" and not d.name else Missing.NOTHING,
    )
    walk = Walk(flow, Draft())
    assert (walk.steps, walk.number, walk.commits) == (("ask", "done"), 1, True)
    walk.collect(Draft(name="x"))
    assert walk.commit(Draft(name="x", result="r")) == "done"


def test_behind_the_commit_a_step_can_be_skipped_and_gone_back_to_until_its_act_was_done() -> None:
    walk = Walk(
        Straight[Draft](("ask", "more", "list", "end"), "ask", lambda _s, _d: Missing.NOTHING), Draft()
    )
    with pytest.raises(ValueError, match="commits first"):
        walk.skip()
    walk.commit(walk.draft)
    assert not walk.can_go_back
    assert walk.skip() == "list"
    assert walk.back() == "more"
    walk.forward()
    walk.settle()
    assert walk.forward() == "end"
    assert not walk.can_go_back
