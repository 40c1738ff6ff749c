"""Which wizard or act fits a native artefact, in a workspace of this role and in its state.

The answer comes from the functions that take artefacts in: what they would refuse is told here,
with the same refusal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from slr_desktop.codec.opening import Opened, Report
from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.artefacts import Artefact, Authorization, Batch, Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import ExchangeKind
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.judgement import other_audience
from slr_desktop.domain.parties import Party
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence
from slr_desktop.services import found as words
from slr_desktop.services import install, kept
from slr_desktop.services.code_preview import CodePreview, read_code_preview
from slr_desktop.services.desk import Desk
from slr_desktop.services.found import Found, Wants
from slr_desktop.services.inbound import of_this_side, open_all, other_sort, pinned_site, taken_in, unanswered

GIVE_BACK: Final = frozenset({"request-cancelled", "no-such-request"})
"""Why an authorization cannot be installed, and so has to be given back."""
DONE: Final = frozenset({"replayed", "returned-already"})
"""Why nothing is left to be done with one."""

SITE_KINDS: Final = frozenset({Kind.REQUEST, Kind.CONFIRMATION, Kind.RETURN, Kind.INTRODUCTION})
"""What sites make, for an authority."""


def name_of(desk: Desk | None, udi: Udi) -> str:
    """How an instance is called here: its name at its site, else its UDI."""
    instance = desk.workspace.get(Instance, udi.canonical) if desk is not None else None
    return instance.name if instance is not None else udi.canonical


def settled(found: Found, wants: Wants, refusal: Refusal | None = None) -> Found:
    """What fits, with the sentence that says what follows; a refusal says why it would not be taken."""
    told = () if wants is Wants.NOTHING else (words.NEXT[wants],)
    if refusal is not None:
        told = (Sentence.why(refusal),)
    return replace(found, wants=wants, refusal=refusal, sentences=(*found.sentences, *told))


def nothing(found: Found, why: Sentence) -> Found:
    """Nothing fits here, and the sentence that says so."""
    return replace(found, wants=Wants.NOTHING, sentences=(*found.sentences, why))


def done(found: Found) -> Found:
    """Nothing is left to do: it is recorded."""
    return nothing(replace(found, recorded=True), words.RECORDED)


def of_table(desk: Desk | None, found: Found) -> Found:
    """A table of instances is a site's."""
    if desk is None or desk.genesis.role is Role.SITE:
        return settled(found, Wants.ADD_INSTANCES, found.refusal)
    return nothing(found, words.FOR_A_SITE)


def of_stranger(desk: Desk, data: bytes, found: Found, report: Report, refusal: Refusal) -> Found:
    """An artefact that failed a check of its form, signer or signature.

    What is of the other sort, training or real work, is never taken here, whoever made it. In training
    a first request introduces its site; it is pinned when the request is taken in.
    """
    party: Party | None = None
    if report.unknown_signer:
        artefact = report.artefact
        assert artefact is not None
        other = other_sort(desk, artefact)
        if other is not None:
            return settled(found, Wants.NOTHING, other)
        if desk.genesis.role is not Role.AUDIT and (desk.genesis.role, _kind_of(artefact)) not in FITS:
            return _of_another_role(found, artefact)
        refusal = of_this_side(desk, refusal)
        party = _introduced(desk, data)
    if party is None:
        return settled(found, Wants.NOTHING, refusal)
    said = Sentence("{owner} is not known here yet; its words were not compared.", owner=party.name)
    return settled(replace(found, owner=party.name, sentences=(*found.sentences[:1], said)), Wants.ANSWER)


def _introduced(desk: Desk, data: bytes) -> Party | None:
    try:
        return pinned_site(desk, data)
    except Refusal:
        return None


def of_artefact(desk: Desk, data: bytes, found: Found, report: Report) -> Found:
    """An artefact that passed checks 1 to 7."""
    artefact = report.artefact
    assert artefact is not None
    header = artefact.header
    if not found.verified:
        return settled(
            found, Wants.NOTHING, Refusal("forged", "It names another issuer than the one that signed it.")
        )
    if found.made_here:
        return _made_here(desk, found, artefact)
    if header.audience is not None and header.audience != desk.genesis.id:
        return settled(found, Wants.NOTHING, other_audience(artefact, header.audience))
    fit = FITS.get((desk.genesis.role, _kind_of(artefact)))
    return fit(desk, data, found) if fit is not None else _of_another_role(found, artefact)


def _of_another_role(found: Found, artefact: Artefact) -> Found:
    """A workspace of another role takes it in, whoever made it."""
    of_a_site = _kind_of(artefact) in SITE_KINDS
    return nothing(found, words.FOR_AN_AUTHORITY if of_a_site else words.FOR_A_SITE)


def _kind_of(artefact: Artefact) -> Kind:
    """Its kind, of a batch that of its items."""
    return artefact.body.kind if isinstance(artefact.body, Batch) else artefact.kind


def _made_here(desk: Desk, found: Found, artefact: Artefact) -> Found:
    """Our own comes back: it belongs to the other side, unless it tells a restored authority something."""
    body, header = artefact.body, artefact.header
    if desk.genesis.role is Role.AUTHORITY and isinstance(body, Authorization):
        issued = desk.workspace.get(Issued, body.anchor.hex())
        if issued is None or issued.unsure:
            return settled(found, Wants.RECEIVE)
    if cancelled(desk, body):
        return not_to_be_carried(found)
    party = desk.workspace.get(Party, header.audience.hex()) if header.audience is not None else None
    return belongs_elsewhere(found, party.name if party is not None else "")


def cancelled(desk: Desk, body: object) -> bool:
    """Whether a request was cancelled here since it was made, or every one in a batch was."""
    if isinstance(body, Batch) and body.kind is Kind.REQUEST:
        return all(cancelled(desk, kept.artefact_of(item).body) for item in body.items)
    if not isinstance(body, Request):
        return False
    found = desk.workspace.all(Reservation, anchor=body.anchor.hex())
    return any(reservation.state is ReservationState.CANCELLED for reservation in found)


def not_to_be_carried(found: Found) -> Found:
    """What was made here, and would do harm on the other side now."""
    sentences = (*words.made_yourself(found), words.CANCELLED, words.UNCHANGED)
    return replace(found, wants=Wants.NOTHING, sentences=sentences)


def belongs_elsewhere(found: Found, owner: str) -> Found:
    """What was made here belongs to the other side, called `owner` where that is known."""
    said = words.OTHER_SIDE.about(owner=owner) if owner else words.OTHER_SIDE_UNNAMED
    sentences = (*words.made_yourself(found), said, words.UNCHANGED)
    return replace(found, wants=Wants.NOTHING, other_side=True, sentences=sentences)


def _authorization(desk: Desk, data: bytes, found: Found) -> Found:
    """To be installed, to be given back, or done with already."""
    try:
        items = install.open_authorizations(desk, data)
    except Refusal as refusal:
        items = [refusal]
    answers = [_reading(desk, item) for item in items]
    if any(answer is None for answer in answers):
        return settled(found, Wants.IMPORT_AUTHORIZATION)
    first = answers[0]
    for answer in answers:
        if answer is not None and answer.code in GIVE_BACK:
            return settled(found, Wants.RETURN_AUTHORIZATION)
    assert first is not None
    if all(answer is not None and answer.code in DONE for answer in answers):
        return done(found) if first.code == "replayed" else settled(found, Wants.NOTHING, first)
    return settled(found, Wants.IMPORT_AUTHORIZATION, first)


def _reading(desk: Desk, item: Opened | Refusal) -> Refusal | None:
    """Why an authorization cannot be installed now; None where it can."""
    if isinstance(item, Refusal):
        return item
    try:
        install.read(desk, desk.workspace, item, None)
    except Refusal as refusal:
        return refusal
    return None


def _receipt(desk: Desk, data: bytes, found: Found) -> Found:
    try:
        items = open_all(desk, data, frozenset({Kind.RECEIPT}), taken_in(desk.workspace, *ExchangeKind))
    except Refusal as refusal:
        items = [refusal]
    refusals = [item for item in items if isinstance(item, Refusal)]
    if len(refusals) < len(items):
        return settled(found, Wants.RECEIVE)
    only_known = all(refusal.code == "replayed" for refusal in refusals)
    return done(found) if only_known else settled(found, Wants.NOTHING, refusals[0])


def _statement(_desk: Desk, _data: bytes, found: Found) -> Found:
    """An anchor or introduction: a person has compared these very bytes, or is to compare them."""
    return done(found) if found.recorded else settled(found, Wants.TRUST)


def _request(desk: Desk, data: bytes, found: Found) -> Found:
    """To be answered; one that waits in the inbox names its exchange."""
    taken = taken_in(desk.workspace, ExchangeKind.RESERVE, ExchangeKind.REHOST)
    try:
        items = open_all(desk, data, frozenset({Kind.REQUEST}), taken)
    except Refusal as refusal:
        items = [refusal]
    new = [item for item in items if isinstance(item, Opened)]
    if not new:
        refusals = [item for item in items if isinstance(item, Refusal)]
        only_known = all(refusal.code == "replayed" for refusal in refusals)
        return done(found) if only_known else settled(found, Wants.NOTHING, refusals[0])
    waiting = [w[0].id for w in (unanswered(desk.workspace, item.digest.hex()) for item in new) if w]
    return settled(replace(found, exchange=waiting[0] if waiting else ""), Wants.ANSWER)


def _entry(wants: Wants) -> Callable[[Desk, bytes, Found], Found]:
    """A confirmation or return: to be entered, unless every code in it was."""

    def fit(desk: Desk, data: bytes, found: Found) -> Found:
        try:
            items = read_code_preview(desk, data)
        except Refusal as refusal:
            return done(found) if refusal.code == "replayed" else settled(found, Wants.NOTHING, refusal)
        refusals = [item.refusal for item in items]
        if any(_typed_before(item) for item in items):
            return replace(found, wants=wants, sentences=(*found.sentences, words.FILE_OF_CODE))
        if all(refusal is not None and refusal.code == "replayed" for refusal in refusals):
            again = done(found)
            return replace(again, sentences=(*again.sentences, words.RECEIPT_AGAIN))
        enterable = any(item.enterable for item in items)
        return settled(found, wants, None if enterable else refusals[0])

    return fit


def _typed_before(item: CodePreview) -> bool:
    """Whether the file is new and its code is not: it was typed, and the number of the file is open yet."""
    again = item.refusal is not None and item.refusal.code == "replayed"
    return again and bool(item.instance) and not item.kept


FITS: Final[dict[tuple[Role, Kind], Callable[[Desk, bytes, Found], Found]]] = {
    (Role.SITE, Kind.AUTHORIZATION): _authorization,
    (Role.SITE, Kind.RECEIPT): _receipt,
    (Role.SITE, Kind.TRUST_ANCHOR): _statement,
    (Role.AUTHORITY, Kind.REQUEST): _request,
    (Role.AUTHORITY, Kind.CONFIRMATION): _entry(Wants.ENTER_CONFIRMATION),
    (Role.AUTHORITY, Kind.RETURN): _entry(Wants.ENTER_RETURN),
    (Role.AUTHORITY, Kind.INTRODUCTION): _statement,
}
"""What each role takes in, of what another side made for it."""
