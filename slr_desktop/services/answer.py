"""The authority answers requests, each item of a batch by itself, in an act of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from slr_desktop.codec import container
from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import TypedCode
from slr_desktop.domain import issuing
from slr_desktop.domain.accepting import check_new_request, request_steps
from slr_desktop.domain.accounts import Issued, Number
from slr_desktop.domain.artefacts import Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark
from slr_desktop.services import kept
from slr_desktop.services.accounts import find_account, pool_of
from slr_desktop.services.asking import (
    Asked,
    Terms,
    asked_by_artefact,
    asked_by_code,
    authority_case,
    open_requests,
    typed_request,
)
from slr_desktop.services.codes import instance_of
from slr_desktop.services.desk import Act, Crossing, Desk
from slr_desktop.services.inbound import accept_artefact, judged, pin, remember_evidence, unanswered
from slr_desktop.services.instances import free_tags, require_role
from slr_desktop.services.issue import (
    Answer,
    answer_of,
    counts_by_tag,
    new_issued,
    request_exchange,
    sign,
    stored_number,
)

NOT_COMPARED: Final = Remark("This site was pinned at first sight; its words were not compared.")


def authorize(desk: Desk, sources: list[bytes], terms: Terms) -> list[Answer]:
    """Answer requests, each by itself.

    Args:
        desk: an authority's, unlocked.
        sources: files, texts, or typed codes.
        terms: the account, and quantities that override the wish tag by tag.

    Raises:
        Refusal: the one request is refused (without a stored answer), or nothing can be opened.
    """
    answers = [answer for source in sources for answer in _authorize_source(desk, source, terms)]
    return _one_or_many(answers)


def _one_or_many(answers: list[Answer]) -> list[Answer]:
    if len(answers) == 1 and answers[0].refusal is not None and answers[0].made is None:
        raise answers[0].refusal
    return answers


def _authorize_source(desk: Desk, source: bytes, terms: Terms) -> list[Answer]:
    typed: TypedCode | None = None
    items: list[Opened | Refusal] = []
    pinned: Party | None = None
    try:
        require_role(desk, Role.AUTHORITY)
        recognised = container.recognise(source)
        if recognised.form is container.Form.CODE:
            typed = typed_request(desk, recognised.text or "")
        else:
            items, pinned = open_requests(desk, source)
    except Refusal as refusal:
        desk.record_refusal("authorize", refusal)
        return [answered_before(desk, refusal)]
    if typed is not None:
        return [_authorize_code(desk, typed, terms)]
    return [_authorize_item(desk, item, terms, pinned) for item in items]


def _authorize_item(desk: Desk, item: Opened | Refusal, terms: Terms, pinned: Party | None) -> Answer:
    if isinstance(item, Refusal):
        desk.record_refusal("authorize", item)
        return answered_before(desk, item)
    body = item.artefact.body
    assert isinstance(body, Request)
    answered = _answered_without_file(desk, item, body)
    try:
        if answered is not None:
            return _file_after_answer(desk, item, body, answered)
        with desk.act(
            "authorize", presented=item, artefact=item.digest.hex(), instance=body.udi.canonical
        ) as act:
            if pinned is not None and act.records.get(Party, pinned.id) is None:
                pin(act, pinned)
            case = authority_case(
                desk, act.records, body.udi, body.product, body.release, body.anchor,
                header=item.artefact.header,
            )  # fmt: skip
            found = judged(desk, act.records, item, request_steps(body, case))
            accept_artefact(act, found)
            answer = _issue(act, asked_by_artefact(found, body), terms)
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        return Answer(instance=body.udi.canonical, refusal=refusal)
    return replace(answer, findings=(*answer.findings, NOT_COMPARED)) if pinned else answer


def _answered_without_file(desk: Desk, item: Opened, body: Request) -> Issued | None:
    """The reservation of this very request whose file is not here: its code was typed, or a restored copy lost it."""
    known = desk.workspace.get(Issued, body.anchor.hex())
    if known is None or known.instance != body.udi.canonical:
        return None
    if known.site != item.artefact.header.issuer.hex():
        return None
    if known.reservation:
        lost = known.request == item.digest.hex() and desk.workspace.body(item.digest) is None
        return known if lost else None
    return known


def _file_after_answer(desk: Desk, item: Opened, body: Request, issued: Issued) -> Answer:
    """Keep the file, so that nobody misses it; its answer is the one that its code was given."""
    digest = item.digest.hex()
    with desk.act("authorize", artefact=digest, instance=issued.instance) as act:
        case = authority_case(desk, act.records, body.udi, body.product, body.release, body.anchor, issued)
        found = judged(desk, act.records, item, request_steps(body, replace(case, same_anchor=None)))
        accept_artefact(act, found)
        waiting = unanswered(act.records, digest)
        if waiting is not None:
            act.close(waiting[0])
        exchange = act.records.get(Exchange, issued.exchange)
        if exchange is not None:
            crossing = Crossing(Direction.IN, Kind.REQUEST.value, artefact=digest, report=found.checks)
            act.leg(exchange, crossing, waiting=exchange.waiting)
        act.enter("request-after-code", instance=issued.instance, artefact=digest)
    refusal = _answered_earlier(issued, digest)
    desk.record_refusal("authorize", refusal)
    return stored_answer(desk, issued, refusal)


def _answered_earlier(issued: Issued, digest: str) -> Refusal:
    kept_now = "Nothing: the file is kept now, and the licenses stay as they are."
    if 1 in issued.numbers:
        what = "{instance} was answered already, and its request file was not here."
        return Refusal("replayed", what, kept_now, instance=issued.instance, digest=digest)
    return Refusal(
        "replayed",
        "{instance} was answered already, by what this restored copy has lost; it holds number {number}.",
        kept_now,
        instance=issued.instance,
        number=max(issued.numbers),
        digest=digest,
    )


def _authorize_code(desk: Desk, typed: TypedCode, terms: Terms) -> Answer:
    """A typed request code: unsigned, so the officer names site, product, release and quantities."""
    again = desk.workspace.get(Issued, typed.value.hex())
    if again is not None and again.instance == instance_of(typed):
        refusal = Refusal("replayed", "This request was answered already.", digest=typed.digest.hex())
        desk.record_refusal("authorize", refusal)
        return stored_answer(desk, again, refusal)
    with desk.act("authorize", typed=True, instance=instance_of(typed)) as act:
        asked = asked_by_code(desk, act.records, typed, terms)
        case = authority_case(desk, act.records, asked.udi, asked.product, asked.release, asked.anchor)
        told = check_new_request(asked.udi.canonical, asked.product, case)
        answer = _issue(act, asked, terms)
    return replace(answer, findings=(*answer.findings, *told))


def _issue(act: Act, asked: Asked, terms: Terms) -> Answer:
    """Grant number 1 of a new reservation."""
    account = find_account(act.records, terms.account)
    wish = {**asked.wish, **counts_by_tag(act.desk, asked.product, asked.release, terms.quantities)}
    if not any(wish.values()):
        raise Refusal(
            "quantity-missing",
            "{instance} asks for nothing, and no quantity was given.",
            instance=asked.udi.canonical,
        )
    product = act.desk.catalogue.product(asked.product)
    product.check_most(wish)
    pool = pool_of(act.records, account.key, act.now)
    quantities = issuing.allot(pool, account.key, wish, free_tags(product))
    exchange = request_exchange(act, ExchangeKind.RESERVE, asked)
    issued = new_issued(act, asked, account, exchange.id)
    issued, made = sign(act, issued, account, 1, Number(quantities=quantities, authorization=""))
    act.leg(
        exchange,
        Crossing(Direction.OUT, Kind.AUTHORIZATION.value, artefact=made.digest),
        waiting=Waiting.NOTHING,
    )
    act.records.put(issued)
    pool_of(act.records, account.key, act.now).check()
    act.enter("authorize", instance=issued.instance, account=account.name, number=1, artefact=made.digest)
    findings = asked.judged.findings if asked.judged else ()
    return answer_of(issued, 1, made, findings)


def answered_before(desk: Desk, refusal: Refusal) -> Answer:
    """A request that was answered already: the stored answer."""
    digest = str(refusal.facts.get("digest", ""))
    cose = desk.workspace.body(bytes.fromhex(digest)) if refusal.code == "replayed" and digest else None
    body = kept.artefact_of(cose).body if cose is not None else None
    issued = desk.workspace.get(Issued, body.anchor.hex()) if isinstance(body, Request) else None
    return stored_answer(desk, issued, refusal) if issued else Answer(instance="", refusal=refusal)


def stored_answer(desk: Desk, issued: Issued, refusal: Refusal) -> Answer:
    """The first number of a reservation, as it was issued.

    A restored authority that has taken a reservation back at a later number has the first no more.
    """
    if 1 not in issued.numbers:
        return Answer(instance=issued.instance, refusal=refusal)
    made = stored_number(desk.workspace, issued, 1)
    return replace(answer_of(issued, 1, made), refusal=refusal)
