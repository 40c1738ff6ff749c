"""The window: how soon it is on the screen, and how soon its largest lists are.

Targets: the whole process, from its start to the first paint of the window with a workspace given, at
most 2.5 times a program that shows an empty QMainWindow; Home with 1,000 instances and 200 open ends
within 300 ms; Exchanges with 100,000 legs painted within 100 ms. A list counts as painted when its rows
are, not its frame. Its peer in the same run is a plain QTableView over rows that are in memory already.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

from benchmarks import big_sites
from benchmarks.measuring import Spread, Turn, alternate, at_most, ratios, row, title
from slr_desktop.app import App
from slr_desktop.services.desk import Desk
from slr_desktop.ui import application
from slr_desktop.ui.models.windowed import WindowedModel
from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.room import Room

ROUNDS = 15
PROCESSES = 12
START_TARGET = 2.5
HOME_TARGET_MS = 300.0
EXCHANGES_TARGET_MS = 100.0
INSTANCES, ENDING, WAITING = 1000, 50, 150
NEW_SITE = 2
"""The open ends of a site that trusts nobody yet and was never introduced, as the large one."""
EXCHANGES = 25_000
"""Of four legs each."""
ON_SCREEN = 256
"""Rows of the peer of Exchanges: what its table asks for at once."""
SIZE = (1120, 720)

EMPTY = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
program = QApplication(sys.argv[:1])
program.setStyle("Fusion")
window = QMainWindow()
window.resize(1120, 720)
{watch}
window.show()
program.exec()
"""

OURS = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from slr_desktop import app
from slr_desktop.ui import application, main_window
make, whole = application.make_application, application.make_window
application.make_application = lambda offscreen: make(offscreen=True)
def watched(outside, **how):
    global watch
    window = whole(outside, **how)
{watch}
    return window
application.make_window = watched
app.main(["-w", sys.argv[1]])
"""

FIRST_PAINT = """
class Watch(QObject):
    def eventFilter(self, seen, event):
        if event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False
watch = Watch()
window.installEventFilter(watch)
"""

HOME_PAINTED = """
class Watch(QObject):
    def eventFilter(self, seen, event):
        if event.type() == QEvent.Type.Paint and window.page is not None and window.room.tasks.idle:
            os._exit(0)
        return False
watch = Watch()
from PySide6.QtWidgets import QApplication
QApplication.instance().installEventFilter(watch)
"""


def process(code: str, watch: str, *arguments: str) -> Turn:
    """A turn that is one whole process, which ends as soon as its watch has seen what it waits for."""
    inside = "    " if "def watched" in code else ""
    lines = watch.strip().splitlines()
    source = code.format(watch="\n".join(inside + line for line in lines))

    def turn() -> None:
        subprocess.run((sys.executable, "-c", source, *arguments), stdin=subprocess.DEVNULL, check=True)

    return turn


def measure_start(file: Path) -> None:
    """The window with a workspace, against an empty one."""
    empty, ours, home = "an empty QMainWindow", "the window, first paint", "the window, Home painted"
    taken = alternate(
        {
            empty: process(EMPTY, FIRST_PAINT),
            ours: process(OURS, FIRST_PAINT, str(file)),
            home: process(OURS, HOME_PAINTED, str(file)),
        },
        PROCESSES,
    )
    for name, seconds in taken.items():
        tell(name, seconds, taken[empty])
    at_most(f"{ours} / {empty}", ratios(taken[ours], taken[empty]).median, START_TARGET)


class Paints(QObject):
    """Whether something was painted since it was asked last."""

    def __init__(self, seen: QWidget) -> None:
        super().__init__()
        self.any = False
        seen.installEventFilter(self)

    def eventFilter(self, _seen: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.any = self.any or event.type() == QEvent.Type.Paint
        return False


def until_painted(table: QTableView, filled: Callable[[], bool]) -> None:
    """Run the event loop until the table has painted its rows."""
    paints = Paints(table.viewport())
    while True:
        there = filled()
        if paints.any and there:
            return
        paints.any = False
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def shown(page: QWidget) -> QMainWindow:
    """A window with this in it."""
    window = QMainWindow()
    window.setCentralWidget(page)
    window.resize(*SIZE)
    window.show()
    return window


def plain_table(texts: Sequence[Sequence[str]]) -> Turn:
    """A turn that makes and paints a plain table of these rows."""

    def turn() -> None:
        model = QStandardItemModel()
        for line in texts:
            model.appendRow([QStandardItem(text) for text in line])
        table = QTableView()
        table.setModel(model)
        window = shown(table)
        until_painted(table, lambda: True)
        window.close()

    return turn


def measure_home(room: Room) -> None:
    """Home, from making the page to its painted rows."""
    texts: list[list[str]] = []

    def turn() -> None:
        page = HomePage(room)
        window = shown(page)
        page.refresh()
        model = page.table.rows_model
        until_painted(page.table, lambda: bool(model.rowCount()))
        if not texts:
            texts.extend([str(model.index(at, c).data()) for c in range(4)] for at in range(model.rowCount()))
        window.close()

    turn()
    assert len(texts) == ENDING + WAITING + NEW_SITE
    name, plain = (
        f"Home, {INSTANCES:,} instances, {len(texts)} open ends",
        f"a plain table of {len(texts)} rows",
    )
    taken = alternate({name: turn, plain: plain_table(texts)}, ROUNDS)
    for each, seconds in taken.items():
        tell(each, seconds, taken[plain])
    at_most(f"{name}, ms", Spread.of(taken[name]).median * 1000, HOME_TARGET_MS, 0)


def measure_exchanges(room: Room) -> None:
    """Exchanges, from making the page to its painted rows."""
    pages: list[ExchangesPage] = []

    def turn() -> None:
        page = ExchangesPage(room)
        pages.append(page)
        window = shown(page)
        page.refresh()
        model = page.model
        until_painted(page.table, lambda: model.row(0) is not None)
        window.close()

    turn()
    model = pages[0].model
    assert model.rowCount() == EXCHANGES
    texts = texts_of(model)
    name, plain = (
        f"Exchanges, {EXCHANGES * len(big_sites.STEPS):,} legs",
        f"a plain table of {ON_SCREEN} rows",
    )
    taken = alternate({name: turn, plain: plain_table(texts)}, ROUNDS)
    for each, seconds in taken.items():
        tell(each, seconds, taken[plain])
    at_most(f"{name}, ms", Spread.of(taken[name]).median * 1000, EXCHANGES_TARGET_MS, 0)


def texts_of(model: WindowedModel[Any]) -> list[list[str]]:
    """What the first rows say."""
    columns = range(model.columnCount())
    return [[str(model.index(at, column).data()) for column in columns] for at in range(ON_SCREEN)]


def tell(name: str, seconds: Sequence[float], peer: Sequence[float]) -> None:
    """A figure in milliseconds, and beside it how many times its peer."""
    spread = Spread.of([each * 1000 for each in seconds])
    row(f"{name}, ms", f"{spread.shown(0)}, {ratios(seconds, peer).median:.2f} times the peer")


def main() -> None:
    """Measure and print."""
    title(f"The window: median (least to most) of {PROCESSES} processes, {ROUNDS} pages")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # that platform tells what it has no use for
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as name, ExitStack() as closing:
        folder = Path(name)
        # High-water marks stay out of the user's own state folder.
        os.environ["XDG_STATE_HOME"] = name
        outside, passphrase = App(), secrets.token_hex(8)

        def site(kind: str) -> Desk:
            return big_sites.make_site(outside, folder / f"{kind}.slr", passphrase)

        start = site("start")
        start.workspace.close()
        measure_start(folder / "start.slr")
        kept = application.make_application(offscreen=True)
        assert kept is not None
        large, long = site("large"), site("long")
        began = time.perf_counter()
        big_sites.fill(large, list(big_sites.instances(large, INSTANCES, ENDING, WAITING)))
        numbers = range(1, EXCHANGES + 1)
        big_sites.fill(long, [r for n in numbers for r in big_sites.exchange(long, n, waits=n % 100 == 0)])
        row("made the two large sites, seconds", f"{time.perf_counter() - began:.1f}")
        for desk, measure in ((large, measure_home), (long, measure_exchanges)):
            room = Room(outside)
            closing.callback(room.close)
            room.take(desk)
            measure(room)


if __name__ == "__main__":
    main()
