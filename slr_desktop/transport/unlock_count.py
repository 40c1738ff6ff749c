"""Failed unlocks, counted beside the database: while a workspace is locked nothing is appended to it.

One small file a workspace, one byte a failed try, so that adding is one append that cannot tear.
A folder that cannot be written loses the count, never the refusal.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UnlockFolder:
    """The folder of the counts; made with the first failed try."""

    folder: Path

    def failed(self, workspace_id: bytes) -> int:
        """How many since the last good unlock."""
        try:
            return self._path(workspace_id).stat().st_size
        except OSError:
            return 0

    def add(self, workspace_id: bytes) -> None:
        """One more."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with self._path(workspace_id).open("ab") as file:
                file.write(b".")

    def clear(self, workspace_id: bytes) -> None:
        """None any more; they are entries now."""
        with contextlib.suppress(OSError):
            self._path(workspace_id).unlink(missing_ok=True)

    def _path(self, workspace_id: bytes) -> Path:
        return self.folder / f"{workspace_id.hex()}.failed"
