"""A wizard was left with something in it that went nowhere: the window says so, and leads to it.

Leaving is never stopped by a question: nothing is lost, and a code may have been read out. Who saved it
or copied it hears nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.artefacts import Kind
from slr_desktop.services import outbox
from slr_desktop.services.outbox import Outgoing
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.exchange_texts import leg_name
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.taking_many import TakingMany
from slr_desktop.ui.widgets.carry import CarryBox
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.wizards.frame import FlowWizard

STATEMENTS: Final = frozenset({Kind.INTRODUCTION, Kind.TRUST_ANCHOR})
"""What was made with the workspace: it waits for nobody, and is shown again from the menu."""


def tell_uncarried(window: MainWindow, wizard: FlowWizard[Any]) -> None:
    """Say what of a wizard that is closing went nowhere; what waits in the outbox is read off the GUI thread.

    While several files are taken in, what became of each stands there, and stays.
    """
    if window.findChild(TakingMany) is not None:
        return
    made = [item for box in wizard.findChildren(CarryBox) for item in box.uncarried]
    if not made or not window.room.is_open:
        return
    if made[0].kind in STATEMENTS:
        _tell_own(window, made[0].kind)
        return
    window.room.read(
        lambda desk: outbox.still_here(desk, made), done=partial(_tell, window), refused=window.refuse
    )


def _tell_own(window: MainWindow, kind: Kind) -> None:
    """The own introduction or trust anchor: the other side trusts nobody without it."""
    translate = QCoreApplication.translate
    title = translate("Uncarried", "Not carried yet: {what} of {subject}")
    window.message.show_text(
        Tone.ATTENTION,
        title.format(what=leg_name(kind.value), subject=window.room.desk.genesis.name),
        translate("Uncarried", "Nothing is lost: Exchange, Introduce this side shows it again at any time."),
        button=translate("Uncarried", "&Carry it now..."),
        action=lambda: window.want(Wizard.INTRODUCE),
    )


def _tell(window: MainWindow, waiting: Sequence[Outgoing]) -> None:
    if not waiting:
        return
    first, translate = waiting[0], QCoreApplication.translate
    title = (
        translate("Uncarried", "Not carried yet: {what} of {subject}")
        if len(waiting) == 1
        else translate("Uncarried", "Not carried yet: {what} of {subject}, and {count} more")
    )
    window.message.show_text(
        Tone.ATTENTION,
        title.format(what=leg_name(first.kind), subject=first.subject, count=number_text(len(waiting) - 1)),
        translate(
            "Uncarried",
            "Nothing is lost: it waits in the outbox until it is saved, or marked as handed over.",
        ),
        button=translate("Uncarried", "&Carry it now..."),
        action=lambda: window.enter(Section.OUTBOX, first.exchange),
    )
