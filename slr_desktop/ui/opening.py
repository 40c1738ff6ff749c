"""What opens what: sections by name, wizards by name, and the wizard that fits what was taken in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from slr_desktop.ui.main_window import MainWindow, Page
from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.pages.journal import JournalPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.wizards.importing import ImportWizard

PAGES: Final[dict[Section, Callable[[Room], Page]]] = {
    Section.HOME: HomePage,
    Section.EXCHANGES: ExchangesPage,
    Section.JOURNAL: JournalPage,
}


def make_page(section: Section, room: Room) -> Page:
    """A section of the window."""
    return PAGES.get(section, Page)(room)


def open_wizard(window: MainWindow, wizard: Wizard, known: Any) -> None:
    """Open a wizard over the window."""
    del known
    if wizard is Wizard.IMPORT:
        made = ImportWizard(window.room, None, window)
        made.finished.connect(made.deleteLater)
        made.open()


def take_data(window: MainWindow, data: bytes) -> None:
    """Look at what was dropped or pasted, and open what fits."""
    del window, data
