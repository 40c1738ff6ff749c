"""What leaves the site: every field of what is about to be signed, in words, the telling ones first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slr_desktop.services.leaving import Leaving
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.wording import remark_text

FIELDS: Final[dict[str, str]] = {
    "udi": QT_TRANSLATE_NOOP("Leaves", "UDI of the instance"),
    "product": QT_TRANSLATE_NOOP("Leaves", "Product"),
    "release": QT_TRANSLATE_NOOP("Leaves", "Release"),
    "wish": QT_TRANSLATE_NOOP("Leaves", "How many are wished"),
    "code": QT_TRANSLATE_NOOP("Leaves", "Return code"),
    "introduction": QT_TRANSLATE_NOOP("Leaves", "Introduction of this site"),
    "made_at": QT_TRANSLATE_NOOP("Leaves", "Time of the act"),
    "training": QT_TRANSLATE_NOOP("Leaves", "Training"),
    "issuer": QT_TRANSLATE_NOOP("Leaves", "Number of this workspace"),
    "audience": QT_TRANSLATE_NOOP("Leaves", "Number of the authority's workspace"),
    "artefact_id": QT_TRANSLATE_NOOP("Leaves", "A number made up at random"),
    "reservation": QT_TRANSLATE_NOOP("Leaves", "Number of the reservation, made up at random"),
    "anchor": QT_TRANSLATE_NOOP("Leaves", "Anchor of the codes"),
    "in_reply_to": QT_TRANSLATE_NOOP("Leaves", "What it answers"),
    "position": QT_TRANSLATE_NOOP("Leaves", "Place in the exchange with the authority"),
    "root": QT_TRANSLATE_NOOP("Leaves", "Digest of this journal"),
    "seen": QT_TRANSLATE_NOOP("Leaves", "What was last seen of the authority"),
    "void": QT_TRANSLATE_NOOP("Leaves", "Numbers that need not arrive"),
}
"""The fields of a request and of a return, in the order in which people want to know them."""
NUMBERS: Final = frozenset(
    {
        "issuer",
        "audience",
        "artefact_id",
        "reservation",
        "anchor",
        "in_reply_to",
        "position",
        "root",
        "seen",
        "void",
    }
)
"""Fields that tell a person little: numbers and digests by which the other side's app knows what it is."""


class LeavesView(QWidget):
    """The table of fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instead: Mapping[str, str] = {}
        self.table = self._make_table("leaves", self.tr("What leaves the site"))
        self.numbers = self._make_table("leaves_numbers", self.tr("Numbers and digests that leave with it"))
        self._fold = Fold(self.numbers, "show_numbers")
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self._fold)
        column.addWidget(self.numbers)

    def _make_table(self, name: str, spoken: str) -> RowsTable[Leaving]:
        """As high as all its rows, so that the page alone scrolls."""
        columns = (
            Column[Leaving](self.tr("What"), self._name),
            Column[Leaving](self.tr("Value"), self._value),
        )
        table = RowsTable(RowsModel(columns), name, spoken)
        table.enter_goes_on = True
        table.setSelectionMode(RowsTable.SelectionMode.NoSelection)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.wrap()
        table.hold_together(0)
        return table

    def show_fields(self, leaves: Sequence[Leaving], instead: Mapping[str, str]) -> None:
        """Show these fields: what tells a person something, and, folded, the numbers.

        Args:
            leaves: as the service lists them.
            instead: for a field, a value in fewer words.
        """
        self._instead = instead
        order = list(FIELDS)
        known = {name: place for place, name in enumerate(order)}
        rows = sorted(leaves, key=lambda item: known.get(item.field, len(order)))
        numbers = [item for item in rows if item.field in NUMBERS]
        telling = [item for item in rows if item.field not in NUMBERS]
        for table, shown in ((self.table, telling), (self.numbers, numbers)):
            table.show_rows(shown, lambda item: item.field)
            table.fit_height(len(shown))
        self._fold.say(self.tr("And %n number(s) and digest(s) for the other side's app", "", len(numbers)))
        self._fold.setVisible(bool(numbers))

    def _name(self, item: Leaving) -> str:
        text = FIELDS.get(item.field)
        return QCoreApplication.translate("Leaves", text) if text else item.field

    def _value(self, item: Leaving) -> str:
        if item.made_later:
            return self.tr("made when it is signed")
        return self._instead.get(item.field, remark_text(item.value))
