"""What may be done at a product now, activity by activity, and why; folded to one line while all is well."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.domain.enforcement import Verdict
from slr_desktop.services.licenses import Licenses
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.license_texts import activity_name, enforcement_text
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.wording import sentence_text

AIR = 8
"""Pixels between the lines of two rows."""


class EnforcementTable(QWidget):
    """One line, and under it the table, which opens by itself where enforcement is in effect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column[Verdict](self.tr("Activity at the product"), lambda v: activity_name(v.activity)),
            Column[Verdict](self.tr("Now"), _verdict),
        )
        self.table = RowsTable(RowsModel(columns), "enforcement", self.tr("Enforcement"))
        self.table.setWordWrap(True)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fold = Fold(self.table, "show_enforcement")
        self.fold.setAccessibleDescription(self.tr("Shows or hides what is allowed now, and why."))
        self.fold.toggled.connect(lambda _opened: self._fit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        column.addWidget(self.table)

    def show_licenses(self, found: Licenses) -> None:
        """Show these verdicts; what is not allowed comes first."""
        rows = sorted(found.verdicts, key=lambda verdict: verdict.allowed)
        self.table.show_rows(rows, lambda _verdict: None)
        self.fold.say(enforcement_text(found))
        if found.status.enforced:
            self.fold.setChecked(True)
        self._fit()

    def _fit(self) -> None:
        """As high as all of its rows: the page scrolls, not the table in it."""
        if self.table.isHidden():
            return
        table = self.table
        table.setColumnWidth(0, min(table.sizeHintForColumn(0) + 16, table.viewport().width() * 2 // 5))
        table.resizeRowsToContents()
        rows = range(table.model().rowCount())
        for row in rows:
            table.setRowHeight(row, table.rowHeight(row) + AIR)
        height = sum(table.rowHeight(row) for row in rows)
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 6)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _verdict(verdict: Verdict) -> str:
    why = sentence_text(verdict.why)
    if verdict.allowed:
        return QCoreApplication.translate("Activities", "Allowed. {why}").format(why=why)
    return QCoreApplication.translate("Activities", "NOT ALLOWED. {why}").format(why=why)
