"""Artefacts that are kept in the workspace, read again.

They were verified when they were taken in, or made here; this reads them once more and trusts
the workspace's own verification that their bytes are still those.
"""

from __future__ import annotations

from slr_desktop.codec import compression, cose, schemas, signing
from slr_desktop.domain.artefacts import Artefact, Header, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence


def kind_of(body: bytes) -> Kind | None:
    """The kind of native artefact that kept bytes are; None for a foreign one."""
    return cose.kind_of(body)


def artefact_of(body: bytes) -> Artefact:
    """The artefact in kept bytes.

    Raises:
        Refusal: database-damaged.
    """
    try:
        envelope = cose.read(body)
        payload = envelope.payload
        if envelope.compressed:
            payload = compression.inflate(payload, signing.payload_limit(envelope.kind))
        return schemas.decode(envelope.kind, payload)
    except Refusal as refusal:
        raise Refusal(
            "database-damaged", "A kept artefact cannot be read: {why}", why=Sentence.why(refusal)
        ) from refusal


def header_of(body: bytes) -> Header:
    """The header of a kept artefact."""
    return artefact_of(body).header
