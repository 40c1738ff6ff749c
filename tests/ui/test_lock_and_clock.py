"""Unlocking, locking in the middle of a wizard, and a clock that cannot be believed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
)

from slr_desktop.app import App
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.times import DAY
from slr_desktop.services import history, set_up
from slr_desktop.services.set_up import Manner, StandingClock
from slr_desktop.ui.confirm_clock import ClockDialog
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.usage_dialog import UsageDialog
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.unlock import UnlockDialog
from slr_desktop.ui.widgets.message import Message
from slr_desktop.ui.wizards.adding import AddWizard
from tests.ui.walks import words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]
BASIC = "CUC_BasicMessaging"


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def write(dialog: QDialog, name: str, text: str) -> None:
    field = dialog.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def said(dialog: QDialog) -> str:
    message = dialog.findChild(Message, "message")
    assert isinstance(message, Message)
    return words_of(message) if not message.isHidden() else ""


def over(kind: type[QDialog]) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def report_usage(window: MainWindow, count: int, qtbot: QtBot) -> UsageDialog:
    """The dialog that reports usage, filled in and its button pressed."""
    window.want(Wizard.REPORT_USAGE, "cuc-pub")
    settle(window, qtbot)
    dialog = over(UsageDialog)
    assert isinstance(dialog, UsageDialog)
    dialog._fields[BASIC].setValue(count)
    press(dialog, "primary")
    return dialog


def used(window: MainWindow) -> int:
    found = window.room.desk.workspace.all(Instance, name="cuc-pub")[0]
    return next(iter(found.usage.values()), 0)


def is_unlocked(window: MainWindow) -> bool:
    return window.room.unlocked


def last_entry(window: MainWindow) -> str:
    return list(window.room.desk.workspace.entries(0))[-1].text.decode()


def test_the_badge_says_locked_and_unlocks(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    badge = window.findChild(QPushButton, "lock")
    assert isinstance(badge, QPushButton)
    assert badge.text() == "&Locked - unlock"
    badge.click()
    dialog = over(UnlockDialog)
    write(dialog, "passphrase", world.passphrase)
    write(dialog, "operator", "Anna")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.room.lock_changed, timeout=20_000):
        settle(window, qtbot)
    assert badge.text() == "Unlocked - &lock now"
    badge.click()
    assert badge.text() == "&Locked - unlock"
    settle(window, qtbot)
    assert window.settings.now.operator == "Anna"


def test_who_acted_last_in_this_workspace_is_proposed(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    window.room.operator = "Omar, of another workspace"
    last = history.last_operator(window.room.desk)
    assert last not in ("", window.room.operator)
    window.toggle_lock()
    field = over(UnlockDialog).findChild(QLineEdit, "operator")
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(lambda: field.text() == last)


def test_a_wrong_passphrase_is_said_and_can_be_tried_again(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    window.toggle_lock()
    dialog = over(UnlockDialog)
    write(dialog, "passphrase", "this is not it")
    press(dialog, "primary")
    settle(window, qtbot)
    assert "(wrong-passphrase)" in said(dialog)
    field = dialog.findChild(QLineEdit, "passphrase")
    assert isinstance(field, QLineEdit)
    assert field.hasSelectedText()
    assert not is_unlocked(window)
    write(dialog, "passphrase", world.passphrase)
    press(dialog, "primary")
    settle(window, qtbot)
    assert is_unlocked(window)
    assert QApplication.activeModalWidget() is None


def test_nothing_typed_is_asked_for_without_trying(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    window.toggle_lock()
    dialog = over(UnlockDialog)
    settle(window, qtbot)  # who acted last is read
    press(dialog, "primary")
    assert window.room.tasks.idle
    assert "Type the passphrase first" in said(dialog)


def test_what_is_typed_is_shown_only_on_demand(make_window: MakeWindow) -> None:
    window = make_window("site")
    window.toggle_lock()
    dialog = over(UnlockDialog)
    field, box = dialog.findChild(QLineEdit, "passphrase"), dialog.findChild(QCheckBox, "show_passphrase")
    assert isinstance(field, QLineEdit)
    assert isinstance(box, QCheckBox)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    box.setChecked(True)
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    dialog.reject()
    assert not field.text()


def test_giving_the_unlock_up_is_a_refusal_in_the_dialog_that_asked(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window("site")
    dialog = report_usage(window, 7, qtbot)
    over(UnlockDialog).reject()
    assert "(passphrase-missing)" in said(dialog)
    assert dialog.isVisible()
    assert used(window) != 7


def test_locked_in_the_middle_the_commit_asks_again(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    window.toggle_lock()
    write(over(UnlockDialog), "passphrase", world.passphrase)
    press(over(UnlockDialog), "primary")
    settle(window, qtbot)
    window.want(Wizard.REPORT_USAGE, "cuc-pub")
    settle(window, qtbot)
    dialog = over(UsageDialog)
    assert isinstance(dialog, UsageDialog)
    window.room.lock()  # as after ten minutes without an act
    dialog._fields[BASIC].setValue(11)
    press(dialog, "primary")
    write(over(UnlockDialog), "passphrase", world.passphrase)
    press(over(UnlockDialog), "primary")
    settle(window, qtbot)
    assert used(window) == 11
    assert QApplication.activeModalWidget() is None


def test_the_badge_is_true_at_every_turn(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    """What the badge says is what an act would meet: whoever unlocks, locks, opens or rebuilds."""
    window = make_window("site")

    def hold() -> None:
        badge = window._side.findChild(QPushButton, "lock")
        assert isinstance(badge, QPushButton)
        assert badge.text() == ("Unlocked - &lock now" if is_unlocked(window) else "&Locked - unlock")
        assert is_unlocked(window) is (window.room.desk.keys is not None)

    hold()
    report_usage(window, 12, qtbot)
    hold()
    write(over(UnlockDialog), "passphrase", world.passphrase)
    press(over(UnlockDialog), "primary")
    settle(window, qtbot)
    hold()
    assert is_unlocked(window)
    window.rebuild()
    hold()
    window.room._idle.timeout.emit()  # ten minutes without an act
    hold()
    assert not is_unlocked(window)
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    settle(window, qtbot)
    hold()
    window.open_workspace(world.workspaces["authority"])
    settle(window, qtbot)
    hold()
    assert not is_unlocked(window)


def test_a_workspace_that_was_just_made_is_locked_after_ten_minutes(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window()
    desk = set_up.open_desk(world.outside, world.workspaces["site"], Manner(operator="Anna"))
    set_up.unlock(world.outside, desk, world.passphrase)
    window.room.take(desk)  # as the wizard does that makes one
    assert is_unlocked(window)
    assert window.room._idle.isActive()


def test_nothing_seems_to_work_while_the_passphrase_is_asked_for(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    window.want(Wizard.ADD_INSTANCES)
    settle(window, qtbot)
    wizard = over(AddWizard)
    assert isinstance(wizard, AddWizard)
    listed = wizard.findChild(QPlainTextEdit, "list")
    assert isinstance(listed, QPlainTextEdit)
    listed.setPlainText("name,product,release,serial\nwest-pub,unity-connection,12.5(1)SU4,DEMO00000061\n")
    wizard.go_on()
    settle(window, qtbot)
    progress = wizard.findChild(QProgressBar, "progress")
    assert isinstance(progress, QProgressBar)
    wizard.go_on()
    dialog = over(UnlockDialog)
    assert progress.isHidden()
    write(dialog, "passphrase", world.passphrase)
    shown = []
    wizard.room.asking_changed.connect(lambda: shown.append(progress.isVisible()))
    press(dialog, "primary")
    settle(window, qtbot)
    assert wizard.walk.committed
    assert shown == [True]  # once the passphrase was right, and not before
    assert progress.isHidden()


def test_an_audit_workspace_has_no_lock(make_window: MakeWindow) -> None:
    window = make_window("audit")
    badge = window.findChild(QPushButton, "lock")
    assert isinstance(badge, QPushButton)
    assert badge.isHidden()


class Behind(App):
    """The program on a machine whose clock was set back by ten days."""

    @property
    def clock(self) -> StandingClock:
        """Ten days ago."""
        return StandingClock(super().clock.now() - 10 * DAY)


def unlocked_behind(make_window: MakeWindow, world: World, qtbot: QtBot) -> MainWindow:
    window = make_window("site", outside=Behind())
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    settle(window, qtbot)
    return window


def test_a_clock_set_back_is_confirmed_with_a_reason(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = unlocked_behind(make_window, world, qtbot)
    report_usage(window, 21, qtbot)
    settle(window, qtbot)
    clock = over(ClockDialog)
    press(clock, "primary")
    assert "Say how you know" in said(clock)
    write(clock, "clock_reason", "compared with the wall clock")
    QTest.keyClick(clock, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert QApplication.activeModalWidget() is None
    assert used(window) == 21
    assert "compared with the wall clock" in last_entry(window)
    assert "clock_confirmed" in last_entry(window)
    assert not window.room.desk.clock_confirmed


def test_a_clock_that_is_not_confirmed_refuses(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = unlocked_behind(make_window, world, qtbot)
    dialog = report_usage(window, 22, qtbot)
    settle(window, qtbot)
    QTest.keyClick(over(ClockDialog), Qt.Key.Key_Escape)
    assert "(clock-behind)" in said(dialog)
    assert used(window) != 22
