"""What opens what: wizards by name, and the wizard that fits what was taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from slr_desktop.ui import opening_authority, opening_site
from slr_desktop.ui.introducing import introduce
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.pages.usage_dialog import UsageDialog
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.uncarried import tell_uncarried
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.wizards.drafts import keep_draft
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wizards.layers import lay_over, open_wizard_now
from slr_desktop.ui.wizards.take_in import TakeInDialog
from slr_desktop.ui.wizards.taking import TakingWizard

Opener = Callable[[MainWindow, Any], QDialog | None]
"""Makes a wizard from what is known: a `Source` that was taken in, the name of an instance, or nothing.
None where nothing has to be asked."""


def _take_in(window: MainWindow, known: Any) -> QDialog | None:
    """A file that was found is looked at; for anything else it is asked where it is."""
    if isinstance(known, Path):
        window.take_file(known)
        return None
    dialog = TakeInDialog(window.room, window)
    dialog.taken.connect(lambda source: window.take_data(source.data, source.name))
    dialog.workspace_wanted.connect(window.open_workspace)
    dialog.several.connect(window.take_files)
    return dialog


def _usage(window: MainWindow, known: Any) -> QDialog | None:
    """Of the instance that is known, or that one looks at; else one is chosen first."""
    page = window.page
    name = str(known or (page.chosen_name if isinstance(page, InstancesPage) else ""))
    if not name:
        window.enter(Section.INSTANCES)
        choose = QCoreApplication.translate("Wizards", "Choose an instance, then Report Usage beside it.")
        window.message.show_text(Tone.NOTE, choose)
        return None
    dialog = UsageDialog(window.room, name, window)
    dialog.told.connect(lambda text: window.message.show_text(dialog.tone, text))
    return dialog


def _introduce(window: MainWindow, _known: Any) -> QDialog | None:
    introduce(window)
    return None


WIZARDS: Final[dict[Wizard, Opener]] = {
    Wizard.TAKE_IN: _take_in,
    Wizard.INTRODUCE: _introduce,
    Wizard.REPORT_USAGE: _usage,
    **opening_site.OPENERS,
    **opening_authority.OPENERS,
}


def _go_back(left: QDialog) -> None:
    """The keyboard goes to the window beneath; a window manager may choose another one of the program."""
    beneath = left.parentWidget()
    if beneath is not None:
        beneath.window().activateWindow()


def open_wizard(window: MainWindow, wizard: Wizard, known: Any) -> None:
    """Open a wizard over the window; over another that is open, which waits for it."""
    opener = WIZARDS.get(wizard)
    made = opener(window, known) if opener is not None else None
    if made is not None:
        beneath = open_wizard_now()
        if beneath is not None:
            lay_over(made, beneath)
        made.finished.connect(made.deleteLater)
        made.finished.connect(lambda _code: _go_back(made))
        if isinstance(made, TakingWizard):
            made.misfit.connect(lambda source: window.take_data(source.data, source.name))
            made.several.connect(window.take_files)
        if isinstance(made, FlowWizard):
            made.wanted.connect(window.want)
            made.finished.connect(lambda _code: tell_uncarried(window, made))
        keep_draft(made)
        made.open()
        if isinstance(made, TakingWizard):
            made.begin()
