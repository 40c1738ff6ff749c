"""What something turned out to be: the words for it, shared by everything that recognises.

Each sentence is a template with facts, so that a front end can translate it; put together they
say what it is, who made it, and what can be done with it here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Sentence


class What(StrEnum):
    """The sorts of things that may be dropped, pasted or found on a medium."""

    ARTEFACT = "artefact"
    CODE = "code"
    CISCO = "cisco"
    INSTANCES = "instances"
    WORKSPACE = "workspace"
    UNKNOWN = "unknown"


class Wants(StrEnum):
    """What fits: the wizard or the act that goes on with it, in a workspace of this role."""

    NOTHING = "nothing"
    IMPORT_AUTHORIZATION = "import-authorization"
    RETURN_AUTHORIZATION = "return-authorization"
    ANSWER = "answer"
    ENTER_CONFIRMATION = "enter-confirmation"
    ENTER_RETURN = "enter-return"
    RECEIVE = "receive"
    TRUST = "trust"
    RECORD_CISCO_CODE = "record-cisco-code"
    IMPORT_CISCO_AUTHORIZATION = "import-cisco-authorization"
    ADD_INSTANCES = "add-instances"
    OPEN_WORKSPACE = "open-workspace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What something is, and what fits.

    Attributes:
        kind: `request`, `authorization`, ..., `batch`; of a code `request-code` ...; of Cisco's the
            kind that `inspect` names; empty where nothing could be read.
        of: of a batch the kind of its items, `count` how many there are.
        subjects: the instances it is about: names at their site, else UDIs; of a statement whose it is.
        owner: name of the side that signed it; empty where no known key did.
        verified: whether a known key has signed it; never so of a code or of anything of Cisco's.
        made_here: this workspace made it; `other_side`: it belongs to the other side.
        made_at: seconds since 1970, where it says so.
        recorded: it is recorded here already, in `exchange` where that is known.
        answers: the exchange here that it replies to; `number` which number of a reservation it is about.
        refusal: why it would not be taken as it is; None where nothing speaks against it yet.
    """

    what: What
    wants: Wants = Wants.NOTHING
    kind: str = ""
    of: str = ""
    count: int = 1
    subjects: tuple[str, ...] = ()
    owner: str = ""
    verified: bool = False
    made_here: bool = False
    other_side: bool = False
    made_at: int | None = None
    recorded: bool = False
    exchange: str = ""
    answers: str = ""
    number: int = 0
    sentences: tuple[Sentence, ...] = ()
    refusal: Refusal | None = None
    data: bytes = field(default=b"", repr=False)
    path: Path | None = None

    @property
    def fits(self) -> bool:
        """Whether something can be done with it here that nothing speaks against yet."""
        return self.wants is not Wants.NOTHING and self.refusal is None

    @property
    def text(self) -> str:
        """All sentences, in English."""
        return " ".join(sentence.text for sentence in self.sentences)


SHOWN: Final = 3
"""Instances that a sentence names; of more it says how many."""

ONE: Final[dict[str, Sentence]] = {
    "request": Sentence("This is a request for licenses, of {subject}."),
    "authorization": Sentence("This is an authorization for {subject}."),
    "confirmation": Sentence("This confirms that an update was installed on {subject}."),
    "return": Sentence("This gives back the reservation of {subject}."),
    "receipt": Sentence("This is a receipt: the answer to a code that was entered on the other side."),
    "introduction": Sentence("This is the introduction of the site {subject}."),
    "trust-anchor": Sentence("This is the trust anchor of the authority {subject}."),
    "request-code": Sentence("This is the request code of {subject}."),
    "confirmation-code": Sentence("This is a confirmation code: it shows that an update was installed."),
    "return-code": Sentence("This is a return code: it gives a reservation back."),
}
MANY: Final[dict[str, Sentence]] = {
    "request": Sentence("These are {count} requests for licenses, of {subject}."),
    "authorization": Sentence("These are {count} authorizations, for {subject}."),
    "confirmation": Sentence("These confirm {count} updates, of {subject}."),
    "return": Sentence("These give {count} reservations back, of {subject}."),
    "receipt": Sentence("These are {count} receipts."),
}
OF_CISCO: Final[dict[str, Sentence]] = {
    "request-code": Sentence("This is a request code that {subject} printed."),
    "authorization": Sentence("This is an authorization of Cisco's for {subject}."),
    "universal-code": Sentence("This is an authorization code of Cisco's for all licenses at once."),
    "return-code": Sentence("This is a return code that a product of Cisco's printed."),
    "confirmation-code": Sentence("This is a confirmation code that a product of Cisco's printed."),
    "smart-license": Sentence("This is a file of Cisco's Smart Licensing."),
    "usage-report": Sentence("This is a usage report for Cisco."),
    "transcript": Sentence("This is what a product of Cisco's printed on its console."),
    "udi": Sentence("This is the UDI line of {subject}."),
}


def one_of(kind: str, subjects: tuple[str, ...]) -> Sentence:
    """The sentence that says what a single thing is."""
    return ONE[kind].about(subject=named(subjects))


def many_of(kind: str, count: int, subjects: tuple[str, ...]) -> Sentence:
    """The sentence that says what a batch holds."""
    return MANY[kind].about(count=count, subject=named(subjects))


def named(subjects: tuple[str, ...]) -> str:
    """Instances in a sentence: the first few, and how many more."""
    shown = ", ".join(subjects[:SHOWN])
    return shown if len(subjects) <= SHOWN else f"{shown} (+{len(subjects) - SHOWN})"


NEXT: Final[dict[Wants, Sentence]] = {
    Wants.IMPORT_AUTHORIZATION: Sentence(
        "Importing it shows first what changes; nothing is installed before you say so."
    ),
    Wants.RETURN_AUTHORIZATION: Sentence(
        "It answers no request that is open here, and blocks licenses: give it back with its return code."
    ),
    Wants.ANSWER: Sentence("It waits for your answer."),
    Wants.ENTER_CONFIRMATION: Sentence("Entering it settles the update."),
    Wants.ENTER_RETURN: Sentence("Entering it releases the licenses."),
    Wants.RECEIVE: Sentence("It needs no decision and can be taken in at once."),
    Wants.TRUST: Sentence("To trust it, compare its words by voice or paper."),
    Wants.RECORD_CISCO_CODE: Sentence("It can be recorded with the instance that printed it."),
    Wants.IMPORT_CISCO_AUTHORIZATION: Sentence(
        "Importing it checks what can be checked, and keeps its bytes as they are."
    ),
    Wants.ADD_INSTANCES: Sentence("Its instances can be added here."),
    Wants.OPEN_WORKSPACE: Sentence("It can be opened."),
}
"""What follows, by what fits."""

YOURSELF: Final[dict[str, Sentence]] = {
    "request": Sentence("You made this yourself: it is the request {exchange} for {subject}."),
    "authorization": Sentence("You made this yourself: it is the authorization {exchange} for {subject}."),
    "confirmation": Sentence("You made this yourself: it is the confirmation {exchange} of {subject}."),
    "return": Sentence("You made this yourself: it is the return {exchange} of {subject}."),
    "receipt": Sentence("You made this yourself: it is the receipt of {exchange}."),
}
"""What was made here and came back, where the exchange is known in which it went out."""


def made_yourself(found: Found) -> tuple[Sentence, ...]:
    """What was made here and came back: what it is, and in which exchange it went out."""
    if found.exchange and found.kind in YOURSELF:
        return (YOURSELF[found.kind].about(exchange=found.exchange, subject=named(found.subjects)),)
    return (*found.sentences[:1], MADE_YOURSELF)


CANCELLED: Final = Sentence("It was cancelled since: do not carry it to anybody. Delete it.")
MADE_YOURSELF: Final = Sentence("You made this yourself.")
UNCHANGED: Final = Sentence("Nothing was changed.")
MADE_HERE: Final = Sentence("It was made here, at {made}.")
MADE_BY: Final = Sentence("{owner} made it, at {made}.")
MADE_BY_NOBODY: Final = Sentence("It says that it was made at {made}; who made it is not known here.")
RECORDED: Final = Sentence("It is recorded here already.")
RECEIPT_AGAIN: Final = Sentence("Where its receipt was lost, it is given once more: enter it again.")
FILE_OF_CODE: Final = Sentence(
    "Its code was typed here before. Taken in, the file is kept with it and its number counts as arrived."
)
OTHER_SIDE: Final = Sentence("It belongs on the other side: carry it to {owner}.")
OTHER_SIDE_UNNAMED: Final = Sentence("It belongs on the other side: carry it there.")
FOR_A_SITE: Final = Sentence("A site takes it in, not this workspace.")
FOR_AN_AUTHORITY: Final = Sentence("An authority takes it in, not this workspace.")
FOR_CISCO: Final = Sentence("It is entered at Cisco's licensing page; there is nothing to do with it here.")
NOTHING_YET: Final = Sentence("There is nothing that this version does with it.")
NO_WORKSPACE: Final = Sentence("Open a workspace first; what can be done with it depends on that.")
UNKNOWN: Final = Sentence("This is nothing that SLR Desktop knows.")
