"""One press of Enter does what the screen offers, also where a field or a fold could take it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slr_desktop.domain.exchanges import Leg
from slr_desktop.services import hand_back, install, outbox, take_codes, update
from slr_desktop.ui.flows.entering import EnterDraft
from slr_desktop.ui.flows.importing import ImportDraft
from slr_desktop.ui.pages.outbox import HandOverDialog
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.entering import EnterWizard
from slr_desktop.ui.wizards.importing import ImportWizard
from tests.fakes.two_sides import BASIC, TwoSides
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import opened, said

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_way_that_stands_there_is_marked_at_once(sides: TwoSides, office: Room, qtbot: QtBot) -> None:
    sides.add("cuc-a")
    sides.authorize(sides.ask("cuc-a")[0].file_bytes)
    dialog = HandOverDialog(office, outbox.list_outbox(sides.authority))
    keys = Keys(qtbot, office, dialog)
    assert keys.focus.objectName() == "how"
    keys.enter()
    assert not dialog.isVisible()
    assert outbox.list_outbox(sides.authority) == []


def test_a_way_in_own_words_is_marked_at_once(sides: TwoSides, office: Room, qtbot: QtBot) -> None:
    sides.add("cuc-a")
    sides.authorize(sides.ask("cuc-a")[0].file_bytes)
    dialog = HandOverDialog(office, outbox.list_outbox(sides.authority))
    keys = Keys(qtbot, office, dialog)
    keys.fill("how", "by pigeon")
    keys.enter()
    assert not dialog.isVisible()
    (marked,) = sides.authority.workspace.all(Leg, direction="out", medium="by pigeon")
    assert marked.kind == "authorization"


def test_a_confirmation_that_was_typed_before_gives_its_receipt(
    sides: TwoSides, office: Room, qtbot: QtBot
) -> None:
    sides.reserve("cuc-a", **{BASIC: 40})
    made = update.update(sides.authority, "CUC-A", {BASIC: 30}, supersede=False, note="").made
    assert made is not None
    (done,) = install.install(sides.site, made.file_bytes, None)
    assert done.carry is not None
    assert done.confirmation_code is not None
    take_codes.confirm(sides.authority, done.confirmation_code.encode(), with_receipt=True)
    wizard = EnterWizard(office, EnterDraft(source_name="a file", data=done.carry.file_bytes))
    keys = opened(qtbot, office, wizard)
    assert said(wizard) == ""
    assert button_text(wizard) == "Give its receipt"
    keys.enter()
    assert step_of(wizard) == "carry"


def test_a_receipt_in_import_is_taken_in(
    sides: TwoSides, site_room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    sides.reserve("cuc-a")
    back = hand_back.give_back(sides.site, ["cuc-a"])[0]
    taken = take_codes.accept_return(sides.authority, (back.code or "").encode(), with_receipt=True)[0]
    assert taken.receipt is not None
    file = tmp_path / "receipt.slr1"
    file.write_bytes(taken.receipt.file_bytes)
    wizard = ImportWizard(site_room, ImportDraft())
    keys = opened(qtbot, site_room, wizard)
    given: list[Source] = []
    wizard.misfit.connect(given.append)
    assert keys.focus.objectName() == "choose_file"
    wizard.page.picker.read_file(file)  # type: ignore[attr-defined]
    keys.settle()
    assert said(wizard).startswith("This is a receipt")
    keys.enter()
    assert len(given) == 1
