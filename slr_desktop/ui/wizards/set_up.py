"""The wizard that makes a workspace, and takes it through its first steps."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.roles import Role
from slr_desktop.services import accounts, instances, set_up, trust
from slr_desktop.services.desk import Desk
from slr_desktop.services.instance_lists import understand
from slr_desktop.services.outside import Outside
from slr_desktop.services.set_up import Manner
from slr_desktop.ui.flows.set_up import SetUpDraft, SetUpFlow, Step
from slr_desktop.ui.room import Room
from slr_desktop.ui.tasks import Lane
from slr_desktop.ui.wizards.frame import FlowPage, FlowWizard
from slr_desktop.ui.wizards.listing import RowsPage
from slr_desktop.ui.wizards.set_up_after import CarryPage, FirstListPage, WhomPage
from slr_desktop.ui.wizards.set_up_licenses import LicensesPage
from slr_desktop.ui.wizards.set_up_pages import SidePage, WhoPage, default_path

Done = Callable[[SetUpDraft], None]
Refused = Callable[[Refusal], None]


class SetUpWizard(FlowWizard[SetUpDraft]):
    """Make a workspace; its file is open in the room from its second page on."""

    def __init__(self, room: Room, draft: SetUpDraft | None = None, parent: QWidget | None = None) -> None:
        flow, rows = SetUpFlow(), RowsPage[SetUpDraft](room)
        who = WhoPage(room, flow)
        pages: dict[str, FlowPage[SetUpDraft]] = {
            Step.SIDE: SidePage(room),
            Step.WHO: who,
            Step.TRUST: WhomPage(room),
            Step.LIST: FirstListPage(room),
            Step.ROWS: rows,
            Step.LICENSES: LicensesPage(room),
            Step.CARRY: CarryPage(room),
        }
        given = draft or SetUpDraft(operator=room.operator)
        super().__init__(room, "", flow, given, pages, parent)
        self.setObjectName("set_up_wizard")
        self.setWindowTitle(self.tr("Set up a workspace"))
        rows.step_name = pages[Step.LIST].step_name
        rows.skip_label = self.tr("S&kip this")  # a class of its own would have another context of texts
        room.tasks.start(
            lambda _task: set_up.common_passphrases(room.outside), done=who.take_common, refused=self.refuse
        )

    def commit(self, draft: SetUpDraft, done: Done, refused: Refused) -> None:
        """Make the workspace, and open it in the room."""
        outside = self.room.outside

        def finish(made: tuple[Desk, SetUpDraft]) -> None:
            desk, after = made
            self.room.operator = after.operator
            self.room.take(desk)
            done(after)

        self.room.tasks.start(
            lambda _task: _create(outside, draft), done=finish, refused=refused, lane=Lane.ACT
        )

    def prepare(self, draft: SetUpDraft, done: Done, refused: Refused) -> bool:
        """What the steps behind the commit do, each where something was given."""
        outside, step = self.room.outside, self.walk.step

        def settled(after: SetUpDraft) -> None:
            self.walk.settle()
            done(after)

        if step == Step.LIST and draft.listed.strip():
            self.room.read(
                lambda desk: replace(draft, rows=tuple(understand(desk, draft.listed))),
                done=done,
                refused=refused,
            )
            return True
        if step == Step.TRUST and draft.data:
            self.room.act(lambda desk: _trust(outside, desk, draft), done=settled, refused=refused)
            return True
        if step == Step.ROWS and draft.addable:
            self.room.act(lambda desk: _add(desk, draft), done=settled, refused=refused)
            return True
        if step == Step.LICENSES and draft.stock:
            self.room.act(lambda desk: _stock(desk, draft), done=settled, refused=refused)
            return True
        return False


def _create(outside: Outside, draft: SetUpDraft) -> tuple[Desk, SetUpDraft]:
    """The workspace, and what has to be carried from it; the passphrase is forgotten."""
    path = Path(draft.path or default_path(draft.name)).expanduser()
    if not draft.path:
        with contextlib.suppress(OSError):  # the refusal that follows says what is wrong
            path.parent.mkdir(parents=True, exist_ok=True)
    desk = set_up.create(
        outside,
        path,
        role=draft.role,
        name=draft.name.strip(),
        training=draft.training,
        passphrase=None if draft.role is Role.AUDIT else draft.passphrase,
        manner=Manner(operator=draft.operator.strip()),
    )
    after = replace(draft, path=str(path), passphrase="", again="")
    if draft.role is Role.AUDIT:
        return desk, after
    made, identity = trust.export(desk, set_up.word_list(outside))
    return desk, replace(after, statement=made, identity=identity)


def _trust(outside: Outside, desk: Desk, draft: SetUpDraft) -> SetUpDraft:
    party = trust.import_statement(desk, draft.data, draft.words, set_up.word_list(outside))
    return replace(draft, trusted=party.name)


def _add(desk: Desk, draft: SetUpDraft) -> SetUpDraft:
    return replace(draft, added=len(instances.add(desk, list(draft.addable))))


def _stock(desk: Desk, draft: SetUpDraft) -> SetUpDraft:
    accounts.stock(desk, draft.stock)
    return replace(draft, stocked=draft.stock)
