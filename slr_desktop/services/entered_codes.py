"""Which reservation, and which of its numbers, a code is of: typed, or in a signed artefact.

What a code proves: whoever holds the chain key made it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from slr_desktop.codec import chain, typed_codes
from slr_desktop.codec.opening import Opened
from slr_desktop.codec.typed_codes import CodeKind, TypedCode
from slr_desktop.domain.accepting import confirmation_steps, return_steps
from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Confirmation, Return
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.judgement import Steps
from slr_desktop.domain.ports import Reading
from slr_desktop.services import kept
from slr_desktop.services.accepted_codes import AcceptedCode
from slr_desktop.services.codes import corrected, instance_of
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbound import Judged, judged

RETURN_NUMBER: Final = 255
_GAPS: Final = re.compile(r"[:\s-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A code that fits a reservation, however it came.

    Attributes:
        digest: SHA-256 (hex) of the artefact that carried it; empty where it was typed.
    """

    issued: Issued
    number: int
    raw: bytes
    digest: str = ""
    judged: Judged | None = None
    corrections: str = ""

    @property
    def key(self) -> str:
        """What an accepted code is kept as."""
        return sha256(self.raw).hexdigest()


def read_entered(desk: Desk, reading: Reading, item: Opened | TypedCode) -> Entered:
    """The reservation and number that a code fits; nothing is written.

    Raises:
        Refusal: code-wrong, other-instance, and all of judging.
    """
    training = desk.genesis.training
    if isinstance(item, TypedCode):
        return fit_typed(reading, item, training=training)
    body = item.artefact.body
    assert isinstance(body, Confirmation | Return)
    issued = reading.get(Issued, body.anchor.hex())
    steps: Steps = (
        confirmation_steps(body, issued) if isinstance(body, Confirmation) else return_steps(body, issued)
    )
    found = judged(desk, reading, item, steps)
    number = body.number if isinstance(body, Confirmation) else RETURN_NUMBER
    assert issued is not None
    if not _fits(issued, number, body.code, training=training):
        raise Refusal(
            "code-wrong",
            "The code in it does not fit the reservation of {instance}.",
            instance=issued.instance,
        )
    return Entered(issued=issued, number=number, raw=body.code, digest=item.digest.hex(), judged=found)


def _fits(issued: Issued, number: int, code: bytes, *, training: bool) -> bool:
    return chain.fits(code, number, anchor=bytes.fromhex(issued.anchor), udi=issued.udi, training=training)


def fit_typed(reading: Reading, typed: TypedCode, *, training: bool) -> Entered:
    """The reservation and number that a typed code fits; never walked until it fits something."""
    everything = _named_by(reading, typed)
    for issued in sorted(everything, key=lambda i: i.state is not IssuedState.LIVE):
        numbers = [RETURN_NUMBER]
        if typed.kind is CodeKind.CONFIRMATION:
            numbers = sorted((k for k in issued.numbers if k > 1), reverse=True)
        for number in numbers:
            if _fits(issued, number, typed.value, training=training):
                return Entered(issued=issued, number=number, raw=typed.value, corrections=corrected(typed))
    if typed.udi and not everything:
        raise Refusal("other-instance", "There is no reservation of {udi} here.", udi=instance_of(typed))
    raise Refusal("code-wrong", "This code fits no reservation here.")


def _named_by(reading: Reading, typed: TypedCode) -> Sequence[Issued]:
    """The reservations that a code may be of: all, or those of the instance that it names.

    Read out without its colon, a code may name the instance parted at another hyphen than the right one.
    """
    if not typed.udi:
        return reading.all(Issued)
    named = instance_of(typed)
    exact = reading.all(Issued, instance=named)
    return exact or [i for i in reading.all(Issued) if _GAPS.sub("", i.instance) == _GAPS.sub("", named)]


def kept_code(reading: Reading, digest: str) -> Entered | None:
    """The code in a confirmation or return whose bytes (SHA-256 in hex) are kept here; None where none is."""
    cose = reading.body(bytes.fromhex(digest)) if digest else None
    body = kept.artefact_of(cose).body if cose is not None else None
    if not isinstance(body, Confirmation | Return):
        return None
    issued = reading.get(Issued, body.anchor.hex())
    number = body.number if isinstance(body, Confirmation) else RETURN_NUMBER
    return Entered(issued=issued, number=number, raw=body.code, digest=digest) if issued is not None else None


def replayed(reading: Reading, entered: Entered, do: str = "") -> Refusal | None:
    """The refusal of a code that was entered before, and what to `do` then; None of one that is new."""
    known = reading.get(AcceptedCode, entered.key)
    if known is None:
        return None
    return Refusal(
        "replayed",
        "This code of {instance} is recorded already, in exchange {exchange}.",
        do,
        instance=entered.issued.instance,
        exchange=known.exchange,
        digest=entered.digest,
    )


def canonical_code(desk: Desk, entered: Entered) -> str:
    """The text whose SHA-256 a receipt of a typed code replies to."""
    kind = CodeKind.RETURN if entered.number == RETURN_NUMBER else CodeKind.CONFIRMATION
    return typed_codes.write(kind, entered.raw, training=desk.genesis.training, udi=entered.issued.udi)
