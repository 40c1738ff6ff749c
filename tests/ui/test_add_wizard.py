"""Adding instances, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from slr_desktop.domain.instances import Family, Instance
from slr_desktop.ui.flows.adding import AddDraft, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.cells import BESIDE_TEXT, breakable
from slr_desktop.ui.widgets.table import Table
from slr_desktop.ui.wizards.adding import AddWizard
from tests.fakes.two_sides import PRODUCT, RELEASE, TwoSides
from tests.ui.keys import Keys, button_text, step_of
from tests.ui.walks import counted, hold_to_manners, opened, rows_of, said, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

UDI = "P:UCM,S:a4b5c6,U:0d5e1f2a-7b3c-4d4e-8f60-718293a4b5c6"
TABLE = f"a,{PRODUCT},{RELEASE},A1\nb,{PRODUCT},{RELEASE},B1\n"
Open = Callable[..., tuple[AddWizard, Keys]]


@pytest.fixture
def start(site_room: Room, qtbot: QtBot) -> Open:
    def made(data: bytes = b"") -> tuple[AddWizard, Keys]:
        wizard = AddWizard(site_room, AddDraft(source_name="a file", data=data) if data else None)
        return wizard, opened(qtbot, site_room, wizard)

    return made


def names(sides: TwoSides) -> list[str]:
    return sorted(i.name for i in sides.site.workspace.all(Instance))


def paste(keys: Keys, text: str) -> None:
    """Into the list, from the clipboard."""
    QApplication.clipboard().setText(text)
    keys.to("list")
    keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


class TestToItsEnd:
    def test_one_is_filled_in_and_need_not_be_put_on_the_list(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start()
        assert keys.focus.objectName() == "instance_name"
        keys.write("cuc-pub")
        keys.to("serial")
        keys.write("FCH2120V0AB")
        keys.enter()
        assert step_of(wizard) == Step.ROWS
        assert rows_of(wizard, "rows") == [
            [
                "1",
                "cuc-pub",
                "can be added",
                "P:UCXN,S:FCH2120V0AB",
                "Cisco Unity Connection 15",
            ]
        ]
        assert counted(button_text(wizard)) == "Add 1 instance(s)"
        keys.enter()
        assert step_of(wizard) == Step.DONE
        assert names(sides) == ["cuc-pub"]
        assert "cuc-pub" in text_of(wizard, "what_was_made")
        keys.enter()
        assert not wizard.isVisible()

    def test_several_are_put_on_the_list_one_by_one(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start()
        for name in ("one", "two"):
            keys.fill("instance_name", name)
            keys.fill("serial", f"{name}1")
            keys.to("add_to_list")
            keys.space()
            assert keys.focus.objectName() == "instance_name"
        assert text_of(wizard, "list").count("\n") == 1
        keys.to("primary")
        keys.enter(2)
        assert names(sides) == ["one", "two"]

    def test_a_product_that_makes_its_own_codes(self, sides: TwoSides, start: Open) -> None:
        _, keys = start()
        keys.write("cm")
        keys.to("product")
        keys.press(Qt.Key.Key_Up, times=2)
        keys.fill("serial", UDI)
        keys.to("family")
        keys.press(Qt.Key.Key_Down)
        keys.enter(2)
        (added,) = sides.site.workspace.all(Instance)
        assert (added.product, added.family, added.udi.serial) == ("cucm", Family.CISCO, "a4b5c6")

    def test_rows_of_a_table_are_pasted(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start()
        paste(keys, TABLE.replace(",", "\t"))
        keys.to("primary")
        keys.enter()
        assert counted(button_text(wizard)) == "Add 2 instance(s)"
        keys.enter()
        assert names(sides) == ["a", "b"]

    @pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp1252"])
    def test_a_dropped_file_is_understood_at_once(self, sides: TwoSides, start: Open, coding: str) -> None:
        heading = "name,product,release,serial\n"
        wizard, keys = start((heading + TABLE).encode(coding))
        assert step_of(wizard) == Step.ROWS
        keys.enter()
        assert names(sides) == ["a", "b"]

    def test_a_dropped_udi_line_goes_into_its_field(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start(f"UDI: {UDI}".encode())
        assert step_of(wizard) == Step.LIST
        assert text_of(wizard, "serial") == f"UDI: {UDI}"
        assert keys.focus.objectName() == "instance_name"

    def test_a_file_dropped_on_the_page_becomes_the_list(self, start: Open, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text(TABLE)
        wizard, keys = start()
        assert wizard.page.acceptDrops()
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(path))])
        button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        wizard.page.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dropped, button, modifier))
        keys.settle()
        assert text_of(wizard, "list") == TABLE

    @pytest.mark.parametrize("size", [(1000, 552), (760, 552)])
    def test_the_whole_udi_is_read_without_scrolling_sideways(
        self, start: Open, qtbot: QtBot, size: tuple[int, int]
    ) -> None:
        wizard, keys = start()
        paste(keys, f"cm,cucm,12.5,{UDI}".replace(",", "\t", 3))
        keys.to("primary")
        keys.enter()
        wizard.resize(*size)
        keys.settle()
        table = wizard.page.findChild(Table, "rows")
        assert table is not None
        assert table.horizontalScrollBar().maximum() == 0
        model, at = table.model(), 3
        shown = str(model.index(0, at).data())
        assert shown == UDI.replace("-", "")
        columns = [table.columnWidth(column) for column in range(model.columnCount())]
        assert sum(columns) <= table.viewport().width()
        letters = table.fontMetrics()
        needed = letters.horizontalAdvance(shown)
        lines = table.rowHeight(0) // letters.lineSpacing()
        assert needed <= lines * (columns[at] - BESIDE_TEXT)  # it goes on in as many lines as it takes

    def test_a_serial_number_stays_whole_where_there_is_room(self, start: Open) -> None:
        wizard, keys = start()
        paste(keys, f"a\t{PRODUCT}\t{RELEASE}\tDEMO00000061\nb\t{PRODUCT}\t7.1\tDEMO00000062")
        keys.to("primary")
        keys.enter()
        table = wizard.page.findChild(Table, "rows")
        assert table is not None
        wizard.resize(740, 520)
        keys.settle()
        letters, inside = table.fontMetrics(), table.columnWidth(3) - BESIDE_TEXT
        whole = letters.horizontalAdvance("S:DEMO00000061")
        assert whole <= inside < letters.horizontalAdvance("P:UCXN,S:DEMO00000061")
        broken = breakable("P:UCXN,S:DEMO00000061", letters, inside)
        assert broken.split("\u200b") == ["P:UCXN,", "S:DEMO00000061"]
        narrow = letters.horizontalAdvance("DEMO00")
        assert len(breakable("S:DEMO00000061", letters, narrow).split("\u200b")) > 1


class TestRefusals:
    def test_rows_that_cannot_be_added_stand_first_and_are_left_out(
        self, sides: TwoSides, start: Open
    ) -> None:
        sides.add("cuc-a")
        wizard, keys = start()
        paste(keys, f"{TABLE}cuc-a,{PRODUCT},{RELEASE},X1\nc,unity,{RELEASE},C1")
        keys.to("primary")
        keys.enter()
        first, second = rows_of(wizard, "rows")[:2]
        assert first[:3] == ["3", "cuc-a", "cuc-a is here already: P:UCXN,S:CUC-A."]
        assert second[2].startswith("There is no product unity; the nearest is")
        assert "known by its UDI for its whole life" in text_of(wizard, "why")
        keys.press(Qt.Key.Key_Down)
        assert "unity-connection" in text_of(wizard, "why")
        assert "2 row(s) cannot be added" in counted(wizard.page.message.accessibleName())  # type: ignore[attr-defined]
        keys.enter()
        assert names(sides) == ["a", "b", "cuc-a"]
        assert counted(text_of(wizard, "left_out")) == "2 row(s) were left out."

    def test_a_udi_that_contradicts_itself_is_said_before_it_is_added(
        self, sides: TwoSides, start: Open
    ) -> None:
        wizard, keys = start()
        paste(keys, f"{TABLE}cm,cucm,12.5,{UDI},cisco")
        keys.to("primary")
        keys.enter()
        first = rows_of(wizard, "rows")[0]
        assert first[:2] == ["3", "cm"]
        assert first[2].startswith("can be added, but look at its UDI again: serial number is the last 5")
        assert first[2].endswith("the UUID has 4b5c6")
        keys.enter()
        assert names(sides) == ["a", "b", "cm"]

    def test_where_no_row_can_be_added_nothing_goes_on(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start(b"only,one")
        keys.enter()
        assert "No row can be added" in said(wizard)
        assert step_of(wizard) == Step.ROWS
        assert names(sides) == []

    def test_nothing_at_all_is_told(self, start: Open) -> None:
        wizard, keys = start()
        keys.enter()
        assert said(wizard).startswith("Fill in one instance")
        assert keys.focus.objectName() == "instance_name"

    def test_half_an_instance_is_told_and_the_focus_goes_there(self, start: Open) -> None:
        wizard, keys = start()
        keys.write("cuc-pub")
        keys.enter()
        assert "a serial number or UDI" in said(wizard)
        assert keys.focus.objectName() == "serial"

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"name,product,release,serial,colour\na,b,c,d,e", "bad-value"),
            (b"x\n" * 6000, "too-large"),
            (b"\x00\x01", "unrecognised"),
        ],
    )
    def test_what_is_no_list_is_refused(self, start: Open, data: bytes, code: str) -> None:
        wizard, _keys = start(data)
        assert f"({code})" in said(wizard)
        assert step_of(wizard) == Step.LIST

    def test_a_row_that_the_heading_has_no_column_for(self, start: Open) -> None:
        wizard, keys = start()
        paste(keys, "name,product,release,serial\n")
        keys.fill("instance_name", "cm")
        keys.fill("serial", UDI)
        keys.to("add_to_list")
        keys.space()
        assert "no column udi" in said(wizard)
        assert text_of(wizard, "instance_name") == "cm"

    def test_what_was_added_meanwhile_is_refused_and_nothing_is_added(
        self, sides: TwoSides, start: Open
    ) -> None:
        wizard, keys = start(TABLE.encode())
        assert step_of(wizard) == Step.ROWS
        sides.add("x", serial="B1")
        keys.enter()
        assert "(conflict)" in said(wizard)
        assert names(sides) == ["x"]


class TestBackAndOut:
    def test_back_loses_nothing(self, sides: TwoSides, start: Open) -> None:
        wizard, keys = start()
        paste(keys, TABLE)
        keys.to("primary")
        keys.enter()
        keys.to("back")
        keys.space()
        assert text_of(wizard, "list") == TABLE
        keys.fill("instance_name", "c")
        keys.fill("serial", "C1")
        keys.enter()
        assert [row[1] for row in rows_of(wizard, "rows")] == ["a", "b", "c"]


class TestManners:
    def walk(self, start: Open) -> None:
        wizard, keys = start()
        wizard.resize(1000, 552)
        keys.settle()
        hold_to_manners(keys, wizard)
        paste(keys, TABLE + "bad row")
        keys.to("primary")
        keys.enter()
        hold_to_manners(keys, wizard)
        keys.to("primary")
        keys.enter()
        hold_to_manners(keys, wizard)

    def test_every_page(self, start: Open) -> None:
        self.walk(start)

    def test_every_page_in_large_text(self, large_text: None, start: Open) -> None:
        self.walk(start)

    def test_hostile_text_is_shown_and_does_nothing(self, start: Open) -> None:
        text = f"\x1b[31m<b>,{PRODUCT},{RELEASE},\u202eX\nfine,{PRODUCT},{RELEASE},F1"
        wizard, _keys = start(text.encode())
        assert rows_of(wizard, "rows")[0][1] == "<U+001B>[31m<b>"
        assert "<U+202E>" in rows_of(wizard, "rows")[0][3]
