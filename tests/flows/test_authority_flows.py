"""The flows of the authority's wizards, without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from slr_desktop.domain.accounts import IssuedState
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import OpenEnd, Waiting
from slr_desktop.domain.sentences import Sentence
from slr_desktop.services import drafts
from slr_desktop.services.answer_previews import AnswerItem
from slr_desktop.services.change_previews import RehostPreview, RemovePreview, UpdatePreview
from slr_desktop.services.code_preview import CodePreview
from slr_desktop.services.reservations import ReservationRow
from slr_desktop.ui.flows import answering, entering, rehosting, removing, updating
from slr_desktop.ui.flows.answering import AnswerDraft, CodeTerms
from slr_desktop.ui.flows.entering import EnterDraft
from slr_desktop.ui.flows.home import continues
from slr_desktop.ui.flows.rehosting import RehostDraft
from slr_desktop.ui.flows.removing import RemoveDraft
from slr_desktop.ui.flows.stored import plain_draft, stored_fields, with_kept
from slr_desktop.ui.flows.updating import UpdateDraft
from slr_desktop.ui.flows.walk import Missing, Walk
from slr_desktop.ui.sections import Wizard

ROW = ReservationRow(
    anchor="a1",
    reservation="",
    instance="UCXN:SER-1234",
    udi="P:UCXN,S:SER-1234",
    serial="SER-1234",
    product="unity-connection",
    release="12.5(1)SU4",
    account="Voice",
    site="North Site",
    state=IssuedState.LIVE,
    confirmed=1,
    in_transit=(),
    numbers=(),
    since=0,
    ended_at=None,
    exchange="E-000001",
    replaces="",
    replaced_by="",
    unsure=False,
)


class TestEntering:
    def test_nothing_is_entered_before_it_was_read(self) -> None:
        walk = Walk(entering.FLOW, EnterDraft())
        assert walk.missing() is Missing.SOURCE
        walk.collect(replace(walk.draft, data=b"TCF-"))
        assert walk.missing() is Missing.NOTHING
        assert walk.forward() == entering.Step.WHAT
        assert walk.commits
        assert walk.missing() is Missing.CHOICE

    @pytest.mark.parametrize(
        ("code", "enterable", "new"),
        [
            ("", True, 1),
            ("replayed", True, 0),
            ("barred", True, 0),
            ("too-old", False, 0),
            ("forged", False, 0),
        ],
    )
    def test_what_has_an_effect_or_an_answer_can_be_entered(
        self, code: str, enterable: bool, new: int
    ) -> None:
        refusal = Refusal(code, "No.") if code else None
        item = CodePreview(kind=Kind.RETURN, instance="X:1", refusal=refusal)
        draft = EnterDraft(data=b"x", items=(item,))
        assert (draft.enterable, draft.new, draft.kind) == (enterable, new, Kind.RETURN)


class TestAnswering:
    def test_a_request_comes_from_the_inbox_or_from_elsewhere(self) -> None:
        walk = Walk(answering.FLOW, AnswerDraft())
        assert walk.missing() is Missing.CHOICE
        for draft in (AnswerDraft(exchanges=("E-000001",)), AnswerDraft(data=b"x")):
            walk.collect(draft)
            assert walk.missing() is Missing.NOTHING

    def test_there_must_be_an_account_and_something_to_grant(self) -> None:
        walk = Walk(answering.FLOW, AnswerDraft(data=b"x"))
        walk.forward()
        item = AnswerItem(source=b"x", digest="d")
        walk.collect(replace(walk.draft, items=(item,)))
        assert walk.missing() is Missing.ACCOUNT
        walk.collect(replace(walk.draft, account="Voice"))
        assert walk.missing() is Missing.NOTHING
        walk.collect(replace(walk.draft, items=(replace(item, refusal=Refusal("pool-too-small", "No.")),)))
        assert walk.missing() is Missing.QUANTITY

    def test_what_was_answered_before_is_given_again_without_an_account(self) -> None:
        walk = Walk(answering.FLOW, AnswerDraft(data=b"x"))
        walk.forward()
        item = AnswerItem(source=b"x", digest="d", refusal=Refusal("replayed", "Before."))
        walk.collect(replace(walk.draft, items=(item,)))
        assert walk.missing() is Missing.NOTHING
        assert (walk.draft.new, walk.draft.repeated) == (0, True)

    def test_terms_are_those_of_the_request(self) -> None:
        items = (AnswerItem(source=b"x", digest="d"), AnswerItem(source=b"y", digest="e", typed=True))
        draft = AnswerDraft(
            account="Voice",
            each={"d": {"T": 5}},
            of_code=CodeTerms(site="North", product="p", release="12"),
            items=items,
        )
        assert draft.typed_code
        assert [draft.terms(item).quantities for item in items] == [{"T": 5}, {}]
        assert (draft.terms().site, draft.terms().product, draft.terms().release) == ("North", "p", "12")
        assert AnswerDraft(account="Voice").terms().site is None


class TestUpdating:
    def test_which_is_asked_only_where_it_is_not_known(self) -> None:
        flow = updating.UpdateFlow()
        assert len(flow.steps(UpdateDraft())) == 3
        assert flow.steps(UpdateDraft(anchor="a1", given=True))[0] == updating.Step.HOW_MANY

    def test_the_figures_a_change_and_where_a_number_is_on_its_way_a_note(self) -> None:
        walk = Walk(updating.UpdateFlow(), UpdateDraft())
        assert walk.missing() is Missing.CHOICE
        walk.collect(replace(walk.draft, anchor="a1"))
        walk.forward()
        assert walk.commits
        assert walk.missing() is Missing.READING
        preview = UpdatePreview(reservation=ROW, number=2)
        walk.collect(replace(walk.draft, preview=preview))
        assert walk.missing() is Missing.QUANTITY
        walk.collect(replace(walk.draft, quantities={"T": 1}))
        assert walk.missing() is Missing.NOTHING
        walk.collect(replace(walk.draft, preview=replace(preview, needs_note=True)))
        assert walk.missing() is Missing.NOTE
        walk.collect(replace(walk.draft, note="asked by phone"))
        assert walk.missing() is Missing.NOTHING


class TestRehosting:
    @pytest.mark.parametrize(
        ("draft", "first"),
        [
            (RehostDraft(), rehosting.Step.FAILED),
            (RehostDraft(anchor="a1", given=True), rehosting.Step.REQUEST),
            (RehostDraft(exchanges=("E-000001",), asked=True), rehosting.Step.FAILED),
            (RehostDraft(anchor="a1", given=True, data=b"x", asked=True), rehosting.Step.TERMS),
        ],
    )
    def test_what_is_known_is_not_asked(self, draft: RehostDraft, first: str) -> None:
        walk = Walk(rehosting.RehostFlow(), draft)
        assert walk.step == first
        assert (rehosting.Step.REQUEST in walk.steps) is not draft.asked

    def test_one_request_takes_over_and_a_note_says_why(self) -> None:
        walk = Walk(rehosting.RehostFlow(), RehostDraft(anchor="a1", given=True))
        assert walk.missing() is Missing.CHOICE
        walk.collect(replace(walk.draft, exchanges=("E-000001", "E-000002")))
        assert walk.missing() is Missing.MIXED
        walk.collect(replace(walk.draft, exchanges=("E-000001",)))
        walk.forward()
        assert walk.missing() is Missing.READING
        walk.collect(replace(walk.draft, preview=RehostPreview(failed=ROW)))
        assert walk.missing() is Missing.NOTE
        walk.collect(replace(walk.draft, note="burnt down"))
        assert walk.missing() is Missing.NOTHING


class TestRemoving:
    def test_a_note_and_the_end_of_the_serial_number(self) -> None:
        walk = Walk(removing.RemoveFlow(), RemoveDraft(anchor="a1", given=True))
        assert walk.missing() is Missing.READING
        walk.collect(replace(walk.draft, preview=RemovePreview(reservation=ROW)))
        assert walk.missing() is Missing.NOTE
        walk.collect(replace(walk.draft, note="stolen"))
        assert walk.missing() is Missing.SERIAL

    @pytest.mark.parametrize(
        ("serial", "typed", "fits"),
        [
            ("SER-1234", "1234", True),
            ("SER-1234", " 1234 ", True),
            ("abcd", "ABCD", True),
            ("SER-1234", "SER-1234", False),
            ("SER-1234", "123", False),
            ("SER-1234", "", False),
            ("X1", "x1", True),
        ],
    )
    def test_any_case_will_do_but_all_of_it(self, serial: str, typed: str, fits: bool) -> None:
        preview = RemovePreview(reservation=replace(ROW, serial=serial))
        assert RemoveDraft(serial=typed, preview=preview).serial_fits is fits
        assert not RemoveDraft(serial=typed).serial_fits


@pytest.mark.parametrize(
    ("flow", "draft"),
    [
        (answering.FLOW, AnswerDraft(exchanges=("E-000001",), account="Voice", each={"d": {"T": 5}})),
        (updating.UpdateFlow(), UpdateDraft(anchor="a1", quantities={"T": 5}, note="why")),
        (rehosting.RehostFlow(), RehostDraft(anchor="a1", exchanges=("E-000001",), note="why")),
        (removing.RemoveFlow(), RemoveDraft(anchor="a1", note="why")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_was_given_survives_a_crash_and_nothing_secret_is_kept(flow: object, draft: Any) -> None:
    fields = stored_fields(flow)
    assert fields
    kept = drafts._harmless_fields(plain_draft(draft, fields), drafts.DEPTH)
    assert with_kept(type(draft)(), kept, fields) == draft


def test_a_request_that_waits_is_continued_by_its_answer_and_every_other_by_something() -> None:
    end = OpenEnd(
        exchange="E-000001",
        kind="reserve",
        subject="UCXN:A",
        since=0,
        due=None,
        next=Sentence("Answer it."),
        waiting=Waiting.DECISION.value,
    )
    assert continues(end) is Wizard.ANSWER
    for waiting in Waiting:
        if waiting is not Waiting.NOTHING:
            assert continues(replace(end, waiting=waiting.value)) is not None, waiting
