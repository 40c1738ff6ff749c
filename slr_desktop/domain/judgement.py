"""Checks 8 to 15 of an inbound artefact, over a frozen snapshot of what is known.

Codec has opened the artefact (checks 1 to 7: container, digest, envelope, kind, signer,
signature, payload). Here it is judged: 8 issuer and audience, 9 training, 10 in reply to,
11 position, 12 subject, 13 content, 14 time, 15 roots. Nothing is written, nothing has an
effect, and a refusal says what would be possible instead.

Two doors to one rule: `Judgement.checks` for the screen, `Judgement.refusal` for the program.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from slr_desktop.domain.artefacts import Artefact, Batch, Check, Header, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.kinds import other_taker
from slr_desktop.domain.parties import Channel, Received, Sent, Standing, passed_over
from slr_desktop.domain.sentences import Remark, Sentence, in_a_row
from slr_desktop.domain.times import DAY, iso

FOR_EVERYBODY: Final = frozenset({Kind.INTRODUCTION, Kind.TRUST_ANCHOR})
"""The kinds that have no audience, and so no position and no root."""

NOT_REACHED: Final = Remark("not reached")
"""What is said of a check that was not made."""

NAMES: Final = {
    "8": "issuer and audience",
    "9": "training",
    "10": "in reply to",
    "11": "position",
    "12": "subject",
    "13": "content",
    "14": "time",
    "15": "roots",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the workspace knows that every kind of artefact is judged by.

    Attributes:
        own_id: workspace id in hex.
        signer_id: workspace id (hex) that the verified key belongs to.
        standing: the workspace's own record.
        channel: what has passed between it and the issuer.
        same_place: what was accepted at the artefact's position before, if anything.
        seen_sent: our artefact that the issuer says it has seen last, if we know it.
        digest: SHA-256 (hex) of the artefact.
        now: the time that decides.
        by_code: how many codes of the issuer were typed since its newest artefact, whose own have not come.
        here: numbers of the issuer that came in the same file.
    """

    own_id: str
    training: bool
    signer_id: str
    standing: Standing
    channel: Channel
    same_place: Received | None
    seen_sent: Sent | None
    digest: str
    now: int
    by_code: int = 0
    here: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every check, what was found worth saying, and the first refusal."""

    checks: tuple[Check, ...]
    findings: tuple[Remark, ...]
    refusal: Refusal | None


PASSED: Final = {number: Check(id=number, name=name, passed=True) for number, name in NAMES.items()}
"""Each check, passed with nothing to say."""

Step = Callable[[], Sequence[Remark]]
"""One check: gives findings, or raises a Refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The three checks that a kind of artefact has for itself."""

    in_reply_to: Step
    subject: Step
    content: Step
    time: Step = field(default=lambda: ())


def judge(artefact: Artefact, known: Known, steps: Steps) -> Judgement:
    """Run checks 8 to 15 in order; the first refusal stops, the rest is *not reached*."""
    header = artefact.header
    return _made_in_order(
        (
            ("8", lambda: _issuer_and_audience(artefact, known)),
            ("9", lambda: _training(header, known)),
            ("10", steps.in_reply_to),
            ("11", lambda: _position(header, known)),
            ("12", steps.subject),
            ("13", steps.content),
            ("14", lambda: (*_made_at(header, known), *steps.time())),
            ("15", lambda: _roots(header, known)),
        )
    )


def judge_of_any_kind(artefact: Artefact, known: Known) -> Judgement:
    """Those of checks 8 to 15 that ask nothing of the kind, for who only looks: 8, 9, 11, 14, 15.

    What 11 and 15 would refuse is order among what passed between the two sides: it says nothing
    against this artefact, so it is told and not judged; only the act decides.
    """
    header = artefact.header
    return _made_in_order(
        (
            ("8", lambda: _issuer_and_audience(artefact, known)),
            ("9", lambda: _training(header, known)),
            ("10", None),
            ("11", lambda: _position(header, known)),
            ("12", None),
            ("13", None),
            ("14", lambda: _made_at(header, known)),
            ("15", lambda: _roots(header, known)),
        ),
        told=frozenset({"11", "15"}),
    )


def _made_in_order(order: Sequence[tuple[str, Step | None]], told: frozenset[str] = frozenset()) -> Judgement:
    """Make these checks; a refusal of one in `told` leaves it open and stops nothing."""
    checks: list[Check] = []
    findings: list[Remark] = []
    refusal: Refusal | None = None
    for number, step in order:
        if refusal is not None or step is None:
            checks.append(Check(id=number, name=NAMES[number], passed=None, detail=NOT_REACHED))
            continue
        try:
            found = tuple(step())
        except Refusal as answer:
            if number in told:
                detail = Remark("here it would be refused: {why}", why=Sentence.why(answer))
                checks.append(Check(id=number, name=NAMES[number], passed=None, detail=detail))
                continue
            refusal = answer
            checks.append(Check(id=number, name=NAMES[number], passed=False, detail=Remark.why(answer)))
        else:
            findings += found
            passed, said = PASSED[number], in_a_row(found)
            checks.append(replace(passed, detail=said) if said else passed)
    return Judgement(tuple(checks), tuple(findings), refusal)


def _issuer_and_audience(artefact: Artefact, known: Known) -> Sequence[Remark]:
    """Check 8: the issuer is the one whose key signed, and it is for us."""
    header = artefact.header
    if header.issuer.hex() != known.signer_id:
        raise Refusal("forged", "It names another issuer than the one whose key signed it.")
    if artefact.kind in FOR_EVERYBODY:
        return ()
    placed = header.position is not None and header.root is not None
    if header.audience is None or not (placed or artefact.kind is Kind.BATCH):
        raise Refusal("other-audience", "It does not say for whom it was made, and as which of how many.")
    if header.audience.hex() != known.own_id:
        raise other_audience(artefact, header.audience)
    return ()


def other_audience(artefact: Artefact, audience: bytes) -> Refusal:
    """The refusal of what is not for us: for whom it was made, and about which instance where it names one."""
    body = artefact.body
    kind = body.kind if isinstance(body, Batch) else artefact.kind
    udi = getattr(body, "udi", None)
    what = "It was made for {other}, not for this workspace."
    if isinstance(udi, Udi):
        what = "It was made for {other}, not for this workspace, and is about {instance}."
    return Refusal(
        "other-audience",
        what,
        "Carry it to the workspace that it was made for, {audience}.",
        other=other_taker(kind),
        instance=udi.canonical if isinstance(udi, Udi) else "",
        audience=audience.hex()[:8],
    )


def _training(header: Header, known: Known) -> Sequence[Remark]:
    """Check 9: training and real work never mix."""
    if header.training != known.training:
        raise Refusal("training-mismatch", "Training and real work never mix.")
    return ()


def _position(header: Header, known: Known) -> Sequence[Remark]:
    """Check 11: one artefact a position; a jump is a finding, an old copy at work is refused."""
    place = header.position
    if place is None:
        return ()
    if known.same_place is not None and known.same_place.artefact != known.digest:
        raise Refusal(
            "conflict",
            "Another artefact was taken at position {number} of this sender: {other}.",
            number=place.number,
            other=known.same_place.artefact[:16],
            first=known.same_place.artefact,
            second=known.digest,
        )
    epoch = place.epoch.hex()
    last = known.channel.closed.get(epoch)
    if last is not None and place.number > last:
        raise Refusal(
            "conflict",
            "The sender began anew after a restore and no longer knows of its number {number}.",
            "Ask the sender which copy of its workspace is the right one.",
            number=place.number,
        )
    return () if last is not None else _jumps(header, epoch, known)


def _jumps(header: Header, epoch: str, known: Known) -> Sequence[Remark]:
    """Findings of a place in the epoch that is open, or in a new one; a new one names the one before."""
    place, accepted = header.position, known.channel.accepted
    assert place is not None
    findings: list[Remark] = []
    if accepted is not None and accepted.epoch != epoch:
        if place.previous is None:
            raise Refusal(
                "conflict",
                "The sender begins anew at number {number} and names none of what it has sent before: "
                "another copy of its workspace is at work.",
                "Ask the sender which copy of its workspace is the right one.",
                number=place.number,
            )
        findings.append(Remark("The sender was restored from a backup and began a new epoch."))
    absent = sorted(passed_over(known.channel, header) - known.here)
    if len(absent) <= known.by_code:
        return findings  # they are the numbers of codes that were typed
    if len(absent) == 1:
        findings.append(Remark("File number {number} of this sender has not arrived.", number=absent[0]))
    elif absent:
        findings.append(
            Remark(
                "{count} files of this sender, number {first} to {last}, have not arrived.",
                count=len(absent),
                first=absent[0],
                last=absent[-1],
            )
        )
    return findings


def _made_at(header: Header, known: Known) -> Sequence[Remark]:
    """Check 14: a time in the future is a finding, not a refusal."""
    if header.made_at > known.now + DAY:
        made = iso(header.made_at)
        return (Remark("It says that it was made at {made}, which is in the future.", made=made),)
    return ()


def _roots(header: Header, known: Known) -> Sequence[Remark]:
    """Check 15: the sender must not have seen more of us than we know of ourselves."""
    seen = header.seen
    if seen is None:
        return ()
    epoch = seen.epoch.hex()
    if epoch in known.standing.earlier:
        return ()
    sent = known.channel.sent
    ours = sent is not None and sent.epoch == epoch and seen.number <= sent.number
    if not ours:
        raise older_than_evidence(seen.number, epoch)
    if known.seen_sent is not None and known.seen_sent.root != seen.root.hex():
        raise older_than_evidence(seen.number, epoch)
    return ()


def older_than_evidence(number: int, epoch: str = "") -> Refusal:
    """The refusal when another side has seen an artefact of ours that this copy never made.

    Args:
        number: its place.
        epoch: the epoch of that place in hex; of another copy of ours where it is not this copy's.
    """
    return Refusal(
        "older-than-evidence",
        "The other side has seen number {number} of this workspace, which this copy has not made: "
        "it is older than the copy that was used.",
        number=number,
        seen=number,
        epoch=epoch,
    )
