"""What opens what: sections by name, wizards by name, and the wizard that fits what was taken in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QDialog

from slr_desktop.ui import opening_authority
from slr_desktop.ui.flows.importing import ImportDraft
from slr_desktop.ui.main_window import MainWindow, Page
from slr_desktop.ui.pages.accounts import AccountsPage
from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.pages.inbox import InboxPage
from slr_desktop.ui.pages.journal import JournalPage
from slr_desktop.ui.pages.outbox import OutboxPage
from slr_desktop.ui.pages.reservations import ReservationsPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.importing import ImportWizard
from slr_desktop.ui.wizards.taking import TakingWizard

PAGES: Final[dict[Section, Callable[[Room], Page]]] = {
    Section.HOME: HomePage,
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


Opener = Callable[[MainWindow, Any], QDialog]
"""Makes a wizard from what is known: a `Source` that was taken in, the name of an instance, or nothing."""


def _import(window: MainWindow, known: Any) -> QDialog:
    draft = ImportDraft(source_name=known.name, data=known.data) if isinstance(known, Source) else None
    return ImportWizard(window.room, draft, window)


WIZARDS: Final[dict[Wizard, Opener]] = {
    Wizard.IMPORT: _import,
    **opening_authority.OPENERS,
}


def open_wizard(window: MainWindow, wizard: Wizard, known: Any) -> None:
    """Open a wizard over the window."""
    opener = WIZARDS.get(wizard)
    if opener is not None:
        made = opener(window, known)
        made.finished.connect(made.deleteLater)
        if isinstance(made, TakingWizard):
            made.misfit.connect(window.take_data)
        made.open()
        if isinstance(made, TakingWizard):
            made.begin()
