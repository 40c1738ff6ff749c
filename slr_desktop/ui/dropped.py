"""What a drop or the clipboard holds: files of this machine, or text. Nothing is fetched from anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

LONGEST: Final = 4096
"""Characters of a path."""
_QUOTES: Final = ("'", '"')
_ELSEWHERE: Final = ("//", "\\\\")


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
    path = named_by(text)
    if path is not None:
        return Dropped(files=(path,))
    return Dropped(text=text if text.strip() else "")


def named_by(text: str) -> Path | None:
    """The file that a text names, as it is copied from a terminal or an address bar: one whole path, in a line.

    Nothing is looked at; whether there is such a file is found when it is read. A path that leads to another
    machine is none: nothing is fetched from anywhere.
    """
    line = text.strip()
    if line[:1] in _QUOTES and line.endswith(line[:1]):
        line = line[1:-1]
    if not line or len(line) > LONGEST or not line.isprintable() or line.startswith(_ELSEWHERE):
        return None
    if line.startswith("file:"):
        url = QUrl(line)
        return Path(url.toLocalFile()) if url.isLocalFile() and not url.host() else None
    return Path(line) if Path(line).is_absolute() else None


def pasted() -> Dropped:
    """What the clipboard holds; an empty one may have nothing at all."""
    mime = cast("QMimeData | None", QApplication.clipboard().mimeData())  # the stubs forget None
    return Dropped() if mime is None else dropped(mime)
