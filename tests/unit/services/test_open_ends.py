"""What waits before any exchange does: that nobody is trusted yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from slr_desktop.app import App
from slr_desktop.domain.roles import Role
from slr_desktop.services import instances, open_ends, set_up, trust
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import Draft
from tests.fakes.two_sides import BASIC, NOW, PRODUCT, RELEASE, Machine, TwoSides, make

WORDS = set_up.word_list(App())


@pytest.fixture
def made(tmp_path: Path) -> Iterator[list[Desk]]:
    desks: list[Desk] = []
    yield desks
    for desk in desks:
        desk.workspace.close()


def new(made: list[Desk], folder: Path, role: Role, *, training: bool = False) -> Desk:
    desk = make(Machine(folder / f"{role.value}-{len(made)}", "new"), "Harbour", role, training=training)
    made.append(desk)
    return desk


def first_kind(desk: Desk) -> str:
    found = open_ends.open_ends(desk)
    return found[0].kind if found else ""


class TestASite:
    @pytest.mark.parametrize("training", [True, False])
    def test_without_an_authority_that_stands_first(
        self, made: list[Desk], tmp_path: Path, training: bool
    ) -> None:
        site = new(made, tmp_path, Role.SITE, training=training)
        instances.add(site, [Draft(name="cuc-a", product=PRODUCT, release=RELEASE, serial="CUC-A")])
        instances.report_usage(site, "cuc-a", {BASIC: 5})
        first, *others = open_ends.open_ends(site)
        assert [e.kind for e in others] == ["evaluation"]
        assert open_ends.describe(first) == {
            "exchange": "",
            "kind": "trust",
            "subject": "Harbour",
            "since": "2026-03-01T09:00:00Z",
            "due": None,
            "next": "No authority is trusted here yet. "
            "Import its trust anchor: trust import FILE --fingerprint WORDS",
            "waiting": None,
        }
        assert first.since == NOW

    def test_once_one_is_trusted_it_is_gone(self, made: list[Desk], tmp_path: Path) -> None:
        site, authority = new(made, tmp_path, Role.SITE), new(made, tmp_path, Role.AUTHORITY)
        statement, identity = trust.export(authority, WORDS)
        trust.import_statement(site, statement.file_bytes, identity.words, WORDS)
        assert open_ends.open_ends(site) == []

    def test_whose_products_make_their_own_codes_needs_none(self, made: list[Desk], tmp_path: Path) -> None:
        site = new(made, tmp_path, Role.SITE)
        cisco = Draft(name="cucm", product="cucm", release="12.5", udi="P:UCM,S:A1", family="cisco")
        instances.add(site, [cisco])
        assert first_kind(site) != "trust"
        instances.add(site, [Draft(name="cuc-a", product=PRODUCT, release=RELEASE, serial="CUC-A")])
        assert first_kind(site) == "trust"


class TestAnAuthority:
    def test_that_knows_no_site_waits_for_one(
        self, made: list[Desk], tmp_path: Path, sides: TwoSides
    ) -> None:
        authority = new(made, tmp_path, Role.AUTHORITY)
        (end,) = open_ends.open_ends(authority)
        assert end.kind == "trust"
        assert end.next.text.startswith("No site is known here yet.")
        assert open_ends.open_ends(sides.authority) == []

    def test_in_training_the_first_request_brings_it(self, made: list[Desk], tmp_path: Path) -> None:
        assert open_ends.open_ends(new(made, tmp_path, Role.AUTHORITY, training=True)) == []
