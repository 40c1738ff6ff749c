"""The composition root: the only place that builds adapters and hands them to the fronts.

Adapters are imported where they are built, on first use: `slr-desktop --help` pays for none.
"""

from __future__ import annotations

import gc
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from slr_desktop.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.resources.abc import Traversable

    from slr_desktop.domain.findings import Anchor, Findings
    from slr_desktop.domain.ports import (
        Clock,
        Files,
        Genesis,
        HeadSigner,
        Media,
        Randomness,
        StateFiles,
        Transaction,
    )
    from slr_desktop.domain.products import Catalogue
    from slr_desktop.services.outside import NoteCheck, UnlockCount
    from slr_desktop.store.workspace import WorkspaceFile


class FileStorage:
    """Workspace files in SQLite, each with its high-water mark in the state folder."""

    def __init__(self, marks: Path) -> None:
        from slr_desktop.codec.notes import check_own_head
        from slr_desktop.services.tables import VERSION_1
        from slr_desktop.store.high_water import HighWater
        from slr_desktop.store.schema import Schema
        from slr_desktop.store.workspace import Workspaces

        self._schema = Schema.of(VERSION_1)
        self._marks = HighWater(marks)
        self._files = Workspaces(self._schema, check_note=check_own_head, high_water=self._marks)

    def is_workspace(self, head: bytes) -> bool:
        """Whether a file that begins so is a workspace."""
        from slr_desktop.store.database import is_workspace

        return is_workspace(head)

    def open(self, path: Path) -> WorkspaceFile:
        """Open an existing file."""
        return self._files.open(path)

    def create(
        self,
        path: Path,
        genesis: Genesis,
        signer: HeadSigner,
        *,
        operator: str,
        found: Callable[[Transaction], None],
    ) -> WorkspaceFile:
        """Make a file, whole or not at all."""
        return self._files.create(path, genesis, signer, operator=operator, found=found)

    def copy(self, source: Path, target: Path, check_note: NoteCheck) -> Findings:
        """Copy to a new file and verify the copy."""
        from slr_desktop.store.copies import copy_verified

        return copy_verified(source, target, self._schema, check_note)

    def verify(
        self, path: Path, check_note: NoteCheck, anchors: Sequence[Anchor], workspace_id: bytes | None
    ) -> Findings:
        """Everything that is wrong with a file; never raises."""
        from dataclasses import replace

        from slr_desktop.domain.errors import Refusal
        from slr_desktop.domain.findings import Finding, Place
        from slr_desktop.domain.sentences import Remark
        from slr_desktop.store.integrity import verify

        try:
            mark = self._marks.read(workspace_id) if workspace_id is not None else None
        except Refusal as refusal:
            found = verify(path, self._schema, check_note, anchors=anchors)
            unread = Finding(place=Place.HIGH_WATER, what=Remark.why(refusal))
            return replace(found, findings=(*found.findings, unread))
        return verify(path, self._schema, check_note, anchors=anchors, mark=mark.head if mark else None)


class App:
    """The outside as the fronts get it; has the shape of `services.outside.Outside`."""

    @property
    def clock(self) -> Clock:
        """The clock of this machine."""
        from slr_desktop.transport.clock import SystemClock

        return SystemClock()

    @property
    def randomness(self) -> Randomness:
        """Random bytes from the operating system."""
        import secrets

        return secrets.token_bytes

    @cached_property
    def catalogue(self) -> Catalogue:
        """The product profiles among the resources."""
        from slr_desktop.domain.products import parse_catalogue

        folder = _resources().joinpath("products")
        return parse_catalogue(
            file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".json")
        )

    @cached_property
    def storage(self) -> FileStorage:
        """Workspace files."""
        return FileStorage(self.state_folder() / "marks")

    @property
    def files(self) -> Files:
        """Files that are read once, and written whole or not at all."""
        from slr_desktop.transport.safe_files import SafeFiles

        return SafeFiles()

    @property
    def media(self) -> Media:
        """Removable volumes, as the system has mounted them."""
        from slr_desktop.transport.media import MountedMedia

        return MountedMedia()

    @property
    def state_files(self) -> StateFiles:
        """Drafts, settings and recent workspaces, in the state folder."""
        from slr_desktop.transport.state_files import StateFolder

        return StateFolder(self.state_folder() / "documents")

    @property
    def unlock_count(self) -> UnlockCount:
        """Failed unlocks, in the state folder."""
        from slr_desktop.transport.unlock_count import UnlockFolder

        return UnlockFolder(self.state_folder() / "unlocks")

    def resource(self, name: str) -> bytes:
        """A file of the folder `resources`."""
        return _resources().joinpath(name).read_bytes()

    def state_folder(self) -> Path:
        """The user's state folder of this program (XDG: ~/.local/state/slr-desktop)."""
        import platformdirs

        return platformdirs.user_state_path("slr-desktop")

    def open_window(self, workspace: Path | None) -> int:
        """Show the window until it is closed; gives the exit status.

        Raises:
            Refusal: no-display.
        """
        from slr_desktop.domain.errors import Refusal

        gc.disable()  # loading makes objects that stay; `loading.load_the_rest` enables it again
        try:
            from slr_desktop.ui.application import open_window
        except ImportError as error:  # a library of the system that Qt needs
            raise Refusal(
                "no-display",
                "The window cannot be shown: {why}.",
                "Install it; `make run` names and installs what is missing. Or use the command line.",
                why=str(error)[:200],
            ) from error
        return open_window(self, workspace)


def _resources() -> Traversable:
    from importlib.resources import files

    return files("slr_desktop.resources")


def _forbid_core_dumps() -> None:
    # A core dump would hold the opened key.
    try:
        import resource
    except ImportError:  # not a POSIX system: there are none
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def main(args: list[str]) -> int:
    """Run one command line; gives the exit status."""
    _forbid_core_dumps()
    return run(args, os.environ, App())
