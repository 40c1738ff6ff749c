"""Anything dropped or pasted on the window: it says what it is, and opens what fits."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPlainTextEdit, QPushButton

from slr_desktop.domain.exchanges import Exchange
from slr_desktop.domain.instances import Instance, Registration
from slr_desktop.domain.roles import Role
from slr_desktop.services import answer, hand_back, inbox, request, take_codes, trust, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.recover import Received
from slr_desktop.ui.dropped import dropped
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.inbox import InboxPage
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.taking import Taking
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.wizards.entering import EnterWizard
from slr_desktop.ui.wizards.frame import FlowWizard
from slr_desktop.ui.wizards.giving_back import GiveBackWizard
from slr_desktop.ui.wizards.importing import ImportWizard
from slr_desktop.ui.wizards.take_in import TakeInDialog
from tests.ui.scenes import BASIC, desk_of
from tests.ui.walks import words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakeWindow = Callable[..., MainWindow]
NASTY = "\x1b[31mred\u202egnp.exe\u200b\u0000 <b>bold</b> {braces} %n \u2066\ud7ff"


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.room.tasks.idle, timeout=20_000)


def files_mime(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def text_mime(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def drop(window: MainWindow, mime: QMimeData, qtbot: QtBot) -> None:
    """What Qt sends for a drop: the question first, then the drop."""
    where, left = QPointF(400, 300), Qt.MouseButton.LeftButton
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    asked = QDragEnterEvent(where.toPoint(), action, mime, left, none)
    QApplication.sendEvent(window, asked)
    assert asked.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where, action, mime, left, none))
    settle(window, qtbot)


def told(window: MainWindow) -> str:
    return words_of(window.message) if not window.message.isHidden() else ""


def open_dialog() -> QDialog | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, QDialog) else None


def unlock(window: MainWindow, world: World, qtbot: QtBot) -> None:
    window.room.try_passphrase(world.passphrase, done=lambda _none: None, refused=window.refuse)
    settle(window, qtbot)


def written(world: World, made: Made | None, name: str = "") -> Path:
    assert made is not None
    path = world.folder / (name or made.file_name)
    path.write_bytes(made.file_bytes)
    return path


def in_role(world: World, role: str, act: Callable[[Desk], Any]) -> Any:
    with desk_of(world, role) as desk:
        return act(desk)


def updated(world: World, count: int) -> Path:
    made = in_role(
        world,
        "authority",
        lambda desk: update.update(desk, "DEMO00000001", {BASIC: count}, supersede=False, note=""),
    )
    return written(world, made.made)


def receipt_of_a_return(world: World) -> Made:
    """The receipt for the return of cuc-pub, which the site has not got yet."""
    returned = in_role(world, "site", lambda desk: hand_back.give_back(desk, ["cuc-pub"]))[0]
    taken = in_role(
        world,
        "authority",
        lambda desk: take_codes.accept_return(desk, returned.code.encode(), with_receipt=True),
    )[0]
    assert isinstance(taken.receipt, Made)
    return taken.receipt


@pytest.mark.parametrize("shape", ["{path}", " {path}\n", "'{path}'", '"{path}"', "file://{path}"])
def test_the_path_of_a_file_that_is_pasted_is_that_file(
    make_window: MakeWindow, world: World, qtbot: QtBot, shape: str
) -> None:
    window = make_window("site")
    QApplication.clipboard().setText(shape.format(path=updated(world, 170)))
    window.paste()
    settle(window, qtbot)
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    assert wizard.walk.step == "what"
    assert wizard.walk.draft.source_name.endswith(".slrauth")


def test_a_path_without_a_file_says_so(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    QApplication.clipboard().setText(str(world.folder / "gone.slrauth"))
    window.paste()
    settle(window, qtbot)
    assert told(window).startswith("gone.slrauth: ")
    assert "artefact" not in told(window)


@pytest.mark.parametrize(
    "text", ["hello", "two words/and more", "/a\n/b", "//server/share/x", "file://server/x", "'"]
)
def test_a_text_that_is_no_path_stays_a_text(text: str) -> None:
    found = dropped(text_mime(text))
    assert (found.files, found.text) == ((), text)


def test_what_is_nothing_at_all_is_told_without_words_of_ours(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    window.take_data(b"hello there", "From the clipboard")
    settle(window, qtbot)
    assert "It is no file or code of SLR Desktop, and none of Cisco's that is known." in told(window)
    assert "artefact" not in told(window)


def test_an_authorization_opens_its_wizard_on_what_it_says(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    drop(window, files_mime(updated(world, 170)), qtbot)
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    assert wizard.walk.step == "what"
    assert told(window) == ""


def test_dropped_to_installed_in_three_clicks(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    unlock(window, world, qtbot)
    drop(window, files_mime(updated(world, 171)), qtbot)  # the drop is the first
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    wizard.next_button.click()
    settle(window, qtbot)
    assert wizard.walk.committed
    assert wizard.walk.draft.outcomes[0].code
    wizard.next_button.click()
    assert open_dialog() is None


def test_the_same_as_text_opens_the_same(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    from slr_desktop.services import carry

    made = in_role(
        world,
        "authority",
        lambda desk: update.update(desk, "DEMO00000001", {BASIC: 172}, supersede=False, note=""),
    )
    window = make_window("site")
    drop(window, text_mime(carry.as_text(made.made)), qtbot)
    assert isinstance(open_dialog(), ImportWizard)


def test_what_was_installed_before_says_so_and_leads_to_its_exchange(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    issued = in_role(world, "authority", lambda desk: update.reissue(desk, "DEMO00000001", 2))
    window = make_window("site")
    drop(window, files_mime(written(world, issued.made)), qtbot)
    assert open_dialog() is None
    assert "recorded here already" in told(window)
    button = window.message.findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    assert button.text().startswith("Show E-")
    button.click()
    settle(window, qtbot)
    assert window.page is window._pages[Section.EXCHANGES]


def test_a_receipt_is_taken_in_at_once(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    receipt = receipt_of_a_return(world)
    window = make_window("site")
    unlock(window, world, qtbot)
    drop(window, files_mime(written(world, receipt)), qtbot)
    assert open_dialog() is None
    assert told(window).startswith("Taken in: ")
    assert "cuc-pub: the authority has recorded the return; the licenses are free again there." in told(
        window
    )
    waiting = [e for e in window.room.desk.workspace.all(Exchange) if e.name == "cuc-pub" and e.open]
    assert waiting == []


def test_a_receipt_that_refuses_says_why_in_words(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    received = Received(
        kind="receipt", exchange="E-000003", subject="cuc-pub", recorded=False, error="barred"
    )
    taking = Taking(window, "receipt.slr")
    taking._tell([received])
    assert "cuc-pub: the authority had ended its reservation before, by a rehost or a removal" in told(window)
    taking._tell([replace(received, moved_to="cuc-new")])
    assert (
        "cuc-pub: the authority had moved its licenses to cuc-new before, so this code released nothing"
        in told(window)
    )
    taking._tell([replace(received, error="too-old")])
    assert "cuc-pub: the authority refused the code that was sent. A later one is in force." in told(window)
    assert "(" not in told(window)


def test_an_authorization_that_no_longer_fits_is_given_back(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    asked = in_role(world, "site", lambda desk: request.request(desk, ["cuc-branch"], {BASIC: 5}))
    data = asked.carry[0].file_bytes
    answers = in_role(
        world,
        "authority",
        lambda desk: answer.authorize(desk, [data], Terms(account="Voice", quantities={})),
    )
    made = (
        answers[0].made
        or in_role(world, "authority", lambda desk: update.reissue(desk, "DEMO00000002", 1)).made
    )
    in_role(world, "site", lambda desk: hand_back.cancel(desk, ["cuc-branch"]))
    window = make_window("site")
    drop(window, files_mime(written(world, made)), qtbot)
    assert isinstance(open_dialog(), GiveBackWizard)


def test_our_own_request_belongs_on_the_other_side(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    asked = in_role(world, "site", lambda desk: request.request(desk, ["cuc-branch"], {BASIC: 5}))
    window = make_window("site")
    drop(window, files_mime(written(world, asked.carry[0])), qtbot)
    assert open_dialog() is None
    assert "You made this yourself: it is the request E-" in told(window)
    assert "Nothing was changed." in told(window)
    assert "belongs on the other side" in told(window)


def test_a_code_that_is_pasted_at_the_authority_is_entered(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    returned = in_role(world, "site", lambda desk: hand_back.give_back(desk, ["cuc-pub"]))[0]
    window = make_window("authority")
    QApplication.clipboard().setText(returned.code)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window._side.setFocus()
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    wizard = open_dialog()
    assert isinstance(wizard, EnterWizard)


def test_a_mistyped_code_opens_the_wizard_that_marks_it(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    returned = in_role(world, "site", lambda desk: hand_back.give_back(desk, ["cuc-pub"]))[0]
    code = returned.code
    wrong = "".join(c if n not in (20, 26, 32) else ("A" if c != "A" else "B") for n, c in enumerate(code))
    window = make_window("authority")
    drop(window, text_mime(wrong), qtbot)
    assert isinstance(open_dialog(), EnterWizard) or "(" in told(window)


def test_a_statement_leads_to_comparing_its_words(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    made = in_role(world, "authority", lambda desk: trust.export(desk, trust_words(world))[0])
    window = make_window("site")
    drop(window, files_mime(written(world, made)), qtbot)
    shown = open_dialog()
    assert (isinstance(shown, FlowWizard) and shown.objectName() == "trust_wizard") or told(window)


def trust_words(world: World) -> Any:
    from slr_desktop.services import set_up

    return set_up.word_list(world.outside)


@pytest.mark.parametrize("role", ["site", "authority", "audit"])
@pytest.mark.parametrize(
    "data",
    [
        b"hello",
        b"\x00" * 40,
        NASTY.encode("utf-8", "surrogatepass"),
        b"-----BEGIN SLR AUTHORIZATION-----\nAAAA\n-----END SLR AUTHORIZATION-----\n",
        b"SQLite format 3\x00" + b"\x00" * 200,
        b"TRT-UCXN:" + b"Z" * 400,
        b"<specificPLR>" + b"<a>" * 1000,
        b"%PDF-1.7 nothing of ours",
    ],
    ids=["words", "zeros", "hostile", "broken-pem", "other-database", "long-code", "xml", "pdf"],
)
def test_nonsense_is_named_and_nothing_opens(
    make_window: MakeWindow, role: str, data: bytes, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(role)
    path = tmp_path / "something\u202egnp.bin"
    path.write_bytes(data)
    drop(window, files_mime(path), qtbot)
    if role == "authority" and data.startswith(b"TRT-"):  # where codes are entered, the wrong group is marked
        assert isinstance(open_dialog(), EnterWizard)
        return
    assert "(" in told(window)
    assert open_dialog() is None
    for character in "\x1b\u202e\u200b\u2066\x00":
        assert character not in "".join(
            label.text() for label in (window.message._title, window.message._body)
        )


def test_a_workspace_that_is_dropped_over_another_asks_first(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    here, other = window.room.desk.workspace.path, world.workspaces["authority"]
    drop(window, files_mime(other), qtbot)
    asked = open_dialog()
    assert isinstance(asked, QMessageBox)
    assert asked.text() == "Close North Site and open the other workspace?"
    assert f"{other.name} is a workspace." in asked.informativeText()
    asked.reject()
    settle(window, qtbot)
    assert window.room.desk.workspace.path == here
    drop(window, files_mime(other), qtbot)
    asked = open_dialog()
    assert isinstance(asked, QMessageBox)
    button = next(b for b in asked.buttons() if b.text() == "&Open it")
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        button.click()
    settle(window, qtbot)
    assert window.room.desk.genesis.role.value == "authority"


def test_the_open_workspace_dropped_on_itself_stays_as_it_is(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("site")
    unlock(window, world, qtbot)
    desk = window.room.desk
    drop(window, files_mime(world.workspaces["site"]), qtbot)
    assert open_dialog() is None
    assert "North Site is open here already." in told(window)
    assert window.room.desk is desk
    assert window.room.unlocked


def test_without_a_workspace_a_workspace_opens_and_others_are_named(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window()
    drop(window, files_mime(updated(world, 173)), qtbot)
    assert "This is an authorization" in told(window)
    assert "Open a workspace first" in told(window)
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        drop(window, files_mime(world.workspaces["site"]), qtbot)
    settle(window, qtbot)
    assert window.room.is_open


def test_a_folder_a_pipe_and_a_link_are_refused(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(updated(world, 175))
    for path, word in (
        (tmp_path, "a folder"),
        (pipe, "a pipe"),
        (link, "a link"),
        (tmp_path / "gone", "no file"),
    ):
        drop(window, files_mime(path), qtbot)
        assert word in told(window), told(window)
        assert open_dialog() is None


def test_two_gigabytes_are_refused_without_being_read(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    huge = tmp_path / "huge.slra"
    with huge.open("wb") as file:
        file.truncate(2 * 1024**3)
    drop(window, files_mime(huge), qtbot)
    assert "(too-large)" in told(window)


def test_an_empty_clipboard_is_no_defect(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("site")
    QApplication.clipboard().clear()
    window.paste()
    assert "no text on the clipboard" in told(window)


def test_a_file_on_the_clipboard_is_taken(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    QApplication.clipboard().setMimeData(files_mime(updated(world, 176)))
    window.paste()
    settle(window, qtbot)
    assert isinstance(open_dialog(), ImportWizard)


def test_take_something_in_asks_where_it_is(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    file = updated(world, 177)
    window = make_window("site")
    window.want(Wizard.TAKE_IN)
    dialog = open_dialog()
    assert isinstance(dialog, TakeInDialog)
    look = dialog.findChild(QPushButton, "primary")
    assert isinstance(look, QPushButton)
    look.click()
    assert "Choose a file" in dialog.message.accessibleName()
    dialog.picker.read_file(file)
    settle(window, qtbot)
    assert isinstance(open_dialog(), ImportWizard)


def test_what_is_typed_there_is_looked_at_on_the_button(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    returned = in_role(world, "site", lambda desk: hand_back.give_back(desk, ["cuc-pub"]))[0]
    window = make_window("authority")
    window.want(Wizard.TAKE_IN)
    dialog = open_dialog()
    assert isinstance(dialog, TakeInDialog)
    field = dialog.findChild(QPlainTextEdit, "typed")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(returned.code)
    assert open_dialog() is dialog
    look = dialog.findChild(QPushButton, "primary")
    assert isinstance(look, QPushButton)
    look.click()
    settle(window, qtbot)
    assert isinstance(open_dialog(), EnterWizard)


def test_what_is_typed_there_and_refused_stays_to_be_put_right(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    window = make_window("authority")
    window.want(Wizard.TAKE_IN)
    dialog = open_dialog()
    assert isinstance(dialog, TakeInDialog)
    field = dialog.findChild(QPlainTextEdit, "typed")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    field.setPlainText("hello")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert open_dialog() is dialog
    assert field.toPlainText() == "hello"
    assert dialog.message.code == "unrecognised"
    assert dialog.message.accessibleName().startswith("What was typed: ")
    assert told(window) == ""


def test_a_misfit_goes_straight_on_by_its_name(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    """A receipt in the wizard that imports: one button, and it is taken in; the file keeps its name."""
    receipt = receipt_of_a_return(world)
    window = make_window("site")
    unlock(window, world, qtbot)
    window.want(Wizard.IMPORT)
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    assert wizard.where is not None
    wizard.where.picker.read_file(written(world, receipt, "from-the-stick.slr"))
    settle(window, qtbot)
    button = wizard.message.findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    button.click()
    settle(window, qtbot)
    assert open_dialog() is None
    assert told(window).startswith("Taken in: from-the-stick.slr")


def test_the_code_of_a_refusal_is_for_support(
    make_window: MakeWindow, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("site")
    drop(window, files_mime(tmp_path), qtbot)
    message = window.message
    assert message.code == "unrecognised"
    assert "unrecognised" not in message.accessibleName()
    assert message.toolTip() == "Code for support: unrecognised"
    message.copy()
    copied = QApplication.clipboard().text().split("\n")
    assert copied[-1] == "Code for support: unrecognised"
    assert message._title.text() in copied
    message.show_text(Tone.DONE, "Well.")
    assert (message.code, message.toolTip()) == ("", "")


def test_a_request_at_the_authority_is_answered(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    asked = in_role(world, "site", lambda desk: request.request(desk, ["cuc-lab"], {BASIC: 3}))
    window = make_window("authority")
    drop(window, files_mime(written(world, asked.carry[0])), qtbot)
    wizard = open_dialog()
    assert isinstance(wizard, FlowWizard)
    assert wizard.objectName() == "answer_wizard"
    assert in_role(world, "authority", inbox.list_inbox) == []


def test_a_workspace_in_take_in_has_its_button(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    window.want(Wizard.TAKE_IN)
    dialog = open_dialog()
    assert isinstance(dialog, TakeInDialog)
    dialog.picker.read_file(world.workspaces["authority"])
    settle(window, qtbot)
    assert "is a workspace of SLR Desktop. Nothing is taken in from it." in words_of(dialog.message)
    button = dialog.message.findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    assert (button.text(), button.hasFocus()) == ("&Open this workspace", True)
    with qtbot.waitSignal(window.room.opened, timeout=20_000):
        QTest.keyClick(button, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert open_dialog() is None
    assert window.room.desk.workspace.path == world.workspaces["authority"]


def test_a_wizard_takes_no_workspace(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    window = make_window("site")
    window.want(Wizard.IMPORT)
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    wizard.page.picker.read_file(world.workspaces["authority"])  # type: ignore[attr-defined]
    settle(window, qtbot)
    assert "is a workspace, not something that the other side sent" in words_of(wizard.message)
    wizard.close_quietly()


# --- several at once --------------------------------------------------------------


def several_for_the_site(world: World) -> list[Path]:
    """A receipt, an update, a folder, a workspace and a text that is nothing."""
    receipt = written(world, receipt_of_a_return(world), "RECEIPT.slrrcpt")
    folder, note = world.folder / "photos", world.folder / "note.txt"
    folder.mkdir()
    note.write_text("buy milk")
    return [receipt, folder, note, world.workspaces["authority"]]


def test_several_files_are_taken_where_each_belongs_and_each_is_told(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    paths = several_for_the_site(world)
    window = make_window("site")
    unlock(window, world, qtbot)
    drop(window, files_mime(*paths), qtbot)
    said = told(window)
    assert re.search(r"4 file\S* came at once", said)
    assert "RECEIPT.slrrcpt: cuc-pub: the authority has recorded the return" in said
    assert "photos is a folder, not a file. Open the folder and give the files in it" in said
    assert "note.txt: This is nothing that SLR Desktop knows." in said
    assert f"{paths[3].name}: a workspace; open it by itself" in said
    assert window.room.desk.genesis.role is Role.SITE


def test_what_a_wizard_shows_first_opens_one_after_the_other(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    first = updated(world, 171)
    made = in_role(
        world,
        "authority",
        lambda desk: update.update(desk, "DEMO00000009", {BASIC: 3}, supersede=False, note=""),
    )
    second = written(world, made.made)
    window = make_window("site")
    unlock(window, world, qtbot)
    drop(window, files_mime(first, second), qtbot)
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    assert wizard.walk.draft.source_name == first.name
    assert f"{first.name}: it is open now" in told(window)
    assert f"{second.name}: opens by itself, after those before it" in told(window)
    finish(wizard, window, qtbot)
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    assert wizard.walk.draft.source_name == second.name
    assert f"{first.name}: taken in" in told(window)
    wizard.close_quietly()
    qtbot.waitUntil(lambda: f"{second.name}: not taken in" in told(window), timeout=20_000)
    assert open_dialog() is None


def finish(wizard: ImportWizard, window: MainWindow, qtbot: QtBot) -> None:
    for _press in range(2):
        button = wizard.findChild(QPushButton, "primary")
        assert isinstance(button, QPushButton)
        button.click()
        settle(window, qtbot)
    QApplication.processEvents()
    settle(window, qtbot)


def test_requests_go_to_the_list_of_the_inbox(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    with desk_of(world, "site") as desk:
        names = [i.name for i in desk.workspace.all(Instance) if i.registration is Registration.UNREGISTERED]
        made = [request.request(desk, [name], {BASIC: 1}).carry[0] for name in names[:1]]
    paths = [written(world, item) for item in made]
    note = world.folder / "note.txt"
    note.write_text("buy milk")
    window = make_window("authority")
    unlock(window, world, qtbot)
    drop(window, files_mime(*paths, note), qtbot)
    page = window.page
    assert isinstance(page, InboxPage)
    settle(window, qtbot)
    assert [v.file for v in page.taking.verdicts] == [path.name for path in paths]
    assert re.search(r"1 file\S* with requests: the inbox says what became of", told(window))
    assert "note.txt: This is nothing that SLR Desktop knows." in told(window)


def test_several_dropped_on_a_wizard_are_taken_by_the_window(
    make_window: MakeWindow, world: World, qtbot: QtBot
) -> None:
    paths = several_for_the_site(world)
    window = make_window("site")
    unlock(window, world, qtbot)
    window.want(Wizard.IMPORT)
    settle(window, qtbot)
    wizard = open_dialog()
    assert isinstance(wizard, ImportWizard)
    where, left = QPointF(40, 40), Qt.MouseButton.LeftButton
    mime = files_mime(*paths)
    wizard.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, mime, left, Qt.KeyboardModifier.NoModifier))
    settle(window, qtbot)
    assert open_dialog() is None
    assert "RECEIPT.slrrcpt: cuc-pub: the authority has recorded the return" in told(window)


def test_a_folder_says_what_is_wanted(make_window: MakeWindow, world: World, qtbot: QtBot) -> None:
    folder = world.folder / "photos"
    folder.mkdir()
    window = make_window("site")
    drop(window, files_mime(folder), qtbot)
    assert "is a folder, not a file" in told(window)
    assert "Open the folder and give the files in it" in told(window)
    assert "nothing that SLR Desktop knows" not in told(window)
