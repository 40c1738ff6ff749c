"""The keyboard is in the first field of a dialog, also where its fields come after a reading.

A window manager may give the keyboard to a dialog before that reading has ended, or after it: both must
come to the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QSpinBox, QWidget

from slr_desktop.domain.instances import Instance
from slr_desktop.services import instances
from slr_desktop.services.actions import Act
from slr_desktop.services.reservations import list_reservations
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.sections import Section, Wizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]

ACTS = frozenset({"primary", "cancel", "back", "skip", "help", "close_message"})
"""Buttons that end a page: who has not looked at it yet must not stand on one of them."""

SITE = (
    (Wizard.REPORT_USAGE, "cuc-pub"),
    (Wizard.REQUEST, None),
    (Wizard.REQUEST, "cuc-lab"),
    (Wizard.IMPORT, None),
    (Wizard.RETURN, None),
    (Wizard.CANCEL, None),
    (Wizard.GIVE_BACK, None),
    (Wizard.ADD_INSTANCES, None),
    (Wizard.TRUST, None),
)
AUTHORITY = (
    (Wizard.ANSWER, None),
    (Wizard.ENTER_CODE, None),
    (Wizard.UPDATE, None),
    (Wizard.REHOST, None),
    (Wizard.REMOVE, None),
    (Wizard.ADD_LICENSES, None),
    (Wizard.TRUST, None),
)


def opened(window: MainWindow, wizard: Wizard, known: object, qtbot: QtBot) -> QDialog:
    window.want(wizard, known)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=20_000)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    qtbot.wait(0)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def given_again(dialog: QDialog, qtbot: QtBot) -> QWidget | None:
    """Where the keyboard is once the window manager has given it to the dialog anew."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is other)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return QApplication.focusWidget()


@pytest.mark.parametrize(
    ("role", "wizard", "known"),
    [*(("site", *case) for case in SITE), *(("authority", *case) for case in AUTHORITY)],
    ids=str,
)
def test_the_keyboard_stays_in_the_first_field(
    make_window: MakeWindow, qtbot: QtBot, role: str, wizard: Wizard, known: object
) -> None:
    dialog = opened(make_window(role), wizard, known, qtbot)
    first = dialog.focusWidget()
    assert first is not None
    assert first.isVisible()
    assert first.objectName() not in ACTS, first.objectName()
    assert given_again(dialog, qtbot) is first


@pytest.mark.parametrize("wizard", [Wizard.UPDATE, Wizard.REHOST, Wizard.REMOVE], ids=str)
def test_so_does_it_where_the_reservation_is_known(
    make_window: MakeWindow, qtbot: QtBot, wizard: Wizard
) -> None:
    window = make_window("authority")
    anchor = next(row.anchor for row in list_reservations(window.room.desk) if row.live)
    dialog = opened(window, wizard, anchor, qtbot)
    first = dialog.focusWidget()
    assert first is not None
    assert first.objectName() not in ACTS, first.objectName()
    assert given_again(dialog, qtbot) is first


def test_what_is_typed_at_once_is_the_usage(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    """Opened with the mouse: the window becomes the active one once more after the fields have come."""
    window = make_window("site")
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    qtbot.waitUntil(lambda: window.room.unlocked, timeout=20_000)
    dialog = opened(window, Wizard.REPORT_USAGE, "cuc-pub", qtbot)
    field = given_again(dialog, qtbot)
    assert isinstance(field, QSpinBox)
    QTest.keyClicks(field, "60")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=20_000)
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)
    assert window.room.desk.workspace.all(Instance, name="cuc-pub")[0].usage == {field_tag(window): 60}


def field_tag(window: MainWindow) -> str:
    """The full tag of the license that stands first."""
    instance = window.room.desk.workspace.all(Instance, name="cuc-pub")[0]
    return instances.product_of(window.room.desk, instance).tags_of(instance.release)[0].regid


@pytest.mark.parametrize("used", [150, 160])
def test_after_the_usage_the_blue_button_has_the_keyboard(
    make_window: MakeWindow, world: World, qtbot: QtBot, used: int
) -> None:
    """What ends the reservation must never be what the next Enter presses."""
    window = make_window("site")
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    window.enter(Section.INSTANCES, "cuc-pub")
    page = window.page
    assert isinstance(page, InstancesPage)
    settle(window, page, qtbot)
    assert window.room.unlocked
    page.licenses.menu.button(Act.REPORT_USAGE).setFocus()
    page.licenses.menu.button(Act.REPORT_USAGE).click()
    settle(window, page, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    field = dialog.focusWidget()
    assert isinstance(field, QSpinBox)
    QTest.keyClicks(field, str(used))
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, page, qtbot)
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.property("leads") == "yes"
    assert focused is page.licenses.menu.button(Act.ASK_FOR_UPDATE if used > 150 else Act.REPORT_USAGE)
    told = "More than reserved: 10 CUC_BasicMessaging. Ask for an update."
    assert (told in window.message.accessibleName()) is (used > 150)
    assert window.message.property("tone") == ("attention" if used > 150 else "done")


def settle(window: MainWindow, page: InstancesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle and not page._pause.isActive(), timeout=20_000)
    qtbot.wait(0)
    qtbot.waitUntil(lambda: window.room.tasks.idle and not page._pause.isActive(), timeout=20_000)
