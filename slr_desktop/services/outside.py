"""What the program around gives to its fronts: the outside, each part built on first use."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from slr_desktop.domain.ports import Clock, Randomness
from slr_desktop.domain.products import Catalogue


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
    def catalogue(self) -> Catalogue:
        """The products that this installation knows."""
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
