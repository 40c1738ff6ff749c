"""The codes that an act may be refused with: those of the table of what comes in, and of the acts themselves."""

from __future__ import annotations

from typing import Final

from slr_desktop.domain.artefacts import Kind
from tests.machine.mail import Letter

Codes = frozenset[str]

LATE: Final = "barred"
"""A late code is recorded: it closes an open end, and releases nothing."""
HARMED: Final = frozenset(
    {"incomplete", "damaged", "forged", "too-large", "newer-format", "unrecognised", "wrong-kind"}
    | {"unknown-signer", "unknown-site", "training-mismatch", "other-audience", "other-instance"}
    | {"code-wrong"}
)
REPEATED: Final = frozenset(
    {"replayed", "too-old", "returned-already", "request-cancelled", "missing-earlier"}
)
AFTER_RESTORE: Final = frozenset({"older-than-evidence", "conflict", "no-such-request", "wrong-state"})
CLOCK: Final = frozenset({"clock-behind"})
LOCAL: Final = frozenset({"wrong-state", "unknown-name", "ambiguous-name", "bad-value"})
POOL: Final = frozenset(
    {"pool-too-small", "quantity-missing", "in-transit", "chain-used-up", "not-reservable"}
)
INCOMING: Final = HARMED | REPEATED | AFTER_RESTORE | CLOCK | LOCAL | POOL | {LATE}


def allowed_of(item: Letter, *, restored: bool) -> Codes:
    """What a genuine letter may be refused with at its own desk."""
    after: Codes = AFTER_RESTORE if restored else frozenset()
    if restored and item.code:
        after |= {"code-wrong", "other-instance"}
    return (
        REPEATED
        | after
        | {
            Kind.REQUEST: {"wrong-state", "conflict", "pool-too-small", "quantity-missing"},
            Kind.AUTHORIZATION: {"wrong-state"} | CLOCK,
            Kind.CONFIRMATION: {LATE},
            Kind.RETURN: {LATE},
            Kind.RECEIPT: frozenset[str](),
        }[item.kind]
    )
