"""A refusal in a person's words: what happened, whose fault, whether harmless, what to do.

Refusals carry English templates; here they are translated and filled in. One title for each
code; the body is the refusal's own sentence with both values. Facts that are English themselves are
translated too: sentences, and words of fixed lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.errors import Fault, Refusal
from slr_desktop.domain.sentences import Remark, Sentence, Several, Word
from slr_desktop.ui.remembered import remembered
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP
from slr_desktop.ui.ways import in_the_window

TITLES: Final[dict[str, str]] = {
    "unrecognised": QT_TRANSLATE_NOOP("Titles", "This is nothing that can be taken here"),
    "too-large": QT_TRANSLATE_NOOP("Titles", "This is too large"),
    "incomplete": QT_TRANSLATE_NOOP("Titles", "The copy stopped early"),
    "damaged": QT_TRANSLATE_NOOP("Titles", "The copy was harmed on the way"),
    "forged": QT_TRANSLATE_NOOP("Titles", "This was not made by whom it names"),
    "wrong-kind": QT_TRANSLATE_NOOP("Titles", "This is something else than is wanted here"),
    "newer-format": QT_TRANSLATE_NOOP("Titles", "This was made by a newer version"),
    "unknown-signer": QT_TRANSLATE_NOOP("Titles", "Nobody here knows who made this"),
    "unknown-site": QT_TRANSLATE_NOOP("Titles", "This site is not known here"),
    "revoked-signer": QT_TRANSLATE_NOOP("Titles", "The key that signed this was revoked"),
    "expired-signer": QT_TRANSLATE_NOOP("Titles", "The key that signed this is no longer valid"),
    "key-changed": QT_TRANSLATE_NOOP("Titles", "The other side has another key than before"),
    "other-audience": QT_TRANSLATE_NOOP("Titles", "This was made for another workspace"),
    "other-instance": QT_TRANSLATE_NOOP("Titles", "This was made for another instance"),
    "training-mismatch": QT_TRANSLATE_NOOP("Titles", "Training and real work never mix"),
    "fingerprint-differs": QT_TRANSLATE_NOOP("Titles", "The words do not fit"),
    "pool-too-small": QT_TRANSLATE_NOOP("Titles", "There are not enough licenses"),
    "not-reservable": QT_TRANSLATE_NOOP("Titles", "This license cannot be reserved"),
    "higher-release": QT_TRANSLATE_NOOP("Titles", "This license belongs to a higher release"),
    "quantity-missing": QT_TRANSLATE_NOOP("Titles", "No quantity was given"),
    "code-wrong": QT_TRANSLATE_NOOP("Titles", "The code does not fit"),
    "journal-altered": QT_TRANSLATE_NOOP("Titles", "The journal was changed"),
    "some-refused": QT_TRANSLATE_NOOP("Titles", "Some items were refused"),
    "usage": QT_TRANSLATE_NOOP("Titles", "This cannot be done so"),
    "wrong-passphrase": QT_TRANSLATE_NOOP("Titles", "This is not the passphrase"),
    "passphrase-missing": QT_TRANSLATE_NOOP("Titles", "The workspace is locked"),
    "passphrase-weak": QT_TRANSLATE_NOOP("Titles", "This passphrase is too easy to guess"),
    "unknown-name": QT_TRANSLATE_NOOP("Titles", "There is nothing of that name"),
    "ambiguous-name": QT_TRANSLATE_NOOP("Titles", "That name means several things"),
    "bad-value": QT_TRANSLATE_NOOP("Titles", "This value cannot be taken"),
    "interrupted": QT_TRANSLATE_NOOP("Titles", "Stopped before the end"),
    "replayed": QT_TRANSLATE_NOOP("Titles", "This is recorded already"),
    "conflict": QT_TRANSLATE_NOOP("Titles", "Two things claim the same place"),
    "too-old": QT_TRANSLATE_NOOP("Titles", "A later one is in force"),
    "missing-earlier": QT_TRANSLATE_NOOP("Titles", "An earlier number is missing"),
    "no-such-request": QT_TRANSLATE_NOOP("Titles", "This answers no request of this workspace"),
    "request-cancelled": QT_TRANSLATE_NOOP("Titles", "The request was cancelled"),
    "returned-already": QT_TRANSLATE_NOOP("Titles", "This was returned already"),
    "in-transit": QT_TRANSLATE_NOOP("Titles", "An update is still on its way"),
    "wrong-state": QT_TRANSLATE_NOOP("Titles", "This is not possible now"),
    "clock-behind": QT_TRANSLATE_NOOP("Titles", "The clock cannot be believed"),
    "older-than-evidence": QT_TRANSLATE_NOOP("Titles", "This copy of the workspace is too old"),
    "chain-used-up": QT_TRANSLATE_NOOP("Titles", "This reservation has had its last update"),
    "barred": QT_TRANSLATE_NOOP("Titles", "This reservation was closed before"),
    "locked": QT_TRANSLATE_NOOP("Titles", "Another program is writing to this workspace"),
    "read-only": QT_TRANSLATE_NOOP("Titles", "This cannot be written to"),
    "disk-full": QT_TRANSLATE_NOOP("Titles", "The disk is full"),
    "medium-gone": QT_TRANSLATE_NOOP("Titles", "The medium was removed"),
    "not-a-workspace": QT_TRANSLATE_NOOP("Titles", "This is no workspace"),
    "workspace-newer": QT_TRANSLATE_NOOP("Titles", "The workspace was made by a newer version"),
    "database-damaged": QT_TRANSLATE_NOOP("Titles", "The workspace file is damaged"),
    "key-damaged": QT_TRANSLATE_NOOP("Titles", "The keys of the workspace cannot be read"),
    "no-display": QT_TRANSLATE_NOOP("Titles", "There is no screen"),
    "internal-error": QT_TRANSLATE_NOOP("Titles", "Something in SLR Desktop went wrong"),
}

TITLES_OF_SENTENCES: Final[dict[str, str]] = {
    "{name} is open in another window of SLR Desktop.": QT_TRANSLATE_NOOP(
        "Titles", "This workspace is open in another window"
    ),
    "Only {count} of the {wanted} groups of the code are there.": QT_TRANSLATE_NOOP(
        "Titles", "The code is not complete"
    ),
}
"""Where a code means several things, the title of the one that a sentence tells."""

FAULTS: Final[dict[Fault, str]] = {
    Fault.ARTEFACT: QT_TRANSLATE_NOOP("Faults", "The fault lies with the file or code; nothing was changed."),
    Fault.USAGE: "",  # what has to change is all there is to say
    Fault.ORDER: QT_TRANSLATE_NOOP("Faults", "Nobody is at fault: it is the wrong moment."),
    Fault.MACHINE: QT_TRANSLATE_NOOP("Faults", "The fault lies with this machine."),
    Fault.BUG: QT_TRANSLATE_NOOP("Faults", "The fault is ours."),
}

_ELSEWHERE = QT_TRANSLATE_NOOP("Faults", "Nothing has changed: it only belongs elsewhere.")
_COPY = QT_TRANSLATE_NOOP("Faults", "Nothing was changed.")
_NUMBERS = QT_TRANSLATE_NOOP("Faults", "Nobody is at fault: what is asked for does not fit what there is.")
_UNKNOWN = QT_TRANSLATE_NOOP("Faults", "Nobody is at fault: the sender is not known here yet.")
_ITS_KEY = QT_TRANSLATE_NOOP("Faults", "The fault lies with the sender's key.")

FAULTS_OF_CODES: Final[dict[str, str]] = {
    "unrecognised": QT_TRANSLATE_NOOP("Faults", "The fault lies with the file or code."),
    "incomplete": _COPY,
    "damaged": _COPY,
    "wrong-kind": _ELSEWHERE,
    "other-audience": _ELSEWHERE,
    "other-instance": _ELSEWHERE,
    "training-mismatch": _ELSEWHERE,
    "unknown-signer": _UNKNOWN,
    "unknown-site": _UNKNOWN,
    "revoked-signer": _ITS_KEY,
    "expired-signer": _ITS_KEY,
    "key-changed": QT_TRANSLATE_NOOP(
        "Faults", "Either the other side has a new key, or somebody else made this."
    ),
    "newer-format": QT_TRANSLATE_NOOP("Faults", "Nobody is at fault: the versions differ."),
    "fingerprint-differs": QT_TRANSLATE_NOOP(
        "Faults",
        "Nobody is trusted by this. Either a word was mistyped, or it is not the file that was meant.",
    ),
    "code-wrong": QT_TRANSLATE_NOOP(
        "Faults",
        "This is harmless: nothing has changed. It was misread or mistyped, or it belongs elsewhere.",
    ),
    "pool-too-small": _NUMBERS,
    "not-reservable": _NUMBERS,
    "higher-release": _NUMBERS,
    "quantity-missing": "",
    "journal-altered": QT_TRANSLATE_NOOP("Faults", "The fault lies with the workspace file."),
    "some-refused": QT_TRANSLATE_NOOP("Faults", "What was refused says so itself; the rest is done."),
}
"""Whose fault it is where that depends on more than the sort of the code."""

_TIME: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", re.ASCII)
"""A time as the services write it; the window writes all times alike, see `clock.shown_time`."""

WORDS: Final = (
    QT_TRANSLATE_NOOP("Words", "request"),
    QT_TRANSLATE_NOOP("Words", "authorization"),
    QT_TRANSLATE_NOOP("Words", "confirmation"),
    QT_TRANSLATE_NOOP("Words", "return"),
    QT_TRANSLATE_NOOP("Words", "receipt"),
    QT_TRANSLATE_NOOP("Words", "introduction"),
    QT_TRANSLATE_NOOP("Words", "trust-anchor"),
    QT_TRANSLATE_NOOP("Words", "batch"),
    QT_TRANSLATE_NOOP("Words", "site"),
    QT_TRANSLATE_NOOP("Words", "authority"),
    QT_TRANSLATE_NOOP("Words", "audit"),
    QT_TRANSLATE_NOOP("Words", "live"),
    QT_TRANSLATE_NOOP("Words", "returned"),
    QT_TRANSLATE_NOOP("Words", "rehosted"),
    QT_TRANSLATE_NOOP("Words", "removed"),
    QT_TRANSLATE_NOOP("Words", "open"),
    QT_TRANSLATE_NOOP("Words", "installed"),
    QT_TRANSLATE_NOOP("Words", "cancelled"),
    QT_TRANSLATE_NOOP("Words", "discarded"),
    QT_TRANSLATE_NOOP("Words", "install"),
    QT_TRANSLATE_NOOP("Words", "confirmation-entry"),
    QT_TRANSLATE_NOOP("Words", "return-code"),
    QT_TRANSLATE_NOOP("Words", "return-entry"),
    QT_TRANSLATE_NOOP("Words", "answer"),
    QT_TRANSLATE_NOOP("Words", "comparison"),
    QT_TRANSLATE_NOOP("Words", "decision"),
    QT_TRANSLATE_NOOP("Words", "request-code"),
    QT_TRANSLATE_NOOP("Words", "universal-code"),
    QT_TRANSLATE_NOOP("Words", "confirmation-code"),
    QT_TRANSLATE_NOOP("Words", "smart-license"),
    QT_TRANSLATE_NOOP("Words", "usage-report"),
    QT_TRANSLATE_NOOP("Words", "transcript"),
    QT_TRANSLATE_NOOP("Words", "udi"),
    QT_TRANSLATE_NOOP("Words", "root"),
    QT_TRANSLATE_NOOP("Words", "tag"),
    QT_TRANSLATE_NOOP("Words", "product"),
    QT_TRANSLATE_NOOP("Words", "instance"),
    QT_TRANSLATE_NOOP("Words", "virtual account"),
    QT_TRANSLATE_NOOP("Words", "epoch"),
    QT_TRANSLATE_NOOP("Words", "previous"),
    QT_TRANSLATE_NOOP("Words", "public_key"),
    QT_TRANSLATE_NOOP("Words", "count"),
    QT_TRANSLATE_NOOP("Words", "table"),
    QT_TRANSLATE_NOOP("Words", "index"),
    QT_TRANSLATE_NOOP("Words", "trigger"),
)
"""Words of fixed lists in the facts of sentences: kinds, roles, states, what is waited for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A refusal, ready to be shown."""

    title: str
    what: str
    fault: str
    do: str
    code: str


def refusal_words(refusal: Refusal) -> Words:
    """The words of a refusal in the language of the window."""
    fault = FAULTS_OF_CODES.get(refusal.code, FAULTS[refusal.fault])
    if refusal.harmless:
        fault = QT_TRANSLATE_NOOP("Faults", "This is harmless: nothing has changed.")
    return Words(
        title=QCoreApplication.translate(
            "Titles", TITLES_OF_SENTENCES.get(refusal.template, TITLES[refusal.code])
        ),
        what=_said(refusal.template, refusal.facts),
        fault=QCoreApplication.translate("Faults", fault) if fault else "",
        do=_said(refusal.do_template, refusal.facts),
        code=refusal.code,
    )


def code_title(code: str) -> str:
    """What a code of a refusal says, in few words; of one that is not known here, the code."""
    return QCoreApplication.translate("Titles", TITLES[code]) if code in TITLES else code


def support_code(code: str) -> str:
    """The code of a refusal, for a tool tip: support and scripts know it."""
    return QCoreApplication.translate("Titles", "Code for support: {code}").format(code=code) if code else ""


def spoken_refusal(words: Words) -> str:
    """The body of a refusal: the sentence, whose fault, what to do. Its code is for support and stands aside."""
    return "\n".join(part for part in (words.what, f"{words.fault} {words.do}".strip()) if part)


def sentence_text(sentence: Sentence) -> str:
    """A sentence of the services in the language of the window."""
    return _said(sentence.template, sentence.facts)


def remark_text(text: str) -> str:
    """What a check has to say, in the language of the window; what is none of our remarks stays as it is."""
    sentence = text.sentence if isinstance(text, Remark) else remembered(text)
    return text if sentence is None else sentence_text(sentence)


def product_text(text: str) -> str:
    """A text of a product profile: what a license counts, where a command is typed, what a product is called."""
    return QCoreApplication.translate("Products", text)


def _said(template: str, facts: Mapping[str, object]) -> str:
    return _filled(QCoreApplication.translate("Refusals", in_the_window(template)), facts)


def _filled(template: str, facts: Mapping[str, object]) -> str:
    try:
        return template.format(**{name: _fact(value) for name, value in facts.items()}) if facts else template
    except (LookupError, ValueError, TypeError, AttributeError):
        return template


def _fact(value: object) -> object:
    """A fact as it is put into a sentence; what people and files say stays as it is."""
    if isinstance(value, Sentence):
        return sentence_text(value)
    if isinstance(value, Remark):
        return sentence_text(value.sentence)
    if isinstance(value, Several):
        return ", ".join(str(_fact(each)) for each in value)
    if isinstance(value, str) and _TIME.fullmatch(value):
        return f"{value[:10]} {value[11:16]} UTC"
    if isinstance(value, Enum):
        return QCoreApplication.translate("Words", str(value.value))
    if isinstance(value, Word):
        said = (QCoreApplication.translate(context, value) for context in ("Words", "Checks", "Products"))
        return next((word for word in said if word != value), str(value))
    return value
