"""Why something was refused, and whose fault it is.

One exception for every refusal, one table for every code. The fault decides the exit
status of the command line and the tone of the screen; the code is stable for scripts.

    raise Refusal("too-old", "Number {number} is older than number {installed}.", number=1, installed=2)

The sentence stays a template until it is shown, so that a front end can translate it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Fault(StrEnum):
    """Who has to act: the file or partner, the caller, the moment, the machine, or we."""

    ARTEFACT = "artefact"
    USAGE = "usage"
    ORDER = "order"
    MACHINE = "machine"
    BUG = "bug"


EXIT_STATUS: Final = {
    Fault.ARTEFACT: 1,
    Fault.USAGE: 2,
    Fault.ORDER: 3,
    Fault.MACHINE: 4,
    Fault.BUG: 70,
}


@dataclass(frozen=True, slots=True)
class Code:
    """One row of the table of refusals: whose fault, whether harmless, what to do by default."""

    fault: Fault
    do: str
    harmless: bool = False


def _codes(fault: Fault, *rows: tuple[str, str]) -> dict[str, Code]:
    return {code: Code(fault, do) for code, do in rows}


CODES: Final[dict[str, Code]] = {
    **_codes(
        Fault.ARTEFACT,
        ("unrecognised", "Check that this is the file or code that was meant; nothing was changed."),
        ("too-large", "Ask the sender what this is; a genuine artefact is smaller."),
        ("incomplete", "Copy it again from where it came from."),
        ("damaged", "Copy it again from where it came from."),
        ("forged", "Do not use it. Tell the sender, and keep the medium for the auditor."),
        ("wrong-kind", "Use the command or wizard for what this artefact is."),
        ("newer-format", "Update SLR Desktop on this machine, or ask for an older format."),
        ("unknown-signer", "Import the trust anchor or introduction of the sender first."),
        ("unknown-site", "Import the introduction of this site with its fingerprint first."),
        ("revoked-signer", "Ask the sender for one made with a key that is in force."),
        ("expired-signer", "Ask the sender to renew its key and to make this again."),
        ("key-changed", "Ask the other side by voice whether it changed its key; do not accept it before."),
        ("other-audience", "Carry it to the workspace that it was made for."),
        ("other-instance", "Use the artefact that was made for this instance."),
        ("training-mismatch", "Training and real work never mix: use a workspace of the same sort."),
        (
            "fingerprint-differs",
            "Compare the words by voice or paper once more; if they differ, do not trust it.",
        ),
        ("pool-too-small", "Add licenses to the virtual account, or ask for fewer."),
        ("not-reservable", "Leave this tag out of the reservation."),
        ("higher-release", "Use the tag of the instance's own release."),
        ("quantity-missing", "Say how many: --quantity TAG=N."),
        ("code-wrong", "Compare the code with the screen or paper that it was read from, group by group."),
        ("journal-altered", "Stop, keep this file as evidence, and restore the newest verified backup."),
        ("some-refused", "Look at the verdict of each item; those refused can be done again alone."),
    ),
    **_codes(
        Fault.USAGE,
        ("usage", "See --help."),
        ("wrong-passphrase", "Try the passphrase again; nothing was changed."),
        ("passphrase-missing", "Give it with --passphrase-file FILE or SLR_PASSPHRASE."),
        ("passphrase-weak", "Choose a longer passphrase that is not on the list of common ones."),
        ("unknown-name", "Use one of the names that are listed."),
        ("ambiguous-name", "Say which one is meant."),
        ("bad-value", "Give a value in the range that is named."),
        ("interrupted", "Start it again; what was not reported as done is not recorded."),
    ),
    **_codes(
        Fault.ORDER,
        ("replayed", "Nothing: it is recorded already and nothing has changed."),
        ("conflict", "Keep both, and ask the sender which one it stands by."),
        ("too-old", "Nothing: a later one is in force."),
        (
            "missing-earlier",
            "Ask the authority to reissue the number that is missing; it gives the same bytes again.",
        ),
        (
            "no-such-request",
            "If this workspace was restored from a backup, give it back with return-authorization.",
        ),
        ("request-cancelled", "Give it back with: license smart reservation return-authorization."),
        ("returned-already", "Make a new request; what was returned never comes back."),
        ("in-transit", "Enter the confirmation code first, or use --supersede with --note."),
        ("wrong-state", "Do what the state allows."),
        ("clock-behind", "Set the clock, or confirm it with --clock-confirmed and --reason."),
        (
            "older-than-evidence",
            "Use the newer copy of this workspace, or make this one anew with workspace restore.",
        ),
        ("chain-used-up", "Return this reservation and reserve again."),
        ("barred", "Nothing: this reservation was closed at the authority, and the code releases nothing."),
    ),
    **_codes(
        Fault.MACHINE,
        ("locked", "Close the other window or command that is writing to this workspace, then try again."),
        ("read-only", "Make the file and its folder writable, or choose another folder."),
        ("disk-full", "Free some space and try again; nothing was recorded."),
        ("medium-gone", "Insert the medium again and repeat; nothing that looks whole was left on it."),
        ("not-a-workspace", "Choose a file that SLR Desktop has made."),
        ("workspace-newer", "Update SLR Desktop on this machine; it opens read-only until then."),
        ("database-damaged", "Restore the newest verified backup; keep this file as evidence."),
        ("key-damaged", "Restore the newest verified backup; the key cannot be read from this file."),
        ("no-display", "Run it in a desktop session, or use the command line."),
    ),
    "internal-error": Code(Fault.BUG, "Send the report file to the maintainers; it holds no secret."),
}
CODES["replayed"] = Code(Fault.ORDER, CODES["replayed"].do, harmless=True)
CODES["too-old"] = Code(Fault.ORDER, CODES["too-old"].do, harmless=True)
CODES["barred"] = Code(Fault.ORDER, CODES["barred"].do, harmless=True)


def _filled(template: str, facts: Mapping[str, object]) -> str:
    """The sentence with its facts; the bare template where they do not fit, for a refusal never fails."""
    if not facts:
        return template
    try:
        return template.format(**facts)
    except (LookupError, ValueError, TypeError, AttributeError):
        return template


class Refusal(Exception):  # noqa: N818 - the field's word; a refusal is an answer, not a defect
    """A request that is answered with no, and with the way out.

    Facts are put into both sentences as they are: braces and percent signs in a fact are text.

    Args:
        code: a key of CODES.
        what: one sentence in English, with {names} for the facts in it.
        do: what to do, a template too; the default of the code where empty.
        harmless: overrides the default of the code.
        facts: the values in the sentence, and whatever else a front end may show.
    """

    def __init__(
        self, code: str, what: str, /, do: str = "", *, harmless: bool | None = None, **facts: object
    ) -> None:
        row = CODES[code]
        self.code: Final = code
        self.template: Final = what
        self.facts: Final = facts
        self.do_template: Final = do or row.do
        self.do: Final = _filled(self.do_template, facts)
        self.harmless: Final = row.harmless if harmless is None else harmless
        self.entered = False
        """Whether the journal tells of it."""
        self.elsewhere = False
        """Of a fault of the machine: whether another disk or medium has it than the one with the workspace."""
        super().__init__(self.what)

    @property
    def what(self) -> str:
        """The sentence with its facts."""
        return _filled(self.template, self.facts)

    @property
    def said(self) -> dict[str, object]:
        """What an entry of the journal holds of it: code, sentence, and the plain ones of its facts."""
        told = {k: v for k, v in self.facts.items() if isinstance(v, str | int | bool)}
        return {"code": self.code, "what": self.what, "told": told}

    @property
    def recordable(self) -> bool:
        """Whether the journal can tell of it: not where the disk that holds it has the fault, nor of a defect."""
        return self.fault is not Fault.BUG and (self.fault is not Fault.MACHINE or self.elsewhere)

    @property
    def fault(self) -> Fault:
        """Whose fault it is."""
        return CODES[self.code].fault

    @property
    def exit_status(self) -> int:
        """The exit status of the command line."""
        return EXIT_STATUS[self.fault]


def verdict_of(refusals: Sequence[Refusal | None]) -> Refusal | None:
    """What several items come to: None; the refusal of the only one; or that some of them were refused.

    Of the same several once more every one is recorded already: that is as harmless as of one.
    """
    refused = [refusal for refusal in refusals if refusal is not None]
    if not refused:
        return None
    if len(refusals) == 1:
        return refused[0]
    if all(refusal is not None and refusal.code == "replayed" for refusal in refusals):
        return Refusal("replayed", "All {all} are recorded here already.", all=len(refusals))
    return Refusal("some-refused", "{bad} of {all} were refused.", bad=len(refused), all=len(refusals))
