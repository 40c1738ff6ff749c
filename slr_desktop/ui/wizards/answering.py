"""The wizard that answers requests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import carry, inbox
from slr_desktop.services.accounts import account_pools
from slr_desktop.services.answer_previews import AnswerItem, answer_preview
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import Decision, TakenIn
from slr_desktop.services.issue import Answer
from slr_desktop.services.reservations import granted
from slr_desktop.ui.flows.answering import FLOW, REPEATED, AnswerDraft, CodeTerms, Step
from slr_desktop.ui.guards import guarded
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets.ask import offer
from slr_desktop.ui.wizards.answering_pages import CarryPage, TermsPage
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wizards.looking import Looker
from slr_desktop.ui.wizards.picking import FromInboxPage
from slr_desktop.ui.wizards.taking import TakingWizard


class AnswerWhichPage(FromInboxPage[AnswerDraft]):
    """Which requests."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which requests do you answer?")
        self.step_name = self.tr("Which requests")

    def collect(self, draft: AnswerDraft) -> AnswerDraft:
        """What is chosen; what was read of another choice is no longer what it says."""
        chosen = super().collect(draft)
        same = (chosen.data, chosen.exchanges) == (draft.data, draft.exchanges)
        return chosen if same else replace(chosen, items=())


class AnswerWizard(TakingWizard[AnswerDraft]):
    """Answer requests, from the inbox or from elsewhere.

    Signals:
        told: what became of requests that were not answered.
    """

    told = Signal(str)

    def __init__(self, room: Room, draft: AnswerDraft | None = None, parent: QWidget | None = None) -> None:
        terms = TermsPage(room)
        pages: dict[str, FlowPage[AnswerDraft]] = {
            Step.WHICH: AnswerWhichPage(room),
            Step.TERMS: terms,
            Step.CARRY: CarryPage(room),
        }
        super().__init__(room, "", FLOW, draft or AnswerDraft(), pages, parent)
        self.setObjectName("answer_wizard")
        self.setWindowTitle(self.tr("Answer requests"))
        self.wanted_here = self.tr("What is answered here is a request that came from a site.")
        self._looker = Looker(self, Step.TERMS, self._look, self._show_preview)

    def begin(self) -> None:
        """Go on by itself where it was known from the start which requests are answered."""
        if self.walk.step == Step.WHICH and self.walk.draft.chosen:
            self.go_on()

    @guarded(None)
    def reject(self) -> None:
        """As ever; a request that was read and is not answered can be kept in the inbox."""
        if self._may_just_leave:
            super().reject()
        else:
            self._offer_to_keep()

    def come_back(self) -> None:
        """What was typed stands there still; accounts, and who is known, are read anew."""
        if self.walk.step != Step.TERMS:
            super().come_back()
            return
        draft = self.page.collect(self.walk.draft)
        self.room.read(lambda desk: _begin(desk, draft), done=self._show_anew, refused=self.refuse)

    def _show_anew(self, draft: AnswerDraft) -> None:
        self.walk.collect(draft)
        self.refresh()
        self._focus_page()

    @property
    def _may_just_leave(self) -> bool:
        return self.walk.committed or not self.walk.draft.unkept or self._busy

    def _offer_to_keep(self) -> None:
        offer(
            self,
            self.tr("Keep what was read in the inbox?"),
            self.tr(
                "It is not answered. In the inbox it waits for your decision; else nothing of it is kept."
            ),
            choices=(
                (self.tr("&Keep it in the inbox"), self._keep),
                (self.tr("&Leave without it"), self.close_quietly),
            ),
            stay=self.tr("&Stay"),
        )

    def _keep(self) -> None:
        data = self.walk.draft.data
        self._set_busy(True)
        self.room.act(
            lambda desk: inbox.take_in(desk, data),
            done=self._tell_kept,
            refused=self.refuse,
        )

    def _tell_kept(self, items: list[TakenIn]) -> None:
        self._set_busy(False)
        self.close_quietly()
        count = sum(item.refusal is None for item in items)
        self.told.emit(self.tr("%n request(s) wait in the inbox now; none of them was answered.", "", count))

    def go_on(self) -> None:
        """As ever, but never by figures that are no longer true."""
        if not self._looker.hurry(super().go_on):
            super().go_on()

    def _look(
        self, draft: AnswerDraft, done: Callable[[AnswerDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        self.room.read(lambda desk: _read(desk, draft), done=done, refused=refused)

    def _show_preview(self, draft: AnswerDraft) -> None:
        page = self.pages[Step.TERMS]
        assert isinstance(page, TermsPage)
        page.show_items(draft)
        self._show_buttons()

    def prepare(
        self, draft: AnswerDraft, done: Callable[[AnswerDraft], None], refused: Callable[[Refusal], None]
    ) -> bool:
        """Read what was chosen; what cannot be read at all is refused here."""
        self.room.read(lambda desk: _begin(desk, draft), done=done, refused=refused)
        return True

    def commit(
        self, draft: AnswerDraft, done: Callable[[AnswerDraft], None], refused: Callable[[Refusal], None]
    ) -> None:
        """Issue every authorization that can be issued."""
        self.room.act(lambda desk: _answer(desk, draft), done=done, refused=refused)


def _begin(desk: Desk, draft: AnswerDraft) -> AnswerDraft:
    accounts = tuple(pool.name for pool in account_pools(desk))
    sites = tuple(sorted(party.name for party in desk.workspace.all(Party, role=Role.SITE.value)))
    last = max(desk.workspace.all(Issued), key=lambda i: (i.issued_at, i.exchange), default=None)
    account = draft.account if draft.account in accounts else _account(accounts, last)
    code = draft.of_code if draft.of_code.product else _code_terms(desk, draft.data, sites, last)
    read = _read(desk, replace(draft, accounts=accounts, account=account, sites=sites, of_code=code))
    refusal = read.items[0].refusal if len(read.items) == 1 else None
    if refusal is not None and not read.items[0].digest and refusal.code != REPEATED:
        raise refusal
    return read


def _account(accounts: tuple[str, ...], last: Issued | None) -> str:
    """The account that was granted from last; the first where none was."""
    key = last.account if last is not None else ""
    return next((name for name in accounts if name.casefold() == key), accounts[0] if accounts else "")


def _code_terms(desk: Desk, data: bytes, sites: tuple[str, ...], last: Issued | None) -> CodeTerms:
    """What a typed code is taken for until the officer says otherwise: as the last one, where that fits."""
    text = data.upper()
    fits = [p for p in desk.catalogue.products if p.native_pid.upper().encode() + b":" in text]
    product = (fits or list(desk.catalogue.products))[0]
    release = product.releases[-1].text
    if last is not None and last.product == product.id:
        release = last.release
    return CodeTerms(site=sites[0] if sites else "", product=product.id, release=release)


def _read(desk: Desk, draft: AnswerDraft) -> AnswerDraft:
    sources = [draft.data] if draft.data else [inbox.request_bytes(desk, e) for e in draft.exchanges]
    items = answer_preview(desk, sources, draft.terms(), each=draft.each)
    return replace(draft, items=tuple(items))


def _answer(desk: Desk, draft: AnswerDraft) -> AnswerDraft:
    wanted = [item for item in draft.items if _answerable(item)]
    answers = inbox.decide(desk, [Decision(source=item.source, terms=draft.terms(item)) for item in wanted])
    made = [answer.made for answer in answers if answer.made is not None]
    if not made and answers and answers[0].refusal is not None:
        raise answers[0].refusal
    left = [
        Answer(instance=item.instance, site=item.site, refusal=item.refusal)
        for item in draft.items
        if not _answerable(item)
    ]
    grants = {a.anchor: granted(desk, a.anchor, a.sequence or 0) for a in answers if a.anchor}
    known = {anchor: grant for anchor, grant in grants.items() if grant is not None}
    return replace(draft, answers=(*answers, *left), granted=known, made=carry.parcels(desk, made))


def _answerable(item: AnswerItem) -> bool:
    return item.refusal is None or item.refusal.code == REPEATED
