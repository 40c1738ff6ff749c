"""What a site's wizards show before they ask: which instances may, how many, what leaves the site.

Reading only: no passphrase is needed, nothing is written. Each answer comes from the functions that
act, so that a preview never promises what the act then refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.domain.products import Product
from slr_desktop.domain.reservations import Event, Reservation, State, move
from slr_desktop.domain.roles import Role
from slr_desktop.services import leaving
from slr_desktop.services.desk import Desk
from slr_desktop.services.foreign import Guide, guide
from slr_desktop.services.instances import (
    find,
    product_of,
    require_publisher,
    require_role,
    reservation_of,
    shown_registration,
)
from slr_desktop.services.leaving import Leaving, Places
from slr_desktop.services.request import the_authority, wish_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An instance in a list to choose from; `refusal` says why it cannot be chosen.

    Attributes:
        registration: its Registration Status in the words that its release prints.
        enable_first: it is in smart licensing mode; enabling License Reservation would make it possible.
    """

    instance: Instance
    registration: str
    refusal: Refusal | None = None
    enable_first: bool = False

    @property
    def possible(self) -> bool:
        """Whether it can be chosen."""
        return self.refusal is None


def choices(desk: Desk, event: Event) -> list[Choice]:
    """Every instance by name, and whether this can happen to it now.

    Args:
        desk: a site's.
        event: `Event.REQUEST`, `RETURN`, `CANCEL`, `ENABLE` or `DISABLE`.

    Raises:
        Refusal: wrong-state (not a site).
    """
    require_role(desk, Role.SITE)
    found = [_choice(desk, instance, event) for instance in desk.workspace.all(Instance)]
    return sorted(found, key=lambda choice: choice.instance.name.casefold())


def _choice(desk: Desk, instance: Instance, event: Event) -> Choice:
    refusal = refusal_of(lambda: require_event(desk, instance, event))
    smart = State.of(instance) is State.SMART and event is Event.REQUEST
    enable = smart and refusal_of(lambda: require_event(desk, instance, Event.ENABLE)) is None
    said = shown_registration(desk, instance)
    return Choice(instance=instance, registration=said, refusal=refusal, enable_first=enable)


def require_event(desk: Desk, instance: Instance, event: Event) -> None:
    """Refuse what cannot happen to an instance now.

    Raises:
        Refusal: wrong-state.
    """
    require_publisher(desk, instance)
    if event in (Event.REQUEST, Event.ENABLE, Event.DISABLE):
        product_of(desk, instance).require_reservation(instance.release)
    move(instance, event)


def refusal_of(call: Callable[[], object]) -> Refusal | None:
    """Why a call is refused; None where it is not."""
    try:
        call()
    except Refusal as refusal:
        return refusal
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagChoice:
    """A tag that an instance may reserve.

    Attributes:
        tag: its name, as `given` of a request takes it; `regid` is the full tag.
        counts: what is counted, in words of the product.
        used: how many are in use; `wished` how many the request will ask for.
        free: it needs no license; any number is granted.
        at_most: the most that one instance may hold.
    """

    tag: str
    regid: str
    counts: str
    used: int
    wished: int
    free: bool = False
    at_most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPreview:
    """One instance of a request that is not made yet.

    Attributes:
        refusal: why it cannot ask now.
        repeats: its stored request comes back, with this `code`; the wish stays what it was.
        enables: License Reservation is enabled first.
        leaves: what leaves the site, field by field; empty for a product that makes its own codes.
        guides: for such a product, what to type there.
    """

    instance: Instance
    refusal: Refusal | None = None
    repeats: bool = False
    enables: bool = False
    code: str = ""
    tags: tuple[TagChoice, ...] = ()
    leaves: tuple[Leaving, ...] = ()
    guides: tuple[Guide, ...] = ()


def request_preview(
    desk: Desk,
    names: Sequence[str],
    given: Mapping[str, int] | None = None,
    *,
    each: Mapping[str, Mapping[str, int]] | None = None,
    authority: str | None = None,
    enabling: bool = False,
) -> list[RequestPreview]:
    """What a request of these instances asks for, and what it tells the other side.

    Args:
        desk: a site's, locked or not.
        names: instances, in order.
        given: the wish by tag as typed; `each` the same for one instance by its name.
        authority: name of the authority, where several are trusted.
        enabling: those in smart licensing mode are shown as if they had been enabled.

    Raises:
        Refusal: wrong-state (not a site), unknown-name.
    """
    require_role(desk, Role.SITE)
    instances = [find(desk, name) for name in dict.fromkeys(names)]
    wishes = {i.name: {**(given or {}), **(each or {}).get(i.name, {})} for i in instances}
    places: dict[str, Places] = {}
    found = []
    for instance in instances:
        enables = enabling and State.of(instance) is State.SMART
        event = Event.ENABLE if enables else Event.REQUEST
        shown = _request(desk, instance, event, wishes[instance.name], authority, places)
        found.append(replace(shown, enables=enables))
    return found


def _request(
    desk: Desk,
    instance: Instance,
    event: Event,
    given: Mapping[str, int],
    authority: str | None,
    places: dict[str, Places],
) -> RequestPreview:
    try:
        require_event(desk, instance, event)
        product = product_of(desk, instance)
        if instance.family is Family.CISCO:
            guides = tuple(guide(desk, instance, step) for step in ("enable", "request"))
            return RequestPreview(instance=instance, guides=guides, code=_stored(desk, instance)[1])
        wish = wish_of(product, instance, given)
        tags = _tags(product, instance, wish)
        stored, code = _stored(desk, instance)
        if stored is not None:
            tags = _tags(product, instance, stored.wish)
            return RequestPreview(instance=instance, repeats=True, code=code, tags=tags)
        party = the_authority(desk.workspace, authority)
        place = places.setdefault(party.id, Places(desk, party.id))
        leaves = leaving.of_request(place, instance, wish)
    except Refusal as refusal:
        return RequestPreview(instance=instance, refusal=refusal)
    return RequestPreview(instance=instance, tags=tags, leaves=leaves)


def _stored(desk: Desk, instance: Instance) -> tuple[Reservation | None, str]:
    """The request that is open, and its code."""
    if State.of(instance) is not State.IN_PROGRESS:
        return None, ""
    reservation = reservation_of(desk.workspace, instance)
    return reservation, reservation.request_code if reservation else ""


def _tags(product: Product, instance: Instance, wish: Mapping[str, int]) -> tuple[TagChoice, ...]:
    """Every tag that the instance may reserve, in the order of the profile; others that are wished after."""
    own = [t for t in product.tags_of(instance.release) if _may_reserve(product, t.name, instance)]
    more = [t for t in (product.by_regid(regid) for regid in sorted(wish)) if t is not None and t not in own]
    return tuple(
        TagChoice(
            tag=product.result_key(tag.regid, instance.release),
            regid=tag.regid,
            counts=tag.counts,
            used=instance.usage.get(tag.regid, 0),
            wished=wish.get(tag.regid, 0),
            free=tag.free,
            at_most=tag.at_most,
        )
        for tag in (*own, *more)
    )


def _may_reserve(product: Product, tag: str, instance: Instance) -> bool:
    return refusal_of(lambda: product.require_reservable(tag, instance.release)) is None
