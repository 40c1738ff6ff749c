"""The records that a workspace file keeps, with the fields they are searched by."""

from __future__ import annotations

from typing import Final

from slr_desktop.domain.accounts import Issued, Line, VirtualAccount
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.parties import Channel, Party, Received, Sent, Standing
from slr_desktop.domain.ports import Record
from slr_desktop.domain.reservations import Reservation
from slr_desktop.services.accepted_codes import AcceptedCode
from slr_desktop.services.trust import Statement

VERSION_1: Final[dict[type[Record], tuple[str, ...]]] = {
    Standing: (),
    Statement: (),
    Party: ("role",),
    Channel: (),
    Sent: ("artefact",),
    Received: (),
    Instance: ("name", "cluster"),
    Reservation: ("instance", "anchor"),
    VirtualAccount: (),
    Line: ("account",),
    Issued: ("account", "state", "request", "instance"),
    AcceptedCode: (),
    Exchange: ("subject", "waiting"),
    Leg: ("exchange", "artefact", "direction", "medium"),
}
"""The tables of the first release; a later one adds a step of its own, see store.schema."""
