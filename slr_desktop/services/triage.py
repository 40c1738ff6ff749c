"""What is this, whose is it, and which wizard fits? Asked of every drop, paste and file on a medium.

Reading only, with the same functions that take things in, so that both say the same. Whatever
comes, an answer comes back: what cannot be read says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from slr_desktop.codec import container, opening
from slr_desktop.codec.container import Form, Recognised
from slr_desktop.codec.limits import LIMITS
from slr_desktop.codec.opening import Report
from slr_desktop.domain.artefacts import (
    Artefact,
    Authorization,
    Batch,
    Confirmation,
    Introduction,
    Receipt,
    Request,
    Return,
    TrustAnchor,
)
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.parties import Party
from slr_desktop.domain.sentences import Sentence
from slr_desktop.domain.times import iso
from slr_desktop.services import fitting, kept
from slr_desktop.services import found as words
from slr_desktop.services.answered import exchange_answered
from slr_desktop.services.carry import largest_file
from slr_desktop.services.desk import Desk
from slr_desktop.services.fitting_codes import cisco, typed_code
from slr_desktop.services.found import Found, Wants, What
from slr_desktop.services.inbound import trusted_keys
from slr_desktop.services.instances import read_csv
from slr_desktop.services.outside import Outside

HEAD: Final = 100
"""Bytes that tell a workspace file."""
SQLITE: Final = b"SQLite format 3\0"
CSV_HEADING: Final = frozenset({"name", "product", "release"})
MOST_SUBJECTS: Final = 1000

IsWorkspace = Callable[[bytes], bool]
"""Whether a file that begins so is a workspace: `outside.storage.is_workspace`."""


def no_workspace(_head: bytes) -> bool:
    """Nothing is a workspace: for text that was pasted."""
    return False


def identify_file(outside: Outside, desk: Desk | None, path: Path) -> Found:
    """Say what a file is; a workspace of any size is recognised by its beginning and never opened.

    Args:
        outside: what app gives.
        desk: the open workspace; None where none is open.
        path: what was dropped or chosen; a link, a folder or a pipe is refused.
    """
    try:
        head = outside.files.head(path, HEAD)
        whole = head if outside.storage.is_workspace(head) else _read(outside, path)
    except Refusal as refusal:
        return replace(_refused(refusal), path=path)
    return replace(identify(desk, whole, is_workspace=outside.storage.is_workspace), path=path)


def is_workspace_file(outside: Outside, path: Path) -> bool:
    """Whether a file is a workspace, by its beginning; it is never opened for that.

    Raises:
        Refusal: it cannot be read.
    """
    return outside.storage.is_workspace(outside.files.head(path, HEAD))


def read_carried(outside: Outside, path: Path) -> bytes:
    """Read a file that was carried here, once.

    Raises:
        Refusal: unrecognised (a workspace), incomplete (empty), too-large, or it cannot be read.
    """
    if is_workspace_file(outside, path):
        raise Refusal(
            "unrecognised",
            "{name} is a workspace, not something that the other side sent.",
            "Choose the file that was carried here; a workspace is opened with File, Open workspace.",
            name=path.name,
        )
    return _read(outside, path)


def _read(outside: Outside, path: Path) -> bytes:
    """A file that is not empty: that is what is left where copying to a medium failed."""
    data = outside.files.read(path, largest_file())
    if not data:
        raise Refusal(
            "incomplete", "{name} is empty: it has 0 bytes.", "Copy it again from where it came from.",
            name=path.name,
        )  # fmt: skip
    return data


def identify(desk: Desk | None, data: bytes, *, is_workspace: IsWorkspace = no_workspace) -> Found:
    """Say what bytes or a text are. Nothing is raised, whatever comes.

    Args:
        desk: the open workspace, locked or not; None where none is open.
        data: a file, a text, or a typed code.
        is_workspace: knows a workspace file by its first 100 bytes.
    """
    try:
        found = _identify(desk, data, is_workspace)
    except Refusal as refusal:
        found = _refused(refusal)
    return replace(found, data=data)


def _refused(refusal: Refusal) -> Found:
    no_file = isinstance(refusal.facts.get("kind"), Sentence)  # a folder or a link: nothing of it was read
    said = words.UNKNOWN if refusal.code == "unrecognised" and not no_file else Sentence.why(refusal)
    return Found(what=What.UNKNOWN, sentences=(said,), refusal=refusal)


def _identify(desk: Desk | None, data: bytes, is_workspace: IsWorkspace) -> Found:
    if is_workspace(data[:HEAD]):
        return _workspace()
    if data.startswith(SQLITE):
        raise Refusal("not-a-workspace", "This is a database of another program.")
    seen = container.recognise(data)
    if seen.form is Form.CODE:
        return _closed(desk, typed_code(desk, seen.text or ""))
    if seen.form is not Form.FOREIGN:
        return _closed(desk, _artefact(desk, seen, data))
    table = _table(desk, seen)
    return _closed(desk, table if table is not None else cisco(desk, data))


def _workspace() -> Found:
    this = Sentence("This is a workspace of SLR Desktop.")
    sentences = (this, words.NEXT[Wants.OPEN_WORKSPACE])
    return Found(what=What.WORKSPACE, wants=Wants.OPEN_WORKSPACE, kind="workspace", sentences=sentences)


def _closed(desk: Desk | None, found: Found) -> Found:
    """Without a workspace it is said what something is, and nothing fits."""
    if desk is not None:
        return found
    return replace(found, wants=Wants.NOTHING, sentences=(*found.sentences[:1], words.NO_WORKSPACE))


def _table(desk: Desk | None, seen: Recognised) -> Found | None:
    """A CSV of instances, told by its heading; None for anything else."""
    text = seen.text or ""
    heading = {column.strip(' "') for column in text.partition("\n")[0].strip("\r").split(",")}
    if not heading >= CSV_HEADING or len(text) > LIMITS.text_form:
        return None
    refusal: Refusal | None = None
    count = 0
    try:
        count = len(read_csv(text))
    except Refusal as answer:
        refusal = answer
    this = Sentence("This is a table of {count} instances.", count=count)
    said = this if refusal is None else Sentence("This is a table of instances.")
    return fitting.of_table(
        desk, Found(what=What.INSTANCES, kind="instances", count=count, sentences=(said,), refusal=refusal)
    )


def _artefact(desk: Desk | None, seen: Recognised, data: bytes) -> Found:
    """A native artefact, opened as far as it can be."""
    report = opening.report(
        data,
        training=desk.genesis.training if desk else None,
        trusted=trusted_keys(desk) if desk else (),
        now=desk.now if desk else 0,
    )
    if report.artefact is None:
        return _unread(seen, report)
    found = _described(desk, report, report.artefact)
    if report.refusal is not None and desk is not None:
        return fitting.of_stranger(desk, data, found, report, report.refusal)
    return found if desk is None else fitting.of_artefact(desk, data, found, report)


def _unread(seen: Recognised, report: Report) -> Found:
    """Ours, but it cannot be read to its end: what it would have been, if even that is known."""
    refusal = report.refusal or Refusal("unrecognised", "It cannot be read.")
    first = Sentence("This is a file of SLR Desktop that cannot be read.")
    if seen.form is Form.QR_PART:
        first = Sentence("This is one frame of a running QR code.")
    kind = report.kind.value if report.kind else ""
    return Found(what=What.ARTEFACT, kind=kind, sentences=(first, Sentence.why(refusal)), refusal=refusal)


def _described(desk: Desk | None, report: Report, artefact: Artefact) -> Found:
    """What it says about itself, and who made it as far as that is verified."""
    body, header = artefact.body, artefact.header
    verified = report.verified and report.signer is not None and report.signer.owner == header.issuer
    made_here = verified and desk is not None and header.issuer == desk.genesis.id
    subjects = _subjects(desk, artefact)
    count = len(body.items) if isinstance(body, Batch) else 1
    of = body.kind.value if isinstance(body, Batch) else ""
    this = words.many_of(of, count, subjects) if of else words.one_of(artefact.kind.value, subjects)
    owner = _owner(desk, artefact, report) if verified else ""
    exchange = _exchange(desk, report.digest)
    answered = exchange_answered(desk.workspace, header) if desk is not None else None
    if isinstance(body, Receipt):
        subjects = _subjects_of_receipt(desk, exchange, answered)
    return Found(
        what=What.ARTEFACT,
        kind=artefact.kind.value,
        of=of,
        count=count,
        subjects=subjects,
        owner=owner,
        verified=verified,
        made_here=made_here,
        made_at=header.made_at,
        recorded=bool(exchange),
        exchange=exchange,
        answers=answered.id if answered is not None else "",
        number=body.number if isinstance(body, Authorization | Confirmation) else 0,
        sentences=(this, _maker(iso(header.made_at), owner, verified=verified, made_here=made_here)),
    )


def _subjects_of_receipt(desk: Desk | None, exchange: str, answered: Exchange | None) -> tuple[str, ...]:
    """A receipt names no instance; what it answers, or where it was made, does."""
    made = desk.workspace.get(Exchange, exchange) if desk is not None and exchange else None
    known = answered or made
    return (known.name,) if known is not None else ()


def _maker(made: str, owner: str, *, verified: bool, made_here: bool) -> Sentence:
    if made_here:
        return words.MADE_HERE.about(made=made)
    if verified:
        return words.MADE_BY.about(owner=owner, made=made)
    return words.MADE_BY_NOBODY.about(made=made)


def _owner(desk: Desk | None, artefact: Artefact, report: Report) -> str:
    """How the side that signed is called here; a statement says its own name, which proves nothing."""
    if desk is not None and artefact.header.issuer == desk.genesis.id:
        return desk.genesis.name
    party = desk.workspace.get(Party, artefact.header.issuer.hex()) if desk is not None else None
    if party is not None:
        return party.name
    body = artefact.body
    stated = body.name if isinstance(body, Introduction | TrustAnchor) else ""
    return stated or (report.signer.name if report.signer else "")


def _exchange(desk: Desk | None, digest: bytes | None) -> str:
    """The exchange in which these very bytes are a leg."""
    legs = desk.workspace.all(Leg, artefact=digest.hex()) if desk is not None and digest else []
    return legs[-1].exchange if legs else ""


def _subjects(desk: Desk | None, artefact: Artefact) -> tuple[str, ...]:
    body = artefact.body
    if isinstance(body, Introduction | TrustAnchor):
        return (body.name,)
    if isinstance(body, Batch):
        found: dict[str, None] = {}
        for item in body.items[:MOST_SUBJECTS]:
            try:
                found |= dict.fromkeys(_subjects(desk, kept.artefact_of(item)))
            except Refusal:
                continue  # this item has its own verdict when it is taken in
        return tuple(found)
    if isinstance(body, Request | Authorization | Confirmation | Return):
        return (fitting.name_of(desk, body.udi),)
    return ()
