"""What of a draft is kept on disk: what its flow declares, and never a code, a secret or a content."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import typing
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from slr_desktop.services.drafts import FORBIDDEN
from slr_desktop.ui import flows
from slr_desktop.ui.flows.request import RequestDraft, RequestFlow
from slr_desktop.ui.flows.stored import plain_draft, stored_fields, with_kept
from slr_desktop.ui.flows.walk import Straight


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(flows.__path__):
        yield importlib.import_module(f"{flows.__name__}.{found.name}")


def draft_of(flow: Any) -> type:
    """The class of a flow's draft: what its function of what is missing takes."""
    judge = flow.lacks if isinstance(flow, Straight) else flow.missing
    hints = typing.get_type_hints(judge)
    return next(h for h in hints.values() if dataclasses.is_dataclass(h) and isinstance(h, type))


def declared() -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for module in modules():
        for name, value in vars(module).items():
            flow = value() if isinstance(value, type) and name.endswith("Flow") and name != "Flow" else value
            if getattr(value, "__module__", module.__name__) not in (module.__name__, Straight.__module__):
                continue
            if stored_fields(flow) and not isinstance(flow, type):
                found.append((f"{module.__name__.rpartition('.')[2]}.{name}", flow))
    return found


FLOWS = declared()


def test_several_flows_keep_their_drafts() -> None:
    assert len(FLOWS) >= 5


@pytest.mark.parametrize(("name", "flow"), FLOWS, ids=[name for name, _ in FLOWS])
def test_what_a_flow_declares_is_there_and_may_be_kept(name: str, flow: Any) -> None:
    draft = draft_of(flow)()
    for field in stored_fields(flow):
        assert hasattr(draft, field), f"{name} has no {field}"
        assert not any(word in field for word in FORBIDDEN), f"{name} keeps {field}"
    plain = plain_draft(draft, stored_fields(flow))
    assert with_kept(draft, plain, stored_fields(flow)) == draft


def test_a_draft_comes_back_as_it_was() -> None:
    draft = RequestDraft(names=("a", "b"), reason="CHG-7", margin=10, wishes={"a": {"T": 3}})
    kept = plain_draft(draft, RequestFlow.stored)
    assert with_kept(RequestDraft(), kept, RequestFlow.stored) == draft


@pytest.mark.parametrize(
    "kept",
    [
        {"names": 7},
        {"names": ["a", 7]},
        {"names": {"a": "b"}, "reason": "CHG"},
        {"wishes": {"a": {"T": "three"}}},
        {"wishes": [1, 2]},
        {"margin": True},
        {"margin": "10"},
        {"printed": "a code that was slipped in", "codes": [["a", "b"]]},
        {"": None, "names": None},
    ],
)
def test_what_cannot_be_read_stays_as_it_is(kept: dict[str, Any]) -> None:
    fields = RequestFlow.stored
    found = with_kept(RequestDraft(), kept, fields)
    if "reason" in kept:
        assert found == RequestDraft(reason="CHG")
    else:
        assert found == RequestDraft()


def test_a_flow_that_declares_nothing_keeps_nothing() -> None:
    class Bare:
        stored = "names"

    assert stored_fields(object()) == ()
    assert stored_fields(Bare()) == ()
