"""Which wizard or act fits a typed code, or something of Cisco's."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Final

from slr_desktop.codec import typed_codes
from slr_desktop.codec.cisco import recognition
from slr_desktop.codec.cisco.recognition import CiscoArtefact
from slr_desktop.codec.cisco.request_codes import RequestCode
from slr_desktop.codec.typed_codes import CodeKind, TypedCode
from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence
from slr_desktop.services import foreign
from slr_desktop.services import found as words
from slr_desktop.services.accepted_codes import AcceptedCode
from slr_desktop.services.code_preview import read_code_preview
from slr_desktop.services.desk import Desk
from slr_desktop.services.fitting import belongs_elsewhere, done, name_of, not_to_be_carried, nothing, settled
from slr_desktop.services.found import Found, Wants, What

WIZARDS: Final = {
    CodeKind.REQUEST: Wants.ANSWER,
    CodeKind.CONFIRMATION: Wants.ENTER_CONFIRMATION,
    CodeKind.RETURN: Wants.ENTER_RETURN,
}
"""What takes a typed code at an authority."""
KINDS: Final = {"RQ": CodeKind.REQUEST, "CF": CodeKind.CONFIRMATION, "RT": CodeKind.RETURN}
"""What a code is for, by the second and third letter of its prefix."""


def typed_code(desk: Desk | None, text: str) -> Found:
    """A code of ours that was typed or pasted; one with a slip in it is still known by its prefix."""
    prefix = text.strip()[1:3].upper()
    try:
        typed = typed_codes.read(text)
    except Refusal as refusal:
        return _mistyped(desk, KINDS[prefix], refusal)
    subjects = (name_of(desk, typed.udi),) if typed.udi else ()
    kind = f"{typed.kind.value}-code"
    found = Found(what=What.CODE, kind=kind, subjects=subjects, sentences=(words.one_of(kind, subjects),))
    if desk is None:
        return found
    if typed.training != desk.genesis.training:
        mixed = Refusal("training-mismatch", "Training and real work never mix.")
        return settled(found, Wants.NOTHING, mixed)
    at_role = {Role.SITE: _at_its_site, Role.AUTHORITY: _at_an_authority}.get(desk.genesis.role)
    return nothing(found, words.FOR_AN_AUTHORITY) if at_role is None else at_role(desk, typed, found)


def _mistyped(desk: Desk | None, kind: CodeKind, refusal: Refusal) -> Found:
    """The wizard that takes it marks the group that is wrong."""
    authority = desk is not None and desk.genesis.role is Role.AUTHORITY
    said = Sentence("This reads as a code of SLR Desktop, and something in it is mistyped.")
    found = Found(what=What.CODE, kind=f"{kind.value}-code", sentences=(said,))
    return settled(found, WIZARDS[kind] if authority else Wants.NOTHING, refusal)


def _at_its_site(desk: Desk, typed: TypedCode, found: Found) -> Found:
    """A code that was made here goes to the authority; any other is none of ours."""
    for reservation in desk.workspace.all(Reservation):
        given = (reservation.request_code, reservation.return_code, *reservation.codes.values())
        if typed.text in given:
            instance = desk.workspace.get(Instance, reservation.instance)
            subjects = (instance.name,) if instance else ()
            exchange = _exchange_of(desk, reservation, typed.text)
            made = replace(found, made_here=True, recorded=True, exchange=exchange, subjects=subjects)
            made = replace(made, kind=typed.kind.value)  # its file and its code are one thing
            stale = typed.kind is CodeKind.REQUEST and reservation.state is ReservationState.CANCELLED
            said = not_to_be_carried(made) if stale else belongs_elsewhere(made, "")
            return replace(said, kind=found.kind)
    return nothing(found, words.FOR_AN_AUTHORITY)


def _exchange_of(desk: Desk, reservation: Reservation, code: str) -> str:
    """The exchange in which a code of an instance went out."""
    for exchange in reversed(desk.workspace.all(Exchange, subject=reservation.instance)):
        if any(leg.code == code for leg in desk.workspace.all(Leg, exchange=exchange.id)):
            return exchange.id
    return ""


def _at_an_authority(desk: Desk, typed: TypedCode, found: Found) -> Found:
    if typed.kind is CodeKind.REQUEST:
        return _typed_request(desk, typed, found)
    (item,) = read_code_preview(desk, typed.text.encode())
    accepted = desk.workspace.get(AcceptedCode, sha256(typed.value).hexdigest())
    if item.instance:
        found = replace(found, subjects=(item.instance,))
    if accepted is not None:
        return done(replace(found, exchange=accepted.exchange))
    return settled(found, WIZARDS[typed.kind], None if item.enterable else item.refusal)


def _typed_request(desk: Desk, typed: TypedCode, found: Found) -> Found:
    """It proves nothing about who asks: training takes it, real work does not."""
    issued = desk.workspace.get(Issued, typed.value.hex())
    if issued is not None:
        return done(replace(found, exchange=issued.exchange))
    if desk.genesis.training:
        return settled(found, Wants.ANSWER)
    signed_only = Refusal(
        "wrong-kind",
        "A typed request code proves nothing about who asks; real work needs the request file.",
        "Ask the site for its request file.",
    )
    return settled(found, Wants.NOTHING, signed_only)


def cisco(desk: Desk | None, data: bytes) -> Found:
    """Something of Cisco's.

    Raises:
        Refusal: it is nothing that is known, or it is damaged.
    """
    artefact = recognition.recognise(data)
    udis = _udis(artefact)
    subjects = tuple(name_of(desk, udi) for udi in udis)
    said = words.OF_CISCO[artefact.kind].about(subject=words.named(subjects))
    found = Found(
        what=What.CISCO, kind=artefact.kind, count=max(1, len(udis)), subjects=subjects, sentences=(said,)
    )
    if desk is None:
        return found
    if desk.genesis.role is not Role.SITE:
        return nothing(found, words.FOR_A_SITE)
    legs = desk.workspace.all(Leg, artefact=sha256(artefact.original).hexdigest())
    if legs:
        return done(replace(found, exchange=legs[-1].exchange))
    if artefact.kind == "authorization":
        return _authorization(desk, data, found)
    if artefact.kind in {"request-code", "udi"}:
        return _printed(desk, udis, found)
    if artefact.kind == "return-code":
        return settled(found, Wants.RECORD_CISCO_CODE)
    return nothing(found, words.FOR_CISCO if artefact.kind == "confirmation-code" else words.NOTHING_YET)


def _udis(artefact: CiscoArtefact) -> tuple[Udi, ...]:
    content = artefact.content
    if isinstance(content, tuple):
        return content
    if isinstance(content, RequestCode):
        return (content.udi,) if content.udi else ()
    udi = getattr(content, "udi", None)
    return (udi,) if isinstance(udi, Udi) else ()


def _authorization(desk: Desk, data: bytes, found: Found) -> Found:
    try:
        foreign.read(desk, desk.workspace, data, None)
    except Refusal as refusal:
        return settled(found, Wants.IMPORT_CISCO_AUTHORIZATION, refusal)
    return settled(found, Wants.IMPORT_CISCO_AUTHORIZATION)


def _printed(desk: Desk, udis: tuple[Udi, ...], found: Found) -> Found:
    """A request code or UDI line: of an instance here that waits for one, or of one to be added."""
    known = [i for i in (desk.workspace.get(Instance, udi.canonical) for udi in udis) if i is not None]
    if not known:
        unknown = Sentence("No instance here has that UDI.")
        fits = settled(found, Wants.ADD_INSTANCES)
        return replace(fits, sentences=(*found.sentences, unknown, words.NEXT[Wants.ADD_INSTANCES]))
    if all(instance.family is Family.NATIVE for instance in known):
        return nothing(found, Sentence("{name} is licensed by this app itself; its codes are made here.",
                                       name=known[0].name))  # fmt: skip
    return settled(found, Wants.RECORD_CISCO_CODE)
