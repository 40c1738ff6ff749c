"""Choosing one or many rows: a click or Space on a row, a filter, and all at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.ui.guards import guarded
from slr_desktop.ui.models.choice import ChoiceModel
from slr_desktop.ui.models.rows import Column
from slr_desktop.ui.widgets.cells import Cells
from slr_desktop.ui.widgets.table import Table
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel

T = TypeVar("T")

MANY: Final = 12
"""Rows from which on a filter is offered."""


class _RowTogglesIt(Cells):
    """The table toggles on a click anywhere in a row; the box must not toggle once more.

    The box is drawn here: with a tick, on its own ground, so that it is read on a selected row too.
    """

    @guarded(None)
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box = QApplication.style().subElementRect(part, shown, cast("QWidget", self.parent()))
        colours = QApplication.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, colours.base())
        painter.setPen(QPen(colours.text().color(), 1))
        painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5))
        if Qt.CheckState(state) == Qt.CheckState.Checked:
            painter.setPen(QPen(colours.text().color(), 2))
            painter.drawPolyline(_tick(QRectF(box)))
        painter.restore()

    @guarded(default=False)
    def editorEvent(
        self,
        _event: object,
        _model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        return False


def _tick(box: QRectF) -> QPolygonF:
    """The strokes of a tick in a box."""
    places = ((0.2, 0.5), (0.42, 0.75), (0.82, 0.25))
    return QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in places])


class ChoiceTable(Table, Generic[T]):
    """A table whose rows are chosen by a click or Space; Enter goes on in the dialog around it."""

    def __init__(self, model: ChoiceModel[T], name: str, spoken: str) -> None:
        super().__init__(model, name, spoken)
        self._choice = model
        self.show_cells(_RowTogglesIt(self))
        self.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.enter_goes_on = True
        self.clicked.connect(lambda index: model.toggle(index.row()))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._choice.toggle(self.current_row)
        else:
            super().keyPressEvent(event)


class ChoiceList(QWidget, Generic[T]):
    """The table with its filter, its button for all, and how many are chosen.

    Args:
        columns: the first one carries the check box; behind them one says why not, and then come more.
        key: what tells one row from another.
        against: why a row cannot be chosen; empty where it can.
        name: object name of the table.
        spoken: what a screen reader calls it.
        more: columns behind the reason.
    """

    changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], str],
        against: Callable[[T], str],
        name: str,
        spoken: str,
        more: Sequence[Column[T]] = (),
    ) -> None:
        super().__init__()
        shown = (*columns, Column[T](self.tr("Why not now"), against), *more)
        self._why = len(columns)
        self.model = ChoiceModel(shown, key, against)
        self.table = ChoiceTable(self.model, name, spoken)
        self.table.wrap()
        self.table.leave_out(*range(len(columns) + 1, len(shown)))
        self._key = key
        self._find, self._all = QLineEdit(), QPushButton(self.tr("Choose &all"))
        self._find.setObjectName("find")
        self._find.setClearButtonEnabled(True)
        self._all.setObjectName("choose_all")
        self._label, self._count = FieldLabel(self.tr("&Find"), self._find), PlainLabel(name="muted")
        self._find.textEdited.connect(self.model.filter)
        self._all.clicked.connect(self._toggle_all)
        self.model.chosen_changed.connect(self._tell)
        self._lay_out()

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self._find, 1)
        below.addWidget(self._all)
        below.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * 5)

    def offer(self, rows: Sequence[T], chosen: Sequence[str]) -> None:
        """Show these rows, with these chosen; the only one that can be is chosen already."""
        self.model.offer(rows, chosen)
        possible = self.model.possible
        if len(possible) == 1 and not self.model.chosen:
            self.model.offer(rows, [self._key(possible[0])])
        for widget in (self._label, self._find):
            widget.setVisible(len(rows) > MANY)
        self._all.setVisible(len(possible) > 1)
        self.table.setColumnHidden(self._why, len(possible) == len(rows))
        self.table.fit_columns()
        self._go_to_first_chosen()
        self._show_count()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of what is chosen."""
        return tuple(self._key(row) for row in self.model.chosen)

    def focus(self) -> None:
        """Put the focus into the table."""
        self.table.setFocus()

    def _go_to_first_chosen(self) -> None:
        wanted = set(self.chosen)
        rows = [number for number, row in enumerate(self.model.rows) if self._key(row) in wanted]
        if self.model.rowCount():
            self.table.selectRow(rows[0] if rows else 0)

    def _toggle_all(self) -> None:
        self.model.choose_shown(on=len(self.model.chosen) < len(self.model.possible))

    def _tell(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        chosen = len(self.model.chosen)
        self._count.setText(self.tr("%n chosen", "", chosen) if chosen else self.tr("Nothing is chosen yet."))
        everything = chosen == len(self.model.possible)
        self._all.setText(self.tr("Ch&oose none") if everything else self.tr("Choose &all"))
