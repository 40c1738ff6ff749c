"""Which instances: the first page of the wizards that act on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout

from slr_desktop.domain.instances import Family, Registration
from slr_desktop.domain.reservations import Event
from slr_desktop.services.previews import Choice, choices
from slr_desktop.ui.flows.choosing import ChosenDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.choice import ChoiceList
from slr_desktop.ui.widgets.empty import ListOrEmpty
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wording import refusal_words

C = TypeVar("C", bound=ChosenDraft)


class WhichPage(FlowPage[C], Generic[C]):
    """The instances of the site; those to which it cannot happen now say why.

    Args:
        room: a site's.
        event: what is to happen.

    Attributes:
        nothing: what is said in place of the list where it can happen to none of them, and what to do
            instead; the list with its reasons where empty.
        instead: the button below, and the wizard that it opens.
    """

    nothing = ""
    instead: tuple[str, Wizard] | None = None

    def __init__(self, room: Room, event: Event) -> None:
        super().__init__(room)
        self.step_name = self.tr("Which instances")
        self._event = event
        self._loaded = False
        self._wanted: tuple[str, ...] = ()
        columns = (
            Column[Choice](self.tr("Instance"), lambda c: c.instance.name),
            Column[Choice](self.tr("Registration Status"), lambda c: c.registration),
        )
        more = (Column[Choice](self.tr("UDI"), lambda c: str(c.instance.udi)),)
        self.list = ChoiceList[Choice](
            columns, lambda c: c.instance.name, self._against, "instances", self.tr("Instances"), more
        )
        self.list.changed.connect(self.changed)
        self._either = ListOrEmpty(self.list)
        self.below = QVBoxLayout(self)
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below.addWidget(self._either, 1)

    def load(self) -> None:
        """Look the instances up, off the GUI thread."""
        event = self._event
        reading = self.room.read(
            lambda desk: choices(desk, event), done=self._offer, refused=self.refused.emit
        )
        self.destroyed.connect(lambda _gone: reading.cancel())

    def _offer(self, found: Sequence[Choice]) -> None:
        self._loaded = True
        self.list.offer(found, self._wanted)
        if not found:
            self._either.show_empty(
                self.tr("There are no instances here yet."), self.tr("&Add instances"), self._add_instances
            )
        elif self.nothing and not self.list.model.possible:
            button, wizard = self.instead or ("", Wizard.REQUEST)
            self._either.show_empty(self.nothing, button, lambda: self.elsewhere.emit(wizard, None))
        else:
            self._either.show_list()
        if self.isVisible():
            self.focus_first()

    def _add_instances(self) -> None:
        self.elsewhere.emit(Wizard.ADD_INSTANCES, None)

    def _against(self, choice: Choice) -> str:
        if choice.refusal is None or choice.enable_first:
            return ""
        why = refusal_words(choice.refusal).what
        more = self._event is Event.REQUEST and choice.instance.registration is Registration.RESERVED
        way = self.tr("Ask for an update.")
        return f"{why} {way}" if more else why

    def show_draft(self, draft: C) -> None:
        self._wanted = draft.names
        if self._loaded:
            self.list.offer(self.list.model.everything, draft.names)
        else:
            self.load()

    def collect(self, draft: C) -> C:
        if not self._loaded:
            return draft
        foreign = [c.instance.name for c in self.list.model.chosen if c.instance.family is Family.CISCO]
        return replace(draft, names=self.list.chosen, foreign=tuple(foreign))

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.MIXED:
            return self.tr("A product that makes its own codes goes alone: choose only it, or leave it out.")
        if self.nothing and not self.list.model.possible:
            return self.nothing
        if not self.list.model.possible:
            return self.tr("To none of them can this happen now; each says why.")
        return self.tr("Choose at least one: with a click, or with Space.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        if self.list.model.possible or (self.list.model.everything and not self.nothing):
            self.list.focus()
        else:
            self._either.focus_button()
