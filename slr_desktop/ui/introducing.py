"""Our own introduction or trust anchor, with its words: to be carried once more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.text import visible
from slr_desktop.services import set_up, trust
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.trust import Identity
from slr_desktop.ui.introduction_texts import spoken, what_it_is, where_it_goes
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.widgets.carry_dialog import CarryDialog


def introduce(window: MainWindow) -> None:
    """Read it, off the GUI thread, and show it with the ways to carry it."""
    outside = window.room.outside

    def read(desk: Desk) -> tuple[Made, Identity]:
        return trust.export(desk, set_up.word_list(outside))

    window.room.read(read, done=lambda found: _show(window, *found), refused=window.refuse)


def _show(window: MainWindow, made: Made, identity: Identity) -> None:
    genesis = window.room.desk.genesis
    title = QCoreApplication.translate("Introduction", "Introduce {name}")
    dialog = CarryDialog(
        window.room,
        title.format(name=visible(genesis.name)),
        [made],
        what=QCoreApplication.translate("Introduction", "It was made with the workspace, and never changes."),
        about=what_it_is(genesis.role),
        codes=spoken(identity),
        next_step="\n".join(where_it_goes(genesis.role)),
        parent=window,
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
