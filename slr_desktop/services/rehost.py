"""Rehosting: the reservation of an instance that never comes back moves to a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slr_desktop.codec import container
from slr_desktop.codec.opening import Opened
from slr_desktop.domain import issuing
from slr_desktop.domain.accepting import check_new_request, request_steps
from slr_desktop.domain.accounts import Issued, IssuedState, Number, VirtualAccount
from slr_desktop.domain.artefacts import Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, ExchangeKind, Waiting
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services.accounts import pool_of
from slr_desktop.services.answer import answered_before
from slr_desktop.services.asking import (
    Asked,
    Terms,
    asked_by_artefact,
    asked_by_code,
    authority_case,
    open_requests,
    typed_request,
)
from slr_desktop.services.desk import Act, Crossing, Desk
from slr_desktop.services.inbound import accept_artefact, judged, pin, remember_evidence
from slr_desktop.services.instances import free_tags, require_role
from slr_desktop.services.issue import Answer, answer_of, counts_by_tag, new_issued, request_exchange, sign
from slr_desktop.services.rivals import check_no_rival
from slr_desktop.services.update import close_updates, find_issued


def rehost(
    desk: Desk, failed: str, source: bytes, given: Mapping[str, int], note: str, terms: Terms
) -> Answer:
    """Move the reservation of a failed instance to the request of a new one; the old chain is barred.

    Raises:
        Refusal: unknown-name, wrong-state, pool-too-small, and all of opening and judging.
    """
    try:
        return _rehost(desk, failed, source, given, note, terms)
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        if refusal.code == "replayed":
            return answered_before(desk, refusal)
        raise


def _rehost(
    desk: Desk, failed: str, source: bytes, given: Mapping[str, int], note: str, terms: Terms
) -> Answer:
    typed = container.recognise(source).form is container.Form.CODE
    opened: Opened | None = None
    pinned: Party | None = None
    if not typed:
        opened, pinned = _single_request(desk, source)
    with desk.act("rehost", failed=failed[:120]) as act:
        require_role(desk, Role.AUTHORITY)
        old = find_issued(act.records, failed)
        if old.state is not IssuedState.LIVE:
            issuing.check_live(old)
        if pinned is not None:
            pin(act, pinned)
        asked = _asked_for_rehost(act, source, opened, old, terms)
        return _move_to(act, asked, old, given, note)


def _single_request(desk: Desk, source: bytes) -> tuple[Opened, Party | None]:
    """The one request to move to, by checks 1 to 7."""
    try:
        items, pinned = open_requests(desk, source)
        return _only(items), pinned
    except Refusal as refusal:
        desk.record_refusal("rehost", refusal)
        raise


def _only(items: list[Opened | Refusal]) -> Opened:
    if len(items) != 1:
        raise Refusal(
            "wrong-kind", "A rehost takes one request; this is a batch of {count}.", count=len(items)
        )
    if isinstance(items[0], Refusal):
        raise items[0]
    return items[0]


def _asked_for_rehost(act: Act, source: bytes, opened: Opened | None, old: Issued, terms: Terms) -> Asked:
    if opened is None:
        typed = typed_request(act.desk, container.recognise(source).text or "")
        named = replace(terms, product=terms.product or old.product, release=terms.release or old.release)
        asked = asked_by_code(act.desk, act.records, typed, named)
        case = authority_case(
            act.desk, act.records, asked.udi, asked.product, asked.release, asked.anchor, old
        )
        check_new_request(asked.udi.canonical, asked.product, case)
        check_no_rival(act.records, asked.udi.canonical, asked.anchor, None)
        return asked
    body, header = opened.artefact.body, opened.artefact.header
    assert isinstance(body, Request)
    case = authority_case(
        act.desk, act.records, body.udi, body.product, body.release, body.anchor, old, header=header
    )
    found = judged(act.desk, act.records, opened, request_steps(body, case))
    check_no_rival(act.records, body.udi.canonical, body.anchor, header)
    accept_artefact(act, found)
    return asked_by_artefact(found, body)


def _move_to(act: Act, asked: Asked, old: Issued, given: Mapping[str, int], note: str) -> Answer:
    account = act.records.get(VirtualAccount, old.account)
    assert account is not None
    product = act.desk.catalogue.product(asked.product)

    def reservable(tag: str) -> None:
        product.require_reservable(tag, asked.release)

    pool = pool_of(act.records, account.key, act.now)
    given_counts = counts_by_tag(act.desk, asked.product, asked.release, given)
    quantities = issuing.rehost(pool, old, given_counts, free_tags(product))
    issuing.check_wish(issuing.counts(quantities), reservable)
    close_updates(act, old)
    act.records.put(issuing.ended(old, IssuedState.REHOSTED, act.now, replaced_by=asked.anchor.hex()))
    exchange = request_exchange(act, ExchangeKind.REHOST, asked, note)
    issued = new_issued(act, asked, account, exchange.id, replaces=old.instance)
    issued, made = sign(act, issued, account, 1, Number(quantities=quantities, authorization=""), old.udi)
    act.leg(
        exchange,
        Crossing(Direction.OUT, Kind.AUTHORIZATION.value, artefact=made.digest),
        waiting=Waiting.NOTHING,
    )
    act.records.put(issued)
    pool_of(act.records, account.key, act.now).check()
    act.enter("rehost", failed=old.instance, instance=issued.instance, artefact=made.digest, note=note)
    return answer_of(issued, 1, made)
