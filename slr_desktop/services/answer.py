"""The authority answers: authorize, update, reissue, rehost, remove.

Each item of a batch is one act of its own, with its own verdict; what is to be carried goes
into one envelope a site. (anchor, number) is signed once: asked again, the stored bytes go out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from slr_desktop.codec import container
from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import CodeKind, TypedCode
from slr_desktop.domain import issuing
from slr_desktop.domain.accepting import AuthorityCase, check_new_request, request_steps
from slr_desktop.domain.accounts import Issued, IssuedState, Number, Quantities, VirtualAccount
from slr_desktop.domain.artefacts import Authorization, Check, Kind, Request, Role
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.instances import Free
from slr_desktop.domain.parties import Party
from slr_desktop.domain.ports import Reading
from slr_desktop.services.accounts import find_account, pool_of
from slr_desktop.services.codes import corrected, instance_of, read_code
from slr_desktop.services.desk import Act, Desk, Made
from slr_desktop.services.inbound import (
    Judged,
    accept_artefact,
    as_trusted,
    judged,
    open_all,
    pin,
    pinned_site,
    remember_evidence,
    taken_in,
)
from slr_desktop.services.instances import check_count, free_tags, require_role


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The verdict on one request; `made` is what is to be carried, also of a repeated one."""

    instance: str
    reservation: str | None = None
    sequence: int | None = None
    site: str = ""
    made: Made | None = None
    findings: tuple[str, ...] = ()
    refusal: Refusal | None = None

    @property
    def ok(self) -> bool:
        """Whether it was issued now."""
        return self.refusal is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the officer says of a request: account, quantities by tag as typed, and of a typed code the rest."""

    account: str
    quantities: Mapping[str, int]
    site: str | None = None
    product: str | None = None
    release: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request, signed or typed, in one form.

    Attributes:
        digest: SHA-256 (hex) of the artefact, or of the canonical code text.
        judged: the verified artefact; None where it was typed.
    """

    udi: Udi
    product: str
    release: str
    reservation: bytes | None
    anchor: bytes
    wish: dict[str, int]
    site: str
    digest: str
    judged: Judged | None = None
    code: str = ""
    corrections: str = ""


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
    try:
        require_role(desk, Role.AUTHORITY)
        recognised = container.recognise(source)
        if recognised.form is container.Form.CODE:
            return [_authorize_code(desk, recognised.text or "", terms)]
        items, pinned = open_requests(desk, source)
    except Refusal as refusal:
        desk.record_refusal("authorize", refusal)
        return [_again(desk, refusal)]
    return [_authorize_item(desk, item, terms, pinned) for item in items]


def open_requests(desk: Desk, data: bytes) -> tuple[list[Opened | Refusal], Party | None]:
    """Checks 1 to 7 of requests; in training an unknown site is pinned by its own introduction.

    Raises:
        Refusal: unknown-site, and all of opening.
    """
    taken = taken_in(desk.workspace, ExchangeKind.RESERVE, ExchangeKind.REHOST)
    wanted = frozenset({Kind.REQUEST})
    try:
        return open_all(desk, data, wanted, taken), None
    except Refusal as refusal:
        if refusal.code not in ("unknown-signer", "unknown-site"):
            raise
        party = pinned_site(desk, data)
        if party is None:
            raise Refusal(
                "unknown-site", "This request comes from a site that is not known here."
            ) from refusal
        return open_all(desk, data, wanted, taken, extra=as_trusted(party)), party


def _authorize_item(desk: Desk, item: Opened | Refusal, terms: Terms, pinned: Party | None) -> Answer:
    if isinstance(item, Refusal):
        desk.record_refusal("authorize", item)
        return _again(desk, item)
    body = item.artefact.body
    assert isinstance(body, Request)
    try:
        with desk.act("authorize", artefact=item.digest.hex(), instance=body.udi.canonical) as act:
            if pinned is not None and act.records.get(Party, pinned.id) is None:
                pin(act, pinned)
            found = judged(
                desk,
                act.records,
                item,
                request_steps(body, _case(act, body.udi, body.product, body.release, body.anchor)),
            )
            accept_artefact(act, found)
            asked = _asked(found, body)
            answer = _issue(act, asked, terms)
    except Refusal as refusal:
        remember_evidence(desk, refusal)
        return Answer(instance=body.udi.canonical, refusal=refusal)
    return answer


def _asked(found: Judged, body: Request) -> Asked:
    return Asked(
        udi=body.udi,
        product=body.product,
        release=body.release,
        reservation=body.reservation,
        anchor=body.anchor,
        wish=dict(body.wish),
        site=found.opened.artefact.header.issuer.hex(),
        digest=found.opened.digest.hex(),
        judged=found,
    )


def _case(
    act: Act, udi: Udi, product: str, release: str, anchor: bytes, failed: Issued | None = None
) -> AuthorityCase:
    known = next((p for p in act.desk.catalogue.products if p.id == product), None)
    live = act.records.all(Issued, instance=udi.canonical, state=IssuedState.LIVE.value)

    def reservable(tag: str) -> None:
        if known is not None:
            known.require_reservable(tag, release)

    return AuthorityCase(
        same_anchor=act.records.get(Issued, anchor.hex()),
        live=live[0] if live else None,
        failed=failed,
        native_pid=known.native_pid if known else None,
        reservable=reservable,
    )


def _authorize_code(desk: Desk, text: str, terms: Terms) -> Answer:
    """A typed request code: unsigned, so the officer names site, product, release and quantities."""
    typed = typed_request(desk, text)
    digest = typed.digest.hex()
    again = desk.workspace.get(Issued, typed.value.hex())
    if again is not None and again.instance == instance_of(typed):
        return _stored(desk, again, Refusal("replayed", "This request was answered already.", digest=digest))
    with desk.act("authorize", code=typed.kind.value, instance=instance_of(typed)) as act:
        asked = _asked_by_code(act, typed, terms, digest)
        check_new_request(
            asked.udi.canonical,
            asked.product,
            _case(act, asked.udi, asked.product, asked.release, asked.anchor),
        )
        return _issue(act, asked, terms)


def typed_request(desk: Desk, text: str) -> TypedCode:
    """A request code, corrected where it could be.

    Raises:
        Refusal: code-wrong, wrong-kind (also where only signed requests are taken), training-mismatch.
    """
    typed = read_code(desk, text, CodeKind.REQUEST)
    if not desk.genesis.training:
        raise Refusal(
            "wrong-kind",
            "A typed request code proves nothing about who asks; this workspace takes signed requests only.",
            "Carry the request file, or show it as a QR code.",
        )
    return typed


def _asked_by_code(act: Act, typed: TypedCode, terms: Terms, digest: str) -> Asked:
    if terms.product is None or terms.release is None:
        raise Refusal("usage", "A typed request code needs --product and --release.")
    product = act.desk.catalogue.product(terms.product)
    site = _the_site(act, terms.site)
    assert typed.udi is not None
    return Asked(
        udi=typed.udi,
        product=product.id,
        release=product.release(terms.release).text,
        reservation=None,
        anchor=typed.value,
        wish={},
        site=site.id,
        digest=digest,
        code=typed.text,
        corrections=corrected(typed),
    )


def _the_site(act: Act, name: str | None) -> Party:
    sites = act.records.all(Party, role=Role.SITE.value)
    wanted = [s for s in sites if name is None or s.name == name or s.id == name]
    if len(wanted) == 1:
        return wanted[0]
    names = ", ".join(sorted(s.name for s in sites)) or "none"
    if not sites:
        raise Refusal("unknown-site", "No site is known here.")
    if wanted:
        raise Refusal("ambiguous-name", "Several sites are known: {names}.", "Use --site NAME.", names=names)
    raise Refusal("unknown-name", "There is no site {given}; known are: {names}.", given=name, names=names)


def _issue(act: Act, asked: Asked, terms: Terms) -> Answer:
    """Grant number 1 of a new reservation."""
    account = find_account(act.records, terms.account)
    wish = {**asked.wish, **_quantities(act, asked, terms.quantities)}
    if not any(wish.values()):
        raise Refusal(
            "quantity-missing",
            "{instance} asks for nothing, and no quantity was given.",
            instance=asked.udi.canonical,
        )
    pool = pool_of(act.records, account.key, act.now)
    quantities = issuing.allot(pool, account.key, wish, _free(act, asked.product))
    exchange = act.open_exchange(ExchangeKind.RESERVE, asked.udi.canonical, asked.udi.canonical)
    exchange = _request_leg(act, exchange, asked)
    issued = _new_issued(act, asked, account, exchange.id)
    issued, made = _sign(act, issued, account, 1, Number(quantities=quantities, authorization=""))
    act.leg(exchange, Direction.OUT, Kind.AUTHORIZATION.value, waiting=Waiting.NOTHING, artefact=made.digest)
    act.records.put(issued)
    pool_of(act.records, account.key, act.now).check()
    act.enter("authorize", instance=issued.instance, account=account.name, number=1, artefact=made.digest)
    findings = asked.judged.findings if asked.judged else ()
    return _answer(issued, 1, made, findings)


def _answer(issued: Issued, number: int, made: Made, findings: tuple[str, ...] = ()) -> Answer:
    return Answer(
        instance=issued.instance,
        reservation=issued.reservation or issued.anchor,
        sequence=number,
        site=issued.site,
        made=made,
        findings=findings,
    )


def _quantities(act: Act, asked: Asked, given: Mapping[str, int]) -> dict[str, int]:
    product = act.desk.catalogue.product(asked.product)
    counts = {}
    for text, count in given.items():
        check_count(text, count)
        counts[product.require_reservable(text, asked.release).regid] = count
    return counts


def _free(act: Act, product: str) -> Free:
    return free_tags(act.desk.catalogue.product(product))


def _request_leg(act: Act, exchange: Exchange, asked: Asked) -> Exchange:
    report: tuple[Check, ...] = asked.judged.checks if asked.judged else ()
    return act.leg(
        exchange,
        Direction.IN,
        Kind.REQUEST.value,
        waiting=Waiting.NOTHING,
        artefact="" if asked.code else asked.digest,
        code=asked.code,
        report=report,
    )


def _new_issued(
    act: Act, asked: Asked, account: VirtualAccount, exchange: str, replaces: str | None = None
) -> Issued:
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


def _sign(
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


def _again(desk: Desk, refusal: Refusal) -> Answer:
    """A request that was answered already: the stored answer."""
    digest = str(refusal.facts.get("digest", ""))
    found = desk.workspace.all(Issued, request=digest) if refusal.code == "replayed" and digest else []
    return _stored(desk, found[0], refusal) if found else Answer(instance="", refusal=refusal)


def _stored(desk: Desk, issued: Issued, refusal: Refusal) -> Answer:
    made = stored_number(desk.workspace, issued, 1)
    return replace(_answer(issued, 1, made), refusal=refusal)


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


def find_issued(reading: Reading, text: str) -> Issued:
    """The reservation that a text names: serial, PID:SERIAL, UDI, reservation id, or anchor.

    A living reservation goes before those that have ended.

    Raises:
        Refusal: unknown-name, ambiguous-name.
    """
    wanted = text.strip()
    everything = reading.all(Issued)
    found = [i for i in everything if _named(i, wanted)]
    live = [i for i in found if i.state is IssuedState.LIVE]
    chosen = live or found[-1:]
    if len(chosen) == 1:
        return chosen[0]
    if not chosen:
        raise Refusal(
            "unknown-name", "There is no reservation of {given} here.", "See: reservation list", given=wanted
        )
    raise Refusal(
        "ambiguous-name",
        "{given} names several instances: {names}.",
        given=wanted,
        names=", ".join(i.instance for i in chosen),
    )


def _named(issued: Issued, text: str) -> bool:
    udi, upper, lower = issued.udi, text.upper(), text.lower()
    return (
        upper in (udi.serial.upper(), udi.canonical, str(udi).upper())
        or upper.startswith(f"P:{udi.pid.upper()},S:{udi.serial.upper()},")
        or lower in (issued.anchor, issued.reservation)
    )


def update(desk: Desk, name: str, given: Mapping[str, int], *, supersede: bool, note: str) -> Answer:
    """Issue the next number of a reservation.

    Raises:
        Refusal: unknown-name, in-transit, chain-used-up, pool-too-small, quantity-missing, not-reservable ...
    """
    with desk.act("update", instance=name[:120]) as act:
        require_role(desk, Role.AUTHORITY)
        issued = find_issued(act.records, name)
        product = desk.catalogue.product(issued.product)
        account = act.records.get(VirtualAccount, issued.account)
        assert account is not None
        wish = {}
        for text, count in given.items():
            check_count(text, count)
            wish[product.require_reservable(text, issued.release).regid] = count
        pool = pool_of(act.records, issued.account, act.now)
        number, content = issuing.update(pool, issued, wish, _free(act, issued.product), supersede=supersede)
        issued, made = _sign(act, issued, account, number, content)
        issued = issuing.with_update(issued, number, issued.numbers[number])
        act.records.put(issued)
        exchange = act.open_exchange(ExchangeKind.UPDATE, issued.instance, issued.instance, note=note)
        act.leg(
            exchange,
            Direction.OUT,
            Kind.AUTHORIZATION.value,
            waiting=Waiting.CONFIRMATION,
            artefact=made.digest,
        )
        pool_of(act.records, issued.account, act.now).check()
        act.enter("update", instance=issued.instance, number=number, artefact=made.digest, note=note)
    findings = (f"Number {number} of {issuing.LAST_NUMBER}.",) if number >= issuing.SHOW_FROM else ()
    return _answer(issued, number, made, findings)


def reissue(desk: Desk, name: str, sequence: int | None) -> Answer:
    """The stored bytes of a number once more, the newest unless one is named.

    Raises:
        Refusal: unknown-name, bad-value, wrong-state.
    """
    with desk.act("reissue", instance=name[:120]) as act:
        require_role(desk, Role.AUTHORITY)
        issued = find_issued(act.records, name)
        number = issuing.reissue_number(issued, sequence)
        made = stored_number(act.records, issued, number)
        act.enter("reissue", instance=issued.instance, number=number, artefact=made.digest)
    return _answer(issued, number, made)


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
            return _again(desk, refusal)
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
    try:
        items, pinned = open_requests(desk, source)
        if len(items) != 1:
            raise Refusal(
                "wrong-kind", "A rehost takes one request; this is a batch of {count}.", count=len(items)
            )
        if isinstance(items[0], Refusal):
            raise items[0]
    except Refusal as refusal:
        desk.record_refusal("rehost", refusal)
        raise
    return items[0], pinned


def _asked_for_rehost(act: Act, source: bytes, opened: Opened | None, old: Issued, terms: Terms) -> Asked:
    if opened is None:
        typed = typed_request(act.desk, container.recognise(source).text or "")
        named = replace(terms, product=terms.product or old.product, release=terms.release or old.release)
        asked = _asked_by_code(act, typed, named, typed.digest.hex())
        case = _case(act, asked.udi, asked.product, asked.release, asked.anchor, old)
        check_new_request(asked.udi.canonical, asked.product, case)
        return asked
    body = opened.artefact.body
    assert isinstance(body, Request)
    case = _case(act, body.udi, body.product, body.release, body.anchor, old)
    found = judged(act.desk, act.records, opened, request_steps(body, case))
    accept_artefact(act, found)
    return _asked(found, body)


def _move_to(act: Act, asked: Asked, old: Issued, given: Mapping[str, int], note: str) -> Answer:
    account = act.records.get(VirtualAccount, old.account)
    assert account is not None
    product = act.desk.catalogue.product(asked.product)
    wish = {**issuing.newest_wish(old), **_quantities(act, asked, given)}
    issuing.check_wish(wish, lambda tag: void(product.require_reservable(tag, asked.release)))
    pool = pool_of(act.records, account.key, act.now, without=old.anchor)
    kept: Quantities = old.numbers[old.newest].quantities
    quantities = issuing.allot(pool, account.key, wish, _free(act, asked.product), now_held=kept)
    close_updates(act, old)
    act.records.put(issuing.ended(old, IssuedState.REHOSTED, act.now, replaced_by=asked.anchor.hex()))
    exchange = act.open_exchange(ExchangeKind.REHOST, asked.udi.canonical, asked.udi.canonical, note=note)
    exchange = _request_leg(act, exchange, asked)
    issued = _new_issued(act, asked, account, exchange.id, replaces=old.instance)
    issued, made = _sign(act, issued, account, 1, Number(quantities=quantities, authorization=""), old.udi)
    act.leg(exchange, Direction.OUT, Kind.AUTHORIZATION.value, waiting=Waiting.NOTHING, artefact=made.digest)
    act.records.put(issued)
    pool_of(act.records, account.key, act.now).check()
    act.enter("rehost", failed=old.instance, instance=issued.instance, artefact=made.digest, note=note)
    return _answer(issued, 1, made)


def void(_value: object) -> None:
    """Forget a value."""


def close_updates(act: Act, issued: Issued) -> None:
    """Updates of this reservation wait no longer."""
    for exchange in act.records.all(Exchange, subject=issued.instance, waiting=Waiting.CONFIRMATION.value):
        act.close(exchange)


def remove(desk: Desk, name: str, note: str) -> tuple[Issued, dict[str, int]]:
    """Remove a reservation without its return code; what it blocked is free again.

    Returns:
        The reservation, and what was released by full tag.

    Raises:
        Refusal: unknown-name, wrong-state.
    """
    with desk.act("remove", instance=name[:120]) as act:
        require_role(desk, Role.AUTHORITY)
        issued = find_issued(act.records, name)
        if issued.state is not IssuedState.LIVE:
            issuing.check_live(issued)
        released = issuing.released(pool_of(act.records, issued.account, act.now), issued)
        close_updates(act, issued)
        act.records.put(issuing.ended(issued, IssuedState.REMOVED, act.now))
        exchange = act.open_exchange(ExchangeKind.REMOVE, issued.instance, issued.instance, note=note)
        act.leg(exchange, Direction.NONE, "remove", waiting=Waiting.NOTHING)
        act.enter("remove", instance=issued.instance, released=released, note=note)
    return issued, released
