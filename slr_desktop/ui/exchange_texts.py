"""The words for exchanges and their legs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.services.carry import FOLDER
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
    "": QT_TRANSLATE_NOOP("Exchanges", "closed"),
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


def state_text(exchange: Exchange, *, cancelled: bool = False) -> str:
    """How an exchange stands: what it waits for, that it is closed, or that it came to nothing."""
    if exchange.open:
        waits = QCoreApplication.translate("Exchanges", "waits for {what}")
        return waits.format(what=waiting_name(exchange.waiting))
    if cancelled:
        return QCoreApplication.translate("Exchanges", "cancelled")
    return waiting_name(exchange.waiting)


def direction_name(direction: Direction) -> str:
    """Which way a leg crosses."""
    return _said(_DIRECTIONS[direction])


def leg_name(kind: str) -> str:
    """What a leg is."""
    return _said(_LEGS.get(kind, kind))


def medium_name(medium: str) -> str:
    """What a leg went on: a folder of this machine, or what a person called it."""
    return QCoreApplication.translate("Exchanges", "folder") if medium == FOLDER else medium
