"""Small JSON documents in the user's state folder: drafts, settings, recent workspaces.

Nothing that matters depends on them. What is damaged, too large or not ours is taken for absent;
a folder that cannot be written loses them, and the caller is told.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from slr_desktop.domain.errors import Refusal
from slr_desktop.transport.safe_files import SafeFiles

LIMIT: Final = 256 * 1024
"""Bytes of one document."""
MOST: Final = 1000
"""Documents that are listed."""

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,79}\Z", re.ASCII)
_SUFFIX: Final = ".json"


@dataclass(frozen=True, slots=True)
class StateFolder:
    """The port StateFiles: one file a document, readable by its owner alone."""

    folder: Path

    def read(self, name: str) -> dict[str, Any] | None:
        """The document of that name; None where there is none, or none that can be read."""
        path = self._path(name)
        try:
            content = json.loads(SafeFiles().read(path, LIMIT))
        except (Refusal, ValueError, RecursionError):
            return None
        return content if type(content) is dict else None

    def write(self, name: str, content: Mapping[str, Any]) -> bool:
        """Write a document in place of the one before; whether it could be written, and be read again.

        Raises:
            ValueError: a name that is none of ours, or a content that JSON does not have.
        """
        path = self._path(name)
        text = json.dumps(content, ensure_ascii=True, allow_nan=False).encode("ascii")
        if len(text) > LIMIT:
            return False
        part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            return False
        return True

    def drop(self, name: str) -> None:
        """Remove a document, if it is there."""
        with contextlib.suppress(OSError):
            self._path(name).unlink(missing_ok=True)

    def names(self, prefix: str) -> tuple[str, ...]:
        """Names of the documents that begin so, in order."""
        try:
            found = [entry.name.removesuffix(_SUFFIX) for entry in self.folder.glob(f"*{_SUFFIX}")]
        except OSError:
            return ()
        return tuple(sorted(name for name in found if name.startswith(prefix) and _NAME.match(name))[:MOST])

    def _path(self, name: str) -> Path:
        if _NAME.match(name) is None:
            raise ValueError(f"not the name of a document: {name!r}")
        return self.folder / f"{name}{_SUFFIX}"
