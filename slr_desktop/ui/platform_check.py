"""Whether there is a screen that a window can be shown on: asked before Qt is, which would abort.

Allowed are the screens of a desktop. A `vnc` platform would open a port without a password, so it
is refused, and so is everything else that is no screen.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibrary, QLibraryInfo

from slr_desktop.domain.errors import Refusal

PLATFORMS: Final = frozenset({"xcb", "wayland", "windows", "cocoa"})
TEST_PLATFORM: Final = "offscreen"
X_SCREENS: Final = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers put what they are reached by
_LOCAL_X: Final = re.compile(r"(?:unix)?:(\d{1,5})(?:\.\d+)?\Z", re.ASCII)

NO_SCREEN: Final = "There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one that is there."
NOT_LOADED: Final = "The window cannot be shown: a library of the system is missing ({why})."


def check_platform(name: str, *, offscreen: bool, environment: Mapping[str, str] = os.environ) -> None:
    """Refuse a platform plugin that is not a screen of this machine, and a machine without a screen.

    Args:
        name: what was asked for, as in QT_QPA_PLATFORM; empty leaves it to the system.
        offscreen: whether no screen is wanted, for tests and pictures.
        environment: where the screens are named.

    Raises:
        Refusal: no-display.
    """
    plugin = name.partition(":")[0].partition(";")[0]
    allowed = PLATFORMS | {TEST_PLATFORM} if offscreen else PLATFORMS
    if plugin and plugin not in allowed:
        raise Refusal(
            "no-display",
            "The Qt platform {name} is not allowed; a remote screen would open a port.",
            "Unset QT_QPA_PLATFORM.",
            name=plugin,
        )
    if plugin == TEST_PLATFORM or not sys.platform.startswith("linux"):
        return
    screens = screens_here(environment)
    if not screens or (plugin and plugin not in screens):
        raise Refusal("no-display", NO_SCREEN)
    _check_loadable(screens)


def screens_here(environment: Mapping[str, str]) -> list[str]:
    """The platform plugins whose screen is there: of a name that is local, its socket is looked for."""
    found = []
    wayland = environment.get("WAYLAND_DISPLAY", "")
    if wayland and (Path(environment.get("XDG_RUNTIME_DIR", "")) / wayland).exists():
        found.append("wayland")
    display = environment.get("DISPLAY", "")
    local = _LOCAL_X.match(display)
    if display and (local is None or (X_SCREENS / f"X{local[1]}").exists()):
        found.append("xcb")
    return found


def _check_loadable(plugins: list[str]) -> None:
    """Load what Qt will load: where a library is missing it says which, and ends without a window."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    why = ""
    for plugin in plugins:
        library = QLibrary(str(folder / f"libq{plugin}.so"))
        if library.load():
            return
        why = library.errorString().rpartition(": ")[0] or library.errorString()
    raise Refusal(
        "no-display",
        NOT_LOADED,
        "Install it; on Debian and Ubuntu `make run` names and installs what is missing.",
        why=_library(why),
    )


def _library(text: str) -> str:
    """The name of the library in what the loader says."""
    found = re.search(r"(lib[\w.+-]+\.so[.\d]*): cannot open", text)
    return found[1] if found else text[:160]
