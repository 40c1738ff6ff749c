"""What a drop or the clipboard holds: files of this machine, or text. Nothing is fetched from anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files, or the text where there are none."""

    files: tuple[Path, ...] = ()
    text: str = ""

    @property
    def data(self) -> bytes:
        """The text as bytes."""
        return self.text.encode("utf-8", "replace")


def dropped(mime: QMimeData) -> Dropped:
    """What a drop holds."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Dropped(files=files)
    text = mime.text() if mime.hasText() else ""
    return Dropped(text=text if text.strip() else "")


def pasted() -> Dropped:
    """What the clipboard holds; an empty one may have nothing at all."""
    mime = cast("QMimeData | None", QApplication.clipboard().mimeData())  # the stubs forget None
    return Dropped() if mime is None else dropped(mime)
