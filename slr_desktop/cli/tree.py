"""Every command at the top of the tree, and the options that all of them take.

Plain tables without imports: `--help` is written from them, and a command's module is loaded only
when it is called. A row says where the command is, `module:attribute`, and what it does.
"""

from __future__ import annotations

PROGRAM = "slr-desktop"
COMPLETE_VARIABLE = "_SLR_DESKTOP_COMPLETE"

COMMANDS: dict[str, tuple[str, str]] = {
    "accept-return": ("slr_desktop.cli.authority:accept_return", "Authority: enter a return code."),
    "authorize": ("slr_desktop.cli.authority:authorize", "Authority: answer requests."),
    "confirm": ("slr_desktop.cli.authority:confirm", "Authority: enter a confirmation code."),
    "demo": ("slr_desktop.cli.demos:demo", "Play one round of everything in training workspaces."),
    "exchange": ("slr_desktop.cli.records:exchange", "Conversations with the other side, leg by leg."),
    "inbox": ("slr_desktop.cli.boxes:inbox", "Authority: requests that wait for a decision."),
    "inspect": ("slr_desktop.cli.records:inspect", "Say what a file or code is, with every check."),
    "instance": ("slr_desktop.cli.instances:instance", "Site: product instances and their usage."),
    "journal": ("slr_desktop.cli.records:journal", "The history that cannot be changed unnoticed."),
    "license": ("slr_desktop.cli.licenses:license_group", "Site: the product's own licensing commands."),
    "media": ("slr_desktop.cli.boxes:media", "Removable volumes, and what they hold."),
    "open-ends": ("slr_desktop.cli.records:open_ends", "What waits, most urgent first."),
    "outbox": ("slr_desktop.cli.boxes:outbox", "What was made and has not left the desk."),
    "pool": ("slr_desktop.cli.authority:pool", "Authority: licenses purchased, reserved, available."),
    "product": ("slr_desktop.cli.products:product", "The product profiles that are known here."),
    "receive": ("slr_desktop.cli.records:receive", "Take in what needs no decision: receipts."),
    "rehost": ("slr_desktop.cli.authority:rehost", "Authority: move a failed instance's reservation."),
    "reissue": ("slr_desktop.cli.authority:reissue", "Authority: give stored bytes once more."),
    "remove": ("slr_desktop.cli.authority:remove", "Authority: remove a reservation without its code."),
    "reservation": ("slr_desktop.cli.authority:reservations", "Authority: reservations and their numbers."),
    "show": ("slr_desktop.cli.shows:show", "Site: statuses in the product's own words."),
    "trust": ("slr_desktop.cli.trusts:trust_group", "Who is trusted, and how that was compared."),
    "update": ("slr_desktop.cli.authority:update", "Authority: issue the next number."),
    "virtual-account": ("slr_desktop.cli.authority:virtual_account", "Authority: virtual accounts."),
    "workspace": ("slr_desktop.cli.workspaces:workspace", "Make, check, back up and restore workspaces."),
}

# flags, what stands for the value, what it does
GLOBAL_OPTIONS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("-w", "--workspace"), "FILE", "The workspace; also SLR_WORKSPACE."),
    (("--json",), "", "One JSON object on standard output, errors too."),
    (("--operator",), "NAME", "Who does this; stands in the journal as a claim."),
    (("--reason",), "TEXT", "Why, or a ticket; stands in the journal."),
    (("--passphrase-file",), "FILE", "File with the passphrase, readable by you alone."),
    (("--at",), "TIME", "The time, 2026-03-01T09:00:00Z; training only."),
    (("--clock-confirmed",), "", "The clock is right, says the operator; needs --reason."),
    (("--version",), "", "Show the version and exit."),
    (("--help",), "", "Show this message and exit."),
)

INTRODUCTION = """\
The exchange desk for licenses on networks that may not talk to the outside:
makes the codes and files, checks those that come back, keeps the journal.
Without a command it opens the window. It never uses a network.
"""

EXITS = """\
Exit status: 0 done; 1 refused: the file, or what was asked; 2 usage; 3 out of
order, or recorded already; 4 the machine; 70 a defect, with a report file.
"""


def columns(rows: list[tuple[str, str]]) -> str:
    """Two aligned columns, indented."""
    width = max((len(left) for left, _ in rows), default=0)
    return "".join(f"  {left:<{width}}  {right}\n" for left, right in rows)


def help_text() -> str:
    """What `slr-desktop --help` says."""
    options = [(" ".join((", ".join(flags), value)).strip(), text) for flags, value, text in GLOBAL_OPTIONS]
    commands = [(name, text) for name, (_, text) in sorted(COMMANDS.items())]
    listed = f"\nCommands:\n{columns(commands)}" if commands else ""
    return (
        f"Usage: {PROGRAM} [OPTIONS] COMMAND [ARGS]...\n\n{INTRODUCTION}\n"
        f"Options, before or after the command:\n{columns(options)}{listed}\n{EXITS}"
    )


def version_text(version: str) -> str:
    """What `slr-desktop --version` says."""
    return f"{PROGRAM} {version}\n"
