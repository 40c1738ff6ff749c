"""The wizards and dialogs of an authority, opened with what is known: for the table of all wizards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QDialog

from slr_desktop.ui.flows.answering import AnswerDraft
from slr_desktop.ui.flows.entering import EnterDraft
from slr_desktop.ui.flows.rehosting import RehostDraft
from slr_desktop.ui.flows.removing import RemoveDraft
from slr_desktop.ui.flows.updating import UpdateDraft
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.account_dialogs import AddLicensesDialog
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.answering import AnswerWizard
from slr_desktop.ui.wizards.entering import EnterWizard
from slr_desktop.ui.wizards.rehosting import RehostWizard
from slr_desktop.ui.wizards.removing import RemoveWizard
from slr_desktop.ui.wizards.updating import UpdateWizard


def _add_licenses(window: MainWindow, known: Any) -> QDialog:
    """An account and the full tag of what lacks in it, the account alone, or nothing."""
    account, tag = known if isinstance(known, tuple) else (known if isinstance(known, str) else "", "")
    dialog = AddLicensesDialog(window.room, account, tag, window)
    dialog.told.connect(lambda text: window.message.show_text(Tone.DONE, text))
    return dialog


def _enter_code(window: MainWindow, known: Any) -> QDialog:
    draft = EnterDraft(source_name=known.name, data=known.data) if isinstance(known, Source) else None
    return EnterWizard(window.room, draft, window)


def _answer(window: MainWindow, known: Any) -> QDialog:
    """A source that was taken in, exchanges of the inbox, or the instance that asks."""
    draft = AnswerDraft()
    if isinstance(known, Source):
        draft = AnswerDraft(source_name=known.name, data=known.data, typed=known.typed)
    elif isinstance(known, tuple):
        draft = AnswerDraft(exchanges=known)
    elif isinstance(known, str):
        draft = AnswerDraft(subject=known)
    wizard = AnswerWizard(window.room, draft, window)
    wizard.told.connect(lambda text: window.message.show_text(Tone.DONE, text))
    return wizard


def _update(window: MainWindow, known: Any) -> QDialog:
    name = known if isinstance(known, str) else ""
    return UpdateWizard(window.room, UpdateDraft(anchor=name, given=bool(name)), window)


def _rehost(window: MainWindow, known: Any) -> QDialog:
    """The anchor of what failed, or the exchange of the request that takes over."""
    draft = RehostDraft()
    if isinstance(known, tuple):
        draft = RehostDraft(exchanges=known, asked=True)
    elif isinstance(known, str):
        draft = RehostDraft(anchor=known, given=True)
    return RehostWizard(window.room, draft, window)


def _remove(window: MainWindow, known: Any) -> QDialog:
    name = known if isinstance(known, str) else ""
    return RemoveWizard(window.room, RemoveDraft(anchor=name, given=bool(name)), window)


OPENERS: Final[dict[Wizard, Callable[[MainWindow, Any], QDialog]]] = {
    Wizard.ADD_LICENSES: _add_licenses,
    Wizard.ANSWER: _answer,
    Wizard.ENTER_CODE: _enter_code,
    Wizard.UPDATE: _update,
    Wizard.REHOST: _rehost,
    Wizard.REMOVE: _remove,
}
"""What is known: a source that was taken in, the name of an instance, an anchor, exchanges, or nothing."""
