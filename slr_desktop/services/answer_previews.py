"""What an authority's answer to requests would grant, before anything is signed: item by item.

Several items draw from one virtual account, one after the other: each is judged as if those before
it had been answered, just as `authorize` will do it. Reading only; no passphrase is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from slr_desktop.codec import container
from slr_desktop.codec.opening import Opened
from slr_desktop.domain import issuing
from slr_desktop.domain.accepting import AuthorityCase, check_new_request, request_steps
from slr_desktop.domain.accounts import Issued, Number, Pool, Quantities
from slr_desktop.domain.artefacts import Check, Header, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.judgement import judge
from slr_desktop.domain.parties import Party
from slr_desktop.domain.products import Product
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark
from slr_desktop.services.accounts import find_account, pool_of
from slr_desktop.services.asking import (
    Asked,
    Terms,
    asked_by_code,
    authority_case,
    open_requests,
    typed_request,
)
from slr_desktop.services.codes import corrected
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbound import known, unanswered
from slr_desktop.services.instances import free_tags, require_role
from slr_desktop.services.issue import counts_by_tag
from slr_desktop.services.previews import refusal_of


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantLine:
    """A tag of a request.

    Attributes:
        tag: its name, as quantities are given by; `regid` is the full tag.
        counts: what is counted, in words of the product.
        wished: how many the site asks for; `granted` how many the answer would give.
        available: how many the account has left for this item; None where it needs no license.
    """

    tag: str
    regid: str
    counts: str
    wished: int
    granted: int
    available: int | None

    @property
    def short(self) -> bool:
        """Whether more would be granted than there is."""
        return self.available is not None and self.granted > self.available


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerItem:
    """One request, and what an answer would give it.

    Attributes:
        source: what `authorize` and `inbox.decide` take: this one request alone.
        digest: SHA-256 (hex) of the request, or of the canonical text of its code.
        site: name of the site; `pinned` that it is only known by this very request; `uncompared` that nobody
            has compared its words.
        typed: it came as a code: site, product, release and quantities are the officer's.
        exchange: where it waits in the inbox; empty where it does not.
        refusal: why it cannot be answered so.
    """

    source: bytes = field(repr=False)
    digest: str = ""
    instance: str = ""
    udi: str = ""
    site: str = ""
    product: str = ""
    release: str = ""
    typed: bool = False
    pinned: bool = False
    uncompared: bool = False
    exchange: str = ""
    lines: tuple[GrantLine, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Remark, ...] = ()
    corrections: str = ""
    refusal: Refusal | None = None


@dataclass(slots=True)
class _Running:
    """The account as it stands after the items before.

    What all holders together block stands in one made-up holder: only what is left matters here,
    and a batch of a thousand must not be summed up a thousand times.
    """

    account: str
    pool: Pool
    answered: dict[str, Issued] = field(default_factory=dict)

    def __post_init__(self) -> None:
        blocked: Quantities = {}
        for holder in self.pool.holders:
            blocked = _sum(blocked, holder.blocked())
        self._hold(blocked)

    def available(self, tag: str) -> int:
        """How many of a tag can still be granted, over all its terms."""
        fitting = (line for line in self.pool.lines.values() if line.tag == tag)
        return sum(self.pool.figures(line.key).available for line in fitting if line.counts(self.pool.now))

    def grant(self, asked: Asked, quantities: Quantities) -> None:
        """From now on this is granted, too."""
        self.answered[asked.udi.canonical] = self._trial(asked, quantities)
        self._hold(_sum(self.pool.holders[0].blocked(), quantities))

    def _hold(self, blocked: Quantities) -> None:
        self.pool = replace(self.pool, holders=(self._trial(_NOBODY, blocked),))

    def _trial(self, asked: Asked, quantities: Quantities) -> Issued:
        return Issued(
            anchor=asked.digest,
            reservation="",
            site="",
            udi=asked.udi,
            product=asked.product,
            release=asked.release,
            account=self.account,
            request=asked.digest,
            issued_at=self.pool.now,
            exchange="",
            numbers={1: Number(quantities=quantities, authorization="")},
        )


_NOBODY: Final = Asked(
    udi=Udi("ALL", "HOLDERS"),
    product="",
    release="",
    reservation=None,
    anchor=b"",
    wish={},
    site="",
    digest="",
)


def _sum(one: Quantities, other: Quantities) -> Quantities:
    return {**one, **{key: one.get(key, 0) + count for key, count in other.items()}}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What the officer has said, and the account as it runs down."""

    desk: Desk
    terms: Terms
    each: Mapping[str, Mapping[str, int]]
    failed: Issued | None
    running: _Running | None

    def quantities(self, digest: str) -> dict[str, int]:
        """What was given for one item."""
        return {**self.terms.quantities, **self.each.get(digest, {})}


def answer_preview(
    desk: Desk,
    sources: Sequence[bytes],
    terms: Terms,
    *,
    each: Mapping[str, Mapping[str, int]] | None = None,
    failed: Issued | None = None,
) -> list[AnswerItem]:
    """What answering these requests would grant.

    Args:
        desk: an authority's, locked or not.
        sources: files, texts, typed codes, or what `inbox.request_bytes` gives.
        terms: the account (empty while none is chosen: then nothing is held against a pool), and
            quantities for every item; for typed codes site, product and release.
        each: quantities of one item, by its digest; they go before those of `terms`.
        failed: the reservation that a rehost would end; that it lives speaks against no request.

    Raises:
        Refusal: wrong-state (not an authority), unknown-name (the account).
    """
    require_role(desk, Role.AUTHORITY)
    plan = _Plan(
        desk=desk, terms=terms, each=each or {}, failed=failed, running=_running(desk, terms.account)
    )
    return [item for source in sources for item in _source(plan, source)]


def _running(desk: Desk, account: str) -> _Running | None:
    if not account:
        return None
    key = find_account(desk.workspace, account).key
    return _Running(account=key, pool=pool_of(desk.workspace, key, desk.now))


def _source(plan: _Plan, source: bytes) -> list[AnswerItem]:
    try:
        seen = container.recognise(source)
        if seen.form is container.Form.CODE:
            return [_typed(plan, seen.text or "")]
        items, pinned = open_requests(plan.desk, source)
    except Refusal as refusal:
        return [AnswerItem(source=source, refusal=refusal)]
    return [_signed(plan, item, pinned) for item in items]


def _typed(plan: _Plan, text: str) -> AnswerItem:
    """A typed code; what it does not say is the officer's to say."""
    desk, shown = plan.desk, AnswerItem(source=text.encode(), typed=True)
    try:
        typed = typed_request(desk, text)
        assert typed.udi is not None
        shown = replace(
            shown,
            source=typed.text.encode(),
            digest=typed.digest.hex(),
            instance=typed.udi.canonical,
            udi=str(typed.udi),
            corrections=corrected(typed),
        )
        asked = asked_by_code(desk, desk.workspace, typed, plan.terms)
        shown = replace(shown, product=asked.product, release=asked.release, site=_site(desk, asked.site))
        told = check_new_request(asked.udi.canonical, asked.product, _case(plan, asked))
        shown = replace(shown, findings=tuple(told))
    except Refusal as refusal:
        return replace(shown, refusal=refusal)
    return _granted(plan, shown, asked)


def _signed(plan: _Plan, item: Opened | Refusal, pinned: Party | None) -> AnswerItem:
    if isinstance(item, Refusal):
        return AnswerItem(source=b"", refusal=item)
    desk, body = plan.desk, item.artefact.body
    assert isinstance(body, Request)
    asked = Asked(
        udi=body.udi,
        product=body.product,
        release=body.release,
        reservation=body.reservation,
        anchor=body.anchor,
        wish=dict(body.wish),
        site=item.artefact.header.issuer.hex(),
        digest=item.digest.hex(),
    )
    judgement = judge(
        item.artefact,
        known(desk, desk.workspace, item),
        request_steps(body, _case(plan, asked, item.artefact.header)),
    )
    waiting = unanswered(desk.workspace, asked.digest)
    party = pinned or desk.workspace.get(Party, asked.site)
    shown = AnswerItem(
        source=item.cose,
        digest=asked.digest,
        instance=body.udi.canonical,
        udi=str(body.udi),
        site=party.name if party is not None else asked.site[:8],
        product=body.product,
        release=body.release,
        pinned=pinned is not None,
        uncompared=party is not None and not party.compared,
        exchange=waiting[0].id if waiting is not None and waiting[0].open else "",
        checks=(*item.checks, *judgement.checks),
        findings=(*item.findings, *judgement.findings),
        refusal=judgement.refusal,
    )
    return _granted(plan, shown, asked)


def _case(plan: _Plan, asked: Asked, header: Header | None = None) -> AuthorityCase:
    """What is known about a request, with the items before it answered."""
    desk, running = plan.desk, plan.running
    case = authority_case(
        desk,
        desk.workspace,
        asked.udi,
        asked.product,
        asked.release,
        asked.anchor,
        plan.failed,
        header=header,
    )
    before = running.answered.get(asked.udi.canonical) if running is not None else None
    return case if before is None else replace(case, live=before)


def _site(desk: Desk, party_id: str) -> str:
    party = desk.workspace.get(Party, party_id)
    return party.name if party is not None else party_id[:8]


def _granted(plan: _Plan, shown: AnswerItem, asked: Asked) -> AnswerItem:
    """The lines of an item, and whether the account can give them."""
    desk, running = plan.desk, plan.running
    product = next((p for p in desk.catalogue.products if p.id == asked.product), None)
    if product is None:
        return shown  # refused above: the product is not known here
    refusal = shown.refusal
    try:
        counts = {
            **asked.wish,
            **counts_by_tag(desk, asked.product, asked.release, plan.quantities(shown.digest)),
        }
    except Refusal as answer:
        counts, refusal = dict(asked.wish), refusal or answer
    refusal = refusal or refusal_of(lambda: product.check_most(counts))
    lines = tuple(_lines(product, asked, counts, running))
    if refusal is None and running is not None:
        refusal = _draw(asked, counts, product, running)
    return replace(shown, lines=lines, refusal=refusal)


def _draw(asked: Asked, counts: Mapping[str, int], product: Product, running: _Running) -> Refusal | None:
    try:
        quantities = issuing.allot(running.pool, running.account, counts, free_tags(product))
    except Refusal as refusal:
        return refusal
    running.grant(asked, quantities)
    return None


def _lines(
    product: Product, asked: Asked, counts: Mapping[str, int], running: _Running | None
) -> list[GrantLine]:
    """Every tag that the instance may reserve, in the order of the profile; others that are wished after."""
    own = [tag for tag in product.tags_of(asked.release) if tag.reservable]
    listed = {tag.regid: tag for tag in own}
    more = (product.by_regid(regid) for regid in sorted(counts) if regid not in listed)
    return [
        GrantLine(
            tag=product.result_key(tag.regid, asked.release),
            regid=tag.regid,
            counts=tag.counts,
            wished=asked.wish.get(tag.regid, 0),
            granted=counts.get(tag.regid, 0),
            available=None if tag.free or running is None else running.available(tag.regid),
        )
        for tag in (*own, *(t for t in more if t is not None))
    ]
