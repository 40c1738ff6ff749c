"""A verification report: every check with its verdict in words, folded to one line while all is well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.text import visible
from slr_desktop.ui.wording import remark_text


class ReportView(QWidget):
    """The checks of one artefact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toggle = QPushButton()
        self._toggle.setObjectName("show_checks")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_text)
        self.setFocusProxy(self._toggle)
        self._text = QPlainTextEdit()
        self._text.setObjectName("checks")
        self._text.setAccessibleName(self.tr("Checks"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * 8)
        self._text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._toggle)
        column.addWidget(self._text)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these checks."""
        passed = sum(c.passed is True for c in checks)
        failed = sum(c.passed is False for c in checks)
        self._toggle.setText(
            self.tr("{passed} of {all} &checks passed, {failed} failed").format(
                passed=passed, all=len(checks), failed=failed
            )
        )
        self._text.setPlainText("\n".join(check_line(check) for check in checks))
        # Hidden as a whole: a focus proxy that is hidden alone would catch the Tab key.
        self.setVisible(bool(checks))

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 - the state of the button
        self._text.setVisible(shown)


def check_line(check: Check) -> str:
    """One check in words."""
    word = {
        True: QCoreApplication.translate("Checks", "passed"),
        False: QCoreApplication.translate("Checks", "FAILED"),
        None: QCoreApplication.translate("Checks", "not reached")
        if check.numbered
        else QCoreApplication.translate("Checks", "not made"),
    }[check.passed]
    name = QCoreApplication.translate("Checks", check.name)
    detail = "" if check.detail == "not reached" else remark_text(check.detail)
    return f"{check.id}  {visible(name)}: {word}  {visible(detail)}".rstrip()
