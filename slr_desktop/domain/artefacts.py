"""What crosses the gap, as values: a header that every artefact has, and a body a kind.

No bytes and no keys here: codec makes these from bytes and bytes from these. Digests are
SHA-256 of the whole signed object; identifiers are 16 random bytes; times are whole
seconds since 1970, UTC; term dates are UTC days, both included.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.sentences import Remark, Word


class Kind(StrEnum):
    """The kinds of native artefacts."""

    REQUEST = "request"
    AUTHORIZATION = "authorization"
    CONFIRMATION = "confirmation"
    RETURN = "return"
    RECEIPT = "receipt"
    INTRODUCTION = "introduction"
    TRUST_ANCHOR = "trust-anchor"
    BATCH = "batch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where an artefact stands among those of one issuer for one audience.

    `previous` names the epoch before this one and its last number, from the second epoch on.
    """

    epoch: bytes
    number: int
    previous: tuple[bytes, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The newest artefact of the audience that the issuer has accepted, and its root."""

    epoch: bytes
    number: int
    root: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What every artefact says about itself.

    Introduction and trust anchor have no audience and so no position; a batch has none either.
    """

    artefact_id: bytes
    made_at: int
    issuer: bytes
    audience: bytes | None
    training: bool
    in_reply_to: bytes | None = None
    position: Position | None = None
    root: bytes | None = None
    seen: Seen | None = None
    void: tuple[int, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    """A quantity of one tag, within a term or perpetual (no end)."""

    tag: str
    quantity: int
    start: datetime.date | None = None
    end: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A site asks for a reservation. `introduction` rides along in training only."""

    udi: Udi
    product: str
    release: str
    reservation: bytes
    anchor: bytes
    wish: tuple[tuple[str, int], ...] = ()
    introduction: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorization:
    """Number `number` of a reservation: what the instance may use from now on.

    `reservation` is None where the request was typed: then the anchor names it.
    """

    udi: Udi
    reservation: bytes | None
    anchor: bytes
    number: int
    smart_account: str
    virtual_account: str
    export_allowed: bool
    entitlements: tuple[Entitlement, ...]
    superseded: tuple[int, ...] = ()
    replaces: Udi | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """The signed form of a confirmation code; `installed` is the digest of the authorization."""

    udi: Udi
    anchor: bytes
    number: int
    code: bytes
    installed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """The signed form of a return code."""

    udi: Udi
    anchor: bytes
    code: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The answer to `in_reply_to` of the header: recorded, or refused with an error code."""

    recorded: bool
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyStatement:
    """A public key, what it may sign, and until when (seconds since 1970)."""

    public_key: bytes
    role: str
    valid_until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """A site says who it is; identity needs the words, compared by a person."""

    name: str
    key: KeyStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustAnchor:
    """An authority says who it is: root keys with their threshold, and the keys that sign for it."""

    name: str
    anchor_version: int
    threshold: int
    roots: tuple[KeyStatement, ...]
    signers: tuple[KeyStatement, ...]
    expires: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Whole artefacts of one kind; each is verified alone."""

    kind: Kind
    items: tuple[bytes, ...] = field(repr=False)


Body = Request | Authorization | Confirmation | Return | Receipt | Introduction | TrustAnchor | Batch

BODY_OF: dict[Kind, type[Body]] = {
    Kind.REQUEST: Request,
    Kind.AUTHORIZATION: Authorization,
    Kind.CONFIRMATION: Confirmation,
    Kind.RETURN: Return,
    Kind.RECEIPT: Receipt,
    Kind.INTRODUCTION: Introduction,
    Kind.TRUST_ANCHOR: TrustAnchor,
    Kind.BATCH: Batch,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """A header and a body, as they were signed."""

    kind: Kind
    header: Header
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: passed (True), failed (False) or neither (None): a numbered one was not reached, another not made.

    `id` is its number in the format page's list as text ("1" .. "15"), or a name for a foreign format.
    `detail` is a Remark where the check was made now, and its text where it is read from a workspace.
    """

    id: str
    name: str
    passed: bool | None
    detail: str = ""

    @property
    def numbered(self) -> bool:
        """Whether it is one of those that are made in a row, so that one that failed ends them."""
        return self.id.isdigit()

    @property
    def told(self) -> Remark:
        """Its name and what it has to say."""
        return Remark("{name}: {detail}", name=Word(self.name), detail=self.detail)
