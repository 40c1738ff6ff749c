"""What each wizard is called on a card, on a button, and in one line of explanation."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.roles import Role
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class WizardText:
    """A name, and what it is for."""

    name: str
    about: str


_TEXTS = {
    Wizard.SET_UP: (
        QT_TRANSLATE_NOOP("Wizards", "Set up a workspace"),
        QT_TRANSLATE_NOOP("Wizards", "One file for a site, an authority or an audit notebook."),
    ),
    Wizard.ADD_INSTANCES: (
        QT_TRANSLATE_NOOP("Wizards", "Add instances"),
        QT_TRANSLATE_NOOP("Wizards", "Type, paste, or read a list."),
    ),
    Wizard.REQUEST: (
        QT_TRANSLATE_NOOP("Wizards", "Request licenses"),
        QT_TRANSLATE_NOOP("Wizards", "Make request codes to carry to the authority."),
    ),
    Wizard.IMPORT: (
        QT_TRANSLATE_NOOP("Wizards", "Import an authorization"),
        QT_TRANSLATE_NOOP("Wizards", "Check what came back, and install it."),
    ),
    Wizard.RETURN: (
        QT_TRANSLATE_NOOP("Wizards", "Return licenses"),
        QT_TRANSLATE_NOOP("Wizards", "Give a whole reservation back by a return code."),
    ),
    Wizard.CANCEL: (
        QT_TRANSLATE_NOOP("Wizards", "Cancel a request"),
        QT_TRANSLATE_NOOP("Wizards", "Before its authorization was installed."),
    ),
    Wizard.GIVE_BACK: (
        QT_TRANSLATE_NOOP("Wizards", "Give back an unused authorization"),
        QT_TRANSLATE_NOOP("Wizards", "One that was never installed and no longer fits."),
    ),
    Wizard.TRUST: (
        QT_TRANSLATE_NOOP("Wizards", "Trust the other side"),
        QT_TRANSLATE_NOOP("Wizards", "Compare its words, once."),
    ),
    Wizard.ADD_LICENSES: (
        QT_TRANSLATE_NOOP("Wizards", "Add licenses"),
        QT_TRANSLATE_NOOP("Wizards", "What was bought, into a virtual account."),
    ),
    Wizard.ANSWER: (
        QT_TRANSLATE_NOOP("Wizards", "Answer requests"),
        QT_TRANSLATE_NOOP("Wizards", "Grant licenses, one verdict for each."),
    ),
    Wizard.ENTER_CODE: (
        QT_TRANSLATE_NOOP("Wizards", "Enter a code"),
        QT_TRANSLATE_NOOP("Wizards", "A confirmation or return code that a site sends."),
    ),
    Wizard.UPDATE: (
        QT_TRANSLATE_NOOP("Wizards", "Update a reservation"),
        QT_TRANSLATE_NOOP("Wizards", "More or fewer licenses for an instance."),
    ),
    Wizard.REHOST: (
        QT_TRANSLATE_NOOP("Wizards", "Rehost"),
        QT_TRANSLATE_NOOP("Wizards", "From an instance that never comes back to a new one."),
    ),
    Wizard.REMOVE: (
        QT_TRANSLATE_NOOP("Wizards", "Remove a reservation"),
        QT_TRANSLATE_NOOP("Wizards", "Without its return code, with a reason."),
    ),
    Wizard.REPORT_USAGE: (
        QT_TRANSLATE_NOOP("Wizards", "Report usage"),
        QT_TRANSLATE_NOOP("Wizards", "What an instance uses now."),
    ),
    Wizard.TAKE_IN: (
        QT_TRANSLATE_NOOP("Wizards", "Take in a file or code"),
        QT_TRANSLATE_NOOP("Wizards", "A receipt or anything else; the window says what it is."),
    ),
    Wizard.INTRODUCE: (
        QT_TRANSLATE_NOOP("Wizards", "Introduce this side"),
        QT_TRANSLATE_NOOP("Wizards", "Its file and its words, for the other side."),
    ),
}


def wizard_text(wizard: Wizard) -> WizardText:
    """Name and explanation in the language of the window."""
    name, about = _TEXTS[wizard]
    return WizardText(
        QCoreApplication.translate("Wizards", name), QCoreApplication.translate("Wizards", about)
    )


_WHOM = {
    Role.SITE: QT_TRANSLATE_NOOP("Wizards", "Trust an authority"),
    Role.AUTHORITY: QT_TRANSLATE_NOOP("Wizards", "Trust a site"),
}


def button_text(wizard: Wizard, role: Role) -> str:
    """The name on a button that opens it in a workspace of this role: there it is known whom one trusts."""
    if wizard is Wizard.TRUST and role in _WHOM:
        return QCoreApplication.translate("Wizards", _WHOM[role])
    return wizard_text(wizard).name
