"""Pinning a training site at its first request: what the real way refuses, it refuses too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slr_desktop.codec import opening
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.parties import Party
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.services import inbox, instances, request, set_up, trust
from slr_desktop.services.inbound import pinned_site
from slr_desktop.services.instances import Draft
from tests.fakes.two_sides import BASIC, PRODUCT, RELEASE, Machine, TwoSides, make


@pytest.fixture
def stranger(sides: TwoSides) -> bytes:
    """A request of another training site that trusts this authority and is not known by it."""
    machine = Machine(sides.folder / "far", "far site")
    far = make(machine, "Far Site", Role.SITE, training=True)
    words = set_up.word_list(machine)
    made, identity = trust.export(sides.authority, words)
    trust.import_statement(far, made.file_bytes, identity.words, words)
    instances.add(far, [Draft(name="far", product=PRODUCT, release=RELEASE, serial="FAR-1")])
    request.switch_mode(far, ["far"], Event.ENABLE)
    data = request.request(far, ["far"], {BASIC: 3}).carry[0].file_bytes
    far.workspace.close()
    return data


def test_a_site_that_is_not_known_is_pinned(sides: TwoSides, stranger: bytes) -> None:
    found = pinned_site(sides.authority, stranger)
    assert found is not None
    assert (found.name, found.compared) == ("Far Site", False)


def test_a_key_that_is_known_as_another_sides_is_not_pinned(sides: TwoSides, stranger: bytes) -> None:
    found = pinned_site(sides.authority, stranger)
    assert found is not None
    with sides.authority.act("trust") as act:
        act.records.put(replace(found, id="ab" * 16, name="South Site"))
        act.enter("trusted", party="ab" * 16, name="South Site")
    with pytest.raises(Refusal) as refused:
        pinned_site(sides.authority, stranger)
    assert refused.value.code == "key-changed"
    assert refused.value.facts["name"] == "Far Site"
    assert sides.authority.workspace.get(Party, found.id) is None


class TestComparingAfterwards:
    def test_the_introduction_comes_out_of_the_request_that_is_here(
        self, sides: TwoSides, stranger: bytes
    ) -> None:
        assert trust.introduction_of(sides.authority, "Far Site") is None
        sides.authorize(stranger)
        inner = trust.introduction_of(sides.authority, "Far Site")
        assert inner is not None
        assert inner == trust.statement_in(sides.authority, stranger)
        words = set_up.word_list(sides.machines["authority"])
        fingerprint = opening.fingerprint(inner).hex()
        assert trust.import_statement(sides.authority, inner, fingerprint, words).compared
        assert trust.introduction_of(sides.authority, "Far Site") is None

    def test_a_request_in_the_inbox_will_do(self, sides: TwoSides, stranger: bytes) -> None:
        inbox.take_in(sides.authority, stranger)
        assert trust.introduction_of(sides.authority, "Far Site") is not None

    def test_other_words_are_refused(self, sides: TwoSides, stranger: bytes) -> None:
        sides.authorize(stranger)
        inner = trust.introduction_of(sides.authority, "Far Site")
        assert inner is not None
        with pytest.raises(Refusal) as refused:
            trust.import_statement(
                sides.authority, inner, "00" * 16, set_up.word_list(sides.machines["authority"])
            )
        assert refused.value.code == "fingerprint-differs"

    def test_at_a_site_nothing_is_taken_out_of_a_request(self, sides: TwoSides, stranger: bytes) -> None:
        assert trust.statement_in(sides.site, stranger) == stranger
