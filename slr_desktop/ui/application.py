"""The application: what has to be right before the first window, and what catches defects after it.

The platform is checked (a `vnc` platform would open a port), arguments never reach Qt, colours
are our own, and every defect ends in a report file and a message, never in the end of the program.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMessageBox

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import defects
from slr_desktop.services.outside import Outside
from slr_desktop.ui import guards, palette
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.room import Room

PLATFORMS: Final = frozenset({"xcb", "wayland", "windows", "cocoa"})
TEST_PLATFORM: Final = "offscreen"
LANGUAGES: Final = ("en", "de")


def open_window(outside: Outside, workspace: Path | None) -> int:
    """Show the window until it is closed; gives the exit status.

    Raises:
        Refusal: no-display.
    """
    application = make_application(offscreen=False)
    defects_shown = catch_defects(outside)
    window = make_window(outside)
    window.show()
    if workspace is not None:
        window.open_workspace(workspace)
    status = application.exec()
    del defects_shown
    return status


def make_application(*, offscreen: bool) -> QApplication:
    """The one QApplication, on a platform that is allowed, in our colours.

    Args:
        offscreen: without a screen, for tests and pictures; a person's window never is.

    Raises:
        Refusal: no-display.
    """
    check_platform(os.environ.get("QT_QPA_PLATFORM", ""), offscreen=offscreen)
    application = QApplication(sys.argv[:1])
    check_platform(application.platformName(), offscreen=offscreen)
    application.setApplicationName("slr-desktop")
    application.setApplicationDisplayName("SLR Desktop")
    application.setStyle("Fusion")
    set_colours(application, dark=prefers_dark())
    return application


def check_platform(name: str, *, offscreen: bool) -> None:
    """Refuse a platform plugin that is not a screen of this machine.

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
    if plugin or not sys.platform.startswith("linux"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise Refusal("no-display", "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.")


def prefers_dark() -> bool:
    """Whether the desktop is dark."""
    hints = QGuiApplication.styleHints()
    return hints.colorScheme() == Qt.ColorScheme.Dark


def set_colours(application: QApplication, *, dark: bool) -> None:
    """Our palette and style sheet, light or dark."""
    tokens = palette.DARK if dark else palette.LIGHT
    application.setPalette(palette.palette(tokens))
    application.setStyleSheet(palette.style_sheet(tokens))


def is_dark(application: QApplication) -> bool:
    """Whether the dark palette is in use."""
    return application.palette().color(QPalette.ColorRole.Base).lightness() < 128


def set_language(application: QApplication, outside: Outside, language: str) -> list[QTranslator]:
    """Our texts and Qt's own in a language; the translators, which live as long as the window.

    Args:
        application: the one there is.
        outside: where our translations ship.
        language: "en", "de", or "" for the system's.
    """
    name = language or QLocale.system().name()[:2]
    if name not in LANGUAGES or name == "en":
        return []
    own, qt = QTranslator(application), QTranslator(application)
    if own.load(outside.resource(f"translations/slr_{name}.qm")):
        application.installTranslator(own)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{name}", folder):
        application.installTranslator(qt)
    QLocale.setDefault(QLocale(name))
    return [own, qt]


def make_window(outside: Outside) -> MainWindow:
    """A window with an empty room."""
    from slr_desktop.ui.opening import make_page, open_wizard, take_data  # noqa: PLC0415 - after the application

    return MainWindow(Room(outside), make_page=make_page, open_wizard=open_wizard, take_data=take_data)


def catch_defects(outside: Outside) -> Callable[[BaseException], None]:
    """From now on a defect makes a report file and a message; the program lives."""

    def report(defect: BaseException) -> None:
        refusal = defects.refusal(defect, outside.state_folder)
        show_defect(refusal)

    def hook(_kind: type[BaseException], defect: BaseException, _trace: TracebackType | None) -> None:
        guards.report(defect)

    guards.report_to(report)
    sys.excepthook = hook
    return report


def show_defect(refusal: Refusal) -> None:
    """Say that something went wrong, and where the report is; no traceback."""
    box = QMessageBox(QApplication.activeWindow())
    box.setObjectName("defect")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("SLR Desktop")
    box.setText(refusal.what)
    box.setInformativeText(refusal.do)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
