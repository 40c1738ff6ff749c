"""What changing a reservation would do at an authority: update, rehost, remove. Reading only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain import issuing
from slr_desktop.domain.accounts import Issued, IssuedState, Pool, Quantities
from slr_desktop.domain.artefacts import Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.products import Product, Tag
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence
from slr_desktop.services import kept
from slr_desktop.services.accounts import pool_of
from slr_desktop.services.answer_previews import AnswerItem, answer_preview
from slr_desktop.services.asking import Terms
from slr_desktop.services.codes import read_code
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import free_tags, named, require_role
from slr_desktop.services.issue import counts_by_tag
from slr_desktop.services.previews import refusal_of
from slr_desktop.services.reservations import ReservationRow, reservation
from slr_desktop.services.rivals import check_no_rival
from slr_desktop.services.update import find_issued


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A tag of a reservation that is to be changed.

    Attributes:
        confirmed: what the number in force grants; `newest` what the newest grants, in transit or not.
        after: what it would grant then.
        available: how many the account has left beside what this reservation blocks; None where it
            needs no license.
        most: the largest quantity that can be granted now; None where it needs no license.
    """

    tag: str
    regid: str
    counts: str
    confirmed: int
    newest: int
    after: int
    available: int | None
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePreview:
    """A further number of a reservation, not issued yet.

    Attributes:
        number: what it would be; 0 where none can follow.
        superseded: the numbers on their way that it would supersede.
        needs_note: a number is on its way: the update needs `supersede` and the officer's note.
    """

    reservation: ReservationRow
    number: int = 0
    lines: tuple[ChangeLine, ...] = ()
    superseded: tuple[int, ...] = ()
    needs_note: bool = False
    refusal: Refusal | None = None
    notes: tuple[Sentence, ...] = ()


def update_preview(
    desk: Desk, name: str, given: Mapping[str, int] | None = None, *, supersede: bool = False
) -> UpdatePreview:
    """What the next number of a reservation would grant.

    Args:
        desk: an authority's, locked or not.
        name: serial, PID:SERIAL, UDI, reservation id, or anchor.
        given: new quantities by tag as typed; tags that are not named stay.
        supersede: although a number is on its way.

    Raises:
        Refusal: wrong-state (not an authority), unknown-name, ambiguous-name.
    """
    require_role(desk, Role.AUTHORITY)
    issued = find_issued(desk.workspace, name)
    product = desk.catalogue.product(issued.product)
    pool = pool_of(desk.workspace, issued.account, desk.now)
    number, refusal = 0, None
    after = issuing.newest_wish(issued)
    try:
        wish = counts_by_tag(desk, issued.product, issued.release, given or {})
        after |= wish
        number, _ = issuing.update(pool, issued, wish, free_tags(product), supersede=supersede)
    except Refusal as answer:
        refusal = answer
    return UpdatePreview(
        reservation=reservation(desk, issued.anchor),
        number=number,
        lines=_lines(product, issued, pool, after, issued.blocked()),
        superseded=tuple(sorted(issued.unconfirmed)) if supersede else (),
        needs_note=bool(issued.unconfirmed) and issued.state is IssuedState.LIVE,
        refusal=refusal,
        notes=tuple(_update_notes(issued)),
    )


def _update_notes(issued: Issued) -> Iterator[Sentence]:
    if issued.unconfirmed:
        yield Sentence(
            "Number {number} is on its way: until its confirmation code is entered, the larger of both "
            "quantities stays blocked.",
            number=max(issued.unconfirmed),
        )
    if issued.newest >= issuing.SHOW_FROM:
        yield Sentence(
            "Number {number} of {last} was issued; after the last the reservation is returned and made anew.",
            number=issued.newest,
            last=issuing.LAST_NUMBER,
        )


def _lines(
    product: Product, issued: Issued, pool: Pool, after: Mapping[str, int], blocked: Quantities
) -> tuple[ChangeLine, ...]:
    """Every tag that the instance may reserve, and every other that it holds."""
    confirmed = issuing.counts(issued.numbers[issued.confirmed].quantities)
    newest, held = issuing.newest_wish(issued), issuing.counts(blocked)
    own = [tag for tag in product.tags_of(issued.release) if tag.reservable]
    listed = {tag.regid for tag in own}
    more = (product.by_regid(regid) for regid in sorted({*after, *newest}) if regid not in listed)
    lines = []
    for tag in (*own, *(t for t in more if t is not None)):
        free = None if tag.free else _available(pool, issued.account, tag)
        lines.append(
            ChangeLine(
                tag=product.result_key(tag.regid, issued.release),
                regid=tag.regid,
                counts=tag.counts,
                confirmed=confirmed.get(tag.regid, 0),
                newest=newest.get(tag.regid, 0),
                after=after.get(tag.regid, 0),
                available=free,
                most=None if free is None else free + held.get(tag.regid, 0),
            )
        )
    return tuple(lines)


def _available(pool: Pool, account: str, tag: Tag) -> int:
    lines = [line for line in pool.lines.values() if line.tag == tag.regid and line.account == account]
    return sum(pool.figures(line.key).available for line in lines if line.counts(pool.now))


@dataclass(frozen=True, slots=True, kw_only=True)
class RehostPreview:
    """A reservation that is to move to the request of another instance.

    Attributes:
        failed: the reservation as it is; `request` the request that takes it over, None while none is
            chosen.
        lines: `newest` is what moves, `after` what the new reservation would have.
    """

    failed: ReservationRow
    request: AnswerItem | None = None
    lines: tuple[ChangeLine, ...] = ()
    refusal: Refusal | None = None
    notes: tuple[Sentence, ...] = field(default_factory=tuple)


def rehost_preview(
    desk: Desk,
    failed: str,
    source: bytes | None = None,
    given: Mapping[str, int] | None = None,
    terms: Terms | None = None,
) -> RehostPreview:
    """What moving the reservation of a failed instance would do.

    Args:
        desk: an authority's, locked or not.
        failed: what names the reservation, as for an update.
        source: the request of the new instance: a file, text, code, or what `inbox.request_bytes` gives.
        given: quantities by tag that are set; the others move as they are.
        terms: of a typed code the site, product and release.

    Raises:
        Refusal: wrong-state (not an authority), unknown-name, ambiguous-name.
    """
    require_role(desk, Role.AUTHORITY)
    issued = find_issued(desk.workspace, failed)
    product = desk.catalogue.product(issued.product)
    pool = pool_of(desk.workspace, issued.account, desk.now)
    item = _taking_over(desk, source, issued, terms) if source is not None else None
    after = issuing.newest_wish(issued)
    refusal = item.refusal if item is not None else None
    try:
        target = (item.product, item.release) if item and item.product else (issued.product, issued.release)
        wish = counts_by_tag(desk, *target, given or {})
        after |= wish
        free = free_tags(desk.catalogue.product(target[0]))
        issuing.check_wish(
            issuing.counts(issuing.rehost(pool, issued, wish, free)),
            lambda tag: _require_reservable(desk, target, tag),
        )
    except Refusal as answer:
        refusal = refusal or answer
    return RehostPreview(
        failed=reservation(desk, issued.anchor),
        request=item,
        lines=_lines(product, issued, pool, after, issued.blocked()),
        refusal=refusal,
        notes=(
            Sentence(
                "Codes of {instance} release nothing any more; whether it still runs is not known here.",
                instance=issued.instance,
            ),
        ),
    )


def _require_reservable(desk: Desk, target: tuple[str, str], tag: str) -> None:
    product, release = target
    desk.catalogue.product(product).require_reservable(tag, release)


def _taking_over(desk: Desk, source: bytes, issued: Issued, terms: Terms | None) -> AnswerItem:
    """The request that takes over; that the failed instance holds a reservation speaks not against it."""
    given = terms or Terms(account="", quantities={})
    named_terms = Terms(
        account="",
        quantities={},
        site=given.site,
        product=given.product or issued.product,
        release=given.release or issued.release,
    )
    items = answer_preview(desk, [source], named_terms, failed=issued)
    if len(items) != 1:
        many = Refusal(
            "wrong-kind", "A rehost takes one request; this is a batch of {count}.", count=len(items)
        )
        return AnswerItem(source=source, refusal=many)
    item = items[0]
    if item.refusal is None and item.instance:
        rival = refusal_of(lambda: _check_no_rival(desk, item))
        return replace(item, refusal=rival)
    return item


def _check_no_rival(desk: Desk, item: AnswerItem) -> None:
    if item.typed:
        anchor = read_code(desk, item.source.decode(), CodeKind.REQUEST).value
        check_no_rival(desk.workspace, item.instance, anchor, None)
        return
    artefact = kept.artefact_of(item.source)
    assert isinstance(artefact.body, Request)
    check_no_rival(desk.workspace, item.instance, artefact.body.anchor, artefact.header)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePreview:
    """A reservation that is to be removed without its return code, and what that releases."""

    reservation: ReservationRow
    released: Mapping[str, int] = field(default_factory=dict)
    refusal: Refusal | None = None
    notes: tuple[Sentence, ...] = ()


def remove_preview(desk: Desk, name: str) -> RemovePreview:
    """What removing a reservation releases, by the names that results use, and what goes on unseen.

    Raises:
        Refusal: wrong-state (not an authority), unknown-name, ambiguous-name.
    """
    require_role(desk, Role.AUTHORITY)
    issued = find_issued(desk.workspace, name)
    row = reservation(desk, issued.anchor)
    if issued.state is not IssuedState.LIVE:
        refusal = Refusal(
            "wrong-state",
            "The reservation of {instance} is {state}.",
            "Nothing: it blocks nothing any more.",
            instance=issued.instance,
            state=issued.state,
        )
        return RemovePreview(reservation=row, refusal=refusal)
    pool = pool_of(desk.workspace, issued.account, desk.now)
    product = desk.catalogue.product(issued.product)
    return RemovePreview(
        reservation=row,
        released=named(product, issued.release, issuing.released(pool, issued)),
        notes=(
            Sentence("{instance} may go on using them: nobody here would see it.", instance=issued.instance),
            Sentence("Its confirmation and return codes release nothing afterwards."),
        ),
    )
