"""The unlock dialog: it comes at the first act, says why, and forgets what was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import history
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.text import PlainLabel


class UnlockDialog(QDialog):
    """Asks for the passphrase of the open workspace."""

    def __init__(self, room: Room, answer: Callable[[bool], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unlock")
        self.setWindowTitle(self.tr("Unlock the workspace"))
        self._room, self._answer = room, answer
        self._message = Message()
        self._passphrase = QLineEdit()
        self._passphrase.setObjectName("passphrase")
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase.setMinimumWidth(self.fontMetrics().averageCharWidth() * 40)
        self._shown = QCheckBox(self.tr("&Show what is typed"))
        self._shown.setObjectName("show_passphrase")
        self._shown.toggled.connect(self._show_typed)
        self._operator = QLineEdit(room.operator)
        self._operator.setObjectName("operator")
        self._unlock = QPushButton(self.tr("&Unlock"))
        self._unlock.setObjectName("primary")
        self._unlock.setDefault(True)
        self._unlock.clicked.connect(self._try)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._lay_out(cancel)
        self.finished.connect(self._tell)
        self._passphrase.setFocus()
        room.read(history.last_operator, done=self._propose, refused=lambda _refusal: None)

    def _propose(self, last: str) -> None:
        """Who acted last in this workspace, not in another one; what was typed meanwhile stays."""
        if last and self._operator.text() == self._room.operator:
            self._operator.setText(last)

    def _lay_out(self, cancel: QPushButton) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        opens = self.tr("What is done is signed with the key of {name}; its passphrase opens the key.")
        said = PlainLabel()
        said.show_foreign(opens.format(name=self._room.desk.genesis.name))
        column.addWidget(said)
        column.addWidget(self._message)
        form = QFormLayout()
        form.addRow(self.tr("&Passphrase"), self._passphrase)
        form.addRow("", self._shown)
        form.addRow(self.tr("&Operator"), self._operator)
        column.addLayout(form)
        column.addWidget(
            PlainLabel(
                self.tr("The journal notes this name beside what is done; nobody checks it."), name="muted"
            )
        )
        column.addStretch(1)  # room to spare, which the message would take
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._unlock)
        row.addWidget(cancel)
        column.addLayout(row)

    def _try(self) -> None:
        if not self._passphrase.text():
            self._message.show_text(Tone.ATTENTION, self.tr("Type the passphrase first."))
            self._passphrase.setFocus()
            return
        self._set_busy(True)
        self._room.operator = self._operator.text().strip()
        self._room.try_passphrase(
            self._passphrase.text(), done=lambda _none: self.accept(), refused=self._refuse
        )

    def _refuse(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self._message.show_refusal(refusal)
        self._passphrase.selectAll()
        self._passphrase.setFocus()

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - the state itself
        self._unlock.setText(self.tr("Unlocking...") if busy else self.tr("&Unlock"))
        for part in (self._unlock, self._passphrase, self._operator, self._shown):
            part.setEnabled(not busy)
        if busy:
            self._message.clear()

    def _show_typed(self, shown: bool) -> None:  # noqa: FBT001 - the state of the box
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._passphrase.setEchoMode(mode)

    def _tell(self, code: int) -> None:
        self._passphrase.clear()
        self._answer(code == int(QDialog.DialogCode.Accepted))

    @guarded(None)
    def reject(self) -> None:
        if self._unlock.isEnabled():
            super().reject()
