"""What a file in a list of files is, in one line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slr_desktop.services.found import Found
from slr_desktop.ui.wording import refusal_words, sentence_text


def listed(found: Found) -> str:
    """What a file in a list is: its first sentence, whose it is where that does not say it, number, exchange."""
    first = sentence_text(found.sentences[0]) if found.sentences else ""
    more = list(found.subjects[:1])
    if found.number:
        number = QCoreApplication.translate("Listed", "number {number}")
        more.append(number.format(number=found.number))
    exchange = found.exchange or found.answers
    more += [exchange] if exchange else []
    more = [part for part in more if part not in first]
    return f"{first.removesuffix('.')} ({', '.join(more)})." if more else first


def listed_at_length(found: Found) -> str:
    """The same, with why it is of no use here."""
    rest = [sentence_text(sentence) for sentence in found.sentences[2:]]
    if found.refusal is not None:
        what = refusal_words(found.refusal).what
        rest += [] if what in rest else [what]
    return " ".join([listed(found), *rest])
