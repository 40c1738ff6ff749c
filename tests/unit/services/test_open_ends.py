"""What waits before any exchange does: that nobody is trusted yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from slr_desktop.app import App
from slr_desktop.domain.roles import Role
from slr_desktop.services import (
    accounts,
    carry,
    hand_back,
    install,
    instances,
    open_ends,
    set_up,
    take_codes,
    trust,
    update,
)
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


def saved(desk: Desk, folder: Path) -> Desk:
    """Its introduction or trust anchor is written to a folder."""
    made, _identity = trust.export(desk, WORDS)
    assert carry.deliver(desk, [made], folder)
    return desk


class TestASite:
    @pytest.mark.parametrize("training", [True, False])
    def test_without_an_authority_that_stands_first(
        self, made: list[Desk], tmp_path: Path, training: bool
    ) -> None:
        site = new(made, tmp_path, Role.SITE, training=training)
        instances.add(site, [Draft(name="cuc-a", product=PRODUCT, release=RELEASE, serial="CUC-A")])
        instances.report_usage(site, "cuc-a", {BASIC: 5})
        first, *others = open_ends.open_ends(site)
        assert [e.kind for e in others] == ["introduce", "evaluation"]
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
        assert [end.kind for end in open_ends.open_ends(site)] == ["introduce"]

    def test_its_introduction_waits_until_it_was_saved(
        self, made: list[Desk], tmp_path: Path, sides: TwoSides
    ) -> None:
        site = new(made, tmp_path, Role.SITE)
        _trusted, own = open_ends.open_ends(site)
        assert (own.kind, own.subject, own.due) == ("introduce", "Harbour", None)
        assert own.next.text.startswith("The introduction of this site was never saved")
        saved(site, tmp_path / "stick")
        assert [end.kind for end in open_ends.open_ends(site)] == ["trust"]

    def test_in_training_the_first_request_brings_it(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        assert first_kind(sides.site) == "introduce"
        sides.ask("cuc-a")
        assert first_kind(sides.site) == "reserve"

    def test_in_real_work_an_answer_shows_that_it_arrived(self, real_sides: TwoSides) -> None:
        real_sides.add("cuc-a")
        (asked,) = real_sides.ask("cuc-a")
        assert first_kind(real_sides.site) == "introduce"
        install.install(real_sides.site, real_sides.authorize(asked.file_bytes).file_bytes, None)
        assert first_kind(real_sides.site) != "introduce"
        assert first_kind(real_sides.authority) != "introduce"  # who asks knows its anchor

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
        end, own, stock = open_ends.open_ends(authority)
        assert (end.kind, own.kind, stock.kind) == ("trust", "introduce", "stock")
        assert own.next.text.startswith("The trust anchor of this authority was never saved")
        assert end.next.text.startswith("No site is known here yet.")
        assert open_ends.open_ends(saved(sides.authority, tmp_path / "stick")) == []

    def test_in_training_the_first_request_may_bring_it(self, made: list[Desk], tmp_path: Path) -> None:
        trusted = open_ends.open_ends(new(made, tmp_path, Role.AUTHORITY, training=True))[0]
        assert trusted.kind == "trust"
        assert "or take its first request in" in trusted.next.text

    def test_without_licenses_it_is_told_what_is_lacking(self, made: list[Desk], tmp_path: Path) -> None:
        authority = saved(new(made, tmp_path, Role.AUTHORITY), tmp_path / "stick")
        assert open_ends.open_ends(authority)[1].next.text.startswith("There is no account here yet")
        accounts.add_account(authority, "Voice")
        assert open_ends.open_ends(authority)[1].next.text.startswith("There are no licenses here yet")
        accounts.add_licenses(authority, "Voice", BASIC, 10, release=RELEASE)
        assert [end.kind for end in open_ends.open_ends(authority)] == ["trust"]


class TestWhatIsToBeCarried:
    """What was made says that it lies here still; once it has left, that."""

    def only(self, desk: Desk) -> tuple[str, str, bool]:
        (end,) = [e for e in open_ends.open_ends(desk) if e.kind != "evaluation"]
        return end.kind, end.next.text, end.to_carry

    def test_a_request(self, sides: TwoSides, tmp_path: Path) -> None:
        sides.add("cuc-a")
        made = sides.ask("cuc-a")
        assert self.only(sides.site) == (
            "reserve",
            "Carry the request to the authority and install its authorization.",
            True,
        )
        carry.deliver(sides.site, made, tmp_path / "stick")
        assert self.only(sides.site) == (
            "reserve",
            "The request has left: install its authorization when it comes back.",
            False,
        )

    def test_a_first_authorization_until_it_has_left(self, sides: TwoSides, tmp_path: Path) -> None:
        sides.add("cuc-a")
        made = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        assert self.only(sides.authority) == (
            "carry",
            "Carry the authorization to North Site: nothing can be installed there before.",
            True,
        )
        carry.deliver(sides.authority, [made], tmp_path / "stick")
        assert open_ends.open_ends(sides.authority) == []

    def test_an_update_its_confirmation_and_its_receipt(self, sides: TwoSides, tmp_path: Path) -> None:
        carry.deliver(sides.authority, [sides.reserve("cuc-a")], tmp_path / "a")
        issued = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
        assert issued.made is not None
        assert self.only(sides.authority)[1].startswith("Carry the authorization to the site; then enter")
        carry.deliver(sides.authority, [issued.made], tmp_path / "b")
        assert self.only(sides.authority)[1:] == (
            "Enter the confirmation code that the site sends back.",
            False,
        )
        done = install.install(sides.site, issued.made.file_bytes, "cuc-a")[0].carry
        assert done is not None
        assert self.only(sides.site)[1].startswith("Carry the confirmation to the authority, or read")
        carry.deliver(sides.site, [done], tmp_path / "c")
        assert self.only(sides.site)[1].startswith("Enter the confirmation code at the authority")
        take_codes.confirm(sides.authority, done.file_bytes, with_receipt=True)
        assert self.only(sides.authority)[1].startswith("Carry the receipt to North Site")

    def test_a_return(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        hand_back.give_back(sides.site, ["cuc-a"])
        assert self.only(sides.site)[1].startswith("Carry the return to the authority, or read its code out")
