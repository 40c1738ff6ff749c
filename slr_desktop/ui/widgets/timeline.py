"""The exchanges of one subject as a row of dots with words; each leads to its exchange.

A ring waits, a full dot is closed, a grey ring was cancelled; the words below say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from slr_desktop.domain.exchanges import Exchange
from slr_desktop.services.endings import Ending
from slr_desktop.services.licenses import NEWEST
from slr_desktop.ui.clock import shown_time
from slr_desktop.ui.exchange_texts import kind_name, state_text
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.palette import tokens_of
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.text import PlainLabel

MOST: Final = NEWEST
"""Exchanges that are drawn; earlier ones are counted."""
DOT: Final = 7.0
GAP: Final = 10


class Dot(QAbstractButton):
    """One exchange: what it is about, since when, what it waits for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dot")
        self.exchange = ""
        self._open = self._cancelled = False
        self.first = self.last = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_exchange(self, exchange: Exchange, ending: Ending | None, *, first: bool, last: bool) -> None:
        """Draw this one."""
        self.exchange, self._open = exchange.id, exchange.open
        self._cancelled = ending is Ending.CANCELLED
        self.first, self.last = first, last
        waits = state_text(exchange, ending)
        day = shown_time(exchange.since)[:10]
        self.setText("\n".join((kind_name(exchange.kind), day, waits)))
        self.setAccessibleName(f"{exchange.id}, {kind_name(exchange.kind)}, {day}, {waits}")
        self.setToolTip(self.tr("Show {exchange}").format(exchange=exchange.id))
        self.updateGeometry()
        self.update()

    def _ring(self) -> QRectF:
        return QRectF(self.width() / 2 - DOT, 6.0, 2 * DOT, 2 * DOT)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(QSize(80, 80))
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        lines = self.text().split("\n")
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        return QSize(widest + 2 * GAP, int(2 * DOT) + 14 + metrics.lineSpacing() * len(lines))

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, ring = tokens_of(self.palette()), self._ring()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), 2))
        middle = ring.center().y()
        if not self.first:
            painter.drawLine(QPointF(0, middle), QPointF(ring.left(), middle))
        if not self.last:
            painter.drawLine(QPointF(ring.right(), middle), QPointF(self.width(), middle))
        ended = tokens.muted if self._cancelled else tokens.done
        painter.setPen(QPen(QColor(tokens.attention if self._open else ended), 2.5))
        painter.setBrush(QColor(tokens.window if self._open or self._cancelled else ended))
        painter.drawEllipse(ring)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(tokens.link), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QColor(tokens.text))
        below = self.rect().adjusted(0, int(ring.bottom()) + 4, 0, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), self.text())
        painter.end()


class Timeline(QWidget):
    """The newest exchanges in their order, the oldest first. `chosen` gives the id of one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._note = PlainLabel(name="muted")
        self._dots: list[Dot] = []
        self._flow = FlowLayout(gap=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        column.addLayout(self._flow)

    def show_exchanges(self, exchanges: Sequence[Exchange], endings: Mapping[str, Ending]) -> None:
        """Show these, given oldest first, and how the newest of them ended."""
        shown = list(exchanges[-MOST:])
        while len(self._dots) < len(shown):
            dot = Dot()
            dot.clicked.connect(lambda _checked=False, which=dot: self.chosen.emit(which.exchange))
            self._dots.append(dot)
            self._flow.addWidget(dot)
        for at, dot in enumerate(self._dots):
            dot.setVisible(at < len(shown))
            if at < len(shown):
                first = at == 0 and len(exchanges) <= MOST
                ended = endings.get(shown[at].id)
                dot.show_exchange(shown[at], ended, first=first, last=at == len(shown) - 1)
        earlier = len(exchanges) - len(shown)
        if not exchanges:
            self._note.setText(self.tr("Nothing was exchanged for it yet."))
        elif earlier:
            self._note.setText(self.tr("%n earlier exchange(s) stand under Exchanges.", "", earlier))
        self._note.setVisible(not exchanges or bool(earlier))
        self._flow.invalidate()
        self.updateGeometry()

    @property
    def dots(self) -> list[Dot]:
        """Those that are shown."""
        return [dot for dot in self._dots if not dot.isHidden()]
