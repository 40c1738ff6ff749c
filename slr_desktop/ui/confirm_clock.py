"""The dialog for a clock that cannot be believed: set it, or give one's word for it, with a reason.

Nothing was recorded yet. With a reason the act is done again, and the entry says who confirmed
the clock and why.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.ui.access import named
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel
from slr_desktop.ui.wording import refusal_words

LONGEST_REASON = 200


class ClockDialog(QDialog):
    """Asks whether the clock is right, and how that is known.

    Args:
        refusal: what the act was refused with.
        answer: is told the reason; nothing where it was given up.
        parent: over which window.
    """

    def __init__(
        self, refusal: Refusal, answer: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("confirm_clock")
        self.setWindowTitle(self.tr("Is the clock of this machine right?"))
        self._answer = answer
        self._message = Message()
        self._what = PlainLabel(refusal_words(refusal).what)
        self._reason = QLineEdit()
        self._reason.setMaxLength(LONGEST_REASON)
        self._reason.setMinimumWidth(self.fontMetrics().averageCharWidth() * 48)
        named(self._reason, "clock_reason", self.tr("Reason why the clock is right"))
        self._confirm = QPushButton(self.tr("The clock is &right: do it"))
        self._confirm.setObjectName("primary")
        self._confirm.setDefault(True)
        self._confirm.clicked.connect(self._take)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("cancel")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self._tell)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._what)
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Nothing was recorded. If the clock is wrong, cancel, set it, and do this again. "
                    "If it is right, say how you know; that stands in the journal."
                )
            )
        )
        column.addWidget(self._message)
        asked = QVBoxLayout()
        asked.setSpacing(4)
        asked.addWidget(FieldLabel(self.tr("Reaso&n: how do you know?"), self._reason))
        asked.addWidget(self._reason)
        column.addLayout(asked)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._confirm)
        row.addWidget(self._cancel)
        column.addLayout(row)
        self._reason.setFocus()

    def _take(self) -> None:
        if self._reason.text().strip():
            self.accept()
            return
        self._message.show_text(Tone.ATTENTION, self.tr("Say how you know that the clock is right."))
        self._reason.setFocus()

    def _tell(self, code: int) -> None:
        accepted = code == int(QDialog.DialogCode.Accepted)
        self._answer(self._reason.text().strip() if accepted else "")
