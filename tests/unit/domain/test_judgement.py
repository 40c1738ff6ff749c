"""Checks 8 to 15: in their order, each with its answer, and what the roots of others are worth."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.artefacts import Artefact, Header, Kind, Position, Receipt, Seen
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.judgement import (
    NAMES,
    Judgement,
    Known,
    Steps,
    judge,
    judge_of_any_kind,
    older_than_evidence,
)
from slr_desktop.domain.parties import Channel, Place, Received, Sent, Standing, accept
from slr_desktop.domain.sentences import Remark
from slr_desktop.domain.times import DAY
from tests.unit.domain.making import NOW

OWN, PEER, STRANGER = bytes([1]) * 16, bytes([2]) * 16, bytes([3]) * 16
E1, E2, E3 = bytes([0xE1]) * 8, bytes([0xE2]) * 8, bytes([0xE3]) * 8
OURS, OUR_EARLIER, UNKNOWN = bytes([0xA1]) * 8, bytes([0xA0]) * 8, bytes([0xA9]) * 8
ROOT, OTHER_ROOT = bytes(32), bytes([9]) * 32
DIGEST = "dd" * 32


def header(**given: Any) -> Header:
    fields: dict[str, Any] = {
        "artefact_id": bytes(16),
        "made_at": NOW,
        "issuer": PEER,
        "audience": OWN,
        "training": False,
        "position": Position(epoch=E1, number=5),
        "root": ROOT,
        "seen": Seen(epoch=OURS, number=3, root=ROOT),
    }
    return Header(**fields | given)


def known(**given: Any) -> Known:
    """Four of theirs were taken, seven of ours given out; their number 3 of ours is on record."""
    fields: dict[str, Any] = {
        "own_id": OWN.hex(),
        "training": False,
        "signer_id": PEER.hex(),
        "standing": Standing(epoch=OURS.hex(), earlier=(OUR_EARLIER.hex(),)),
        "channel": Channel(
            peer=PEER.hex(),
            sent=Place(epoch=OURS.hex(), number=7),
            accepted=Place(epoch=E1.hex(), number=4),
            accepted_root=ROOT.hex(),
        ),
        "same_place": None,
        "seen_sent": Sent(peer=PEER.hex(), epoch=OURS.hex(), number=3, root=ROOT.hex(), size=9, artefact=""),
        "digest": DIGEST,
        "now": NOW,
    }
    return Known(**fields | given)


def nothing() -> tuple[Remark, ...]:
    return ()


STEPS = Steps(in_reply_to=nothing, subject=nothing, content=nothing)


def judged(
    made: Header, what: Known | None = None, steps: Steps = STEPS, kind: Kind = Kind.RECEIPT
) -> Judgement:
    return judge(Artefact(kind=kind, header=made, body=Receipt(recorded=True)), what or known(), steps)


def looked_at(made: Header, kind: Kind = Kind.RECEIPT) -> Judgement:
    return judge_of_any_kind(Artefact(kind=kind, header=made, body=Receipt(recorded=True)), known())


def failed(judgement: Judgement) -> tuple[str, str]:
    """The number of the check that failed and the code."""
    assert judgement.refusal is not None
    [number] = [c.id for c in judgement.checks if c.passed is False]
    return number, judgement.refusal.code


def channel(**given: Any) -> Channel:
    return replace(known().channel, **given)


def at(epoch: bytes, number: int, previous: tuple[bytes, int] | None = None) -> Position:
    return Position(epoch=epoch, number=number, previous=previous)


class TestOrder:
    def test_all_eight_pass(self) -> None:
        judgement = judged(header())
        assert judgement.refusal is None
        assert judgement.findings == ()
        assert [(c.id, c.name, c.passed) for c in judgement.checks] == [
            ("8", "issuer and audience", True),
            ("9", "training", True),
            ("10", "in reply to", True),
            ("11", "position", True),
            ("12", "subject", True),
            ("13", "content", True),
            ("14", "time", True),
            ("15", "roots", True),
        ]

    @pytest.mark.parametrize("wrong", list(NAMES))
    def test_the_first_that_fails_stops_and_the_rest_is_not_reached(self, wrong: str) -> None:
        def no() -> tuple[Remark, ...]:
            raise Refusal("wrong-state", "No {why}.", why="{x} %s")

        own = {"10": "in_reply_to", "12": "subject", "13": "content", "14": "time"}
        made, what, steps = header(), known(), STEPS
        if wrong in own:
            steps = replace(steps, **{own[wrong]: no})
        made = {
            "8": replace(made, audience=STRANGER),
            "9": replace(made, training=True),
            "11": replace(made, position=at(E2, 1)),
            "15": replace(made, seen=Seen(epoch=OURS, number=8, root=ROOT)),
        }.get(wrong, made)
        judgement = judged(made, what, steps)
        assert failed(judgement)[0] == wrong
        passed = [c.passed for c in judgement.checks]
        n = list(NAMES).index(wrong)
        assert passed == [True] * n + [False] + [None] * (7 - n)
        assert {c.detail for c in judgement.checks if c.passed is None} <= {"not reached"}
        assert judgement.refusal is not None
        assert judgement.checks[n].detail == judgement.refusal.what

    def test_who_only_looks_is_told_what_asks_nothing_of_the_kind(self) -> None:
        judgement = looked_at(header(made_at=NOW + 2 * DAY))
        assert {c.id for c in judgement.checks if c.passed is None} == {"10", "12", "13"}
        assert {c.id for c in judgement.checks if c.passed} == {"8", "9", "11", "14", "15"}
        assert "in the future" in judgement.checks[6].detail
        assert judgement.refusal is None

    @pytest.mark.parametrize(
        ("number", "made", "why"),
        [
            ("11", {"position": at(E2, 1)}, "begins anew at number 1"),
            ("15", {"seen": Seen(epoch=OURS, number=8, root=ROOT)}, "has seen number 8"),
        ],
    )
    def test_order_between_the_sides_says_nothing_against_an_artefact(
        self, number: str, made: dict[str, Any], why: str
    ) -> None:
        judgement = looked_at(header(**made))
        (check,) = [c for c in judgement.checks if c.id == number]
        assert check.passed is None
        assert check.detail.startswith("here it would be refused: ")
        assert why in check.detail
        assert judgement.refusal is None

    @pytest.mark.parametrize(
        ("number", "made", "code"),
        [
            ("8", {"audience": STRANGER}, "other-audience"),
            ("8", {"issuer": STRANGER}, "forged"),
            ("9", {"training": True}, "training-mismatch"),
        ],
    )
    def test_what_is_not_for_here_is_refused_to_who_only_looks_too(
        self, number: str, made: dict[str, Any], code: str
    ) -> None:
        judgement = looked_at(header(**made))
        assert failed(judgement) == (number, code)

    def test_a_batch_has_no_place_of_its_own(self) -> None:
        made = header(position=None, root=None, seen=None)
        assert looked_at(made, Kind.BATCH).refusal is None
        assert failed(looked_at(made))[1] == "other-audience"

    def test_a_defect_is_no_refusal(self) -> None:
        def broken() -> tuple[Remark, ...]:
            raise KeyError("gone")

        with pytest.raises(KeyError):
            judged(header(), steps=replace(STEPS, subject=broken))

    def test_findings_of_every_check_are_gathered(self) -> None:
        steps = Steps(
            in_reply_to=lambda: (Remark("a"),),
            subject=lambda: (Remark("b"),),
            content=lambda: [Remark("c"), Remark("d")],
            time=lambda: (Remark("e"),),
        )
        judgement = judged(header(made_at=NOW + 2 * DAY, position=at(E1, 6)), steps=steps)
        assert judgement.refusal is None
        assert judgement.findings == (
            "a",
            "File number 5 of this sender has not arrived.",
            "b",
            "c",
            "d",
            "It says that it was made at 2026-03-03T00:00:00Z, which is in the future.",
            "e",
        )
        assert [c.detail for c in judgement.checks if c.id == "13"] == ["c d"]


class TestIssuerAudienceTraining:
    @pytest.mark.parametrize(
        ("change", "check", "code"),
        [
            ({"issuer": STRANGER}, "8", "forged"),
            ({"audience": STRANGER}, "8", "other-audience"),
            ({"audience": PEER}, "8", "other-audience"),
            ({"audience": None}, "8", "other-audience"),
            ({"position": None}, "8", "other-audience"),
            ({"root": None}, "8", "other-audience"),
            ({"training": True}, "9", "training-mismatch"),
        ],
    )
    def test_refused(self, change: dict[str, Any], check: str, code: str) -> None:
        assert failed(judged(header(**change))) == (check, code)

    def test_training_refuses_what_is_real(self) -> None:
        assert failed(judged(header(), known(training=True))) == ("9", "training-mismatch")
        assert judged(header(training=True), known(training=True)).refusal is None

    @pytest.mark.parametrize("kind", list(Kind))
    def test_only_introduction_and_trust_anchor_are_for_everybody(self, kind: Kind) -> None:
        made = header(audience=None, position=None, root=None, seen=None)
        refusal = judged(made, kind=kind).refusal
        assert (refusal is None) is (kind in {Kind.INTRODUCTION, Kind.TRUST_ANCHOR})

    def test_an_introduction_by_another_key_is_forged(self) -> None:
        made = header(audience=None, position=None, root=None, seen=None, issuer=STRANGER)
        assert failed(judged(made, kind=Kind.INTRODUCTION)) == ("8", "forged")


RESTORED = "The sender was restored from a backup and began a new epoch."

# Their place, and what is found; four of E1 were taken, number 2 has not arrived.
PLACES = [
    (at(E1, 5), ()),
    (at(E1, 6), ("File number 5 of this sender has not arrived.",)),
    (at(E1, 9), ("4 files of this sender, number 5 to 8, have not arrived.",)),
    (
        at(E1, 2**53 - 1),
        (f"1000 files of this sender, number {2**53 - 1001} to {2**53 - 2}, have not arrived.",),
    ),
    (at(E1, 2), ()),  # late
    (at(E1, 1), ()),
    (at(E2, 1, (E1, 4)), (RESTORED,)),
    (at(E2, 1, (E1, 2)), (RESTORED,)),
    (at(E2, 1, (E3, 0)), (RESTORED,)),
    (at(E2, 3, (E1, 4)), (RESTORED, "2 files of this sender, number 1 to 2, have not arrived.")),
]


class TestPosition:
    @pytest.mark.parametrize(("place", "findings"), PLACES)
    def test_late_ones_and_jumps_are_taken_with_a_finding(
        self, place: Position, findings: tuple[str, ...]
    ) -> None:
        judgement = judged(header(position=place), known(channel=channel(missing=(2,))))
        assert judgement.refusal is None
        assert judgement.findings == findings

    @pytest.mark.parametrize(
        ("number", "findings"), [(1, ()), (2, ("File number 1 of this sender has not arrived.",))]
    )
    def test_the_first_that_is_met_may_be_a_jump_too(self, number: int, findings: tuple[str, ...]) -> None:
        fresh = known(channel=channel(accepted=None, accepted_root=""))
        assert judged(header(position=at(E1, number)), fresh).findings == findings
        assert judged(header(position=at(E2, number, (E1, 4))), fresh).findings == findings

    @pytest.mark.parametrize(
        ("void", "findings"),
        [
            ((5, 6), ("File number 7 of this sender has not arrived.",)),
            ((5, 6, 7), ()),
            ((6,), ("2 files of this sender, number 5 to 7, have not arrived.",)),
        ],
    )
    def test_numbers_that_were_given_up_are_not_missed(
        self, void: tuple[int, ...], findings: tuple[str, ...]
    ) -> None:
        assert judged(header(position=at(E1, 8), void=void)).findings == findings

    @pytest.mark.parametrize("place", [at(E1, 5), at(E1, 2), at(E2, 1, (E1, 4))])
    def test_the_same_place_with_other_bytes_is_a_conflict_and_both_digests_are_told(
        self, place: Position
    ) -> None:
        other = Received(
            peer=PEER.hex(), epoch=place.epoch.hex(), number=place.number, root="", artefact="cc" * 32
        )
        judgement = judged(header(position=place), known(same_place=other))
        assert failed(judgement) == ("11", "conflict")
        assert judgement.refusal is not None
        assert (judgement.refusal.facts["first"], judgement.refusal.facts["second"]) == ("cc" * 32, DIGEST)

    def test_the_same_place_with_the_same_bytes_is_no_conflict(self) -> None:
        same = Received(peer=PEER.hex(), epoch=E1.hex(), number=4, root="", artefact=DIGEST)
        assert judged(header(position=at(E1, 4)), known(same_place=same)).refusal is None

    @pytest.mark.parametrize(("number", "late"), [(1, True), (4, True), (5, False), (9, False)])
    def test_of_a_closed_epoch_only_what_the_restored_copy_knows_of_is_late(
        self, number: int, late: bool
    ) -> None:
        restored = accept(channel(), header(position=at(E2, 1, (E1, 4))))
        judgement = judged(header(position=at(E1, number)), known(channel=restored))
        if late:
            assert (judgement.refusal, judgement.findings) == (None, ())
        else:
            assert failed(judgement) == ("11", "conflict")

    def test_a_new_epoch_that_names_none_before_is_another_copy_at_work(self) -> None:
        assert failed(judged(header(position=at(E2, 1)))) == ("11", "conflict")

    @given(st.lists(st.tuples(st.sampled_from([E1, E2, E3]), st.integers(1, 6)), max_size=12, unique=True))
    def test_what_is_found_missing_is_what_the_channel_waits_for(
        self, places: list[tuple[bytes, int]]
    ) -> None:
        """Judgement and the channel agree: no jump without a finding, no finding without a jump."""
        before: dict[bytes, tuple[bytes, int] | None] = {E1: None, E2: (E1, 3), E3: (E2, 3)}
        what = channel(accepted=None, accepted_root="")
        for epoch, number in places:
            made = header(position=at(epoch, number, before[epoch]))
            judgement = judged(made, known(channel=what))
            if judgement.refusal is not None:
                assert judgement.refusal.code == "conflict"
                continue
            after = accept(what, made)
            same = what.accepted is not None and what.accepted.epoch == epoch.hex()
            news = set(after.missing) - (set(what.missing) if same else set())
            moved_on = after.accepted != what.accepted
            assert any("not arrived" in f for f in judgement.findings) is (bool(news) and moved_on)
            what = after


class TestTime:
    @pytest.mark.parametrize(
        ("offset", "found"), [(-(10**9), False), (0, False), (DAY, False), (DAY + 1, True)]
    )
    def test_in_the_future_is_a_finding_and_no_refusal(self, offset: int, found: bool) -> None:
        judgement = judged(header(made_at=NOW + offset))
        assert judgement.refusal is None
        assert bool(judgement.findings) is found

    def test_a_time_beyond_every_calendar_is_a_finding_too(self) -> None:
        judgement = judged(header(made_at=2**53 - 1))
        assert judgement.refusal is None
        assert "9007199254740991 s after 1970" in judgement.findings[0]


# What they say they have seen of us; whether we have that on record, and with the same root; the answer.
ROOTS = [
    (None, "nothing was seen", True),
    (Seen(epoch=OURS, number=3, root=ROOT), "ours", True),
    (Seen(epoch=OURS, number=7, root=ROOT), "our newest", True),
    (Seen(epoch=OURS, number=8, root=ROOT), "beyond our position", False),
    (Seen(epoch=OURS, number=3, root=OTHER_ROOT), "ours with another root", False),
    (Seen(epoch=OUR_EARLIER, number=99, root=OTHER_ROOT), "of before our restore", True),
    (Seen(epoch=UNKNOWN, number=1, root=ROOT), "of a copy that we do not know", False),
]


class TestRoots:
    @pytest.mark.parametrize(("seen", "why", "fine"), ROOTS, ids=[r[1] for r in ROOTS])
    def test_who_has_seen_more_of_us_than_we_know_makes_us_the_older_copy(
        self, seen: Seen | None, why: str, fine: bool
    ) -> None:
        ours = known().seen_sent if seen is not None and seen.number == 3 else None
        judgement = judged(header(seen=seen), known(seen_sent=ours))
        if fine:
            assert judgement.refusal is None
            return
        assert failed(judgement) == ("15", "older-than-evidence")
        assert judgement.refusal is not None
        assert seen is not None
        assert judgement.refusal.what == older_than_evidence(seen.number).what
        assert judgement.refusal.exit_status == 3

    def test_who_has_sent_nothing_cannot_have_been_seen(self) -> None:
        assert failed(judged(header(), known(channel=channel(sent=None), seen_sent=None))) == (
            "15",
            "older-than-evidence",
        )

    def test_after_our_restore_the_old_epoch_is_no_evidence_any_more(self) -> None:
        """The claim that made us restore does not refuse us for ever."""
        anew = Standing(epoch=UNKNOWN.hex(), earlier=(OUR_EARLIER.hex(), OURS.hex()))
        made = header(seen=Seen(epoch=OURS, number=8, root=ROOT))
        assert judged(made, known(standing=anew, seen_sent=None)).refusal is None

    @given(st.sampled_from([OURS, OUR_EARLIER, UNKNOWN]), st.integers(0, 2**53 - 1), st.binary(max_size=40))
    def test_any_claim_has_an_answer(self, epoch: bytes, number: int, root: bytes) -> None:
        refusal = judged(header(seen=Seen(epoch=epoch, number=number, root=root))).refusal
        assert refusal is None or refusal.code == "older-than-evidence"
