"""Drafts: what was typed survives a crash, and what must not be kept never reaches the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.services import drafts
from tests.fakes.two_sides import DAY, NOW, Machine

DESK = bytes(range(16))
GIVEN: dict[str, Any] = {
    "names": ("cuc-a", "cuc-b"),
    "quantities": {"cuc-a": {"CUC_BasicMessaging": 40}},
    "reason": "ticket 4711",
    "account": "Voice",
    "supersede": True,
    "step": 2,
}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path, "drafts")


def written(machine: Machine) -> str:
    return "".join(path.read_text("utf-8") for path in (machine.state_folder() / "documents").iterdir())


def test_what_was_given_comes_back(machine: Machine) -> None:
    assert drafts.load(machine, DESK, "request") is None
    assert drafts.save(machine, DESK, "request", GIVEN)
    found = drafts.load(machine, DESK, "request")
    assert found is not None
    assert found.fields == GIVEN | {"names": ["cuc-a", "cuc-b"]}
    assert found.saved_at == NOW


def test_a_draft_belongs_to_one_wizard_of_one_workspace(machine: Machine) -> None:
    drafts.save(machine, DESK, "request", GIVEN)
    assert drafts.load(machine, DESK, "return") is None
    assert drafts.load(machine, bytes(16), "request") is None


def test_the_end_of_a_wizard_drops_it(machine: Machine) -> None:
    drafts.save(machine, DESK, "request", GIVEN)
    drafts.drop(machine, DESK, "request")
    drafts.drop(machine, DESK, "request")
    assert drafts.load(machine, DESK, "request") is None


def test_those_that_wait_come_newest_first(machine: Machine) -> None:
    for wizard in ("request", "add-instances", "answer"):
        drafts.save(machine, DESK, wizard, GIVEN)
        machine.own_clock.at += 60
    drafts.save(machine, bytes(16), "request", GIVEN)
    assert [d.wizard for d in drafts.waiting(machine, DESK)] == ["answer", "add-instances", "request"]


def test_after_30_days_it_is_not_offered_and_after_a_clock_set_back_neither(machine: Machine) -> None:
    drafts.save(machine, DESK, "request", GIVEN)
    machine.own_clock.at += 30 * DAY
    assert drafts.load(machine, DESK, "request") is not None
    machine.own_clock.at += 1
    assert drafts.waiting(machine, DESK) == []
    machine.own_clock.at = NOW - 1
    assert drafts.waiting(machine, DESK) == []


@pytest.mark.parametrize(
    "name",
    [
        "passphrase",
        "new_passphrase",
        "code",
        "typed_code",
        "key",
        "words",
        "fingerprint",
        "printed",
        "token",
        "data",
    ],
)
def test_fields_that_are_named_like_a_secret_are_left_out(machine: Machine, name: str) -> None:
    drafts.save(
        machine, DESK, "request", {name: "quiet harbour", "inner": {name: "quiet harbour"}, "step": 1}
    )
    assert "harbour" not in written(machine)
    found = drafts.load(machine, DESK, "request")
    assert found is not None
    assert found.fields == {"inner": {}, "step": 1}


@pytest.mark.parametrize(
    "code",
    [
        "SRQ-UCXN:A-00000-11111", "trt-00000", "SCF: 00000", "SLR1:ABC", "CB-ZUCXN:A-AbC-12", "P:UCM,S:1",
        "a line\nSRT-00000-11111", "\r\nTCF-0", "0a1b2c3d", "<specificPLR>", "license smart reservation install x",
    ],
)  # fmt: skip
def test_codes_are_left_out_wherever_they_stand(machine: Machine, code: str) -> None:
    given = {"reason": code, "list": [code, "fine"], "map": {"a": code}, code: "x", "step": 1}
    drafts.save(machine, DESK, "request", given)
    found = drafts.load(machine, DESK, "request")
    assert found is not None
    assert found.fields == {"list": ["fine"], "map": {}, "step": 1}


@pytest.mark.parametrize(
    "value", [b"bytes", 1.5, None, object(), "x" * 2001, 1 << 60, {1: 2}.keys(), lambda: None]
)
def test_what_is_not_plain_is_left_out(machine: Machine, value: object) -> None:
    drafts.save(machine, DESK, "request", {"a": value, "b": [value, 1]})
    found = drafts.load(machine, DESK, "request")
    assert found is not None
    assert found.fields == {"b": [1]}


def test_it_does_not_grow_without_end(machine: Machine) -> None:
    deep: Any = "bottom"
    for _ in range(20):
        deep = [deep]
    drafts.save(machine, DESK, "request", {"deep": deep, "long": list(range(5000))})
    found = drafts.load(machine, DESK, "request")
    assert found is not None
    assert len(found.fields["long"]) == 2000
    assert "bottom" not in written(machine)
    assert not drafts.save(machine, DESK, "request", {"texts": ["x" * 2000] * 2000})


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=20),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
                    max_leaves=12))  # fmt: skip
def test_a_document_of_any_content_is_a_draft_or_none(shared: Machine, content: Any) -> None:
    name = f"draft-{DESK.hex()}-request"
    for document in ({"fields": content}, content):
        if isinstance(document, dict):
            shared.state_files.write(name, {"v": 1, "wizard": "request", "saved_at": NOW, **document})
            found = drafts.load(shared, DESK, "request")
            assert found is None or isinstance(found.fields, dict)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("drafts"), "drafts")


@pytest.mark.parametrize(
    "change", [{"v": 2}, {"wizard": "return"}, {"saved_at": "x"}, {"saved_at": True}, {"fields": []}]
)
def test_a_document_of_another_sort_is_no_draft(machine: Machine, change: dict[str, Any]) -> None:
    whole = {"v": 1, "wizard": "request", "saved_at": NOW, "fields": {}}
    machine.state_files.write(f"draft-{DESK.hex()}-request", whole | change)
    assert drafts.load(machine, DESK, "request") is None
