"""What entering a code would do, before it is entered: which reservation it fits, what was corrected.

Reading only, with the same functions that enter a code, so that both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from slr_desktop.codec import container, typed_codes
from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import CodeKind, TypedCode
from slr_desktop.domain import issuing
from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Check, Confirmation, Kind, Return
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark
from slr_desktop.services.accounts import pool_of
from slr_desktop.services.codes import read_code
from slr_desktop.services.desk import Desk
from slr_desktop.services.entered_codes import RETURN_NUMBER, Entered, kept_code, read_entered, replayed
from slr_desktop.services.instances import named, require_role
from slr_desktop.services.take_codes import open_codes

_STILL_ANSWERED = frozenset({"barred", "replayed"})
_TOLD_SO = "Its receipt tells the site so: give it, and carry it back."
_ONCE_MORE = "Nothing is entered twice. Where its receipt was lost, it is given once more."


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedGroup:
    """A group of a code that was not typed as it must have been written; groups count from 1."""

    group: int
    typed: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePreview:
    """One code, or why it cannot be entered.

    Attributes:
        kind: confirmation or return; None where not even that could be read.
        instance: the UDI in canonical form; empty where the code fits nothing.
        site: name of the site that holds the reservation.
        number: the number that a confirmation settles; 0 for a return.
        before: what the confirmed number grants now, by the names that results use.
        counts: what a confirmation puts in force, or a return releases, by the same names.
        code: the canonical text of a typed code, corrections put right; empty for an artefact.
        checks: of an artefact, every check that was made.
        kept: the very bytes of the artefact were taken in before.
    """

    kind: Kind | None
    instance: str = ""
    site: str = ""
    number: int = 0
    before: dict[str, int] | None = None
    counts: dict[str, int] | None = None
    code: str = ""
    corrections: tuple[CorrectedGroup, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Remark, ...] = ()
    refusal: Refusal | None = None
    kept: bool = False

    @property
    def enterable(self) -> bool:
        """Whether entering it gives something: an effect, or the receipt of one that came before."""
        return self.refusal is None or self.refusal.code in _STILL_ANSWERED


def read_code_preview(desk: Desk, data: bytes) -> list[CodePreview]:
    """Read confirmation and return codes, typed or signed, one or a batch; nothing is written.

    Args:
        desk: an authority's; it may be locked.
        data: a file, a text, or a typed code.

    Raises:
        Refusal: the whole cannot be read, or is something else than a confirmation or return.
    """
    require_role(desk, Role.AUTHORITY)
    recognised = container.recognise(data)
    if recognised.form is container.Form.CODE:
        return [_typed(desk, recognised.text or "")]
    if recognised.form is container.Form.FOREIGN and (recognised.text or "").strip():
        raise _no_code(desk)
    try:
        items = open_codes(desk, data, frozenset({Kind.CONFIRMATION, Kind.RETURN}))
    except Refusal as refusal:
        if refusal.code != "replayed":
            raise
        items = [refusal]
    return [_signed(desk, item) for item in items]


def _typed(desk: Desk, text: str) -> CodePreview:
    kind = typed_codes.read(text).kind
    if kind is CodeKind.REQUEST:
        raise Refusal(
            "wrong-kind", "This is a request code.", "Answer it: that grants licenses and gives its code."
        )
    typed = read_code(desk, text, kind)
    return _preview(desk, typed, kind=Kind(kind.value), code=typed.text, corrections=_groups(typed))


def _no_code(desk: Desk) -> Refusal:
    """Of a text that begins as nothing of ours: how a code begins that is entered here."""
    training = desk.genesis.training
    begins = [
        typed_codes.prefix(kind, training=training) for kind in (CodeKind.CONFIRMATION, CodeKind.RETURN)
    ]
    return Refusal(
        "unrecognised",
        "This is no code: one that is entered here begins with {confirmation} or {back}.",
        "Compare its beginning with the screen or paper that it was read from.",
        harmless=True,
        confirmation=begins[0],
        back=begins[1],
    )


def _groups(typed: TypedCode) -> tuple[CorrectedGroup, ...]:
    return tuple(CorrectedGroup(group=c.group, typed=c.typed, right=c.right) for c in typed.corrections)


def _signed(desk: Desk, item: Opened | Refusal) -> CodePreview:
    if isinstance(item, Refusal):
        return _once_more(desk, item)
    body = item.artefact.body
    assert isinstance(body, Confirmation | Return)
    return _preview(desk, item, kind=item.artefact.kind, checks=item.checks)


def _once_more(desk: Desk, refusal: Refusal) -> CodePreview:
    """The same bytes again: what they were of, for their receipt can be given once more."""
    entered = kept_code(desk.workspace, str(refusal.facts.get("digest", "")))
    if refusal.code != "replayed" or entered is None:
        return CodePreview(kind=None, refusal=refusal)
    kind = Kind.RETURN if entered.number == RETURN_NUMBER else Kind.CONFIRMATION
    return replace(_shown(desk, entered, kind), refusal=_refusal(desk, entered) or refusal, kept=True)


def _preview(
    desk: Desk,
    item: Opened | TypedCode,
    *,
    kind: Kind,
    code: str = "",
    corrections: tuple[CorrectedGroup, ...] = (),
    checks: tuple[Check, ...] = (),
) -> CodePreview:
    try:
        entered = read_entered(desk, desk.workspace, item)
    except Refusal as refusal:
        return CodePreview(kind=kind, code=code, corrections=corrections, checks=checks, refusal=refusal)
    if isinstance(item, TypedCode) and item.udi is not None:
        code = replace(item, udi=entered.issued.udi).text  # as it is written, whatever was read out
    return replace(
        _shown(desk, entered, kind),
        code=code,
        corrections=corrections,
        checks=entered.judged.checks if entered.judged else (),
        findings=entered.judged.findings if entered.judged else (),
        refusal=_refusal(desk, entered),
    )


def _shown(desk: Desk, entered: Entered, kind: Kind) -> CodePreview:
    """Which reservation it is of, and what it does or did."""
    issued = entered.issued
    party = desk.workspace.get(Party, issued.site)
    return CodePreview(
        kind=kind,
        instance=issued.instance,
        site=party.name if party is not None else issued.site[:8],
        number=0 if entered.number == RETURN_NUMBER else entered.number,
        before=_named(desk, issued, issuing.counts(issued.numbers[issued.confirmed].quantities)),
        counts=_named(desk, issued, _effect(desk, entered)),
    )


def _effect(desk: Desk, entered: Entered) -> dict[str, int]:
    """Counts by full tag: what is in force after a confirmation, or what a return releases."""
    issued = entered.issued
    if entered.number == RETURN_NUMBER:
        return issuing.released(pool_of(desk.workspace, issued.account, desk.now), issued)
    return issuing.counts(issued.numbers[entered.number].quantities)


def _refusal(desk: Desk, entered: Entered) -> Refusal | None:
    try:
        if again := replayed(desk.workspace, entered):
            return Refusal(again.code, again.template, _ONCE_MORE, harmless=True, **again.facts)
        if entered.issued.state is not IssuedState.LIVE:
            late = issuing.barred(entered.issued)
            return Refusal(late.code, late.template, _TOLD_SO, harmless=True, **late.facts)
        if entered.number != RETURN_NUMBER:
            issuing.check_awaited(entered.issued, entered.number)
    except Refusal as refusal:
        return refusal
    return None


def _named(desk: Desk, issued: Issued, counts: dict[str, int]) -> dict[str, int]:
    return named(desk.catalogue.product(issued.product), issued.release, counts)
