"""Issuing a number of a reservation: the record, the signed authorization, the verdict.

(anchor, number) is signed once; asked again, the stored bytes go out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from slr_desktop.domain import issuing
from slr_desktop.domain.accounts import Issued, Number, VirtualAccount
from slr_desktop.domain.artefacts import Authorization, Check, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.sentences import Remark
from slr_desktop.services.asking import Asked
from slr_desktop.services.desk import Act, Crossing, Desk, Made
from slr_desktop.services.inbound import unanswered
from slr_desktop.services.instances import check_count


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The verdict on one request; `made` is what is to be carried, also of a repeated one.

    Attributes:
        anchor: the key of the reservation in hex; empty where there is none.
    """

    instance: str
    reservation: str | None = None
    anchor: str = ""
    sequence: int | None = None
    site: str = ""
    made: Made | None = None
    findings: tuple[Remark, ...] = ()
    refusal: Refusal | None = None

    @property
    def ok(self) -> bool:
        """Whether it was issued now."""
        return self.refusal is None


def answer_of(issued: Issued, number: int, made: Made, findings: tuple[Remark, ...] = ()) -> Answer:
    """The verdict on a number that was issued, now or before."""
    return Answer(
        instance=issued.instance,
        reservation=issued.reservation or issued.anchor,
        anchor=issued.anchor,
        sequence=number,
        site=issued.site,
        made=made,
        findings=findings,
    )


def stored_number(reading: Reading, issued: Issued, number: int) -> Made:
    """The bytes of an issued number.

    Raises:
        Refusal: database-damaged.
    """
    digest = issued.numbers[number].authorization
    cose = reading.body(bytes.fromhex(digest))
    if cose is None:
        raise Refusal("database-damaged", "The stored authorization {digest} is missing.", digest=digest[:16])
    return Made(kind=Kind.AUTHORIZATION, cose=cose, digest=digest)


def new_issued(
    act: Act, asked: Asked, account: VirtualAccount, exchange: str, replaces: str | None = None
) -> Issued:
    """The record of a reservation before its first number is signed."""
    return Issued(
        anchor=asked.anchor.hex(),
        reservation=asked.reservation.hex() if asked.reservation else "",
        site=asked.site,
        udi=asked.udi,
        product=asked.product,
        release=asked.release,
        account=account.key,
        request=asked.digest,
        issued_at=act.now,
        exchange=exchange,
        replaces=replaces,
    )


def sign(
    act: Act,
    issued: Issued,
    account: VirtualAccount,
    number: int,
    content: Number,
    replaces: Udi | None = None,
) -> tuple[Issued, Made]:
    """Sign number k; the reservation with its digest."""
    body = Authorization(
        udi=issued.udi,
        reservation=bytes.fromhex(issued.reservation) if issued.reservation else None,
        anchor=bytes.fromhex(issued.anchor),
        number=number,
        smart_account=act.desk.genesis.name,
        virtual_account=account.name,
        export_allowed=False,
        entitlements=issuing.entitlements(content.quantities),
        superseded=content.superseded,
        replaces=replaces,
    )
    made = act.make(Kind.AUTHORIZATION, body, audience=issued.site, in_reply_to=bytes.fromhex(issued.request))
    signed = replace(content, authorization=made.digest)
    return replace(issued, numbers={**issued.numbers, number: signed}), made


def request_exchange(act: Act, kind: ExchangeKind, asked: Asked, note: str = "") -> Exchange:
    """The exchange of a request: where it waits in the inbox, or a new one with its inbound leg.

    The leg that waited gets the report of the checks that were made now.
    """
    report: tuple[Check, ...] = asked.judged.checks if asked.judged else ()
    waiting = None if asked.code else unanswered(act.records, asked.digest)
    if waiting is not None:
        exchange, leg = waiting
        act.records.put(replace(leg, report=report))
        return replace(exchange, kind=kind, note=note)
    exchange = act.open_exchange(kind, asked.udi.canonical, asked.udi.canonical, note=note)
    return act.leg(
        exchange,
        Crossing(
            Direction.IN,
            Kind.REQUEST.value,
            artefact="" if asked.code else asked.digest,
            code=asked.code,
            report=report,
        ),
        waiting=Waiting.NOTHING,
    )


def counts_by_tag(desk: Desk, product: str, release: str, given: Mapping[str, int]) -> dict[str, int]:
    """Counts by full tag from counts by tag as typed, of tags that an instance may reserve.

    Raises:
        Refusal: bad-value, unknown-name, not-reservable, higher-release.
    """
    profile = desk.catalogue.product(product)
    counts = {}
    for text, count in given.items():
        check_count(text, count)
        counts[profile.require_reservable(text, release).regid] = count
    profile.check_most(counts)
    return counts
