"""Product instances of a site: add one or many, report usage, look them up, show their status."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from slr_desktop.codec.cisco.udi import parse_udi
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import NATIVE_SERIAL, Udi
from slr_desktop.domain.instances import Family, Free, Instance, Status, settle, status
from slr_desktop.domain.nearest import unknown_name
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.products import Product
from slr_desktop.domain.reservations import Reservation
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Sentence, Several
from slr_desktop.services.desk import Act, Desk
from slr_desktop.services.unique import Unique

MOST: Final = 1_000_000_000
CSV_COLUMNS: Final = ("name", "product", "release", "serial", "uuid", "udi", "family", "cluster", "node")
NODES: Final = ("publisher", "subscriber")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An instance as it was typed."""

    name: str
    product: str
    release: str
    serial: str | None = None
    uuid: str | None = None
    udi: str | None = None
    family: str = "native"
    cluster: str | None = None
    node: str | None = None


def require_role(desk: Desk, *roles: Role) -> None:
    """Refuse a command that belongs to the other side.

    Raises:
        Refusal: wrong-state.
    """
    if desk.genesis.role not in roles:
        raise Refusal(
            "wrong-state",
            "This workspace is of role {role}; the command is for: {roles}.",
            "Name the right workspace with -w FILE.",
            role=desk.genesis.role,
            roles=Several(roles),
        )


def product_of(desk: Desk, instance: Instance) -> Product:
    """The profile of an instance."""
    return desk.catalogue.product(instance.product)


def free_tags(product: Product) -> Free:
    """Says of a full tag whether it needs no license."""

    def free(regid: str) -> bool:
        tag = product.by_regid(regid)
        return tag is not None and tag.free

    return free


def find(desk: Desk, name: str, reading: Reading | None = None) -> Instance:
    """The instance of that name.

    Raises:
        Refusal: unknown-name, with the nearest.
    """
    source = reading or desk.workspace
    found = source.all(Instance, name=name)
    if found:
        return found[0]
    raise unknown_name("instance", name, (i.name for i in source.all(Instance)))


def find_all(desk: Desk, names: Iterable[str]) -> list[Instance]:
    """The instances of these names, each once, in the order given."""
    return [find(desk, name) for name in dict.fromkeys(names)]


def add(desk: Desk, drafts: list[Draft]) -> list[Instance]:
    """Add instances: all of them, or none.

    Raises:
        Refusal: unknown-name, bad-value, conflict (a name, UDI, UUID or publisher that is known), wrong-state.
    """
    with desk.act("instance add", names=", ".join(d.name for d in drafts)[:400]) as act:
        require_role(desk, Role.SITE)
        unique = Unique(desk, act.records)
        added = [_add_one(act, draft, unique) for draft in drafts]
        act.enter("instance-added", instances=[i.key for i in added])
    return added


def _add_one(act: Act, draft: Draft, unique: Unique) -> Instance:
    instance = as_instance(act.desk, act.records, draft, act.now, unique)
    act.records.put(instance)
    unique.add(instance)
    return instance


def as_instance(desk: Desk, reading: Reading, draft: Draft, now: int, unique: Unique) -> Instance:
    """The instance that a draft means, new here.

    Args:
        desk: a site's.
        reading: where its name and UDI are looked up.
        draft: as it was typed.
        now: seconds since 1970.
        unique: who has what only one can have, here and before it in the same list.

    Raises:
        Refusal: unknown-name, bad-value, conflict (a name, UDI, UUID or publisher that is known).
    """
    product = desk.catalogue.product(draft.product)
    release = product.release(draft.release)
    family = _family(product, draft.family)
    _check_name(draft)
    udi = _udi(product, family, draft)
    for known in (*reading.all(Instance, name=draft.name), reading.get(Instance, udi.canonical)):
        if known is not None:
            raise Refusal(
                "conflict",
                "{name} is here already: {udi}.",
                "An instance is known by its UDI for its whole life; use the one that is there.",
                name=known.name,
                udi=str(known.udi),
            )
    instance = Instance(
        name=draft.name,
        udi=udi,
        product=product.id,
        release=release.text,
        family=family,
        added_at=now,
        cluster=draft.cluster,
        node=draft.node,
        settled_at=now,
    )
    unique.check(instance)
    return instance


def _family(product: Product, text: str) -> Family:
    allowed = [f.value for f in product.families]
    if text not in allowed:
        raise Refusal(
            "bad-value",
            "{product} cannot be of family {family}; it can be: {allowed}.",
            product=product.id,
            family=text,
            allowed=", ".join(allowed),
        )
    return Family(text)


def _check_name(draft: Draft) -> None:
    for name in (draft.name,) if draft.cluster is None else (draft.name, draft.cluster):
        if not 0 < len(name) <= 64 or not (name.isascii() and name.isprintable()) or name != name.strip():
            raise Refusal(
                "bad-value", "A name is 1 to 64 printable ASCII characters; {name} is not.", name=name
            )
    if draft.node is not None and draft.node not in NODES:
        raise Refusal("bad-value", "A node is publisher or subscriber, not {node}.", node=draft.node)
    if (draft.cluster is None) != (draft.node is None):
        raise Refusal("bad-value", "--cluster and --node go together.")


def _udi(product: Product, family: Family, draft: Draft) -> Udi:
    if (draft.serial is None) == (draft.udi is None):
        raise Refusal("bad-value", "Give either a serial number or a UDI for {name}.", name=draft.name)
    if draft.udi is not None:
        udi = parse_udi(draft.udi)
        if family is Family.NATIVE and not NATIVE_SERIAL.match(udi.serial):
            raise _bad_serial(udi.serial)
        return udi
    serial, pid = draft.serial or "", product.pid(family)
    if family is Family.NATIVE and not NATIVE_SERIAL.match(serial):
        raise _bad_serial(serial)
    if pid is None:
        raise Refusal(
            "bad-value", "{product} has no product id of its own; give the whole --udi.", product=product.id
        )
    try:
        return Udi(pid, serial, draft.uuid.replace("-", "").lower() if draft.uuid else None)
    except ValueError as error:
        raise Refusal("bad-value", "{why}", why=error.args[0]) from error


def _bad_serial(serial: str) -> Refusal:
    return Refusal(
        "bad-value",
        "A serial number is 1 to 32 letters, digits, dots, underscores or hyphens; {serial} is not.",
        serial=serial[:80],
    )


def read_csv(text: str) -> list[Draft]:
    """The drafts of a CSV file with a heading line; unknown columns are refused.

    Raises:
        Refusal: bad-value, naming the line.
    """
    rows = csv.DictReader(io.StringIO(text), strict=True)
    drafts = []
    try:
        unknown = set(rows.fieldnames or ()) - set(CSV_COLUMNS)
        if unknown or not {"name", "product", "release"} <= set(rows.fieldnames or ()):
            raise Refusal(
                "bad-value",
                "The heading must name name, product, release and serial or udi; it says {heading}.",
                heading=", ".join(rows.fieldnames)[:200] if rows.fieldnames else Sentence("nothing"),
            )
        for row in rows:
            if None in row or None in row.values():
                raise Refusal("bad-value", "Line {line} has another number of fields.", line=rows.line_num)
            given = {k: v.strip() for k, v in row.items() if v and v.strip()}
            missing = {"name", "product", "release"} - set(given)
            if missing:
                raise Refusal(
                    "bad-value", "Line {line} has no {what}.", line=rows.line_num, what=min(missing)
                )
            drafts.append(Draft(**given))
    except csv.Error as error:
        raise Refusal(
            "bad-value", "Line {line} is no CSV: {why}.", line=rows.line_num, why=str(error)
        ) from error
    if not drafts:
        raise Refusal("bad-value", "The file lists no instance.")
    return drafts


def tag_counts(product: Product, release: str, given: Mapping[str, int]) -> dict[str, int]:
    """Counts by full tag from counts by name as typed.

    Raises:
        Refusal: unknown-name, bad-value, higher-release.
    """
    counts: dict[str, int] = {}
    for text, count in given.items():
        check_count(text, count)
        counts[product.tag(text, release).regid] = count
    return counts


def check_count(tag: str, count: int) -> None:
    """Refuse a quantity below 0 or above 10^9.

    Raises:
        Refusal: bad-value.
    """
    if not 0 <= count <= MOST:
        raise Refusal(
            "bad-value", "{tag}: a quantity is 0 to 10^9, not {count}.", tag=tag, count=str(count)[:40]
        )


def report_usage(desk: Desk, name: str, given: Mapping[str, int]) -> Instance:
    """Record what an instance uses now; named tags are set, others stay.

    Raises:
        Refusal: unknown-name, bad-value, wrong-state (a subscriber), clock-behind.
    """
    with desk.act("instance usage", timed=True, instance=name) as act:
        require_role(desk, Role.SITE)
        instance = find(desk, name, act.records)
        require_publisher(desk, instance)
        product = product_of(desk, instance)
        counts = tag_counts(product, instance.release, given)
        usage = {tag: count for tag, count in {**instance.usage, **counts}.items() if count}
        now = settle(
            replace(instance, usage=usage), entitlements(act.records, instance), free_tags(product), act.now
        )
        act.records.put(now)
        act.enter("usage", instance=now.key, usage=usage)
    return now


def require_publisher(desk: Desk, instance: Instance) -> None:
    """Refuse a licensing act on a subscriber; it names the publisher, or says that it is not here.

    Raises:
        Refusal: wrong-state.
    """
    if not instance.is_subscriber:
        return
    nodes = desk.workspace.all(Instance, cluster=instance.cluster or "")
    publisher = next((n.name for n in nodes if n.node == "publisher"), None)
    if publisher is None:
        raise Refusal(
            "wrong-state",
            "{name} is a subscriber; licensing acts are done on its publisher, and cluster {cluster} has none here.",
            "Add the publisher of the cluster first.",
            name=instance.name,
            cluster=instance.cluster or "",
        )
    raise Refusal(
        "wrong-state",
        "{name} is a subscriber; licensing acts are done on its publisher, {publisher}.",
        "Use: --instance {publisher}",
        name=instance.name,
        publisher=publisher,
    )


def publisher_of(reading: Reading, instance: Instance) -> Instance:
    """The instance whose status and usage a node shows: its publisher's, or its own."""
    if not instance.is_subscriber:
        return instance
    nodes = reading.all(Instance, cluster=instance.cluster or "")
    return next((n for n in nodes if n.node == "publisher"), instance)


def reservation_of(reading: Reading, instance: Instance) -> Reservation | None:
    """The open or installed reservation of an instance."""
    return reading.get(Reservation, instance.reservation) if instance.reservation else None


def entitlements(reading: Reading, instance: Instance) -> tuple[Entitlement, ...]:
    """What is installed on an instance."""
    reservation = reservation_of(reading, instance)
    return reservation.entitlements if reservation else ()


def status_of(desk: Desk, instance: Instance) -> Status:
    """The status of an instance at this moment."""
    shown = publisher_of(desk.workspace, instance)
    return status_with(desk, shown, entitlements(desk.workspace, shown), desk.now)


def status_with(desk: Desk, instance: Instance, held: tuple[Entitlement, ...], now: int) -> Status:
    """The status of a publisher or single instance at a moment; for lists, which have read the rest."""
    return status(instance, held, free_tags(product_of(desk, instance)), now)


def named(product: Product, release: str, counts: Mapping[str, int]) -> dict[str, int]:
    """Counts by the names that results use, zeros left out."""
    return {product.result_key(tag, release): count for tag, count in sorted(counts.items()) if count}


def shown_registration(desk: Desk, instance: Instance) -> str:
    """The Registration Status of an instance in the words that its release prints."""
    now = status_of(desk, instance).registration.value
    return product_of(desk, instance).shown_status(now, instance.release)


def describe(desk: Desk, instance: Instance) -> dict[str, Any]:
    """An instance as results show it."""
    found = status_of(desk, instance)
    return {
        "name": instance.name,
        "udi": str(instance.udi),
        "product": instance.product,
        "release": instance.release,
        "family": instance.family.value,
        "cluster": instance.cluster,
        "node": instance.node,
        "mode": found.mode.value,
        "registration_status": found.registration.value,
        "authorization_status": found.authorization.value,
    }
