"""A wizard over another: what was missing is got first, and what was given beneath waits untouched.

Request licenses > Trust the other side > Done: back in Request licenses, which looks again.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from slr_desktop.ui.widgets.form_dialog import FormDialog
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.wizards.frame import FlowWizard


def open_wizard_now() -> FlowWizard[Any] | None:
    """The wizard that is open at this moment; None where the window itself is in front."""
    found = QApplication.activeModalWidget()
    return found if isinstance(found, FlowWizard) and found.isVisible() else None


def wizard_below(widget: QWidget) -> FlowWizard[Any] | None:
    """The wizard that waits beneath the one that a widget stands in; None where there is none."""
    found = widget.window().parent()
    return found if isinstance(found, FlowWizard) else None


def lay_over(dialog: QDialog, beneath: FlowWizard[Any]) -> None:
    """Put a dialog over a wizard, not in its place; once it is closed, that one looks again."""
    dialog.setParent(beneath, dialog.windowFlags())
    dialog.finished.connect(lambda _code: beneath.come_back())
    if isinstance(dialog, FormDialog):
        dialog.told.connect(lambda text: beneath.message.show_text(Tone.DONE, text))
