"""The folder that a file dialog starts in: where the last one ended, else the person's documents.

Without a folder, dialogs would start where the program was started, which is nobody's place for files.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

from slr_desktop.ui.file_windows import fit_next

WORKSPACE_FILES: Final = "SLR Desktop (*.slr);;* (*)"
"""What a file dialog for workspaces shows."""

_last: list[Path] = []


def start_folder() -> str:
    """Where the file dialog starts that is opened now; it will be wide enough for its names."""
    fit_next()
    if _last and _last[0].is_dir():
        return str(_last[0])
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def went_to(folder: Path) -> None:
    """A file was chosen in this folder, or this folder was chosen."""
    _last[:] = [folder]


def chosen_file(name: str) -> Path:
    """The file that a dialog gave; its folder is where the next one starts."""
    path = Path(name)
    went_to(path.parent)
    return path


def chosen_folder(name: str) -> Path:
    """The folder that a dialog gave; the next one starts there."""
    path = Path(name)
    went_to(path)
    return path
