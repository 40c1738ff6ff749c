"""What may be done at a product now, activity by activity, and why; folded to one line while all is well."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.enforcement import Verdict
from slr_desktop.services.licenses import Licenses
from slr_desktop.ui.license_texts import activity_name, enforcement_text
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.wording import sentence_text


class EnforcementTable(QWidget):
    """One line, and under it the table, which opens by itself where enforcement is in effect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toggle = QPushButton()
        self._toggle.setObjectName("show_enforcement")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_table)
        columns = (
            Column[Verdict](self.tr("Activity at the product"), lambda v: activity_name(v.activity)),
            Column[Verdict](self.tr("Now"), _allowed),
            Column[Verdict](self.tr("Why"), lambda v: sentence_text(v.why)),
        )
        self.table = RowsTable(RowsModel(columns), "enforcement", self.tr("Enforcement"))
        self.table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._toggle)
        column.addWidget(self.table)

    def show_licenses(self, found: Licenses) -> None:
        """Show these verdicts; what is not allowed comes first."""
        rows = sorted(found.verdicts, key=lambda verdict: verdict.allowed)
        self.table.show_rows(rows, lambda v: v.activity)
        height = self.table.verticalHeader().defaultSectionSize() * len(rows)
        self.table.setMinimumHeight(height + self.table.horizontalHeader().sizeHint().height() + 4)
        self._toggle.setText(enforcement_text(found))
        self._toggle.setAccessibleDescription(self.tr("Shows or hides what is allowed now, and why."))
        if found.status.enforced:
            self._toggle.setChecked(True)

    def _show_table(self, shown: bool) -> None:  # noqa: FBT001 - the state of the button
        self.table.setVisible(shown)


def _allowed(verdict: Verdict) -> str:
    if verdict.allowed:
        return QCoreApplication.translate("Activities", "allowed")
    return QCoreApplication.translate("Activities", "NOT ALLOWED")
