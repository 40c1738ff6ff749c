"""What the program around gives to its fronts: the outside, each part built on first use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Anchor, Findings, Standing
from slr_desktop.domain.ports import (
    Clock,
    Files,
    Genesis,
    Head,
    HeadSigner,
    Media,
    Randomness,
    StateFiles,
    Transaction,
    Workspace,
)
from slr_desktop.domain.products import Catalogue

NoteCheck = Callable[[str], Head]
"""The head in a note that the right key signed; raises a Refusal for any other."""


class OpenWorkspace(Workspace, Protocol):
    """A workspace file that is open, with its high-water mark beside it."""

    @property
    def warning(self) -> Refusal | None:
        """Why the newest head could not be remembered outside the file."""
        ...

    def standing(self) -> Standing:
        """How the file stands to the high-water mark."""
        ...

    def accept_as_newest(self) -> None:
        """Set the high-water mark to this file's head, after an act that tells of it; see `warning`."""
        ...


class Storage(Protocol):
    """Workspace files: recognised, opened, made, copied, verified."""

    def is_workspace(self, head: bytes) -> bool:
        """Whether a file that begins so is a workspace; 100 bytes tell."""
        ...

    def open(self, path: Path) -> OpenWorkspace:
        """Open an existing file.

        Raises:
            Refusal: not-a-workspace, locked, read-only, database-damaged, journal-altered.
        """
        ...

    def create(
        self,
        path: Path,
        genesis: Genesis,
        signer: HeadSigner,
        *,
        operator: str,
        found: Callable[[Transaction], None],
    ) -> OpenWorkspace:
        """Make a file that holds what `found` puts, keeps and seals; whole or not at all.

        Raises:
            Refusal: usage (there is such a file, or no such folder), disk-full, read-only.
        """
        ...

    def copy(self, source: Path, target: Path, check_note: NoteCheck) -> Findings:
        """Copy to a new file and verify the copy.

        Raises:
            Refusal: usage, journal-altered, database-damaged, workspace-newer, not-a-workspace, locked,
                disk-full, read-only.
        """
        ...

    def verify(
        self, path: Path, check_note: NoteCheck, anchors: Sequence[Anchor], workspace_id: bytes | None
    ) -> Findings:
        """Everything that is wrong with a file, also against its mark where the id is known; never raises."""
        ...


class UnlockCount(Protocol):
    """Failed unlocks, counted beside the database: while locked nothing is appended."""

    def failed(self, workspace_id: bytes) -> int:
        """How many since the last good one."""
        ...

    def add(self, workspace_id: bytes) -> None:
        """One more."""
        ...

    def clear(self, workspace_id: bytes) -> None:
        """None any more; they are entries now."""
        ...


class Outside(Protocol):
    """The composition root, as cli and ui see it."""

    @property
    def clock(self) -> Clock:
        """The clock of this machine."""
        ...

    @property
    def randomness(self) -> Randomness:
        """The random bytes of this machine."""
        ...

    @property
    def storage(self) -> Storage:
        """Workspace files."""
        ...

    @property
    def files(self) -> Files:
        """Reading strangers' files, and writing files that are whole or absent."""
        ...

    @property
    def media(self) -> Media:
        """Removable volumes."""
        ...

    @property
    def state_files(self) -> StateFiles:
        """Drafts, settings and recent workspaces."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """The product profiles that ship with the program."""
        ...

    @property
    def unlock_count(self) -> UnlockCount:
        """Failed unlocks of each workspace."""
        ...

    def resource(self, name: str) -> bytes:
        """A file that ships with the program, `products/cucm.json`.

        Raises:
            FileNotFoundError: no such file ships; a defect of ours.
        """
        ...

    def state_folder(self) -> Path:
        """The user's folder for what is kept beside the workspaces; it may not exist yet."""
        ...

    def open_window(self, workspace: Path | None) -> int:
        """Show the window until it is closed; gives the exit status.

        Raises:
            Refusal: no-display.
        """
        ...
