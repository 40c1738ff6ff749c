"""Made-up workspaces, keys and artefacts, the same on every run: nothing here is anybody's."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace
from typing import Any

from slr_desktop.codec import chain, signing
from slr_desktop.codec.keys import KeyRing, SigningKey, TrustedKey
from slr_desktop.domain.artefacts import (
    Artefact,
    Authorization,
    Batch,
    Body,
    Confirmation,
    Entitlement,
    Header,
    Introduction,
    KeyStatement,
    Kind,
    Position,
    Receipt,
    Request,
    Return,
    Seen,
    TrustAnchor,
)
from slr_desktop.domain.identifiers import Udi

NOW = 1_790_000_000  # 2026-09-21
DAY = 86_400
UDI = Udi("UCXN", "MADE-UP.0001")
OTHER_UDI = Udi("Cisco Unity-Connection", "MADE-UP.0002", "00112233445566778899aabbccddeeff")
RESERVATION = bytes(range(16))
CHAIN_KEY = bytes(range(32))


def some(label: str, size: int = 32) -> bytes:
    """Bytes that look random and are always the same for a label."""
    return hashlib.shake_256(f"made up: {label}".encode()).digest(size)


SITE_ID, AUTHORITY_ID = some("site", 16), some("authority", 16)
SITE, AUTHORITY, ROOT, SECOND_ROOT, STRANGER, REVOKED, EXPIRED = (
    SigningKey(some(f"{name} key"))
    for name in ("site", "authority", "root", "second root", "stranger", "revoked", "expired")
)


def trusted(
    key: SigningKey, role: str, owner: bytes, *, revoked: bool = False, until: int = NOW + 365 * DAY
) -> TrustedKey:
    return TrustedKey(
        public_key=key.public_key,
        owner=owner,
        role=role,
        valid_until=until,
        revoked=revoked,
        name=f"made-up {role}",
    )


KEYS = (
    trusted(SITE, "site", SITE_ID),
    trusted(AUTHORITY, "authority", AUTHORITY_ID),
    trusted(REVOKED, "authority", AUTHORITY_ID, revoked=True),
    trusted(EXPIRED, "authority", AUTHORITY_ID, until=NOW - 91 * DAY),
)
RING = KeyRing(KEYS)


def tag(name: str, version: str = "14", month: str = "2020-06", owner: str = "com.cisco") -> str:
    digits = some(f"tag {month} {owner} {name} {version}", 16).hex()
    uuid = f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
    return f"regid.{month}.{owner}.{name},{version}_{uuid}"


BASIC, PORT, BASIC_12 = (
    tag("CUC_BasicMessaging"),
    tag("CUC_SpeechConnectPort"),
    tag("CUC_BasicMessaging", "12.0", "2017-04"),
)
FIRST_TERM = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))


def header(kind: Kind, *, issuer: bytes = AUTHORITY_ID, training: bool = False, **changes: Any) -> Header:
    """The header of an artefact of this kind, with every field that the kind may have."""
    made = Header(
        artefact_id=some(f"id of {kind.value}", 16),
        made_at=NOW - DAY,
        issuer=issuer,
        audience=None,
        training=training,
    )
    if kind not in {Kind.INTRODUCTION, Kind.TRUST_ANCHOR}:
        made = replace(
            made, audience=SITE_ID if issuer == AUTHORITY_ID else AUTHORITY_ID, in_reply_to=some("request")
        )
    if made.audience is not None and kind is not Kind.BATCH:
        made = replace(
            made,
            position=Position(epoch=some("epoch", 8), number=3),
            root=some("root"),
            seen=Seen(epoch=some("other epoch", 8), number=2, root=some("other root")),
        )
    return replace(made, **changes)


def entitlements() -> tuple[Entitlement, ...]:
    first, last = FIRST_TERM
    return (
        Entitlement(tag=BASIC, quantity=100, start=first, end=last),
        Entitlement(tag=BASIC, quantity=50),
        Entitlement(tag=PORT, quantity=4),
        Entitlement(tag=BASIC_12, quantity=1_000_000_000, start=first),
    )


def anchor(*, training: bool = False) -> bytes:
    return chain.anchor(CHAIN_KEY, UDI, RESERVATION, training=training)


def authorization(**changes: Any) -> Authorization:
    made = Authorization(
        udi=UDI,
        reservation=RESERVATION,
        anchor=anchor(),
        number=2,
        smart_account="Made-up Energy",
        virtual_account="Plant Nord-Süd",
        export_allowed=True,
        entitlements=entitlements(),
        superseded=(1,),
        replaces=OTHER_UDI,
    )
    return replace(made, **changes)


def statement(key: SigningKey, role: str, until: int = NOW + 365 * DAY) -> KeyStatement:
    return KeyStatement(public_key=key.public_key, role=role, valid_until=until)


def body(kind: Kind, *, training: bool = False) -> Body:
    """A body of this kind."""
    code = chain.confirmation_code(CHAIN_KEY, UDI, RESERVATION, 2, training=training)
    bodies: dict[Kind, Body] = {
        Kind.REQUEST: Request(
            udi=UDI,
            product="unity-connection",
            release="12.5(1)SU4",
            reservation=RESERVATION,
            anchor=anchor(training=training),
            wish=((BASIC, 100), (PORT, 4)),
        ),
        Kind.AUTHORIZATION: authorization(anchor=anchor(training=training)),
        Kind.CONFIRMATION: Confirmation(
            udi=UDI, anchor=anchor(training=training), number=2, code=code, installed=some("authorization")
        ),
        Kind.RETURN: Return(
            udi=UDI,
            anchor=anchor(training=training),
            code=chain.return_code(CHAIN_KEY, UDI, RESERVATION, training=training),
        ),
        Kind.RECEIPT: Receipt(recorded=False, error="pool-too-small"),
        Kind.INTRODUCTION: Introduction(name="Made-up Plant", key=statement(SITE, "site")),
        Kind.TRUST_ANCHOR: TrustAnchor(
            name="Made-up Energy",
            anchor_version=1,
            threshold=1,
            roots=(statement(ROOT, "root"),),
            signers=(statement(AUTHORITY, "authority"),),
            expires=NOW + 3 * 365 * DAY,
        ),
    }
    return bodies[kind]


SITE_KINDS = frozenset({Kind.REQUEST, Kind.CONFIRMATION, Kind.RETURN, Kind.INTRODUCTION})
SINGLE = tuple(kind for kind in Kind if kind is not Kind.BATCH)


def signer_of(kind: Kind) -> SigningKey:
    if kind is Kind.TRUST_ANCHOR:
        return ROOT
    return SITE if kind in SITE_KINDS else AUTHORITY


def artefact(kind: Kind, *, training: bool = False) -> Artefact:
    """An artefact of this kind, as the right side would make it."""
    issuer = SITE_ID if kind in SITE_KINDS else AUTHORITY_ID
    return Artefact(
        kind=kind, header=header(kind, issuer=issuer, training=training), body=body(kind, training=training)
    )


def sealed(kind: Kind, *, training: bool = False) -> bytes:
    """The same, signed."""
    return signing.seal(artefact(kind, training=training), signer_of(kind))


def batch(kind: Kind, items: tuple[bytes, ...], *, training: bool = False) -> Artefact:
    issuer = SITE_ID if kind in SITE_KINDS else AUTHORITY_ID
    return Artefact(
        kind=Kind.BATCH,
        header=header(Kind.BATCH, issuer=issuer, training=training),
        body=Batch(kind=kind, items=items),
    )


def large_authorization() -> Artefact:
    """Forty lines, as a reservation of every tag in several terms has them."""
    names = [f"CUC_Feature{n:02}" for n in range(20)]
    tags = [tag(name) for name in names]
    lines = tuple(
        Entitlement(tag=tags[n // 2], quantity=5 * n + 1, start=FIRST_TERM[0] if n % 2 else None)
        for n in range(40)
    )
    made = artefact(Kind.AUTHORIZATION)
    return replace(made, body=authorization(entitlements=lines))
