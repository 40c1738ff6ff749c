"""An entry of the journal as a person reads it: each fact on a line, under a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.text import visible
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.counts import counts_text, grouped, number_text
from slr_desktop.ui.journal_texts import entry_name
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP
from slr_desktop.ui.wording import TITLES, remark_text

FACTS: Final[dict[str, str]] = {
    "abandoned": QT_TRANSLATE_NOOP("Facts", "Known of a newer copy"),
    "account": QT_TRANSLATE_NOOP("Facts", "Virtual account"),
    "act": QT_TRANSLATE_NOOP("Facts", "What was tried"),
    "artefact": QT_TRANSLATE_NOOP("Facts", "SHA-256 of the artefact"),
    "artefacts": QT_TRANSLATE_NOOP("Facts", "SHA-256 of the artefacts"),
    "clock_confirmed": QT_TRANSLATE_NOOP("Facts", "Clock vouched for"),
    "code": QT_TRANSLATE_NOOP("Facts", "Why not"),
    "compared": QT_TRANSLATE_NOOP("Facts", "Words compared"),
    "count": QT_TRANSLATE_NOOP("Facts", "How many"),
    "end": QT_TRANSLATE_NOOP("Facts", "Last day"),
    "entries": QT_TRANSLATE_NOOP("Facts", "Entries"),
    "error": QT_TRANSLATE_NOOP("Facts", "Why not"),
    "exchange": QT_TRANSLATE_NOOP("Facts", "Exchange"),
    "failed": QT_TRANSLATE_NOOP("Facts", "Failed"),
    "family": QT_TRANSLATE_NOOP("Facts", "Codes of"),
    "files": QT_TRANSLATE_NOOP("Facts", "Files"),
    "finding": QT_TRANSLATE_NOOP("Facts", "Noticed"),
    "findings": QT_TRANSLATE_NOOP("Facts", "Noticed"),
    "how": QT_TRANSLATE_NOOP("Facts", "How"),
    "id": QT_TRANSLATE_NOOP("Facts", "Workspace"),
    "instance": QT_TRANSLATE_NOOP("Facts", "Instance"),
    "instances": QT_TRANSLATE_NOOP("Facts", "Instances"),
    "made_at": QT_TRANSLATE_NOOP("Facts", "Made"),
    "name": QT_TRANSLATE_NOOP("Facts", "Name"),
    "note": QT_TRANSLATE_NOOP("Facts", "Reason"),
    "number": QT_TRANSLATE_NOOP("Facts", "Number"),
    "operator": QT_TRANSLATE_NOOP("Facts", "Operator"),
    "party": QT_TRANSLATE_NOOP("Facts", "The other side's workspace"),
    "public_key": QT_TRANSLATE_NOOP("Facts", "Public key"),
    "reason": QT_TRANSLATE_NOOP("Facts", "Reason"),
    "recorded": QT_TRANSLATE_NOOP("Facts", "Recorded"),
    "released": QT_TRANSLATE_NOOP("Facts", "Became free"),
    "role": QT_TRANSLATE_NOOP("Facts", "Side"),
    "root": QT_TRANSLATE_NOOP("Facts", "Root"),
    "size": QT_TRANSLATE_NOOP("Facts", "Entries"),
    "start": QT_TRANSLATE_NOOP("Facts", "First day"),
    "tag": QT_TRANSLATE_NOOP("Facts", "License"),
    "training": QT_TRANSLATE_NOOP("Facts", "For training"),
    "usage": QT_TRANSLATE_NOOP("Facts", "In use"),
    "verdict": QT_TRANSLATE_NOOP("Facts", "Verdict"),
    "what": QT_TRANSLATE_NOOP("Facts", "What was said"),
    "witnessed_to": QT_TRANSLATE_NOOP("Facts", "Entries that the other side signed for"),
}
"""The name of each fact."""

_SAID_BY_OTHERS: Final = {"told"}
"""The values in the sentence of a refusal, which says them."""
_TIMES: Final = {"clock_confirmed", "made_at"}
_DIGESTS: Final = {"artefact", "artefacts", "root", "public_key", "id", "party"}
_SHOWN: Final = 2**31 - 1
"""The largest number that has groups of digits."""
_LICENSES: Final = {"tag"}
_SUBJECTS: Final = ("instance", "instances", "account", "name", "files", "exchange")
"""The facts that say whom or what an entry is about, the first one first."""
MOST_NAMED: Final = 2
"""Names of one entry in a row of the table."""


def entry_time(content: Mapping[str, Any]) -> str:
    """When an entry was made, as it says."""
    at = content.get("t", "")
    return shown_time(at) if isinstance(at, int) else str(at)


def entry_subject(content: Mapping[str, Any]) -> str:
    """Whom or what an entry is about: instances, else what has a name in it; empty for none."""
    facts = content.get("facts")
    if not isinstance(facts, Mapping):
        return ""
    value = next((facts[fact] for fact in _SUBJECTS if facts.get(fact)), "")
    several = value if isinstance(value, list) else [value]
    names = [str(one.get("name", "")) if isinstance(one, Mapping) else str(one) for one in several]
    more = len(names) - MOST_NAMED
    shown = ", ".join(names[:MOST_NAMED])
    return shown if more <= 0 else f"{shown} +{number_text(more)}"


def entry_lines(content: Mapping[str, Any]) -> list[str]:
    """What an entry says, a line for each fact; facts that say nothing are left out.

    Args:
        content: a parsed entry of the journal. What is unknown in it is shown as it stands.
    """
    head = [entry_name(str(content.get("type", ""))), entry_time(content)]
    operator = str(content.get("operator", "") or "")
    lines = [", ".join([*head, operator] if operator else head)]
    facts = content.get("facts")
    found = _lines(facts) if isinstance(facts, Mapping) else iter(())
    return [visible(line) for line in (*lines, *found)]


def _lines(facts: Mapping[str, Any]) -> Iterator[str]:
    for fact, value in sorted(facts.items(), key=lambda item: item[0] in _DIGESTS):  # they say least
        if fact in _SAID_BY_OTHERS or value in ("", [], {}, None):
            continue
        name = QCoreApplication.translate("Facts", FACTS.get(fact, fact))
        line = QCoreApplication.translate("Facts", "{fact}: {value}")
        yield line.format(fact=name, value=_value(fact, value))


def _value(fact: str, value: Any) -> str:
    if isinstance(value, bool):
        return (
            QCoreApplication.translate("Facts", "yes") if value else QCoreApplication.translate("Facts", "no")
        )
    if fact in _TIMES and isinstance(value, int):
        return shown_time(value)
    if isinstance(value, int):
        return number_text(value) if abs(value) <= _SHOWN else str(value)
    if isinstance(value, list):
        return ", ".join(_value(fact, item) for item in value)
    if isinstance(value, Mapping):
        if all(isinstance(count, int) and abs(count) <= _SHOWN for count in value.values()):
            return counts_text({license_name(tag): count for tag, count in value.items()})
        return str(value.get("name", "")) or ", ".join(str(item) for item in value.values())
    if fact in _DIGESTS:
        return grouped(str(value))
    if fact in _LICENSES:
        return license_name(str(value))
    if fact == "code":
        return QCoreApplication.translate("Titles", TITLES.get(value, str(value)))
    return remark_text(str(value))


def license_name(regid: str) -> str:
    """`CUC_BasicMessaging 12.0` of `regid.2017-04.com.cisco.CUC_BasicMessaging,12.0_UUID`; else what stands there."""
    name, comma, version = regid.partition(",")
    if not (comma and name.startswith("regid.")):
        return regid
    return f"{name.rpartition('.')[2]} {version.partition('_')[0]}"
