"""Everything that waits for somebody: trust, exchanges, gaps, and deadlines; most urgent first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from slr_desktop.domain.accounts import Issued, Line, VirtualAccount
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.exchanges import (
    DUE_AFTER,
    STILL_OPEN,
    Exchange,
    ExchangeKind,
    OpenEnd,
    Waiting,
    most_urgent_first,
    open_end,
)
from slr_desktop.domain.instances import (
    EVALUATION_PERIOD,
    OVERAGE_PERIOD,
    Evaluation,
    Family,
    Instance,
    Mode,
)
from slr_desktop.domain.parties import Channel, Party
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence
from slr_desktop.domain.times import DAY, day_start, iso
from slr_desktop.services import outbox, takeovers
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import entitlements, status_with
from slr_desktop.services.introduced import never_introduced
from slr_desktop.services.outbox import Outgoing

SOON: Final = 30 * DAY

CISCO_RETURN: Final = "return-code"
"""What a product of family cisco prints to give its licenses back: it is entered, and no file is carried."""

_CARRIED: Final = {
    Kind.AUTHORIZATION.value: Sentence(
        "Carry the authorization to {site}: nothing can be installed there before."
    ),
    Kind.RECEIPT.value: Sentence("Carry the receipt to {site}: it goes on waiting for it."),
}
"""What is to be done with what was made here, by its kind."""


def open_ends(desk: Desk) -> list[OpenEnd]:
    """Everything that waits, most urgent first: exchanges, gaps, and deadlines of instances.

    Before all of them stands that nobody is trusted yet, that our own introduction or trust anchor was
    never saved, and that an authority has no licenses: without that none of them goes on.
    """
    unsent = outbox.list_outbox(desk)
    waiting_here = {item.exchange for item in unsent if item.kind != CISCO_RETURN}
    now = desk.now  # a reading of its own: once, not for each instance
    instances = desk.workspace.all(Instance)
    ends = [
        _of_exchange(desk, exchange, unsent=exchange.id in waiting_here)
        for waiting in STILL_OPEN
        for exchange in desk.workspace.all(Exchange, waiting=waiting.value)
    ]
    ends += _to_carry(desk, unsent, {end.exchange for end in ends})
    ends += _gaps(desk)
    ends += [end for instance in instances for end in _deadlines(desk, instance, now)]
    ends += _unsure(desk)
    ends += _own(desk)
    first = (*_trust(desk), *_introduction(desk)) if _has_another_side(desk, instances) else ()
    return [*first, *_stock(desk), *most_urgent_first(ends)]


def _of_exchange(desk: Desk, exchange: Exchange, *, unsent: bool) -> OpenEnd:
    end = open_end(exchange, unsent=unsent)
    if exchange.kind is not ExchangeKind.REHOST:
        return end
    return replace(end, next=end.next.about(name=takeovers.holder(desk.workspace, exchange)))


def _has_another_side(desk: Desk, instances: list[Instance]) -> bool:
    """Whether there is one to exchange files with: a site whose instances are all of family cisco has none."""
    if desk.genesis.role is Role.SITE:
        return not instances or any(i.family is Family.NATIVE for i in instances)
    return desk.genesis.role is Role.AUTHORITY


def _introduction(desk: Desk) -> Iterator[OpenEnd]:
    """That the other side cannot know who we are."""
    if not never_introduced(desk):
        return
    way = Sentence(
        "The trust anchor of this authority was never saved, and each site needs it to begin. "
        "Carry it there: trust export --out FOLDER"
    )
    if desk.genesis.role is Role.SITE:
        way = Sentence(
            "The introduction of this site was never saved, and the authority needs it to know this site. "
            "Carry it there: trust export --out FOLDER"
        )
    since = desk.genesis.made_at
    yield OpenEnd(exchange="", kind="introduce", subject=desk.genesis.name, since=since, due=None, next=way)


def _trust(desk: Desk) -> Iterator[OpenEnd]:
    """That no other side is trusted yet. In training the first request brings the introduction of its site along."""
    if desk.genesis.role is Role.SITE:
        other = Role.AUTHORITY
        way = Sentence(
            "No authority is trusted here yet. Import its trust anchor: trust import FILE --fingerprint WORDS"
        )
    else:
        other = Role.SITE
        way = Sentence(
            "No site is known here yet. Import its introduction: trust import FILE --fingerprint WORDS"
        )
        if desk.genesis.training:
            way = Sentence(
                "No site is known here yet. Import its introduction, or take its first request in: "
                "trust import FILE --fingerprint WORDS"
            )
    if not desk.workspace.keys(Party, role=other.value):
        since = desk.genesis.made_at
        yield OpenEnd(exchange="", kind="trust", subject=desk.genesis.name, since=since, due=None, next=way)


def _stock(desk: Desk) -> Iterator[OpenEnd]:
    """That an authority has no licenses, and so nothing to grant."""
    if desk.genesis.role is not Role.AUTHORITY or desk.workspace.keys(Line):
        return
    way = Sentence(
        "There are no licenses here yet, and nothing can be granted. Add what was bought: pool add"
    )
    if not desk.workspace.keys(VirtualAccount):
        way = Sentence(
            "There is no account here yet, and nothing can be granted. "
            "Make one and add what was bought: virtual-account add, pool add"
        )
    since = desk.genesis.made_at
    yield OpenEnd(exchange="", kind="stock", subject=desk.genesis.name, since=since, due=None, next=way)


def _to_carry(desk: Desk, unsent: list[Outgoing], told: set[str]) -> Iterator[OpenEnd]:
    """What an authority has made and not handed over, where its exchange waits for nothing else."""
    if desk.genesis.role is not Role.AUTHORITY:
        return
    for item in unsent:
        if item.exchange in told or item.kind not in _CARRIED:
            continue
        due = item.at + DUE_AFTER[Waiting.INSTALL] if item.kind == Kind.AUTHORIZATION.value else None
        yield OpenEnd(
            exchange=item.exchange,
            kind="carry",
            subject=item.subject,
            since=item.at,
            due=due,
            next=_CARRIED[item.kind].about(site=item.audience),
            to_carry=True,
        )


def _gaps(desk: Desk) -> Iterator[OpenEnd]:
    """Numbers of the other side that were jumped over."""
    for channel in desk.workspace.all(Channel):
        party = desk.workspace.get(Party, channel.peer)
        for number in channel.missing:
            yield OpenEnd(
                exchange="",
                kind="missing",
                subject=party.name if party else channel.peer,
                since=desk.now,
                due=None,
                next=Sentence(
                    "File number {number} of this sender has not arrived: ask for it.", number=number
                ),
            )


def _deadlines(desk: Desk, instance: Instance, now: int) -> Iterator[OpenEnd]:
    """Evaluation, overage and terms of an instance."""
    if instance.is_subscriber:
        return
    held = entitlements(desk.workspace, instance)
    found = status_with(desk, instance, held, now)
    if found.evaluation.running or found.evaluation.remaining_seconds == 0:
        moved = takeovers.moved_before(desk.workspace, instance.key)
        yield _evaluation(now, instance, found.evaluation, moved)
    if found.overage_remaining is not None:
        due = now + found.overage_remaining
        yield OpenEnd(
            exchange="",
            kind="overage",
            subject=instance.name,
            since=due - OVERAGE_PERIOD,
            due=due,
            next=Sentence("Ask for an update of the reservation, or use less."),
        )
    for entitlement in held:
        if entitlement.end is not None:
            over = day_start(entitlement.end) + DAY
            if over - now <= SOON:
                yield OpenEnd(
                    exchange="",
                    kind="term",
                    subject=instance.name,
                    since=now,
                    due=over,
                    next=Sentence("The term of {tag} ends: ask for an update.", tag=entitlement.tag),
                )


def _evaluation(now: int, instance: Instance, left: Evaluation, moved: str) -> OpenEnd:
    """The end of the evaluation period; where it is over, when it was. `moved`: what has its reservation now."""
    since = now if instance.evaluation_since is None else instance.evaluation_since
    due = now + left.remaining_seconds
    if left.remaining_seconds == 0:
        due = since + EVALUATION_PERIOD - instance.evaluation_used
    way = Sentence("Register or reserve before the evaluation period ends.")
    if instance.mode is Mode.RESERVATION:
        way = Sentence("Install a reservation before the evaluation period ends.")
    if moved:
        way = Sentence(
            "Its reservation was moved to {name}: shut it down, or make a new request before the evaluation "
            "period ends.",
            name=moved,
        )
    return OpenEnd(exchange="", kind="evaluation", subject=instance.name, since=since, due=due, next=way)


def _unsure(desk: Desk) -> Iterator[OpenEnd]:
    """Reservations of a restored authority whose newest number the site has to show."""
    for issued in desk.workspace.all(Issued, state="live") if desk.genesis.role is Role.AUTHORITY else ():
        if issued.unsure:
            yield OpenEnd(
                exchange="",
                kind="recover",
                subject=issued.instance,
                since=issued.issued_at,
                due=None,
                next=Sentence("Ask the site for its newest authorization and take it in with: receive FILE"),
            )


def _own(desk: Desk) -> Iterator[OpenEnd]:
    """Deadlines of the workspace itself."""
    if desk.genesis.role is Role.AUDIT:
        return
    standing = desk.standing
    if standing.evidence:
        yield OpenEnd(
            exchange="",
            kind="recover",
            subject=desk.genesis.name,
            since=desk.now,
            due=desk.now,
            next=Sentence("Use the newer copy, or make this one anew with: workspace restore"),
        )
    if standing.valid_until - desk.now <= SOON:
        yield OpenEnd(
            exchange="",
            kind="key",
            subject=desk.genesis.name,
            since=desk.now,
            due=standing.valid_until,
            next=Sentence("The key of this workspace ends; the other side will refuse it 90 days later."),
        )


def describe(end: OpenEnd) -> dict[str, Any]:
    """An open end as results show it, times as text."""
    return {
        "exchange": end.exchange,
        "kind": end.kind,
        "subject": end.subject,
        "since": iso(end.since),
        "due": iso(end.due) if end.due is not None else None,
        "next": end.next.text,
        "waiting": end.waiting or None,
    }
