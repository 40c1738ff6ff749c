"""The words of the journal: what an entry is, and what a verification has found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.errors import CODES
from slr_desktop.domain.findings import Findings, Verdict
from slr_desktop.domain.sentences import Sentence
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP
from slr_desktop.ui.wording import remark_text, sentence_text

SHOWN: Final = 8
"""Findings that are shown one by one; of more it says how many."""

ENTRIES: Final[dict[str, str]] = {
    "accept-return": QT_TRANSLATE_NOOP("Journal", "return code entered"),
    "authorize": QT_TRANSLATE_NOOP("Journal", "request answered"),
    "backup": QT_TRANSLATE_NOOP("Journal", "backup made"),
    "batch": QT_TRANSLATE_NOOP("Journal", "batch made"),
    "cancel": QT_TRANSLATE_NOOP("Journal", "request cancelled"),
    "confirm": QT_TRANSLATE_NOOP("Journal", "confirmation code entered"),
    "correction": QT_TRANSLATE_NOOP("Journal", "licenses taken away"),
    "disable": QT_TRANSLATE_NOOP("Journal", "License Reservation disabled"),
    "dismissed": QT_TRANSLATE_NOOP("Journal", "request dismissed"),
    "enable": QT_TRANSLATE_NOOP("Journal", "License Reservation enabled"),
    "exchange-closed": QT_TRANSLATE_NOOP("Journal", "exchange closed by word"),
    "export": QT_TRANSLATE_NOOP("Journal", "files written"),
    "genesis": QT_TRANSLATE_NOOP("Journal", "workspace made"),
    "handed-over": QT_TRANSLATE_NOOP("Journal", "marked as handed over"),
    "install": QT_TRANSLATE_NOOP("Journal", "authorization installed"),
    "instance-added": QT_TRANSLATE_NOOP("Journal", "instance added"),
    "older-than-evidence": QT_TRANSLATE_NOOP("Journal", "found to be older than what others hold"),
    "pinned": QT_TRANSLATE_NOOP("Journal", "site pinned at first sight"),
    "purchase": QT_TRANSLATE_NOOP("Journal", "licenses added"),
    "receipt": QT_TRANSLATE_NOOP("Journal", "receipt taken in"),
    "receipt-made": QT_TRANSLATE_NOOP("Journal", "receipt made"),
    "recovered": QT_TRANSLATE_NOOP("Journal", "own authorization taken in"),
    "refusal": QT_TRANSLATE_NOOP("Journal", "refused"),
    "rehost": QT_TRANSLATE_NOOP("Journal", "reservation rehosted"),
    "reissue": QT_TRANSLATE_NOOP("Journal", "issued again"),
    "remove": QT_TRANSLATE_NOOP("Journal", "reservation removed"),
    "request": QT_TRANSLATE_NOOP("Journal", "request made"),
    "file-after-code": QT_TRANSLATE_NOOP("Journal", "file of a code that was typed"),
    "request-after-code": QT_TRANSLATE_NOOP("Journal", "request file after its answer"),
    "restore": QT_TRANSLATE_NOOP("Journal", "restored from a backup"),
    "return": QT_TRANSLATE_NOOP("Journal", "licenses returned"),
    "return-authorization": QT_TRANSLATE_NOOP("Journal", "authorization given back"),
    "taken-in": QT_TRANSLATE_NOOP("Journal", "request taken in"),
    "trusted": QT_TRANSLATE_NOOP("Journal", "other side trusted"),
    "unlock": QT_TRANSLATE_NOOP("Journal", "unlocked"),
    "update": QT_TRANSLATE_NOOP("Journal", "number issued"),
    "usage": QT_TRANSLATE_NOOP("Journal", "usage reported"),
    "verified": QT_TRANSLATE_NOOP("Journal", "verified"),
    "virtual-account-added": QT_TRANSLATE_NOOP("Journal", "virtual account added"),
}
"""What each sort of entry records."""

VERDICTS: Final[dict[Verdict, str]] = {
    Verdict.WITNESSED: QT_TRANSLATE_NOOP("Journal", "All is as it was recorded, and witnessed"),
    Verdict.INTACT: QT_TRANSLATE_NOOP("Journal", "All is as it was recorded"),
    Verdict.OLDER: QT_TRANSLATE_NOOP("Journal", "OLDER than what others have seen"),
    Verdict.FORKED: QT_TRANSLATE_NOOP("Journal", "FORKED: others know another history"),
    Verdict.WRONG_KEY: QT_TRANSLATE_NOOP("Journal", "WRONG KEY: it is not signed by this workspace"),
    Verdict.ALTERED: QT_TRANSLATE_NOOP("Journal", "ALTERED: something was changed"),
    Verdict.UNREADABLE: QT_TRANSLATE_NOOP("Journal", "UNREADABLE: not all of it can be checked"),
}
"""The title of what a verification has found."""


def entry_name(kind: str) -> str:
    """What an entry records; of one that is not known the word that stands in it."""
    return QCoreApplication.translate("Journal", ENTRIES.get(kind, kind))


def verdict_title(verdict: Verdict) -> str:
    """A verdict in a few words."""
    return QCoreApplication.translate("Journal", VERDICTS[verdict])


def finding_lines(found: Findings) -> list[str]:
    """The first findings, a line each."""
    return [remark_text(finding.what) for finding in found.findings[:SHOWN]]


def what_to_do(code: str | None) -> str:
    """What a person does after a verification with this code; empty where nothing is wrong."""
    return sentence_text(Sentence(CODES[code].do)) if code is not None else ""
