"""Instances with their Licenses page: filtered, worked by keyboard, quick with a thousand of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from slr_desktop.app import App
from slr_desktop.domain.enforcement import Activity
from slr_desktop.domain.instances import EVALUATION_PERIOD
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.services import hand_back, instances, request, set_up
from slr_desktop.services.actions import Act
from slr_desktop.services.instances import Draft
from slr_desktop.services.licenses import TagUse, read_licenses
from slr_desktop.services.set_up import Manner, StandingClock
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.pages.exchanges import ExchangesPage
from slr_desktop.ui.pages.instances import InstancesPage
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.widgets.bars import Bar, usage_words
from tests.fakes.two_sides import TwoSides, make_template
from tests.ui.scenes import BASIC

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import World

MakePage = Callable[..., InstancesPage]


def settle(page: InstancesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page._pause.isActive() and page.room.tasks.idle, timeout=20_000)


@pytest.fixture
def make_page(make_room: Callable[..., Room], qtbot: QtBot) -> MakePage:
    """The page over the demo's site, shown and read."""

    def make(room: Room | None = None, *, size: tuple[int, int] = (1000, 700)) -> InstancesPage:
        page = InstancesPage(room or make_room())
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        qtbot.waitExposed(page)
        page.refresh()
        settle(page, qtbot)
        return page

    return make


def names(page: InstancesPage) -> list[str]:
    return [row.name for row in page.table.rows_model.rows]


def choose(page: InstancesPage, name: str, qtbot: QtBot) -> None:
    page.show_subject(name)
    settle(page, qtbot)
    assert page.licenses.name == name


def test_all_are_listed_and_the_first_is_shown(make_page: MakePage) -> None:
    page = make_page()
    assert names(page) == ["cuc-branch", "cuc-lab", "cuc-lab2", "cuc-pub", "cucm"]
    assert page.licenses.name == "cuc-branch"
    assert page._count.text().startswith("5 instance")


def test_statuses_are_in_the_words_of_the_product(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    choose(page, "cuc-pub", qtbot)
    view = page.licenses
    assert view._registration.text() == "Registered - License Reservation"
    assert view._authorization.text() == "Authorized - Reserved"
    assert view._authorization.objectName() == "done"
    assert view._account.text() == "Example Smart Account, Voice"
    assert view.bars.texts == ["CUC_BasicMessaging: 120 in use of 150 reserved"]
    choose(page, "cucm", qtbot)
    assert view._registration.text() == "Registered - Specific License Reservation"


def test_the_filter_narrows_and_says_when_nothing_fits(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    field = page.findChild(QLineEdit, "search")
    assert isinstance(field, QLineEdit)
    field.setText("LAB")
    settle(page, qtbot)
    assert names(page) == ["cuc-lab", "cuc-lab2"]
    assert page._count.text().startswith("2 of 5")
    field.setText("unified communications")
    assert names(page) == ["cucm"]
    field.setText("in progress")
    assert names(page) == ["cuc-branch"]
    field.setText("nothing of that kind")
    assert names(page) == []
    everything = page.findChild(QPushButton, "empty_button")
    assert isinstance(everything, QPushButton)
    everything.click()
    assert len(names(page)) == 5


def test_only_what_needs_attention(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    box = page.findChild(QCheckBox, "only_attention")
    assert isinstance(box, QCheckBox)
    box.setChecked(True)
    assert "cuc-branch" in names(page)
    assert "cuc-lab2" not in names(page)


def test_possible_acts_are_buttons_and_others_say_why_not(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    choose(page, "cuc-pub", qtbot)
    menu = page.licenses.menu
    assert menu.possible == [
        Act.INSTALL,
        Act.ASK_FOR_UPDATE,
        Act.RETURN,
        Act.REPORT_USAGE,
    ]
    for act in Act:
        button = menu.button(act)
        assert button.isEnabled() is (act in menu.possible)
        if act not in menu.possible:
            assert "cuc-pub" in button.accessibleDescription()
            assert button.toolTip() == button.accessibleDescription()
            assert "--" not in button.accessibleDescription()
    assert menu.button(Act.RENEW_AUTHORIZATION).text() == "Renew Authorization Now"
    assert menu.fold.text().startswith("Why 9 other")


@pytest.mark.parametrize("training", [True, False])
def test_a_request_code_is_shown_where_its_authority_takes_it(
    make_page: MakePage, tmp_path: Path, qtbot: QtBot, training: bool
) -> None:
    sides = TwoSides(make_template(tmp_path / "made", training=training), tmp_path / "sides")
    sides.add("cuc-a")
    sides.ask("cuc-a")
    room = Room(sides.machines["site"])
    room.take(sides.site)
    page = make_page(room)
    code = page.licenses.findChild(QPlainTextEdit, "request_code")
    assert code is not None
    assert code.isVisible() is training
    room.close()
    sides.authority.workspace.close()


def test_the_act_that_the_state_asks_for_stands_first_in_colour(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    for name, wanted in (
        ("cuc-pub", Act.REPORT_USAGE),
        ("cuc-branch", Act.INSTALL),
        ("cuc-lab", Act.REQUEST),
    ):
        choose(page, name, qtbot)
        menu = page.licenses.menu
        leading = [act for act in menu.possible if menu.button(act).property("leads") == "yes"]
        assert leading == [wanted]
        others = [menu.button(act) for act in menu.possible if act is not wanted]
        first = menu.button(wanted)
        assert all((first.y(), first.x()) <= (button.y(), button.x()) for button in others)
        assert first.nextInFocusChain() is not None


@pytest.mark.parametrize(
    ("name", "act", "wizard"),
    [
        ("cuc-pub", Act.RETURN, Wizard.RETURN),
        ("cuc-pub", Act.INSTALL, Wizard.IMPORT),
        ("cuc-pub", Act.REPORT_USAGE, Wizard.REPORT_USAGE),
        ("cuc-branch", Act.CANCEL, Wizard.CANCEL),
        ("cuc-lab", Act.REQUEST, Wizard.REQUEST),
    ],
)
def test_an_act_asks_for_its_wizard(
    make_page: MakePage, qtbot: QtBot, name: str, act: Act, wizard: Wizard
) -> None:
    page = make_page()
    choose(page, name, qtbot)
    with qtbot.waitSignal(page.wanted) as asked:
        page.licenses.menu.button(act).click()
    assert asked.args == [wizard, name]


def test_an_update_begins_by_word_of_mouth(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    choose(page, "cuc-pub", qtbot)
    page.licenses.menu.button(Act.ASK_FOR_UPDATE).click()
    assert "Tell the license officer how many cuc-pub needs" in page.licenses.message.accessibleName()
    button = page.licenses.message.findChild(QPushButton, "message_button")
    assert isinstance(button, QPushButton)
    assert page.window().focusWidget() is button
    button.click()
    wish = QApplication.clipboard().text().splitlines()
    assert wish[0].startswith("Update of cuc-pub at North Site: P:UCXN,S:")
    assert re.fullmatch(r"Authorization number \d+, virtual account Voice\.", wish[1])
    assert re.fullmatch(r"CUC_BasicMessaging: \d+ in use, 150 reserved; wanted: 150", wish[2])
    with qtbot.waitSignal(page.wanted) as asked:
        button.click()
    assert asked.args == [Wizard.IMPORT, "cuc-pub"]


def test_reservation_mode_is_switched_here(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    choose(page, "cuc-lab", qtbot)
    page.licenses.menu.button(Act.DISABLE).click()
    settle(page, qtbot)
    page.licenses.show_instance("cuc-lab")
    settle(page, qtbot)
    assert "smart licensing mode again" in page.licenses.message.accessibleName()
    assert Act.ENABLE in page.licenses.menu.possible
    page.licenses.menu.button(Act.ENABLE).click()
    settle(page, qtbot)
    page.licenses.show_instance("cuc-lab")
    settle(page, qtbot)
    assert Act.REQUEST in page.licenses.menu.possible


def test_what_may_be_done_at_the_product_now(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    choose(page, "cuc-pub", qtbot)
    table = page.licenses.enforcement.table
    assert {row.activity for row in table.rows_model.rows} == set(Activity)
    assert table.isHidden()
    page.licenses.enforcement.fold.click()
    assert not table.isHidden()
    texts = [table.model().index(n, 1).data() for n in range(len(Activity))]
    assert texts[0].startswith("NOT ALLOWED. ")
    assert any(text.startswith("Allowed. ") for text in texts)


def test_codes_given_out_can_be_copied(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    choose(page, "cuc-pub", qtbot)
    shown = page.licenses.findChild(QPlainTextEdit, "confirmation_code")
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText().startswith("TCF-UCXN:DEMO00000001-")
    copy = page.licenses.findChild(QPushButton, "copy_confirmation_code")
    assert isinstance(copy, QPushButton)
    copy.click()
    assert QApplication.clipboard().text() == shown.toPlainText()
    assert "copied" in page.licenses.message.accessibleName()


def test_a_request_that_was_cancelled_is_not_shown_as_done(
    make_page: MakePage, tmp_path: Path, qtbot: QtBot
) -> None:
    sides = TwoSides(make_template(tmp_path / "made", training=True), tmp_path / "sides")
    sides.add("cuc-a")
    sides.ask("cuc-a")
    sides.later(60)
    hand_back.cancel(sides.site, ["cuc-a"])
    room = Room(sides.machines["site"])
    room.take(sides.site)
    page = make_page(room)
    said = [dot.accessibleName().rpartition(", ")[2] for dot in page.licenses.timeline.dots]
    assert said == ["cancelled", "done here"]
    exchanges = ExchangesPage(room)
    qtbot.addWidget(exchanges)
    exchanges.show()
    exchanges.refresh()
    model = exchanges.model
    qtbot.waitUntil(lambda: room.tasks.idle and model.rowCount() > 1)
    qtbot.waitUntil(lambda: str(model.index(1, 4).data()) == "cancelled")
    assert str(model.headerData(4, Qt.Orientation.Horizontal)) == "State"
    assert str(model.index(0, 4).data()) == "done here"
    room.close()
    sides.authority.workspace.close()


def test_the_timeline_leads_to_its_exchanges(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    choose(page, "cuc-branch", qtbot)
    dots = page.licenses.timeline.dots
    assert len(dots) >= 3
    assert "waits for its authorization" in dots[-1].accessibleName()
    assert "installed" in dots[0].accessibleName()
    with qtbot.waitSignal(page.go_to) as asked:
        QTest.keyClick(dots[-1], Qt.Key.Key_Space)
    assert asked.args == [Section.EXCHANGES, dots[-1].exchange]


def test_the_page_is_worked_by_keyboard_alone(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    for _ in range(3):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    settle(page, qtbot)
    assert page.licenses.name == "cuc-pub"
    passed = set()
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"search", "instances", "act_return", "show_impossible", "copy_confirmation_code", "dot"} <= passed


def test_an_empty_site_says_what_to_do_first(qtbot: QtBot, world: World, tmp_path: Path) -> None:
    outside = App()
    desk = set_up.create(
        outside,
        tmp_path / "new.slr",
        role=Role.SITE,
        name="New",
        training=True,
        passphrase="correct horse",
        manner=Manner(operator="Anna"),
    )
    room = Room(outside)
    room.take(desk)
    page = InstancesPage(room)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle(page, qtbot)
    assert "There are no instances yet" in page._list._text.text()
    add = page.findChild(QPushButton, "add_instances")
    assert isinstance(add, QPushButton)
    with qtbot.waitSignal(page.wanted) as asked:
        add.click()
    assert asked.args[0] is Wizard.ADD_INSTANCES
    room.close()


def test_evaluation_that_is_over_is_enforced_and_says_so(
    make_page: MakePage, make_room: Callable[..., Room], qtbot: QtBot
) -> None:
    room = make_room()
    instances.report_usage(room.desk, "cuc-lab", {BASIC: 5})
    room.desk.clock = StandingClock(room.desk.now + EVALUATION_PERIOD)
    page = make_page(room)
    choose(page, "cuc-lab", qtbot)
    view = page.licenses
    assert view._authorization.text() == "Evaluation Period Expired"
    assert view._authorization.objectName() == "refused"
    assert view._evaluation.text() == "used up"
    assert view.enforcement.fold.text().startswith("In effect")
    assert not view.enforcement.table.isHidden()
    assert view.bars.texts == ["CUC_BasicMessaging: 5 in use, none reserved"]


def test_overage_has_a_deadline(make_page: MakePage, make_room: Callable[..., Room], qtbot: QtBot) -> None:
    room = make_room()
    instances.report_usage(room.desk, "cuc-pub", {BASIC: 151})
    page = make_page(room)
    choose(page, "cuc-pub", qtbot)
    assert page.licenses._authorization.text() == "Not Authorized - Reserved"
    assert re.match(r"runs; it is over in (89|90) day", page.licenses._overage.text())
    assert "151 in use of 150 reserved: 1 too many" in page.licenses.bars.texts[0]


@pytest.mark.parametrize(
    ("use", "words", "shares"),
    [
        (TagUse(tag="A", used=80, reserved=100), "80 in use of 100 reserved", (0.8, 0.0, 1.0)),
        (TagUse(tag="A", used=150, reserved=100), "150 in use of 100 reserved: 50 too many", (2 / 3, 1 / 3, 2 / 3)),
        (TagUse(tag="A", used=5, reserved=0), "5 in use, none reserved", (0.0, 1.0, 0.0)),
        (TagUse(tag="A", used=0, reserved=25), "0 in use of 25 reserved", (0.0, 0.0, 1.0)),
        (TagUse(tag="A", used=9, reserved=0, free=True), "9 in use, needs no license", (1.0, 0.0, 0.0)),
        (TagUse(tag="A", used=10**9, reserved=1), "1,000,000,000 in use of 1 reserved: 999,999,999 too many",
         (1e-9, 1 - 1e-9, 1e-9)),
    ],
)  # fmt: skip
def test_bars_say_and_paint_their_numbers(
    qtbot: QtBot, use: TagUse, words: str, shares: tuple[float, float, float]
) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.show_usage(use)
    assert usage_words(use) == words
    assert bar.accessibleName() == f"A: {words}"
    assert bar.shares() == pytest.approx(shares)
    bar.resize(200, 14)
    assert not bar.grab().isNull()


HOSTILE = "\x1b[31m\u202e<b>x</b>\u200b{name} & %n\u0000"


def test_hostile_names_are_shown_and_do_nothing(make_page: MakePage, qtbot: QtBot) -> None:
    """A name is ASCII by the rules of adding; what a damaged file holds is shown all the same."""
    page = make_page()
    from dataclasses import replace

    found = read_licenses(page.room.desk, "cuc-pub")
    nasty = replace(
        found,
        instance=replace(found.instance, name=HOSTILE, cluster=HOSTILE, node=HOSTILE),
        publisher=HOSTILE,
        uses=(TagUse(tag=HOSTILE, used=1, reserved=0),),
        exchanges=tuple(replace(e, name=HOSTILE, note=HOSTILE) for e in found.exchanges),
    )
    page.licenses._show(nasty)
    shown = [w.text() for w in page.licenses.findChildren(QWidget) if hasattr(w, "text") and callable(w.text)]
    assert not any(c in text for text in shown for c in "\x1b\u202e\u200b\x00")
    assert any("<U+202E>" in text for text in shown)


def clipped(page: QWidget) -> list[str]:
    """Visible widgets of the page that stick out of what holds them, to the side."""
    found = []
    for widget in page.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or widget.isWindow():
            continue
        if widget.geometry().right() > parent.width() + 1 and type(parent).__name__ != "QWidget":
            continue
        if isinstance(widget, QPushButton) and widget.width() < widget.minimumSizeHint().width():
            found.append(f"{widget.objectName()}: {widget.text()}")
        if QRect(widget.mapTo(page, widget.rect().topLeft()), widget.size()).right() > page.width() + 1:
            found.append(widget.objectName() or type(widget).__name__)
    return found


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_on_a_small_screen(make_page: MakePage, qtbot: QtBot, scale: float) -> None:
    font = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(font.pointSizeF() * scale)
    QApplication.setFont(large)
    try:
        page = make_page(size=(820, 560) if scale < 2 else (640, 560))
        choose(page, "cuc-pub", qtbot)
        page.licenses.menu.fold.click()
        page.licenses.enforcement.fold.click()
        QApplication.processEvents()
        inside = page.licenses.widget()
        assert inside is not None
        assert clipped(inside) == []
    finally:
        QApplication.setFont(font)


@pytest.fixture(scope="session")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with 1,000 instances, made once."""
    path = tmp_path_factory.mktemp("thousand") / "big.slr"
    state = pytest.MonkeyPatch()
    state.setenv("XDG_STATE_HOME", str(path.parent / "state"))
    try:
        desk = set_up.create(
            App(),
            path,
            role=Role.SITE,
            name="Big Site",
            training=True,
            passphrase="correct horse",
            manner=Manner(operator="Anna"),
        )
        drafts = [
            Draft(name=f"cuc-{n:04}", product="unity-connection", release="12.5(1)SU4", serial=f"S{n:06}")
            for n in range(1000)
        ]
        instances.add(desk, drafts)
        request.switch_mode(desk, [d.name for d in drafts], Event.ENABLE)
        desk.workspace.close()
    finally:
        state.undo()
    return path


@pytest.fixture
def big_room(thousand: Path, world: World) -> Iterator[Room]:
    """A room with those in it, locked."""
    room = Room(world.outside)
    room.take(set_up.open_desk(world.outside, thousand, Manner()))
    yield room
    room.close()


def test_a_thousand_instances_are_all_there(make_page: MakePage, big_room: Room) -> None:
    page = make_page(big_room)
    assert len(names(page)) == 1000
    page.grab()


def test_the_cursor_may_run_over_them(make_page: MakePage, big_room: Room, qtbot: QtBot) -> None:
    page = make_page(big_room)
    page.table.setFocus()
    for _ in range(200):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    settle(page, qtbot)
    assert page.licenses.name == "cuc-0200"
    assert page.licenses._title.text() == "cuc-0200"


def test_the_window_leads_from_an_instance_to_its_wizard(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window("site")
    window.enter(Section.INSTANCES, "cuc-pub")
    page = window.page
    assert isinstance(page, InstancesPage)
    settle(page, qtbot)
    page.licenses.menu.button(Act.REPORT_USAGE).click()
    settle(page, qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.objectName() == "usage_dialog"
    assert "cuc-pub" in dialog.windowTitle()

    def texts_of_it() -> list[str]:
        return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "150 reserved" in texts_of_it())
    texts = texts_of_it()
    assert dialog.windowTitle() in texts  # a dialog's own title is not seen everywhere
    assert "cannot be reserved" in texts
