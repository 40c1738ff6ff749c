"""Looking back: exchanges with their legs, open ends, the journal and its verification."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from slr_desktop.codec import container, notes
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import STILL_OPEN, Direction, Exchange, ExchangeKind, Leg, Waiting
from slr_desktop.domain.findings import Anchor, Findings, Verdict
from slr_desktop.domain.parties import Party, Received, Sent
from slr_desktop.domain.ports import Entry, Head
from slr_desktop.domain.sentences import Remark, Sentence
from slr_desktop.services import kept
from slr_desktop.services.desk import Crossing, Desk
from slr_desktop.services.outside import NoteCheck, Storage

_ENTRY_FIELDS: Final = {"t", "type", "operator", "facts"}
NEWEST: Final = 50
"""Entries that are looked at for who acted last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which exchanges are wanted; each condition narrows.

    Attributes:
        only_open: those that wait.
        subject: part of the name or UDI of an instance, or of another side.
        since: begun at or after this second.
        text: found in the exchange or in one of its legs, in any case.
    """

    only_open: bool = False
    subject: str | None = None
    since: int | None = None
    text: str | None = None


def exchange_keys(desk: Desk, wanted: Wanted) -> list[str]:
    """The ids of the exchanges that are wanted, newest first."""
    keys = set(desk.workspace.keys(Exchange, contains=wanted.text or ""))
    if wanted.text:
        legs = desk.workspace.keys(Leg, contains=wanted.text)
        keys |= {leg.rpartition("/")[0] for leg in legs}
    if wanted.only_open:
        keys &= {key for step in STILL_OPEN for key in desk.workspace.keys(Exchange, waiting=step.value)}
    if wanted.subject is None and wanted.since is None:
        return sorted(keys, reverse=True)
    found = desk.workspace.many(Exchange, sorted(keys, reverse=True))
    return [e.id for e in found if _about(e, wanted)]


def list_exchanges(desk: Desk, wanted: Wanted) -> list[Exchange]:
    """The exchanges that are wanted, newest first."""
    return desk.workspace.many(Exchange, exchange_keys(desk, wanted))


def _about(exchange: Exchange, wanted: Wanted) -> bool:
    names = (exchange.subject.casefold(), exchange.name.casefold())
    if wanted.subject is not None and not any(wanted.subject.casefold() in name for name in names):
        return False
    return wanted.since is None or exchange.since >= wanted.since


def find_exchange(desk: Desk, exchange_id: str) -> tuple[Exchange, list[Leg]]:
    """An exchange and its legs; the number alone will do.

    Raises:
        Refusal: unknown-name.
    """
    wanted = exchange_id.strip().upper()
    if wanted.isascii() and wanted.isdigit() and len(wanted) <= 6:
        wanted = f"E-{int(wanted):06}"
    exchange = desk.workspace.get(Exchange, wanted)
    if exchange is None:
        raise Refusal(
            "unknown-name", "There is no exchange {given} here.", "See: exchange list", given=exchange_id
        )
    return exchange, desk.workspace.all(Leg, exchange=exchange.id)


def leg_files(desk: Desk, legs: list[Leg]) -> list[tuple[str, str, bytes]]:
    """File name, kind and exact bytes of each leg that has an artefact.

    A native artefact is the file that carries it; of a foreign one the original bytes.
    """
    files = []
    for leg in legs:
        body = desk.workspace.body(bytes.fromhex(leg.artefact)) if leg.artefact else None
        if body is None:
            continue
        kind = kept.kind_of(body)
        if kind is not None:
            name = container.file_name(kind, bytes.fromhex(leg.artefact), leg.exchange)
            files.append((name, kind.value, container.write(body)))
        else:
            suffix = "xml" if body.lstrip().startswith(b"<") else "txt"
            name = f"{leg.kind.upper()}-{leg.artefact[:12].upper()}.{suffix}"
            files.append((name, leg.kind, body))
    return files


def close_exchange(desk: Desk, exchange_id: str, note: str) -> Exchange:
    """Close an exchange that only the operator can know the end of (family cisco, or by word of mouth).

    Raises:
        Refusal: unknown-name, wrong-state.
    """
    with desk.act("exchange close", exchange=exchange_id[:40]) as act:
        exchange, _ = find_exchange(desk, exchange_id)
        closable = (Waiting.CONFIRMATION_ENTRY, Waiting.RETURN_ENTRY, Waiting.RETURN_CODE)
        if exchange.waiting not in closable or exchange.kind is ExchangeKind.REHOST:
            raise Refusal(
                "wrong-state",
                "Exchange {id} is {state}.",
                "Only an exchange that waits for a code to be entered elsewhere is closed by word.",
                id=exchange.id,
                state=Sentence("waiting for {what}", what=exchange.waiting)
                if exchange.open
                else Sentence("closed"),
            )
        closed = act.leg(exchange, Crossing(Direction.NONE, "told by the operator"), waiting=Waiting.NOTHING)
        act.enter("exchange-closed", exchange=exchange.id, note=note)
    return closed


def entries(desk: Desk, start: int = 0) -> Iterator[tuple[Entry, dict[str, Any]]]:
    """Journal entries with what they say, in batches behind the scenes.

    Raises:
        Refusal: journal-altered.
    """
    while True:
        batch = list(desk.workspace.entries(start))
        if not batch:
            return
        for entry in batch:
            yield entry, _said(entry)
        start = batch[-1].number + 1


def last_operator(desk: Desk) -> str:
    """Who acted last in this workspace, by the newest entries; empty where nobody gave a name."""
    newest = [said for _, said in entries(desk, max(0, desk.workspace.head.size - NEWEST))]
    return next((str(said["operator"]) for said in reversed(newest) if said["operator"]), "")


def _said(entry: Entry) -> dict[str, Any]:
    try:
        content = json.loads(entry.text)
    except ValueError as error:
        raise _altered(entry) from error
    if not isinstance(content, dict) or not set(content) >= _ENTRY_FIELDS or type(content["t"]) is not int:
        raise _altered(entry)
    return content


def _altered(entry: Entry) -> Refusal:
    return Refusal(
        "journal-altered", "Entry {number} of the journal is not what was recorded.", number=entry.number
    )


def anchors(desk: Desk) -> list[Anchor]:
    """Roots of our journal that the other side has seen, signed by it: they ride in what it sent."""
    found = []
    for received in desk.workspace.all(Received):
        anchor = _anchor(desk, received)
        if anchor is not None:
            found.append(anchor)
    return found


def _anchor(desk: Desk, received: Received) -> Anchor | None:
    """The root of ours that one artefact of theirs carries, at the size that we had then."""
    cose = desk.workspace.body(bytes.fromhex(received.artefact))
    seen = kept.header_of(cose).seen if cose is not None else None
    if seen is None:
        return None
    sent = desk.workspace.get(Sent, f"{received.peer}/{seen.epoch.hex()}/{seen.number}")
    party = desk.workspace.get(Party, received.peer)
    name = party.name if party else received.peer[:8]
    if sent is None:
        return None
    source = Remark("{name}, in artefact {digest}", name=name, digest=received.artefact[:12])
    return Anchor(size=sent.size, root=seen.root, source=source)


def verify(storage: Storage, desk: Desk) -> Findings:
    """Verify the journal and everything that rests on it, against our own key and the anchors we hold."""
    try:
        known = anchors(desk)
    except Refusal:
        known = []  # what is damaged there is found with everything else
    return storage.verify(desk.workspace.path, head_check(desk), known, desk.genesis.id)


def verify_unopened(storage: Storage, path: Path) -> Findings:
    """What can be said of a file that cannot be opened: nothing vouches for it, not even its own key."""
    return storage.verify(path, _no_key, (), None)


def _no_key(_note: str) -> Head:
    raise Refusal("unknown-signer", "The key of this workspace cannot be read from the file.")


def blamed(storage: Storage, desk: Desk, defect: BaseException) -> Refusal | None:
    """What a defect comes from, where the workspace file was altered: then the file is at fault, not we.

    Args:
        storage: what verifies.
        desk: over whose workspace it happened.
        defect: what was raised; a refusal knows its fault already.

    Returns:
        journal-altered, or None where the file is as it was recorded or cannot be verified.
    """
    if isinstance(defect, Refusal) or not isinstance(defect, Exception):
        return None
    try:
        found = verify(storage, desk)
    except Exception:  # noqa: BLE001 - then the first defect is what is told
        return None
    if found.verdict is not Verdict.ALTERED:
        return None
    return Refusal(
        "journal-altered", "The workspace file was altered: {finding}.", finding=found.findings[0].what
    )


def head_check(desk: Desk) -> NoteCheck:
    """Checks a signed head with the key of this workspace."""
    return notes.HeadCheck(desk.origin, desk.genesis.public_key)


def record_verification(desk: Desk, findings: Findings) -> None:
    """Enter that a person verified, and the verdict."""
    with desk.act("journal verify") as act:
        act.enter(
            "verified",
            verdict=findings.verdict.value,
            entries=findings.entries,
            findings=len(findings.findings),
            witnessed_to=findings.witnessed_to,
        )


def describe_head(head: Head | None) -> dict[str, Any] | None:
    """A head as results show it."""
    return None if head is None else {"size": head.size, "root": head.root.hex()}


def write_files(desk: Desk, folder: Path, files: list[tuple[str, str, bytes]]) -> list[dict[str, Any]]:
    """Write files safely; each as results show it."""
    written = []
    for name, kind, content in files:
        done = desk.files.write(folder, name, content)
        written.append(
            {
                "path": done.path,
                "kind": kind,
                "sha256": done.sha256,
                "bytes": done.bytes,
                "existing": done.existing,
            }
        )
    return written
