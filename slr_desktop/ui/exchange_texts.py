"""The words for exchanges and their legs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.services.carry import FOLDER
from slr_desktop.services.endings import Ending
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP

_KINDS: Final[dict[ExchangeKind, str]] = {
    ExchangeKind.RESERVE: QT_TRANSLATE_NOOP("Exchanges", "Reserve"),
    ExchangeKind.UPDATE: QT_TRANSLATE_NOOP("Exchanges", "Update"),
    ExchangeKind.RETURN: QT_TRANSLATE_NOOP("Exchanges", "Return"),
    ExchangeKind.DISCARD: QT_TRANSLATE_NOOP("Exchanges", "Discard"),
    ExchangeKind.CANCEL: QT_TRANSLATE_NOOP("Exchanges", "Cancel"),
    ExchangeKind.REHOST: QT_TRANSLATE_NOOP("Exchanges", "Rehost"),
    ExchangeKind.REMOVE: QT_TRANSLATE_NOOP("Exchanges", "Remove"),
    ExchangeKind.TRUST: QT_TRANSLATE_NOOP("Exchanges", "Trust"),
}

_WAITING: Final[dict[str, str]] = {
    "authorization": QT_TRANSLATE_NOOP("Exchanges", "its authorization"),
    "install": QT_TRANSLATE_NOOP("Exchanges", "being installed"),
    "confirmation": QT_TRANSLATE_NOOP("Exchanges", "the confirmation code"),
    "confirmation-entry": QT_TRANSLATE_NOOP("Exchanges", "its code to be entered"),
    "return-code": QT_TRANSLATE_NOOP("Exchanges", "being given back"),
    "return-entry": QT_TRANSLATE_NOOP("Exchanges", "its code to be entered"),
    "answer": QT_TRANSLATE_NOOP("Exchanges", "the product's request code"),
    "comparison": QT_TRANSLATE_NOOP("Exchanges", "its words to be compared"),
    "decision": QT_TRANSLATE_NOOP("Exchanges", "a decision"),
}

_ENDINGS: Final[dict[Ending, str]] = {
    Ending.INSTALLED: QT_TRANSLATE_NOOP("Exchanges", "installed"),
    Ending.ANSWERED: QT_TRANSLATE_NOOP("Exchanges", "answered"),
    Ending.CONFIRMED: QT_TRANSLATE_NOOP("Exchanges", "confirmed"),
    Ending.RETURNED: QT_TRANSLATE_NOOP("Exchanges", "returned"),
    Ending.GIVEN_BACK: QT_TRANSLATE_NOOP("Exchanges", "given back unused"),
    Ending.CANCELLED: QT_TRANSLATE_NOOP("Exchanges", "cancelled"),
    Ending.DISMISSED: QT_TRANSLATE_NOOP("Exchanges", "dismissed here"),
    Ending.SUPERSEDED: QT_TRANSLATE_NOOP("Exchanges", "superseded"),
    Ending.REHOSTED: QT_TRANSLATE_NOOP("Exchanges", "rehosted"),
    Ending.REMOVED: QT_TRANSLATE_NOOP("Exchanges", "removed"),
    Ending.BARRED: QT_TRANSLATE_NOOP("Exchanges", "barred"),
    Ending.REFUSED: QT_TRANSLATE_NOOP("Exchanges", "refused there"),
    Ending.TRUSTED: QT_TRANSLATE_NOOP("Exchanges", "trusted"),
    Ending.RECOVERED: QT_TRANSLATE_NOOP("Exchanges", "known again"),
    Ending.DONE: QT_TRANSLATE_NOOP("Exchanges", "done here"),
    Ending.TOLD: QT_TRANSLATE_NOOP("Exchanges", "closed by word"),
}

_DIRECTIONS: Final[dict[Direction, str]] = {
    Direction.OUT: QT_TRANSLATE_NOOP("Exchanges", "out"),
    Direction.IN: QT_TRANSLATE_NOOP("Exchanges", "in"),
    Direction.NONE: QT_TRANSLATE_NOOP("Exchanges", "here"),
}

_LEGS: Final[dict[str, str]] = {
    "request": QT_TRANSLATE_NOOP("Exchanges", "request"),
    "authorization": QT_TRANSLATE_NOOP("Exchanges", "authorization"),
    "confirmation": QT_TRANSLATE_NOOP("Exchanges", "confirmation"),
    "return": QT_TRANSLATE_NOOP("Exchanges", "return"),
    "receipt": QT_TRANSLATE_NOOP("Exchanges", "receipt"),
    "introduction": QT_TRANSLATE_NOOP("Exchanges", "introduction"),
    "trust-anchor": QT_TRANSLATE_NOOP("Exchanges", "trust anchor"),
    "confirm": QT_TRANSLATE_NOOP("Exchanges", "confirmation code, typed"),
    "accept-return": QT_TRANSLATE_NOOP("Exchanges", "return code, typed"),
    "cancel": QT_TRANSLATE_NOOP("Exchanges", "cancelled"),
    "remove": QT_TRANSLATE_NOOP("Exchanges", "removed"),
    "request-code": QT_TRANSLATE_NOOP("Exchanges", "request code of the product"),
    "return-code": QT_TRANSLATE_NOOP("Exchanges", "return code of the product"),
    "udi": QT_TRANSLATE_NOOP("Exchanges", "UDI of the product"),
    "dismissed": QT_TRANSLATE_NOOP("Exchanges", "dismissed"),
    "handed-over": QT_TRANSLATE_NOOP("Exchanges", "handed over"),
    "told by the operator": QT_TRANSLATE_NOOP("Exchanges", "told by the operator"),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("Exchanges", text)


def kind_name(kind: ExchangeKind) -> str:
    """What an exchange is about, in one word."""
    return _said(_KINDS[kind])


def waiting_name(waiting: Waiting) -> str:
    """What an exchange waits for."""
    return _said(_WAITING[waiting.value])


def state_text(exchange: Exchange, ending: Ending | None) -> str:
    """How an exchange stands: what it waits for, or how it ended."""
    if exchange.open:
        waits = QCoreApplication.translate("Exchanges", "waits for {what}")
        return waits.format(what=waiting_name(exchange.waiting))
    return (
        _said(_ENDINGS[ending]) if ending is not None else QCoreApplication.translate("Exchanges", "closed")
    )


def direction_name(direction: Direction) -> str:
    """Which way a leg crosses."""
    return _said(_DIRECTIONS[direction])


def leg_name(kind: str) -> str:
    """What a leg is."""
    return _said(_LEGS.get(kind, kind))


def medium_name(medium: str) -> str:
    """What a leg went on: a folder of this machine, or what a person called it."""
    return QCoreApplication.translate("Exchanges", "folder") if medium == FOLDER else medium
