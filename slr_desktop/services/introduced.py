"""Whether the other side can know who we are: our introduction or trust anchor has left, or something came back."""

from __future__ import annotations

from hashlib import sha256

from slr_desktop.domain.parties import Channel
from slr_desktop.domain.roles import Role
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.trust import Statement, own_statement


def never_introduced(desk: Desk) -> bool:
    """Whether our own statement was never written to a file, and nothing shows that another side has it.

    Who has sent something for this workspace knows it. In training the first request brings the
    introduction of its site along.

    Args:
        desk: any; an audit workspace introduces itself to nobody.

    Raises:
        Refusal: database-damaged.
    """
    own = desk.workspace.get(Statement, "own")
    if own is None:
        return False
    channels = desk.workspace.all(Channel)
    if any(channel.accepted is not None for channel in channels):
        return False
    brings = desk.genesis.training and desk.genesis.role is Role.SITE
    if brings and any(channel.sent is not None for channel in channels):
        return False
    made = Made(kind=own.kind, cose=own_statement(desk.workspace), digest=own.artefact)
    return not _was_written(desk, sha256(made.file_bytes).hexdigest())


def _was_written(desk: Desk, digest: str) -> bool:
    """Whether the journal tells of a file with these bytes; the whole is read, while it is short."""
    return any(digest.encode() in entry.text for entry in desk.workspace.entries())
