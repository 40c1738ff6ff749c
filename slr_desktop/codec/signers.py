"""Whose signature it is: check 5 of an inbound artefact.

A key must be known, of a role that may sign the kind, not revoked and not expired. After its end
of validity a key is taken for 90 days more, with a finding. An introduction and a trust anchor
name their own keys; those count only as proof that their sender holds them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from slr_desktop.codec.cose import Envelope
from slr_desktop.codec.keys import KeyRing, TrustedKey, kid_of
from slr_desktop.codec.roles import MAY_SIGN, ROLE_ROOT, SITE_ONLY
from slr_desktop.domain.artefacts import Artefact, Introduction, KeyStatement, Kind, TrustAnchor
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.kinds import one
from slr_desktop.domain.sentences import Remark, Word
from slr_desktop.domain.times import DAY, iso

GRACE: Final = 90 * DAY
"""Seconds after its end of validity in which a key is still taken."""


def may_sign(key: TrustedKey, kind: Kind) -> bool:
    """Whether a key's role signs this kind."""
    return kind in MAY_SIGN.get(key.role, frozenset())


def wrong_role(key: TrustedKey, kind: Kind) -> Refusal:
    """The refusal of a signature by a key of another role."""
    what = "A key of role {role} may not sign this: {kind}."
    return Refusal("forged", what, role=Word(key.role), kind=one(kind))


def unknown(kid: bytes, kind: Kind | None) -> Refusal:
    """The refusal of a key id that is not known; what only sites send comes from an unknown site."""
    code = "unknown-site" if kind in SITE_ONLY else "unknown-signer"
    return Refusal(code, "It is signed with a key that is not known here: {kid}.", kid=kid.hex())


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerCheck:
    """Finds the signers of an envelope among the keys that are known at one moment.

    Attributes:
        ring: the keys that are known.
        now: seconds since 1970.
        findings: what is worth saying is added here.
    """

    ring: KeyRing
    now: int
    findings: list[Remark] = field(default_factory=list)

    def known(self, kid: bytes, kind: Kind) -> TrustedKey | None:
        """The key with this id that may sign this kind now; None where no key has the id.

        Raises:
            Refusal: forged (role), revoked-signer, expired-signer.
        """
        candidates = self.ring.candidates(kid)
        return self._usable(candidates, kind) if candidates else None

    def inside(self, envelope: Envelope, artefact: Artefact) -> tuple[TrustedKey, ...]:
        """The keys inside an introduction or a trust anchor that its signatures name.

        Raises:
            Refusal: forged (a key twice, too few root keys, another key than the one introduced),
                unknown-signer, revoked-signer, expired-signer.
        """
        body, owner = artefact.body, artefact.header.issuer
        if isinstance(body, Introduction):
            return (self._introduced(envelope.kids[0], body, owner),)
        assert isinstance(body, TrustAnchor)
        found = tuple(self._root(kid, body, owner) for kid in envelope.kids)
        if len({key.public_key for key in found}) != len(found):
            raise Refusal("forged", "One key has signed it twice.")
        counted = {key.public_key for key in body.roots} & {key.public_key for key in found}
        if len(counted) < body.threshold:
            raise Refusal(
                "forged", "It bears {count} signatures of its root keys; {threshold} are needed.",
                count=len(counted), threshold=body.threshold,
            )  # fmt: skip
        self._check_end(body.name, body.expires)
        return found

    def _introduced(self, kid: bytes, body: Introduction, owner: bytes) -> TrustedKey:
        if kid_of(body.key.public_key) != kid:
            raise Refusal("forged", "It is not signed with the key that it introduces.")
        return self._stated(body.key, body.name, owner)

    def _root(self, kid: bytes, body: TrustAnchor, owner: bytes) -> TrustedKey:
        """A root key inside, or an older one that is known: a new version bears the signatures of both."""
        for key in body.roots:
            if kid_of(key.public_key) == kid:
                return self._stated(key, body.name, owner)
        old = tuple(key for key in self.ring.candidates(kid) if key.role == ROLE_ROOT and key.owner == owner)
        if not old:
            raise unknown(kid, Kind.TRUST_ANCHOR)
        return self._usable(old, Kind.TRUST_ANCHOR)

    def _stated(self, key: KeyStatement, name: str, owner: bytes) -> TrustedKey:
        """The key of a statement inside the artefact itself; one that is revoked here stays revoked."""
        known = self.ring.candidates(kid_of(key.public_key))
        if any(each.public_key == key.public_key and each.revoked for each in known):
            raise _revoked(name)
        self._check_end(name, key.valid_until)
        return TrustedKey(
            public_key=key.public_key, owner=owner, role=key.role, valid_until=key.valid_until, name=name
        )

    def _usable(self, candidates: tuple[TrustedKey, ...], kind: Kind) -> TrustedKey:
        """The first of the keys with one id that may sign this now; else why the first may not."""
        first: Refusal | None = None
        for key in candidates:
            try:
                self._check(key, kind)
            except Refusal as refusal:
                first = first or refusal
            else:
                return key
        assert first is not None
        raise first

    def _check(self, key: TrustedKey, kind: Kind) -> None:
        if not may_sign(key, kind):
            raise wrong_role(key, kind)
        if key.revoked:
            raise _revoked(key.name)
        self._check_end(key.name, key.valid_until)

    def _check_end(self, name: str, valid_until: int) -> None:
        if self.now > valid_until + GRACE:
            raise Refusal(
                "expired-signer", "What {name} signs with was valid until {until}, and 90 days more.",
                name=name, until=iso(valid_until),
            )  # fmt: skip
        if self.now > valid_until:
            what = "What {name} signs with was valid until {until}; 90 days more count."
            self.findings.append(Remark(what, name=name, until=iso(valid_until)))


def _revoked(name: str) -> Refusal:
    return Refusal("revoked-signer", "The key of {name} that it is signed with is revoked.", name=name)
