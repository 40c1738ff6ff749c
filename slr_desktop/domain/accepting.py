"""What each kind of artefact is judged by: checks 10, 12, 13 and 14 of its own.

A site takes authorizations and receipts; an authority takes requests, confirmations and
returns. Each function gives the steps for `judgement.judge`, over a snapshot of what is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.artefacts import Authorization, Confirmation, Header, Request, Return
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.issuing import Reservable, check_wish
from slr_desktop.domain.judgement import Steps
from slr_desktop.domain.reservations import Event, Reservation, ReservationState, move
from slr_desktop.domain.sentences import Remark, Sentence
from slr_desktop.domain.times import iso, term_covers, utc_day


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCase:
    """What a site knows about an authorization.

    Attributes:
        reservation: the request that it answers, found by its id or anchor.
        instance: the instance of that request; else the one that has its UDI.
        only: the instance that the operator named, if any.
        issuer: workspace id (hex) of the authority that signed.
        reservable: raises for a tag that the instance may not reserve.
        digest: SHA-256 (hex) of the artefact.
        now: the time that decides.
    """

    reservation: Reservation | None
    instance: Instance | None
    only: Instance | None
    issuer: str
    reservable: Reservable
    digest: str
    now: int


def authorization_steps(body: Authorization, header: Header, case: SiteCase) -> Steps:
    """The steps for an authorization that is to be installed."""
    return Steps(
        in_reply_to=lambda: _answers_a_request(body, header, case),
        subject=lambda: _is_for_the_instance(body, case),
        content=lambda: _fits_the_number(body, case),
        time=lambda: _terms(body, case.now),
    )


def _answers_a_request(body: Authorization, header: Header, case: SiteCase) -> Sequence[Remark]:
    """Check 10: one of our requests, still open or installed."""
    reservation = case.reservation
    replied = header.in_reply_to.hex() if header.in_reply_to else ""
    if reservation is None and case.instance is None:
        raise Refusal(
            "other-instance", "It was made for {udi}, which is no instance of this site.", udi=str(body.udi)
        )
    if (
        reservation is None
        or reservation.anchor != body.anchor.hex()
        or replied not in (reservation.request, reservation.code_digest)
    ):
        raise Refusal(
            "no-such-request",
            "It does not match the request code: no request of {udi} here is the one that it answers.",
            udi=str(body.udi),
        )
    if case.issuer != reservation.authority and (replied == reservation.request or reservation.number):
        raise Refusal(
            "no-such-request", "The request of {udi} was made to another authority.", udi=str(body.udi)
        )
    if reservation.state is ReservationState.CANCELLED:
        raise Refusal(
            "request-cancelled",
            "It does not match the request code: the request that it answers was cancelled.",
            "Give it back: license smart reservation return-authorization FILE --instance {name}",
            name=case.instance.name if case.instance else "NAME",
        )
    if reservation.barred:
        raise _given_back(reservation)
    return ()


def _given_back(reservation: Reservation) -> Refusal:
    """The refusal of what was returned since, or given back without ever being installed."""
    time = iso(reservation.ended_at or 0)
    if reservation.state is ReservationState.DISCARDED:
        return Refusal("returned-already", "It was given back unused on {time}.", time=time)
    return Refusal("returned-already", "What it authorizes was returned on {time}.", time=time)


def _is_for_the_instance(body: Authorization, case: SiteCase) -> Sequence[Remark]:
    """Check 12: the instance of the request, and the one that the operator named."""
    instance = case.instance
    if instance is None or not body.udi.same_instance(instance.udi):
        raise Refusal("other-instance", "It was made for {udi}, another instance.", udi=str(body.udi))
    if case.only is not None and case.only.key != instance.key:
        raise Refusal(
            "other-instance",
            "It was made for {name} ({udi}), not for {only}.",
            "Install it with: --instance {name}",
            name=instance.name,
            udi=str(body.udi),
            only=case.only.name,
        )
    return ()


def _fits_the_number(body: Authorization, case: SiteCase) -> Sequence[Remark]:
    """Check 13: the next number of the chain, allowed in this state, with tags that fit."""
    reservation, instance = case.reservation, case.instance
    assert reservation is not None and instance is not None
    known = reservation.installed.get(body.number)
    if known == case.digest:
        raise Refusal("replayed", "Number {number} is installed already.", number=body.number)
    if known is not None:
        raise Refusal(
            "conflict",
            "Number {number} is installed already, with other content: {known}.",
            number=body.number,
            known=known[:16],
            first=known,
            second=case.digest,
        )
    if body.number <= reservation.number:
        raise Refusal(
            "too-old",
            "It is number {number}; number {installed} is installed, which is newer.",
            number=body.number,
            installed=reservation.number,
        )
    for earlier in range(reservation.number + 1, body.number):
        if earlier not in body.superseded:
            raise Refusal(
                "missing-earlier",
                "It is number {number}, and number {missing} has not been installed.",
                "Ask the authority for number {missing}: reissue {udi} --sequence {missing}; "
                "it gives the same bytes.",
                number=body.number,
                missing=earlier,
                udi=instance.key,
            )
    move(instance, Event.INSTALL if body.number == 1 else Event.INSTALL_UPDATE)
    check_wish({e.tag: e.quantity for e in body.entitlements}, case.reservable)
    return ()


def _terms(body: Authorization, now: int) -> Sequence[Remark]:
    """Check 14: an authorization does not age; its term lines do, and that is a finding."""
    today = utc_day(now)
    return tuple(
        Remark(
            "{tag}: the term {start} to {end} does not cover {today}.",
            tag=e.tag,
            start=e.start or Sentence("from now"),
            end=e.end or Sentence("ever"),
            today=today,
        )
        for e in body.entitlements
        if not term_covers(e.start, e.end, now)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityCase:
    """What an authority knows about a request.

    Attributes:
        same_anchor: a reservation with the same anchor.
        live: the living reservation of the same UDI.
        failed: the reservation that a rehost replaces; it may live on the same UDI.
        native_pid: the PID of the product, None where the product is not known here.
        reservable: raises for a tag that the instance may not reserve.
        older: the site made the request before the one that the living reservation answers.
        given_up: what is to be known of an instance whose last reservation was rehosted or removed.
    """

    same_anchor: Issued | None
    live: Issued | None
    failed: Issued | None
    native_pid: str | None
    reservable: Reservable
    older: bool = False
    given_up: Remark | None = None


def request_steps(body: Request, case: AuthorityCase) -> Steps:
    """The steps for a request that is to be answered."""
    return Steps(
        in_reply_to=lambda: (),
        subject=lambda: check_new_request(body.udi.canonical, body.product, case),
        content=lambda: _wish(body, case),
    )


def check_new_request(udi: str, product: str, case: AuthorityCase) -> Sequence[Remark]:
    """Check 12 of a request, signed or typed: a new anchor, and no living reservation of the UDI.

    That its last one was rehosted or removed is a finding: it may be in service again.

    Raises:
        Refusal: conflict, wrong-state, unrecognised.
    """
    if case.same_anchor is not None:
        raise Refusal(
            "conflict",
            "Another request of {instance} with the same anchor was answered already.",
            instance=case.same_anchor.instance,
        )
    if case.native_pid is None:
        raise Refusal("unrecognised", "The product {product} is not in the catalogue here.", product=product)
    live = case.live
    if live is not None and case.older:
        raise Refusal(
            "wrong-state",
            "{instance} made this request before another one, which was answered since: it holds number {number}.",
            "Do not answer it: the site no longer waits for it. Where it waits here, dismiss it (inbox dismiss).",
            instance=udi,
            number=live.confirmed,
        )
    if live is not None and case.failed is not None and case.failed.anchor != live.anchor:
        raise Refusal(
            "wrong-state",
            "{instance} holds a reservation of its own already, at number {number}: it cannot take over another.",
            "Let it return that one and enter its return code (accept-return), or remove that one with a note "
            "(remove); or choose the request of another instance.",
            instance=udi,
            number=live.confirmed,
        )
    if live is not None and case.failed is None:
        raise Refusal(
            "wrong-state",
            "{instance} has a reservation already, at number {number}.",
            "Enter its return code (accept-return), move it to this request (rehost), "
            "or remove it with a note (remove).",
            instance=udi,
            number=live.confirmed,
        )
    return () if case.given_up is None else (case.given_up,)


def made_before(header: Header, other: Header) -> bool:
    """Whether the same side made one artefact before another: by its own numbers, else by its clock."""
    if header.issuer != other.issuer:
        return False
    one, two = header.position, other.position
    if one is not None and two is not None and one.epoch == two.epoch:
        return one.number < two.number
    return header.made_at < other.made_at


def _wish(body: Request, case: AuthorityCase) -> Sequence[Remark]:
    """Check 13: only tags that this instance may reserve."""
    check_wish(dict(body.wish), case.reservable)
    return ()


def _known_anchor(anchor: bytes, issued: Issued | None) -> Sequence[Remark]:
    if issued is None:
        raise Refusal(
            "no-such-request",
            "No reservation here has the anchor {anchor}.",
            "Check whether this is the right authority, and whether it was restored from a backup.",
            anchor=anchor.hex()[:12],
        )
    return ()


def confirmation_steps(body: Confirmation, issued: Issued | None) -> Steps:
    """The steps for a signed confirmation; that its code fits is the chain's business."""
    return Steps(
        in_reply_to=lambda: _known_anchor(body.anchor, issued),
        subject=lambda: _same_udi(body.udi, issued),
        content=lambda: _same_bytes_installed(body, issued),
    )


def return_steps(body: Return, issued: Issued | None) -> Steps:
    """The steps for a signed return; that its code fits is the chain's business."""
    return Steps(
        in_reply_to=lambda: _known_anchor(body.anchor, issued),
        subject=lambda: _same_udi(body.udi, issued),
        content=lambda: (),
    )


def _same_udi(udi: Udi, issued: Issued | None) -> Sequence[Remark]:
    if issued is None or not udi.same_instance(issued.udi):
        raise Refusal("other-instance", "It names {udi}, another instance.", udi=str(udi))
    return ()


def _same_bytes_installed(body: Confirmation, issued: Issued | None) -> Sequence[Remark]:
    """Check 13: the site installed the bytes that were issued under this number."""
    assert issued is not None
    number = issued.numbers.get(body.number)
    if number is None:
        raise Refusal("older-than-evidence", "It confirms number {number}, which this copy has not issued.",
                      number=body.number)  # fmt: skip
    if number.authorization != body.installed.hex():
        raise Refusal(
            "conflict",
            "It says that other bytes were installed as number {number} than were issued.",
            number=body.number,
            first=number.authorization,
            second=body.installed.hex(),
        )
    return ()
