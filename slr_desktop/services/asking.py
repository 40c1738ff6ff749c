"""Requests at the authority: signed or typed, brought into one form and judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import CodeKind, TypedCode
from slr_desktop.domain.accepting import AuthorityCase, made_before
from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Header, Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import ExchangeKind
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.nearest import unknown_name
from slr_desktop.domain.parties import Party
from slr_desktop.domain.ports import Reading
from slr_desktop.domain.roles import Role
from slr_desktop.services import kept
from slr_desktop.services.codes import corrected, read_code
from slr_desktop.services.desk import Desk
from slr_desktop.services.ended_before import given_up
from slr_desktop.services.inbound import Judged, as_trusted, open_all, pinned_site, taken_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the officer says of a request: account, quantities by tag as typed, and of a typed code the rest."""

    account: str
    quantities: Mapping[str, int]
    site: str | None = None
    product: str | None = None
    release: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request, signed or typed, in one form.

    Attributes:
        digest: SHA-256 (hex) of the artefact, or of the canonical code text.
        judged: the verified artefact; None where it was typed.
    """

    udi: Udi
    product: str
    release: str
    reservation: bytes | None
    anchor: bytes
    wish: dict[str, int]
    site: str
    digest: str
    judged: Judged | None = None
    code: str = ""
    corrections: str = ""


def open_requests(desk: Desk, data: bytes) -> tuple[list[Opened | Refusal], Party | None]:
    """Checks 1 to 7 of requests; in training an unknown site is pinned by its own introduction.

    Raises:
        Refusal: unknown-site, and all of opening.
    """
    taken = taken_in(desk.workspace, ExchangeKind.RESERVE, ExchangeKind.REHOST)
    wanted = frozenset({Kind.REQUEST})
    try:
        return open_all(desk, data, wanted, taken), None
    except Refusal as refusal:
        if refusal.code not in ("unknown-signer", "unknown-site"):
            raise
        party = pinned_site(desk, data)
        if party is None:
            raise Refusal(
                "unknown-site", "This request comes from a site that is not known here."
            ) from refusal
        return open_all(desk, data, wanted, taken, extra=as_trusted(party)), party


def typed_request(desk: Desk, text: str) -> TypedCode:
    """A request code, corrected where it could be.

    Raises:
        Refusal: code-wrong, wrong-kind (also where only signed requests are taken), training-mismatch.
    """
    typed = read_code(desk, text, CodeKind.REQUEST)
    if not desk.genesis.training:
        raise Refusal(
            "wrong-kind",
            "A typed request code proves nothing about who asks; this workspace takes signed requests only.",
            "Carry the request file, or show it as a QR code.",
        )
    return typed


def asked_by_artefact(found: Judged, body: Request) -> Asked:
    """A signed request that passed its checks."""
    return Asked(
        udi=body.udi,
        product=body.product,
        release=body.release,
        reservation=body.reservation,
        anchor=body.anchor,
        wish=dict(body.wish),
        site=found.opened.artefact.header.issuer.hex(),
        digest=found.opened.digest.hex(),
        judged=found,
    )


def authority_case(
    desk: Desk,
    reading: Reading,
    udi: Udi,
    product: str,
    release: str,
    anchor: bytes,
    failed: Issued | None = None,
    *,
    header: Header | None = None,
) -> AuthorityCase:
    """What is known here about a request; `failed` is the reservation that it shall take over.

    `header` is that of the request; None where it was typed, which does not say when it was made.
    """
    known = next((p for p in desk.catalogue.products if p.id == product), None)
    had = reading.all(Issued, instance=udi.canonical)
    live = [issued for issued in had if issued.state is IssuedState.LIVE]

    def reservable(tag: str) -> None:
        if known is not None:
            known.require_reservable(tag, release)

    return AuthorityCase(
        same_anchor=reading.get(Issued, anchor.hex()),
        live=live[0] if live else None,
        failed=failed,
        native_pid=known.native_pid if known else None,
        reservable=reservable,
        older=header is not None and bool(live) and is_older(reading, header, live[0]),
        given_up=given_up(reading, had),
    )


def is_older(reading: Reading, header: Header, live: Issued) -> bool:
    """Whether a request was made before the one that a reservation answers; False where that is not here."""
    answered = reading.body(bytes.fromhex(live.request))
    return answered is not None and made_before(header, kept.header_of(answered))


def asked_by_code(desk: Desk, reading: Reading, typed: TypedCode, terms: Terms) -> Asked:
    """A typed request: the officer says what a code does not carry.

    Raises:
        Refusal: usage, unknown-name, ambiguous-name, unknown-site.
    """
    if terms.product is None or terms.release is None:
        raise Refusal("usage", "A typed request code needs --product and --release.")
    product = desk.catalogue.product(terms.product)
    site = _the_site(reading, terms.site)
    assert typed.udi is not None
    return Asked(
        udi=typed.udi,
        product=product.id,
        release=product.release(terms.release).text,
        reservation=None,
        anchor=typed.value,
        wish={},
        site=site.id,
        digest=typed.digest.hex(),
        code=typed.text,
        corrections=corrected(typed),
    )


def _the_site(reading: Reading, name: str | None) -> Party:
    sites = reading.all(Party, role=Role.SITE.value)
    wanted = [s for s in sites if name is None or name in {s.name, s.id}]
    if len(wanted) == 1:
        return wanted[0]
    names = ", ".join(sorted(s.name for s in sites))
    if not sites:
        raise Refusal("unknown-site", "No site is known here.")
    if wanted:
        raise Refusal("ambiguous-name", "Several sites are known: {names}.", "Use --site NAME.", names=names)
    raise unknown_name("site", name or "", (s.name for s in sites))
