"""Carrying out: from what an act made to files on a folder, written, read back and entered.

It happens after the act was recorded. Where the medium fails, the act stands, and the same bytes
are given again; the refusal says so.
"""

from __future__ import annotations

import contextlib
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from slr_desktop.codec import container
from slr_desktop.codec.cisco.codes import closed_up
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Batch, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Leg
from slr_desktop.domain.reasons import reason
from slr_desktop.domain.sentences import Sentence
from slr_desktop.domain.text import visible
from slr_desktop.services import kept
from slr_desktop.services.desk import Act, Desk, Made

FOLDER: Final = "folder"
"""The medium of a leg that was written to a folder of no other name."""
LONGEST_MEDIUM: Final = 80
"""Characters of a medium's name that are kept."""

_CODE: Final = re.compile(
    r"\s*(?:(?:SRQ|SCF|SRT|TRQ|TCF|TRT)\s*[-:]|SLR[12]:|[A-Z]{2}-Z[^:]+:|[A-Z]{2}P:|<|UDI:"
    r"|P:[^,\n]+,\s*S:|(?:(?:Active|Standby|Member)\s*:\s*)?PID:[^,\n]+,|PID=[^=\n]+\sSN=|UDI_PID:[^;\n]+;"
    r"|(?:admin:\s*)?license\s+smart\s)",
    re.IGNORECASE,
)
"""How a code of ours, a request code, an XML, a command, or a UDI in any form that products print begins."""
_CISCO_CODE: Final = re.compile(
    r"\s*(?:[0-9a-f]{8}|[0-9A-Za-z]{6}(?:-[0-9A-Za-z]{6}){5,15}(?:-[0-9A-Za-z]{1,5})?)\s*"
)
"""A confirmation code, or a return or universal code with whatever letters and digits it was typed."""


def reads_as_code(text: str) -> bool:
    """Whether an argument is a code or text itself, and not the name of a file."""
    if "\n" in text or _CODE.match(text) or _CISCO_CODE.fullmatch(text):
        return True
    return closed_up(text) is not None


def largest_file() -> int:
    """Bytes that are read of any file."""
    return LIMITS.text_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A file that is to be carried; `sha256` and `bytes` are the file's."""

    path: str
    kind: str
    sha256: str
    bytes: int
    existing: bool


def check_folder(out: Path | None) -> None:
    """Refuse a folder that cannot be made, before anything is recorded.

    Raises:
        Refusal: usage; medium-gone (the system cannot look there: a name too long, no right, a loop of links).
    """
    if out is None:
        return
    try:
        _check_folder(out)
    except OSError as error:
        refusal = Refusal(
            "medium-gone",
            "{out} cannot be looked at: {reason}.",
            "Choose another folder; nothing was recorded.",
            out=str(out),
            reason=reason(error),
        )
        refusal.elsewhere = True
        raise refusal from error


def _check_folder(out: Path) -> None:
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        if stat.S_ISDIR(out.stat().st_mode):  # unlike is_dir, it says in every Python why it cannot tell
            return
    if not out.parent.is_dir():
        raise Refusal(
            "usage", "There is no folder {folder} to make {name} in.", folder=str(out.parent), name=out.name
        )
    if out.exists() or out.is_symlink():
        raise Refusal("usage", "{out} is not a folder.", "Choose a folder.", out=str(out))


def parcels(desk: Desk, made: Sequence[Made]) -> tuple[Made, ...]:
    """One envelope for each side that something is for: the artefact itself, or a batch of several.

    What was made once and is given twice, as the stored answer to a request that came twice, is carried once.
    """
    once = [_placed(desk, item) for item in {item.digest: item for item in made}.values()]
    by_audience: dict[str, list[Made]] = {}
    for item in once:
        audience = kept.header_of(item.cose).audience
        by_audience.setdefault(audience.hex() if audience else "", []).append(item)
    if all(len(items) == 1 for items in by_audience.values()):
        return tuple(once)
    with desk.act("batch") as act:
        found = tuple(p for audience, items in by_audience.items() for p in act.envelope(items, audience))
        act.enter("batch", artefacts=[p.digest for p in found])
    return found


def _placed(desk: Desk, made: Made) -> Made:
    """With the exchange in which it goes out: its file is named after that."""
    legs = desk.workspace.all(Leg, artefact=made.digest, direction="out")
    return replace(made, exchange=legs[0].exchange) if legs else made


def deliver(desk: Desk, made: Sequence[Made], out: Path | None, *, medium: str = FOLDER) -> list[Carried]:
    """Write what an act made, and enter which files were written where, or that they could not be.

    Args:
        desk: unlocked.
        made: what is to be carried, in order.
        out: the folder; None writes nothing.
        medium: what the folder is on, as people call it: the name of a volume.

    Raises:
        Refusal: usage, disk-full, read-only, medium-gone; the act stands all the same.
    """
    if out is None or not made:
        return []
    found = []
    try:
        for item in made:
            written = desk.files.write(out, item.file_name, item.file_bytes)
            found.append(
                Carried(
                    path=written.path,
                    kind=item.kind.value,
                    sha256=written.sha256,
                    bytes=written.bytes,
                    existing=written.existing,
                )
            )
    except Refusal as refusal:
        told = _recorded_but_not_written(desk, made, refusal)
        told.elsewhere = True
        desk.record_refusal("export", told)
        raise told from refusal
    with desk.act("export") as act:
        note_medium(act, made, medium)
        act.enter("export", files=[{"name": Path(f.path).name, "sha256": f.sha256} for f in found])
    return found


def note_medium(act: Act, made: Sequence[Made], medium: str) -> None:
    """Write into the outbound legs how they crossed, where that is not known yet; of a batch in each item's."""
    for digest in (d for item in made for d in carried_digests(item)):
        for leg in act.records.all(Leg, artefact=digest, direction="out"):
            if not leg.medium:
                act.records.put(replace(leg, medium=visible(medium)[:LONGEST_MEDIUM] or FOLDER))


def carried_digests(made: Made) -> tuple[str, ...]:
    """SHA-256 (hex) of each artefact that goes with this: of a batch its items, which have the legs."""
    body = kept.artefact_of(made.cose).body if made.kind is Kind.BATCH else None
    if isinstance(body, Batch):
        return tuple(sha256(item).hexdigest() for item in body.items)
    return (made.digest,)


def _recorded_but_not_written(desk: Desk, made: Sequence[Made], refusal: Refusal) -> Refusal:
    """The same refusal, which says that the act stands and how its files are got once more."""
    digests = [d for item in made for d in carried_digests(item)]
    legs = [leg for d in digests for leg in desk.workspace.all(Leg, artefact=d, direction="out")]
    exchanges = ", ".join(dict.fromkeys(leg.exchange for leg in legs))
    again = (
        Sentence("exchange show ID --out FOLDER, with the ID {exchanges}", exchanges=exchanges)
        if exchanges
        else Sentence("the same command")
    )
    return Refusal(
        refusal.code,
        "{what} The act itself is recorded.",
        "Choose a folder that can be written, and write the files there with: {again}",
        what=Sentence.why(refusal),
        again=again,
    )


def as_text(made: Made) -> str:
    """The file as PEM text, for where only text is let through."""
    return container.pem(made.kind, made.cose)
