"""Usage against entitlement: one bar a tag, with its numbers beside it and read out in words.

The bar's ground is what is reserved, its filling what is used. Where more is used than reserved,
the part that is not covered is hatched, and the words say how many it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from slr_desktop.services.licenses import TagUse
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.palette import tokens_of
from slr_desktop.ui.widgets.text import PlainLabel, rename

RADIUS: Final = 3.0


def usage_words(usage: TagUse) -> str:
    """The numbers of one tag, in words."""
    used, reserved = number_text(usage.used), number_text(usage.reserved)
    if usage.free:
        return QCoreApplication.translate("Bars", "{used} in use, needs no license").format(used=used)
    if usage.short and not usage.reserved:
        return QCoreApplication.translate("Bars", "{used} in use, none reserved").format(used=used)
    if usage.short:
        return QCoreApplication.translate(
            "Bars", "{used} in use of {reserved} reserved: {short} too many"
        ).format(used=used, reserved=reserved, short=number_text(usage.short))
    return QCoreApplication.translate("Bars", "{used} in use of {reserved} reserved").format(
        used=used, reserved=reserved
    )


class Bar(QWidget):
    """The painted bar of one tag."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usage = TagUse(tag="", used=0, reserved=0)
        self.setObjectName("bar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_usage(self, usage: TagUse) -> None:
        """Paint this."""
        self._usage = usage
        self.setAccessibleName(f"{usage.tag}: {usage_words(usage)}")
        self.update()

    def shares(self) -> tuple[float, float, float]:
        """How much of the width is used and covered, is not covered, and is reserved; each 0 to 1."""
        usage = self._usage
        whole = max(usage.used, usage.reserved, 1)
        covered = (usage.used - usage.short) / whole
        return covered, usage.short / whole, usage.reserved / whole

    # --- overrides of Qt -------------------------------------------------------

    @guarded(QSize(60, 12))
    def sizeHint(self) -> QSize:
        return QSize(160, max(12, self.fontMetrics().height() * 3 // 4))

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        covered, short, reserved = self.shares()
        width, height = self.width() - 1.0, self.height() - 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border)))
        painter.setBrush(QColor(tokens.bar_ground))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width * (reserved or 1.0), height), RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        if covered:
            painter.setBrush(QColor(tokens.bar))
            painter.drawRoundedRect(QRectF(0.5, 0.5, width * covered, height), RADIUS, RADIUS)
        if short:
            painter.setBrush(QColor(tokens.base))
            rest = QRectF(0.5 + width * covered, 0.5, width * short, height)
            painter.drawRect(rest)
            painter.setPen(QPen(QColor(tokens.refused)))
            painter.setBrush(QBrush(QColor(tokens.refused), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(rest)
        painter.end()


class _Row(QWidget):
    """Name and numbers over their bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.numbers, self.bar = PlainLabel(), PlainLabel(name="muted"), Bar()
        self.numbers.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.numbers, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.bar)

    def show_usage(self, usage: TagUse) -> None:
        self.name.show_foreign(usage.tag)
        self.numbers.setText(usage_words(usage))
        rename(self.numbers, "refused" if usage.short else "muted")
        self.bar.show_usage(usage)


class UsageBars(QWidget):
    """The bars of one instance; row widgets are made once and used again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("usage_bars")
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_usages(self, usages: Sequence[TagUse]) -> None:
        """Show these, one under the other."""
        while len(self._rows) < len(usages):
            row = _Row()
            self._rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(usages))
            if at < len(usages):
                row.show_usage(usages[at])

    @property
    def texts(self) -> list[str]:
        """What a screen reader reads of each visible bar."""
        return [row.bar.accessibleName() for row in self._rows if not row.isHidden()]
