"""Sections of the window by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from slr_desktop.ui.pages.accounts import AccountsPage
from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.pages.inbox import InboxPage
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.pages.journal import JournalPage
from slr_desktop.ui.pages.outbox import OutboxPage
from slr_desktop.ui.pages.page import Page
from slr_desktop.ui.pages.reservations import ReservationsPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section

PAGES: Final[dict[Section, Callable[[Room], Page]]] = {
    Section.HOME: HomePage,
    Section.INSTANCES: InstancesPage,
    Section.ACCOUNTS: AccountsPage,
    Section.RESERVATIONS: ReservationsPage,
    Section.INBOX: InboxPage,
    Section.OUTBOX: OutboxPage,
    Section.EXCHANGES: ExchangesPage,
    Section.JOURNAL: JournalPage,
}


def make_page(section: Section, room: Room) -> Page:
    """A section of the window."""
    return PAGES.get(section, Page)(room)
