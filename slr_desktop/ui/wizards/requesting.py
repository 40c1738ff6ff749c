"""The wizard that requests licenses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Family
from slr_desktop.domain.parties import Party
from slr_desktop.domain.reservations import Event, State
from slr_desktop.domain.roles import Role
from slr_desktop.domain.text import visible
from slr_desktop.services import carry
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import find
from slr_desktop.services.previews import RequestPreview, request_preview
from slr_desktop.services.request import request, switch_mode
from slr_desktop.ui.flows.request import RequestDraft, RequestFlow, Step, all_wished
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.wizards.choosing import WhichPage
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wizards.request_pages import CarryPage, CheckPage, HowManyPage, ProductPage

Done = Callable[[RequestDraft], None]
Refused = Callable[[Refusal], None]


class RequestWhichPage(WhichPage[RequestDraft]):
    """Which instances, and, where several are trusted, which authority."""

    help_topic = "request"

    def __init__(self, room: Room) -> None:
        super().__init__(room, Event.REQUEST)
        self.title = self.tr("Which instances need licenses?")
        self._names: list[str] = []
        self._authority: QComboBox = fields.combo("authority")
        self._form = fields.form()
        self._form.addRow(self.tr("As&k the authority"), self._authority)
        self.below.addLayout(self._form)
        self._form.setRowVisible(self._authority, False)
        self._authority.activated.connect(lambda _at: self.changed.emit())

    def load(self) -> None:
        super().load()
        reading = self.room.read(_authorities, done=self._offer_authorities, refused=self.refused.emit)
        self.destroyed.connect(lambda _gone: reading.cancel())

    def _offer_authorities(self, names: list[str]) -> None:
        self._names = names
        self._authority.clear()
        for name in names:
            self._authority.addItem(visible(name), name)
        self._form.setRowVisible(self._authority, len(names) > 1)

    def show_draft(self, draft: RequestDraft) -> None:
        super().show_draft(draft)
        if draft.authority:
            self._authority.setCurrentIndex(max(0, self._authority.findData(draft.authority)))

    def collect(self, draft: RequestDraft) -> RequestDraft:
        several = len(self._names) > 1
        return replace(
            super().collect(draft), authority=str(self._authority.currentData()) if several else ""
        )


def _authorities(desk: Desk) -> list[str]:
    return sorted(party.name for party in desk.workspace.all(Party, role=Role.AUTHORITY.value))


class RequestWizard(FlowWizard[RequestDraft]):
    """Request licenses for one or many instances."""

    def __init__(self, room: Room, draft: RequestDraft | None = None, parent: QWidget | None = None) -> None:
        pages: dict[str, FlowPage[RequestDraft]] = {
            Step.WHICH: RequestWhichPage(room),
            Step.HOW_MANY: HowManyPage(room),
            Step.CHECK: CheckPage(room),
            Step.PRODUCT: ProductPage(room),
            Step.CARRY: CarryPage(room),
        }
        super().__init__(room, "", RequestFlow(), draft or RequestDraft(), pages, parent)
        self.setObjectName("request_wizard")
        self.setWindowTitle(self.tr("Request licenses"))

    def prepare(self, draft: RequestDraft, done: Done, refused: Refused) -> bool:
        """Look at what would be asked; again after the numbers were changed."""
        if self.walk.step == Step.CARRY:
            return False
        numbers = all_wished(draft) if self.walk.step == Step.HOW_MANY else {}

        def look(desk: Desk) -> RequestDraft:
            found = request_preview(
                desk, draft.names, each=numbers, authority=draft.authority or None, enabling=True
            )
            trusting = bool(_authorities(desk))
            return replace(draft, previews=tuple(found), foreign=_foreign(found), trusting=trusting)

        self.room.read(look, done=lambda after: self._judge(after, done, refused), refused=refused)
        return True

    def _judge(self, draft: RequestDraft, done: Done, refused: Refused) -> None:
        refusals = [preview.refusal for preview in draft.previews if preview.refusal is not None]
        if not refusals:
            done(draft)
            return
        refused(refusals[0])
        if not draft.trusting:
            self.message.show_refusal(
                refusals[0],
                button=self.tr("&Trust an authority"),
                action=lambda: self.wanted.emit(Wizard.TRUST, None),
            )
            self.message.focus_button()

    def come_back(self) -> None:
        """An authority may be trusted now: go on from where that was missing."""
        if self.walk.step == Step.WHICH:
            self.go_on()

    def commit(self, draft: RequestDraft, done: Done, refused: Refused) -> None:
        """Enable what has to be enabled, and make the requests or record what was printed."""
        work = _record if draft.guided else _request
        self.room.act(lambda desk: work(desk, draft), done=done, refused=refused, reason=draft.reason)


def _foreign(found: list[RequestPreview]) -> tuple[str, ...]:
    return tuple(p.instance.name for p in found if p.instance.family is Family.CISCO)


def _enable(desk: Desk, draft: RequestDraft) -> None:
    """Those that are still in smart licensing mode: an attempt before this one may have come so far."""
    smart = [name for name in draft.enabling if State.of(find(desk, name)) is State.SMART]
    if smart:
        switch_mode(desk, smart, Event.ENABLE)


def _request(desk: Desk, draft: RequestDraft) -> RequestDraft:
    _enable(desk, draft)
    made = request(desk, list(draft.names), {}, each=all_wished(draft), authority=draft.authority or None)
    return replace(draft, codes=made.codes, made=carry.parcels(desk, made.carry), warnings=made.warnings)


def _record(desk: Desk, draft: RequestDraft) -> RequestDraft:
    _enable(desk, draft)
    made = request(desk, list(draft.names), {}, code=draft.printed)
    return replace(draft, codes=made.codes, warnings=made.warnings)
