"""One window for each workspace: a lock in the user's state folder, which dies with its process.

The command line does not ask for it: the workspace file itself keeps two writers apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Genesis

if TYPE_CHECKING:
    from slr_desktop.services.outside import Outside


def hold(outside: Outside, genesis: Genesis) -> QLockFile | None:
    """The lock of a workspace that a window shows; None where no lock can be made, which stops nobody.

    Raises:
        Refusal: locked (another window has it).
    """
    folder = outside.state_folder() / "windows"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(folder / f"{genesis.id.hex()}.lock"))
    # A window may be open for weeks: only the end of its process makes its lock stale, never its age.
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        raise Refusal(
            "locked",
            "{name} is open in another window of SLR Desktop.",
            "Go on in that window, or close it first.",
            harmless=True,
            name=genesis.name,
        )
    return None
