"""How much waits at the desk itself, counted cheaply: for the numbers beside the sections of the window."""

from __future__ import annotations

from dataclasses import dataclass

from slr_desktop.domain.exchanges import Exchange, Waiting
from slr_desktop.domain.roles import Role
from slr_desktop.services.desk import Desk
from slr_desktop.services.outbox import list_outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What waits: `inbox` requests for a decision, `outbox` artefacts to be carried."""

    inbox: int = 0
    outbox: int = 0


def counts(desk: Desk) -> Counts:
    """The numbers of now; an audit workspace has neither box.

    Raises:
        Refusal: database-damaged.
    """
    if desk.genesis.role is Role.AUDIT:
        return Counts()
    undecided = desk.workspace.keys(Exchange, waiting=Waiting.DECISION.value)
    return Counts(inbox=len(undecided), outbox=len(list_outbox(desk)))
