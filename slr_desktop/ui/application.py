"""The application: what has to be right before the first window, and what catches defects after it.

The platform is checked (a `vnc` platform would open a port), arguments never reach Qt, colours
are our own, and every defect ends in a report file and a message, never in the end of the program.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from slr_desktop.domain.errors import Refusal
from slr_desktop.services import defects, preferences
from slr_desktop.services.preferences import Preferences, Scheme
from slr_desktop.ui import guards, loading, marks, palette
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.platform_check import check_platform
from slr_desktop.ui.room import Room
from slr_desktop.ui.settings import Settings
from slr_desktop.ui.wording import refusal_words

if TYPE_CHECKING:
    from slr_desktop.services.outside import Outside

LANGUAGES: Final = ("en", "de")


def open_window(outside: Outside, workspace: Path | None) -> int:
    """Show the window until it is closed; gives the exit status.

    Args:
        outside: what app gives.
        workspace: to be opened in it; None shows the start page.

    Raises:
        Refusal: no-display.
    """
    application = make_application(offscreen=False)
    catch_defects(outside)
    window = make_window(outside, start_later=workspace is not None)
    window.show()

    def open_given() -> None:
        if workspace is not None:
            window.open_workspace(workspace)

    loading.load_the_rest(window.room.tasks, open_given)
    return application.exec()


def make_application(*, offscreen: bool) -> QApplication:
    """The one QApplication, on a platform that is allowed, in our colours.

    Args:
        offscreen: without a screen, for tests and pictures; a person's window never is.

    Raises:
        Refusal: no-display.
    """
    check_platform(os.environ.get("QT_QPA_PLATFORM", ""), offscreen=offscreen)
    os.environ.pop("QT_QPA_GENERIC_PLUGINS", None)  # one of them listens on a port
    application = QApplication(sys.argv[:1])
    check_platform(application.platformName(), offscreen=offscreen)
    application.setApplicationName("slr-desktop")
    application.setApplicationDisplayName("SLR Desktop")
    application.setStyle("Fusion")
    set_colours(application, dark=prefers_dark())
    return application


def prefers_dark() -> bool:
    """Whether the desktop is dark."""
    hints = QGuiApplication.styleHints()
    return hints.colorScheme() == Qt.ColorScheme.Dark


def set_colours(application: QApplication, *, dark: bool) -> None:
    """Our palette and style sheet, light or dark."""
    marks.register()
    tokens = palette.DARK if dark else palette.LIGHT
    application.setPalette(palette.palette(tokens))
    application.setStyleSheet(palette.style_sheet(tokens))


class Appearance:
    """Language, colours and text size of the program.

    Args:
        application: the one there is, as the system made it.
        outside: where our translations ship.
    """

    def __init__(self, application: QApplication, outside: Outside) -> None:
        self._application, self._outside = application, outside
        self._size = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
        self._translators: list[QTranslator] = []
        self._language: str | None = None
        self._wanted = Preferences()
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self._colour())

    def apply(self, wanted: Preferences) -> None:
        """Give these to the program; what is on the screen already has to be made anew."""
        self._wanted = wanted
        font = self._application.font()
        font.setPointSizeF(self._size * wanted.text_scale / 100)
        self._application.setFont(font)
        self._speak(wanted.language)
        self._colour()

    def _colour(self) -> None:
        dark = prefers_dark() if self._wanted.scheme is Scheme.AUTO else self._wanted.scheme is Scheme.DARK
        set_colours(self._application, dark=dark)

    def _speak(self, language: str) -> None:
        if language == self._language:
            return
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._language = language
        self._translators = set_language(self._application, self._outside, language)


class _Own(QTranslator):
    """Our texts. Qt reads them where they are, so their bytes live as long as this."""

    def take(self, texts: bytes) -> bool:
        self._texts = texts
        return self.load(texts)


def set_language(application: QApplication, outside: Outside, language: str) -> list[QTranslator]:
    """Our texts and Qt's own in a language; the translators, which live as long as it is spoken.

    Args:
        application: the one there is.
        outside: where our translations ship.
        language: "en", "de", or "" for the system's.
    """
    name = language or QLocale.system().name()[:2]
    if name not in LANGUAGES:
        name = "en"
    QLocale.setDefault(QLocale(name))
    own, qt = _Own(application), QTranslator(application)
    with contextlib.suppress(FileNotFoundError):  # English is what the program is written in
        if own.take(outside.resource(f"translations/slr_{name}.qm")):
            application.installTranslator(own)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if name != "en" and qt.load(f"qtbase_{name}", folder):
        application.installTranslator(qt)
    return [own, qt]


def make_window(outside: Outside, *, start_later: bool = False) -> MainWindow:
    """A window with an empty room, in the language, colours and text size that were set last.

    Args:
        outside: what app gives.
        start_later: a workspace is opened at once; the start page is not for the first picture.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    room, appearance = Room(outside), Appearance(application, outside)
    start = preferences.preferences(outside)
    appearance.apply(start)
    settings = Settings(outside, room.tasks, start, appearance.apply, room)
    return MainWindow(
        room,
        settings,
        make_page=loading.make_page,
        open_wizard=loading.open_wizard,
        take=loading.take,
        start_later=start_later,
    )


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
    words = refusal_words(refusal)
    box.setText(words.what)
    box.setInformativeText(words.do)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
