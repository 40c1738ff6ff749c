"""The last page of a wizard that made something: what it is, and the ways on which it is carried."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout

from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.carry import CarryBox
from slr_desktop.ui.wizards.flow_page import FlowPage

D = TypeVar("D")


class CarryingPage(FlowPage[D]):
    """A page that is a carry box; what was made, and what to do now, is said by `show_draft` of each wizard."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.carry = CarryBox(room)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.carry)

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.carry.focus()
