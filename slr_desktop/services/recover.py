"""After a restore: what an authority's own signature proves, taken back into its books.

A restored authority treats each reservation as unsure and signs no update for it until the
site has sent back the installed authorization. Its own signature on it proves what was issued.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from slr_desktop.codec.opening import Opened
from slr_desktop.domain.accounts import NO_ACCOUNT, Issued, IssuedState, Number, VirtualAccount, line_key
from slr_desktop.domain.artefacts import Authorization
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, ExchangeKind, Waiting
from slr_desktop.domain.issuing import ended
from slr_desktop.domain.products import Product
from slr_desktop.services.accounts import find_account, pool_of
from slr_desktop.services.desk import Act, Crossing, Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A receipt that was taken in, or our own authorization that a site showed again.

    Attributes:
        about: what the exchange is about that it settles.
        moved_to: what has the reservation now, where it was moved before; empty where nothing here says so.
    """

    kind: str
    exchange: str
    subject: str
    recorded: bool = True
    error: str | None = None
    about: ExchangeKind = ExchangeKind.RESERVE
    moved_to: str = ""


def take_own_authorization(desk: Desk, opened: Opened) -> Received:
    """Take back an authorization that this authority signed.

    Raises:
        Refusal: wrong-kind (another's), replayed (known and sure), wrong-state, pool-too-small, no-such-request.
    """
    body = opened.artefact.body
    assert isinstance(body, Authorization)
    with desk.act("receive", presented=opened, artefact=opened.digest.hex()) as act:
        if opened.signer.owner != desk.genesis.id:
            raise Refusal("wrong-kind", "This authorization was signed by another authority.")
        issued = act.records.get(Issued, body.anchor.hex())
        after = _unknown(act, opened, body) if issued is None else _known(act, issued, opened, body)
        if issued is None:
            _end_earlier(act, after)
        act.records.keep(opened.cose)
        act.records.put(after)
        pool_of(act.records, after.account, act.now).check()
        exchange = act.open_exchange(ExchangeKind.RESERVE, after.instance, after.instance, note="recovered")
        act.leg(
            exchange,
            Crossing(Direction.IN, "authorization", artefact=opened.digest.hex(), report=opened.checks),
            waiting=Waiting.NOTHING,
        )
        act.enter("recovered", instance=after.instance, number=body.number, artefact=opened.digest.hex())
    return Received(kind="authorization", exchange=exchange.id, subject=after.instance)


def _known(act: Act, issued: Issued, opened: Opened, body: Authorization) -> Issued:
    digest = opened.digest.hex()
    number = issued.numbers.get(body.number)
    if number is not None and number.authorization != digest:
        raise Refusal(
            "conflict",
            "Number {number} was signed twice with different content.",
            number=body.number,
            first=number.authorization,
            second=digest,
        )
    if not issued.unsure:
        raise Refusal("replayed", "This authorization is known here.", digest=digest)
    if issued.state is not IssuedState.LIVE:
        raise Refusal("wrong-state", "The reservation of {instance} has ended.", instance=issued.instance)
    if number is not None:  # what this copy has signed and still waits for has not come by being shown
        return replace(issued, unsure=body.number < issued.newest)
    newest = max(body.number, issued.confirmed)
    return replace(
        issued,
        numbers={**issued.numbers, body.number: _number(act, issued.account, opened, body)},
        confirmed=newest,
        unconfirmed=tuple(k for k in issued.unconfirmed if k > newest),
        unsure=body.number < issued.newest,
    )


def _unknown(act: Act, opened: Opened, body: Authorization) -> Issued:
    """A reservation that this copy never made: adopted at the number that the site shows."""
    account: VirtualAccount = find_account(act.records, body.virtual_account)
    header = opened.artefact.header
    product, release = _product(act.desk, body)
    if header.audience is None or header.in_reply_to is None:
        raise Refusal("no-such-request", "It names no site or no request.")
    return Issued(
        anchor=body.anchor.hex(),
        reservation=body.reservation.hex() if body.reservation else "",
        site=header.audience.hex(),
        udi=body.udi,
        product=product.id,
        release=release,
        account=account.key,
        request=header.in_reply_to.hex(),
        issued_at=header.made_at,
        exchange="",
        numbers={body.number: _number(act, account.key, opened, body)},
        confirmed=body.number,
        replaces=body.replaces.canonical if body.replaces else None,
    )


def _end_earlier(act: Act, adopted: Issued) -> None:
    """One server has one reservation: what was issued later proves that the earlier one has ended.

    Raises:
        Refusal: wrong-state (the one that is known here is not unsure, or is the later one).
    """
    for known in act.records.all(Issued, instance=adopted.instance, state=IssuedState.LIVE.value):
        if not known.unsure or known.issued_at > adopted.issued_at:
            raise Refusal(
                "wrong-state",
                "{instance} has another reservation here, {other}; one server has one.",
                "End the other one first, with the return code of its site or with a note.",
                instance=adopted.instance,
                other=known.reservation or known.anchor,
            )
        act.records.put(ended(known, IssuedState.RETURNED, act.now))


def _product(desk: Desk, body: Authorization) -> tuple[Product, str]:
    """Product and release that the tags speak of: the newest release of the highest tag's major."""
    tags = [t for e in body.entitlements if (t := desk.catalogue.by_regid(e.tag)) is not None]
    if not tags:
        raise Refusal("unrecognised", "No tag of this authorization is in the catalogue here.")
    product = desk.catalogue.product(tags[0].product)
    highest = max((t.major for t in tags), key=product.majors.index)
    return product, [r.text for r in product.releases if r.major == highest][-1]


def _number(act: Act, account: str, opened: Opened, body: Authorization) -> Number:
    quantities = {
        line_key(
            NO_ACCOUNT if act.desk.catalogue.is_free(e.tag) else account, e.tag, e.start, e.end
        ): e.quantity
        for e in body.entitlements
    }
    return Number(
        quantities=quantities, authorization=opened.digest.hex(), superseded=tuple(sorted(body.superseded))
    )
