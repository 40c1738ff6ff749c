"""Settings and recent workspaces: kept where they can be, defaults where they cannot."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.roles import Role
from slr_desktop.services import preferences
from slr_desktop.services.preferences import Place, Preferences, Scheme
from tests.fakes.two_sides import Machine, TwoSides

OWN = Preferences(
    language="de",
    scheme=Scheme.DARK,
    text_scale=150,
    operator="Anna",
    out=Place(folder="/media/LICXFER/slr", medium="LICXFER"),
    back=Place(folder="/media/OTHER"),
)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path, "preferences")


class TestSettings:
    def test_they_come_back(self, machine: Machine) -> None:
        assert preferences.preferences(machine) == Preferences()
        assert preferences.keep(machine, OWN)
        assert preferences.preferences(machine) == OWN

    @pytest.mark.parametrize(
        ("given_scale", "kept"), [(99, 100), (100, 100), (200, 200), (201, 200), (-5, 100), (10**9, 200)]
    )
    def test_text_sizes_have_bounds(self, machine: Machine, given_scale: int, kept: int) -> None:
        preferences.keep(machine, Preferences(text_scale=given_scale))
        assert preferences.preferences(machine).text_scale == kept

    def test_a_language_that_is_not_there_is_the_systems(self, machine: Machine) -> None:
        preferences.keep(machine, Preferences(language="fr"))
        assert preferences.preferences(machine).language == ""

    @given(
        st.dictionaries(
            st.sampled_from(["language", "scheme", "text_scale", "operator", "out", "back", "folder"]),
            st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.lists(st.integers(), max_size=2)
            | st.dictionaries(st.sampled_from(["folder", "medium"]), st.text(max_size=9) | st.integers()),
        )
    )  # fmt: skip
    def test_any_document_gives_settings(self, shared: Machine, content: dict[str, Any]) -> None:
        shared.state_files.write("settings", content)
        found = preferences.preferences(shared)
        assert found.language in preferences.LANGUAGES
        assert 100 <= found.text_scale <= 200
        assert isinstance(found.out.folder, str)

    def test_where_nothing_can_be_written_they_are_lost_without_a_word(self, tmp_path: Path) -> None:
        (tmp_path / "state").write_bytes(b"")
        machine = Machine(tmp_path, "preferences")
        assert not preferences.keep(machine, OWN)
        assert preferences.preferences(machine) == Preferences()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("preferences"), "preferences")


class TestRecent:
    def test_the_last_one_stands_first_and_each_once(self, machine: Machine, sides: TwoSides) -> None:
        for desk in (sides.site, sides.authority, sides.site):
            assert preferences.remember(machine, desk)
        first, second = preferences.recent(machine)
        assert (first.path, first.name, first.role) == (sides.site.workspace.path, "North Site", Role.SITE)
        assert (second.name, second.training, second.missing) == ("Example Account", True, False)

    def test_one_that_was_moved_is_marked(self, machine: Machine, sides: TwoSides) -> None:
        preferences.remember(machine, sides.site)
        path = sides.site.workspace.path
        path.rename(path.with_name("elsewhere.slr"))
        (found,) = preferences.recent(machine)
        assert (found.missing, found.name) == (True, "North Site")

    def test_one_can_be_forgotten(self, machine: Machine, sides: TwoSides) -> None:
        for desk in (sides.site, sides.authority):
            preferences.remember(machine, desk)
        assert preferences.forget(machine, sides.site.workspace.path)
        assert [r.name for r in preferences.recent(machine)] == ["Example Account"]
        assert preferences.forget(machine, Path("none"))

    def test_there_are_ten_at_most(self, machine: Machine) -> None:
        rows = [{"path": f"/x/{n}", "name": str(n), "role": "site", "training": False} for n in range(30)]
        machine.state_files.write("recent", {"workspaces": rows})
        assert len(preferences.recent(machine)) == 10
        preferences.forget(machine, Path("/x/0"))
        assert len(preferences.recent(machine)) == 9

    @pytest.mark.parametrize(
        "row",
        [
            None, [], {}, {"path": 1}, {"path": ""}, {"path": "a\0b", "role": "site"}, {"path": "a", "role": "x"},
            {"path": "a", "role": ["site"]},
        ],
    )  # fmt: skip
    def test_a_row_that_makes_no_sense_is_passed_over(self, machine: Machine, row: Any) -> None:
        fine = {"path": "/x", "name": "x", "role": "audit", "training": 1}
        machine.state_files.write("recent", {"workspaces": [row, fine]})
        (found,) = preferences.recent(machine)
        assert (found.role, found.training) == (Role.AUDIT, False)

    @pytest.mark.parametrize(
        "content", [{}, {"workspaces": None}, {"workspaces": {"a": 1}}, {"workspaces": 7}]
    )
    def test_a_document_that_makes_no_sense_is_empty(self, machine: Machine, content: dict[str, Any]) -> None:
        machine.state_files.write("recent", content)
        assert preferences.recent(machine) == []

    def test_a_name_that_is_no_text_is_remembered_too(self, machine: Machine) -> None:
        path = Path(os.fsdecode(b"/x/caf\xe9.slr"))
        machine.state_files.write(
            "recent", {"workspaces": [{"path": str(path), "name": "x", "role": "site", "training": True}]}
        )
        assert preferences.recent(machine)[0].path == path
