"""The pages of the wizard that answers: the terms of each request, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from slr_desktop.domain.errors import Refusal
from slr_desktop.services.answer_previews import AnswerItem
from slr_desktop.services.issue import Answer
from slr_desktop.services.reservations import Granted
from slr_desktop.ui.counts import counts_text
from slr_desktop.ui.flows.answering import REPEATED, AnswerDraft
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.room import Room
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.tag_texts import with_short_name
from slr_desktop.ui.widgets.amounts import Amount, AmountGrid, differing
from slr_desktop.ui.widgets.code_terms import CodeTermsFields
from slr_desktop.ui.widgets.fields import combo, form
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.widgets.report import ReportView
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wizards.carrying import CarryingPage
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wording import refusal_words, remark_text


class TermsPage(FlowPage[AnswerDraft]):
    """The account, and for each request how many of each license."""

    help_topic = "answer"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("How many licenses, and from which account?")
        self.step_name = self.tr("How many")
        self._items: tuple[AnswerItem, ...] = ()
        self._each: dict[str, Mapping[str, int]] = {}
        self._shown = ""
        self._account = combo("account")
        self._account.activated.connect(lambda _at: self.changed.emit())
        self._code = CodeTermsFields(room.desk.catalogue.products if room.is_open else ())
        self._code.changed.connect(self.changed)
        columns = (
            Column[AnswerItem](self.tr("Instance"), lambda i: i.instance or self.tr("unknown")),
            Column[AnswerItem](self.tr("Site"), lambda i: i.site),
            Column[AnswerItem](self.tr("Verdict"), self._verdict),
        )
        self.table = RowsTable(RowsModel(columns), "items", self.tr("Requests"))
        self.table.wrap()
        self.table.enter_goes_on = True
        self.table.picked.connect(self._show_row)
        self.amounts = AmountGrid(self.tr("Asked for"), self.tr("Grant"))
        self.amounts.changed.connect(self._take_amounts)
        self.message, self._who, self.report = Message(), PlainLabel(name="who"), ReportView()
        self.words = Message(closable=False)
        rows = form()
        rows.addRow(self.tr("Acco&unt"), self._account)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        for widget in (
            self.table,
            self._who,
            self._code,
            self.message,
            self.words,
            self.amounts,
            self.report,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    # --- the draft -------------------------------------------------------------

    def show_draft(self, draft: AnswerDraft) -> None:
        self._each = dict(draft.each)
        self._account.clear()
        self._account.addItems(list(draft.accounts))
        self._account.setCurrentText(draft.account)
        self._code.setVisible(draft.typed_code)
        self._code.show_terms(draft.of_code, draft.sites)
        self._shown = ""
        self.show_items(draft)

    def show_items(self, draft: AnswerDraft) -> None:
        """Show the verdicts and figures; what stands in the fields stays."""
        self._items = draft.items
        self.commit_label = self._commit_label(draft)
        self.leads = bool(draft.accounts) and bool(draft.new or draft.repeated)
        row = max(0, self.table.current_row)
        self.table.show_rows(list(draft.items), lambda i: i.digest)
        self.table.setVisible(len(draft.items) > 1)
        self.table.fit_height(5)
        self._show_row(max(0, self.table.current_row if self.table.isVisibleTo(self) else row))
        if not draft.accounts:
            self._tell_no_account()

    def _commit_label(self, draft: AnswerDraft) -> str:
        if not draft.new and draft.repeated:
            return self.tr("&Give the answer again")
        if not draft.new:
            return self.tr("&Issue authorizations")
        return self.tr("&Issue %n authorization(s)", "", draft.new)

    def collect(self, draft: AnswerDraft) -> AnswerDraft:
        return replace(
            draft,
            account=self._account.currentText(),
            each=dict(self._each),
            of_code=self._code.terms if draft.typed_code else draft.of_code,
        )

    def missing_text(self, missing: Missing) -> str:
        del missing
        self.message.say_again()  # why not stands there already, with the way on
        return ""

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        if not self._account.count():
            self._tell_no_account()
            self.message.focus_button()
        elif not self.table.isHidden():
            self.table.setFocus()
        elif self._items and self._items[0].lines:
            self.amounts.focus_first()
        else:
            self._account.setFocus()

    def _tell_no_account(self) -> None:
        wished = next((line.regid for item in self._items for line in item.lines if line.wished), "")
        self.message.show_text(
            Tone.ATTENTION,
            self.tr("There is no virtual account yet."),
            self.tr(
                "Licenses are granted from virtual accounts. Add what was bought; the request stays here meanwhile."
            ),
            button=self.tr("&Add licenses..."),
            action=lambda: self.aside.emit(Wizard.ADD_LICENSES, ("", wished)),
        )

    # --- one request -----------------------------------------------------------

    def _show_row(self, row: int) -> None:
        if not 0 <= row < len(self._items):
            return
        item = self._items[row]
        amounts = [self._amount(item, line.tag) for line in item.lines]
        if item.digest != self._shown:
            self.amounts.show_amounts(amounts)
        else:
            self.amounts.show_figures(amounts)
        self._shown = item.digest
        self.amounts.setVisible(bool(amounts))
        self._who.show_foreign(self._words(item))
        self._who.setVisible(bool(item.instance))
        self.report.show_checks(item.checks)
        self._tell(item)
        self._tell_words(item)

    def _amount(self, item: AnswerItem, tag: str) -> Amount:
        line = next(line for line in item.lines if line.tag == tag)
        value = self._each.get(item.digest, {}).get(tag, line.wished)
        free = line.available is None and bool(self._account.currentText())
        return Amount(
            tag=tag, counts=line.counts, now=line.wished, value=value, most=line.available, free=free
        )

    def _words(self, item: AnswerItem) -> str:
        if not item.product:
            return item.udi
        return self.tr("{udi} at {site}, {product} {release}").format(
            udi=item.udi, site=item.site, product=item.product, release=item.release
        )

    def _tell(self, item: AnswerItem) -> None:
        lines = [remark_text(finding) for finding in item.findings]
        if item.corrections:
            lines.append(
                self.tr("The code was put right: {what}.").format(what=remark_text(item.corrections))
            )
        if item.typed:
            lines.append(self.tr("A typed code proves nothing about who asks."))
        if item.refusal is not None and item.refusal.code == "quantity-missing":
            self.message.show_text(
                Tone.ATTENTION,
                self.tr("Say how many of each: the request names no quantity."),
                "\n".join(lines),
            )
        elif item.refusal is not None:
            self._refuse(item.refusal, "\n".join(lines))
        elif lines:
            self.message.show_text(Tone.ATTENTION, self.tr("Worth knowing"), "\n".join(lines))
        else:
            self.message.clear()

    def _tell_words(self, item: AnswerItem) -> None:
        """That nobody knows for certain whose request it is: it stays in sight until the words are compared."""
        if not item.uncompared:
            self.words.clear()
            return
        title = self.tr("The words of {site} are not compared yet.").format(site=item.site)
        about = (
            self.tr("It is not known here; this answer makes it known, and Home asks for its words.")
            if item.pinned
            else self.tr("Only they show that the request is from that site; Home asks for them, too.")
        )
        source = Source(name=item.site, data=item.source)
        self.words.show_text(
            Tone.ATTENTION,
            title,
            about,
            button=self.tr("Compare its &words..."),
            action=lambda: self.aside.emit(Wizard.TRUST, source),
        )

    def _refuse(self, refusal: Refusal, more: str) -> None:
        """Why it cannot be answered; where licenses lack, with the way to more."""
        lacking = (self._account.currentText(), str(refusal.facts.get("tag", "")))
        if refusal.code == "pool-too-small":
            self.message.show_refusal(
                with_short_name(refusal, self.room.desk.catalogue),
                more=more,
                button=self.tr("&Add licenses..."),
                action=lambda: self.aside.emit(Wizard.ADD_LICENSES, lacking),
            )
        else:
            self.message.show_refusal(refusal, more=more)

    def _take_amounts(self) -> None:
        item = next((i for i in self._items if i.digest == self._shown), None)
        if item is None:
            return
        amounts = [self._amount(item, line.tag) for line in item.lines]
        self._each[item.digest] = differing(self.amounts.values, amounts)
        self.changed.emit()

    def _verdict(self, item: AnswerItem) -> str:
        if item.refusal is None:
            return counts_text({line.tag: line.granted for line in item.lines if line.granted})
        words = refusal_words(with_short_name(item.refusal, self.room.desk.catalogue))
        if item.refusal.code == REPEATED:
            return self.tr("answered before; its answer is given again")
        return words.what


class CarryPage(CarryingPage[AnswerDraft]):
    """What became of each request, and the authorizations to carry."""

    help_topic = "answer"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("What was granted, and how does it get there?")
        self.step_name = self.tr("Carry it")
        self._granted: Mapping[str, Granted] = {}
        columns = (
            Column[Answer](self.tr("Instance"), lambda a: a.instance or self.tr("unknown")),
            Column[Answer](self.tr("Verdict"), self._verdict),
        )
        self.table = RowsTable(RowsModel(columns), "answers", self.tr("Answers"))
        self.table.wrap()
        self.table.enter_goes_on = True
        self.column.insertWidget(0, self.table)

    def show_draft(self, draft: AnswerDraft) -> None:
        answers, self._granted = list(draft.answers), draft.granted
        self.table.show_rows(answers, lambda a: a.instance)
        self.table.setVisible(len(answers) > 1)
        self.table.fit_height(6)
        issued = sum(answer.ok for answer in answers)
        what = self.tr("%n authorization(s) issued.", "", issued)
        if len(answers) == 1:
            what = self.tr("{instance}: {verdict}").format(
                instance=answers[0].instance, verdict=self._verdict(answers[0])
            )
        self.carry.show_parcel(
            draft.made,
            what=what,
            next_step=self.tr(
                "Carry it to the site, which installs it there. Until it has left it stands in the outbox. "
                "Nothing has to come back for a first authorization."
            ),
        )
        refused = [a for a in answers if a.refusal is not None and not a.refusal.harmless]
        if refused:
            self.carry.message.show_text(
                Tone.ATTENTION,
                self.tr("%n request(s) could not be answered", "", len(refused)),
                self.tr("Nothing of those has changed; what waits in the inbox waits there still."),
            )

    def _verdict(self, answer: Answer) -> str:
        if answer.refusal is not None and answer.made is None:
            return refusal_words(answer.refusal).what
        grant = self._granted.get(answer.anchor)
        said = (
            self.tr("authorization number {number} grants {counts} from {account}, to {site}")
            if answer.refusal is None
            else self.tr(
                "answered before; the same authorization again: number {number} grants {counts} "
                "from {account}, to {site}"
            )
        )
        return said.format(
            number=answer.sequence,
            counts=counts_text(grant.counts if grant else {}),
            account=grant.account if grant else "",
            site=grant.site if grant else answer.site,
        )
