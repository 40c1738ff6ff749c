"""Which role of key may sign which kind of artefact.

An introduction is signed by the very key that it introduces, whatever is known of it here. A
batch holds artefacts of one kind, and who may sign that kind may sign the batch.
"""

from __future__ import annotations

from typing import Final

from slr_desktop.domain.artefacts import Kind

ROLE_SITE: Final = "site"
ROLE_AUTHORITY: Final = "authority"
ROLE_ROOT: Final = "root"

MAY_SIGN: Final[dict[str, frozenset[Kind]]] = {
    ROLE_SITE: frozenset({Kind.REQUEST, Kind.CONFIRMATION, Kind.RETURN, Kind.RECEIPT, Kind.BATCH}),
    ROLE_AUTHORITY: frozenset({Kind.AUTHORIZATION, Kind.RECEIPT, Kind.BATCH}),
    ROLE_ROOT: frozenset({Kind.TRUST_ANCHOR}),
}

SITE_ONLY: Final = MAY_SIGN[ROLE_SITE] - MAY_SIGN[ROLE_AUTHORITY]
"""Kinds that only a site sends: by an unknown signer they come from an unknown site."""

PROVES_POSSESSION: Final = frozenset({Kind.INTRODUCTION, Kind.TRUST_ANCHOR})
"""Kinds that are verified with the keys inside them. That proves that the key exists, not whose it is."""
