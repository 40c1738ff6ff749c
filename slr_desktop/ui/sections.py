"""What the window shows at the left, by the role of the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slr_desktop.domain.roles import Role


class Section(StrEnum):
    """The sections of the window."""

    HOME = "home"
    INSTANCES = "instances"
    ACCOUNTS = "accounts"
    RESERVATIONS = "reservations"
    INBOX = "inbox"
    OUTBOX = "outbox"
    EXCHANGES = "exchanges"
    JOURNAL = "journal"


SECTIONS: Final[dict[Role, tuple[Section, ...]]] = {
    Role.SITE: (Section.HOME, Section.INSTANCES, Section.OUTBOX, Section.EXCHANGES, Section.JOURNAL),
    Role.AUTHORITY: (
        Section.HOME,
        Section.ACCOUNTS,
        Section.RESERVATIONS,
        Section.INBOX,
        Section.OUTBOX,
        Section.EXCHANGES,
        Section.JOURNAL,
    ),
    Role.AUDIT: (Section.EXCHANGES, Section.JOURNAL),
}


@dataclass(frozen=True, slots=True)
class AskForUpdate:
    """What the page of instances is pointed at: an instance, and the act of asking for an update of it."""

    name: str


class Wizard(StrEnum):
    """The wizards and acts that a page can ask the window to open."""

    SET_UP = "set-up"
    ADD_INSTANCES = "add-instances"
    REQUEST = "request"
    IMPORT = "import"
    RETURN = "return"
    CANCEL = "cancel"
    GIVE_BACK = "give-back"
    TRUST = "trust"
    ADD_LICENSES = "add-licenses"
    ANSWER = "answer"
    ENTER_CODE = "enter-code"
    UPDATE = "update"
    REHOST = "rehost"
    REMOVE = "remove"
    REPORT_USAGE = "report-usage"
    TAKE_IN = "take-in"
    INTRODUCE = "introduce"
