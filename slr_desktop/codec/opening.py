"""Opening what came in: checks 1 to 7 of an inbound artefact, in order, all in this place.

    1 size and container     2 digest; already recorded       3 envelope, its one form
    4 kind and version       5 signer: known, role, not revoked, not expired
    6 signature, in this workspace's context                  7 payload: decompression, form, schema

Checks 8 to 15 judge what is opened; they are the domain's. Two doors to one rule: `report` gives
every check with passed, failed or not reached, for a screen; `verify` raises the first refusal,
for a program. Without a key that is known, the report goes on to 7, so that the fields can be
shown, marked as not verified. The bytes that were signed are the bytes that are checked and kept;
nothing is ever encoded again to be verified.

An introduction and a trust anchor are verified with the keys inside them. That proves that their
sender holds the keys, not who it is: the caller compares the fingerprint.

    opened = opening.verify(data, training=False, trusted=keys, now=now)
    opened.artefact.body.number
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from slr_desktop.codec import compression, container, cose, keys, schemas, signers, signing, words
from slr_desktop.codec.container import Content, Form
from slr_desktop.codec.cose import Envelope
from slr_desktop.codec.keys import KeyRing, TrustedKey
from slr_desktop.codec.roles import PROVES_POSSESSION
from slr_desktop.codec.signers import SignerCheck
from slr_desktop.domain import kinds
from slr_desktop.domain.artefacts import Artefact, Batch, Check, Header, Kind, Request
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Remark, Sentence

NOT_REACHED: Final = Remark("not reached")

Taken = Callable[[bytes], bool]
"""Whether an artefact of this digest was accepted here before."""


def never(_digest: bytes) -> bool:
    """Nothing was accepted before."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the opening is told. Without a workspace `training` is None, and no key is known."""

    training: bool | None
    trusted: KeyRing
    now: int
    kinds: frozenset[Kind] | None
    taken: Taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An artefact that passed checks 1 to 7.

    Attributes:
        cose: its exact tagged bytes, to be kept for ever.
        digest: SHA-256 of them.
        payload: the CBOR inside, decompressed: what a fingerprint is taken of.
        signer: whose key it was; of a trust anchor the first root key.
        signed_by: every key whose signature it bears.
        findings: what is worth saying and no reason to refuse.
        beside: headers of the other artefacts in the same batch.
    """

    artefact: Artefact
    cose: bytes = field(repr=False)
    digest: bytes
    payload: bytes = field(repr=False)
    signer: TrustedKey
    signed_by: tuple[TrustedKey, ...]
    checks: tuple[Check, ...]
    findings: tuple[Remark, ...]
    beside: tuple[Header, ...] = ()

    @property
    def fingerprint(self) -> bytes:
        """What two people compare of an introduction or a first trust anchor."""
        return words.fingerprint(self.payload)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Every check, and as much of the artefact as could be read.

    Attributes:
        artefact: its fields; not to be believed unless `verified`.
        refusal: the first check that failed; None where none did.
    """

    checks: tuple[Check, ...]
    form: Form
    kind: Kind | None
    digest: bytes | None
    artefact: Artefact | None
    payload: bytes | None = field(repr=False)
    signer: TrustedKey | None
    refusal: Refusal | None
    findings: tuple[Remark, ...]

    @property
    def verified(self) -> bool:
        """Whether all seven checks have passed."""
        return all(check.passed for check in self.checks)

    @property
    def unknown_signer(self) -> bool:
        """Whether nothing is wrong but that no key is known here that could have signed it."""
        failed = [check for check in self.checks if check.passed is False]
        code = self.refusal.code if self.refusal is not None else ""
        return [check.id for check in failed] == ["5"] and code in {"unknown-signer", "unknown-site"}


@dataclass(slots=True)
class _Opening:
    """The state between the checks; each fills in what the next one needs."""

    data: bytes | str
    context: _Context
    form: Form = Form.FOREIGN
    content: Content | None = None
    digest: bytes | None = None
    envelope: Envelope | None = None
    payload: bytes | None = None
    artefact: Artefact | None = None
    signers: tuple[TrustedKey, ...] = ()
    findings: list[Remark] = field(default_factory=list)

    @property
    def _content(self) -> Content:
        assert self.content is not None
        return self.content

    @property
    def _envelope(self) -> Envelope:
        assert self.envelope is not None
        return self.envelope

    def container(self) -> bool:
        """1: recognised by content, of a size that is allowed, whole."""
        seen = container.recognise(self.data)
        self.form = seen.form
        self.content = container.unpack(seen)
        return True

    def integrity(self) -> bool:
        """2: unharmed; not accepted here before."""
        self._content.check_digest()
        self.digest = signing.digest(self._content.signed)
        if self.context.taken(self.digest):
            what = "The same bytes are recorded here already."
            raise Refusal("replayed", what, digest=self.digest.hex())
        return True

    def one_form(self) -> bool:
        """3: an envelope of the format, in its one form, of a size that its kind may have."""
        self.envelope = cose.read(self._content.signed)
        limit = signing.size_limit(self.envelope.kind)
        if len(self._content.signed) > limit:
            raise Refusal("too-large", "It has more than {limit} bytes.", limit=limit)
        return True

    def kind(self) -> bool:
        """4: a kind that is wanted, and the kind that the text around it names."""
        kind, label = self._envelope.kind, self._content.label
        if label is not None and label is not kind:
            what = "The text says that it is {label}, but it holds {kind}."
            raise Refusal("wrong-kind", what, label=kinds.one(label), kind=kinds.one(kind))
        wanted = self.context.kinds
        if wanted is not None and kind not in wanted:
            raise Refusal(
                "wrong-kind",
                "This is {kind}; what is wanted here is {wanted}.",
                kind=kinds.one(kind),
                wanted=kinds.one_of(wanted),
            )
        return True

    def signer(self) -> bool | None:
        """5: every signature names a key that is known, may sign this, is neither revoked nor expired."""
        envelope, context = self._envelope, self.context
        check = SignerCheck(ring=context.trusted, now=context.now, findings=self.findings)
        if envelope.kind in PROVES_POSSESSION:
            self.signers = check.inside(envelope, self.read_payload())
            return True
        if context.training is None:
            return None
        kid = envelope.kids[0]
        key = check.known(kid, envelope.kind)
        if key is None:
            raise signers.unknown(kid, _kind_inside(envelope))
        self.signers = (key,)
        return True

    def signature(self) -> bool | None:
        """6: every signature fits the bytes, in this workspace's context."""
        if not self.signers:
            return None
        training = self.context.training
        contexts = (False, True) if training is None else (training,)
        if any(self._signed_in(each) for each in contexts):
            return True
        if training is not None and self._signed_in(not training):
            made, here = Sentence("training"), Sentence("real work")
            if training:
                made, here = here, made
            what = "It was made in {made}; this workspace is for {here}."
            raise Refusal("training-mismatch", what, made=made, here=here)
        raise Refusal("forged", "The signature does not fit the content.")

    def payload_and_schema(self) -> bool:
        """7: bounded decompression, deterministic form, closed schema; a batch of what its signer may sign."""
        body = self.read_payload().body
        if isinstance(body, Batch) and self.signers and not signers.may_sign(self.signers[0], body.kind):
            raise signers.wrong_role(self.signers[0], body.kind)
        return True

    def read_payload(self) -> Artefact:
        """What is inside, read once."""
        if self.artefact is None:
            self.payload = _payload(self._envelope)
            self.artefact = schemas.decode(self._envelope.kind, self.payload)
        return self.artefact

    def _signed_in(self, training: bool) -> bool:  # noqa: FBT001
        messages = self._envelope.messages(training=training)
        rows = zip(self.signers, self._envelope.signatures, messages, strict=True)
        return all(keys.verify(signer.public_key, signature, message) for signer, signature, message in rows)


_STEPS: Final[tuple[tuple[str, str, Callable[[_Opening], bool | None]], ...]] = (
    ("1", "size and container", _Opening.container),
    ("2", "digest; already recorded", _Opening.integrity),
    ("3", "envelope", _Opening.one_form),
    ("4", "kind and version", _Opening.kind),
    ("5", "signer", _Opening.signer),
    ("6", "signature", _Opening.signature),
    ("7", "payload", _Opening.payload_and_schema),
)
_ALL_PASSED: Final = tuple(Check(id=number, name=name, passed=True) for number, name, _ in _STEPS)


def verify(
    data: bytes | str,
    *,
    training: bool,
    trusted: KeyRing | Iterable[TrustedKey],
    now: int,
    kinds: frozenset[Kind] | None = None,
    taken: Taken = never,
) -> Opened:
    """Open one artefact: a file, PEM text, QR text, or its bare signed bytes.

    A batch comes back as a batch; each of its items is opened alone, by this function.

    Args:
        data: what came.
        training: what this workspace is for.
        trusted: the keys that are known here.
        now: the time that decides, seconds since 1970.
        kinds: the kinds that are wanted; all where None.
        taken: whether an artefact of this digest was accepted here before.

    Raises:
        Refusal: the first check that failed.
    """
    context = _Context(training=training, trusted=_ring(trusted), now=now, kinds=kinds, taken=taken)
    opening = _Opening(data, context)
    for _, _, step in _STEPS:
        step(opening)
    assert opening.content is not None and opening.digest is not None
    assert opening.artefact is not None and opening.payload is not None
    return Opened(
        artefact=opening.artefact,
        cose=opening.content.signed,
        digest=opening.digest,
        payload=opening.payload,
        signer=opening.signers[0],
        signed_by=opening.signers,
        checks=_ALL_PASSED,
        findings=tuple(dict.fromkeys(opening.findings)),
    )


def report(
    data: bytes | str,
    *,
    training: bool | None,
    trusted: KeyRing | Iterable[TrustedKey],
    now: int,
    kinds: frozenset[Kind] | None = None,
    taken: Taken = never,
) -> Report:
    """Every check of one artefact; nothing is raised.

    An artefact that was recorded before, or whose signer may not be believed, is read to its end all
    the same: its fields are shown, and marked as not verified.

    Args:
        data: what came.
        training: what this workspace is for; None where there is no workspace. Then no key is known.
        trusted: the keys that are known here.
        now: the time that decides, seconds since 1970.
        kinds: the kinds that are wanted; all where None.
        taken: whether an artefact of this digest was accepted here before.
    """
    context = _Context(training=training, trusted=_ring(trusted), now=now, kinds=kinds, taken=taken)
    opening = _Opening(data, context)
    checks: list[Check] = []
    refusal: Refusal | None = None
    stopped = False
    for number, name, step in _STEPS:
        if stopped:
            checks.append(Check(id=number, name=name, passed=None, detail=NOT_REACHED))
            continue
        try:
            passed = step(opening)
        except Refusal as answer:
            refusal = refusal or answer
            checks.append(Check(id=number, name=name, passed=False, detail=Remark.why(answer)))
            stopped = not _goes_on(number, answer)
        else:
            detail = Remark("no key is known") if passed is None else ""
            checks.append(Check(id=number, name=name, passed=passed, detail=detail))
    verified = all(check.passed for check in checks)
    return Report(
        checks=tuple(checks),
        form=opening.form,
        kind=opening.envelope.kind if opening.envelope is not None else None,
        digest=opening.digest,
        artefact=opening.artefact,
        payload=opening.payload,
        signer=opening.signers[0] if verified and opening.signers else None,
        refusal=refusal,
        findings=tuple(dict.fromkeys(opening.findings)),
    )


def _ring(trusted: KeyRing | Iterable[TrustedKey]) -> KeyRing:
    return trusted if isinstance(trusted, KeyRing) else KeyRing(trusted)


def _goes_on(number: str, refusal: Refusal) -> bool:
    """Whether a report still shows the content after this check has failed."""
    return number == "5" or refusal.code == "replayed"


def fingerprint(signed: bytes) -> bytes:
    """The fingerprint of an introduction or first trust anchor of our own; nothing is verified."""
    return words.fingerprint(_payload(cose.read(signed)))


def embedded_introduction(data: bytes | str) -> bytes | None:
    """The introduction inside a request, or inside the first request of a batch; nothing is verified.

    In training an authority may so pin a site at its first request: it opens the introduction by its
    own key, and then verifies the request with that key.

    Returns:
        The signed bytes of the introduction; None where there is none, or nothing that can be read.
    """
    try:
        content = container.unpack(container.recognise(data))
        content.check_digest()
        body = _unverified(content.signed)
        if isinstance(body, Batch) and body.kind is Kind.REQUEST:
            body = _unverified(body.items[0])
    except Refusal:
        return None
    return body.introduction if isinstance(body, Request) else None


def _unverified(signed: bytes) -> object:
    envelope = cose.read(signed)
    if len(signed) > signing.size_limit(envelope.kind):
        raise Refusal("too-large", "It has {size} bytes.", size=len(signed))
    return schemas.decode(envelope.kind, _payload(envelope)).body


def _payload(envelope: Envelope) -> bytes:
    limit = signing.payload_limit(envelope.kind)
    return compression.inflate(envelope.payload, limit) if envelope.compressed else envelope.payload


def _kind_inside(envelope: Envelope) -> Kind | None:
    """The kind, or what an unknown sender's batch says it holds: whether it is a site that is unknown."""
    if envelope.kind is not Kind.BATCH:
        return envelope.kind
    try:
        body = schemas.decode(Kind.BATCH, _payload(envelope)).body
    except Refusal:
        return None
    return body.kind if isinstance(body, Batch) else None
