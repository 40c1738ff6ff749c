"""The one button for what comes next, on the last page of a wizard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from slr_desktop.domain.roles import Role
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.wizard_texts import button_text


class OnwardButton(QPushButton):
    """Named after the wizard that it opens; hidden where there is none. `wanted` tells which it is."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("onward")
        self._wizard: Wizard | None = None
        self.clicked.connect(lambda _checked: self.wanted.emit(self._wizard))
        self.hide()

    def offer(self, wizard: Wizard | None, role: Role) -> None:
        """Offer this wizard, in a workspace of this role; nothing where there is none."""
        self._wizard = wizard
        self.setText(button_text(wizard, role) + "..." if wizard is not None else "")
        self.setVisible(wizard is not None)
