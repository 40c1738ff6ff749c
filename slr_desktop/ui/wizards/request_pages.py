"""The pages of the request wizard after the choice: how many, what leaves the site, the product, carry."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QSpinBox, QVBoxLayout

from slr_desktop.services.previews import RequestPreview
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.flows.request import RequestDraft, proposal, wished
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.leaves import LeavesView
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.product import ProductBox
from slr_desktop.ui.widgets.quantities import Key, Quantity, QuantityGrid
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import Heading, PlainLabel
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wording import remark_text


class HowManyPage(FlowPage[RequestDraft]):
    """How many of each: what is in use, a margin over it, and what a person wants instead."""

    help_topic = "request"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How many of each?")
        self.step_name = self.tr("How many")
        self._draft = RequestDraft()
        self._margin = QSpinBox()
        self._margin.setObjectName("margin")
        self._margin.setRange(0, 1000)
        self._margin.setSingleStep(5)
        self._margin.setSuffix(" %")
        self._margin.setMinimumHeight(self._margin.fontMetrics().lineSpacing() + fields.ROOM)
        self._margin.valueChanged.connect(self._propose)
        self.grid = QuantityGrid()
        self.grid.edited.connect(self._edit)
        self._form = form = fields.form()
        form.addRow(self.tr("&Margin over what is in use"), self._margin)
        about = self.tr(
            "The authority sees these numbers as a wish; what it grants stands in its authorization."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._none = PlainLabel(self.tr("0 everywhere: the authority decides how many."), name="none_asked")
        column.addWidget(PlainLabel(about, name="muted"))
        column.addLayout(form)
        column.addWidget(self._none)
        column.addWidget(self.grid)
        column.addStretch(1)

    def show_draft(self, draft: RequestDraft) -> None:
        self._draft = draft
        self._margin.blockSignals(True)
        self._margin.setValue(draft.margin)
        self._margin.blockSignals(False)
        in_use = any(tag.used for preview in draft.previews for tag in preview.tags)
        self._form.setRowVisible(self._margin, in_use)  # so many percent of nothing are nothing
        self._show_rows()

    def collect(self, draft: RequestDraft) -> RequestDraft:
        return replace(draft, margin=self._draft.margin, wishes=self._draft.wishes)

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.grid.focus_first()

    def _show_rows(self) -> None:
        rows = [
            Quantity(
                instance=preview.instance.name,
                tag=tag.tag,
                counts=tag.counts,
                used=tag.used,
                wanted=wished(self._draft, preview)[tag.tag],
                at_most=tag.at_most,
            )
            for preview in self._draft.previews
            if not preview.repeats
            for tag in preview.tags
        ]
        self.grid.show_rows(rows)
        self._tell_none()

    def _tell_none(self) -> None:
        """A request without any number is a request all the same: who decides then is said."""
        asked = (wished(self._draft, p).values() for p in self._draft.previews if not p.repeats)
        self._none.setVisible(not any(any(counts) for counts in asked))

    def _propose(self, margin: int) -> None:
        self._draft = replace(self._draft, margin=margin)
        self._show_rows()
        self.changed.emit()

    def _edit(self, key: Key, value: int) -> None:
        """What is typed stays also when the margin changes; typing the proposal gives it back to the margin."""
        instance, tag = key
        typed = {name: dict(tags) for name, tags in self._draft.wishes.items()}
        proposed = {
            t.tag: proposal(t, self._draft.margin)
            for p in self._draft.previews
            if p.instance.name == instance
            for t in p.tags
        }
        if proposed.get(tag) == value:
            typed.get(instance, {}).pop(tag, None)
        else:
            typed.setdefault(instance, {})[tag] = value
        self._draft = replace(self._draft, wishes=typed)
        self._tell_none()
        self.changed.emit()


class CheckPage(FlowPage[RequestDraft]):
    """What leaves the site, and why; the button makes the codes."""

    help_topic = "request"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What leaves the site?")
        self.step_name = self.tr("What leaves")
        self._draft = RequestDraft()
        self.message = Message()
        columns = (
            Column[RequestPreview](self.tr("Instance"), lambda p: p.instance.name),
            Column[RequestPreview](self.tr("Asks for"), self._asked),
            Column[RequestPreview](self.tr("Note"), self._note),
        )
        self.table = RowsTable(RowsModel(columns), "requests", self.tr("Requests"))
        self.table.wrap()
        self.table.enter_goes_on = True
        self.table.picked.connect(self._show_leaves)
        self._asks, self._heading = PlainLabel(name="asks"), Heading(level=2)
        self.leaves = LeavesView()
        self.reason = fields.line(
            "reason", self.tr("optional: why, or a ticket; it stays in this site's journal")
        )
        self.reason.textEdited.connect(lambda _text: self.changed.emit())
        form = fields.form()
        form.addRow(self.tr("&Reason"), self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.message, self.table, self._asks, self._heading, self.leaves):
            column.addWidget(widget)
        column.addLayout(form)
        column.addStretch(1)

    def show_draft(self, draft: RequestDraft) -> None:
        self._draft = draft
        fresh = sum(not preview.repeats for preview in draft.previews)
        if draft.repeats:
            self.commit_label = self.tr("Show the &code again")
        elif fresh > 1:
            self.commit_label = self.tr("&Create %n request code(s)", "", fresh)
        else:
            self.commit_label = self.tr("&Create request code")
        self.reason.setText(draft.reason)
        self.table.show_rows(list(draft.previews), lambda p: p.instance.name)
        self.table.setVisible(len(draft.previews) > 1)
        self.table.fit_height(5)
        self.message.clear()
        if draft.repeats:
            self.message.show_text(
                Tone.NOTE,
                self.tr("The request is open already"),
                self.tr("Nothing new is made: the same code and file come again, whatever is in use now."),
            )
        self._show_leaves(max(0, self.table.current_row))

    def collect(self, draft: RequestDraft) -> RequestDraft:
        return replace(draft, reason=self.reason.text().strip())

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.reason.setFocus()

    def _asked(self, preview: RequestPreview) -> str:
        if preview.repeats:
            return counts_text({tag.tag: tag.wished for tag in preview.tags if tag.wished})
        counts = {tag: count for tag, count in wished(self._draft, preview).items() if count}
        return counts_text(counts) if counts else self.tr("no number; the authority decides")

    def _note(self, preview: RequestPreview) -> str:
        if preview.repeats:
            return self.tr("its stored request comes again")
        if preview.enables:
            return self.tr("this app enables License Reservation for it first")
        return ""

    def _show_leaves(self, row: int) -> None:
        preview = self.table.rows_model.row(row)
        if preview is None:
            return
        asks = self.tr("{instance} asks for {counts}.").format(
            instance=preview.instance.name, counts=self._asked(preview)
        )
        note = self._note(preview)
        self._asks.show_foreign(f"{asks} ({note})" if note else asks)
        self._asks.setVisible(self.table.isHidden())  # else its row says so
        shown = bool(preview.leaves)
        self._heading.setVisible(shown)
        self.leaves.setVisible(shown)
        if shown:
            self._heading.show_foreign(
                self.tr("This leaves the site with {instance}").format(instance=preview.instance.name)
            )
            training = self.tr("yes") if self.room.desk.genesis.training else self.tr("no")
            self.leaves.show_fields(preview.leaves, {"wish": self._asked(preview), "training": training})


class ProductPage(FlowPage[RequestDraft]):
    """Family cisco: what to type at the product, and the field for what it printed."""

    help_topic = "request"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What did the product print?")
        self.step_name = self.tr("At the product")
        self.commit_label = self.tr("Recor&d request")
        self.product = ProductBox()
        self.product.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.product)
        column.addStretch(1)

    def show_draft(self, draft: RequestDraft) -> None:
        guides = [guide for preview in draft.previews for guide in preview.guides]
        self.product.show_guides(guides, draft.printed, draft.reason)

    def collect(self, draft: RequestDraft) -> RequestDraft:
        return replace(draft, printed=self.product.printed, reason=self.product.reason)

    def missing_text(self, missing: Missing) -> str:
        del missing
        return self.tr("Type or paste what the product printed: its request code, or its UDI line.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self.product.focus()


class CarryPage(CarryingPage[RequestDraft]):
    """The codes, and the file to be carried."""

    help_topic = "carry"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How does it reach the authority?")
        self.step_name = self.tr("Carry it")

    def show_draft(self, draft: RequestDraft) -> None:
        count = len(draft.codes)
        by_code = draft.guided or self.room.desk.genesis.training  # in real work a code proves nothing
        if draft.guided:
            what = self.tr("The request of {instance} was recorded.").format(instance=draft.names[0])
        elif draft.repeats:
            what = self.tr("%n stored request(s), as before.", "", count)
        elif by_code:
            what = self.tr("%n request code(s) made.", "", count)
        else:
            what = self.tr("%n request(s) made.", "", count)
        codes = draft.codes if by_code else ()
        self.carry.show_parcel(draft.made, what=what, codes=codes, next_step=self._next(draft))
        if draft.warnings:
            title = self.tr("Worth knowing")
            self.carry.message.show_text(Tone.ATTENTION, title, "\n".join(map(remark_text, draft.warnings)))

    def _next(self, draft: RequestDraft) -> str:
        if draft.guided:
            return self.tr(
                "Enter it in the vendor's portal under License Reservation. Import the authorization file "
                "that you get there; until then the request waits on Home."
            )
        if self.room.desk.genesis.training:
            return self.tr(
                "Carry the file to the authority; in training the code can be read out instead. Import the "
                "authorization when it comes back; until then the request waits on Home."
            )
        return self.tr(
            "Carry the request file to the authority: it is signed, and proves who asks. Import the "
            "authorization when it comes back; until then the request waits on Home."
        )
