"""What a site's wizards show before something is given back: what stops, what is left, what follows.

Reading only, with the functions that act. A preview of a cancelled request or a discarded
authorization tells what stays blocked at the authority, for that is what people forget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from slr_desktop.codec.opening import Opened
from slr_desktop.domain.artefacts import Authorization, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Exchange, Leg, Waiting
from slr_desktop.domain.instances import Family, Instance, Status, reserved_counts, status
from slr_desktop.domain.parties import Party
from slr_desktop.domain.products import Product
from slr_desktop.domain.reservations import Event, Reservation, apply, move
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence
from slr_desktop.services import hand_back, install, leaving, takeovers, unused
from slr_desktop.services.desk import Desk
from slr_desktop.services.foreign import Guide, guide
from slr_desktop.services.inbound import never, open_all
from slr_desktop.services.instances import (
    find,
    free_tags,
    named,
    product_of,
    require_publisher,
    require_role,
    reservation_of,
    status_of,
)
from slr_desktop.services.leaving import Leaving, Places
from slr_desktop.services.previews import refusal_of, require_event

TAIL: Final = 4
"""Characters of a serial number that are typed before an act that cannot be undone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPreview:
    """One instance whose licenses are to be returned.

    Attributes:
        stops: what is reserved now, by the names that results use; `used` what is in use.
        uncovered: of that, what needs a license and has none after the return.
        after: its status right after the return.
        tail: the last characters of its serial number, to be typed before it is done.
        update: exchange of an update whose confirmation was not entered; empty for none.
        last_code: with nothing installed, the return code that was given last.
        guide: for a product that makes its own codes, what to type there.
    """

    instance: Instance
    refusal: Refusal | None = None
    stops: Mapping[str, int] | None = None
    used: Mapping[str, int] | None = None
    uncovered: Mapping[str, int] | None = None
    after: Status | None = None
    tail: str = ""
    update: str = ""
    last_code: str = ""
    guide: Guide | None = None
    leaves: tuple[Leaving, ...] = ()
    notes: tuple[Sentence, ...] = ()


def return_preview(desk: Desk, names: Sequence[str]) -> list[ReturnPreview]:
    """What stops when these instances return their licenses, and what is left.

    Raises:
        Refusal: wrong-state (not a site), unknown-name.
    """
    require_role(desk, Role.SITE)
    places: dict[str, Places] = {}
    return [_return(desk, find(desk, name), places) for name in dict.fromkeys(names)]


def _return(desk: Desk, instance: Instance, places: dict[str, Places]) -> ReturnPreview:
    tail = instance.udi.serial[-TAIL:]
    try:
        require_event(desk, instance, Event.RETURN)
    except Refusal as refusal:
        given = [r for r in desk.workspace.all(Reservation, instance=instance.key) if r.return_code]
        last = max(given, key=lambda r: r.ended_at or 0).return_code if given else ""
        return ReturnPreview(instance=instance, refusal=refusal, tail=tail, last_code=last or "")
    reservation = reservation_of(desk.workspace, instance)
    assert reservation is not None
    product, now = product_of(desk, instance), status_of(desk, instance)
    after = _after_return(desk, instance)
    update = desk.workspace.all(Exchange, subject=instance.key, waiting=Waiting.CONFIRMATION_ENTRY.value)
    foreign = instance.family is Family.CISCO
    leaves, standing = ((), None) if foreign else _leaves(desk, instance, reservation, places)
    return ReturnPreview(
        instance=instance,
        refusal=standing,
        stops=named(product, instance.release, now.reserved),
        used=named(product, instance.release, instance.usage),
        uncovered=named(product, instance.release, _needing(product, instance)),
        after=after,
        tail=tail,
        update=update[0].id if update else "",
        guide=guide(desk, instance, "return") if foreign else None,
        leaves=leaves,
        notes=tuple(
            _return_notes(after, takeovers.moved_to(desk.workspace, instance.key), update=bool(update))
        ),
    )


def _needing(product: Product, instance: Instance) -> dict[str, int]:
    """What is in use and needs a license, by full tag."""
    free = free_tags(product)
    return {regid: count for regid, count in instance.usage.items() if not free(regid)}


def _after_return(desk: Desk, instance: Instance) -> Status:
    free = free_tags(product_of(desk, instance))
    moved = apply(instance, Event.RETURN, reservation=None, entitlements=(), free=free, now=desk.now)
    return status(moved, (), free, desk.now)


def _leaves(
    desk: Desk, instance: Instance, reservation: Reservation, places: dict[str, Places]
) -> tuple[tuple[Leaving, ...], Refusal | None]:
    """What leaves the site; nothing is made here while the workspace is known to be an older copy."""
    place = places.setdefault(reservation.authority, Places(desk, reservation.authority))
    try:
        return leaving.of_return(place, instance, reservation), None
    except Refusal as refusal:
        return (), refusal


def _return_notes(after: Status, moved: str, *, update: bool) -> list[Sentence]:
    notes = [Sentence("The licenses stay blocked at the authority until the return code is entered there.")]
    if moved:
        notes = [
            Sentence(
                "Its reservation was moved to {name}: the return code releases nothing, it only closes the books.",
                name=moved,
            )
        ]
    if update:
        notes.append(
            Sentence("The update that was not confirmed is settled with it; its code need not be entered.")
        )
    if after.enforced:
        notes.append(Sentence("No day of the evaluation period is left: enforcement begins at once."))
    return notes


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelPreview:
    """One open request that is to be cancelled: its code, since when, to whom, and what follows."""

    instance: Instance
    refusal: Refusal | None = None
    code: str = ""
    since: int = 0
    authority: str = ""
    exchange: str = ""
    handed_over: bool = False
    notes: tuple[Sentence, ...] = ()


def cancel_preview(desk: Desk, names: Sequence[str]) -> list[CancelPreview]:
    """What cancelling the open requests of these instances means.

    Raises:
        Refusal: wrong-state (not a site), unknown-name.
    """
    require_role(desk, Role.SITE)
    return [_cancel(desk, find(desk, name)) for name in dict.fromkeys(names)]


def _cancel(desk: Desk, instance: Instance) -> CancelPreview:
    refusal = refusal_of(lambda: require_event(desk, instance, Event.CANCEL))
    reservation = reservation_of(desk.workspace, instance)
    if refusal is not None or reservation is None:
        return CancelPreview(instance=instance, refusal=refusal)
    party = desk.workspace.get(Party, reservation.authority)
    legs = desk.workspace.all(Leg, exchange=reservation.exchange)
    handed_over = any(leg.medium for leg in legs)
    return CancelPreview(
        instance=instance,
        code=reservation.request_code,
        since=reservation.made_at,
        authority=party.name if party else "",
        exchange=reservation.exchange,
        handed_over=handed_over,
        notes=tuple(_cancel_notes(instance, handed_over=handed_over)),
    )


def _cancel_notes(instance: Instance, *, handed_over: bool) -> list[Sentence]:
    notes = [Sentence("The next request of {name} has another code.", name=instance.name)]
    if instance.family is Family.CISCO:
        notes.append(
            Sentence(
                "If an authorization for it is here, give it back at the product first: that needs the "
                "request to be open."
            )
        )
    elif handed_over:
        notes.append(
            Sentence(
                "The request has left the desk. What the authority grants for it blocks licenses until it is "
                "given back: if the authorization is here, give it back instead of cancelling."
            )
        )
    return notes


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardPreview:
    """An authorization that was never installed and is to be given back.

    Attributes:
        instance: name of the instance, or the UDI that it was made for.
        counts: what it would have granted, and blocks at the authority, by the names that results use.
        why: why it cannot be installed; None where it could be.
        open_request: its request is open, and is over with it.
        tail: of one that could be installed, the last characters of the serial number of its instance: they are
            typed before it is given back, as before a return.
        code: it was given back already: that return code, shown again.
        refusal: why it cannot be given back.
    """

    instance: str
    sequence: int = 0
    counts: Mapping[str, int] | None = None
    why: Refusal | None = None
    open_request: bool = False
    tail: str = ""
    code: str = ""
    refusal: Refusal | None = None


def discard_preview(desk: Desk, data: bytes) -> list[DiscardPreview]:
    """What giving back these authorizations means, one or a batch.

    Args:
        desk: a site's. A request that a restored workspace has forgotten is only known while unlocked.
        data: file, text or bare bytes.

    Raises:
        Refusal: wrong-state (not a site), or the whole cannot be opened.
    """
    require_role(desk, Role.SITE)
    items = open_all(desk, data, frozenset({Kind.AUTHORIZATION}), never)
    return [_discard(desk, item) for item in items]


def _discard(desk: Desk, item: Opened | Refusal) -> DiscardPreview:
    if isinstance(item, Refusal):
        return DiscardPreview(instance="", refusal=item)
    body = item.artefact.body
    assert isinstance(body, Authorization)
    instance = desk.workspace.get(Instance, body.udi.canonical)
    if instance is None:
        refusal = Refusal("other-instance", "It was made for {udi}, another instance.", udi=str(body.udi))
        return DiscardPreview(instance=body.udi.canonical, sequence=body.number, refusal=refusal)
    product = product_of(desk, instance)
    shown = DiscardPreview(
        instance=instance.name,
        sequence=body.number,
        counts=named(product, instance.release, reserved_counts(body.entitlements, desk.now)),
        why=refusal_of(lambda: install.read(desk, desk.workspace, item, None)),
    )
    known = install.find_reservation(desk.workspace, body)
    try:
        require_publisher(desk, instance)
        reservation = hand_back.reservation_for(desk, desk.workspace, instance, body, item)
        unused.require_unused(reservation, instance, body.number)
        is_open = instance.reservation == reservation.id
        move(instance, Event.DISCARD_OPEN if is_open else Event.DISCARD_OTHER)
    except Refusal as refusal:
        code = known.return_code if known is not None and refusal.code == "replayed" else None
        return replace(shown, code=code or "", refusal=refusal)
    return replace(shown, open_request=is_open, tail="" if shown.why else instance.udi.serial[-TAIL:])
