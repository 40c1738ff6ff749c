"""Previews of a site's wizards: they write nothing, and the act that follows does what they said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import AuthorizationStatus
from slr_desktop.domain.reservations import Event
from slr_desktop.services import copies, hand_back, install, instances, kept, outbox, request, update
from slr_desktop.services.desk import Desk
from slr_desktop.services.hand_back_previews import cancel_preview, discard_preview, return_preview
from slr_desktop.services.instances import Draft, find, status_of
from slr_desktop.services.leaving import NOT_YET, Leaving
from slr_desktop.services.previews import choices, request_preview
from slr_desktop.services.verification import describe
from tests.fakes.two_sides import (
    BASIC,
    DAY,
    ENHANCED,
    MANNER,
    PASSPHRASE,
    PORT,
    PRODUCT,
    TwoSides,
    state_of,
)

T = TypeVar("T")
TRAINING_ONLY = {"introduction"}


def looking(desk: Desk, call: Callable[[], T]) -> T:
    """What a preview says, which must not change a byte; it needs no passphrase."""
    before, keys, desk.keys = state_of(desk), desk.keys, None
    try:
        return call()
    finally:
        desk.keys = keys
        assert state_of(desk) == before


def real_fields(cose: bytes) -> dict[str, object]:
    artefact = kept.artefact_of(cose)
    return {k: v for k, v in describe(artefact.header, artefact.body).items() if v not in (None, [])}


def check_leaves(leaves: tuple[Leaving, ...], cose: bytes, *, code: bool = False) -> None:
    """The list names every field of what was then signed; what it gave a value for has that value."""
    real = real_fields(cose)
    listed = {item.field: item for item in leaves}
    extra = TRAINING_ONLY | ({"code"} if code else set())
    assert set(listed) - extra == set(real)
    for name, value in real.items():
        item = listed[name]
        assert item.made_later == (name in NOT_YET and not item.value)
        if isinstance(value, str) and not item.made_later:
            assert item.value == value
    place = real["position"]
    assert isinstance(place, dict)
    assert listed["position"].value.startswith(f"epoch {place['epoch']}, number {place['number']}")


class TestChoices:
    def test_those_that_cannot_ask_say_why(self, sides: TwoSides) -> None:
        sides.add("a-smart", enable=False)
        sides.add("b-free")
        sides.add("c-open")
        sides.ask("c-open")
        sides.reserve("d-reserved")
        sides.add("e-sub", enable=False, cluster="x", node="subscriber")
        instances.add(sides.site, [Draft(name="f-old", product=PRODUCT, release="12.0(1)", serial="OLD")])
        found = looking(sides.site, lambda: choices(sides.site, Event.REQUEST))
        assert [c.instance.name for c in found if c.possible] == ["b-free", "c-open"]
        assert [c.instance.name for c in found if c.enable_first] == ["a-smart"]
        why = {c.instance.name: c.refusal.what for c in found if c.refusal}
        assert "registered already" in why["d-reserved"]
        assert "subscriber" in why["e-sub"]
        assert "12.5(1)" in why["f-old"]

    def test_of_a_return_and_a_cancel(self, sides: TwoSides) -> None:
        sides.add("a-open")
        sides.ask("a-open")
        sides.reserve("b-reserved")
        for event, wanted in ((Event.RETURN, ["b-reserved"]), (Event.CANCEL, ["a-open"])):
            found = looking(sides.site, lambda event=event: choices(sides.site, event))  # type: ignore[misc]
            assert [c.instance.name for c in found if c.possible] == wanted

    def test_an_authority_has_none(self, sides: TwoSides) -> None:
        calls: tuple[Callable[[], object], ...] = (
            lambda: choices(sides.authority, Event.REQUEST),
            lambda: request_preview(sides.authority, []),
            lambda: return_preview(sides.authority, []),
            lambda: cancel_preview(sides.authority, []),
            lambda: discard_preview(sides.authority, b""),
        )
        for call in calls:
            with pytest.raises(Refusal) as refused:
                call()
            assert refused.value.code == "wrong-state"


class TestRequests:
    def test_usage_is_the_proposal_and_what_is_typed_goes_before_it(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 30, PORT: 4})
        first, second = looking(
            sides.site,
            lambda: request_preview(sides.site, ["cuc-a", "cuc-b"], {PORT: 6}, each={"cuc-b": {BASIC: 7}}),
        )
        assert {t.tag: (t.used, t.wished) for t in first.tags if t.used or t.wished} == {
            BASIC: (30, 30), PORT: (4, 6),
        }  # fmt: skip
        assert {t.tag: t.wished for t in second.tags if t.wished} == {BASIC: 7, PORT: 6}

    def test_every_tag_that_may_be_reserved_is_listed_with_what_it_counts(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        (found,) = looking(sides.site, lambda: request_preview(sides.site, ["cuc-a"]))
        tags = {t.tag: t for t in found.tags}
        assert {BASIC, ENHANCED, PORT, "CUC_SpeechConnectGuestUser"} <= set(tags)
        assert not {"CUC_SpeechView", "CUC_SpeechViewPro"} & set(tags)
        assert tags["CUC_SpeechConnectGuestUser"].free
        assert tags["CUC_Export_Restricted_Authorization_Key"].at_most == 1
        assert all(t.counts for t in found.tags)

    def test_the_request_does_what_the_preview_said(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b")
        sides.ask("cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        instances.report_usage(sides.site, "cuc-a", {BASIC: 30})
        each = {"cuc-b": {BASIC: 7}}
        found = looking(
            sides.site, lambda: request_preview(sides.site, ["cuc-a", "cuc-b"], {PORT: 2}, each=each)
        )
        made = request.request(sides.site, ["cuc-a", "cuc-b"], {PORT: 2}, each=each).carry
        for preview, signed in zip(found, made, strict=True):
            check_leaves(preview.leaves, signed.cose)
            body = kept.artefact_of(signed.cose).body
            wished = {t.regid: t.wished for t in preview.tags if t.wished}
            assert dict(getattr(body, "wish")) == wished  # noqa: B009 - a request's

    def test_in_training_it_says_that_the_site_introduces_itself(
        self, sides: TwoSides, real_sides: TwoSides
    ) -> None:
        for each in (sides, real_sides):
            each.add("cuc-a")
        (training,) = request_preview(sides.site, ["cuc-a"], {BASIC: 1})
        (real,) = request_preview(real_sides.site, ["cuc-a"], {BASIC: 1})
        introduced = next(item.value for item in training.leaves if item.field == "introduction")
        assert introduced.startswith("name North Site, public_key ")
        assert "introduction" not in {item.field for item in real.leaves}
        check_leaves(real.leaves, real_sides.ask("cuc-a", **{BASIC: 1})[0].cose)

    def test_no_name_that_people_gave_leaves_the_site(self, real_sides: TwoSides) -> None:
        real_sides.add("secret-plant-cuc", serial="X9")
        (found,) = request_preview(real_sides.site, ["secret-plant-cuc"], {BASIC: 1})
        assert not any("secret-plant" in item.value for item in found.leaves)

    def test_one_in_smart_licensing_mode_is_shown_as_if_it_had_been_enabled(self, sides: TwoSides) -> None:
        sides.add("cuc-a", enable=False)
        sides.add("cuc-b")

        def names() -> list[tuple[bool, bool, bool]]:
            found = request_preview(sides.site, ["cuc-a", "cuc-b"], {BASIC: 40}, enabling=True)
            return [(p.enables, p.refusal is None, bool(p.leaves)) for p in found]

        assert looking(sides.site, names) == [(True, True, True), (False, True, True)]
        (plain,) = request_preview(sides.site, ["cuc-a"], {BASIC: 40})
        assert plain.refusal is not None
        assert not plain.enables

    def test_an_open_request_comes_again(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        code = request.request(sides.site, ["cuc-a"], {BASIC: 40}).codes[0][1]
        (found,) = looking(sides.site, lambda: request_preview(sides.site, ["cuc-a"], {BASIC: 99}))
        assert (found.repeats, found.code, found.leaves) == (True, code, ())
        assert {t.tag: t.wished for t in found.tags if t.wished} == {BASIC: 40}

    def test_one_that_cannot_ask_says_why(self, sides: TwoSides) -> None:
        sides.add("cuc-a", enable=False)
        sides.add("cuc-b")
        bad, good = request_preview(sides.site, ["cuc-a", "cuc-b"], {BASIC: 1})
        assert bad.refusal is not None
        assert (good.refusal, bad.refusal.code) == (None, "wrong-state")

    @pytest.mark.parametrize(
        ("given", "code"),
        [
            ({"CUC_SpeechView": 1}, "not-reservable"),
            ({BASIC: -1}, "bad-value"),
            ({"Nothing": 1}, "unknown-name"),
            ({f"{BASIC}@14": 1}, "higher-release"),
        ],
    )
    def test_a_wish_that_would_be_refused_is_refused_here(
        self, sides: TwoSides, given: dict[str, int], code: str
    ) -> None:
        sides.add("cuc-a")
        (found,) = looking(sides.site, lambda: request_preview(sides.site, ["cuc-a"], given))
        assert found.refusal is not None
        assert found.refusal.code == code

    def test_a_product_that_makes_its_own_codes_gets_a_guide(self, sides: TwoSides) -> None:
        udi = sides.add_cisco("cm-a")
        (found,) = looking(sides.site, lambda: request_preview(sides.site, ["cm-a"]))
        assert "license smart reservation request" in [g.command for g in found.guides]
        assert (found.leaves, found.code) == ((), "")
        request.request(sides.site, ["cm-a"], {}, code=udi)
        assert request_preview(sides.site, ["cm-a"])[0].code == udi


class TestReturns:
    def test_what_stops_and_what_is_left(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 25})
        sides.later(10 * DAY)
        install.install(sides.site, sides.authorize(sides.ask_in_one("cuc-a")).file_bytes, None)
        (found,) = looking(sides.site, lambda: return_preview(sides.site, ["cuc-a"]))
        assert (found.stops, found.used, found.tail) == ({BASIC: 40}, {BASIC: 25}, "UC-A")
        assert found.after is not None
        assert found.after.evaluation.remaining_seconds == 80 * DAY
        assert found.after.authorization is AuthorizationStatus.EVALUATION
        assert len(found.notes) == 1
        (done,) = hand_back.give_back(sides.site, ["cuc-a"])
        assert status_of(sides.site, find(sides.site, "cuc-a")) == found.after
        assert done.made is not None
        check_leaves(found.leaves, done.made.cose, code=True)

    def test_without_days_left_enforcement_begins_at_once(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 25})
        sides.later(100 * DAY)
        install.install(sides.site, sides.authorize(sides.ask_in_one("cuc-a")).file_bytes, None)
        (found,) = return_preview(sides.site, ["cuc-a"])
        assert found.after is not None
        assert found.after.enforced
        assert any("enforcement begins" in note.text for note in found.notes)

    def test_an_update_that_was_not_confirmed_is_named(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        made = update.update(sides.authority, "CUC-A", {BASIC: 50}, supersede=False, note="").made
        assert made is not None
        install.install(sides.site, made.file_bytes, None)
        (found,) = return_preview(sides.site, ["cuc-a"])
        assert found.update
        assert any("update" in note.text for note in found.notes)

    def test_with_nothing_installed_the_last_code_is_shown(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        code = hand_back.give_back(sides.site, ["cuc-a"])[0].code
        (found,) = looking(sides.site, lambda: return_preview(sides.site, ["cuc-a"]))
        assert found.refusal is not None
        assert (found.refusal.code, found.last_code, found.stops) == ("wrong-state", code, None)

    def test_a_short_serial_is_typed_whole(self, sides: TwoSides) -> None:
        sides.add("cuc-a", serial="X9")
        assert return_preview(sides.site, ["cuc-a"])[0].tail == "X9"

    def test_a_product_that_makes_its_own_codes_gets_a_guide(self, sides: TwoSides) -> None:
        from slr_desktop.services import foreign
        from tests.unit.codec.cisco import made_up

        udi = sides.add_cisco("cm-a")
        request.request(sides.site, ["cm-a"], {}, code=udi)
        foreign.install(sides.site, made_up.authorization(made_up.entitlement(), udi=udi).encode(), None)
        (found,) = looking(sides.site, lambda: return_preview(sides.site, ["cm-a"]))
        assert found.guide is not None
        assert found.guide.command == "license smart reservation return"
        assert (found.refusal, found.leaves) == (None, ())


class TestCancelling:
    def test_what_is_open_since_when_and_what_follows(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        code = request.request(sides.site, ["cuc-a"], {}).codes[0][1]
        (found,) = looking(sides.site, lambda: cancel_preview(sides.site, ["cuc-a"]))
        assert (found.code, found.authority, found.since) == (code, "Example Account", sides.site.now)
        assert (found.handed_over, len(found.notes)) == (False, 1)
        (item,) = outbox.list_outbox(sides.site)
        outbox.mark_handed_over(sides.site, item.exchange, item.number, "by hand")
        (later,) = cancel_preview(sides.site, ["cuc-a"])
        assert later.handed_over
        assert any("blocks licenses" in note.text for note in later.notes)

    def test_nothing_to_cancel(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        (found,) = cancel_preview(sides.site, ["cuc-a"])
        assert found.refusal is not None
        assert found.refusal.harmless

    def test_of_ciscos_the_authorization_goes_back_first(self, sides: TwoSides) -> None:
        udi = sides.add_cisco("cm-a")
        request.request(sides.site, ["cm-a"], {}, code=udi)
        (found,) = looking(sides.site, lambda: cancel_preview(sides.site, ["cm-a"]))
        assert any("give it back at the product first" in note.text for note in found.notes)


class TestGivingBackWhatWasNeverInstalled:
    def test_of_a_cancelled_request(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        made = sides.authorize(sides.ask_in_one("cuc-a"))
        (open_one,) = looking(sides.site, lambda: discard_preview(sides.site, made.file_bytes))
        assert (open_one.why, open_one.open_request, open_one.refusal) == (None, True, None)
        hand_back.cancel(sides.site, ["cuc-a"])
        (found,) = looking(sides.site, lambda: discard_preview(sides.site, made.file_bytes))
        assert (found.instance, found.sequence, found.counts) == ("cuc-a", 1, {BASIC: 40})
        assert found.why is not None
        assert (found.why.code, found.open_request, found.refusal) == ("request-cancelled", False, None)
        code = hand_back.discard(sides.site, made.file_bytes, None)[0].code
        (again,) = discard_preview(sides.site, made.file_bytes)
        assert again.refusal is not None
        assert (again.code, again.refusal.code) == (code, "replayed")

    def test_of_what_is_installed(self, sides: TwoSides) -> None:
        made = sides.reserve("cuc-a")
        (found,) = looking(sides.site, lambda: discard_preview(sides.site, made.file_bytes))
        assert found.refusal is not None
        assert (found.refusal.code, found.code) == ("wrong-state", "")

    def test_of_another_sites_instance(self, sides: TwoSides, real_sides: TwoSides) -> None:
        real_sides.add("cuc-z")
        made = real_sides.authorize(real_sides.ask_in_one("cuc-z"))
        with pytest.raises(Refusal) as refused:
            discard_preview(sides.site, made.file_bytes)
        assert refused.value.code in {"training-mismatch", "unknown-signer"}

    def test_a_forgotten_request_is_known_by_the_chain_key_only(
        self, sides: TwoSides, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        sides.add("cuc-a")
        backup = tmp_path_factory.mktemp("backup") / "site.slr"
        backup.write_bytes(state_of(sides.site))
        made = sides.authorize(sides.ask_in_one("cuc-a"))
        restored = copies.restore(
            sides.machines["site"], backup, backup.with_name("new.slr"), PASSPHRASE, MANNER
        )
        (found,) = discard_preview(restored, made.file_bytes)
        assert (found.refusal, found.open_request) == (None, False)
        assert found.why is not None
        assert found.why.code == "no-such-request"
        restored.keys = None
        (locked,) = discard_preview(restored, made.file_bytes)
        assert locked.refusal is not None
        assert locked.refusal.code == "passphrase-missing"
        restored.workspace.close()
