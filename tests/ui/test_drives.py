"""Sticks: seen when they are mounted, written to safely, and offered where they hold something for us."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSocketDescriptor, QSocketNotifier
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from slr_desktop.services import hand_back, request, take_codes, update
from slr_desktop.services.desk import Made
from slr_desktop.ui.adapters.mounts import MountWatch
from slr_desktop.ui.listed import listed
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.home import HomePage
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.carry import CarryBox
from slr_desktop.ui.widgets.drives import DriveList
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.groups import ungrouped
from slr_desktop.ui.widgets.offers import DriveOffer
from slr_desktop.ui.widgets.source import SourcePicker
from slr_desktop.ui.wizards.importing import ImportWizard
from tests.ui.scenes import BASIC, desk_of
from tests.ui.sticks import Plugged

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]


def settle(room: Room, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: room.tasks.idle, timeout=20_000)


def put(world: World, made: Made | None, folder: Path) -> Path:
    assert made is not None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / made.file_name
    path.write_bytes(made.file_bytes)
    return path


def an_update(world: World, count: int) -> Made | None:
    with desk_of(world, "authority") as desk:
        return update.update(desk, "DEMO00000001", {BASIC: count}, supersede=False, note="").made


def offer_of(window: MainWindow) -> DriveOffer:
    assert isinstance(window.page, HomePage)
    return window.page.offer


def look(window: MainWindow, qtbot: QtBot) -> None:
    window.look_again()
    settle(window.room, qtbot)


def test_plugged_in_to_installed_in_three_clicks(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = Plugged()
    window = make_window("site", outside=outside)
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    settle(window.room, qtbot)
    assert offer_of(window).isHidden()
    outside.sticks.plug(tmp_path / "stick")
    put(world, an_update(world, 180), tmp_path / "stick" / "slr")
    look(window, qtbot)
    offer = offer_of(window)
    assert "LICXFER holds something for this workspace" in offer.accessibleName()
    assert "authorization for cuc-pub" in offer.accessibleName()
    review = offer.findChild(QPushButton, "message_button")
    assert isinstance(review, QPushButton)
    review.click()
    settle(window.room, qtbot)
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, ImportWizard)
    assert wizard.walk.step == "what"
    wizard.next_button.click()
    settle(window.room, qtbot)
    assert wizard.walk.committed
    wizard.next_button.click()
    qtbot.waitUntil(
        lambda: offer_of(window).isHidden(), timeout=20_000
    )  # what was installed is not offered again


def test_a_receipt_on_a_stick_is_taken_in_from_the_banner(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk_of(world, "site") as desk:
        code = hand_back.give_back(desk, ["cuc-pub"])[0].code or ""
    with desk_of(world, "authority") as desk:
        receipt = take_codes.accept_return(desk, code.encode(), with_receipt=True)[0].receipt
    outside = Plugged()
    outside.sticks.plug(tmp_path / "stick")
    put(world, receipt, tmp_path / "stick")
    window = make_window("site", outside=outside)
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    settle(window.room, qtbot)
    button = offer_of(window).findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    assert button.text() == "Take it in"
    button.click()
    settle(window.room, qtbot)
    assert window.message.accessibleName().startswith("Taken in:")


def test_a_stick_for_others_is_not_offered(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = Plugged()
    outside.sticks.plug(tmp_path / "stick")
    put(world, an_update(world, 181), tmp_path / "stick")
    (tmp_path / "stick" / "holiday.txt").write_text("nothing of ours")
    window = make_window("authority", outside=outside)
    settle(window.room, qtbot)
    assert offer_of(window).isHidden()


def test_pulled_out_the_offer_goes(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = Plugged()
    outside.sticks.plug(tmp_path / "stick")
    put(world, an_update(world, 182), tmp_path / "stick")
    window = make_window("site", outside=outside)
    settle(window.room, qtbot)
    assert not offer_of(window).isHidden()
    outside.sticks.pull()
    look(window, qtbot)
    assert offer_of(window).isHidden()


@pytest.fixture
def plugged_room(world: World, qtbot: QtBot) -> Iterator[Room]:
    """A room whose sticks the test has in its hands."""
    from slr_desktop.services import set_up
    from slr_desktop.services.set_up import Manner

    room = Room(Plugged())
    desk = set_up.open_desk(room.outside, world.workspaces["site"], Manner(operator="Anna"))
    set_up.unlock(room.outside, desk, world.passphrase)
    room.take(desk)
    yield room
    room.close()


def sticks(room: Room) -> Plugged:
    assert isinstance(room.outside, Plugged)
    return room.outside


def test_drives_to_write_to_say_their_space_and_their_lock(
    plugged_room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = DriveList(plugged_room, writable=True)
    qtbot.addWidget(shown)
    settle(plugged_room, qtbot)
    assert shown.buttons == []
    sticks(plugged_room).sticks.plug(tmp_path / "one", name="LICXFER")
    sticks(plugged_room).sticks.plug(tmp_path / "two", name="OLD & SLOW\u202e", read_only=True)
    plugged_room.drives.look()
    settle(plugged_room, qtbot)
    assert [b.text() for b in shown.buttons] == ["Save to LICXFER"]
    assert "2.1 GB free, vfat" in shown.buttons[0].accessibleDescription()
    locked = next(b for b in shown._buttons if not b.isEnabled())
    assert locked.text() == "Save to OLD && SLOW<U+202E>"
    assert "lock switch" in locked.accessibleDescription()


def test_what_was_made_is_written_to_a_stick_and_says_when_it_is_safe(
    plugged_room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    room = plugged_room
    sticks(room).sticks.plug(tmp_path / "stick")
    told: list[object] = []
    room.act(lambda desk: request.request(desk, ["cuc-branch"], {}), done=told.append, refused=told.append)
    settle(room, qtbot)
    box = CarryBox(room)
    qtbot.addWidget(box)
    settle(room, qtbot)
    made = told[0]
    assert isinstance(made, request.Requested)
    box.show_parcel(made.carry, what="A request.", next_step="Carry it.")
    with qtbot.waitSignal(box.carried, timeout=20_000):
        box.drives.buttons[0].click()
    assert "Written, read back and compared." in box.saved.accessibleName()
    assert "Eject LICXFER in the system; then it is safe to remove." in box.saved.accessibleName()
    files = list((tmp_path / "stick" / "slr").iterdir())
    assert [f.read_bytes() for f in files] == [made.carry[0].file_bytes]


def test_a_stick_pulled_out_while_writing_can_be_tried_again(
    plugged_room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    room = plugged_room
    volume = sticks(room).sticks.plug(tmp_path / "stick")
    told: list[object] = []
    room.act(lambda desk: request.request(desk, ["cuc-branch"], {}), done=told.append, refused=told.append)
    settle(room, qtbot)
    made = told[0]
    assert isinstance(made, request.Requested)
    box = CarryBox(room)
    qtbot.addWidget(box)
    settle(room, qtbot)
    box.show_parcel(made.carry, what="A request.", next_step="Carry it.")
    volume.path.rmdir()
    box.drives.buttons[0].click()
    settle(room, qtbot)
    assert "The act itself is recorded" in box.saved.accessibleName()
    volume.path.mkdir()
    again = box.saved.findChild(QPushButton, "message_button")
    assert isinstance(again, QPushButton)
    assert again.text() == "Try again"
    with qtbot.waitSignal(box.carried, timeout=20_000):
        again.click()
    assert list((volume.path / "slr").iterdir())


def test_a_wizard_takes_a_file_from_a_stick(
    plugged_room: Room, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    room = plugged_room
    sticks(room).sticks.plug(tmp_path / "stick")
    file = put(world, an_update(world, 183), tmp_path / "stick" / "slr")
    picker = SourcePicker(room)
    qtbot.addWidget(picker)
    settle(room, qtbot)
    (button,) = picker.drives.buttons
    assert file.name in button.accessibleDescription()
    with qtbot.waitSignal(picker.taken, timeout=20_000):
        button.click()
    assert picker.source is not None
    assert picker.source.data == file.read_bytes()


def test_a_stick_that_cannot_be_read_harms_nothing(plugged_room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room = plugged_room
    volume = sticks(room).sticks.plug(tmp_path / "stick")
    volume.path.rmdir()
    shown = DriveList(room)
    qtbot.addWidget(shown)
    room.drives.look()
    settle(room, qtbot)
    assert shown.buttons == []


def test_without_the_table_of_mounts_a_timer_asks(qtbot: QtBot, tmp_path: Path) -> None:
    watch = MountWatch(mounts=tmp_path / "absent")
    assert watch.polls
    with qtbot.waitSignal(watch.changed, timeout=5000):
        pass
    watch.close()
    assert not watch.polls


def test_where_a_timer_asks_only_a_change_is_looked_at(
    world: World, make_room: Callable[..., Room], qtbot: QtBot, tmp_path: Path
) -> None:
    from slr_desktop.ui.drives import Drives

    room, outside = make_room(), Plugged()
    watch = MountWatch(mounts=tmp_path / "absent")
    drives = Drives(outside, room.tasks, lambda: room.desk, watch=watch)
    settle(room, qtbot)
    changes: list[int] = []
    drives.changed.connect(lambda: changes.append(len(drives.volumes)))
    watch.changed.emit()
    settle(room, qtbot)
    assert changes == []
    outside.sticks.plug(tmp_path / "stick")
    watch.changed.emit()
    qtbot.waitUntil(lambda: changes == [1], timeout=20_000)
    drives.close()


WATCHER = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from slr_desktop.ui.adapters.mounts import MountWatch
app, where = QCoreApplication([]), sys.argv[1]
watch = MountWatch()
def told():
    print("polls" if watch.polls else "told", flush=True)
    watch.close()
    app.quit()
watch.changed.connect(told)
QTimer.singleShot(0, lambda: subprocess.run(["mount", "-t", "tmpfs", "stick", where], check=True))
QTimer.singleShot(20000, lambda: app.exit(3))
sys.exit(app.exec())
"""


def test_the_system_tells_when_something_is_mounted(tmp_path: Path) -> None:
    """In a mount namespace of its own, so that nobody else sees the stick."""
    where = tmp_path / "mounted"
    where.mkdir()
    unshare = (
        ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
    )
    tried = subprocess.run([*unshare, "true"], capture_output=True, check=False)
    if tried.returncode != 0:  # a machine that allows no namespaces: the notifier is told by hand
        watch, told = MountWatch(), []
        watch.changed.connect(lambda: told.append(True))
        assert watch._notifier is not None
        watch._notifier.activated.emit(QSocketDescriptor(0), QSocketNotifier.Type.Exception)
        assert watch._settle.isActive()
        watch.close()
        return
    done = subprocess.run(
        [*unshare, sys.executable, "-c", WATCHER, str(where)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=dict(os.environ),
    )
    assert (done.returncode, done.stdout) == (0, "told\n"), done.stderr


def test_looking_at_a_stick_is_cancelled_by_looking_again(
    plugged_room: Room, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    room = plugged_room
    volume = sticks(room).sticks.plug(tmp_path / "stick")
    for number in range(30):
        (volume.path / f"{number:02}.txt").write_text("hello")
    for _ in range(10):
        room.drives.look()
    settle(room, qtbot)
    assert [v.name for v in room.drives.volumes] == ["LICXFER"]
    assert room.drives.fitting == ()


def test_a_wizard_offers_what_fits_it_and_folds_the_rest_away(
    plugged_room: Room, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = plugged_room.outside
    assert isinstance(outside, Plugged)
    with desk_of(world, "site") as desk:
        code = hand_back.give_back(desk, ["cuc-lab2"])[0].code or ""
    with desk_of(world, "authority") as desk:
        receipt = take_codes.accept_return(desk, code.encode(), with_receipt=True)[0].receipt
    outside.sticks.plug(tmp_path / "stick")
    wanted = put(world, an_update(world, 182), tmp_path / "stick")
    other = put(world, receipt, tmp_path / "stick")
    plugged_room.drives.look()
    settle(plugged_room, qtbot)
    wizard = ImportWizard(plugged_room)
    qtbot.addWidget(wizard)
    wizard.show()
    assert wizard.where is not None
    drives = wizard.where.picker.drives
    assert [button.property("file") for button in drives.buttons] == [str(wanted)]
    fold = drives.findChild(Fold, "other_files")
    assert isinstance(fold, Fold)
    assert re.fullmatch(r"1 other file\S* of this app here", fold.accessibleName())
    hidden = [label for label in drives.findChildren(QLabel) if other.name in ungrouped(label.text())]
    assert len(hidden) == 1
    assert not hidden[0].isVisible()
    fold.click()
    assert hidden[0].isVisible()
    assert "This is a receipt" in hidden[0].text()
    assert fold.isChecked()
    wanted.unlink()
    plugged_room.drives.look()
    settle(plugged_room, qtbot)
    assert drives.buttons == []
    again = drives.findChildren(Fold, "other_files")[-1]
    assert again.isChecked(), "what was unfolded stays so"


def test_files_on_a_stick_say_their_subject_number_and_exchange(
    plugged_room: Room, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = plugged_room.outside
    assert isinstance(outside, Plugged)
    outside.sticks.plug(tmp_path / "stick")
    made = an_update(world, 184)
    put(world, made, tmp_path / "stick")
    plugged_room.drives.look()
    settle(plugged_room, qtbot)
    drives = DriveList(plugged_room)
    qtbot.addWidget(drives)
    (note,) = [button.accessibleDescription() for button in drives.buttons]
    assert made is not None
    assert note.startswith(f"{made.file_name}: This is an authorization for cuc-pub (number")
    assert re.search(r"\(number 3, E-[0-9]{6}\)\.$", note), note


def test_a_receipt_on_a_stick_says_what_it_answers(
    plugged_room: Room, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = plugged_room.outside
    assert isinstance(outside, Plugged)
    with desk_of(world, "site") as desk:
        returned = hand_back.give_back(desk, ["cuc-pub"])[0].made
        assert returned is not None
    with desk_of(world, "authority") as desk:
        receipt = take_codes.accept_return(desk, returned.file_bytes, with_receipt=True)[0].receipt
    outside.sticks.plug(tmp_path / "stick")
    put(world, receipt, tmp_path / "stick")
    plugged_room.drives.look()
    settle(plugged_room, qtbot)
    ((_volume, holding),) = plugged_room.drives.fitting
    assert re.search(r"other side \(cuc-pub, E-[0-9]{6}\)\.$", listed(holding.found)), listed(holding.found)
