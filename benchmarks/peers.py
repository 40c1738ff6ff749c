"""The same authorization as signed XML and as a JWS, to compare sizes with.

Every field of the native artefact is there and nothing more. The XML has the shape of Cisco's
`specificPLR` and an XML-DSig signature, the JWS (RFC 7515) is compact; both are signed with Ed25519.
Nothing is indented, and names are no longer than the originals', so neither is made to look large.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from slr_desktop.domain.artefacts import Artefact, Authorization, Entitlement, Header

Sign = Callable[[bytes], bytes]

_DSIG = "http://www.w3.org/2000/09/xmldsig#"
_C14N = "http://www.w3.org/2006/12/xml-c14n11"


def _content(artefact: Artefact) -> tuple[Header, Authorization]:
    assert isinstance(artefact.body, Authorization)
    return artefact.header, artefact.body


def _element(name: str, value: object) -> str:
    return f"<{name}>{escape(str(value))}</{name}>" if value not in (None, "") else f"<{name}/>"


def _xml_line(line: Entitlement) -> str:
    fields = {
        "tag": line.tag,
        "count": line.quantity,
        "startDate": line.start,
        "endDate": line.end,
        "licenseType": "PERPETUAL" if line.end is None else "TERM",
    }
    return f"<entitlement>{''.join(_element(*field) for field in fields.items())}</entitlement>"


def xml(artefact: Artefact, kid: bytes, sign: Sign) -> bytes:
    """`specificPLR` with an enveloped signature; the canonical form is the one written."""
    header, body = _content(artefact)
    assert header.audience is not None and header.position is not None and header.seen is not None
    assert header.in_reply_to is not None and header.root is not None and body.reservation is not None
    fields: dict[str, object] = {
        "flag": "A",
        "version": header.version,
        "piid": header.artefact_id.hex(),
        "timestamp": header.made_at,
        "issuer": header.issuer.hex(),
        "audience": header.audience.hex(),
        "inReplyTo": _base64(header.in_reply_to),
        "epoch": header.position.epoch.hex(),
        "number": header.position.number,
        "root": _base64(header.root),
        "seenEpoch": header.seen.epoch.hex(),
        "seenNumber": header.seen.number,
        "seenRoot": _base64(header.seen.root),
        "reservation": body.reservation.hex(),
        "anchor": body.anchor.hex(),
        "sequence": body.number,
        "smartAccount": body.smart_account,
        "virtualAccount": body.virtual_account,
        "exportAllowed": str(body.export_allowed).lower(),
    }
    head = "".join(_element(*field) for field in fields.items())
    lines = "".join(map(_xml_line, body.entitlements))
    code = f"<authorizationCode>{head}<entitlements>{lines}</entitlements></authorizationCode>"
    udi = f"<udi>P:{escape(body.udi.pid)},S:{escape(body.udi.serial)}</udi>"
    signed = f"<specificPLR>{code}{udi}</specificPLR>".encode()
    signature = _xml_signature(signed, kid, sign)
    return f"<specificPLR>{code}{signature}{udi}</specificPLR>".encode()


def _xml_signature(signed: bytes, kid: bytes, sign: Sign) -> str:
    digest = _base64(hashlib.sha256(signed).digest())
    info = (
        f'<SignedInfo xmlns="{_DSIG}"><CanonicalizationMethod Algorithm="{_C14N}"/>'
        f'<SignatureMethod Algorithm="http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519"/>'
        f'<Reference URI=""><Transforms><Transform Algorithm="{_DSIG}enveloped-signature"/></Transforms>'
        f'<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>'
        f"<DigestValue>{digest}</DigestValue></Reference></SignedInfo>"
    )
    value = _base64(sign(info.encode()))
    key = f"<KeyInfo><KeyName>{kid.hex()}</KeyName></KeyInfo>"
    inner = info.replace(f' xmlns="{_DSIG}"', "", 1)
    return f'<Signature xmlns="{_DSIG}">{inner}<SignatureValue>{value}</SignatureValue>{key}</Signature>'


def _json_line(line: Entitlement) -> dict[str, Any]:
    fields = {"tag": line.tag, "count": line.quantity, "start": line.start, "end": line.end}
    return {name: value for name, value in fields.items() if value is not None}


def jws(artefact: Artefact, kid: bytes, sign: Sign) -> bytes:
    """A JWS in the compact form."""
    header, body = _content(artefact)
    assert header.audience is not None and header.position is not None and header.seen is not None
    assert header.in_reply_to is not None and header.root is not None and body.reservation is not None
    payload = {
        "version": header.version,
        "id": _base64url(header.artefact_id),
        "iat": header.made_at,
        "iss": _base64url(header.issuer),
        "aud": _base64url(header.audience),
        "reply": _base64url(header.in_reply_to),
        "position": [_base64url(header.position.epoch), header.position.number],
        "root": _base64url(header.root),
        "seen": [_base64url(header.seen.epoch), header.seen.number, _base64url(header.seen.root)],
        "udi": {"pid": body.udi.pid, "serial": body.udi.serial},
        "reservation": _base64url(body.reservation),
        "anchor": _base64url(body.anchor),
        "sequence": body.number,
        "account": body.smart_account,
        "virtual": body.virtual_account,
        "export": body.export_allowed,
        "entitlements": [_json_line(line) for line in body.entitlements],
    }
    protected = {"alg": "Ed25519", "typ": "slr-authorization+jws", "kid": _base64url(kid)}
    parts = [
        _base64url(json.dumps(part, separators=(",", ":"), default=str).encode())
        for part in (protected, payload)
    ]
    return ".".join([*parts, _base64url(sign(".".join(parts).encode()))]).encode()


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")
