"""What a refusal says in the window where its own words name a command.

The services say how something is mended on the command line. Here the same is said for the window:
a page, a menu or a button, by the names that they have there. Facts stay what they are.
"""

from __future__ import annotations

from typing import Final

from slr_desktop.ui.texts import QT_TRANSLATE_NOOP

_VERIFY = QT_TRANSLATE_NOOP("Refusals", "Check the disk, then verify the journal: Journal, Verify now.")
_GIVE_BACK = QT_TRANSLATE_NOOP("Refusals", "Give it back: Exchange, Give back an unused authorization.")
_RETURN_FIRST = QT_TRANSLATE_NOOP("Refusals", "Return the licenses of {name} first: Return licenses.")
_BACK_UP_OR_NEWER = QT_TRANSLATE_NOOP(
    "Refusals",
    "Use the newer copy of this workspace. Where there is none, restore it anew from its backup, "
    "on the command line.",
)

WAYS: Final[dict[str, str]] = {
    # the clock, passphrases, workspaces
    "Set the clock, or confirm it with --clock-confirmed and --reason.": QT_TRANSLATE_NOOP(
        "Refusals", "Set the clock, or confirm that it is right when the window asks, with a reason."
    ),
    "Give it with --passphrase-file FILE or SLR_PASSPHRASE.": QT_TRANSLATE_NOOP(
        "Refusals", "Unlock the workspace: View, Lock or unlock."
    ),
    "--at sets the clock of a training workspace only.": QT_TRANSLATE_NOOP(
        "Refusals", "Only a training workspace has a clock that can be set."
    ),
    "See --help.": QT_TRANSLATE_NOOP("Refusals", "Press F1 for the help of this page."),
    "Choose an existing workspace, or make one with: workspace create.": QT_TRANSLATE_NOOP(
        "Refusals", "Choose an existing workspace, or make one: File, New workspace."
    ),
    "Close the other window or command that is writing to this workspace, then try again.": QT_TRANSLATE_NOOP(
        "Refusals", "Close the other window or program that is writing to this workspace, then try again."
    ),
    "Check the disk and its cable, then run: workspace check.": QT_TRANSLATE_NOOP(
        "Refusals", "Check the disk and its cable, then verify the journal: Journal, Verify now."
    ),
    "Check the disk, then run: workspace check.": _VERIFY,
    "Check the disk, then run: workspace check. Do not repeat the act before.": QT_TRANSLATE_NOOP(
        "Refusals",
        "Check the disk, then verify the journal: Journal, Verify now. Do not repeat the act before.",
    ),
    "Use the newer copy of this workspace, or make this one anew with workspace restore.": _BACK_UP_OR_NEWER,
    "Use the newer copy, or make this one anew with: workspace restore": _BACK_UP_OR_NEWER,
    "Install it; `make run` names and installs what is missing. Or use the command line.": QT_TRANSLATE_NOOP(
        "Refusals", "Install it; make run names and installs what is missing."
    ),
    "Run it in a desktop session, or use the command line.": QT_TRANSLATE_NOOP(
        "Refusals", "Run it in a desktop session."
    ),
    "This workspace is of role {role}; the command is for: {roles}.": QT_TRANSLATE_NOOP(
        "Refusals", "This workspace is of role {role}; this is for: {roles}."
    ),
    # reservations at a site
    "Use: license smart reservation enable --instance {name}": QT_TRANSLATE_NOOP(
        "Refusals", "Enable License Reservation on the page of {name}."
    ),
    "Make a request: license smart reservation request specific --instance {name}": QT_TRANSLATE_NOOP(
        "Refusals", "Make a request for {name}: Request licenses."
    ),
    "Return it first: license smart reservation return --instance {name}": _RETURN_FIRST,
    "Nothing to return here. The last return code stands in: show license status --instance {name}": (
        QT_TRANSLATE_NOOP(
            "Refusals", "Nothing to return here. The last return code stands on the page of {name}."
        )
    ),
    "Ask the authority for an update, or return first: license smart reservation return --instance {name}": (
        QT_TRANSLATE_NOOP(
            "Refusals",
            "Ask the authority for an update, or return the licenses of {name} first: Return licenses.",
        )
    ),
    "Install the authorization, or cancel first: license smart reservation cancel --instance {name}": (
        QT_TRANSLATE_NOOP(
            "Refusals", "Install the authorization, or cancel the request of {name} first: Cancel a request."
        )
    ),
    "Nothing has to be done with it. To give the licenses back, return the whole: "
    "license smart reservation return --instance {name}": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nothing has to be done with it. To give the licenses back, return all of {name}: Return licenses.",
    ),
    "Install it if it is an update, or return the whole: license smart reservation return --instance {name}": (
        QT_TRANSLATE_NOOP(
            "Refusals",
            "Install it if it is an update, or return all licenses of {name}: Return licenses.",
        )
    ),
    "Give it back with: license smart reservation return-authorization.": _GIVE_BACK,
    "Give it back: license smart reservation return-authorization FILE --instance {name}": _GIVE_BACK,
    "If this workspace was restored from a backup, give it back with return-authorization.": QT_TRANSLATE_NOOP(
        "Refusals",
        "If this workspace was restored from a backup, give it back: Exchange, Give back an unused authorization.",
    ),
    "Give the authorization back with return-authorization; it blocks licenses.": QT_TRANSLATE_NOOP(
        "Refusals",
        "Give the authorization back, it blocks licenses: Exchange, Give back an unused authorization.",
    ),
    "Install it with: --instance {name}": QT_TRANSLATE_NOOP("Refusals", "Choose {name} when it is imported."),
    "Use: --instance {publisher}": QT_TRANSLATE_NOOP("Refusals", "Choose {publisher} instead."),
    "Say how many: --quantity TAG=N.": QT_TRANSLATE_NOOP("Refusals", "Say how many of each."),
    "{product} has no product id of its own; give the whole --udi.": QT_TRANSLATE_NOOP(
        "Refusals", "{product} has no product id of its own; give the whole UDI."
    ),
    "--cluster and --node go together.": QT_TRANSLATE_NOOP("Refusals", "Cluster and node go together."),
    "--code records what one product of family cisco has printed.": QT_TRANSLATE_NOOP(
        "Refusals", "What a product printed is recorded for one instance of family cisco."
    ),
    # carrying
    "This is no artefact of this app and none of Cisco's that is known.": QT_TRANSLATE_NOOP(
        "Refusals", "It is no file or code of SLR Desktop, and none of Cisco's that is known."
    ),
    "This is no artefact of SLR Desktop.": QT_TRANSLATE_NOOP(
        "Refusals", "This is no file or code of SLR Desktop."
    ),
    "Use --authority NAME.": QT_TRANSLATE_NOOP("Refusals", "Choose the authority."),
    "Use --site NAME.": QT_TRANSLATE_NOOP("Refusals", "Choose the site."),
    "Use the command or wizard for what this artefact is.": QT_TRANSLATE_NOOP(
        "Refusals", "Use the wizard for what it is: File, Take in a file opens the right one."
    ),
    "Nothing: it is recorded already and nothing has changed.": QT_TRANSLATE_NOOP(
        "Refusals", "Nothing has to be done."
    ),
    "Carry it to the workspace that it was made for, {audience}.": QT_TRANSLATE_NOOP(
        "Refusals", "Carry it to whom it was made for (workspace {audience})."
    ),
    "Its content does not match the digest at its end.": QT_TRANSLATE_NOOP(
        "Refusals", "Some of its content is not what was written."
    ),
    "Use the command that takes a file.": QT_TRANSLATE_NOOP("Refusals", "Take it in as a file."),
    "Import the introduction of this site with its fingerprint first.": QT_TRANSLATE_NOOP(
        "Refusals", "Take the introduction of this site in first, and compare its words."
    ),
    "Import the trust anchor of the authority that made it first, with its fingerprint.": QT_TRANSLATE_NOOP(
        "Refusals", "Take the trust anchor of the authority that made it in first, and compare its words."
    ),
    "Import its trust anchor: trust import FILE --fingerprint WORDS": QT_TRANSLATE_NOOP(
        "Refusals", "Take its trust anchor in first, and compare its words."
    ),
    "No authority is trusted here yet. Import its trust anchor: trust import FILE --fingerprint WORDS": (
        QT_TRANSLATE_NOOP(
            "Refusals",
            "No authority is trusted here yet: take its trust anchor in and compare its words.",
        )
    ),
    "No site is known here yet. Import its introduction: trust import FILE --fingerprint WORDS": (
        QT_TRANSLATE_NOOP(
            "Refusals", "No site is known here yet: take its introduction in and compare its words."
        )
    ),
    "No site is known here yet. Import its introduction, or take its first request in: "
    "trust import FILE --fingerprint WORDS": QT_TRANSLATE_NOOP(
        "Refusals",
        "No site is known here yet: take its introduction in, or its first request.",
    ),
    "The introduction of this site was never saved, and the authority needs it to know this site. "
    "Carry it there: trust export --out FOLDER": QT_TRANSLATE_NOOP(
        "Refusals",
        "The introduction of this site was never saved, and the authority needs it to know this site: carry it there.",
    ),
    "The trust anchor of this authority was never saved, and each site needs it to begin. "
    "Carry it there: trust export --out FOLDER": QT_TRANSLATE_NOOP(
        "Refusals",
        "The trust anchor of this authority was never saved, and each site needs it to begin: carry it there.",
    ),
    "Its bytes are written by: exchange show {exchange} --out FOLDER": QT_TRANSLATE_NOOP(
        "Refusals", "Its bytes are saved under Exchanges, {exchange}, Save its files."
    ),
    "exchange show ID --out FOLDER, with the ID {exchanges}": QT_TRANSLATE_NOOP(
        "Refusals", "Exchanges, {exchanges}, Save its files"
    ),
    "the same command": QT_TRANSLATE_NOOP("Refusals", "Outbox, Save"),
    "See: exchange list": QT_TRANSLATE_NOOP("Refusals", "Exchanges lists them all."),
    "See: exchange show {exchange}": QT_TRANSLATE_NOOP("Refusals", "It stands under Exchanges, {exchange}."),
    "See: reservation list": QT_TRANSLATE_NOOP("Refusals", "Reservations lists them all."),
    "See what does: inbox list": QT_TRANSLATE_NOOP("Refusals", "The inbox lists what does."),
    # the authority
    "A typed request code needs --product and --release.": QT_TRANSLATE_NOOP(
        "Refusals", "A typed request code names no product and release: choose them."
    ),
    "Ask the authority for number {missing}: reissue {udi} --sequence {missing}; it gives the same bytes.": (
        QT_TRANSLATE_NOOP(
            "Refusals",
            "Ask the authority for number {missing} of {udi}. Reservations, Issue again gives the same bytes there.",
        )
    ),
    "Ask the site for its newest authorization and take it in with: receive FILE": QT_TRANSLATE_NOOP(
        "Refusals", "Ask the site for its newest authorization and take it in: File, Take in a file."
    ),
    "Enter its return code (accept-return), move it to this request (rehost), "
    "or remove it with a note (remove).": QT_TRANSLATE_NOOP(
        "Refusals",
        "Enter its return code (Enter a code), move it to this request (Rehost), "
        "or remove it with a reason (Remove a reservation).",
    ),
    "Let it return that one and enter its return code (accept-return), or remove that one with a note "
    "(remove); or choose the request of another instance.": QT_TRANSLATE_NOOP(
        "Refusals",
        "Let it return that one and enter its return code (Enter a code), or remove that one with a reason "
        "(Remove a reservation); or choose the request of another instance.",
    ),
    "Choose {exchange} instead. Where this one waits too, dismiss it (inbox dismiss).": QT_TRANSLATE_NOOP(
        "Refusals", "Choose {exchange} instead. Where this one waits in the inbox too, dismiss it there."
    ),
    "Dismiss {exchange} first (inbox dismiss): the site no longer waits for it. Then choose this one again.": (
        QT_TRANSLATE_NOOP(
            "Refusals",
            "Dismiss {exchange} in the inbox first: the site no longer waits for it. Then choose this one again.",
        )
    ),
    "Ask the site which one it waits for, and dismiss the other (inbox dismiss).": QT_TRANSLATE_NOOP(
        "Refusals", "Ask the site which one it waits for, and dismiss the other in the inbox."
    ),
    "Do not answer it: the site no longer waits for it. Where it waits here, dismiss it (inbox dismiss).": (
        QT_TRANSLATE_NOOP(
            "Refusals",
            "Do not answer it: the site no longer waits for it. Where it waits in the inbox, dismiss it.",
        )
    ),
    "There are no licenses here yet, and nothing can be granted. Add what was bought: pool add": (
        QT_TRANSLATE_NOOP(
            "Refusals", "There are no licenses here yet, and nothing can be granted: add what was bought."
        )
    ),
    "There is no account here yet, and nothing can be granted. "
    "Make one and add what was bought: virtual-account add, pool add": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no account with licenses here yet, and nothing can be granted: add what was bought.",
    ),
    "A note of 1 to {most} characters says why.": QT_TRANSLATE_NOOP(
        "Refusals", "Give a reason of 1 to {most} characters."
    ),
    "End the other one first, with the return code of its site or with a note.": QT_TRANSLATE_NOOP(
        "Refusals", "End the other one first, with the return code of its site or with a reason."
    ),
    "Enter the confirmation code first, or use --supersede with --note.": QT_TRANSLATE_NOOP(
        "Refusals", "Enter the confirmation code first, or supersede that number with a reason."
    ),
}
"""What is said here, by what the services say."""


def in_the_window(template: str) -> str:
    """The template as the window says it."""
    return WAYS.get(template, template)
