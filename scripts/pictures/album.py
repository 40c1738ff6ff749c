"""The files: small pictures with a palette of their own, and sheets with many of them side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

ACROSS: Final = 4
"""Pictures in a row of a sheet."""
CELL: Final = QSize(420, 300)
GAP: Final = 8
COLOURS: Final = 64
"""Of a picture at most; what is left out are shades at the edges of letters."""

GROUND: Final = 400
"""A colour that covers at least one in so many pixels is a ground, and is kept as it is."""


def grabbed(shown: QWidget) -> QImage:
    """What a window shows now."""
    return shown.grab().toImage()


def save(image: QImage, path: Path) -> None:
    """Write a PNG with 8 bits a pixel, packed as tightly as it goes.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    colours = _palette(plain)
    flat = plain.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.AvoidDither)
    writer = QImageWriter(str(path), b"png")
    writer.setCompression(100)
    if not writer.write(flat):
        raise OSError(f"{path}: {writer.errorString()}")


def _palette(picture: QImage) -> list[int]:
    """Every ground as it is, else the most frequent colour of each small region of the colours.

    So a white table on a light grey page stays white, and a small green dot keeps its green.
    """
    chosen: dict[int, int] = {}
    ground = picture.width() * picture.height() // GROUND
    for colour, count in Counter(memoryview(picture.constBits()).cast("I")).most_common():
        chosen.setdefault(colour if count >= ground else colour & 0xF0F0F0, colour)
        if len(chosen) == COLOURS:
            break
    return list(chosen.values())


def sheet(pictures: Sequence[tuple[str, QImage]]) -> QImage:
    """Many pictures, each made smaller to its cell, with its name below."""
    rows = -(-len(pictures) // ACROSS)
    step = QSize(CELL.width() + GAP, CELL.height() + GAP + 24)
    whole = QImage(ACROSS * step.width() + GAP, rows * step.height() + GAP, QImage.Format.Format_RGB32)
    whole.fill(QColor("#c8ccd2"))
    painter = QPainter(whole)
    painter.setPen(QColor("#1b1d20"))
    for number, (name, picture) in enumerate(pictures):
        left, top = GAP + number % ACROSS * step.width(), GAP + number // ACROSS * step.height()
        small = picture.scaled(
            CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(left, top, small)
        below = QRect(left, top + CELL.height(), CELL.width(), 24)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
    painter.end()
    return whole
