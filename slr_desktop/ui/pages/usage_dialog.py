"""Report usage: how many licenses of each tag an instance uses now, as its own pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget

from slr_desktop.services import instances
from slr_desktop.services.desk import Desk
from slr_desktop.ui.counts import counts_text, number_text
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.fields import quantity
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.form_dialog import FormDialog
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel
from slr_desktop.ui.wizards.page_area import PageArea
from slr_desktop.ui.wording import product_text

FRAME_HEIGHT: Final = 48
"""What the window manager draws above a dialog, at least."""

BESIDE: Final = 110
"""Pixels beside label, quantity and note: margins, gaps, and a scroll bar."""


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag that can be reported.

    Attributes:
        counts: what it counts.
        used: how many are in use, as it was reported last.
        reserved: how many are reserved.
        free: it needs no license.
        reservable: whether it can be reserved at all.
    """

    name: str
    counts: str
    used: int
    reserved: int
    free: bool
    reservable: bool


def _tags(desk: Desk, name: str) -> list[_Tag]:
    """The tags of the instance's own release, and of others what is in use."""
    instance = instances.find(desk, name)
    product = instances.product_of(desk, instance)
    found = {tag.regid: tag for tag in product.tags_of(instance.release)}
    for regid in instance.usage:
        tag = product.by_regid(regid)
        if tag is not None:
            found.setdefault(tag.regid, tag)
    reserved = instances.status_of(desk, instance).reserved
    return [
        _Tag(
            name=product.result_key(tag.regid, instance.release),
            counts=tag.counts,
            used=instance.usage.get(tag.regid, 0),
            reserved=reserved.get(tag.regid, 0),
            free=tag.free,
            reservable=tag.reservable,
        )
        for tag in found.values()
    ]


class UsageDialog(FormDialog):
    """Numbers, and the button that records them.

    Attributes:
        tone: how what was told is meant: more than reserved wants something done.

    Args:
        room: whose instance it is.
        name: of the instance.
    """

    def __init__(self, room: Room, name: str, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setObjectName("usage_dialog")
        self._name = name
        self._fields: dict[str, QSpinBox] = {}
        self._tags: dict[str, _Tag] = {}
        self.tone = Tone.DONE
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.complete(
            self.tr("How many licenses does {name} use now?").format(name=name),
            self.tr("&Record usage"),
            self.tr(
                "The figures stand on the product's own license page. What is above the reservation "
                "starts the overage period; what is below ends it."
            ),
            area=PageArea,
        )
        room.read(lambda desk: _tags(desk, name), done=self._show, refused=self.refuse)

    def _show(self, tags: list[_Tag]) -> None:
        self._tags = {tag.name: tag for tag in tags}
        for tag in tags:
            field = quantity(f"used_{tag.name}", tag.name)
            field.setValue(tag.used)
            field.setAccessibleDescription(product_text(tag.counts))
            field.setToolTip(product_text(tag.counts))
            self._fields[tag.name] = field
            row = FlowLayout(gap=12)
            reserved = PlainLabel(self._reserved(tag), name="muted")
            reserved.setWordWrap(False)
            row.addWidget(field)
            row.addWidget(reserved)
            self.form.addRow(FieldLabel(tag.name, field), row)
        QTimer.singleShot(0, self, self._grow)  # new rows count once the event loop has shown them
        self.focus_first()

    def _reserved(self, tag: _Tag) -> str:
        if tag.free:
            return self.tr("needs no license")
        if not tag.reservable:
            return self.tr("cannot be reserved")
        if not tag.reserved:
            return self.tr("none reserved")
        return self.tr("{count} reserved").format(count=number_text(tag.reserved))

    def focus_first(self) -> None:
        """The first quantity, once there is one."""
        for field in self._fields.values():
            self.begin_in(field)
            return

    def _grow(self) -> None:
        """As high as all rows, where the screen has room for them."""
        wide = max(self.sizeHint().width(), self._one_line())
        self.resize(QSize(wide, self.sizeHint().height()).boundedTo(self.screen().availableSize()))
        column, area = self.layout(), self.findChild(PageArea)
        if column is not None:
            column.activate()  # what is measured below is as wide as the dialog is now
        if area is not None:
            wanted = self.form.totalHeightForWidth(area.viewport().width()) - area.viewport().height()
            room = self.screen().availableSize().height() - FRAME_HEIGHT
            self.resize(self.width(), min(room, self.height() + max(0, wanted)))

    def _one_line(self) -> int:
        """Pixels across at which every license, its quantity and what is reserved stand in one line."""
        labels, notes = self.findChildren(FieldLabel), self.findChildren(PlainLabel, "muted")
        label, field, note = (
            max((part.sizeHint().width() for part in parts), default=0)
            for parts in (labels, self._fields.values(), notes)
        )
        return label + field + note + BESIDE

    def _over(self, given: Mapping[str, int]) -> dict[str, int]:
        """How many more than reserved are in use, of each; nothing while no reservation is installed."""
        if not any(tag.reserved for tag in self._tags.values()):
            return {}
        more = {name: count - self._tags[name].reserved for name, count in given.items()}
        return {
            name: count
            for name, count in more.items()
            if count > 0 and self._tags[name].reservable and not self._tags[name].free
        }

    def submit(self) -> None:
        given = {name: field.value() for name, field in self._fields.items()}
        name = self._name
        if not given:
            self.lacks(self.tr("The tags of this instance are still being read."))
            return
        used = {tag: count for tag, count in given.items() if count}
        told = self.tr("{name} uses {counts}.").format(name=name, counts=counts_text(used))
        over = self._over(given)
        if over:
            self.tone = Tone.ATTENTION
            more = self.tr("More than reserved: {counts}. Ask for an update.")
            told = f"{told} {more.format(counts=counts_text(over))}"
        self.room.act(
            lambda desk: instances.report_usage(desk, name, given),
            done=lambda _instance: self.finish(told),
            refused=self.refuse,
        )
