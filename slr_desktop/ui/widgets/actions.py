"""The Action menu of an instance: what can be done now as buttons, and, folded, why the rest cannot.

What can be done stands in the order in which an instance goes through its life, the act that its state
asks for first and in colour. One that is not possible is greyed, in the order of the product's own menu;
its reason stands beside it, in its tooltip, and in what a screen reader reads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from slr_desktop.services.actions import Act, Action
from slr_desktop.ui.widgets.flowing import FlowLayout
from slr_desktop.ui.widgets.fold import Fold
from slr_desktop.ui.widgets.leading import lead
from slr_desktop.ui.widgets.text import PlainLabel
from slr_desktop.ui.wording import refusal_words, sentence_text

ORDER: Final = (
    Act.ENABLE,
    Act.REQUEST,
    Act.INSTALL,
    Act.REPORT_USAGE,
    Act.ASK_FOR_UPDATE,
    Act.CANCEL,
    Act.RETURN,
    Act.RETURN_AUTHORIZATION,
    Act.DISABLE,
    Act.RENEW_AUTHORIZATION,
    Act.RENEW_REGISTRATION,
    Act.DEREGISTER,
    Act.REREGISTER,
)
"""The acts that can be done, as an instance goes through its life: what ends something stands last."""


class ActionMenu(QWidget):
    """`chosen` gives the act whose button was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("action_menu")
        self._possible: dict[Act, QPushButton] = {}
        self._others: dict[Act, tuple[QPushButton, PlainLabel]] = {}
        self._leading: Act | None = None
        self._flow = FlowLayout(gap=8)
        self._grey = QWidget()
        self._rows = QVBoxLayout(self._grey)
        self._rows.setContentsMargins(22, 0, 0, 0)
        self.fold = Fold(self._grey, "show_impossible")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._flow)
        column.addWidget(self.fold)
        column.addWidget(self._grey)
        for act in Act:
            self._add(act)

    def _add(self, act: Act) -> None:
        press = QPushButton()
        press.setObjectName(f"act_{act.value}")
        press.clicked.connect(lambda _checked=False: self.chosen.emit(act))
        self._possible[act] = press
        self._flow.addWidget(press)
        grey, why = QPushButton(), PlainLabel(name="muted")
        grey.setObjectName(f"not_{act.value}")
        grey.setEnabled(False)
        self._others[act] = (grey, why)
        self._rows.addWidget(grey, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(why)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show these: every act there is."""
        by_act = {action.act: action for action in actions}
        held = self.window().focusWidget() in self._possible.values()
        impossible = 0
        for act, press in self._possible.items():
            grey, why = self._others[act]
            action = by_act.get(act)
            press.setVisible(action is not None and action.possible)
            for part in (grey, why):
                part.setVisible(action is not None and not action.possible)
            if action is None:
                continue
            self._say(action, press, grey, why)
            impossible += not action.possible
        self.fold.say(self.tr("Why %n other act(s) are not possible now", "", impossible))
        self.fold.setVisible(impossible > 0)
        self._arrange({action.act: action.leads for action in actions})
        self._follow(by_act, held=held)
        self.updateGeometry()

    def _follow(self, actions: Mapping[Act, Action], *, held: bool) -> None:
        """Where another act leads now, the focus goes there: what ends something may have slid below it."""
        before, self._leading = (
            self._leading,
            next((act for act in ORDER if act in actions and actions[act].leads), None),
        )
        if held and self._leading is not None and self._leading is not before:
            self._possible[self._leading].setFocus()

    def _arrange(self, leads: dict[Act, bool]) -> None:
        """The leading one first; Tab goes through them as they stand."""
        while self._flow.takeAt(0) is not None:
            pass
        ordered = sorted(ORDER, key=lambda act: not leads.get(act, False))
        for act in ordered:
            self._flow.addWidget(self._possible[act])
            lead(self._possible[act], on=leads.get(act, False))
        for before, behind in pairwise(ordered):
            QWidget.setTabOrder(self._possible[before], self._possible[behind])
        QWidget.setTabOrder(self._possible[ordered[-1]], self.fold)
        self._flow.invalidate()

    def _say(self, action: Action, press: QPushButton, grey: QPushButton, why: PlainLabel) -> None:
        label = sentence_text(action.label)
        press.setText(label)
        grey.setText(label)
        note = sentence_text(action.note) if action.note is not None else ""
        press.setToolTip(note)
        press.setAccessibleDescription(note)
        if action.refusal is not None:
            words = refusal_words(action.refusal)
            typed = "--" in words.do  # advice for the command line; here the menu itself is the advice
            why.show_foreign(words.what if typed else f"{words.what} {words.do}")
            grey.setToolTip(why.text())
            grey.setAccessibleDescription(why.text())

    @property
    def possible(self) -> list[Act]:
        """The acts whose buttons can be pressed."""
        return [act for act, press in self._possible.items() if not press.isHidden()]

    def button(self, act: Act) -> QPushButton:
        """The button of an act, greyed or not."""
        press = self._possible[act]
        return press if not press.isHidden() else self._others[act][0]
