"""What verification of a workspace says: a verdict, and every finding behind it.

The verdict is about one file at one time. INTACT - UNANCHORED says that the file agrees with
itself and with its key; only an anchor from outside can say more, because whoever holds the
key, or an older copy, can make a file that agrees with itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slr_desktop.domain.ports import Head
from slr_desktop.domain.sentences import Remark


class Verdict(StrEnum):
    """One word for the whole file; the gravest that applies, in this order from the bottom up."""

    WITNESSED = "WITNESSED"
    INTACT = "INTACT - UNANCHORED"
    OLDER = "OLDER THAN EVIDENCE"
    FORKED = "FORKED"
    WRONG_KEY = "WRONG KEY"
    ALTERED = "ALTERED"
    UNREADABLE = "UNREADABLE"


VERDICT_CODES: Final = {
    Verdict.OLDER: "older-than-evidence",
    Verdict.FORKED: "conflict",
    Verdict.ALTERED: "journal-altered",
    Verdict.WRONG_KEY: "journal-altered",
    Verdict.UNREADABLE: "database-damaged",
}
"""The code of a verdict for itself, see `Findings.code`; the others are no reason to refuse."""


class Place(StrEnum):
    """Where a finding was made."""

    FILE = "file"
    VERSION = "version"
    """The file is of a version that only a newer program knows."""
    SCHEMA = "schema"
    KEY = "key"
    HEAD = "head"
    ENTRY = "entry"
    TREE = "tree"
    BODY = "body"
    RECORD = "record"
    SEALED = "sealed"
    ANCHOR = "anchor"
    HIGH_WATER = "high-water mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be; `entry` is the number of the entry that it is about."""

    place: Place
    what: Remark
    entry: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A root of this journal that somebody outside holds.

    `size` is None where only the root is known, as in an artefact. `source` says who holds it.
    """

    size: int | None
    root: bytes
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The result of a verification.

    Attributes:
        verdict: the gravest that applies.
        findings: all of them, in the order in which they were met.
        entries: how many entries were read.
        head: the newest head in the file, whether or not its signature is right.
        witnessed_to: how many entries an anchor from outside covers.
        first_bad: the lowest entry that a finding is about.
        complete: False where the verification was broken off.
    """

    verdict: Verdict
    findings: tuple[Finding, ...]
    entries: int
    head: Head | None
    witnessed_to: int = 0
    first_bad: int | None = None
    complete: bool = True

    @property
    def ok(self) -> bool:
        """Whether nothing speaks against the file."""
        return self.verdict in {Verdict.WITNESSED, Verdict.INTACT}

    @property
    def code(self) -> str | None:
        """The code under which this is refused; None where it is no reason to refuse.

        A file that only a newer program can read is not damaged: the program is to be renewed, not the file.
        """
        if any(finding.place is Place.VERSION for finding in self.findings):
            return "workspace-newer"
        return VERDICT_CODES.get(self.verdict)


class Standing(StrEnum):
    """How a workspace file stands to the high-water mark kept outside it."""

    NONE = "none"
    EQUAL = "equal"
    BEHIND = "behind"
    """The file is older than the mark: it was put back."""
    AHEAD = "ahead"
    """The mark is older: it was not written after the last act, or acts were done elsewhere."""
    FORKED = "forked"
    """Both went on from a common beginning, in different ways."""
    WRONG_KEY = "wrong key"
