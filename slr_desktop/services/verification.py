"""Saying what something is: every check, passed, failed or not reached, and one verdict.

`inspect` needs no workspace and changes nothing. With one, signers are known, and what another side
has signed is judged by checks 1 to 9, 11, 14 and 15; without, a native artefact is *unverifiable*.
Checks 10, 12 and 13 ask whether it fits an exchange here and now; they are made where it is taken in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from slr_desktop.codec import container, opening, typed_codes
from slr_desktop.codec.cisco import recognition
from slr_desktop.domain.artefacts import (
    Authorization,
    Batch,
    Check,
    Confirmation,
    Header,
    Introduction,
    Receipt,
    Request,
    Return,
    TrustAnchor,
)
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import TagName
from slr_desktop.domain.judgement import FOR_EVERYBODY, NAMES, NOT_REACHED, Judgement, judge_of_any_kind
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark, Sentence, Word
from slr_desktop.domain.times import iso
from slr_desktop.services.codes import corrected
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbound import known_of, trusted_keys
from slr_desktop.services.trust import Statement

VALID: Final = "valid"
INVALID: Final = "invalid"
UNVERIFIABLE: Final = "unverifiable"
_FILES: Final = frozenset({"authorization", "smart-license", "usage-report"})
"""Kinds of Cisco's that are files: nobody types them."""


_NOT_JUDGED: Final = Judgement(
    tuple(Check(id=number, name=name, passed=None, detail=NOT_REACHED) for number, name in NAMES.items()),
    (),
    None,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What something is."""

    family: str
    kind: str
    fields: dict[str, Any]
    checks: tuple[Check, ...]
    verdict: str
    refusal: Refusal | None = None


def inspect(data: bytes, *, desk: Desk | None, now: int) -> Inspection:
    """What these bytes or this code are.

    Args:
        data: a file, a text, or a typed code.
        desk: whose trusted keys are used; None without a workspace.
        now: the time that decides.

    Raises:
        Refusal: unrecognised, too-large.
    """
    recognised = container.recognise(data)
    if recognised.form is container.Form.FOREIGN:
        return _foreign(data)
    if recognised.form is container.Form.CODE:
        return _code(recognised.text or "")
    return _native(data, desk, now)


def _foreign(data: bytes) -> Inspection:
    found = recognition.recognise(data)
    return Inspection(
        family="cisco",
        kind=found.kind,
        fields=dict(found.fields),
        checks=tuple(found.checks),
        verdict=found.verdict,
    )


def _code(text: str) -> Inspection:
    """A typed code: its own check passes or not; who made it, only the chain of a reservation can say."""
    try:
        typed = typed_codes.read(text)
    except Refusal as refusal:
        if refusal.code == "unrecognised":
            raise
        check = Check(id="code", name="typed code", passed=False, detail=Remark.why(refusal))
        return Inspection(
            family="native", kind="code", fields={}, checks=(check,), verdict=INVALID, refusal=refusal
        )
    fields = {
        "code": typed.text,
        "training": typed.training,
        "udi": str(typed.udi) if typed.udi else None,
        "corrections": corrected(typed),
    }
    checks = (
        Check(id="code", name="typed code", passed=True, detail=corrected(typed)),
        Check(
            id="chain", name="fits a reservation", passed=None, detail=Remark("a code carries no signature")
        ),
    )
    return Inspection(
        family="native", kind=f"{typed.kind.value}-code", fields=fields, checks=checks, verdict=UNVERIFIABLE
    )


def _native(data: bytes, desk: Desk | None, now: int) -> Inspection:
    report = opening.report(
        data,
        training=desk.genesis.training if desk else None,
        trusted=trusted_keys(desk) if desk else (),
        now=now,
    )
    later = _judged(desk, report)
    refusal = report.refusal or later.refusal
    verdict = VALID if report.verified and desk and _signer_is_known(desk, report) else UNVERIFIABLE
    if refusal is not None and not report.unknown_signer:
        verdict = INVALID
    return Inspection(
        family="native",
        kind=report.kind.value if report.kind else "unknown",
        fields=describe(report.artefact.header, report.artefact.body) if report.artefact else {},
        checks=(*report.checks, *later.checks),
        verdict=verdict,
        refusal=refusal if verdict == INVALID else None,
    )


def _judged(desk: Desk | None, report: opening.Report) -> Judgement:
    """Checks 8 to 15, as far as they can be made of what another side has signed for a workspace like this."""
    made = report.artefact
    if desk is None or made is None or report.signer is None or report.digest is None:
        return _NOT_JUDGED
    if report.signer.owner == desk.genesis.id or desk.genesis.role is Role.AUDIT:
        return _NOT_JUDGED
    return judge_of_any_kind(made, known_of(desk, desk.workspace, made.header, report.signer, report.digest))


def _signer_is_known(desk: Desk, report: opening.Report) -> bool:
    """A statement proves only that its key is there; whose it is, people compare."""
    if report.kind not in FOR_EVERYBODY:
        return True
    statements = {party.statement for party in desk.workspace.all(Party)}
    own = desk.workspace.get(Statement, "own")
    known = statements | {own.artefact} if own else statements
    return report.digest is not None and report.digest.hex() in known


def failed(kind: str, checks: tuple[Check, ...]) -> Refusal:
    """The refusal that names the first check that failed: of a file of Cisco's damaged, else code-wrong."""
    first = next(c for c in checks if c.passed is False)
    what = (
        "Check failed: {name}: {detail}" if first.detail.endswith(".") else "Check failed: {name}: {detail}."
    )
    name, detail = Word(first.name), first.detail or Sentence("no")
    if kind in _FILES:
        return Refusal("damaged", what, name=name, detail=detail)
    if kind == "udi":
        return Refusal(
            "code-wrong", what, "Compare it with what the product shows.", name=name, detail=detail
        )
    return Refusal("code-wrong", what, name=name, detail=detail)


def describe(header: Header, body: Any) -> dict[str, Any]:
    """The fields of an artefact as results show them."""
    shown: dict[str, Any] = {
        "made_at": iso(header.made_at),
        "issuer": header.issuer.hex(),
        "audience": header.audience.hex() if header.audience else None,
        "training": header.training,
        "artefact_id": header.artefact_id.hex(),
        "in_reply_to": header.in_reply_to.hex() if header.in_reply_to else None,
        "position": _position(header),
        "root": header.root.hex() if header.root else None,
        "seen": _seen(header),
        "void": list(header.void),
    }
    return shown | _describe_body(body)


def _position(header: Header) -> dict[str, Any] | None:
    place = header.position
    if place is None:
        return None
    before = place.previous
    return {
        "epoch": place.epoch.hex(),
        "number": place.number,
        "previous": None if before is None else {"epoch": before[0].hex(), "number": before[1]},
    }


def _seen(header: Header) -> dict[str, Any] | None:
    seen = header.seen
    return (
        None if seen is None else {"epoch": seen.epoch.hex(), "number": seen.number, "root": seen.root.hex()}
    )


def _describe_body(body: Any) -> dict[str, Any]:
    if isinstance(body, Request):
        return {
            "udi": str(body.udi),
            "product": body.product,
            "release": body.release,
            "reservation": body.reservation.hex(),
            "anchor": body.anchor.hex(),
            "wish": [{"tag": tag, "name": _short(tag), "count": count} for tag, count in body.wish],
        }
    if isinstance(body, Authorization):
        return _describe_authorization(body)
    if isinstance(body, Confirmation):
        return {
            "udi": str(body.udi),
            "anchor": body.anchor.hex(),
            "sequence": body.number,
            "installed": body.installed.hex(),
        }
    if isinstance(body, Return):
        return {"udi": str(body.udi), "anchor": body.anchor.hex()}
    if isinstance(body, Receipt):
        return {"recorded": body.recorded, "error": body.error}
    if isinstance(body, Introduction):
        return {"name": body.name, "valid_until": iso(body.key.valid_until)}
    if isinstance(body, TrustAnchor):
        return {"name": body.name, "anchor_version": body.anchor_version, "expires": iso(body.expires)}
    assert isinstance(body, Batch)
    return {"items": len(body.items), "of": body.kind.value}


def _describe_authorization(body: Authorization) -> dict[str, Any]:
    return {
        "udi": str(body.udi),
        "reservation": body.reservation.hex() if body.reservation else None,
        "anchor": body.anchor.hex(),
        "sequence": body.number,
        "superseded": list(body.superseded),
        "replaces": str(body.replaces) if body.replaces else None,
        "smart_account": body.smart_account,
        "virtual_account": body.virtual_account,
        "export_controlled_functionality": "allowed" if body.export_allowed else "not allowed",
        "entitlements": [
            {
                "tag": e.tag,
                "name": _short(e.tag),
                "count": e.quantity,
                "start": e.start.isoformat() if e.start else None,
                "end": e.end.isoformat() if e.end else None,
            }
            for e in body.entitlements
        ],
    }


def _short(tag: str) -> str:
    try:
        return TagName.parse(tag).name
    except ValueError:
        return tag
