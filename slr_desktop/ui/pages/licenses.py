"""The Licenses page of one instance: statuses in the product's words, periods, usage, acts, exchanges."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from slr_desktop.domain.instances import Family
from slr_desktop.domain.reservations import Event
from slr_desktop.services import request
from slr_desktop.services.actions import Act
from slr_desktop.services.desk import Desk
from slr_desktop.services.licenses import Licenses, read_licenses
from slr_desktop.ui.clock import shown_time, until
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.license_texts import WIZARDS, evaluation_text, overage_text, status_tone, wish_text
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.tasks import Task
from slr_desktop.ui.widgets.actions import ActionMenu
from slr_desktop.ui.widgets.bars import UsageBars
from slr_desktop.ui.widgets.enforcement import EnforcementTable
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.text import CodeText, Heading, PlainLabel, rename
from slr_desktop.ui.widgets.timeline import Timeline
from slr_desktop.ui.wording import product_text


class LicensesView(QScrollArea):
    """Everything about the licensing of one instance.

    Signals:
        wanted: a wizard, and the name of the instance.
        go_to: another section, and what it is to show.
    """

    wanted = Signal(object, object)
    go_to = Signal(object, object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("licenses")
        self.setAccessibleName(self.tr("Licenses of the instance"))
        self._room = room
        self._name = ""
        self._reading: Task | None = None
        self._found: Licenses | None = None
        self._asked_for_update = False
        self.message, self.moved = Message(), Message(closable=False)
        self._title, self._about = Heading(level=1), PlainLabel(name="muted", selectable=True)
        self._registration, self._authorization = PlainLabel(name="registration"), PlainLabel()
        self._account, self._evaluation = PlainLabel(), PlainLabel(name="evaluation")
        self._overage, self._terms = PlainLabel(name="overage"), PlainLabel()
        self.menu = ActionMenu()
        self.bars, self.enforcement, self.timeline = UsageBars(), EnforcementTable(), Timeline()
        self._no_use = PlainLabel(self.tr("No license is in use, and none is reserved."), name="muted")
        self._usage_heading = Heading(self.tr("License usage"), level=2)
        self._codes = _Codes()
        self.menu.chosen.connect(self._do)
        self.timeline.chosen.connect(lambda exchange: self.go_to.emit(Section.EXCHANGES, exchange))
        self._codes.copied.connect(self._tell_copied)
        self._lay_out()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("Registration Status"), self._registration),
            (self.tr("Authorization Status"), self._authorization),
            (self.tr("Account"), self._account),
            (self.tr("Evaluation period"), self._evaluation),
            (self.tr("Overage period"), self._overage),
            (self.tr("Reserved until"), self._terms),
        ):
            said = PlainLabel(label, name="muted")
            said.setWordWrap(False)
            self._form.addRow(said, field)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 4, 10, 10)
        column.setSpacing(10)
        for part in (self._title, self._about, self.moved, self.message):
            column.addWidget(part)
        column.addLayout(self._form)
        column.addWidget(Heading(self.tr("Action"), level=2))
        column.addWidget(self.menu)
        for widget in (self._usage_heading, self._no_use, self.bars):
            column.addWidget(widget)
        column.addWidget(Heading(self.tr("Enforcement"), level=2))
        column.addWidget(self.enforcement)
        column.addWidget(self._codes)
        column.addWidget(Heading(self.tr("Exchanges"), level=2))
        column.addWidget(self.timeline)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def name(self) -> str:
        """Name of the instance that is shown or being read; empty for none."""
        return self._name

    def show_instance(self, name: str) -> None:
        """Read an instance and show it; what is still being read of another one is dropped."""
        if name != self._name:
            self.message.clear()
            self.moved.clear()
            self.verticalScrollBar().setValue(0)
            self._found, self._asked_for_update = None, False
        self._name = name
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._room.read(
            lambda desk: read_licenses(desk, name), done=self._show, refused=self.message.show_refusal
        )

    def _show(self, found: Licenses) -> None:
        self._reading, self._found = None, found
        self.message.show_for(str(found.number))
        self._show_what(found)
        self._show_move(found)
        self._show_statuses(found)
        self.menu.show_actions(found.actions)
        self.bars.show_usages(found.uses)
        self.bars.setVisible(bool(found.uses))
        self._no_use.setVisible(not found.uses)
        self.enforcement.show_licenses(found)
        by_code = self._room.desk.genesis.training or found.instance.family is Family.CISCO
        # In real work an authority takes no request by its code, which proves nothing about who asks.
        self._codes.show_codes(found.request_code if by_code else "", found.confirmation, found.return_code)
        self.timeline.show_exchanges(found.exchanges, found.endings)
        if self._asked_for_update:
            self._tell_of_updates()

    def _show_what(self, found: Licenses) -> None:
        instance = found.instance
        self._title.show_foreign(instance.name)
        lines = [f"{product_text(found.product.name)} {instance.release}", str(instance.udi)]
        if instance.cluster:
            node = instance.node or ""
            lines.append(self.tr("{node} of cluster {cluster}").format(node=node, cluster=instance.cluster))
        if found.publisher:
            told = self.tr("Everything here is what its publisher {name} holds.")
            lines.append(told.format(name=found.publisher))
        self._about.show_foreign("\n".join(lines))

    def _show_move(self, found: Licenses) -> None:
        """That the reservation counts for another instance now; it stands until this one has returned it."""
        if not found.moved_to:
            self.moved.clear()
            return
        self.moved.show_text(
            Tone.ATTENTION,
            self.tr("Its reservation was moved to {name}").format(name=found.moved_to),
            self.tr(
                "The authority does not count it for this instance any more. Shut the instance down, then return "
                "its licenses here: that releases nothing, it only closes the books."
            ),
            button=self.tr("Return its licenses..."),
            action=lambda: self.wanted.emit(Wizard.RETURN, self._name),
        )

    def _show_statuses(self, found: Licenses) -> None:
        self._registration.setText(found.registration)
        self._authorization.setText(found.authorization)
        rename(self._authorization, status_tone(found))
        self._evaluation.setText(evaluation_text(found))
        self._overage.setText(overage_text(found))
        reservation = found.reservation
        account = ""
        if reservation is not None and reservation.virtual_account:
            account = f"{reservation.smart_account}, {reservation.virtual_account}"
            allowed = self.tr("export-controlled functionality allowed")
            account += f" ({allowed})" if reservation.export_allowed else ""
        self._account.show_foreign(account)
        ends = [
            self.tr("{quantity} {tag}: {until}, at {time}").format(
                quantity=number_text(end.quantity),
                tag=end.tag,
                until=until(end.over_at, found.at),
                time=shown_time(end.over_at),
            )
            for end in found.terms
        ]
        self._terms.show_foreign("\n".join(ends))
        self._form.setRowVisible(self._account, bool(account))
        self._form.setRowVisible(self._terms, bool(ends))

    # --- acts ------------------------------------------------------------------

    def _do(self, act: Act) -> None:
        if act is Act.ASK_FOR_UPDATE:
            self._tell_of_updates()
        elif act in WIZARDS:
            self.wanted.emit(WIZARDS[act], self._name)
        elif act is Act.ENABLE:
            self._switch(Event.ENABLE, self.tr("{name} is in reservation mode: request its licenses."))
        elif act is Act.DISABLE:
            self._switch(Event.DISABLE, self.tr("{name} is in smart licensing mode again."))

    def _tell_of_updates(self) -> None:
        """No file begins an update: the officer issues it, and its authorization is imported here."""
        if self._found is None:
            self._asked_for_update = True  # told once the instance was read
            return
        self._asked_for_update = False
        wish = wish_text(self._found, self._room.desk.genesis.name)
        how = self.tr(
            "By voice, mail or paper: the wish itself needs no file. What comes back is imported here."
        )
        self.message.show_text(
            Tone.NOTE,
            self.tr("Tell the license officer how many {name} needs").format(name=self._name),
            f"{wish}\n{how}",
            button=self.tr("&Copy the wish"),
            action=lambda: self._copy_wish(wish),
            about=self._now,
        )
        self.message.focus_button()
        self.verticalScrollBar().setValue(0)

    def _copy_wish(self, wish: str) -> None:
        name = self._name
        QApplication.clipboard().setText(wish)
        self.message.show_text(
            Tone.DONE,
            self.tr("Copied."),
            self.tr(
                "Where more are wanted than it says, change the numbers. Send it to the license officer; the "
                "authorization that comes back is imported here."
            ),
            button=self.tr("Import the answer..."),
            action=lambda: self.wanted.emit(Wizard.IMPORT, name),
            about=self._now,
        )

    def _tell_copied(self, text: str) -> None:
        self.message.show_text(Tone.DONE, text, about=self._now)

    @property
    def _now(self) -> tuple[str, ...]:
        """What is told of an update, or of a code, is over with the next number."""
        return (str(self._found.number),) if self._found is not None else ()

    def _switch(self, event: Event, told: str) -> None:
        name = self._name

        def switch(desk: Desk) -> None:
            request.switch_mode(desk, [name], event)

        def tell(_none: None) -> None:
            self.message.show_text(Tone.DONE, told.format(name=name))

        self._room.act(switch, done=tell, refused=self.message.show_refusal)

    # --- overrides of Qt -------------------------------------------------------

    @guarded(QSize(0, 0))
    def minimumSizeHint(self) -> QSize:
        inside, least = self.widget(), super().minimumSizeHint()
        if inside is None:
            return least
        across = inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), across), least.height())  # it never scrolls sideways

    @guarded(False)
    def eventFilter(self, seen: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(seen, event)


class _Codes(QWidget):
    """The last codes that were given out, to be read or copied. `copied` tells which was."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QWidget, CodeText]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Heading(self.tr("Codes"), level=2))
        for name, title in (
            ("request_code", self.tr("Request code")),
            ("confirmation_code", self.tr("Last confirmation code")),
            ("return_code", self.tr("Last return code")),
        ):
            column.addWidget(self._row(name, title))

    def _row(self, name: str, title: str) -> QWidget:
        row, text, copy = QWidget(), CodeText(), QPushButton(self.tr("Copy"))
        text.setObjectName(name)
        text.setAccessibleName(title)
        copy.setObjectName(f"copy_{name}")
        copy.setAccessibleName(self.tr("Copy: {title}").format(title=title))
        copy.clicked.connect(lambda _checked=False: self._copy(text, title))
        line = QHBoxLayout()
        line.addWidget(text, 1)
        line.addWidget(copy)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(title, name="muted"))
        column.addLayout(line)
        self._rows.append((row, text))
        return row

    def show_codes(self, *codes: str) -> None:
        """The request code, the last confirmation code and the last return code; empty where there is none."""
        for (row, text), code in zip(self._rows, codes, strict=True):
            text.setPlainText(code)
            row.setVisible(bool(code))
        self.setVisible(any(codes))

    def _copy(self, text: CodeText, title: str) -> None:
        QApplication.clipboard().setText(text.toPlainText())
        self.copied.emit(self.tr("{title}: copied.").format(title=title))
