"""The wizards and dialogs of an authority, opened with what is known: for the table of all wizards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QDialog

from slr_desktop.ui.flows.entering import EnterDraft
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.account_dialogs import AddLicensesDialog
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.entering import EnterWizard


def _add_licenses(window: MainWindow, known: Any) -> QDialog:
    dialog = AddLicensesDialog(window.room, known if isinstance(known, str) else "", "", window)
    dialog.told.connect(lambda text: window.message.show_text(Tone.DONE, text))
    return dialog


def _enter_code(window: MainWindow, known: Any) -> QDialog:
    draft = EnterDraft(source_name=known.name, data=known.data) if isinstance(known, Source) else None
    return EnterWizard(window.room, draft, window)


OPENERS: Final[dict[Wizard, Callable[[MainWindow, Any], QDialog]]] = {
    Wizard.ADD_LICENSES: _add_licenses,
    Wizard.ENTER_CODE: _enter_code,
}
"""What is known: a source that was taken in, the name of an instance, an anchor, exchanges, or nothing."""
